"""Which sheet and which column a written name means: that of the template, another people use, one composed of their words.

Decided here: a heading the user mapped stands before the template's, that before a known synonym, that before what the
grammar makes of it; the closer of two headings takes the field. One that only resembles a key field is asked about.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import pairwise, zip_longest
from types import MappingProxyType
from typing import TypeVar

from attrs import evolve, field, frozen

from zhuanyezhen.exchange.excel.cell import Read
from zhuanyezhen.exchange.excel.column import Column, Kind
from zhuanyezhen.exchange.excel.heading_grammar import GRAMMAR, meant, resembled
from zhuanyezhen.exchange.excel.heading_text import Heading, heading_of, key_of, said, unit_named
from zhuanyezhen.exchange.excel.known_heading import KnownHeadings, known_headings, sheet_names
from zhuanyezhen.exchange.excel.layout import Sheet, layout_of
from zhuanyezhen.model.description import ledgers_of
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.amount import is_measure
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.folding import fold_tight
from zhuanyezhen.values.money import UNITS

_FIGURES = regex("[0-9]+")
HEAD_ROWS = 15
_LEAST = 2
_T = TypeVar("_T")
_UNITS_OF_FIGURES = UNITS | {"%"}


Headings = Mapping[str, Mapping[str, str]]
"""A mapping of one's own: by sheet (``*``: every one) and heading the field, as the template heads it; "" for none."""


class Ground(Codelist):
    """Why a heading was taken for a field (表头识别依据)."""

    MAPPING = "mapping", "按映射"
    TEMPLATE = "template", "模板表头"
    SYNONYM = "synonym", "常见写法"
    GRAMMAR = "grammar", "按构成判断"


@frozen(slots=False)
class Head:
    """The row of headings, the lower one of two: its number, the column each field stands in, and all other headings.

    ``grounds`` says why each of ``columns`` is one; ``asked`` are the fields a heading among ``others`` may mean,
    ``also`` the field it means, where another column is closer or several are as close.
    """

    row: int
    columns: Mapping[int, Column]
    others: Mapping[int, str]
    grounds: Mapping[int, Ground]
    also: Mapping[int, Column] = field(factory=dict)
    asked: Mapping[int, tuple[Column, ...]] = field(factory=dict)

    @property
    def score(self) -> int:
        """How many of its headings are known."""
        return len(self.columns)

    @cached_property
    def unknown(self) -> Mapping[int, str]:
        """By column the headings nobody knows, one that stands twice numbered (备注, 备注（2）)."""
        told: dict[int, str] = {}
        times: Counter[str] = Counter()
        taken: set[str] = set()
        for index, heading in self.others.items():
            name = heading
            while name in taken:
                times[heading] += 1
                name = f"{heading}（{times[heading] + 1}）"
            taken.add(name)
            told[index] = name
        return told


_Line = tuple[int, Mapping[int, Heading]]
"""A row that may be one of headings: its number, and by column what is said."""


def sheet_meant(name: str, kind: type = Programme) -> Sheet | None:
    """The sheet a name means: exactly, or as the longest one within it (晋源区问题台账2026).

    >>> sheet_meant("晋源区问题台账2026年").name, sheet_meant("Sheet1")
    ('问题台账', None)
    """
    folded = fold_tight(name)
    known = sheet_names(kind)
    best = max((each for each in known if each in folded), key=len, default=None)
    return layout_of(kind).of[known[best]] if best else None


def head_of(
    name: str,
    top: list[tuple[int, list[Read]]],
    kind: type = Programme,
    mapping: Headings = MappingProxyType({}),
) -> tuple[Sheet | None, Head | None]:
    """Which sheet a grid is, by its name or the headings among its first rows, and its row of headings.

    A name that is just that of the template's sheet decides. One that only contains it, or is another people use, does
    not stand against headings that say more clearly what the sheet is: 专业镇问题 is no list of towns.
    """
    lines, named, told = _lines(top), sheet_meant(name, kind), None
    mine = _mine(name, mapping)
    if named is None or fold_tight(name) != fold_tight(named.name):
        told = _sheet_of_headings(lines, kind, mine)
    heads = [(sheet, _find_head(sheet, lines, kind, mine)) for sheet in (named, told) if sheet is not None]
    sheet, head = max(heads, key=lambda each: each[1].score if each[1] else 0, default=(None, None))
    if sheet is None or head is None:
        return sheet, head
    return sheet, _measured_above(_asking(sheet, head, kind, mine), top)


def nearly(
    top: list[tuple[int, list[Read]]], kind: type = Programme
) -> tuple[Sheet, Head, tuple[str, ...]] | None:
    """The sheet most headings of a grid that is none speak of, with the required headings it lacks."""
    lines = _lines(top)
    found = [
        (sheet, head) for sheet in layout_of(kind).sheets if (head := _find_head(sheet, lines, kind, {}))
    ]
    if not found:
        return None
    sheet, head = max(found, key=lambda each: each[1].score)
    return sheet, head, lacking(sheet, head)


def lacking(sheet: Sheet, head: Head) -> tuple[str, ...]:
    """The headings of a sheet without which its entries are none, and which no column has."""
    there = {column.path for column in head.columns.values()} | {"id"}
    return tuple(
        each.heading
        for each in sheet.columns
        if each.required and not each.nullable and each.path not in there
    )


def _mine(name: str, mapping: Headings) -> Mapping[str, str]:
    """What the mapping says of a sheet, by folded heading."""
    told = {**mapping.get("*", {}), **mapping.get(name, {})}
    return {key_of(heading): field for heading, field in told.items()}


def _lines(top: list[tuple[int, list[Read]]]) -> list[_Line]:
    """The first rows, each by itself, then each with the one above it; read once, whatever the sheet may be.

    Two rows together are headings as well: 投资（万元） above 总投资 and 完成投资, all else above blanks.
    """
    rows = top[:HEAD_ROWS]
    alone: list[_Line] = [(number, _plain(row)) for number, row in rows]
    return alone + [(number, _stacked(above, row)) for (_, above), (number, row) in pairwise(rows)]


def _find_head(sheet: Sheet, lines: list[_Line], kind: type, mine: Mapping[str, str]) -> Head | None:
    """The row of headings among the first rows: the one with most known headings, at least two."""
    heads = [_head(sheet, kind, mine, number, headings) for number, headings in lines]
    best = max(heads, key=lambda head: head.score, default=None)
    return best if best is not None and best.score >= min(_LEAST, len(sheet.columns)) else None


def _sheet_of_headings(lines: list[_Line], kind: type, mine: Mapping[str, str]) -> Sheet | None:
    """The sheet whose headings these are, where its name does not say: all required ones, and clearly the most."""
    heads = [(sheet, _find_head(sheet, lines, kind, mine)) for sheet in layout_of(kind).sheets]
    found = [(head.score, sheet, head) for sheet, head in heads if head is not None]
    most = max((score for score, _, _ in found), default=0)
    best = [
        sheet
        for score, sheet, head in found
        if score == most and not lacking(sheet, head) and _is_clear(sheet, head, kind)
    ]
    return best[0] if len(best) == 1 else None


def _is_clear(sheet: Sheet, head: Head, kind: type) -> bool:
    """Whether headings alone say it: what makes the id is there, what names the entries, and it is no chance.

    A list of telephones has 序号 and 单位, too.
    """
    there = {column.path for column in head.columns.values()}
    told = ledgers_of(kind).get(sheet.ledger)
    if (sheet.has_id and not there & {"id", "name"}) or (told and told.named and told.named not in there):
        return False
    return head.score > _LEAST or head.score > len(head.others)


def _plain(row: list[Read]) -> dict[int, Heading]:
    return {index: heading_of(text) for index, text in enumerate(map(said, row)) if text}


def _stacked(above: list[Read], row: list[Read]) -> dict[int, Heading]:
    """Headings under headings; what a cell stands under is the last one above that is not blank."""
    made, over = {}, ""
    for index, (upper, lower) in enumerate(zip_longest(map(said, above), map(said, row), fillvalue="")):
        over = upper or (over if lower else "")
        if lower or upper:
            made[index] = heading_of(lower, over) if lower else heading_of(upper)
    return made


def _head(
    sheet: Sheet, kind: type, mine: Mapping[str, str], number: int, headings: Mapping[int, Heading]
) -> Head:
    """What the headings of a row mean, the closest first; of equally close ones the first."""
    known = known_headings(kind, sheet.ledger)
    found = sorted(
        (rank, index, path, ground)
        for index, heading in headings.items()
        for rank, path, ground in _meanings(sheet, known, mine, heading)
    )
    columns: dict[int, Column] = {}
    grounds: dict[int, Ground] = {}
    taken: set[str] = set()
    twins = _twins({(path, index) for _, index, path, ground in found if ground is Ground.GRAMMAR}, headings)
    for _, index, path, ground in found:
        if index not in columns and path not in taken and (path, index) not in twins:
            taken.add(path)
            columns[index] = _read_as(known.by_path[path], headings[index], ground)
            grounds[index] = ground
    others = {index: heading.text for index, heading in headings.items() if index not in columns}
    also = {index: known.by_path[path] for _, index, path, _ in reversed(found) if index in others}
    return Head(number, dict(sorted(columns.items())), others, grounds, also)


def _twins(meant: set[tuple[str, int]], headings: Mapping[int, Heading]) -> set[tuple[str, int]]:
    """Fields with headings that differ in a year or a month alone (9月完成投资, 10月完成投资): none of them is taken."""
    alike = defaultdict[tuple[str, str], list[int]](list)
    for path, index in meant:
        key = headings[index].keys[0]
        if (bare := _FIGURES.sub("", key)) != key:
            alike[path, bare].append(index)
    return {(path, index) for (path, _), twins in alike.items() if len(twins) > 1 for index in twins}


def _meanings(
    sheet: Sheet, known: KnownHeadings, mine: Mapping[str, str], heading: Heading
) -> Iterator[tuple[int, str, Ground]]:
    """What a heading may mean, each with how close it is and why."""
    own = _first(mine, heading) if mine else None
    if own is not None:
        if path := known.mapped(own):
            yield -1, path, Ground.MAPPING
        return
    exact = _first(known.by_heading, heading)
    if exact is not None and fold_tight(exact.heading) in heading.keys:
        yield 0, exact.path, Ground.TEMPLATE
        return
    composed = _composed(sheet, heading) if sheet.ledger in GRAMMAR else ()
    if exact is not None:
        closeness = {path: rank for rank, path in composed}
        yield closeness.get(exact.path, 1), exact.path, Ground.SYNONYM
        return
    for rank, path in composed:
        yield rank, path, Ground.GRAMMAR


def _first(known: Mapping[str, _T], heading: Heading) -> _T | None:
    """What is known of the fullest text of a heading of which anything is."""
    for key in heading.keys:
        if key in known:
            return known[key]
    return None


def _composed(sheet: Sheet, heading: Heading) -> tuple[tuple[int, str], ...]:
    """What the fullest text of a heading means that means anything by its parts."""
    for key in heading.keys:
        if found := meant(sheet.ledger, key):
            return found
    return ()


def _asking(sheet: Sheet, head: Head, kind: type, mine: Mapping[str, str]) -> Head:
    """A head with what is to be asked of its other headings: the key fields no column has and that one resembles."""
    known, taken = known_headings(kind, sheet.ledger), {column.path for column in head.columns.values()}
    asked = {}
    for index, text in head.others.items():
        heading = heading_of(text)
        own = _first(mine, heading)
        if own:
            known.must_have(own, sheet, text)
        elif own is None:
            like = [path for path in resembled(sheet.ledger, heading.keys[-1]) if path not in taken]
            asked[index] = tuple(known.by_path[path] for path in like)
    return evolve(head, asked={index: each for index, each in asked.items() if each})


def _read_as(column: Column, heading: Heading, ground: Ground) -> Column:
    """The column as its heading has it; one that is not headed like the template's need not hold a word of its codelist."""
    wordy = column.kind is Kind.CODE or column.path in _WORDY
    soft = wordy and ground in {Ground.GRAMMAR, Ground.MAPPING}
    return evolve(_measured(column, heading.units), heading=heading.text, soft=soft)


_WORDY = frozenset({"extended_to", "asked", "granted"})


def _measured(column: Column, told: Iterable[str]) -> Column:
    """The column with the unit its heading gives: of money, of amounts, or of the figures of an indicator."""
    if column.kind is Kind.AMOUNT:
        unit = next(filter(is_measure, told), None)
        return column if unit is None else evolve(column, unit=unit)
    units = UNITS if column.kind is Kind.MONEY else _UNITS_OF_FIGURES if column.path == "value" else ()
    unit = next((each for each in told if each in units), None)
    return column if unit is None else evolve(column, unit=unit)


def _measured_above(head: Head, top: list[tuple[int, list[Read]]]) -> Head:
    """A head whose amounts are in the unit the lines above the table name, where they name one."""
    above = [cell for number, row in top if number < head.row for cell in row if isinstance(cell, str)]
    units = {unit for each in above if (unit := unit_named(each))}
    if len(units) != 1:
        return head
    columns = {
        index: column if column.unit or column.kind is not Kind.MONEY else _measured(column, units)
        for index, column in head.columns.items()
    }
    return evolve(head, columns=columns)
