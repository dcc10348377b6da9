"""Branches and stations: an organ of the county by a place or a word of its own."""

import pytest

from zhuanyezhen.naming.branch import branch_around, station_of
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
