"""Which bracket closes which, found once for a whole document in one pass."""

from bisect import bisect_left
from collections.abc import Iterator

from attrs import field, frozen

from zhuanyezhen.model.plan import Damage, DamageKind, DamageReason
from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.blocks import Block, Document

_CLOSING = {"）": "（", "】": "【", "》": "《", "〕": "〔", "]": "["}
_BRACKET = regex(r"[（）【】《》〔〕\[\]]")
_MARK = regex(r"[，。；：、（）【】《》〔〕\[\]\s]")
_QUOTED = 24
_LINE_NUMBER = regex(r"\s*(?:\d{1,3}|[A-Za-z])$")


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

    def around(self, offset: int) -> tuple[int, int] | None:
        """The outermost pair that holds the character at ``offset``, which is no bracket of it."""
        at = bisect_left(self.outermost, (offset, offset)) - 1
        return self.outermost[at] if at >= 0 and offset < self.outermost[at][1] else None


def match_brackets(document: Document) -> Brackets:
    """Pair the brackets of each paragraph or table row.

    Kinds are matched apart, so that one lost 》 does not spoil the （） around it; of those that have no
    partner the first of each kind is told. Layout has joined what a narrow page broke.
    """
    pairs: list[tuple[int, int]] = []
    stray: set[int] = set()
    damage: list[Damage] = []
    for block in document.blocks:
        unclosed: dict[str, list[int]] = {opening: [] for opening in _CLOSING.values()}
        unopened: dict[str, int] = {}
        for match in _BRACKET.finditer(document.folded, block.start, block.end):
            mark, at = match[0], match.start()
            if mark in unclosed:
                unclosed[mark].append(at)
            elif stack := unclosed[_CLOSING[mark]]:
                pairs.append((stack.pop(), at))
            elif not _LINE_NUMBER.match(document.folded, max(block.start, at - 6), at):
                unopened.setdefault(mark, at)
        stray.update(unopened.values())
        lost = sorted([*(stack[0] for stack in unclosed.values() if stack), *unopened.values()])
        damage += (_damage(document, block, at) for at in lost)
    outermost = tuple(_outermost(document.folded, pairs))
    return Brackets(close=dict(pairs), stray=frozenset(stray), outermost=outermost, damage=tuple(damage))


def _damage(document: Document, block: Block, at: int) -> Damage:
    """A bracket without its partner, and the words beside it, by which it is found again."""
    start, end = max(block.start, at - _QUOTED), min(block.end, at + 1 + _QUOTED)
    if unclosed := document.folded[at] not in _CLOSING:
        start, stop = at, _MARK.search(document.folded, at + 1, end)
        end = stop.start() if stop else end
    else:
        start, end = (
            max((each.end() for each in _MARK.finditer(document.folded, start, at)), default=start),
            at + 1,
        )
    return Damage(
        kind=DamageKind.BRACKET,
        text=document.text[at],
        reason=DamageReason.UNCLOSED if unclosed else DamageReason.UNOPENED,
        source=document.source(start, end),
    )


def _outermost(folded: str, pairs: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    end = -1
    for opening, closing in sorted(pairs):
        if opening > end and folded[opening] in "（【〔[":
            yield opening, closing
            end = closing
