"""What plans set a time for: tasks, their measurable targets, and cycles such as 每月28日前.

Every deadline of a task is an entry of its own, as a task may have steps; what is set for a cycle falls due in the
years of the plan only, where it gives them.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from zhuanyezhen.model.plan import Plan, Role, Task, UnreadReason
from zhuanyezhen.tracking.entry import AgendaEntry, AgendaKind, Certainty, Entry, Reach, Undated, UndatedEntry
from zhuanyezhen.values.deadline import Deadline, DeadlineKind
from zhuanyezhen.values.recurrence import names_days
from zhuanyezhen.words import agenda as words

_REASONS = {
    DeadlineKind.BY_DATE: Undated.YEAR,
    DeadlineKind.WITHIN: Undated.BEGINNING,
    DeadlineKind.ONGOING: Undated.OPEN_ENDED,
    DeadlineKind.RECURRING: Undated.DAY_OF_CYCLE,
}


def tasks_due(plan: Plan, reach: Reach) -> Iterator[Entry]:
    """What the tasks of a plan are to be done by, and what of its times could not be read."""
    for task in plan.tasks:
        yield from task_due(plan, task, reach)
    for unread in plan.unread:
        if unread.reason is UnreadReason.DEADLINE:
            yield UndatedEntry(
                reason=Undated.UNREAD,
                kind=AgendaKind.TASK,
                what=unread.text,
                subject=plan.title or plan.name,
                source=unread.source,
            )


def task_due(plan: Plan, task: Task, reach: Reach) -> Iterator[Entry]:
    """What one task of a plan, and what its targets, are to be done by."""
    about = _about(plan, task)
    for deadline in dict.fromkeys(task.deadlines):
        yield from _due(deadline, plan, reach, {**about, "kind": AgendaKind.TASK, "what": task.label})
    if not task.deadlines:
        yield UndatedEntry(reason=Undated.NONE, kind=AgendaKind.TASK, what=task.label, **about)
    for target in task.targets:
        if target.deadline is not None:
            what = words.AIM.said(task=task.label, name=target.name, quantity=str(target.quantity))
            aimed = {"kind": AgendaKind.TARGET, "what": what, "source": target.source or task.source}
            yield from _due(target.deadline, plan, reach, {**about, **aimed})


def _about(plan: Plan, task: Task) -> dict[str, Any]:
    return {
        "subject": words.PLAN_TASK.said(plan=plan.title or plan.name, task=task.label),
        "units": _responsible(task),
        "source": task.source,
    }


def _responsible(task: Task) -> tuple[str, ...]:
    """Those who lead, else those who are responsible, else those who implement, as the plan names them."""
    for role in (Role.LEAD, Role.RESPONSIBLE, Role.IMPLEMENT):
        named = tuple(dict.fromkeys(each.as_written for each in task.assignments if each.role is role))
        if named:
            return named
    return ()


def _due(deadline: Deadline, plan: Plan, reach: Reach, about: dict[str, Any]) -> Iterator[Entry]:
    if deadline.due is not None:
        exact = deadline.names_day
        yield AgendaEntry(
            on=deadline.due,
            start=deadline.start,
            certainty=Certainty.DAY if exact else Certainty.PERIOD,
            words=None if exact else deadline.text,
            **about,
        )
    elif deadline.rule is not None and names_days(deadline.rule):
        first, last = _years(plan)
        since = max(filter(None, (deadline.start, first)), default=None)
        for day in reach.days(deadline.rule, since=since, until=last):
            yield AgendaEntry(on=day, certainty=Certainty.CYCLE, words=deadline.text, **about)
    else:
        yield UndatedEntry(reason=_REASONS[deadline.kind], words=deadline.text, **about)


def _years(plan: Plan) -> tuple[date | None, date | None]:
    """The first and the last day of a plan, as far as it gives them."""
    first = plan.issued_on or (date(plan.first_year, 1, 1) if plan.first_year else None)
    return first, date(plan.last_year, 12, 31) if plan.last_year else None
