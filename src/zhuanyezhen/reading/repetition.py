"""Sentences that stand twice in the running text of one part of a document.

Decided here: a sentence is compared by its words without number and blanks, and so is what follows one of its
first commas; a paragraph that stands twice speaks for its sentences. Cells of tables, responsibility clauses,
titles, and what an attachment repeats of the body are no repetition.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attrs import define, field

from zhuanyezhen.grammar.wording import LABEL
from zhuanyezhen.model.plan import Damage, DamageKind
from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.blocks import Block, Document
from zhuanyezhen.reading.clauses import Clause

_END = regex(r"[。！？\n]")
# （一） 1. 第二条 一是: numbers before a sentence do not make it another
_NUMBER = regex(
    r"\s{0,20}(?:(?:（?[0-9一二三四五六七八九十]{1,3}[）、.]|第[0-9一二三四五六七八九十]{1,4}[条章节项]|[一二三四五六七八九十]是)\s{0,8})?"
)
_SHORTEST, _LONGEST, _LONGEST_SENTENCE, _TAILS, _MOST = 20, 1000, 400, 3, 50


def find_repetitions(
    document: Document, attachments: Sequence[int], clauses: Sequence[Clause]
) -> Iterator[Damage]:
    r"""Each sentence that stood before in its part; ``first`` is the paragraph where it stands first.

    >>> from zhuanyezhen.reading.formats import document_of
    >>> text = "一、协调。各单位要按月报送工作进展情况，年底报总结。\n二、各单位要按月报送工作进展情况，年底报总结。"
    >>> [(each.text, each.first) for each in find_repetitions(document_of(text, "plan.txt"), (), ())]
    [('各单位要按月报送工作进展情况，年底报总结。', 1)]
    """
    spans = sorted((clause.start, clause.end) for clause in clauses)
    part, seen, told = 0, _Seen(), 0
    for block in document.blocks:
        if (now := bisect_right(attachments, block.start)) != part:
            part, seen = now, _Seen()
        for start, end in _pieces(document, block):
            first = None if _is_clause(spans, start, end) else seen.before(document.folded[start:end], start)
            if first is None:
                continue
            if told < _MOST:
                told += 1
                yield Damage(
                    kind=DamageKind.REPETITION,
                    text=document.text[start + first.offset : end],
                    first=document.block_at(first.start).number,
                    source=document.source(start + first.offset, end),
                )
            if _is_paragraph(document, block, start, end):
                break


def _pieces(document: Document, block: Block) -> Iterator[tuple[int, int]]:
    """The paragraph without its number, where it has several sentences, then its sentences without theirs."""
    text = document.text
    if block.cells or text.find("\t", block.start, block.end) >= 0 or text.startswith("|", block.start):
        return
    sentences = [(_behind_number(document, *span), span[1]) for span in _sentences(document, block)]
    if len(sentences) > 1 and block.end - block.start <= _LONGEST:
        yield _behind_number(document, block.start, block.end), block.end
    yield from sentences


def _sentences(document: Document, block: Block) -> Iterator[tuple[int, int]]:
    """What ends in a full stop on its own line; a sentence longer than a page is none."""
    start = block.start
    for match in _END.finditer(document.folded, block.start, block.end):
        if match.group() != "\n" and 0 < match.start() - start <= _LONGEST_SENTENCE:
            yield start, match.end()
        start = match.end()


def _behind_number(document: Document, start: int, end: int) -> int:
    match = _NUMBER.match(document.folded, start, end)
    return match.end() if match else start


def _is_paragraph(document: Document, block: Block, start: int, end: int) -> bool:
    return end == block.end and start == _behind_number(document, block.start, block.end)


def _is_clause(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a piece is nothing but a responsibility clause."""
    index = bisect_right(spans, (start + 2, end)) - 1
    return index >= 0 and spans[index][1] >= end - 1 and spans[index][0] <= start + 2


class _First(NamedTuple):
    """Where a sentence stands first, and how far into the later one the same words begin."""

    start: int
    offset: int


@define
class _Seen:
    """The sentences of a part so far, and what follows their first commas."""

    _whole: dict[str, int] = field(factory=dict)
    _tails: dict[str, int] = field(factory=dict)

    def before(self, piece: str, start: int) -> _First | None:
        """Where a piece, or its end, stood before; it is remembered from now on."""
        words = "".join(piece.split())
        if len(words) < _SHORTEST or LABEL.match(words):
            return None
        tails = list(_ends(piece))
        found = self._whole.get(words, self._tails.get(words))
        first = None if found is None else _First(found, 0)
        for tail, offset in tails:
            if first is None and tail in self._whole:
                first = _First(self._whole[tail], offset)
            self._tails.setdefault(tail, start + offset)
        self._whole.setdefault(words, start)
        return first


def _ends(piece: str) -> Iterator[tuple[str, int]]:
    """What follows each of the first commas of a piece, if it is long enough, and where that starts."""
    position = 0
    for _ in range(_TAILS):
        position = piece.find("，", position) + 1
        words = "".join(piece[position:].split())
        if position == 0 or len(words) < _SHORTEST:
            return
        yield words, position
