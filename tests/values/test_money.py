"""Money and measures: exact, always."""

from collections.abc import Callable
from decimal import Decimal
from typing import Literal, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategies_values import money, periods
from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.values.measure import convert, shifted
from zhuanyezhen.values.money import UNITS, Money, parse_money, total
from zhuanyezhen.values.period import Period, parse_period

_Language = Literal["zh", "en"]


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
    assert not parse_money("1亿元") < parse_money("10000万元")
    assert Money(Decimal(1), "元") != 1
    assert Money(Decimal(1), "元") != Money(Decimal(1), "美元")
    with pytest.raises(ValueTextError, match="no exchange rates"):
        _ = Money(Decimal(1), "元") < Money(Decimal(1), "美元")
    assert total([Money(Decimal(1), "元"), Money(Decimal(1), "美元")]) is None


@pytest.mark.parametrize(
    ("scale", "worth"),
    [
        ("", 1), ("百", 100), ("千", 1_000), ("万", 10_000), ("十万", 100_000), ("百万", 1_000_000),
        ("千万", 10_000_000), ("亿", 100_000_000), ("十亿", 1_000_000_000), ("百亿", 10_000_000_000),
        ("千亿", 100_000_000_000), ("万亿", 1_000_000_000_000),
    ],
)  # fmt: skip
def test_every_scale_is_worth_what_it_says(scale: str, worth: int) -> None:
    """Each word of money has its own power of ten."""
    assert Decimal(3 * worth) == parse_money(f"3{scale}元").worth


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("三百万元", 3_000_000),
        ("十亿元", 1_000_000_000),
        ("两百亿元", 20_000_000_000),
        ("一亿两千万元", 120_000_000),
        ("一亿零五万元", 100_050_000),
        ("六十四万零一百四十三元一角七分", "640143.17"),
        ("人民币叁万元伍角整", "30000.5"),
        ("三百万元五角", "3000000.5"),
        ("一亿二千万元", "120000000"),
        ("壹拾万零伍佰元整", "100500"),
        ("五元零三分", "5.03"),
        ("肆佰叁拾萬圆整", 4_300_000),
        ("伍佰元正", 500),
        ("人民币500万元", 5_000_000),
        ("2亿元（人民币）", 200_000_000),
        ("8亿元人民币", 800_000_000),
        ("八千万美元", 80_000_000),
    ],
)
def test_amounts_in_words(text: str, worth: int | str) -> None:
    """Chinese numerals, the forms of cheques, and 人民币 around an amount."""
    assert Decimal(worth) == parse_money(text).worth


@pytest.mark.parametrize(
    "text",
    ["", "1.2", "亿元", "1.2亿", "1.2.3亿元", "1.2亿吨", "1,2亿元", "9" * 100 + "元",
     "数十亿元", "百亿元", "三美元五角", "约500万元", "3000多元", "港币五百元", "一百三元", "一亿亿元", "亿三元"],
)  # fmt: skip
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


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-13",
        "2026-Q5",
        "2026年前13个月",
        "2026-02-01",
        "今年",
        "26年",
        "2026年0月",
        "2026年13月",
        "2026年3月至6月",
        "2026年前4个季度",
        "2026年一至一季度",
        "前三季度",
        "2" * 50,
    ],
)
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
        ("2026年前十个月", "2026-01/10"),
        ("2026年前两个季度", "2026-H1"),
        ("2026年前半年", "2026-H1"),
        ("2026年后半年", "2026-H2"),
        ("2026年首季度", "2026-Q1"),
        ("2026年1－9月份", "2026-01/09"),
        ("2026年一月至五月", "2026-01/05"),
        ("2026年一至三季度", "2026-01/09"),
        ("二〇二六年下半年", "2026-H2"),
        ("二零二六年十二月份", "2026-12"),
        ("2026年度", "2026"),
    ],
)
def test_periods_as_documents_write_them(text: str, period: str) -> None:
    """The first six months are the first half."""
    assert period == str(parse_period(text))


def test_months_that_are_no_period() -> None:
    """February to April is none."""
    with pytest.raises(ValueTextError, match="months 2 to 4"):
        Period(2026, 2, 4)


@pytest.mark.parametrize("read", [parse_money, parse_period])
def test_a_message_quotes_forty_characters(read: Callable[[str], object]) -> None:
    """So that it stays one line."""
    with pytest.raises(ValueTextError) as raised:
        read("甲" * 41)
    for lang in get_args(_Language):
        assert f"“{'甲' * 40}”" in raised.value.text(lang)
