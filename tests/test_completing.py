"""Completeness of one town, one policy: which policy is looked at, and which parts it has."""

from datetime import date

import pytest
from attrs import evolve

from zhuanyezhen.completing import (
    Force,
    PartState,
    RequiredIndicator,
    by_part,
    completeness,
    standard_indicators,
)
from zhuanyezhen.model.change import ChangeKind
from zhuanyezhen.model.indicator import Indicator, IndicatorTarget
from zhuanyezhen.model.policy import PolicyPart, TaskForce, TownPolicy
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.town import Tier, TierChange, Town
from zhuanyezhen.values.partial_date import PartialDate

_ON = date(2026, 6, 1)
_TOWN = Town(id="花卉", name="花卉专业镇")
_WHOLE = TownPolicy(
    id="p",
    towns=("花卉",),
    valid_from=date(2026, 1, 1),
    task_force=TaskForce(leader_post="副区长", office_at="晋源区/农业农村", members=("晋源区/文旅",)),
    goals=("建成市级专业镇",),
    indicators=tuple(IndicatorTarget(indicator=each.name, text="增长") for each in standard_indicators()),
    problems=("问题1",),
    major_projects=(),
    investment_list=("线索1",),
)


def _of(*policies: TownPolicy) -> Programme:
    return Programme(name="例", towns=(_TOWN,), policies=policies)


def test_a_whole_policy() -> None:
    """Every part is there; an empty list counts as there."""
    (row,) = completeness(_of(_WHOLE), as_of=_ON)
    assert (Force.IN_FORCE, 1.0, PartState.EMPTY) == (
        row.force,
        row.share,
        row.state(PolicyPart.MAJOR_PROJECTS),
    )


def test_a_bare_policy() -> None:
    """A policy that is only a name has no part, and sets no target for any required indicator."""
    (row,) = completeness(_of(TownPolicy(id="p", towns=("花卉",))), as_of=_ON)
    assert (Force.UNCERTAIN, 0.0, standard_indicators()) == (row.force, row.share, row.missing_indicators)
    assert {PartState.MISSING} == {state for _, state in row.parts}


def test_parts_half_there() -> None:
    """A task force without members, and targets for some of the indicators only, are partial."""
    assert _WHOLE.task_force is not None
    half = evolve(
        _WHOLE, task_force=TaskForce(leader_post="副区长"), indicators=(_WHOLE.indicators or ())[:1]
    )
    (row,) = completeness(_of(half), as_of=_ON)
    assert [PolicyPart.TASK_FORCE, PolicyPart.INDICATORS] == [
        part for part, state in row.parts if state is PartState.PARTIAL
    ]
    assert (("office_at", "members"), 4) == (row.missing_of_task_force, row.done)


@pytest.mark.parametrize(
    ("periods", "force", "looked_at"),
    [
        ([], Force.NONE, None),
        ([("2025-01-01", "2025-12-31"), ("2024-01-01", "2024-12-31")], Force.EXPIRED, 0),
        ([("2027-01-01", None), ("2024-01-01", "2024-12-31")], Force.COMING, 0),
        ([("2027-01-01", None), (None, None)], Force.UNCERTAIN, 1),
        ([("2026-01-01", None), ("2026-03-01", None), (None, None)], Force.IN_FORCE, 1),
    ],
)
def test_which_policy_is_looked_at(
    periods: list[tuple[str | None, str | None]], force: Force, looked_at: int | None
) -> None:
    """One in force before one that may be, before a coming one, before an expired one; the latest of them."""
    policies = [
        evolve(
            _WHOLE,
            id=f"p{number}",
            valid_from=date.fromisoformat(start) if start else None,
            valid_to=date.fromisoformat(end) if end else None,
        )
        for number, (start, end) in enumerate(periods)
    ]
    (row,) = completeness(_of(*policies), as_of=_ON)
    expected = None if looked_at is None else policies[looked_at]
    assert (force, expected) == (row.force, row.policy)


def test_indicators_by_their_names() -> None:
    """A required indicator is found by a name or an alias of its definition, blanks and width apart."""
    required = RequiredIndicator(name="营收规模", aliases=("营业收入（亿元）",), source="例")
    programme = evolve(
        _of(evolve(_WHOLE, indicators=(IndicatorTarget(indicator="i1", text="增长"),))),
        indicators=(Indicator(id="i1", name="收入", aliases=("营业收入 (亿元)",)),),
    )
    (row,) = completeness(programme, as_of=_ON, required=[required])
    assert () == row.missing_indicators


def test_towns_that_have_left_are_left_out() -> None:
    """Of a town that was removed no policy is asked; without towns there is nothing to tell."""
    gone = TierChange(kind=ChangeKind.REMOVED, tier=Tier.COUNTY, on=PartialDate(2025))
    left = evolve(_of(_WHOLE), towns=(evolve(_TOWN, tiers=(gone,)),))
    assert ((), ()) == (completeness(left, as_of=_ON), completeness(Programme(name="例"), as_of=_ON))


def test_by_part() -> None:
    """For each part, how many towns have it."""
    rows = [
        *completeness(_of(_WHOLE), as_of=_ON),
        *completeness(_of(evolve(_WHOLE, problems=None)), as_of=_ON),
    ]
    parts = by_part(rows)
    assert ((1, 2), (2, 2)) == (parts[PolicyPart.PROBLEMS], parts[PolicyPart.GOALS])
