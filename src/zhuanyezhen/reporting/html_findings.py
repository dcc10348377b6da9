"""The findings on the page: by severity and rule, then what is mended, what is waived, and what was asked."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from attrs import frozen

from zhuanyezhen.escaping import text_of
from zhuanyezhen.findings import Comparison, Excerpt, Finding, Report, Waiver
from zhuanyezhen.findings.grouping import RuleGroup
from zhuanyezhen.findings.wording import Wording
from zhuanyezhen.reporting.html_entries import Entry, Grouped
from zhuanyezhen.reporting.html_text import group_id, headings
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
) -> Iterator[str]:
    """A section for each severity; many findings are folded up by rule."""
    if not grouped:
        yield f'<p class="box clean">{words.nothing_found}</p>'
    new = frozenset(comparison.new) if comparison else frozenset()
    state = " open" if len(report.findings) <= _OPEN_UP_TO else ""
    for severity, groups in groupby(grouped, key=lambda pair: pair[0].severity):
        count = _badge(report.counts[severity], words)
        yield f'<section class="severity {severity.value}" id="{severity.value}">'
        yield f"<h2>{words.severities[severity]} {count}</h2>"
        for group, entries in groups:
            yield from _rule(group, entries, _Shown(words=words, new=new), state)
        yield "</section>"


def _rule(group: RuleGroup, entries: Sequence[Entry], shown: _Shown, state: str) -> Iterator[str]:
    words = shown.words
    code = text_of(group.rule.code)
    data = f'data-s="{group.severity.value}" data-c="{code}"'
    yield f'<details class="rule"{state} id="{group_id(group)}" {data}>'
    yield f'<summary><span class="code">{code}</span><h3>{text_of(words.title_of(group.rule))}</h3>'
    yield f'<span class="n">{texts.COUNTED(words.lang, count=len(entries))}</span></summary>'
    if group.rule.basis is not None:
        basis = texts.BASIS(words.lang, basis=group.rule.basis)
        yield f'<p class="basis">{text_of(basis)}</p>'
    yield '<ol class="list">'
    yield from (_finding(entry, words, is_new=entry.finding in shown.new) for entry in entries)
    yield "</ol>\n</details>"


def _finding(entry: Entry, words: Wording, *, is_new: bool) -> str:
    finding = entry.finding
    units = f' data-u="{text_of(" ".join(finding.units))}"' if finding.units else ""
    badge = f'<span class="new">{texts.NEW_BADGE(words.lang)}</span>' if is_new else ""
    related = words.comma.join(text_of(str(source)) for source in finding.related)
    see_also = f"<span>{words.see_also}{words.colon}{related}</span>" if related else ""
    subject = text_of(subject_in(finding.subject, words.lang))
    return (
        f'<li id="{entry.anchor}"{units}><p>{badge}{text_of(finding.text(words.lang))}</p>{_quote(finding.excerpt)}'
        f'<p class="where">{_links(entry, words)}<span>{subject}</span>{see_also}</p></li>'
    )


def _links(entry: Entry, words: Wording) -> str:
    """The place, leading to the words in the text where the page has it, and the finding's own link."""
    source, own = entry.finding.source, f'<a href="#{entry.anchor}">'
    if source is None or entry.words is None:
        return f"{own}{text_of(str(source)) if source else texts.OWN_LINK(words.lang)}</a>"
    place = text_of(texts.TO_TEXT(words.lang, place=entry.place(words.lang)))
    link = f'<a class="jump" href="#{entry.words.id}">{place}</a>'
    return f"{link}{own}{texts.OWN_LINK(words.lang)}</a>"


def _quote(excerpt: Excerpt | None) -> str:
    if excerpt is None:
        return ""
    before, after = text_of(excerpt.text[: excerpt.start]), text_of(excerpt.text[excerpt.end :])
    words = f"<mark>{text_of(excerpt.words)}</mark>" if excerpt.words else '<mark class="gap">▲</mark>'
    return f"<blockquote>{before}{words}{after}</blockquote>"


def mended_section(comparison: Comparison | None, words: Wording) -> Iterator[str]:
    """What an earlier report found and this one no longer does."""
    if comparison is not None and comparison.mended:
        yield from _listed(
            "mended", [(each, subject_in(each.subject, words.lang)) for each in comparison.mended], words
        )


def waived_section(waived: Sequence[tuple[Finding, Waiver]], words: Wording) -> Iterator[str]:
    """What is accepted for a time, and why."""
    if waived:
        yield from _listed("waived", [(each, words.waiver_of(waiver)) for each, waiver in waived], words)


def _badge(count: int, words: Wording) -> str:
    return f'<span class="badge">{texts.COUNTED(words.lang, count=count)}</span>'


def _listed(name: str, told: Sequence[tuple[Finding, str]], words: Wording) -> Iterator[str]:
    title = texts.MENDED_HEAD if name == "mended" else texts.WAIVED_HEAD
    kind = ' class="done"' if name == "mended" else ""
    yield f'<section{kind} id="{name}"><h2>{title(words.lang)} {_badge(len(told), words)}</h2>'
    yield '<ul class="list box">'
    for finding, note in told:
        code = f'<span class="code">{text_of(finding.code)}</span>'
        where = f'<p class="where"><span>{text_of(note)}</span></p>'
        yield f"<li><p>{code} {text_of(finding.text(words.lang))}</p>{where}</li>"
    yield "</ul></section>"


def rules_section(report: Report, words: Wording) -> Iterator[str]:
    """Which rules were asked, each with what it found."""
    if not report.rules:
        return
    found = report.by_rule()
    lang = words.lang
    label = texts.RULES_TABLE(lang)
    yield f'<section id="rules"><h2>{texts.SCOPE(lang)}</h2>\n<details class="box">'
    yield f"<summary>{texts.RULES_OF_CHECK(lang, count=len(report.rules))}</summary>"
    yield f'<div class="scroll" role="region" tabindex="0" aria-label="{label}"><table class="rules">'
    yield f"{headings(*(each(lang) for each in texts.RULES_HEADINGS))}<tbody>"
    for rule in report.rules:
        cells = (words.title_of(rule), words.severities[rule.severity], rule.basis or "—")
        row = "".join(f"<td>{text_of(cell)}</td>" for cell in cells)
        count = len(found.get(rule.code, ()))
        code = f'<th scope="row" class="code">{text_of(rule.code)}</th>'
        yield f'<tr>{code}{row}<td class="n">{count}</td></tr>'
    yield "</tbody></table></div></details></section>"
