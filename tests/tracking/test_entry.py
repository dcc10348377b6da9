"""The days asked about are one range, and a rule is looked up in it once."""

from datetime import date

from zhuanyezhen.tracking.entry import Reach

_FIRST, _LAST = date(2026, 12, 1), date(2026, 12, 31)


def test_both_ends_are_within_reach() -> None:
    """The days before and after are not."""
    days = (date(2026, 11, 30), _FIRST, _LAST, date(2027, 1, 1))
    assert [False, True, True, False] == [day in Reach(_FIRST, _LAST) for day in days]


def test_days_of_a_rule_are_within_reach_and_within_its_own_days() -> None:
    """Neither before it began nor after it ended; counted from its start where it has one."""
    reach = Reach(_FIRST, _LAST)
    weekly = "FREQ=WEEKLY;BYDAY=MO"
    assert [7, 14, 21, 28] == [day.day for day in reach.days(weekly)]
    assert [14, 21] == [
        day.day for day in reach.days(weekly, since=date(2026, 12, 8), until=date(2026, 12, 27))
    ]
    assert () == reach.days(weekly, until=date(2026, 11, 1))
    assert () == reach.days(weekly, since=date(2027, 2, 1))
    second = f"{weekly};INTERVAL=2"
    assert [7, 21] == [day.day for day in reach.days(second, start=date(2026, 11, 23))]
