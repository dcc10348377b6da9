"""Words that say a figure is about right (约3亿元, 近2亿元, 200余万元, 22户左右), apart from the figure itself.

Decided here: bounds (3亿元以上, 不少于22户) are no approximations but say something else of the figure; they stay in
the text, and whoever asks for a figure refuses them.
"""

from zhuanyezhen.pattern import regex
from zhuanyezhen.values.folding import fold_tight

_BEFORE = regex(r"(?:大约|约为|约|将近|接近|近|大概|大致)")
# 200余万元, 3亿多元, 三百余户, 22户左右
_WITHIN = regex(r"(?<=[0-9十百千万亿])[余多](?=[万亿千百十]|[^0-9]|\Z)")
_BEHIND = regex(r"(?:左右|上下)\Z")


def without_about(text: str) -> tuple[str, bool]:
    """The folded text without such words, and whether there were any.

    >>> without_about("约3亿"), without_about("200余万元"), without_about("22户")
    (('3亿', True), ('200万元', True), ('22户', False))
    """
    folded = fold_tight(text)
    start = match.end() if (match := _BEFORE.match(folded)) else 0
    plain = _BEHIND.sub("", _WITHIN.sub("", folded[start:], count=1))
    return plain, plain != folded
