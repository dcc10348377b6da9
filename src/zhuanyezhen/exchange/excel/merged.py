"""Cells merged downward: what the rows they reach over are told by them."""

from attrs import field, frozen

from zhuanyezhen.exchange.excel.cell import Read
from zhuanyezhen.exchange.excel.column import FIGURES, Kind
from zhuanyezhen.exchange.excel.grid import Grid
from zhuanyezhen.exchange.excel.heading import Head

_COUNTED = FIGURES | {Kind.JSON}


@frozen
class Spread:
    """Gives the rows of a sheet, one after the other, what stands above them in a merged cell.

    ``_over`` is, by column, the last merged cell met: its last row, and what stands in it.
    """

    grid: Grid
    head: Head
    _over: dict[int, tuple[int, Read]] = field(factory=dict)

    def row(self, number: int, row: list[Read]) -> list[Read]:
        """A row with what the cells merged downward say of it, too: a town or a unit, but never a figure again."""
        if not self.grid.merged:
            return row
        row = [*row, *[None] * (max(self.head.columns) + 1 - len(row))]
        for index, column in self.head.columns.items():
            last, value = self._over.get(index, (0, None))
            if bottom := self.grid.merged.get((number, index)):
                self._over[index] = bottom, row[index]
            elif number <= last and column.path != "id" and column.kind not in _COUNTED:
                row[index] = value
        return row
