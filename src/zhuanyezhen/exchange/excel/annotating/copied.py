"""The sheets of any workbook as an ``.xlsx``: every row, column and value, for what cannot be annotated in place.

Formulas come back as their last values; pictures and formats are left behind. The old file is not touched.
"""

import datetime as dt
from itertools import chain, islice

from attrs import field, frozen

from zhuanyezhen.exchange.excel.cell import Cell, Read
from zhuanyezhen.exchange.excel.grid import Grid, Progress, open_grids
from zhuanyezhen.exchange.excel.heading import HEAD_ROWS, head_of
from zhuanyezhen.exchange.excel.layout import CHOICES, FINDINGS, SPECIAL
from zhuanyezhen.exchange.excel.look import PERCENT
from zhuanyezhen.exchange.excel.merged import Spread
from zhuanyezhen.exchange.excel.painter import Painter, Percent, lines_of, wide

_NARROWEST, _WIDEST = 10, 44


@frozen
class _Extent:
    """How wide the columns of a sheet are to be, and which of its rows hold several lines."""

    widths: dict[int, int] = field(factory=dict)
    tall: dict[int, int] = field(factory=dict)

    def add(self, row: int, cells: list[Read]) -> None:
        """Make room for a row."""
        for index, value in enumerate(cells):
            size = wide(str(value)) + 2
            self.widths[index] = max(self.widths.get(index, _NARROWEST), min(_WIDEST, size))
            if size > _WIDEST:
                self.tall[row] = max(self.tall.get(row, 1), lines_of(str(value), _WIDEST))


def copied(name: str, progress: Progress | None = None) -> bytes:
    """The workbook at ``name`` with its values alone.

    Raises:
        UnreadableFileError: the file cannot be opened safely.
        MissingExtraError: XlsxWriter or python-calamine is not installed.
    """
    painter = Painter()
    for grid in open_grids(name):
        if grid.name != FINDINGS:
            _copy(painter, grid, progress)
    return painter.done()


def _copy(painter: Painter, grid: Grid, progress: Progress | None) -> None:
    sheet = painter.sheet(grid.name)
    if grid.name in {CHOICES, SPECIAL}:
        sheet.hide()
    rows = grid.counted(progress)
    top = list(islice(rows, HEAD_ROWS))
    _, head = head_of(grid.name, top)
    heading = 0 if head is None else head.row - 1
    extent = _Extent()
    spread = None if head is None else Spread(grid, head)
    for number, given in chain(top, rows):
        cells = _shown(grid, number, given)
        if spread is not None and number - 1 > heading and any(map(_held, given)):
            cells = spread.row(number, cells)
        for index, value in enumerate(map(_value, cells)):
            if head is not None and number == head.row and value is not None:
                sheet.write_string(number - 1, index, str(value), painter.formats["heading"])
            else:
                painter.cell(sheet, number - 1, index, value)
        extent.add(number - 1, cells)
    for index, width in extent.widths.items():
        sheet.set_column(index, index, width)
    painter.shape(sheet, list(extent.widths.values()), extent.tall, head=heading)
    sheet.freeze_panes(heading + 1, 1)


def _shown(grid: Grid, number: int, cells: list[Read]) -> list[Read]:
    """A row whose percentages are to be shown as such, and mean the same when the copy is read."""
    if not grid.extras:
        return cells
    told = (grid.extras.get(f"{grid.column(index)}{number}") for index in range(len(cells)))
    return [
        Percent(cell) if what == PERCENT and isinstance(cell, int | float) else cell
        for cell, what in zip(cells, told, strict=True)
    ]


def _held(cell: Read) -> bool:
    return cell not in {None, ""}


def _value(cell: Read) -> Cell:
    """What a cell held, as it can be written again."""
    if isinstance(cell, bool | int | float | dt.date):
        return cell
    return None if cell in {None, ""} else str(cell)
