"""A report and a comparison as tables for a notebook: a summary, then each rule folded.

Decided here: a long report is cut rule by rule, so that what a cell stores stays small whatever was found;
how to see the rest is said where it was cut.
"""

from collections.abc import Iterable

from zhuanyezhen.findings.comparison import Comparison
from zhuanyezhen.findings.finding import Finding
from zhuanyezhen.findings.grouping import RuleGroup, rule_groups
from zhuanyezhen.findings.report import Report
from zhuanyezhen.findings.wording import CHINESE
from zhuanyezhen.showing.markup import Html, html
from zhuanyezhen.showing.notebook import badge, folded, framed, html_table
from zhuanyezhen.terms import CLASSES

_HEADINGS = ("事项", "内容", "出处")
_FINDINGS_SHOWN = 240
_A_RULE_AT_MOST, _A_RULE_AT_LEAST = 20, 2
_COMPARED_AT_MOST = 60
_LONGEST_SUBJECT, _LONGEST_MESSAGE = 60, 160


def report_html(report: Report) -> Html:
    """The report: when and against what, how many of which severity, then every rule with its findings."""
    groups = rule_groups(report, report.findings)
    share = _FINDINGS_SHOWN // max(len(groups), 1)
    at_most = max(min(share, _A_RULE_AT_MOST), _A_RULE_AT_LEAST)
    return framed(
        f"{CHINESE.title}{CHINESE.colon}{CHINESE.comma.join(report.input)}",
        CHINESE.header(report),
        CHINESE.summary(report),
        *(f"{CHINESE.note}{CHINESE.colon}{note}" for note in report.notes),
        *(_group(group, at_most) for group in groups),
        *_waived(report),
    )


def comparison_html(comparison: Comparison) -> Html:
    """Two reports compared: the counts, then what is new, mended, still open, and what is to be verified, if any."""
    parts = [
        ("新增", comparison.new, ".new"),
        ("已整改", comparison.mended, ".mended"),
        ("仍存在", comparison.open, ".open"),
    ]
    parts += [("台账中已删除，请核实", comparison.removed, ".removed")] if comparison.removed else []
    parts += [("情况不明，请核实", comparison.unclear, ".unclear")] if comparison.unclear else []
    return framed(
        "前后对比",
        CHINESE.comparison(comparison),
        *(
            folded(f"{label}（{len(findings)} 条）", _compared(findings, f"comparison{see}"))
            for label, findings, see in parts
        ),
        *CHINESE.renumbered_entries(comparison),
    )


def _compared(findings: tuple[Finding, ...], see: str) -> Html:
    rows = ((each.code, each.severity.label, *_cells(each)) for each in findings)
    headings = ("规则", "程度", *_HEADINGS)
    return html_table(headings, rows, empty="没有", see=see, at_most=_COMPARED_AT_MOST)


def _group(group: RuleGroup, at_most: int) -> Html:
    rule, count = group.rule, len(group.findings)
    mark = badge(group.severity.label, group.severity.value)
    summary = html("{} {} {}（{} 条）", mark, rule.code, rule.title, count)
    see = f'report.by_rule()["{rule.code}"]'
    return folded(summary, _table(group.findings, see, at_most))


def _table(findings: Iterable[Finding], see: str, at_most: int) -> Html:
    return html_table(_HEADINGS, map(_cells, findings), empty=CHINESE.nothing_found, see=see, at_most=at_most)


def _cells(finding: Finding) -> tuple[str, ...]:
    place = str(finding.source) if finding.source else ""
    return (
        _shortened(finding.subject, _LONGEST_SUBJECT),
        _shortened(finding.message, _LONGEST_MESSAGE),
        _shortened(place, _LONGEST_SUBJECT),
    )


def _waived(report: Report) -> Iterable[Html]:
    if report.waived:
        rows = (
            (finding.code, *_cells(finding)[:2], CHINESE.waiver_of(waiver))
            for finding, waiver in report.waived
        )
        headings = ("规则", "事项", "内容", CLASSES["Waiver"])
        table = html_table(headings, rows, empty="没有", see="report.waived", at_most=_A_RULE_AT_MOST)
        yield folded(CHINESE.waived.format(len(report.waived)), table)


def _shortened(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
