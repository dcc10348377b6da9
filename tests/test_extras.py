"""Extras: loaded when asked for, and missed with the install line."""

import math

import pytest

from zhuanyezhen.errors import MissingExtraError
from zhuanyezhen.extras import load_extra


def test_a_module_that_is_there_is_returned() -> None:
    """What is installed is simply imported."""
    assert load_extra("math", extra="pdf", purpose="counting") is math


def test_a_missing_one_is_an_import_error_with_the_install_line() -> None:
    """The error says what needed it and what to type."""
    with pytest.raises(
        MissingExtraError, match=r"reading 'a.pdf' needs no_such: pip install 'zhuanyezhen\[pdf\]'"
    ):
        load_extra("no_such", extra="pdf", purpose="reading 'a.pdf'")
