"""Points in time have the last day they may mean, and none where no calendar has it."""

import re
from datetime import date

import pytest

from zhuanyezhen.values.moment import MOMENT, Moment, last_day, moment_of


def _moment(text: str) -> Moment | None:
    match = re.fullmatch(MOMENT, text)
    assert match
    return moment_of(match)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026年", Moment(year=2026, ahead=0, month=12, day=None)),
        ("明年3月5号前", Moment(year=None, ahead=1, month=3, day=5)),
        ("年底", Moment(year=None, ahead=0, month=12, day=None)),
        ("二季度", Moment(year=None, ahead=0, month=6, day=None)),
        ("首季度", Moment(year=None, ahead=0, month=3, day=None)),
        ("2026-02-28", Moment(year=2026, ahead=0, month=2, day=28)),
        ("2月29日", Moment(year=None, ahead=0, month=2, day=29)),
        ("2026年2月29日", None),
        ("9月31日", None),
        ("13月", None),
        ("底前", None),
    ],
)
def test_what_a_moment_says(text: str, moment: Moment | None) -> None:
    """Year or distance from the document's year, month, and day where one is said."""
    assert moment == _moment(text)


def test_a_moment_without_a_year_waits_for_one() -> None:
    """2月29日 comes only in some years, and in no unknown one."""
    moment = _moment("2月29日")
    assert moment
    assert [None, None, date(2024, 2, 29)] == [moment.on(None), moment.on(2026), moment.on(2024)]


@pytest.mark.parametrize(("month", "day"), [(0, None), (13, None), (1, 0), (4, 31)])
def test_days_of_no_calendar(month: int, day: int | None) -> None:
    """Month 0 and 13, day 0 and 31 April are none."""
    assert last_day(2026, month, day) is None
