"""A report as one web page that stands by itself, to be read, filtered and printed.

No request leaves the page: style and script are inlined from ``report.css`` and ``report.js``, and its
content security policy forbids anything else. It reads without the script, which filters and opens what
is jumped to. Given the programme, the page also says who is responsible and what is covered, and holds
the quoted text.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

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
from zhuanyezhen.showing.markup import Html, html, joined

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
    page = _Page(report, comparison, programme, figures, rule_groups(report, report.findings))
    return "\n".join(page.lines()) + "\n"


@frozen
class _Page:
    """One page; every method yields its part, in the order of the page."""

    report: Report
    comparison: Comparison | None
    programme: Programme | None
    figures: Sequence[Figure]
    groups: tuple[RuleGroup, ...]

    def lines(self) -> Iterator[Html]:
        parts = list(self.parts())
        title = f"{CHINESE.title}{CHINESE.colon}{_names(self.report.input)}"
        yield page_head(title, "report.css", script=True)
        yield html('<a class="skip" href="#findings">跳到检查结果</a>')
        yield from self.header([(name, heading) for name, heading, lines in parts if heading and lines])
        yield html('<div class="page{}">', "" if self.groups else " clear")
        yield from self.side()
        yield html('<main id="findings" tabindex="-1">')
        for _, _, lines in parts:
            yield from lines
        yield html("</main>\n</div>")
        version = self.report.library_version
        yield html("<footer><p>由 zhuanyezhen {} 生成，供修改文稿时参考。</p></footer>", version)
        yield html("<script>\n{}</script>\n</body>\n</html>", asset("report.js"))

    def parts(self) -> Iterator[tuple[str, str, list[Html]]]:
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

    def header(self, contents: Sequence[tuple[str, str]]) -> Iterator[Html]:
        names = _names(self.report.input)
        yield html("<header>\n<h1>{}</h1>", CHINESE.title)
        yield html('<p class="about"><b>{}</b></p>', self.programme.name if self.programme else names)
        about = f"{names} · " if self.programme else ""
        yield html('<p class="about">{}{}</p>', about, CHINESE.header(self.report))
        if notes := tuple(CHINESE.notes(self.report)):
            yield html('<ul class="notes">{}</ul>', joined(html("<li>{}</li>", note) for note in notes))
        yield html('<ul class="cards" aria-label="概览">')
        for severity in reversed(Severity):
            yield _card(severity.label, self.report.counts[severity], severity, severity)
        if self.report.waived:
            yield _card("已豁免", len(self.report.waived), "", "waived")
        yield html("</ul>")
        if self.comparison is not None:
            yield html('<p class="about">{}</p>', CHINESE.comparison(self.comparison))
        if self.programme is not None:
            links = joined(html('<li><a href="#{}">{}</a></li>', *each) for each in contents)
            yield html('<nav class="contents" aria-label="本页内容"><ul>{}</ul></nav>', links)
        yield html("</header>")

    def side(self) -> Iterator[Html]:
        if self.groups:
            yield html('<div class="side">')
            yield from self._filter()
            yield html('<nav class="index" aria-label="规则目录">\n<b>规则目录</b>\n<ul>')
            yield from map(_index_entry, self.groups)
            yield html("</ul>\n</nav>\n</div>")

    def _filter(self) -> Iterator[Html]:
        yield html('<div class="filter" id="filter" role="search" aria-label="筛选检查结果" hidden>')
        yield html("<fieldset><legend>严重程度</legend>")
        for severity in reversed(Severity):
            box = html('<input type="checkbox" value="{}" checked>', severity)
            yield html("<label>{}{}</label>", box, severity.label)
        yield html("</fieldset>")
        rules = {group.rule.code: f"{group.rule.code} {group.rule.title}" for group in self.groups}
        yield _choice("rule", "规则", "全部规则", rules)
        yield _choice("unit", "单位", "全部单位", self._units())
        yield html('<div><label class="above" for="words">文字</label>')
        yield html('<input type="search" id="words" placeholder="如：完成时限" autocomplete="off"></div>')
        yield html('<button type="button">清除筛选</button>\n<output aria-live="polite"></output>\n</div>')

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


def _names(names: Sequence[str]) -> str:
    more = f" 等 {len(names)} 个文件" if len(names) > _NAMES_IN_TITLE else ""
    return CHINESE.comma.join(names[:_NAMES_IN_TITLE]) + more


def _choice(name: str, label: str, every: str, choices: Mapping[str, str]) -> Html:
    options = joined(html('<option value="{}">{}</option>', *each) for each in choices.items())
    label = html('<label class="above" for="{}">{}</label>', name, label)
    choice = html('<select id="{}"><option value="">{}</option>{}</select>', name, every, options)
    return html("<div>{}{}</div>", label, choice)


def _card(label: str, count: int, kind: str, anchor: str) -> Html:
    inner = html("<b>{}</b>{}", count, label)
    if count:
        return html('<li><a class="card {}" href="#{}">{}</a></li>', kind, anchor, inner)
    return html('<li><span class="card none">{}</span></li>', inner)


def _index_entry(group: RuleGroup) -> Html:
    label = html('<span class="code">{}</span><span>{}</span>', group.rule.code, group.rule.title)
    count = html('<span class="n">{}</span>', len(group.findings))
    return html('<li class="{}"><a href="#{}">{}{}</a></li>', group.severity, group_id(group), label, count)
