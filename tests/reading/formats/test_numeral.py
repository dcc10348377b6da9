"""Numerals: every format a Chinese plan is numbered in, at its boundaries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.reading.formats.numeral import _FORMATS, integer, numeral


@pytest.mark.parametrize(
    ("number_format", "values"),
    [
        ("decimal", {1: "1", 0: "0", -3: "-3"}),
        ("decimalZero", {1: "01", 12: "12", 100: "100"}),
        ("decimalFullWidth", {10: "１０"}),
        ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "㉑", 36: "㊱", 50: "㊿", 51: "51", 0: "0"}),
        ("decimalEnclosedCircleChinese", {3: "③"}),
        ("decimalEnclosedParen", {1: "⑴", 20: "⒇", 21: "21"}),
        ("decimalEnclosedFullstop", {1: "⒈", 20: "⒛"}),
        ("numberInDash", {2: "- 2 -"}),
        ("upperLetter", {1: "A", 26: "Z", 27: "AA", 53: "AAA", 781: "781"}),
        ("lowerLetter", {2: "b", 0: "0"}),
        ("upperRoman", {4: "IV", 1999: "MCMXCIX", 4000: "4000"}),
        ("lowerRoman", {9: "ix", 0: "0"}),
        ("chineseCounting", {1: "一", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 100: "一○○", 0: "〇"}),
        (
            "chineseCountingThousand",
            {10: "十", 12: "十二", 100: "一百", 101: "一百零一", 110: "一百一十", 1001: "一千零一"}
            | {10_000: "一万", 10_500: "一万零五百", 12_345: "一万二千三百四十五", 100_000: "十万"}
            | {100_000_000: "100000000"},
        ),
        ("taiwaneseCounting", {12: "十二"}),
        ("taiwaneseCountingThousand", {20_000: "二萬"}),
        (
            "japaneseCounting",
            {10: "十", 20: "二十", 100: "百", 101: "百一", 110: "百十", 1000: "千", 10_000: "一万"},
        ),
        ("chineseLegalSimplified", {1: "壹", 10: "壹拾", 12: "壹拾贰", 105: "壹佰零伍", 0: "零"}),
        ("ideographLegalTraditional", {3: "參"}),
        ("japaneseLegal", {12: "壱拾弐"}),
        ("ideographDigital", {10: "一〇", 25: "二五"}),
        ("japaneseDigitalTenThousand", {10: "一〇"}),
        ("taiwaneseDigital", {10: "一○"}),
        ("ideographTraditional", {1: "甲", 10: "癸", 11: "11"}),
        ("ideographZodiac", {1: "子", 12: "亥", 13: "13"}),
        ("ideographZodiacTraditional", {1: "甲子", 60: "癸亥", 61: "61"}),
        ("ideographEnclosedCircle", {1: "㈠", 10: "㈩"}),
        ("none", {1: ""}),
        ("bullet", {1: ""}),
        ("hindiVowels", {7: "7"}),
    ],
)
def test_formats_write_what_word_shows(number_format: str, values: dict[int, str]) -> None:
    """Each format is right at its first, last and first impossible value."""
    assert {value: numeral(value, number_format) for value in values} == values


@given(st.integers(-(10**9), 10**9), st.sampled_from(sorted(_FORMATS)))
def test_no_value_makes_a_format_fail(value: int, number_format: str) -> None:
    """Any value a file can state is written, and shortly."""
    assert len(numeral(value, number_format)) <= 32


@given(st.integers(1, 99_999_999))
def test_counting_never_writes_two_zeros_together(value: int) -> None:
    """Skipped places are one 零, and none stands at the end."""
    text = numeral(value, "chineseCountingThousand")
    assert ("零零" in text, text.endswith("零")) == (False, False)


@pytest.mark.parametrize(
    ("text", "default", "expected"),
    [("3", 0, 3), (" -2 ", 0, -2), (None, 5, 5), ("", 5, 5), ("x", 5, 5), ("²", 5, 5), ("9" * 10, 5, 5)],
)
def test_attributes_state_whole_numbers(text: str | None, default: int, expected: int) -> None:
    """What is no number of sensible size is the default."""
    assert integer(text, default) == expected
