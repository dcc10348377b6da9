"""The coverage of a programme, written down: what ``zhuanyezhen coverage`` prints."""

from collections.abc import Iterable, Iterator

from zhuanyezhen.covering import AreaCoverage, Coverage, KindCoverage, Verdict
from zhuanyezhen.reporting.canonical import Json, canonical
from zhuanyezhen.reporting.markdown import escape, table
from zhuanyezhen.reporting.terminal import hang
from zhuanyezhen.showing.coverage import HEADINGS, counting_towns, counts, head, question, rows, title
from zhuanyezhen.terms import VERDICTS
from zhuanyezhen.visible import visible


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
            parent: {"name": coverage.name_of(parent), **counts(areas)}
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
    lines = [f"# {escape(title(name))}", "", f"- {escape(question(coverage))}", ""]
    for kind in coverage.by_kind.values():
        lines += [f"## {escape(head(kind))}", ""]
        lines += table(HEADINGS, rows(coverage, kind)) if kind.areas else []
    return "\n".join(lines).rstrip("\n") + "\n"


def heads(coverage: Coverage) -> tuple[str, ...]:
    """The answer in sentences: the question, and one for each kind of area."""
    return (question(coverage), *(head(kind) for kind in coverage.by_kind.values()))


def area_to_text(answer: AreaCoverage) -> str:
    """Why an area is covered or not: the towns in it and the tier changes that count."""
    return "".join(f"{visible(line)}\n" for line in (VERDICTS[answer.verdict], *str(answer).splitlines()))


def _lines(coverage: Coverage, name: str) -> Iterator[str]:
    yield title(name)
    yield question(coverage)
    for kind in coverage.by_kind.values():
        yield ""
        yield head(kind)
        for parent, areas in kind.by_parent().items():
            count = counts(areas)
            told = "，".join(f"{VERDICTS[key]}{count[key]}个" for key in Verdict if count[key])
            yield f"  {coverage.name_of(parent) or '（未写上级）'}（{count['in_scope']}个）：{told}"
            yield from _listed(areas)


def _listed(areas: Iterable[AreaCoverage]) -> Iterator[str]:
    for verdict in Verdict:
        names = [_named(each) for each in areas if each.verdict is verdict]
        if names:
            yield f"    {VERDICTS[verdict]}：{'、'.join(names)}"


def _named(each: AreaCoverage) -> str:
    towns = counting_towns(each)
    return f"{each.area.name}（{towns}）" if towns else each.area.name
