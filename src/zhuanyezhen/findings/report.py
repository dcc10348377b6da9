"""The report that gathers findings.

Rules make findings, ``reporting`` writes them down. Decided here: the order of a report (document, paragraph,
offset, code), so that the same input gives the same bytes.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING

from attrs import field, frozen

from zhuanyezhen.brief import brief
from zhuanyezhen.errors import FindingsError, with_places
from zhuanyezhen.findings.comparison import Comparison, Side, compare_findings
from zhuanyezhen.findings.finding import Finding, RuleNote, Severity, Waiver
from zhuanyezhen.findings.ledger_note import LedgerNote
from zhuanyezhen.model.plan import Understanding
from zhuanyezhen.shown import Shown
from zhuanyezhen.values.given import refuse_other_than
from zhuanyezhen.values.source import Source
from zhuanyezhen.words import Language

if TYPE_CHECKING:
    from narwhals.typing import IntoDataFrame

_SHOWN_IN_ERROR = 5


def _place(finding: Finding) -> tuple[bool, str, int, int, str, str, str, str]:
    """The order of a report: by place, what has none last; the rest only makes the order total."""
    source = finding.source or Source(document="")
    paragraph = -1 if source.paragraph is None else source.paragraph
    start = -1 if source.start is None else source.start
    tie = (finding.code, finding.subject, finding.fingerprint, finding.message)
    return (finding.source is None, source.document, paragraph, start, *tie)


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=_place))


def _waived_in_order(waived: Iterable[tuple[Finding, Waiver]]) -> tuple[tuple[Finding, Waiver], ...]:
    return tuple(sorted(waived, key=lambda pair: _place(pair[0])))


def _rules_in_order(rules: Iterable[RuleNote]) -> tuple[RuleNote, ...]:
    return tuple(sorted(rules, key=lambda rule: rule.code))


@frozen(kw_only=True)
class Report(Shown):
    """Everything a check found (检查报告), sorted by document, paragraph, offset and code.

    ``input`` are the names of what was checked, ``ledgers`` what each entry of its ledgers is, ``notes`` what its
    readers decided (which view of tracked changes), ``understood`` how much of each plan's responsibility text was read. Findings without a place come last.

    >>> report = Report(as_of=date(2026, 11, 1), library_version="0.1.0", input=("plan.txt",))
    >>> report.counts, report.worst()
    ({'error': 0, 'warning': 0, 'info': 0}, None)
    """

    as_of: date
    library_version: str
    input: tuple[str, ...]
    findings: tuple[Finding, ...] = field(default=(), converter=_in_order)
    waived: tuple[tuple[Finding, Waiver], ...] = field(default=(), converter=_waived_in_order)
    rules: tuple[RuleNote, ...] = field(default=(), converter=_rules_in_order)
    notes: tuple[str, ...] = ()
    understood: tuple[Understanding, ...] = ()
    ledgers: tuple[LedgerNote, ...] = ()

    __repr__ = brief

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    def __bool__(self) -> bool:
        """A report is one, even of nothing; ``len(report)`` says whether something was found."""
        return True

    @property
    def counts(self) -> dict[str, int]:
        """How many findings there are of each severity, the gravest first; waived ones are not counted."""
        found = Counter(finding.severity for finding in self.findings)
        return {severity.value: found[severity] for severity in reversed(Severity)}

    def by_rule(self) -> dict[str, tuple[Finding, ...]]:
        """The findings under their rule codes, sorted by code."""
        return _grouped((finding.code, finding) for finding in self.findings)

    def by_unit(self) -> dict[str, tuple[Finding, ...]]:
        """The findings under each unit concerned, sorted by unit; a finding may stand under several."""
        return _grouped((unit, finding) for finding in self.findings for unit in dict.fromkeys(finding.units))

    def worst(self) -> Severity | None:
        """The gravest severity found, ``None`` when nothing was found."""
        return max((finding.severity for finding in self.findings), default=None)

    def compare(self, earlier: "Report") -> Comparison:
        """Compare with an earlier report, entry by entry and finding by finding.

        A finding is mended where it is gone and the entry it was about is still there; where that was deleted, or
        nobody can tell, it says so. One of an entry that only changed its number is the same finding. A finding that
        is waived now is not mended, and one whose waiver has ended is not new.

        Args:
            earlier: The report to compare with: of last month, as ``read_report`` reads it, or of last month's ledger.

        Returns:
            What is new, mended, removed, unclear and still open, and which entries are the same.

        Raises:
            WrongUseError: ``earlier`` is no report.
        """
        refuse_other_than(earlier, Report)
        return compare_findings(_side(earlier), _side(self))

    def to_json(self) -> str:
        """The report as JSON, as ``zyz.to_json`` writes it."""
        text: str = import_module("zhuanyezhen.reporting.json_report").to_json(self)
        return text

    def to_frame(self, backend: str = "pandas") -> "IntoDataFrame":
        """The findings as a data frame, one a row, in their order; ``backend`` is pandas, polars or pyarrow.

        Raises:
            MissingExtraError: narwhals or the backend is not installed.
        """
        frame: IntoDataFrame = import_module("zhuanyezhen.exchange.frames").report_to_frame(self, backend)
        return frame

    def raise_for(self, severity: Severity | str) -> None:
        """Raise when something stands at or above ``severity``, so that a script stops there.

        Args:
            severity: The severity, its value (``"warning"``) or its word (``"警告"``).

        Raises:
            FindingsError: with the first few of these findings in its message.
            WrongUseError: ``severity`` is none.
        """
        severity = Severity.meant(severity)
        found = [finding for finding in self.findings if finding.severity >= severity]
        if not found:
            return
        what = f"{len(found)} finding(s) at or above {severity.value}; mend or waive them:"
        what_zh = f"有{len(found)}个{severity.label}级及以上的问题，请整改或办理豁免："
        raise FindingsError(
            with_places(what, [_line(finding, "en") for finding in found], most=_SHOWN_IN_ERROR),
            with_places(what_zh, [_line(each, "zh") for each in found], most=_SHOWN_IN_ERROR, lang="zh"),
        )


def _side(report: Report) -> Side:
    return Side(
        findings=report.findings,
        waived=tuple(finding for finding, _ in report.waived),
        ledgers=report.ledgers,
        codes=frozenset(rule.code for rule in report.rules),
        documents=frozenset(each.document for each in report.understood),
    )


def _line(finding: Finding, lang: Language) -> str:
    place = f"{finding.source} " if finding.source else ""
    severity = finding.severity.label if lang == "zh" else finding.severity.value
    return f"{place}{finding.code} {severity} {finding.text(lang)}"


def _grouped(pairs: Iterable[tuple[str, Finding]]) -> dict[str, tuple[Finding, ...]]:
    groups: dict[str, list[Finding]] = {}
    for key, finding in pairs:
        groups.setdefault(key, []).append(finding)
    return {key: tuple(groups[key]) for key in sorted(groups)}
