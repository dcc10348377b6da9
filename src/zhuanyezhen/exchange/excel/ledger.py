"""Programmes from workbooks and back: the sheets joined to the one converter all files go through."""

from collections.abc import Sequence
from decimal import Decimal

from attrs import evolve

from zhuanyezhen.errors import ProgrammeFileError
from zhuanyezhen.exchange.converter import to_plain, to_programme
from zhuanyezhen.exchange.excel.entry import Draft, RowEntries
from zhuanyezhen.exchange.excel.grid import Progress
from zhuanyezhen.exchange.excel.read import read_workbook
from zhuanyezhen.exchange.excel.rows import book_of
from zhuanyezhen.exchange.excel.write import workbook_of
from zhuanyezhen.exchange.tree import Entries, Items, shown
from zhuanyezhen.exchange.upgrade import SCHEMA_VERSION, newer, upgraded
from zhuanyezhen.model.programme import Programme


def load_workbook(
    name: str, progress: Progress | None = None, kind: type[Programme] = Programme
) -> Programme:
    """The programme of a workbook or a CSV table.

    Raises:
        ProgrammeFileError: cells do not hold what their columns ask for; every one is named at once.
        UnreadableFileError: the file cannot be opened safely, or holds no ledger.
        MissingExtraError: python-calamine is not installed.
    """
    return programme_of(read_workbook(name, progress, kind))


def programme_of(draft: Draft) -> Programme:
    """The programme of what was read.

    Raises:
        ProgrammeFileError: cells do not hold what their columns ask for; every one is named at once.
        UnreadableFileError: its 格式版本 is newer than this library.
    """
    name = draft.name
    ids = _upgraded(draft)
    programme, wrong = to_programme(draft.tree, draft.kind, lambda path: f"{name}: {_cell(draft.tree, path)}")
    told = {fault.place for fault in draft.faults}
    faults = [*draft.faults, *(fault for fault in wrong if fault.place not in told)]
    if programme is None or faults:
        raise ProgrammeFileError.of(
            faults,
            en=f"{name}: {len(faults)} cell(s) cannot be read:",
            zh=f"{name}：{len(faults)}个单元格不能读取：",
        )
    return evolve(
        programme,
        read_from=(name,),
        columns=draft.letters,
        notes=tuple(draft.notes),
        own_cells={(of, ids.get(key, key)): cells for (of, key), cells in draft.own_cells.items()},
    )


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


def _cell(tree: object, path: Sequence[str | int]) -> str:
    """The cell of the value at a path; what is no row of a sheet is named by its path."""
    row: RowEntries | None = None
    rest: list[str] = []
    for step in path:
        rest.append(str(step))
        tree = _at(tree, step)
        if isinstance(tree, RowEntries) and (row is None or (tree.sheet, tree.line) != (row.sheet, row.line)):
            row, rest = tree, []
    return shown(list(path)) if row is None else row.cell(".".join(rest))


def _at(tree: object, step: str | int) -> object:
    if isinstance(tree, Entries):
        return tree.get(str(step))
    return tree[int(step)] if isinstance(tree, Items) else None
