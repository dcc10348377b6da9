"""What a cell says as a text: figures without the point Excel adds, days as such; numbers that lost their digits refused."""

import datetime as dt

from zhuanyezhen.exchange.excel.cell import Read, has_lost_digits
from zhuanyezhen.exchange.excel.meant import CellError, brief

_MOST_DIGITS = 15


def text_of(cell: Read) -> str:
    """The text of a cell.

    Raises:
        CellError: it is a number of more digits than Excel keeps.
    """
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, float) and cell.is_integer():
        _refuse_lost_digits(cell, abs(cell) >= 10**_MOST_DIGITS)
        return str(int(cell))
    if isinstance(cell, str):
        _refuse_lost_digits(cell, has_lost_digits(cell))
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat() if cell.time() == dt.time() else cell.isoformat(" ")
    return str(cell)


def _refuse_lost_digits(cell: float | str, lost: bool) -> None:  # noqa: FBT001 - what is refused
    if lost:
        raise CellError(
            f"{brief(cell)} has more than {_MOST_DIGITS} digits, and Excel keeps no more of a number; "
            f"set the column to text and type it again",
            f"{brief(cell)}超过{_MOST_DIGITS}位，Excel存为数值时后面的数字已经丢失；请把这一列设为文本，重新录入",
        )
