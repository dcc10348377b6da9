"""Who issued a document, when, under which number: its metadata, its headline, its signature.

The number in the metadata is preferred: the one in the body is more often damaged by copying. The issuer is
who signs, else who speaks in the headline (X关于…), else the metadata's, which may be a page's office. The date
is the metadata's own, else the one beside the number, else the signature's; the day a page was put up comes last.
"""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from zhuanyezhen.naming.shape import only_units
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.calendar_date import parse_date
from zhuanyezhen.values.document_number import DocumentNumber, find_document_numbers
from zhuanyezhen.values.metadata import read_metadata

DATE = r"[^\s（）年到至于在自从]{2,5} ?年 ?\S{1,3} ?月 ?\S{1,3} ?[日号]"
"""The form of a day that is signed: 2026年6月3日, 二〇二六年六月三日, 2026 年 × 月 × 日, but no 到2026年6月3日."""
# 2026年6月3日, alone, in brackets or behind who signs
DATE_LINE = regex(rf"^(?:(?P<who>[^\s。，：]{{3,40}})\s{{1,40}})?（?(?P<date>{DATE})）?$")
# 泉政发〔2026〕3号, in brackets or not, its date beside it
_NUMBER_LINE = regex(rf"^（? ?(?P<number>[^（）\n，；]{{6,40}}?号)(?: ?[，；]? ?(?P<date>{DATE}))? ?）?$")
_BEHIND_HEADLINE = regex(r"（[^（）]{6,60}）$")
# X关于…, X转发…, X令: who stands before the first word of what is said
_SPEAKS = regex(r"^(?P<who>[^《》]{3,120}?)(?:关于|转发|批转|印发|令$)")
_AND_OTHERS = regex(r"等[\d一二三四五六七八九十]{0,3}个?(?:部门|单位)$")
_SEAL = regex(r"（[^（）]{0,3}章）")
_NAMES = regex(r"[^\s、]+")
_HEAD, _MOST_SIGNERS = 6000, 6


def read_issuing(
    head: str, lines: list[str], tail: list[str], titles: list[str]
) -> tuple[DocumentNumber | None, str | None, date | None]:
    """Number, issuer and date, of folded text: the head of a document, the lines of its front matter and of its end, its titles."""
    metadata = read_metadata(head[:_HEAD])
    signers, signed_on = _signature([*lines, *tail])
    number, numbered_on = _own_number(lines, titles[0])
    issuer = signers or _speaker([*titles, *(line for line in lines if line.endswith("令"))])
    issued_on = metadata.issued_on or numbered_on or signed_on or metadata.published_on
    return _whole_number(metadata.number or "") or number, issuer or metadata.issuer, issued_on


def _own_number(texts: list[str], headline: str) -> tuple[DocumentNumber | None, date | None]:
    """The number in brackets behind the headline or on a line of its own, with the date beside it."""
    behind = _BEHIND_HEADLINE.search(headline)
    orders = [above + below for above, below in pairwise(texts) if above.endswith("令")]
    for text in [*([behind.group()] if behind else []), *orders, *texts]:
        match = _NUMBER_LINE.match(text)
        if match and (number := _whole_number(match["number"])):
            return number, parse_date(match["date"] or "")
    return None, None


def _whole_number(text: str) -> DocumentNumber | None:
    found = next(iter(find_document_numbers(text)), None)
    return found.value if found and not text[: found.start].strip() else None


def _signature(lines: Iterable[str]) -> tuple[str | None, date | None]:
    """Who signs and when: the line that is a date, and the units on it or right above it."""
    above: list[str] = []
    first: date | None = None
    for text in lines:
        match = DATE_LINE.match(text)
        signed_on = parse_date(match["date"]) if match else None
        if match and signed_on:
            if signers := _signers([*above, match["who"] or ""]):
                return signers, signed_on
            first = first or signed_on
        above = above if _SEAL.fullmatch(text) else [*above[1 - _MOST_SIGNERS :], text]
    return None, first


def _signers(lines: Iterable[str]) -> str | None:
    """The units in the last lines that hold nothing else; several sign jointly."""
    found: list[str] = []
    for line in reversed([line for line in lines if line]):
        if not only_units(line):
            break
        found = [*_NAMES.findall(line), *found]
    return "、".join(dict.fromkeys(found)) or None


def _speaker(headlines: Iterable[str]) -> str | None:
    """Who speaks in the first headline of the form X关于…; of a letterhead 文件 is left out."""
    for headline in headlines:
        match = _SPEAKS.match(headline)
        if match and only_units(match["who"]):
            return _signers([_AND_OTHERS.sub("", match["who"])])
    return None
