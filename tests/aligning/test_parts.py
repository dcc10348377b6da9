"""What lower plans promise together."""

from datetime import date
from decimal import Decimal

import pytest

from zhuanyezhen.aligning.parts import sum_parts
from zhuanyezhen.model.plan import Plan, Target, Task
from zhuanyezhen.values.deadline import Deadline, DeadlineKind
from zhuanyezhen.values.quantity import parse_quantity


def plan(place: str | None, *figures: tuple[str, int | None], name: str = "省级专业镇") -> Plan:
    """A plan of a place with figures of one name, each by the end of a year or of none."""
    targets = tuple(
        Target(name=name, quantity=parse_quantity(figure), deadline=_by(year)) for figure, year in figures
    )
    tasks = (Task(number="1", title="任务", targets=targets),)
    return Plan(name=place or "plan", jurisdiction=place, tasks=tasks)


def _by(year: int | None) -> Deadline | None:
    return (year and Deadline(text=f"{year}年", kind=DeadlineKind.BY_DATE, due=date(year, 12, 31))) or None


PROVINCE = plan("甲省", ("不少于30个", 2025))


def known(upper: Plan, *lowers: Plan) -> list[tuple[Decimal, int, bool]]:
    """Of each sum what is known, how many plans say nothing, and whether it is reached."""
    return [(each.total, len(each.unknown), each.is_reached) for each in sum_parts(upper, lowers)]


def test_known_parts_are_added_and_the_others_counted() -> None:
    """Thirty by 2025: five known of two places, two plans that say nothing."""
    lowers = [plan("乙市", ("不少于4个", 2025)), plan("丙县", ("1个", 2024)), plan("丁市"), plan("戊市")]
    assert [(Decimal(5), 2, False)] == known(PROVINCE, *lowers)
    (found,) = sum_parts(PROVINCE, lowers)
    assert ["乙市", "丙县"] == [each.plan.jurisdiction for each in found.parts]
    assert ["丁市", "戊市"] == [each.jurisdiction for each in found.unknown]


@pytest.mark.parametrize(
    ("figures", "total"),
    [
        ([("30个", 2025)], 30),
        ([("29个", 2025)], 29),
        ([("4个", 2026)], None),  # later than the whole
        ([("4个", None)], None),  # nobody knows when
        ([("4家", 2025)], None),  # another measure
        ([("增长4个", 2025)], None),  # another kind
        ([("不超过4个", 2025)], None),
        ([("4个", 2024), ("6个", 2025)], None),  # which of the two is meant, is not said
    ],
)
def test_only_like_is_added(figures: list[tuple[str, int | None]], total: int | None) -> None:
    """Of one name, measure and kind, due no later; reached at the figure itself."""
    expected = [] if total is None else [(Decimal(total), 0, total >= 30)]
    assert expected == known(PROVINCE, plan("乙市", *figures))


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        (plan("甲省", ("不少于30%", 2025)), plan("乙市", ("不少于30%", 2025))),
        (plan("甲省", ("不超过30个", 2025)), plan("乙市", ("不超过3个", 2025))),
        (plan("甲省", ("20—30个", 2025)), plan("乙市", ("20—30个", 2025))),
        (PROVINCE, plan("甲省", ("4个", 2025))),
        (PROVINCE, plan(None, ("4个", 2025))),
        (PROVINCE, plan("乙市", ("4个", 2025), name="市级专业镇")),
    ],
)
def test_what_does_not_add_up(upper: Plan, lower: Plan) -> None:
    """Shares, ceilings, ranges, a plan of the same place or of none, another name."""
    assert [] == known(upper, lower)


def test_no_place_counts_twice() -> None:
    """Two plans of one place, or of a county and its city, are not added: nobody knows what holds the other."""
    third = plan("丙市", ("2个", 2025))
    twice = [plan("乙市", ("4个", 2025)), plan("乙市", ("5个", 2025)), third]
    inside = [plan("乙市", ("4个", 2025)), plan("乙市丁县", ("1个", 2025)), third]
    assert [(Decimal(2), 2, False)] == known(PROVINCE, *twice) == known(PROVINCE, *inside)


def test_a_whole_without_a_day_takes_any_part() -> None:
    """And figures of another scale are counted in the measure of the whole."""
    upper = plan("甲省", ("2亿元", None), name="投资")
    lower = plan("乙市", ("5000万元", 2030), name="投资")
    assert [(Decimal("0.5"), 0, False)] == known(upper, lower)
