"""Damaged dates: those that lost their 年 or 月, and days that no calendar has.

Copies on the web lose characters (2023年9月25日 becomes 2023925日), and 9月31日 is a slip of the pen. Both are
told with their place; what was meant is not guessed.
"""

import re
from collections.abc import Iterator

from zhuanyezhen.pattern import regex
from zhuanyezhen.values.calendar_date import real_date
from zhuanyezhen.values.folding import fold
from zhuanyezhen.values.moment import NUMBER, YEAR, last_day, number

_RUNNING_DAYS = "内以之左后前起龄历志程子均报游常攻活行间期制用照"
# 2026年603日, 603日, 2026603 alone on a line: marks were lost; 300日内 counts days
_DAMAGED_DATE = regex(
    rf"""(?P<year>(?:19|20)[0-9]{{2}})年(?P<rest>[0-9]{{3,4}})日(?![{_RUNNING_DAYS}])
    |(?<![0-9年月.第/-])(?P<digits>[0-9]{{3,7}})日(?![{_RUNNING_DAYS}])
    |^\ {{0,40}}(?P<line>(?:19|20)[0-9]{{5}})\ {{0,40}}\r?$""",
    re.VERBOSE | re.MULTILINE,
)
_YEAR_DIGITS = 4
_DATE_MAY_FOLLOW = regex(r"[\s，。；：、（）〔〕【】《》\"'|/于至在自]")
# 月 is looked for first: it is rare, and what stands before it is short.
_FROM_MONTH = regex(rf"月(?:\ ?(?P<day>{NUMBER})\ ?(?:日|号(?![楼院文线])))?")
# 2026年6, 6: what stands before a 月; its number must be whole
_BEFORE_MONTH = regex(
    rf"(?<![0-9第零〇一二三四五六七八九十百./-])(?:(?P<year>{YEAR})\ ?年\ ?)?(?P<month>{NUMBER})\ ?\Z"
)
_WIDE = 16


def find_damaged_dates(folded: str) -> Iterator[tuple[int, int]]:
    """Where a date lost its 年 or 月 (2023925日, 924日, a line that is 2017911) or is impossible (9月31日).

    Spans of days are none: 100日内, 第120日, 百日.

    >>> text = "应县人民政府办公室 2023925日，9月31日前"
    >>> [text[start:end] for start, end in find_damaged_dates(text)]
    ['2023925日', '9月31日']
    >>> list(find_damaged_dates("开展100日攻坚，20230925，120日内办结"))
    []
    """
    return iter(sorted([*_lost(folded), *_impossible(folded)]))


def is_impossible(text: str) -> bool:
    """Whether a damaged date lost nothing, and yet no calendar has it.

    >>> is_impossible("9月31日"), is_impossible("2023925日")
    (True, False)
    """
    return any(_impossible(fold(text)))


def _lost(folded: str) -> Iterator[tuple[int, int]]:
    for match in _DAMAGED_DATE.finditer(folded):
        if match["line"]:
            if _splits(match["line"]):
                yield match.span("line")
        elif match["year"]:
            if _splits(match["year"] + match["rest"]):
                yield match.span()
        elif _is_date(folded, match):
            yield match.span()


def _impossible(folded: str) -> Iterator[tuple[int, int]]:
    """Days and months that no year has; 2月29日 without a year may be right, and 36月龄 is no month."""
    for match in _FROM_MONTH.finditer(folded):
        before = _BEFORE_MONTH.search(folded, max(0, match.start() - _WIDE), match.start())
        if before is None or not (match["day"] or before["year"]):
            continue
        day = number(match["day"]) or 0 if match["day"] else None
        if last_day(number(before["year"]) or 2000, number(before["month"]) or 0, day) is None:
            yield before.start(), match.end()


def _is_date(folded: str, match: re.Match[str]) -> bool:
    """Short runs of digits are a date only where a date may stand; with a year in front, anywhere.

    120日 may well be a span of days, as all round numbers may.
    """
    digits = match["digits"]
    if len(digits) < _YEAR_DIGITS and digits.endswith("0"):
        return False
    if len(digits) <= _YEAR_DIGITS:
        start = match.start()
        return (start == 0 or bool(_DATE_MAY_FOLLOW.match(folded[start - 1]))) and _splits("2000" + digits)
    return digits.startswith(("19", "20")) and _splits(digits)


def _splits(digits: str) -> bool:
    """Whether year, month and day can stand side by side in the digits."""
    year, rest = int(digits[:_YEAR_DIGITS]), digits[_YEAR_DIGITS:]
    splits = ((rest[:cut], rest[cut:]) for cut in (1, 2) if cut < len(rest))
    return any(
        month[0] != "0" != day[0] and real_date(year, int(month), int(day)) is not None
        for month, day in splits
    )
