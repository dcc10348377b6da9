"""Tests of canonical JSON text."""

import json

from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.reporting.canonical import Json, canonical

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def test_what_a_terminal_would_obey_is_escaped() -> None:
    """C1 controls, bidirectional overrides and lone surrogates stand as escapes."""
    assert canonical("\x9b2J\u202e\ud800区") == '"\\u009b2J\\u202e\\ud800区"\n'


@given(values)
def test_canonical_text_is_json_and_utf8(value: Json) -> None:
    """It reads back as the same value and can be saved."""
    assert value == json.loads(canonical(value).encode("utf-8"))
