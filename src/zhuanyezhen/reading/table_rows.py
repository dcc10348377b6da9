"""From the rows below a table's heading to its tasks: which rows are one task, and what its cells say.

A title stands in the first column of tasks; what stands behind it is text. Rows that share a merged (or
below it a blank) task cell are one task, unless each has a title in a second column of tasks, or its own
number: then the merged cell is their path. What is said outside the columns of units (a clause behind
a title) counts as well. Which rows are tasks at all is decided in ``tables``.
"""

from collections.abc import Iterable, Iterator, Sequence

from attrs import define, evolve, field, frozen

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.grammar.heading import Columns, label_of
from zhuanyezhen.grammar.parts import Misread
from zhuanyezhen.model.plan import Role, UnreadReason
from zhuanyezhen.naming.register import looks_like_unit
from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.blocks import Block, Document, PlacedCell
from zhuanyezhen.reading.clauses import Clause, ClauseReader
from zhuanyezhen.reading.targets import read_deadlines
from zhuanyezhen.values.deadline import Deadline
from zhuanyezhen.values.deadline_text import parse_deadline
from zhuanyezhen.values.folding import fold

_N = r"[\d一二三四五六七八九十百]{1,4}"
_NUMBER = regex(rf"（?{_N}(?:[-—.]\d{{1,3}}){{0,3}}）?[.、]?|[①-⑳]")
# （一） 一、 1. ①: a cell may begin with the task's number
_PREFIX = regex(rf"（{_N}）|[一二三四五六七八九十百]{{1,4}}、|\d{{1,3}}[.、](?!\d)|[①-⑳]")
_NOTHING = frozenset({"无", "/", "-", "—", "--", "暂无", "\\"})
_TITLE_END = regex(r"[。：；]|（(?=[^（）：]{0,12}：)")
# posts: words that hold one name a person
_POST = regex(r"[局县市区镇乡州省部厅处科院行会站所校组]长|主任|书记|主席|经理|委员|专员")
# a cell of prose that speaks of units may hold a clause
_UNITS = regex(r"单位|部门|牵头")
_WORDS = regex(r"[^、，；（）/\s]+")
_LONGEST_TITLE, _LONGEST_NAME, _LONGEST_DEADLINE = 60, 4, 200


@frozen(kw_only=True)
class Row:
    """The filled cells of a row by column, and the section rows above it."""

    cells: dict[int, PlacedCell]
    block: Block
    path: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        """How many columns the row has."""
        return self.block.cells[-1].column + 1

    def start(self, *columns: int) -> int | None:
        """Where the first filled cell of some columns starts; ``None`` where they are blank."""
        return next((self.cells[at].start for at in columns if at in self.cells), None)

    def among(self, columns: Iterable[int]) -> list[PlacedCell]:
        """The filled cells of some columns, each merged one once."""
        return list({self.cells[at].start: self.cells[at] for at in columns if at in self.cells}.values())


@frozen(kw_only=True)
class TaskRow:
    """One task of a table: its number, title and path, where its words stand, what its rows say.

    ``texts`` are the title and the columns of text, ``notes`` those that say nothing of the task itself
    (备注). ``rows`` are the clauses of each row the task covers; a unit may stand in several of them.
    """

    number: str | None
    title: str
    path: tuple[str, ...]
    texts: tuple[PlacedCell, ...]
    notes: tuple[PlacedCell, ...]
    rows: tuple[tuple[Clause, ...], ...]
    deadlines: tuple[Deadline, ...]

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses of all rows, in order."""
        return tuple(clause for row in self.rows for clause in row)


def group_rows(columns: Columns, rows: Sequence[Row]) -> Iterator[tuple[int, list[Row]]]:
    """The rows of each task, and in which of the columns of tasks its title stands (0 or 1)."""
    runs: list[list[Row]] = []
    for row in rows:
        last = runs[-1][-1] if runs and runs[-1][0].path == row.path else None
        if last and row.among(columns.tasks):  # a blank category is the one above
            held = {at: last.cells[at] for at in columns.path if at in last.cells}
            row = evolve(row, cells={**held, **row.cells})  # noqa: PLW2901
        if last and row.start(columns.tasks[0]) in {None, runs[-1][0].start(columns.tasks[0])}:
            runs[-1].append(row)
        else:
            runs.append([row])
    second = columns.tasks[1:2]
    merged = any(len(run) > 1 and run[0].start(*second) is not None for run in runs)
    strict = merged and not columns.strict.isdisjoint(second)
    numbers = [[row.start(*columns.numbers) for row in run] for run in runs if len(run) > 1]
    counted = all(None not in each and len({*each}) == len(each) for each in numbers)
    level = int(strict or (merged and counted))
    for run in runs:
        yield from ((level, group) for group in _cut(columns, run, level))


def _cut(columns: Columns, run: Sequence[Row], level: int) -> Iterator[list[Row]]:
    """Cut rows of one task cell where another title, or a number without any title, stands."""
    above = {at: run[0].cells[at] for at in columns.tasks[:level] if at in run[0].cells}
    group: list[Row] = []
    for row in run:
        title = row.start(columns.tasks[level])
        untitled = row.start(*columns.numbers) is not None and not row.among(columns.tasks)
        if group and (untitled or title not in {None, group[0].start(columns.tasks[level])}):
            yield group
            group = []
        group.append(row if untitled else evolve(row, cells={**above, **row.cells}))
    yield group


@define
class RowReader:
    """Reads cells and rows of one document; ``unread`` is what belongs to no task or was not understood."""

    document: Document
    reader: ClauseReader
    unread: list[Misread] = field(factory=list)

    def folded(self, cell: PlacedCell) -> str:
        """The folded text of a cell, without blanks around it."""
        return self.document.folded[cell.start : cell.end].strip()

    def title(self, cell: PlacedCell) -> str:
        """A cell as a title: its first sentence, without a clause behind it."""
        end = _TITLE_END.search(self.document.folded, cell.start + 1, cell.end)
        text = self.document.text[cell.start : end.start() if end else cell.end].strip()
        return text[:_LONGEST_TITLE].strip()

    def is_number(self, cell: PlacedCell) -> bool:
        """Whether a cell holds nothing but a number (1、（一）、1-2)."""
        return _NUMBER.fullmatch(self.folded(cell)) is not None

    def names_units(self, cell: PlacedCell) -> bool:
        """Whether a cell holds units and nothing else."""
        clause = self.reader.read_cell(cell.start, cell.end, Role.RESPONSIBLE)
        return bool(clause.items) and not clause.misread

    def task(self, columns: Columns, rows: Sequence[Row], level: int) -> TaskRow | None:
        """The task of some rows; ``None`` where no column of tasks is filled."""
        first = rows[0]
        titles = first.among(columns.tasks)
        if not titles:
            return None
        level = min(level, len(titles) - 1)
        number, title = self._numbered(first, columns, titles[level])
        texts = {cell.start: cell for row in rows for cell in row.among(columns.tasks)}
        for cell in titles[:level]:
            del texts[cell.start]
        due = {cell.start: cell for row in rows for cell in row.among(columns.deadlines)}
        return TaskRow(
            number=number,
            title=title,
            path=(*first.path, *map(self.title, (*first.among(columns.path), *titles[:level]))),
            texts=(titles[level], *(cell for cell in texts.values() if cell is not titles[level])),
            notes=tuple({cell.start: cell for row in rows for cell in row.among(columns.notes)}.values()),
            rows=tuple(self.clauses(columns, rows)),
            deadlines=tuple(dict.fromkeys(each for cell in due.values() for each in self._deadlines(cell))),
        )

    def clauses(self, columns: Columns, rows: Sequence[Row]) -> Iterator[tuple[Clause, ...]]:
        """The clauses of each row, each merged cell once; a cell of nothing but 无 or / says nothing."""
        known: set[int] = set()
        for row in rows:
            clauses: list[Clause] = []
            for at, cell in row.cells.items():
                folded = self.folded(cell)
                if cell.start not in known and at in columns.roles and folded not in _NOTHING:
                    clauses.append(self._clause(cell, columns.roles[at], persons=at in columns.persons))
                elif cell.start not in known and at in columns.texts and _UNITS.search(folded):
                    clauses += self.reader.find(cell.start, cell.end, sentences=False)
                known.add(cell.start)
            yield tuple(clauses)

    def tell(self, rows: Sequence[Row]) -> None:
        """The units of rows that no task could be read of."""
        cells = {cell.start: cell for row in rows for cell in row.cells.values()}
        for cell in cells.values():
            if label_of(self.folded(cell)) is None and self.names_units(cell):
                self.unread.append(Misread(start=cell.start, end=cell.end, reason=UnreadReason.TABLE))

    def tell_clauses(self, row: Row) -> None:
        """The clauses of a row that heads others: whom they bind is not said."""
        for cell in row.among(row.cells):
            found = self.reader.find(cell.start, cell.end, sentences=False)
            self.unread += [
                Misread(start=each.start, end=each.end, reason=UnreadReason.TABLE) for each in found
            ]

    def _clause(self, cell: PlacedCell, role: Role, *, persons: bool) -> Clause:
        """The clause of a cell of units; under 牵头单位/责任人 what looks like a name or a post is left out."""
        start, end = cell.start, cell.end
        if self.reader.brackets.close.get(start) == end - 1:
            start, end = start + 1, end - 1
        if not persons:
            return self.reader.read_cell(start, end, role)
        words = [each.span() for each in _WORDS.finditer(self.document.folded, start, end)]
        parts = [self.reader.read_cell(*span, role) for span in words if not self._is_person(*span)]
        return Clause(
            start=start,
            end=end,
            items=tuple(item for part in parts for item in part.items),
            misread=tuple(each for part in parts for each in part.misread),
        )

    def _is_person(self, start: int, end: int) -> bool:
        words = self.document.folded[start:end]
        return _POST.search(words) is not None or (
            end - start <= _LONGEST_NAME and not looks_like_unit(words)
        )

    def _deadlines(self, cell: PlacedCell) -> Iterator[Deadline]:
        text = self.document.text[cell.start : cell.end].strip().removesuffix("完成")
        try:
            yield parse_deadline(text[:_LONGEST_DEADLINE], year=self.reader.year)
        except ValueTextError:
            found = read_deadlines(self.document, cell.start, cell.end, self.reader.year)
            yield from (match.deadline for match in found)
            if not found and self.folded(cell) not in _NOTHING:
                self.unread.append(Misread(start=cell.start, end=cell.end, reason=UnreadReason.DEADLINE))

    def _numbered(self, row: Row, columns: Columns, main: PlacedCell) -> tuple[str | None, str]:
        """Number and title: the number of its own column, else the one in front of the title."""
        title = self.title(main)
        prefix = _PREFIX.match(fold(title))
        bare = title[prefix.end() :].strip() if prefix else title
        number = next(filter(self.is_number, row.among(columns.numbers)), None)
        if number:
            return self.document.text[number.start : number.end].strip(), bare or title
        return title[: prefix.end()] if prefix else None, bare or title
