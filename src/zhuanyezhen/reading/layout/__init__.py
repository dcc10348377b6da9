"""Layout: a document in the form its author meant, before any grammar looks at it.

Copies lose form: lines end where a page was narrow, page numbers stand inside sentences, a table comes
as lines, a whole plan as one line. ``lay_out`` mends that once, so that nothing behind it needs to know.
It leaves characters out, joins, cuts and makes rows, never writes a word, and says what it did in notes;
``Document.source`` still gives places in the text as it was read. A doubt leaves the lines as they are.
Formats do not belong here, nor what a heading or a clause means.
"""

from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.reading.layout.characters import without_hidden
from zhuanyezhen.reading.layout.furniture import without_contents, without_pages
from zhuanyezhen.reading.layout.joins import with_joined
from zhuanyezhen.reading.layout.lines import document_of, lines_of
from zhuanyezhen.reading.layout.pasted import with_cuts
from zhuanyezhen.reading.layout.tables import with_rows, without_frames

__all__ = ["lay_out"]

_STAGES = (without_pages, with_cuts, without_contents, with_rows, with_joined)


def lay_out(document: Document) -> Document:
    r"""The document as its author meant it; the very same one where there is nothing to mend.

    >>> from zhuanyezhen.reading.formats import document_of
    >>> document = lay_out(document_of("责任单位：区科技局、各街\n— 3 —\n道办事处", "plan.txt"))
    >>> document.text, document.notes
    ('责任单位：区科技局、各街道办事处\n', ('已略去页码、页眉和页脚1处。', '已接合被换行断开的文字1处。'))
    >>> str(document.source(11, 17))
    'plan.txt:1'
    """
    document = without_hidden(document)
    before = lines_of(document)
    lines = without_frames(document, before)
    notes: list[str] = []
    for stage in _STAGES:
        lines = stage(lines, notes)
    return document if lines is before else document_of(document, lines, notes)
