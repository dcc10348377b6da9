"""Tables: rows of cells that cover several columns or rows, written into a ``DocumentBuilder``.

Two ways of merging meet here. HTML says how many rows a cell covers (``height``); Word says of each
cell that it continues the one above (``above``). Either way the cell is placed once and repeated.
"""

from collections.abc import Sequence

from attrs import define, field, frozen

from zhuanyezhen.reading.blocks import DocumentBuilder, NewCell, PlacedCell

MAX_SPAN = 1000
"""Columns or rows one cell may cover: the bound of the HTML standard for columns."""


@frozen(kw_only=True)
class GridCell:
    """A cell as a format states it: its text and what it covers."""

    text: str
    width: int = 1
    height: int = 1
    above: bool = False


@frozen(kw_only=True)
class GridRow:
    """A row as a format states it; ``skip`` columns stay empty at its start."""

    cells: tuple[GridCell, ...]
    skip: int = 0


@define
class TableGrid:
    """Places the rows of one table, one after the other."""

    builder: DocumentBuilder
    table: str
    _row: int = 0
    _above: dict[int, PlacedCell] = field(factory=dict)
    _left: dict[int, int] = field(factory=dict)

    def add(self, cells: Sequence[GridCell], *, number: int, skip: int = 0) -> None:
        """Place one row, repeating the merged cells that reach into it."""
        self._row += 1
        specified: list[NewCell | PlacedCell] = []
        heights: dict[int, int] = {}
        column = skip
        for cell in cells:
            column = self._pass_held(column, specified)
            specified += self._specify(cell, column)
            heights |= dict.fromkeys(range(column, column + cell.width), cell.height)
            column += cell.width
        self._repeat_after(column, specified)
        placed = self.builder.row(specified, number=number, table=self.table, row=self._row)
        self._remember(placed, heights)

    def _pass_held(self, column: int, specified: list[NewCell | PlacedCell]) -> int:
        while column in self._left:
            specified.append(self._above[column])
            column += 1
        return column

    def _specify(self, cell: GridCell, column: int) -> Sequence[NewCell | PlacedCell]:
        if cell.above and column in self._above:
            return [self._above[at] for at in range(column, column + cell.width) if at in self._above]
        return [(cell.text, column, cell.width)]

    def _repeat_after(self, column: int, specified: list[NewCell | PlacedCell]) -> None:
        specified += [self._above[at] for at in sorted(self._left) if at >= column]

    def _remember(self, placed: Sequence[PlacedCell], heights: dict[int, int]) -> None:
        self._above = {cell.column: cell for cell in placed}
        held = {column: left - 1 for column, left in self._left.items()} | {
            column: height - 1 for column, height in heights.items()
        }
        self._left = {column: left for column, left in held.items() if left and column in self._above}


@define
class OrderedDocument:
    """A document whose paragraphs and rows are numbered in order, and its tables 表1, 表2 and so on.

    With a ``step`` of 0 they all keep the number that was set: that of a line of the file.
    """

    builder: DocumentBuilder
    number: int = 0
    _step: int = 1
    _tables: int = 0

    def paragraph(self, text: str) -> None:
        """Add the next paragraph."""
        self.number += self._step
        self.builder.paragraph(text, self.number)

    def table(self, rows: Sequence[GridRow]) -> None:
        """Add a table; one of a single cell is a frame around text, so its lines are paragraphs."""
        if sum(len(row.cells) for row in rows) <= 1:
            for line in (line for row in rows for cell in row.cells for line in cell.text.split("\n")):
                self.paragraph(line)
            return
        grid = self.begin_table()
        for row in rows:
            self.number += self._step
            grid.add(row.cells, number=self.number, skip=row.skip)

    def begin_table(self) -> TableGrid:
        """Begin the next table, whose rows are numbered by the caller."""
        self._tables += 1
        return TableGrid(self.builder, f"表{self._tables}")
