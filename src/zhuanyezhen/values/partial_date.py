"""Dates as far as they are known: a day, a month (2023-12), or only a year.

Public reports often give no more than the month of a recognition. Taking its first or last day would
invent a fact, so a partial date answers *whether* it has been reached, and says when it cannot tell.
"""

from calendar import monthrange
from contextlib import suppress
from datetime import date
from functools import cached_property, lru_cache
from typing import Self

from attrs import field, frozen

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.folding import fold, fold_tight
from zhuanyezhen.values.numeral import parse_numeral

_DIGITS, _NUMERAL = "〇○零一二三四五六七八九", r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_FORMS = (
    regex(r"([12][0-9]{3})(?:-([0-9]{2})(?:-([0-9]{2})(?: 00：00：00)?)?)?"),
    regex(r"([12][0-9]{3})([./])([0-9]{1,2})(?:\2([0-9]{1,2}))?"),
    regex(r"([12][0-9]{3})([01][0-9])([0-3][0-9])"),
)
# 2026年, 2026年6月份, 二〇二六年六月三日
_WRITTEN = regex(rf"([12][0-9]{{3}}|[{_DIGITS}]{{4}})年(?:({_NUMERAL})月(?:份|({_NUMERAL})[日号])?)?")
_LONGEST = 40
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
            raise ValueTextError(
                f"not a date: {self.year}, day {self.day}: a day needs its month",
                f"不是日期：{self.year}年{self.day}日缺少月份；请补上",
            )
        try:
            date(self.year, *(1 if part is None else part for part in (self.month, self.day)))
        except ValueError as error:
            given = "-".join(str(part) for part in (self.year, self.month, self.day) if part is not None)
            raise ValueTextError(
                f"not a date: {self.year}, {self.month}, {self.day}: {error}",
                f"不是日期：没有“{given}”；请核对",
            ) from error

    def __str__(self) -> str:
        return "-".join([f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)])

    @classmethod
    def of(cls, day: date) -> Self:
        """The partial date that is this very day."""
        return cls(day.year, day.month, day.day)

    @cached_property
    def first(self) -> date:
        """The first day it may mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @cached_property
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
    """Read ``2023-12-05``, ``2023-12`` or ``2023``, or how documents and spreadsheets write them.

    >>> parse_partial_date("2022-09-14").first
    datetime.date(2022, 9, 14)
    >>> str(parse_partial_date("二〇〇六年十二月")), str(parse_partial_date("2023.12"))
    ('2006-12', '2023-12')

    Args:
        text: The date, nothing around it.

    Returns:
        A day, a month or a year.

    Raises:
        ValueTextError: the text is none of these.
    """
    known = _partial_date(text) if len(text) <= _LONGEST else None
    if known:
        return known
    raise ValueTextError(
        f"not a date: “{text[:40]}”; write 2023-12-05, or 2023-12 where the day is not known",
        f"不是日期：“{text[:40]}”；请写成2023-12-05，不知道哪一天的写成2023-12",
    )


@lru_cache(maxsize=100_000)
def _partial_date(text: str) -> PartialDate | None:
    """The date of a text, the same object each time: a ledger of any length has those of some years."""
    parts = _parts(text)
    with suppress(ValueTextError):  # no such day
        return PartialDate(*parts) if parts else None
    return None


def _parts(text: str) -> list[int] | None:
    """Year, month and day as far as they are written."""
    folded = fold(text).strip()
    for form in _FORMS:
        if match := form.fullmatch(folded):
            return [int(part) for part in match.groups() if part and part not in "./"]
    match = _WRITTEN.fullmatch(fold_tight(text))
    numbers = [parse_numeral(part) for part in match.groups() if part] if match else [None]
    known = [number for number in numbers if number is not None]
    return known if len(known) == len(numbers) else None
