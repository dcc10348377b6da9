"""Limits: one wording, and the boundary itself is allowed."""

import pytest

from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.reading.blocks import MAX_PLACES
from zhuanyezhen.reading.formats.limits import require, require_few_lines


@pytest.mark.parametrize(("found", "refused"), [(0, False), (7, False), (8, True)])
def test_the_limit_itself_is_allowed(found: int, refused: bool) -> None:  # noqa: FBT001 - an expected value
    """A file of exactly as many pages as are read is read."""
    try:
        require(at_most=7, found=found, what="pages", name="a.pdf")
    except UnreadableFileError:
        assert refused
    else:
        assert not refused


def test_a_refusal_says_what_and_how_much() -> None:
    """The message names the file, what is too many, and the limit."""
    with pytest.raises(
        UnreadableFileError, match=r"'a.pdf' has 1,001 pages, more than the 1,000 that are read"
    ):
        require(at_most=1000, found=1001, what="pages", name="a.pdf")


@pytest.mark.parametrize("line_break", ["\n", b"\n", "\r", "\r\n", "\v", "\u2028"])
def test_too_many_lines_are_refused_before_they_are_split(line_break: str | bytes) -> None:
    """Line breaks are counted in bytes and in text alike."""
    text = line_break * (MAX_PLACES + 1)
    with pytest.raises(UnreadableFileError, match="150,001 lines"):
        require_few_lines(text, "a.txt")
