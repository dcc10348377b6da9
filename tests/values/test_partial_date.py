"""Partial dates: read and written back, and reached for certain, not at all, or perhaps."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.values.partial_date import PartialDate, parse_partial_date

partial_dates = st.builds(
    lambda day, parts: PartialDate(*(day.year, day.month, day.day)[:parts]),
    st.dates(date(1000, 1, 1), date(2999, 12, 31)),
    st.integers(1, 3),
)


@given(partial_dates)
def test_reads_what_it_writes(value: PartialDate) -> None:
    """``parse(str(x)) == x`` for every partial date."""
    assert value == parse_partial_date(str(value))


@given(partial_dates, st.integers(-800, 800))
def test_reached_is_certain_only_outside_the_period(value: PartialDate, days: int) -> None:
    """Before the first day it has not come, from the last day on it has, in between nobody knows."""
    on = value.first + timedelta(days=days)
    expected = False if on < value.first else True if on >= value.last else None
    assert expected is value.reached(on)


@pytest.mark.parametrize(
    "text",
    ["", "2023-13", "2023-00", "2023-05-00", "2023-2-3", "23-12", "2023-02-30", "2023年2月30日",
     "2023年0月", "十十十十年三月", "2023-12-05T00:00", "2023.5/3", "2023" * 20],
)  # fmt: skip
def test_refuses_what_is_no_date(text: str) -> None:
    """Other texts, and days no calendar has, are refused with the text quoted."""
    with pytest.raises(ValueTextError, match="not a date"):
        parse_partial_date(text)


def test_a_day_needs_its_month() -> None:
    """A day without a month is impossible."""
    with pytest.raises(ValueTextError, match="a day needs its month"):
        PartialDate(2023, None, 5)


def test_a_whole_date() -> None:
    """A calendar day is the partial date of that day."""
    assert PartialDate(2023, 12, 5) == PartialDate.of(date(2023, 12, 5))


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("2015年8月12日", "2015-08-12"),
        ("2015 年 8 月 12 号", "2015-08-12"),
        ("二〇〇六年十二月", "2006-12"),
        ("2023年", "2023"),
        ("2023年12月份", "2023-12"),
        ("２０２３", "2023"),
        ("2023.12", "2023-12"),
        ("2023/1/5", "2023-01-05"),
        ("20231205", "2023-12-05"),
        (" 2023-12 ", "2023-12"),
        ("2023-12-05 00:00:00", "2023-12-05"),
    ],
)
def test_dates_as_documents_and_spreadsheets_write_them(text: str, canonical: str) -> None:
    """Every wording is read as far as it goes."""
    assert canonical == str(parse_partial_date(text))


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        (PartialDate(2024), date(2024, 1, 1), date(2024, 12, 31)),
        (PartialDate(2024, 2), date(2024, 2, 1), date(2024, 2, 29)),
        (PartialDate(2024, 2, 3), date(2024, 2, 3), date(2024, 2, 3)),
    ],
)
def test_the_days_it_may_mean(value: PartialDate, first: date, last: date) -> None:
    """From the first day of what is known to the last."""
    assert (first, last) == (value.first, value.last)


@pytest.mark.parametrize(
    ("day", "reached"),
    [
        (date(2024, 1, 31), False),
        (date(2024, 2, 1), None),
        (date(2024, 2, 28), None),
        (date(2024, 2, 29), True),
        (date(2024, 3, 1), True),
    ],
)
def test_a_month_has_come_on_its_last_day(day: date, *, reached: bool | None) -> None:
    """By the end of that day; from its first day on nobody knows."""
    assert reached is PartialDate(2024, 2).reached(day)
