"""Web pages: block elements and line breaks become paragraphs, data tables become rows.

A table that holds another table, or a single cell, lays a page out: its content is paragraphs.
What is hidden or struck out is left out, with a note (see ``html_element``).
Furniture of the page (【字体：大 中 小】) stays: it is for a later layer to report, not for a reader to
guess. A line break of the source between two Chinese characters is no blank, as it would be in
English: a browser shows one there, the author meant none.
"""

import re

from attrs import define, field

from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.blocks import Document, DocumentBuilder
from zhuanyezhen.reading.formats.grid import MAX_SPAN, GridCell, GridRow, OrderedDocument
from zhuanyezhen.reading.formats.html_charset import decode
from zhuanyezhen.reading.formats.html_element import OpenElements
from zhuanyezhen.reading.formats.html_list import ListNumbers
from zhuanyezhen.reading.formats.html_token import Tag, tokens
from zhuanyezhen.reading.formats.numeral import integer

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "head", "header", "hr", "html", "li", "main", "nav", "ol", "option", "p", "pre", "section", "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_BLANK = regex(r"[ \t\r\n\f]+")
_BREAKS, _BREAKS_IN_PRE = regex("[\v\u2028\u2029]"), regex("[\n\v\u2028\u2029]")
_WIDE = ("\u2e80", "\uffef")
_SWALLOWED = "网页有引号未配对，其间的标签和文字按浏览器的读法作为属性，未读取：请核对原网页。"


def read(data: bytes, name: str) -> Document:
    """Read the bytes of a web page."""
    text, notes = decode(data, name)
    builder = DocumentBuilder(name=name, notes=list(notes))
    builder.notes += write_page(text, OrderedDocument(builder))
    return builder.build()


def write_page(text: str, document: OrderedDocument) -> list[str]:
    """Write a page, or a piece of one, into a document; return the notes on what is not read."""
    page = _Page(document)
    for token in tokens(text, document.builder.name):
        if isinstance(token, str):
            page.text(token)
        else:
            page.tag(token)
    page.close()
    return list(page.notes)


@define
class _OpenCell:
    width: int
    height: int
    lines: list[str] = field(factory=list)


@define
class _OpenTable:
    rows: list[list[_OpenCell]] = field(factory=list)
    lays_out: bool = False
    in_cell: bool = False


@define
class _Page:
    """What is open at a place of the page; nothing is nested but the tables, which stand on a list."""

    _document: OrderedDocument
    notes: dict[str, None] = field(factory=dict)
    _elements: OpenElements = field(factory=OpenElements)
    _lists: ListNumbers = field(factory=ListNumbers)
    _parts: list[str] = field(factory=list)
    _tables: list[_OpenTable] = field(factory=list)
    _preformatted: int = 0

    def text(self, text: str) -> None:
        if not self._elements.seen:
            if text.strip() and self._elements.note:
                self.notes[self._elements.note] = None
            return
        first, *lines = (_BREAKS_IN_PRE if self._preformatted else _BREAKS).split(text)
        self._parts.append(first)
        for line in lines:
            self._flush()
            self._parts.append(line)

    def tag(self, tag: Tag) -> None:
        if tag.swallows:
            self.notes[_SWALLOWED] = None
        if not self._elements.take(tag) or tag.name not in _BLOCKS:
            return
        self._flush()
        if tag.name == "pre":
            self._preformatted = max(self._preformatted + (-1 if tag.closing else 1), 0)
        elif tag.name in {"ol", "ul", "li"}:
            self._list(tag)
        elif tag.name in {"table", "tr", "td", "th"}:
            self._table(tag)

    def close(self) -> None:
        self._flush()
        while self._tables:
            self._end_table()

    def _flush(self) -> None:
        """End the paragraph that is open; one without text is none."""
        text = "".join(self._parts)
        self._parts = []
        text = text.strip("\r\n") if self._preformatted else collapse(text)
        if text.strip():
            self._line(self._lists.number(text))

    def _line(self, line: str) -> None:
        table = self._tables[-1] if self._tables else None
        if table and table.in_cell and not table.lays_out:
            table.rows[-1][-1].lines.append(line)
        else:
            self._document.paragraph(line)

    def _list(self, tag: Tag) -> None:
        if tag.name == "li":
            if not tag.closing:
                self._lists.item(tag)
        elif tag.closing:
            self._lists.end()
        else:
            self._lists.begin(tag)

    def _table(self, tag: Tag) -> None:
        if tag.name == "table":
            if tag.closing:
                self._end_table()
            else:
                self._begin_table()
        elif self._tables:
            self._row_or_cell(self._tables[-1], tag)

    def _row_or_cell(self, table: _OpenTable, tag: Tag) -> None:
        table.in_cell = False
        if tag.name == "tr":
            if not tag.closing:
                table.rows.append([])
        elif not tag.closing:
            if not table.rows:
                table.rows.append([])
            table.rows[-1].append(_OpenCell(_span(tag, "colspan"), _span(tag, "rowspan")))
            table.in_cell = True

    def _begin_table(self) -> None:
        """Open a table; the one around it lays out, so what it holds so far is paragraphs."""
        if self._tables and not self._tables[-1].lays_out:
            outer = self._tables[-1]
            outer.lays_out = True
            self._write_lines(outer)
        self._tables.append(_OpenTable())

    def _end_table(self) -> None:
        if not self._tables:
            return
        table = self._tables.pop()
        rows = [row for row in table.rows if row]
        if not table.lays_out and rows:
            self._document.table([GridRow(cells=tuple(map(_placed, row))) for row in rows])

    def _write_lines(self, table: _OpenTable) -> None:
        for line in (line for row in table.rows for cell in row for line in cell.lines):
            self._document.paragraph(line)


def _placed(cell: _OpenCell) -> GridCell:
    return GridCell(text="\n".join(cell.lines), width=cell.width, height=cell.height)


def _span(tag: Tag, name: str) -> int:
    """How many columns or rows a cell covers; a rowspan of 0 means the rest of the table."""
    stated = tag.attribute(name)
    span = integer(stated, MAX_SPAN if len(stated or "") > len(str(MAX_SPAN)) else 1)
    return min(span, MAX_SPAN) if span > 0 else MAX_SPAN if name == "rowspan" and span == 0 else 1


def collapse(text: str) -> str:
    r"""Make every run of blanks one, or none where a source line ends between Chinese characters.

    >>> collapse("  责任单位：区工信局、\n 区商务局  牵头 ")
    '责任单位：区工信局、区商务局 牵头'
    """

    def blank(match: re.Match[str]) -> str:
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        return "" if "\n" in match[0] and _is_wide(before) and _is_wide(after) else " "

    return _BLANK.sub(blank, text).strip(" ")


def _is_wide(character: str) -> bool:
    return _WIDE[0] <= character <= _WIDE[1]
