"""Reading deadlines: one pattern a form, one scan for all of them.

Reporting periods (前三季度, 1至8月) are no deadlines. A month with 前 counts the month in: 2026年12月前 and
2026年12月底前 both end on 31 December. In running prose only dated or explicit forms count; 持续推进 or a
bare 2025年 is a deadline only where a deadline is asked for (a table column, a label).
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.values.deadline import WEEKDAYS, Deadline, DeadlineKind, DeadlineMatch
from zhuanyezhen.values.folding import fold
from zhuanyezhen.values.numeral import parse_numeral

_WEEKDAY_WORDS = "一二三四五六日"
_N = r"(?:\d{1,4}|[一二两三四五六七八九十百]{1,5})"
_YEAR = r"(?:(?:19|20)\d\d|二[〇○零]\s?[〇○零一二三四五六七八九]\s?[〇○零一二三四五六七八九])"
_M = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_D = r"(?:3[01]|[12]\d|0?[1-9])"
_END = r"(?:年?底以?前|年?末以?前|年?底|年?末|底以?前|末以?前)"
_BEFORE = r"(?:底以?前|末以?前|以?前|底|末|内)"
_UNITS = {
    "个工作日": "working-day",
    "工作日": "working-day",
    "小时": "hour",
    "日": "day",
    "天": "day",
    "个月": "month",
    "年": "year",
}

# One alternative a form. Named groups are numbered by form so that one scan of the text serves them all.
_FORMS: tuple[tuple[str, str, bool], ...] = (
    ("day", rf"(?:于|在|到)?(?P<day_y>{_YEAR})\s?年\s?(?P<day_m>{_M})\s?月\s?(?P<day_d>{_D})\s?日(?:以?前|之前|内)", True),
    ("plain_day", rf"(?P<plain_day_y>{_YEAR})\s?[年\-.]\s?(?P<plain_day_m>{_M})\s?[月\-.]\s?(?P<plain_day_d>{_D})\s?日?", False),
    ("span", rf"(?P<span_a>{_YEAR})\s?年?\s?[-~至到]\s?(?P<span_b>{_YEAR})\s?年", False),
    ("month", rf"(?:到|于|在)?(?P<month_y>{_YEAR})\s?年\s?(?P<month_m>{_M})\s?月份?{_BEFORE}", True),
    ("plain_month", rf"(?:到|于|在)?(?P<plain_month_y>{_YEAR})\s?年\s?(?P<plain_month_m>{_M})\s?月份?", False),
    ("half", rf"(?:到)?(?P<half_y>{_YEAR})\s?年(?P<half_h>[上下])半年(?:末|底|内)?以?前?", True),
    ("quarter", rf"(?:到)?(?P<quarter_y>{_YEAR})\s?年第?(?P<quarter_q>[1-4一二三四])季度(?:末|底|内)?以?前?", True),
    ("year", rf"(?:到|至|于|在)?(?P<year_y>{_YEAR})\s?年\s?(?:{_END}|内(?!蒙)|以?前(?!期|[一二三1-3]个?季度))", True),
    ("to_year", rf"[到至](?P<to_year_y>{_YEAR})\s?年(?!\s?[-~至到]|\s?\d|度|版)", True),
    ("plain_year", rf"(?P<plain_year_y>{_YEAR})\s?年度?", False),
    ("five", r'"?十(?P<five_n>[一二三四五六七八九])五"?(?:规划)?(?:期?末|期间|时期|期内)', True),
    ("within_year", r"(?:(?:本年度?|今年|当年)年?(?:内(?!蒙)|底以?前|末以?前|底)|年内(?!蒙)|年底以?前|年末以?前|年底)(?!\s?\d)", True),
    ("own_month", rf"(?<![年\d])(?P<own_month_m>{_M})月(?:份)?(?:底以?前|末以?前|底|末|以?前)", True),
    ("own_day", rf"(?<![年\d])(?P<own_day_m>{_M})月(?P<own_day_d>{_D})日以?前", True),
    (
        "quarterly",
        (rf"(?:自(?P<quarterly_y>{_YEAR})年第?(?P<quarterly_q>[1-4一二三四])季度起，?)?"
        rf"每个?季度?第?(?P<quarterly_n>[1-3一二三])个?月的?(?P<quarterly_d>{_D})日以?前"),
        True,
    ),
    ("quarter_end", r"每个?季度(?:末|底|末月底)?(?:以?前)?", True),
    ("monthly", rf"每个?月(?P<monthly_d>{_D})日以?前?", True),
    ("month_end", r"每个?月(?:底|末)?(?:以?前)?(?=$|[，。；、）\s报])", True),
    ("weekly", r"每个?周(?P<weekly_d>[一二三四五六日天])?以?前?(?=$|[，。；、）\s报])", True),
    ("half_yearly", r"每半年(?:末|底)?以?前?", True),
    ("yearly", rf"每年(?P<yearly_m>{_M})月(?P<yearly_d>{_D})?(?:日|底|末)?以?前?", True),
    ("year_end", r"每年(?:底|末)?(?:以?前)?(?=$|[，。；、）\s报])", True),
    ("within", rf"(?<![\d第])(?P<within_n>{_N})\s?(?P<within_u>个工作日|工作日|小时|个月|日|天)(?:之?内|以内)", True),
    ("years", rf"(?:力争|争取)?用?(?P<years_n>{_N})年(?:左右)?(?:的?时间|之?内)", True),
    ("ongoing", r"持续(?:推进|实施|开展|深化)?|长期(?:坚持|推进|实施|开展)?|常态化(?:推进|实施|开展)?|全年|贯穿全过程", False),
)  # fmt: skip
_PROSE = tuple(name for name, _, prose in _FORMS if prose)
_GROUP = {name: re.compile(pattern, re.ASCII) for name, pattern, _ in _FORMS}
# What looks like a deadline and is a title, a reporting date, a base year or a period.
_SKIP = (
    r"《[^《》\n]{0,120}》|〔[^〔〕\n]{0,20}〕|上一?年|去年|前[一二三]季度[末底]?|近\s?\d{0,2}[一二三四五六七八九十两]?年内"
    rf"|(?:截至|截止到?|[比较])\s?{_YEAR}\s?年(?:\s?{_M}\s?月(?:\s?{_D}\s?日)?)?(?:年?[底末])?以?前?"
    rf"|{_YEAR}\s?年?[-~至到]\s?{_YEAR}\s?年|\d{{1,2}}月?[-~至到]\d{{1,2}}月[底末]?以?前?"
)
# Every form and every skip begins with one of these: the other characters are passed over at once.
_BEGINS = r'(?=[0-9一二三四五六七八九十百两《〔上去前近截比较到至于在自今本当年每力争用"])'
_FIND = re.compile(
    f"{_BEGINS}(?:(?P<skip>{_SKIP})|"
    + "|".join(f"(?P<{name}>{pattern})" for name, pattern, prose in _FORMS if prose)
    + ")",
    re.ASCII,
)
# 2025年一季度 alone is what a report covers; with one of these behind it, it is a time to be done by.
_REPORTED, _DUE = ("half", "quarter"), tuple("末底内前")


def parse_deadline(text: str, *, year: int | None = None) -> Deadline:
    """Read a deadline; ``year`` is the document's own, for words that leave it out (年内).

    >>> parse_deadline("2025年底前").due, parse_deadline("“十四五”末").due
    (datetime.date(2025, 12, 31), datetime.date(2025, 12, 31))
    >>> parse_deadline("年内").due, parse_deadline("年内", year=2026).due
    (None, datetime.date(2026, 12, 31))

    Raises:
        ValueTextError: the text is no deadline.
    """
    folded = fold(text).strip()
    for name, pattern in _GROUP.items():
        match = pattern.fullmatch(folded)
        deadline = _MAKE[name](match, text.strip(), year) if match else None
        if deadline:
            return deadline
    raise ValueTextError(
        f"{text[:60]!r} is no deadline: write it like 2025年底前, 2025年10月底前, 5个工作日内 or 长期坚持"
    )


def find_deadlines(folded: str, *, year: int | None = None) -> Iterator[DeadlineMatch]:
    """Every deadline in running prose, in order; only dated or explicit forms count there.

    >>> [match.deadline.due for match in find_deadlines("到2027年，建成1个；持续推进。（2025年）")]
    [datetime.date(2027, 12, 31)]
    """
    for match in _FIND.finditer(folded):
        groups = match.groupdict()
        name = next((name for name in _PROSE if groups[name]), None)
        if name is None or (name in _REPORTED and not match.group().endswith(_DUE)):
            continue
        deadline = _MAKE[name](match, match.group(), year)
        if deadline:
            yield DeadlineMatch(start=match.start(), end=match.end(), deadline=deadline)


def _by_date(text: str, due: date | None, start: date | None = None, *, relative: bool = False) -> Deadline:
    return Deadline(text=text, kind=DeadlineKind.BY_DATE, due=due, start=start, relative=relative)


def _relative(text: str, year: int | None, month: int, day: int | None = None) -> Deadline:
    if year is None:
        return Deadline(text=text, kind=DeadlineKind.BY_DATE, month=month, day=day, relative=True)
    return _by_date(text, date(year, month, day) if day else _month_end(year, month), relative=True)


def _recurring(text: str, rule: str, start: date | None = None) -> Deadline:
    return Deadline(text=text, kind=DeadlineKind.RECURRING, rule=rule, start=start)


def _number(text: str | None) -> int:
    return parse_numeral("".join((text or "").split())) or 0


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _day(match: re.Match[str], text: str, year: int | None) -> Deadline | None:
    prefix = "day" if "day_y" in match.groupdict() and match["day_y"] else "plain_day"
    try:
        due = date(*(_number(match[f"{prefix}_{part}"]) for part in "ymd"))
    except ValueError:
        return None
    return _by_date(text, due)


def _month(match: re.Match[str], text: str, year: int | None) -> Deadline | None:
    prefix = "month" if "month_y" in match.groupdict() and match["month_y"] else "plain_month"
    return _by_date(text, _month_end(_number(match[f"{prefix}_y"]), _number(match[f"{prefix}_m"])))


def _span(match: re.Match[str], text: str, year: int | None) -> Deadline | None:
    first, last = _number(match["span_a"]), _number(match["span_b"])
    return _by_date(text, date(last, 12, 31), date(first, 1, 1)) if first <= last else None


def _half(match: re.Match[str], text: str, year: int | None) -> Deadline:
    return _by_date(text, _month_end(_number(match["half_y"]), 6 if match["half_h"] == "上" else 12))


def _quarter(match: re.Match[str], text: str, year: int | None) -> Deadline:
    return _by_date(text, _month_end(_number(match["quarter_y"]), 3 * _number(match["quarter_q"])))


def _of_year(group: str) -> "_Make":
    def make(match: re.Match[str], text: str, year: int | None) -> Deadline:
        return _by_date(text, date(_number(match[group]), 12, 31))

    return make


def _five_years(match: re.Match[str], text: str, year: int | None) -> Deadline:
    # The tenth five-year plan covers 2001—2005, the fourteenth (十四五) 2021—2025.
    last = 2005 + 5 * _number(match["five_n"])
    return _by_date(text, date(last, 12, 31), date(last - 4, 1, 1))


def _within_year(match: re.Match[str], text: str, year: int | None) -> Deadline:
    return _relative(text, year, 12)


def _own_month(match: re.Match[str], text: str, year: int | None) -> Deadline:
    return _relative(text, year, _number(match["own_month_m"]))


def _own_day(match: re.Match[str], text: str, year: int | None) -> Deadline | None:
    month, day = _number(match["own_day_m"]), _number(match["own_day_d"])
    if day > monthrange(year or 2000, month)[1]:
        return None
    return _relative(text, year, month, day)


def _quarterly(match: re.Match[str], text: str, year: int | None) -> Deadline:
    months = ",".join(str(first + _number(match["quarterly_n"]) - 1) for first in (1, 4, 7, 10))
    start = None
    if match["quarterly_y"]:
        start = date(_number(match["quarterly_y"]), 3 * _number(match["quarterly_q"]) - 2, 1)
    return _recurring(text, f"FREQ=YEARLY;BYMONTH={months};BYMONTHDAY={_number(match['quarterly_d'])}", start)


def _monthly(match: re.Match[str], text: str, year: int | None) -> Deadline:
    day = _number(match["monthly_d"])
    # A rule for the 31st would pass over every shorter month.
    return _recurring(text, f"FREQ=MONTHLY;BYMONTHDAY={-1 if day == 31 else day}")  # noqa: PLR2004


def _weekly(match: re.Match[str], text: str, year: int | None) -> Deadline:
    word = (match["weekly_d"] or "").replace("天", "日")
    day = WEEKDAYS[_WEEKDAY_WORDS.index(word)] if word else None
    return _recurring(text, f"FREQ=WEEKLY;BYDAY={day}" if day else "FREQ=WEEKLY")


def _yearly(match: re.Match[str], text: str, year: int | None) -> Deadline | None:
    month, day = _number(match["yearly_m"]), _number(match["yearly_d"]) or -1
    if day > monthrange(2000, month)[1]:
        return None
    return _recurring(text, f"FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day}")


def _fixed(rule: str) -> "_Make":
    def make(match: re.Match[str], text: str, year: int | None) -> Deadline:
        return _recurring(text, rule)

    return make


def _within(match: re.Match[str], text: str, year: int | None) -> Deadline | None:
    unit, count = _UNITS[match["within_u"]], _number(match["within_n"])
    return Deadline(text=text, kind=DeadlineKind.WITHIN, within=count, within_unit=unit) if count else None


def _years(match: re.Match[str], text: str, year: int | None) -> Deadline | None:
    years = _number(match["years_n"])
    if not 0 < years < 100:  # noqa: PLR2004 - 2025年内 is a year, not a span
        return None
    return Deadline(text=text, kind=DeadlineKind.WITHIN, within=years, within_unit="year")


def _ongoing(match: re.Match[str], text: str, year: int | None) -> Deadline:
    return Deadline(text=text, kind=DeadlineKind.ONGOING)


_Make = Callable[[re.Match[str], str, int | None], Deadline | None]
_MAKE: dict[str, _Make] = {
    "day": _day,
    "plain_day": _day,
    "span": _span,
    "month": _month,
    "plain_month": _month,
    "half": _half,
    "quarter": _quarter,
    "year": _of_year("year_y"),
    "to_year": _of_year("to_year_y"),
    "plain_year": _of_year("plain_year_y"),
    "five": _five_years,
    "within_year": _within_year,
    "own_month": _own_month,
    "own_day": _own_day,
    "quarterly": _quarterly,
    "quarter_end": _fixed("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"),
    "monthly": _monthly,
    "month_end": _fixed("FREQ=MONTHLY;BYMONTHDAY=-1"),
    "weekly": _weekly,
    "half_yearly": _fixed("FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1"),
    "yearly": _yearly,
    "year_end": _fixed("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1"),
    "within": _within,
    "years": _years,
    "ongoing": _ongoing,
}
