"""Recurrence rules (RFC 5545 RRULE) as plans and task forces need them, made into days by dateutil."""

from datetime import date, datetime, time
from typing import TYPE_CHECKING

from zhuanyezhen.errors import ValueTextError

if TYPE_CHECKING:
    from dateutil.rrule import rrule, rruleset

_STARTS = ("DTSTART", "RDATE", "EXDATE")


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
        raise ValueTextError(
            f"not a recurrence rule: “{rule[:80]}”; write FREQ=MONTHLY;BYMONTHDAY=5",
            f"不是重复规则：“{rule[:80]}”；请写成FREQ=MONTHLY;BYMONTHDAY=5",
        ) from error
