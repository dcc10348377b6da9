"""Chinese numerals (一百零三, 二〇二五) and enclosed numbers (①, ㈠) as numbers.

Read strictly: a numeral counts only if it is spelt as it should be (十十 and 一百三 are none), except
that 两 may stand for 二, 〇 and ○ for 零, and 壹贰叁 for 一二三. How Word writes list numbers is the business of
``reading.formats.numeral``.
"""

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.folding import fold

_DIGITS = "零一二三四五六七八九"
_UNITS = {"十": 10, "百": 100, "千": 1000}
_VARIANTS = str.maketrans("〇○两壹贰叁肆伍陆柒捌玖拾佰仟萬億", "零零二一二三四五六七八九十百千万亿")
_ARABIC = regex(r"[0-9]{1,8}")
_DIGITWISE = regex(r"[零一二三四五六七八九]{2,8}")
_COUNTED = regex(r"[零一二三四五六七八九十百千万]{1,16}")
_MAX_SPELT = 9999
_TEN_THOUSAND = 10_000


def parse_numeral(text: str) -> int | None:
    """Read a whole number below 10⁸; ``None`` if the text is none.

    >>> parse_numeral("十一"), parse_numeral("一百零三"), parse_numeral("二〇二五"), parse_numeral("８０")
    (11, 103, 2025, 80)
    >>> parse_numeral("十十") is None
    True
    """
    folded = fold(text).strip()
    if _ARABIC.fullmatch(folded):
        return int(folded)
    spelt = folded.translate(_VARIANTS)
    if _DIGITWISE.fullmatch(spelt):
        return int("".join(str(_DIGITS.index(char)) for char in spelt))
    if not _COUNTED.fullmatch(spelt):
        return None
    value = _counted(spelt)
    return value if spelt in _spellings(value) else None


def format_numeral(number: int) -> str:
    """Write a number from 1 to 9999 as headings do; ``ValueError`` beyond.

    >>> format_numeral(11), format_numeral(20), format_numeral(103), format_numeral(1010)
    ('十一', '二十', '一百零三', '一千零一十')
    """
    if not 0 < number <= _MAX_SPELT:
        raise ValueTextError(
            f"cannot spell {number}: only 1 to {_MAX_SPELT} are written in Chinese numerals here",
            f"不能用汉字写出{number}；这里只写1到{_MAX_SPELT}，请用阿拉伯数字",
        )
    return _without_first_one(_group(number))


def parse_enclosed(char: str) -> int | None:
    """Read one enclosed number: ① to ㊿, ⑴ to ⒇, ㈠ to ㈩, ⒈ to ⒛; ``None`` for anything else.

    >>> parse_enclosed("③"), parse_enclosed("㈩"), parse_enclosed("⒇"), parse_enclosed("3")
    (3, 10, 20, None)
    """
    return _ENCLOSED.get(char)


def _counted(spelt: str) -> int:
    """What the characters add up to, whether or not they are in order."""
    total = group = digit = 0
    for char in spelt:
        if char in _UNITS:
            group += (digit or 1) * _UNITS[char]
            digit = 0
        elif char == "万":
            total, group, digit = total + (group + digit) * _TEN_THOUSAND, 0, 0
        else:
            digit = _DIGITS.index(char)
    return total + group + digit


def _spellings(value: int) -> tuple[str, ...]:
    """The right spellings of a value: 十二 and 一十二 are both read."""
    if value == 0:
        return ("零",)
    high, low = divmod(value, _TEN_THOUSAND)
    if high >= _TEN_THOUSAND:
        return ()
    text = _group(high) + "万" if high else ""
    text += "零" if high and 0 < low < _TEN_THOUSAND // 10 else ""
    text += _group(low)
    return text, _without_first_one(text)


def _group(number: int) -> str:
    """Spell a number below 10,000 in full; nothing for 0."""
    text, skipped = "", False
    for unit, worth in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit = number // worth % 10
        if digit:
            text += ("零" if skipped and text else "") + _DIGITS[digit] + unit
        skipped = not digit
    return text


def _without_first_one(text: str) -> str:
    return text[1:] if text.startswith("一十") else text


def _run(first: str, count: int, value: int = 1) -> dict[str, int]:
    return {chr(ord(first) + step): value + step for step in range(count)}


_ENCLOSED = {
    **_run("①", 20),
    **_run("㉑", 15, 21),
    **_run("㊱", 15, 36),
    **_run("⑴", 20),
    **_run("㈠", 10),
    **_run("⒈", 20),
}
