"""A Word file in the form of an official document (公文), being written: its page, its lines, its tables.

Decided here: paper, margins and sizes are those of GB/T 9704-2012 (A4; 37 mm above, 28 mm to the left, a text area of
156 × 225 mm; titles of size 2, text of size 3, page numbers between dashes on the outer side). The standard's fonts are
named and not embedded: where one is missing, Word and WPS take another. Tables are of size 小四, their headings on every
page.
"""

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from zhuanyezhen.escaping import visible
from zhuanyezhen.exchange.excel.painter import wide
from zhuanyezhen.extras import load_extra
from zhuanyezhen.reporting.number_text import NUMBER

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table
    from docx.text.paragraph import Paragraph

# font, size in points: 方正小标宋 二号, 黑体 三号, 仿宋 三号, 楷体 三号, 仿宋 小四, 宋体 四号
TITLE, HEAD, TEXT, DAY, CELL, _PAGE = (
    ("方正小标宋简体", 22),
    ("黑体", 16),
    ("仿宋_GB2312", 16),
    ("楷体_GB2312", 16),
    ("仿宋_GB2312", 12),
    ("宋体", 14),
)
_LATIN = "Times New Roman"
_LEADING, _INDENT = 29, 32
"""Points between lines, and of the two characters a paragraph begins with."""
_WIDE = 7
_TEXT_WIDTH, _PADDING, _WIDEST = 156, 4, 44
"""Millimetres of a line of text; in halves of a character, what a cell has beside its text, and what it asks for at most."""
_POINT = 25.4 / 72
_MOMENT = datetime(2026, 1, 1)  # noqa: DTZ001 - the same report gives the same bytes
_ZIPPED = (2026, 1, 1, 0, 0, 0)


class OfficialDocument:
    """A document being written: its page, its lines, its tables."""

    def __init__(self, title: str) -> None:
        docx = load_extra("docx", extra="word", purpose="writing a Word file")
        self._shared, self._oxml = (
            docx.shared,
            load_extra("docx.oxml", extra="word", purpose="writing a Word file"),
        )
        self._qualified = load_extra("docx.oxml.ns", extra="word", purpose="writing a Word file").qn
        self.document: Document = docx.Document()
        self._turns = False
        properties = self.document.core_properties
        properties.title, properties.author, properties.comments = visible(title), "", ""
        properties.created = properties.modified = _MOMENT
        self._paper()
        self._footer()

    def line(
        self, text: str, font: tuple[str, int], *, centred: bool = False, flush: bool = False, level: int = 0
    ) -> None:
        """A paragraph, begun with two blanks where it is neither centred nor flush; of a level above 0 a heading."""
        paragraph = self.document.add_paragraph(style=f"Heading {level}" if level else None)
        form = paragraph.paragraph_format
        form.alignment = 1 if centred else None
        form.line_spacing = self._shared.Pt(_LEADING)
        form.space_before = form.space_after = self._shared.Pt(0)
        form.page_break_before, self._turns = self._turns or None, False
        form.first_line_indent = None if centred or flush else self._shared.Pt(_INDENT)
        self._run(paragraph, text, font)

    def table(
        self,
        headings: Sequence[str],
        rows: Sequence[Sequence[str]],
        *,
        totals: int = 0,
        shares: Sequence[float] | None = None,
    ) -> None:
        """A ruled table over the width of the page, its headings repeated on every page; the last ``totals`` rows bold.

        ``shares`` are those of the columns in the width; ``None`` has them follow what the columns hold.
        """
        table = self.document.add_table(rows=0, cols=len(headings), style="Table Grid")
        table.autofit = False
        self._row(table, headings, bold=True, head=True)
        sums = len(rows) - totals
        for number, row in enumerate(rows):
            self._row(table, row, bold=number >= sums)
        for column, width in zip(table.columns, _widths(shares or _needed(headings, rows)), strict=True):
            column.width = self._shared.Mm(width)
            for cell in column.cells:
                cell.width = self._shared.Mm(width)
        self.line("", CELL)

    def page(self) -> None:
        """Go on on a new page with the next line."""
        self._turns = True

    def done(self) -> bytes:
        """The bytes of the file, its parts dated alike."""
        made, settled = io.BytesIO(), io.BytesIO()
        self.document.save(made)
        with zipfile.ZipFile(made) as before, zipfile.ZipFile(settled, "w", zipfile.ZIP_DEFLATED) as after:
            for each in before.infolist():
                after.writestr(
                    zipfile.ZipInfo(each.filename, _ZIPPED), before.read(each), zipfile.ZIP_DEFLATED
                )
        return settled.getvalue()

    def _row(self, table: "Table", cells: Sequence[str], *, bold: bool, head: bool = False) -> None:
        row: Any = table.add_row()  # type: ignore[no-untyped-call] # python-docx left it so
        marks = ["w:cantSplit", *(["w:tblHeader"] if head else [])]
        for mark in marks:
            row._tr.get_or_add_trPr().append(self._oxml.OxmlElement(mark))  # noqa: SLF001 - python-docx has no other way
        size = _size(cells)
        for cell, text in zip(row.cells, cells, strict=True):
            paragraph = cell.paragraphs[0]
            paragraph.alignment = 1 if head or NUMBER.fullmatch(text) else None
            self._run(paragraph, text, (CELL[0], size), bold=bold)

    def _run(self, paragraph: "Paragraph", text: str, font: tuple[str, int], *, bold: bool = False) -> None:
        run = paragraph.add_run(visible(text))
        name, size = font
        run.bold = bold
        run.font.name, run.font.size = _LATIN, self._shared.Pt(size)
        run.font.color.rgb = self._shared.RGBColor(0, 0, 0)
        element: Any = run._element  # noqa: SLF001 - python-docx has no other way
        element.rPr.rFonts.set(self._qualified("w:eastAsia"), name)

    def _paper(self) -> None:
        page, millimetres = self.document.sections[0], self._shared.Mm
        page.page_width, page.page_height = millimetres(210), millimetres(297)
        page.top_margin, page.bottom_margin = millimetres(37), millimetres(35)
        page.left_margin, page.right_margin = millimetres(28), millimetres(26)
        page.footer_distance = millimetres(28)
        self.document.settings.odd_and_even_pages_header_footer = True

    def _footer(self) -> None:
        """The number of the page between dashes, on the right of odd pages and on the left of even ones."""
        page = self.document.sections[0]
        for footer, side in ((page.footer, 2), (page.even_page_footer, 0)):
            paragraph = footer.paragraphs[0]
            paragraph.alignment = side
            self._run(paragraph, "— ", _PAGE)
            field: Any = self._oxml.OxmlElement("w:fldSimple")
            field.set(self._qualified("w:instr"), "PAGE")
            paragraph._p.append(field)  # noqa: SLF001 - python-docx has no fields
            self._run(paragraph, " —", _PAGE)


def _needed(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> list[float]:
    """The shares of the columns of a table by what they hold: short ones whole, the long ones divide what is left.

    A code or a word of two characters is never broken to make room for a sentence.
    """
    columns = zip(headings, *rows, strict=True)
    half = _size(headings) / 2 * _POINT
    wanted = [(min(max(map(wide, column)), _WIDEST) + _PADDING) * half for column in columns]
    short: set[int] = set()
    left = float(_TEXT_WIDTH)
    for column in sorted(range(len(wanted)), key=wanted.__getitem__):
        if wanted[column] > left / (len(wanted) - len(short)):
            break
        short.add(column)
        left -= wanted[column]
    long = sum(each for column, each in enumerate(wanted) if column not in short)
    return [each if column in short else left * each / long for column, each in enumerate(wanted)]


def _size(cells: Sequence[str]) -> int:
    """The size of the letters in the cells of a row, in points."""
    return CELL[1] if len(cells) <= _WIDE else CELL[1] - 3


def _widths(shares: Sequence[float]) -> list[float]:
    """The widths of the columns of a table in millimetres."""
    return [_TEXT_WIDTH * each / sum(shares) for each in shares]
