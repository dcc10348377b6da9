r"""Markdown: the marks are taken off, the words and their numbering stay.

Numbers are physical lines of the file. ``1.`` at the start of a line is numbering of the plan, never
a list to be renumbered. ``__`` stays, for plans leave blanks to be filled in with it. Tables are read
in all three ways of writing them: with pipes, as a grid, in HTML. What is struck out is left out.
"""

import re

from attrs import evolve

from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.blocks import MAX_PLACES, Document, DocumentBuilder
from zhuanyezhen.reading.formats.grid import GridCell, OrderedDocument
from zhuanyezhen.reading.formats.html import write_page
from zhuanyezhen.reading.formats.html_element import HIDDEN, hides
from zhuanyezhen.reading.formats.html_token import Tag, tokens
from zhuanyezhen.reading.formats.limits import require, require_few_lines
from zhuanyezhen.reading.formats.markdown_grid import RULE, grid_rows, is_grid_line
from zhuanyezhen.reading.formats.markdown_inline import Inline, label_of, of_file
from zhuanyezhen.reading.formats.text import decode, lines_of

METADATA = "文件开头的元数据（front matter）除标题外未读取。"

_KEY = regex(r"[ \t]*+(?:#.*|-[ \t].*|[\w\"'.-]{1,80}[ \t]*+[:=].*|[ \t]++\S.*|[\]}],?)?")
_TITLE = regex(r"title[ \t]*+[:=](.*)", re.IGNORECASE)
_RAW = frozenset({"", "script", "style"})

# quotations, then a heading, a list mark or a box to tick, or what defines a term
_LEAD = regex(r"[ \t]*(?:>[ \t]*+)*+(#{1,6}(?:[ \t]++|$)|[-*+][ \t]++(?:\[[ xX]\][ \t]+)?|:[ \t]++)?")
_QUOTE = regex(r"[ \t]*(?:>[ \t]?)*+")
_RULE = regex(r"[ \t]*(?:-(?:[ \t]*+-)*+|=++|\*(?:[ \t]*+\*)*+|_(?:[ \t]*+_)*+)[ \t]*+")
_UNDERLINE = regex(r"[ \t]{0,3}(?:-{2,}+|={2,}+)[ \t]*+")
# |---|:--:|: the line below the headings of a table
_DELIMITER = regex(r"\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?")
_CLOSING_HASHES = regex(r"(?:^|[ \t])#{1,6}$")
_HEADING_ATTRIBUTES = regex(r"\{(?::?[ \t]{0,9}[#.][^{}]{0,200}|-)\}$")
_BLOCK_ATTRIBUTES = regex(
    r"[ \t]*+(?:\{:[^{}]{0,200}\}|:{3,}+(?:[ \t]*+(?:\{[^{}]{0,200}\}|[\w-]{1,80}))?+[ \t]*+:*+"
    r"|\[(?:TOC|\[_TOC_\])\]|\\(?:newpage|pagebreak|clearpage|tableofcontents))[ \t]*+"
)
_HARD_BREAK = regex(r"(?<!\\)((?:\\\\)*+)\\$")
_FENCE = regex(r"[ \t>]*(`{3,}+(?=[^`]*+$)|~{3,}+)(.*)")
_DEFINITION = regex(r"[ ]{0,3}\[([^\[\]^][^\[\]]{0,200})\]:[ \t]*+\S++(?:[ \t]++[\"'(].*)?[ \t]*+")
_FOOTNOTE = regex(r"[ ]{0,3}\[\^[^\[\]\s]{1,80}\]:[ \t]*+")
_CELL_BORDER = regex(r"(?<!\\)\|")
_HTML_TABLE = regex(r"<table(?=[\s>])", re.IGNORECASE)
_HTML_TABLE_END = regex(r"</table(?=[\s>])", re.IGNORECASE)
# what a line may begin that is not shown, to its end some lines further
_HTML_BLOCK = regex(
    r"[ \t>]*<(?:(!--)|(script|style|template)(?=[\s>])"
    r"|(div|p|span|details|section|article|aside|nav|main|header|footer|h[1-6]|[ou]l|li|dl|blockquote|center|form|pre)"
    r"(?=\s)[^<>]{0,500}>)",
    re.IGNORECASE,
)
_RULE_LENGTH = 3
_MOST_METADATA = 200


def read(data: bytes, name: str) -> Document:
    """Read the bytes of a Markdown file: its lines without the marks, its pipe tables as rows."""
    require_few_lines(data, name)
    text, notes = decode(data, name)
    require_few_lines(text, name)
    reader = _Lines(lines_of(text), DocumentBuilder(name=name, notes=list(notes)))
    return reader.read()


def plain(line: str, inline: Inline) -> str:
    r"""Take the marks off one line.

    >>> inline = Inline("plan.md")
    >>> plain("## **二、重点任务** {#two}", inline), plain("1. 壮大[产业](a.html)\\", inline)
    ('二、重点任务', '1. 壮大产业')
    >>> plain("- `区商务局`牵头", inline)
    '区商务局牵头'
    """
    lead = _LEAD.match(line)
    line = line[lead.end() :].rstrip(" \t") if lead else line
    if lead and (lead[1] or "").startswith("#"):
        line = _HEADING_ATTRIBUTES.sub("", line).rstrip(" \t")
        line = _CLOSING_HASHES.sub("", line)
    return inline.plain(_HARD_BREAK.sub(r"\1", _FOOTNOTE.sub("", line)))


class _Lines:
    """Goes through the lines once; a table is two lines ahead of what it looks like."""

    def __init__(self, lines: list[str], builder: DocumentBuilder) -> None:
        self._lines = lines if lines[-1] else lines[:-1]
        self._document = OrderedDocument(builder, step=0)
        defined = (_DEFINITION.fullmatch(line) for line in self._lines if line.lstrip(" ").startswith("["))
        self._inline = Inline(builder.name, frozenset(label_of(each[1]) for each in defined if each))
        self._notes: dict[str, None] = {}
        self._at = 0
        self._fence = ""
        self._endless: set[str] = set()
        self._metadata()

    def read(self) -> Document:
        while self._at < len(self._lines):
            line = self._lines[self._at]
            self._document.number = self._at + 1
            if not self._fence and (self._table(line) or self._hidden(line)):
                continue
            self._at += 1
            self._document.paragraph(self._text(line))
        if rest := self._inline.end_paragraph():
            self._document.paragraph(rest)
        self._document.builder.notes += self._notes | self._inline.notes
        return self._document.builder.build()

    def _text(self, line: str) -> str:
        if self._fences(line):
            return ""
        if self._fence:
            return line
        if not line.strip(" \t>"):
            return self._inline.end_paragraph()
        if _is_no_text(line) or (self._inline.references and _DEFINITION.fullmatch(line)):
            return ""
        if self._at < len(self._lines) and _UNDERLINE.fullmatch(self._lines[self._at]):
            line = _HEADING_ATTRIBUTES.sub("", line.rstrip(" \t"))
        return plain(line, self._inline)

    def _fences(self, line: str) -> bool:
        """Whether a line opens or closes a piece of code; what closes is as long as what opened, and alone."""
        match = _FENCE.fullmatch(line)
        if match is None:
            return False
        if not self._fence:
            self._fence = match[1]
            return True
        closes = match[1].startswith(self._fence) and not match[2].strip()
        self._fence = "" if closes else self._fence
        return closes

    def _metadata(self) -> None:
        """Leave out what describes the file at its beginning; its title is kept where the text has none."""
        for at, line in enumerate(self._lines[:3]):  # % title, % authors, % date
            if not line.startswith("% "):
                break
            self._lines[at] = line[2:]
        opening = self._lines[0].rstrip() if self._lines else ""
        ends = {"---": ("---", "..."), "+++": ("+++",)}.get(opening, ())
        found = (at for at, line in enumerate(self._lines[1:_MOST_METADATA], 1) if line.rstrip() in ends)
        end = next(found, 0)
        if not end or not all(_KEY.fullmatch(line) for line in self._lines[1:end]):
            return
        title = next((match[1] for line in self._lines[1:end] if (match := _TITLE.fullmatch(line))), "")
        kept = title.strip(" '\"")
        self._lines[: end + 1] = [""] * (end + 1)
        if kept and not any(kept in line for line in self._lines[end:]):
            self._lines[end] = kept
        self._notes[METADATA] = None

    def _hidden(self, line: str) -> bool:
        """Leave out a comment, a script or a hidden element that begins here, to the line where it ends."""
        match = _HTML_BLOCK.match(line) if "<" in line else None
        if match is None:
            return False
        name = (match[2] or match[3] or "").lower()
        if match[3] and not _hides_block(match):
            return False
        end = self._end_of(name)
        if end is None:
            return False
        block = "\n".join(self._lines[self._at : end])
        notes = write_page(block, self._document)
        self._notes |= dict.fromkeys(map(of_file, notes))
        self._at = end
        return True

    def _end_of(self, name: str) -> int | None:
        """The line behind the one in which what begins here ends; None if it does not."""
        if name in self._endless:
            return None
        begins = re.compile(rf"<{name}(?=[\s>])", re.IGNORECASE) if name else None
        ends = re.compile(rf"</{name}(?=[\s>])" if name else "-->", re.IGNORECASE)
        depth = 0
        for at in range(self._at, len(self._lines)):
            line = self._lines[at]
            depth += len(begins.findall(line)) if begins and name not in _RAW else at == self._at
            depth -= len(ends.findall(line)) if begins and name not in _RAW else ends.search(line) is not None
            if depth <= 0:
                return at + 1
        self._endless.add(name)
        return None

    def _table(self, line: str) -> bool:
        """Read the table that begins here in whatever way it is written, if one does."""
        if "|" in line and _is_delimiter(_unquoted("".join(self._lines[self._at + 1 : self._at + 2]))):
            self._pipe_table()
            return True
        if RULE.fullmatch(line):
            return self._grid_table()
        return "<" in line and self._html_table()

    def _pipe_table(self) -> None:
        grid = self._document.begin_table()
        delimiter = self._at + 1
        while self._at < len(self._lines) and "|" in self._lines[self._at]:
            line = _unquoted(self._lines[self._at])
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
        shown = self._inline.plain(_HARD_BREAK.sub(r"\1", text))
        return "\n".join(filter(None, (shown, self._inline.end_paragraph())))

    def _html_table(self) -> bool:
        """Read an HTML table to the line where it has ended, with those in it, or where the last one has."""
        if "table" in self._endless or not _HTML_TABLE.search(self._lines[self._at]):
            return False
        depth, at, end = 0, self._at, self._at
        while at < len(self._lines):
            begun, ended = (len(tag.findall(self._lines[at])) for tag in (_HTML_TABLE, _HTML_TABLE_END))
            depth, at = depth + begun - ended, at + 1
            end = at if ended else end
            if depth <= 0:
                break
        if end == self._at:
            self._endless.add("table")
            return False
        self._notes |= dict.fromkeys(write_page("\n".join(self._lines[self._at : end]), self._document))
        self._at = end
        return True


def _hides_block(match: re.Match[str]) -> bool:
    """Whether the tag a line begins with hides what it holds."""
    tag = next((each for each in tokens(match[0].lstrip(" \t>"), "") if isinstance(each, Tag)), None)
    return tag is not None and hides(tag) == HIDDEN


def _unquoted(line: str) -> str:
    lead = _QUOTE.match(line)
    return line[lead.end() :] if lead else line


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
