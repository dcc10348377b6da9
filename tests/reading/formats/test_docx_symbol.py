"""Numbers in circles, drawn by fields and by symbol fonts."""

import pytest

from zhuanyezhen.reading.formats.docx_symbol import drawn, is_formula, symbol


@pytest.mark.parametrize(
    ("instruction", "text"),
    [
        (r" eq \o\ac(○,1)", "①"),
        (r"EQ \o\ac(◯,50)", "㊿"),
        (r"eq \o\ac(○,51)", "51"),
        (r"eq \o\ac(○,一)", "㊀"),
        (r"eq \o\ac(□,印)", "印"),
        (r"eq \o \al(○ ; 3)", "③"),
        (r"eq \* jc2 \* hps10 \o\ad(\s\up 9(zhuān),专)", "专"),
        (r"eq \o(○,4)", "④"),
        (r"eq \f(1,2)", "1/2"),
        (r"eq \f(1,2) + 1", None),
        (r"eq \r(2)", None),
        (r"eq \o\ac(○,)", None),
        ("eq " + " " * 500 + r"\o\ac(○,1)", None),
    ],
)
def test_what_fields_draw(instruction: str, text: str | None) -> None:
    """A number in a circle is one character where there is one, else what stands inside."""
    assert drawn(instruction) == text


@pytest.mark.parametrize(
    ("instruction", "formula"), [(" EQ x", True), ("eq", True), ("PAGE", False), ("", False)]
)
def test_only_some_fields_draw(instruction: str, formula: bool) -> None:  # noqa: FBT001
    """Other fields without a result show nothing."""
    assert is_formula(instruction) is formula


@pytest.mark.parametrize(
    ("font", "code", "text"),
    [
        ("Wingdings", "F080", "⓪"),
        ("Wingdings", "8A", "⑩"),
        ("WINGDINGS", "F08B", "⓿"),
        ("Wingdings", "F095", "❿"),
        ("Wingdings", "F096", "\uf096"),
        ("Wingdings 2", "F06A", "①"),
        ("Wingdings 2", "F07E", "❿"),
        ("", "F081", "\uf081"),
        ("Symbol", "41", "A"),
        ("Symbol", "F0B7", "•"),
        ("Wingdings", "F0FE", "☑"),
        ("Wingdings 2", "F0A3", "□"),
        ("", "0", "\ufffd"),
        ("", "D800", "\ufffd"),
        ("", "110000", "\ufffd"),
        ("", "x", "\ufffd"),
    ],
)
def test_symbols(font: str, code: str, text: str) -> None:
    """Figures of symbol fonts are the figures; other codes are characters, illegal ones are lost."""
    assert symbol(font, code) == text
