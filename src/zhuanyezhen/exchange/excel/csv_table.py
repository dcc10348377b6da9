"""A table of text (CSV) as rows of cells: its encoding, its quotes, and what programs write so that Excel keeps a text.

Decided here: a quotation mark that is not closed, or that something stands behind, is refused with its line, as it may
have swallowed rows; so are rows within one quoted cell. ``="001"`` and ``'001`` are how a text of digits is kept: 001.
"""

import csv
import io

from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.exchange.excel.cell import Read
from zhuanyezhen.pattern import regex

COLUMNS = 16_384
"""Columns of a table: as many as a sheet of Excel has."""
_ENCODINGS = ("utf-8-sig", "gb18030")
_LINE_END = regex(r"\r\n|\r|\n")
_FORMULA_TEXT = regex(r'="((?:[^"]|"")*)"\Z')
_APOSTROPHE = regex(r"['‘’`]([0-9]+)\Z")


def csv_rows(data: bytes, name: str) -> list[list[Read]]:
    """The rows of a table.

    Raises:
        UnreadableFileError: its encoding is not known, its quotation marks do not fit, or it is too wide.
    """
    text = _decoded(data, name)
    lines = _LINE_END.split(text)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[list[Read]] = []
    first = 0
    try:
        for row in reader:
            if _swallowed(lines[first : reader.line_num], len(rows[0]) if rows else 0):
                raise _unfit(name, first + 1, "several rows stand in one cell")
            if len(row) > COLUMNS:
                raise _too_wide(name, first + 1, len(row))
            rows.append([_plain(cell) for cell in row])
            first = reader.line_num
    except csv.Error as error:
        raise _unfit(name, first + 1, str(error)) from error
    return rows


def _decoded(data: bytes, name: str) -> str:
    for encoding in _ENCODINGS:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise UnreadableFileError(
        f"{name}: neither UTF-8 nor GB18030; save it as “CSV UTF-8”",
        f"{name}：编码既不是UTF-8也不是GB18030；请另存为“CSV UTF-8”",
    )


def _swallowed(lines: list[str], width: int) -> bool:
    """Whether each of the lines of one row would be a whole row by itself: what holds them together is a slip."""
    return len(lines) > 1 < width and all(line.count(",") >= width - 1 for line in lines)


def _plain(cell: str) -> str:
    """A cell without what only tells Excel that it is a text."""
    if match := _FORMULA_TEXT.match(cell):
        return match[1].replace('""', '"')
    match = _APOSTROPHE.match(cell)
    return match[1] if match else cell


def _too_wide(name: str, line: int, columns: int) -> UnreadableFileError:
    return UnreadableFileError(
        f"{name}: line {line} has {columns:,} columns; a table has at most {COLUMNS:,}",
        f"{name}：第{line}行有{columns:,}列，最多可有{COLUMNS:,}列；请核对是否选错文件",
    )


def _unfit(name: str, line: int, reason: str) -> UnreadableFileError:
    return UnreadableFileError(
        f"{name}: not CSV: the quotation marks of the row that begins in line {line} do not fit ({reason}); "
        f"close them, or write “ ” in the text, and save it as “CSV UTF-8”",
        f"{name}：不是CSV表格：从第{line}行开始的一行，英文引号不成对，会吞掉后面的内容；"
        f"请改正引号（正文中用“”），用Excel或WPS另存为“CSV UTF-8”",
    )
