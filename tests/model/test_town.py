"""Towns: which tier they may have had on a day, and when they have left."""

from datetime import date

import pytest

from zhuanyezhen.model.change import ChangeKind
from zhuanyezhen.model.town import Tier, TierChange, Town
from zhuanyezhen.values.partial_date import PartialDate, parse_partial_date


def change(kind: str, tier: Tier | None, on: str | None) -> TierChange:
    """A tier change, its date as text."""
    return TierChange(kind=ChangeKind(kind), tier=tier, on=parse_partial_date(on) if on else None)


def town(*tiers: TierChange) -> Town:
    """A town with a history."""
    return Town(id="花卉", name="花卉专业镇", tiers=tiers)


@pytest.mark.parametrize(
    ("changes", "on", "expected"),
    [
        ((), "2026-01-01", {None}),
        ((("recognised", "county", "2024-05-06"),), "2024-05-05", {None}),
        ((("recognised", "county", "2024-05-06"),), "2024-05-06", {Tier.COUNTY}),
        ((("recognised", "county", "2024-05"),), "2024-05-06", {None, Tier.COUNTY}),
        ((("recognised", "county", "2024-05"),), "2024-05-31", {Tier.COUNTY}),
        ((("recognised", "county", None),), "2026-01-01", {None, Tier.COUNTY}),
        ((("recognised", None, "2024-05-06"),), "2026-01-01", set(Tier)),
        (
            (("promoted", "municipal", "2025-01-01"), ("recognised", "county", "2024-05-06")),
            "2026-01-01",
            {Tier.MUNICIPAL},
        ),
        (
            (("recognised", "county", "2024-05-06"), ("removed", "county", "2025-01-01")),
            "2025-01-01",
            {None},
        ),
        (
            (("recognised", "county", "2024-05-06"), ("renamed", None, "2025-01-01")),
            "2026-01-01",
            {Tier.COUNTY},
        ),
    ],
)
def test_tiers_on_a_day(
    changes: tuple[tuple[str, str | None, str | None], ...], on: str, expected: set[Tier | None]
) -> None:
    """The history decides, whatever order it is written in; what a date leaves open stays open."""
    history = [change(kind, Tier(tier) if tier else None, day) for kind, tier, day in changes]
    assert frozenset(expected) == town(*history).tiers_on(date.fromisoformat(on))


def test_an_unknown_history_says_nothing() -> None:
    """``None`` is not the empty history."""
    assert (None, frozenset({None})) == (
        Town(id="a", name="a").tiers_on(date(2026, 1, 1)),
        town().tiers_on(date(2026, 1, 1)),
    )


@pytest.mark.parametrize(
    ("tiers", "expected"),
    [
        ((("recognised", Tier.COUNTY, "2024-05-06"), ("removed", Tier.COUNTY, "2025-01-01")), True),
        ((("recognised", Tier.COUNTY, "2024-05-06"), ("removed", Tier.COUNTY, "2027-01-01")), False),
        ((("recognised", Tier.COUNTY, "2024-05-06"), ("removed", Tier.COUNTY, "2026")), False),
        (
            (
                ("recognised", Tier.COUNTY, "2023-05-06"),
                ("removed", Tier.COUNTY, "2024-01-01"),
                ("recognised", Tier.COUNTY, "2025"),
            ),
            False,
        ),
        ((), False),
    ],
)
def test_removed(tiers: tuple[tuple[str, Tier, str], ...], *, expected: bool) -> None:
    """A town has left when its last certain move is a removal and nothing later may have undone it."""
    assert expected is town(*(change(*each) for each in tiers)).removed(date(2026, 6, 1))


def test_the_last_change() -> None:
    """Of the moves that had come, the last by date; renamings are none."""
    first = change("recognised", Tier.COUNTY, "2024-05-06")
    later = change("promoted", Tier.MUNICIPAL, "2025-05-06")
    renamed = TierChange(kind=ChangeKind.RENAMED, on=PartialDate(2025, 6, 1), name="新花卉专业镇")
    known = town(later, first, renamed)
    assert (first, later, None) == (
        known.last_change(date(2025, 1, 1)),
        known.last_change(date(2026, 1, 1)),
        known.last_change(date(2024, 1, 1)),
    )
