r"""Markdown: the marks are taken off, the words and their numbering stay.

Numbers are physical lines of the file. ``1.`` at the start of a line is numbering of the plan, never
a list to be renumbered. ``__`` stays, for plans leave blanks to be filled in with it.
"""

import re

from zhuanyezhen.reading.blocks import MAX_PLACES, Document, DocumentBuilder
from zhuanyezhen.reading.formats.grid import GridCell, TableGrid
from zhuanyezhen.reading.formats.limits import require, require_few_lines
from zhuanyezhen.reading.formats.text import decode

_LEAD = re.compile(r"[ \t]*(?:>[ \t]*+)*+(?:#{1,6}(?:[ \t]++|$)|[-*+][ \t]++(?:\[[ xX]\][ \t]+)?)?")
_RULE = re.compile(r"[ \t]*(?:-(?:[ \t]*+-)*+|=++|\*(?:[ \t]*+\*)*+)[ \t]*+")
_DELIMITER = re.compile(r"\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?:[ \t]+\"[^\"()]*\")?\)")
_CODE = re.compile(r"`([^`]*)`")
_EMPHASIS = re.compile(r"(?<![\w*])\*([^\s*][^*]*)\*")
_BREAK = re.compile(r"<br[ \t]*/?>", re.IGNORECASE)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_CELL_BORDER = re.compile(r"(?<!\\)\|")
_RULE_LENGTH = 3


def read(data: bytes, name: str) -> Document:
    """Read the bytes of a Markdown file: its lines without the marks, its pipe tables as rows."""
    require_few_lines(data, name)
    text, notes = decode(data, name)
    reader = _Lines(text.split("\n"), DocumentBuilder(name=name, notes=list(notes)))
    return reader.read()


def plain(line: str) -> str:
    """Take the marks off one line.

    >>> plain("## **二、重点任务**"), plain("1. 壮大[产业](a.html)"), plain("- `区商务局`牵头")
    ('二、重点任务', '1. 壮大产业', '区商务局牵头')
    """
    return _inline(_LEAD.sub("", line, count=1))


def _inline(text: str) -> str:
    text = _CODE.sub(r"\1", text.replace("**", ""))
    text = _LINK.sub(r"\1", text)
    text = _BREAK.sub("\n", _EMPHASIS.sub(r"\1", text))
    return _ESCAPE.sub(r"\1", text)


class _Lines:
    """Goes through the lines once; a table is two lines ahead of what it looks like."""

    def __init__(self, lines: list[str], builder: DocumentBuilder) -> None:
        self._lines = lines if lines[-1] else lines[:-1]
        self._builder = builder
        self._tables = 0
        self._at = 0

    def read(self) -> Document:
        fenced = False
        while self._at < len(self._lines):
            line = self._lines[self._at].rstrip("\r")
            fence = line.lstrip(" \t>").startswith(("```", "~~~"))
            fenced ^= fence
            if not fenced and self._starts_table(line):
                self._table()
                continue
            self._at += 1
            text = "" if fence or _is_rule(line) else line if fenced else plain(line)
            self._builder.paragraph(text, self._at)
        return self._builder.build()

    def _starts_table(self, line: str) -> bool:
        following = self._lines[self._at + 1 : self._at + 2]
        return "|" in line and bool(following) and _is_delimiter(following[0])

    def _table(self) -> None:
        self._tables += 1
        grid = TableGrid(self._builder, f"表{self._tables}")
        delimiter = self._at + 1
        while self._at < len(self._lines) and "|" in self._lines[self._at]:
            line = self._lines[self._at]
            require(at_most=MAX_PLACES, found=line.count("|"), what="cells in a row", name=self._builder.name)
            if self._at != delimiter:
                grid.add([GridCell(text=text) for text in _cells(line)], number=self._at + 1)
            self._at += 1


def _is_rule(line: str) -> bool:
    """Whether a line is a drawn rule or the underline of a heading."""
    return len(line.strip()) >= _RULE_LENGTH and _RULE.fullmatch(line.rstrip("\r")) is not None


def _is_delimiter(line: str) -> bool:
    return "|" in line and _DELIMITER.fullmatch(line.strip()) is not None


def _cells(line: str) -> list[str]:
    text = line.strip().removeprefix("|")
    text = text[:-1] if text.endswith("|") and not text.endswith("\\|") else text
    return [_inline(cell.strip()) for cell in _CELL_BORDER.split(text)]
