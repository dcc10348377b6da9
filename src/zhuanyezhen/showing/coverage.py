"""The coverage as sentences and cells, shared by reports and notebooks, and as tables for a notebook."""

from collections.abc import Iterable, Iterator

from zhuanyezhen.covering.answer import AreaCoverage, KindCoverage, Verdict
from zhuanyezhen.covering.coverage import Coverage
from zhuanyezhen.showing.markup import Html, html
from zhuanyezhen.showing.notebook import badge, folded, framed, html_table
from zhuanyezhen.words import Language, listed
from zhuanyezhen.words import answers as words

_COVERED_HEADINGS = ("上级", "区域", "专业镇")
_AREA_HEADINGS = ("专业镇", "是否计入", "理由")
_TONES = {Verdict.COVERED: "info", Verdict.UNCOVERED: "error", Verdict.UNKNOWN: "warning"}
_COUNTS = {True: "计入", False: "不计入", None: Verdict.UNKNOWN.label}


def coverage_html(coverage: Coverage) -> Html:
    """The coverage: the question, then for each kind of area the answer by the area above."""
    parts = (part for kind in coverage.by_kind.values() for part in _kind(coverage, kind))
    return framed(title(), question(coverage), *parts)


def area_html(answer: AreaCoverage) -> Html:
    """The answer for one area: the verdict and why, and every town that stands in it."""
    rows = ((each.name, _COUNTS[each.counts], each.reason) for each in answer.standings)
    return framed(
        f"{answer.area.name}（{answer.area.code}）",
        html("<p>{}</p>", badge(answer.verdict.label, _TONES[answer.verdict])),
        answer.reason,
        html_table(_AREA_HEADINGS, rows, empty="没有专业镇"),
    )


def title(name: str = "", lang: Language = "zh") -> str:
    """The title, with the name of the programme where it is known."""
    return words.TITLE_OF(lang, name=name) if name else words.TITLE(lang)


def question(coverage: Coverage, lang: Language = "zh") -> str:
    """What was asked: as of when, which tier, how many, where."""
    tier = coverage.tier.said
    asked = words.QUESTION(lang, day=coverage.as_of, tier=tier, count=coverage.at_least)
    return (
        words.WHERE(lang, question=asked, scope=coverage.name_of(coverage.scope)) if coverage.scope else asked
    )


def head(kind: KindCoverage, lang: Language = "zh") -> str:
    """The answer for a kind of area in a sentence."""
    label = kind.kind.said
    if kind.reason is not None:
        return words.UNKNOWN(lang, kind=label, reason=kind.reason)
    count = counts(kind.areas)
    told = words.KNOWN(
        lang,
        kind=label,
        all=kind.in_scope,
        covered=count[Verdict.COVERED],
        uncovered=count[Verdict.UNCOVERED],
    )
    return words.UNSURE(lang, told=told, unknown=count[Verdict.UNKNOWN]) if count[Verdict.UNKNOWN] else told


def counts(areas: Iterable[AreaCoverage]) -> dict[str, int]:
    """How many areas there are, and how many of each verdict."""
    verdicts = [each.verdict for each in areas]
    return {"in_scope": len(verdicts), **{each.value: verdicts.count(each) for each in Verdict}}


def rows(coverage: Coverage, kind: KindCoverage, lang: Language = "zh") -> Iterator[tuple[str, ...]]:
    """The cells under ``headings``, one row for each area above."""
    for parent, areas in kind.by_parent().items():
        count = counts(areas)
        gaps = [
            listed((each.area.name for each in areas if each.verdict is verdict), lang)
            for verdict in (Verdict.UNCOVERED, Verdict.UNKNOWN)
        ]
        counted = (str(count[key]) for key in ("in_scope", *Verdict))
        yield coverage.name_of(parent) or "—", *counted, *(names or "—" for names in gaps)


def headings(lang: Language = "zh") -> tuple[str, ...]:
    """What stands above ``rows``."""
    return tuple(each(lang) for each in words.COVERED)


def counting_towns(each: AreaCoverage, lang: Language = "zh") -> str:
    """The names of the towns that count for an area."""
    return listed(dict.fromkeys(town.name for town in each.standings if town.counts), lang)


def _kind(coverage: Coverage, kind: KindCoverage) -> Iterator[str]:
    yield head(kind)
    if kind.areas:
        yield html_table(headings(), rows(coverage, kind), empty="", see="coverage.by_parent()")
    if covered := kind.with_verdict(Verdict.COVERED):
        cells = (
            (coverage.name_of(each.area.parent or ""), each.area.name, counting_towns(each))
            for each in covered
        )
        table = html_table(_COVERED_HEADINGS, cells, empty="", see="coverage.covered")
        yield folded(f"{Verdict.COVERED.label}的{len(covered)}个", table)
