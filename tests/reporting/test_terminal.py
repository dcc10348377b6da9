"""Tests of columns, line breaks and colours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.reporting.terminal import columns, paint, wrap


@pytest.mark.parametrize(
    ("text", "expected"),
    [("abc", 3), ("区商务局", 8), ("5G＋", 4), ("“①”…", 4), ("e\u0301", 1), ("a\u20dd", 1), ("", 0)],
)
def test_columns(text: str, expected: int) -> None:
    """Chinese is two wide, ambiguous characters one, combining marks none."""
    assert expected == columns(text)


def test_wrap_keeps_punctuation_and_numbers_together() -> None:
    """No line begins with 、 or ends with an opening quote, and a date is not broken."""
    text = "区商务局、“区发改局”有效期至 2026-12-31。"
    assert list(wrap(text, 10)) == ["区商务局、", "“区发改局”", "有效期至", "2026-12-31。"]


def test_wrap_drops_the_blank_it_breaks_at() -> None:
    """A further line does not begin with a space."""
    assert list(wrap("区商务局 leads", 8)) == ["区商务局", "leads"]


def test_wrap_hanging_lines_are_shorter() -> None:
    """After the first line there is room for an indentation."""
    assert list(wrap("一二三四五六七八", 8, hanging=4)) == ["一二三四", "五六", "七八"]


def test_wrap_of_nothing_is_one_empty_line() -> None:
    """A caller always has a first line."""
    assert list(wrap("", 10)) == [""]


@given(st.text(), st.integers(1, 40))
def test_wrap_loses_nothing_but_blanks(text: str, width: int) -> None:
    """The characters of the lines are the characters of the text."""
    assert "".join(text.split()) == "".join("".join(wrap(text, width)).split())


def test_paint_only_when_on() -> None:
    """No escape is written unless colours were asked for, and none around nothing."""
    assert paint("错误", "red", "bold", on=True) == "\x1b[31;1m错误\x1b[0m"
    assert paint("错误", "red", on=False) == "错误"
    assert paint("", "red", on=True) == ""
