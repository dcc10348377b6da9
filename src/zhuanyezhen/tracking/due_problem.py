"""What the log of a problem and the clock set a time for: to assign it, to answer, to deal with it, to look again.

Decided here: a problem is looked at as it stands on the day itself, with all that is on file; what was done by then is
no entry. Days the ledger does not state are told as the clock's; those of assigning and of answering are reckoned only
where a log is kept.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from attrs import frozen

from zhuanyezhen.model.problem import Problem, StepKind
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.tracking.clock import Clock
from zhuanyezhen.tracking.entry import (
    AgendaEntry,
    AgendaKind,
    Certainty,
    Entry,
    Reach,
    Undated,
    UndatedEntry,
    names_of,
)
from zhuanyezhen.tracking.problems import assigned_on, due_of

_ASSIGNS = frozenset({StepKind.ASSIGNED, StepKind.SUSPENDED})
_ANSWERS = frozenset({StepKind.REPORTED, StepKind.RESOLVED, StepKind.CLOSED, StepKind.SUSPENDED})


def problems_due(programme: Programme, clock: Clock, reach: Reach) -> Iterator[Entry]:
    """When problems are to be assigned, answered and dealt with, and when suspended ones come up again."""
    for problem in programme.problems or ():
        about = {
            "what": problem.description,
            "subject": problem.id,
            "units": names_of(programme, problem.unit),
            "source": problem.source,
        }
        yield from _limit(problem, clock, about)
        yield from _end(problem, clock, reach, about)


def _end(problem: Problem, clock: Clock, reach: Reach, about: dict[str, Any]) -> Iterator[Entry]:
    """When it is to be dealt with; of a suspended one, when it is looked at again."""
    due = due_of(problem, clock)
    on, stated = due or (reach.last, True)
    state = problem.state(on)
    if problem.is_resolved(on):
        return
    if state is not None and state.kind is StepKind.SUSPENDED:
        kind = AgendaKind.SUSPENSION
        if state.until is None:
            yield UndatedEntry(reason=Undated.SUSPENDED, kind=kind, words=state.note, **about)
        else:
            yield AgendaEntry(on=state.until, kind=kind, words=state.note, **about)
    elif due is None:
        yield UndatedEntry(reason=Undated.NONE, kind=AgendaKind.PROBLEM, words=problem.term, **about)
    elif stated:
        yield AgendaEntry(on=on, kind=AgendaKind.PROBLEM, **about)
    else:
        yield _by_clock(AgendaKind.PROBLEM, clock, on=on, **about)


def _limit(problem: Problem, clock: Clock, about: dict[str, Any]) -> Iterator[Entry]:
    """The next limit its log is held against, if that was not kept by then."""
    limit = limit_of(problem, clock)
    if limit is not None and not is_kept(problem, limit, limit.on):
        yield _by_clock(limit.kind, clock, on=limit.on, **about)


@frozen
class Limit:
    """By when a problem is to be assigned, or answered once it is; and what keeps that."""

    kind: AgendaKind
    on: date
    kept_by: frozenset[StepKind]


def limit_of(problem: Problem, clock: Clock) -> Limit | None:
    """The next limit the log of a problem is held against; ``None`` where no log is kept, or nothing tells since when."""
    assigned = assigned_on(problem)
    begun = assigned or problem.raised_on
    if problem.steps is None or begun is None:
        return None
    if assigned:
        return Limit(AgendaKind.FEEDBACK, clock.after(begun, clock.feedback_days), _ANSWERS)
    return Limit(AgendaKind.ASSIGNMENT, clock.after(begun, clock.assign_days), _ASSIGNS)


def is_kept(problem: Problem, limit: Limit, on: date) -> bool:
    """Whether a limit was kept by a day: with such a step in the log, or as the problem is dealt with."""
    return problem.is_resolved(on) or any(each.kind in limit.kept_by for each in problem.steps_by(on))


def _by_clock(kind: AgendaKind, clock: Clock, **about: Any) -> AgendaEntry:  # noqa: ANN401
    return AgendaEntry(kind=kind, certainty=Certainty.CLOCK, words=clock.name, **about)
