"""Blocks: what every reader of a file format hands to the rest of reading.

A ``Document`` is one text and the places in it. Whatever the format was (text, Word, HTML, PDF), the
rest of reading sees the same thing: ``text``, its folded twin of the same length, and blocks that are
slices of it. Nothing below this line knows formats; nothing in ``formats`` knows plans. A document that
``layout`` has put in order is a new one with a way back: its sources are places in the original.

A builder refuses more places (paragraphs and cells) or characters than any plan has: a file of a few
kilobytes can unpack to millions of empty paragraphs, and each of them costs a Python object.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from attrs import define, evolve, field, frozen

from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.values.cell_name import letters_of
from zhuanyezhen.values.folding import fold
from zhuanyezhen.values.source import Source

MAX_PLACES = 150_000
"""Paragraphs and cells of one document; a plan has hundreds, a province's yearbook some 100,000."""

MAX_CHARACTERS = 32_000_000
"""Characters of one document: twice that (text and folded twin) stays in memory."""

NewCell = tuple[str, int] | tuple[str, int, int]
"""A cell to be placed: text, column, and (if it covers several columns) width."""


@frozen(kw_only=True)
class PlacedCell:
    """A cell of a table row: its text is ``Document.text[start:end]``.

    A merged cell stands in every row and column it covers, with the same text span, so that a row can
    be read by itself. ``ref`` is its spreadsheet-like name (``B3``), ``column`` counts from 0. A line
    break inside a cell is a blank of its text; ``breaks`` are the offsets of such blanks.
    """

    column: int
    start: int
    end: int
    ref: str
    breaks: tuple[int, ...] = ()


@frozen(kw_only=True)
class Block:
    """A paragraph, or a row of a table (then ``cells`` is not empty).

    ``number`` counts from 1 (physical line of a text file, paragraph or row elsewhere). ``table`` names
    the table a row belongs to (``表1``).
    """

    number: int
    start: int
    end: int
    table: str | None = None
    cells: tuple[PlacedCell, ...] = ()


@frozen(kw_only=True)
class Origin:
    """The way from a laid-out text back to the document it was made of: runs of characters, both ascending.

    The characters from ``starts[i]`` up to the next start stand in ``document`` from ``at[i]`` on; those
    that layout put in (a line break) count to the run before them.
    """

    document: "Document" = field(repr=False)
    starts: tuple[int, ...]
    at: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the characters ``start`` to ``end`` stand in the document."""
        first = self._offset(start)
        return first, max(first, self._offset(end - 1) + 1) if end > start else first

    def _offset(self, offset: int) -> int:
        if not self.starts:
            return 0
        run = max(bisect_right(self.starts, offset) - 1, 0)
        return min(self.at[run] + max(offset - self.starts[run], 0), len(self.document.text))


@frozen(kw_only=True)
class Document:
    """A document as read: its text, the folded twin, and the blocks in order.

    ``folded`` has the same length as ``text``; comparisons run on it, quotations are cut from ``text``.
    ``notes`` say what the reader decided (which view of tracked changes, which encoding). ``origin`` is
    the way back to the text as it was read, where layout has changed it.
    """

    name: str
    text: str
    folded: str
    blocks: tuple[Block, ...]
    notes: tuple[str, ...] = ()
    origin: Origin | None = field(default=None, repr=False)
    _starts: tuple[int, ...] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(block.start for block in self.blocks))

    @property
    def original(self) -> "Document":
        """The document as it was read from its file, before layout."""
        return self.origin.document.original if self.origin else self

    def block_at(self, offset: int) -> Block:
        """The block that holds the character at ``offset`` (the last one starting at or before it)."""
        return self.blocks[max(bisect_right(self._starts, offset) - 1, 0)]

    def source(self, start: int, end: int) -> Source:
        """The source of the characters ``start`` to ``end`` in the original, with its cell if in a table."""
        if self.origin:
            return self.origin.document.source(*self.origin.span(start, end))
        if not self.blocks:
            return Source(document=self.name)
        block = self.block_at(start)
        holding = (cell for cell in block.cells if cell.start <= start and end <= cell.end)
        cell = next(holding, None) if block.cells else None
        return Source(
            document=self.name,
            paragraph=block.number,
            start=start,
            end=end,
            sheet=block.table if cell else None,
            cell=cell.ref if cell else None,
        )


@define
class DocumentBuilder:
    """Collects paragraphs and rows in order and builds the ``Document``; readers use nothing else."""

    name: str
    notes: list[str] = field(factory=list)
    _parts: list[str] = field(factory=list)
    _blocks: list[Block] = field(factory=list)
    _length: int = 0
    _places: int = 0

    def paragraph(self, text: str, number: int) -> None:
        """Add one paragraph; line breaks inside it become paragraphs of the same number."""
        for line in text.split("\n"):
            self._count(1)
            start = self._append(line)
            self._blocks.append(Block(number=number, start=start, end=start + len(line)))

    def row(
        self, cells: Sequence[NewCell | PlacedCell], *, number: int, table: str, row: int
    ) -> tuple[PlacedCell, ...]:
        """Add a table row of ``(text, column)`` or ``(text, column, width)``.

        A ``PlacedCell`` repeats a merged cell placed in an earlier row. A cell of width 3 comes back as three
        cells of the same span and ``ref``, one a column.
        """
        start = self._length
        placed: list[PlacedCell] = []
        for cell in cells:
            placed += (cell,) if isinstance(cell, PlacedCell) else self._place(cell, row)
        end = self._append("") if self._length == start else self._end_row()
        self._count(1 + len(placed))
        self._blocks.append(Block(number=number, start=start, end=end, table=table, cells=tuple(placed)))
        return tuple(placed)

    def build(self) -> Document:
        """The document of everything added so far."""
        text = "".join(self._parts)
        return Document(
            name=self.name, text=text, folded=fold(text), blocks=tuple(self._blocks), notes=tuple(self.notes)
        )

    def _place(self, cell: NewCell, row: int) -> Iterator[PlacedCell]:
        text, column, width = cell if len(cell) == 3 else (*cell, 1)  # noqa: PLR2004 - text, column, width
        self._count(width)
        lines = text.split("\n")
        start = self._append(" ".join(lines), end="\t")
        ends = tuple(accumulate((len(line) + 1 for line in lines), initial=start - 1))
        first = PlacedCell(
            column=column, start=start, end=ends[-1], ref=f"{letters_of(column + 1)}{row}", breaks=ends[1:-1]
        )
        yield first
        for further in range(column + 1, column + width):
            yield evolve(first, column=further)

    def _count(self, places: int) -> None:
        self._places += places
        if self._places > MAX_PLACES or self._length > MAX_CHARACTERS:
            raise UnreadableFileError(
                f"{self.name!r} has more than {MAX_PLACES:,} paragraphs and cells or {MAX_CHARACTERS:,} "
                f"characters: no plan has; take the plan itself out of it and read that",
                f"“{self.name}”的段落和单元格超过{MAX_PLACES:,}个，或文字超过{MAX_CHARACTERS:,}个；"
                f"请把方案单独存为一个文件",
            )

    def _append(self, text: str, end: str = "\n") -> int:
        start = self._length
        self._parts += (text, end)
        self._length += len(text) + len(end)
        return start

    def _end_row(self) -> int:
        self._parts[-1] = "\n"
        return self._length - 1
