"""Recurrence rules are made into days, or refused with the text."""

from datetime import date
from itertools import islice

import pytest

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.values.recurrence import recurrence


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
