"""Rates and ageing of problems."""

from datetime import date, timedelta

import pytest
from attrs import evolve

from zhuanyezhen.errors import WrongUseError
from zhuanyezhen.model.problem import Problem, Step, StepKind
from zhuanyezhen.tracking.clock import standard_clock
from zhuanyezhen.tracking.problems import Ageing, ageing, due_of, overdue, problem_rates

_DAY = date(2026, 11, 24)


def _step(kind: StepKind, day: int | None) -> Step:
    return Step(kind=kind, on=None if day is None else date(2026, 11, day))


def _problem(name: str, *steps: Step, due: int | None = None, unit: str | None = None) -> Problem:
    day = None if due is None else date(2026, 11, 1) + timedelta(days=due - 1)
    return Problem(id=name, description=name, raised_on=date(2026, 11, 1), due=day, unit=unit, steps=steps)


_LEDGER = (
    _problem("按期", _step(StepKind.RESOLVED, 5), due=10),
    _problem("超期", _step(StepKind.RESOLVED, 12), _step(StepKind.CLOSED, 13), due=10),
    _problem("无期限", _step(StepKind.RESOLVED, 5)),
    _problem("无日期", _step(StepKind.RESOLVED, None), due=10),
    _problem("退回", _step(StepKind.RESOLVED, 5), _step(StepKind.RETURNED, 6), due=10, unit="乙"),
    _problem("在办", _step(StepKind.ASSIGNED, 5), due=30, unit="甲"),
    _problem("没有期限", unit="甲"),
    Problem(id="以后", description="例", raised_on=date(2026, 12, 1)),
)


def test_the_three_rates() -> None:
    """办结率 4 of 7, 按期率 1 of 2 with two that cannot be judged, 解决率 1 of 7; what is raised later is left out."""
    rates = problem_rates(_LEDGER, as_of=_DAY, clock=standard_clock())
    assert ["57.14%", "50.00%", "14.29%"] == [str(rates.resolved), str(rates.in_time), str(rates.closed)]
    assert ("无期限", "无日期") == rates.in_time.unknown


def test_ageing_by_unit_and_colour() -> None:
    """Open problems by unit, those of no unit last."""
    assert (
        Ageing(unit="乙", open=1, colours=(("蓝", 0), ("黄", 0), ("红", 1)), oldest_days=23),
        Ageing(unit="甲", open=2, colours=(("蓝", 0), ("黄", 0), ("红", 0)), oldest_days=23),
        Ageing(unit=None, open=1, colours=(("蓝", 0), ("黄", 0), ("红", 0)), oldest_days=None),
    ) == ageing((*_LEDGER, Problem(id="无名", description="例")), as_of=_DAY, clock=standard_clock())


@pytest.mark.parametrize(("day", "share"), [(9, "100.00%"), (10, "100.00%"), (11, "0.00%")])
def test_the_last_day_is_in_time(day: int, share: str) -> None:
    """Dealt with on the very day it was due."""
    problem = _problem("例", _step(StepKind.RESOLVED, day), due=10)
    assert share == str(problem_rates([problem], as_of=_DAY, clock=standard_clock()).in_time)


@pytest.mark.parametrize(
    ("due", "steps", "since"),
    [
        (23, (), 23),
        (24, (), None),
        (25, (), None),
        (None, (), None),
        (23, (_step(StepKind.RESOLVED, 24),), None),
        (23, (_step(StepKind.RESOLVED, 25),), 23),
        (23, (_step(StepKind.SUSPENDED, 20),), None),
    ],
)
def test_overdue_from_the_day_after(due: int | None, steps: tuple[Step, ...], since: int | None) -> None:
    """Not on the day it is due; what is dealt with or suspended by the day is not overdue at all."""
    found = overdue(_problem("例", *steps, due=due), as_of=_DAY, clock=standard_clock())
    assert (None if since is None else (date(2026, 11, since), True)) == found


def test_what_is_raised_on_the_day_is_counted() -> None:
    """The day itself is part of what is known on it."""
    raised = [Problem(id=str(day), description="例", raised_on=date(2026, 11, day)) for day in (24, 25)]
    assert 1 == problem_rates(raised, as_of=_DAY, clock=standard_clock()).resolved.of


def test_a_ledger_is_not_its_problems() -> None:
    """A text given for problems is told what to give."""
    with pytest.raises(WrongUseError, match="Problem"):
        problem_rates("问题台账", as_of=_DAY, clock=standard_clock())  # type: ignore[arg-type]


def test_the_last_assignment_sets_the_day() -> None:
    """It goes before an earlier one, that before the day the problem was put off to, that before the ledger's."""
    first, second = (
        Step(kind=StepKind.ASSIGNED, on=date(2026, 11, 2), until=date(2026, 11, day)) for day in (20, 28)
    )
    problem = Problem(
        id="1",
        description="例",
        due=date(2026, 11, 10),
        extended_to=date(2026, 11, 15),
        steps=(first, second),
    )
    days = [
        due_of(evolve(problem, **changes), standard_clock())
        for changes in ({}, {"steps": (first,)}, {"steps": ()}, {"steps": (), "extended_to": None})
    ]
    assert [(date(2026, 11, day), True) for day in (28, 20, 15, 10)] == days
