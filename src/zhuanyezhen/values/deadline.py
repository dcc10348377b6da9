"""Deadlines (完成时限) as plans write them.

A deadline is a date (2025年底前), a rule (每月28日前), a span of time (5个工作日内) or open-ended (长期坚持).
What the words do not say stays ``None``: 年内 has no date until the year of its document is known.
``deadline_text`` reads the words.
"""

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import field, frozen

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.folding import fold
from zhuanyezhen.values.recurrence import recurrence

if TYPE_CHECKING:
    from dateutil.rrule import rrule, rruleset

# 12月20日, 二十号, 2026-12-20; not 上旬, not 5个工作日
_DAY = regex(r"[0-9一二三四五六七八九十]\ ?[日号]|[0-9]{4}([-./])[0-9]{1,2}\1[0-9]{1,2}")
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class DeadlineKind(StrEnum):
    """How a deadline binds: by a date, again and again, within a span of time, or without end."""

    BY_DATE = "by-date"
    RECURRING = "recurring"
    WITHIN = "within"
    ONGOING = "ongoing"


@frozen(kw_only=True)
class Deadline:
    """A deadline; ``text`` is as written and takes no part in equality.

    ``due`` is the last day, ``start`` the first day of a period. ``rule`` is an RFC 5545 RRULE. ``within``
    counts ``within_unit`` (hour, day, working-day, month, year). ``relative`` says that the words leave
    the year to the document (年内); until that is known, ``month`` and ``day`` say the day of the year
    (``day`` ``None``: the month's end) and ``years_ahead`` how many years after the document's it is (明年 1),
    so that 年内, 明年底前 and 10月底前 are three deadlines.
    """

    text: str = field(eq=False)
    kind: DeadlineKind
    due: date | None = None
    start: date | None = None
    rule: str | None = None
    within: int | None = None
    within_unit: str | None = None
    relative: bool = False
    month: int | None = None
    day: int | None = None
    years_ahead: int = 0

    def __str__(self) -> str:
        return self.text

    @property
    def names_day(self) -> bool:
        """Whether the words name the very day, where it is not the last one of a month, a quarter or a year.

        >>> day = date(2026, 12, 31)
        >>> [Deadline(text=each, kind=DeadlineKind.BY_DATE, due=day).names_day for each in ("2026年底前", "2026年12月31日前")]
        [False, True]
        """
        return _DAY.search(fold(self.text)) is not None

    def recurrence(self, start: date) -> "rrule | rruleset":
        """The days a recurring deadline falls on, from ``start`` on (or from its own start, if that is later).

        >>> monthly = Deadline(text="每月28日前", kind=DeadlineKind.RECURRING, rule="FREQ=MONTHLY;BYMONTHDAY=28")
        >>> days = monthly.recurrence(date(2026, 1, 1))
        >>> [day.date().isoformat() for day in days[:2]]
        ['2026-01-28', '2026-02-28']

        Raises:
            ValueTextError: the deadline does not recur.
        """
        if self.rule is None:
            raise ValueTextError(
                f"{self.text!r} does not recur: it has no rule to make days of",
                f"“{self.text}”不是重复的时限，排不出各次的日期；请先看deadline.rule是否为空",
            )
        return recurrence(self.rule, max(start, self.start or start))


@frozen(kw_only=True)
class DeadlineMatch:
    """A deadline found in a text, with its offsets."""

    start: int
    end: int
    deadline: Deadline
