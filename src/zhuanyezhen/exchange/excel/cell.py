"""What stands in a cell: plain values of a programme's tree to cells, and what a cell says as it stands.

Decided here: nothing is written that would not read back as it was. A figure a binary number cannot hold is
written as text; a text a cell cannot hold (control characters, blanks at its ends, more than 32,767 characters)
stands on a sheet of its own and the cell says where. What a cell means to its column is told by ``meaning``.
"""

import datetime as dt
import json
from collections.abc import Callable, Mapping
from decimal import Decimal

from zhuanyezhen.exchange.excel.column import NONE, Column, Kind
from zhuanyezhen.exchange.json_tree import write_json
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.calendar_date import parse_date
from zhuanyezhen.values.folding import fold_tight, visible
from zhuanyezhen.values.measure import plain

Cell = str | float | bool | dt.date | None
"""What is written: nothing, a text, a number, a truth, a day or a moment."""

Read = str | int | float | bool | dt.date | dt.datetime | dt.time | dt.timedelta | None
"""What the reader of workbooks gives."""

# 合计, 小 计：, 以上合计（15个）, 共计22户: nothing but the word and what it counts
_TOTAL = regex(
    r"(?:以上|本页|本表|全部|各项|其中|总)?(?:合|小|共|总)计(?:：?[0-9]{1,9}(?:个|项|户|家|件|条|(?:万|亿)?元)?(?:项目|问题|企业|线索)?|："
    r"|（[^（）]{0,12}）：?)?"
)
_EXPONENT = regex(r"[1-9](?:\.[0-9]{1,14})?E\+[0-9]{2,3}")
_COUNTED = regex(r"（?[一二三四五六七八九十]{1,3}[）、.]{0,2}")
_LONGEST = 30_000
_LONGEST_TOTAL = 60
_DIGITS = 15
_MARK = regex(r"〔见“特殊文字”([0-9]{1,7})〕\Z")
# what the XML of a workbook cannot hold or reads back changed (a carriage return), and _x000D_, which Excel decodes
_UNFIT = regex(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|_x[0-9A-Fa-f]{4}_")
# what stands between separators; one within brackets separates nothing: 县（市、区）、开发区
_ITEM = regex(r"(?:[（(][^（）()]*[）)]|[^、，,；;\n])+")
_FIRST_DAY = dt.date(1900, 3, 1)
_DASHES = regex(r"[-/]+\Z")
_WORDS = {NONE, "暂无", "不详", "未知"}
_STARTS = {*"-/—–―‑─－／", *(word[0] for word in _WORDS)}


def is_unfit(text: str) -> bool:
    """Whether a cell cannot hold a text exactly, or reading would take it for something else."""
    return (
        not text
        or len(text.encode("utf-16-le", "surrogatepass")) > 2 * _LONGEST
        or trimmed(text) != text
        or is_total(text)
        or has_lost_digits(text)
        or _MARK.match(text) is not None
        or _UNFIT.search(text) is not None
    )


def trimmed(text: str) -> str:
    """A text as it shows: without blanks at its ends and characters that show as nothing."""
    return visible(text).strip()


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
    """Whether a cell says nothing but that its row is one of totals: 小计, 合 计, 总计（15个）."""
    return (
        isinstance(cell, str)
        and "计" in cell
        and _TOTAL.fullmatch(fold_tight(cell[:_LONGEST_TOTAL])) is not None
    )


def has_lost_digits(text: str) -> bool:
    """Whether a text is how Excel shows a number of more digits than it keeps: 9.47871E+17."""
    return "E+" in text and _EXPONENT.fullmatch(text) is not None


def is_counted(text: str) -> bool:
    """Whether a text is how the headings of groups are numbered: 一, （二）, 三、."""
    return _COUNTED.fullmatch(fold_tight(text)) is not None


def place_aside(cell: Read) -> int | None:
    """Where a cell says that its text stands, put aside; ``None`` where it says its own."""
    mark = _MARK.match(cell.strip()) if isinstance(cell, str) else None
    return None if mark is None else int(mark[1])


def set_aside(cell: Read, kept: Mapping[int, str]) -> Read:
    """What a cell says, the text it leads to where it leads to one."""
    place = place_aside(cell)
    return cell if place is None else kept.get(place, cell)


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


def _text(text: str, keep: Callable[[str], str], column: Column) -> str:
    taken = is_unfit(text) or is_blank(column, text) or (column.path == "id" and is_counted(text))
    return keep(text) if taken else text


def _word(column: Column, value: str) -> str:
    return column.codes.get(value, value) if column.codes else value


def _listed(values: list[str]) -> str:
    """A list as people write it, where that reads back; else as JSON."""
    joined = "、".join(values)
    if not values:
        return NONE
    return joined if items_of(joined) == values else json.dumps(values, ensure_ascii=False)


def items_of(text: str) -> list[str] | None:
    """The items of a list; ``None`` for a text that is JSON or says that there are none."""
    if text == NONE or text.startswith("["):
        return None
    return [each.strip() for each in _ITEM.findall(text) if each.strip()]


def _number(value: Decimal) -> Cell:
    """A number where it has no more digits than Excel keeps of one (15) and a binary one holds it, else a text."""
    short = len(value.normalize().as_tuple().digits) <= _DIGITS and abs(value) < 10**_DIGITS
    if short and Decimal(repr(float(value))) == value:
        return float(value)
    return plain(value)
