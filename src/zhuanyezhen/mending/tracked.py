"""Mends written into a Word document as tracked changes (修订), which somebody accepts or refuses one by one.

Decided here: what is put in looks like what it stands in place of; each change has a comment that names its rule; where
others' changes are still open, in text boxes, formulas and numbers Word counts, nothing is changed.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from attrs import frozen

from zhuanyezhen.annotating.comments import written_by
from zhuanyezhen.annotating.cuts import Marks, escaped
from zhuanyezhen.annotating.draft import Draft, made
from zhuanyezhen.annotating.spot import Spot
from zhuanyezhen.annotating.trace import TextNode, Trace
from zhuanyezhen.mending.fix import Fix, in_order, mended
from zhuanyezhen.ooxml.xml_node import UnfitError
from zhuanyezhen.reading.formats.docx import read
from zhuanyezhen.words import Language
from zhuanyezhen.words.annotating import ANOTHER_TEXT
from zhuanyezhen.words.mending import CHANGED


@frozen(eq=False)
class Stretch:
    """Characters of one text element."""

    node: TextNode
    start: int
    end: int


def stretches(trace: Trace, fix: Fix) -> list[Stretch] | None:
    """What a mend deletes, by text elements; of one that only puts something in, the character before or behind it.

    ``None``: it cannot be changed there.
    """
    start, end = fix.span
    if fix.old:
        return _stretches(trace, start, end)
    return _stretches(trace, start - 1, start) or _stretches(trace, start, start + 1)


def _stretches(trace: Trace, start: int, end: int) -> list[Stretch] | None:
    found: list[Stretch] = []
    for offset in range(max(start, 0), end):
        at = trace.at(offset) or _blank(trace, offset, found)
        if at is None or not at[0].direct or at[0].revised or at[0].boxed:
            return None
        node, position = at
        last = found[-1] if found else None
        if last and last.node is node and last.end == position:
            found[-1] = Stretch(node, last.start, position + 1)
        else:
            found.append(Stretch(node, position, position + 1))
    return found or None


def _blank(trace: Trace, offset: int, found: Sequence[Stretch]) -> tuple[TextNode, int] | None:
    """A blank stands behind the character before it, or at the beginning of the next text: it is no mark of its own."""
    if not found:
        return None
    node, position = found[-1].node, found[-1].end
    if position >= node.bounds[1] and node.index + 1 < len(trace.nodes):
        node = trace.nodes[node.index + 1]
        position = node.bounds[0]
    same = node.text[position : position + 1] == trace.document.text[offset]
    return (node, position) if same and position < node.bounds[1] else None


def tracked(
    data: bytes, name: str, fixes: Iterable[Fix], *, day: date | None, lang: Language = "zh"
) -> bytes:
    """A Word document with mends as tracked changes.

    Args:
        data: The document.
        name: What it goes by.
        fixes: Mends of its text, all of which fit (``stretches``).
        day: The day the changes are dated; ``None`` dates none.
        lang: The language of the comments.

    Raises:
        UnreadableFileError: it cannot be changed without losing something.
    """
    return made(name, lambda: _tracked(data, name, in_order(fixes), day, lang))


def _tracked(data: bytes, name: str, fixes: Sequence[Fix], day: date | None, lang: Language) -> bytes:
    draft = Draft.of(data, name)
    for fix in fixes:
        found = stretches(draft.trace, fix)
        _require(holds=found is not None)
        _change(draft, fix, found or [], day, lang)
    draft.unsign()
    done = draft.done(mended(draft.trace.document.text, fixes))
    before, after = (read(each, name, revisions="original").text for each in (data, done))
    _require(holds=before == after)
    return done


def _require(*, holds: bool) -> None:
    if not holds:
        raise UnfitError(*ANOTHER_TEXT.both())


def _change(draft: Draft, fix: Fix, found: list[Stretch], day: date | None, lang: Language) -> None:
    first, last = found[0], found[-1]
    spot = Spot((first.node, first.start), (last.node, last.end - 1))
    draft.comment(spot, CHANGED(lang, rule=fix.rule, reason=fix.text(lang)), day)
    place = _deleted(draft, found, day) if fix.old else _beside(draft, fix, first)
    if fix.new:
        place.closes.append(_inserted(draft, fix, first, day))


def _deleted(draft: Draft, found: Iterable[Stretch], day: date | None) -> Marks:
    """The marks behind what is deleted."""
    *_, behind = (
        draft.cuts.delete(
            each.node,
            each.start,
            each.end,
            f'<w:del{draft.names} w:id="{next(draft.numbers)}" {written_by(day)}>'.encode(),
        )
        for each in found
    )
    return behind


def _beside(draft: Draft, fix: Fix, found: Stretch) -> Marks:
    """The marks where something is put in: behind the character before it, or before the one behind it."""
    at = _stretches(draft.trace, fix.span[0] - 1, fix.span[0])
    cuts = draft.cuts
    return cuts.behind(found.node, found.start) if at else cuts.before(found.node, found.start)


def _inserted(draft: Draft, fix: Fix, beside: Stretch, day: date | None) -> bytes:
    tag, close = draft.cuts.run_like(beside.node.anchor)
    number = next(draft.numbers)
    opened = f'<w:ins{draft.names} w:id="{number}" {written_by(day)}>'.encode()
    text = f'<w:t{draft.names} xml:space="preserve">'.encode() + escaped(fix.new) + b"</w:t>"
    return opened + tag + text + close + b"</w:ins>"
