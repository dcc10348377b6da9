"""The log of a problem: a state machine, tried by another one."""

from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from zhuanyezhen.model.problem import FOLLOWS, Problem, Step, StepKind

_START = date(2026, 1, 1)


class Log(RuleBasedStateMachine):
    """Writes a log step by step, right ones mostly, and keeps its own book of what is to come out."""

    def __init__(self) -> None:
        super().__init__()
        self.steps: list[Step] = []
        self.day = _START
        self.done = self.struck = self.broken = False

    @property
    def problem(self) -> Problem:
        """The problem with the log so far."""
        return Problem(id="1", description="例", raised_on=_START, steps=tuple(self.steps))

    def _write(self, kind: StepKind) -> None:
        self.steps.append(Step(kind=kind, on=self.day))
        if kind is StepKind.CLOSED:
            self.struck = self.done = True
        elif kind in {StepKind.RESOLVED, StepKind.VERIFIED, StepKind.REVISITED}:
            self.done, self.struck = True, False
        elif kind is not StepKind.REPORTED:
            self.done = self.struck = False

    @rule(days=st.integers(0, 9))
    def wait(self, days: int) -> None:
        """Days pass."""
        self.day += timedelta(days=days)

    @precondition(lambda self: not self.broken and not self.struck)
    @rule(data=st.data())
    def step(self, data: st.DataObject) -> None:
        """A step that may follow."""
        last = self.steps[-1].kind if self.steps else None
        self._write(data.draw(st.sampled_from(sorted(FOLLOWS[last]))))

    @precondition(lambda self: not self.broken and self.steps)
    @rule(data=st.data())
    def misstep(self, data: st.DataObject) -> None:
        """A step that may not follow."""
        wrong = sorted(set(StepKind) - FOLLOWS[self.steps[-1].kind])
        self._write(data.draw(st.sampled_from(wrong)))
        self.broken = True

    @precondition(lambda self: not self.broken and self.steps and not self.struck)
    @rule()
    def back_in_time(self) -> None:
        """A right step with a date before the last one."""
        last = self.steps[-1]
        assert last.on is not None
        self.day = last.on - timedelta(days=1)
        self._write(min(FOLLOWS[last.kind]))
        self.broken = True

    @invariant()
    def the_problem_says_the_same(self) -> None:
        """State, days in it, dealt with, struck off and missteps agree with the book."""
        problem, end = self.problem, date(2100, 1, 1)
        state = problem.state(end)
        assert (self.steps[-1] if self.steps else None) == state
        assert problem.days_in_state(end) == (end - (state.on if state and state.on else _START)).days
        assert (self.done, self.struck) == (problem.is_resolved(end), problem.is_closed(end))
        assert (problem.closed_on(end) is not None) == self.struck
        assert (problem.misstep() is not None) == self.broken
        assert problem.state(_START - timedelta(days=9)) is None


TestLog = Log.TestCase


def test_days_are_unknown_where_the_log_does_not_tell() -> None:
    """Neither the day it was raised nor that of its last step."""
    undated = Problem(id="1", description="例", steps=(Step(kind=StepKind.ASSIGNED),))
    assert undated.days_in_state(_START) is None
    assert Problem(id="1", description="例", raised_on=_START).days_in_state(_START - timedelta(1)) is None


def test_every_step_has_its_followers() -> None:
    """The table of the machine knows every step; only 销号 is the end."""
    assert {None, *StepKind} == set(FOLLOWS)
    assert [StepKind.CLOSED] == [kind for kind in StepKind if not FOLLOWS[kind]]
