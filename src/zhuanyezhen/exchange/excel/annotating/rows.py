"""The rows of a sheet with some cells in other formats, passed through as bytes and cut only where a cell is coloured.

So a million of them take no more memory than a few, and what no cell of is coloured stays as it was.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from attrs import field, frozen

from zhuanyezhen.exchange.excel.annotating.sheet import ROWS, Frame, close_of
from zhuanyezhen.ooxml.xml_node import Edit, UnfitError, set_in, spliced, whole
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.cell_name import Cell, cell_of, name_of_cell
from zhuanyezhen.words.annotating import FOREIGN_XML

Restyle = Callable[[Cell, int], int]
"""The format a cell is to have instead of the one it has."""

_NAME = regex(rb"""\s([A-Za-z0-9_:.-]{1,40})\s*=\s*["']([^"'<>]*)["']""")
_SPANS = regex(rb"""\sspans\s*=\s*["'][^"']*["']""")
_TRUE = {"1", "true"}
_BEYOND = 1 << 30


def restyled(
    pieces: Iterable[bytes], frame: Frame, cells: Iterable[Cell], restyle: Restyle
) -> Iterator[bytes]:
    """A sheet, piece by piece, in which some cells have other formats.

    A cell that is not there yet is made, in the format of its row or column.

    Raises:
        UnfitError: it is not written as office programs write sheets.
    """
    rows = _Rows(frame, restyle, sorted(cells, reverse=True))
    stream, close = iter(pieces), close_of(frame.prefix, b"row")
    rest = b""
    while (start := ROWS.search(rest)) is None:
        rest += next(stream)
    yield frame.head + b"<" + start[1] + b"sheetData>"
    rest, ended = rest[start.end() :], start[0].endswith(b"/>")
    while not ended:
        done, end, _ = rest.partition(close_of(frame.prefix, b"sheetData"))
        ended = bool(end)
        cut = len(done) if ended else rest.rfind(close) + len(close) if close in rest else 0
        yield rows.changed(rest[:cut])
        rest = rest[cut:] + (b"" if ended else next(stream))
    yield rows.left(_BEYOND)
    yield close_of(frame.prefix, b"sheetData") + frame.tail


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
                raise UnfitError(*FOREIGN_XML.both())
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
        close = close_of(self.frame.prefix, b"row")
        end = rows.find(close, match.end())
        if end < 0:
            raise UnfitError(*FOREIGN_XML.both())
        return end + len(close)

    def _row(self, row: bytes, number: int, columns: list[int]) -> bytes:
        """A row with its wanted cells in other formats."""
        opened = row.index(b">") + 1
        tag, cells = row[:opened], row[opened:]
        if tag.endswith(b"/>"):
            tag, cells = tag[:-2].rstrip() + b">", close_of(self.frame.prefix, b"row")
        here = self._cells(cells)
        if any(column not in here for column in columns):
            tag = _SPANS.sub(b"", tag)
        return tag + spliced(cells, [self._edit(cells, here, (number, each), tag) for each in columns])

    def _cells(self, cells: bytes) -> dict[int, re.Match[bytes]]:
        """The opening tags of cells, by column."""
        here = {}
        for match in re.finditer(b"<" + self.frame.prefix + rb"c\b[^<>]*>", cells):
            at = cell_of(_attributes(match[0]).get("r", ""))
            if at is None:
                raise UnfitError(*FOREIGN_XML.both())
            here[at[1]] = match
        return here

    def _edit(self, cells: bytes, here: dict[int, re.Match[bytes]], cell: Cell, row: bytes) -> Edit:
        """What gives a cell another format, or makes it in that of its row or column."""
        match = here.get(cell[1])
        if match is not None:
            style = self.restyle(cell, whole(_attributes(match[0]).get("s", "0")))
            return match.start(), match.end(), set_in(match[0], "s", str(style))
        told = _attributes(row)
        own = told.get("s") if told.get("customFormat") in _TRUE else None
        style = self.restyle(cell, self.frame.style_of(cell[1]) if own is None else whole(own))
        behind = (each.start() for column, each in here.items() if column > cell[1])
        at = min(behind, default=len(cells) - len(close_of(self.frame.prefix, b"row")))
        return at, at, b"<" + self.frame.prefix + f'c r="{name_of_cell(cell)}" s="{style}"/>'.encode()


def _attributes(tag: bytes) -> dict[str, str]:
    return {name.decode(): value.decode("utf-8", "replace") for name, value in _NAME.findall(tag)}
