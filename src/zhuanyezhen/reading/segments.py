"""Cutting a responsibility text into parts, segments and names.

Separators count only outside brackets and outside collectives (各县（市、区）, 各县、区人民政府). 和, 及, 会同
and blanks separate only behind something that is a unit by itself, because 工业和信息化局 is one name.
All positions are offsets into the document's folded text.
"""

import re
from collections.abc import Iterator

from attrs import evolve, frozen

from zhuanyezhen.model.plan import Role
from zhuanyezhen.naming.register import collective_at, looks_like_unit
from zhuanyezhen.reading.wording import LABEL, Field, meaning_of, open_end, role_at_end, role_inside

_SEPARATOR = re.compile(r"[（【、，；;。/\n]|以及|会同|和|及|与| +")
_SOFT = frozenset({"以及", "会同", "和", "及", "与", "\n"})
_LEADING = re.compile(r"[\s、，；。]*(?:由(?=\S))?")
_PART_END = "；;"
_LONGEST_NAME = 60


@frozen(kw_only=True)
class Piece:
    """One name between two separators; ``joined`` says that 会同 stands in front of it."""

    start: int
    end: int
    joined: bool = False


@frozen(kw_only=True)
class Segment:
    """Names that share one role word: ``role`` is what stands at their end, ``None`` where nothing does."""

    start: int
    end: int
    pieces: tuple[Piece, ...]
    role: Role | None = None
    open_set: bool = False


@frozen(kw_only=True)
class Part:
    """What one label introduces, or what stands between two semicolons."""

    label: Role | Field | None
    inherited: bool
    start: int
    end: int
    segments: tuple[Segment, ...]


def cut_parts(folded: str, start: int, end: int, close: dict[int, int]) -> Iterator[Part]:
    """Cut a text at its labels and semicolons; a part behind a semicolon inherits the label before it."""
    for label, body, stop in _labelled(folded, start, end):
        inherited = False
        for part_start, part_end, segments in _between_semicolons(folded, body, stop, close):
            yield Part(label=label, inherited=inherited, start=part_start, end=part_end, segments=segments)
            inherited = True


def _labelled(folded: str, start: int, end: int) -> Iterator[tuple[Role | Field | None, int, int]]:
    label: Role | Field | None = None
    for match in LABEL.finditer(folded, start, end):
        if folded[start : match.start()].strip(" ，；、\n"):
            yield label, start, match.start()
        label, start = meaning_of(match), match.end()
    if folded[start:end].strip(" ，；、\n"):
        yield label, start, end


def _between_semicolons(
    folded: str, start: int, end: int, close: dict[int, int]
) -> Iterator[tuple[int, int, tuple[Segment, ...]]]:
    segments: list[Segment] = []
    pieces: list[Piece] = []
    part_start = segment_start = start
    for piece, separator, after in _pieces(folded, start, end, close):
        if piece.end > piece.start:
            pieces.append(piece)
        if separator in "、/ \n" or separator in _SOFT:
            continue
        segments += _segments(folded, segment_start, after - len(separator), pieces)
        pieces, segment_start = [], after
        if separator in _PART_END:
            yield part_start, after - len(separator), tuple(segments)
            segments, part_start = [], after
    segments += _segments(folded, segment_start, end, pieces)
    if segments:
        yield part_start, end, tuple(segments)


def _pieces(folded: str, start: int, end: int, close: dict[int, int]) -> Iterator[tuple[Piece, str, int]]:
    """Yield each piece with the separator behind it and the offset behind that."""
    joined = False
    while start < end:
        begin = start = min(_skip(folded, start, end), end)
        position = collective_at(folded, start) or start
        while match := _SEPARATOR.search(folded, position, end):
            separator = match.group()
            position = match.end()
            if separator in "（【":
                position = min(close.get(match.start(), match.start()) + 1, end)
            elif separator.isspace() or separator in _SOFT:
                if match.end() < end and _is_name(folded, begin, match.start()):
                    break
            else:
                break
        if match is None:
            yield Piece(start=begin, end=_rstrip(folded, begin, end), joined=joined), "", end
            return
        yield (
            Piece(start=begin, end=_rstrip(folded, begin, match.start()), joined=joined),
            separator,
            position,
        )
        joined = separator == "会同" or (joined and separator not in "，；;。")
        start = position


def _skip(folded: str, start: int, end: int) -> int:
    match = _LEADING.match(folded, start, end)
    return match.end() if match else start


def _rstrip(folded: str, start: int, end: int) -> int:
    while end > start and folded[end - 1].isspace():
        end -= 1
    return end


def _is_name(folded: str, start: int, end: int) -> bool:
    return end - start <= _LONGEST_NAME and looks_like_unit(folded[start:end].replace(" ", ""))


def _segments(folded: str, start: int, end: int, pieces: list[Piece]) -> Iterator[Segment]:
    """One segment, or several where the comma between them was lost (A牵头区商务局配合)."""
    current: list[Piece] = []
    for whole in pieces:
        piece = whole
        while (at := _lost_comma(folded, piece)) is not None:
            yield _segment(folded, start, at, [*current, evolve(piece, end=at)])
            current, start, piece = [], at, evolve(piece, start=at)
        current.append(piece)
    if current:
        yield _segment(folded, start, end, current)


def _lost_comma(folded: str, piece: Piece) -> int | None:
    short = piece.end - piece.start <= 2 * _LONGEST_NAME
    return role_inside(folded, piece.start, piece.end) if short else None


def _segment(folded: str, start: int, end: int, pieces: list[Piece]) -> Segment:
    word = role_at_end(folded, start, end)
    stop = word.at if word else end
    opened = open_end(folded, start, stop)
    stop = stop if opened is None else opened
    kept = (
        evolve(piece, end=_rstrip(folded, piece.start, min(piece.end, stop)))
        for piece in pieces
        if piece.start < stop
    )
    return Segment(
        start=start,
        end=end,
        pieces=tuple(piece for piece in kept if piece.end > piece.start),
        role=word.role if word else None,
        open_set=opened is not None,
    )
