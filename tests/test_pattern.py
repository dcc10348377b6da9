"""A pattern of a module is compiled at first use, and is then as good as one that was compiled at once."""

import copy
import pickle
import re

import pytest

from zhuanyezhen.pattern import LateRegex, regex


@pytest.fixture
def compilations(monkeypatch: pytest.MonkeyPatch) -> list[str | bytes]:
    """The texts that are compiled during a test."""
    done: list[str | bytes] = []
    compiled = re.compile

    def noted(pattern: str | bytes, flags: int = 0) -> object:
        done.append(pattern)
        return compiled(pattern, flags)

    monkeypatch.setattr(re, "compile", noted)
    return done


def test_it_is_compiled_once_and_late(compilations: list[str | bytes]) -> None:
    """By the first question, whichever it is; not by asking for its text."""
    year = regex(r"(?P<year>\d{4})年")
    assert (r"(?P<year>\d{4})年", []) == (year.pattern, compilations)
    found = year.search("于2026年11月")
    assert found is not None
    assert ("2026", 1, 6) == (found["year"], *found.span())
    assert ["2026", "2027"] == year.findall("2026年至2027年")
    assert ({"year": 1}, 1) == (dict(year.groupindex), year.groups)
    assert [year.pattern] == compilations


@pytest.mark.parametrize(
    ("pattern", "flags"), [("甲 | 乙", re.VERBOSE), ("(?i)a+", 0), (rb"^a", re.MULTILINE), ("", 0)]
)
def test_it_is_what_would_be_compiled_at_once(pattern: str | bytes, flags: int) -> None:
    """Flags given beside it and within it, of texts and of bytes."""
    at_once, late = re.compile(pattern, flags), LateRegex(pattern, flags)
    assert at_once == late.compiled()
    assert (at_once.pattern, at_once.flags, at_once.groups) == (late.pattern, late.flags, late.groups)


def test_a_copy_is_compiled() -> None:
    """With its flags; pickled, too."""
    form = regex("a", re.IGNORECASE)
    copies = [copy.copy(form), copy.deepcopy(form), pickle.loads(pickle.dumps(form))]  # noqa: S301 - our own
    assert [re.compile("a", re.IGNORECASE)] * 3 == copies


def test_what_a_pattern_has_not() -> None:
    """Is no attribute of it either, and a wrong text is told when it is used."""
    with pytest.raises(AttributeError, match="no_such"):
        regex("a").no_such  # type: ignore[attr-defined] # noqa: B018 - that is what is tried
    with pytest.raises(re.error, match="unterminated"):
        regex("(").search("a")
