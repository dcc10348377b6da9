"""Branches and stations: an organ of the county by a place or a word of its own."""

import pytest

from zhuanyezhen.naming.branch import branch_around, branch_of, station_of
from zhuanyezhen.naming.index import standard_index


@pytest.mark.parametrize(
    ("name", "station"),
    [
        ("城关派出所", "城关派出所"),
        ("聂桥镇派出所", "聂桥派出所"),
        ("派出所", None),
        ("奇石所", None),
        ("财政局", None),
    ],
)
def test_stations(name: str, station: str | None) -> None:
    """A word before what a county has many of; without one it is the county's own."""
    found = station_of(name, standard_index())
    assert station == (found and found.name)


@pytest.mark.parametrize(
    ("name", "place"),
    [("社保坪山分局", "坪山"), ("社保分局", None), ("社保坪山局", None), ("奇石坪山分局", None)],
)
def test_a_branch_around_its_place(name: str, place: str | None) -> None:
    """The field first, then the place, then 分局; the field must be known."""
    found = branch_around(name, standard_index())
    assert place == (found and found[0])


@pytest.mark.parametrize(
    ("parent", "rest", "bureau", "found"),
    [
        ("公安局", "晋源分局", "分局", ("晋源", "公安分局")),
        ("公安局", "晋源局", "分局", ("晋源", "公安分局")),
        ("公安局", "晋源局", "局", ("晋源", "公安局")),
        ("税务局", "晋源分局", "分局", ("晋源", "税务分局")),
        ("海关", "晋源分局", "分局", ("晋源", "海关")),
        ("公安局", "晋源", "分局", None),
        ("人民银行", "晋源支行", "分局", None),
    ],
)
def test_a_branch_of_a_parent(parent: str, rest: str, bureau: str, found: tuple[str, str] | None) -> None:
    """By the field of its parent; what there is one of in the country is itself at that place."""
    index = standard_index()
    organ = index.organ(parent)
    assert organ is not None
    branch = branch_of(organ, rest, index, bureau)
    assert found == (branch and (branch[0], branch[1].name))
