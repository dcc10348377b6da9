"""Grid tables of Markdown (``+----+----+``), as pandoc writes and reads them.

Columns stand under the ``+`` of the rules; a Chinese character is two places wide there (or one: it is
looked up which fits). A place without a rule belongs to the cell above, one without a bar to the cell
on its left.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from unicodedata import east_asian_width

from attrs import define, field

from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.formats.grid import GridCell, GridRow
from zhuanyezhen.reading.formats.pdf_line import unwrap

RULE = regex(r"[ \t]*\+(?:[-=:]++\+)++[ \t\r]*+")
"""The line above a grid table."""

_RULED = regex(r"[:+]*[-=][-=:+]*")
_MOST_CHARACTERS = 4_000_000  # every one is an item of a list while the columns are looked for
_CORNERS = ("+", "|")


@define
class _RuledCell:
    lines: list[str] = field(factory=list)
    width: int = 1
    above: bool = False

    def placed(self) -> GridCell:
        """The cell with its wrapped lines joined; an empty line parts paragraphs."""
        paragraphs = "\n".join(self.lines).strip("\n").split("\n\n")
        return GridCell(text="\n".join(map(unwrap, paragraphs)), width=self.width, above=self.above)


def is_grid_line(line: str) -> bool:
    """Whether a line may belong to a grid table."""
    return line.lstrip(" \t").startswith(_CORNERS)


def grid_rows(lines: Sequence[str]) -> list[GridRow] | None:
    """The rows of the grid table that ``lines`` are, or None when its columns cannot be made out.

    >>> rows = grid_rows(["+----+----+", "|任务|单位|", "+====+====+", "|招商|    |", "+----+----+"])
    >>> [[cell.text for cell in row.cells] for row in rows or ()]
    [['任务', '单位'], ['招商', '']]
    """
    if sum(map(len, lines)) > _MOST_CHARACTERS:
        return None
    for wide in (2, 1):
        spread = [_spread(line.strip(" \t\r"), wide) for line in lines]
        ends = sorted({at for line in spread for at in _corners(line)})
        if all(len(line) == ends[-1] + 1 and line[-1] in _CORNERS for line in spread):
            grid = _Grid(list(pairwise(ends)))
            for line in spread:
                grid.take(line)
            return [GridRow(cells=tuple(cell.placed() for cell in row)) for row in grid.rows]
    return None


def _spread(line: str, wide: int) -> list[str]:
    """The characters of a line by the places where they stand; a wide one is followed by nothing."""
    spread: list[str] = []
    for character in line:
        spread.append(character)
        if wide > 1 and east_asian_width(character) in {"W", "F"}:
            spread.append("")
    return spread


def _corners(line: Sequence[str]) -> Iterator[int]:
    """The places of the ``+`` that a rule touches."""
    for at, mark in enumerate(line):
        beside = line[max(at - 1, 0)], line[min(at + 1, len(line) - 1)]
        if mark == "+" and {"-", "=", ":"}.intersection(beside):
            yield at


@define
class _Grid:
    """The table as far as its lines were taken: the cell each column belongs to, and who ended."""

    _columns: list[tuple[int, int]]
    rows: list[list[_RuledCell]] = field(factory=list)
    _owners: dict[int, _RuledCell] = field(factory=dict)
    _ended: set[int] = field(factory=set)

    def take(self, line: Sequence[str]) -> None:
        """Take a line: a rule ends the cells above it, other lines are text of the cells they are in."""
        ruled = {at for at, (start, end) in enumerate(self._columns) if _is_ruled(line[start + 1 : end])}
        groups = self._groups(line)
        if not ruled and self._ended:
            self._begin_row(groups)
        self._ended |= ruled
        for group in groups:
            text = "".join(line[self._columns[group[0]][0] + 1 : self._columns[group[-1]][1]]).strip()
            if group[0] not in ruled and (text or not ruled):
                self._owners[group[0]].lines.append(text)

    def _groups(self, line: Sequence[str]) -> list[list[int]]:
        """The columns of a line, those without a bar between them together."""
        groups: list[list[int]] = []
        for at, (start, _) in enumerate(self._columns):
            if groups and line[start] not in _CORNERS:
                groups[-1].append(at)
            else:
                groups.append([at])
        return groups

    def _begin_row(self, groups: Sequence[Sequence[int]]) -> None:
        row = []
        for group in groups:
            above = group[0] in self._owners and group[0] not in self._ended
            cell = _RuledCell(width=len(group), above=above)
            row.append(cell)
            if not above:
                self._owners |= dict.fromkeys(group, cell)
        self.rows.append(row)
        self._ended = set()


def _is_ruled(piece: Sequence[str]) -> bool:
    return _RULED.fullmatch("".join(piece)) is not None
