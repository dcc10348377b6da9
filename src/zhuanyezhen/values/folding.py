"""Folding text for comparison, one character to one character.

Official files are full-width throughout; copies on the web are often NFKC-normalised (half-width
``, : ; ( )`` beside full-width 、。《》). Folding maps both to one form. It never changes the length of
a text, so an offset into the folded text is an offset into the original: NFKC itself would not do
(it turns ① into 1 and ㈠ into (一)). What a document *says* is always cut from the original.

Look-alikes are characters that show as a common one and are another: radicals (⼯ for 工) and
compatibility ideographs, which copies out of PDF files are full of.
"""

import unicodedata
from functools import lru_cache

from zhuanyezhen.pattern import regex

_PUNCTUATION = {
    "(": "（", ")": "）", ",": "，", ":": "：", ";": "；", "｡": "。", "､": "、",
    "﹑": "、", "﹐": "，", "﹔": "；", "﹕": "：", "﹙": "（", "﹚": "）", "︰": "：", "∶": "：",
    "．": ".", "﹒": ".", "․": ".", "％": "%", "＋": "+", "－": "-", "／": "/", "［": "[", "］": "]", "＜": "<", "＞": ">",
    "“": '"', "”": '"', "＂": '"', "‘": "'", "’": "'", "～": "~", "|": "|", "｜": "|",
    "—": "-", "–": "-", "―": "-", "‑": "-", "─": "-",
}  # fmt: skip
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
_WIDE = {chr(0xFEE0 + code): chr(code) for code in range(ord("0"), ord("z") + 1) if chr(code).isalnum()}
_RADICALS = dict(
    zip(
        "⺠⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰",
        "民西见角贝车長长门青韦页风飞食马鬼鱼鸟卤麦黄黾齐齿龙",
        strict=True,
    )
)
"""Radicals that stand for a whole character and that NFKC leaves alone (EquivalentUnifiedIdeograph.txt)."""

LOOK_ALIKES = _RADICALS | {
    character: common
    for first, last in ((0x2E80, 0x2FD5), (0xF900, 0xFAD9))
    for character in map(chr, range(first, last + 1))
    for common in [unicodedata.normalize("NFKC", character)]
    if common != character
}
"""What each look-alike is meant to be: ⼯ (U+2F2F) is 工."""

_MEANT = str.maketrans(LOOK_ALIKES)
_TABLE = str.maketrans({**LOOK_ALIKES, **_WIDE, **_PUNCTUATION, **dict.fromkeys(_SPACES, " ")})
# soft hyphen, zero-width blanks and joiners, marks of direction, byte order mark
_INVISIBLE = regex(r"[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def fold(text: str) -> str:
    """Fold width and punctuation variants of ``text``, keeping its length.

    Brackets, colons, commas and semicolons become full-width; digits, letters, ``. % + - /`` become
    half-width; curly quotes become straight; every kind of blank (not the line break) becomes a space.

    >>> fold("(责任单位:区工信局,１+１家)")
    '（责任单位：区工信局，1+1家）'
    """
    return text.translate(_TABLE)


def meant(text: str) -> str:
    """The text with every look-alike replaced by the character it is meant to be, and nothing else.

    >>> meant("县⼯信局(牵头)")
    '县工信局(牵头)'
    """
    return text.translate(_MEANT)


def visible(text: str) -> str:
    r"""The text without the characters that show as nothing: copies of web pages and chats are full of them.

    >>> visible("区工信局\u200b")
    '区工信局'
    """
    return _INVISIBLE.sub("", text)


def fold_tight(text: str) -> str:
    r"""Fold ``text`` and take out every blank and what shows as nothing: how names and values are compared.

    >>> fold_tight(" 营业收入 (亿元)"), fold_tight("区\u200b工信局")
    ('营业收入（亿元）', '区工信局')
    """
    return _tight(text) if len(text) <= _SHORT else "".join(visible(fold(text)).split())


_SHORT = 40


@lru_cache(maxsize=1 << 15)
def _tight(text: str) -> str:
    """Names, headings and words of codelists come again and again: a ledger has some thousand, in as many rows as it has."""
    return "".join(visible(fold(text)).split())
