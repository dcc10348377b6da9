"""Dates as people type them into cells: 20260305, 2026、3、5, 9月2日, 10月底, 2026-10-08 00:00:00, 2026年3月5日（周四）.

Decided here: a date is read as far as it goes, the time of day is dropped, 10月底 is a day of October that is not told.
A date without its year has that of its ledger, and says so; without one it is none. 9.2 may be a figure and 5/3/2026 is
two dates: neither is read. How far a date must go is the business of its column.
"""

from functools import lru_cache

from attrs import frozen

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.folding import fold, fold_tight
from zhuanyezhen.values.numeral import parse_numeral
from zhuanyezhen.values.partial_date import PartialDate

_NUMERAL = r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_YEAR = r"(?P<year>(?:19|20)[0-9]{2}|[一二][〇○零一二三四五六七八九]{3})"
# the time of day, with the blank or the T before it; 上午9时; （周四）
_TIME = regex(
    r"(?:(?:[ T]\ *|(?<=[日号]))[0-9]{1,2}：[0-9]{2}(?:：[0-9]{2}(?:\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}：?[0-9]{2})?"
    r"|\ ?(?:[上下中]午|晚上)?\ ?[0-9]{1,2}[时点](?:[0-9]{1,2}分?|半|整)?|(?<=[日号])\ ?[上下中]午)\Z"
)
_WEEKDAY = regex(r"（?(?:星期|周)[一二三四五六日天]）?\Z")
_FORMS = tuple(
    regex(pattern)
    for pattern in (
        # 2026-3-5, 2026.3.5日, 2026、3、5; 2026.3
        rf"{_YEAR}(?P<mark>[-./、，\\])(?P<month>[0-9]{{1,2}})(?:(?P=mark)(?P<day>[0-9]{{1,2}})[日号]?|月?)",
        # 20260305, 202603
        r"(?P<year>(?:19|20)[0-9]{2})(?P<month>0[1-9]|1[0-2])(?P<day>[0-3][0-9])?",
        # 2026年3月5日, 9月2号, 10月底, 2026年3月5
        rf"(?:{_YEAR}年度?)?(?P<month>{_NUMERAL})月(?:(?P<day>{_NUMERAL})[日号]?|份?(?:[初底末中]|[上中下]旬)?)",
        # 2026, 2026年度, 2026年初
        rf"{_YEAR}(?:年(?:度|初)?)?",
        # 2026年底, 年底
        rf"(?:{_YEAR}年|年)(?P<end>[底末])",
    )
)
# 2026年, 20261008, 二〇二六年; what stands in 〔〕 is a number of a document
_YEARS = regex(
    r"(?<![0-9])((?:19|20)[0-9]{2})(?:(?:0[1-9]|1[0-2])(?:[0-3][0-9])?)?(?![0-9])|([一二][〇○零一二三四五六七八九]{3})(?=年)"
)
_NUMBERS = regex(r"[〔\[][0-9]{4}[〕\]]")
_LONGEST = 40
_DECEMBER = 12


@frozen(kw_only=True)
class TypedDate:
    """A date as far as it was typed; ``year_left_out`` says that its year is that of its ledger."""

    date: PartialDate
    year_left_out: bool = False


@lru_cache(maxsize=4096)  # a ledger has few days and many rows
def read_typed_date(text: str, *, year: int | None = None) -> TypedDate | None:
    """A date as people type it; ``None`` where the text is none, or no calendar has it.

    >>> str(read_typed_date("20260305").date), str(read_typed_date("10月底", year=2026).date)
    ('2026-03-05', '2026-10')
    >>> read_typed_date("9月2日") is None, read_typed_date("9月2日", year=2026).year_left_out
    (True, True)

    Args:
        text: What stands in the cell.
        year: The year of the ledger, for dates without one.

    Returns:
        The date, and whether its year is the ledger's.
    """
    if len(text) > _LONGEST:
        return None
    folded = fold_tight(_WEEKDAY.sub("", _TIME.sub("", fold(text).strip()).strip()))
    for form in _FORMS:
        if match := form.fullmatch(folded):
            return _of(match.groupdict(), year)
    return None


def _of(parts: dict[str, str | None], year: int | None) -> TypedDate | None:
    written = {part: parse_numeral(text) for part, text in parts.items() if text and part in _PARTS}
    if None in written.values() or (year is None and "year" not in written):
        return None
    month = _DECEMBER if parts.get("end") else written.get("month")
    try:
        made = PartialDate(written.get("year") or year or 0, month, written.get("day"))
    except ValueTextError:
        return None  # no calendar has it
    return TypedDate(date=made, year_left_out="year" not in written)


_PARTS = frozenset({"year", "month", "day"})


def year_told(text: str) -> int | None:
    """The one year that a title or the name of a file tells; ``None`` where it tells none, or several.

    >>> year_told("晋源区问题台账（2026年10月）.xlsx"), year_told("台账20261008"), year_told("2025—2026年台账")
    (2026, 2026, None)
    """
    found = {parse_numeral(match[1] or match[2]) for match in _YEARS.finditer(_NUMBERS.sub("", text))}
    return found.pop() if len(found) == 1 else None
