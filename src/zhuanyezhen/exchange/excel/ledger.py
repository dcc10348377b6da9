"""Programmes from workbooks and back: the sheets joined to the one converter all files go through."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from attrs import evolve

from zhuanyezhen.errors import ProgrammeFileError
from zhuanyezhen.exchange.converter import to_plain, to_programme
from zhuanyezhen.exchange.excel.entry import Draft, RowEntries, Trouble
from zhuanyezhen.exchange.excel.grid import Progress
from zhuanyezhen.exchange.excel.heading import Headings
from zhuanyezhen.exchange.excel.layout import BASICS
from zhuanyezhen.exchange.excel.read import read_workbook
from zhuanyezhen.exchange.excel.rows import book_of
from zhuanyezhen.exchange.excel.write import workbook_of
from zhuanyezhen.exchange.tree import Entries, Items, shown
from zhuanyezhen.exchange.upgrade import SCHEMA_VERSION, newer, upgraded
from zhuanyezhen.intake import Handed
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.unread_cell import CellTrouble, UnreadCell
from zhuanyezhen.values.source import Source


def load_workbook(
    file: str | Handed,
    progress: Progress | None = None,
    kind: type[Programme] = Programme,
    mapping: Headings = MappingProxyType({}),
) -> Programme:
    """The programme of a workbook or a CSV table.

    Raises:
        UnreadableFileError: the file cannot be opened safely, or holds no ledger.
        WrongUseError: the mapping names a field that is none.
        MissingExtraError: python-calamine is not installed.
    """
    return programme_of(read_workbook(file, progress, kind, mapping))


def programme_of(draft: Draft, *, strict: bool = False) -> Programme:
    """The programme of what was read; what could not be read is left out of it and told in ``unread_cells``.

    Raises:
        ProgrammeFileError: with ``strict``, cells do not hold what their columns ask for; every one is named at once.
        UnreadableFileError: its 格式版本 is newer than this library.
    """
    ids = _upgraded(draft)
    programme, dropped = _readable(draft)
    if strict and draft.troubles:
        count, name = len(draft.troubles), draft.name
        raise ProgrammeFileError.of(
            [each.fault for each in draft.troubles],
            en=f"{name}: {count} cell(s) cannot be read:",
            zh=f"{name}：{count}个单元格不能读取：",
        )
    return evolve(
        programme,
        read_from=(draft.name,),
        columns=draft.letters,
        notes=tuple(draft.notes),
        unknown=frozenset((draft.name, *at, part) for at, parts in draft.unknown.items() for part in parts),
        unread_cells=tuple(_unread(draft, each, dropped) for each in draft.troubles),
        own_cells={(of, ids.get(key, key)): cells for (of, key), cells in draft.own_cells.items()},
    )


def _readable(draft: Draft) -> tuple[Programme, dict[int, RowEntries]]:
    """The programme of what can be read, and the rows that were left out, by identity.

    What is wrong is taken out of the tree; an entry that then lacks what it must have goes with the next round.
    """
    dropped: dict[int, RowEntries] = {}
    told = {each.fault.place for each in draft.troubles}
    while True:
        programme, wrong = to_programme(draft.tree, draft.kind, lambda path: _place(draft, path))
        if programme is not None:
            return programme, dropped
        rows: dict[int, RowEntries] = {}
        for fault in wrong:
            row, rest = _row(draft.tree, fault.path)
            if row is None and fault.path[0] not in draft.tree:
                raise ProgrammeFileError.of(wrong, en=f"{draft.name}:", zh=f"{draft.name}：")
            if fault.place not in told:
                told.add(fault.place)
                sheet, cell = (BASICS, "") if row is None else (row.sheet, row.cell_of(".".join(rest)))
                draft.fault(sheet, cell, row=row, path=fault.path, name=fault.field, en=fault.en, zh=fault.zh)
            if row is None:
                draft.tree.pop(str(fault.path[0]), None)
                continue
            if rest and row.pop(rest[0], None) is not None:
                draft.unread(row, rest[0])
            else:
                rows[id(row)] = row
        _drop(draft, rows)
        dropped |= rows


def _drop(draft: Draft, rows: Mapping[int, RowEntries]) -> None:
    """Take rows out of their lists; a list within an entry that lacks one is no longer known."""
    waiting: list[object] = [draft.tree] if rows else []
    while waiting:
        node = waiting.pop()
        if isinstance(node, Items):
            waiting += node
        if not isinstance(node, Entries):
            continue
        waiting += node.values()
        for key, value in list(node.items()):
            if not isinstance(value, Items) or all(id(each) not in rows for each in value):
                continue
            if isinstance(node, RowEntries):
                del node[key]
                draft.unread(node, key)
            else:
                value[:] = [each for each in value if id(each) not in rows]


def _unread(draft: Draft, trouble: Trouble, dropped: Mapping[int, RowEntries]) -> UnreadCell:
    row = trouble.row
    return UnreadCell(
        trouble=trouble.trouble,
        source=Source(
            document=draft.name,
            paragraph=None if row is None else row.line,
            sheet=trouble.sheet,
            cell=trouble.cell or None,
        ),
        fault=trouble.fault,
        ledger=None if row is None else row.ledger,
        entry=str(row["id"]) if row is not None and "id" in row else None,
        heading=trouble.heading,
        left_out=trouble.trouble in _NOTHING_READ or id(row) in dropped,
    )


_NOTHING_READ = {CellTrouble.COLUMN, CellTrouble.OWNER}


def workbook_bytes(programme: Programme | None) -> bytes:
    """A programme as a workbook; of none, the blank template."""
    return workbook_of(
        book_of(None)
        if programme is None
        else book_of(to_plain(programme), programme.own_cells, kind=type(programme))
    )


def _upgraded(draft: Draft) -> dict[str, str]:
    """Bring what says an earlier version, or none, up to date; by former id of a unit, today's."""
    version = draft.tree.pop("schema_version", 1)
    if isinstance(version, int | Decimal) and version > SCHEMA_VERSION:
        raise newer(draft.name, version)
    return {} if version == SCHEMA_VERSION else upgraded(draft.tree)


def _place(draft: Draft, path: Sequence[str | int]) -> str:
    """The cell of the value at a path; what is no row of a sheet is named by its path."""
    row, rest = _row(draft.tree, path)
    place = shown(list(path)) if row is None else f"{row.sheet}!{row.cell_of('.'.join(rest))}"
    return f"{draft.name}: {place}"


def _row(tree: object, path: Sequence[str | int]) -> tuple[RowEntries | None, list[str]]:
    """The innermost row a path leads through, and the rest of the path behind it."""
    row: RowEntries | None = None
    rest: list[str] = []
    for step in path:
        rest.append(str(step))
        tree = _at(tree, step)
        if isinstance(tree, RowEntries) and (row is None or (tree.sheet, tree.line) != (row.sheet, row.line)):
            row, rest = tree, []
    return row, rest


def _at(tree: object, step: str | int) -> object:
    if isinstance(tree, Entries):
        return tree.get(str(step))
    return tree[int(step)] if isinstance(tree, Items) else None
