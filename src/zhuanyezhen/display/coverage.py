"""The coverage map: the counties of a province, a city or a district, and what is known of each; zones beside it.

Only what is known is coloured: dark or light with the number of towns, white with a question mark; in black and white
the three are told apart as well. Counties that the boundaries do not know are listed, never left out. Maps say 示意图
and where the boundaries come from. What a map says in words stands in ``map_labels``.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypedDict

from attrs import frozen

from zhuanyezhen.covering import AreaCoverage, Coverage, KindCoverage, Verdict
from zhuanyezhen.display.canvas import (
    DARK,
    GREY,
    INK,
    LIGHT,
    WHITE,
    Row,
    alt,
    framed,
    layered,
    nothing,
    rows_chart,
    text_lines,
)
from zhuanyezhen.display.geometry import Boundary, Paper, Point, boundaries, origin
from zhuanyezhen.display.map_labels import City, County, Label, names_and_numbers, names_of_counties
from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.model.area import AreaKind
from zhuanyezhen.reporting.coverage_view import heads
from zhuanyezhen.reporting.terminal import hang
from zhuanyezhen.showing.coverage import counting_towns
from zhuanyezhen.values.given import refuse_other_than
from zhuanyezhen.words import Language, listed, said_in
from zhuanyezhen.words import charts as words


@frozen(kw_only=True)
class _Look:
    """How a map is shown: its language, whether counties are few enough for their names, what others are called."""

    lang: Language
    few: bool
    others: str


class _Feature(TypedDict):
    """A GeoJSON feature."""

    type: str
    geometry: dict[str, object]
    properties: dict[str, str]


_FILLS = {Verdict.COVERED: DARK, Verdict.UNCOVERED: LIGHT, Verdict.UNKNOWN: WHITE}
_MARKS = {Verdict.COVERED: "●", Verdict.UNCOVERED: "○", Verdict.UNKNOWN: "？"}
_ELSEWHERE = "#f3f3f3"
_CITY_DIGITS = 4
_SIZE = 560
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
    lang: Language = "zh",
) -> "alt.VConcatChart":
    """A map of the counties by whether they are covered (覆盖情况示意图), with the zones.

    ``zone_places`` are the longitude and latitude (WGS 84 or CGCS 2000) of zones by code; zones without a place are
    listed at the side. Only one province or less is drawn; of more, the chart says so and gives the counts.

    Args:
        coverage: What ``coverage()`` answered.
        title: The heading; ``None`` takes one that says what is shown.
        zone_places: Longitude and latitude of zones, by code.
        lang: The language of what it says, "zh" or "en".

    Returns:
        The chart, for a notebook or ``save_chart``.

    Raises:
        MissingExtraError: the extra ``[maps]`` is not installed.
        ValueTextError: the place of a zone lies off the map.
    """
    refuse_other_than(coverage, Coverage)
    heading = title or words.MAP(lang)
    told = heads(coverage, lang)
    counties = coverage.by_kind[AreaKind.COUNTY].areas if AreaKind.COUNTY in coverage.by_kind else ()
    if not counties:
        return nothing(heading, words.NO_COUNTIES(lang), told, lang)
    prefix = _prefix(coverage.scope, [each.area.code for each in counties])
    if not prefix:
        return nothing(heading, words.TOO_WIDE(lang), told, lang)
    drawn = boundaries("district", prefix)
    if not drawn:
        return nothing(heading, words.NO_OUTLINES(lang, prefix=prefix), told, lang)
    places = dict(zone_places or {})
    known = {each.code for each in drawn}
    undrawn = [each.area.name + each.area.code for each in counties if each.area.code not in known]
    notes = [
        words.NUMBERS(lang),
        words.SCHEMATIC(lang, origin=origin(lang)),
    ]
    if undrawn:
        notes.insert(0, words.UNDRAWN(lang, count=len(undrawn), names=listed(undrawn, lang)))
    zones = _zone_answers(coverage)
    located = [(each, places[each.area.code]) for each in zones if each.area.code in places]
    # a province or a city is drawn as it lies on the map: what the roster has no county for is in it all the same
    whole = coverage.scope is None or coverage.scope.endswith("00")
    look = _Look(lang=lang, few=len(drawn) <= _FEW, others=(words.UNLISTED if whole else words.OUTSIDE)(lang))
    body = _map(drawn, {each.area.code: each for each in counties}, prefix, located, look)
    lines, bold = _side(coverage, places, lang)
    beside = alt.hconcat(body, text_lines(lines, heads=bold, width=_SIDE), spacing=24)
    apart = beside.resolve_legend(fill="independent", shape="independent")
    return framed(apart, title=heading, told=told, notes=notes, columns=140, lang=lang)


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
    drawn: Sequence[Boundary],
    counties: Mapping[str, AreaCoverage],
    prefix: str,
    zones: Sequence[tuple[AreaCoverage, Point]],
    look: "_Look",
) -> "alt.LayerChart":
    lang = look.lang
    paper = Paper.of(drawn, _SIZE)
    layers: list[alt.Chart | alt.LayerChart] = [
        _areas([_feature(paper, each, counties.get(each.code), look) for each in drawn], lang)
    ]
    # no thick edge around islands of a few pixels: they would look covered
    wide = boundaries("city", prefix) if len(prefix) < _CITY_DIGITS else ()
    cities = [each for each in wide if paper.holds(each.inside)]
    if cities:
        borders = [_feature(paper, each, None, look) for each in cities]
        layers.append(_shapes(borders).mark_geoshape(fill=None, stroke=INK, strokeWidth=1.6))
    known = [(each, counties[each.code]) for each in drawn if each.code in counties]
    asked = [
        County(
            place=paper.at(each.inside),
            name=answer.area.name,
            number=_number(answer),
            covered=answer.verdict is Verdict.COVERED,
        )
        for each, answer in known
    ]
    if look.few:
        layers += _labels(names_of_counties(asked, lambda number: _counted(number, lang)))
    else:
        layers += _labels(names_and_numbers(asked, [_city(paper, each, drawn) for each in cities]))
    for answer, place in zones:
        if not (paper.holds(place) or (paper.inset and paper.inset.holds(place))):
            raise ValueTextError(
                f"zone_places: {answer.area.name} ({answer.area.code}) at {place} is off the map; "
                f"give longitude, then latitude, as (112.5, 37.8)",
                f"zone_places：{answer.area.name}（{answer.area.code}）的位置{place}不在图内；"
                f"请先写经度，后写纬度，如(112.5, 37.8)",
            )
    if zones:
        layers.append(_points([_zone(paper.at(place), answer, lang) for answer, place in zones], lang))
    if paper.inset:
        layers += _frame(paper.inset, lang)
    width, height = paper.room
    return layered(*layers, width=width, height=height)


def _frame(inset: Paper, lang: Language) -> "list[alt.Chart]":
    """The edge of the smaller map, and what it is."""
    (left, top), (right, low) = inset.corner, (inset.corner[0] + inset.width, inset.corner[1] + inset.height)
    box = rows_chart([{"左": left - _EDGE, "上": top - _EDGE, "右": right + _EDGE, "下": low + _EDGE}])
    edge = box.mark_rect(fillOpacity=0, stroke=GREY).encode(
        x=_pixel("左"), y=_pixel("上"), x2="右:Q", y2="下:Q"
    )
    told = rows_chart([{"横": left - _EDGE, "纵": top - 2 * _EDGE, "字": words.INSET(lang)}])
    label = told.mark_text(align="left", baseline="bottom", fontSize=11, color=INK)
    return [edge, label.encode(x=_pixel("横"), y=_pixel("纵"), text="字:N")]


def _city(paper: Paper, city: Boundary, drawn: Sequence[Boundary]) -> City:
    """A city and where its name may stand: in its middle, else in one of its counties."""
    within = (each.inside for each in drawn if each.code.startswith(city.code[:_CITY_DIGITS]))
    return City(name=city.name, places=tuple(map(paper.at, (city.inside, *within))))


def _shapes(shapes: Sequence[_Feature]) -> "alt.Chart":
    """A chart of shapes that are in pixels already."""
    return alt.Chart(alt.InlineData(values=list(shapes)), projection=_as_it_is())


def _as_it_is() -> "alt.Projection":
    return alt.Projection(type="identity", scale=1, translate=[0, 0])


def _areas(shapes: Sequence[_Feature], lang: Language) -> "alt.Chart":
    fills = {verdict.word(lang): _FILLS[verdict] for verdict in Verdict}
    seen = {each["properties"]["情况"] for each in shapes}
    others = (words.OUTSIDE(lang), words.UNLISTED(lang))
    fills |= {other: _ELSEWHERE for other in others if other in seen}
    areas: alt.Chart = (
        _shapes(shapes)
        .mark_geoshape(stroke=GREY, strokeWidth=0.7)
        .encode(
            fill=alt.Fill(
                "properties.情况:N",
                scale=alt.Scale(domain=list(fills), range=list(fills.values())),
                legend=alt.Legend(
                    title=words.COUNTIES(lang),
                    orient="bottom",
                    direction="horizontal",
                    symbolStrokeColor=GREY,
                    symbolType="square",
                ),
            ),
            tooltip=[
                alt.Tooltip(f"properties.{each}:N", title=words.FIELDS[each](lang))
                for each in ("名称", "代码", "情况", "说明")
            ],
        )
    )
    return areas


def _feature(paper: Paper, boundary: Boundary, answer: AreaCoverage | None, look: _Look) -> _Feature:
    return {
        "type": "Feature",
        "geometry": {"type": "MultiPolygon", "coordinates": paper.rings(boundary)},
        "properties": {
            "名称": answer.area.name if answer else boundary.name,
            "代码": boundary.code,
            "情况": answer.verdict.word(look.lang) if answer else look.others,
            "说明": said_in(answer.reason, look.lang) if answer else "",
        },
    }


def _number(answer: AreaCoverage) -> str:
    return "？" if answer.verdict is Verdict.UNKNOWN else str(len(answer.towns))


def _counted(number: str, lang: Language) -> str:
    return number if number == "？" else words.TOWN_COUNT(lang, count=number)


def _labels(labels: Sequence[Label]) -> "list[alt.Chart]":
    rows: list[Row] = [
        {"横": each.place[0], "纵": each.place[1], "字": each.text, "大小": each.size, "浅": each.on_dark}
        for each in labels
    ]
    base = rows_chart(rows).encode(
        x=_pixel("横"), y=_pixel("纵"), text="字:N", size=alt.Size("大小:Q", scale=None, legend=None)
    )
    # behind each text its own edge: white words of a small dark county would else end where the county does
    edged = base.encode(stroke=alt.condition("datum.浅", alt.value(DARK), alt.value(WHITE)))
    filled = base.encode(color=alt.condition("datum.浅", alt.value(WHITE), alt.value(INK)))
    return [
        edged.mark_text(baseline="middle", strokeWidth=3, strokeJoin="round"),
        filled.mark_text(baseline="middle"),
    ]


def _pixel(name: str) -> dict[str, object]:
    """A place that is in pixels already."""
    return {"field": name, "type": "quantitative", "scale": None, "axis": None}


def _zone(place: Point, answer: AreaCoverage, lang: Language) -> Row:
    state = answer.verdict.word(lang)
    return {"横": place[0], "纵": place[1], "名": answer.area.name, "情况": state}


def _zone_answers(coverage: Coverage) -> tuple[AreaCoverage, ...]:
    kind: KindCoverage | None = coverage.by_kind.get(AreaKind.ZONE)
    return kind.areas if kind else ()


def _points(zones: Sequence[Row], lang: Language) -> "alt.LayerChart":
    base = rows_chart(zones).encode(x=_pixel("横"), y=_pixel("纵"))
    states = [verdict.word(lang) for verdict in Verdict]
    points = base.mark_point(size=150, fill=WHITE, stroke=INK, strokeWidth=1.5, opacity=1).encode(
        shape=alt.Shape(
            "情况:N",
            scale=alt.Scale(domain=states, range=["diamond", "cross", "triangle-down"]),
            legend=alt.Legend(title=words.ZONES(lang), orient="bottom"),
        )
    )
    return alt.LayerChart(
        layer=[points, base.mark_text(fontSize=11, dx=10, align="left", color=INK).encode(text="名:N")]
    )


def _side(coverage: Coverage, places: Mapping[str, Point], lang: Language) -> tuple[list[str], list[int]]:
    """The lines beside the map: city by city, and the zones; with the numbers of the headings among them."""
    lines: list[str] = []
    bold: list[int] = []
    for head, told in _sections(coverage, places, lang):
        bold.append(len(lines))
        lines += [head, *(part for line in told for part in hang(line, _SIDE_COLUMNS)), ""]
    return lines[:-1], bold


def _sections(
    coverage: Coverage, places: Mapping[str, Point], lang: Language
) -> Iterator[tuple[str, list[str]]]:
    counties = coverage.by_kind[AreaKind.COUNTY]
    title = words.COUNTY_HEAD(lang, count=len(counties.areas))
    if len(counties.areas) <= _FEW:
        yield title, [_towns(each, lang) for each in counties.areas]
    else:
        above = ((coverage.name_of(parent), areas) for parent, areas in counties.by_parent().items())
        yield (
            title,
            [
                words.BY_PARENT(lang, name=name or words.NO_PARENT(lang), told=_counts(areas, lang))
                for name, areas in above
            ],
        )
    if AreaKind.ZONE in coverage.by_kind:
        yield _zone_section(coverage, places, lang)


def _zone_section(coverage: Coverage, places: Mapping[str, Point], lang: Language) -> tuple[str, list[str]]:
    zones = [each for each in _zone_answers(coverage) if each.area.code not in places]
    reason = coverage.by_kind[AreaKind.ZONE].reason
    lines = [words.UNSURE_BECAUSE(lang, reason=reason)] if reason else []
    for each in zones[:_MOST_LINES]:
        state = each.verdict.said
        told = words.WITH_TOWNS(lang, name=each.area.name, towns=state)
        lines.append(f"{_MARKS[each.verdict]} {told}")
    if len(zones) > _MOST_LINES:
        lines.append(words.ZONES_MORE(lang, count=len(zones) - _MOST_LINES))
    none = words.ZONES_ON_MAP(lang) if places else words.NO_ZONES(lang)
    return words.ZONES_LEFT(lang, count=len(zones)) if zones else none, lines


def _towns(answer: AreaCoverage, lang: Language) -> str:
    told = counting_towns(answer, lang) or answer.verdict.word(lang)
    return f"{_MARKS[answer.verdict]} {words.BY_PARENT(lang, name=answer.area.name, told=told)}"


def _counts(areas: Sequence[AreaCoverage], lang: Language) -> str:
    parts = []
    for verdict in Verdict:
        names = [each.area.name for each in areas if each.verdict is verdict]
        if names:
            told = words.COUNTED(lang, verdict=verdict.said, count=len(names))
            covered = verdict is Verdict.COVERED
            parts.append(words.WITH_TOWNS(lang, name=told, towns=listed(names, lang)) if covered else told)
    return words.AND(lang).join(parts)
