"""Dates as people type them into cells: as far as they go, and the year of the ledger where they have none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.values.typed_date import read_typed_date, year_told


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-3-5", "2026-03-05"),
        ("2026.03.05日", "2026-03-05"),
        ("2026、3、5", "2026-03-05"),
        ("2026年3月5", "2026-03-05"),
        ("二〇二六年三月五号", "2026-03-05"),
        ("20260305", "2026-03-05"),
        ("202603", "2026-03"),
        ("2026/10/8 0:00", "2026-10-08"),
        ("2026-10-08T08:30:00.000", "2026-10-08"),
        ("2026-10-08 08:30:00+08:00", "2026-10-08"),
        ("2026年10月8日9时30分", "2026-10-08"),
        ("2026年10月8日上午", "2026-10-08"),
        ("2026年10月8日（星期四）", "2026-10-08"),
        ("2026.3", "2026-03"),
        ("2026年10月中旬", "2026-10"),
        ("2026年度", "2026"),
        ("2026年初", "2026"),
        ("2026年末", "2026-12"),
    ],
)
def test_dates_with_their_year(text: str, day: str) -> None:
    """The same with and without a year of the ledger."""
    for year in (None, 2020):
        typed = read_typed_date(text, year=year)
        assert typed is not None
        assert (day, False) == (str(typed.date), typed.year_left_out)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("9月2日", "2026-09-02"),
        ("十月二号", "2026-10-02"),
        ("10月底", "2026-10"),
        ("3月", "2026-03"),
        ("年底", "2026-12"),
    ],
)
def test_dates_without_their_year(text: str, day: str) -> None:
    """They have the ledger's, or are none."""
    typed = read_typed_date(text, year=2026)
    assert typed is not None
    assert (day, True) == (str(typed.date), typed.year_left_out)
    assert read_typed_date(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "9.2",
        "9/2",
        "5/3/2026",
        "26.3.5",
        "2026.3/5",
        "2026-02-30",
        "2月30日",
        "十十月",
        "20261340",
        "12345678",
        "2026" * 20,
    ],
)
def test_what_is_no_date(text: str) -> None:
    """What may be two things, and what no calendar has."""
    assert read_typed_date(text, year=2026) is None


@given(st.text(max_size=60))
def test_any_text(text: str) -> None:
    """Nothing raises, and what is read is written and read again as itself."""
    typed = read_typed_date(text, year=2026)
    if typed is not None:
        again = read_typed_date(str(typed.date))
        assert again is not None
        assert typed.date == again.date


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("晋源区2026年问题台账", 2026),
        ("台账20261008", 2026),
        ("二〇二六年问题台账", 2026),
        ("按晋政办发〔2022〕80号 2026年10月", 2026),
        ("2025—2026年台账", None),
        ("台账2026100812", None),
        ("问题台账", None),
    ],
)
def test_the_year_of_a_title(text: str, year: int | None) -> None:
    """One year, or none is told; the year of a document's number is not the ledger's."""
    assert year == year_told(text)
