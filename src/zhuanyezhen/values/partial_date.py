"""Dates as far as they are known: a day, a month (2023-12), or only a year.

Public reports often give no more than the month of a recognition. Taking its first or last day would
invent a fact, so a partial date answers *whether* it has been reached, and says when it cannot tell.
"""

import re
from calendar import monthrange
from datetime import date
from typing import Self

from attrs import field, frozen

from zhuanyezhen.errors import ValueTextError

_FORM = re.compile(r"([12][0-9]{3})(?:-([0-9]{2})(?:-([0-9]{2}))?)?\Z")
_DECEMBER = 12


@frozen(order=False)
class PartialDate:
    """A day, a month or a year of the calendar (日期，可只写到月或年).

    >>> str(PartialDate(2023, 12)), PartialDate(2023, 12).last
    ('2023-12', datetime.date(2023, 12, 31))

    Raises:
        ValueTextError: there is no such day, or a day without its month.
    """

    year: int
    month: int | None = field(default=None)
    day: int | None = field(default=None)

    def __attrs_post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueTextError(f"not a date: {self.year}, day {self.day}: a day needs its month")
        try:
            date(self.year, self.month or 1, self.day or 1)
        except ValueError as error:
            raise ValueTextError(f"not a date: {self.year}, {self.month}, {self.day}: {error}") from error

    def __str__(self) -> str:
        return "-".join([f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)])

    @classmethod
    def of(cls, day: date) -> Self:
        """The partial date that is this very day."""
        return cls(day.year, day.month, day.day)

    @property
    def first(self) -> date:
        """The first day it may mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day it may mean."""
        month = self.month or _DECEMBER
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def reached(self, on: date) -> bool | None:
        """Whether it has come by the end of the day ``on``; ``None`` when that cannot be told.

        >>> december = PartialDate(2023, 12)
        >>> [december.reached(day) for day in (date(2023, 11, 30), date(2023, 12, 6), date(2024, 1, 1))]
        [False, None, True]
        """
        if self.last <= on:
            return True
        return False if on < self.first else None


def parse_partial_date(text: str) -> PartialDate:
    """Read ``2023-12-05``, ``2023-12`` or ``2023``.

    >>> parse_partial_date("2022-09-14").first
    datetime.date(2022, 9, 14)

    Raises:
        ValueTextError: the text is none of these.
    """
    match = _FORM.match(text)
    try:
        if match:
            return PartialDate(*(int(part) for part in match.groups() if part))
    except ValueTextError:
        pass  # no such day: said below
    raise ValueTextError(
        f"not a date: “{text[:40]}”; write 2023-12-05, or 2023-12 where the day is not known"
    )
