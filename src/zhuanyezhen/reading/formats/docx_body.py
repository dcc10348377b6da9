"""The body of a Word document, read tag by tag: no tree, no recursion, whatever the nesting.

Two views of tracked changes: ``accepted`` keeps what was inserted and drops what was deleted,
``original`` the reverse. What a reader of the page would not see is dropped: field instructions,
hidden text, properties, the second of two alternatives. What is dropped silently elsewhere is said.
"""

from collections.abc import Callable
from functools import partial

from zhuanyezhen.reading.formats.docx_flow import Flow, Paragraph, Table, TableCell, TableRow
from zhuanyezhen.reading.formats.docx_numbering import Numbering
from zhuanyezhen.reading.formats.docx_tags import (
    DELETED,
    DROPPED,
    HIDDEN,
    INSERTED,
    MARKS,
    NOTED,
    TEXTS,
    VIEWS,
    Revisions,
)
from zhuanyezhen.reading.formats.docx_xml import Attributes, is_on
from zhuanyezhen.reading.formats.grid import MAX_SPAN, OrderedDocument
from zhuanyezhen.reading.formats.numeral import integer

_BLANK = " \t\r\n"
_LAST_CODE = 0x10FFFF
_MAX_DEPTH = 64  # of cells and text boxes in each other; pages of offices have three


class Body:
    """Receives the tags of ``word/document.xml`` and writes paragraphs and rows.

    Everything open is on a stack of its own: tags, flows, paragraphs, tables, alternatives, fields.
    """

    def __init__(self, document: OrderedDocument, numbering: Numbering, revisions: Revisions) -> None:
        self._document = document
        self._numbering = numbering
        self._revisions = revisions
        self._vanished, self._kept = (DELETED, INSERTED) if revisions == "accepted" else (INSERTED, DELETED)
        self._path = [""]
        self._dropping = 0
        self._flows = [Flow(self._label, document.paragraph)]
        self._paragraphs: list[Paragraph] = []
        self._tables: list[Table] = []
        self._chosen: list[bool] = []
        self._fields: list[bool] = []
        self._hidden = False
        self._text: list[str] | None = None
        self._preserve = False
        self.notes: dict[str, None] = {}
        self._begin = self._begins()
        self._finish = self._finishes()

    def start(self, tag: str, attributes: Attributes) -> None:
        """Take a start tag."""
        if self._dropping or self._drops(tag):
            self._dropping += 1
            return
        begin = self._begin.get(tag)
        if begin is not None:
            begin(attributes)
        self._path.append(tag)

    def end(self, tag: str) -> None:
        """Take an end tag."""
        if self._dropping:
            self._dropping -= 1
            return
        self._path.pop()
        finish = self._finish.get(tag)
        if finish is not None:
            finish()

    def data(self, text: str) -> None:
        """Take a piece of text; only what stands in a text element is text."""
        if self._text is not None and not self._dropping:
            self._text.append(text)

    def _begins(self) -> dict[str, Callable[[Attributes], None]]:
        return {
            **{tag: partial(self._begin_mark, text) for tag, text in MARKS.items()},
            **dict.fromkeys(TEXTS, self._begin_text),
            **dict.fromkeys(("w:r", "m:r"), self._begin_run),
            "w:p": self._begin_paragraph,
            "w:pPrChange": self._begin_former_properties,
            "w:pStyle": self._begin_style,
            "w:numId": self._begin_list,
            "w:ilvl": self._begin_level,
            "w:vanish": self._begin_hidden,
            "w:sym": self._begin_symbol,
            "w:fldChar": self._begin_field_mark,
            "mc:AlternateContent": self._begin_alternatives,
            "w:txbxContent": self._begin_box,
            "w:tbl": self._begin_table,
            "w:tr": self._begin_row,
            "w:gridBefore": self._begin_skip,
            "w:tc": self._begin_cell,
            "w:gridSpan": self._begin_width,
            "w:vMerge": self._begin_above,
            "w:hMerge": self._begin_beside,
        }

    def _finishes(self) -> dict[str, Callable[[], None]]:
        return {
            **dict.fromkeys(TEXTS, self._finish_text),
            "w:p": self._finish_paragraph,
            "mc:AlternateContent": self._finish_alternatives,
            "w:txbxContent": self._finish_flow,
            "w:tc": self._finish_flow,
            "w:tbl": self._finish_table,
        }

    def close(self) -> None:
        """Write what is still carried at the end of the document."""
        self._flows[-1].finish()

    # What is dropped

    def _drops(self, tag: str) -> bool:
        if tag in NOTED:
            self.notes[NOTED[tag]] = None
        if tag in DROPPED or (tag == "w:tc" and self._row().dropped):
            return True
        if tag in INSERTED or tag in DELETED:
            return self._drops_revision(tag)
        if tag == "w:pPrChange":
            return self._revisions == "accepted"
        return tag in {"mc:Choice", "mc:Fallback"} and self._drops_alternative()

    def _drops_revision(self, tag: str) -> bool:
        """A revision mark around runs is kept or dropped; one among properties marks their owner."""
        self.notes[VIEWS[self._revisions]] = None
        parent = self._path[-1]
        if parent == "w:rPr" and self._path[-2] == "w:pPr":
            self._paragraph().merges |= tag in self._vanished
        elif parent == "w:trPr":
            self._row().dropped |= tag in self._vanished
        elif parent == "w:numPr" and tag in self._vanished:
            self._paragraph().list_id = "0"
        return tag in self._vanished

    def _drops_alternative(self) -> bool:
        """Take the first of alternative contents; the others say the same for other programs."""
        if not self._chosen:
            return False
        chosen, self._chosen[-1] = self._chosen[-1], True
        return chosen

    # What is open

    def _paragraph(self) -> Paragraph:
        return self._paragraphs[-1] if self._paragraphs else Paragraph()

    def _row(self) -> TableRow:
        rows = self._tables[-1].rows if self._tables else ()
        return rows[-1] if rows else TableRow()

    def _cell(self) -> TableCell:
        cells = self._row().cells
        return cells[-1] if cells else TableCell()

    def _label(self, paragraph: Paragraph) -> str:
        return self._numbering.label(paragraph.style, paragraph.list_id, paragraph.level)

    def _gathering(self) -> bool:
        """Whether lines go into a cell or text box and not into the document."""
        return len(self._flows) > 1

    # Paragraphs and their properties

    def _begin_paragraph(self, _attributes: Attributes) -> None:
        self._paragraphs.append(Paragraph())

    def _finish_paragraph(self) -> None:
        while self._fields and not self._fields[-1]:  # an instruction never spans paragraphs
            self._fields.pop()
        self._flows[-1].add(self._paragraphs.pop())

    def _begin_former_properties(self, _attributes: Attributes) -> None:
        paragraph = self._paragraph()
        paragraph.style = paragraph.list_id = paragraph.level = None

    def _begin_style(self, attributes: Attributes) -> None:
        self._paragraph().style = attributes.get("w:val")

    def _begin_list(self, attributes: Attributes) -> None:
        if self._paragraph().list_id != "0":
            self._paragraph().list_id = attributes.get("w:val")

    def _begin_level(self, attributes: Attributes) -> None:
        self._paragraph().level = integer(attributes.get("w:val"))

    # Runs and what is in them

    def _begin_run(self, _attributes: Attributes) -> None:
        self._hidden = False

    def _begin_hidden(self, attributes: Attributes) -> None:
        if self._path[-2:] == ["w:r", "w:rPr"]:
            self._hidden = is_on(attributes)

    def _begin_text(self, attributes: Attributes) -> None:
        self._text = []
        self._preserve = attributes.get("xml:space") == "preserve"

    def _finish_text(self) -> None:
        text = "".join(self._text or ())
        self._text = None
        self._write(text if self._preserve else text.strip(_BLANK))

    def _begin_symbol(self, attributes: Attributes) -> None:
        try:
            code = int(attributes.get("w:char", ""), 16)
        except ValueError:
            code = -1
        legal = 0 < code <= _LAST_CODE and not 0xD800 <= code <= 0xDFFF  # noqa: PLR2004 - the surrogates
        self._write(chr(code) if legal else "\ufffd")

    def _begin_mark(self, text: str, _attributes: Attributes) -> None:
        self._write(text)

    def _begin_field_mark(self, attributes: Attributes) -> None:
        """Between ``begin`` and ``separate`` of a field stands its instruction, after that its result."""
        kind = attributes.get("w:fldCharType")
        if kind == "begin":
            self._fields.append(False)
        elif self._fields and kind == "separate":
            self._fields[-1] = True
        elif self._fields and kind == "end":
            self._fields.pop()

    def _write(self, text: str) -> None:
        if self._hidden and text:
            self.notes[HIDDEN] = None
        elif all(self._fields[-1:]):
            self._paragraph().parts.append(text)

    # Alternatives and text boxes

    def _begin_alternatives(self, _attributes: Attributes) -> None:
        self._chosen.append(False)

    def _finish_alternatives(self) -> None:
        self._chosen.pop()

    def _begin_box(self, _attributes: Attributes) -> None:
        self._begin_flow(self._paragraph().boxes.append)

    def _begin_flow(self, write: Callable[[str], None]) -> None:
        """Gather lines apart, unless so deep inside others that they would be copied over and over."""
        deep = len(self._flows) > _MAX_DEPTH
        self._flows.append(self._flows[-1] if deep else Flow(self._label, write))

    def _finish_flow(self) -> None:
        self._flows.pop().finish()

    # Tables

    def _begin_table(self, _attributes: Attributes) -> None:
        self._tables.append(Table())

    def _begin_row(self, _attributes: Attributes) -> None:
        if self._tables:
            self._tables[-1].rows.append(TableRow())

    def _begin_skip(self, attributes: Attributes) -> None:
        self._row().skip = _span(attributes, 0)

    def _begin_cell(self, _attributes: Attributes) -> None:
        cell = TableCell()
        self._row().cells.append(cell)
        self._begin_flow(cell.lines.append)

    def _begin_width(self, attributes: Attributes) -> None:
        self._cell().width = _span(attributes, 1)

    def _begin_above(self, attributes: Attributes) -> None:
        self._cell().above = attributes.get("w:val", "continue") == "continue"

    def _begin_beside(self, attributes: Attributes) -> None:
        self._cell().beside = attributes.get("w:val", "continue") == "continue"

    def _finish_table(self) -> None:
        rows = [row for row in self._tables.pop().rows if row.cells and not row.dropped]
        if self._gathering():
            for line in filter(None, (row.line for row in rows)):
                self._flows[-1].write(line)
        else:
            self._flows[-1].finish()
            self._document.table([row.placed() for row in rows])


def _span(attributes: Attributes, least: int) -> int:
    return min(max(integer(attributes.get("w:val"), least), least), MAX_SPAN)
