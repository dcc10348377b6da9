"""The front matter of a plan: title, kind, status, place, cited documents, period; who issued it: see ``issuing``.

A printed plan stands behind a notice (关于印发《…》的通知) and below a metadata table; a draft has neither. A title
may stand on several lines; 此件公开发布 is neither title nor place. What is not there stays ``None``.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice, takewhile

from attrs import frozen

from zhuanyezhen.model.plan import Citation
from zhuanyezhen.naming.shape import only_units
from zhuanyezhen.naming.title_place import place_of
from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.blocks import Block, Document
from zhuanyezhen.reading.issuing import DATE_LINE, read_issuing
from zhuanyezhen.values.citation import find_citations
from zhuanyezhen.values.document_number import DocumentNumber
from zhuanyezhen.values.title import TitleMatch, match_title, release_end, status_in, years_of

_TITLE_START = regex(r"^[^。；：，|>]{2,60}$")
_IN_BRACKETS = regex(r"\s{0,20}（[^（）\n]{2,30}）")
_INTERPRETING = regex(r"由\s?(?P<unit>[^，。；由\n]{2,40}?)\s?负责解释")
_LONGEST_TITLE, _SPACED_WORD, _MOST_LINES, _LAST_BLOCKS, _LINE = 4, 4, 40, 8, 80
Span = tuple[int, int]


@frozen(kw_only=True)
class FrontMatter:
    """What stands around the tasks of a plan."""

    title: str | None
    kind: str | None
    status: str | None
    document_number: DocumentNumber | None
    issuer: str | None
    issued_on: date | None
    jurisdiction: str | None
    first_year: int | None
    last_year: int | None
    interpreting_unit: str | None
    citations: tuple[Citation, ...]
    title_span: Span | None


def read_front_matter(document: Document, body_start: int | None) -> FrontMatter:
    """Read what stands before ``body_start``, the offset of the first heading."""
    limit = len(document.text) if body_start is None else body_start
    above = takewhile(lambda block: block.start < limit, document.blocks)
    lines = list(islice(_lines(document, above), _MOST_LINES))
    titles = list(_titles(document, lines))
    own = next((each for each in titles if not each[0].notice), titles[0] if titles else None)
    title, span = (own[2], own[3]) if own else (None, None)
    headline = document.folded[span[0] : span[1]] if span else ""
    below = _IN_BRACKETS.match(document.folded, span[1]) if span else None
    first, last = years_of(headline + (below.group() if below else ""))
    texts, ends = (
        [document.folded[start : min(end, start + _LINE)] for start, end in spans]
        for spans in (lines, _lines(document, document.blocks[-_LAST_BLOCKS:]))
    )
    headlines = [headline.strip(), *(joined for _, joined, _, _ in titles)]
    number, issuer, issued_on = read_issuing(document.folded[:limit], texts, ends, headlines)
    unit = _INTERPRETING.search(document.folded)
    return FrontMatter(
        title=title,
        kind=own[0].kind if own else None,
        status=_status(document, lines, span),
        document_number=number,
        issuer=issuer,
        issued_on=issued_on,
        jurisdiction=place_of(title or "") or place_of(issuer or ""),
        first_year=first,
        last_year=last,
        interpreting_unit=document.text[slice(*unit.span("unit"))].strip() if unit else None,
        citations=tuple(_citations(document, limit, title)),
        title_span=span,
    )


def _lines(document: Document, blocks: Iterable[Block]) -> Iterator[Span]:
    """The visible lines of some blocks; of one that holds sentences, what stands before its first blank."""
    for block in blocks:
        text = document.folded[block.start : min(block.end, block.start + 4000)]
        line = text.strip().partition(" ")[0] if "。" in text else text.strip()
        start = block.start + len(text) - len(text.lstrip())
        if line:
            yield start, start + len(line)


def _titles(document: Document, lines: list[Span]) -> Iterator[tuple[TitleMatch, str, str, Span]]:
    """Whatever has the form of a title, or an order's (X令): its match, folded, as written, where it stands.

    The last of several lines that are one title from the first on.
    """
    for index, (start, _) in enumerate(lines):
        for stop, joined, original in _joined_lines(document, lines[index:]):
            match = match_title(joined)
            if match:
                yield match, joined, original[match.start : match.end].strip(), (start, stop)
                break


def _joined_lines(document: Document, lines: list[Span]) -> Iterator[tuple[int, str, str]]:
    """A line, and with the lines below it for as long as all may be one title: end, folded, as written."""
    joined = original = ""
    for index, (start, end) in enumerate(lines[:_LONGEST_TITLE]):
        begin = release_end(document.folded, start, end)
        text, written = (_one_line(each[begin:end]) for each in (document.folded, document.text))
        if not text or (index and not _goes_on(joined, text)):
            return
        joined, original = joined + text, original + written
        yield end, joined, original


def _one_line(text: str) -> str:
    """The text without line breaks; a padded word (通    知) without its blanks."""
    line = text.replace("\r", "").replace("\n", "").strip()
    tight = "".join(line.split())
    return tight if len(tight) <= _SPACED_WORD else line


def _goes_on(above: str, below: str) -> bool:
    """Whether two lines may be one title: the first is no whole one, no date, number, or sentence."""
    if not _TITLE_START.match(above) or match_title(above) or DATE_LINE.match(above) or above.endswith("号"):
        return False
    if only_units(above):  # behind a signature stands a date or the plan, behind a letterhead 关于 or a unit
        return below.startswith(("关于", "印发", "转发")) or only_units(below)
    return not (match_title(below) and place_of(below))


def _status(document: Document, lines: list[Span], span: Span | None) -> str | None:
    """（征求意见稿） behind the title or on one of the two lines below it."""
    near = [document.folded[start : min(end, start + 200)] for start, end in lines if span and end >= span[1]]
    return next(filter(None, (status_in(text, alone=index > 0) for index, text in enumerate(near[:3]))), None)


def _citations(document: Document, limit: int, title: str | None) -> Iterator[Citation]:
    """The documents cited before the first heading, each once; the plan's own title is none of them."""
    seen = {title}
    for each in find_citations(document.folded[:limit]):
        cited = document.text[each.start + 1 : each.start + 1 + len(each.title or "")]
        if cited and cited not in seen:
            seen.add(cited)
            number = next(iter(each.numbers), None)
            place = document.source(each.start, each.end)
            yield Citation(title=cited, document_number=number, source=place)
