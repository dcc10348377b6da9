"""Extras: loaded when asked for, and missed with the install line."""

import math
import re
import tomllib
from pathlib import Path

import pytest

from zhuanyezhen.errors import MissingExtraError
from zhuanyezhen.extras import PACKAGES, load_extra

_PROJECT = Path(__file__).parents[1] / "pyproject.toml"


def test_a_module_that_is_there_is_returned() -> None:
    """What is installed is simply imported."""
    assert load_extra("math", extra="pdf", purpose="counting") is math


def test_a_missing_one_is_an_import_error_with_the_install_line() -> None:
    """The error says what needed it and what to type."""
    with pytest.raises(MissingExtraError, match=r"^reading 'a.pdf' needs no_such: pip install pdfplumber$"):
        load_extra("no_such", extra="pdf", purpose="reading 'a.pdf'")


def test_the_install_lines_name_what_the_extras_bring() -> None:
    """Each extra that users ask for, with the packages of the extras it builds on."""
    extras = tomllib.loads(_PROJECT.read_text("utf-8"))["project"]["optional-dependencies"]
    brought = {
        extra: set(_packages(extras, extra)) for extra in extras if extra not in {"all", "docs", "dev"}
    }
    assert brought == {extra: set(names.split()) for extra, names in PACKAGES.items()}


def _packages(extras: dict[str, list[str]], extra: str) -> list[str]:
    """The names of what an extra requires; in place of an extra of this package, what that requires."""
    names = [re.split(r"[<>=; ]", each)[0] for each in extras[extra]]
    own = [re.fullmatch(r"zhuanyezhen\[(\w+)\]", each) for each in names]
    return [
        found
        for name, other in zip(names, own, strict=True)
        for found in (_packages(extras, other[1]) if other else [name])
    ]
