"""What copying damaged: debris left in the text, numbers and dates not whole, digits lost. Reported, not mended."""

import re
from collections.abc import Iterator

from zhuanyezhen.model.plan import Damage, DamageKind, DamageReason
from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.values.damaged_date import find_damaged_dates
from zhuanyezhen.values.document_number import find_document_numbers
from zhuanyezhen.values.lost_digits import find_lost_digits

# what Word fields, HTML, entities, ruby, tables, broken references and encodings leave in a text, a line each
_DEBRIS = regex(
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
    """Each different piece of debris once, at its first place; ``count`` tells how often it stands.

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
            kind=DamageKind.DEBRIS, text=text, count=counts[text], source=document.source(start, end)
        )


def number_damage(document: Document) -> Iterator[Damage]:
    """Damaged document numbers and dates anywhere in the document."""
    for match in find_document_numbers(document.folded):
        if match.value is None:
            yield _damage(document, DamageKind.DOCUMENT_NUMBER, match.start, match.end)
    for start, end in find_damaged_dates(document.folded):
        yield _damage(document, DamageKind.DATE, start, end)


def lost_digits(document: Document) -> Iterator[Damage]:
    """Where digits are missing (第次常务会议); ``reason`` is *open* where a draft may leave them out."""
    for start, end, may_be_open in find_lost_digits(document.folded):
        yield _damage(
            document, DamageKind.LOST_DIGITS, start, end, DamageReason.OPEN if may_be_open else None
        )


def _damage(
    document: Document, kind: DamageKind, start: int, end: int, reason: DamageReason | None = None
) -> Damage:
    return Damage(kind=kind, text=document.text[start:end], reason=reason, source=document.source(start, end))
