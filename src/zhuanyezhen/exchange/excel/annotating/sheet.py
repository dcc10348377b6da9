"""What stands around the rows of a sheet of the office's workbook: it is small and parsed, the rows are not."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from attrs import evolve, frozen

from zhuanyezhen.ooxml.xml_node import (
    Node,
    UnfitError,
    parsed,
    spliced,
)
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.cell_name import Cell, cell_of
from zhuanyezhen.words.annotating import FOREIGN_XML

ROWS = regex(rb"<((?:[\w.-]{1,30}:)?)sheetData\b[^<>]*>")
_OVERLAP, _LONGEST_HEAD = 64, 64 << 20
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
        return drawing.local("id") if drawing else None

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
            top, bottom = cell_of(first), cell_of(last)
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
        hidden = b"<!" in rest[-len(piece) - 1 :]
        if hidden or (start is None and len(rest) > _LONGEST_HEAD):
            raise UnfitError(*FOREIGN_XML.both())
        if start is None and (start := ROWS.search(rest)):
            head, rest = rest[: start.start()], rest[start.end() :]
            ended = start[0].endswith(b"/>")
        if start and not ended:
            _, end, behind = rest.partition(close_of(start[1], b"sheetData"))
            ended, rest = bool(end), behind if end else rest[-_OVERLAP:]
    if start is None or not ended:
        raise UnfitError(*FOREIGN_XML.both())
    return Frame(start[1], head, rest, parsed(head + rest))


def close_of(prefix: bytes, name: bytes) -> bytes:
    """The closing tag of an element."""
    return b"</" + prefix + name + b">"
