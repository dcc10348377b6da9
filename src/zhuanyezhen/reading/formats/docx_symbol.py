r"""Numbers in circles, and other characters that Word makes out of two, as the characters they are.

Word puts a number in a circle (带圈字符) with a field that has no result, ``EQ \o\ac(○,1)``, and sets
readings above characters (拼音指南) with another; circled figures of its symbol fonts stand at codes of
their own. What is no number in a circle gives what stands inside.
"""

import re

from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.formats.numeral import numeral

_ENCLOSED = regex(r"\\o(?:\\a[clr]?)?\([○◯〇□△◇][,;，；]([^\s()\\,;]{1,4})\)", re.IGNORECASE)
# a phonetic guide of Word (a field EQ): the reading above, then the character itself
_READING = regex(r"\\o\\a[cdlr]?\(\\s\\up\d{0,4}\([^()]{0,80}\)[,;，；]([^\s()\\,;]{1,8})\)", re.IGNORECASE)
# a fraction, and nothing else
_FRACTION = regex(r"eq\\f\(([^\s()\\,;，；]{1,20})[,;，；]([^\s()\\,;，；]{1,20})\)", re.IGNORECASE)
_CHINESE = "一二三四五六七八九十"
_CIRCLED_CHINESE = "㊀"
_MAX_INSTRUCTION = 400
_LAST_CODE = 0x10FFFF
_PRIVATE = 0xF000
_FONTS = {"wingdings": (0x80, 0x8B), "wingdings 2": (0x69, 0x74)}
"""Where a symbol font has its figures 0 to 10 in white circles, and in black ones."""

_BOXES = {
    ("wingdings", 0xFE): "☑", ("wingdings", 0xFD): "☒", ("wingdings", 0xA8): "□", ("wingdings", 0x6F): "□",
    ("wingdings", 0xFC): "✓", ("wingdings", 0xFB): "✗", ("wingdings 2", 0x52): "☑", ("wingdings 2", 0x54): "☒",
    ("wingdings 2", 0xA3): "□", ("wingdings 2", 0x50): "✓", ("symbol", 0xB7): "•",
}  # fmt: skip
"""Boxes to tick and bullets of the symbol fonts."""

_WHITE, _BLACK = "⓪①②③④⑤⑥⑦⑧⑨⑩", "⓿❶❷❸❹❺❻❼❽❾❿"


def is_formula(instruction: str) -> bool:
    """Whether a field draws something of its own (``EQ``), so that it has no result to read."""
    return instruction.strip()[:2].lower() == "eq"


def drawn(instruction: str) -> str | None:
    r"""The characters that a field ``EQ`` draws, or None when they are not known.

    >>> drawn(r" eq \o\ac(○,3) "), drawn(r"EQ \* jc2 \o\ad(\s\up 9(zhen),镇)"), drawn(r"EQ \r(2)")
    ('③', '镇', None)
    """
    bare = re.sub(r"\s", "", instruction[:_MAX_INSTRUCTION])
    if match := _ENCLOSED.search(bare):
        return _circled(match[1])
    if fraction := _FRACTION.fullmatch(bare):
        return f"{fraction[1]}/{fraction[2]}"
    match = _READING.search(bare)
    return match[1] if match else None


def _circled(inner: str) -> str:
    if inner in _CHINESE:
        return chr(ord(_CIRCLED_CHINESE) + _CHINESE.index(inner))
    return numeral(int(inner), "decimalEnclosedCircle") if inner.isdecimal() else inner


def symbol(font: str, code: str) -> str:
    r"""The character of a symbol (``w:sym``): its font and its code in hexadecimal.

    >>> symbol("Wingdings", "F081"), symbol("Wingdings", "F06C"), symbol("Symbol", "x")
    ('①', '\uf06c', '\ufffd')
    """
    try:
        number = int(code, 16)
    except ValueError:
        number = -1
    if not 0 < number <= _LAST_CODE or 0xD800 <= number <= 0xDFFF:  # noqa: PLR2004 - the surrogates
        return "\ufffd"
    place = number & ~_PRIVATE
    for figures, first in zip((_WHITE, _BLACK), _FONTS.get(font.lower(), ()), strict=False):
        if first <= place < first + len(figures):
            return figures[place - first]
    return _BOXES.get((font.lower(), place), chr(number))
