"""A sheet that is being read: which of its rows are entries, and what their cells mean.

Decided here: rows of totals, headings of groups, notes and rows that are only numbered are no entries. A cell that
cannot be read leaves its field unknown; what is wrong with it is told with its place.
"""

import re
from collections import defaultdict
from decimal import Decimal
from functools import cached_property
from typing import cast

from attrs import field, frozen

from zhuanyezhen.exchange.excel.cell import Read, is_total, place_aside, set_aside
from zhuanyezhen.exchange.excel.column import Column, Kind
from zhuanyezhen.exchange.excel.entry import Draft, RowEntries
from zhuanyezhen.exchange.excel.grid import Grid
from zhuanyezhen.exchange.excel.heading import Head
from zhuanyezhen.exchange.excel.layout import Sheet
from zhuanyezhen.exchange.excel.meaning import CellError, from_cell
from zhuanyezhen.exchange.excel.merged import Spread
from zhuanyezhen.exchange.excel.xlsx_extras import FORMULA, PERCENT
from zhuanyezhen.exchange.tree import Entries, Items
from zhuanyezhen.model.unread_cell import CellTrouble
from zhuanyezhen.values.folding import fold_tight
from zhuanyezhen.values.measure import plain

# 一、古城镇, （二）…, 备注, 注：, 说明, 填表人：: headings and notes between the entries of a sheet
_REMARK = re.compile(r"（?[一二三四五六七八九十]+[）、.]|备?注|说明|(?:填表|填报|制表|审核)[^：]*：")
_SERIAL = {"序号", "no", "no."}


@frozen(slots=False)
class Table:
    """A sheet being read: which it is, and what its columns are."""

    draft: Draft
    sheet: Sheet
    head: Head
    grid: Grid
    unclear: dict[str, list[int]] = field(factory=lambda: defaultdict(list))
    """The rows of soft columns whose words are none of the codelist, by heading."""

    @cached_property
    def letters(self) -> dict[str, str]:
        """The letters of the columns by field."""
        return {column.path: self.grid.column(index) for index, column in self.head.columns.items()}

    def wrong(
        self, row: RowEntries, column: Column, told: tuple[str, str], trouble: CellTrouble = CellTrouble.VALUE
    ) -> None:
        """Note what is wrong with a cell of the entry that is being read, in English and Chinese."""
        ledger, path = self.sheet.ledger, tuple[str | int, ...]()
        if ledger in self.draft.layout.missing:
            path = (ledger, len(self.draft.rows.get(ledger, ())), *column.path.split("."))
        self.draft.unread(row, column.path)
        self.draft.fault(
            self.grid.name,
            f"{self.letters.get(column.path, self.grid.first)}{row.line}",
            trouble=trouble,
            path=path,
            name=column.path,
            row=row,
            heading=column.heading,
            en=told[0],
            zh=told[1],
        )

    def is_remark(self, row: list[Read]) -> bool:
        """Whether a row says one thing, written like a heading (一、古城镇) or a note (填表人：), and is no entry."""
        said = [(index, cell) for index, cell in enumerate(row) if cell not in {None, ""}]
        if len(said) != 1 or not _REMARK.match(fold_tight(str(said[0][1]))):
            return False
        return any(
            column.required and not column.nullable and column.path != "id" and index != said[0][0]
            for index, column in self.head.columns.items()
        )

    def is_only_numbered(self, row: list[Read]) -> bool:
        """Whether a row was numbered ahead and says nothing else."""
        said = [index for index, cell in enumerate(row) if cell not in {None, ""}]
        return (
            len(said) == 1
            and said[0] in self._numbers
            and str(row[said[0]]).strip().removesuffix(".0").isdecimal()
            and len(self.head.columns) > 1
        )

    @cached_property
    def _numbers(self) -> frozenset[int]:
        """The columns that number the rows; a 编号 is given to an entry, and no row is numbered ahead with it."""
        headings = {index: column.heading for index, column in self.head.columns.items()} | dict(
            self.head.others
        )
        return frozenset(index for index, heading in headings.items() if fold_tight(heading) in _SERIAL)

    def is_entry(self, row: list[Read]) -> bool:
        """Whether a row is one: not blank, and no row of totals, in whatever column that is said."""
        said = [row[index] for index in self._named if index < len(row)]
        return any(cell not in {None, ""} for cell in row) and not any(map(is_total, said))

    @cached_property
    def _named(self) -> tuple[int, ...]:
        """The columns that may name a row of totals."""
        return tuple({0, *self.head.columns})

    @cached_property
    def _measured(self) -> tuple[Column, ...]:
        """The columns of figures whose headings give their unit."""
        return tuple(each for each in self.head.columns.values() if each.kind is Kind.NUMBER and each.unit)

    @cached_property
    def spread(self) -> Spread:
        """What its merged cells say of the rows below."""
        return Spread(self.grid, self.head)

    def entry(self, number: int, row: list[Read]) -> RowEntries:
        """The entry of a row."""
        entries = RowEntries(
            self.draft.name, self.grid.name, number, self.letters, self.grid.first, self.sheet.ledger
        )
        for index, column in self.head.columns.items():
            self._fill(entries, column, row[index] if index < len(row) else None)
        for column in self._measured:
            if column.path in entries:
                entries.setdefault("measured_in", column.unit)
        if "id" not in entries and self.sheet.has_id:
            if entries.get("name"):
                entries.add("id", entries["name"])
            else:
                self.wrong(entries, self.sheet.columns[0], _unfilled("编号"), CellTrouble.BLANK)
        self._own(entries, row)
        return entries

    def _fill(self, entries: RowEntries, column: Column, cell: Read) -> None:
        """Put what a cell means into the entry of its row."""
        place = f"{self.letters[column.path]}{entries.line}"
        told = self.grid.extras.get(place) if self.grid.extras else None
        if told is not None and told != PERCENT:
            self.wrong(entries, column, _spoiled(told))
            return
        if told and column.kind is Kind.NUMBER:
            cell = plain(Decimal(repr(cell)) * 100)
        try:
            value = from_cell(column, cell, self.draft.kept)
        except CellError as error:
            if column.soft:
                self.draft.unread(entries, column.path)
                self.unclear[column.heading].append(entries.line or 0)
            else:
                self.wrong(entries, column, (error.text("en"), error.text("zh")))
            return
        if value is None:
            self._blank(entries, column)
            return
        _place(entries, column, value)
        if column.ledger and place_aside(cell) is None:
            _refer(self.draft, entries, column, value)

    def _own(self, entries: RowEntries, row: list[Read]) -> None:
        """Keep what stands in columns of the users' own, for the workbook that is written later."""
        cells = {
            heading: set_aside(row[index], self.draft.kept)
            for index, heading in self.head.unknown.items()
            if index < len(row) and row[index] not in {None, ""}
        }
        key = (self.sheet.ledger, str(entries.get("id")))
        if key in self.draft.own_cells or key in self.draft.repeated:
            self.draft.own_cells.pop(key, None)
            self.draft.repeated[key] = None
        elif cells and "id" in entries:
            self.draft.own_cells[key] = cells

    def _blank(self, entries: RowEntries, column: Column) -> None:
        if column.required and column.nullable:
            entries.add(column.path, None)
        elif column.required and column.path != "id":
            self.wrong(entries, column, _unfilled(column.heading), CellTrouble.BLANK)


def _unfilled(heading: str) -> tuple[str, str]:
    return f"“{heading}” is blank; fill it in", f"“{heading}”没有填；请填写"


def _spoiled(told: str) -> tuple[str, str]:
    """What is wrong with a cell that holds no value, in both languages."""
    if told == FORMULA:
        return (
            "a formula without a value; open the workbook in Excel or WPS and save it again",
            "公式没有算出的值；请用Excel或WPS打开工作簿，另存一次",
        )
    return (
        f"“{told}” is an error of the workbook; mend the formula, or leave the cell blank",
        f"“{told}”是工作簿的错误值；请改正公式，或留空",
    )


def _place(entries: RowEntries, column: Column, value: object) -> None:
    """Put a value where its path says; mappings within the entry are made as they are needed."""
    part, _, key = column.path.partition(".")
    if not key:
        entries.add(part, value, entries.line)
        return
    inner = entries.get(part)
    if not isinstance(inner, Entries):
        inner = entries.part()
        entries.add(part, inner)
    inner.add(key, value, entries.line)


def _refer(draft: Draft, entries: RowEntries, column: Column, value: object) -> None:
    ledger = str(column.ledger)
    if isinstance(value, Items):
        draft.references += [(value, index, ledger) for index in range(len(value))]
    else:
        part, _, key = column.path.partition(".")
        inner = cast("RowEntries", entries[part]) if key else entries
        draft.references.append((inner, key or part, ledger))
