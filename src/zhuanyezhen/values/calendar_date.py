"""Calendar dates (成文日期, 印发日期) as documents write them.

Only whole dates: a year and month alone are a deadline's business (``values.deadline``).
"""

from datetime import date, datetime

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.folding import fold
from zhuanyezhen.values.numeral import parse_numeral
from zhuanyezhen.words import Said

_NUMERAL = "〇○零一二三四五六七八九十"
# What stands for 〇 in copies: the letter O of three scripts, the figure 0, circles of several sizes.
ZEROS = "〇○零0OoОоΟο◯￮⚪"
_ZEROED = str.maketrans(ZEROS, "零" * len(ZEROS))
_YEAR = regex(rf"[一二][{ZEROS}一二三四五六七八九]{{3}}(?=年)")
# 2026年6月3日, 二〇二六年六月三日
_WRITTEN = regex(
    rf"([0-9]{{4}}|[{_NUMERAL}]{{4}})年([0-9]{{1,2}}|[{_NUMERAL}]{{1,3}})月([0-9]{{1,2}}|[{_NUMERAL}]{{1,3}})[日号]"
)
_FIGURES = regex(r"([0-9]{4})([-./])([0-9]{1,2})\2([0-9]{1,2})")
_LONGEST = 60
_AS_OF = Said("截至日期", "as_of")


def parse_date(text: str) -> date | None:
    """Read a whole date; ``None`` if the text is none or the calendar has no such day.

    >>> parse_date("2022年9月14日") == parse_date("二〇二二年九月十四日") == parse_date("2022-09-14")
    True
    >>> parse_date("二OO八年六月三十日"), parse_date("2023年2月30日")
    (datetime.date(2008, 6, 30), None)
    """
    if len(text) > _LONGEST:
        return None
    folded = _YEAR.sub(lambda year: year.group().translate(_ZEROED), fold(text).replace(" ", "").strip(), 1)
    if match := _WRITTEN.fullmatch(folded):
        parts = [parse_numeral(part) for part in match.groups()]
        return None if None in parts else real_date(*(part or 0 for part in parts))
    if match := _FIGURES.fullmatch(folded):
        return real_date(int(match[1]), int(match[3]), int(match[4]))
    return None


def real_date(year: int, month: int, day: int) -> date | None:
    """The day of the calendar, or ``None`` if there is none such.

    >>> real_date(2024, 2, 29), real_date(2023, 2, 29)
    (datetime.date(2024, 2, 29), None)
    """
    try:
        return date(year, month, day)
    except ValueError:
        return None


def refuse_other_than_a_day(as_of: object, what: Said = _AS_OF) -> None:
    """Raise where a day is asked for and a text or a moment was given: neither compares with the days of a ledger.

    >>> refuse_other_than_a_day("2026-11-24")
    Traceback (most recent call last):
    ...
    zhuanyezhen.errors.ValueTextError: as_of is '2026-11-24', which is no day; give datetime.date(2026, 11, 24)

    Raises:
        ValueTextError: it is no ``date``, or it is a ``datetime``.
    """
    if isinstance(as_of, datetime) or not isinstance(as_of, date):
        raise ValueTextError(
            f"{what.en} is {as_of!r}, which is no day; give datetime.date(2026, 11, 24)",
            f"{what}{as_of!r}不是一天；请给datetime.date(2026, 11, 24)这样的日期",
        )
