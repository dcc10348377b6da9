"""Reading a deadline where one is asked for: a table's column, a label, a clause.

A form is one pattern and what it means; ``moment`` knows the calendar. Decided here: what only begins (2025年起),
lies behind (去年底) or measures without binding (270天, 近30天) is refused, and so are the reporting periods
前三季度 and 1至8月, unless their year makes them a time to act in. ``deadline_search`` finds deadlines in prose.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.values.deadline import WEEKDAYS, Deadline, DeadlineKind
from zhuanyezhen.values.folding import fold_tight
from zhuanyezhen.values.moment import ISO_RANGE, MOMENT, NUMBER, RANGE, YEAR, in_order, last_day, moment_of, number, range_of

_WEEKDAY_WORDS = "一二三四五六日"
_LONGEST = 60
_BEFORE = r"(?:[底末]?[之以]?前)"
_N = r"(?:[0-9]{1,4}|[一二两三四五六七八九十百]{1,5})"
_UNITS = {
    "工作日": ("working-day", 1), "小时": ("hour", 1), "自然日": ("day", 1), "日": ("day", 1), "天": ("day", 1),
    "周": ("day", 7), "星期": ("day", 7), "月": ("month", 1), "季度": ("month", 3), "年": ("year", 1),
}  # fmt: skip
_UNIT = r"(?:个?(?:工作日|自然日|小时|星期|季度)|个月|[日天周年])"
WITHIN = rf"(?:(?P<within>{_N})\ ?(?P<unit>{_UNIT})\ ?[之以]?内|用?(?P<years>{_N})年(?:左右)?的?时间|(?P<half_year>半年)[之以]?内)"
FIVE_YEARS = r'"?十(?P<five>[一二三四五六七八九])五"?(?:规划)?(?:期?末|期间|时期|期内)'
_QUARTERLY = (
    rf"(?:自(?P<since>{YEAR})年第?(?P<since_quarter>[1-4一二三四])季度起，?)?"
    rf"每个?季度?第?(?P<nth>[1-3一二三])个?月的?(?P<nth_day>{NUMBER})[日号]{_BEFORE}"
)
_EACH = rf"(?:(?P<day_of>{NUMBER})[日号]?|[底末])?{_BEFORE}?"
RECURRING = (
    rf"(?:{_QUARTERLY}|每(?P<many>两|二|2)?个?(?:周|星期)(?P<weekday>[一二三四五六日天])?{_BEFORE}?"
    rf"|(?P<daily>每[天日])|(?P<monthly>每个?月的?{_EACH.replace('day_of', 'month_day')})"
    rf"|(?P<quarter_end>每个?季度(?:末月底|[底末])?{_BEFORE}?)|(?P<half_yearly>每半年[底末]?{_BEFORE}?)"
    rf"|(?P<yearly>每年(?:(?P<year_month>{NUMBER})月(?P<year_day>{NUMBER})?[日号]?)?[底末]?{_BEFORE}?))"
)
_GOING_ON = r"(?:推进|实施|开展|坚持|深化|抓好|落实|进行|执行|推动|完善|优化|巩固|跟进|发力|化)"
ONGOING = rf"(?:持续|长期|常态化?|常年|滚动|全程|贯穿全过程){_GOING_ON}?"
_DONE = (
    r"(?:前?(?:全部|全面|基本)?(?:完成|建成|办结|出台|印发|发布|投产|投用|投运|投入使用|竣工|开工|到位|落实|实施|启动"
    r"|报送|上报|见效|达标|达效|验收|交付|形成|制定|销号|结束|整改到位|完工))"
)
_FROM = r"(?:自?[^，。；：、0-9]{1,10}之日起\ ?)"
_ALL_YEAR = rf"(?:贯穿)?全年{_GOING_ON}?"


def parse_deadline(text: str, *, year: int | None = None) -> Deadline:
    """Read a deadline; ``year`` is the document's own, for words that leave it out (年内).

    >>> parse_deadline("2025年底前").due, parse_deadline("“十四五”末").due
    (datetime.date(2025, 12, 31), datetime.date(2025, 12, 31))
    >>> parse_deadline("年内").due, parse_deadline("明年6月底前", year=2026).due
    (None, datetime.date(2027, 6, 30))

    Raises:
        ValueTextError: the text is no deadline, or no calendar has the day.
    """
    folded = fold_tight(text[: _LONGEST + 1])
    for pattern, make in _FORMS if len(text) <= _LONGEST else ():
        match = pattern.fullmatch(folded)
        if match and (deadline := make(match, text.strip(), year)):
            return deadline
    raise ValueTextError(
        f"{text[:60]!r} is no deadline: write it like 2025年底前, 2025年10月底前, 5个工作日内 or 长期坚持"
    )


def at_moment(match: re.Match[str], text: str, year: int | None) -> Deadline | None:
    """The deadline of a match of ``MOMENT``.

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
    if word := match["unit"] or match["years"]:
        count = number(match["within"] or match["years"]) or 0
        unit, times = _UNITS[match["unit"].removeprefix("个")] if match["unit"] else _UNITS["年"]
        if unit == "year" and count > 99:  # noqa: PLR2004 - 2025年内 is a year, not a span
            return None
    return Deadline(text=text, kind=DeadlineKind.WITHIN, within=count * times, within_unit=unit) if count else None


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


def _range(match: re.Match[str], text: str, year: int | None) -> Deadline | None:
    ends = range_of(match, year)
    return _period(text, ends) if ends else None


def _iso_range(match: re.Match[str], text: str, _year: int | None) -> Deadline | None:
    year1, month1, day1, year2, month2, day2 = (int(part) if part else None for part in match.group(1, 3, 4, 5, 6, 7))
    ends = in_order(last_day(year1 or 0, month1 or 0, day1 or 1), last_day(year2 or 0, month2 or 0, day2))
    return _period(text, ends) if ends and (day1 is None) == (day2 is None) else None


def _all_year(_match: re.Match[str], text: str, year: int | None) -> Deadline | None:
    due = date(year, 12, 31) if year else None
    return Deadline(text=text, kind=DeadlineKind.BY_DATE, due=due, month=None if due else 12, relative=True)


def _working_days(match: re.Match[str], text: str, _year: int | None) -> Deadline | None:
    count = number(match[1])
    return Deadline(text=text, kind=DeadlineKind.WITHIN, within=count, within_unit="working-day") if count else None


def _quarterly(match: re.Match[str], text: str) -> Deadline | None:
    day, start = number(match["nth_day"]) or 0, None
    if not 1 <= day <= 31:  # noqa: PLR2004 - days of the longest month
        return None
    months = ",".join(str(first + (number(match["nth"]) or 1) - 1) for first in (1, 4, 7, 10))
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
_LEAD = r"(?:力争|争取|确保|力求)?[到至于在]?"
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], str, int | None], Deadline | None]], ...] = tuple(
    (re.compile(pattern), make)
    for pattern, make in (
        (rf"[自从]?{RANGE}{_DONE}?", _range),
        (ISO_RANGE.pattern, _iso_range),
        (rf"{_LEAD}{MOMENT}(?:{ONGOING}|{_DONE})?", at_moment),
        (_ALL_YEAR, _all_year),
        (FIVE_YEARS, five_years),
        (rf"{_FROM}?(?:力争|争取)?{WITHIN}{_DONE}?", within),
        (rf"({_N})个工作日", _working_days),
        (RECURRING, recurring),
        (ONGOING, ongoing),
    )
)
