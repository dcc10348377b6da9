"""Raised and lowered characters: what they become, and that no figure runs into another."""

import pytest

from zhuanyezhen.reading.formats.script import scripted


@pytest.mark.parametrize(
    ("text", "before", "shown"),
    [
        ("2", "0", "²"),
        (" 13 ", "0", "¹³"),
        ("－3", "0", "⁻³"),
        ("n", "2", "ⁿ"),
        ("(n+1)", "2", "⁽ⁿ⁺¹⁾"),
        ("2.5", "0", "^2.5"),
        ("2x", "y", "^2x"),
        ("2.5", "局", "2.5"),
        ("st", "1", "st"),
        ("[1]", "0", "[1]"),
        ("①", "务", "①"),
        ("", "0", ""),
        (" ", "0", " "),
    ],
)
def test_raised(text: str, before: str, shown: str) -> None:
    """Figures and signs become raised ones; other figures are parted from those before them."""
    assert shown == scripted(text, before, raised=True)


@pytest.mark.parametrize(("text", "shown"), [("2", "₂"), ("-1", "₋₁"), ("n", "n"), ("2n", "_2n")])
def test_lowered(text: str, shown: str) -> None:
    """The same holds below the line, where Unicode has no n that office fonts show."""
    assert shown == scripted(text, "a", raised=False)
