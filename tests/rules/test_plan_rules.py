"""Edges of the rules on plans that no document in the cases shows."""

from datetime import date

import pytest
from attrs import evolve

import zhuanyezhen as zyz
from zhuanyezhen.model.plan import (
    Assignment,
    Damage,
    DamageKind,
    LeadingGroup,
    Member,
    Plan,
    Role,
    Task,
    Unread,
    UnreadReason,
)
from zhuanyezhen.model.unit import Level, Unit, UnitKind
from zhuanyezhen.values.source import Source

_AS_OF = date(2026, 11, 24)


def _found(plan: Plan, code: str) -> list[tuple[str, str]]:
    return [
        (each.subject, each.severity.value) for each in zyz.check(plan, as_of=_AS_OF, select=(code,)).findings
    ]


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("每亩补助1000元。", True),
        ("对新建棚奖励2万元，培育一批企业。", True),
        ("每亩补助1000元，扩种300亩。", False),
        ("线上24小时服务。", True),
        ("3个月内、5个工作日内办结。", True),
        ("2027年6月30日前完成，见第3条。", True),
        ("覆盖率85%。", False),
        ("规划1部。", False),
    ],
)
def test_a_figure_speaks_for_its_task(text: str, *, lacks: bool) -> None:
    """Dates, hours, articles and subsidies measure nothing; any other count may be the target."""
    plan = Plan(name="p", tasks=(Task(number="1.", title="甲", text=text),))
    assert lacks is bool(_found(plan, "PLN002"))


@pytest.mark.parametrize(("text", "impossible"), [("9月31日", True), ("2023925日", False)])
def test_a_date_in_no_calendar_is_told_as_such(text: str, *, impossible: bool) -> None:
    """It lost nothing; it cannot be."""
    plan = Plan(name="p", damage=(Damage(kind=DamageKind.DATE, text=text),))
    messages = [each.message for each in zyz.check(plan, as_of=_AS_OF, select=("RDG002",)).findings]
    assert [impossible] == ["历法上没有" in message for message in messages]


def _task(number: str, **fields: object) -> Task:
    return evolve(Task(number=number, title="甲"), **fields)  # type: ignore[arg-type]


def test_a_task_without_a_place_is_still_told() -> None:
    """A plan written down by hand has no offsets."""
    units = (Assignment(role=Role.LEAD, as_written="区商务局"),)
    unread = Unread(text="x", reason=UnreadReason.NAME, source=Source(document="p", start=3, end=4))
    plan = Plan(
        name="p",
        tasks=(_task("1."), _task("2.", assignments=units)),
        unread=(unread, evolve(unread, source=None), evolve(unread, source=Source(document="p"))),
    )
    assert [("任务1.甲", "error")] == _found(plan, "RSP001")


def test_what_was_not_understood_counts_for_its_own_task_only() -> None:
    """RDG001 speaks for the task whose words they are, not for the one before."""
    tasks = tuple(
        _task(f"{number}.", text="乙" * 6, source=Source(document="p", start=start, end=start + 4))
        for number, start in ((1, 0), (2, 10), (3, 30))
    )
    units = (Assignment(role=Role.LEAD, as_written="区商务局"),)
    unread = (Unread(text="x", reason=UnreadReason.NAME, source=Source(document="p", start=15, end=16)),)
    plan = Plan(
        name="p", tasks=(*tasks, *(_task(f"{n}.", assignments=units) for n in (4, 5, 6))), unread=unread
    )
    assert ["任务1.甲", "任务3.甲"] == sorted(subject for subject, _ in _found(plan, "RSP001"))


def _unit(name: str, **fields: object) -> Unit:
    return evolve(Unit(id=name, name=name, kind=UnitKind.DEPARTMENT, level=Level.COUNTY), **fields)  # type: ignore[arg-type]


def _plan(units: tuple[Unit, ...], members: tuple[str, ...], **fields: object) -> Plan:
    known = {unit.id for unit in units}
    return Plan(
        name="p",
        units=units,
        tasks=(
            _task(
                "1.",
                assignments=tuple(
                    Assignment(role=Role.RESPONSIBLE, as_written=unit.name, unit=unit.id)
                    for unit in units
                    if unit.id not in members
                ),
            ),
        ),
        leading_group=LeadingGroup(
            name="领导小组",
            members=tuple(Member(as_written=each, unit=each if each in known else None) for each in members),
        ),
        **fields,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("unit", "told"),
    [
        (_unit("区商务局"), True),
        (_unit("某学院", level=None), True),
        (_unit("市商务局", level=Level.PREFECTURE), False),
        (_unit("区政府办"), False),
        (_unit("区环保分局", kind=UnitKind.BRANCH_OFFICE, function="税务"), False),
        (_unit("区环保分局", kind=UnitKind.BRANCH_OFFICE, function="环保"), True),
        (_unit("区税务局", id="别处/税务", function="税务"), True),
        (_unit("联席会议", kind=UnitKind.COORDINATING_BODY), False),
    ],
)
def test_who_needs_no_seat_in_the_group(unit: Unit, *, told: bool) -> None:
    """Another level, a branch of a member's system, the own office and coordinating bodies."""
    member = _unit("区税务所", id="区/税务", function="税务")
    plan = _plan((unit, member), ("区/税务",))
    assert told is bool(_found(plan, "RSP007"))


def test_a_group_of_unknown_units_has_no_level() -> None:
    """Then nobody is of another one."""
    assert [("市商务局", "warning")] == _found(
        _plan((_unit("市商务局", level=Level.PREFECTURE),), ("某公司",)), "RSP007"
    )


def test_a_member_in_words_not_understood_is_not_accused() -> None:
    """RDG001 says that they were not."""
    plan = _plan((_unit("区商务局"), _unit("区统计局")), ("区统计局",))
    assert [("区统计局", "warning")] == _found(plan, "RSP008")
    unread = (Unread(text="由区统计局归口", reason=UnreadReason.CLAUSE),)
    assert [] == _found(evolve(plan, unread=unread), "RSP008")


def test_a_finding_of_members_names_their_units() -> None:
    """By the unit where it is known, else as it is written; whether one member is told or several."""
    members = (Member(as_written="区统计局", unit="晋源区/统计局"), Member(as_written="区奇石办"))
    group = LeadingGroup(name="领导小组", members=members)
    done = Assignment(role=Role.RESPONSIBLE, as_written="区工信局", unit="晋源区/工信局")
    plan = Plan(name="p", leading_group=group, tasks=(_task("1.", assignments=(done,)),))
    told = evolve(plan, tasks=(*plan.tasks, *(_task(f"{number}.") for number in (2, 3))))
    expected = [["区奇石办"], ["晋源区/统计局"]], [["晋源区/统计局", "区奇石办"]]
    assert expected == tuple(
        [list(each.units) for each in zyz.check(given, as_of=_AS_OF, select=("RSP008",)).findings]
        for given in (plan, told)
    )


def test_a_finding_of_a_form_names_each_unit_once() -> None:
    """In the order of the tasks."""
    text = "晋源区方案\n一、任务\n（一）甲。（责任单位：区奇石珍玩发展局）\n（二）乙。（责任单位：区奇石珍玩发展局）\n"
    findings = zyz.check(zyz.parse_plan(text), as_of=_AS_OF, select=("UNT",)).findings
    assert ["区奇石珍玩发展局"] == [name for each in findings for name in each.units]
