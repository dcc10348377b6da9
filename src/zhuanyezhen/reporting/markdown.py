"""A report as Markdown, to be pasted into a memo or a pull request.

One section for each severity, one table for each rule. Everything taken from a document is escaped, so
that neither a pipe nor a tag in a plan can change the page.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from zhuanyezhen.escaping import visible
from zhuanyezhen.findings import Comparison, Excerpt, Finding, Report
from zhuanyezhen.findings.grouping import RuleGroup, rule_groups
from zhuanyezhen.findings.wording import CHINESE

_ESCAPES = str.maketrans(
    {
        **{mark: f"\\{mark}" for mark in "\\`*_[]|~$#"},
        "<": "&lt;",
        ">": "&gt;",
        "&": "&amp;",
        "@": "&#64;",
    }
)


def to_markdown(report: Report, *, comparison: Comparison | None = None) -> str:
    """Write a report as Markdown (GitHub's tables), in Chinese.

    With a ``comparison`` new findings are marked 〔新增〕 and mended ones have a table of their own.

    >>> from datetime import date
    >>> report = Report(as_of=date(2026, 11, 1), library_version="0.1.0", input=("plan.txt",))
    >>> print(to_markdown(report).splitlines()[0])
    # 检查报告：plan.txt
    """
    new = frozenset(comparison.new) if comparison else frozenset()
    lines = [
        *_header(report, comparison),
        *_sections(report, new),
        *_mended(comparison),
        *_waived(report),
    ]
    return "\n".join(lines).rstrip("\n") + "\n"


def _header(report: Report, comparison: Comparison | None) -> Iterator[str]:
    names = CHINESE.comma.join(escape(name) for name in report.input)
    yield f"# {CHINESE.title}{CHINESE.colon + names if names else ''}"
    yield ""
    yield f"- {escape(CHINESE.header(report))}"
    yield f"- **{CHINESE.summary(report)}**"
    if comparison is not None:
        yield f"- {CHINESE.comparison(comparison)}"
    yield from (f"- {CHINESE.note}{CHINESE.colon}{escape(note)}" for note in CHINESE.notes(report))
    yield ""


def _sections(report: Report, new: frozenset[Finding]) -> Iterator[str]:
    for severity, groups in groupby(rule_groups(report, report.findings), key=lambda group: group.severity):
        yield f"## {severity.label}（{report.counts[severity]} 条）"
        yield ""
        for group in groups:
            yield from _rule(group, new)


def _rule(group: RuleGroup, new: frozenset[Finding]) -> Iterator[str]:
    yield f"### {escape(group.rule.code)} {escape(group.rule.title)}"
    yield ""
    if group.rule.basis is not None:
        yield f"依据：{escape(group.rule.basis)}"
        yield ""
    rows = ((*_cells(finding, new), _quoted(finding.excerpt)) for finding in group.findings)
    yield from _table(("位置", "对象", "说明", "原文"), rows)


def _mended(comparison: Comparison | None) -> Iterator[str]:
    if comparison is not None and comparison.mended:
        yield f"## {CHINESE.mended.format(len(comparison.mended))}"
        yield ""
        rows = ((escape(finding.code), *_cells(finding, frozenset())) for finding in comparison.mended)
        yield from _table(("规则", "原位置", "对象", "说明"), rows)


def _waived(report: Report) -> Iterator[str]:
    if report.waived:
        yield f"## {CHINESE.waived.format(len(report.waived))}"
        yield ""
        rows = (
            (
                escape(finding.code),
                *_cells(finding, frozenset())[:2],
                escape(waiver.reason),
                escape(waiver.approver),
                waiver.until.isoformat(),
            )
            for finding, waiver in report.waived
        )
        yield from _table(("规则", "位置", "对象", "理由", "批准", "有效期至"), rows)


def _cells(finding: Finding, new: frozenset[Finding]) -> tuple[str, str, str]:
    place = escape(str(finding.source)) if finding.source else "—"
    mark = CHINESE.new if finding in new else ""
    return place, escape(finding.subject), mark + escape(finding.message)


def _quoted(excerpt: Excerpt | None) -> str:
    """The excerpt with its words in bold; a place where something is missing is shown as ▲."""
    if excerpt is None:
        return ""
    before, after = escape(excerpt.text[: excerpt.start]), escape(excerpt.text[excerpt.end :])
    # Bold by tags: ** does not open or close next to Chinese punctuation.
    words = f"<strong>{escape(excerpt.words)}</strong>" if excerpt.words else "▲"
    return f"{before}{words}{after}"


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    r"""The lines of a table of plain texts, each cell escaped, and an empty line after it.

    >>> list(table(["单位", "写法"], [["区商务局", "商务局|区商务局"]]))[2]
    '| 区商务局 | 商务局\\|区商务局 |'
    """
    return _table(headings, ([escape(cell) for cell in row] for row in rows))


def escape(text: str) -> str:
    r"""Any text as inline Markdown that means nothing but its characters.

    >>> escape("<b>*区商务局*</b>")
    '&lt;b&gt;\\*区商务局\\*&lt;/b&gt;'
    """
    return visible(text).translate(_ESCAPES)


def _table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(headings)} |"
    yield f"|{' --- |' * len(headings)}"
    yield from (f"| {' | '.join(cells)} |" for cells in rows)
    yield ""
