"""Every class that shows itself has its table, and a class finds it by its type."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import zhuanyezhen as zyz
from zhuanyezhen.showing.registry import html_of
from zhuanyezhen.shown import Shown

_SRC = Path(zyz.__file__).parent


def _below(kind: type) -> Iterator[type]:
    below: list[type] = kind.__subclasses__()
    for each in below:
        yield each
        yield from _below(each)


def test_every_class_that_shows_itself_has_a_table() -> None:
    """Its own, or that of the class it is a kind of; and no other class is listed."""
    ours = {each for each in _below(Shown) if each.__module__.startswith("zhuanyezhen.")}
    listed = {each for each in html_of.registry if each is not object}
    assert set() == listed - ours
    assert {zyz.Platform, zyz.Mark} == ours - listed
    assert html_of.dispatch(zyz.Standing) is html_of.dispatch(zyz.Platform) is html_of.dispatch(zyz.Mark)


def test_a_class_of_a_user_shows_as_the_class_above_it() -> None:
    """Until it has a table of its own."""

    class Draft(zyz.Plan):
        pass

    draft, plan = Draft(name="草案.txt"), zyz.Plan(name="草案.txt")
    assert plan._repr_html_() == draft._repr_html_()


def test_a_class_without_table_is_named() -> None:
    """With where to list one."""

    class Bare(Shown):
        pass

    with pytest.raises(TypeError, match=r"Bare has no table; list one in zhuanyezhen\.showing\.registry"):
        Bare()._repr_html_()


def test_only_the_mixin_defines_how_an_object_shows() -> None:
    """One definition for all classes."""
    where = [path.name for path in _SRC.rglob("*.py") if "def _repr_html_" in path.read_text("utf-8")]
    assert ["shown.py"] == where
    assert "_repr_html_" not in vars(zyz.Plan)
    assert Shown._repr_html_ is zyz.Plan._repr_html_


def test_an_object_with_slots_stays_without_a_dict() -> None:
    """The mixin adds nothing to an object."""
    assert not hasattr(zyz.Town(id="1", name="某镇"), "__dict__")
    assert "zhuanyezhen.shown" in sys.modules
