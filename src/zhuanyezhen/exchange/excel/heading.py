"""Which sheet and which column a written name means: that of the template, or another people use."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from attrs import evolve, frozen

from zhuanyezhen.exchange.excel.cell import Read
from zhuanyezhen.exchange.excel.layout import Column, Kind, Sheet, sheet_of, sheets
from zhuanyezhen.values.folding import fold_tight
from zhuanyezhen.values.money import UNITS

_BRACKETS = re.compile(r"（([^（）]*)）")
HEAD_ROWS = 15
_LEAST = 2


@frozen
class Head:
    """The row of headings: its number, the column each field stands in, and by column the headings nobody knows."""

    row: int
    columns: Mapping[int, Column]
    unknown: Mapping[int, str]

    @property
    def score(self) -> int:
        """How many of its headings are known."""
        return len(self.columns)


def sheet_meant(name: str) -> Sheet | None:
    """The sheet a name means: exactly, or as the longest one within it (晋源区问题台账2026).

    >>> sheet_meant("晋源区问题台账2026年").name, sheet_meant("Sheet1")
    ('问题台账', None)
    """
    folded = fold_tight(name)
    found = [each for each in _sheet_names() if each in folded]
    if not found:
        return None
    best = max(found, key=len)
    return sheet_of(_sheet_names()[best])


def head_of(name: str, top: list[tuple[int, list[Read]]]) -> tuple[Sheet | None, Head | None]:
    """Which sheet a grid is, by its name or the headings among its first rows, and its row of headings.

    A name that is just that of a sheet decides. One that only contains it does not stand against headings that
    say more clearly what the sheet is: 专业镇问题 is no list of towns.
    """
    named, told = sheet_meant(name), None
    if fold_tight(name) not in _sheet_names():
        told = sheet_of_headings(top)
    heads = [(sheet, find_head(sheet, top)) for sheet in (named, told) if sheet is not None]
    return max(heads, key=lambda each: each[1].score if each[1] else 0, default=(None, None))


def find_head(sheet: Sheet, rows: list[tuple[int, list[Read]]]) -> Head | None:
    """The row of headings among the first rows: the one with most known headings, at least two."""
    heads = [_head(sheet, number, row) for number, row in rows[:HEAD_ROWS]]
    best = max(heads, key=lambda head: head.score, default=None)
    return best if best is not None and best.score >= min(_LEAST, len(sheet.columns)) else None


def sheet_of_headings(rows: list[tuple[int, list[Read]]]) -> Sheet | None:
    """The sheet whose headings these are, where its name does not say: all required ones, and clearly the most."""
    scored = []
    for sheet in sheets():
        head = find_head(sheet, rows)
        if head is None:
            continue
        found = {column.path for column in head.columns.values()}
        if all(column.path in found for column in sheet.columns if column.required and not column.nullable):
            scored.append((head.score, sheet))
    scored.sort(key=lambda each: each[0], reverse=True)
    if not scored or (len(scored) > 1 and scored[0][0] == scored[1][0]):
        return None
    return scored[0][1]


def _head(sheet: Sheet, number: int, row: list[Read]) -> Head:
    known = _headings(sheet.ledger)
    columns: dict[int, Column] = {}
    unknown: dict[int, str] = {}
    for index, cell in enumerate(row):
        text = fold_tight(str(cell)) if cell not in {None, ""} else ""
        if not text:
            continue
        column = known.get(text) or known.get(_BRACKETS.sub("", text))
        if column is None or column.path in {each.path for each in columns.values()}:
            unknown[index] = _told_apart(str(cell).strip(), unknown)
        else:
            columns[index] = _measured(column, text)
    return Head(number, columns, unknown)


def _told_apart(heading: str, taken: Mapping[int, str]) -> str:
    times = sum(each == heading or each.startswith(f"{heading}（") for each in taken.values())
    return f"{heading}（{times + 1}）" if heading in taken.values() else heading


def _measured(column: Column, text: str) -> Column:
    if column.kind is not Kind.MONEY:
        return column
    unit = next((each for each in _BRACKETS.findall(text) if each in UNITS), None)
    return column if unit is None else evolve(column, unit=unit)


@cache
def _data() -> dict[str, dict[str, dict[str, list[str]]]]:
    data: dict[str, dict[str, dict[str, list[str]]]] = tomllib.loads(
        files("zhuanyezhen.exchange.excel").joinpath("headings.toml").read_text("utf-8")
    )
    return data


@cache
def _sheet_names() -> dict[str, str]:
    names = {fold_tight(sheet.name): sheet.ledger for sheet in sheets()}
    for ledger, others in _data()["sheets"].items():
        for other in others:
            names.setdefault(str(other), ledger)
    return names


@cache
def _headings(ledger: str) -> dict[str, Column]:
    """The columns of a sheet by heading, the template's own before all others."""
    sheet = sheet_of(ledger)
    by_path = {column.path: column for column in sheet.columns}
    known = {fold_tight(column.heading): column for column in sheet.columns}
    for path, others in _data()["headings"].get(ledger, {}).items():
        for other in others:
            known.setdefault(fold_tight(other), by_path[path])
    return known
