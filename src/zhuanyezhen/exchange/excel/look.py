"""The parts of a workbook, looked at by an XML parser while they are unpacked: how far a sheet reaches, what its cells are.

The reader of workbooks lays a sheet out whole, from its first cell to its last: what would not fit into the memory is
refused here, before. It tells no errors (#N/A), no formulas nobody has calculated yet, no formats of numbers: these are
kept here. A parser, not byte patterns: rows need not say their number, nor stand in order. A document type is refused.
"""

from collections.abc import Mapping
from typing import Protocol
from xml.parsers import expat

from zhuanyezhen.errors import ZhuanyezhenError
from zhuanyezhen.exchange.excel.number_format import NumberFormat
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.cell_name import column_of, letters_of

Extras = Mapping[str, str | NumberFormat]
"""By cell (``D5``): the error as it stands there, ``FORMULA``, ``PERCENT``, or what else its format shows."""

FORMULA, PERCENT = "=", "%"
_CELLS = 10_000_000
_PLACE = regex(r"\s*([A-Za-z]{1,3})([0-9]{1,7})\s*\Z")
_CONTENT = {"v", "is", "f", "t"}
_FIGURES, _ERROR, _FORMULA_TEXT = {None, "n"}, "e", "str"
_SHOWN = 40

Attributes = dict[str, str]


class PartError(ZhuanyezhenError):
    """A part holds what none of a workbook's does; the text says what."""


class TooFarError(Exception):
    """A sheet reaches farther than is safe to lay out: to this row and column."""

    def __init__(self, row: int, column: int) -> None:
        super().__init__(row, column)
        self.row = row
        self.column = column


class Names(dict[str, str]):
    """Names of tags without their prefixes, each kept once it is known."""

    def __missing__(self, name: str) -> str:
        """The name behind its prefix."""
        self[name] = name.rpartition(":")[2]
        return self[name]


class Look(Protocol):
    """What is called for the start tags of a part; it counts them."""

    elements: int

    def start(self, name: str, attributes: Attributes) -> None:
        """Call for a start tag."""

    def finish(self) -> None:
        """Call at the end of the part."""


class _Box:
    """The cells from the first that is not blank to the last."""

    def __init__(self) -> None:
        self.top = self.left = 1 << 30
        self.bottom = self.right = 0

    def add(self, row: int, column: int, last_row: int, last_column: int) -> None:
        """Reach over more cells.

        Raises:
            TooFarError: they are more than is safe.
        """
        if self.top <= row and self.left <= column and last_row <= self.bottom and last_column <= self.right:
            return
        self.top, self.left = min(self.top, row), min(self.left, column)
        self.bottom, self.right = max(self.bottom, last_row), max(self.right, last_column)
        if (self.bottom - self.top + 1) * (self.right - self.left + 1) > _CELLS:
            raise TooFarError(self.bottom, self.right)


class SheetLook:
    """Looks at a sheet of an ``.xlsx``; ``formats`` are the telling ones by the number of a style."""

    def __init__(self, formats: Mapping[str, str | NumberFormat]) -> None:
        self.elements = 0
        self.extras: dict[str, str | NumberFormat] = {}
        self.parser = expat.ParserCreate()
        self._names = Names()
        self._formats = formats
        self._box = _Box()
        self._row = self._column = 0
        self._digits = ""
        self._columns: dict[str, int] = {}
        self._cell: Attributes = {}
        self._filled = self._formula = False
        self._text: list[str] | None = None

    def start(self, name: str, attributes: Attributes) -> None:
        """Follow the place of rows and cells; the text of a value is kept where it matters."""
        self.elements += 1
        name = self._names[name]
        if self._text is not None:
            self.parser.CharacterDataHandler = None
        if name == "c":
            if self._formula or self._text is not None:
                self.finish()
            self._cell, self._filled = attributes, False
            self._move(attributes.get("r"))
        elif name in _CONTENT:
            self._content(name)
        elif name == "row":
            self.finish()
            self._digits = attributes.get("r", str(self._row + 1))
            self._row, self._column = int(self._digits), 0

    def _content(self, name: str) -> None:
        if not self._filled:
            self._box.add(self._row, self._column, self._row, self._column)
            self._filled = True
        if name == "f":
            self._formula = True
        elif name == "v" and (
            self._formula or self._cell.get("t") == _ERROR or self._cell.get("s") in self._formats
        ):
            self._text = []
            self.parser.CharacterDataHandler = self._text.append

    def finish(self) -> None:
        """Keep what the last cell is beside its value."""
        kept = self._formula or self._text is not None
        if kept and (what := self._what("".join(self._text or ()).strip())):
            self.extras[f"{letters_of(self._column)}{self._row}"] = what
        self._cell, self._filled, self._formula, self._text = {}, False, False, None

    def _move(self, place: str | None) -> None:
        if place is None:
            self._column += 1
            return
        letters = place.removesuffix(self._digits)
        if letters not in self._columns:
            letters, self._digits = self._parsed(place)
        self._column = self._columns[letters]

    def _parsed(self, place: str) -> tuple[str, str]:
        """The letters and the digits of a place that does not simply go on in its row."""
        match = _PLACE.match(place)
        if match is None:
            raise PartError(
                f"“{place[:_SHOWN]}” is the place of no cell", f"“{place[:_SHOWN]}”不是单元格的位置"
            )
        self._columns[match[1]], self._row = column_of(match[1]), int(match[2])
        return match[1], match[2]

    def _what(self, value: str) -> str | NumberFormat | None:
        kind = self._cell.get("t")
        if kind == _ERROR and value:
            return value
        if not value:
            return FORMULA if self._formula and kind != _FORMULA_TEXT else None
        return self._formats.get(self._cell.get("s", "")) if kind in _FIGURES else None


class OpenDocumentLook:
    """Looks at the tables of an ``.ods``, whose rows and cells say how often they are repeated."""

    def __init__(self) -> None:
        self.elements = 0
        self._names = Names()
        self._box = _Box()
        self._row = self._column = 1
        self._rows = self._columns = 1

    def start(self, name: str, attributes: Attributes) -> None:
        """Follow the place of rows and cells; those with a value, or a text, count."""
        self.elements += 1
        name = self._names[name]
        if name == "table":
            self._box = _Box()
            self._row = self._rows = 1
        elif name == "table-row":
            self._row, self._rows = self._row + self._rows, _repeated("rows", attributes)
            self._column = self._columns = 1
        elif name in {"table-cell", "covered-table-cell"}:
            self._column, self._columns = self._column + self._columns, _repeated("columns", attributes)
            if any(key.endswith(":value-type") for key in attributes):
                self._count()
        elif name == "p":
            self._count()

    def finish(self) -> None:
        """Nothing is left to be kept."""

    def _count(self) -> None:
        last = self._row + self._rows - 1, self._column + self._columns - 1
        self._box.add(1, 1, *last)


def _repeated(what: str, attributes: Attributes) -> int:
    found = (value for key, value in attributes.items() if key.endswith(f":number-{what}-repeated"))
    return max(1, int(next(found, "1")))
