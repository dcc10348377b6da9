"""Tables of tasks (任务分工表): which of their rows are headings, sections, notes and tasks; and tables of duties.

A table without a heading row goes on with the columns of the table before it, where it is as wide and its
cells fit; rows that run across all columns are the path of those below. Units of a table that no task
could be read of are ``unread``: a table is never passed over in silence. The prose is read without the
tables that were read here. Columns are told in ``table_heading``, tasks are made in ``table_rows``.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from attrs import define, evolve, field, frozen

from zhuanyezhen.grammar.heading import Columns, Label, columns_of, duty_columns_of, label_of
from zhuanyezhen.grammar.parts import Misread
from zhuanyezhen.grammar.wording import Field
from zhuanyezhen.model.plan import Role
from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.blocks import Block, Document, PlacedCell
from zhuanyezhen.reading.clauses import ClauseReader
from zhuanyezhen.reading.table_rows import Row, RowReader, TaskRow, group_rows
from zhuanyezhen.values.numeral import parse_numeral

_RANKS = [regex(rank) for rank in (r"第.{1,4}[篇章]", r"[一二三四五六七八九十]{1,3}、", r"（[^\d）]{1,3}）")]
# 合计, 总计, 备注：, 填表说明: rows below the tasks
_NO_TASK = regex(r"[合总小共]\s*计(?:[：（\d].*)?|(?:备\s*注|附?注|(?:填表)?说\s*明)(?:[：\d].*)?", re.DOTALL)
# 承接主体, 项目名称: a heading that is not known, but is one
_LABEL_LIKE = regex(r"(?:单位|部门|主体|机构|企业|组|专班|名称)$")
_DIGIT = regex(r"\d")
_NEAR = 6  # rows in which the first task below a section row stands

Labels = Mapping[int, Label | None]


@frozen(kw_only=True)
class DutyRow:
    """A row of a table of members and their duties (成员单位职责): the cell that names whose, and the one that says what."""

    holder: PlacedCell
    duty: PlacedCell


@frozen(kw_only=True)
class Tables:
    """What the tables of a document say; ``rest`` is the document without the tables that were read."""

    rows: tuple[TaskRow, ...]
    duties: tuple[DutyRow, ...]
    unread: tuple[Misread, ...]
    rest: Document


def read_tables(document: Document, reader: ClauseReader) -> Tables:
    """The tasks of every table that has a column of units, or goes on with one that had."""
    tables = _TableReader(cells=RowReader(document, reader))
    for _, blocks in groupby((each for each in document.blocks if each.cells), key=lambda each: each.table):
        tables.read([row for row in map(tables.row, blocks) if row.cells])
    rest = document
    if taken := tables.taken:
        rest = evolve(document, text=_blanked(document.text, taken), folded=_blanked(document.folded, taken))
    return Tables(
        rows=tuple(tables.tasks), duties=tuple(tables.duties), unread=tuple(tables.cells.unread), rest=rest
    )


@define(kw_only=True)
class _TableReader:
    """Reads one table after the other; ``before`` are the columns of the last one with a heading."""

    cells: RowReader
    tasks: list[TaskRow] = field(factory=list)
    duties: list[DutyRow] = field(factory=list)
    taken: list[Block] = field(factory=list)
    before: Columns | None = None

    def row(self, block: Block) -> Row:
        """The filled cells of a block."""
        filled = {cell.column: cell for cell in block.cells if self.cells.folded(cell)}
        return Row(cells=filled, block=block)

    def read(self, rows: Sequence[Row]) -> None:
        """Read the rows of one table; notes below it (列第一位的为牵头单位) stay for others to read."""
        if duties := self._duties(rows):
            self.duties += duties
            self.taken += [row.block for row in rows]
            return
        path: list[str] = []
        columns = self.before if self.before and self._fits(self.before, rows) else None
        above: Labels = {}
        pending: list[Row] = []
        used = False
        for index, row in enumerate(rows):
            labels = {at: label_of(self.cells.folded(cell)) for at, cell in row.cells.items()}
            if heading := self._heading({**above, **labels}, labels, rows, index):
                used = self._take(columns, pending) or used
                columns, pending = heading, []
            elif columns and not self._is_note(row):
                if section := self._section(columns, rows, index):
                    self.cells.tell_clauses(row)
                    path = [*(each for each in path if 0 < _rank(each) < _rank(section)), section]
                else:
                    pending.append(evolve(row, path=tuple(path)))
            above = {**above, **labels} if heading or all(labels.values()) else {}
        if self._take(columns, pending) or used:
            self.taken += [row.block for row in rows if not self._is_note(row)]
        else:
            self._tell(rows)
        self.before = columns or self.before

    def _duties(self, rows: Sequence[Row]) -> list[DutyRow]:
        """The rows below a heading of members and their duties; a blank cell of members is the one above."""
        found: list[DutyRow] = []
        columns: tuple[int, int] | None = None
        holder: PlacedCell | None = None
        for row in rows:
            if columns is None:
                columns = duty_columns_of({at: self.cells.folded(each) for at, each in row.cells.items()})
                continue
            holder, duty = row.cells.get(columns[0], holder), row.cells.get(columns[1])
            if holder and duty and holder.start != duty.start:
                found.append(DutyRow(holder=holder, duty=duty))
        return found

    def _heading(self, merged: Labels, labels: Labels, rows: Sequence[Row], index: int) -> Columns | None:
        """The columns that a row names, with the tier above it; a row of units or numbers is no heading."""
        cells = rows[index].cells
        if not any(labels.values()) or len({cell.start for cell in cells.values()}) < 2:  # noqa: PLR2004
            return None
        columns = columns_of(merged, rows[index].width)
        if columns is None or not any(at in columns.roles for at in labels):
            return None
        strange = [cell for at, cell in cells.items() if labels[at] is None]
        told = (cell for cell in strange if not _LABEL_LIKE.search(self.cells.folded(cell)))
        doubtful = 3 * len(strange) > len(labels)
        if doubtful and any(self.cells.is_number(cell) or self.cells.names_units(cell) for cell in told):
            return None
        return None if columns.doubtful and not self._fits(columns, rows, index + 1) else columns

    def _fits(self, columns: Columns, rows: Sequence[Row], first: int = 0) -> bool:
        """Whether the first row that is a task has units where the columns say, and a number that goes on."""
        following = (at for at in range(first, len(rows)) if not self._is_note(rows[at]))
        index = next((at for at in following if not self._section(columns, rows, at)), None)
        if index is None or rows[index].width != columns.width:
            return False
        row = rows[index]
        last = (
            _value(self.tasks[-1].number) if self.tasks and columns is self.before and index == first else 0
        )
        for cell in row.among(columns.numbers):
            if not self.cells.is_number(cell) or 0 < _value(self.cells.folded(cell)) <= last:
                return False
        return any(map(self.cells.names_units, row.among(columns.roles)))

    def _is_note(self, row: Row) -> bool:
        """Whether a row is a sum or a note."""
        return _NO_TASK.fullmatch(self.cells.folded(row.cells[min(row.cells)])) is not None

    def _section(self, columns: Columns, rows: Sequence[Row], index: int) -> str | None:
        """The words of a row that runs across title and units, or whose only words head the rows below."""
        row = rows[index]
        title, filled = row.start(columns.tasks[0]), row.among(row.cells)
        if title is not None and title in map(row.start, columns.roles):
            return self.cells.title(row.cells[columns.tasks[0]])
        if any(cell.column not in {columns.tasks[0], *columns.numbers} for cell in filled):
            return None
        number = next(iter(row.among(columns.numbers)), None)
        if number and len(filled) > 1:
            heads = self._counts_above(columns, rows, index)
            words = self.cells.folded(number)
            return (
                f"{words}{'' if words[-1] in '）、' else '、'}{self.cells.title(filled[1])}"
                if heads
                else None
            )
        words = self.cells.folded(filled[0])
        heads = not self.cells.is_number(filled[0]) if columns.numbers else _rank(words) in {1, 2}
        return self.cells.title(filled[0]) if heads else None

    def _counts_above(self, columns: Columns, rows: Sequence[Row], index: int) -> bool:
        """Whether a row numbered 一 stands above rows of units that are numbered 1."""
        following = rows[index + 1 : index + _NEAR]
        below = next((row for row in following if row.among(columns.roles)), None)
        numbers = [
            self.cells.folded(cell)
            for row in (rows[index], below)
            if row
            for cell in row.among(columns.numbers)
        ]
        return [bool(_DIGIT.search(each)) for each in numbers] == [False, True]

    def _take(self, columns: Columns | None, rows: Sequence[Row]) -> bool:
        """Take the tasks of the rows below a heading; the rest of a row that a page cut off goes to its task."""
        if columns is None:
            return False
        for level, group in group_rows(columns, rows):
            if task := self.cells.task(columns, group, level):
                self.tasks.append(task)
            elif (
                self.tasks
                and columns is self.before
                and group[0].block is rows[0].block
                and not group[0].among(columns.numbers)
            ):
                last = self.tasks[-1]
                self.tasks[-1] = evolve(last, rows=(*last.rows, *self.cells.clauses(columns, group)))
            else:
                self.cells.tell(group)
        return bool(rows)

    def _tell(self, rows: Sequence[Row]) -> None:
        """Tell the units beside a label, or of a table that may go on with the last one; no list of persons."""
        labels = [[label_of(self.cells.folded(cell)) for cell in row.cells.values()] for row in rows]
        meanings = [[label.meaning for label in row if label] for row in labels]
        if any(Field.PERSON in row for row in meanings):
            return
        headless = rows and 2 * len(meanings[0]) < len(labels[0])
        goes_on = headless and self.before and rows[0].width == self.before.width
        told = zip(rows, meanings, strict=True)
        self.cells.tell(
            [row for row, said in told if goes_on or any(isinstance(each, Role) for each in said)]
        )


def _value(number: str | None) -> int:
    """The number of a row, 0 where it has none that counts."""
    return parse_numeral((number or "").strip("（）.、")) or 0


def _rank(text: str) -> int:
    """How deep a section row stands by its number: 一、 above （一）; without one at the top."""
    return next((rank for rank, number in enumerate(_RANKS, 1) if number.match(text)), 0)


def _blanked(text: str, read: Sequence[Block]) -> str:
    """A text with empty lines in place of some rows: every offset stays."""
    pieces: list[str] = []
    position = 0
    for block in read:
        pieces += (text[position : block.start], "\n" * (block.end - block.start))
        position = block.end
    return "".join((*pieces, text[position:]))
