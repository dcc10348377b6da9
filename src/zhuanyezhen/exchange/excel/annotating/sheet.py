"""A sheet of the office's workbook with some cells in other formats, and a place for its notes; the rest stays.

Its rows are passed through as bytes and cut only where a cell is coloured, so that a million of them take no more
memory than a few. What stands before and after the rows is small and is parsed.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator

from attrs import evolve, field, frozen

from zhuanyezhen.exchange.excel.annotating.xml_node import (
    Node,
    UnfitError,
    parsed,
    set_in,
    spliced,
    whole,
)
from zhuanyezhen.words.annotating import FOREIGN_XML

Cell = tuple[int, int]
"""A row and a column, from 1."""

Restyle = Callable[[Cell, int], int]
"""The format a cell is to have instead of the one it has."""

_ROWS = re.compile(rb"<((?:[\w.-]{1,30}:)?)sheetData\b[^<>]*>")
_NAME = re.compile(rb"""\s([A-Za-z0-9_:.-]{1,40})\s*=\s*["']([^"'<>]*)["']""")
_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})\Z")
_SPANS = re.compile(rb"""\sspans\s*=\s*["'][^"']*["']""")
_OVERLAP, _BEYOND = 64, 1 << 30
_BEHIND = {
    "AlternateContent",
    "legacyDrawingHF",
    "drawingHF",
    "picture",
    "oleObjects",
    "controls",
    "webPublishItems",
    "tableParts",
    "extLst",
}
"""What stands behind the place of the notes."""
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def place(reference: str) -> Cell | None:
    """The row and the column of a cell as sheets name it; ``None`` for what names none.

    >>> place("AB12"), place("行3")
    ((12, 28), None)
    """
    match = _REFERENCE.match(reference)
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - 64
    return int(match[2]), column


def reference(cell: Cell) -> str:
    """What sheets name a cell.

    >>> reference((12, 28))
    'AB12'
    """
    row, column = cell
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"


@frozen(eq=False)
class Frame:
    """What stands around the rows of a sheet: ``head`` before them, ``tail`` behind them."""

    prefix: bytes
    head: bytes
    tail: bytes
    root: Node

    @property
    def notes(self) -> str | None:
        """What the sheet refers to the shapes of its notes by, if it has any."""
        drawing = self.root.first("legacyDrawing")
        return drawing and drawing.local("id")

    def with_notes(self, key: str) -> "Frame":
        """The sheet that refers to the shapes of its notes by a key."""
        before = [each for each in self.root.children if each.name not in _BEHIND]
        at = max(before[-1].end - len(self.head), 0) if before else 0
        new = f'<{self.prefix.decode()}legacyDrawing xmlns:r="{_RELATIONS}" r:id="{key}"/>'.encode()
        return evolve(self, tail=spliced(self.tail, [(at, at, new)]))

    def style_of(self, column: int) -> int:
        """The format of the cells of a column that have none of their own."""
        for group in self.root.all("cols"):
            for each in group.children:
                if each.number("min") <= column <= each.number("max"):
                    return each.number("style")
        return 0

    def anchors(self, cells: Iterable[Cell]) -> dict[Cell, Cell]:
        """Of cells that are hidden in merged ones, those that show."""
        rows: dict[int, list[int]] = {}
        for row, column in sorted(cells):
            rows.setdefault(column, []).append(row)
        found: dict[Cell, Cell] = {}
        for each in (merged for group in self.root.all("mergeCells") for merged in group.children):
            first, _, last = each.attributes.get("ref", "").partition(":")
            top, bottom = place(first), place(last)
            if top is None or bottom is None:
                continue
            for column in rows.keys() & range(top[1], bottom[1] + 1):
                held = rows[column]
                for row in held[bisect_left(held, top[0]) : bisect_right(held, bottom[0])]:
                    found[row, column] = top
        return found


def framed(pieces: Iterable[bytes]) -> Frame:
    """What stands around the rows of a sheet.

    Raises:
        UnfitError: it is not written as office programs write sheets.
    """
    start: re.Match[bytes] | None = None
    head = rest = b""
    ended = False
    for piece in pieces:
        rest += piece
        if b"<!" in rest:
            raise UnfitError(FOREIGN_XML)
        if start is None and (start := _ROWS.search(rest)):
            head, rest = rest[: start.start()], rest[start.end() :]
            ended = start[0].endswith(b"/>")
        if start and not ended:
            _, end, behind = rest.partition(_close(start[1], b"sheetData"))
            ended, rest = bool(end), behind if end else rest[-_OVERLAP:]
    if start is None or not ended:
        raise UnfitError(FOREIGN_XML)
    return Frame(start[1], head, rest, parsed(head + rest))


def restyled(
    pieces: Iterable[bytes], frame: Frame, cells: Iterable[Cell], restyle: Restyle
) -> Iterator[bytes]:
    """A sheet, piece by piece, in which some cells have other formats.

    A cell that is not there yet is made, in the format of its row or column.

    Raises:
        UnfitError: it is not written as office programs write sheets.
    """
    rows = _Rows(frame, restyle, sorted(cells, reverse=True))
    yield frame.head
    rest, begun = b"", False
    for piece in pieces:
        rest += piece
        if not begun:
            start = _ROWS.search(rest)
            if start is None:
                continue
            begun, rest = True, rest[start.end() :]
            yield b"<" + start[1] + b"sheetData>"
            if start[0].endswith(b"/>"):
                break
        done, end, _ = rest.partition(_close(frame.prefix, b"sheetData"))
        if end:
            yield rows.changed(done)
            break
        cut = rest.rfind(_close(frame.prefix, b"row"))
        if cut >= 0:
            cut += len(_close(frame.prefix, b"row"))
            yield rows.changed(rest[:cut])
            rest = rest[cut:]
    yield rows.left(_BEYOND)
    yield _close(frame.prefix, b"sheetData") + frame.tail


@frozen(eq=False)
class _Rows:
    """Rows being passed through: the cells wanted in those that are still to come, the next one last."""

    frame: Frame
    restyle: Restyle
    wanted: list[Cell]
    _last: list[int] = field(factory=lambda: [0])

    def changed(self, rows: bytes) -> bytes:
        """Whole rows with their wanted cells in other formats, and wanted rows that were not there between them."""
        edits = []
        for match in re.finditer(b"<" + self.frame.prefix + rb"row\b[^<>]*>", rows):
            number = whole(_attributes(match[0]).get("r", str(self._last[0] + 1)))
            if number <= self._last[0]:
                raise UnfitError(FOREIGN_XML)
            self._last[0] = number
            if self.wanted and self.wanted[-1][0] < number:
                edits.append((match.start(), match.start(), self.left(number)))
            if columns := self._columns(number):
                end = self._end(rows, match)
                edits.append((match.start(), end, self._row(rows[match.start() : end], number, columns)))
        return spliced(rows, edits)

    def left(self, before: int) -> bytes:
        """The wanted rows before one, made anew as they were not there."""
        made = b""
        while self.wanted and self.wanted[-1][0] < before:
            row = self.wanted[-1][0]
            made += self._row(b"<" + self.frame.prefix + b'row r="%d"/>' % row, row, self._columns(row))
        return made

    def _columns(self, row: int) -> list[int]:
        """The columns that are wanted in a row, which is the next; they are wanted no longer."""
        columns = []
        while self.wanted and self.wanted[-1][0] == row:
            columns.append(self.wanted.pop()[1])
        return columns

    def _end(self, rows: bytes, match: re.Match[bytes]) -> int:
        if match[0].endswith(b"/>"):
            return match.end()
        close = _close(self.frame.prefix, b"row")
        end = rows.find(close, match.end())
        if end < 0:
            raise UnfitError(FOREIGN_XML)
        return end + len(close)

    def _row(self, row: bytes, number: int, columns: list[int]) -> bytes:
        """A row with its wanted cells in other formats."""
        opened = row.index(b">") + 1
        tag = row[:opened]
        told = _attributes(tag)
        own = whole(told["s"]) if told.get("customFormat") in {"1", "true"} and "s" in told else None
        cells = row[opened:]
        if tag.endswith(b"/>"):
            tag, cells = tag[:-2].rstrip() + b">", _close(self.frame.prefix, b"row")
        here = {}
        for match in re.finditer(b"<" + self.frame.prefix + rb"c\b[^<>]*>", cells):
            at = place(_attributes(match[0]).get("r", ""))
            if at is None:
                raise UnfitError(FOREIGN_XML)
            here[at[1]] = match
        edits = []
        for column in columns:
            match = here.get(column)
            if match is None:
                behind = [each.start() for other, each in here.items() if other > column]
                at = min(behind, default=len(cells) - len(_close(self.frame.prefix, b"row")))
                style = self.frame.style_of(column) if own is None else own
                edits.append((at, at, self._cell((number, column), style)))
            else:
                style = whole(_attributes(match[0]).get("s", "0"))
                new = str(self.restyle((number, column), style))
                edits.append((match.start(), match.end(), set_in(match[0], "s", new)))
        if any(column not in here for column in columns):
            tag = _SPANS.sub(b"", tag)
        return tag + spliced(cells, edits)

    def _cell(self, cell: Cell, style: int) -> bytes:
        told = f'c r="{reference(cell)}" s="{self.restyle(cell, style)}"/>'
        return b"<" + self.frame.prefix + told.encode()


def _close(prefix: bytes, name: bytes) -> bytes:
    return b"</" + prefix + name + b">"


def _attributes(tag: bytes) -> dict[str, str]:
    return {name.decode(): value.decode("utf-8", "replace") for name, value in _NAME.findall(tag)}
