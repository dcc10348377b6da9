r"""Markdown: the marks are taken off, the words and their numbering stay.

Numbers are physical lines of the file. ``1.`` at the start of a line is numbering of the plan, never
a list to be renumbered. ``__`` stays, for plans leave blanks to be filled in with it. Tables are read
in all three ways of writing them: with pipes, as a grid, in HTML. What is struck out is left out.
"""

import html
import re

from attrs import evolve

from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.blocks import MAX_PLACES, Document, DocumentBuilder
from zhuanyezhen.reading.formats.grid import GridCell, OrderedDocument
from zhuanyezhen.reading.formats.html import write_page
from zhuanyezhen.reading.formats.limits import require, require_few_lines
from zhuanyezhen.reading.formats.markdown_grid import RULE, grid_rows, is_grid_line
from zhuanyezhen.reading.formats.text import decode, lines_of

STRUCK = "文件含加删除线的文字，未读取。"

# quotations, then a heading, a list mark or a box to tick
_LEAD = regex(r"[ \t]*(?:>[ \t]*+)*+(#{1,6}(?:[ \t]++|$)|[-*+][ \t]++(?:\[[ xX]\][ \t]+)?)?")
_RULE = regex(r"[ \t]*(?:-(?:[ \t]*+-)*+|=++|\*(?:[ \t]*+\*)*+)[ \t]*+")
# |---|:--:|: the line below the headings of a table
_DELIMITER = regex(r"\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?")
_CLOSING_HASHES = regex(r"(?:^|[ \t])#{1,6}$")
_HEADING_ATTRIBUTES = regex(r"\{:?[ \t]{0,9}[#.][^{}]{0,200}\}$")
_BLOCK_ATTRIBUTES = regex(
    r"[ \t]*+(?:\{:[^{}]{0,200}\}|:{3,}+(?:[ \t]*+(?:\{[^{}]{0,200}\}|[\w-]{1,80}))?+[ \t]*+:*+)[ \t]*+"
)
# [text](address "title"){attributes} and pictures; the text stays
_LINK = regex(r"!?\[([^\[\]]*)\]\([^()\s]*(?:[ \t]+\"[^\"()]*\")?\)(?:\{[^{}]{0,200}\})?")
# [text]{.class} and {key=value}, as pandoc writes spans; [text]{other} is text
_SPAN = regex(r"\[([^\[\]]*)\]\{(?=[ \t]*(?:[.#]|[\w-]{1,40}=))[^{}]{0,200}\}")
_CODE = regex(r"`([^`]*)`")
_EMPHASIS = regex(r"(?<![\w*])\*([^\s*][^*]*)\*")
# ~~text~~ and the tags that strike out: what is deleted is not the plan's
_DELETED = regex(
    r"(?<![\\~])~~(?=[^\s~])[^~]++~~(?!~)|<(del|s|strike)(?:[ \t][^<>]{0,200})?>[^<]*+</(?:del|s|strike)>",
    re.IGNORECASE,
)
_BREAK = regex(r"<br[ \t]*/?>", re.IGNORECASE)
# tags and comments of HTML inside Markdown
_MARKUP = regex(r"(?<!\\)<(?:/?[a-zA-Z][a-zA-Z0-9-]{0,20}(?:[ \t][^<>]{0,500})?/?|!--[^<>]{0,500}--)>")
# &#20013; &#x4e2d; &nbsp;
_ENTITY = regex(r"(?<!\\)&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_HARD_BREAK = regex(r"(?<!\\)((?:\\\\)*+)\\$")
_ESCAPE = regex(r"\\([!-/:-@\[-`{-~])")
_CELL_BORDER = regex(r"(?<!\\)\|")
_HTML_TABLE = regex(r"<table(?=[\s>])", re.IGNORECASE)
_HTML_TABLE_END = regex(r"</table(?=[\s>])", re.IGNORECASE)
_RULE_LENGTH = 3


def read(data: bytes, name: str) -> Document:
    """Read the bytes of a Markdown file: its lines without the marks, its pipe tables as rows."""
    require_few_lines(data, name)
    text, notes = decode(data, name)
    require_few_lines(text, name)
    reader = _Lines(lines_of(text), DocumentBuilder(name=name, notes=list(notes)))
    return reader.read()


def plain(line: str) -> str:
    r"""Take the marks off one line.

    >>> plain("## **二、重点任务** {#two}"), plain("1. 壮大[产业](a.html)\\"), plain("- `区商务局`牵头")
    ('二、重点任务', '1. 壮大产业', '区商务局牵头')
    """
    lead = _LEAD.match(line)
    line = line[lead.end() :].rstrip(" \t") if lead else line
    if lead and (lead[1] or "").startswith("#"):
        line = _HEADING_ATTRIBUTES.sub("", line).rstrip(" \t")
        line = _CLOSING_HASHES.sub("", line)
    return _inline(_HARD_BREAK.sub(r"\1", line))


def _inline(text: str) -> str:
    """Take the marks within a line off; most lines have none, so each is looked for before it is cut."""
    text = (_DELETED.sub("", text) if _may_delete(text) else text).replace("**", "")
    if "`" in text:
        text = _CODE.sub(r"\1", text)
    if "[" in text:
        text = _SPAN.sub(r"\1", _LINK.sub(r"\1", text))
    if "*" in text:
        text = _EMPHASIS.sub(r"\1", text)
    if "<" in text:
        text = _MARKUP.sub("", _BREAK.sub("\n", text))
    if "&" in text:
        text = _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)
    return _ESCAPE.sub(r"\1", text) if "\\" in text else text


def _may_delete(text: str) -> bool:
    return "~~" in text or "</" in text


class _Lines:
    """Goes through the lines once; a table is two lines ahead of what it looks like."""

    def __init__(self, lines: list[str], builder: DocumentBuilder) -> None:
        self._lines = lines if lines[-1] else lines[:-1]
        self._document = OrderedDocument(builder, step=0)
        self._notes: dict[str, None] = {}
        self._at = 0
        self._no_table_ends = False

    def read(self) -> Document:
        fenced = False
        while self._at < len(self._lines):
            line = self._lines[self._at]
            fence = line.lstrip(" \t>").startswith(("```", "~~~"))
            fenced ^= fence
            self._document.number = self._at + 1
            if not fenced and self._table(line):
                continue
            self._at += 1
            text = "" if fence or _is_no_text(line) else line if fenced else self._plain(line)
            self._document.paragraph(text)
        self._document.builder.notes += self._notes
        return self._document.builder.build()

    def _plain(self, line: str) -> str:
        if _may_delete(line) and _DELETED.search(line):
            self._notes[STRUCK] = None
        return plain(line)

    def _table(self, line: str) -> bool:
        """Read the table that begins here in whatever way it is written, if one does."""
        if "|" in line and _is_delimiter("".join(self._lines[self._at + 1 : self._at + 2])):
            self._pipe_table()
            return True
        if RULE.fullmatch(line):
            return self._grid_table()
        return "<" in line and not self._no_table_ends and self._html_table()

    def _pipe_table(self) -> None:
        grid = self._document.begin_table()
        delimiter = self._at + 1
        while self._at < len(self._lines) and "|" in self._lines[self._at]:
            line = self._lines[self._at]
            name = self._document.builder.name
            require(at_most=MAX_PLACES, found=line.count("|"), what="cells in a row", name=name)
            if self._at != delimiter:
                grid.add([GridCell(text=self._cell(text)) for text in _cells(line)], number=self._at + 1)
            self._at += 1

    def _grid_table(self) -> bool:
        end = self._at
        while end < len(self._lines) and is_grid_line(self._lines[end]):
            end += 1
        rows = grid_rows(self._lines[self._at : end])
        if rows:
            self._document.table([evolve(row, cells=tuple(map(self._placed, row.cells))) for row in rows])
            self._at = end
        return bool(rows)

    def _placed(self, cell: GridCell) -> GridCell:
        return evolve(cell, text="\n".join(map(self._cell, cell.text.split("\n"))))

    def _cell(self, text: str) -> str:
        if _may_delete(text) and _DELETED.search(text):
            self._notes[STRUCK] = None
        return _inline(_HARD_BREAK.sub(r"\1", text))

    def _html_table(self) -> bool:
        """Read an HTML table to the line where it has ended, with those in it, or where the last one has."""
        if not _HTML_TABLE.search(self._lines[self._at]):
            return False
        depth, at, end = 0, self._at, self._at
        while at < len(self._lines):
            begun, ended = (len(tag.findall(self._lines[at])) for tag in (_HTML_TABLE, _HTML_TABLE_END))
            depth, at = depth + begun - ended, at + 1
            end = at if ended else end
            if depth <= 0:
                break
        if end == self._at:
            self._no_table_ends = True
            return False
        self._notes |= dict.fromkeys(write_page("\n".join(self._lines[self._at : end]), self._document))
        self._at = end
        return True


def _is_rule(line: str) -> bool:
    """Whether a line is a drawn rule or the underline of a heading."""
    return len(line.strip()) >= _RULE_LENGTH and _RULE.fullmatch(line) is not None


def _is_no_text(line: str) -> bool:
    return _is_rule(line) or _BLOCK_ATTRIBUTES.fullmatch(line) is not None


def _is_delimiter(line: str) -> bool:
    return "|" in line and _DELIMITER.fullmatch(line.strip()) is not None


def _cells(line: str) -> list[str]:
    text = line.strip().removeprefix("|")
    text = text[:-1] if text.endswith("|") and not text.endswith("\\|") else text
    return [cell.strip() for cell in _CELL_BORDER.split(text)]
