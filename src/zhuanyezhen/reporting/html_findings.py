"""The findings on the page: by severity and rule, then what is mended, what is waived, and what was asked."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from zhuanyezhen.findings import Comparison, Excerpt, Finding, Report, Waiver
from zhuanyezhen.findings.grouping import RuleGroup
from zhuanyezhen.findings.wording import CHINESE
from zhuanyezhen.reporting.html_entries import Entry, Grouped
from zhuanyezhen.reporting.html_text import SCROLLS, cells_of, group_id, headings
from zhuanyezhen.showing.markup import Html, html

_OPEN_UP_TO = 300


def findings_sections(report: Report, grouped: Grouped, comparison: Comparison | None) -> Iterator[Html]:
    """A section for each severity; many findings are folded up by rule."""
    if not grouped:
        yield html('<p class="box clean">{}</p>', CHINESE.nothing_found)
    new = frozenset(comparison.new) if comparison else frozenset()
    state = " open" if len(report.findings) <= _OPEN_UP_TO else ""
    for severity, groups in groupby(grouped, key=lambda pair: pair[0].severity):
        yield html('<section class="severity {0}" id="{0}">', severity)
        yield html('<h2>{} <span class="badge">{} 条</span></h2>', severity.label, report.counts[severity])
        for group, entries in groups:
            yield from _rule(group, entries, new, state)
        yield html("</section>")


def _rule(group: RuleGroup, entries: Sequence[Entry], new: frozenset[Finding], state: str) -> Iterator[Html]:
    rule = group.rule
    data = html('data-s="{}" data-c="{}"', group.severity, rule.code)
    yield html('<details class="rule"{} id="{}" {}>', state, group_id(group), data)
    yield html('<summary><span class="code">{}</span><h3>{}</h3>', rule.code, rule.title)
    yield html('<span class="n">{} 条</span></summary>', len(entries))
    if rule.basis is not None:
        yield html('<p class="basis">依据：{}</p>', rule.basis)
    yield html('<ol class="list">')
    yield from (_finding(entry, is_new=entry.finding in new) for entry in entries)
    yield html("</ol>\n</details>")


def _finding(entry: Entry, *, is_new: bool) -> Html:
    finding = entry.finding
    units = html(' data-u="{}"', " ".join(finding.units)) if finding.units else ""
    badge = html('<span class="new">新增</span>') if is_new else ""
    words = html("<p>{}{}</p>{}", badge, finding.message, _quote(finding.excerpt))
    related = f"{CHINESE.see_also}{CHINESE.colon}{CHINESE.comma.join(map(str, finding.related))}"
    see_also = html("<span>{}</span>", related) if finding.related else ""
    where = html('<p class="where">{}<span>{}</span>{}</p>', _links(entry), finding.subject, see_also)
    return html('<li id="{}"{}>{}{}</li>', entry.anchor, units, words, where)


def _links(entry: Entry) -> Html:
    """The place, leading to the words in the text where the page has it, and the finding's own link."""
    source = entry.finding.source
    if source is None or entry.words is None:
        return html('<a href="#{}">{}</a>', entry.anchor, str(source) if source else "本条链接")
    jump = html('<a class="jump" href="#{}">原文：{}</a>', entry.words.id, entry.place)
    return html('{}<a href="#{}">本条链接</a>', jump, entry.anchor)


def _quote(excerpt: Excerpt | None) -> Html:
    if excerpt is None:
        return Html()
    words = html("<mark>{}</mark>", excerpt.words) if excerpt.words else html('<mark class="gap">▲</mark>')
    before, after = excerpt.text[: excerpt.start], excerpt.text[excerpt.end :]
    return html("<blockquote>{}{}{}</blockquote>", before, words, after)


def mended_section(comparison: Comparison | None) -> Iterator[Html]:
    """What an earlier report found and this one no longer does."""
    if comparison is not None and comparison.mended:
        yield from _listed("mended", "已整改", [(each, each.subject) for each in comparison.mended])


def waived_section(waived: Sequence[tuple[Finding, Waiver]]) -> Iterator[Html]:
    """What is accepted for a time, and why."""
    if waived:
        yield from _listed("waived", "已豁免", [(each, CHINESE.waiver_of(waiver)) for each, waiver in waived])


def _listed(name: str, title: str, told: Sequence[tuple[Finding, str]]) -> Iterator[Html]:
    kind = html(' class="done"') if name == "mended" else ""
    badge = html('<span class="badge">{} 条</span>', len(told))
    yield html('<section{} id="{}"><h2>{} {}</h2>', kind, name, title, badge)
    yield html('<ul class="list box">')
    for finding, note in told:
        where = html('<p class="where"><span>{}</span></p>', note)
        yield html('<li><p><span class="code">{}</span> {}</p>{}</li>', finding.code, finding.message, where)
    yield html("</ul></section>")


def rules_section(report: Report) -> Iterator[Html]:
    """Which rules were asked, each with what it found."""
    if not report.rules:
        return
    found = report.by_rule()
    yield html('<section id="rules"><h2>检查范围</h2>\n<details class="box">')
    yield html("<summary>本次检查的 {} 条规则</summary>", len(report.rules))
    yield html('<div class="scroll" {} aria-label="本次检查的规则"><table class="rules">', SCROLLS)
    yield html("{}<tbody>", headings("规则", "内容", "程度", "依据", "发现"))
    for rule in report.rules:
        row = cells_of((rule.title, rule.severity.label, rule.basis or "—"))
        count = html('<td class="n">{}</td>', len(found.get(rule.code, ())))
        yield html('<tr><th scope="row" class="code">{}</th>{}{}</tr>', rule.code, row, count)
    yield html("</tbody></table></div></details></section>")
