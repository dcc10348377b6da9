"""Regular expressions of the library take time that grows with the text: none repeats twice over the same characters.

``a*a*`` tries every way to share a run of a's between its two repeats: the square of its length, and ``(a*)*`` more
than any power of it. Looked at are the compiled patterns of every module, as they are, however they were put together.
"""

import importlib
import pkgutil
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import zhuanyezhen
from zhuanyezhen.pattern import LateRegex

_Node = tuple[Any, Any]
_ALPHABET = frozenset(map(chr, range(0x20, 0x7F))) | frozenset(
    "\t\n\r\u3000\u00a0中文县市区镇局第一二十百章条款年月日：、，。；（）〔〕“”《》①１２Ａａ"
)
_REPEATS = {sre.MAX_REPEAT, sre.MIN_REPEAT}


def _patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every compiled pattern that stands in a module, alone or in a table, with the name of its place."""
    for module in pkgutil.walk_packages(zhuanyezhen.__path__, "zhuanyezhen."):
        if not module.name.endswith("__main__"):
            for name, value in vars(importlib.import_module(module.name)).items():
                yield from _within(f"{module.name}.{name}", value)


def _within(place: str, value: object) -> Iterator[tuple[str, re.Pattern[str]]]:
    if isinstance(value, LateRegex):
        yield place, value.compiled()
    elif isinstance(value, re.Pattern):
        yield place, value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _within(place, each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _within(place, each)


def _chars(node: _Node) -> frozenset[str]:
    """The characters of the alphabet that a node may take, at any place within it."""
    kind, value = node
    if kind is sre.LITERAL:
        return frozenset({chr(value)})
    if kind is sre.ANY:
        return _ALPHABET
    if kind in {sre.NOT_LITERAL, sre.IN}:
        form = re.compile(_written(node))
        return frozenset(each for each in _ALPHABET if form.fullmatch(each))
    return frozenset().union(*(_chars(each) for part in _parts(node) for each in part))


def _written(node: _Node) -> str:
    """A node of one character as a pattern again."""
    kind, value = node
    if kind is sre.NOT_LITERAL:
        return f"[^{re.escape(chr(value))}]"
    negated = bool(value) and value[0][0] is sre.NEGATE
    body = "".join(_member(each) for each in value if each[0] is not sre.NEGATE)
    return f"[{'^' if negated else ''}{body}]"


_CATEGORIES = {
    sre.CATEGORY_DIGIT: r"\d",
    sre.CATEGORY_NOT_DIGIT: r"\D",
    sre.CATEGORY_SPACE: r"\s",
    sre.CATEGORY_NOT_SPACE: r"\S",
    sre.CATEGORY_WORD: r"\w",
    sre.CATEGORY_NOT_WORD: r"\W",
}


def _member(node: _Node) -> str:
    kind, value = node
    if kind is sre.RANGE:
        return f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}"
    return _CATEGORIES[value] if kind is sre.CATEGORY else re.escape(chr(value))


def _parts(node: _Node) -> Iterable[Sequence[_Node]]:
    """The sequences within a node, each of which it may match; of what looks around or is atomic, none."""
    kind, value = node
    if kind is sre.BRANCH:
        return value[1]  # type: ignore[no-any-return]
    if kind is sre.SUBPATTERN:
        return (value[3],)
    if kind in _REPEATS:
        return (value[2],)
    return ()


def _is_empty(node: _Node) -> bool:
    """Whether a node may take nothing."""
    kind, value = node
    if kind in _REPEATS or kind is sre.POSSESSIVE_REPEAT:
        return value[0] == 0 or all(map(_is_empty, value[2]))
    if kind in {sre.LITERAL, sre.NOT_LITERAL, sre.ANY, sre.IN}:
        return False
    parts = list(_parts(node))
    return not parts or any(all(map(_is_empty, part)) for part in parts)


_ONE = {sre.LITERAL, sre.NOT_LITERAL, sre.ANY, sre.IN}
_Chars = frozenset[str]
_Run = tuple[_Chars, tuple[_Chars, ...]]
"""The characters of an unbounded repeat, and those that part it from the end of its sequence."""


def _ends(nodes: Sequence[_Node], *, last: bool) -> list[_Run]:
    """The unbounded repeats at one end of a sequence that may stand beside what comes there.

    One that is parted from the end by characters it takes itself is at the end, too: ``a*a`` ends as ``a+`` does.
    """
    found: list[_Run] = []
    parted: tuple[_Chars, ...] = ()
    for node in reversed(nodes) if last else nodes:
        kind, value = node
        if kind in _REPEATS and value[1] is sre.MAXREPEAT and len(value[2]) == 1 and value[2][0][0] in _ONE:
            runs: list[_Run] = [(_chars(node), ())]
        else:
            runs = [run for part in _parts(node) for run in _ends(part, last=last)]
        found += [(run, (*within, *parted)) for run, within in runs if all(run & each for each in parted)]
        if not _is_empty(node):
            if kind not in _ONE and not (kind in _REPEATS and value[2][0][0] in _ONE):
                break
            parted = (*parted, _chars(node))
    return found


def faults(nodes: Sequence[_Node]) -> Iterator[str]:
    """Where two unbounded repeats of the same characters meet: side by side, or one within the other."""
    for at, node in enumerate(nodes):
        met = _shared(_ends([node], last=True), _ends(nodes[at + 1 :], last=False))
        if met:
            yield f"side by side over {met!r}"
        kind, value = node
        if kind in _REPEATS and value[1] is sre.MAXREPEAT:
            met = _shared(_ends(value[2], last=True), _ends(value[2], last=False))
            if met:
                yield f"nested over {met!r}"
        for part in _parts(node):
            yield from faults(part)


def _shared(ones: list[_Run], others: list[_Run]) -> str:
    """The characters that two repeats may both take, what stands between them, too."""
    return "".join(
        sorted(
            {
                char
                for (one, behind), (other, before) in product(ones, others)
                for char in one & other
                if all(one & each for each in before) and all(other & each for each in behind)
            }
        )
    )[:20]


@pytest.mark.parametrize(
    ("pattern", "count"),
    [
        (r"a*a*", 1),
        (r"a+(?:x?)a*b", 1),
        (r"(?:ab?)*", 0),
        (r"(a*)*b", 1),
        (r"(?:a+b?)+c", 1),
        (r"[^，]*[、。]*", 1),
        (r"\s*\n\s*", 1),
        (r"a*+a*", 0),
        (r"(?>a*)a*", 0),
        (r"a*ba*", 0),
        (r"a*b[ab]*", 0),
        (r"[ab]*b[ab]*", 1),
        (r"\d+[^\d]+", 0),
        (r"a{1,9}a{1,9}", 0),
        (r"(?:a*|b)a*", 1),
    ],
)
def test_what_is_a_fault(pattern: str, count: int) -> None:
    """Side by side, within each other, across what may be blank; not where a character between them decides."""
    assert count == len(list(faults(parser.parse(pattern))))


@pytest.mark.skipif(sys.version_info < (3, 11), reason="atomic groups are of Python 3.11")
def test_no_pattern_repeats_twice_over_the_same() -> None:
    """In any module, in tables of them too."""
    found = [
        f"{place}: {each} in {pattern.pattern[:80]!r}"
        for place, pattern in dict(_patterns()).items()
        for each in faults(parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE))
    ]
    assert [] == found
