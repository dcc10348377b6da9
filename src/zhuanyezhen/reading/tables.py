"""Tables of tasks (任务分工表): which rows are headings, sections, notes and tasks, and what a task's row says.

A title stands in the first column of tasks, what stands behind it is text. Rows that share a merged (or
below it a blank) task cell are one task, unless each has its own number or a title in the next column of
tasks: then the merged cell is their path. A table without a heading row goes on with the columns of the
table before it where it is as wide and its cells fit. Units that belong to no task are ``unread``: a
table is never passed over in silence. What a heading cell means is decided in ``table_heading``.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from attrs import define, evolve, field, frozen

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.model.plan import Role
from zhuanyezhen.reading.blocks import Block, Cell, Document
from zhuanyezhen.reading.clauses import Clause, ClauseReader, Misread
from zhuanyezhen.reading.table_heading import Columns, Label, columns_of, label_of
from zhuanyezhen.reading.targets import read_deadlines
from zhuanyezhen.reading.wording import Field
from zhuanyezhen.values.deadline import Deadline
from zhuanyezhen.values.deadline_text import parse_deadline

_N = r"[\d一二三四五六七八九十百]{1,4}"
_NUMBER = re.compile(rf"（?{_N}(?:[-—.]\d{{1,3}}){{0,3}}）?[.、]?|[①-⑳]")
_PREFIX = re.compile(rf"（{_N}）|[一二三四五六七八九十百]{{1,4}}、|\d{{1,3}}[.、](?!\d)|[①-⑳]")
_RANKS = [re.compile(rank) for rank in (r"第.{1,4}[篇章]", r"[^（\d、]{1,4}、", r"（[^\d）]{1,4}）")]
_NO_TASK = re.compile(r"[合总小共]\s*计(?:[：（\d].*)?|(?:备\s*注|附?注|(?:填表)?说\s*明)(?:[：\d].*)?", re.DOTALL)
_NOTHING = frozenset({"", "无", "/", "-", "—", "暂无", "\\"})
_TITLE_END = re.compile(r"[。：；]")
_LONGEST_TITLE, _LONGEST_NAME, _LONGEST_DEADLINE = 60, 4, 200
_POST = re.compile(r"[长任记席理员]$")


@frozen(kw_only=True)
class TaskRow:
    """One task of a table: its number, title and path, where its title and texts stand, what its rows say.

    ``rows`` are the clauses of each row the task covers; a unit may stand in several of them.
    """

    number: str | None
    title: str
    path: tuple[str, ...]
    start: int
    end: int
    texts: tuple[tuple[int, int], ...]
    rows: tuple[tuple[Clause, ...], ...]
    deadlines: tuple[Deadline, ...]

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses of all rows, in order."""
        return tuple(clause for row in self.rows for clause in row)


@frozen(kw_only=True)
class _Row:
    """The filled cells of a row by column, and the section rows above it."""

    cells: dict[int, Cell]
    width: int
    path: tuple[str, ...] = ()

    def start(self, column: int | None) -> int | None:
        """Where the cell of a column starts; ``None`` where it is blank."""
        cell = self.cells.get(-1 if column is None else column)
        return cell.start if cell else None


@define
class TableReader:
    """Reads the tables of one document; ``unread`` are the clauses of units that belong to no task."""

    document: Document
    reader: ClauseReader
    rows: list[TaskRow] = field(factory=list)
    unread: list[Clause] = field(factory=list)
    _before: Columns | None = None

    def read(self) -> None:
        """Read every table that has a column of units, or goes on with one that had."""
        blocks = (block for block in self.document.blocks if block.cells)
        for _, table in groupby(blocks, key=lambda block: block.table):
            first = len(self.rows)
            rows = [row for row in map(self._row, table) if row.cells]
            self._table(rows)
            if first == len(self.rows) and self._is_told(rows):
                self._tell(rows)

    def _row(self, block: Block) -> _Row:
        filled = {cell.column: cell for cell in block.cells if self._text(cell)}
        return _Row(cells=filled, width=block.cells[-1].column + 1)

    def _table(self, rows: Sequence[_Row]) -> None:
        columns = self._before if self._before and self._fits(self._before, rows) else None
        path: list[str] = []
        above: dict[int, Label | None] = {}
        pending: list[_Row] = []
        for index, row in enumerate(rows):
            labels = {at: label_of(self._folded(cell)) for at, cell in row.cells.items()}
            if heading := self._heading({**above, **labels}, labels, rows[index:]):
                self._tasks(columns, pending)
                columns, pending = heading, []
            elif columns and not self._is_note(row):
                if section := self._section(columns, row):
                    path = [*(each for each in path if 0 < _rank(each) < _rank(section)), section]
                else:
                    pending.append(evolve(row, path=tuple(path)))
            above = {**above, **labels} if heading or all(labels.values()) else {}
        self._tasks(columns, pending)
        self._before = columns or self._before

    # Which rows are what

    def _heading(
        self, merged: dict[int, Label | None], labels: dict[int, Label | None], rows: Sequence[_Row]
    ) -> Columns | None:
        """The columns that a row names, with the tier above it; a row that holds units or a number is none."""
        cells = rows[0].cells
        known = [label for label in labels.values() if label]
        if not known or len({cell.start for cell in cells.values()}) < 2 or 3 * len(known) < len(labels):  # noqa: PLR2004
            return None
        columns = columns_of(merged, rows[0].width)
        if columns is None or not any(at in columns.roles for at in labels):
            return None
        strange = [cells[at] for at, label in labels.items() if label is None]
        if any(_NUMBER.fullmatch(self._folded(cell)) or self._names_units(cell) for cell in strange):
            return None
        return None if columns.doubtful and not self._fits(columns, rows[1:]) else columns

    def _fits(self, columns: Columns, rows: Sequence[_Row]) -> bool:
        """Whether the first row of tasks has units and numbers where the columns say."""
        for row in rows:
            if row.width != columns.width:
                return False
            if not self._is_note(row) and not self._section(columns, row):
                number = row.cells.get(-1 if columns.number is None else columns.number)
                named = (row.cells[at] for at in columns.roles if at in row.cells)
                return (not number or _NUMBER.fullmatch(self._folded(number)) is not None) and any(
                    map(self._names_units, named)
                )
        return False

    def _is_note(self, row: _Row) -> bool:
        """Whether a row is a sum or a note."""
        return _NO_TASK.fullmatch(self._folded(row.cells[min(row.cells)])) is not None

    def _section(self, columns: Columns, row: _Row) -> str | None:
        """The words of a row that runs across title and units, or whose only words head the rows below."""
        title = row.start(columns.tasks[0])
        cell = row.cells[min(row.cells)]
        across = title is not None and title in {row.start(at) for at in columns.roles}
        alone = {each.start for each in row.cells.values()} == {cell.start} and (
            cell.column == columns.number
            or (cell.column in columns.tasks and (columns.number is not None or _rank(self._folded(cell)) > 0))
        )
        return self._title(row.cells[columns.tasks[0]] if across else cell) if across or alone else None

    # Tasks

    def _tasks(self, columns: Columns | None, rows: Sequence[_Row]) -> None:
        """The tasks of the rows below a heading; rows that share a task cell are looked at together."""
        if columns is None:
            return
        runs: list[list[_Row]] = []
        for row in rows:
            last = runs[-1][-1] if runs and runs[-1][0].path == row.path else None
            start = row.start(columns.tasks[0])
            if last and not {*row.cells}.isdisjoint(columns.tasks):  # a blank category is the one above
                held = {at: last.cells[at] for at in columns.path if at in last.cells}
                row = evolve(row, cells={**held, **row.cells})  # noqa: PLW2901
            if last and start in {None, runs[-1][0].start(columns.tasks[0])}:
                runs[-1].append(row)
            else:
                runs.append([row])
        for run in runs:
            for level, group in _groups(columns, run):
                self._task(columns, group, level)

    def _task(self, columns: Columns, rows: Sequence[_Row], level: int) -> None:
        """The task of one group of rows; without a title its units belong to nothing."""
        first = rows[0]
        titles = [first.cells[at] for at in columns.tasks if at in first.cells]
        if not titles:
            self._tell(rows)
            return
        level = min(level, len(titles) - 1)
        main, above = titles[level], [first.cells[at] for at in columns.path if at in first.cells]
        number, title = self._numbered(first, columns, main)
        texts = {
            (cell.start, cell.end): None
            for row in rows
            for at in (*columns.tasks[level + 1 :], *columns.notes)
            if (cell := row.cells.get(at)) and cell.start != main.start
        }
        self.rows.append(
            TaskRow(
                number=number,
                title=title,
                path=(*first.path, *map(self._title, (*above, *titles[:level]))),
                start=main.start,
                end=main.end,
                texts=tuple(texts),
                rows=tuple(self._clauses(columns, rows)),
                deadlines=tuple(dict.fromkeys(self._deadlines(columns, rows))),
            )
        )

    def _clauses(self, columns: Columns, rows: Sequence[_Row]) -> Iterator[tuple[Clause, ...]]:
        """The clauses of each row, each merged cell once."""
        read: set[int] = set()
        for row in rows:
            cells = [(row.cells[at], role, at) for at, role in columns.roles.items() if at in row.cells]
            fresh = [each for each in cells if each[0].start not in read]
            read.update(cell.start for cell, _, _ in fresh)
            yield tuple(
                clause
                for cell, role, at in fresh
                if self._folded(cell) not in _NOTHING
                if (clause := self._clause(cell, role, persons=at in columns.persons))
            )

    def _clause(self, cell: Cell, role: Role, *, persons: bool) -> Clause:
        """The clause of a cell; under 牵头单位/责任人 what is no unit and like a name or a post is left out."""
        clause = self.reader.read_cell(cell.start, cell.end, role)
        if not persons:
            return clause
        kept = (each for each in clause.misread if not self._is_person(each))
        return evolve(clause, misread=tuple(kept))

    def _is_person(self, misread: Misread) -> bool:
        words = re.split(r"[、，；（）/\s]+", self.document.folded[misread.start : misread.end])
        return all(len(word) <= _LONGEST_NAME or _POST.search(word) for word in words)

    def _deadlines(self, columns: Columns, rows: Sequence[_Row]) -> Iterator[Deadline]:
        cells = {row.start(at): row.cells[at] for row in rows for at in columns.deadlines if at in row.cells}
        for cell in cells.values():
            text = self._text(cell).removesuffix("完成")
            try:
                yield parse_deadline(text[:_LONGEST_DEADLINE], year=self.reader.year)
            except ValueTextError:
                found = read_deadlines(self.document, cell.start, cell.end, self.reader.year)
                yield from (match.deadline for match in found)
                if not found and self._folded(cell) not in _NOTHING:
                    self.unread.append(_unread(cell.start, cell.end, "deadline"))

    def _numbered(self, row: _Row, columns: Columns, main: Cell) -> tuple[str | None, str]:
        """Number and title: the number of its own column, else the one before the title."""
        title = self._title(main)
        prefix = _PREFIX.match(title)
        bare = title[prefix.end() :].strip() if prefix else title
        own = row.cells.get(-1 if columns.number is None else columns.number)
        number = self._text(own) if own and _NUMBER.fullmatch(self._folded(own)) else None
        return number or (prefix.group() if prefix else None), bare or title

    # What belongs to nothing

    def _tell(self, rows: Sequence[_Row]) -> None:
        """The units of rows that no task could be read of; who is listed with persons is no assignment."""
        cells = {cell.start: cell for row in rows for cell in row.cells.values()}
        for cell in cells.values():
            if label_of(self._folded(cell)) is None and self._names_units(cell):
                self.unread.append(_unread(cell.start, cell.end, "table"))

    def _is_told(self, rows: Sequence[_Row]) -> bool:
        """Whether a table without tasks has words of responsibility, or goes on with one that had tasks."""
        labels = [label_of(self._folded(cell)) for row in rows for cell in row.cells.values()]
        meanings = {label.meaning for label in labels if label}
        if Field.PERSON in meanings:
            return False
        goes_on = self._before and rows[0].width == self._before.width and not any(labels)
        return bool(goes_on) or any(isinstance(meaning, Role) for meaning in meanings)

    def _names_units(self, cell: Cell) -> bool:
        clause = self.reader.read_cell(cell.start, cell.end, Role.RESPONSIBLE)
        return bool(clause.items) and not clause.misread

    def _text(self, cell: Cell) -> str:
        return self.document.text[cell.start : cell.end].strip()

    def _folded(self, cell: Cell) -> str:
        return self.document.folded[cell.start : cell.end].strip()

    def _title(self, cell: Cell) -> str:
        text = self._text(cell)
        match = _TITLE_END.search(self._folded(cell))
        return text[: min(match.start() if match else len(text), _LONGEST_TITLE)].strip()


def _groups(columns: Columns, run: Sequence[_Row]) -> Iterator[tuple[int, list[_Row]]]:
    """The tasks among rows that share a task cell, and in which of the columns of tasks their titles stand.

    One for all, unless each row has a title in the next column of tasks, or its own number; a row with a
    number of its own and no title at all is apart as well.
    """
    following = columns.tasks[1] if len(columns.tasks) > 1 else None
    numbers = [row.start(columns.number) for row in run]
    own = len(run) > 1 and None not in numbers and len({*numbers}) == len(run)
    level = int(len(run) > 1 and run[0].start(following) is not None and (own or following in columns.strict))
    group: list[_Row] = []
    for row, number in zip(run, numbers, strict=True):
        title = row.start(columns.tasks[level])
        untitled = number is not None and {*row.cells}.isdisjoint(columns.tasks)
        known = group and title in {None, group[0].start(columns.tasks[level])}
        if group and (untitled or not known):
            yield level, group
            group = []
        group.append(row)
    yield level, group


def _rank(text: str) -> int:
    """How deep a section row stands by its number: 一、 above （一）; without one at the top."""
    return next((rank for rank, number in enumerate(_RANKS, 1) if number.match(text)), 0)


def _unread(start: int, end: int, reason: str) -> Clause:
    misread = Misread(start=start, end=end, reason=reason)
    return Clause(start=start, end=end, items=(), misread=(misread,))
