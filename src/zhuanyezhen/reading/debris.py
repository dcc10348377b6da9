"""Debris of copying: bookmarks, tags, entities, page furniture, lost characters. Reported, not removed."""

import re
from collections.abc import Iterator

from zhuanyezhen.model.plan import Damage, DamageKind
from zhuanyezhen.reading.blocks import Document

_DEBRIS = re.compile(
    r"""\[(?:bookmark|hyperlink|image|pic)\s?[：:][^\]\n]{0,80}\]
    |</?(?:p|br|div|span|a|b|i|u|strong|em|font|table|tr|td|th|img|o:p|h[1-6])(?:\s[^<>\n]{0,120})?/?>
    |&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|mdash|\#\d{1,6})[;；]
    |【?字[体體][：:]\s?大\s中\s小】?
    |[\u4e00-\u9fff]（[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6}）
    |^\|(?![^\n]*\|)
    |错误[！!]\s?(?:未[找定指]|链接|文档中|超链接|不能识别)[^。！!\n]{0,24}[。.]?
    |\berror[！!]\s?[a-z\s]{4,60}\.
    |\b(?:page)?ref\s_(?:toc|ref)\d{4,12}(?:\s\\[a-z]){0,4}|\\\*\s?mergeformat
    |�+|\x00+|(?:锟斤拷)+|(?:烫){3,}""",
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_MOST = 200


def find_debris(document: Document) -> Iterator[Damage]:
    """Each different piece of debris once, at its first place; ``reason`` counts how often it stands.

    >>> from zhuanyezhen.reading.formats import document_of
    >>> [damage.text for damage in find_debris(document_of("[bookmark: _GoBack]（四）提升", "plan.txt"))]
    ['[bookmark: _GoBack]']
    """
    first: dict[str, tuple[int, int]] = {}
    counts: dict[str, int] = {}
    for match in _DEBRIS.finditer(document.folded):
        text = document.text[match.start() : match.end()]
        if text not in counts and len(counts) >= _MOST:
            continue
        first.setdefault(text, match.span())
        counts[text] = counts.get(text, 0) + 1
    for text, (start, end) in first.items():
        yield Damage(
            kind=DamageKind.DEBRIS,
            text=text,
            reason=str(counts[text]),
            source=document.source(start, end),
        )
