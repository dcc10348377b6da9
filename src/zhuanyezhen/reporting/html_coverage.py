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

_SIGNS = {Verdict.COVERED: "✓", Verdict.UNCOVERED: "✗", Verdict.UNKNOWN: "？"}


def coverage_section(
    programme: Programme | None, as_of: date, figures: Sequence[Figure] = ()
) -> Iterator[str]:
    """The section; without a roster and without towns the question was not asked, and pictures stand alone."""
    asked = programme is not None and (programme.roster is not None or programme.towns is not None)
    answer = coverage(programme, as_of=as_of) if asked and programme else None
    if answer is None and not figures:
        return
    yield f'<section class="coverage" id="coverage"><h2>{"覆盖情况" if answer else "图示"}</h2>'
    told = heads(answer) if answer else ()
    yield from (f"<p>{text_of(sentence)}</p>" for sentence in told)
    yield from map(_figure, figures)
    if answer:
        for kind in answer.by_kind.values():
            yield from _table(answer, kind)
    yield "</section>"


def _figure(figure: Figure) -> str:
    caption = f"<br>{text_of(figure.caption)}" if figure.caption else ""
    return (
        f'<figure class="box"><div class="picture" role="img" aria-label="{text_of(figure.alternative)}">'
        f"{figure.svg}</div>\n<figcaption><b>{text_of(figure.title)}</b>{caption}</figcaption></figure>"
    )


def _table(answer: Coverage, kind: KindCoverage) -> Iterator[str]:
    if not kind.areas:
        return
    label, at = AREA_KINDS[kind.kind], f"coverage.{kind.kind.value}"
    yield f'<div class="scroll box" role="region" tabindex="0" aria-labelledby="{at}"><table class="areas">'
    yield f'<caption id="{at}">{label}覆盖情况</caption>{headings(label, "情况", "专业镇", "说明")}'
    for parent, areas in kind.by_parent().items():
        count = counts(areas)
        told = "，".join(f"{VERDICTS[each]} {count[each]} 个" for each in Verdict if count[each])
        name = text_of(answer.name_of(parent) or "（未写上级）")
        yield f'<tbody><tr><th scope="rowgroup" colspan="4">{name} <span>{told}</span></th></tr>'
        yield from map(_row, areas)
        yield "</tbody>"
    yield "</table></div>"


def _row(each: AreaCoverage) -> str:
    towns = "".join(
        f"<li>{text_of(town.name)}<span>（{text_of(town.reason)}）</span></li>" for town in each.standings
    )
    verdict = each.verdict
    return (
        f'<tr><th scope="row">{text_of(each.area.name)}</th>'
        f'<td class="{verdict.value}"><b>{_SIGNS[verdict]} {VERDICTS[verdict]}</b></td>'
        f"<td>{f'<ul>{towns}</ul>' if towns else '没有'}</td><td>{text_of(each.reason)}</td></tr>"
    )
