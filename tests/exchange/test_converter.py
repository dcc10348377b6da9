"""What the files never hold is neither read nor hidden."""

import pytest

from zhuanyezhen.exchange.converter import to_programme
from zhuanyezhen.exchange.tree import Entries, line_of
from zhuanyezhen.model.programme import Programme


class _Broken:
    """A value whose very look raises: a fault of the library, not of a file."""

    def __str__(self) -> str:
        raise RuntimeError("a fault of our own")


def test_a_fault_of_the_library_is_no_problem_of_a_file() -> None:
    """What is neither a wrong value nor a missing key is raised as it is."""
    tree = Entries("p.yaml", 1)
    tree.add("name", _Broken())
    with pytest.raises(RuntimeError, match="a fault of our own"):
        to_programme(tree, Programme, str)


def test_a_path_that_leads_nowhere_has_no_line() -> None:
    """The nearest known line is given, or none."""
    tree = Entries("p.yaml", 3)
    tree.add("name", "例", 4)
    assert (4, 3, None) == (line_of(tree, ["name", "x"]), line_of(tree, []), line_of("text", ["a"]))
