"""Problems fall due by the ledger, else by the clock, as long as they are open on the day."""

from datetime import date

import pytest

from zhuanyezhen.model.problem import Problem, ProblemWeight, Step, StepKind
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.unit import Level, Unit, UnitKind
from zhuanyezhen.tracking.clock import standard_clock
from zhuanyezhen.tracking.due_problem import problems_due
from zhuanyezhen.tracking.entry import AgendaEntry, AgendaKind, Certainty, Entry, Reach, Undated

_RAISED, _DUE = date(2026, 12, 1), date(2026, 12, 20)


def _step(kind: StepKind, day: int | None, until: date | None = None, note: str | None = None) -> Step:
    return Step(kind=kind, on=None if day is None else date(2026, 12, day), until=until, note=note)


def _entries(problem: Problem, *units: Unit) -> list[Entry]:
    programme = Programme(name="例", problems=(problem,), units=units)
    return list(problems_due(programme, standard_clock(), Reach(_RAISED, date(2027, 2, 28))))


def _told(
    *steps: Step, due: date | None = _DUE, weight: ProblemWeight | None = None
) -> list[tuple[object, object]]:
    problem = Problem(
        id="1", description="用地", raised_on=_RAISED, due=due, weight=weight, steps=steps or None
    )
    return [
        (each.kind, each.on if isinstance(each, AgendaEntry) else each.reason) for each in _entries(problem)
    ]


def test_a_problem_is_due_by_the_ledger() -> None:
    """Where no log is kept nothing else is reckoned."""
    assert [(AgendaKind.PROBLEM, _DUE)] == _told()


def test_an_extension_moves_the_day() -> None:
    """It is due on the new day only."""
    (entry,) = _entries(Problem(id="1", description="用地", due=_DUE, extended_to=date(2027, 1, 31)))
    assert isinstance(entry, AgendaEntry)
    assert (date(2027, 1, 31), Certainty.DAY, ()) == (entry.on, entry.certainty, entry.units)


def test_the_clock_is_told_as_the_clock() -> None:
    """Assigned on the 1st, an ordinary problem is to be dealt with by the clock, which is named."""
    clock = standard_clock()
    steps = (_step(StepKind.ASSIGNED, 1), _step(StepKind.REPORTED, 2))
    (entry,) = _entries(Problem(id="1", description="用地", weight=ProblemWeight.ORDINARY, steps=steps))
    assert isinstance(entry, AgendaEntry)
    assert clock.due(_RAISED, ProblemWeight.ORDINARY) == entry.on
    assert (Certainty.CLOCK, clock.name) == (entry.certainty, entry.words)


def test_the_limit_to_assign_and_the_limit_to_answer() -> None:
    """The first until it was assigned, the second until it was answered, neither once that was done in time."""
    clock = standard_clock()
    assign, answer = (clock.after(_RAISED, days) for days in (clock.assign_days, clock.feedback_days))
    due = (AgendaKind.PROBLEM, _DUE)
    collected, assigned = _step(StepKind.COLLECTED, 1), _step(StepKind.ASSIGNED, 1)
    assert [(AgendaKind.ASSIGNMENT, assign), due] == _told(collected)
    assert [(AgendaKind.FEEDBACK, answer), due] == _told(collected, assigned)
    assert [due] == _told(collected, _step(StepKind.ASSIGNED, None))
    assert [due] == _told(assigned, _step(StepKind.REPORTED, 2))
    assert [due] == _told(assigned, _step(StepKind.REPORTED, answer.day))
    assert [(AgendaKind.FEEDBACK, answer), due] == _told(assigned, _step(StepKind.REPORTED, answer.day + 1))
    assert [] == _told(_step(StepKind.RESOLVED, 1))


def test_without_a_day_raised_nothing_is_reckoned_from_it() -> None:
    """A log whose beginning nobody wrote down has no limits."""
    problem = Problem(id="1", description="用地", due=_DUE, steps=(_step(StepKind.COLLECTED, None),))
    assert [AgendaKind.PROBLEM] == [each.kind for each in _entries(problem)]


@pytest.mark.parametrize("day", [19, 20])
def test_what_was_dealt_with_in_time_is_no_entry(day: int) -> None:
    """On the very day counts; a day later it was still due on its day."""
    begun = _step(StepKind.ASSIGNED, 1), _step(StepKind.REPORTED, 2)
    assert [] == _told(*begun, _step(StepKind.RESOLVED, day))
    assert [(AgendaKind.PROBLEM, _DUE)] == _told(*begun, _step(StepKind.RESOLVED, 21))


def test_a_suspended_problem_comes_up_again() -> None:
    """On the day its suspension names, with the reason as written; without one it has no day."""
    again = date(2027, 1, 15)
    assert [(AgendaKind.SUSPENSION, again)] == _told(_step(StepKind.SUSPENDED, 2, again))
    assert [(AgendaKind.SUSPENSION, Undated.SUSPENDED)] == _told(_step(StepKind.SUSPENDED, 2))


def test_a_problem_without_a_day_is_not_lost() -> None:
    """What the ledger says of the time is kept, and the unit is named."""
    bureau = Unit(id="青禾县/住建局", name="县住建局", kind=UnitKind.DEPARTMENT, level=Level.COUNTY)
    problem = Problem(id="1", description="管线", term="长期", unit="青禾县/住建局")
    (entry,) = _entries(problem, bureau)
    assert (("县住建局",), "长期") == (entry.units, entry.words)
    assert [("青禾县/住建局",)] == [each.units for each in _entries(problem)]
    assert [] == _told(_step(StepKind.RESOLVED, 1), due=None)
