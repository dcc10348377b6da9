"""RDG003: headings numbered in order, from the first of those beside it to the last.

Decided here: nothing is renumbered that is cited in the text, nor what goes back and forth, nor a number Word counts.
"""

import re
from collections.abc import Iterator, Sequence

from zhuanyezhen.mending.fix import Fix, Group, fix_of
from zhuanyezhen.model.plan import Damage, DamageKind, Plan
from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.reading.formats import document_of
from zhuanyezhen.reading.layout import lay_out
from zhuanyezhen.reading.outline import Section, read_outline
from zhuanyezhen.values.folding import fold
from zhuanyezhen.values.numeral import format_numeral, parse_numeral
from zhuanyezhen.words import mending as words

_NUMERAL = regex(r"[一二三四五六七八九十百千零〇两]{1,8}|[0-9]{1,4}")


def renumbered(plan: Plan) -> Iterator[Group]:
    """RDG003: the headings beside a damaged number are numbered one after the other."""
    damaged = [each for each in plan.damage if each.kind is DamageKind.HEADING_NUMBER]
    if not damaged:
        return
    document = lay_out(document_of(plan.text, plan.name))
    outline = read_outline(document)
    if list(map(_place, outline.damage)) != list(map(_place, damaged)):
        return  # the text alone is read otherwise than the file it is from
    wrong = {place for _, place in map(_place, damaged)}
    starts = {_start(document, each) for each in outline.sections}
    for run in _runs(outline.sections):
        if wrong.intersection(_start(document, each) for each in run):
            yield from _in_order(plan, document, run, starts)


def _place(damage: Damage) -> tuple[str, int]:
    return damage.text, (damage.source.start or 0) if damage.source else 0


def _start(document: Document, section: Section) -> int:
    return document.source(section.start, section.start + 1).start or 0


def _runs(sections: Sequence[Section]) -> Iterator[list[Section]]:
    """Headings of one rank in one section, beginning anew where the numbers do."""
    runs: dict[tuple[int, int | None, int], list[list[Section]]] = {}
    for each in sections:
        own = runs.setdefault((each.part, each.parent, each.rank), [])
        if not own or each.value in {1, None}:
            own.append([])
        own[-1].append(each)
    return (run for own in runs.values() for run in own)


def _in_order(plan: Plan, document: Document, run: Sequence[Section], starts: set[int]) -> Iterator[Group]:
    values = [each.value for each in run]
    first = values[0]
    if first is None or values != sorted(value or 0 for value in values):
        return
    changed = [(each, first + index) for index, each in enumerate(run) if each.value != first + index]
    if not changed or any(_is_cited(plan.text, each, starts) for each, _ in changed):
        return
    about = changed[0][0].number
    fixes = [_fix(plan, _start(document, each), each, value, about) for each, value in changed]
    group = tuple(each for each in fixes if each)
    if len(group) == len(fixes):
        yield group


def _fix(plan: Plan, start: int, section: Section, value: int, about: str) -> Fix | None:
    end = start + len(section.number)
    numeral = _NUMERAL.search(fold(section.number))
    if (
        plan.text[start:end] != section.number
        or numeral is None
        or parse_numeral(numeral[0]) != section.value
    ):
        return None
    span = start + numeral.start(), start + numeral.end()
    new = str(value) if numeral[0].isdecimal() else format_numeral(value)
    return fix_of(plan, "RDG003", about, span, new, words.RENUMBERED.said())


def _is_cited(text: str, section: Section, starts: set[int]) -> bool:
    """Whether something in the text may mean the heading by its number."""
    if section.value is not None and fold(section.number)[:1].isdecimal():
        return re.search(rf"第\s?{section.value}\s?[项条点款]", fold(text)) is not None
    number = fold(section.number).strip("、. ")
    return any(match.start() not in starts for match in re.finditer(re.escape(number), fold(text)))
