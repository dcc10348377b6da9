"""The report that gathers findings, and two reports compared.

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
from zhuanyezhen.findings.finding import Finding, RuleNote, Severity, Waiver
from zhuanyezhen.model.plan import Understanding
from zhuanyezhen.shown import Shown
from zhuanyezhen.values.given import refuse_other_than
from zhuanyezhen.values.source import Source
from zhuanyezhen.words import Language

if TYPE_CHECKING:
    from narwhals.typing import IntoDataFrame

_SHOWN_IN_ERROR = 5


@frozen(kw_only=True)
class Comparison(Shown):
    """Two reports compared (前后对比): 新增, 已整改 and 仍存在, each in the order of its report."""

    new: tuple[Finding, ...]
    mended: tuple[Finding, ...]
    open: tuple[Finding, ...]

    __repr__ = brief


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

    ``input`` are the names of what was checked, ``notes`` what its readers decided (which view of
    tracked changes), ``understood`` how much of each plan's responsibility text was read. Findings without a place come last.

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
        """Compare with an earlier report by fingerprint; equal fingerprints are matched one to one.

        A finding that is waived now is not mended, and one whose waiver has ended is not new.

        Raises:
            WrongUseError: ``earlier`` is no report.
        """
        refuse_other_than(earlier, Report)
        new, still = _matched(self.findings, _with_waived(earlier))
        mended, _ = _matched(earlier.findings, _with_waived(self))
        return Comparison(new=new, mended=mended, open=still)

    def to_json(self) -> str:
        """The report as JSON, as ``zyz.to_json`` writes it."""
        text: str = import_module("zhuanyezhen.reporting").to_json(self)
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


def _with_waived(report: Report) -> Iterator[Finding]:
    yield from report.findings
    yield from (finding for finding, _ in report.waived)


def _line(finding: Finding, lang: Language) -> str:
    place = f"{finding.source} " if finding.source else ""
    severity = finding.severity.label if lang == "zh" else finding.severity.value
    return f"{place}{finding.code} {severity} {finding.text(lang)}"


def _grouped(pairs: Iterable[tuple[str, Finding]]) -> dict[str, tuple[Finding, ...]]:
    groups: dict[str, list[Finding]] = {}
    for key, finding in pairs:
        groups.setdefault(key, []).append(finding)
    return {key: tuple(groups[key]) for key in sorted(groups)}


def _matched(
    these: Iterable[Finding], those: Iterable[Finding]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Split ``these`` into those without and those with a partner of the same fingerprint."""
    partners = Counter(finding.fingerprint for finding in those)
    alone: list[Finding] = []
    paired: list[Finding] = []
    for finding in these:
        (paired if partners[finding.fingerprint] > 0 else alone).append(finding)
        partners[finding.fingerprint] -= 1
    return tuple(alone), tuple(paired)
