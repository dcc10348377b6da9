"""Characters that do not show, and characters that are not what they show: out of the text, told once."""

from bisect import bisect_left
from collections.abc import Iterator

from attrs import evolve

from zhuanyezhen.model.plan import Damage, DamageKind
from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.blocks import Block, Document, Origin
from zhuanyezhen.values.folding import LOOK_ALIKES, fold, meant

HIDDEN = regex("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad\ufe00-\ufe0f\ue000-\uf8ff]")
LOOK_ALIKE = regex(f"[{''.join(LOOK_ALIKES)}]")
_MOST = 5


def without_hidden(document: Document) -> Document:
    """The document without characters that do not show, its look-alikes replaced by what they are meant to be."""
    holes = [match.start() for match in HIDDEN.finditer(document.text)]
    if not holes and not LOOK_ALIKE.search(document.text):
        return document
    text = meant(HIDDEN.sub("", document.text))
    return Document(
        name=document.name,
        text=text,
        folded=fold(text),
        blocks=tuple(_moved(block, holes) for block in document.blocks),
        notes=document.notes,
        origin=Origin(
            document=document,
            starts=(0, *(hole - index for index, hole in enumerate(holes))),
            at=(0, *(hole + 1 for hole in holes)),
        ),
    )


def _moved(block: Block, holes: list[int]) -> Block:
    def moved(offset: int) -> int:
        return offset - bisect_left(holes, offset)

    return evolve(
        block,
        start=moved(block.start),
        end=moved(block.end),
        cells=tuple(
            evolve(cell, start=moved(cell.start), end=moved(cell.end), breaks=tuple(map(moved, cell.breaks)))
            for cell in block.cells
        ),
    )


def find_hidden(document: Document) -> Iterator[Damage]:
    r"""What ``without_hidden`` took out of a document and replaced in it, each of the two told once.

    A byte order mark at the very start is how a file is stored, no damage.

    >>> from zhuanyezhen.reading.formats import document_of
    >>> [(each.text, each.count) for each in find_hidden(document_of("县\u200b⼯信局", "plan.txt"))]
    [('U+200B', 1), ('⼯（工）', 1)]
    """
    for kind, pattern in ((DamageKind.INVISIBLE, HIDDEN), (DamageKind.LOOK_ALIKE, LOOK_ALIKE)):
        found = [match for match in pattern.finditer(document.text) if match[0] != "\ufeff" or match.start()]
        shown = list(dict.fromkeys(_shown(match[0]) for match in found))
        if found:
            yield Damage(
                kind=kind,
                text="、".join(shown[:_MOST]),
                count=len(found),
                source=document.source(*found[0].span()),
            )


def _shown(character: str) -> str:
    common = LOOK_ALIKES.get(character)
    return f"{character}（{common}）" if common else f"U+{ord(character):04X}"
