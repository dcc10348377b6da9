"""What a cell means to its column: the plain value, or what is to be written there instead.

Reading forgives what people do: full-width digits, dates and figures as text, numbers in columns of text, figures with
their unit (22户), about figures, days without their year, words for states (已办结). It does not guess: a cell that may
mean two things is an error. What a cell says of other fields of its entry, and what was decided, is handed on.
"""

import datetime as dt
import json
import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation

from attrs import field, frozen

from zhuanyezhen.errors import UnreadableFileError, ValueTextError, ZhuanyezhenError
from zhuanyezhen.exchange.excel.cell import Read, has_lost_digits, is_blank, items_of, place_aside, trimmed
from zhuanyezhen.exchange.excel.column import NONE, Column, Kind
from zhuanyezhen.exchange.excel.standing import code_said, has_not_come, state_said
from zhuanyezhen.exchange.json_tree import read_json
from zhuanyezhen.exchange.tree import Items
from zhuanyezhen.values.approximate import without_about
from zhuanyezhen.values.calendar_date import parse_date
from zhuanyezhen.values.deadline import DeadlineKind
from zhuanyezhen.values.deadline_text import parse_deadline
from zhuanyezhen.values.folding import fold_tight
from zhuanyezhen.values.measure import scale_of
from zhuanyezhen.values.money import parse_money
from zhuanyezhen.values.partial_date import parse_partial_date
from zhuanyezhen.values.period import parse_period
from zhuanyezhen.values.quantity import Comparator, parse_quantity
from zhuanyezhen.values.typed_date import read_typed_date

_SHOWN = 40
_SERIALS = (18_264, 73_415)
_EPOCH = dt.date(1899, 12, 30)  # serial numbers count from it; those of 1950 to 2100 are taken for days
_YEARS = (1900, 2200)
_TRUTHS = {
    **dict.fromkeys(("是", "true", "√", "✓", "✔"), True),
    **dict.fromkeys(("否", "false", "×", "✗", "✘"), False),
}
_WHOLE = re.compile(r"-?[0-9]+\Z")
_MOST_DIGITS = 15
_SCALES = ("万", "亿")
_SERIAL = re.compile(r"[0-9]{5}(?:\.[0-9]{1,12})?\Z")
_YUAN = re.compile(r"^(?:人民币|RMB|CNY|[￥¥])|(?:人民币|RMB|CNY)$")
# fields that hold the last day of a time: 10月底 is 31 October there
_LAST_DAYS = {"due", "until", "planned_on"}
_TERM = "term"


@frozen(kw_only=True)
class Meant:
    """What a cell means: its value, what it says of other fields of its entry, and what was decided about it.

    ``about`` says that the figure was given as about right, ``year_left_out`` that its year is that of the ledger.
    """

    value: object = None
    beside: Mapping[str, object] = field(factory=dict)
    about: bool = False
    year_left_out: bool = False


class CellError(ZhuanyezhenError):
    """A cell that does not hold what its column asks for; the message says what to write."""


def from_cell(column: Column, cell: Read, kept: Mapping[int, str]) -> object:
    """The plain value of a cell by itself; ``None`` where it is blank.

    Raises:
        CellError: it does not hold what the column asks for.
    """
    return meant_by(column, cell, kept).value


def meant_by(column: Column, cell: Read, kept: Mapping[int, str]) -> Meant:
    """What a cell means; nothing where it is blank.

    Raises:
        CellError: it does not hold what the column asks for.
    """
    if is_blank(column, cell):
        return Meant()
    if isinstance(cell, str):
        cell = trimmed(cell)
        place = place_aside(cell)
        if place is not None:
            if place not in kept:
                raise CellError(
                    f"“{cell}” leads nowhere: that sheet has no such row",
                    f"“{cell}”所指的那张表中没有这一行；请直接填写内容",
                )
            cell = kept[place]
            if column.kind is Kind.TEXT:
                return Meant(value=cell)
    meant = _READERS[column.kind](column, cell)
    return meant if isinstance(meant, Meant) else Meant(value=meant)


def _read_text(_column: Column, cell: Read) -> str:
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
            f"{_brief(cell)} has more than {_MOST_DIGITS} digits, and Excel keeps no more of a number; "
            f"set the column to text and type it again",
            f"{_brief(cell)}超过{_MOST_DIGITS}位，Excel存为数值时后面的数字已经丢失；请把这一列设为文本，重新录入",
        )


def _read_number(_column: Column, cell: Read) -> int | Decimal:
    if isinstance(cell, bool) or not isinstance(cell, str | int | float):
        raise CellError(f"{_brief(cell)} is no figure; write 12.5", f"{_brief(cell)}不是数值；请写成12.5")
    text = fold_tight(cell).replace(",", "").replace("，", "") if isinstance(cell, str) else repr(cell)
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    try:
        value = Decimal(text)
    except InvalidOperation as error:
        raise CellError(
            f"{_brief(cell)} is no figure; write 12.5, without a unit",
            f"{_brief(cell)}不是数值；请写成12.5，不带单位",
        ) from error
    if not value.is_finite():
        raise CellError(
            f"{_brief(cell)} is no figure; write 12.5, or leave it blank",
            f"{_brief(cell)}不是数值；请写成12.5，或留空",
        )
    return int(text) if _WHOLE.match(text) else value


def _read_figure(column: Column, cell: Read) -> Meant:
    """A figure, which may be about right and carry its unit: 约1.2万户."""
    text, about = without_about(cell) if isinstance(cell, str) else (cell, False)
    try:
        return Meant(value=_read_number(column, text), about=about)
    except CellError as error:
        measured = _measured(text) if column.path in MEASURED else None
        if measured is None:
            raise CellError(str(error), error.zh) from error
    return Meant(value=measured[0], beside={"measured_in": measured[1]}, about=about)


MEASURED = frozenset({"value", "baseline"})
"""Fields of figures whose unit stands in the field ``measured_in`` of their entry."""


def _measured(text: Read) -> tuple[Decimal, str] | None:
    """A plain figure and its unit; ``None`` for a bound, a range, a growth, or no quantity at all."""
    try:
        quantity = parse_quantity(str(text))
    except ValueTextError:
        return None
    plain = quantity.comparator is Comparator.EQUAL and quantity.upper is None and quantity.change is None
    return (quantity.value, quantity.measured_in) if plain and not quantity.approximate else None


def _read_truth(_column: Column, cell: Read) -> bool:
    value = cell if isinstance(cell, bool) else _TRUTHS.get(fold_tight(str(cell)).lower())
    if value is None:
        raise CellError(f"{_brief(cell)} is neither 是 nor 否", f"{_brief(cell)}不是“是”或“否”；请选其一")
    return value


def _read_date(column: Column, cell: Read) -> object:
    """A day. A small bare number is a year (2026), a month (2026.3) or a term of days (7), and no serial number."""
    if isinstance(cell, dt.date):
        return (cell.date() if isinstance(cell, dt.datetime) else cell).isoformat()
    text = fold_tight(cell) if isinstance(cell, str) else _read_text(column, cell)
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
        f"{_brief(cell)} is no date; write 2026-11-24, or leave it blank",
        f"{_brief(cell)}不是日期；请写成2026-11-24，或留空",
    )


def _without_year(cell: Read) -> CellError:
    return CellError(
        f"{_brief(cell)} has no year, and neither the title nor the name of the file gives one; write 2026-11-24",
        f"{_brief(cell)}没有写年份，标题和文件名也没有；请写成2026-11-24",
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


def _read_partial(column: Column, cell: Read) -> object:
    text = _folded_month(cell) or (_read_text(column, cell) if isinstance(cell, int | float) else "")
    try:
        return str(parse_partial_date(text))
    except ValueTextError:
        typed = read_typed_date(text, year=column.year)
    if typed is not None:
        return Meant(value=str(typed.date), year_left_out=typed.year_left_out)
    return _read_date(column, cell)


def _folded_month(cell: Read) -> str | None:
    """What may be a month as a text. 2026.3 typed in is a number; 2026.1 as one may have been 2026.10."""
    if isinstance(cell, str):
        return fold_tight(cell)
    if not isinstance(cell, int | float) or not _YEARS[0] <= cell <= _YEARS[1]:
        return None
    if repr(cell).endswith(".1"):
        raise CellError(
            f"{_brief(cell)} is a number, and may be January or October; write 2026-01 or 2026-10",
            f"{_brief(cell)}是数值，可能是1月，也可能是10月；请写成2026-01或2026-10",
        )
    return str(int(cell)) if cell == int(cell) else repr(cell)


def _read_period(column: Column, cell: Read) -> object:
    text = _folded_month(cell) or _read_text(column, cell)
    if isinstance(cell, dt.date):
        text = text[:7]
    try:
        return str(parse_period(text))
    except ValueTextError as error:
        try:
            return Meant(value=str(parse_period(f"{column.year}年{text}")), year_left_out=True)
        except ValueTextError:
            raise CellError(str(error), error.zh) from error


def _read_money(column: Column, cell: Read) -> Meant:
    """An amount; a bare figure is in the unit its heading gives, one with a scale alone (1.5亿) in its currency."""
    text, about = without_about(_read_text(column, cell))
    figure = _YUAN.sub("", text)
    if figure.endswith(_SCALES):
        text = f"{figure}{scale_of(column.unit or '元')[1] if figure == text else '元'}"
    bare = _bare(column, text if isinstance(cell, str) else cell)
    if bare is not None and column.unit is None:
        raise CellError(
            f"{_brief(cell)} has no unit; write 1.2亿元, or the unit into the heading: …（万元）",
            f"{_brief(cell)}没有单位；请写成1.2亿元，或在表头写明单位：…（万元）",
        )
    try:
        return Meant(value=str(parse_money(text if bare is None else f"{bare:f}{column.unit}")), about=about)
    except ValueTextError as error:
        raise CellError(
            f"not an amount of money: {_brief(cell)}; write 1.2亿元 or 350万元",
            f"不是金额：{_brief(cell)}；请写成1.2亿元或350万元",
        ) from error


def _bare(column: Column, cell: Read) -> Decimal | None:
    """A figure without a unit; ``None`` where a cell is none."""
    try:
        return Decimal(_read_number(column, cell))
    except CellError:
        return None


def _read_code(column: Column, cell: Read) -> str:
    return _code(column, _read_text(column, cell).strip())


def _code(column: Column, text: str) -> str:
    codes = column.codes or {}
    if said := code_said(text, codes):
        return said
    allowed = "、".join(codes.values())
    raise CellError(f"{_brief(text)} is not one of {allowed}", f"{_brief(text)}不在可选范围内：{allowed}")


def _read_list(column: Column, cell: Read) -> Items:
    text = _read_text(column, cell)
    values = items_of(text)
    if values is None:
        values = [] if text == NONE else _json_list(text)
    return Items([_code(column, each) for each in values] if column.codes else values)


def _json_list(text: str) -> list[str]:
    try:
        values = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise CellError(
            f"{_brief(text)} is no list; write the items with 、 between them",
            f"{_brief(text)}不是列表；各项之间请用顿号隔开",
        ) from error
    return [str(each) for each in values]


def _read_json(column: Column, cell: Read) -> object:
    text = _read_text(column, cell)
    if text == NONE:
        return Items()
    try:
        tree = read_json(text, column.heading)
    except UnreadableFileError as error:
        raise CellError(
            f"{_brief(text)} is no JSON; leave this column to the program",
            f"{_brief(text)}不是JSON；这一列由程序填写，请不要改动",
        ) from error
    return Items(tree) if type(tree) is list else tree


def _brief(cell: object) -> str:
    text = str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
    return f"“{text}”" if len(text) <= _SHOWN else f"“{text[:_SHOWN]}…”"


_READERS: Mapping[Kind, Callable[[Column, Read], object]] = {
    Kind.TEXT: _read_text,
    Kind.NUMBER: _read_figure,
    Kind.TRUTH: _read_truth,
    Kind.DATE: _read_date,
    Kind.PARTIAL: _read_partial,
    Kind.PERIOD: _read_period,
    Kind.MONEY: _read_money,
    Kind.CODE: _read_code,
    Kind.LIST: _read_list,
    Kind.JSON: _read_json,
}
