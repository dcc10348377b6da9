"""Amounts: a figure with any unit, exact, read back as they are written."""

from decimal import Decimal

import pytest
from hypothesis import given

from strategies_values import amounts
from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.values.amount import Amount, is_measure, parse_amount, sums


@given(amounts())
def test_an_amount_reads_back(amount: Amount) -> None:
    """parse_amount(str(amount)) is the amount."""
    assert amount == parse_amount(str(amount))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("50亩", ("50", "亩")),
        ("0 亩", ("0", "亩")),
        ("１，２００吨标准煤", ("1200", "吨标准煤")),
        ("1.5万吨标煤", ("1.5", "万吨标煤")),
        ("三百万元", ("300", "万元")),
        ("120人", ("120", "人")),
        ("约50亩", ("50", "亩")),
        ("50亩左右", ("50", "亩")),
    ],
)
def test_offices_write_amounts(text: str, expected: tuple[str, str]) -> None:
    """Land, energy, money and people, in figures of any width and in words."""
    amount = parse_amount(text)
    about = "约" in text or "左右" in text
    assert (Decimal(expected[0]), expected[1], about) == (amount.value, amount.unit, amount.approximate)


@pytest.mark.parametrize(
    "text",
    ["50", "亩", "", "约50亩以上", "50亩以上", "8—10亩", "增长5%", "年均5%", "三分之二", "-5亩", "3个工作日"],
)
def test_what_is_no_plain_amount_is_refused(text: str) -> None:
    """No unit, a bound, a range, a change, a share, a time: none is taken for a figure it does not say."""
    with pytest.raises(ValueTextError) as error:
        parse_amount(text)
    assert "50亩" in error.value.text("zh")
    assert "write a figure with its unit" in error.value.text("en")


@pytest.mark.parametrize(
    ("value", "unit"), [("50", ""), ("-1", "亩"), ("NaN", "亩"), ("5", "0亩"), ("50", "亩以上")]
)
def test_what_would_not_read_back_is_no_amount(value: str, unit: str) -> None:
    """The constructor refuses what no file could hold."""
    with pytest.raises(ValueTextError, match="not an amount"):
        Amount(value=Decimal(value), unit=unit)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("1亿元", "9999.9万元", True),
        ("1亿元", "10000万元", False),
        ("0.9亿元", "10000万元", False),
        ("50亩", "49.9亩", True),
        ("50亩", "50亩", False),
        ("50亩", "3公顷", None),
        ("300万元", "120人", None),
        ("约400万元", "300万元", None),
        ("400万元", "300万元左右", None),
        ("1000吨标准煤", "100吨标煤", None),
    ],
)
def test_amounts_of_one_measure_are_compared(one: str, other: str, expected: bool | None) -> None:  # noqa: FBT001 - a case
    """万 and 亿 are converted; of two measures nothing is said, though a person may know."""
    assert expected is parse_amount(one).exceeds(parse_amount(other))


@pytest.mark.parametrize(
    ("text", "expected"), [("亩", True), ("万亩", True), ("吨标准煤", True), ("必填", False), ("", False)]
)
def test_a_heading_gives_a_usual_measure_alone(text: str, expected: bool) -> None:  # noqa: FBT001 - a case
    """What else stands in the brackets of a heading is no unit."""
    assert expected is is_measure(text)


@pytest.mark.parametrize(
    ("amounts", "expected"),
    [
        ((), ()),
        (("50亩",), ("50亩",)),
        (("9000万元", "1亿元", "0.5万元"), ("1.90005亿元",)),
        (("1亿元", "9000万元"), ("1.9亿元",)),
        (("50亩", "120人", "20亩", "0亩"), ("70亩", "120人")),
        (("50亩", "约20亩", "10亩", "3人"), ("约80亩", "3人")),
        (("999999999999999亩", "1亩"), ("1000000000000000亩",)),
    ],
)
def test_a_sum_is_exact_and_of_each_measure(amounts: tuple[str, ...], expected: tuple[str, ...]) -> None:
    """In the largest unit that occurs; what cannot be converted stands beside it, and no sum is too large."""
    assert expected == sums(map(parse_amount, amounts))
