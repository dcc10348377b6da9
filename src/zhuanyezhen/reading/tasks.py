"""Which sections of a plan are its tasks (重点任务), and what each of them says.

A section is a task if a responsibility clause stands in it. Under a chapter that is named for tasks
(重点任务, 工作举措) its sisters are tasks as well, even without a clause: that is how a task without any
unit is found. A clause that closes the last of several subitems, none of which has one of its own,
belongs to the section above them. Where a table splits the tasks and the prose names no unit, the
table's rows are the tasks.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from attrs import define, evolve, field, frozen

from zhuanyezhen.grammar.convention import Convention
from zhuanyezhen.model.plan import Assignment, LeadConvention, Task
from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.reading.clauses import Clause, ClauseReader
from zhuanyezhen.reading.outline import CHAPTER, LONGEST_TITLE, Outline, Section
from zhuanyezhen.reading.responsibility import UnitLedger
from zhuanyezhen.reading.targets import read_deadlines, read_targets

# what chapters of tasks are called
_TASK_CHAPTER = regex(
    r"任务|举措|重点工作|工作重点|主要工作|工作内容|工作措施|主要措施|政策措施|具体措施|分工|任务分解"
)
# 任务分工, 责任分解: a chapter or table that gives every task its units
_SHARES = regex("(?:任务|责任|职责|工作)(?:分工|分解)")
# chapters of aims, principles, guarantees, looking back: their sections are no tasks
_OTHER_CHAPTER = regex(
    r"保障|组织领导|要求|目标|思想|原则|总体|总则|附则|实施步骤|背景|基础|情况|成效|成绩|回顾|总结|不足|问题|打算"
)
_MOST_BLANKETS = 200  # units that answer for every task: no plan has so many, and each costs every task
_VISIBLE = regex(r"\S")
_MINUTES, _HEAD = regex(r"会议纪要|纪\s?要\s?\n"), 200
_ATTENDED = regex(r"\n\s{0,8}(?:参加|出席|列席|参会|主持)[^\n，。：]{0,6}：")  # persons follow
_SENTENCE_END = regex(r"[。：；\n]")
# a dash or any bullet that begins a paragraph; -3 and 3-5 are figures
_BULLET = regex(r"^[^\S\n]{0,8}(?:-{1,3}|[•●○◆◇■□▪★☆※*·])[^\S\n]{0,4}(?=[^\s\d-])", re.MULTILINE)


@frozen(kw_only=True)
class _Heading:
    """How a task is headed, and where that stands."""

    number: str | None
    title: str
    path: tuple[str, ...]
    start: int
    end: int


@define
class TaskReader:
    """Reads the tasks of one document; ``clauses`` holds those of each section by its index (of a gap: below zero)."""

    document: Document
    outline: Outline
    reader: ClauseReader
    ledger: UnitLedger
    convention: LeadConvention | None
    clauses: dict[int, tuple[Clause, ...]] = field(factory=dict)
    _conventions: list[tuple[int, Convention]] = field(factory=list)

    def read(self) -> tuple[Task, ...]:
        """The tasks the prose states, in order."""
        for index, section in enumerate(self.outline.sections):
            self.clauses[index] = self.reader.find(
                section.title_start, section.own_end, sentences=not self._is_other(index)
            )
        self._promote()
        between = {
            -index: (gap, self.reader.find(*gap, sentences=not self.outline.sections))
            for index, gap in enumerate(self._gaps(), start=1)
        }
        self.clauses |= {index: clauses for index, (_, clauses) in between.items()}
        self._note_conventions()
        tasks = [task for gap, clauses in between.values() for task in self._unnumbered(clauses, *gap)]
        bare = set(self._bare())
        self.clauses |= dict(self._in_sentences(bare))
        chosen = {index for index, clauses in self.clauses.items() if _assigns(clauses) and index >= 0}
        tasks += [task for index in sorted(chosen | bare) for task in self._tasks(index)]
        return tuple(self._under_blankets(sorted(tasks, key=place)))

    def _in_sentences(self, bare: set[int]) -> Iterator[tuple[int, tuple[Clause, ...]]]:
        """What sentences say where no clause does: in sections that ought to have one, and all through minutes."""
        minutes = _MINUTES.search(self.document.folded, 0, _HEAD) is not None
        for index, section in enumerate(self.outline.sections):
            if index in bare:
                yield index, tuple(self.reader.in_prose(section.title_start, section.end))
            elif minutes and not self.clauses[index] and not section.children:
                yield index, tuple(self.reader.in_minutes(section.title_start, section.end))

    def _under_blankets(self, tasks: list[Task]) -> Iterator[Task]:
        """Tasks in order; who stands in a blanket (以下均需各镇落实) answers for every later one as well."""
        found = sorted(
            (each for clauses in self.clauses.values() for each in clauses), key=lambda each: each.start
        )
        blankets: dict[str, tuple[int, Assignment]] = {}
        for clause in found:
            items = tuple(item for item in clause.items if item.blanket)
            for each in self.ledger.assignments((evolve(clause, items=items),), None) if items else ():
                if len(blankets) < _MOST_BLANKETS:
                    blankets.setdefault(each.key, (clause.start, evolve(each, by_convention=True)))
        for task in tasks:
            known = {each.key for each in task.assignments}
            added = [
                each for key, (start, each) in blankets.items() if start < place(task) and key not in known
            ]
            yield evolve(task, assignments=(*task.assignments, *added)) if added else task

    def _gaps(self) -> Iterator[tuple[int, int]]:
        """What no section holds: before the first heading, and behind the title of an attachment."""
        position = 0
        for section in self.outline.sections:
            if section.parent is None:
                if section.start > position:
                    yield position, section.start
                position = section.end
        if position < len(self.document.text):
            yield position, len(self.document.text)

    def _note_conventions(self) -> None:
        """A convention in a clause holds from there on, one that stands by itself for the whole document."""
        clauses = sorted((clause.start, clause.end) for found in self.clauses.values() for clause in found)
        for each in self.reader.conventions:
            index = bisect_right(clauses, (each.start, len(self.document.text))) - 1
            inside = index >= 0 and clauses[index][0] <= each.start < clauses[index][1]
            self._conventions.append((each.start if inside else 0, each))
        self._conventions.sort(key=_position)

    def _convention(self, clauses: tuple[Clause, ...]) -> LeadConvention | None:
        """What holds for these clauses: the user's word, else the last one the document gave before."""
        if self.convention or not clauses:
            return self.convention
        before = bisect_left(self._conventions, clauses[-1].end, key=_position)
        stated = self._conventions[before - 1][1] if before else None
        if stated is None or (stated.several and sum(len(clause.items) for clause in clauses) == 1):
            return None
        return stated.value

    def assignments(self, clauses: tuple[Clause, ...]) -> tuple[Assignment, ...]:
        """Who does what by some clauses, under the convention that holds for them."""
        return self.ledger.assignments(clauses, self._convention(clauses))

    def _promote(self) -> None:
        """Give a closing clause to the section above, where the subitems before it have none."""
        sections = self.outline.sections
        holding = {index for index, clauses in self.clauses.items() if clauses}
        for index in reversed(range(len(sections))):
            section = sections[index]
            chapter = section.parent is None and section.rank <= CHAPTER
            if chapter or len(section.children) < 2 or index in holding:  # noqa: PLR2004 - several
                continue
            *others, last = section.children
            if last not in holding or any(self._holds(child) for child in others):
                continue
            clauses = self.clauses[last]
            if clauses and not self.document.folded[clauses[-1].end : section.end].strip(" 。\n\r"):
                self.clauses[index], self.clauses[last] = clauses, ()
                holding.add(index)

    def _holds(self, index: int) -> bool:
        """Whether a clause stands in a section or below it."""
        todo = [index]
        while todo:
            current = todo.pop()
            if self.clauses[current]:
                return True
            todo += self.outline.sections[current].children
        return False

    def _bare(self) -> Iterator[int]:
        """Sections of task chapters that ought to have a clause and have none; a chapter of shares has them all."""
        sections = self.outline.sections
        shares = (each for each in range(len(sections)) if _SHARES.search(self._title(each)))
        shared = any(self._holds(each) for each in shares)
        for index, section in enumerate(sections):
            if section.part == 0 and section.children and self._is_task_chapter(index):
                below = list(self._below(index))
                ranks = {sections[each].rank for each in below if self.clauses[each]}
                if not ranks and shared:
                    continue
                depth = max(ranks, default=sections[section.children[0]].rank)
                yield from (each for each in below if self._lacks(each, depth, index))

    def _lacks(self, index: int, depth: int, chapter: int) -> bool:
        section = self.outline.sections[index]
        if self.clauses[index] or section.rank > depth or (section.rank < depth and section.children):
            return False
        return not self._covered(index, chapter) and not self._holds(index)

    def _covered(self, index: int, chapter: int) -> bool:
        parent = self.outline.sections[index].parent
        while parent is not None and parent != chapter:
            if self.clauses[parent]:
                return True
            parent = self.outline.sections[parent].parent
        return False

    def _below(self, index: int) -> Iterator[int]:
        end = self.outline.sections[index].end
        for each in range(index + 1, len(self.outline.sections)):
            if self.outline.sections[each].start >= end:
                return
            yield each

    def _title(self, index: int) -> str:
        return self.outline.sections[index].title(self.document)

    def _is_task_chapter(self, index: int) -> bool:
        section = self.outline.sections[index]
        title = self._title(index)
        if section.parent is not None and self._is_task_chapter(section.parent):
            return False  # the chapter above speaks for this one
        return bool(_TASK_CHAPTER.search(title)) and not _OTHER_CHAPTER.search(title)

    def _is_other(self, index: int) -> bool:
        """Whether a section stands in a chapter of aims or guarantees; a chapter of tasks above it decides."""
        titles = [self._title(index), *reversed(self._path(self.outline.sections[index]))]
        if any(_TASK_CHAPTER.search(title) and not _OTHER_CHAPTER.search(title) for title in titles[1:]):
            return False
        return any(_OTHER_CHAPTER.search(title) for title in titles)

    def _path(self, section: Section) -> tuple[str, ...]:
        path: list[str] = []
        parent = section.parent
        while parent is not None:
            path.append(self._title(parent))
            parent = self.outline.sections[parent].parent
        return tuple(reversed(path))

    def _tasks(self, index: int) -> Iterator[Task]:
        section = self.outline.sections[index]
        clauses = self.clauses[index]
        below = any(self._holds(child) for child in section.children)
        end = section.own_end if below else section.end
        attended = _ATTENDED.search(self.document.folded, section.title_end, end)
        end = attended.start() if attended else end
        lines = (each for each in clauses if each.items and not each.prose and self._prose_before(each))
        at = {self._line(clause) for clause in lines}
        if len(at) > 1 or (at and at == {*self._bullets(section.body, end)}):
            path = (*self._path(section), self._title(index))
            yield from self._unnumbered(clauses, section.body, end, path)
            return
        title_end = min([section.title_end, *(clause.start for clause in clauses if not clause.prose)])
        heading = _Heading(
            number=section.number,
            title=self.document.text[section.title_start : title_end].strip(" \t，,、"),
            path=self._path(section),
            start=section.start,
            end=title_end,
        )
        yield self._task(heading, title_end if title_end < section.title_end else section.body, end, clauses)

    def _bullets(self, start: int, end: int) -> Iterator[int]:
        """Where the paragraphs with a dash or a bullet begin."""
        return (match.start() for match in _BULLET.finditer(self.document.folded, start, end))

    def _line(self, clause: Clause) -> int:
        return self.document.block_at(clause.start).start

    def _prose_before(self, clause: Clause) -> bool:
        return _VISIBLE.search(self.document.folded, self._line(clause), clause.start) is not None

    def _unnumbered(
        self, found: tuple[Clause, ...], start: int, end: int, path: tuple[str, ...] = ()
    ) -> Iterator[Task]:
        """Tasks without numbers: each paragraph that ends in a clause, with clause lines below it."""
        position = start
        pending: list[Clause] = []
        task_start = start
        found = tuple(clause for clause in found if clause.items or clause.deadlines or clause.misread)
        for index, clause in enumerate(found):
            pending.append(clause)
            following = found[index + 1] if index + 1 < len(found) else None
            if following and not self.document.folded[clause.end : following.start].strip(" 。\n\r"):
                continue
            stop = self.document.folded.find("\n", clause.end, end)
            position = end if stop < 0 else stop
            if following and following.start < position:
                position = clause.end  # one more task in the same paragraph
            task_start = self._behind_marks(task_start, pending[0].start)
            paragraph = max(self.document.folded.rfind("\n", task_start, pending[0].start) + 1, task_start)
            if not self.document.folded[paragraph : pending[0].start].strip():
                paragraph = self._visible_line_before(task_start, paragraph)
            bullet = _BULLET.match(self.document.folded, paragraph, pending[0].start)
            paragraph = bullet.end() if bullet else paragraph
            title_end = _SENTENCE_END.search(self.document.folded, paragraph, pending[0].start)
            title = self.document.text[paragraph : title_end.start() if title_end else pending[0].start]
            title = title.strip()[:LONGEST_TITLE]
            heading = _Heading(
                number=None, title=title, path=path, start=paragraph, end=paragraph + len(title)
            )
            if _assigns(tuple(pending)):
                yield self._task(heading, paragraph, position, tuple(pending))
            pending, task_start = [], position

    def _behind_marks(self, start: int, end: int) -> int:
        """Where what follows a clause begins: behind its full stop."""
        while start < end and self.document.folded[start] in " 。；":
            start += 1
        return start

    def _visible_line_before(self, start: int, end: int) -> int:
        """Where the last line that is not blank starts between two offsets."""
        stop = end
        while stop > start and self.document.folded[stop - 1].isspace():
            stop -= 1
        return max(self.document.folded.rfind("\n", start, stop) + 1, start)

    def _task(self, heading: _Heading, body: int, end: int, clauses: tuple[Clause, ...]) -> Task:
        words = min(heading.end - len(heading.title), body)
        found = read_deadlines(self.document, words, end, self.reader.year)
        stated = tuple(deadline for clause in clauses for deadline in clause.deadlines)
        deadlines = tuple(dict.fromkeys((*stated, *(match.deadline for match in found))))
        return Task(
            number=heading.number,
            title=heading.title,
            text=self._without(clauses, body, end),
            path=heading.path,
            assignments=self.assignments(clauses),
            deadlines=deadlines,
            targets=tuple(read_targets(self.document, words, end, found)),
            clauses=tuple(self.document.text[clause.start : clause.end] for clause in clauses),
            source=self.document.source(heading.start, heading.end),
        )

    def _without(self, clauses: tuple[Clause, ...], start: int, end: int) -> str:
        """The prose between two offsets, the clauses cut out."""
        pieces = []
        for clause in clauses:
            if clause.prose:
                continue
            pieces.append(self.document.text[start : clause.start])
            start = max(start, clause.end)
            if self.document.folded[start : start + 1] == "。" and pieces[-1].endswith("。"):
                start += 1  # the full stop was the clause's own
        pieces.append(self.document.text[start:end])
        return "".join(pieces).strip()


def _position(convention: tuple[int, Convention]) -> int:
    return convention[0]


def place(task: Task) -> int:
    """Where a task stands; 0 where that is not known."""
    return (task.source.start if task.source else None) or 0


def _assigns(clauses: tuple[Clause, ...]) -> bool:
    """Whether clauses make a task of what they stand in: they name a unit, or were not understood."""
    return any(clause.assigns for clause in clauses)
