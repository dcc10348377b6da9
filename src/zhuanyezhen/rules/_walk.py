"""How rules walk a programme: its tasks, its assignments, and how they name what they found."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from zhuanyezhen.brief import cut
from zhuanyezhen.model.plan import Assignment, Plan, Task
from zhuanyezhen.model.policy import TownPolicy
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.unit import UnitKind
from zhuanyezhen.naming.scope import OWN
from zhuanyezhen.pattern import regex
from zhuanyezhen.words import Said, listed

_WORDS = regex(r"\w")
_LISTED, _LABEL = 10, 24
"""How many tasks a message lists, and how much of each title."""


def tasks_of(programme: Programme) -> Iterator[tuple[Plan, Task]]:
    """Every task with its plan, in order."""
    for plan in programme.plans:
        for task in plan.tasks:
            yield plan, task


def forms_of(plan: Plan) -> dict[str, list[tuple[Task, Assignment]]]:
    """Every assignment of a plan under the name as written, blanks taken out."""
    forms: dict[str, list[tuple[Task, Assignment]]] = {}
    for task in plan.tasks:
        for assignment in task.assignments:
            forms.setdefault("".join(assignment.as_written.split()), []).append((task, assignment))
    return forms


def subject(task: Task, unit: str | None = None) -> str:
    """How a finding names its task, and the unit it is about."""
    return f"任务{task.label}" if unit is None else f"任务{task.label}·{unit}"


def policy_title(policy: TownPolicy) -> str:
    """How a message names a policy: by its document and number, else by its id."""
    title = f"《{policy.document}》" if policy.document else f"“{policy.id}”"
    return f"{title}（{policy.document_number}）" if policy.document_number else title


def units(*ids: str | None) -> tuple[str, ...]:
    """The units a finding concerns, without those not given."""
    return tuple(each for each in ids if each is not None)


def places(tasks: Iterable[Task]) -> Said:
    """The tasks as a message lists them: each once, by number where it has one."""
    named = tuple(dict.fromkeys(task.number or f"“{task.title}”" for task in tasks))
    word = "task" if len(named) == 1 else "tasks"
    return Said(f"任务{listed(named, 'zh')}", f"{word} {listed(named, 'en')}")


def listing(labels: Sequence[str]) -> tuple[str, str]:
    """A list of a message, in both languages: the first of them and how many there are.

    >>> listing(["（一）甲", "（二）乙"])
    ('（一）甲、（二）乙', '（一）甲, （二）乙')
    >>> listing([str(number) for number in range(1, 31)])
    ('1、2、3、4、5、6、7、8、9、10等30项', '1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 20 more')
    """
    first = [cut(each, _LABEL) for each in labels[:_LISTED]]
    rest = len(labels) - len(first)
    return (
        "、".join(first) + (f"等{len(labels)}项" if rest else ""),
        ", ".join(first) + (f" and {rest} more" if rest else ""),
    )


def one_name(form: str, other: str) -> bool:
    """Whether two written names are one, or one is the other shortened: the same id alone proves no fault.

    >>> one_name("区工信局", "晋源区工业和信息化局"), one_name("省质监局", "省工商局")
    (True, False)
    """
    short, long = sorted(("".join(form.split()), "".join(other.split())), key=len)
    letters = iter(long)
    return all(letter in letters for letter in short)


def functions_of(plan: Plan) -> dict[str, str]:
    """What counts as the same unit for membership, by unit id: its function, else the id.

    生态环境分局 and 区生态环境局 have one function; whether both are meant is UNT006's business. A function
    counts within one jurisdiction only: 市财政局 is not 区财政局. In a plan that does not say whose it is, a
    name without a prefix belongs to the level most of the others name.
    """
    places = Counter(unit.id.partition("/")[0] for unit in plan.units if unit.function)
    own = next((place for place, _ in places.most_common() if place != OWN), OWN)
    functions = {}
    for unit in plan.units:
        place = unit.id.partition("/")[0]
        functions[unit.id] = f"{own if place == OWN else place}/{unit.function}" if unit.function else unit.id
    return functions


def collectives_of(plan: Plan) -> frozenset[str]:
    """The ids of units that stand for several (各镇（街）)."""
    return frozenset(unit.id for unit in plan.units if unit.kind is UnitKind.COLLECTIVE)


def statements_of(plan: Plan, task: Task) -> tuple[int | None, ...]:
    """For each assignment which statement of the task holds it; ``None`` where that cannot be told.

    Clauses with no words between them (牵头单位：A。 配合单位：B。, the cells of a row) are one statement; clauses
    that close several sub-items are several. A task of one clause, or of none, has one.
    """
    if len(task.clauses) <= 1:
        return (0,) * len(task.assignments)
    spans = _statements(plan.text, task)
    starts = [start for start, _ in spans]
    told = []
    for each in task.assignments:
        start = each.source.start if each.source else None
        index = -1 if start is None else bisect_right(starts, start) - 1
        told.append(index if start is not None and index >= 0 and start < spans[index][1] else None)
    return tuple(told)


def _statements(text: str, task: Task) -> list[tuple[int, int]]:
    """The spans of the clauses of a task, those with nothing but marks between them as one."""
    first = min(
        (each.source.start for each in task.assignments if each.source and each.source.start is not None),
        default=0,
    )
    position = max(0, first - len(task.clauses[0]))
    spans: list[tuple[int, int]] = []
    for clause in task.clauses:
        start = text.find(clause, position)
        if start < 0:
            break
        position = start + len(clause)
        between = text[spans[-1][1] : start] if spans else ""
        if spans and (not _WORDS.search(between) or ("\t" in between and "\n" not in between)):
            spans[-1] = (spans[-1][0], position)
        else:
            spans.append((start, position))
    return spans
