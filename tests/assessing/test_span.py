"""Spans: whatever a figure may be must compare so, else nothing is decided; nothing overflows."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.assessing.span import Span, around, compound, mean, ratio, total
from zhuanyezhen.assessing.verdict import Verdict
from zhuanyezhen.values.quantity import Comparator

_COMPARES = {
    Comparator.AT_LEAST: lambda value, limit: value >= limit,
    Comparator.MORE_THAN: lambda value, limit: value > limit,
    Comparator.AT_MOST: lambda value, limit: value <= limit,
    Comparator.LESS_THAN: lambda value, limit: value < limit,
    Comparator.EQUAL: lambda value, limit: value == limit,
}
_SMALL = st.integers(-6, 6)


def _span(low: int | None, high: int | None) -> Span:
    return Span(None if low is None else Decimal(low), None if high is None else Decimal(high))


@given(st.none() | _SMALL, st.none() | _SMALL, _SMALL, st.sampled_from(list(_COMPARES)))
def test_a_span_decides_where_all_its_points_do(
    low: int | None, high: int | None, limit: int, comparator: Comparator
) -> None:
    """Against a count of every half point it may be, far ends standing for endless ones."""
    if low is not None and high is not None and low > high:
        low, high = high, low
    first, last = -20 if low is None else low * 2, 20 if high is None else high * 2
    if (low, high) != (low, low):
        first, last = first - (low is None), last + (high is None)
    found = {_COMPARES[comparator](Decimal(each) / 2, Decimal(limit)) for each in range(first, last + 1)}
    expected = Verdict.UNKNOWN if len(found) > 1 else Verdict.MET if True in found else Verdict.UNMET
    assert expected is _span(low, high).against(comparator, Decimal(limit))


@pytest.mark.parametrize(
    ("comparator", "of_less", "of_same", "of_more"),
    [
        (Comparator.AT_LEAST, "unmet", "met", "met"),
        (Comparator.MORE_THAN, "unmet", "unmet", "met"),
        (Comparator.AT_MOST, "met", "met", "unmet"),
        (Comparator.LESS_THAN, "met", "unmet", "unmet"),
        (Comparator.EQUAL, "unmet", "met", "unmet"),
    ],
)
def test_an_exact_figure(comparator: Comparator, of_less: str, of_same: str, of_more: str) -> None:
    """One below, at and above the limit."""
    limit = Decimal(5)
    assert [of_less, of_same, of_more] == [_span(each, each).against(comparator, limit) for each in (4, 5, 6)]


def test_about() -> None:
    """A tenth to either side, of a loss too."""
    assert Span(Decimal("-33.0"), Decimal("-27.0")) == around(Decimal(-30), Decimal("0.1"))
    assert Span(Decimal(30), Decimal(30)) == around(Decimal(30), Decimal(0))


def test_sums_and_averages() -> None:
    """End by end; without an end where one has none."""
    assert _span(3, 7) == total([_span(1, 3), _span(2, 4)])
    assert Span(Decimal("1.5"), Decimal("3.5")) == mean([_span(1, 3), _span(2, 4)])
    assert Span(Decimal("1.5"), None) == mean([_span(1, None), _span(2, 4)])


def test_ratios() -> None:
    """The widest of all corners; of a loss, too; nothing of nothing, of less, or of no end."""
    assert Span(Decimal(25), Decimal(100)) == ratio(_span(1, 2), _span(2, 4), 100)
    assert Span(Decimal(-1), Decimal("-0.25")) == ratio(_span(-2, -1), _span(2, 4))
    for whole in (_span(0, 4), _span(-1, 4), _span(None, 4), _span(1, None)):
        assert ratio(_span(1, 2), whole) is None
    for part in (_span(None, 2), _span(1, None)):
        assert ratio(part, _span(1, 1)) is None


@pytest.mark.parametrize(
    ("first", "last", "years", "growth"),
    [(100, "110.25", 2, 5), (1000, "1331", 3, 10), (100, "105", 1, 5), (100, "81", 2, -10), (8, "8", 30, 0)],
)
def test_compound_growth_is_exact(first: int, last: str, years: int, growth: int) -> None:
    """Roots that come out even do, so that who grew by 5 % did not grow by a hair less."""
    found = compound(_span(first, first), Span(Decimal(last), Decimal(last)), years)
    assert Span(Decimal(growth), Decimal(growth)) == found


def test_compound_growth_of_spans() -> None:
    """From the highest first to the lowest last, and the other way round; nothing against nothing."""
    assert Span(Decimal(0), Decimal(300)) == compound(_span(1, 2), _span(2, 4), 1)
    for first, last in (
        (_span(0, 2), _span(1, 1)),
        (_span(1, 2), _span(0, 1)),
        (_span(None, 2), _span(1, 1)),
        (_span(1, None), _span(1, 1)),
        (_span(1, 1), _span(None, 1)),
        (_span(1, 1), _span(1, None)),
    ):
        assert compound(first, last, 1) is None


def test_what_overflows_is_not_known() -> None:
    """No figure of a file makes a comparison raise."""
    huge = Decimal("9E999999")
    assert Span(None, None) == total([Span(huge, huge), Span(huge, huge)])
    assert ratio(Span(huge, huge), Span(Decimal(1), Decimal(1)), 1000) is None
    assert compound(Span(Decimal("1E-999999"), Decimal(1)), Span(huge, huge), 1) is None
