"""Dates are read in every usual form, and only if the calendar has them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.values.calendar_date import parse_date


@given(st.dates(date(1000, 1, 1)))
def test_every_form_reads_as_the_same_day(day: date) -> None:
    """2022年9月14日, 2022-09-14, 2022.9.14 and 2022/9/14 are one day."""
    forms = (
        f"{day.year}年{day.month}月{day.day}日",
        day.isoformat(),
        f"{day.year}.{day.month}.{day.day}",
        f"{day.year}/{day.month:02}/{day.day}",
        f" {day.year} 年 {day.month} 月 {day.day} 日 ",
    )
    assert {day} == {parse_date(form) for form in forms}


@pytest.mark.parametrize(
    "text", ["二〇二二年九月十四日", "二○二二年九月十四日", "２０２２年９月１４日", "2022年9月14号"]
)
def test_chinese_and_full_width_forms(text: str) -> None:
    """The forms of signatures are read."""
    assert date(2022, 9, 14) == parse_date(text)


@pytest.mark.parametrize(
    "text",
    ["", "2022年9月", "2023年2月30日", "2022-9.14", "十十十十年九月一日", "2022年十十月1日", "2022-13-01", "约2022年9月14日", "2022年9月14日" * 9],
)  # fmt: skip
def test_what_is_no_date(text: str) -> None:
    """An impossible, partial or mixed date is none."""
    assert parse_date(text) is None
