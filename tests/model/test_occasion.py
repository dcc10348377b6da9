"""Visits and meetings: what they are, and when a decision is done."""

from datetime import date

import pytest

from zhuanyezhen.model.occasion import Decision, Occasion, OccasionKind


@pytest.mark.parametrize(
    ("kind", "is_visit"),
    [
        (OccasionKind.VISIT, True),
        (OccasionKind.REVISIT, True),
        (OccasionKind.SPECIAL_MEETING, False),
        (OccasionKind.REGULAR_MEETING, False),
        (None, False),
    ],
)
def test_a_visit_goes_to_an_enterprise(kind: OccasionKind | None, is_visit: bool) -> None:  # noqa: FBT001 - a case
    """A meeting does not, nor what nobody said what it is."""
    assert is_visit == Occasion(id="1", kind=kind).is_visit


def test_a_decision_is_done_from_its_day_on() -> None:
    """On the day itself, not before; without a day it is open."""
    done = Decision(text="落实用地", done_on=date(2026, 3, 9))
    assert (False, True) == (done.is_done(date(2026, 3, 8)), done.is_done(date(2026, 3, 9)))
    assert not Decision(text="落实用地").is_done(date.max)
