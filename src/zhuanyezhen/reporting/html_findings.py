"""The findings on the page: by severity and rule, then what is mended, what is waived, and what was asked."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from zhuanyezhen.escaping import text_of
from zhuanyezhen.findings import Comparison, Excerpt, Finding, Report, Waiver
from zhuanyezhen.findings.grouping import RuleGroup
from zhuanyezhen.findings.wording import CHINESE
from zhuanyezhen.reporting.html_entries import Entry, Grouped
from zhuanyezhen.reporting.html_text import group_id, headings

_OPEN_UP_TO = 300


def findings_sections(report: Report, grouped: Grouped, comparison: Comparison | None) -> Iterator[str]:
    """A section for each severity; many findings are folded up by rule."""
    if not grouped:
        yield f'<p class="box clean">{CHINESE.nothing_found}</p>'
    new = frozenset(comparison.new) if comparison else frozenset()
    state = " open" if len(report.findings) <= _OPEN_UP_TO else ""
    for severity, groups in groupby(grouped, key=lambda pair: pair[0].severity):
        yield f'<section class="severity {severity.value}" id="{severity.value}">'
        yield f'<h2>{severity.label} <span class="badge">{report.counts[severity]} 条</span></h2>'
        for group, entries in groups:
            yield from _rule(group, entries, new, state)
        yield "</section>"


def _rule(group: RuleGroup, entries: Sequence[Entry], new: frozenset[Finding], state: str) -> Iterator[str]:
    code = text_of(group.rule.code)
    data = f'data-s="{group.severity.value}" data-c="{code}"'
    yield f'<details class="rule"{state} id="{group_id(group)}" {data}>'
    yield f'<summary><span class="code">{code}</span><h3>{text_of(group.rule.title)}</h3>'
    yield f'<span class="n">{len(entries)} 条</span></summary>'
    if group.rule.basis is not None:
        yield f'<p class="basis">依据：{text_of(group.rule.basis)}</p>'
    yield '<ol class="list">'
    yield from (_finding(entry, is_new=entry.finding in new) for entry in entries)
    yield "</ol>\n</details>"


def _finding(entry: Entry, *, is_new: bool) -> str:
    finding = entry.finding
    units = f' data-u="{text_of(" ".join(finding.units))}"' if finding.units else ""
    badge = '<span class="new">新增</span>' if is_new else ""
    related = CHINESE.comma.join(text_of(str(source)) for source in finding.related)
    see_also = f"<span>{CHINESE.see_also}{CHINESE.colon}{related}</span>" if related else ""
    return (
        f'<li id="{entry.anchor}"{units}><p>{badge}{text_of(finding.message)}</p>{_quote(finding.excerpt)}'
        f'<p class="where">{_links(entry)}<span>{text_of(finding.subject)}</span>{see_also}</p></li>'
    )


def _links(entry: Entry) -> str:
    """The place, leading to the words in the text where the page has it, and the finding's own link."""
    source, own = entry.finding.source, f'<a href="#{entry.anchor}">'
    if source is None or entry.words is None:
        return f"{own}{text_of(str(source)) if source else '本条链接'}</a>"
    place = text_of(entry.place)
    return f'<a class="jump" href="#{entry.words.id}">原文：{place}</a>{own}本条链接</a>'


def _quote(excerpt: Excerpt | None) -> str:
    if excerpt is None:
        return ""
    before, after = text_of(excerpt.text[: excerpt.start]), text_of(excerpt.text[excerpt.end :])
    words = f"<mark>{text_of(excerpt.words)}</mark>" if excerpt.words else '<mark class="gap">▲</mark>'
    return f"<blockquote>{before}{words}{after}</blockquote>"


def mended_section(comparison: Comparison | None) -> Iterator[str]:
    """What an earlier report found and this one no longer does."""
    if comparison is not None and comparison.mended:
        yield from _listed("mended", "已整改", [(each, each.subject) for each in comparison.mended])


def waived_section(waived: Sequence[tuple[Finding, Waiver]]) -> Iterator[str]:
    """What is accepted for a time, and why."""
    if waived:
        yield from _listed("waived", "已豁免", [(each, CHINESE.waiver_of(waiver)) for each, waiver in waived])


def _listed(name: str, title: str, told: Sequence[tuple[Finding, str]]) -> Iterator[str]:
    kind = ' class="done"' if name == "mended" else ""
    yield f'<section{kind} id="{name}"><h2>{title} <span class="badge">{len(told)} 条</span></h2>'
    yield '<ul class="list box">'
    for finding, note in told:
        code = f'<span class="code">{text_of(finding.code)}</span>'
        where = f'<p class="where"><span>{text_of(note)}</span></p>'
        yield f"<li><p>{code} {text_of(finding.message)}</p>{where}</li>"
    yield "</ul></section>"


def rules_section(report: Report) -> Iterator[str]:
    """Which rules were asked, each with what it found."""
    if not report.rules:
        return
    found = report.by_rule()
    yield '<section id="rules"><h2>检查范围</h2>\n<details class="box">'
    yield f"<summary>本次检查的 {len(report.rules)} 条规则</summary>"
    yield '<div class="scroll" role="region" tabindex="0" aria-label="本次检查的规则"><table class="rules">'
    yield f"{headings('规则', '内容', '程度', '依据', '发现')}<tbody>"
    for rule in report.rules:
        cells = (rule.title, rule.severity.label, rule.basis or "—")
        row = "".join(f"<td>{text_of(cell)}</td>" for cell in cells)
        count = len(found.get(rule.code, ()))
        code = f'<th scope="row" class="code">{text_of(rule.code)}</th>'
        yield f'<tr>{code}{row}<td class="n">{count}</td></tr>'
    yield "</tbody></table></div></details></section>"
