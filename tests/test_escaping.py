"""Tests of making characters safe to show."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.escaping import visible


def test_plain_text_is_left_alone() -> None:
    """Chinese, full-width punctuation, emoji and Latin pass unchanged."""
    text = "（责任单位：区商务局）５G＋ “专业镇” ① 🏘 café"
    assert text == visible(text)


def test_escapes_become_pictures() -> None:
    """Controls are shown, a tab is a space, and what has no picture is a replacement character."""
    assert visible("\x1b[2J\x00\r\n\t\x7f\x9b\u202e\ud800") == "␛[2J␀␍␊ ␡���"


@given(st.text(st.characters()))
def test_nothing_active_is_left_and_offsets_hold(text: str) -> None:
    """No control, bidirectional or surrogate character survives, one character stays one."""
    shown = visible(text)
    assert len(text) == len(shown)
    assert not {unicodedata.category(character) for character in shown} & {"Cc", "Cs", "Zl", "Zp"}
    assert not {unicodedata.bidirectional(character) for character in shown} & {
        "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI",
    }  # fmt: skip
    assert shown == visible(shown)
