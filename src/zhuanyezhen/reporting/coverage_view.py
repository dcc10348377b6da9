"""The coverage of a programme, written down: what ``zhuanyezhen coverage`` prints."""

from collections.abc import Iterable, Iterator

from zhuanyezhen.covering import AreaCoverage, Coverage, KindCoverage, Verdict
from zhuanyezhen.escaping import visible
from zhuanyezhen.reporting.canonical import Json, canonical
from zhuanyezhen.reporting.markdown import escape, table
from zhuanyezhen.reporting.terminal import hang
from zhuanyezhen.showing.coverage import counting_towns, counts, head, headings, question, rows, title
from zhuanyezhen.words import Language, listed, said_in
from zhuanyezhen.words import reports as words


def coverage_to_json(coverage: Coverage, *, lang: Language = "zh") -> str:
    """The coverage in the fixed shape of ``zhuanyezhen coverage --format json`` (design.md §3)."""
    return canonical(
        {
            "as_of": coverage.as_of.isoformat(),
            "tier": coverage.tier.value,
            "at_least": coverage.at_least,
            "kinds": {kind.value: _kind(coverage, each, lang) for kind, each in coverage.by_kind.items()},
        }
    )


def _kind(coverage: Coverage, kind: KindCoverage, lang: Language) -> Json:
    return {
        "status": "known" if kind.known else "unknown",
        "reason": None if kind.reason is None else said_in(kind.reason, lang),
        "in_scope": kind.in_scope,
        "covered": [
            {**_area(coverage, each), "towns": each.towns} for each in kind.with_verdict(Verdict.COVERED)
        ],
        "uncovered": [_area(coverage, each) for each in kind.with_verdict(Verdict.UNCOVERED)],
        "unknown": [
            {**_area(coverage, each), "reason": said_in(each.reason, lang)}
            for each in kind.with_verdict(Verdict.UNKNOWN)
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


def coverage_to_text(coverage: Coverage, *, name: str = "", width: int = 100, lang: Language = "zh") -> str:
    """The coverage for a terminal: one block a kind, city by city, gaps by name."""
    return "".join(
        f"{part}\n" for line in _lines(coverage, name, lang) for part in hang(visible(line), width)
    )


def coverage_to_markdown(coverage: Coverage, *, name: str = "", lang: Language = "zh") -> str:
    """The coverage as Markdown: one table a kind, a row for each city."""
    lines = [f"# {escape(title(name, lang))}", "", f"- {escape(question(coverage, lang))}", ""]
    for kind in coverage.by_kind.values():
        lines += [f"## {escape(head(kind, lang))}", ""]
        lines += table(headings(lang), rows(coverage, kind, lang)) if kind.areas else []
    return "\n".join(lines).rstrip("\n") + "\n"


def heads(coverage: Coverage, lang: Language = "zh") -> tuple[str, ...]:
    """The answer in sentences: the question, and one for each kind of area."""
    return (question(coverage, lang), *(head(kind, lang) for kind in coverage.by_kind.values()))


def area_to_text(answer: AreaCoverage, lang: Language = "zh") -> str:
    """Why an area is covered or not: the towns in it and the tier changes that count."""
    verdict = answer.verdict.word(lang)
    return "".join(f"{visible(line)}\n" for line in (verdict, *answer.text(lang).splitlines()))


def _lines(coverage: Coverage, name: str, lang: Language) -> Iterator[str]:
    yield title(name, lang)
    yield question(coverage, lang)
    for kind in coverage.by_kind.values():
        yield ""
        yield head(kind, lang)
        for parent, areas in kind.by_parent().items():
            count = counts(areas)
            told = words.SEMICOLON(lang).join(
                words.VERDICT_TOLD(lang, verdict=key.said, count=count[key]) for key in Verdict if count[key]
            )
            above = coverage.name_of(parent) or words.NO_PARENT(lang)
            yield words.PARENT(lang, name=above, count=count["in_scope"], told=told)
            yield from _listed(areas, lang)


def _listed(areas: Iterable[AreaCoverage], lang: Language) -> Iterator[str]:
    for verdict in Verdict:
        names = [_named(each, lang) for each in areas if each.verdict is verdict]
        if names:
            yield words.LISTED(lang, verdict=verdict.said, names=listed(names, lang))


def _named(each: AreaCoverage, lang: Language) -> str:
    towns = counting_towns(each, lang)
    return words.WITH_TOWNS(lang, name=each.area.name, towns=towns) if towns else each.area.name
