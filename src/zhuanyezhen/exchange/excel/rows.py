"""A programme's tree as rows of sheets: what stands where, before it is a workbook."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import cast

from attrs import evolve, field, frozen

from zhuanyezhen.exchange.excel.cell import Cell, compact, own_cell, place_aside, to_cell
from zhuanyezhen.exchange.excel.column import FIGURES, Column, Kind
from zhuanyezhen.exchange.excel.example import example_of, is_example
from zhuanyezhen.exchange.excel.layout import (
    ORDER,
    Layout,
    Lists,
    Sheet,
    basics,
    layout_of,
)
from zhuanyezhen.exchange.excel.reference import UNITS, Names, names_of
from zhuanyezhen.exchange.upgrade import SCHEMA_VERSION
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.values.money import parse_money

Row = dict[str, object]
OwnCells = Mapping[tuple[str, str], Mapping[str, object]]


@frozen
class Page:
    """A sheet to write: its columns, its rows of cells, and in a blank workbook a row that is an example."""

    sheet: Sheet
    columns: tuple[Column, ...]
    rows: list[list[Cell]]
    example: list[Cell] | None = None


@frozen
class Book:
    """Everything to write: 基本情况, the ledgers, and the texts no cell can hold."""

    basics: list[tuple[Column, Cell]]
    pages: list[Page]
    special: list[str] = field(factory=list)

    def keep(self, text: str) -> str:
        """Put a text aside; the mark that stands for it."""
        self.special.append(text)
        return f"〔见“特殊文字”{len(self.special)}〕"


def book_of(
    tree: Mapping[str, object] | None,
    own_cells: OwnCells | None = None,
    *,
    bare_figures: bool = True,
    kind: type[Programme] = Programme,
) -> Book:
    """The rows of a programme's plain tree, with the users' own columns; of none, blank sheets.

    With ``bare_figures`` amounts that are all in one unit are numbers under a heading that names it; without, every
    amount is a text with its unit.
    """
    book = Book(basics=[], pages=[])
    given = dict(tree or {})
    layout = layout_of(kind)
    rows = _rows(given, layout)
    names = names_of(given, kind, _unit_cells(layout, rows))
    empty = [sheet for name, sheet in layout.missing.items() if given.get(name) == []] or None
    flat = _flat(given, ("coverage_goal", "roster")) | {"empty": empty, "schema_version": SCHEMA_VERSION}
    for column in basics():
        value = flat.get(column.path)
        if value is not None or not column.rare:
            book.basics.append((column, to_cell(column, value, book.keep)))
    for sheet in layout.sheets:
        those = rows.get(sheet.ledger, [])
        columns = _used(sheet, those)
        if bare_figures:
            columns = tuple(_with_unit(column, those, blank=tree is None) for column in columns)
        cells = [[_cell(column, row.get(column.path), names, book) for column in columns] for row in those]
        for each in cells:
            each[0] = _telling(columns, each, book) if sheet.has_id else each[0]
            each[0] = book.keep(str(each[0])) if is_example(each) else each[0]
        page = Page(sheet, columns, cells, example_of(sheet.ledger, columns) if tree is None else None)
        book.pages.append(_with_own(page, those, own_cells or {}, book))
    return book


def _telling(columns: tuple[Column, ...], cells: list[Cell], book: Book) -> Cell:
    """The cell of an id; one with nothing but figures beside it may look like a heading, and is put aside."""
    alone = all(
        cell is None or column.kind in FIGURES for column, cell in zip(columns[1:], cells[1:], strict=True)
    )
    return book.keep(str(cells[0])) if alone and place_aside(cells[0]) is None else cells[0]


def _unit_cells(layout: Layout, rows: Mapping[str, list[Row]]) -> Iterator[str]:
    """What the cells say that name units."""
    for sheet in layout.sheets:
        for path in (column.path for column in sheet.columns if column.ledger == UNITS):
            for value in (row.get(path) for row in rows.get(sheet.ledger, ())):
                yield from map(str, value if isinstance(value, list) else [] if value is None else [value])


def _rows(tree: Mapping[str, object], layout: Layout) -> dict[str, list[Row]]:
    """The rows of every sheet, the lists with sheets of their own taken out of the entries that have them."""
    roster = cast("Row", tree.get("roster") or {})
    rows: dict[str, list[Row]] = {"areas": cast("list[Row]", roster.get("areas") or [])}
    for sheet in layout.sheets:
        rows.setdefault(sheet.ledger, cast("list[Row]", tree.get(sheet.ledger) or []))
    for lists in layout.lists:
        rows[lists.owner], rows[lists.child] = _parted(lists, rows[lists.owner])
    return {ledger: [_flat(row, ("task_force", "stages")) for row in these] for ledger, these in rows.items()}


def _parted(lists: Lists, rows: list[Row]) -> tuple[list[Row], list[Row]]:
    name = lists.field
    keys = [tuple(row.get(part) for part in lists.own) for row in rows]
    times = Counter(keys)
    kept: list[Row] = []
    parted: list[Row] = []
    for row, own in zip(rows, keys, strict=True):
        entries = cast("list[Row] | None", row.get(name))
        if not entries or times[own] > 1 or None in own:
            kept.append(row)
            continue
        kept.append({each: value for each, value in row.items() if each != name})
        joined = dict(zip(lists.by, own, strict=True))
        parted += [joined | {ORDER: order} | entry for order, entry in enumerate(entries, start=1)]
    return kept, parted


def _flat(row: Row, parts: tuple[str, ...]) -> Row:
    """A row whose mappings (and stages) stand in columns of their own; an empty one stays what it is."""
    flat = dict(row)
    for part in parts:
        value = flat.get(part)
        if part == "stages" and isinstance(value, list):
            del flat[part]
            flat |= {
                f"stages.{each['stage']}.{key}": given
                for each in cast("list[Row]", value)
                for key, given in each.items()
            }
        elif isinstance(value, dict) and value:
            del flat[part]
            flat |= {f"{part}.{key}": given for key, given in value.items() if key != "areas"}
    return flat


def _used(sheet: Sheet, rows: list[Row]) -> tuple[Column, ...]:
    used = {path for row in rows for path, value in row.items() if value is not None}
    return tuple(column for column in sheet.columns if not column.rare or column.path in used)


def _with_own(page: Page, rows: list[Row], own_cells: OwnCells, book: Book) -> Page:
    """The page with the users' own columns at its right; whose they are is not known where ids are repeated."""
    if not own_cells or not page.sheet.has_id:
        return page
    times = Counter(str(row.get("id")) for row in rows)
    own = [
        own_cells.get((page.sheet.ledger, key), {}) if times[key] == 1 else {}
        for key in (str(row.get("id")) for row in rows)
    ]
    headings = list(dict.fromkeys(heading for cells in own for heading in cells))
    columns = tuple(Column(path="", heading=heading, kind=Kind.OWN) for heading in headings)
    for row, cells in zip(page.rows, own, strict=True):
        row += [own_cell(cells[each], book.keep) if each in cells else None for each in headings]
    return evolve(page, columns=(*page.columns, *columns))


def _cell(column: Column, value: object, names: Mapping[str, Names], book: Book) -> Cell:
    if column.unit is not None and value is not None:
        return to_cell(evolve(column, kind=Kind.NUMBER), parse_money(str(value)).value, book.keep)
    if column.ledger is None or value is None:
        return to_cell(column, value, book.keep)
    known = names[column.ledger]
    ids = [str(each) for each in value] if isinstance(value, list) else [str(value)]
    raw = compact(ids) if isinstance(value, list) else ids[0]
    if any(known.misread(each) for each in ids):
        return book.keep(raw)
    shown = [known.shown(each) for each in ids]
    # what is put aside is not looked up again, so it is the ids
    return to_cell(column, shown if isinstance(value, list) else shown[0], lambda _text: book.keep(raw))


def _with_unit(column: Column, rows: list[Row], *, blank: bool) -> Column:
    """A column of money whose amounts are all in one unit has it in its heading, and plain numbers."""
    if column.kind is not Kind.MONEY:
        return column
    units = {parse_money(str(row[column.path])).unit for row in rows if row.get(column.path) is not None}
    unit = _USUAL_UNIT if blank else next(iter(units)) if len(units) == 1 else None
    return column if unit is None else evolve(column, unit=unit, heading=f"{column.heading}（{unit}）")


_USUAL_UNIT = "万元"
