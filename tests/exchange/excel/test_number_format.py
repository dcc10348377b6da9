"""Formats of numbers: what they show, and those that show nothing but the number."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.exchange.excel.number_format import format_of


@pytest.mark.parametrize(
    ("code", "number", "shown"),
    [
        ('0!.0,"万"', 12_500_000, "1250万"),
        ('0\\.0,"万元"', 12_500_000, "1250万元"),
        ('0!.00,,"亿"', 1_234_567_890, "12.3456789亿"),
        ('[Red]0.0,"千元"', 2500, "2.5千元"),
        ('[>=10000]0!.0,"万";0', 12_500_000, "1250万"),
        ('"约"#,##0"户"', 1200, "约1200户"),
        ('General"户"', 22, "22户"),
        ('G/通用格式"万元"', 5, "5万元"),
        ("0.0,,,", 3_000_000_000, "3"),
        ("#,##0.0%", 1, "100%"),
    ],
)
def test_what_is_shown_of_a_figure(code: str, number: int, shown: str) -> None:
    """Commas behind the digits and a point that is a text scale; texts around are units."""
    told = format_of(code)
    assert told is not None
    assert shown == told.figure(Decimal(number))


@pytest.mark.parametrize(
    ("code", "number", "shown"),
    [
        ("000", "1", "001"),
        ("000", "1234", "1234"),
        ("00", "0", "00"),
        ('"W-"0000', "12", "W-0012"),
        ("000-0000", "1234567", "123-4567"),
        ('0000"年"00"月"', "202603", "2026年03月"),
        ("000", "-7", "-007"),
        ("000", "1.5", "1.5"),
        ("0!.00", "123", "1.23"),
    ],
)
def test_what_is_shown_of_a_whole_number(code: str, number: str, shown: str) -> None:
    """Zeros and texts stand between the digits, which fill the places from the right."""
    told = format_of(code)
    assert told is not None
    assert shown == told.text(Decimal(number))


@pytest.mark.parametrize(
    "code",
    [
        "",
        ";;;",
        "General",
        "@",
        "0",
        "#,##0.00_ ",
        "0_);[Red](0)",
        "_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;",
        "[$¥-804]#,##0.00",
        "yyyy-mm-dd",
        '[$-804]yyyy"年"m"月"d"日"',
        "0.00E+00",
        "# ?/?",
        '"合计"',
    ],
)
def test_formats_that_show_the_number(code: str) -> None:
    """Commas, colours, signs, decimals, and what is no number."""
    assert format_of(code) is None


@given(
    st.text('0#?.,%!"\\;[]*_万亿-WE年', max_size=20),
    st.decimals(allow_nan=False, allow_infinity=False, places=2),
)
def test_any_format(code: str, number: Decimal) -> None:
    """Nothing raises, whatever a file says."""
    told = format_of(code)
    if told is not None:
        assert isinstance(told.figure(number) + told.text(number), str)
