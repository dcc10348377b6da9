"""The day that divides what is late from what is not: the same the clock gives, at ends of months too."""

from datetime import date, timedelta

import pytest

from zhuanyezhen.model.problem import ProblemWeight
from zhuanyezhen.sifting.limits import last_late, shifted
from zhuanyezhen.tracking.clock import standard_clock


@pytest.mark.parametrize("weight", ProblemWeight)
@pytest.mark.parametrize("before", [date(2026, 3, 1), date(2024, 3, 1), date(2026, 3, 31), date(2026, 1, 1)])
def test_it_divides_as_the_clock_does(weight: ProblemWeight, before: date) -> None:
    """What was assigned on that day is late, what was a day later is not."""
    clock = standard_clock()
    last = date.fromordinal(last_late(lambda day: clock.due(day, weight), before))
    on, after = clock.due(last, weight), clock.due(last + timedelta(days=1), weight)
    assert on is not None
    assert after is not None
    assert on < before <= after


def test_what_never_ends_is_never_late() -> None:
    """Neither what has no limit nor what outlasts the calendar; and there is no day before the first."""
    assert 0 == last_late(lambda _day: None, date(2026, 3, 1))
    assert 0 == last_late(lambda day: day + timedelta(days=10**9), date(2026, 3, 1))
    assert 0 == last_late(lambda day: day, date.min)


def test_no_day_is_before_the_first() -> None:
    """A day is taken back as far as the calendar goes."""
    assert date(2026, 2, 22) == shifted(date(2026, 3, 1), 7)
    assert date.min == shifted(date(1, 1, 3), 7)
