"""How rules walk a programme: its tasks, its assignments, and how they name what they found."""

from collections import Counter
from collections.abc import Iterable, Iterator

from zhuanyezhen.model.plan import Assignment, Plan, Task
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.town import Town
from zhuanyezhen.naming.scope import OWN


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


def town_subject(town: Town) -> str:
    """How a finding names a town."""
    return f"专业镇·{town.name}"


def units(*ids: str | None) -> tuple[str, ...]:
    """The units a finding concerns, without those not given."""
    return tuple(each for each in ids if each is not None)


def places(tasks: Iterable[Task]) -> str:
    """The tasks as a message lists them: each once, by number where it has one."""
    return "任务" + "、".join(dict.fromkeys(task.number or f"“{task.title}”" for task in tasks))


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
