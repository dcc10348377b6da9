"""The parts of a Word body while it is read: runs of paragraphs, tables, and what they gather.

A flow is a sequence of paragraphs: the body, a cell, a text box. Only the body writes into the
document; the others gather lines, for a cell is one text and a text box follows its paragraph.
"""

from collections.abc import Callable

from attrs import define, field

from zhuanyezhen.reading.formats.grid import GridCell, GridRow

Label = Callable[["Paragraph"], str]


@define
class Paragraph:
    """A paragraph while it is open."""

    parts: list[str] = field(factory=list)
    style: str | None = None
    list_id: str | None = None
    level: int | None = None
    merges: bool = False
    """Its mark is gone in this view of the revisions: its text belongs to the next paragraph."""
    boxes: list[str] = field(factory=list)
    """The lines of the text boxes anchored in it."""


@define
class Flow:
    """A sequence of paragraphs; ``write`` receives each finished line."""

    label: Label
    write: Callable[[str], None]
    _carried: list[str] = field(factory=list)
    _last: Paragraph | None = None

    def add(self, paragraph: Paragraph) -> None:
        """Take a finished paragraph, or keep its text for the next one if they merge."""
        if paragraph.merges:
            self._carried += paragraph.parts
            self._last = paragraph
        else:
            self._write(paragraph)
        for line in paragraph.boxes:
            self.write(line)

    def finish(self) -> None:
        """Write what was carried but found no paragraph to merge into."""
        if self._last is not None and self._carried:
            self._last.parts = []
            self._write(self._last)

    def _write(self, paragraph: Paragraph) -> None:
        text = "".join((*self._carried, *paragraph.parts))
        self._carried, self._last = [], None
        self.write(self.label(paragraph) + text)


@define
class TableCell:
    """A cell while it is open."""

    lines: list[str] = field(factory=list)
    width: int = 1
    above: bool = False
    beside: bool = False
    """It continues the cell to its left (``w:hMerge``, which old files have)."""

    @property
    def text(self) -> str:
        """The paragraphs of the cell, one a line."""
        return "\n".join(self.lines)


@define
class TableRow:
    """A row while it is open; a dropped one is deleted in this view of the revisions."""

    cells: list[TableCell] = field(factory=list)
    skip: int = 0
    dropped: bool = False

    def placed(self) -> GridRow:
        """The row as the grid takes it: a cell that continues to the left widens that cell."""
        cells: list[TableCell] = []
        for cell in self.cells:
            if cell.beside and cells:
                cells[-1].width += cell.width
            else:
                cells.append(cell)
        placed = (GridCell(text=cell.text, width=cell.width, above=cell.above) for cell in cells)
        return GridRow(cells=tuple(placed), skip=self.skip)

    @property
    def line(self) -> str:
        """The row as one line: how the row of a table inside a cell or text box is kept."""
        return " ".join(line for cell in self.cells for line in cell.lines if line)


@define
class Table:
    """A table while it is open."""

    rows: list[TableRow] = field(factory=list)
