"""What a rule is: a plain generator with metadata. The engine adds code, severity, order, fingerprint."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import cached_property

from attrs import frozen

from zhuanyezhen.completing import TownCompleteness, completeness
from zhuanyezhen.covering import Coverage, coverage
from zhuanyezhen.findings import Severity, Waiver
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.rules._thresholds import Thresholds
from zhuanyezhen.values.source import Source


@frozen(kw_only=True)
class Context:
    """What a rule may know besides the programme: the date of the check, thresholds, waivers.

    ``coverage`` and ``completeness`` answer the questions several rules build on, once for all of them.
    """

    programme: Programme
    as_of: date
    thresholds: Thresholds
    expired_waivers: tuple[Waiver, ...] = ()
    unused_waivers: tuple[Waiver, ...] = ()

    @cached_property
    def pending(self) -> frozenset[str]:
        """The ids of towns whose policies are still to be handed over."""
        return frozenset(self.programme.policies_pending)

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


@frozen(kw_only=True)
class Rule:
    """A rule of the catalogue; ``basis`` is the document and clause it enforces, ``None`` a house rule."""

    code: str
    name: str
    severity: Severity
    title: str
    basis: str | None
    since: str
    check: Check

    @property
    def doc(self) -> str:
        """The docstring of the rule: what it holds, a bad and a good example."""
        return self.check.__doc__ or ""


def rule(  # noqa: PLR0913 - the metadata of a rule, named at every use
    code: str, name: str, severity: Severity, *, title: str, basis: str | None, since: str
) -> Callable[[Check], Rule]:
    """Make a rule of a generator function."""

    def make(check: Check) -> Rule:
        return Rule(
            code=code, name=name, severity=severity, title=title, basis=basis, since=since, check=check
        )

    return make
