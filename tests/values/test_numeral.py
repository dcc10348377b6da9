"""Numerals are read strictly and written as headings do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.values.numeral import format_numeral, parse_enclosed, parse_numeral


@given(st.integers(1, 9999))
def test_a_written_numeral_reads_back(number: int) -> None:
    """Every number that can be written reads back as itself."""
    assert number == parse_numeral(format_numeral(number))


@given(st.integers(0, 99_999_999))
def test_figures_read_as_they_are(number: int) -> None:
    """Arabic figures are numerals too, up to eight of them."""
    assert number == parse_numeral(str(number))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("零", 0),
        ("十", 10),
        ("一十二", 12),
        ("两百", 200),
        ("一百〇三", 103),
        ("九千九百九十九", 9999),
        ("二○二五", 2025),
        (" ８０ ", 80),
        ("一万", 10_000),
        ("叁佰贰拾伍", 325),
        ("一万零五", 10_005),
        ("一万零九百九十九", 10_999),
        ("一万一千", 11_000),
        ("十二万三千", 123_000),
        ("九千九百九十九万九千九百九十九", 99_999_999),
    ],
)
def test_numerals_as_plans_write_them(text: str, number: int) -> None:
    """Counted, digit by digit, full-width and with variant zeros."""
    assert number == parse_numeral(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "十十",
        "一百三",
        "一万九百九十九",
        "一万零一千",
        "百",
        "千一",
        "万",
        "万万",
        "一万万",
        "九千九千万",
        "第一",
        "1.5",
        "٣",
        "123456789",
        "一" * 40,
    ],
)
def test_what_is_no_numeral(text: str) -> None:
    """A misspelt, too long or foreign numeral is none."""
    assert parse_numeral(text) is None


@pytest.mark.parametrize("number", [0, -1, 10_000])
def test_only_one_to_9999_are_written(number: int) -> None:
    """Numbers that headings do not have are refused, and the message says which."""
    with pytest.raises(ValueError, match=str(number)):
        format_numeral(number)


@pytest.mark.parametrize(
    ("char", "number"),
    [
        ("①", 1), ("⑳", 20), ("㉑", 21), ("㉟", 35), ("㊱", 36), ("㊿", 50), ("⑴", 1), ("⒇", 20), ("㈠", 1), ("㈩", 10), ("⒈", 1), ("⒛", 20),
        ("㉠", None), ("㋀", None), ("㈪", None), ("⒜", None), ("一", None), ("", None),
    ],
)  # fmt: skip
def test_enclosed_numbers(char: str, number: int | None) -> None:
    """The first and the last of every set, what stands right behind it among characters, and what is in none."""
    assert number == parse_enclosed(char)


@given(st.text(max_size=12))
def test_no_text_raises(text: str) -> None:
    """Any text is a number below 10⁸ or none."""
    assert 0 <= (parse_numeral(text) or 0) < 100_000_000
