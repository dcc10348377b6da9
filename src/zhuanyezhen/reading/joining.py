"""Body and attachment together: a table's rows and an attached list are joined to the tasks of the body.

They are one task by title (as written, or as far as its first comma), or by number where one title is
the other shortened. The body stands: what it leaves open is filled from the attachment, what the two
state differently is a ``Disagreement``, and nothing is merged that would accuse the body. What no task
of the body matches is a task of its own.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from attrs import evolve

from zhuanyezhen.model.plan import Assignment, Disagreement, DisagreementKind, Role, Task
from zhuanyezhen.naming.resolution import How
from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.reading.table_rows import TaskRow
from zhuanyezhen.reading.tasks import TaskReader
from zhuanyezhen.reading.targets import read_deadlines, read_targets
from zhuanyezhen.values.deadline import Deadline
from zhuanyezhen.values.folding import fold
from zhuanyezhen.values.numeral import parse_numeral
from zhuanyezhen.values.source import Source

_SILENT = re.compile(r"[\W_]+")
_SHORTEST = 4  # characters of a title that says what is done
_COLLECTIVE = How.COLLECTIVE.value
_FEWEST = 0.5  # of a title's characters that its shortened form keeps
_MOST = 50  # tasks of one number that are looked at


def task_of(row: TaskRow, document: Document, tasks: TaskReader) -> Task:
    """The task of a table row: a unit counts once, where it leads or stands first, over the rows it covers."""
    year = tasks.reader.year
    found = [(cell, read_deadlines(document, cell.start, cell.end, year)) for cell in row.texts]
    stated = (match.deadline for _, matches in found for match in matches)
    return Task(
        number=row.number,
        title=row.title,
        text="\n".join(document.text[cell.start : cell.end].strip() for cell in (*row.texts, *row.notes)),
        path=row.path,
        assignments=_once([tasks.ledger.assignments(clauses, tasks.convention) for clauses in row.rows]),
        deadlines=tuple(dict.fromkeys((*row.deadlines, *stated))),
        targets=tuple(
            target
            for cell, matches in found
            for target in read_targets(document, cell.start, cell.end, matches)
        ),
        clauses=tuple(document.text[clause.start : clause.end] for clause in row.clauses),
        source=document.source(row.texts[0].start, row.texts[0].end),
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


def join(
    prose: Sequence[Task], rows: Sequence[Task], attachment: int | None
) -> tuple[tuple[Task, ...], tuple[Disagreement, ...]]:
    """The tasks of body and attachment, and where the two disagree; ``attachment`` is where that starts.

    Where the body names no unit and the rows do not follow its tasks, the rows alone are the tasks.
    """
    body = [task for task in prose if attachment is None or _start(task) < attachment] or prose
    attached = [*prose[len(body) :], *rows]
    find = _finder(body)
    claims: dict[int, list[Task]] = {}
    for task in attached:
        if (index := find(task)) is not None:
            claims.setdefault(index, []).append(task)
    if rows and 2 * len(claims) < len(body) and not any(task.clauses for task in body):
        return tuple(attached), ()
    joined = [_joined(task, claims.get(index, ())) for index, task in enumerate(body)]
    taken = {id(task) for index, (_, parts, _) in enumerate(joined) for task in parts}
    return (
        (*(task for task, _, _ in joined), *(task for task in attached if id(task) not in taken)),
        tuple(each for _, _, disagreements in joined for each in disagreements),
    )


def _finder(body: Sequence[Task]) -> Callable[[Task], int | None]:
    """Finds the task of the body that another one is, if it is exactly one."""
    titles: dict[str, list[int]] = {}
    numbers: dict[int | None, list[int]] = {}
    for index, task in enumerate(body):
        for title in _titles(task):
            titles.setdefault(title, []).append(index)
        for number in {_value(task.number), index + 1}:
            numbers.setdefault(number, []).append(index)

    def find(task: Task) -> int | None:
        value = _value(task.number)
        numbered = numbers.get(value, [])[:_MOST] if value else []
        named = next((titles[title] for title in _titles(task) if title in titles), [])
        if len(named) > 1:
            named = [index for index in named if index in numbered]
        bare = _bare(task.title)
        found = named or [
            index
            for index in numbered
            if _is_shortened(bare, _bare(body[index].title)) or bare == _bare(body[index].number or "")
        ]
        return found[0] if len(found) == 1 else None

    return find


def _joined(task: Task, parts: Sequence[Task]) -> tuple[Task, Sequence[Task], list[Disagreement]]:
    """A task with what its attachment adds, the parts of that which are used up, and what differs.

    Several parts of a task that has its own units are finer tasks below it, and stay apart.
    """
    if task.assignments and len(parts) > 1:
        return task, (), []
    disagreements = [each for part in parts for each in _disagreements(task, part) if task.assignments]
    units = any(each.kind is not DisagreementKind.DEADLINE for each in disagreements)
    known = {each.key for each in task.assignments}
    added = _once([tuple(each for each in part.assignments if each.key not in known) for part in parts])
    deadlines = [each for part in parts for each in part.deadlines if not _dated(task)]
    return (
        evolve(
            task,
            assignments=task.assignments if units else (*task.assignments, *added),
            deadlines=tuple(dict.fromkeys((*task.deadlines, *deadlines))),
            targets=task.targets or tuple(target for part in parts for target in part.targets),
            clauses=(*task.clauses, *(clause for part in parts for clause in part.clauses)),
        ),
        parts,
        disagreements,
    )


def _disagreements(task: Task, part: Task) -> Iterator[Disagreement]:
    """What body and attachment state differently; where only one names a lead, all units are compared."""
    if alike := bool(task.leads) == bool(part.leads):
        kind = DisagreementKind.COOPERATING if task.leads else DisagreementKind.RESPONSIBLE
        pairs = [(DisagreementKind.LEADS, task.leads, part.leads), (kind, _others(task), _others(part))]
    else:
        pairs = [(DisagreementKind.RESPONSIBLE, task.assignments, part.assignments)]
    for kind, body, attached in pairs:
        if body and attached and _differ(body, attached, alike=alike):
            words = ("、".join(each.as_written for each in side) for side in (body, attached))
            yield _disagreement(task, kind, *words, body[0].source, attached[0].source)
    dated = _dated(task), _dated(part)
    if all(dated) and {each.due for each in dated[0]}.isdisjoint(each.due for each in dated[1]):
        words = ("、".join(map(str, side)) for side in dated)
        yield _disagreement(task, DisagreementKind.DEADLINE, *words, task.source, part.source)


def _disagreement(  # noqa: PLR0913 - two sides, each with its words and its place
    task: Task, kind: DisagreementKind, body: str, attachment: str, here: Source | None, there: Source | None
) -> Disagreement:
    return Disagreement(
        task=task.label, kind=kind, body=body, attachment=attachment, source=here, attachment_source=there
    )


def _differ(body: Sequence[Assignment], attached: Sequence[Assignment], *, alike: bool) -> bool:
    """Whether the units of the two are others; 等 leaves room for more, and so does another kind of split."""
    ours, theirs = _keys(body), _keys(attached)
    if _COLLECTIVE in ours and _COLLECTIVE in theirs:  # 各镇 and 各镇（街道）: who is meant is not said
        ours, theirs = ours - {_COLLECTIVE}, theirs - {_COLLECTIVE}
    more = not alike or any(each.open_set for each in body)
    fewer = not alike or any(each.open_set for each in attached)
    return not (ours == theirs or (more and ours <= theirs) or (fewer and theirs <= ours))


def _keys(assignments: Sequence[Assignment]) -> set[str]:
    return {
        _COLLECTIVE if each.how == _COLLECTIVE else each.unit or _bare(each.as_written)
        for each in assignments
    }


def _others(task: Task) -> tuple[Assignment, ...]:
    return tuple(each for each in task.assignments if each.role is not Role.LEAD)


def _dated(task: Task) -> tuple[Deadline, ...]:
    """The dated deadlines of a task that are not those of its targets."""
    of_targets = {target.deadline for target in task.targets}
    return tuple(each for each in task.deadlines if each.due and each not in of_targets)


def _titles(task: Task) -> tuple[str, ...]:
    """What a task may be called: its title, and that as far as its first comma."""
    head = _bare(re.split("[，,]", task.title, maxsplit=1)[0])
    return tuple(dict.fromkeys((_bare(task.title), *([head] if len(head) >= _SHORTEST else ()))))


def _is_shortened(one: str, other: str) -> bool:
    """Whether one title is the other with characters left out, and not too many of them."""
    short, long = sorted((one, other), key=len)
    rest = iter(long)
    return len(short) >= max(_SHORTEST, _FEWEST * len(long)) and all(char in rest for char in short)


def _bare(text: str) -> str:
    return _SILENT.sub("", fold(text))


def _value(number: str | None) -> int | None:
    return parse_numeral(_bare(number)) if number else None


def _start(task: Task) -> int:
    return (task.source.start or 0) if task.source else 0
