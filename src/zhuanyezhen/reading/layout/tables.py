"""Tables: those that are none, and those that came as text.

A table of one column, or with one filled cell a row, holds text and frames it: its cells are paragraphs.
A table whose cells came apart by tabs, by blanks or one a line is known by its heading row alone, a run of
cells that say what a column holds (``table_heading``). Rows must fit it; the first that does not ends
the table, and its lines stay what they are.
"""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from attrs import define, field

from zhuanyezhen.grammar.heading import Kind, Meaning, label_of
from zhuanyezhen.grammar.wording import Field
from zhuanyezhen.model.plan import Role
from zhuanyezhen.naming.register import looks_like_unit
from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.blocks import Block, Document
from zhuanyezhen.reading.layout.joins import is_one_name
from zhuanyezhen.reading.layout.lines import Line, joined, line_of

# 2026年, 6月底前, 长期, 三季度: what a column of deadlines holds
_DATE = regex(r"\d\s?[年月.]|[年月]?[底末]前?$|长期|持续|全年|季度|常态|年内")
_NOBODY = regex(r"[无/-]?")
_STUBS = frozenset({"中心", "公司", "机构"})  # units by their end, and ends of other words
_SENTENCE = regex("[，。：；]")
_TAB, _BLANKS, _BLANK = regex(r"\t"), regex(r"\s{2,}"), regex(r"\s+")
_FEWEST, _MOST_COLUMNS, _MOST_LINES, _BROKEN = 3, 12, 4, 2
_LONGEST, _LONGEST_ACROSS, _LONGEST_ROW = 16, 40, 400
_NOTE = "第{number}行起有{tables}个表格散成文字，已按表头还原识读，共{rows}行。"
_NOTE_SHORT = "散成文字的表格有{count}行缺少单元格，按由左至右对应表头识读，请核对。"


def without_frames(document: Document, lines: list[Line]) -> list[Line]:
    """The lines of a document with the cells of its layout tables as paragraphs, one a line of a cell."""
    rows = groupby((block for block in document.blocks if block.cells), key=lambda row: row.table)
    frames = {table for table, group in rows if _is_frame(document, list(group))}
    if not frames:
        return lines
    out: list[Line] = []
    seen: set[int] = set()
    for line in lines:
        if line.row is None or line.row.table not in frames:
            out.append(line)
            continue
        for cell in line.row.cells:
            if cell.start not in seen:  # else it is merged over several columns or rows
                ends = pairwise((cell.start, *(at + 1 for at in cell.breaks), cell.end + 1))
                out += (line_of(document.folded, line.number, start, end - 1) for start, end in ends)
            seen.add(cell.start)
    return out


def _is_frame(document: Document, rows: Sequence[Block]) -> bool:
    """Whether a table holds text; of several columns it must hold sentences: a page may cut a row's rest off."""
    filled = [{cell.start: cell for cell in row.cells if cell.end > cell.start} for row in rows]
    cells = [cell for row in filled for cell in row.values()]
    return all(len(row) <= 1 for row in filled) and (
        all(len(row.cells) == 1 for row in rows)
        or any(cell.breaks or "。" in document.folded[cell.start : cell.end] for cell in cells)
    )


@define
class _Table:
    """A flattened table: its heading, its rows, how many of them lacked cells, and where it stops."""

    heading: tuple[Line, ...]
    stop: int = 0
    short: int = 0
    rows: list[tuple[Line, ...]] = field(factory=list)
    units: list[int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.units = [at for at, cell in enumerate(self.heading) if _is_units(_meaning(cell.text))]

    def add(self, cells: Sequence[Line], stop: int) -> None:
        """Add a row: from the left where cells lack, a date below the last heading if that asks for one."""
        missing = [Line(number=cells[0].number)] * (len(self.heading) - len(cells))
        dated = _meaning(self.heading[-1].text) is Field.DEADLINE and _DATE.search(cells[-1].text)
        self.short += bool(missing)
        self.rows.append((*cells[:-1], *missing, cells[-1]) if missing and dated else (*cells, *missing))
        self.stop = stop


def with_rows(lines: list[Line], notes: list[str]) -> list[Line]:
    """The lines, flattened tables among them as rows."""
    out: list[Line] = []
    known = len({line.row.table for line in lines if line.row})
    found: list[_Table] = []
    at = 0
    while at < len(lines):
        table = _by_separator(lines, at) or _by_line(lines, at)
        if table is None or not table.rows:
            out.append(lines[at])
            at += 1
            continue
        found.append(table)
        name = f"表{known + len(found)}"
        out += (Line(number=row[0].number, cells=row, table=name) for row in (table.heading, *table.rows))
        at = table.stop
    if not found:
        return lines
    rows, short = sum(len(table.rows) for table in found), sum(table.short for table in found)
    notes.append(_NOTE.format(number=found[0].heading[0].number, tables=len(found), rows=rows))
    notes += [_NOTE_SHORT.format(count=short)] if short else []
    return out


def _meaning(text: str) -> Meaning | None:
    label = label_of(text) if 0 < len(text) <= _LONGEST else None
    return label.meaning if label else None


def _is_units(meaning: Meaning | None) -> bool:
    return isinstance(meaning, Role) or meaning is Kind.UNITS


def is_heading(cells: Sequence[str], fewest: int) -> bool:
    """Whether the texts are a heading row: most name a column, one of them tasks and another units."""
    meanings = [meaning for cell in cells[:_MOST_COLUMNS] if (meaning := _meaning(cell))]
    return (
        max(fewest, len(cells) * 2 / 3) <= len(meanings)
        and len(cells) <= _MOST_COLUMNS
        and any(map(_is_units, meanings))
        and not {Kind.TASK, Kind.TEXT, Kind.DUTY}.isdisjoint(meanings)
    )


def _by_separator(lines: Sequence[Line], at: int) -> _Table | None:
    """A table whose rows are lines, their cells apart by tabs, by runs of blanks, or by single ones."""
    text = lines[at].text.strip()
    if len(text) > _LONGEST_ROW or _SENTENCE.search(text) or not _BLANK.search(text):
        return None
    for separator, fewest in ((_TAB, 2), (_BLANKS, _FEWEST), (_BLANK, _FEWEST)):
        if is_heading([cell.strip() for cell in separator.split(text)], fewest):
            return _separated(lines, at, separator)
    return None


def _separated(lines: Sequence[Line], at: int, separator: re.Pattern[str]) -> _Table:
    table = _Table(_fields(lines[at], separator))
    across: tuple[Line, ...] = ()
    for index in range(at + 1, len(lines)):
        line, fields = lines[index], _fields(lines[index], separator)
        if not line.text.strip() and not line.is_row:
            continue
        if len(fields) == 1 and 0 < len(line.text) <= _LONGEST_ACROSS and not across:
            across = fields * len(table.heading)  # a row across all columns, if another row follows
            continue
        if not 1 < len(fields) <= len(table.heading):
            break
        table.rows += [across] if across else []
        empty = (Line(number=line.number),) * (len(table.heading) - len(fields))
        table.add((*fields, *empty) if separator is _TAB else fields, index + 1)
        across = ()
    return table


def _fields(line: Line, separator: re.Pattern[str]) -> tuple[Line, ...]:
    """The fields of a line; an empty one counts between tabs, for only these show it."""
    return tuple(each for each in line.split(separator) if each.text or separator is _TAB)


def _by_line(lines: Sequence[Line], at: int) -> _Table | None:
    """A table with one cell a line: its headings stand on lines of their own, one below the other."""
    if not _heads_column(lines[at]):
        return None
    if _meaning(lines[at].text.strip()) is Kind.NUMBER:
        return _numbered(lines, at)
    if at and _heads_column(lines[at - 1]):
        return None
    run: list[int] = []
    while (
        at < len(lines) and len(run) <= _MOST_COLUMNS and (_heads_column(lines[at]) or _is_blank(lines[at]))
    ):
        run += [] if _is_blank(lines[at]) else [at]
        at += 1
    if any(_meaning(lines[each].text.strip()) is Kind.NUMBER for each in run):
        return None
    tables = (
        _counted(lines, run[:columns]) for columns in range(min(len(run), _MOST_COLUMNS), _FEWEST - 1, -1)
    )
    return next((table for table in tables if table and table.rows), None)


def _heads_column(line: Line) -> bool:
    return _meaning(line.text.strip()) is not None and not line.heads


def _is_blank(line: Line) -> bool:
    return not line.text.strip() and not line.is_row


def _numbered(lines: Sequence[Line], at: int) -> _Table | None:
    """A table whose first column counts: each row reaches to the next number, the last to its end."""
    most = _MOST_COLUMNS * _MOST_LINES
    first = _number(lines, at + 1, at + most, 1)
    heading = tuple(line.cut(0) for line in lines[at : first or at] if not _is_blank(line))
    if first is None or not is_heading([cell.text for cell in heading], _FEWEST):
        return None
    table, start = _Table(heading), first
    while True:
        stop = _number(lines, start + 1, start + most, len(table.rows) + 2)
        cells, end = _row(table, lines, start, stop)
        rest = stop is not None and any(not _is_blank(line) for line in lines[end:stop])
        if len(cells) < _FEWEST or rest:
            return table
        table.add(cells, end)
        if stop is None:
            return table
        start = stop


def _number(lines: Sequence[Line], start: int, stop: int, number: int) -> int | None:
    """Where the line that is nothing but a number stands."""
    span = range(start, min(stop, len(lines)))
    return next((at for at in span if lines[at].text.strip(" .、（）") == str(number)), None)


def _row(table: _Table, lines: Sequence[Line], start: int, stop: int | None) -> tuple[list[Line], int]:
    """The cells of a row and where it ends; what goes on is one cell, words over lines if there are too many."""
    columns, cells, end = len(table.heading), list[Line](), start
    reach = lines[start : stop or start + columns * _MOST_LINES]
    spare = _BROKEN if stop is None else sum(not _is_blank(line) for line in reach) - columns
    for index, line in enumerate(reach, start):
        text = line.text.strip()
        if line.is_row or (line.heads and len(cells) >= _FEWEST):
            break
        if not text:
            continue
        following = lines[index + 1 : index + 1 + spare] if spare > 0 and len(cells) == table.units[0] else ()
        words = (text in _STUBS or not _is_who(text)) and any(
            _is_who(each.text) for each in following if each.text.strip()
        )
        if cells and (_goes_on(cells[-1].text, text) or words):
            cells[-1] = joined([cells[-1], line])
            spare -= 1
        elif len(cells) == columns:
            break
        else:
            cells.append(line.cut(0))
        end = index + 1
    return cells, end


def _goes_on(cell: str, text: str) -> bool:
    return cell[-1] in "、，" or is_one_name(cell, text)


def _counted(lines: Sequence[Line], run: Sequence[int]) -> _Table | None:
    """A table without numbers: so many lines a row, units where the heading says units."""
    heading = tuple(lines[at].cut(0) for at in run)
    if not is_heading([cell.text for cell in heading], _FEWEST):
        return None
    table = _Table(heading)
    row: list[Line] = []
    for index in range(run[-1] + 1, len(lines)):
        if lines[index].is_row:
            break
        row += [lines[index].cut(0)] if lines[index].text.strip() else []
        if len(row) == len(heading):
            if not all(_is_who(row[at].text) for at in table.units):
                break
            table.add(row, index + 1)
            row = []
    return table


def _is_who(text: str) -> bool:
    first = re.split("[、，；]", text, maxsplit=1)[0].strip()
    return _NOBODY.fullmatch(first) is not None or looks_like_unit(first)
