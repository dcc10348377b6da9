"""What a cell means in a column of days, of partial dates, or of periods.

Decided here: a number is a day only where it can be no year, month or term of days; a date without its year has that of
the ledger, which is told. Where the last day of a time is asked for, 10月底 is 31 October, and 长期 is a term without one.
"""

import datetime as dt

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.exchange.excel.cell import Read
from zhuanyezhen.exchange.excel.column import Column
from zhuanyezhen.exchange.excel.meant import CellError, Meant, brief
from zhuanyezhen.exchange.excel.standing import has_not_come, state_said
from zhuanyezhen.exchange.excel.text_cell import text_of
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.calendar_date import parse_date
from zhuanyezhen.values.deadline import DeadlineKind
from zhuanyezhen.values.deadline_text import parse_deadline
from zhuanyezhen.values.folding import fold_tight
from zhuanyezhen.values.partial_date import parse_partial_date
from zhuanyezhen.values.period import parse_period
from zhuanyezhen.values.typed_date import read_typed_date

_SERIALS = (18_264, 73_415)
_EPOCH = dt.date(1899, 12, 30)  # serial numbers count from it; those of 1950 to 2100 are taken for days
_SERIAL = regex(r"[0-9]{5}(?:\.[0-9]{1,12})?\Z")
_YEARS = (1900, 2200)
# fields that hold the last day of a time: 10月底 is 31 October there
_LAST_DAYS = {"due", "until", "planned_on"}
_TERM = "term"


def read_day(column: Column, cell: Read) -> object:
    """A day. A small bare number is a year (2026), a month (2026.3) or a term of days (7), and no serial number."""
    if isinstance(cell, dt.date):
        return (cell.date() if isinstance(cell, dt.datetime) else cell).isoformat()
    text = fold_tight(cell) if isinstance(cell, str) else text_of(cell)
    if not isinstance(cell, bool) and (serial := _serial(text)):
        return serial
    typed = read_typed_date(str(cell) if isinstance(cell, str) else text, year=column.year)
    if typed is not None and typed.date.day is not None:
        return Meant(value=str(typed.date), year_left_out=typed.year_left_out)
    day = parse_date(text)
    return day.isoformat() if day else _said_in_words(column, cell)


def _serial(text: str) -> str | None:
    """The day of a serial number, as Excel counts them."""
    days = int(text.partition(".")[0]) if _SERIAL.match(text) else 0
    return (_EPOCH + dt.timedelta(days=days)).isoformat() if _SERIALS[0] <= days <= _SERIALS[1] else None


def _said_in_words(column: Column, cell: Read) -> Meant:
    """What words say in a column of days: the last day of a time, a term without a day, a state that has come, or has not."""
    text = cell if isinstance(cell, str) else ""
    last = column.path.rpartition(".")[2] in _LAST_DAYS
    if last and (meant := _deadline(column, text)):
        return meant
    if said := state_said(column, text):
        path, value = said
        return Meant(value=value) if path == column.path and value else Meant(beside={path: value})
    if has_not_come(text):
        return Meant()
    if column.year is None and read_typed_date(text, year=_YEARS[1]):
        raise _without_year(cell)
    raise CellError(
        f"{brief(cell)} is no date; write 2026-11-24, or leave it blank",
        f"{brief(cell)}不是日期；请写成2026-11-24，或留空",
    )


def _without_year(cell: Read) -> CellError:
    return CellError(
        f"{brief(cell)} has no year, and neither the title nor the name of the file gives one; write 2026-11-24",
        f"{brief(cell)}没有写年份，标题和文件名也没有；请写成2026-11-24",
    )


def _deadline(column: Column, text: str) -> Meant | None:
    """The last day that words name (10月底前); words that name none (长期, 7个工作日内) are kept as they stand."""
    try:
        deadline = parse_deadline(text, year=column.year)
    except ValueTextError:
        return None
    if deadline.due is not None:
        return Meant(value=deadline.due.isoformat(), year_left_out=deadline.relative)
    if deadline.kind is DeadlineKind.BY_DATE:
        raise _without_year(text)
    return Meant(beside={_TERM: text}) if column.path == "due" else None


def read_partial(column: Column, cell: Read) -> object:
    """A date as far as it is known: a day, a month, or a year."""
    text = _folded_month(cell) or (text_of(cell) if isinstance(cell, int | float) else "")
    try:
        return str(parse_partial_date(text))
    except ValueTextError:
        typed = read_typed_date(text, year=column.year)
    if typed is not None:
        return Meant(value=str(typed.date), year_left_out=typed.year_left_out)
    return read_day(column, cell)


def _folded_month(cell: Read) -> str | None:
    """What may be a month as a text. 2026.3 typed in is a number; 2026.1 as one may have been 2026.10."""
    if isinstance(cell, str):
        return fold_tight(cell)
    if not isinstance(cell, int | float) or not _YEARS[0] <= cell <= _YEARS[1]:
        return None
    if repr(cell).endswith(".1"):
        raise CellError(
            f"{brief(cell)} is a number, and may be January or October; write 2026-01 or 2026-10",
            f"{brief(cell)}是数值，可能是1月，也可能是10月；请写成2026-01或2026-10",
        )
    return str(int(cell)) if cell == int(cell) else repr(cell)


def read_period(column: Column, cell: Read) -> object:
    """A period; one without its year (上半年) is of the ledger's."""
    text = _folded_month(cell) or text_of(cell)
    if isinstance(cell, dt.date):
        text = text[:7]
    try:
        return str(parse_period(text))
    except ValueTextError as error:
        try:
            return Meant(value=str(parse_period(f"{column.year}年{text}")), year_left_out=True)
        except ValueTextError:
            raise CellError(str(error), error.zh) from error
