"""Problems as of a date: when they are due, their colour, rates and ageing by unit."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from attrs import frozen

from zhuanyezhen.model.problem import Problem, StepKind
from zhuanyezhen.tracking.clock import Clock
from zhuanyezhen.tracking.rate import Rate
from zhuanyezhen.values.given import each_of


@frozen(kw_only=True)
class ProblemRates:
    """办结率 = dealt with / all, 按期率 = dealt with in time / dealt with, 解决率 = struck off / all.

    In 按期率, ``unknown`` are those whose due date or day of dealing with is not known.
    """

    resolved: Rate
    in_time: Rate
    closed: Rate


@frozen(kw_only=True)
class Ageing:
    """The open problems of a unit: how many, by colour, and how many days the oldest has been open."""

    unit: str | None
    open: int
    colours: tuple[tuple[str, int], ...]
    oldest_days: int | None


def assigned_on(problem: Problem, as_of: date | None = None) -> date | None:
    """The day it was first assigned (交办), where the log has it."""
    days = (step.on for step in problem.steps or () if step.kind is StepKind.ASSIGNED)
    return next((day for day in days if day is not None and (as_of is None or day <= as_of)), None)


def due_of(problem: Problem, clock: Clock) -> tuple[date, bool] | None:
    """When it is to be dealt with, and whether the ledger says so itself; ``None`` when nothing tells.

    The latest date an assignment set goes before the one it was put off to, that before the ledger's due date, that
    before the clock's.
    """
    set_anew = [step.until for step in problem.steps or () if step.kind is StepKind.ASSIGNED and step.until]
    stated = set_anew[-1] if set_anew else problem.extended_to or problem.due
    if stated is not None:
        return stated, True
    assigned = assigned_on(problem)
    due = clock.due(assigned, problem.weight) if assigned else None
    return None if due is None else (due, False)


def overdue(problem: Problem, *, as_of: date, clock: Clock) -> tuple[date, bool] | None:
    """When an open problem was due, if that is past; ``None`` for one suspended or dealt with."""
    due = pending(problem, as_of=as_of, clock=clock)
    return due if due is not None and due[0] < as_of else None


def pending(problem: Problem, *, as_of: date, clock: Clock) -> tuple[date, bool] | None:
    """When an open problem is due, as ``due_of`` tells; ``None`` for one suspended or dealt with."""
    state = problem.state(as_of)
    if problem.is_resolved(as_of) or (state is not None and state.kind is StepKind.SUSPENDED):
        return None
    return due_of(problem, clock)


def problem_rates(problems: Iterable[Problem], *, as_of: date, clock: Clock) -> ProblemRates:
    """The rates of problems on a day; those raised later are left out.

    Args:
        problems: Problems of a programme, of one town or of all.
        as_of: The day that is asked about.
        clock: The limits; ``standard_clock()`` has the library's own.

    Returns:
        The shares resolved, resolved in time and closed.
    """
    problems = each_of(problems, Problem)
    known = [each for each in problems if each.raised_on is None or each.raised_on <= as_of]
    resolved = [each for each in known if each.is_resolved(as_of)]
    judged: list[bool] = []
    unknown: list[str] = []
    for each in resolved:
        day, due = each.resolved_on(as_of) or each.closed_on(as_of), due_of(each, clock)
        if day is None or due is None:
            unknown.append(each.id)
        else:
            judged.append(day <= due[0])
    every = Decimal(len(known))
    return ProblemRates(
        resolved=Rate(count=Decimal(len(resolved)), of=every),
        in_time=Rate(count=Decimal(sum(judged)), of=Decimal(len(judged)), unknown=tuple(unknown)),
        closed=Rate(count=Decimal(sum(each.is_closed(as_of) for each in known)), of=every),
    )


def ageing(problems: Iterable[Problem], *, as_of: date, clock: Clock) -> tuple[Ageing, ...]:
    """The open problems by responsible unit, sorted by it; problems of no unit last.

    Args:
        problems: Problems of a programme, of one town or of all.
        as_of: The day that is asked about.
        clock: The limits and colours.

    Returns:
        A row for each unit.
    """
    problems = each_of(problems, Problem)
    groups: dict[str | None, list[Problem]] = {}
    for each in problems:
        if not each.is_resolved(as_of) and (each.raised_on is None or each.raised_on <= as_of):
            groups.setdefault(each.unit, []).append(each)
    return tuple(
        _ageing(unit, groups[unit], as_of, clock)
        for unit in sorted(groups, key=lambda unit: (unit is None, unit or ""))
    )


def _ageing(unit: str | None, problems: list[Problem], as_of: date, clock: Clock) -> Ageing:
    found = [colour_of(each, as_of=as_of, clock=clock) for each in problems]
    ages = [(as_of - each.raised_on).days for each in problems if each.raised_on]
    return Ageing(
        unit=unit,
        open=len(problems),
        colours=tuple((each.name, found.count(each.name)) for each in clock.colours),
        oldest_days=max(ages, default=None),
    )


def colour_of(problem: Problem, *, as_of: date, clock: Clock) -> str | None:
    """The colour of an open problem; ``None`` while there is time, or where nothing says when it is due."""
    due = due_of(problem, clock)
    return clock.colour(due[0], as_of) if due else None
