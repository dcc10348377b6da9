"""What a person sees of a chart: the texts of its SVG, and the rows behind its marks."""

import re
from typing import Any
from xml.etree import ElementTree as ET

import altair as alt

import zhuanyezhen as zyz

_TRANSLATE = re.compile(r"translate\(([-\d.]+),([-\d.]+)\)")
_NAMESPACE = "{http://www.w3.org/2000/svg}"


def texts(chart: alt.VConcatChart) -> list[str]:
    """Every line of the picture: title and sentences first (an SVG draws them last), then the others as drawn."""
    lines: list[str] = []
    for each in _parsed(chart).iter(f"{_NAMESPACE}text"):
        lines += [part.text or "" for part in each.iter(f"{_NAMESPACE}tspan")] or [each.text or ""]
    told = chart.to_dict()["title"]
    heading = [*told["text"], *told["subtitle"]]
    assert lines[-len(heading) :] == heading
    return heading + lines[: -len(heading)]


def fills(chart: alt.VConcatChart) -> set[str]:
    """Every colour something is filled with."""
    return {each.get("fill", "") for each in _parsed(chart).iter()}


def places(chart: alt.VConcatChart) -> dict[str, tuple[float, float]]:
    """Where each line of text begins, in pixels from the upper left corner."""
    found: dict[str, tuple[float, float]] = {}

    def walk(element: ET.Element, x: float, y: float) -> None:
        moved = _TRANSLATE.search(element.get("transform", ""))
        x, y = (x + float(moved[1]), y + float(moved[2])) if moved else (x, y)
        if element.text:
            found[element.text] = (x, y)
        for each in element:
            walk(each, x, y)

    walk(_parsed(chart), 0, 0)
    return found


def rows(chart: alt.VConcatChart, layer: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows of one layer of the chart's specification."""
    found: list[dict[str, Any]] = chart.to_dict()["datasets"][layer["data"]["name"]]
    return found


def _parsed(chart: alt.VConcatChart) -> ET.Element:
    return ET.fromstring(zyz.chart_to_svg(chart))  # noqa: S314 - our own
