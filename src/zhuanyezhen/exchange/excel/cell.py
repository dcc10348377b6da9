"""What stands in a cell: plain values of a programme's tree to cells and back.

Decided here: nothing is written that would not read back as it was. A figure a binary number cannot hold is
written as text; a text a cell cannot hold (control characters, blanks at its ends, more than 32,767 characters)
stands on a sheet of its own and the cell says where. Reading forgives what people do: full-width digits,
dates and figures as text, numbers in columns of text.
"""

import datetime as dt
import json
import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation

from zhuanyezhen.errors import UnreadableFileError, ValueTextError
from zhuanyezhen.exchange.excel.column import NONE, Column, Kind
from zhuanyezhen.exchange.json_tree import read_json, write_json
from zhuanyezhen.exchange.tree import Items
from zhuanyezhen.values.calendar_date import parse_date
from zhuanyezhen.values.folding import fold, fold_tight
from zhuanyezhen.values.measure import plain
from zhuanyezhen.values.money import parse_money
from zhuanyezhen.values.partial_date import parse_partial_date
from zhuanyezhen.values.period import parse_period

Cell = str | float | bool | dt.date | None
"""What is written: nothing, a text, a number, a truth, a day or a moment."""

Read = str | int | float | bool | dt.date | dt.datetime | dt.time | dt.timedelta | None
"""What the reader of workbooks gives."""

_TOTALS = {"合计", "总计", "小计"}
_LONGEST = 30_000
_DIGITS = 15
_SHOWN = 40
_MARK = re.compile(r"〔见“特殊文字”([0-9]{1,7})〕\Z")
_UNFIT = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|_x[0-9A-Fa-f]{4}_")
_SEPARATOR = re.compile(r"[、，,；;\n]+")
_FIRST_DAY = dt.date(1900, 3, 1)
_SERIALS = (18_264, 2_958_465)
_EPOCH = dt.date(1899, 12, 30)  # serial numbers count from it; those taken for days begin with 1950
_YEARS = (1900, 2200)
_TRUTHS = {"是": True, "否": False, "true": True, "false": False}
_PARTIAL = re.compile(r"([12][0-9]{3})[-./年]([0-9]{1,2})月?\Z")
_YEAR = re.compile(r"([12][0-9]{3})年?\Z")
_DASHES = re.compile(r"[-/]+\Z")
_WORDS = {NONE, "暂无", "不详", "未知"}
_STARTS = {*"-/—–―‑─－／", *(word[0] for word in _WORDS)}
_WHOLE = re.compile(r"-?[0-9]+\Z")


class CellError(Exception):
    """A cell that does not hold what its column asks for; the message says what to write."""


def is_unfit(text: str) -> bool:
    """Whether a cell cannot hold a text exactly, or reading would take it for something else."""
    return (
        not text
        or len(text.encode("utf-16-le", "surrogatepass")) > 2 * _LONGEST
        or text.strip() != text
        or is_total(text)
        or _MARK.match(text) is not None
        or _UNFIT.search(text) is not None
    )


def is_blank(column: Column, cell: Read) -> bool:
    """Whether a cell says nothing: blank, ``/`` or ``—``, or 无 and 不详 where they can be no value.

    A list of which there is nothing (无) is not blank, and a text may consist of the word.
    """
    if not isinstance(cell, str):
        return cell is None
    told = (
        column.ledger is not None if column.kind is Kind.TEXT else column.kind not in {Kind.LIST, Kind.JSON}
    )
    text = cell.strip()
    return not text or (text[0] in _STARTS and says_nothing(text, words=told))


def says_nothing(text: str, *, words: bool) -> bool:
    """Whether a text is how people write that there is no value, ``words`` like 无 among them."""
    folded = fold_tight(text)
    return _DASHES.match(folded) is not None or (words and folded in _WORDS)


def is_total(cell: Read) -> bool:
    """Whether a cell names a row of totals: 小计, 合 计, 总计：."""
    return isinstance(cell, str) and "计" in cell and fold_tight(cell).rstrip("：") in _TOTALS


def is_mark(cell: Read) -> bool:
    """Whether a cell says where its text stands."""
    return isinstance(cell, str) and _MARK.match(cell.strip()) is not None


def set_aside(cell: Read, kept: Mapping[int, str]) -> Read:
    """What a cell says, the text it leads to where it leads to one."""
    mark = _MARK.match(cell.strip()) if isinstance(cell, str) else None
    return cell if mark is None else kept.get(int(mark[1]), cell)


def own_cell(cell: object, keep: Callable[[str], str]) -> Cell:
    """The cell of a value in a column of the users' own: as it was read, or as a text."""
    if isinstance(cell, bool | int | float | dt.date):
        return cell
    text = str(cell)
    return keep(text) if is_unfit(text) else text


def to_cell(column: Column, value: object, keep: Callable[[str], str]) -> Cell:
    """The cell of a plain value; ``keep`` puts a text no cell can hold aside and gives what the cell says instead."""
    if column.kind is Kind.LIST and isinstance(value, list):
        return _text(_listed([_word(column, str(each)) for each in value]), keep, column)
    if column.kind is Kind.JSON and value is not None:
        return NONE if value == [] else _text(compact(value), keep, column)
    if value is None or isinstance(value, bool):
        return {None: None, True: "是", False: "否"}[value]
    if isinstance(value, int | Decimal):
        return _number(Decimal(value))
    day = parse_date(str(value)) if column.kind in {Kind.DATE, Kind.PARTIAL} else None
    if day is not None and day >= _FIRST_DAY:
        return day
    return _text(_word(column, str(value)), keep, column)


def compact(value: object) -> str:
    """A plain value as one line of JSON."""
    return " ".join(line.strip() for line in write_json(value).split("\n"))


def from_cell(column: Column, cell: Read, kept: Mapping[int, str]) -> object:
    """The plain value of a cell; ``None`` where it is blank.

    Raises:
        CellError: it does not hold what the column asks for.
    """
    if is_blank(column, cell):
        return None
    if isinstance(cell, str):
        cell = cell.strip()
        if mark := _MARK.match(cell):
            if int(mark[1]) not in kept:
                raise CellError(f"“{cell}” leads nowhere: that sheet has no such row")
            cell = kept[int(mark[1])]
            if column.kind is Kind.TEXT:
                return cell
    return _READERS[column.kind](column, cell)


def _text(text: str, keep: Callable[[str], str], column: Column) -> str:
    return keep(text) if is_unfit(text) or is_blank(column, text) else text


def _word(column: Column, value: str) -> str:
    return column.codes.get(value, value) if column.codes else value


def _listed(values: list[str]) -> str:
    """A list as people write it, where that reads back; else as JSON."""
    joined = "、".join(values)
    if not values:
        return NONE
    return joined if _items(joined) == values else json.dumps(values, ensure_ascii=False)


def _items(text: str) -> list[str] | None:
    """The items of a list; ``None`` for a text that is JSON or says that there are none."""
    if text == NONE or text.startswith("["):
        return None
    return [each.strip() for each in _SEPARATOR.split(text) if each.strip()]


def _number(value: Decimal) -> Cell:
    """A number where it has no more digits than Excel keeps of one (15) and a binary one holds it, else a text."""
    short = len(value.normalize().as_tuple().digits) <= _DIGITS and abs(value) < 10**_DIGITS
    if short and Decimal(repr(float(value))) == value:
        return float(value)
    return plain(value)


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
        raise CellError(f"{_brief(cell)} is no figure; write 12.5")
    text = fold_tight(cell).replace(",", "").replace("，", "") if isinstance(cell, str) else repr(cell)
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    try:
        value = Decimal(text)
    except InvalidOperation as error:
        raise CellError(f"{_brief(cell)} is no figure; write 12.5, without a unit") from error
    if not value.is_finite():
        raise CellError(f"{_brief(cell)} is no figure; write 12.5, or leave it blank")
    return int(text) if _WHOLE.match(text) else value


def _read_truth(_column: Column, cell: Read) -> bool:
    value = cell if isinstance(cell, bool) else _TRUTHS.get(str(cell).lower())
    if value is None:
        raise CellError(f"{_brief(cell)} is neither 是 nor 否")
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
        raise CellError(f"{_brief(cell)} is no date; write 2026-11-24, or leave it blank")
    return day.isoformat()


def _read_partial(column: Column, cell: Read) -> str:
    folded = _folded_month(cell)
    if folded is not None and (match := _YEAR.match(folded) or _PARTIAL.match(folded)):
        try:
            return str(parse_partial_date("-".join(f"{int(part):02}" for part in match.groups())))
        except ValueTextError as error:
            raise CellError(str(error)) from error
    return _read_date(column, cell)


def _folded_month(cell: Read) -> str | None:
    """What may be a month as a text. 2026.3 typed in is a number; 2026.1 as one may have been 2026.10."""
    if isinstance(cell, str):
        return fold_tight(cell)
    if not isinstance(cell, int | float) or not _YEARS[0] <= cell <= _YEARS[1]:
        return None
    if repr(cell).endswith(".1"):
        raise CellError(
            f"{_brief(cell)} is a number, and may be January or October; write 2026-01 or 2026-10"
        )
    return str(int(cell)) if cell == int(cell) else repr(cell)


def _read_period(column: Column, cell: Read) -> str:
    text = _folded_month(cell) or _read_text(column, cell)
    if isinstance(cell, dt.date):
        text = text[:7]
    try:
        return str(parse_period(text))
    except ValueTextError as error:
        raise CellError(str(error)) from error


def _read_money(column: Column, cell: Read) -> str:
    """An amount; a bare figure is in the unit its heading gives."""
    text = _read_text(column, cell)
    try:
        return str(parse_money(text))
    except ValueTextError as error:
        try:
            figure = _read_number(column, cell)
        except CellError:
            raise CellError(str(error)) from error
    if column.unit is None:
        raise CellError(f"{_brief(cell)} has no unit; write 1.2亿元, or the unit into the heading: …（万元）")
    try:
        return str(parse_money(f"{Decimal(figure):f}{column.unit}"))
    except ValueTextError as error:
        raise CellError(str(error)) from error


def _read_code(column: Column, cell: Read) -> str:
    text = fold(_read_text(column, cell)).strip()
    return _code(column, text)


def _code(column: Column, text: str) -> str:
    for value, word in (column.codes or {}).items():
        if text in {value, word}:
            return value
    raise CellError(f"{_brief(text)} is not one of {'、'.join((column.codes or {}).values())}")


def _read_list(column: Column, cell: Read) -> Items:
    text = _read_text(column, cell)
    values = _items(text)
    if values is None:
        values = [] if text == NONE else _json_list(text)
    return Items([_code(column, each) for each in values] if column.codes else values)


def _json_list(text: str) -> list[str]:
    try:
        values = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise CellError(f"{_brief(text)} is no list; write the items with 、 between them") from error
    return [str(each) for each in values]


def _read_json(column: Column, cell: Read) -> object:
    text = _read_text(column, cell)
    if text == NONE:
        return Items()
    try:
        tree = read_json(text, column.heading)
    except UnreadableFileError as error:
        raise CellError(f"{_brief(text)} is no JSON; leave this column to the program") from error
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
