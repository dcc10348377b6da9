"""Web pages: block elements and line breaks become paragraphs, data tables become rows.

A table that holds another table, or a single cell, lays a page out: its content is paragraphs.
What is hidden or struck out is left out, with a note (see ``html_element``).
Furniture of the page (【字体：大 中 小】) stays: it is for a later layer to report, not for a reader to
guess. A line break of the source between two Chinese characters is no blank, as it would be in
English: a browser shows one there, the author meant none.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Protocol

from attrs import define, field

from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.blocks import Document, DocumentBuilder
from zhuanyezhen.reading.formats.grid import GridRow, OrderedDocument
from zhuanyezhen.reading.formats.html_charset import decode
from zhuanyezhen.reading.formats.html_element import OpenElements
from zhuanyezhen.reading.formats.html_list import ListNumbers
from zhuanyezhen.reading.formats.html_table import GROUPS, OpenTable
from zhuanyezhen.reading.formats.html_token import COMMENT, Tag, tokens
from zhuanyezhen.reading.formats.script import scripted

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "head", "header", "hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "nav",
    "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "td", "textarea", "tfoot", "th",
    "thead", "tr", "ul", "xmp",
})  # fmt: skip
_PREFORMATTED = frozenset({"listing", "pre", "textarea", "xmp"})
_TABLE_PARTS = frozenset({"table", "tr", "td", "th", *GROUPS})
_BLANK = regex(r"[ \t\r\n\f]+")
_BREAKS, _BREAKS_IN_PRE = re.compile("[\v\x85\u2028\u2029]"), re.compile("[\n\v\x85\u2028\u2029]")
_WIDE = ("\u2e80", "\uffef")
_UNSHOWN = "网页含浏览器通常不显示的文字（noscript），未读取。"
_FORMULA = "网页含分式、上下标等公式，只读取其中的文字：请核对原网页。"
_COMMENT = "网页含写在“<![CDATA[”中的文字，浏览器不显示，未读取。"
_EMBEDDED = "网页嵌入了其他网页或文件，其中的内容未读取。"
_TOLD = {
    **dict.fromkeys(
        ("mfrac", "mover", "mroot", "msub", "msubsup", "msup", "munder", "munderover"), (_FORMULA, "")
    ),
    **dict.fromkeys(("iframe", "frame", "embed"), (_EMBEDDED, "src")),
    "object": (_EMBEDDED, "data"),
}
"""What is said of an element, and the attribute without which nothing is."""

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
    page.take(tokens(text, document.builder.name))
    page.close()
    return list(page.notes)


@define
class PageLines:
    """HTML within another format, taken line by line: what it shows of each comes back as text."""

    name: str
    _shown: "_Shown" = field(init=False)
    _page: "_Page" = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._shown = _Shown()
        self._page = _Page(self._shown)

    @property
    def notes(self) -> Iterable[str]:
        """What is not read."""
        return self._page.notes

    def take(self, line: str) -> str:
        """What a line shows; of a table nothing before its end."""
        self._page.take(tokens(line, self.name))
        self._page.end_line()
        return self._shown.text()

    def end(self) -> str:
        """What was not shown yet."""
        self._page.close()
        return self._shown.text()


@define
class _Shown:
    """Takes what a page writes into a document, as lines."""

    _lines: list[str] = field(factory=list)

    def paragraph(self, text: str) -> None:
        self._lines.append(text)

    def table(self, rows: Sequence[GridRow]) -> None:
        for row in rows:
            self._lines.append(" ".join(cell.text.replace("\n", " ") for cell in row.cells))

    def text(self) -> str:
        lines, self._lines = self._lines, []
        return "\n".join(lines)


class _Paper(Protocol):
    """What a page is written on: a document, or something like it."""

    def paragraph(self, text: str) -> None: ...

    def table(self, rows: Sequence[GridRow]) -> None: ...


@define
class _Page:
    """What is open at a place of the page; nothing is nested but the tables, which stand on a list."""

    _document: _Paper
    notes: dict[str, None] = field(factory=dict)
    _elements: OpenElements = field(factory=OpenElements)
    _lists: ListNumbers = field(factory=ListNumbers)
    _parts: list[str] = field(factory=list)
    _tables: list[OpenTable] = field(factory=list)
    _scripts: list[int] = field(factory=list)
    _preformatted: int = 0

    def take(self, pieces: Iterable[Tag | str]) -> None:
        for piece in pieces:
            if isinstance(piece, str):
                self.text(piece)
            else:
                self.tag(piece)

    def end_line(self) -> None:
        self._flush()

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
        self._tell(tag)
        if tag.name == COMMENT or not self._elements.take(tag):
            return
        if tag.name in {"sup", "sub"}:
            self._script(tag)
        if tag.name not in _BLOCKS:
            return
        self._flush()
        if tag.name in _PREFORMATTED:
            self._preformatted = max(self._preformatted + (-1 if tag.closing else 1), 0)
        elif tag.name in {"ol", "ul", "menu", "dir", "li"}:
            self._list(tag)
        elif tag.name in _TABLE_PARTS:
            self._table(tag)

    def _tell(self, tag: Tag) -> None:
        """Say what is not read of a tag, where it would be."""
        if tag.raw and tag.swallows:
            self.notes[_SWALLOWED] = None
        if tag.unshown and self._elements.seen:
            self.notes[_COMMENT if tag.name == COMMENT else _UNSHOWN] = None
        told = _TOLD.get(tag.name)
        if told and not tag.closing and self._elements.seen and (not told[1] or tag.attribute(told[1])):
            self.notes[told[0]] = None

    def _script(self, tag: Tag) -> None:
        """Raise or lower what stood between the tags, so that 10² does not become 102."""
        if not tag.closing:
            self._scripts.append(len(self._parts))
        elif self._scripts:
            start = self._scripts.pop()
            text = "".join(self._parts[start:])
            before = "".join(self._parts[:start])[-1:]
            self._parts[start:] = [scripted(text, before, raised=tag.name == "sup")]

    def close(self) -> None:
        self._flush()
        while self._tables:
            self._end_table()

    def _flush(self) -> None:
        """End the paragraph that is open; one without text is none."""
        text = "".join(self._parts)
        self._parts, self._scripts = [], []
        text = text.strip("\r\n") if self._preformatted else collapse(text)
        if text.strip():
            self._line(self._lists.number(text))

    def _line(self, line: str) -> None:
        table = self._tables[-1] if self._tables else None
        if table and table.in_cell and not table.lays_out:
            table.add(line)
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
                self._begin_table(tag)
        elif self._tables:
            self._row_or_cell(self._tables[-1], tag)

    def _row_or_cell(self, table: OpenTable, tag: Tag) -> None:
        table.in_cell = False
        if tag.name in GROUPS:
            if tag.closing:
                table.end_group()
            else:
                table.begin_group(tag.name)
        elif tag.closing:
            return
        elif tag.name == "tr":
            table.begin_row()
        else:
            table.begin_cell(tag)

    def _begin_table(self, tag: Tag) -> None:
        """Open a table; the one around it lays out, so what it holds so far is paragraphs, or is one of data."""
        table = OpenTable.of(tag)
        if self._tables and not self._tables[-1].lays_out:
            outer = self._tables[-1]
            if outer.inside or (outer.in_cell and outer.holds_data):
                table.inside = True
            else:
                outer.lays_out = True
                for line in outer.lines:
                    self._document.paragraph(line)
        self._tables.append(table)

    def _end_table(self) -> None:
        if not self._tables:
            return
        table = self._tables.pop()
        if table.inside:
            self._write_inside(table)
        elif not table.lays_out and (rows := table.rows()):
            self._document.table(rows)

    def _write_inside(self, table: OpenTable) -> None:
        """A table in a cell of another: a line a row, its cells words of it, as in Word."""
        for row in table.rows():
            words = (line for cell in row.cells for line in cell.text.split("\n"))
            if line := " ".join(filter(None, words)):
                self._line(line)


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
