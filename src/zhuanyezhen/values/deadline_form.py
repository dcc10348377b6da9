"""The forms of deadlines: each one pattern, and what a match of it means; ``moment`` knows the calendar.

Decided here: without a day a recurring deadline falls on the last day of its period, a week has seven days and
half a year six months. Which words are a deadline where is decided in ``deadline_text``.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date

from zhuanyezhen.values.deadline import WEEKDAYS, Deadline, DeadlineKind
from zhuanyezhen.values.moment import (
    NUMBER,
    YEAR,
    in_order,
    last_day,
    moment_of,
    number,
    range_of,
)

_WEEKDAY_WORDS = "一二三四五六日"
_BEFORE = r"(?:[底末]?[之以]?前)"
_N = r"(?:[0-9]{1,4}|[一二两三四五六七八九十百]{1,5})"
_UNITS = {
    "工作日": ("working-day", 1), "小时": ("hour", 1), "自然日": ("day", 1), "日": ("day", 1), "天": ("day", 1),
    "周": ("day", 7), "星期": ("day", 7), "月": ("month", 1), "季度": ("month", 3), "年": ("year", 1),
}  # fmt: skip
_UNIT = r"(?:个?(?:工作日|自然日|小时|星期|季度)|个月|[日天周年])"
WITHIN = rf"(?:(?P<within>{_N})\ ?(?P<unit>{_UNIT})\ ?[之以]?内|用?(?P<years>{_N})年(?:左右)?的?时间|(?P<half_year>半年)[之以]?内)"
WORKING_DAYS = rf"(?P<within>{_N})个工作日"
FIVE_YEARS = r'"?十(?P<five>[一二三四五六七八九])五"?(?:规划)?(?:期?末|期间|时期|期内)'
_QUARTERLY = (
    rf"(?:自(?P<since>{YEAR})年第?(?P<since_quarter>[1-4一二三四])季度起，?)?"
    rf"每个?季度?第?(?P<nth>[1-3一二三末])个?月的?(?P<nth_day>{NUMBER})[日号]{_BEFORE}"
)
_EACH = rf"(?:(?P<day_of>{NUMBER})[日号]?|[底末])?{_BEFORE}?"
RECURRING = (
    rf"(?:{_QUARTERLY}|每(?P<many>两|二|2)?个?(?:周|星期)(?P<weekday>[一二三四五六日天])?{_BEFORE}?"
    rf"|(?P<daily>每[天日])|(?P<monthly>每个?月的?{_EACH.replace('day_of', 'month_day')})"
    rf"|(?P<quarter_end>每个?季度(?:末月底|[底末])?{_BEFORE}?)|(?P<half_yearly>每半年[底末]?{_BEFORE}?)"
    rf"|(?P<yearly>每年(?:(?P<year_month>{NUMBER})月(?P<year_day>{NUMBER})?[日号]?|年)?[底末]?{_BEFORE}?))"
)
_GOING_ON = r"(?:推进|实施|开展|坚持|深化|抓好|落实|进行|执行|推动|完善|优化|巩固|跟进|发力|化)"
ONGOING = rf"(?:持续|长期|常态化?|常年|滚动|全程|贯穿全过程){_GOING_ON}?"
ALL_YEAR = rf"全年{_GOING_ON}?"


def at_moment(match: re.Match[str], text: str, year: int | None) -> Deadline | None:
    """The deadline of a match of ``MOMENT``.

    >>> from zhuanyezhen.values.moment import MOMENT
    >>> at_moment(re.match(MOMENT, "三季度末"), "三季度末", 2026).due
    datetime.date(2026, 9, 30)
    """
    moment = moment_of(match)
    if moment is None or (match["first"] and moment.year is None):
        return None
    due, relative = moment.on(year), moment.year is None
    if due:
        return Deadline(text=text, kind=DeadlineKind.BY_DATE, due=due, relative=relative)
    if year is not None:
        return None  # 2月29日 in a document of 2025
    return Deadline(
        text=text,
        kind=DeadlineKind.BY_DATE,
        month=moment.month,
        day=moment.day,
        years_ahead=moment.ahead,
        relative=True,
    )


def within(match: re.Match[str], text: str, _year: int | None) -> Deadline | None:
    """The deadline of a match of ``WITHIN``; a week is seven days, half a year six months.

    >>> within(re.match(WITHIN, "两周内"), "两周内", None).within
    14
    """
    count, unit, times = 6, "month", 1
    if match["unit"] or match["years"]:
        count = number(match["within"] or match["years"]) or 0
        unit, times = _UNITS[match["unit"].removeprefix("个")] if match["unit"] else _UNITS["年"]
        if unit == "year" and count > 99:  # noqa: PLR2004 - 2025年内 is a year, not a span
            return None
    return (
        Deadline(text=text, kind=DeadlineKind.WITHIN, within=count * times, within_unit=unit)
        if count
        else None
    )


def five_years(match: re.Match[str], text: str, _year: int | None) -> Deadline:
    """The deadline of a match of ``FIVE_YEARS``: the tenth plan covers 2001—2005, 十四五 2021—2025.

    >>> five_years(re.match(FIVE_YEARS, "十五五期间"), "十五五期间", None).due
    datetime.date(2030, 12, 31)
    """
    last = 2005 + 5 * (number(match["five"]) or 0)
    return _period(text, (date(last - 4, 1, 1), date(last, 12, 31)))


def recurring(match: re.Match[str], text: str, _year: int | None) -> Deadline | None:
    """The deadline of a match of ``RECURRING``; without a day, the period's last one.

    >>> recurring(re.match(RECURRING, "每年"), "每年", None).rule
    'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1'
    """
    if match["nth"]:
        return _quarterly(match, text)
    for part, make in _RULES.items():
        if match[part]:
            rule = make(match)
            break
    else:
        rule = _weekly(match)
    return Deadline(text=text, kind=DeadlineKind.RECURRING, rule=rule) if rule else None


def ongoing(_match: re.Match[str], text: str, _year: int | None) -> Deadline:
    """The deadline that has no end: 持续推进, 长期坚持.

    >>> ongoing(re.match(ONGOING, "长期坚持"), "长期坚持", None).kind
    <DeadlineKind.ONGOING: 'ongoing'>
    """
    return Deadline(text=text, kind=DeadlineKind.ONGOING)


def _period(text: str, ends: tuple[date, date]) -> Deadline:
    return Deadline(text=text, kind=DeadlineKind.BY_DATE, start=ends[0], due=ends[1])


def at_range(match: re.Match[str], text: str, year: int | None) -> Deadline | None:
    """The deadline of a match of ``RANGE``: both ends are kept.

    >>> from zhuanyezhen.values.moment import RANGE
    >>> at_range(re.match(RANGE, "2025-2027年"), "2025-2027年", None).start
    datetime.date(2025, 1, 1)
    """
    ends = range_of(match, year)
    return _period(text, ends) if ends else None


def at_iso_range(match: re.Match[str], text: str, _year: int | None) -> Deadline | None:
    """The deadline of a match of ``ISO_RANGE``.

    >>> from zhuanyezhen.values.moment import ISO_RANGE
    >>> at_iso_range(re.match(ISO_RANGE, "2025.1-2025.6"), "2025.1-2025.6", None).due
    datetime.date(2025, 6, 30)
    """
    parts = {name: int(part) for name, part in match.groupdict().items() if part and part.isdecimal()}
    first = last_day(parts["year1"], parts["month1"], parts.get("day1", 1))
    ends = in_order(first, last_day(parts["year2"], parts["month2"], parts.get("day2")))
    return _period(text, ends) if ends and ("day1" in parts) == ("day2" in parts) else None


def all_year(_match: re.Match[str], text: str, year: int | None) -> Deadline | None:
    """The deadline of a match of ``ALL_YEAR``: the document's year.

    >>> all_year(re.match(ALL_YEAR, "全年推进"), "全年推进", 2026).due
    datetime.date(2026, 12, 31)
    """
    due = date(year, 12, 31) if year else None
    return Deadline(text=text, kind=DeadlineKind.BY_DATE, due=due, month=None if due else 12, relative=True)


def working_days(match: re.Match[str], text: str, _year: int | None) -> Deadline | None:
    """The deadline of a match of ``WORKING_DAYS``.

    >>> working_days(re.match(WORKING_DAYS, "五个工作日"), "五个工作日", None).within
    5
    """
    count = number(match["within"])
    return (
        Deadline(text=text, kind=DeadlineKind.WITHIN, within=count, within_unit="working-day")
        if count
        else None
    )


def _quarterly(match: re.Match[str], text: str) -> Deadline | None:
    day, start = number(match["nth_day"]) or 0, None
    if not 1 <= day <= 31:  # noqa: PLR2004 - days of the longest month
        return None
    nth = number(match["nth"]) or 3  # 末月
    months = ",".join(str(first + nth - 1) for first in (1, 4, 7, 10))
    if match["since"]:
        start = date(number(match["since"]) or 0, 3 * (number(match["since_quarter"]) or 1) - 2, 1)
    rule = f"FREQ=YEARLY;BYMONTH={months};BYMONTHDAY={day}"
    return Deadline(text=text, kind=DeadlineKind.RECURRING, rule=rule, start=start)


def _monthly(match: re.Match[str]) -> str | None:
    day = number(match["month_day"]) if match["month_day"] else -1
    if day is None or day == 0 or day > 31:  # noqa: PLR2004
        return None
    # A rule for the 31st would pass over every shorter month.
    return f"FREQ=MONTHLY;BYMONTHDAY={-1 if day == 31 else day}"  # noqa: PLR2004


def _weekly(match: re.Match[str]) -> str:
    word = (match["weekday"] or "").replace("天", "日")
    interval = ";INTERVAL=2" if match["many"] else ""
    return "FREQ=WEEKLY" + interval + (f";BYDAY={WEEKDAYS[_WEEKDAY_WORDS.index(word)]}" if word else "")


def _yearly(match: re.Match[str]) -> str | None:
    month = number(match["year_month"]) if match["year_month"] else 12
    day = number(match["year_day"]) if match["year_day"] else -1
    if not 1 <= (month or 0) <= 12 or not day or day > monthrange(2000, month or 0)[1]:  # noqa: PLR2004
        return None
    return f"FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day}"


_RULES: dict[str, Callable[[re.Match[str]], str | None]] = {
    "daily": lambda _: "FREQ=DAILY",
    "monthly": _monthly,
    "quarter_end": lambda _: "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1",
    "half_yearly": lambda _: "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1",
    "yearly": _yearly,
}
