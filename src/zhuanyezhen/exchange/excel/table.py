"""A sheet that is being read: what the cells of its entries mean.

Decided here: a cell that cannot be read leaves its field unknown; what is wrong with it is told with its place.
"""

from collections import defaultdict
from decimal import Decimal
from functools import cached_property
from typing import cast

from attrs import field, frozen

from zhuanyezhen.exchange.excel.asides import Asides
from zhuanyezhen.exchange.excel.beside import holds_about, settle
from zhuanyezhen.exchange.excel.cell import Read, place_aside, set_aside
from zhuanyezhen.exchange.excel.column import Column, Kind
from zhuanyezhen.exchange.excel.entry import COOPERATORS, Draft, Reference, RowEntries
from zhuanyezhen.exchange.excel.grid import Grid
from zhuanyezhen.exchange.excel.heading import Head
from zhuanyezhen.exchange.excel.layout import Sheet
from zhuanyezhen.exchange.excel.look import FORMULA, PERCENT
from zhuanyezhen.exchange.excel.meaning import meant_by, shown_by
from zhuanyezhen.exchange.excel.meant import NOTHING, CellError, Meant
from zhuanyezhen.exchange.excel.merged import Spread
from zhuanyezhen.exchange.excel.number_format import NumberFormat
from zhuanyezhen.exchange.tree import Entries, Items
from zhuanyezhen.model.unread_cell import CellTrouble
from zhuanyezhen.values.measure import plain
from zhuanyezhen.words.notes import ABOUT, SHOWN, YEAR_LEFT_OUT

_NUMBERS = {int, float}
_SINGLE = (str, int, Decimal)  # what several entries may hold together: a list may be changed in one
_MOST_MEANINGS = 50_000
# serial numbers of days in a workbook that counts from 1904, where they are no years
_DAYS, _SERIALS, _FROM_1904 = {Kind.DATE, Kind.PARTIAL}, (10_000, 100_000), 1462


@frozen(slots=False)
class Table:
    """A sheet being read: which it is, and what its columns are."""

    draft: Draft
    sheet: Sheet
    head: Head
    grid: Grid
    asides: Asides
    unclear: dict[str, list[int]] = field(factory=lambda: defaultdict(list))
    """The rows of soft columns whose words are none of the codelist, by heading."""
    meanings: dict[tuple[int, type, Read], Meant] = field(factory=dict)
    """What cells mean that have been read, by their column."""

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

    @cached_property
    def _measured(self) -> tuple[Column, ...]:
        """The columns of figures whose headings give their unit."""
        return tuple(each for each in self.head.columns.values() if each.kind is Kind.NUMBER and each.unit)

    @cached_property
    def _columns(self) -> tuple[tuple[int, Column], ...]:
        """The columns that were understood, with their places in a row."""
        return tuple(self.head.columns.items())

    @cached_property
    def spread(self) -> Spread:
        """What its merged cells say of the rows below."""
        return Spread(self.grid, self.head)

    def entry(self, number: int, row: list[Read]) -> RowEntries:
        """The entry of a row."""
        entries = RowEntries(
            self.draft.name, self.grid.name, number, self.letters, self.grid.first, self.sheet.ledger
        )
        said: list[tuple[Column, Meant]] = []
        width = len(row)
        for index, column in self._columns:
            cell = row[index] if index < width else None
            if (cell is None or cell == "") and not self._is_told(column, number):
                self._blank(entries, column)
                continue
            meant = self._fill(entries, column, cell)
            if not meant.is_plain:
                said.append((column, meant))
        for column, told in settle(entries, said, self.sheet):
            self.wrong(entries, column, told)
        for column in self._measured:
            if column.path in entries:
                entries.setdefault("measured_in", column.unit)
        if "id" not in entries and self.sheet.has_id:
            if entries.get("name"):
                entries.add("id", entries["name"])
            elif "id" not in self.draft.unread_in(entries):
                self.wrong(entries, self.sheet.columns[0], _unfilled("编号"), CellTrouble.BLANK)
        self._own(entries, row)
        return entries

    def _is_told(self, column: Column, line: int) -> bool:
        """Whether the workbook says something of a cell beside its value."""
        return bool(self.grid.extras) and f"{self.letters[column.path]}{line}" in self.grid.extras

    def _fill(self, entries: RowEntries, column: Column, cell: Read) -> Meant:
        """Put what a cell means into the entry of its row; what it says of other fields is given back."""
        told = self._extra(column, entries) if self.grid.extras else None
        if isinstance(told, str) and told != PERCENT:
            self.wrong(entries, column, _spoiled(told))
            return NOTHING
        try:
            if type(cell) in _NUMBERS:
                cell = self._shown(column, cell, told)
            meant = self._meant(column, cell)
        except CellError as error:
            if column.soft:
                self.draft.unread(entries, column.path)
                self.unclear[column.heading].append(entries.line or 0)
            else:
                self.wrong(entries, column, (error.text("en"), error.text("zh")))
            return NOTHING
        if told is not None or not meant.is_plain:
            self._tell(column, entries.cell_of(column.path), meant, told)
        if meant.value is None:
            if not meant.beside:
                self._blank(entries, column)
            return meant
        _place(entries, column, meant.value)
        if column.ledger and place_aside(cell) is None:
            _refer(self.draft, entries, column, self.sheet)
        return meant

    def _extra(self, column: Column, entries: RowEntries) -> str | NumberFormat | None:
        """What the workbook says of a cell beside its value."""
        return self.grid.extras.get(entries.cell_of(column.path))

    def _meant(self, column: Column, cell: Read) -> Meant:
        """What a cell means to its column, found out once of what stands in many rows: a day, a state, a unit."""
        key = id(column), type(cell), cell
        known = self.meanings.get(key)
        if known is not None:
            return known
        meant = meant_by(column, cell, self.draft.kept)
        if meant.is_plain and isinstance(meant.value, _SINGLE) and place_aside(cell) is None:
            if len(self.meanings) >= _MOST_MEANINGS:
                self.meanings.clear()
            self.meanings[key] = meant
        return meant

    def _shown(self, column: Column, cell: Read, told: str | NumberFormat | None) -> Read:
        """What a cell shows of its number, where its format or its workbook makes it another than it holds."""
        figure = cast("float", cell)
        if isinstance(told, NumberFormat):
            return shown_by(told, column, figure)
        if told is not None and column.kind is Kind.NUMBER:
            return plain(Decimal(repr(figure)) * 100)
        serial = self.grid.from_1904 and column.kind in _DAYS and _SERIALS[0] < figure < _SERIALS[1]
        return figure + _FROM_1904 if serial else cell

    def _tell(self, column: Column, cell: str, meant: Meant, told: str | NumberFormat | None) -> None:
        """Note what was decided about a cell."""
        if isinstance(told, NumberFormat) and told.power:
            self.asides.add(SHOWN, cell)
        if meant.year_left_out:
            self.asides.add(YEAR_LEFT_OUT, cell)
        if meant.about and not holds_about(column, self.sheet):
            self.asides.add(ABOUT, cell)

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
    if "." not in column.path:
        entries.add(column.path, value)
        return
    part, _, key = column.path.partition(".")
    inner = entries.get(part)
    if not isinstance(inner, Entries):
        inner = entries.part()
        entries.add(part, inner)
    inner.add(key, value)


def _refer(draft: Draft, entries: RowEntries, column: Column, sheet: Sheet) -> None:
    part, _, key = column.path.partition(".")
    inner = cast("RowEntries", entries[part]) if key else entries
    value = inner[key or part]
    held: list[tuple[RowEntries | Items, str | int]] = (
        [(value, index) for index in range(len(value))]
        if isinstance(value, Items)
        else [(inner, key or part)]
    )
    joint = column.path == "unit" and any(each.path == COOPERATORS for each in sheet.columns)
    cell = f"{entries.letters[column.path]}{entries.line}"
    draft.references += (
        Reference(
            holder=holder, key=at, ledger=str(column.ledger), sheet=entries.sheet, cell=cell, joint=joint
        )
        for holder, at in held
    )
