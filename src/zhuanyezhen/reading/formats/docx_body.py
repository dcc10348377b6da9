"""The body of a Word document, read tag by tag: no tree, no recursion, whatever the nesting.

Two views of tracked changes: ``accepted`` keeps what was inserted and drops what was deleted,
``original`` the reverse. What a reader of the page would not see is dropped: field instructions,
hidden text, properties, the second of two alternatives; so is text that is struck out, for in a draft
that means deleted. What is dropped silently elsewhere is said.
"""

from collections.abc import Callable
from functools import partial

from zhuanyezhen.reading.formats.docx_field import Fields
from zhuanyezhen.reading.formats.docx_flow import Flow, Paragraph, Run, Table, TableCell, TableRow
from zhuanyezhen.reading.formats.docx_numbering import Numbering
from zhuanyezhen.reading.formats.docx_style import TextStyles
from zhuanyezhen.reading.formats.docx_symbol import drawn, is_formula, symbol
from zhuanyezhen.reading.formats.docx_tags import (
    DELETED,
    DROPPED,
    EXTENSIONS,
    FORMULAS,
    HIDDEN,
    INSERTED,
    MARKS,
    NOTED,
    PLACEHOLDERS,
    STRUCK,
    TEXTS,
    VIEWS,
    Revisions,
    is_understood,
)
from zhuanyezhen.reading.formats.docx_xml import Attributes, is_on
from zhuanyezhen.reading.formats.grid import MAX_SPAN, OrderedDocument
from zhuanyezhen.reading.formats.numeral import integer
from zhuanyezhen.reading.formats.script import scripted
from zhuanyezhen.reading.formats.text import with_inner_breaks

_BLANK = " \t\r\n"
_MAX_DEPTH = 64  # of cells and text boxes in each other; pages of offices have three


class Body:
    """Receives the tags of ``word/document.xml`` and writes paragraphs and rows.

    Everything open is on a stack of its own: tags, flows, paragraphs, tables, alternatives, fields.
    """

    def __init__(
        self, document: OrderedDocument, numbering: Numbering, styles: TextStyles, revisions: Revisions
    ) -> None:
        self._numbering = numbering
        self._styles = styles
        self._revisions = revisions
        self._vanished, self._kept = (DELETED, INSERTED) if revisions == "accepted" else (INSERTED, DELETED)
        self._path = [""]
        self._dropping = 0
        self._flows = [Flow(self._label, document.paragraph, document.table)]
        self._paragraphs: list[Paragraph] = []
        self._tables: list[Table] = []
        self._chosen: list[bool | None] = []
        self._fields = Fields()
        self._run = Run()
        self._powers: list[bool] = []
        self._placeholder = False
        self._text: list[str] | None = None
        self._preserve = False
        self.notes: dict[str, None] = {}
        self._begin = self._begins()
        self._finish = self._finishes()

    def start(self, tag: str, attributes: Attributes) -> None:
        """Take a start tag."""
        if self._dropping or self._drops(tag, attributes):
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
            "w:rStyle": self._begin_run_style,
            "w:vanish": self._begin_hidden,
            **dict.fromkeys(("w:strike", "w:dstrike"), self._begin_struck),
            "w:vertAlign": self._begin_script,
            "m:sup": partial(self._begin_power, True),  # noqa: FBT003
            "m:sub": partial(self._begin_power, False),  # noqa: FBT003
            "m:den": partial(self._begin_mark, "/"),
            "w:instrText": self._begin_text,
            "w:fldSimple": self._begin_simple_field,
            "w:listEntry": self._begin_choice,
            "w:result": self._begin_chosen,
            "?:textpath": self._begin_letters,
            "w:hidden": self._begin_hidden_row,
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
            "w:cellMerge": self._begin_revised_merge,
        }

    def _finishes(self) -> dict[str, Callable[[], None]]:
        return {
            **dict.fromkeys(TEXTS, self._finish_text),
            "w:instrText": self._finish_instruction,
            **dict.fromkeys(("m:sup", "m:sub"), self._finish_power),
            "w:p": self._finish_paragraph,
            "mc:AlternateContent": self._finish_alternatives,
            "w:txbxContent": self._finish_flow,
            "w:tc": self._finish_flow,
            "w:tbl": self._finish_table,
        }

    def close(self) -> None:
        """Write what is still carried at the end of the document."""
        self._flows[-1].finish()
        if self._fields.unread:
            self.notes[FORMULAS] = None

    # What is dropped

    def _drops(self, tag: str, attributes: Attributes) -> bool:
        if tag in NOTED:
            self.notes[NOTED[tag]] = None
        if tag in DROPPED or (tag == "w:tc" and self._row().dropped):
            return True
        if self._path[-1] == "w:sdtPr" or tag == "w:sdtContent":
            return self._drops_control(tag, attributes)
        if tag in INSERTED or tag in DELETED:
            return self._drops_revision(tag)
        if tag == "w:pPrChange":
            return self._revisions == "accepted"
        return tag in {"mc:Choice", "mc:Fallback"} and self._drops_alternative(attributes)

    def _drops_control(self, tag: str, attributes: Attributes) -> bool:
        """What describes a control is dropped; so is what it holds as long as that only asks to be replaced."""
        if tag == "w:sdtContent":
            shown, self._placeholder = not self._placeholder, False
            self.notes |= {} if shown else {PLACEHOLDERS: None}
            return not shown
        self._placeholder |= tag == "w:showingPlcHdr" and is_on(attributes)
        return True

    def _drops_revision(self, tag: str) -> bool:
        """A revision mark around runs is kept or dropped; one among properties marks their owner."""
        self.notes[VIEWS[self._revisions]] = None
        parent = self._path[-1]
        if parent == "w:rPr" and self._path[-2] == "w:pPr":
            self._paragraph().merges |= tag in self._vanished
        elif parent == "w:trPr":
            self._row().dropped |= tag in self._vanished
        elif parent == "w:tcPr":
            self._cell().dropped |= tag in self._vanished
        elif parent == "w:numPr" and tag in self._vanished:
            self._paragraph().list_id = "0"
        return tag in self._vanished

    def _drops_alternative(self, attributes: Attributes) -> bool:
        """Take the first of alternative contents that is for us; the others are for other programs."""
        if not self._chosen:
            return False
        if self._chosen[-1]:
            return True
        self._chosen[-1] = is_understood(attributes.get("Requires", ""))
        return not self._chosen[-1]

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

    # Paragraphs and their properties

    def _begin_paragraph(self, _attributes: Attributes) -> None:
        self._paragraphs.append(Paragraph())

    def _finish_paragraph(self) -> None:
        self._fields.end_paragraph()
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
        self._run = Run()

    def _begin_run_style(self, attributes: Attributes) -> None:
        if self._in_run_properties():
            self._run.style = attributes.get("w:val")

    def _begin_hidden(self, attributes: Attributes) -> None:
        if self._in_run_properties():
            self._run.hidden = is_on(attributes)
        elif self._path[-2:] == ["w:pPr", "w:rPr"]:
            self._paragraph().mark_hidden = is_on(attributes)

    def _begin_struck(self, attributes: Attributes) -> None:
        """One strike or two: a run that states both is struck out if either is on."""
        if self._in_run_properties():
            self._run.struck = bool(self._run.struck) or is_on(attributes)

    def _begin_script(self, attributes: Attributes) -> None:
        if self._in_run_properties():
            stated = attributes.get("w:val")
            self._run.raised = stated == "superscript" if stated in {"superscript", "subscript"} else None

    def _begin_power(self, raised: bool, _attributes: Attributes) -> None:  # noqa: FBT001
        self._powers.append(raised)

    def _finish_power(self) -> None:
        self._powers.pop()

    def _in_run_properties(self) -> bool:
        return self._path[-2:] in (["w:r", "w:rPr"], ["m:r", "w:rPr"])

    def _begin_text(self, attributes: Attributes) -> None:
        self._text = []
        self._preserve = attributes.get("xml:space") == "preserve"

    def _finish_text(self) -> None:
        text = "".join(self._text or ())
        self._text = None
        self._write(with_inner_breaks(text if self._preserve else text.strip(_BLANK)))

    def _finish_instruction(self) -> None:
        self._fields.instruct("".join(self._text or ()))
        self._text = None

    def _begin_symbol(self, attributes: Attributes) -> None:
        self._write(symbol(attributes.get("w:font", ""), attributes.get("w:char", "")))

    def _begin_simple_field(self, attributes: Attributes) -> None:
        """A field in one element: its result stands in it, but for formulas, which have none."""
        instruction = attributes.get("w:instr", "")
        if is_formula(instruction):
            text = drawn(instruction)
            self._fields.unread += text is None and self._fields.shown
            self._write(text or "")

    def _begin_choice(self, attributes: Attributes) -> None:
        self._fields.offer(attributes.get("w:val", ""))

    def _begin_chosen(self, attributes: Attributes) -> None:
        self._fields.choose(integer(attributes.get("w:val")))

    def _begin_letters(self, attributes: Attributes) -> None:
        """Letters that are drawn (艺术字) follow their paragraph, as a text box does."""
        if text := attributes.get("string", "").strip():
            self._paragraph().boxes.append(text)

    def _begin_mark(self, text: str, _attributes: Attributes) -> None:
        self._write(text)

    def _begin_field_mark(self, attributes: Attributes) -> None:
        self._write(self._fields.mark(attributes.get("w:fldCharType")))

    def _write(self, text: str) -> None:
        if not text or not self._fields.shown:
            return
        self._fields.write()
        paragraph = self._paragraph()
        reason = self._left_out(paragraph)
        if reason:
            self.notes[reason] = None
            paragraph.left_out = True
        else:
            raised = self._powers[-1] if self._powers else self._run.raised
            before = paragraph.parts[-1][-1:] if paragraph.parts else ""
            paragraph.parts.append(text if raised is None else scripted(text, before, raised=raised))

    def _left_out(self, paragraph: Paragraph) -> str:
        """Why the text of this run is not read, "" if it is."""
        styled = self._styles.of(paragraph.style, self._run.style)
        if styled.hidden if self._run.hidden is None else self._run.hidden:
            return HIDDEN
        return STRUCK if (styled.struck if self._run.struck is None else self._run.struck) else ""

    # Alternatives and text boxes

    def _begin_alternatives(self, _attributes: Attributes) -> None:
        self._chosen.append(None)

    def _finish_alternatives(self) -> None:
        if self._chosen.pop() is False:
            self.notes[EXTENSIONS] = None

    def _begin_box(self, _attributes: Attributes) -> None:
        boxes = self._paragraph().boxes
        self._begin_flow(Flow(self._label, boxes.append, boxes.append))

    def _begin_flow(self, flow: Flow) -> None:
        """Gather lines apart, unless so deep inside others that they would be copied over and over."""
        self._flows.append(self._flows[-1] if len(self._flows) > _MAX_DEPTH else flow)

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
        self._begin_flow(Flow(self._label, cell.lines.append, cell.add_table))

    def _begin_hidden_row(self, attributes: Attributes) -> None:
        if self._path[-1] == "w:trPr" and is_on(attributes):
            self._row().dropped = True
            self.notes[HIDDEN] = None

    def _begin_width(self, attributes: Attributes) -> None:
        self._cell().width = _span(attributes, 1)

    def _begin_above(self, attributes: Attributes) -> None:
        self._cell().above = attributes.get("w:val", "continue") == "continue"

    def _begin_beside(self, attributes: Attributes) -> None:
        self._cell().beside = attributes.get("w:val", "continue") == "continue"

    def _begin_revised_merge(self, attributes: Attributes) -> None:
        self.notes[VIEWS[self._revisions]] = None
        merge = attributes.get("w:vMerge" if self._revisions == "accepted" else "w:vMergeOrig")
        self._cell().above = merge == "cont"

    def _finish_table(self) -> None:
        rows = [row.placed() for row in self._tables.pop().rows if not row.dropped]
        self._flows[-1].finish()
        self._flows[-1].write_table([row for row in rows if row.cells])


def _span(attributes: Attributes, least: int) -> int:
    return min(max(integer(attributes.get("w:val"), least), least), MAX_SPAN)
