"""Tables of tasks (任务分工表): columns in any order, merged cells, 「无」, deadlines."""

import re
from collections.abc import Iterator
from itertools import groupby

from attrs import frozen

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.model.plan import Role
from zhuanyezhen.reading.blocks import Block, Cell, Document
from zhuanyezhen.reading.clauses import Clause, ClauseReader
from zhuanyezhen.reading.wording import Field, column_meaning
from zhuanyezhen.values.deadline import Deadline
from zhuanyezhen.values.deadline_text import parse_deadline

_NUMBER = re.compile(r"^(?:序号|编号|项目序号)$")
_TASK = re.compile(
    r"^(?:重点|主要|工作|目标|具体|分解)?(?:任务|事项|工作|举措|措施|内容|项目)(?:名称|内容|任务|事项|举措|措施|分解|要求|安排|及内容)?$"
    r"|^(?:工作|目标)?任务及?(?:措施|举措)?$|^(?:重点|具体)(?:工作)?(?:任务|举措|措施)$|^工作重点$|^任务类别$|^类别$"
)
_TITLE_END = re.compile(r"[。：；\n]")
_ROMAN_NUMBER = re.compile(r"^（?[\d一二三四五六七八九十]{1,4}）?[.、]?$")
_LONGEST_TITLE = 60


@frozen(kw_only=True)
class TaskRow:
    """One task of a table: where its number, its title and its text stand, and what its cells say."""

    number: str | None
    title: str
    path: tuple[str, ...]
    start: int
    end: int
    clauses: tuple[Clause, ...]
    deadlines: tuple[Deadline, ...]


@frozen(kw_only=True)
class _Columns:
    number: int | None
    tasks: tuple[int, ...]
    roles: dict[int, Role]
    deadlines: tuple[int, ...]


def read_tables(document: Document, reader: ClauseReader) -> Iterator[TaskRow]:
    """The tasks of every table that has a column of tasks and a column of units."""
    rows = (block for block in document.blocks if block.cells)
    for _, table in groupby(rows, key=lambda block: block.table):
        columns: _Columns | None = None
        last: TaskRow | None = None
        for row in table:
            if heading := _columns(document, row):
                columns = heading
            elif columns and (task := _task(document, reader, columns, row)):
                if last and last.start == task.start:
                    last = _joined(last, task)
                else:
                    if last:
                        yield last
                    last = task
        if last:
            yield last


def _columns(document: Document, row: Block) -> _Columns | None:
    number, tasks, roles, deadlines = None, [], {}, []
    for cell in row.cells:
        text = re.sub(r"\s", "", document.folded[cell.start : min(cell.end, cell.start + 40)])
        if meaning := column_meaning(text):
            if isinstance(meaning, Role):
                roles[cell.column] = meaning
            elif meaning is Field.DEADLINE:
                deadlines.append(cell.column)
        elif _NUMBER.match(text):
            number = cell.column
        elif _TASK.match(text):
            tasks.append(cell.column)
    if not tasks or not roles:
        return None
    return _Columns(number=number, tasks=tuple(tasks), roles=roles, deadlines=tuple(deadlines))


def _task(document: Document, reader: ClauseReader, columns: _Columns, row: Block) -> TaskRow | None:
    cells = {cell.column: cell for cell in row.cells}
    tasks = [cells[column] for column in columns.tasks if column in cells and _text(document, cells[column])]
    if not tasks:
        return None
    main = tasks[-1]
    number = _text(document, cells[columns.number]) if columns.number in cells else ""
    clauses = []
    for column, role in columns.roles.items():
        cell = cells.get(column)
        if cell and _text(document, cell):
            clauses.append(reader.read_cell(cell.start, cell.end, role))
    return TaskRow(
        number=number if _ROMAN_NUMBER.match(number) else None,
        title=_title(_text(document, main)),
        path=tuple(_title(_text(document, cell)) for cell in tasks[:-1]),
        start=main.start,
        end=main.end,
        clauses=tuple(clauses),
        deadlines=tuple(_deadlines(document, reader, columns, cells)),
    )


def _deadlines(
    document: Document, reader: ClauseReader, columns: _Columns, cells: dict[int, Cell]
) -> Iterator[Deadline]:
    for column in columns.deadlines:
        text = _text(document, cells[column]).removesuffix("完成") if column in cells else ""
        try:
            yield parse_deadline(text[:200], year=reader.year)
        except ValueTextError:
            continue


def _joined(first: TaskRow, second: TaskRow) -> TaskRow:
    """A task cell merged over several rows: the units and deadlines of all of them, each cell once."""
    known = {clause.start for clause in first.clauses}
    return TaskRow(
        number=first.number,
        title=first.title,
        path=first.path,
        start=first.start,
        end=first.end,
        clauses=(*first.clauses, *(clause for clause in second.clauses if clause.start not in known)),
        deadlines=tuple(dict.fromkeys((*first.deadlines, *second.deadlines))),
    )


def _text(document: Document, cell: Cell) -> str:
    return document.text[cell.start : cell.end].strip()


def _title(text: str) -> str:
    match = _TITLE_END.search(text)
    return text[: min(match.start() if match else len(text), _LONGEST_TITLE)]
