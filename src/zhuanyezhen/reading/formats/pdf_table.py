"""Ruled tables of a PDF: what each cell covers, and tables that go on over a page.

Where a cell stands says which columns and rows it covers; nothing is guessed from what is missing. A
table at the head of a page goes on with the one at the foot of the page before when their columns have
the same edges; a heading row that is repeated there is left out. A first row that may be a heading of
its own is left to a later layer, which knows what headings mean.
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.formats.grid import MAX_SPAN, GridCell, GridRow
from zhuanyezhen.reading.formats.pdf_line import unwrap

if TYPE_CHECKING:
    from pdfplumber.table import Table

REPEATED = "已略去换页处重复的表头 {count} 处。"
_SAME = 2.0
"""Points by which the edges of one column may differ from page to page."""

_HEADING = regex(r"[^\d０-９、，。；：,;\n]{1,12}")


@frozen(kw_only=True)
class PdfTable:
    """A table on a page: its top and bottom, the edges of its columns, its rows."""

    top: float
    bottom: float
    edges: tuple[float, ...]
    rows: tuple[GridRow, ...]
    unclosed: bool = False
    """No rule ends it: its last row may go on over the page."""


def table_of(table: "Table", rules: Sequence[float] | None = None) -> PdfTable:
    """The rows of a ruled table; a cell stands in every row and column that it covers."""
    rows = table.rows
    lefts = sorted({cell[0] for row in rows for cell in row.cells if cell})
    tops = [row.bbox[1] for row in rows]
    taken: set[tuple[int, int]] = set()
    made = []
    for at, (row, texts) in enumerate(zip(rows, table.extract(), strict=True)):
        cells = []
        for column, (place, text) in enumerate(zip(row.cells, texts, strict=True)):
            if place:
                width = _covered(lefts, column, place[2])
                height = _covered(tops, at, place[3])
                cells.append(GridCell(text=unwrap(text or ""), width=width, height=height))
                taken |= {(at + down, column + right) for down in range(height) for right in range(width)}
            elif (at, column) not in taken:
                cells.append(GridCell(text=""))
        made.append(GridRow(cells=tuple(cells)))
    x0, top, x1, bottom = table.bbox
    unclosed = rules is not None and all(abs(each - bottom) > _SAME for each in rules)
    return PdfTable(top=top, bottom=bottom, edges=(x0, *lefts[1:], x1), rows=tuple(made), unclosed=unclosed)


def _covered(starts: Sequence[float], at: int, end: float) -> int:
    """How many columns (or rows) a cell covers that begins at one and ends at ``end``."""
    return min(max(bisect_left(starts, end - _SAME) - at, 1), MAX_SPAN)


def goes_on(first: PdfTable, second: PdfTable) -> bool:
    """Whether ``second``, at the head of the next page, is the rest of ``first``."""
    if len(first.edges) != len(second.edges):
        return False
    same = all(abs(one - other) <= _SAME for one, other in zip(first.edges, second.edges, strict=True))
    return same and (_repeats(first, second) or not _may_be_heading(second.rows[0]))


def with_rest(first: PdfTable, second: PdfTable) -> tuple[PdfTable, bool]:
    """Both as one table, and whether a repeated heading was left out."""
    repeats = _repeats(first, second)
    rest = second.rows[_heading(first) :] if repeats else second.rows
    if rest and first.unclosed and _is_rest(first.rows[-1], rest[0]):
        first, rest = evolve(first, rows=(*first.rows[:-1], _one_row(first.rows[-1], rest[0]))), rest[1:]
    head = tuple(GridRow(cells=tuple(map(_continued, row.cells))) for row in rest[:1])
    return evolve(
        first, bottom=second.bottom, unclosed=second.unclosed, rows=(*first.rows, *head, *rest[1:])
    ), repeats


def _is_rest(last: GridRow, row: GridRow) -> bool:
    """Whether a row is the rest of the last one: as many cells, and one of them empty that was not."""
    pairs = list(zip(last.cells, row.cells, strict=False))
    return len(last.cells) == len(row.cells) and any(before.text and not each.text for before, each in pairs)


def _one_row(last: GridRow, row: GridRow) -> GridRow:
    pairs = zip(last.cells, row.cells, strict=True)
    return GridRow(
        cells=tuple(evolve(one, text=unwrap(f"{one.text}\n{rest.text}".strip("\n"))) for one, rest in pairs)
    )


def _continued(cell: GridCell) -> GridCell:
    """An empty merged cell at the head of a page is the rest of the one above the page break."""
    return evolve(cell, above=True) if cell.height > 1 and not cell.text else cell


def _repeats(first: PdfTable, second: PdfTable) -> bool:
    height = _heading(first)
    return first.rows[:height] == second.rows[:height]


def _heading(table: PdfTable) -> int:
    """How many rows the heading has: the first one, and those into which its cells reach."""
    height = at = 1
    while at <= height:
        height = max([height, *(at - 1 + cell.height for cell in table.rows[at - 1].cells)])
        at += 1
    return height


def _may_be_heading(row: GridRow) -> bool:
    """Whether every cell is a short word: a heading is, and so may a row of the table be."""
    return all(_HEADING.fullmatch(cell.text) for cell in row.cells)
