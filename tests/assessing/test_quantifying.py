"""What one figure may be: exact, about, bounded by words, in another unit, or nothing to compare with."""

from decimal import Decimal

import pytest

from candidates import figure
from zhuanyezhen.assessing.quantifying import amount, rounded, shown_span, span_of
from zhuanyezhen.assessing.span import Span

_TENTH = Decimal("0.1")


@pytest.mark.parametrize(
    ("value", "own", "low", "high"),
    [
        (3, "亿元", 30000, 30000),
        ("约3", "亿元", 27000, 33000),
        ("3亿元以上", "", 30000, None),
        ("超过3亿元", "", 30000, None),
        ("达到3亿元", "", 30000, None),
        ("不超过3亿元", "", None, 30000),
        ("低于3亿元", "", None, 30000),
        ("3亿元", "", 30000, 30000),
        ("3—4亿元", "", 30000, 40000),
        ("3亿元左右", "", 27000, 33000),
        ("近3亿元以上", "", 27000, None),
        ("稳定在3亿元", "", 27000, 33000),
    ],
)
def test_a_figure_in_the_unit_asked_for(value: object, own: str, low: int | None, high: int | None) -> None:
    """Exact ones to the point, those about within a tenth, words as far as they bound."""
    given = figure(("营业收入", "2025", value, own))
    span, why = span_of(given, own or None, "万元", _TENTH)
    ends = [None if each is None else Decimal(each) for each in (low, high)]
    assert (Span(*ends), None) == (span, why)


@pytest.mark.parametrize("words", ["增长10%", "年均10%", "3亿级", "3户", "良好", "3户至4亿元"])
def test_words_that_are_no_figure_of_the_kind(words: str) -> None:
    """A growth, a class, another unit, no figure at all: said, and not compared."""
    span, why = span_of(figure(("营业收入", "2025", words, "")), None, "万元", _TENTH)
    assert (None, f"数值写作“{words}”，不能比较") == (span, why)


@pytest.mark.parametrize(("own", "told"), [("亿吨", "亿吨"), (None, "没有写")])
def test_another_unit(own: str | None, told: str) -> None:
    """A figure without a unit is in none of the criteria."""
    span, why = span_of(figure(("产量", "2025", 3, own or "")), own, "万元", _TENTH)
    assert (None, f"数值的计量单位是“{told}”，标准是“万元”，不能比较") == (span, why)


def test_no_unit_on_either_side() -> None:
    """A score of no unit compares with a limit of none; one in points does not."""
    score = figure(("得分", "2025", 60, ""))
    assert (Span(Decimal(60), Decimal(60)), None) == span_of(score, None, None, _TENTH)
    assert "数值的计量单位是“分”，标准是“没有写”，不能比较" == span_of(score, "分", None, _TENTH)[1]


def test_how_figures_are_shown() -> None:
    """In the unit asked for; as reported where that cannot be; about as about."""
    assert "30000万元" == amount(figure(("x", "2025", 3, "亿元")), "亿元", "万元")
    assert "3亿吨" == amount(figure(("x", "2025", 3, "亿吨")), "亿吨", "万元")
    about = amount(figure(("x", "2025", "约3", "")), None, None)
    assert ("约3", "about 3") == (about, about.en)
    assert "3亿元以上" == amount(figure(("x", "2025", "3亿元以上", "")), None, "万元")


def test_what_was_reckoned_is_shown_rounded_on_its_side_of_the_limit() -> None:
    """2.9999 is not shown as 3 beside a limit of 3, 33.3333 as 33.33 beside one of 40."""
    assert "33.33%" == shown_span(Span(Decimal("33.3333"), Decimal("33.3333")), "%", [Decimal(40)])
    assert "2.9999%" == shown_span(Span(Decimal("2.9999"), Decimal("2.9999")), "%", [Decimal(3)])
    assert Decimal("3.00000000000000000001") == rounded(Decimal("3.00000000000000000001"), [Decimal(3)])
    assert "4.5—5.5" == shown_span(Span(Decimal("4.5"), Decimal("5.5")), None, [])
    assert "不低于4.5%" == shown_span(Span(Decimal("4.5"), None), "%", [])
    assert "不超过4.5%" == shown_span(Span(None, Decimal("4.5")), "%", [])
    assert Decimal("1E+999") == rounded(Decimal("1E+999"), [])
