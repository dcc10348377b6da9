"""What a terminal needs: columns of double-width characters, line breaks, colours.

Widths follow Unicode's East Asian Width; ambiguous characters (“”、①、…) count one column, as current
terminals draw them. Text comes in already made safe by ``visible``.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from unicodedata import category, combining, east_asian_width

from zhuanyezhen.pattern import regex

_WORDS = regex(r"[（《〈「『【〔“‘]{0,3}(?:[!-~]+|.)", re.DOTALL)
_NEVER_FIRST = frozenset("，。、；：！？）》〉」』】〕”’…")
_COLOURS = {"red": "31", "yellow": "33", "blue": "36", "bold": "1", "dim": "2"}


def columns(text: str) -> int:
    """How many columns a terminal gives to ``text``: two for 区, one for a, none for a combining mark.

    >>> columns("区商务局 5G+")
    12
    """
    return len(text) if text.isascii() else sum(map(_columns_of, text))


@cache
def _columns_of(character: str) -> int:
    if combining(character) or category(character) in {"Mn", "Me"}:
        return 0
    return 2 if east_asian_width(character) in {"W", "F"} else 1


def wrap(text: str, width: int, *, hanging: int = 0) -> Iterator[str]:
    """Break ``text`` into lines of at most ``width`` columns, after the first ``hanging`` columns fewer.

    Chinese may break anywhere but after an opening bracket and before closing punctuation, which hangs
    over the edge; a run of Latin letters is kept whole even when it is wider than the line.

    >>> list(wrap("区商务局既牵头，又配合。", 14))
    ['区商务局既牵头，', '又配合。']
    """
    if columns(text) <= width:
        yield text.rstrip()
        return
    line: list[str] = []
    used, limit = 0, width
    for word in _WORDS.findall(text):
        room = columns(word)
        if line and used + room > limit and word not in _NEVER_FIRST:
            yield "".join(line).rstrip()
            line, used, limit = [], 0, width - hanging
            if word.isspace():
                continue
        line.append(word)
        used += room
    yield "".join(line).rstrip()


def paint(text: str, *colours: str, on: bool) -> str:
    r"""Wrap ``text`` in ANSI colours when ``on``.

    >>> paint("错误", "red", "bold", on=True)
    '\x1b[31;1m错误\x1b[0m'
    """
    if not on or not text:
        return text
    return f"\x1b[{';'.join(_COLOURS[colour] for colour in colours)}m{text}\x1b[0m"


def hang(text: str, width: int, *, indent: int = 4) -> Iterator[str]:
    """Break ``text`` as ``wrap`` does, further lines indented under the first; an empty text is an empty line.

    >>> list(hang("区商务局既牵头，又配合。", 14))
    ['区商务局既牵头，', '    又配合。']
    """
    first, *rest = wrap(text, width, hanging=indent) if text else ("",)
    yield first
    yield from (" " * indent + line for line in rest)


def aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The lines of a table whose columns line up; wide characters count two.

    >>> list(aligned([["单位", "牵头"], ["区工信局", "5"]]))
    ['单位      牵头', '区工信局  5']
    """
    widths = [max(map(columns, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = (cell + " " * (width - columns(cell)) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(padded).rstrip()
