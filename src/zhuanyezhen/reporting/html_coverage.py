"""The section 覆盖情况: which counties and zones have their towns, by the area above them, and the pictures."""

from collections.abc import Iterator, Sequence
from datetime import date

from zhuanyezhen.covering import AreaCoverage, Coverage, KindCoverage, Verdict, coverage
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.reporting.coverage_view import heads
from zhuanyezhen.reporting.figure import Figure
from zhuanyezhen.reporting.html_text import SCROLLS, cells_of, headings
from zhuanyezhen.showing.coverage import counts
from zhuanyezhen.showing.markup import Html, html, joined
from zhuanyezhen.words import Language, said_in
from zhuanyezhen.words import reports as words

_SIGNS = {Verdict.COVERED: "✓", Verdict.UNCOVERED: "✗", Verdict.UNKNOWN: "？"}


def coverage_section(
    programme: Programme | None, as_of: date, figures: Sequence[Figure] = (), lang: Language = "zh"
) -> Iterator[Html]:
    """The section; without a roster and without towns the question was not asked, and pictures stand alone."""
    asked = programme is not None and (programme.roster is not None or programme.towns is not None)
    answer = coverage(programme, as_of=as_of) if asked and programme else None
    if answer is None and not figures:
        return
    title = (words.COVERAGE if answer else words.FIGURES)(lang)
    yield html('<section class="coverage" id="coverage"><h2>{}</h2>', title)
    told = heads(answer, lang) if answer else ()
    yield from (html("<p>{}</p>", sentence) for sentence in told)
    yield from map(_figure, figures)
    if answer:
        for kind in answer.by_kind.values():
            yield from _table(answer, kind, lang)
    yield html("</section>")


def _figure(figure: Figure) -> Html:
    role = html('role="img" aria-label="{}"', figure.alternative)
    caption = html("<br>{}", figure.caption) if figure.caption else ""
    told = html("<figcaption><b>{}</b>{}</figcaption>", figure.title, caption)
    picture = html('<div class="picture" {}>{}</div>', role, Html(figure.svg))
    return html('<figure class="box">{}\n{}</figure>', picture, told)


def _table(answer: Coverage, kind: KindCoverage, lang: Language) -> Iterator[Html]:
    if not kind.areas:
        return
    label, at = kind.kind.word(lang), f"coverage.{kind.kind.value}"
    headed = headings(label, words.VERDICT(lang), words.TOWNS(lang), words.WHY(lang))
    yield html('<div class="scroll box" {} aria-labelledby="{}"><table class="areas">', SCROLLS, at)
    yield html('<caption id="{}">{}</caption>{}', at, words.COVERAGE_OF(lang, kind=label), headed)
    for parent, areas in kind.by_parent().items():
        count = counts(areas)
        told = words.SEMICOLON(lang).join(
            words.VERDICT_COUNT(lang, verdict=each.said, count=count[each]) for each in Verdict if count[each]
        )
        name = answer.name_of(parent) or words.NO_PARENT(lang)
        yield html('<tbody><tr><th scope="rowgroup" colspan="4">{} <span>{}</span></th></tr>', name, told)
        yield from (_row(each, lang) for each in areas)
        yield html("</tbody>")
    yield html("</table></div>")


def _row(each: AreaCoverage, lang: Language) -> Html:
    towns = joined(
        html("<li>{}<span>{}</span></li>", town.name, words.TOWN_REASON(lang, reason=town.reason))
        for town in each.standings
    )
    verdict = html(
        '<td class="{}"><b>{} {}</b></td>',
        each.verdict,
        _SIGNS[each.verdict],
        each.verdict.word(lang),
    )
    cells = cells_of(
        (html("<ul>{}</ul>", towns) if towns else words.NO_TOWNS(lang), said_in(each.reason, lang))
    )
    return html('<tr><th scope="row">{}</th>{}{}</tr>', each.area.name, verdict, cells)
