"""Which sheet and which column a written name means: that of the template, or another people use."""

import re
import tomllib
from collections import Counter
from collections.abc import Mapping
from functools import cache, cached_property
from importlib.resources import files
from itertools import pairwise, zip_longest

from attrs import evolve, frozen

from zhuanyezhen.exchange.excel.cell import Read
from zhuanyezhen.exchange.excel.column import Column, Kind
from zhuanyezhen.exchange.excel.layout import Sheet, layout_of, step_columns
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.values.folding import fold_tight
from zhuanyezhen.values.money import UNITS

_BRACKETS = re.compile(r"（([^（）]*)）")
_REQUIRED = "*＊★☆※✱﹡"  # what forms mark a column with that must be filled in
HEAD_ROWS = 15
_LEAST = 2
_DAY = "日期"
_UNITS_OF_FIGURES = UNITS | {"%"}


@frozen(slots=False)
class Head:
    """The row of headings, the lower one of two: its number, the column each field stands in, and all other headings."""

    row: int
    columns: Mapping[int, Column]
    others: Mapping[int, str]

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


@frozen
class _Heading:
    """What stands above a column, and the texts it may be known by, the fullest first."""

    text: str
    keys: tuple[str, ...]


_Line = tuple[int, Mapping[int, _Heading]]
"""A row that may be one of headings: its number, and by column what is said."""


def sheet_meant(name: str, kind: type = Programme) -> Sheet | None:
    """The sheet a name means: exactly, or as the longest one within it (晋源区问题台账2026).

    >>> sheet_meant("晋源区问题台账2026年").name, sheet_meant("Sheet1")
    ('问题台账', None)
    """
    folded = fold_tight(name)
    known = _sheet_names(kind)
    best = max((each for each in known if each in folded), key=len, default=None)
    return layout_of(kind).of[known[best]] if best else None


def head_of(
    name: str, top: list[tuple[int, list[Read]]], kind: type = Programme
) -> tuple[Sheet | None, Head | None]:
    """Which sheet a grid is, by its name or the headings among its first rows, and its row of headings.

    A name that is just that of a sheet decides. One that only contains it does not stand against headings that
    say more clearly what the sheet is: 专业镇问题 is no list of towns.
    """
    lines, named, told = _lines(top), sheet_meant(name, kind), None
    if fold_tight(name) not in _sheet_names(kind):
        told = _sheet_of_headings(lines, kind)
    heads = [(sheet, _find_head(sheet, lines, kind)) for sheet in (named, told) if sheet is not None]
    return max(heads, key=lambda each: each[1].score if each[1] else 0, default=(None, None))


def _lines(top: list[tuple[int, list[Read]]]) -> list[_Line]:
    """The first rows, each by itself, then each with the one above it; read once, whatever the sheet may be.

    Two rows together are headings as well: 投资（万元） above 总投资 and 完成投资, all else above blanks.
    """
    rows = top[:HEAD_ROWS]
    alone: list[_Line] = [(number, _plain(row)) for number, row in rows]
    return alone + [(number, _stacked(above, row)) for (_, above), (number, row) in pairwise(rows)]


def _find_head(sheet: Sheet, lines: list[_Line], kind: type) -> Head | None:
    """The row of headings among the first rows: the one with most known headings, at least two."""
    heads = [_head(_headings(kind, sheet.ledger), number, headings) for number, headings in lines]
    best = max(heads, key=lambda head: head.score, default=None)
    return best if best is not None and best.score >= min(_LEAST, len(sheet.columns)) else None


def _sheet_of_headings(lines: list[_Line], kind: type) -> Sheet | None:
    """The sheet whose headings these are, where its name does not say: all required ones, and clearly the most."""
    scored = []
    for sheet in layout_of(kind).sheets:
        head = _find_head(sheet, lines, kind)
        if head is None:
            continue
        found = {column.path for column in head.columns.values()}
        if all(column.path in found for column in sheet.columns if column.required and not column.nullable):
            scored.append((head.score, sheet))
    scored.sort(key=lambda each: each[0], reverse=True)
    if not scored or (len(scored) > 1 and scored[0][0] == scored[1][0]):
        return None
    return scored[0][1]


def _plain(row: list[Read]) -> dict[int, _Heading]:
    return {index: _heading(text, text) for index, text in enumerate(map(_said, row)) if text}


def _stacked(above: list[Read], row: list[Read]) -> dict[int, _Heading]:
    """Headings under headings; what a cell stands under is the last one above that is not blank."""
    made, over = {}, ""
    for index, (upper, lower) in enumerate(zip_longest(map(_said, above), map(_said, row), fillvalue="")):
        over = upper or (over if lower else "")
        if lower or upper:
            made[index] = _heading(lower, f"{over}{lower}") if lower else _heading(upper, upper)
    return made


def _said(cell: Read) -> str:
    return "" if cell is None else str(cell).strip()


def _heading(text: str, full: str) -> _Heading:
    folded, short = (fold_tight(each).strip(_REQUIRED) for each in (full, text))
    return _Heading(text, (folded, _BRACKETS.sub("", folded), short, _BRACKETS.sub("", short)))


def _head(known: Mapping[str, Column], number: int, headings: Mapping[int, _Heading]) -> Head:
    columns: dict[int, Column] = {}
    others: dict[int, str] = {}
    taken: set[str] = set()
    for index, heading in headings.items():
        column = next((known[each] for each in heading.keys if each in known), None)
        if column is None or column.path in taken:
            others[index] = heading.text
        else:
            taken.add(column.path)
            columns[index] = _measured(column, heading.keys[0])
    return Head(number, columns, others)


def _measured(column: Column, text: str) -> Column:
    """The column with the unit its heading gives: of money, or of the figures of an indicator."""
    units = UNITS if column.kind is Kind.MONEY else _UNITS_OF_FIGURES if column.path == "value" else ()
    unit = next((each for each in _BRACKETS.findall(text) if each in units), None)
    return column if unit is None else evolve(column, unit=unit)


@cache
def _data() -> dict[str, dict[str, dict[str, list[str]]]]:
    data: dict[str, dict[str, dict[str, list[str]]]] = tomllib.loads(
        files("zhuanyezhen.exchange.excel").joinpath("headings.toml").read_text("utf-8")
    )
    return data


@cache
def _sheet_names(kind: type) -> dict[str, str]:
    names = {fold_tight(sheet.name): sheet.ledger for sheet in layout_of(kind).sheets}
    for ledger, others in _data()["sheets"].items():
        for other in others:
            names.setdefault(str(other), ledger)
    return names


@cache
def _headings(kind: type, ledger: str) -> dict[str, Column]:
    """The columns of a sheet by heading, the template's own before all others."""
    columns = (*layout_of(kind).of[ledger].columns, *(step_columns() if ledger == "problems" else ()))
    by_path = {column.path: column for column in columns}
    known = {fold_tight(column.heading): column for column in columns}
    for path, others in _data()["headings"].get(ledger, {}).items():
        for other in others:
            known.setdefault(fold_tight(other), by_path[path])
    for heading in [each for each in known if each.endswith(_DAY)]:
        known.setdefault(f"{heading.removesuffix(_DAY)}时间", known[heading])
    return known
