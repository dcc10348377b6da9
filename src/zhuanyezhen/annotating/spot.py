"""Where a finding stands in a Word document: the characters of its words that can carry a mark."""

from collections.abc import Iterable

from attrs import frozen

from zhuanyezhen.annotating.trace import TextNode, Trace
from zhuanyezhen.findings import Excerpt


@frozen(eq=False)
class Spot:
    """The first and the last character of words in the text elements; ``exact`` if they are the very words."""

    first: tuple[TextNode, int]
    last: tuple[TextNode, int]
    exact: bool = True

    @property
    def boxed(self) -> bool:
        """Whether they stand in a text box, which takes no comment: it stands on the box then."""
        return self.first[0].boxed


def spot_of(trace: Trace, start: int, end: int) -> Spot | None:
    """The characters from ``start`` to ``end``, or, of a place where something is missing, the one before it.

    Words that no text element holds (a number Word counts) give the paragraph or cell they stand in.
    """
    start, end = (start, end) if end > start else (max(start - 1, 0), end)
    found = _within(trace, start, end)
    if found is None and trace.document.blocks:
        around = _around(trace, start)
        found = _within(trace, *around)
        return Spot(found.first, found.last, exact=False) if found else None
    return found


def first_spot(trace: Trace) -> Spot | None:
    """The first paragraph or cell that can carry a mark."""
    blocks = ((block.start, block.end) for block in trace.document.blocks)
    return next((found for each in blocks if (found := _within(trace, *each))), None)


def says_so(trace: Trace, start: int, excerpt: Excerpt | None) -> bool:
    """Whether the document has at ``start`` the words that an excerpt marks."""
    words = excerpt.words if excerpt else ""
    return _bare(trace.document.text[start : start + len(words)]) == _bare(words)


def _bare(text: str) -> str:
    return "".join(text.split())


def _around(trace: Trace, offset: int) -> tuple[int, int]:
    """The cell or the paragraph a character stands in."""
    block = trace.document.block_at(offset)
    cells = ((cell.start, cell.end) for cell in block.cells if cell.start <= offset <= cell.end)
    return next(cells, (block.start, block.end))


def _within(trace: Trace, start: int, end: int) -> Spot | None:
    found = _first(trace, range(start, end))
    if found is None:
        return None
    at, first = found
    for stop in (end, min(end, _around(trace, at)[1])):  # words that go on in another cell end with their own
        behind = _first(trace, range(stop - 1, at - 1, -1))
        if behind and behind[1][0].place == first[0].place:
            return Spot(first, behind[1])
    return Spot(first, first)


def _first(trace: Trace, offsets: Iterable[int]) -> tuple[int, tuple[TextNode, int]] | None:
    return next(((offset, found) for offset in offsets if (found := trace.at(offset))), None)
