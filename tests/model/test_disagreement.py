"""Two statements of one task: what differs is told, what is the same in other words is not."""

from datetime import date

import pytest
from attrs import evolve

from zhuanyezhen.model.disagreement import disagreements
from zhuanyezhen.model.plan import Assignment, Role, Target, Task
from zhuanyezhen.model.unit import How
from zhuanyezhen.values.deadline import Deadline, DeadlineKind
from zhuanyezhen.values.quantity import parse_quantity
from zhuanyezhen.values.source import Source

_ROLES = {"L": Role.LEAD, "C": Role.COOPERATE, "R": Role.RESPONSIBLE, "I": Role.IMPLEMENT}


def _task(units: str = "", due: tuple[int, ...] = (), aims: tuple[int, ...] = ()) -> Task:
    """A task of ``L甲 C乙等 C各镇``: role, unit, 等; deadlines and targets by year."""
    return Task(
        number="1.",
        title="办展",
        assignments=tuple(
            Assignment(
                role=_ROLES[each[0]],
                as_written=each[1:].removesuffix("等"),
                open_set=each.endswith("等"),
                how=How.COLLECTIVE if "各" in each else How.EXACT,
                source=Source(document="plan.txt", start=at),
            )
            for at, each in enumerate(units.split())
        ),
        deadlines=tuple(_deadline(year) for year in (*due, *aims)),
        targets=tuple(
            Target(name="展", quantity=parse_quantity("3场"), deadline=_deadline(year)) for year in aims
        ),
        source=Source(document="plan.txt", start=100),
    )


def _deadline(year: int) -> Deadline:
    return Deadline(text=f"{year}年底前", kind=DeadlineKind.BY_DATE, due=date(year, 12, 31))


def _month(*months: int) -> Task:
    """A task whose targets are due by the end of some months of one year."""
    days = [
        Deadline(text=f"2026年{each}月底前", kind=DeadlineKind.BY_DATE, due=date(2026, each, 28))
        for each in months
    ]
    aims = (Target(name="展", quantity=parse_quantity("3场"), deadline=each) for each in days)
    return evolve(_task(), deadlines=tuple(days), targets=tuple(aims))


def _told(body: Task, attached: Task) -> list[tuple[str, str, str]]:
    return [(each.kind.value, each.body, each.attachment) for each in disagreements(body, attached)]


@pytest.mark.parametrize(
    ("body", "attached", "told"),
    [
        ("L甲", "L乙", [("leads", "甲", "乙")]),
        ("L甲 L乙", "L甲", [("leads", "甲、乙", "甲")]),
        ("L甲 C乙", "L甲 C丙", [("cooperating", "乙", "丙")]),
        ("L甲 C乙", "L甲 C乙 C丙", [("cooperating", "乙", "乙、丙")]),
        ("L甲 R乙", "L甲 C丙", [("cooperating", "乙", "丙")]),
        ("R甲 R乙", "R甲 R丙", [("responsible", "甲、乙", "甲、丙")]),
        ("R甲 R乙", "L甲 C丙", [("responsible", "甲、乙", "甲、丙")]),
        ("L甲 C乙等", "L甲 C丙", [("cooperating", "乙", "丙")]),
        ("L甲 C各镇", "L甲 C乙", [("cooperating", "各镇", "乙")]),
        ("L甲 C乙 C各镇", "L甲 C丙 C各镇（街）", [("cooperating", "乙、各镇", "丙、各镇（街）")]),
    ],
)
def test_what_differs(body: str, attached: str, told: list[tuple[str, str, str]]) -> None:
    """Leads, the other units, or all of them where only one side names a lead."""
    assert told == _told(_task(body), _task(attached))


@pytest.mark.parametrize(
    ("body", "attached"),
    [
        ("L甲 C乙", "C乙 L甲"),
        ("L甲", "L甲 C乙"),
        ("L甲 C乙", "L甲"),
        ("L甲 R乙", "L甲 C乙"),
        ("L甲 C乙等", "L甲 C乙 C丙"),
        ("L甲 C乙 C丙", "L甲 C乙等"),
        ("R甲 R乙", "L甲 C乙 C丙"),
        ("L甲 C乙 C丙", "R甲 R乙"),
        ("L甲 C各镇", "L甲 C各镇（街道）"),
        ("", "L甲"),
        ("L甲", ""),
        ("L甲", "C乙"),
        ("C甲", "L甲"),
    ],
)
def test_what_does_not(body: str, attached: str) -> None:
    """Order, other words for the same split, an open list, and what only one side states."""
    assert [] == _told(_task(body), _task(attached))


@pytest.mark.parametrize(
    ("body", "attached", "told"),
    [
        (_task(due=(2026,)), _task(due=(2027,)), [("deadline", "2026年底前", "2027年底前")]),
        (_task(due=(2026, 2027)), _task(due=(2027,)), []),
        (_task(due=(2026,)), _task(), []),
        (_task(aims=(2026,)), _task(due=(2027,)), []),
        (_task(due=(2026,)), _task(aims=(2027,)), []),
        (_month(6), _month(12), [("deadline", "2026年6月底前", "2026年12月底前")]),
        (_month(6), _task(due=(2027,)), [("deadline", "2026年6月底前", "2027年底前")]),
        (_month(6, 9), _month(12), []),
        (_month(6), _month(6), []),
    ],
)
def test_deadlines(body: Task, attached: Task, told: list[tuple[str, str, str]]) -> None:
    """They differ if none is the same; those of targets are not the task's, but for a month that is the only one."""
    assert told == _told(body, attached)


def test_both_places_are_known() -> None:
    """Each disagreement leads to the first unit of either side, or to the task."""
    units, due = disagreements(_task("L甲 C乙", (2026,)), _task("L甲 C丙", (2027,)))
    assert [1, 1, 100, 100] == [
        source.start if source else None
        for each in (units, due)
        for source in (each.source, each.attachment_source)
    ]
