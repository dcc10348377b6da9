"""A workbook to the tree of a programme, every entry knowing its row, every error its cell.

Tolerated: columns in any order and under other known names, columns of one's own, titles above the headings,
blank rows, rows of totals. Not tolerated is what would be a guess: it is an error with its cell, all at once.
"""

import json
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cached_property
from itertools import chain, islice
from typing import cast

from attrs import frozen

from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.exchange.excel.assemble import assemble
from zhuanyezhen.exchange.excel.cell import Read, is_total, place_aside, set_aside
from zhuanyezhen.exchange.excel.column import Column, Kind
from zhuanyezhen.exchange.excel.entry import Draft, RowEntries
from zhuanyezhen.exchange.excel.grid import Grid, Progress, open_grids
from zhuanyezhen.exchange.excel.heading import HEAD_ROWS, Head, head_of
from zhuanyezhen.exchange.excel.layout import (
    BASICS,
    CHOICES,
    FINDINGS,
    FINDINGS_TOO,
    GUIDE,
    SPECIAL,
    Sheet,
    basics,
)
from zhuanyezhen.exchange.excel.meaning import CellError, from_cell
from zhuanyezhen.exchange.excel.merged import Spread
from zhuanyezhen.exchange.excel.xlsx_extras import FORMULA, PERCENT
from zhuanyezhen.exchange.tree import Entries, Items
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.values.folding import fold_tight
from zhuanyezhen.values.measure import plain

# 一、古城镇, （二）…, 备注, 注：, 说明, 填表人：: headings and notes between the entries of a sheet
_REMARK = re.compile(r"（?[一二三四五六七八九十]+[）、.]|备?注|说明|(?:填表|填报|制表|审核)[^：]*：")
_TOLD = 5
_OURS = {GUIDE, CHOICES, FINDINGS, FINDINGS_TOO}


def read_workbook(name: str, progress: Progress | None = None, kind: type[Programme] = Programme) -> Draft:
    """Read a workbook.

    Raises:
        UnreadableFileError: it cannot be opened safely, or holds no ledger at all.
    """
    draft = Draft(name, kind)
    found = list(_known(draft, open_grids(name, first=SPECIAL), progress))
    if not any(found) and not draft.faults:
        known = "、".join(each.name for each in draft.layout.sheets[:11])
        raise UnreadableFileError(
            f"{name}: no ledger in it; a sheet is known by its name ({known}) "
            f"or its headings. 'zhuanyezhen template 台账.xlsx' makes a blank one",
            f"{name}：其中没有台账；工作表按名称（{known}）或表头识别。"
            f"可用“zhuanyezhen template 台账.xlsx”生成空白台账",
        )
    if draft.repeated:
        ids = "、".join(
            f"{draft.layout.of[ledger].name}“{key}”" for ledger, key in islice(draft.repeated, _TOLD)
        )
        more = "等" if len(draft.repeated) > _TOLD else ""
        draft.notes.append(f"编号重复的条目，自己的列存为工作簿时不能保留：{ids}{more}")
    assemble(draft)
    return draft


def read_tables(name: str, grids: Iterable[Grid], kind: type[Programme] = Programme) -> Draft:
    """Read tables that were handed over one by one; one that is no ledger is a problem, not a note."""
    draft = Draft(name, kind)
    for grid in sorted(grids, key=lambda each: each.name != SPECIAL):
        if not any(_known(draft, [grid], None)):
            known = "、".join((BASICS, *(each.name for each in draft.layout.sheets)))
            draft.fault(
                grid.name,
                en=f"neither its name nor its columns are those of a ledger; known are {known}",
                zh=f"名称和各列都不是台账的；可用的名称有{known}",
            )
    draft.tree.setdefault("name", name)
    assemble(draft)
    return draft


def _known(draft: Draft, grids: Iterable[Grid], progress: Progress | None) -> Iterator[bool]:
    """Read sheets; whether each is one of a programme."""
    for grid in grids:
        if grid.name == SPECIAL:
            _read_special(draft, grid)
            yield grid.headings is not None
        elif grid.name == BASICS:
            _read_basics(draft, grid)
            yield True
        elif grid.name not in _OURS:
            yield _read_sheet(draft, grid, progress)


def _read_special(draft: Draft, grid: Grid) -> None:
    """The texts no cell can hold; their sheet comes first, as the cells of the others refer to them."""
    pieces: dict[int, str] = {}
    for _, row in islice(grid.rows, 1, None):
        number, piece = [*row, "", ""][:2]
        if isinstance(number, int | float):
            pieces[int(number)] = pieces.get(int(number), "") + str(piece)
    for number, text in pieces.items():
        try:
            draft.kept[number] = str(json.loads(text))
        except ValueError:
            draft.fault(
                SPECIAL,
                en=f"row {number} was changed and cannot be read",
                zh=f"第{number}行被改动，不能读取；请恢复这张表原来的内容",
            )


def _read_basics(draft: Draft, grid: Grid) -> None:
    known = {fold_tight(column.heading): column for column in basics()}
    for number, row in grid.rows:
        cells = [*row, "", ""]
        column = known.get(fold_tight(str(cells[0])))
        if column is None:
            continue
        entries = RowEntries(draft.name, BASICS, number, {}, grid.first)
        try:
            value = from_cell(column, cells[1], draft.kept)
        except CellError as error:
            place = f"{BASICS}!{grid.column(1)}{number}"
            draft.fault(place, name=column.path, en=error.text("en"), zh=error.text("zh"))
            continue
        if value is None:
            continue
        part, _, key = column.path.partition(".")
        if part == "empty":
            draft.empty += [str(each) for each in cast("Items", value)]
        elif key:
            inner = draft.tree.setdefault(part, entries)
            cast("Entries", inner).add(key, value)
        else:
            draft.tree.add(part, value, number)


def _read_sheet(draft: Draft, grid: Grid, progress: Progress | None) -> bool:
    rows = grid.counted(progress)
    top = list(islice(rows, HEAD_ROWS))
    sheet, head = head_of(grid.name, top, draft.kind)
    if sheet is None or head is None:
        if any(cell not in {None, ""} for _, row in top for cell in row):
            draft.notes.append(f"工作表“{grid.name}”不是已知的台账，没有读取")
        return False
    if grid.hidden:
        draft.notes.append(f"工作表“{grid.name}”是隐藏的，照样读取；不是现行台账的，请删去")
    if head.unknown:
        others = "、".join(head.unknown.values())
        fate = "不作检查，存为工作簿时照样保留" if sheet.has_id else "没有读取"
        draft.notes.append(f"工作表“{grid.name}”中这些列不是台账的列，{fate}：{others}")
    table = _Table(draft, sheet, head, grid)
    draft.letters[(draft.name, grid.name)] = table.letters
    missing = [
        column.heading
        for column in sheet.columns
        if column.required
        and not column.nullable
        and column.path not in table.letters
        and column.path != "id"
    ]
    if missing:
        names = "、".join(missing)
        table.wrong(
            head.row, None, grid.first, f"the column {names} is missing; add it", f"缺少{names}列；请补上"
        )
        return True
    _read_rows(table, chain(top, rows))
    return True


def _read_rows(table: "_Table", rows: Iterable[tuple[int, list[Read]]]) -> None:
    grid, draft = table.grid, table.draft
    entries, remarks = draft.rows.setdefault(table.sheet.ledger, []), []
    for number, row in rows:
        if number > table.head.row and table.is_remark(row):
            remarks.append(number)
        elif number > table.head.row and table.is_entry(row):
            entries.append(table.entry(number, table.spread.row(number, row)))
    if remarks:
        numbers = "、".join(map(str, remarks[:_TOLD])) + ("等" if len(remarks) > _TOLD else "")
        draft.notes.append(f"工作表“{grid.name}”第{numbers}行是分组标题或表注，没有作为条目读取")


@frozen(slots=False)
class _Table:
    """A sheet being read: which it is, and what its columns are."""

    draft: Draft
    sheet: Sheet
    head: Head
    grid: Grid

    @cached_property
    def letters(self) -> dict[str, str]:
        """The letters of the columns by field."""
        return {column.path: self.grid.column(index) for index, column in self.head.columns.items()}

    def wrong(self, number: int, name: str | None, letters: str, en: str, zh: str) -> None:
        """Note what is wrong with a cell, of the field ``name``, of the entry that is being read."""
        ledger, path = self.sheet.ledger, tuple[str | int, ...]()
        if name and ledger in self.draft.layout.missing:
            path = (ledger, len(self.draft.rows.get(ledger, ())), *name.split("."))
        place = f"{self.grid.name}!{letters}{number}"
        self.draft.fault(place, path=path, name=name, en=en, zh=zh)

    def is_remark(self, row: list[Read]) -> bool:
        """Whether a row says one thing, written like a heading (一、古城镇) or a note (填表人：), and is no entry."""
        said = [(index, cell) for index, cell in enumerate(row) if cell not in {None, ""}]
        if len(said) != 1 or not _REMARK.match(fold_tight(str(said[0][1]))):
            return False
        return any(
            column.required and not column.nullable and column.path != "id" and index != said[0][0]
            for index, column in self.head.columns.items()
        )

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
        entries = RowEntries(self.draft.name, self.grid.name, number, self.letters, self.grid.first)
        for index, column in self.head.columns.items():
            self._fill(entries, column, number, row[index] if index < len(row) else None)
        for column in self._measured:
            if column.path in entries:
                entries.setdefault("measured_in", column.unit)
        if "id" not in entries and self.sheet.has_id:
            if entries.get("name"):
                entries.add("id", entries["name"])
            else:
                letters = self.letters.get("id", self.grid.first)
                self.wrong(number, "id", letters, "编号 is blank; fill it in", "编号没有填；请填写")
        self._own(entries, row)
        return entries

    def _fill(self, entries: RowEntries, column: Column, number: int, cell: Read) -> None:
        """Put what a cell means into the entry of its row."""
        letters = self.letters[column.path]
        told = self.grid.extras.get(f"{letters}{number}") if self.grid.extras else None
        if told is not None and told != PERCENT:
            self.wrong(number, column.path, letters, *_spoiled(told))
            return
        if told and column.kind is Kind.NUMBER:
            cell = plain(Decimal(repr(cell)) * 100)
        try:
            value = from_cell(column, cell, self.draft.kept)
        except CellError as error:
            self.wrong(number, column.path, letters, error.text("en"), error.text("zh"))
            return
        if value is None:
            self._blank(entries, column, number)
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

    def _blank(self, entries: RowEntries, column: Column, number: int) -> None:
        if column.required and column.nullable:
            entries.add(column.path, None)
        elif column.required and column.path != "id":
            letters, heading = self.letters[column.path], column.heading
            self.wrong(
                number, column.path, letters, f"{heading} is blank; fill it in", f"{heading}没有填；请填写"
            )


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
