"""The section 覆盖情况: which counties and zones have their towns, by the area above them, and the pictures."""

from collections.abc import Iterator, Sequence
from datetime import date

from zhuanyezhen.covering import AreaCoverage, Coverage, KindCoverage, Verdict, coverage
from zhuanyezhen.covering.table import counts
from zhuanyezhen.escaping import text_of
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.reporting.coverage_view import heads
from zhuanyezhen.reporting.figure import Figure
from zhuanyezhen.reporting.html_text import headings
from zhuanyezhen.terms import AREA_KINDS, VERDICTS
from zhuanyezhen.words import Language, both_of, said_in, term
from zhuanyezhen.words import reports as words

_SIGNS = {Verdict.COVERED: "✓", Verdict.UNCOVERED: "✗", Verdict.UNKNOWN: "？"}


def coverage_section(
    programme: Programme | None, as_of: date, figures: Sequence[Figure] = (), lang: Language = "zh"
) -> Iterator[str]:
    """The section; without a roster and without towns the question was not asked, and pictures stand alone."""
    asked = programme is not None and (programme.roster is not None or programme.towns is not None)
    answer = coverage(programme, as_of=as_of) if asked and programme else None
    if answer is None and not figures:
        return
    title = (words.COVERAGE if answer else words.FIGURES)(lang)
    yield f'<section class="coverage" id="coverage"><h2>{title}</h2>'
    told = heads(answer, lang) if answer else ()
    yield from (f"<p>{text_of(sentence)}</p>" for sentence in told)
    yield from map(_figure, figures)
    if answer:
        for kind in answer.by_kind.values():
            yield from _table(answer, kind, lang)
    yield "</section>"


def _figure(figure: Figure) -> str:
    caption = f"<br>{text_of(figure.caption)}" if figure.caption else ""
    return (
        f'<figure class="box"><div class="picture" role="img" aria-label="{text_of(figure.alternative)}">'
        f"{figure.svg}</div>\n<figcaption><b>{text_of(figure.title)}</b>{caption}</figcaption></figure>"
    )


def _table(answer: Coverage, kind: KindCoverage, lang: Language) -> Iterator[str]:
    if not kind.areas:
        return
    label, at = term(AREA_KINDS, kind.kind, lang), f"coverage.{kind.kind.value}"
    heads_of = headings(label, words.VERDICT(lang), words.TOWNS(lang), words.WHY(lang))
    yield f'<div class="scroll box" role="region" tabindex="0" aria-labelledby="{at}"><table class="areas">'
    yield f'<caption id="{at}">{words.COVERAGE_OF(lang, kind=label)}</caption>{heads_of}'
    for parent, areas in kind.by_parent().items():
        count = counts(areas)
        told = words.SEMICOLON(lang).join(
            words.VERDICT_COUNT(lang, verdict=both_of(VERDICTS, each), count=count[each])
            for each in Verdict
            if count[each]
        )
        name = text_of(answer.name_of(parent) or words.NO_PARENT(lang))
        yield f'<tbody><tr><th scope="rowgroup" colspan="4">{name} <span>{told}</span></th></tr>'
        yield from (_row(each, lang) for each in areas)
        yield "</tbody>"
    yield "</table></div>"


def _row(each: AreaCoverage, lang: Language) -> str:
    towns = "".join(
        f"<li>{text_of(town.name)}<span>{text_of(words.TOWN_REASON(lang, reason=town.reason))}</span></li>"
        for town in each.standings
    )
    verdict, none = each.verdict, words.NO_TOWNS(lang)
    return (
        f'<tr><th scope="row">{text_of(each.area.name)}</th>'
        f'<td class="{verdict.value}"><b>{_SIGNS[verdict]} {term(VERDICTS, verdict, lang)}</b></td>'
        f"<td>{f'<ul>{towns}</ul>' if towns else none}</td><td>{text_of(said_in(each.reason, lang))}</td></tr>"
    )
