"""What a rule is: a plain generator with metadata. The engine adds code, severity, order, fingerprint."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cached_property
from inspect import cleandoc
from typing import TYPE_CHECKING

from attrs import Attribute, field, frozen

from zhuanyezhen.completing import TownCompleteness, completeness
from zhuanyezhen.covering import Coverage, coverage
from zhuanyezhen.errors import RuleDefinitionError
from zhuanyezhen.findings import Severity, Waiver
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.pattern import regex
from zhuanyezhen.rules._thresholds import Thresholds
from zhuanyezhen.values.source import Source
from zhuanyezhen.words import Language

if TYPE_CHECKING:
    from zhuanyezhen.aligning.align import Alignment
    from zhuanyezhen.assessing.candidacy import Candidacy
    from zhuanyezhen.assessing.title import Criteria
    from zhuanyezhen.comparing.compare import PlanComparison


@frozen(kw_only=True)
class Context:
    """What a rule may know besides the programme: the date of the check, thresholds, waivers, the user's criteria.

    ``criteria`` are ``None`` where the user has none: the library's own titles are then asked for by rules that need them.
    ``coverage``, ``completeness``, ``alignments``, ``drafts`` and ``candidacies`` answer the questions several rules build on, once for all of them.
    """

    programme: Programme
    as_of: date
    thresholds: Thresholds
    expired_waivers: tuple[Waiver, ...] = ()
    unused_waivers: tuple[Waiver, ...] = ()
    criteria: "Criteria | None" = None

    @cached_property
    def pending(self) -> frozenset[str]:
        """The ids of towns whose policies are still to be handed over."""
        return frozenset(self.programme.policies_pending)

    @cached_property
    def alignments(self) -> "tuple[Alignment, ...]":
        """Each plan with every plan above it that it cites."""
        if len(self.programme.plans) <= 1:
            return ()
        from zhuanyezhen.aligning.align import align_cited  # noqa: PLC0415 - one plan is beside no other

        return align_cited(self.programme.plans)

    @cached_property
    def drafts(self) -> "tuple[PlanComparison, ...]":
        """Each draft with the final of the same title that is checked with it."""
        if len(self.programme.plans) <= 1:
            return ()
        from zhuanyezhen.comparing.compare import compare_drafts  # noqa: PLC0415 - one plan is beside no other

        return compare_drafts(self.programme.plans)

    @cached_property
    def candidacies(self) -> "tuple[Candidacy, ...]":
        """Who holds or asks for a title of the user's criteria, and how they stand by them."""
        if self.criteria is None:
            return ()
        from zhuanyezhen.assessing.candidacy import candidacies  # noqa: PLC0415 - without criteria nobody is assessed

        return candidacies(self.programme, as_of=self.as_of, criteria=self.criteria)

    @cached_property
    def coverage(self) -> Coverage:
        """The coverage the programme's own goal asks for."""
        return coverage(self.programme, as_of=self.as_of)

    @cached_property
    def completeness(self) -> tuple[TownCompleteness, ...]:
        """The parts of one town, one policy, town by town."""
        return completeness(self.programme, as_of=self.as_of, required=self.thresholds.required_indicators)


@frozen(kw_only=True)
class Hit:
    """What a rule yields: what it is about, the message in both languages, where, and which units.

    ``severity`` lowers or raises this one hit; ``None`` keeps the rule's own. ``words`` are what the
    fingerprint turns on besides the subject. ``field`` is the field of the entry at ``source`` it is about:
    of a workbook, the finding then names the very cell.
    """

    subject: str
    message: str
    message_en: str
    source: Source | None = None
    field: str | None = None
    units: tuple[str, ...] = ()
    related: tuple[Source, ...] = ()
    severity: Severity | None = None
    words: tuple[str, ...] = ()


Check = Callable[[Programme, Context], Iterator[Hit]]


_CODE = regex(r"[A-Z]{3}[0-9]{3}")
_NAME = regex(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_PARTS = {"code": "编号", "name": "名称"}


def _matching(form: re.Pattern[str], example: str) -> Callable[[object, "Attribute[str]", str], None]:
    def validate(_rule: object, attribute: "Attribute[str]", value: str) -> None:
        if not isinstance(value, str) or not form.fullmatch(value):
            raise RuleDefinitionError(
                f"{value!r} is no {attribute.name} of a rule; write it like {example!r} ({form.pattern})",
                f"{value!r}不是规则的{_PARTS[attribute.name]}；请写成{example}的样子（{form.pattern}）",
            )

    return validate


@frozen(kw_only=True)
class Told:
    """What a rule says of itself in Chinese, beside its English docstring: 查什么, 为什么, 怎样改.

    ``bad`` and ``good`` are the examples where those of the docstring are in English, ``None`` where they stand
    in both languages.
    """

    checks: str
    why: str
    mend: str
    bad: str | None = None
    good: str | None = None


@frozen(kw_only=True)
class Rule:
    """A rule of the catalogue; ``basis`` is the document and clause it enforces, ``None`` a house rule.

    ``binds`` is the code of the area whose document that is: it is cited only to programmes of that area and
    of what lies in it; elsewhere the rule is a house rule. ``None``: it is cited everywhere.
    ``origin`` is the installed package a rule came from, with its version; ``None`` for the library's own
    and for those handed over in code. ``told`` is its account in Chinese; the docstring is the English one.
    ``reads`` are the fields of an entry a hit may rest on beside its own: where one of them could not be read there is
    none. ``misses`` are the ledgers whose lack of an entry may be a hit: where one was not read whole there is none.
    ``blank`` is the heading of the column whose blanks are its hits: a sheet without that column is told once.
    """

    code: str = field(validator=_matching(_CODE, "RSP003"))
    name: str = field(validator=_matching(_NAME, "lead-also-cooperates"))
    severity: Severity
    title: str
    basis: str | None
    since: str
    check: Check
    origin: str | None = None
    binds: str | None = None
    told: Told | None = None
    reads: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()
    blank: str | None = None

    @property
    def doc(self) -> str:
        """The docstring of the rule: what it holds, a bad and a good example."""
        return self.check.__doc__ or ""

    def examples(self, lang: Language) -> tuple[str, str]:
        """The bad and the good example, "" where the rule gives none."""
        bad, _, good = cleandoc(self.doc).partition("\nBad:")[2].partition("\nGood:")
        told = self.told if lang == "zh" else None
        return (told and told.bad) or bad.strip(), (told and told.good) or good.strip()


def rule(  # noqa: PLR0913 - the metadata of a rule, named at every use
    code: str,
    name: str,
    severity: Severity,
    *,
    title: str,
    basis: str | None,
    since: str,
    binds: str | None = None,
    told: Told | None = None,
    reads: tuple[str, ...] = (),
    misses: tuple[str, ...] = (),
    blank: str | None = None,
) -> Callable[[Check], Rule]:
    """Make a rule of a generator function; ``binds`` is the code of the area its ``basis`` is law in.

    Args:
        code: Three capitals and three digits (RSP003), never used for another rule.
        name: Words with hyphens (lead-also-cooperates).
        severity: How much a hit matters.
        title: What is wrong, in a few Chinese words.
        basis: The document and clause it enforces; ``None`` for a house rule.
        since: The version it came with.
        binds: The code of the area the basis is law in; ``None`` for everywhere.
        told: What the rule says of itself in Chinese; its docstring says it in English.
        reads: The fields of an entry a hit may rest on beside its own.
        misses: The ledgers whose lack of an entry may be a hit.
        blank: The heading of the column whose blanks are its hits.

    Returns:
        What makes a ``Rule`` of the function below it.

    Raises:
        RuleDefinitionError: the code is not three capitals and three digits, or the name not words-with-hyphens.
    """

    def make(check: Check) -> Rule:
        check.__qualname__ += ".check"  # where it stands, now that its own name is the rule's: a rule pickles
        return Rule(
            code=code,
            name=name,
            severity=severity,
            title=title,
            basis=basis,
            since=since,
            check=check,
            binds=binds,
            told=told,
            reads=reads,
            misses=misses,
            blank=blank,
        )

    return make
