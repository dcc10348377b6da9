"""Figures with the scale they are written in: 1,200.5万, 三百万, 一亿两千万.

The scale stays apart where it closes the figure (三百万 is 300 in 万, as 300万 is), so that what a document
says is printed back as it says it. Vague figures (数十亿, 百亿 without a digit) are none.
"""

import re
from decimal import Decimal

from zhuanyezhen.pattern import regex
from zhuanyezhen.values.numeral import parse_numeral

ARABIC = r"(?:[0-9]{1,3}(?:，[0-9]{3}){1,4}|[0-9]{1,15})(?:\.[0-9]{1,8})?"
SPELT = r"[〇○零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟萬億]{1,24}"
_ARABIC = regex(r"-?[0-9][0-9，,]{0,59}(?:\.[0-9]{1,20})?")
# 三万亿, 五亿, 二十万: a numeral and its scale
_SCALED = regex(r"([^万亿]{1,8})(万亿|亿|万)")
_VARIANTS = str.maketrans("萬億", "万亿")
_HUNDRED_MILLION = 10**8


def read_figure(text: str) -> tuple[Decimal, str] | None:
    """The figure and its scale (万, 亿 or nothing); ``None`` if the text is no figure.

    >>> read_figure("1，200.5"), read_figure("三百万"), read_figure("一亿两千万"), read_figure("数十亿")
    ((Decimal('1200.5'), ''), (Decimal('300'), '万'), (Decimal('120000000'), ''), None)
    """
    if _ARABIC.fullmatch(text):
        return Decimal(re.sub("[,，]", "", text)), ""
    spelt = text.translate(_VARIANTS)
    if match := _SCALED.fullmatch(spelt):
        head = parse_numeral(match[1])
        return None if head is None else (Decimal(head), match[2])
    whole = _whole(spelt)
    return None if whole is None else (Decimal(whole), "")


def _whole(spelt: str) -> int | None:
    high, hundred_millions, low = spelt.rpartition("亿")
    if not hundred_millions:
        return parse_numeral(low)
    parts = parse_numeral(high), parse_numeral(low.removeprefix("零"))
    if parts[0] is None or parts[1] is None:
        return None
    return parts[0] * _HUNDRED_MILLION + parts[1]
