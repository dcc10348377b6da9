"""Targets of a lower plan against those of the upper one."""

from datetime import date
from decimal import Decimal

import pytest

from zhuanyezhen.aligning.target import TargetVerdict, compare_targets
from zhuanyezhen.model.plan import Plan, Target, Task
from zhuanyezhen.reading.plan import parse_plan
from zhuanyezhen.values.deadline import Deadline, DeadlineKind
from zhuanyezhen.values.quantity import Quantity, parse_quantity


def plan(*targets: Target, place: str = "甲市") -> Plan:
    """A plan of one task with these targets."""
    return Plan(name="plan", jurisdiction=place, tasks=(Task(number="1", title="任务", targets=targets),))


def target(quantity: str | Quantity, year: int | None = None, name: str = "指标") -> Target:
    """A target by the end of a year."""
    due = year and Deadline(text=f"{year}年", kind=DeadlineKind.BY_DATE, due=date(year, 12, 31))
    read = parse_quantity(quantity) if isinstance(quantity, str) else quantity
    return Target(name=name, quantity=read, deadline=due or None)


def verdicts(upper: Plan, lower: Plan) -> list[TargetVerdict]:
    """What is said of each pair."""
    return [each.verdict for each in compare_targets(upper, lower)]


@pytest.mark.parametrize(
    ("upper", "lower", "expected"),
    [
        ("增长25%以上", "增长40%以上", TargetVerdict.RAISED),
        ("超过15%", "不少于16%", TargetVerdict.RAISED),
        ("不少于15%", "超过15%", TargetVerdict.RAISED),
        ("超过15%", "不少于15%", TargetVerdict.LOWERED),
        ("达到15%", "不少于15%", TargetVerdict.SAME),
        ("不超过5%", "不超过4%", TargetVerdict.RAISED),
        ("不超过5%", "不超过6%", TargetVerdict.LOWERED),
        ("不超过5%", "不少于6%", TargetVerdict.NOT_COMPARABLE),
        ("增长25%", "25%", TargetVerdict.NOT_COMPARABLE),
        ("年均增长5%", "增长5%", TargetVerdict.NOT_COMPARABLE),
        ("约25%", "24%", TargetVerdict.NOT_COMPARABLE),
        ("8—10%", "9—10%", TargetVerdict.NOT_COMPARABLE),
        ("8—10%", "8—10%", TargetVerdict.SAME),
        ("25%", "25万元", TargetVerdict.NOT_COMPARABLE),
        ("30个", "4个", TargetVerdict.PART),
        ("200亿元", "300亿元", TargetVerdict.PART),
    ],
)
def test_like_is_compared_with_like(upper: str, lower: str, expected: TargetVerdict) -> None:
    """A rate is raised, kept or lowered; what adds up over places is a part; the rest cannot be compared."""
    assert [expected] == verdicts(plan(target(upper)), plan(target(lower), place="乙县"))


def test_counts_of_one_place_are_compared() -> None:
    """Between two texts of one place a count is no part, and another scale of the unit is no other figure."""
    assert [TargetVerdict.LOWERED] == verdicts(plan(target("30个")), plan(target("4个")))
    assert [TargetVerdict.SAME] == verdicts(plan(target("2亿元")), plan(target("20000万元")))


@pytest.mark.parametrize(
    ("upper", "lower", "expected"),
    [
        (("30%", 2025), ("30%", 2024), TargetVerdict.RAISED),
        (("30%", 2025), ("30%", 2026), TargetVerdict.LOWERED),
        (("30%", 2025), ("31%", 2024), TargetVerdict.RAISED),
        (("30%", 2025), ("31%", 2026), TargetVerdict.NOT_COMPARABLE),
        (("30%", 2025), ("29%", 2024), TargetVerdict.NOT_COMPARABLE),
        (("30%", 2025), ("29%", None), TargetVerdict.NOT_COMPARABLE),
    ],
)
def test_days_are_weighed(
    upper: tuple[str, int], lower: tuple[str, int | None], expected: TargetVerdict
) -> None:
    """Sooner is harder, later is easier; more but later, or less but sooner, cannot be weighed."""
    assert [expected] == verdicts(plan(target(*upper)), plan(target(*lower)))


def test_years_are_paired() -> None:
    """Of a name with several years those of the same year are compared; other names are in no pair."""
    upper = plan(target("10%", 2024), target("20%", 2025), target("1%", name="甲"))
    lower = plan(target("10%", 2024), target("25%", 2025), target("1%", name="乙"))
    assert [TargetVerdict.SAME, TargetVerdict.RAISED] == verdicts(upper, lower)


def test_a_target_without_name_is_not_compared() -> None:
    """Nobody knows what a figure without a name counts."""
    nameless = plan(Target(name="", quantity=Quantity(value=Decimal(1), measured_in="%")))
    assert [] == verdicts(nameless, nameless)


@pytest.mark.parametrize(
    ("upper", "lower", "expected"),
    [
        ("设备投资较2023年增长25%以上", "设备投资较2023年增长40%以上", TargetVerdict.RAISED),
        ("设备投资较2023年增长25%以上", "设备投资较2020年增长40%以上", TargetVerdict.NOT_COMPARABLE),
        ("社会体育指导员达到2.5名/千人", "社会体育指导员达到2.3名/千人", TargetVerdict.LOWERED),
        ("社会体育指导员达到2.5名/千人", "社会体育指导员达到23名/万人", TargetVerdict.NOT_COMPARABLE),
        ("社会体育指导员达到2.5名/千人", "社会体育指导员达到40名", TargetVerdict.NOT_COMPARABLE),
    ],
)
def test_base_and_per_are_read_from_the_text(upper: str, lower: str, expected: TargetVerdict) -> None:
    """What a change is counted from and per what a figure counts stand in the text around it."""
    read = [parse_plan(f"甲方案\n一、重点任务\n（一）推进更新。{text}。\n") for text in (upper, lower)]
    assert [expected] == verdicts(*read)
