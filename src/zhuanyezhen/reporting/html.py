"""A report as one web page that stands by itself, to be read, filtered and printed.

No request leaves the page: style and script are inlined from ``report.css`` and ``report.js``, and its
content security policy forbids anything else. It reads without the script, which filters and opens what
is jumped to. Given the programme, the page also says who is responsible and what is covered, and holds
the quoted text. Everything from a document passes through ``text_of``.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from zhuanyezhen.escaping import text_of
from zhuanyezhen.findings import Comparison, Report, Severity
from zhuanyezhen.findings.grouping import RuleGroup, rule_groups
from zhuanyezhen.findings.wording import CHINESE
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.reporting.figure import Figure
from zhuanyezhen.reporting.html_coverage import coverage_section
from zhuanyezhen.reporting.html_entries import entries_of
from zhuanyezhen.reporting.html_findings import (
    findings_sections,
    mended_section,
    rules_section,
    waived_section,
)
from zhuanyezhen.reporting.html_matrix import matrix_section
from zhuanyezhen.reporting.html_source import source_section
from zhuanyezhen.reporting.html_text import asset, group_id, page_head

_NAMES_IN_TITLE = 3


def to_html(
    report: Report,
    *,
    comparison: Comparison | None = None,
    programme: Programme | None = None,
    figures: Sequence[Figure] = (),
) -> str:
    """Write a report as a self-contained page in Chinese; the same report gives the same bytes.

    With a ``comparison`` new findings carry a badge and mended ones have a section of their own. With the
    ``programme`` that was checked the page carries its responsibility matrix, its coverage and the quoted
    paragraphs of its plans. ``figures`` are pictures drawn of it, a map of the coverage above all.

    >>> from datetime import date
    >>> report = Report(as_of=date(2026, 11, 1), library_version="0.1.0", input=("plan.txt",))
    >>> "未发现问题" in to_html(report)
    True
    """
    return "\n".join(_Page(report, comparison, programme, tuple(figures)).lines()) + "\n"


class _Page:
    """One page; every method yields its part, in the order of the page."""

    def __init__(
        self,
        report: Report,
        comparison: Comparison | None,
        programme: Programme | None,
        figures: Sequence[Figure],
    ) -> None:
        self.report = report
        self.comparison = comparison
        self.programme = programme
        self.figures = figures
        self.groups = rule_groups(report, report.findings)

    def lines(self) -> Iterator[str]:
        parts = list(self.parts())
        title = f"{CHINESE.title}{CHINESE.colon}{_names(self.report.input)}"
        yield page_head(title, "report.css", script=True)
        yield '<a class="skip" href="#findings">跳到检查结果</a>'
        yield from self.header([(name, heading) for name, heading, lines in parts if heading and lines])
        yield '<div class="page">' if self.groups else '<div class="page clear">'
        yield from self.side()
        yield '<main id="findings" tabindex="-1">'
        for _, _, lines in parts:
            yield from lines
        yield "</main>\n</div>"
        version = text_of(self.report.library_version)
        yield f"<footer><p>由 zhuanyezhen {version} 生成，供修改文稿时参考。</p></footer>"
        yield f"<script>\n{asset('report.js')}</script>\n</body>\n</html>"

    def parts(self) -> Iterator[tuple[str, str, list[str]]]:
        """The sections, each with its id and the heading it has in the contents."""
        report, programme = self.report, self.programme
        plans = {plan.name: plan for plan in programme.plans if plan.text} if programme else {}
        grouped = entries_of(self.groups, plans)
        entries = [entry for _, entries in grouped for entry in entries]
        yield "findings", "检查结果", list(findings_sections(report, grouped, self.comparison))
        yield "", "", list(mended_section(self.comparison))
        yield "", "", list(waived_section(report.waived))
        if programme is not None:
            yield "matrix", "责任分工", list(matrix_section(programme, entries))
        yield "coverage", "覆盖情况", list(coverage_section(programme, report.as_of, self.figures))
        yield "text", "原文", list(source_section(entries, tuple(plans.values())))
        yield "rules", "检查范围", list(rules_section(report))

    def header(self, contents: Sequence[tuple[str, str]]) -> Iterator[str]:
        names = _names(self.report.input)
        yield f"<header>\n<h1>{CHINESE.title}</h1>"
        yield f'<p class="about"><b>{text_of(self.programme.name) if self.programme else names}</b></p>'
        about = f"{names} · " if self.programme else ""
        yield f'<p class="about">{about}{text_of(CHINESE.header(self.report))}</p>'
        if notes := tuple(CHINESE.notes(self.report)):
            yield f'<ul class="notes">{"".join(f"<li>{text_of(note)}</li>" for note in notes)}</ul>'
        yield '<ul class="cards" aria-label="概览">'
        for severity in reversed(Severity):
            yield _card(severity.label, self.report.counts[severity], severity.value, f"#{severity.value}")
        if self.report.waived:
            yield _card("已豁免", len(self.report.waived), "", "#waived")
        yield "</ul>"
        if self.comparison is not None:
            yield f'<p class="about">{text_of(CHINESE.comparison(self.comparison))}</p>'
        if self.programme is not None:
            links = "".join(f'<li><a href="#{name}">{heading}</a></li>' for name, heading in contents)
            yield f'<nav class="contents" aria-label="本页内容"><ul>{links}</ul></nav>'
        yield "</header>"

    def side(self) -> Iterator[str]:
        if self.groups:
            yield '<div class="side">'
            yield from self._filter()
            yield '<nav class="index" aria-label="规则目录">\n<b>规则目录</b>\n<ul>'
            yield from map(_index_entry, self.groups)
            yield "</ul>\n</nav>\n</div>"

    def _filter(self) -> Iterator[str]:
        yield '<div class="filter" id="filter" role="search" aria-label="筛选检查结果" hidden>'
        yield "<fieldset><legend>严重程度</legend>"
        for severity in reversed(Severity):
            box = f'<input type="checkbox" value="{severity.value}" checked>'
            yield f"<label>{box}{severity.label}</label>"
        yield "</fieldset>"
        rules = {group.rule.code: f"{group.rule.code} {group.rule.title}" for group in self.groups}
        yield _choice("rule", "规则", "全部规则", rules)
        yield _choice("unit", "单位", "全部单位", self._units())
        yield '<div><label class="above" for="words">文字</label>'
        yield '<input type="search" id="words" placeholder="如：完成时限" autocomplete="off"></div>'
        yield '<button type="button">清除筛选</button>\n<output aria-live="polite"></output>\n</div>'

    def _units(self) -> dict[str, str]:
        """The units that have findings, the most first, by name; with the id where a name stands twice."""
        found = sorted(self.report.by_unit().items(), key=lambda pair: -len(pair[1]))
        known = self.programme.unit_by_id if self.programme else {}
        names = {unit: known[unit].name if unit in known else unit for unit, _ in found}
        twice = Counter(names.values())
        return {
            unit: f"{names[unit]}{f'［{unit}］' if twice[names[unit]] > 1 else ''}（{len(findings)} 条）"
            for unit, findings in found
        }


def _names(names: Iterable[str]) -> str:
    shown = [text_of(name) for name in names]
    more = f" 等 {len(shown)} 个文件" if len(shown) > _NAMES_IN_TITLE else ""
    return CHINESE.comma.join(shown[:_NAMES_IN_TITLE]) + more


def _choice(name: str, label: str, every: str, choices: Mapping[str, str]) -> str:
    options = "".join(
        f'<option value="{text_of(value)}">{text_of(shown)}</option>' for value, shown in choices.items()
    )
    return (
        f'<div><label class="above" for="{name}">{label}</label>'
        f'<select id="{name}"><option value="">{every}</option>{options}</select></div>'
    )


def _card(label: str, count: int, kind: str, href: str) -> str:
    inner = f"<b>{count}</b>{label}"
    if count:
        return f'<li><a class="card {kind}" href="{href}">{inner}</a></li>'
    return f'<li><span class="card none">{inner}</span></li>'


def _index_entry(group: RuleGroup) -> str:
    label = f'<span class="code">{text_of(group.rule.code)}</span><span>{text_of(group.rule.title)}</span>'
    count = f'<span class="n">{len(group.findings)}</span>'
    return f'<li class="{group.severity.value}"><a href="#{group_id(group)}">{label}{count}</a></li>'
