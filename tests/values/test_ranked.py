"""Ranked codelists compare by their place in the list."""

from itertools import combinations

import pytest

from zhuanyezhen.findings import Severity
from zhuanyezhen.model.town import Tier


@pytest.mark.parametrize("codelist", [Tier, Severity])
def test_members_compare_in_the_order_of_the_list(codelist: type[Tier | Severity]) -> None:
    """Of two members the earlier one is below, whatever their spelling."""
    for low, high in combinations(codelist, 2):
        assert (True, True, True, True) == (low < high, low <= high, high > low, high >= low)


def test_a_text_that_is_no_member_is_not_compared() -> None:
    """Comparing with a word outside the list raises."""
    with pytest.raises(ValueError, match="village"):
        assert Tier.COUNTY < "village"


@pytest.mark.parametrize("member", [*Tier, *Severity])
def test_a_member_is_neither_below_nor_above_itself(member: Tier | Severity) -> None:
    """It is at most and at least itself, also as a plain text."""
    for other in (member, member.value):
        assert (False, True, False, True) == (
            member < other,
            member <= other,
            member > other,
            member >= other,
        )
