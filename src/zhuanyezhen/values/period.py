"""Reporting periods (期间): a year, a half, a quarter, a month, or the first months of a year together.

Decided here: 前8个月 is one period of its own kind, as its figure is not comparable with that of a month;
前3个月 is the first quarter, 前6个月 the first half.
"""

from calendar import monthrange
from contextlib import suppress
from datetime import date
from enum import StrEnum
from functools import cached_property, lru_cache

from attrs import frozen

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.folding import fold_tight
from zhuanyezhen.values.numeral import parse_numeral
from zhuanyezhen.words import Language

_MONTHS = 12
_QUARTERS = "一二三四"
_LONGEST = 40
# 2026, 2026-Q1, 2026-H1, 2026-06, 2026-01/06
_CANONICAL = regex(
    r"(?P<year>[12][0-9]{3})(?:-(?:Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<month>[0-9]{2})|01/(?P<months>[0-9]{2})))?"
)
_NUMBER = r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_YEAR = r"(?:[12][0-9]{3}|[一二][〇○零一二三四五六七八九]{3})"
# 2026年一季度, 上半年, 前三季度, 一至三季度, 前6个月, 1-6月, 6月份: a part of a year, or its first parts
_WRITTEN = regex(
    rf"(?P<year>{_YEAR})年(?:度|全年)?(?:第?(?P<quarter>[一二三四1-4首])季度|(?P<half>[上下前后])半年"
    rf"|前(?P<quarters>[一二两三1-3])个?季度|(?:一|1)(?:-{{1,2}}|~|至|到)(?P<until_quarter>[二三四2-4])季度"
    rf"|前(?P<months>{_NUMBER})个月|(?:1|一)月?份?(?:-{{1,2}}|~|至|到)(?P<until>{_NUMBER})月份?|(?P<month>{_NUMBER})月份?)?"
)
_LENGTH_OF = {"quarter": 3, "half": 6, "month": 1, "quarters": 3, "until_quarter": 3, "months": 1, "until": 1}
_ONE_PART = {"quarter", "half", "month"}
_HALVES_AND_FIRST = {"首": 1, "上": 1, "前": 1, "下": 2, "后": 2}


class PeriodKind(StrEnum):
    """How long a period is (期间类型)."""

    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"
    MONTHS = "months"


_LENGTHS = {PeriodKind.YEAR: 12, PeriodKind.HALF: 6, PeriodKind.QUARTER: 3, PeriodKind.MONTH: 1}
_KINDS = {length: kind for kind, length in _LENGTHS.items()}


@frozen(order=False)
class Period:
    """A period of one calendar year, from the start of ``first_month`` to the end of ``last_month``.

    >>> period = Period(2026, 4, 6)
    >>> str(period), period.first, period.last
    ('2026-Q2', datetime.date(2026, 4, 1), datetime.date(2026, 6, 30))

    Raises:
        ValueTextError: the months are no month, quarter, half or year, nor the first ones of a year.
    """

    year: int
    first_month: int
    last_month: int

    def __attrs_post_init__(self) -> None:
        length = self.last_month - self.first_month + 1
        whole = length in _KINDS and self.last_month % length == 0
        if not 1 <= self.first_month <= self.last_month <= _MONTHS or not (whole or self.first_month == 1):
            raise ValueTextError(
                f"not a period: months {self.first_month} to {self.last_month} of {self.year}; "
                f"a period is a month, a quarter, a half, a year, or the first months of one",
                f"不是统计期：{self.year}年{self.first_month}月至{self.last_month}月；"
                f"统计期是一个月、一个季度、半年、一年，或从1月起的几个月",
            )

    @cached_property
    def kind(self) -> PeriodKind:
        """How long it is."""
        return _KINDS.get(self.last_month - self.first_month + 1, PeriodKind.MONTHS)

    def __str__(self) -> str:
        return self._written

    @cached_property
    def _written(self) -> str:
        tail = {
            PeriodKind.YEAR: "",
            PeriodKind.HALF: f"-H{self.last_month // 6}",
            PeriodKind.QUARTER: f"-Q{self.last_month // 3}",
            PeriodKind.MONTH: f"-{self.last_month:02}",
            PeriodKind.MONTHS: f"-01/{self.last_month:02}",
        }
        return f"{self.year:04}{tail[self.kind]}"

    def label_in(self, lang: Language) -> str:
        """The period as reports in a language write it.

        >>> parse_period("2026-Q2").label_in("zh"), parse_period("2026-Q2").label_in("en")
        ('2026年第二季度', '2026-Q2')
        """
        return self.label if lang == "zh" else str(self)

    @property
    def label(self) -> str:
        """The period as reports write it.

        >>> parse_period("2026-01/08").label, parse_period("2026-Q2").label
        ('2026年1至8月', '2026年第二季度')
        """
        tail = {
            PeriodKind.YEAR: "",
            PeriodKind.HALF: "上半年" if self.first_month == 1 else "下半年",
            PeriodKind.QUARTER: f"第{_QUARTERS[self.last_month // 3 - 1]}季度",
            PeriodKind.MONTH: f"{self.last_month}月",
            PeriodKind.MONTHS: f"1至{self.last_month}月",
        }
        return f"{self.year}年{tail[self.kind]}"

    @cached_property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.first_month, 1)

    @cached_property
    def last(self) -> date:
        """Its last day."""
        return date(self.year, self.last_month, monthrange(self.year, self.last_month)[1])

    @property
    def year_earlier(self) -> "Period":
        """The same period of the year before (上年同期)."""
        return Period(self.year - 1, self.first_month, self.last_month)

    @property
    def previous(self) -> "Period":
        """The period of the same kind just before it; for the first months of a year, those of the year before.

        >>> str(parse_period("2026-Q1").previous), str(parse_period("2026-01/08").previous)
        ('2025-Q4', '2025-01/08')
        """
        if self.kind in {PeriodKind.YEAR, PeriodKind.MONTHS}:
            return self.year_earlier
        length = _LENGTHS[self.kind]
        if self.first_month > length:
            return Period(self.year, self.first_month - length, self.last_month - length)
        return Period(self.year - 1, _MONTHS - length + 1, _MONTHS)

    def comparable(self, other: "Period") -> bool:
        """Whether figures of the two may be set side by side: equally long, and both or neither cumulated.

        >>> parse_period("2026-01/08").comparable(parse_period("2025-01/08"))
        True
        """
        if self.kind is PeriodKind.MONTHS:
            return other.kind is self.kind and other.last_month == self.last_month
        return other.kind is self.kind


def parse_period(text: str) -> Period:
    """Read ``2026``, ``2026-H1``, ``2026-Q2``, ``2026-03``, ``2026-01/08`` or how documents write them.

    >>> [str(parse_period(text)) for text in ("2026年", "2026年一季度", "2026年前8个月", "2026年1—8月", "2026年3月")]
    ['2026', '2026-Q1', '2026-01/08', '2026-01/08', '2026-03']

    Args:
        text: The period, nothing around it.

    Returns:
        The period.

    Raises:
        ValueTextError: the text is none of these.
    """
    period = _period(text) if len(text) <= _LONGEST else None
    if period:
        return period
    raise ValueTextError(
        f"not a period: “{text[:40]}”; write 2026, 2026-Q2, 2026-03 or 2026-01/08",
        f"不是统计期：“{text[:40]}”；请写成2026、2026-Q2、2026-03或2026-01/08",
    )


@lru_cache(maxsize=10_000)
def _period(text: str) -> Period | None:
    """The period of a text, the same object each time: a ledger names few, and each very often."""
    folded = fold_tight(text).upper()
    match = _CANONICAL.fullmatch(folded) or _WRITTEN.fullmatch(folded)
    with suppress(ValueTextError):  # no such months
        return Period(_number(match["year"]), *_months(match.groupdict())) if match else None
    return None


def _months(parts: dict[str, str | None]) -> tuple[int, int]:
    """The first and the last month that the words name; a whole year if they name none."""
    for part, length in _LENGTH_OF.items():
        if word := parts.get(part):
            last = _number(word) * length
            return (last - length + 1 if part in _ONE_PART else 1), last
    return 1, _MONTHS


def _number(word: str) -> int:
    return _HALVES_AND_FIRST.get(word) or parse_numeral(word) or 0
