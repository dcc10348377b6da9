"""Body and attachment together: the rows of a table and an attached list are joined to the tasks of the body.

They are one task by title (as written, or as far as its first comma), or by number where one title is the
other shortened. The body stands: what it leaves open is filled from the attachment, what the two state
differently is a ``Disagreement``, and nothing is merged that would accuse the body. What no task of the
body matches is a task of its own.
"""

import re
from collections.abc import Callable, Sequence

from attrs import evolve

from zhuanyezhen.model.disagreement import disagreements, own_deadlines
from zhuanyezhen.model.plan import Assignment, Disagreement, DisagreementKind, Role, Task
from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.reading.table_rows import TaskRow
from zhuanyezhen.reading.targets import read_deadlines, read_targets
from zhuanyezhen.reading.tasks import TaskReader, place
from zhuanyezhen.values.folding import fold
from zhuanyezhen.values.numeral import parse_numeral

_SILENT = regex(r"[\W_]+")
_SHORTEST = 4  # characters of a title that says what is done
_FEWEST = 0.5  # of a title's characters that its shortened form keeps
_MOST = 50  # tasks of one number that are looked at


def task_of(row: TaskRow, document: Document, tasks: TaskReader) -> Task:
    """The task of a table row; over several rows a unit counts once: where it leads, else where it stands first."""
    found = [(cell, read_deadlines(document, cell.start, cell.end, tasks.reader.year)) for cell in row.texts]
    stated = (match.deadline for _, matches in found for match in matches)
    return Task(
        number=row.number,
        title=row.title,
        text="\n".join(document.text[cell.start : cell.end].strip() for cell in (*row.texts, *row.notes)),
        path=row.path,
        assignments=_once([tasks.assignments(clauses) for clauses in row.rows]),
        deadlines=tuple(dict.fromkeys((*row.deadlines, *stated))),
        targets=tuple(
            target
            for cell, matches in found
            for target in read_targets(document, cell.start, cell.end, matches)
        ),
        clauses=tuple(document.text[clause.start : clause.end] for clause in row.clauses),
        source=document.source(row.texts[0].start, row.texts[0].end),
    )


def join(
    prose: Sequence[Task], rows: Sequence[Task], attachment: int | None
) -> tuple[tuple[Task, ...], tuple[Disagreement, ...]]:
    """The tasks of body and attachment, and where the two disagree; ``attachment`` is where that starts.

    Where the body names no unit and the rows do not follow its tasks, the rows alone are the tasks.
    """
    body = [task for task in prose if attachment is None or place(task) < attachment] or prose
    attached = [*prose[len(body) :], *rows]
    if not attached:
        return tuple(body), ()
    find = _finder(body)
    claims: dict[int, list[Task]] = {}
    for task in attached:
        if (index := find(task)) is not None:
            claims.setdefault(index, []).append(task)
    if rows and 2 * len(claims) < len(body) and not any(task.clauses for task in body):
        return tuple(attached), ()
    for index, parts in [*claims.items()]:
        if body[index].assignments and len(parts) > 1:  # finer tasks below one that has its own units
            del claims[index]
    taken = {id(part) for parts in claims.values() for part in parts}
    differences = {
        index: [each for part in parts for each in disagreements(body[index], part)]
        for index, parts in claims.items()
        if body[index].assignments
    }
    joined = (
        _filled(task, claims.get(index, ()), differences.get(index, ())) for index, task in enumerate(body)
    )
    return (
        (*joined, *(task for task in attached if id(task) not in taken)),
        tuple(each for index in sorted(differences) for each in differences[index]),
    )


def _finder(body: Sequence[Task]) -> Callable[[Task], int | None]:
    """Finds the task of the body that another one is, if it is exactly one."""
    titles: dict[str, list[int]] = {}
    numbers: dict[int | None, list[int]] = {}
    for index, task in enumerate(body):
        for title in _titles(task):
            titles.setdefault(title, []).append(index)
        for number in {_value(task), index + 1}:
            numbers.setdefault(number, []).append(index)

    def find(task: Task) -> int | None:
        numbered = numbers.get(_value(task), [])[:_MOST] if task.number else []
        named = next((titles[title] for title in _titles(task) if title in titles), [])
        if not named:
            named = [index for index in numbered if _is_shortened(task, body[index])]
        elif len(named) > 1:
            named = [index for index in named if index in numbered]
        return named[0] if len(named) == 1 else None

    return find


def _filled(task: Task, parts: Sequence[Task], differences: Sequence[Disagreement]) -> Task:
    """A task of the body with what it leaves open; with its units in doubt none is added."""
    doubtful = any(each.kind is not DisagreementKind.DEADLINE for each in differences)
    known = {each.key for each in task.assignments}
    added = [tuple(each for each in part.assignments if each.key not in known) for part in parts]
    deadlines = () if own_deadlines(task) else (each for part in parts for each in part.deadlines)
    return evolve(
        task,
        assignments=task.assignments if doubtful else (*task.assignments, *_once(added)),
        deadlines=tuple(dict.fromkeys((*task.deadlines, *deadlines))),
        targets=task.targets or tuple(target for part in parts for target in part.targets),
        clauses=(*task.clauses, *(clause for part in parts for clause in part.clauses)),
    )


def _once(rows: Sequence[tuple[Assignment, ...]]) -> tuple[Assignment, ...]:
    """The assignments of several rows, each unit in one of them: where it leads, else where it stands first."""
    home: dict[str, int] = {}
    for only_leads in (True, False):
        for index, row in enumerate(rows):
            for each in row:
                if each.role is Role.LEAD or not only_leads:
                    home.setdefault(each.key, index)
    return tuple(each for index, row in enumerate(rows) for each in row if home[each.key] == index)


def _titles(task: Task) -> tuple[str, ...]:
    """What a task may be called: its title, and that as far as its first comma."""
    head = _bare(re.split("[，,]", task.title, maxsplit=1)[0])
    return tuple(dict.fromkeys((_bare(task.title), *([head] if len(head) >= _SHORTEST else ()))))


def _is_shortened(task: Task, other: Task) -> bool:
    """Whether one title is the other with characters left out, or names it by nothing but its number."""
    short, long = sorted((_bare(task.title), _bare(other.title)), key=len)
    rest = iter(long)
    return short == _bare(other.number or "") or (
        len(short) >= max(_SHORTEST, _FEWEST * len(long)) and all(char in rest for char in short)
    )


def _bare(text: str) -> str:
    return _SILENT.sub("", fold(text))


def _value(task: Task) -> int | None:
    return parse_numeral(_bare(task.number or ""))
