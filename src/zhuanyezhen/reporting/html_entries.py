"""The findings of a page with their places on it: an anchor each, and the words they quote from a plan."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from attrs import frozen

from zhuanyezhen.findings import Finding
from zhuanyezhen.findings.grouping import RuleGroup
from zhuanyezhen.model.plan import Plan
from zhuanyezhen.reporting.html_text import id_of
from zhuanyezhen.words import Language
from zhuanyezhen.words import reports as words


@frozen(kw_only=True, order=True)
class Words:
    """Words that findings quote: offsets into the text of a plan, which ``plan`` counts from 1.

    ``id`` holds a dot, which no anchor of a finding does.
    """

    plan: int
    start: int
    end: int

    @property
    def id(self) -> str:
        """The id of their mark in the text."""
        return f"words.{self.plan}-{self.start}-{self.end}"


@frozen(kw_only=True)
class Entry:
    """A finding, the id of its place on the page, and the words it quotes where the page has their text."""

    finding: Finding
    anchor: str
    words: Words | None = None

    def place(self, lang: Language) -> str:
        """Where it stands, as a reader of the document counts: plan.txt 第18段, else a cell, else the document."""
        source = self.finding.source
        if source is None or source.cell is not None or source.paragraph is None:
            return str(source or "")
        return words.PARAGRAPH(lang, document=source.document, number=source.paragraph)


Grouped: TypeAlias = tuple[tuple[RuleGroup, tuple[Entry, ...]], ...]


def entries_of(groups: Iterable[RuleGroup], plans: Mapping[str, Plan]) -> Grouped:
    """The entries of each group, in their order; equal fingerprints get anchors of their own."""
    seen: dict[str, int] = {}
    numbers = {name: number for number, name in enumerate(plans, start=1)}

    def entry(finding: Finding) -> Entry:
        anchor = id_of(finding.fingerprint)
        seen[anchor] = seen.get(anchor, 0) + 1
        own = anchor if seen[anchor] == 1 else f"{anchor}_{seen[anchor]}"
        return Entry(finding=finding, anchor=own, words=_words(finding, plans, numbers))

    return tuple((group, tuple(map(entry, group.findings))) for group in groups)


def _words(finding: Finding, plans: Mapping[str, Plan], numbers: Mapping[str, int]) -> Words | None:
    """What a finding quotes, pulled back into the paragraph it begins in."""
    source = finding.source
    if source is None or source.start is None or source.end is None or source.document not in plans:
        return None
    text = plans[source.document].text
    start = min(source.start, len(text))
    stop = text.find("\n", start)
    end = min(max(source.end, start), len(text) if stop < 0 else stop)
    return Words(plan=numbers[source.document], start=start, end=end)
