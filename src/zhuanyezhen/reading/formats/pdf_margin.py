"""Running heads and feet of a PDF: lines at the edge of the page that are not part of the text.

They are told by recurrence: the same line at the same place on most pages (or on most left or right
ones), but for the number of the page, and set apart from the text by a smaller type or by a gap; a line
in larger type is a title, even if every page has it. What a browser prints around a page (its address,
the time) is known by its form, so that one page is enough.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.formats.pdf_line import Line

NOTE = "已略去页眉页脚 {count} 处。"

_ZONE = 0.12
"""The share of the page's height in which a head or a foot stands."""

_BROWSER_ZONE = 0.04
"""Where browsers put theirs; text does not begin so near the edge."""

_LONGEST = 800
_OUTERMOST = 3
"""Lines at either end of a page that may be heads or feet."""

_MOST = 0.6
_APART = 1.5
"""The gap between a head and the text, in sizes of its type; lines of text stand closer."""

_SMALLER = 0.5
# 3/12, 第3页, 共12页, page 3, 3 of 12, — 3 —, 3 at either end: what differs from page to page in one foot
_NUMBER = regex(
    r"\d{1,4}\s?[/／]\s?\d{1,4}|第\s?\d{1,4}\s?页|共\s?\d{1,4}\s?页|[Pp]age \d{1,4}|\d{1,4} of \d{1,4}"
    r"|[-—–－―]{1,2}\s?\d{1,4}\s?[-—–－―]{1,2}|^\d{1,4}(?=\s)|(?<=\s)\d{1,4}$"
)
_ADDRESS = r"(?:file|https?)://\S{1,500}+"
_DATE = r"\d{1,4}[/.年-]\d{1,2}[/.月-]\d{1,4}日?"
_TIME = r"(?:[上下]午|[AP]M)?\s?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?"
# address and page, day and time, title and address, page and day: what browsers print above and below
_BROWSER = regex(
    rf"{_ADDRESS}(?:\s+\d{{1,4}}\s?/\s?\d{{1,4}})?|{_DATE},?\s?{_TIME}(?:\s.{{0,300}})?"
    rf"|.{{0,300}}\s{_ADDRESS}|(?:\d{{1,4}}\s?/\s?\d{{1,4}}|\d{{1,4}} of \d{{1,4}})\s+{_DATE},?\s?{_TIME}"
)


@frozen(kw_only=True)
class PdfPage:
    """A page as this module needs it: its height, its lines from top to bottom, where its tables begin and end."""

    height: float
    lines: tuple[Line, ...]
    tables: tuple[tuple[float, float], ...] = ()


def heads_and_feet(pages: Sequence[PdfPage]) -> list[set[int]]:
    """For every page the numbers of its lines that are running heads and feet."""
    body = _body_size(line for page in pages for line in page.lines)
    recurring: defaultdict[tuple[int, str], list[tuple[int, int]]] = defaultdict(list)
    found: list[set[int]] = [set() for _ in pages]
    for number, page in enumerate(pages):
        for at in _outermost(page):
            line = page.lines[at]
            apart = line.size <= body - _SMALLER or (line.size < body + _SMALLER and _stands_apart(page, at))
            if _is_of_browser(line.text) and (apart or _is_at(line, page.height, _BROWSER_ZONE)):
                found[number].add(at)
            elif apart:
                recurring[round(line.top), _NUMBER.sub("#", line.text)].append((number, at))
    for places in recurring.values():
        if _recurs([number for number, _ in places], len(pages)):
            for number, at in places:
                found[number].add(at)
    return found


def _body_size(lines: Iterable[Line]) -> float:
    """The size most of the text is set in, 0 if there is no text."""
    sizes = Counter[float]()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return max(sizes, key=lambda size: sizes[size], default=0.0)


def _outermost(page: PdfPage) -> Iterator[int]:
    """The first and the last lines of a page that stand at its edges."""
    count = len(page.lines)
    for at in sorted({*range(min(_OUTERMOST, count)), *range(max(count - _OUTERMOST, 0), count)}):
        if _is_at(page.lines[at], page.height, _ZONE):
            yield at


def _is_at(line: Line, height: float, zone: float) -> bool:
    """Whether a line stands within that share of the page at its head or foot."""
    return line.top + line.size <= zone * height or line.top >= (1 - zone) * height


def _is_of_browser(text: str) -> bool:
    """Whether a line is what a browser prints around a page.

    >>> _is_of_browser("https://www.example.cn/a.html 2/5"), _is_of_browser("2026/11/25 10:08 实施方案")
    (True, True)
    """
    return len(text) <= _LONGEST and _BROWSER.fullmatch(text) is not None


def _stands_apart(page: PdfPage, at: int) -> bool:
    """Whether a line is well apart from what comes next towards the middle of the page."""
    line = page.lines[at]
    edges = [(other.top, other.top + other.size) for other in page.lines] + list(page.tables)
    if line.top < page.height / 2:
        gap = min((top for top, _ in edges if top > line.top), default=page.height) - line.top - line.size
    else:
        gap = line.top - max((bottom for top, bottom in edges if top < line.top), default=0.0)
    return gap > _APART * line.size


def _recurs(pages: Sequence[int], count: int) -> bool:
    """Whether a line stands on most pages, or on most of those on one side of the sheet.

    >>> _recurs([0, 1], 2), _recurs([1, 3, 5], 7), _recurs([2, 3], 7), _recurs([0], 1)
    (True, True, False, False)
    """
    sides = {page % 2 for page in pages}
    if len(sides) > 1:
        return len(set(pages)) >= max(2, _MOST * count)
    return len(set(pages)) >= max(3, _MOST * ((count + 1 - min(sides)) // 2))
