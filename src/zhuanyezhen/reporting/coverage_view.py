"""The coverage of a programme, written down: what ``zhuanyezhen coverage`` prints."""

from collections.abc import Iterable, Iterator

from zhuanyezhen.covering import AreaCoverage, Coverage, KindCoverage, Verdict
from zhuanyezhen.reporting.canonical import Json, canonical
from zhuanyezhen.reporting.markdown import escape, table
from zhuanyezhen.reporting.terminal import hang
from zhuanyezhen.terms import AREA_KINDS, TIERS, VERDICTS
from zhuanyezhen.visible import visible

_HEADINGS = ("上级", "应覆盖", "已覆盖", "未覆盖", "不能判断", "未覆盖的", "不能判断的")


def coverage_to_json(coverage: Coverage) -> str:
    """The coverage in the fixed shape of ``zhuanyezhen coverage --format json`` (design.md §3)."""
    return canonical(
        {
            "as_of": coverage.as_of.isoformat(),
            "tier": coverage.tier.value,
            "at_least": coverage.at_least,
            "kinds": {kind.value: _kind(coverage, each) for kind, each in coverage.by_kind.items()},
        }
    )


def _kind(coverage: Coverage, kind: KindCoverage) -> Json:
    return {
        "status": "known" if kind.known else "unknown",
        "reason": kind.reason,
        "in_scope": kind.in_scope,
        "covered": [
            {**_area(coverage, each), "towns": each.towns} for each in kind.with_verdict(Verdict.COVERED)
        ],
        "uncovered": [_area(coverage, each) for each in kind.with_verdict(Verdict.UNCOVERED)],
        "unknown": [
            {**_area(coverage, each), "reason": each.reason} for each in kind.with_verdict(Verdict.UNKNOWN)
        ],
        "by_parent": {
            parent: {"name": coverage.name_of(parent), **_counts(areas)}
            for parent, areas in kind.by_parent().items()
        },
    }


def _area(coverage: Coverage, each: AreaCoverage) -> dict[str, Json]:
    parent = each.area.parent
    return {
        "code": each.area.code,
        "name": each.area.name,
        "parent": parent,
        "parent_name": coverage.name_of(parent) if parent else None,
    }


def coverage_to_text(coverage: Coverage, *, name: str = "", width: int = 100) -> str:
    """The coverage for a terminal: one block a kind, city by city, gaps by name."""
    return "".join(f"{part}\n" for line in _lines(coverage, name) for part in hang(visible(line), width))


def coverage_to_markdown(coverage: Coverage, *, name: str = "") -> str:
    """The coverage as Markdown: one table a kind, a row for each city."""
    lines = [f"# {escape(_title(name))}", "", f"- {escape(_question(coverage))}", ""]
    for kind in coverage.by_kind.values():
        lines += [f"## {escape(_head(kind))}", ""]
        rows = [_row(coverage, parent, areas) for parent, areas in kind.by_parent().items()]
        lines += table(_HEADINGS, rows) if rows else []
    return "\n".join(lines).rstrip("\n") + "\n"


def heads(coverage: Coverage) -> tuple[str, ...]:
    """The answer in sentences: the question, and one for each kind of area."""
    return (_question(coverage), *(_head(kind) for kind in coverage.by_kind.values()))


def area_to_text(answer: AreaCoverage) -> str:
    """Why an area is covered or not: the towns in it and the tier changes that count."""
    return "".join(f"{visible(line)}\n" for line in (VERDICTS[answer.verdict], *str(answer).splitlines()))


def _lines(coverage: Coverage, name: str) -> Iterator[str]:
    yield _title(name)
    yield _question(coverage)
    for kind in coverage.by_kind.values():
        yield ""
        yield _head(kind)
        for parent, areas in kind.by_parent().items():
            counts = _counts(areas)
            told = "，".join(f"{VERDICTS[key]}{counts[key]}个" for key in Verdict if counts[key])
            yield f"  {coverage.name_of(parent) or '（未写上级）'}（{counts['in_scope']}个）：{told}"
            yield from _listed(areas)


def _listed(areas: Iterable[AreaCoverage]) -> Iterator[str]:
    for verdict in Verdict:
        names = [_named(each) for each in areas if each.verdict is verdict]
        if names:
            yield f"    {VERDICTS[verdict]}：{'、'.join(names)}"


def _named(each: AreaCoverage) -> str:
    towns = "、".join(dict.fromkeys(town.name for town in each.standings if town.counts))
    return f"{each.area.name}（{towns}）" if towns else each.area.name


def _row(coverage: Coverage, parent: str, areas: tuple[AreaCoverage, ...]) -> tuple[str, ...]:
    counts = _counts(areas)
    named = {
        verdict: "、".join(each.area.name for each in areas if each.verdict is verdict) for verdict in Verdict
    }
    return (
        coverage.name_of(parent) or "—",
        *(str(counts[key]) for key in ("in_scope", *Verdict)),
        named[Verdict.UNCOVERED] or "—",
        named[Verdict.UNKNOWN] or "—",
    )


def _title(name: str) -> str:
    return f"专业镇覆盖情况：{name}" if name else "专业镇覆盖情况"


def _question(coverage: Coverage) -> str:
    where = f" · 范围 {coverage.name_of(coverage.scope)}" if coverage.scope else ""
    return f"截至 {coverage.as_of} · {TIERS[coverage.tier]}及以上 · 每处至少{coverage.at_least}个{where}"


def _head(kind: KindCoverage) -> str:
    label = AREA_KINDS[kind.kind]
    if not kind.known:
        return f"{label}：不能判断（{kind.reason}）"
    counts = _counts(kind.areas)
    unsure = f"，不能判断{counts[Verdict.UNKNOWN]}个" if counts[Verdict.UNKNOWN] else ""
    covered, uncovered = counts[Verdict.COVERED], counts[Verdict.UNCOVERED]
    return f"{label}：应覆盖{kind.in_scope}个，已覆盖{covered}个，未覆盖{uncovered}个{unsure}"


def _counts(areas: Iterable[AreaCoverage]) -> dict[str, int]:
    verdicts = [each.verdict for each in areas]
    return {"in_scope": len(verdicts), **{each.value: verdicts.count(each) for each in Verdict}}
