"""Kleene's tables: what is not known is never taken for met, nor for unmet."""

from itertools import product

import pytest

from zhuanyezhen.assessing.verdict import Verdict, agreed, all_met, any_met, verdict_of

_ORDER = (Verdict.UNMET, Verdict.UNKNOWN, Verdict.MET)


@pytest.mark.parametrize("pair", list(product(_ORDER, repeat=2)))
def test_all_is_the_least_and_any_the_most(pair: tuple[Verdict, Verdict]) -> None:
    """In the order unmet, unknown, met; and not of any is all of not (De Morgan)."""
    ranks = [_ORDER.index(each) for each in pair]
    assert (_ORDER[min(ranks)], _ORDER[max(ranks)]) == (all_met(pair), any_met(pair))
    assert any_met(pair).turned is all_met(each.turned for each in pair)


def test_of_nothing() -> None:
    """All of nothing is met, any of nothing is not; of no case nothing is known."""
    assert (Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN) == (all_met([]), any_met([]), agreed([]))


def test_of_several_cases() -> None:
    """Only what all give is given."""
    assert Verdict.MET is agreed([Verdict.MET, Verdict.MET])
    assert Verdict.UNKNOWN is agreed([Verdict.MET, Verdict.UNMET])


def test_of_an_answer() -> None:
    """True, false, nothing."""
    assert [Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN] == [
        verdict_of(met=each) for each in (True, False, None)
    ]
