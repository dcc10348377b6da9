"""Lines of a PDF joined to paragraphs, by where they begin and end on the page."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from attrs import frozen

_REACHES = 1.5
"""A line is full when it ends within so many characters of the right edge (a hanging comma, a number)."""

_INDENT = 0.8
"""A line is indented when it begins so many characters right of the left edge; paragraphs use two."""

_PAGE_NUMBER = re.compile(r"[-—–－―\s·]*+[0-9０-９]{1,4}[-—–－―\s·]*+")
_MARGIN = 0.1
_WIDE = ("\u2e80", "\uffef")


@frozen(kw_only=True)
class Line:
    """A line of text and where it stands, in points; the edges are those of all text of such pages."""

    text: str
    x0: float
    x1: float
    top: float
    size: float
    left: float = 0.0
    right: float = 0.0

    @property
    def full(self) -> bool:
        """Whether it reaches the right edge, so that its sentence may go on."""
        return self.x1 >= self.right - _REACHES * self.size

    @property
    def indented(self) -> bool:
        """Whether it begins a paragraph."""
        return self.x0 > self.left + _INDENT * self.size


def is_page_number(line: Line, height: float) -> bool:
    """Whether a line is the number of its page: a bare number at the head or foot.

    >>> is_page_number(Line(text="— 3 —", x0=280, x1=310, top=790, size=12), height=842)
    True
    """
    at_edge = not _MARGIN * height <= line.top <= (1 - _MARGIN) * height
    return at_edge and _PAGE_NUMBER.fullmatch(line.text) is not None


def joined(lines: Iterable[Line]) -> Iterator[str]:
    """Yield the paragraphs that ``lines`` are."""
    text: list[str] = []
    full = False
    for line in lines:
        if text and (not full or line.indented):
            yield unwrap("\n".join(text))
            text = []
        text.append(line.text)
        full = line.full
    if text:
        yield unwrap("\n".join(text))


def unwrap(text: str) -> str:
    r"""Undo the line breaks in ``text``: no blank where a Chinese character stands beside the break.

    >>> unwrap("区工\n信局"), unwrap("AI\nagent")
    ('区工信局', 'AI agent')
    """
    lines = text.split("\n")
    parts = lines[:1]
    for before, after in pairwise(lines):
        parts += ("" if _is_wide(before[-1:]) or _is_wide(after[:1]) else " ", after)
    return "".join(parts)


def _is_wide(character: str) -> bool:
    return _WIDE[0] <= character <= _WIDE[1]
