"""PDF files (extra ``pdf``): lines are joined to paragraphs again, ruled tables become rows.

A PDF has no paragraphs, only lines at places. A line goes on in the next one if it reaches the right
edge of the text and the next one is not indented; see ``pdf_line``. Page numbers, running heads and
feet are left out, for they would cut sentences in two, and the document says so in a note; a table that
goes on over a page is one table (``pdf_table``), and of two columns the left one is read first.
"""

import io
from collections import defaultdict
from collections.abc import Iterator, Sequence
from statistics import median_low
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.extras import load_extra
from zhuanyezhen.isolated import isolated
from zhuanyezhen.reading.blocks import Document, DocumentBuilder
from zhuanyezhen.reading.formats import pdf_margin, pdf_open_table, pdf_table
from zhuanyezhen.reading.formats.grid import OrderedDocument
from zhuanyezhen.reading.formats.limits import (
    PDF_BYTES_A_SECOND,
    PDF_MEGABYTES,
    PDF_PAGES,
    PDF_SECONDS,
    require,
)
from zhuanyezhen.reading.formats.pdf_column import Stretch, crosses, gaps_of, gutter_of, with_columns
from zhuanyezhen.reading.formats.pdf_line import Line, is_page_number, joined
from zhuanyezhen.reading.formats.pdf_open_table import Columns, Open, open_tables, placed
from zhuanyezhen.reading.formats.pdf_page import open_ends, settle_scripts, upright
from zhuanyezhen.reading.formats.pdf_table import PdfTable, goes_on, table_of, with_rest

if TYPE_CHECKING:
    from pdfplumber.page import Page
    from pdfplumber.table import Table

_PASSWORD = ("PDFPasswordIncorrect", "PDFEncryptionError")
_PAGE_NUMBERS = "已略去页码 {count} 处。"
_UNMAPPED = "文件中有 {count} 个字符未标明编码，无法读出（显示为“(cid:…)”）：请核对原文件。"
_CID = "(cid:"
_THICKEST = 3  # points; upright rules are drawn as narrow boxes, whose ends are no rules


@frozen(kw_only=True)
class _Content:
    """What a page holds; lines from top to bottom. ``numbers`` of pages were left out, the rows of ``unsure`` tables not told."""

    width: float
    height: float
    lines: tuple[Line, ...]
    tables: tuple[PdfTable, ...]
    numbers: int = 0
    unsure: int = 0


def read(data: bytes, name: str) -> Document:
    """Read the bytes of a PDF file.

    Raises ``MissingExtraError`` without the extra ``pdf`` and ``UnreadableFileError`` when the file is
    damaged, has a password, or is a scan without a text layer.
    """
    seconds = PDF_SECONDS + len(data) // PDF_BYTES_A_SECOND
    load_extra("pdfplumber", extra="pdf", purpose=f"reading {name!r}")
    contents = isolated(_contents, data, name, name=name, seconds=seconds, megabytes=PDF_MEGABYTES)
    if not any(content.lines or content.tables for content in contents):
        raise UnreadableFileError(
            f"{name!r} has no text layer (a scan?): run a text recognition (OCR) on it first, "
            f"or ask for the Word file",
            f"“{name}”没有文字层，可能是扫描件；请先做文字识别（OCR），或索取Word文件",
        )
    builder = DocumentBuilder(name=name)
    contents, margins = _without_margins(contents)
    items, headings = _over_pages(_with_edges(contents))
    _write(items, OrderedDocument(builder))
    unmapped = sum(line.text.count(_CID) for content in contents for line in content.lines)
    counts = {
        _PAGE_NUMBERS: sum(content.numbers for content in contents),
        pdf_margin.NOTE: margins,
        pdf_table.REPEATED: headings,
        _UNMAPPED: unmapped,
        pdf_open_table.UNSURE: sum(content.unsure for content in contents),
    }
    builder.notes += [note.format(count=count) for note, count in counts.items() if count]
    return builder.build()


def _contents(data: bytes, name: str) -> list[_Content]:
    pdfplumber = load_extra("pdfplumber", extra="pdf", purpose=f"reading {name!r}")
    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            require(at_most=PDF_PAGES, found=len(pdf.pages), what="pages", name=name)
            return list(_pages(pdf.pages))
    except (UnreadableFileError, MemoryError):
        raise
    except Exception as error:  # pdfminer raises anything at all on a damaged file
        raise _unreadable(name, error) from error


def _unreadable(name: str, error: Exception) -> UnreadableFileError:
    causes = {type(cause).__name__ for cause in (error, *error.args)}
    if causes & set(_PASSWORD):
        return UnreadableFileError(
            f"{name!r} is password-protected (encrypted): save it without a password",
            f"“{name}”有密码保护；请取消密码另存后再试",
        )
    said = str(error) or type(error).__name__
    return UnreadableFileError(
        f"{name!r} is a damaged PDF ({said}): print it to PDF again or ask for it again",
        f"“{name}”是损坏的PDF；请重新打印成PDF，或重新索取",
    )


def _pages(pages: "Sequence[Page]") -> Iterator[_Content]:
    """What each page holds; a table without rules may go on over them."""
    before: Columns | None = None
    for page in pages:
        content, before = _content(page, before)
        yield content


def _content(page: "Page", before: Columns | None) -> tuple[_Content, Columns | None]:
    """What a page holds, and the columns of the table without rules it ends with."""
    page = upright(page)
    settle_scripts(page.chars)
    tables = page.find_tables({"explicit_horizontal_lines": open_ends(page.edges)})
    rules = [float(each["top"]) for each in page.edges if each["x1"] - each["x0"] > _THICKEST]
    rest = _without(page, tables)
    unruled, taken, before = _open_tables(rest, before)
    found = _lines(rest.filter(lambda each: id(each) not in taken) if taken else rest)
    lines = [line for line in found if not is_page_number(line, float(page.height))]
    content = _Content(
        width=float(page.width),
        height=float(page.height),
        lines=tuple(sorted(lines, key=lambda line: line.top)),
        tables=(
            *(table_of(table, rules) for table in tables),
            *(each.table for each in unruled if each.table),
        ),
        numbers=len(found) - len(lines),
        unsure=sum(each.table is None for each in unruled),
    )
    page.close()
    return content, before


def _without(page: "Page", tables: "Sequence[Table]") -> "Page":
    for table in tables:
        page = page.outside_bbox(table.bbox, strict=False)
    return page


def _open_tables(page: "Page", before: Columns | None) -> tuple[list[Open], set[int], Columns | None]:
    """The tables without rules, the characters of those that are read, and the columns of one the page ends with."""
    lines = [
        each for each in page.extract_text_lines() if not is_page_number(_line(each), float(page.height))
    ]
    found = list(open_tables([placed(each, _size(each)) for each in lines], before))
    read = [line for each in found if each.table for line in lines[each.first : each.stop]]
    goes_on = found and found[-1].table and found[-1].stop == len(lines)
    taken = {id(character) for line in read for character in line["chars"]}
    return found, taken, found[-1].columns if goes_on else None


def _lines(page: "Page") -> list[Line]:
    """The lines of a page; one that two columns share is two lines."""
    found = page.extract_text_lines()
    stretches = [_stretch(line) for line in found]
    gutter = gutter_of(stretches)
    if gutter is None:
        return [_line(line) for line in found]
    over = [line for line, stretch in zip(found, stretches, strict=True) if crosses(stretch, gutter)]
    taken = {id(character) for line in over for character in line["chars"]}
    left = page.filter(lambda each: id(each) not in taken and _middle(each) < gutter)
    right = page.filter(lambda each: id(each) not in taken and _middle(each) >= gutter)
    return [
        *map(_line, over),
        *(_line(line, column=1) for line in left.extract_text_lines()),
        *(_line(line, column=2) for line in right.extract_text_lines()),
    ]


def _middle(each: dict[str, Any]) -> float:
    return float(each["x0"] + each["x1"]) / 2


def _line(line: dict[str, Any], column: int = 0) -> Line:
    size = _size(line)
    return Line(
        text=with_columns(line["chars"], line["text"], _size(line)),
        x0=line["x0"],
        x1=line["x1"],
        top=line["top"],
        size=size,
        column=column,
    )


def _size(line: dict[str, Any]) -> float:
    return float(median_low(character["size"] for character in line["chars"]))


def _stretch(line: dict[str, Any]) -> Stretch:
    size = _size(line)
    characters = sorted((each["x0"], each["x1"]) for each in line["chars"] if not each["text"].isspace())
    gaps = tuple(gaps_of(characters, size))
    return Stretch(x0=line["x0"], x1=line["x1"], size=size, length=len(characters), gaps=gaps)


def _without_margins(contents: Sequence[_Content]) -> tuple[list[_Content], int]:
    """The pages without running heads and feet, and how many there were."""
    pages = [
        pdf_margin.PdfPage(
            height=content.height,
            lines=content.lines,
            tables=tuple((table.top, table.bottom) for table in content.tables),
        )
        for content in contents
    ]
    found = pdf_margin.heads_and_feet(pages)
    left = [
        evolve(content, lines=tuple(line for at, line in enumerate(content.lines) if at not in margins))
        for content, margins in zip(contents, found, strict=True)
    ]
    return left, sum(map(len, found))


def _with_edges(contents: Sequence[_Content]) -> Iterator[list[Line | PdfTable]]:
    """What each page holds in order, the lines with the edges of all text in such columns."""
    lines: defaultdict[tuple[float, int], list[Line]] = defaultdict(list)
    for content in contents:
        for line in content.lines:
            lines[content.width, line.column].append(line)
    edges = {
        key: (min(line.x0 for line in each), max(line.x1 for line in each)) for key, each in lines.items()
    }
    for content in contents:
        placed: list[Line | PdfTable] = list(content.tables)
        for line in content.lines:
            left, right = edges[content.width, line.column]
            placed.append(evolve(line, left=left, right=right))
        yield _in_order(placed)


def _in_order(items: list[Line | PdfTable]) -> list[Line | PdfTable]:
    """From top to bottom, but of two columns the left one first, down to what runs over both."""
    ordered: list[Line | PdfTable] = []
    sides: dict[int, list[Line]] = {1: [], 2: []}
    for item in sorted(items, key=lambda item: item.top):
        if isinstance(item, Line) and item.column:
            sides[item.column].append(item)
        else:
            ordered += [*sides[1], *sides[2], item]
            sides = {1: [], 2: []}
    return [*ordered, *sides[1], *sides[2]]


def _over_pages(pages: Iterator[list[Line | PdfTable]]) -> tuple[list[Line | PdfTable], int]:
    """Everything in order, tables that go on over a page made one; how many headings were repeated."""
    items: list[Line | PdfTable] = []
    headings = 0
    for page in pages:
        last, first = items[-1] if items else None, page[0] if page else None
        if isinstance(last, PdfTable) and isinstance(first, PdfTable) and goes_on(last, first):
            items[-1], repeated = with_rest(last, first)
            headings += repeated
            items += page[1:]
        else:
            items += page
    return items, headings


def _write(items: Sequence[Line | PdfTable], document: OrderedDocument) -> None:
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
