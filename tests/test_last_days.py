"""The last day of a range belongs to it: in every class that has one, and the day after does not."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

import zhuanyezhen as zyz
from zhuanyezhen.model.policy import TownPolicy
from zhuanyezhen.reporting.monthly.month import is_of_month
from zhuanyezhen.tracking.clock import standard_clock
from zhuanyezhen.tracking.problems import overdue
from zhuanyezhen.values.partial_date import PartialDate
from zhuanyezhen.values.period import Period

_LAST = date(2026, 2, 28)


def _policy(day: date) -> bool:
    return bool(
        TownPolicy(id="一策", towns=("花卉",), valid_from=date(2026, 1, 1), valid_to=_LAST).in_force(day)
    )


def _waiver(day: date) -> bool:
    return not zyz.Waiver(code="RSP003", reason="甲", approver="乙", until=_LAST).expired(day)


def _problem(day: date) -> bool:
    return (
        overdue(zyz.Problem(id="1", description="用地", due=_LAST), as_of=day, clock=standard_clock()) is None
    )


def _extended(day: date) -> bool:
    problem = zyz.Problem(id="1", description="用地", due=date(2026, 1, 5), extended_to=_LAST)
    return overdue(problem, as_of=day, clock=standard_clock()) is None


@pytest.mark.parametrize("holds", [_policy, _waiver, _problem, _extended])
def test_a_range_holds_on_its_last_day(holds: Callable[[date], bool]) -> None:
    """And no longer."""
    assert [True, True, False] == [holds(_LAST + timedelta(days=days)) for days in (-1, 0, 1)]


def test_months_and_years_end_on_their_last_day() -> None:
    """February of a leap year, too; what is of a month is so on its first and on its last day."""
    assert (date(2028, 2, 29), _LAST) == (PartialDate(2028, 2).last, PartialDate(2026, 2).last)
    assert date(2026, 12, 31) == Period(2026, 1, 12).last
    days = (date(2026, 1, 31), date(2026, 2, 1), _LAST, date(2026, 3, 1))
    assert [False, True, True, False] == [is_of_month(each, _LAST) for each in days]
    assert [False, True] == [
        bool(PartialDate(2026, 2).reached(_LAST + timedelta(days=days))) for days in (-1, 0)
    ]


def test_a_figure_counts_from_the_last_day_of_its_period() -> None:
    """Not the day before: the year was not over."""
    from zhuanyezhen.tracking.indicators import tracks  # noqa: PLC0415 - needed here alone

    programme = zyz.loads(
        """
schema_version: 2
name: 例
towns: [{id: 花卉, name: 花卉专业镇}]
policies: [{id: 一策, towns: [花卉], indicators: [{indicator: 产值, period: '2025', value: 8}]}]
observations: [{town: 花卉, indicator: 产值, period: '2025', value: 9}]
"""
    )
    latest = [next(tracks(programme, as_of=day)).latest for day in (date(2025, 12, 30), date(2025, 12, 31))]
    assert [None, "9"] == [each and str(each.value) for each in latest]
