"""Two reports compared: what is new, mended, still open, and what is gone without being mended.

Decided here: 已整改 is said only where the entry a finding was about is still there; what was deleted, or what nobody can
tell (its ledger was not handed over, its row could not be read, its rule did not run, an old report does not say what
its entries were), is told apart. Findings are matched by fingerprint, of entries that changed their number by rule.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

from attrs import frozen

from zhuanyezhen.brief import brief
from zhuanyezhen.findings.finding import Finding
from zhuanyezhen.findings.ledger_note import EntryNote, LedgerNote
from zhuanyezhen.findings.same_entry import LedgerComparison, compared
from zhuanyezhen.shown import Shown
from zhuanyezhen.values.folding import fold_tight

_TELLING, _LONG_ENOUGH = 2, 12
"""How many characters of what an entry says a message must have for it to be the same one."""
_CELL = "单元格·"


_Found = TypeVar("_Found")


@frozen(kw_only=True)
class Comparison(Shown):
    """Two reports compared (前后对比), each part in the order of its report.

    ``new`` (新增) and ``open`` (仍存在) are findings of the later report; ``mended`` (已整改), ``removed`` (台账中已删除)
    and ``unclear`` (情况不明) are those of the earlier one that are gone. ``ledgers`` say which entries are the same.
    """

    new: tuple[Finding, ...]
    mended: tuple[Finding, ...]
    open: tuple[Finding, ...]
    removed: tuple[Finding, ...] = ()
    unclear: tuple[Finding, ...] = ()
    ledgers: tuple[LedgerComparison, ...] = ()

    __repr__ = brief

    @property
    def renumbered(self) -> tuple[tuple[LedgerComparison, EntryNote, EntryNote], ...]:
        """The entries that seem to have changed their number (编号疑有变动): their ledger, as they were, as they are."""
        return tuple((ledger, *pair) for ledger in self.ledgers for pair in ledger.renumbered)


@frozen(kw_only=True)
class Side:
    """What of a report takes part: its findings, its ledgers, the codes of the rules it ran, the plans it read."""

    findings: tuple[Finding, ...]
    waived: tuple[Finding, ...]
    ledgers: tuple[LedgerNote, ...]
    codes: frozenset[str]
    documents: frozenset[str]

    @property
    def all(self) -> Iterator[Finding]:
        """Its findings, and those that are waived."""
        yield from self.findings
        yield from self.waived


def compare_findings(earlier: Side, later: Side) -> Comparison:
    """What became of the findings of an earlier report, and which of the later one are new."""
    before = {each.ledger: each for each in earlier.ledgers}
    ledgers = {
        each.ledger: compared(before[each.ledger], each) for each in later.ledgers if each.ledger in before
    }
    entries = _Entries.of(earlier, ledgers)
    new, still = _matched(later.findings, map(entries.then, earlier.all), entries.now)
    gone, _ = _matched(earlier.findings, map(entries.now, later.all), entries.then)
    fates = _Fate.of(earlier, later, entries.before)
    told = [(fates.fate(each), each) for each in gone]
    return Comparison(
        new=new,
        open=still,
        mended=tuple(each for fate, each in told if fate == "mended"),
        removed=tuple(each for fate, each in told if fate == "removed"),
        unclear=tuple(each for fate, each in told if fate == "unclear"),
        ledgers=tuple(ledgers.values()),
    )


@frozen
class _Place:
    """What became of an entry, which pair it is of, and whether it is still called the same."""

    fate: str
    pair: Hashable = None
    unchanged: bool = True
    length: int = 0


@frozen
class _Entries:
    """The entries of both reports by the subject of their findings."""

    before: Mapping[str, _Place]
    after: Mapping[str, _Place]

    @classmethod
    def of(cls, earlier: Side, ledgers: Mapping[str, LedgerComparison]) -> "_Entries":
        before: dict[str, _Place] = {}
        after: dict[str, _Place] = {}
        for name, each in ledgers.items():
            for number, (one, other) in enumerate((*each.same, *each.renumbered)):
                same = one.subject == other.subject
                before.setdefault(one.subject, _Place("mended", (name, number), same, len(one.subject)))
                after.setdefault(other.subject, _Place("mended", (name, number), same, len(other.subject)))
            for one in each.removed:
                before.setdefault(one.subject, _Place("removed"))
            for one in each.unclear:
                before.setdefault(one.subject, _Place("unclear"))
            for other in each.added:
                after.setdefault(other.subject, _Place("added"))
        for ledger in earlier.ledgers:
            if ledger.ledger not in ledgers:
                before.update((one.subject, _Place("unclear")) for one in ledger.entries)
        return cls(before, after)

    def then(self, finding: Finding) -> Hashable:
        """What a finding of the earlier report is matched by."""
        return _token(finding, _of(finding.subject, self.before), "then")

    def now(self, finding: Finding) -> Hashable:
        """What a finding of the later report is matched by."""
        return _token(finding, _of(finding.subject, self.after), "now")


def _of(subject: str, places: Mapping[str, _Found]) -> _Found | None:
    """What is known of the entry a subject names, or begins with (专业镇·花卉专业镇·专班)."""
    while subject:
        if subject in places:
            return places[subject]
        subject = subject.rpartition("·")[0]
    return None


def _token(finding: Finding, place: _Place | None, side: str) -> Hashable:
    if place is None:
        return finding.fingerprint
    if place.pair is None:
        return side, finding.fingerprint
    if place.unchanged:
        return place.pair, finding.fingerprint
    return place.pair, finding.code, finding.subject[place.length :]


@frozen
class _Fate:
    """What became of the findings of the earlier report that are gone."""

    earlier: Side
    later: Side
    before: Mapping[str, _Place]
    noted: Mapping[str, EntryNote]
    nouns: frozenset[str]

    @classmethod
    def of(cls, earlier: Side, later: Side, before: Mapping[str, _Place]) -> "_Fate":
        noted = {each.subject: each for ledger in later.ledgers for each in ledger.entries}
        return cls(earlier, later, before, noted, frozenset(each.noun for each in later.ledgers))

    def fate(self, finding: Finding) -> str:
        if self.later.codes and finding.code not in self.later.codes:
            return "unclear"
        if (place := _of(finding.subject, self.before)) is not None:
            return place.fate
        noun, is_entry, _ = finding.subject.partition("·")
        if is_entry and noun in self.nouns:
            return self._of_entry(finding)
        if finding.source is not None and finding.source.document in self.earlier.documents:
            return "mended" if self.later.documents else "unclear"
        missing = {each.ledger for each in self.earlier.ledgers} - {
            each.ledger for each in self.later.ledgers
        }
        return "unclear" if missing or finding.subject.startswith(_CELL) else "mended"

    def _of_entry(self, finding: Finding) -> str:
        """Of an entry the earlier report does not have: it had been left out, or the report is of a time without them."""
        entry = _of(finding.subject, self.noted)
        if self.earlier.ledgers:
            return "removed" if entry is None else "mended"
        told = fold_tight(finding.message)
        says = fold_tight(entry.what)[:_LONG_ENOUGH] if entry else ""
        return "mended" if len(says) >= _TELLING and says in told else "unclear"


def _matched(
    findings: Iterable[Finding], others: Iterable[Hashable], token: Callable[[Finding], Hashable]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Split findings into those without and those with a partner, matched one to one by their tokens."""
    partners = Counter(others)
    alone: list[Finding] = []
    paired: list[Finding] = []
    for finding in findings:
        key = token(finding)
        (paired if partners[key] > 0 else alone).append(finding)
        partners[key] -= 1
    return tuple(alone), tuple(paired)
