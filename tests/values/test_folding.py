"""Folding maps variants to one form and never moves an offset."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.values.folding import LOOK_ALIKES, fold, fold_tight, meant, visible


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
        ("1﹒2․", "1.2."),
        ("\u2f00\u2fd5\u2ea0\u2ef3\u2ef0\uf900\ufa00", "一龠民龟龙\u8c48\u5207"),
    ],
)
def test_variants_have_one_form(text: str, folded: str) -> None:
    """Width, quotes, dashes and blanks are folded; line breaks and enclosed numbers stay."""
    assert folded == fold(text)


def test_look_alikes_are_what_they_show() -> None:
    """Radicals and compatibility ideographs become the common character, and nothing else changes."""
    assert meant("县⼯信局(⻓)①") == "县工信局(长)①"
    assert all(len(character) == len(common) == 1 for character, common in LOOK_ALIKES.items())


@pytest.mark.parametrize("mark", "\u00ad\u200b\u200d\u200f\u202a\u202e\u2060\u2066\u2069\ufeff")
def test_what_shows_as_nothing_is_compared_as_nothing(mark: str) -> None:
    """At the beginning, within and at the end of a name; a blank that shows is kept by what only takes those out."""
    assert ("区工信局", "区 工信局") == (
        fold_tight(f"{mark}区 工{mark}信局{mark}"),
        visible(f"{mark}区 工{mark}信局{mark}"),
    )


def test_the_first_and_the_last_of_each_set() -> None:
    """Digits and letters of full width, and nothing beside them."""
    assert fold("０９ＡＺａｚ") == "09AZaz"
    assert fold("＠｀｛＾") == "＠｀｛＾"
    assert meant("⺠⻰⼀⿕豈龎") == "民龙一龠豈龎"
