"""The coverage as sentences and cells, shared by reports and notebooks, and as tables for a notebook."""

from collections.abc import Iterable, Iterator

from zhuanyezhen.covering.answer import AreaCoverage, KindCoverage, Verdict
from zhuanyezhen.covering.coverage import Coverage
from zhuanyezhen.showing.markup import Html, html
from zhuanyezhen.showing.notebook import badge, folded, framed, html_table
from zhuanyezhen.terms import AREA_KINDS, TIERS, VERDICTS

HEADINGS = ("上级", "应覆盖", "已覆盖", "未覆盖", "不能判断", "未覆盖的", "不能判断的")
_COVERED_HEADINGS = ("上级", "区域", "专业镇")
_AREA_HEADINGS = ("专业镇", "是否计入", "理由")
_TONES = {Verdict.COVERED: "info", Verdict.UNCOVERED: "error", Verdict.UNKNOWN: "warning"}
_COUNTS = {True: "计入", False: "不计入", None: VERDICTS[Verdict.UNKNOWN]}


def coverage_html(coverage: Coverage) -> Html:
    """The coverage: the question, then for each kind of area the answer by the area above."""
    parts = (part for kind in coverage.by_kind.values() for part in _kind(coverage, kind))
    return framed(title(), question(coverage), *parts)


def area_html(answer: AreaCoverage) -> Html:
    """The answer for one area: the verdict and why, and every town that stands in it."""
    rows = ((each.name, _COUNTS[each.counts], each.reason) for each in answer.standings)
    return framed(
        f"{answer.area.name}（{answer.area.code}）",
        html("<p>{}</p>", badge(VERDICTS[answer.verdict], _TONES[answer.verdict])),
        answer.reason,
        html_table(_AREA_HEADINGS, rows, empty="没有专业镇"),
    )


def title(name: str = "") -> str:
    """The title, with the name of the programme where it is known."""
    return f"专业镇覆盖情况：{name}" if name else "专业镇覆盖情况"


def question(coverage: Coverage) -> str:
    """What was asked: as of when, which tier, how many, where."""
    where = f" · 范围 {coverage.name_of(coverage.scope)}" if coverage.scope else ""
    return f"截至 {coverage.as_of} · {TIERS[coverage.tier]}及以上 · 每处至少{coverage.at_least}个{where}"


def head(kind: KindCoverage) -> str:
    """The answer for a kind of area in a sentence."""
    label = AREA_KINDS[kind.kind]
    if not kind.known:
        return f"{label}：不能判断（{kind.reason}）"
    count = counts(kind.areas)
    unsure = f"，不能判断{count[Verdict.UNKNOWN]}个" if count[Verdict.UNKNOWN] else ""
    covered, uncovered = count[Verdict.COVERED], count[Verdict.UNCOVERED]
    return f"{label}：应覆盖{kind.in_scope}个，已覆盖{covered}个，未覆盖{uncovered}个{unsure}"


def counts(areas: Iterable[AreaCoverage]) -> dict[str, int]:
    """How many areas there are, and how many of each verdict."""
    verdicts = [each.verdict for each in areas]
    return {"in_scope": len(verdicts), **{each.value: verdicts.count(each) for each in Verdict}}


def rows(coverage: Coverage, kind: KindCoverage) -> Iterator[tuple[str, ...]]:
    """The cells under ``HEADINGS``, one row for each area above."""
    for parent, areas in kind.by_parent().items():
        count = counts(areas)
        gaps = [
            "、".join(each.area.name for each in areas if each.verdict is verdict)
            for verdict in (Verdict.UNCOVERED, Verdict.UNKNOWN)
        ]
        counted = (str(count[key]) for key in ("in_scope", *Verdict))
        yield coverage.name_of(parent) or "—", *counted, *(names or "—" for names in gaps)


def counting_towns(each: AreaCoverage) -> str:
    """The names of the towns that count for an area."""
    return "、".join(dict.fromkeys(town.name for town in each.standings if town.counts))


def _kind(coverage: Coverage, kind: KindCoverage) -> Iterator[str]:
    yield head(kind)
    if kind.areas:
        yield html_table(HEADINGS, rows(coverage, kind), empty="", see="coverage.by_parent()")
    if covered := kind.with_verdict(Verdict.COVERED):
        cells = (
            (coverage.name_of(each.area.parent or ""), each.area.name, counting_towns(each))
            for each in covered
        )
        table = html_table(_COVERED_HEADINGS, cells, empty="", see="coverage.covered")
        yield folded(f"{VERDICTS[Verdict.COVERED]}的{len(covered)}个", table)
