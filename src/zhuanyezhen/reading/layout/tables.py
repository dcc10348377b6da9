"""Tables: those that are none, and those that came as text.

A table of one column, or with one filled cell a row, holds text and frames it: its cells are paragraphs.
A table whose cells came apart by tabs, by blanks or one a line is known by its heading row alone, a run of
cells that say what a column holds (序号 重点任务 牵头单位). Rows must fit it; the first that does not ends
the table, and its lines stay what they are.
"""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from attrs import define, field

from zhuanyezhen.naming.register import looks_like_unit
from zhuanyezhen.reading.blocks import Block, Document
from zhuanyezhen.reading.layout.joins import is_one_name
from zhuanyezhen.reading.layout.lines import Line, joined, line_of

_NUMBER = re.compile(r"(?:项目)?[序编]\s{0,3}号")
_COLUMN = re.compile(
    r"""[\u4e00-\u9fff、及和与/（）\s]{0,10}(?:任\s?务|事项|内容|措施|举措|项目|目标|指标|要求|分解|工作|名称|类别|清单|产业链
      |链长|标准|成果|路径|重点|载地|单\s{0,3}位|部\s{0,3}门|主体|机构|科室|领导|[任系办]人|时\s{0,3}限|时间|节点|期限|进度
      |分工|备\s{0,3}注)(?:（[^（）]{1,12}）)?""",
    re.VERBOSE,
)
_WHO = re.compile(r"单\s{0,3}位|部\s{0,3}门|主体|机构|科室")
_WHAT = re.compile(r"任\s?务|事项|内容|措施|举措|项目|目标|指标|要求|工作|名称|产业链|重点")
_WHEN = re.compile(r"[时期]\s{0,3}限|时间|节点|进度")
_DATE = re.compile(r"\d\s?[年月.]|[年月]?[底末]前?$|长期|持续|全年|季度|常态|年内")
_NOBODY = re.compile(r"[无/-]?")
_SENTENCE = re.compile("[，。：；]")
_TAB, _BLANKS, _BLANK = re.compile(r"\t"), re.compile(r"\s{2,}"), re.compile(r"\s+")
_FEWEST, _MOST_COLUMNS = 3, 12
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

    def add(self, cells: Sequence[Line], stop: int) -> None:
        """Add a row: from the left where cells lack, a date below the last heading if that asks for one."""
        missing = [Line(number=cells[0].number)] * (len(self.heading) - len(cells))
        dated = bool(missing) and _WHEN.search(self.heading[-1].text) and _DATE.search(cells[-1].text)
        self.short += bool(missing)
        self.rows.append((*cells[:-1], *missing, cells[-1]) if dated else (*cells, *missing))
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


def _is_heading(cells: Sequence[str], fewest: int) -> bool:
    """Whether the texts are a heading row: most name a column, one of them tasks and another units."""
    named = [cell for cell in cells if _names_column(cell)]
    return (
        max(fewest, len(cells) * 2 / 3) <= len(named)
        and len(cells) <= _MOST_COLUMNS
        and any(_WHO.search(cell) for cell in named)
        and any(_WHAT.search(cell) for cell in named)
    )


def _names_column(text: str) -> bool:
    return 0 < len(text) <= _LONGEST and bool(_NUMBER.fullmatch(text) or _COLUMN.fullmatch(text))


def _by_separator(lines: Sequence[Line], at: int) -> _Table | None:
    """A table whose rows are lines, their cells apart by tabs, by runs of blanks, or by single ones."""
    text = lines[at].text.strip()
    if len(text) > _LONGEST_ROW or _SENTENCE.search(text) or not _BLANK.search(text):
        return None
    for separator, fewest in ((_TAB, 2), (_BLANKS, _FEWEST), (_BLANK, _FEWEST)):
        if _is_heading([cell.strip() for cell in separator.split(text)], fewest):
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
    ends = [at for match in separator.finditer(line.text) for at in match.span()]
    spans = zip((0, *ends[1::2]), (*ends[::2], len(line.text)), strict=True)
    fields = (line.cut(start, end) for start, end in spans)
    return tuple(each for each in fields if each.text or separator is _TAB)


def _by_line(lines: Sequence[Line], at: int) -> _Table | None:
    """A table with one cell a line: known by three headings on lines of their own, one below the other."""
    if not _heads_column(lines[at]) or (at and _heads_column(lines[at - 1])):
        return None
    heading: list[Line] = []
    while at < len(lines) and (_heads_column(lines[at]) or not (lines[at].text.strip() or lines[at].is_row)):
        if _NUMBER.fullmatch(lines[at].text.strip()):
            heading = []
        heading += [lines[at].cut(0)] if lines[at].text.strip() else []
        at += 1
    if not _is_heading([cell.text for cell in heading], _FEWEST):
        return None
    table = _Table(tuple(heading))
    (_numbered if _NUMBER.fullmatch(heading[0].text) else _counted)(table, lines, at)
    return table


def _heads_column(line: Line) -> bool:
    return _names_column(line.text.strip()) and not line.heads


def _numbered(table: _Table, lines: Sequence[Line], at: int) -> None:
    """The rows of a table whose first column counts: each reaches to the next number, the last to its end."""
    columns = len(table.heading)
    row: list[Line] = []
    stop = at
    for index in range(at, len(lines)):
        line, text = lines[index], lines[index].text.strip()
        if not text and not line.is_row:
            continue
        follows = _is_number(line, len(table.rows) + bool(row) + 1)
        if row and text and not follows and _goes_on(row[-1].text, text):
            row[-1], stop = joined([row[-1], line]), index + 1
            continue
        if follows or line.is_row or len(row) == columns or (line.heads and len(row) >= _FEWEST):
            longer = not follows and any(
                _is_number(each, len(table.rows) + 2) for each in lines[index : index + columns]
            )
            if row and (longer or len(row) < _FEWEST):
                return
            if row:
                table.add(row, stop)
            row = []
        if not row and not follows:
            return
        row.append(line.cut(0))
        stop = index + 1
    if len(row) >= _FEWEST:
        table.add(row, stop)


def _is_number(line: Line, number: int) -> bool:
    return line.text.strip(" .、（）") == str(number)


def _goes_on(cell: str, text: str) -> bool:
    return cell[-1] in "、，" or is_one_name(cell, text)


def _counted(table: _Table, lines: Sequence[Line], at: int) -> None:
    """The rows of a table without numbers: so many lines each, units where the heading says units."""
    row: list[Line] = []
    for index in range(at, len(lines)):
        if lines[index].is_row:
            return
        row += [lines[index].cut(0)] if lines[index].text.strip() else []
        if len(row) == len(table.heading):
            pairs = zip(row, table.heading, strict=True)
            if not all(_is_who(cell.text) for cell, head in pairs if _WHO.search(head.text)):
                return
            table.add(row, index + 1)
            row = []


def _is_who(text: str) -> bool:
    first = re.split("[、，；]", text, maxsplit=1)[0].strip()
    return _NOBODY.fullmatch(first) is not None or looks_like_unit(first)
