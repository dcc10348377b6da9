"""Limits of the clock the other way round: the last day a problem may have been assigned on to be late by now.

A limit never ends earlier for what began later, so the clock itself, asked day by day, gives the one day that divides the
late from the others; no engine needs to know how months or limits are counted.
"""

from collections.abc import Callable
from datetime import date

_FIRST = date.min.toordinal()


def last_late(ends: Callable[[date], date | None], before: date) -> int:
    """The ordinal of the last beginning whose limit ends before a day; 0 where there is none.

    >>> from datetime import timedelta
    >>> date.fromordinal(last_late(lambda day: day + timedelta(days=7), date(2026, 11, 24)))
    datetime.date(2026, 11, 16)
    """
    low, high = _FIRST - 1, before.toordinal()
    while low < high:
        middle = (low + high + 1) // 2
        end = _ended(ends, date.fromordinal(middle))
        low, high = (middle, high) if end is not None and end < before else (low, middle - 1)
    return low


def _ended(ends: Callable[[date], date | None], begun: date) -> date | None:
    """When a limit ends; ``None`` for one that outlasts the calendar."""
    try:
        return ends(begun)
    except (OverflowError, ValueError):
        return None


def shifted(day: date, days: int) -> date:
    """A day so many days earlier; the first of the calendar where there is none."""
    return date.fromordinal(max(day.toordinal() - days, _FIRST))
