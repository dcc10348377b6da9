"""The types of values a file holds: how each is read, written, described in the schema and kept in a cell.

One record for each: converter, schema, sheets and frames follow it. A value is of its type or it is an error; what a
message says of a wrong one is decided here, too.
"""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from enum import StrEnum
from functools import cache, lru_cache
from sys import intern
from typing import Any

from attrs import field, frozen

from zhuanyezhen.brief import cut
from zhuanyezhen.errors import ValueTextError, ZhuanyezhenError
from zhuanyezhen.exchange.excel.column import Kind
from zhuanyezhen.exchange.tree import Entries, Items
from zhuanyezhen.values.amount import Amount, parse_amount
from zhuanyezhen.values.document_number import DocumentNumber, parse_document_number
from zhuanyezhen.values.money import Money, parse_money
from zhuanyezhen.values.partial_date import PartialDate, parse_partial_date
from zhuanyezhen.values.period import Period, parse_period

_LONGEST_SHOWN = 60
_LARGEST_EXPONENT = 100  # written out, 1e999999999 would fill the memory
_DATE = len("2026-11-24")


class WrongValueError(ZhuanyezhenError):
    """A value that is not of its type; the message says what it is and what it should be."""


@frozen(kw_only=True)
class ValueType:
    """A type of values: how one is read of what a file holds, and written; its schema; what a cell of it holds.

    ``read`` takes the value and the type asked for, which of a text may be a codelist. A frame's column follows the
    kind of the cell.
    """

    type: type
    read: Callable[[Any, Any], object]
    write: Callable[[Any], object]
    schema: Mapping[str, object] = field(factory=dict)
    cell: Kind


def _text(value: object, kind: type[str]) -> str:
    """A text, or the member of a codelist: cattrs asks here for both, as a codelist is a kind of text.

    A text that is written many times, as ids are, is kept once.
    """
    if kind is str and type(value) is str:
        return intern(value)
    if issubclass(kind, StrEnum):
        return _member(value, kind)
    if isinstance(value, str):
        return value
    raise wrong_value(value, "is no text; put it in quotes", "不是文字；请加引号")


def _whole(value: object, _kind: object) -> int:
    if type(value) is int:
        return value
    raise wrong_value(value, "is no whole number", "不是整数；请写3这样的整数，不加引号")


def _truth(value: object, _kind: object) -> bool:
    if isinstance(value, bool):
        return value
    raise wrong_value(value, "is neither true nor false", "不是true或false；请写其中之一")


def _figure(value: object, _kind: object) -> Decimal:
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        figure = Decimal(value)
        if abs(int(figure.as_tuple().exponent)) > _LARGEST_EXPONENT:
            raise wrong_value(value, "is beyond any figure of a ledger", "超出台账可能的数值；请核对位数")
        return figure
    raise wrong_value(
        value, "is no figure; write 12.5, without quotes or a unit", "不是数值；请写成12.5，不加引号和单位"
    )


def _day(value: object, _kind: object) -> date:
    try:
        if isinstance(value, str) and len(value) == _DATE:
            return _date(value)
    except ValueError:
        pass  # said below, as for every other value
    raise wrong_value(value, "is no date; write 2026-11-24", "不是日期；请写成2026-11-24")


@lru_cache(maxsize=100_000)
def _date(text: str) -> date:
    """The day of a text, the same object each time."""
    return date.fromisoformat(text)


def _parsed(parse: Callable[[str], object]) -> Callable[[object, object], object]:
    return lambda value, _kind: parse(_text(value, str))


def _member(value: object, kind: type[StrEnum]) -> StrEnum:
    member = _members(kind).get(value) if isinstance(value, str) else None
    if member is not None:
        return member
    allowed = [str(each) for each in kind]
    meant, meant_zh = meant_by(value, allowed)
    raise wrong_value(
        value, f"is not one of {', '.join(allowed)}{meant}", f"不在可选范围内：{'、'.join(allowed)}{meant_zh}"
    )


@cache
def _members(kind: type[StrEnum]) -> Mapping[str, StrEnum]:
    return {str(each): each for each in kind}


def _written(value: Decimal) -> Decimal:
    if not value.is_finite():
        raise ValueTextError(
            f"{value} cannot be written to a file: it is no figure",
            f"{value}不是数值，不能写入文件；请改为数值",
        )
    return value


def meant_by(value: object, known: list[str]) -> tuple[str, str]:
    """A spelling that may have been meant, as both languages ask for it."""
    close = get_close_matches(str(value), known, n=1)
    return (f"; did you mean {close[0]!r}?", f"；是否应为“{close[0]}”？") if close else ("", "")


def wrong_value(value: object, en: str, zh: str) -> WrongValueError:
    """The error of a value that is not of its type; what it is not, in both languages."""
    held = {Entries: "一组字段", Items: "列表", list: "列表", type(None): "空值"}.get(type(value))
    return WrongValueError(f"{_brief(value)} {en}", f"{held or _brief(value)}{zh}")


def _brief(value: object) -> str:
    if isinstance(value, Entries | list):
        return "a mapping" if isinstance(value, Entries) else "a list"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    text = repr(value) if isinstance(value, str) else str(value)
    return cut(text, _LONGEST_SHOWN)


def _texts(kind: type, parse: Callable[[str], object], cell: Kind, **schema: object) -> ValueType:
    """A type whose values are written as texts, which ``parse`` reads."""
    return ValueType(
        type=kind, read=_parsed(parse), write=str, schema={"type": "string", **schema}, cell=cell
    )


_YEAR_MONTH_DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
VALUE_TYPES: Mapping[object, ValueType] = {
    each.type: each
    for each in (
        # a member of a codelist is a text, too, and is written as its value
        ValueType(type=str, read=_text, write=str, schema={"type": "string"}, cell=Kind.TEXT),
        ValueType(type=int, read=_whole, write=int, schema={"type": "integer"}, cell=Kind.NUMBER),
        ValueType(type=bool, read=_truth, write=bool, schema={"type": "boolean"}, cell=Kind.TRUTH),
        ValueType(type=Decimal, read=_figure, write=_written, schema={"type": "number"}, cell=Kind.NUMBER),
        ValueType(
            type=date,
            read=_day,
            write=date.isoformat,
            schema={"type": "string", "format": "date", "pattern": _YEAR_MONTH_DAY},
            cell=Kind.DATE,
        ),
        _texts(
            PartialDate, parse_partial_date, Kind.PARTIAL, pattern="^[12][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?$"
        ),
        _texts(DocumentNumber, parse_document_number, Kind.TEXT, examples=["晋政办发〔2022〕80号"]),
        _texts(Money, parse_money, Kind.MONEY, examples=["1.2亿元", "350万元"]),
        _texts(Amount, parse_amount, Kind.AMOUNT, examples=["50亩", "2000吨标准煤", "300万元"]),
        _texts(
            Period,
            parse_period,
            Kind.PERIOD,
            examples=["2026", "2026-H1", "2026-Q2", "2026-03", "2026-01/08"],
        ),
    )
}
"""By type, every type of values a file holds; codelists are texts."""
