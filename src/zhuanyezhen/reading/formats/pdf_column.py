"""Text set in two columns: which line belongs to which, and in what order they are read.

A page is in two columns when most of its lines have a gap at one place and both sides of it are full of
text: lists whose parts are set off by blanks have such gaps, too, but not full lines. Where the lines of the two
stand at different heights there are no such gaps: then the columns are of one width, and hardly a line runs over.
A line that runs over the gap (a title) ends the columns above it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import median_low
from typing import Any

from attrs import frozen

_GUTTER = 1.5
"""The least gap between columns, in sizes of the type."""

_MOST = 0.6
_FEWEST = 5
_LEAST_TEXT = 8
"""Characters of a line of a column, on average; cells of a list are shorter."""

_STARTS = 3
"""How many of the places that most lines begin at are tried."""

_EVEN, _FULL = 0.8, 0.4
"""How alike two columns are in width, and how many lines of the left one reach its edge: paragraphs end before it."""

_RAGGED = 1.5
_CELL_GAP, _ROW_GAPS = 0.7, 2
"""Gaps of a line that is a row of a table; one gap parts a label from what it says."""


@frozen(kw_only=True)
class Stretch:
    """A line as it stands on the page: from where to where, its size, its gaps as (start, end)."""

    x0: float
    x1: float
    size: float
    length: int
    gaps: tuple[tuple[float, float], ...] = ()


def gaps_of(
    characters: Iterable[tuple[float, float]], size: float, least: float = _GUTTER
) -> Iterator[tuple[float, float]]:
    """The gaps between characters, given as (x0, x1) from left to right, that may part columns."""
    end: float | None = None
    for x0, x1 in characters:
        if end is not None and x0 - end > least * size:
            yield end, x0
        end = x1 if end is None else max(end, x1)


def gutter_of(lines: Sequence[Stretch]) -> float | None:
    """Where two columns of text are parted, or None when the page has one column."""
    if len(lines) < _FEWEST:
        return None
    at = _most_common_gap(lines)
    parted = [(gap, line) for line in lines for gap in line.gaps if at is not None and gap[0] <= at <= gap[1]]
    if len(parted) >= max(_FEWEST, _MOST * len(lines)):
        return at if _is_flowing(parted) else None
    return _gutter_of_uneven(lines)


def _gutter_of_uneven(lines: Sequence[Stretch]) -> float | None:
    """Where two columns are parted whose lines stand at different heights: before a place many lines begin at."""
    starts = Counter(round(line.x0) for line in lines)
    for start, count in starts.most_common(_STARTS):
        if count >= _FEWEST and (at := _parts_evenly(lines, float(start))) is not None:
            return at
    return None


def _parts_evenly(lines: Sequence[Stretch], start: float) -> float | None:
    """A place before ``start`` with as wide a column of text on either side, and few lines running over it."""
    size = median_low([line.size for line in lines])
    left = [line for line in lines if line.x1 <= start - _GUTTER * size]
    right = [line for line in lines if line.x0 >= start - 1]
    if min(len(left), len(right)) < _FEWEST or len(left) + len(right) < _MOST * len(lines):
        return None
    edge = max(line.x1 for line in left)
    widths = edge - min(line.x0 for line in left), max(line.x1 for line in right) - start
    even = min(widths) >= _EVEN * max(widths) and min(widths) >= _LEAST_TEXT * size
    full = sum(edge - line.x1 <= _RAGGED * size for line in left)
    flush = sum(line.x0 - start <= _RAGGED * size for line in right)
    flowing = full >= _FULL * len(left) and flush >= _MOST * len(right)
    return (edge + start) / 2 if even and flowing else None


def _most_common_gap(lines: Sequence[Stretch]) -> float | None:
    """A place that lies in the gaps of the most lines, by sweeping over their ends."""
    ends = sorted(
        (x, opens) for line in lines for gap in line.gaps for x, opens in zip(gap, (-1, 1), strict=True)
    )
    best, place, depth = 0, None, 0
    for at, (x, opens) in enumerate(ends):
        depth -= opens
        if depth > best:
            best, place = depth, (x + ends[at + 1][0]) / 2
    return place


def _is_flowing(parted: Sequence[tuple[tuple[float, float], Stretch]]) -> bool:
    """Whether the left sides mostly end at one edge and the right ones begin at one: text, no list."""
    edge = max(gap[0] for gap, _ in parted)
    start = min(gap[1] for gap, _ in parted)
    full = sum(edge - gap[0] <= _RAGGED * line.size for gap, line in parted)
    flush = sum(gap[1] - start <= _RAGGED * line.size for gap, line in parted)
    least = _LEAST_TEXT * sum(line.size for _, line in parted)
    left, right = (
        sum(side)
        for side in zip(*((gap[0] - line.x0, line.x1 - gap[1]) for gap, line in parted), strict=True)
    )
    long = sum(line.length for _, line in parted) >= 2 * _LEAST_TEXT * len(parted)
    long = long and min(left, right) >= least
    return long and min(full, flush) >= _MOST * len(parted)


def with_columns(characters: Sequence[Mapping[str, Any]], text: str, size: float) -> str:
    """The text of a line, with a tab in every gap if it has three columns or more, as rows without rules have."""
    placed = [each for each in characters if each["text"] == "\u3000" or not each["text"].isspace()]
    gaps = {start for start, _ in gaps_of([(each["x0"], each["x1"]) for each in placed], size, _CELL_GAP)}
    if len(gaps) < _ROW_GAPS:
        return text
    return "".join(each["text"] + "\t" * (each["x1"] in gaps) for each in placed)


def crosses(line: Stretch, gutter: float) -> bool:
    """Whether a line runs over the gap between the columns."""
    return line.x0 < gutter < line.x1 and not any(start <= gutter <= end for start, end in line.gaps)
