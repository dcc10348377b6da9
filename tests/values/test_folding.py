"""Folding maps variants to one form and never moves an offset."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.values.folding import fold


@given(st.text(st.characters(exclude_categories=())))
def test_folding_keeps_the_length_and_is_idempotent(text: str) -> None:
    """Any text, lone surrogates included, keeps its length, and folding twice is folding once."""
    assert (len(text), fold(text)) == (len(fold(text)), fold(fold(text)))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("(责任单位:区商务局;)", "（责任单位：区商务局；）"),
        ("“１＋１＋８＋１”", '"1+1+8+1"'),
        ("2025—2027年", "2025-2027年"),
        ("组\u3000长\t", "组 长 "),
        ("①㈠\n", "①㈠\n"),
        ("Ａz［％］｜", "Az[%]|"),
    ],
)
def test_variants_have_one_form(text: str, folded: str) -> None:
    """Width, quotes, dashes and blanks are folded; line breaks and enclosed numbers stay."""
    assert folded == fold(text)
