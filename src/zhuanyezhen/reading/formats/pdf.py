"""PDF files (extra ``pdf``): lines are joined to paragraphs again, ruled tables become rows.

A PDF has no paragraphs, only lines at places. A line goes on in the next one if it reaches the right
edge of the text and the next one is not indented; see ``pdf_line``. Page numbers are left out, for
they would cut sentences in two, and the document says so in a note.
"""

import io
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.extras import load_extra
from zhuanyezhen.reading.blocks import Document, DocumentBuilder
from zhuanyezhen.reading.formats.grid import GridCell, GridRow, OrderedDocument
from zhuanyezhen.reading.formats.limits import PDF_PAGES, require
from zhuanyezhen.reading.formats.pdf_line import Line, is_page_number, joined, unwrap

if TYPE_CHECKING:
    from pdfplumber.page import Page
    from pdfplumber.table import Table

_PASSWORD = ("PDFPasswordIncorrect", "PDFEncryptionError")
_PAGE_NUMBERS = "已略去页码 {count} 处。"
_UNMAPPED = "文件中有 {count} 个字符未标明编码，无法读出（显示为“(cid:…)”）：请核对原文件。"
_CID = "(cid:"


@frozen(kw_only=True)
class _PdfTable:
    top: float
    rows: tuple[GridRow, ...]


@frozen(kw_only=True)
class _Content:
    """What a page holds, from top to bottom, and how many page numbers were left out of it."""

    width: float
    items: tuple[Line | _PdfTable, ...]
    numbers: int

    @property
    def lines(self) -> list[Line]:
        return [item for item in self.items if isinstance(item, Line)]


def read(data: bytes, name: str) -> Document:
    """Read the bytes of a PDF file.

    Raises ``MissingExtraError`` without the extra ``pdf`` and ``UnreadableFileError`` when the file is
    damaged, has a password, or is a scan without a text layer.
    """
    contents = _contents(data, name)
    if not any(content.items for content in contents):
        raise UnreadableFileError(
            f"{name!r} has no text layer (a scan?): run a text recognition (OCR) on it first, "
            f"or ask for the Word file"
        )
    builder = DocumentBuilder(name=name)
    _write(_with_edges(contents), OrderedDocument(builder))
    numbers = sum(content.numbers for content in contents)
    unmapped = sum(line.text.count(_CID) for content in contents for line in content.lines)
    builder.notes += [_PAGE_NUMBERS.format(count=numbers)] if numbers else []
    builder.notes += [_UNMAPPED.format(count=unmapped)] if unmapped else []
    return builder.build()


def _contents(data: bytes, name: str) -> list[_Content]:
    pdfplumber = load_extra("pdfplumber", extra="pdf", purpose=f"reading {name!r}")
    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            require(at_most=PDF_PAGES, found=len(pdf.pages), what="pages", name=name)
            return [_content(page) for page in pdf.pages]
    except UnreadableFileError:
        raise
    except Exception as error:  # pdfminer raises anything at all on a damaged file
        raise _unreadable(name, error) from error


def _unreadable(name: str, error: Exception) -> UnreadableFileError:
    causes = {type(cause).__name__ for cause in (error, *error.args)}
    if causes & set(_PASSWORD):
        return UnreadableFileError(f"{name!r} is password-protected (encrypted): save it without a password")
    said = str(error) or type(error).__name__
    return UnreadableFileError(
        f"{name!r} is a damaged PDF ({said}): print it to PDF again or ask for it again"
    )


def _content(page: "Page") -> _Content:
    tables = page.find_tables()
    found = _lines(_without(page, tables))
    lines = [line for line in found if not is_page_number(line, float(page.height))]
    items: list[Line | _PdfTable] = [*lines, *map(_table, tables)]
    items.sort(key=lambda item: item.top)
    page.close()
    return _Content(width=float(page.width), items=tuple(items), numbers=len(found) - len(lines))


def _without(page: "Page", tables: "Sequence[Table]") -> "Page":
    for table in tables:
        page = page.outside_bbox(table.bbox, strict=False)
    return page


def _lines(page: "Page") -> list[Line]:
    return [
        Line(text=line["text"], x0=line["x0"], x1=line["x1"], top=line["top"], size=line["chars"][0]["size"])
        for line in page.extract_text_lines()
    ]


def _table(table: "Table") -> _PdfTable:
    """The rows of a ruled table; a place without a cell belongs to the one above or to the left."""
    rows = []
    for row, texts in zip(table.rows, table.extract(), strict=True):
        cells: list[GridCell] = []
        for place, text in zip(row.cells, texts, strict=True):
            if place is None and cells:
                cells[-1] = evolve(cells[-1], width=cells[-1].width + 1)
            else:
                cells.append(GridCell(text=unwrap(text or ""), above=place is None))
        rows.append(GridRow(cells=tuple(cells)))
    return _PdfTable(top=table.bbox[1], rows=tuple(rows))


def _with_edges(contents: Sequence[_Content]) -> list[Line | _PdfTable]:
    """Everything in order, the lines with the edges of the text of all pages as wide as theirs."""
    lines: defaultdict[float, list[Line]] = defaultdict(list)
    for content in contents:
        lines[content.width] += content.lines
    edges = {
        width: (min(line.x0 for line in each), max(line.x1 for line in each))
        for width, each in lines.items()
        if each
    }
    return [
        evolve(item, left=edges[content.width][0], right=edges[content.width][1])
        if isinstance(item, Line)
        else item
        for content in contents
        for item in content.items
    ]


def _write(items: Sequence[Line | _PdfTable], document: OrderedDocument) -> None:
    lines: list[Line] = []
    for item in items:
        if isinstance(item, Line):
            lines.append(item)
            continue
        _write_paragraphs(lines, document)
        lines = []
        document.table(item.rows)
    _write_paragraphs(lines, document)


def _write_paragraphs(lines: Sequence[Line], document: OrderedDocument) -> None:
    for paragraph in joined(lines):
        document.paragraph(paragraph)
