"""Which units stand twice in a task: as lead and as cooperating, or in one list. The rules tell it, mending mends it."""

from collections.abc import Iterator

from zhuanyezhen.model.plan import Assignment, Plan, Role, Task
from zhuanyezhen.rules._walk import collectives_of, one_name, statements_of


def leading_and_cooperating(plan: Plan, task: Task) -> Iterator[tuple[Assignment, Assignment, bool]]:
    """Each entry of a unit among the cooperating ones that leads, too, with the lead, and whether in one statement."""
    leads: dict[tuple[int | None, str], Assignment] = {}
    elsewhere: dict[str, Assignment] = {}
    statements = statements_of(plan, task)
    for each, statement in zip(task.assignments, statements, strict=True):
        if each.role is Role.LEAD:
            leads.setdefault((statement, each.key), each)
            elsewhere.setdefault(each.key, each)
    for each, statement in zip(task.assignments, statements, strict=True):
        beside = leads.get((statement, each.key)) if statement is not None else None
        lead = beside or elsewhere.get(each.key)
        if each.role is Role.COOPERATE and lead and _is_one(lead, each):
            yield lead, each, beside is not None


def repeated(plan: Plan, task: Task) -> Iterator[tuple[int, Assignment, Assignment]]:
    """Each entry of a unit that stands before it in the same list: the statement, the earlier one, the entry."""
    collectives = collectives_of(plan)
    first: dict[tuple[int, Role, str], Assignment] = {}
    for each, statement in zip(task.assignments, statements_of(plan, task), strict=True):
        if statement is None or each.unit in collectives:
            continue
        earlier = first.setdefault((statement, each.role, each.key), each)
        if earlier is not each and _is_one(earlier, each):
            yield statement, earlier, each


def _is_one(earlier: Assignment, each: Assignment) -> bool:
    """Whether two entries are certainly one unit: written alike, or shortened, neither of them completed by reading."""
    if "".join(earlier.as_written.split()) == "".join(each.as_written.split()):
        return True
    return not (earlier.restored or each.restored) and one_name(earlier.as_written, each.as_written)
