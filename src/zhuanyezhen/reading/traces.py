"""Traces: words of responsibility that no clause and no table took, so that they are told and not lost.

A label that stands alone in a line or a cell (牵头单位) heads something; where nothing was made of it
although units stand near it, that is told. A form that is still to be filled in holds none.
"""

from collections.abc import Collection, Iterator

from zhuanyezhen.grammar.parts import Misread
from zhuanyezhen.grammar.wording import column_meaning
from zhuanyezhen.model.plan import Role, UnreadReason
from zhuanyezhen.naming.register import looks_like_unit
from zhuanyezhen.reading.blocks import Block, Document

_LONGEST_LABEL = 24
_NEAR = 12


def find_traces(document: Document, tables: Collection[str | None]) -> Iterator[Misread]:
    """The labels that head units and of which nothing was read; ``tables`` are those that were read."""
    blocks = document.blocks
    for index, block in enumerate(blocks):
        if block.table in tables and block.table is not None:
            continue
        if label := _label(document, block):
            following = blocks[index + 1 : index + 1 + _NEAR]
            if any(_names_unit(document, each) for each in following):
                yield Misread(start=label[0], end=label[1], reason=UnreadReason.LABEL)


def _label(document: Document, block: Block) -> tuple[int, int] | None:
    """The line, or the first cell of the row, that is nothing but a label of units."""
    for start, end in _pieces(block):
        if 0 < end - start <= _LONGEST_LABEL:
            words = "".join(document.folded[start:end].split())
            if isinstance(column_meaning(words), Role):
                return start, end
    return None


def _names_unit(document: Document, block: Block) -> bool:
    pieces = (document.folded[start : min(end, start + 60)] for start, end in _pieces(block))
    return any(looks_like_unit(name.strip()) for piece in pieces for name in piece.split("、"))


def _pieces(block: Block) -> Iterator[tuple[int, int]]:
    if block.cells:
        yield from ((cell.start, cell.end) for cell in block.cells)
    else:
        yield block.start, block.end
