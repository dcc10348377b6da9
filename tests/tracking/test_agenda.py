"""A calendar holds all that falls due between two days, once and in order, and tells apart what has no day."""

from datetime import date, datetime, time

import pytest

from effort import is_linear
from zhuanyezhen.errors import ValueTextError, WrongUseError
from zhuanyezhen.model.plan import Plan, Task
from zhuanyezhen.model.policy import TaskForce, TownPolicy
from zhuanyezhen.model.problem import Problem, Step, StepKind
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.project import Project, ProjectStage, Stage
from zhuanyezhen.model.standing import Standing
from zhuanyezhen.reporting.agenda_view import agenda_to_text
from zhuanyezhen.tracking.agenda import agenda
from zhuanyezhen.tracking.entry import Undated
from zhuanyezhen.tracking.meeting import Meeting
from zhuanyezhen.values.deadline_text import parse_deadline
from zhuanyezhen.values.partial_date import PartialDate

_FIRST, _LAST = date(2026, 12, 1), date(2026, 12, 31)
_MEETING = Meeting(name="例会", rrule="FREQ=MONTHLY;BYMONTHDAY=5", start=date(2026, 1, 1), at=time(9, 30))


def _problem(name: str, due: date | None) -> Problem:
    return Problem(id=name, description=name, due=due)


_PROGRAMME = Programme(
    name="例",
    problems=(
        _problem("早", date(2026, 11, 30)),
        _problem("首日", _FIRST),
        _problem("同日", date(2026, 12, 5)),
        _problem("末日", _LAST),
        _problem("晚", date(2027, 1, 1)),
        _problem("无期", None),
    ),
)


def test_both_ends_count() -> None:
    """By day, a meeting before what falls due; the undated apart, nothing of other days."""
    found = agenda(_PROGRAMME, _FIRST, _LAST, meetings=[_MEETING])
    assert ["首日", "例会", "同日", "末日"] == [each.what for each in found.entries]
    assert [("无期", Undated.NONE)] == [(each.what, each.reason) for each in found.undated]
    assert "<Agenda name='例' first=2026-12-01 last=2026-12-31 entries=4 undated=1>" == repr(found)


def test_one_day_is_a_calendar() -> None:
    """The first day may be the last."""
    assert ["首日"] == [each.what for each in agenda(_PROGRAMME, _FIRST, _FIRST).entries]


def test_a_calendar_of_days_past_looks_at_them() -> None:
    """What was dealt with after its day was due on it; what was dealt with before was not."""
    steps = (Step(kind=StepKind.RESOLVED, on=date(2026, 12, 10)),)
    late = Problem(id="后", description="后", due=date(2026, 12, 9), steps=steps)
    kept = Problem(id="前", description="前", due=date(2026, 12, 10), steps=steps)
    found = agenda(Programme(name="例", problems=(late, kept)), _FIRST, _LAST)
    assert ["后"] == [each.what for each in found.entries]


def test_refuses_what_is_no_range() -> None:
    """A programme and two days in order, not more than a century apart, are asked for by name."""
    with pytest.raises(ValueTextError, match="behind its end 2026-12-01"):
        agenda(_PROGRAMME, _LAST, _FIRST)
    with pytest.raises(ValueTextError, match="100 years at most"):
        agenda(_PROGRAMME, date(1926, 1, 1), date(2027, 1, 1))
    with pytest.raises(ValueTextError, match="start is '2026-12-01', which is no day"):
        agenda(_PROGRAMME, "2026-12-01", _LAST)  # type: ignore[arg-type]
    with pytest.raises(ValueTextError) as raised:
        agenda(_PROGRAMME, _FIRST, datetime(2026, 12, 31))  # noqa: DTZ001
    assert raised.value.text("zh").startswith("结束日期datetime.datetime(2026, 12, 31, 0, 0)不是一天")
    with pytest.raises(WrongUseError):
        agenda(Plan(name="例"), _FIRST, _LAST)  # type: ignore[arg-type]
    with pytest.raises(WrongUseError):
        agenda(_PROGRAMME, _FIRST, _LAST, meetings=_MEETING)  # type: ignore[arg-type]


def _forces(count: int, rule: str) -> Programme:
    policies = (
        TownPolicy(
            id=str(each), towns=(), task_force=TaskForce(meets=rule.format(each % 366 + 1, each // 366 + 1))
        )
        for each in range(count)
    )
    return Programme(name="例", policies=tuple(policies))


def test_what_recurs_is_bounded() -> None:
    """Cycles without number, and a cycle that falls on days without number, are refused and not waited for."""
    with pytest.raises(ValueTextError, match="more than 500 cycles"):
        agenda(_forces(501, "FREQ=YEARLY;BYYEARDAY={},{}"), _FIRST, _LAST)
    with pytest.raises(ValueTextError) as raised:
        agenda(_forces(8, "FREQ=DAILY"), date(1950, 1, 1), date(2049, 12, 31))
    assert "重复的事项超过200000次；请缩短日历" == raised.value.text("zh")


def test_large_programmes_are_linear() -> None:
    """Twice as many tasks cost twice the time, days and cycles and text alike."""
    deadlines = [
        (parse_deadline(each),) for each in ("2026年底前", "每月28日前", "长期坚持", "2026年12月20日前")
    ]

    def plan(count: int) -> Programme:
        tasks = (
            Task(number=f"（{each}）", title="扩种", deadlines=deadlines[each % 4]) for each in range(count)
        )
        return Programme(name="例", plans=(Plan(name="例", tasks=tuple(tasks)),))

    made = {count: plan(count) for count in (2_000, 4_000)}
    assert is_linear(lambda count: agenda_to_text(agenda(made[count], _FIRST, _LAST)), 2_000)


_KINDS = ("problem-due", "stage-planned", "policy-ends", "expiry", "meeting", "task-due")


def test_every_ledger_has_its_days() -> None:
    """Meetings, tasks of plans, problems, stages of projects, ends of policies, terms of titles."""
    task = Task(number="1.", title="任务", deadlines=(parse_deadline("2026年12月底前"),))
    programme = Programme(
        name="例",
        plans=(Plan(name="方案", tasks=(task,)),),
        problems=(_problem("问题", _FIRST),),
        projects=(
            Project(
                id="项目",
                name="项目",
                stages=(Stage(stage=ProjectStage.STARTED, planned_on=PartialDate(2026, 12, 2)),),
            ),
        ),
        policies=(TownPolicy(id="一策", towns=("花卉",), valid_to=date(2026, 12, 3)),),
        standings=(Standing(id="称号", title="称号", valid_to=date(2026, 12, 4)),),
    )
    found = agenda(programme, _FIRST, _LAST, meetings=[_MEETING]).entries
    days = [(kind, day) for day, kind in enumerate(_KINDS[:5], start=1)]
    assert [*days, (_KINDS[5], 31)] == [(each.kind.value, each.on.day) for each in found]
