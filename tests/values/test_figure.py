"""Figures are read with the scale that closes them, and vague ones are none."""

from decimal import Decimal

import pytest

from zhuanyezhen.values.figure import read_figure


@pytest.mark.parametrize(
    ("text", "value", "scale"),
    [
        ("12", "12", ""),
        ("-1，200.50", "-1200.50", ""),
        ("三百万", "300", "万"),
        ("两百亿", "200", "亿"),
        ("两万亿", "2", "万亿"),
        ("三万五千", "35000", ""),
        ("一亿两千万", "120000000", ""),
        ("一亿零三", "100000003", ""),
        ("伍佰萬", "500", "万"),
    ],
)
def test_a_figure_and_its_scale(text: str, value: str, scale: str) -> None:
    """The scale at the end stands apart, any other is worked in."""
    assert (Decimal(value), scale) == read_figure(text)


@pytest.mark.parametrize(
    "text", ["", "数十亿", "百亿", "一百三万", "一亿亿", "亿三", "三点五", "，", "-，", "，5"]
)
def test_what_is_no_figure(text: str) -> None:
    """Vague and misspelt figures are none."""
    assert read_figure(text) is None
