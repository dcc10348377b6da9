"""A type of values is one record, and all that reads and writes files follows it."""

from datetime import date
from types import NoneType
from typing import Any, get_args

import pytest
from attrs import fields, has

from zhuanyezhen.exchange.converter import written_fields
from zhuanyezhen.exchange.excel.column import Kind
from zhuanyezhen.exchange.excel.layout import layout_of
from zhuanyezhen.exchange.value_type import VALUE_TYPES, WrongValueError, wrong_value
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.money import parse_money
from zhuanyezhen.values.partial_date import PartialDate
from zhuanyezhen.values.period import parse_period

_VALUES = {
    "text": "花卉",
    "whole": 3,
    "truth": True,
    "day": date(2026, 11, 26),
    "month": PartialDate(2026, 11),
    "money": parse_money("1.2亿元"),
    "period": parse_period("2026-Q2"),
}


@pytest.mark.parametrize("value", _VALUES.values(), ids=_VALUES)
def test_what_is_written_is_read_again(value: object) -> None:
    """By the record of its type alone."""
    record = VALUE_TYPES[type(value)]
    assert value == record.read(record.write(value), type(value))


class _Name(str):
    """A text of a class of its own, as other libraries hand them over."""

    __slots__ = ()


def test_a_text_of_another_class_is_a_text() -> None:
    """It stays as it is: only plain texts are kept once."""
    name = _Name("花卉")
    assert VALUE_TYPES[str].read(name, str) is name


@pytest.mark.parametrize("record", VALUE_TYPES.values(), ids=lambda each: each.type.__name__)
def test_a_wrong_value_is_refused_by_every_type(record: Any) -> None:  # noqa: ANN401 - a record of any type
    """A list is a value of none."""
    with pytest.raises(WrongValueError):
        record.read(["花卉"], record.type)


def test_every_value_a_programme_holds_has_its_record() -> None:
    """Whatever is neither an object nor a codelist: what has none would be written in no known way."""
    waiting: list[type] = [Programme]
    seen, values = set[type](), set[object]()
    while waiting:
        kind = waiting.pop()
        seen.add(kind)
        hints = {each.name: each.type for each in fields(kind)}
        for hint in (leaf for name in written_fields(kind) for leaf in _leaves(hints[name])):
            if has(hint) and hint not in VALUE_TYPES:
                waiting += [hint] if hint not in seen else []
            else:
                values.add(hint)
    plain = {each for each in values if not (isinstance(each, type) and issubclass(each, Codelist))}
    assert set(VALUE_TYPES) >= {each for each in plain if not _is_text(each)}


def _leaves(hint: Any) -> list[Any]:  # noqa: ANN401 - a type form
    inner = [each for each in get_args(hint) if each not in {NoneType, Ellipsis}]
    return [leaf for each in inner for leaf in _leaves(each)] if inner else [hint]


def _is_text(hint: object) -> bool:
    return isinstance(hint, type) and issubclass(hint, str)


def test_a_sheet_has_the_cells_its_types_ask_for() -> None:
    """A day is a date, an amount is money, a period is one."""
    of = {each.path: each.kind for sheet in layout_of(Programme).sheets for each in sheet.columns}
    expected = (Kind.DATE, Kind.MONEY, Kind.PERIOD, Kind.PARTIAL)
    assert expected == (of["due"], of["amount"], of["period"], of["signed_on"])


def test_a_wrong_value_is_named_in_both_languages() -> None:
    """With what stands there, cut where it is long."""
    error = wrong_value("长" * 99, "is no text", "不是文字")
    assert "…不是文字" in error.text("zh")
    assert error.text("en").endswith("… is no text")
