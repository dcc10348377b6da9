"""Lines: what the stages of layout pass on, and how a document is cut into them and built of them again.

A line knows where its characters stand in the document it was cut from, so that whatever the stages do
(join, cut, leave out), the document built in the end leads back. A stage gives back the very list it got
where it has nothing to do; a document of which no stage changed anything stays what it is.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from attrs import define, evolve, field

from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.blocks import Block, Document, Origin, PlacedCell
from zhuanyezhen.reading.outline import starts_heading
from zhuanyezhen.values.cell_name import letters_of

Span = tuple[int, int]

_LATIN = regex(r"^[A-Za-z]|[A-Za-z]$")


@define
class Line:
    """A paragraph, a table row of the document (``row``), or a row that layout made (``cells``).

    ``text`` is the folded text of the spans, tabs kept (a span of no characters is a blank that layout put
    in); a row has none. ``last`` is the last piece of a line that was joined.
    """

    number: int
    spans: tuple[Span, ...] = ()
    text: str = ""
    row: Block | None = None
    cells: "tuple[Line, ...]" = ()
    table: str | None = None
    last: str = ""
    _heads: bool | None = None
    _offsets: list[int] = field(factory=list, eq=False)

    @property
    def heads(self) -> bool:
        """Whether a numbered heading starts the line."""
        if self._heads is None:
            self._heads = starts_heading(self.text, 0)
        return self._heads

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table, over which nothing is joined."""
        return self.row is not None or bool(self.cells)

    def cut(self, start: int, end: int | None = None) -> "Line":
        """The characters ``start`` to ``end`` of the line, without the blanks around them."""
        text = self.text[start:end]
        start += len(text) - len(text.lstrip())
        text = text.strip()
        spans = tuple(self._within(start, start + len(text))) if text else ()
        return Line(number=self.number, spans=spans, text=text)

    def split(self, separator: re.Pattern[str]) -> "tuple[Line, ...]":
        """The pieces of the line between its separators, the empty ones with them."""
        ends = [at for match in separator.finditer(self.text) for at in match.span()]
        spans = zip((0, *ends[1::2]), (*ends[::2], len(self.text)), strict=True)
        return tuple(self.cut(start, end) for start, end in spans)

    def _within(self, start: int, end: int) -> Iterator[Span]:
        if not self._offsets:  # kept, for a line of many pieces may be cut at many places
            self._offsets = [0, *accumulate(last - first or 1 for first, last in self.spans)]
        for at in range(bisect_right(self._offsets, start) - 1, bisect_left(self._offsets, end)):
            first, last = self.spans[at]
            offset = self._offsets[at]
            yield first + max(start - offset, 0), min(first + end - offset, last)


def joined(lines: Sequence[Line]) -> Line:
    """One line of several: a blank stands for the break between two Latin words only."""
    spans: list[Span] = []
    texts: list[str] = []
    for line in (line.cut(0) for line in lines):
        if texts and _LATIN.search(texts[-1]) and _LATIN.match(line.text):
            spans.append((spans[-1][1], spans[-1][1]))
            texts.append(" ")
        spans += line.spans
        texts.append(line.text)
    last = lines[-1].last or lines[-1].text
    return Line(number=lines[0].number, spans=tuple(spans), text="".join(texts), last=last)


def lines_of(document: Document) -> list[Line]:
    """The lines of a document, one a block."""
    folded = document.folded
    if "\t" in document.text:  # folding makes blanks of tabs, and here they tell cells apart
        pairs = zip(document.text, folded, strict=True)
        folded = "".join("\t" if written == "\t" else each for written, each in pairs)
    return [
        Line(number=block.number, row=block)
        if block.cells
        else line_of(folded, block.number, block.start, block.end)
        for block in document.blocks
    ]


def line_of(folded: str, number: int, start: int, end: int) -> Line:
    """The characters ``start`` to ``end`` of a document as a line."""
    return Line(number=number, spans=_span(start, end), text=folded[start:end])


def _span(start: int, end: int) -> tuple[Span, ...]:
    return ((start, end),) if end > start else ()


def document_of(document: Document, lines: Iterable[Line], notes: Iterable[str]) -> Document:
    """The document that ``lines`` of ``document`` are, with the way back to it."""
    writer = _Writer(document)
    for line in lines:
        writer.line(line)
    return Document(
        name=document.name,
        text="".join(writer.text),
        folded="".join(writer.folded),
        blocks=tuple(writer.blocks),
        notes=(*document.notes, *notes),
        origin=Origin(document=document, starts=tuple(writer.starts), at=tuple(writer.at)),
    )


@define
class _Writer:
    document: Document
    text: list[str] = field(factory=list)
    folded: list[str] = field(factory=list)
    blocks: list[Block] = field(factory=list)
    starts: list[int] = field(factory=list)
    at: list[int] = field(factory=list)
    length: int = 0
    _placed: dict[tuple[Span, ...], PlacedCell] = field(factory=dict)

    def line(self, line: Line) -> None:
        """Write one line or row."""
        start = self.length
        cells: tuple[PlacedCell, ...] = ()
        if line.row:
            cells = tuple(self._cell(cell, _span(cell.start, cell.end)) for cell in line.row.cells)
        elif line.cells:
            cells = tuple(
                self._cell(
                    PlacedCell(column=at, start=0, end=0, ref=f"{letters_of(at + 1)}{line.number}"),
                    cell.spans,
                )
                for at, cell in enumerate(line.cells)
            )
        else:
            self._spans(line.spans)
        table = line.row.table if line.row else line.table
        self.blocks.append(Block(number=line.number, start=start, end=self.length, table=table, cells=cells))
        self._put("\n", "\n")

    def _cell(self, cell: PlacedCell, spans: tuple[Span, ...]) -> PlacedCell:
        """Write a cell; a merged one, which comes again, is written once."""
        known = self._placed.get(spans)
        if known is None or not spans:
            start = self.length
            self._spans(spans)
            breaks = tuple(at - cell.start + start for at in cell.breaks)
            known = evolve(cell, start=start, end=self.length, breaks=breaks)
            self._placed[spans] = known
            self._put("\t", " ")
        return evolve(known, column=cell.column)

    def _spans(self, spans: Iterable[Span]) -> None:
        for start, end in spans:
            self.starts.append(self.length)
            self.at.append(start)
            inside = end > start
            self._put(
                self.document.text[start:end] if inside else " ",
                self.document.folded[start:end] if inside else " ",
            )

    def _put(self, text: str, folded: str) -> None:
        self.text.append(text)
        self.folded.append(folded)
        self.length += len(text)
