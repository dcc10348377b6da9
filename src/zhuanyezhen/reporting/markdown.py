"""A report as Markdown, to be pasted into a memo or a pull request.

One section for each severity, one table for each rule. Everything taken from a document is escaped, so
that neither a pipe nor a tag in a plan can change the page.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from zhuanyezhen.escaping import visible
from zhuanyezhen.findings import Comparison, Excerpt, Finding, Report
from zhuanyezhen.findings.grouping import RuleGroup, rule_groups
from zhuanyezhen.findings.wording import Wording, wording
from zhuanyezhen.values.given import refuse_other_than
from zhuanyezhen.words import Language, Text
from zhuanyezhen.words import reports as texts
from zhuanyezhen.words.notes import subject_in

_ESCAPES = str.maketrans(
    {
        **{mark: f"\\{mark}" for mark in "\\`*_[]|~$#"},
        "<": "&lt;",
        ">": "&gt;",
        "&": "&amp;",
        "@": "&#64;",
    }
)


def to_markdown(report: Report, *, comparison: Comparison | None = None, lang: Language = "zh") -> str:
    """Write a report as Markdown (GitHub's tables).

    With a ``comparison`` new findings are marked 〔新增〕; mended and deleted ones have tables of their own.

    >>> from datetime import date
    >>> report = Report(as_of=date(2026, 11, 1), library_version="0.1.0", input=("plan.txt",))
    >>> print(to_markdown(report).splitlines()[0])
    # 检查报告：plan.txt

    Args:
        report: What ``check()`` said.
        comparison: What ``report.compare(earlier)`` said.
        lang: The language of what it says, "zh" or "en".

    Returns:
        The Markdown text.
    """
    refuse_other_than(report, Report)
    page = _Page(wording(lang), frozenset(comparison.new) if comparison else frozenset())
    lines = [
        *page.header(report, comparison),
        *page.sections(report),
        *page.gone(comparison),
        *page.waived(report),
    ]
    return "\n".join(lines).rstrip("\n") + "\n"


class _Page:
    """How one report is written; every method yields lines."""

    def __init__(self, words: Wording, new: frozenset[Finding]) -> None:
        self.words = words
        self.lang = words.lang
        self.new = new

    def header(self, report: Report, comparison: Comparison | None) -> Iterator[str]:
        words = self.words
        names = words.comma.join(escape(name) for name in report.input)
        yield f"# {words.title}{words.colon + names if names else ''}"
        yield ""
        yield f"- {escape(words.header(report))}"
        yield f"- **{words.summary(report)}**"
        if comparison is not None:
            yield f"- {words.comparison(comparison)}"
        yield from (f"- {words.note}{words.colon}{escape(note)}" for note in words.notes(report))
        yield ""

    def sections(self, report: Report) -> Iterator[str]:
        for severity, groups in groupby(rule_groups(report, report.findings), key=lambda each: each.severity):
            name, count = self.words.severities[severity], report.counts[severity]
            yield f"## {texts.BY_SEVERITY(self.lang, severity=name, count=count)}"
            yield ""
            for group in groups:
                yield from self._rule(group)

    def _rule(self, group: RuleGroup) -> Iterator[str]:
        yield f"### {escape(group.rule.code)} {escape(self.words.title_of(group.rule))}"
        yield ""
        if group.rule.basis is not None:
            yield texts.BASIS(self.lang, basis=escape(group.rule.basis))
            yield ""
        rows = ((*self._cells(finding), _quoted(finding.excerpt)) for finding in group.findings)
        yield from _table(self._headings(texts.PLACE, texts.SUBJECT, texts.MESSAGE, texts.QUOTE), rows)

    def gone(self, comparison: Comparison | None) -> Iterator[str]:
        if comparison is None:
            return
        headings = self._headings(texts.RULE, texts.FORMER_PLACE, texts.SUBJECT, texts.MESSAGE)
        for _, head, findings in self.words.gone(comparison):
            yield f"## {head}"
            yield ""
            yield from _table(headings, ((escape(each.code), *self._cells(each)) for each in findings))
        if comparison.renumbered:
            yield f"## {self.words.renumbered.format(len(comparison.renumbered))}"
            yield ""
            yield from (f"- {escape(line)}" for line in self.words.renumbered_entries(comparison))
            yield ""

    def waived(self, report: Report) -> Iterator[str]:
        if report.waived:
            yield f"## {self.words.waived.format(len(report.waived))}"
            yield ""
            rows = (
                (
                    escape(finding.code),
                    *self._cells(finding)[:2],
                    escape(waiver.reason),
                    escape(waiver.approver),
                    waiver.until.isoformat(),
                )
                for finding, waiver in report.waived
            )
            headings = self._headings(
                texts.RULE, texts.PLACE, texts.SUBJECT, texts.REASON, texts.APPROVER, texts.UNTIL
            )
            yield from _table(headings, rows)

    def _cells(self, finding: Finding) -> tuple[str, str, str]:
        place = escape(str(finding.source)) if finding.source else "—"
        mark = self.words.new if finding in self.new else ""
        subject = subject_in(finding.subject, self.lang)
        return place, escape(subject), mark + escape(finding.text(self.lang))

    def _headings(self, *headings: Text) -> tuple[str, ...]:
        return tuple(each(self.lang) for each in headings)


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
