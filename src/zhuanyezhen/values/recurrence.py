"""Recurrence rules (RFC 5545 RRULE) as plans and task forces need them, made into days by dateutil.

Decided here: a calendar is made of days, so what recurs within a day (``FREQ=HOURLY``, ``BYHOUR``) is refused where days
are asked for. dateutil looks for the next day as far as the year 9999, and for ever where the interval is 0: the rule is
looked at first, and days are looked for in the last 400 years it knows.
"""

from collections.abc import Mapping
from datetime import MAXYEAR, date, datetime, time
from typing import TYPE_CHECKING

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.pattern import regex

if TYPE_CHECKING:
    from dateutil.rrule import rrule, rruleset

_STARTS = ("DTSTART", "RDATE", "EXDATE")
_SAME_DAYS_AGAIN = 400
"""Years after which the calendar is the same again, days of the week included."""
_PART = regex(r"(?P<name>[A-Z]{4,10})=(?P<value>[A-Z0-9,+-]{1,100})")
_BY_DAYS = frozenset({"BYMONTH", "BYDAY"})
_BY_MORE = frozenset({"BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS"})
_OTHERS = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"})
_NAMING: Mapping[str, frozenset[str]] = {
    "DAILY": frozenset(),
    "WEEKLY": frozenset({"BYDAY"}),
    "MONTHLY": frozenset({"BYDAY", "BYMONTHDAY"}),
    "YEARLY": frozenset({"BYDAY", "BYMONTHDAY", "BYYEARDAY"}),
}
"""How often a rule of days may recur, and the parts one of which says on which day."""


def recurrence(rule: str, start: date) -> "rrule | rruleset":
    """The days a rule falls on, from ``start`` on.

    >>> [day.date().isoformat() for day in recurrence("FREQ=MONTHLY;BYMONTHDAY=28", date(2026, 1, 1))[:2]]
    ['2026-01-28', '2026-02-28']

    Raises:
        ValueTextError: the text is no recurrence rule.
    """
    # Only what recurs needs dateutil; importing it costs more than the rest of the package.
    from dateutil.rrule import rrulestr  # noqa: PLC0415

    if "\n" in rule or rule.startswith(_STARTS):
        raise ValueTextError(
            f"not a recurrence rule: “{rule[:80]}”; give the rule alone, the start apart",
            f"不是重复规则：“{rule[:80]}”；请只写规则，开始日期另给",
        )
    try:
        return rrulestr(rule, dtstart=datetime.combine(start, time()))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _no_rule(rule) from error


def days_within(rule: str, start: date, first: date, last: date) -> tuple[date, ...]:
    """The days from ``first`` to ``last`` that a rule counted from ``start`` falls on, in bounded time.

    >>> days = days_within("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", date(2026, 11, 2), date(2026, 11, 10), date(2026, 12, 10))
    >>> [day.isoformat() for day in days]
    ['2026-11-16', '2026-11-30']
    >>> days_within("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", date(2026, 1, 1), date(2026, 1, 1), date(2026, 12, 31))
    ()

    Raises:
        ValueTextError: the text is no recurrence rule, or recurs within a day.
    """
    parts = _parts(rule)
    if start > last:
        return ()
    later = max(0, (MAXYEAR - last.year) // _SAME_DAYS_AGAIN * _SAME_DAYS_AGAIN)
    if "UNTIL" in parts:
        parts["UNTIL"] = _later(rule, parts["UNTIL"], later)
    moved = ";".join(f"{name}={value}" for name, value in parts.items())
    after, before = (datetime.combine(_in_year(day, day.year + later), time()) for day in (first, last))
    try:
        found = recurrence(moved, _in_year(start, start.year + later)).between(after, before, inc=True)
    except (ValueError, TypeError, IndexError, OverflowError) as error:  # 13月, 第400天
        raise _no_rule(rule) from error
    return tuple(_in_year(day, day.year - later) for day in found)


def names_days(rule: str) -> bool:
    """Whether a rule says by itself on which days it falls, from whatever day it is counted.

    >>> [names_days(f"FREQ={each}") for each in ("MONTHLY;BYMONTHDAY=5", "MONTHLY", "WEEKLY;INTERVAL=2;BYDAY=MO", "DAILY")]
    [True, False, False, True]

    Raises:
        ValueTextError: the text is no recurrence rule, or recurs within a day.
    """
    parts = _parts(rule)
    naming = _NAMING[parts["FREQ"]]
    counted = "COUNT" in parts or parts.get("INTERVAL", "1") != "1"
    return not counted and (not naming or not naming.isdisjoint(parts))


def _parts(rule: str) -> dict[str, str]:
    """The parts of a rule of days."""
    texts = rule.strip().upper().removeprefix("RRULE:").split(";")
    found = [match for each in texts if (match := _PART.fullmatch(each))]
    parts = {match["name"]: match["value"] for match in found}
    allowed = _OTHERS | _BY_DAYS | (_BY_MORE if parts.get("FREQ") != "DAILY" else frozenset())
    interval = parts.get("INTERVAL", "1")
    if (
        len(parts) < len(texts)
        or parts.get("FREQ", "") not in _NAMING
        or not allowed.issuperset(parts)
        or not interval.isdecimal()
        or not int(interval)
    ):
        raise _no_rule(rule)
    return parts


def _later(rule: str, until: str, years: int) -> str:
    if not until[:8].isdecimal() or len(until) < len("YYYYMMDD"):
        raise _no_rule(rule)
    return f"{min(int(until[:4]) + years, MAXYEAR):04}{until[4:8]}"


def _in_year(day: date, year: int) -> date:
    return date(year, day.month, day.day)


def _no_rule(rule: str) -> ValueTextError:
    return ValueTextError(
        f"not a recurrence rule: “{rule[:80]}”; write FREQ=MONTHLY;BYMONTHDAY=5",
        f"不是重复规则：“{rule[:80]}”；请写成FREQ=MONTHLY;BYMONTHDAY=5",
    )
