"""Boundaries and the paper they are drawn on: closed, coarse enough, and nothing lost."""

import pytest
from attrs import evolve

from zhuanyezhen.display.geometry import Paper, boundaries


@pytest.mark.parametrize(("level", "count"), [("district", 117), ("city", 11)])
def test_every_division_of_the_province_has_a_boundary(level: str, count: int) -> None:
    """Sorted by code, each with a place inside it for its label."""
    found = boundaries(level, "14")
    assert len(found) == count
    assert [each.code for each in found] == sorted(each.code for each in found)
    assert all(110 < each.inside[0] < 115 and 34 < each.inside[1] < 41 for each in found)


def test_a_county_around_another_has_its_label_beside_the_hole() -> None:
    """泽州县 lies around the district of its city; its middle is not in it."""
    around, within = (boundaries("district", code)[0] for code in ("140525", "140502"))
    assert around.inside != within.inside
    assert around.inside[0] > 112.9


def test_the_paper_has_the_shape_of_the_province() -> None:
    """The longer side is as asked; the corners of the map lie on the edges; the north is above."""
    found = boundaries("district", "14")
    paper = Paper.around(found, 500)
    assert paper.height == 500
    assert 200 < paper.width < 350
    places = [point for each in found for polygon in paper.rings(each) for ring in polygon for point in ring]
    assert min(x for x, _ in places) == min(y for _, y in places) == 0
    assert max(y for _, y in places) == 500
    assert paper.at((112.5, 40.0))[1] < paper.at((112.5, 35.0))[1]


def test_rings_on_the_paper_are_closed_and_coarse() -> None:
    """Shared borders stay shared, as every corner goes to the same half pixel."""
    found = boundaries("district", "14")
    paper = Paper.around(found, 500)
    rings = [ring for each in found for polygon in paper.rings(each) for ring in polygon]
    assert all(ring[0] == ring[-1] and len(ring) >= 4 for ring in rings)
    assert all(number * 2 == int(number * 2) for ring in rings for point in ring for number in point)
    before = sum(len(ring) for each in found for polygon in each.polygons for ring in polygon)
    assert sum(map(len, rings)) < before


def test_an_island_smaller_than_the_grid_stays_and_a_hole_goes() -> None:
    """Nothing goes missing because the picture is small."""
    (islands,) = boundaries("district", "330922")
    (around,) = boundaries("district", "140525")
    small = evolve(Paper.around([islands], 500), scale=(0.1, 0.1))
    assert len(small.rings(islands)) == len(islands.polygons) > 5
    assert any(len(polygon) > 1 for polygon in around.polygons)
    assert all(len(polygon) == 1 for polygon in small.rings(around))


def test_far_islands_have_paper_of_their_own_beside_the_map() -> None:
    """三沙市 reaches a thousand kilometres further: on one scale 海南岛 would be a tenth of the picture."""
    found = boundaries("district", "46")
    paper = Paper.of(found, 500)
    assert paper.inset is not None
    assert 500 in {paper.width, paper.height}
    for each in found:
        far = each.code.startswith("4603")
        assert paper.holds(each.inside) is not far
        right, down = paper.at(each.inside)
        assert (right > paper.width) is far
        assert 0 <= right <= paper.room[0]
        assert 0 <= down <= paper.room[1]
    assert Paper.of(boundaries("district", "4603"), 500).inset is None
    assert Paper.of(boundaries("district", "14"), 500) == Paper.around(boundaries("district", "14"), 500)


def test_a_code_without_a_boundary_gives_nothing() -> None:
    """Matched by code, never by name."""
    assert boundaries("district", "1999") == ()
