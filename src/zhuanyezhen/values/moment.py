"""Points and ranges of the calendar as documents write them: 2025年12月31日, 明年6月底, 三季度末, 2025.12.

Decided here: a period stands for its last day (三季度 for 30 September, 上旬 for the 10th), and 前 counts the
period in: 2025年前 ends on 31 December 2025 (docs/explanation/figures.md says why). What the calendar does not
have (9月31日, 0月) is ``None``. Whether a point is a deadline is decided in ``deadline_text``.
"""

import re
from calendar import monthrange
from datetime import date

from attrs import frozen

from zhuanyezhen.values.calendar_date import real_date
from zhuanyezhen.values.numeral import parse_numeral

_DIGIT = "〇○零一二三四五六七八九"
YEAR = rf"(?:(?:19|20)[0-9]{{2}}|(?:一\ ?九|二\ ?[〇○零])(?:\ ?[{_DIGIT}]){{2}})"
NUMBER = r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
# 内 and 前 begin other words, too: 内蒙古, 内部, 前期, 前10个月.
_INSIDE = r"[之以]?内(?![蒙部容外涵需陆控设生资])"
_BEFORE = r"(?:[或及]?[之以]?前)(?![期后半述端置景列沿往来提0-9]|\ [0-9]|[一二两三]个?[季月])"
_END = r"[底末终](?![端位线数层部盘])"
MOMENT = (
    rf"(?:(?P<iso>(?:19|20)[0-9]{{2}}(?P<sep>[./-])[0-9]{{1,2}}(?:(?P=sep)[0-9]{{1,2}})?)(?![0-9])"
    rf"|(?:(?:(?P<year>{YEAR})\ ?年度?|(?P<other>[今本当明次翌后]年度?))\ ?)?"
    rf"(?:第?(?P<quarter>[1-4一二三四首])季度|(?P<half>[上下前后])半年|前(?P<first>[1-3一二两三])个?季度"
    rf"|(?P<month>{NUMBER})\ ?月份?(?:\ ?(?P<day>{NUMBER})\ ?[日号]|(?P<third>[上中下])旬)?)?)"
    rf"(?P<tail>\ ?(?:(?:年\ ?)?{_END}(?:{_BEFORE})?|年?{_INSIDE}|{_BEFORE}|全年|期间))?"
)
_TO = r"\ ?(?:-{1,2}|~|至|到|(?P<between>和|与))\ ?"
RANGE = (
    rf"(?:(?P<year1>{YEAR})\ ?(?:年度?|(?={_TO.replace('?P<between>', '?:')}))\ ?)?"
    rf"(?:(?P<month1>{NUMBER})\ ?(?:(?P<named1>月份?)|(?=\ ?(?:-|~|至|到)))\ ?)?(?:(?P<day1>{NUMBER})\ ?[日号])?"
    rf"{_TO}"
    rf"(?:(?P<year2>{YEAR})\ ?年度?\ ?)?(?:(?P<month2>{NUMBER})\ ?月份?\ ?)?(?:(?P<day2>{NUMBER})\ ?[日号])?"
    r"(?:[底末]前?)?(?P<within>之间|期间)?"
)
_NUMERIC = r"(?P<year{0}>[0-9]{{4}}){1}(?P<month{0}>[0-9]{{1,2}})(?:(?P=mark)(?P<day{0}>[0-9]{{1,2}}))?"
ISO_RANGE = _NUMERIC.format(1, "(?P<mark>[./])") + "(?:-{1,2}|~|至|到)" + _NUMERIC.format(2, "(?P=mark)")
_AHEAD = {"今": 0, "本": 0, "当": 0, "明": 1, "次": 1, "翌": 1, "后": 2}
_THIRDS = {"上": 10, "中": 20, "下": None}
_DECEMBER = 12


@frozen(kw_only=True)
class Moment:
    """The last day of a point in time: year (or how many years after the document's), month, day.

    ``day`` ``None`` is the month's end.
    """

    year: int | None
    ahead: int
    month: int
    day: int | None

    def on(self, year: int | None) -> date | None:
        """The last day, in a document of ``year``; ``None`` if that is not known or there is no such day."""
        if self.year is None and year is None:
            return None
        return last_day(self.year or (year or 0) + self.ahead, self.month, self.day)

    @property
    def possible(self) -> bool:
        """Whether some calendar has the day: 2月29日 does, 9月31日 and 13月 do not."""
        return last_day(self.year or 2000, self.month, self.day) is not None


def last_day(year: int, month: int, day: int | None) -> date | None:
    """The day, or the end of the month; ``None`` if the calendar has none such.

    >>> last_day(2024, 2, None), last_day(2025, 9, 31), last_day(2025, 0, None)
    (datetime.date(2024, 2, 29), None, None)
    """
    if day is None and 1 <= month <= _DECEMBER:
        day = monthrange(year, month)[1]
    return real_date(year, month, day or 0)


def number(text: str | None) -> int | None:
    """A numeral with or without blanks in it.

    >>> number("二〇 二五"), number("十二"), number(None)
    (2025, 12, None)
    """
    return parse_numeral(text.replace(" ", "")) if text else None


def moment_of(match: re.Match[str]) -> Moment | None:
    """What a match of ``MOMENT`` means; ``None`` if it names no time or no possible one.

    >>> moment_of(re.match(MOMENT, "明年6月底前"))
    Moment(year=None, ahead=1, month=6, day=None)
    """
    if not names_time(match):
        return None
    if match["iso"]:
        parts = [int(part) for part in match["iso"].split(match["sep"])]
        moment = Moment(year=parts[0], ahead=0, month=parts[1], day=parts[2] if parts[2:] else None)
    else:
        month, day = _month_and_day(match)
        ahead = _AHEAD[match["other"][0]] if match["other"] else 0
        moment = Moment(year=number(match["year"]), ahead=ahead, month=month, day=day)
    return moment if moment.possible else None


def names_time(match: re.Match[str]) -> bool:
    """Whether a match of ``MOMENT`` is more than a tail: 年底前 is, 前 alone is not."""
    named = any(match[part] for part in ("iso", "year", "other", "quarter", "half", "first", "month"))
    return named or bool(match["tail"] and "年" in match["tail"])


def range_of(match: re.Match[str], year: int | None) -> tuple[date, date] | None:
    """First and last day of a match of ``RANGE``; ``None`` if the ends do not fit each other.

    >>> range_of(re.fullmatch(RANGE, "2018年2-4月"), None)
    (datetime.date(2018, 2, 1), datetime.date(2018, 4, 30))
    """
    if not _fits(match):
        return None
    month1, month2, day1, day2 = (number(match[part]) for part in ("month1", "month2", "day1", "day2"))
    year1 = number(match["year1"]) or year
    year2 = number(match["year2"]) or year1
    if year1 is None or year2 is None:
        return None
    month2 = (month2 or month1) if day2 else month2
    return in_order(
        real_date(year1, _given(month1, 1), _given(day1, 1)), last_day(year2, _given(month2, _DECEMBER), day2)
    )


def in_order(first: date | None, last: date | None) -> tuple[date, date] | None:
    """Both ends of a range, if there are both and the first is not behind the last.

    >>> in_order(date(2025, 5, 1), date(2025, 3, 31)) is None
    True
    """
    return (first, last) if first and last and first <= last else None


def _given(part: int | None, otherwise: int) -> int:
    return otherwise if part is None else part


def _fits(match: re.Match[str]) -> bool:
    """Whether both ends are of one grain; 1至8月 without a year is how a report says what it covers."""
    grains = [
        next((grain for grain in ("day", "month", "year") if match[f"{grain}{end}"]), None) for end in "12"
    ]
    if grains[0] is None or grains[0] != grains[1] or (match["between"] and not match["within"]):
        return False
    dated = bool(match["year1"] or (match["named1"] and not match["year2"]))
    return dated and not (match["month2"] and match["day1"] and not match["month1"])


def _month_and_day(match: re.Match[str]) -> tuple[int, int | None]:
    if match["month"]:
        day = number(match["day"]) or 0 if match["day"] else _THIRDS.get(match["third"])
        return number(match["month"]) or 0, day
    if quarter := match["quarter"] or match["first"]:
        return 3 * (1 if quarter == "首" else number(quarter) or 0), None
    return (6 if match["half"] in {"上", "前"} else _DECEMBER), None
