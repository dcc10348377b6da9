"""Answers of an assessment: each condition with its verdict, what the subject has, the limit and what is lacking."""

from datetime import date

from attrs import frozen

from zhuanyezhen.assessing.condition import Basis
from zhuanyezhen.assessing.title import Title, Version
from zhuanyezhen.assessing.verdict import Verdict
from zhuanyezhen.brief import brief
from zhuanyezhen.shown import Shown
from zhuanyezhen.values.source import Source
from zhuanyezhen.words import Said


@frozen(kw_only=True)
class ConditionAnswer:
    """One condition and how a subject stands by it.

    ``value`` is what the ledger has, ``threshold`` the limit or the limits that may hold, ``gap`` what is lacking to it
    where that can be told, ``why`` why the verdict is not known, ``basis`` where the condition comes from, ``sources``
    where the figures stand. ``parts`` are the answers it is put together of.
    """

    text: str
    verdict: Verdict
    value: str | None = None
    threshold: str | None = None
    gap: str | None = None
    shortfall: str | None = None
    why: str | None = None
    basis: Basis | None = None
    sources: tuple[Source, ...] = ()
    parts: tuple["ConditionAnswer", ...] = ()
    heading: str | None = None


@frozen(kw_only=True)
class Assessment(Shown):
    """How a town or a firm stands by the criteria of a title on a day (摸底).

    ``version`` is the one it was judged by, ``None`` where none on file was in force; ``notes`` say what the verdict
    does not rest on.
    """

    subject: str
    name: str
    title: Title
    version: Version | None
    as_of: date
    verdict: Verdict
    conditions: tuple[ConditionAnswer, ...]
    notes: tuple[Said, ...] = ()

    __repr__ = brief
