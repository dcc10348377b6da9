"""Recurrence rules are made into days, or refused with the text."""

from contextlib import suppress
from datetime import date, datetime
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.values.recurrence import days_within, names_days, recurrence


def test_the_days_of_a_rule() -> None:
    """A weekly rule falls on its weekdays from the start on."""
    days = recurrence("FREQ=WEEKLY;BYDAY=MO", date(2026, 11, 24))
    assert [date(2026, 11, 30), date(2026, 12, 7)] == [day.date() for day in islice(days, 2)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "每月一次",
        "FREQ=SOMETIMES",
        "FREQ=MONTHLY;BYMONTHDAY=x",
        "DTSTART:20260101",
        "FREQ=DAILY\nFREQ=DAILY",
    ],
)
def test_refuses_what_is_no_rule(text: str) -> None:
    """Other texts, and rules that bring their own start, are refused."""
    with pytest.raises(ValueTextError, match="not a recurrence rule"):
        recurrence(text, date(2026, 1, 1))


def _days(rule: str, start: date, first: date, last: date) -> list[str]:
    return [day.isoformat() for day in days_within(rule, start, first, last)]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("FREQ=MONTHLY;BYDAY=-1FR", ["2026-11-27", "2026-12-25"]),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", ["2026-11-30", "2026-12-31"]),
        ("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1", ["2026-12-31"]),
        ("FREQ=WEEKLY;INTERVAL=3;BYDAY=TU;COUNT=2", ["2026-11-17", "2026-12-08"]),
        ("rrule:freq=monthly;bymonthday=5", ["2026-11-05", "2026-12-05"]),
        ("FREQ=MONTHLY;BYMONTHDAY=5;UNTIL=20261204", ["2026-11-05"]),
        ("FREQ=MONTHLY;BYMONTHDAY=5;UNTIL=20261205T000000Z", ["2026-11-05", "2026-12-05"]),
        ("FREQ=MONTHLY;BYMONTHDAY=5;UNTIL=99991231", ["2026-11-05", "2026-12-05"]),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", []),
        ("FREQ=WEEKLY;BYDAY=MO;BYMONTH=2;BYMONTHDAY=30", []),
        ("FREQ=DAILY;INTERVAL=999999999999", ["2026-11-01"]),
    ],
)
def test_the_days_asked_about(rule: str, expected: list[str]) -> None:
    """Both ends count, what the rule counts it counts from its start, and a rule of no day ends soon."""
    first = date(2026, 11, 1)
    assert expected == _days(rule, first, first, date(2026, 12, 31))


def test_days_are_those_dateutil_gives() -> None:
    """Looking for them 400 years later at a time changes none: leap days, weeks and intervals are the same."""
    for rule in ("FREQ=YEARLY;INTERVAL=3;BYWEEKNO=53;BYDAY=MO", "FREQ=DAILY;INTERVAL=17", "FREQ=YEARLY"):
        start, first, last = date(1996, 2, 29), date(2000, 1, 1), date(2026, 12, 31)
        plain = recurrence(rule, start).between(datetime(2000, 1, 1), datetime(2026, 12, 31), inc=True)  # noqa: DTZ001
        assert [day.date() for day in plain] == list(days_within(rule, start, first, last))


def test_nothing_falls_before_the_start() -> None:
    """Of a rule that begins later there is no day, however late it begins."""
    assert [] == _days("FREQ=DAILY", date(9999, 1, 1), date(2026, 1, 1), date(2026, 1, 9))
    assert ["9999-12-31"] == _days("FREQ=DAILY", date(9999, 12, 31), date(9999, 1, 1), date.max)


@pytest.mark.parametrize(
    "rule",
    [
        "每月一次",
        "FREQ=HOURLY",
        "FREQ=DAILY;BYHOUR=9,10",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=-1",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY FREQ=SECONDLY",
        "FREQ=YEARLY;BYEASTER=0",
        "INTERVAL=2",
        "FREQ=MONTHLY;UNTIL=2026",
        "FREQ=MONTHLY;UNTIL=TOMORROW",
        "FREQ=MONTHLY;UNTIL=20260230",
        "FREQ=MONTHLY;BYSETPOS=0",
        "FREQ=MONTHLY;BYDAY=XX",
    ],
)
def test_refuses_what_makes_no_days(rule: str) -> None:
    """What recurs within a day, never moves on or could only be looked for for long is refused, in both languages."""
    with pytest.raises(ValueTextError) as raised:
        days_within(rule, date(2026, 1, 1), date(2026, 1, 1), date(2026, 12, 31))
    assert f"不是重复规则：“{rule}”；请写成FREQ=MONTHLY;BYMONTHDAY=5" == raised.value.text("zh")


@given(st.text("FREQ=;DAILYWEKMONTHBSPU0123456789-,", max_size=60) | st.text(max_size=30))
def test_no_text_does_harm(text: str) -> None:
    """Any text is a rule or refused."""
    with suppress(ValueTextError):
        days_within(text, date(2026, 1, 1), date(2026, 1, 1), date(2026, 3, 31))


@given(
    st.sampled_from(("DAILY", "WEEKLY", "MONTHLY", "YEARLY")),
    st.dictionaries(
        st.sampled_from(("BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS", "COUNT", "INTERVAL")),
        st.integers(-400, 400).map(str),
    ),
)
def test_no_figure_does_harm(freq: str, parts: dict[str, str]) -> None:
    """Months, days and weeks the calendar does not have are refused, or never come."""
    rule = ";".join([f"FREQ={freq}", *(f"{name}={value}" for name, value in parts.items())])
    with suppress(ValueTextError):
        days_within(rule, date(2026, 1, 1), date(2026, 1, 1), date(2026, 3, 31))


@pytest.mark.parametrize(
    ("rule", "named"),
    [
        ("FREQ=WEEKLY", False),
        ("FREQ=WEEKLY;BYDAY=MO", True),
        ("FREQ=YEARLY;BYMONTH=12", False),
        ("FREQ=YEARLY;BYYEARDAY=1", True),
        ("FREQ=DAILY;COUNT=3", False),
        ("FREQ=DAILY;INTERVAL=1", True),
    ],
)
def test_whether_a_rule_names_its_days(rule: str, named: bool) -> None:  # noqa: FBT001
    """One that leaves the day, or where to count from, to its beginning does not."""
    assert named is names_days(rule)
