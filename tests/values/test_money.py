"""Money and measures: exact, always."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategies_values import money, periods
from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.values.measure import convert, shifted
from zhuanyezhen.values.money import UNITS, Money, parse_money, total
from zhuanyezhen.values.period import Period, parse_period


@given(money())
def test_an_amount_reads_back(amount: Money) -> None:
    """parse_money(str(amount)) is the amount, digit for digit."""
    again = parse_money(str(amount))
    assert (amount, str(amount), hash(amount)) == (again, str(again), hash(again))


@given(money(), st.sampled_from(sorted(UNITS)))
def test_no_fen_is_lost_in_another_unit(amount: Money, unit: str) -> None:
    """There and back again is the same amount; another currency is refused."""
    if unit.endswith(amount.currency) and not (
        amount.currency == "元" and unit[-2:] != "元" and unit[-2] in "美欧港日"
    ):
        assert amount == amount.to(unit).to(amount.unit)
    else:
        with pytest.raises(ValueTextError, match="no exchange rates"):
            amount.to(unit)


@given(st.lists(st.integers(-(10**15), 10**15), min_size=1))
def test_a_sum_keeps_every_fen(fens: list[int]) -> None:
    """Amounts in 亿元, 万元 and 元 sum up to the fen."""
    units = ("元", "万元", "亿元")
    amounts = [Money(Decimal(fen).scaleb(-2), "元").to(units[index % 3]) for index, fen in enumerate(fens)]
    summed = total(amounts)
    assert summed is not None
    assert Decimal(sum(fens)).scaleb(-2) == summed.worth


def test_amounts_compare_within_a_currency() -> None:
    """By what they are worth; not with figures, not across currencies."""
    assert parse_money("1亿元") > parse_money("9999万元")
    assert Money(Decimal(1), "元") != 1
    assert Money(Decimal(1), "元") != Money(Decimal(1), "美元")
    with pytest.raises(ValueTextError, match="no exchange rates"):
        _ = Money(Decimal(1), "元") < Money(Decimal(1), "美元")
    assert total([Money(Decimal(1), "元"), Money(Decimal(1), "美元")]) is None


@pytest.mark.parametrize(
    "text", ["", "1.2", "亿元", "1.2亿", "1.2.3亿元", "1.2亿吨", "1,2亿元", "9" * 100 + "元"]
)
def test_what_is_no_amount(text: str) -> None:
    """A figure without a unit is no money."""
    with pytest.raises(ValueTextError, match="not an amount of money"):
        parse_money(text)


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1e40", "1e-30"])
def test_an_impossible_amount(value: str) -> None:
    """No figure of any ledger."""
    with pytest.raises(ValueTextError, match="not an amount of any ledger"):
        Money(Decimal(value), "元")


def test_a_unit_that_is_none() -> None:
    """Tons are no money."""
    with pytest.raises(ValueTextError, match="not a unit of money"):
        Money(Decimal(1), "吨")


def test_what_cannot_be_converted() -> None:
    """A figure without a unit against one with."""
    assert convert(Decimal(1), None, "亿元") is None


def test_infinity_is_not_moved() -> None:
    """It has no exponent."""
    assert shifted(Decimal("Infinity"), 3) == Decimal("Infinity")


@given(periods())
def test_a_period_reads_back(period: Period) -> None:
    """In its canonical form and in words; its predecessor is comparable and earlier."""
    assert period == parse_period(str(period)) == parse_period(period.label)
    assert period.previous.comparable(period)
    assert period.previous.last < period.last
    assert period.year_earlier.first_month == period.first_month


@pytest.mark.parametrize("text", ["", "2026-13", "2026-Q5", "2026年前13个月", "2026-02-01", "今年", "26年"])
def test_what_is_no_period(text: str) -> None:
    """A message says what to write."""
    with pytest.raises(ValueTextError, match="not a period"):
        parse_period(text)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2026年前三季度", "2026-01/09"),
        ("2026年下半年", "2026-H2"),
        ("2026年第4季度", "2026-Q4"),
        ("2026年前6个月", "2026-H1"),
    ],
)
def test_periods_as_documents_write_them(text: str, period: str) -> None:
    """The first six months are the first half."""
    assert period == str(parse_period(text))


def test_months_that_are_no_period() -> None:
    """February to April is none."""
    with pytest.raises(ValueTextError, match="months 2 to 4"):
        Period(2026, 2, 4)
