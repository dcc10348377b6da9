"""Policies: in force or not, parts there or not; task forces and their meetings."""

from datetime import date

import pytest

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.model.indicator import IndicatorTarget
from zhuanyezhen.model.policy import PolicyPart, TaskForce, TownPolicy


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (None, None, None),
        (None, date(2025, 12, 31), False),
        (date(2026, 6, 1), None, True),
        (date(2026, 6, 2), None, False),
        (date(2026, 1, 1), date(2026, 6, 1), True),
        (date(2026, 1, 1), date(2026, 5, 31), False),
    ],
)
def test_in_force(start: date | None, end: date | None, *, expected: bool | None) -> None:
    """From the first to the last day, both included; without a first day nobody knows."""
    policy = TownPolicy(id="a", towns=("花卉",), valid_from=start, valid_to=end)
    assert expected is policy.in_force(date(2026, 6, 1))


def test_an_empty_list_is_a_list() -> None:
    """``()`` is a list with nothing on it; goals and indicators without entries are missing."""
    empty = TownPolicy(
        id="a", towns=("花卉",), goals=(), indicators=(), problems=(), major_projects=(), investment_list=()
    )
    assert [PolicyPart.PROBLEMS, PolicyPart.MAJOR_PROJECTS, PolicyPart.INVESTMENT_LIST] == [
        part for part in PolicyPart if empty.has(part)
    ]


def test_meetings() -> None:
    """A task force without a cycle has no meetings; a cycle that is no rule is refused."""
    assert TaskForce().meetings(date(2026, 1, 1)) is None
    with pytest.raises(ValueTextError, match="每月一次"):
        TaskForce(meets="每月一次")


def test_words_set_a_target_too() -> None:
    """A qualitative target is set by its words, an entry with neither figure nor words sets nothing."""
    assert (True, False) == (
        IndicatorTarget(indicator="品牌", text="省内知名").is_set,
        IndicatorTarget(indicator="品牌", text="").is_set,
    )
