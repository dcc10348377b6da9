"""Which bracket closes which, found once for a whole document in one pass."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from attrs import define, field, frozen

from zhuanyezhen.model.plan import Damage, DamageKind
from zhuanyezhen.reading.blocks import Block, Document

_CLOSING = {"）": "（", "】": "【", "》": "《", "〕": "〔", "]": "["}
_BRACKET = re.compile(r"[（）【】《》〔〕\[\]]")
_MARK = re.compile(r"[，。；：、（）【】《》〔〕\[\]\s]")
_QUOTED = 24
_LINE_NUMBER = re.compile(r"\s*(?:\d{1,3}|[A-Za-z])$")


@frozen(kw_only=True)
class Brackets:
    """The pairs of a document: ``close`` maps an opening offset to its closing one.

    ``outermost`` are the （） 【】 〔〕 and [] pairs that lie in no other pair, in order; ``stray`` the closing
    brackets that nothing opens.
    """

    close: dict[int, int] = field(repr=False)
    stray: frozenset[int]
    outermost: tuple[tuple[int, int], ...]
    damage: tuple[Damage, ...]

    def within(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """The outermost pairs that open in ``start`` to ``end``."""
        first = bisect_left(self.outermost, (start, start))
        return self.outermost[first : bisect_left(self.outermost, (end, end))]


@define
class _Paragraph:
    """The brackets still open in a paragraph; layout has joined those that a narrow page broke."""

    start: int
    stacks: dict[str, list[int]] = field(factory=lambda: {opening: [] for opening in _CLOSING.values()})
    stray: dict[str, int] = field(factory=dict)

    def meet(self, folded: str, at: int) -> tuple[int, int] | None:
        """Take the bracket at ``at``; return the pair it closes."""
        character = folded[at]
        if character in self.stacks:
            self.stacks[character].append(at)
        elif stack := self.stacks[_CLOSING[character]]:
            return stack.pop(), at
        elif not _LINE_NUMBER.match(folded, max(self.start, at - 6), at):
            self.stray.setdefault(_CLOSING[character], at)
        return None

    def unpaired(self) -> list[int]:
        """The first bracket of each kind that has no partner: one a kind is enough."""
        return sorted([stack[0] for stack in self.stacks.values() if stack] + [*self.stray.values()])


def match_brackets(document: Document) -> Brackets:
    """Pair the brackets of each paragraph or table row.

    Kinds are matched apart, so that one lost 》 does not spoil the （） around it.
    """
    pairs: list[tuple[int, int]] = []
    stray: list[int] = []
    damage: list[Damage] = []
    for block in document.blocks:
        paragraph = _Paragraph(start=block.start)
        found = _BRACKET.finditer(document.folded, block.start, block.end)
        met = (paragraph.meet(document.folded, match.start()) for match in found)
        pairs += (pair for pair in met if pair)
        stray += paragraph.stray.values()
        damage += (_damage(document, block, at) for at in paragraph.unpaired())
    return Brackets(
        close=dict(pairs),
        stray=frozenset(stray),
        outermost=tuple(_outermost(document.folded, pairs)),
        damage=tuple(damage),
    )


def _damage(document: Document, block: Block, at: int) -> Damage:
    """A bracket without its partner, and the words beside it, by which it is found again."""
    start, end = at, at + 1
    if unclosed := document.folded[at] not in _CLOSING:
        stop = _MARK.search(document.folded, end, min(block.end, end + _QUOTED))
        end = stop.start() if stop else min(block.end, end + _QUOTED)
    else:
        marks = _MARK.finditer(document.folded, max(block.start, at - _QUOTED), at)
        start = max((each.end() for each in marks), default=max(block.start, at - _QUOTED))
    return Damage(
        kind=DamageKind.BRACKET,
        text=document.text[at],
        reason="unclosed" if unclosed else "unopened",
        source=document.source(start, end),
    )


def _outermost(folded: str, pairs: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    end = -1
    for opening, closing in sorted(pairs):
        if opening > end and folded[opening] in "（【〔[":
            yield opening, closing
            end = closing
