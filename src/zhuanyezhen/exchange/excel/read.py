"""A workbook to the tree of a programme, every entry knowing its row, every error its cell.

Tolerated: columns in any order and under other known names, columns of one's own, titles above the headings,
blank rows, rows of totals. Not tolerated is what would be a guess: it is an error with its cell, all at once.
"""

import json
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from types import MappingProxyType
from typing import cast

from attrs import evolve

from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.exchange.excel.asides import Asides, first_of
from zhuanyezhen.exchange.excel.assemble import assemble
from zhuanyezhen.exchange.excel.cell import Read
from zhuanyezhen.exchange.excel.column import Kind
from zhuanyezhen.exchange.excel.entry import Draft, RowEntries
from zhuanyezhen.exchange.excel.example import is_untouched
from zhuanyezhen.exchange.excel.grid import Grid, Progress, open_grids
from zhuanyezhen.exchange.excel.heading import HEAD_ROWS, Head, Headings, head_of, lacking, nearly
from zhuanyezhen.exchange.excel.layout import (
    BASICS,
    MADE_BY_US,
    SPECIAL,
    Sheet,
    basics,
)
from zhuanyezhen.exchange.excel.meaning import from_cell
from zhuanyezhen.exchange.excel.meant import CellError
from zhuanyezhen.exchange.excel.row_kind import RowKind, Rows, said_rows
from zhuanyezhen.exchange.excel.table import Table
from zhuanyezhen.exchange.tree import Entries, Items
from zhuanyezhen.intake import Handed, name_of
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.unread_cell import CellTrouble
from zhuanyezhen.values.folding import fold_tight
from zhuanyezhen.values.typed_date import year_told
from zhuanyezhen.words import notes as words

_TOLD = 5
_WITHOUT_FORMATS = {".xls", ".ods"}


def read_workbook(
    file: str | Handed,
    progress: Progress | None = None,
    kind: type[Programme] = Programme,
    mapping: Headings = MappingProxyType({}),
) -> Draft:
    """Read a workbook; ``mapping`` says what headings of one's own mean.

    Raises:
        UnreadableFileError: it cannot be opened safely, or holds no ledger at all.
        WrongUseError: the mapping names a field that is none.
    """
    name = name_of(file)
    draft = Draft(name, kind, mapping)
    found = list(_known(draft, open_grids(file, first=SPECIAL), progress))
    if not any(found) and not draft.troubles:
        known = "、".join(each.name for each in draft.layout.sheets[:11])
        raise UnreadableFileError(
            f"{name}: no ledger in it; a sheet is known by its name ({known}) "
            f"or its headings. 'zhuanyezhen template 台账.xlsx' makes a blank one, "
            f"'zhuanyezhen headings' shows what was understood of this one",
            f"{name}：其中没有台账；工作表按名称（{known}）或表头识别。"
            f"{''.join(f'{note}。' for note in draft.notes[:_TOLD])}"
            f"可用“zhuanyezhen template 台账.xlsx”生成空白台账，用“zhuanyezhen headings”查看表头识别情况",
        )
    suffix = Path(name).suffix.lower()
    if suffix in _WITHOUT_FORMATS:
        draft.notes.append(words.NO_FORMATS.said(suffix=suffix))
    if draft.repeated:
        ids = [f"{draft.layout.of[ledger].name}“{key}”" for ledger, key in draft.repeated]
        draft.notes.append(words.REPEATED_IDS.said(ids=first_of(ids)))
    assemble(draft)
    if draft.unclear:
        lines = [each.line or 0 for each in draft.unclear]
        draft.notes.append(words.SETTLED_OR_NOT.said(sheet=draft.unclear[0].sheet, rows=first_of(lines)))
    return draft


def read_tables(name: str, grids: Iterable[Grid], kind: type[Programme] = Programme) -> Draft:
    """Read tables that were handed over one by one; one that is no ledger is a problem, not a note."""
    draft = Draft(name, kind)
    for grid in sorted(grids, key=lambda each: each.name != SPECIAL):
        if not any(_known(draft, [grid], None)):
            known = "、".join((BASICS, *(each.name for each in draft.layout.sheets)))
            draft.fault(
                grid.name,
                "",
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
        elif grid.name not in MADE_BY_US:
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
                f"A{number}",
                en=f"row {number} was changed and cannot be read",
                zh=f"第{number}行被改动，不能读取；请恢复这张表原来的内容",
            )


def _read_basics(draft: Draft, grid: Grid) -> None:
    known, wrong = {fold_tight(column.heading): column for column in basics()}, list[str]()
    for number, row in grid.rows:
        cells = [*row, "", ""]
        column = known.get(fold_tight(str(cells[0])))
        if column is None:
            continue
        entries = RowEntries(draft.name, BASICS, number, {}, grid.first)
        try:
            value = from_cell(column, cells[1], draft.kept)
        except CellError as error:
            cell = f"{grid.column(1)}{number}"
            en, zh = error.text("en"), error.text("zh")
            draft.fault(BASICS, cell, name=column.path, heading=column.heading, en=en, zh=zh)
            wrong.append(column.path)
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
    for path in wrong:
        part, _, key = path.partition(".")
        if isinstance(entry := draft.tree.get(part), RowEntries):
            draft.unread(entry, key)


def _read_sheet(draft: Draft, grid: Grid, progress: Progress | None) -> bool:
    rows = grid.counted(progress)
    top = list(islice(rows, HEAD_ROWS))
    sheet, head = head_of(grid.name, top, draft.kind, draft.mapping)
    if sheet is None or head is None:
        if any(cell not in {None, ""} for _, row in top for cell in row):
            draft.notes.append(_no_ledger(grid.name, sheet, top, draft.kind))
        return False
    if grid.hidden:
        draft.notes.append(words.HIDDEN_SHEET.said(sheet=grid.name))
    if head.unknown:
        others = "、".join(head.unknown.values())
        told = words.OWN_COLUMNS if sheet.has_id else words.OTHER_COLUMNS
        draft.notes.append(told.said(sheet=grid.name, columns=others))
    table = Table(draft, sheet, _dated(head, draft.name, grid.name, top), grid, Asides(grid.name))
    draft.letters[(draft.name, grid.name)] = table.letters
    if missing := lacking(sheet, head):
        names, like = "、".join(missing), "、".join(f"“{head.others[each]}”" for each in head.asked)
        draft.fault(
            grid.name,
            f"{grid.first}{head.row}",
            trouble=CellTrouble.COLUMN,
            en=f"the column “{names}” is missing; add it" + (f", or is it {like}?" if like else ""),
            zh=f"缺少“{names}”列；{f'是否就是{like}？' if like else ''}请补上",
        )
        return True
    _ask(table)
    _read_rows(table, top, rows)
    return True


def _no_ledger(
    name: str, sheet: Sheet | None, top: list[tuple[int, list[Read]]], kind: type[Programme]
) -> str:
    """Why a sheet is no ledger: its name is not known, nor are its headings, or enough of them."""
    if sheet is not None:
        return words.NO_HEADINGS.said(sheet=name, ledger=sheet.name)
    near = nearly(top, kind)
    if near is None:
        return words.NO_LEDGER.said(sheet=name)
    ledger, head, lacks = near
    found = "、".join(each.heading for each in head.columns.values())
    if lacks:
        return words.NEARLY.said(sheet=name, ledger=ledger.name, found=found, lacking="、".join(lacks))
    return words.WHICH_LEDGER.said(sheet=name, ledger=ledger.name, found=found)


def _ask(table: Table) -> None:
    """Ask what headings mean that resemble a key field, once each; until it is told, the field is unknown."""
    for index, columns in table.head.asked.items():
        said = table.head.others[index]
        meant = "或".join(f"“{each.heading}”" for each in columns)
        table.draft.fault(
            table.grid.name,
            f"{table.grid.column(index)}{table.head.row}",
            trouble=CellTrouble.HEADING,
            name=columns[0].path,
            heading=said,
            en=f"is “{said}” the column {meant}? If so, head it that way or map it; if not, map it to ''",
            zh=f"“{said}”是否为{meant}？是的，请改表头或写入表头映射；不是的，在映射中写作空",
        )
        table.draft.unknown.setdefault((table.grid.name, 0), set()).update(each.path for each in columns)


def _read_rows(
    table: Table, top: list[tuple[int, list[Read]]], rows: Iterable[tuple[int, list[Read]]]
) -> None:
    head, entries = table.head, table.draft.rows.setdefault(table.sheet.ledger, [])
    headings = next(row for number, row in top if number == head.row)
    for number, row, kind in Rows(head, headings, said_rows(chain(top, rows), head.row)):
        if kind is RowKind.ENTRY:
            entries.append(table.entry(number, table.spread.row(number, row)))
        elif kind is not RowKind.EXAMPLE or not is_untouched(table.sheet.ledger, head.columns, row):
            table.asides.add(_LEFT_OUT[kind], str(number))
    table.draft.notes += table.asides.notes()
    amounts = {column.heading for column in head.columns.values() if column.kind is Kind.AMOUNT}
    for heading, lines in table.unclear.items():
        told = words.NO_AMOUNT if heading in amounts else words.NO_WORD
        table.draft.notes.append(told.said(sheet=table.grid.name, rows=first_of(lines), heading=heading))


_LEFT_OUT = {
    RowKind.TOTAL: words.TOTALS,
    RowKind.HEADING: words.HEADINGS,
    RowKind.NUMBERED: words.NUMBERED,
    RowKind.EXAMPLE: words.EXAMPLES,
}


def _dated(head: Head, name: str, sheet: str, top: list[tuple[int, list[Read]]]) -> Head:
    """The head with the one year that title, sheet and file name tell, for days written without theirs."""
    titles = (row for number, row in top if number < head.row)
    said = [[str(cell) for cell in row if cell not in {None, ""}] for row in titles]
    texts = (Path(name).stem, sheet, *(" ".join(row) for row in said if len(row) <= _TITLE))
    year = year_told("\n".join(texts))
    return evolve(head, columns={at: evolve(column, year=year) for at, column in head.columns.items()})


_TITLE = 3
