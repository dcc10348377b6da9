"""The findings on the page: by severity and rule, then what is mended, what is waived, and what was asked."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from attrs import frozen

from zhuanyezhen.findings import Comparison, Excerpt, Finding, Report, Waiver
from zhuanyezhen.findings.grouping import RuleGroup
from zhuanyezhen.findings.wording import Wording
from zhuanyezhen.reporting.html_entries import Entry, Grouped
from zhuanyezhen.reporting.html_text import SCROLLS, cells_of, group_id, headings
from zhuanyezhen.showing.markup import Html, html
from zhuanyezhen.words import reports as texts
from zhuanyezhen.words.notes import subject_in

_OPEN_UP_TO = 300


@frozen(kw_only=True)
class _Shown:
    """What every rule needs to know: the words of the page and which findings are new."""

    words: Wording
    new: frozenset[Finding]


def findings_sections(
    report: Report, grouped: Grouped, comparison: Comparison | None, words: Wording
) -> Iterator[Html]:
    """A section for each severity; many findings are folded up by rule."""
    if not grouped:
        yield html('<p class="box clean">{}</p>', words.nothing_found)
    new = frozenset(comparison.new) if comparison else frozenset()
    state = " open" if len(report.findings) <= _OPEN_UP_TO else ""
    for severity, groups in groupby(grouped, key=lambda pair: pair[0].severity):
        yield html('<section class="severity {0}" id="{0}">', severity)
        count = _badge(report.counts[severity], words)
        yield html("<h2>{} {}</h2>", words.severities[severity], count)
        for group, entries in groups:
            yield from _rule(group, entries, _Shown(words=words, new=new), state)
        yield html("</section>")


def _rule(group: RuleGroup, entries: Sequence[Entry], shown: _Shown, state: str) -> Iterator[Html]:
    rule, words = group.rule, shown.words
    data = html('data-s="{}" data-c="{}"', group.severity, rule.code)
    yield html('<details class="rule"{} id="{}" {}>', state, group_id(group), data)
    yield html('<summary><span class="code">{}</span><h3>{}</h3>', rule.code, words.title_of(rule))
    counted = texts.COUNTED(words.lang, count=len(entries))
    yield html('<span class="n">{}</span></summary>', counted)
    if rule.basis is not None:
        yield html('<p class="basis">{}</p>', texts.BASIS(words.lang, basis=rule.basis))
    yield html('<ol class="list">')
    yield from (_finding(entry, words, is_new=entry.finding in shown.new) for entry in entries)
    yield html("</ol>\n</details>")


def _finding(entry: Entry, words: Wording, *, is_new: bool) -> Html:
    finding = entry.finding
    units = html(' data-u="{}"', " ".join(finding.units)) if finding.units else ""
    badge = html('<span class="new">{}</span>', texts.NEW_BADGE(words.lang)) if is_new else ""
    told = html("<p>{}{}</p>{}", badge, finding.text(words.lang), _quote(finding.excerpt))
    related = f"{words.see_also}{words.colon}{words.comma.join(map(str, finding.related))}"
    see_also = html("<span>{}</span>", related) if finding.related else ""
    subject = subject_in(finding.subject, words.lang)
    where = html('<p class="where">{}<span>{}</span>{}</p>', _links(entry, words), subject, see_also)
    return html('<li id="{}"{}>{}{}</li>', entry.anchor, units, told, where)


def _links(entry: Entry, words: Wording) -> Html:
    """The place, leading to the words in the text where the page has it, and the finding's own link."""
    source, own = entry.finding.source, texts.OWN_LINK(words.lang)
    if source is None or entry.words is None:
        return html('<a href="#{}">{}</a>', entry.anchor, str(source) if source else own)
    place = texts.TO_TEXT(words.lang, place=entry.place(words.lang))
    jump = html('<a class="jump" href="#{}">{}</a>', entry.words.id, place)
    return html('{}<a href="#{}">{}</a>', jump, entry.anchor, own)


def _quote(excerpt: Excerpt | None) -> Html:
    if excerpt is None:
        return Html()
    words = html("<mark>{}</mark>", excerpt.words) if excerpt.words else html('<mark class="gap">▲</mark>')
    before, after = excerpt.text[: excerpt.start], excerpt.text[excerpt.end :]
    return html("<blockquote>{}{}{}</blockquote>", before, words, after)


def gone_sections(comparison: Comparison | None, words: Wording) -> Iterator[Html]:
    """What an earlier report found and this one no longer does, mended or to be verified; then changed numbers."""
    if comparison is None:
        return
    for name, head, findings in words.gone(comparison):
        told = [(each, subject_in(each.subject, words.lang)) for each in findings]
        yield html('<section{} id="{}"><h2>{}</h2>', _DONE if name == "mended" else "", name, head)
        yield from _listed(told, words)
    if comparison.renumbered:
        yield html(
            '<section id="renumbered"><h2>{}</h2>', words.renumbered.format(len(comparison.renumbered))
        )
        yield html('<ul class="list box">')
        yield from (html("<li>{}</li>", line) for line in words.renumbered_entries(comparison))
        yield html("</ul></section>")


def waived_section(waived: Sequence[tuple[Finding, Waiver]], words: Wording) -> Iterator[Html]:
    """What is accepted for a time, and why."""
    if waived:
        badge = _badge(len(waived), words)
        yield html('<section id="waived"><h2>{} {}</h2>', texts.WAIVED_HEAD(words.lang), badge)
        yield from _listed([(each, words.waiver_of(waiver)) for each, waiver in waived], words)


def _badge(count: int, words: Wording) -> Html:
    return html('<span class="badge">{}</span>', texts.COUNTED(words.lang, count=count))


_DONE = html(' class="done"')


def _listed(told: Sequence[tuple[Finding, str]], words: Wording) -> Iterator[Html]:
    yield html('<ul class="list box">')
    for finding, note in told:
        where = html('<p class="where"><span>{}</span></p>', note)
        said = finding.text(words.lang)
        yield html('<li><p><span class="code">{}</span> {}</p>{}</li>', finding.code, said, where)
    yield html("</ul></section>")


def rules_section(report: Report, words: Wording) -> Iterator[Html]:
    """Which rules were asked, each with what it found."""
    if not report.rules:
        return
    found = report.by_rule()
    lang, label = words.lang, texts.RULES_TABLE(words.lang)
    yield html('<section id="rules"><h2>{}</h2>\n<details class="box">', texts.SCOPE(lang))
    yield html("<summary>{}</summary>", texts.RULES_OF_CHECK(lang, count=len(report.rules)))
    yield html('<div class="scroll" {} aria-label="{}"><table class="rules">', SCROLLS, label)
    yield html("{}<tbody>", headings(*(each(lang) for each in texts.RULES_HEADINGS)))
    for rule in report.rules:
        row = cells_of((words.title_of(rule), words.severities[rule.severity], rule.basis or "—"))
        count = html('<td class="n">{}</td>', len(found.get(rule.code, ())))
        yield html('<tr><th scope="row" class="code">{}</th>{}{}</tr>', rule.code, row, count)
    yield html("</tbody></table></div></details></section>")
