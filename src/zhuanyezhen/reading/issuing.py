"""Who issued a document, when, under which number: its metadata, its headline, its signature.

The number in the metadata is preferred: the one in the body is more often damaged by copying. The issuer is
who signs, else who speaks in the headline (X关于…), else the metadata's, which may be a page's office. The date
is the metadata's own, else the one beside the number, else the signature's; the day a page was put up comes last.
"""

import re
from collections.abc import Iterable
from datetime import date

from attrs import frozen

from zhuanyezhen.naming.register import looks_like_unit
from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.reading.metadata import read_metadata
from zhuanyezhen.values.calendar_date import ZEROS, parse_date
from zhuanyezhen.values.document_number import DocumentNumber, find_document_numbers

_DATE = (
    rf"[\d{ZEROS}一二]{{2,4}} ?[\d{ZEROS}一二三四五六七八九]{{0,2}} ?年 ?[\d一二三四五六七八九十]{{1,2}} ?月 ?"
    r"[\d一二三四五六七八九十]{1,3} ?[日号]"
)
DATE_LINE = re.compile(rf"^(?:(?P<who>[^\s。，：]{{3,40}})\s{{1,40}})?（?(?P<date>{_DATE})）?$")
"""A line that is a date, with who signs in front of it or alone."""

_NUMBER_LINE = re.compile(
    rf"^（? ?(?P<number>[^（）\n，；]{{6,40}}?号)(?: ?[，；]? ?(?P<date>{_DATE}))? ?）?$"
)
_BEHIND_HEADLINE = re.compile(r"（[^（）]{6,60}）$")
_SPEAKS = re.compile(r"^(?P<who>[^《》]{3,120}?)(?:关于|令$)")
_NAMES = re.compile(r"[^\s、]+")
_HEAD, _LINE, _MOST_SIGNERS, _SHORTEST_NAME, _LAST_BLOCKS = 6000, 80, 6, 3, 8


@frozen(kw_only=True)
class Issuing:
    """Number, issuer and date of a document; ``None`` where it does not say."""

    document_number: DocumentNumber | None
    issuer: str | None
    issued_on: date | None


def read_issuing(
    document: Document, lines: list[tuple[int, int]], *, headlines: list[str], limit: int
) -> Issuing:
    """Read them from the lines of the frame; ``headlines`` are the title and what else may be one."""
    metadata = read_metadata(document.folded[: min(limit, _HEAD)])
    signers, signed_on = _signature(document, lines)
    texts = [document.folded[start : min(end, start + _LINE)] for start, end in lines]
    number, numbered_on = _own_number(texts, headlines[0])
    return Issuing(
        document_number=_whole_number(metadata.number or "") or number,
        issuer=signers or _speaker(headlines) or metadata.issuer,
        issued_on=metadata.issued_on or numbered_on or signed_on or metadata.published_on,
    )


def only_units(line: str) -> bool:
    """Whether a line holds nothing but names of units, as letterheads and signatures do.

    >>> only_units("某县财政局 某县商务局"), only_units("各街道办事处")
    (True, False)
    """
    names = _NAMES.findall(line)
    return bool(names) and all(
        len(name) >= _SHORTEST_NAME and name[0] != "各" and looks_like_unit(name) for name in names
    )


def _own_number(texts: list[str], headline: str) -> tuple[DocumentNumber | None, date | None]:
    """The number in brackets behind the headline or on a line of its own, with the date beside it."""
    behind = _BEHIND_HEADLINE.search(headline)
    for text in [*([behind.group()] if behind else []), *texts]:
        match = _NUMBER_LINE.match(text)
        if match and (number := _whole_number(match["number"])):
            return number, parse_date(match["date"] or "")
    return None, None


def _whole_number(text: str) -> DocumentNumber | None:
    found = next(iter(find_document_numbers(text)), None)
    return found.value if found and not text[: found.start].strip() else None


def _signature(document: Document, lines: list[tuple[int, int]]) -> tuple[str | None, date | None]:
    """Who signs and when: the line that is a date, and the units on it or right above it."""
    above: list[str] = []
    first: date | None = None
    for start, end in [*lines, *_tail(document)]:
        text = document.folded[start : min(end, start + _LINE)]
        match = DATE_LINE.match(text)
        signed_on = parse_date(match["date"]) if match else None
        if match and signed_on:
            if signers := _signers([*above, match["who"] or ""]):
                return signers, signed_on
            first = first or signed_on
        above = [*above[1 - _MOST_SIGNERS :], text]
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
            return _signers([match["who"]])
    return None


def _tail(document: Document) -> list[tuple[int, int]]:
    """The last lines of the document, where a plan without a notice is signed."""
    spans = []
    for block in document.blocks[-_LAST_BLOCKS:]:
        text = document.folded[block.start : min(block.end, block.start + _LINE)]
        if stripped := text.strip():
            start = block.start + text.index(stripped[0])
            spans.append((start, start + len(stripped)))
    return spans
