"""The parts of a Word body while it is read: runs of paragraphs, tables, and what they gather.

A flow is a sequence of paragraphs: the body, a cell, a text box. Only the body writes into the
document; the others gather what they hold, for a cell is one text and a text box follows its paragraph.
"""

from collections.abc import Callable, Sequence

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
    left_out: bool = False
    """Some of its text is not read: if all of it, its number is not either."""
    mark_hidden: bool = False
    """Its mark is hidden: if all of its text is not read, it is not counted among the numbered."""
    boxes: list[str | Sequence[GridRow]] = field(factory=list)
    """The lines and tables of the text boxes anchored in it."""


@define
class Run:
    """What a run states of its text; None: what its style says."""

    style: str | None = None
    hidden: bool | None = None
    struck: bool | None = None
    raised: bool | None = None
    """True above the line, False below it."""


@define
class Flow:
    """A sequence of paragraphs and tables; ``write`` receives each finished line."""

    label: Label
    write: Callable[[str], None]
    write_table: Callable[[Sequence[GridRow]], None]
    _carried: list[str] = field(factory=list)
    _last: Paragraph | None = None

    def add(self, paragraph: Paragraph) -> None:
        """Take a finished paragraph, or keep its text for the next one if they merge."""
        if paragraph.merges:
            self._carried += paragraph.parts
            self._last = paragraph
        else:
            self._write(paragraph)
        for content in paragraph.boxes:
            if isinstance(content, str):
                self.write(content)
            else:
                self.write_table(content)

    def finish(self) -> None:
        """Write what was carried but found no paragraph to merge into."""
        if self._last is not None and self._carried:
            self._last.parts = []
            self._write(self._last)

    def _write(self, paragraph: Paragraph) -> None:
        text = "".join((*self._carried, *paragraph.parts))
        self._carried, self._last = [], None
        unseen = paragraph.left_out and not text.strip()
        label = "" if unseen and paragraph.mark_hidden else self.label(paragraph)
        self.write("" if unseen else label + text)


@define
class TableCell:
    """A cell while it is open."""

    lines: list[str] = field(factory=list)
    width: int = 1
    above: bool = False
    beside: bool = False
    """It continues the cell to its left (``w:hMerge``, which old files have)."""
    dropped: bool = False
    """It is deleted in this view of the revisions."""

    @property
    def text(self) -> str:
        """The paragraphs of the cell, one a line."""
        return "\n".join(self.lines)

    def add_table(self, rows: Sequence[GridRow]) -> None:
        """Keep a table inside the cell: a line a row, its cells words of it."""
        for row in rows:
            line = " ".join(line for cell in row.cells for line in cell.text.split("\n") if line)
            self.lines += [line] if line else []


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
            if cell.dropped:
                continue
            if cell.beside and cells:
                cells[-1].width += cell.width
            else:
                cells.append(cell)
        placed = (GridCell(text=cell.text, width=cell.width, above=cell.above) for cell in cells)
        return GridRow(cells=tuple(placed), skip=self.skip)


@define
class Table:
    """A table while it is open."""

    rows: list[TableRow] = field(factory=list)
