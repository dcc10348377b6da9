"""What reading a cell gives: what it means, or why it does not hold what its column asks for."""

from collections.abc import Mapping

from attrs import field, frozen

from zhuanyezhen.errors import ZhuanyezhenError

_SHOWN = 40


class CellError(ZhuanyezhenError):
    """A cell that does not hold what its column asks for; the message says what to write."""


@frozen(kw_only=True)
class Meant:
    """What a cell means: its value, what it says of other fields of its entry, and what was decided about it.

    ``measured_in`` is the unit written behind a figure. ``about`` says that the figure was given as about right,
    ``year_left_out`` that its year is that of the ledger.
    """

    value: object = None
    beside: Mapping[str, object] = field(factory=dict)
    measured_in: str | None = None
    about: bool = False
    year_left_out: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether it is a value and nothing more."""
        return not (self.beside or self.measured_in or self.about or self.year_left_out)


NOTHING = Meant()
"""What a blank cell means."""


def brief(cell: object) -> str:
    """A cell as messages quote it."""
    text = str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
    return f"“{text}”" if len(text) <= _SHOWN else f"“{text[:_SHOWN]}…”"
