"""Lines of a PDF joined to paragraphs, by where they begin and end on the page.

A full line goes on in the next one, unless that is indented, stands further below than lines of a
paragraph do, is set in another size, or begins with a number after the end of a sentence.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median_low

from attrs import frozen

from zhuanyezhen.pattern import regex

_REACHES = 1.5
"""A line is full when it ends within so many characters of the right edge (a hanging comma, a number)."""

_INDENT = 0.8
"""A line is indented when it begins so many characters right of the left edge; paragraphs use two."""

# - 3 -, 第3页, 3/12, 第3页 共12页: a line that is the number of its page
_PAGE_NUMBER = regex(
    r"[-—–－―\s·]*+(?:第\s?)?[0-9０-９]{1,4}(?:\s?页)?"
    r"(?:\s?[/／]\s?[0-9０-９]{1,4}|[\s，,]{0,2}共\s?[0-9０-９]{1,4}\s?页)?[-—–－―\s·]*+"
)
_GAP = 1.5
"""Lines further apart than so many usual steps from line to line are two paragraphs."""

_OTHER_SIZE = 1.0
# （一） 1. ① 第二条: a line that begins with a number begins a paragraph
_NUMBERED = regex(
    r"(?:[（(]?[0-9０-９一二三四五六七八九十百]{1,4}(?:[）)、]|[.．](?!\d))|[①-⑳]|第[0-9一二三四五六七八九十百]{1,4}[章节条])"
)
_SENTENCE_ENDS = ("。", "；", "：", "！", "？", "）", "”", ")", ";", ":")
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
    column: int = 0
    """0 over the whole page, 1 and 2 in the left and the right one of two columns."""
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


def joined(lines: Sequence[Line]) -> Iterator[str]:
    """Yield the paragraphs that ``lines`` are."""
    step = _step(lines)
    text: list[str] = []
    for before, line in zip([None, *lines], lines, strict=False):
        if before and not _goes_on(before, line, step):
            yield unwrap("\n".join(text))
            text = []
        text.append(line.text)
    if text:
        yield unwrap("\n".join(text))


def _goes_on(before: Line, line: Line, step: float) -> bool:
    """Whether ``line`` belongs to the paragraph of the line before it."""
    if "\t" in before.text or "\t" in line.text:  # rows of a table without rules
        return False
    if not before.full or line.indented or abs(line.size - before.size) > _OTHER_SIZE:
        return False
    if step and line.top - before.top > _GAP * step:
        return False
    return not (_NUMBERED.match(line.text) and before.text.endswith(_SENTENCE_ENDS))


def _step(lines: Sequence[Line]) -> float:
    """The usual distance from a line to the next one on the same page, 0 if there is none."""
    steps = [after.top - before.top for before, after in pairwise(lines) if after.top > before.top]
    return median_low(steps) if steps else 0.0


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
