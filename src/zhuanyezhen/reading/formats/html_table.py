"""Tables of web pages while they are open: rows by their groups, and what their cells cover.

A cell covers no row outside its group (``tbody``); heads are shown first and feet last, wherever they
stand. A table that holds another lays a page out, unless it is one of data by its own account: it has
headings (``th``), or rules and a first row of short words.
"""

from collections.abc import Iterator, Sequence

from attrs import define, field

from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.formats.grid import MAX_SPAN, GridCell, GridRow
from zhuanyezhen.reading.formats.html_token import Tag
from zhuanyezhen.reading.formats.numeral import integer

GROUPS = frozenset({"tbody", "thead", "tfoot"})
_NUMBER = regex(r"[\t\n\f\r ]*+\+?([0-9]++)")
_MOST_DIGITS = 9
_LONGEST_HEADING = 24


@define
class OpenCell:
    """A cell while it is open; ``height`` 0 means the rest of its group."""

    width: int
    height: int
    heads: bool = False
    lines: list[str] = field(factory=list)

    @property
    def _is_short(self) -> bool:
        return len(self.lines) == 1 and len(self.lines[0]) <= _LONGEST_HEADING


@define
class OpenTable:
    """A table while it is open; ``inside`` is a table of data in one of its cells."""

    ruled: bool = False
    lays_out: bool = False
    in_cell: bool = False
    inside: bool = False
    _groups: list[tuple[str, list[list[OpenCell]]]] = field(factory=list)

    @classmethod
    def of(cls, tag: Tag) -> "OpenTable":
        """The table that a tag opens."""
        return cls(ruled=integer(tag.attribute("border")) > 0)

    def begin_group(self, name: str) -> None:
        """Open a group of rows (``tbody``, ``thead``, ``tfoot``)."""
        self._groups.append((name, []))

    def end_group(self) -> None:
        """Close it: a row that follows is of another."""
        self._groups.append(("tbody", []))

    def begin_row(self) -> None:
        """Open a row."""
        if not self._groups:
            self.begin_group("tbody")
        self._groups[-1][1].append([])

    def begin_cell(self, tag: Tag) -> None:
        """Open a cell, in a row of its own where none is open."""
        if not self._groups or not self._groups[-1][1]:
            self.begin_row()
        width, height = _number(tag.attribute("colspan")), _number(tag.attribute("rowspan"))
        cell = OpenCell(min(width or 1, MAX_SPAN), 1 if height is None else height, tag.name == "th")
        self._groups[-1][1][-1].append(cell)
        self.in_cell = True

    def add(self, line: str) -> None:
        """Add a line to the open cell."""
        self._groups[-1][1][-1][-1].lines.append(line)

    @property
    def lines(self) -> Iterator[str]:
        """The lines of all its cells."""
        return (line for _, rows in self._groups for row in rows for cell in row for line in cell.lines)

    @property
    def holds_data(self) -> bool:
        """Whether it is a table of data although another table stands in it: its first row are headings."""
        rows = [row for _, rows in self._groups for row in rows if row]
        if len(rows) < 2 or len(rows[0]) < 2:  # noqa: PLR2004 - a heading and a row, two columns
            return False
        heads = all(cell.heads for cell in rows[0])
        return heads or (self.ruled and all(cell._is_short for cell in rows[0]))  # noqa: SLF001 - of this module

    def rows(self) -> list[GridRow]:
        """Its rows in the order a page shows them."""
        groups = [(name, [row for row in rows if row]) for name, rows in self._groups]
        return [row for rows in _in_order(groups) for row in _placed(rows)]


def _number(text: str | None) -> int | None:
    """The number an attribute states, as WHATWG reads it: what follows the figures does not count."""
    match = _NUMBER.match(text or "")
    return int(match[1][:_MOST_DIGITS]) if match else None


def _in_order(groups: Sequence[tuple[str, list[list[OpenCell]]]]) -> list[list[list[OpenCell]]]:
    """The first head first and the first foot last, as a page shows them."""
    places = {"thead": -1, "tfoot": 1}
    found: dict[int, list[list[OpenCell]]] = {}
    others = []
    for name, rows in groups:
        if name in places and rows and places[name] not in found:
            found[places[name]] = rows
        else:
            others.append(rows)
    return [found.get(-1, []), *others, found.get(1, [])]


def _placed(rows: Sequence[Sequence[OpenCell]]) -> Iterator[GridRow]:
    for left, row in zip(range(len(rows), 0, -1), rows, strict=True):
        yield GridRow(
            cells=tuple(
                GridCell(text="\n".join(cell.lines), width=cell.width, height=min(cell.height or left, left))
                for cell in row
            )
        )
