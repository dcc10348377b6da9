"""What a cell means to its column: the plain value, or what is to be written there instead.

Reading forgives what people do: full-width digits, dates and figures as text, numbers in columns of text. It does
not guess: a cell that may mean two things is an error.
"""

import datetime as dt
import json
import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation

from zhuanyezhen.errors import UnreadableFileError, ValueTextError, ZhuanyezhenError
from zhuanyezhen.exchange.excel.cell import Read, is_blank, items_of, place_aside, trimmed
from zhuanyezhen.exchange.excel.column import NONE, Column, Kind
from zhuanyezhen.exchange.json_tree import read_json
from zhuanyezhen.exchange.tree import Items
from zhuanyezhen.values.calendar_date import parse_date
from zhuanyezhen.values.folding import fold, fold_tight
from zhuanyezhen.values.money import parse_money
from zhuanyezhen.values.partial_date import parse_partial_date
from zhuanyezhen.values.period import parse_period

_SHOWN = 40
_SERIALS = (18_264, 2_958_465)
_EPOCH = dt.date(1899, 12, 30)  # serial numbers count from it; those taken for days begin with 1950
_YEARS = (1900, 2200)
_TRUTHS = {"是": True, "否": False, "true": True, "false": False}
_PARTIAL = re.compile(r"([12][0-9]{3})[-./年]([0-9]{1,2})月?\Z")
_YEAR = re.compile(r"([12][0-9]{3})年?\Z")
_WHOLE = re.compile(r"-?[0-9]+\Z")


class CellError(ZhuanyezhenError):
    """A cell that does not hold what its column asks for; the message says what to write."""


def from_cell(column: Column, cell: Read, kept: Mapping[int, str]) -> object:
    """The plain value of a cell; ``None`` where it is blank.

    Raises:
        CellError: it does not hold what the column asks for.
    """
    if is_blank(column, cell):
        return None
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
                return cell
    return _READERS[column.kind](column, cell)


def _read_text(_column: Column, cell: Read) -> str:
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat() if cell.time() == dt.time() else cell.isoformat(" ")
    return str(cell)


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


def _read_truth(_column: Column, cell: Read) -> bool:
    value = cell if isinstance(cell, bool) else _TRUTHS.get(str(cell).lower())
    if value is None:
        raise CellError(f"{_brief(cell)} is neither 是 nor 否", f"{_brief(cell)}不是“是”或“否”；请选其一")
    return value


def _read_date(_column: Column, cell: Read) -> str:
    """A day. A small bare number is a year (2026), a month (2026.3) or a term of days (7), and no serial number."""
    if isinstance(cell, dt.date):
        return (cell.date() if isinstance(cell, dt.datetime) else cell).isoformat()
    if isinstance(cell, str) and fold_tight(cell).isdecimal():
        cell = int(fold_tight(cell)) if len(cell) <= len(str(_SERIALS[1])) else cell
    if isinstance(cell, int | float) and _SERIALS[0] <= cell <= _SERIALS[1]:
        return (_EPOCH + dt.timedelta(days=int(cell))).isoformat()
    day = parse_date(str(cell))
    if day is None:
        raise CellError(
            f"{_brief(cell)} is no date; write 2026-11-24, or leave it blank",
            f"{_brief(cell)}不是日期；请写成2026-11-24，或留空",
        )
    return day.isoformat()


def _read_partial(column: Column, cell: Read) -> str:
    folded = _folded_month(cell)
    if folded is not None and (match := _YEAR.match(folded) or _PARTIAL.match(folded)):
        try:
            return str(parse_partial_date("-".join(f"{int(part):02}" for part in match.groups())))
        except ValueTextError as error:
            raise CellError(str(error), error.zh) from error
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


def _read_period(column: Column, cell: Read) -> str:
    text = _folded_month(cell) or _read_text(column, cell)
    if isinstance(cell, dt.date):
        text = text[:7]
    try:
        return str(parse_period(text))
    except ValueTextError as error:
        raise CellError(str(error), error.zh) from error


def _read_money(column: Column, cell: Read) -> str:
    """An amount; a bare figure is in the unit its heading gives."""
    text = _read_text(column, cell)
    try:
        return str(parse_money(text))
    except ValueTextError as error:
        try:
            figure = _read_number(column, cell)
        except CellError:
            raise CellError(str(error), error.zh) from error
    if column.unit is None:
        raise CellError(
            f"{_brief(cell)} has no unit; write 1.2亿元, or the unit into the heading: …（万元）",
            f"{_brief(cell)}没有单位；请写成1.2亿元，或在表头写明单位：…（万元）",
        )
    try:
        return str(parse_money(f"{Decimal(figure):f}{column.unit}"))
    except ValueTextError as error:
        raise CellError(str(error), error.zh) from error


def _read_code(column: Column, cell: Read) -> str:
    text = fold(_read_text(column, cell)).strip()
    return _code(column, text)


def _code(column: Column, text: str) -> str:
    for value, word in (column.codes or {}).items():
        if text in {value, word}:
            return value
    allowed = "、".join((column.codes or {}).values())
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
    Kind.NUMBER: _read_number,
    Kind.TRUTH: _read_truth,
    Kind.DATE: _read_date,
    Kind.PARTIAL: _read_partial,
    Kind.PERIOD: _read_period,
    Kind.MONEY: _read_money,
    Kind.CODE: _read_code,
    Kind.LIST: _read_list,
    Kind.JSON: _read_json,
}
