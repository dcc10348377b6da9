"""The coverage map: the counties of a province, a city or a district, and what is known of each; zones beside it.

Three states told apart in black and white: dark with its number of towns, white with its number, grey with a question
mark. Counties that the outlines do not know are listed, never left out. Maps say 示意图 and where the outlines come from.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypedDict

from zhuanyezhen.covering import AreaCoverage, Coverage, KindCoverage, Verdict
from zhuanyezhen.display.canvas import (
    DARK,
    GREY,
    INK,
    WHITE,
    Row,
    alt,
    framed,
    layered,
    nothing,
    rows_chart,
    text_lines,
)
from zhuanyezhen.display.geometry import Outline, Point, Sheet, origin, outlines
from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.model.area import AreaKind
from zhuanyezhen.reporting.coverage_view import heads
from zhuanyezhen.reporting.terminal import hang
from zhuanyezhen.showing.coverage import counting_towns
from zhuanyezhen.terms import VERDICTS


class _Feature(TypedDict):
    """A GeoJSON feature."""

    type: str
    geometry: dict[str, object]
    properties: dict[str, str]


_FILLS = {Verdict.COVERED: DARK, Verdict.UNCOVERED: WHITE, Verdict.UNKNOWN: "#bdbdbd"}
_MARKS = {Verdict.COVERED: "●", Verdict.UNCOVERED: "○", Verdict.UNKNOWN: "？"}
_OUTSIDE, _UNLISTED = "不在范围内", "名录中没有"
_ELSEWHERE = "#f3f3f3"
_CITY_DIGITS = 4
_SIZE = 560
_NUMBER_WIDTH, _NUMBER_HEIGHT = 10, 12
_NAME_WIDTH, _NAME_HEIGHT = 38, 28
_EDGE = 6
_SIDE = 300
_SIDE_COLUMNS = 46
_FEW = 25
_MOST_LINES = 40


def coverage_map(
    coverage: Coverage,
    *,
    title: str | None = None,
    zone_places: Mapping[str, Point] | None = None,
) -> "alt.VConcatChart":
    """A map of the counties by whether they are covered (覆盖情况示意图), with the zones.

    ``zone_places`` are the longitude and latitude (WGS 84 or CGCS 2000) of zones by code; zones without a place are
    listed at the side. Only one province or less is drawn; of more, the chart says so and gives the counts.

    Raises:
        MissingExtraError: the extra ``[maps]`` is not installed.
        ValueTextError: the place of a zone lies off the map.
    """
    heading = title or "专业镇覆盖情况示意图"
    told = heads(coverage)
    counties = coverage.by_kind[AreaKind.COUNTY].areas if AreaKind.COUNTY in coverage.by_kind else ()
    if not counties:
        return nothing(heading, "没有县级行政区可画。", told)
    prefix = _prefix(coverage.scope, [each.area.code for each in counties])
    if not prefix:
        return nothing(heading, "范围超出一个省，不画地图；请把范围（scope）定为一个省或市。", told)
    drawn = outlines("district", prefix)
    if not drawn:
        return nothing(heading, f"边界数据里没有代码以{prefix}开头的县级行政区。", told)
    places = dict(zone_places or {})
    known = {each.code for each in drawn}
    undrawn = [each.area.name + each.area.code for each in counties if each.area.code not in known]
    notes = [
        "图中数字为符合要求的专业镇个数，？为不能判断；标不下的只涂颜色。",
        f"示意图，不作为划界依据。{origin()}。",
    ]
    if undrawn:
        notes.insert(0, f"没有边界数据、图上没有画出的{len(undrawn)}个：{'、'.join(undrawn)}。")
    zones = _zone_answers(coverage)
    located = [(each, places[each.area.code]) for each in zones if each.area.code in places]
    # a province or a city is drawn as it lies on the map: what the roster has no county for is in it all the same
    others = _UNLISTED if coverage.scope is None or coverage.scope.endswith("00") else _OUTSIDE
    body = _map(drawn, {each.area.code: each for each in counties}, prefix, located, others)
    lines, bold = _side(coverage, places)
    beside = alt.hconcat(body, text_lines(lines, heads=bold, width=_SIDE), spacing=24)
    apart = beside.resolve_legend(fill="independent", shape="independent")
    return framed(apart, title=heading, told=told, notes=notes, columns=140)


def _prefix(scope: str | None, codes: Sequence[str]) -> str:
    """What the codes of the map begin with: a province's two digits or a city's four; "" for more than a province."""
    given = [scope] if scope is not None else list(codes)
    if all(code.endswith("0000") for code in given):
        given = [code[:2] for code in given]
    prefixes = {code[:_CITY_DIGITS] for code in given}
    if len(prefixes) == 1:
        return prefixes.pop()
    return given[0][:2] if len({code[:2] for code in given}) == 1 else ""


def _map(
    drawn: Sequence[Outline],
    counties: Mapping[str, AreaCoverage],
    prefix: str,
    zones: Sequence[tuple[AreaCoverage, Point]],
    others: str,
) -> "alt.LayerChart":
    few = len(drawn) <= _FEW
    sheet = Sheet.of(drawn, _SIZE)
    layers: list[alt.Chart | alt.LayerChart] = [
        _areas([_feature(sheet, each, counties.get(each.code), others) for each in drawn])
    ]
    if len(prefix) < _CITY_DIGITS:
        # no thick edge around islands of a few pixels: they would look covered
        cities = (each for each in outlines("city", prefix) if sheet.holds(each.inside))
        borders = [_feature(sheet, each, None, "") for each in cities]
        layers.append(_shapes(borders).mark_geoshape(fill=None, stroke=INK, strokeWidth=1.6))
    known = [(sheet.at(each.inside), counties[each.code]) for each in drawn if each.code in counties]
    layers += _labels([_label(place, answer, few=few) for place, answer in _placed(known, few=few)], few=few)
    for answer, place in zones:
        if not (sheet.holds(place) or (sheet.inset and sheet.inset.holds(place))):
            raise ValueTextError(
                f"zone_places: {answer.area.name} ({answer.area.code}) at {place} is off the map; "
                f"give longitude, then latitude, as (112.5, 37.8)"
            )
    if zones:
        layers.append(_points([_zone(sheet.at(place), answer) for answer, place in zones]))
    if sheet.inset:
        layers += _frame(sheet.inset)
    width, height = sheet.room
    return layered(*layers, width=width, height=height)


def _frame(inset: Sheet) -> "list[alt.Chart]":
    """The edge of the smaller map, and what it is."""
    (left, top), (right, low) = inset.corner, (inset.corner[0] + inset.width, inset.corner[1] + inset.height)
    box = rows_chart([{"左": left - _EDGE, "上": top - _EDGE, "右": right + _EDGE, "下": low + _EDGE}])
    edge = box.mark_rect(fillOpacity=0, stroke=GREY).encode(
        x=_pixel("左"), y=_pixel("上"), x2="右:Q", y2="下:Q"
    )
    told = rows_chart([{"横": left - _EDGE, "纵": top - 2 * _EDGE, "字": "三沙市（另按比例）"}])
    words = told.mark_text(align="left", baseline="bottom", fontSize=11, color=INK)
    return [edge, words.encode(x=_pixel("横"), y=_pixel("纵"), text="字:N")]


def _placed(answers: Sequence[tuple[Point, AreaCoverage]], *, few: bool) -> list[tuple[Point, AreaCoverage]]:
    """Those whose label does not lie on another one; covered counties go first."""
    width, height = (_NAME_WIDTH, _NAME_HEIGHT) if few else (_NUMBER_WIDTH, _NUMBER_HEIGHT)
    placed: list[tuple[Point, AreaCoverage]] = []
    for (x, y), answer in sorted(answers, key=lambda each: each[1].verdict is not Verdict.COVERED):
        if all(abs(x - east) > width or abs(y - south) > height for (east, south), _ in placed):
            placed.append(((x, y), answer))
    return placed


def _shapes(shapes: Sequence[_Feature]) -> "alt.Chart":
    """A chart of shapes that are in pixels already."""
    return alt.Chart(alt.InlineData(values=list(shapes)), projection=_as_it_is())


def _as_it_is() -> "alt.Projection":
    return alt.Projection(type="identity", scale=1, translate=[0, 0])


def _areas(shapes: Sequence[_Feature]) -> "alt.Chart":
    fills = {VERDICTS[verdict]: _FILLS[verdict] for verdict in Verdict}
    seen = {each["properties"]["情况"] for each in shapes}
    fills |= {other: _ELSEWHERE for other in (_OUTSIDE, _UNLISTED) if other in seen}
    areas: alt.Chart = (
        _shapes(shapes)
        .mark_geoshape(stroke=GREY, strokeWidth=0.7)
        .encode(
            fill=alt.Fill(
                "properties.情况:N",
                scale=alt.Scale(domain=list(fills), range=list(fills.values())),
                legend=alt.Legend(
                    title="县（市、区）",
                    orient="bottom",
                    direction="horizontal",
                    symbolStrokeColor=GREY,
                    symbolType="square",
                ),
            ),
            tooltip=[
                alt.Tooltip(f"properties.{each}:N", title=each) for each in ("名称", "代码", "情况", "说明")
            ],
        )
    )
    return areas


def _feature(sheet: Sheet, outline: Outline, answer: AreaCoverage | None, others: str) -> _Feature:
    return {
        "type": "Feature",
        "geometry": {"type": "MultiPolygon", "coordinates": sheet.rings(outline)},
        "properties": {
            "名称": answer.area.name if answer else outline.name,
            "代码": outline.code,
            "情况": VERDICTS[answer.verdict] if answer else others,
            "说明": answer.reason if answer else "",
        },
    }


def _label(place: Point, answer: AreaCoverage, *, few: bool) -> Row:
    number = "？" if answer.verdict is Verdict.UNKNOWN else str(len(answer.towns))
    return {
        "横": place[0],
        "纵": place[1],
        "名": answer.area.name if few else "",
        "字": f"{number}个" if few and number != "？" else number,
        "浅": answer.verdict is Verdict.COVERED,
    }


def _labels(labels: Sequence[Row], *, few: bool) -> "list[alt.Chart]":
    base = rows_chart(labels).encode(x=_pixel("横"), y=_pixel("纵"))
    # behind each text its own edge: white words of a small dark county would else end where the county does
    edged = base.encode(stroke=alt.condition("datum.浅", alt.value(DARK), alt.value(WHITE)))
    filled = base.encode(color=alt.condition("datum.浅", alt.value(WHITE), alt.value(INK)))
    lines = [("名:N", 12, -7), ("字:N", 12, 8)] if few else [("字:N", 10, 0)]
    return [
        mark.encode(text=field)
        for field, size, down in lines
        for mark in (
            edged.mark_text(fontSize=size, dy=down, baseline="middle", strokeWidth=3, strokeJoin="round"),
            filled.mark_text(fontSize=size, dy=down, baseline="middle"),
        )
    ]


def _pixel(name: str) -> dict[str, object]:
    """A place that is in pixels already."""
    return {"field": name, "type": "quantitative", "scale": None, "axis": None}


def _zone(place: Point, answer: AreaCoverage) -> Row:
    return {"横": place[0], "纵": place[1], "名": answer.area.name, "情况": VERDICTS[answer.verdict]}


def _zone_answers(coverage: Coverage) -> tuple[AreaCoverage, ...]:
    kind: KindCoverage | None = coverage.by_kind.get(AreaKind.ZONE)
    return kind.areas if kind else ()


def _points(zones: Sequence[Row]) -> "alt.LayerChart":
    base = rows_chart(zones).encode(x=_pixel("横"), y=_pixel("纵"))
    states = [VERDICTS[verdict] for verdict in Verdict]
    points = base.mark_point(size=150, fill=WHITE, stroke=INK, strokeWidth=1.5, opacity=1).encode(
        shape=alt.Shape(
            "情况:N",
            scale=alt.Scale(domain=states, range=["diamond", "cross", "triangle-down"]),
            legend=alt.Legend(title="开发区", orient="bottom"),
        )
    )
    return alt.LayerChart(
        layer=[points, base.mark_text(fontSize=11, dx=10, align="left", color=INK).encode(text="名:N")]
    )


def _side(coverage: Coverage, places: Mapping[str, Point]) -> tuple[list[str], list[int]]:
    """The lines beside the map: city by city, and the zones; with the numbers of the headings among them."""
    lines: list[str] = []
    bold: list[int] = []
    for head, told in _sections(coverage, places):
        bold.append(len(lines))
        lines += [head, *(part for line in told for part in hang(line, _SIDE_COLUMNS)), ""]
    return lines[:-1], bold


def _sections(coverage: Coverage, places: Mapping[str, Point]) -> Iterator[tuple[str, list[str]]]:
    counties = coverage.by_kind[AreaKind.COUNTY]
    if len(counties.areas) <= _FEW:
        yield f"县（市、区）：{len(counties.areas)}个", [_towns(each) for each in counties.areas]
    else:
        groups = counties.by_parent().items()
        yield (
            f"县（市、区）：{len(counties.areas)}个",
            [f"{coverage.name_of(parent) or '上级不明'}：{_counts(areas)}" for parent, areas in groups],
        )
    zones = [each for each in _zone_answers(coverage) if each.area.code not in places]
    if AreaKind.ZONE not in coverage.by_kind:
        return
    reason = coverage.by_kind[AreaKind.ZONE].reason
    listed = [
        f"{_MARKS[each.verdict]} {each.area.name}（{VERDICTS[each.verdict]}）" for each in zones[:_MOST_LINES]
    ]
    if len(zones) > _MOST_LINES:
        listed.append(f"另有{len(zones) - _MOST_LINES}个没有列出")
    none = "开发区：都在图上" if places else "名录里没有开发区。"
    head = f"开发区：{len(zones)}个没有坐标，列在这里" if zones else none
    yield head, [*([f"不能判断：{reason}"] if reason else []), *listed]


def _towns(answer: AreaCoverage) -> str:
    return (
        f"{_MARKS[answer.verdict]} {answer.area.name}：{counting_towns(answer) or VERDICTS[answer.verdict]}"
    )


def _counts(areas: Sequence[AreaCoverage]) -> str:
    parts = []
    for verdict in Verdict:
        names = [each.area.name for each in areas if each.verdict is verdict]
        if names:
            named = f"（{'、'.join(names)}）" if verdict is Verdict.COVERED else ""
            parts.append(f"{VERDICTS[verdict]}{len(names)}{named}")
    return "，".join(parts)
