"""Places in names: levels, the document's own place, and where a place ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.model.unit import Level
from zhuanyezhen.naming.family import level_of
from zhuanyezhen.naming.scope import Scope, comparable, last_place


@pytest.mark.parametrize(
    ("place", "level"),
    [
        ("晋源区", Level.COUNTY),
        ("阿拉善左旗", Level.COUNTY),
        ("太原市", Level.PREFECTURE),
        ("恩施州", Level.PREFECTURE),
        ("上海市", Level.PROVINCE),
        ("内蒙古自治区", Level.PROVINCE),
        ("金胜镇", Level.TOWNSHIP),
        ("义井街道", Level.TOWNSHIP),
        ("广东", None),
        ("", None),
    ],
)
def test_level_follows_from_a_place_s_name(place: str, level: Level | None) -> None:
    """The end of a place's name tells its level; a shortened name tells none."""
    assert level == level_of(place)


@pytest.mark.parametrize(
    ("scope", "level"),
    [
        (Scope(), None),
        (Scope(jurisdiction="晋源区"), Level.COUNTY),
        (Scope(jurisdiction="奇石区"), Level.COUNTY),
        (Scope(jurisdiction="仙桃市"), Level.COUNTY),
        (Scope(jurisdiction="太原市"), Level.PREFECTURE),
        (Scope(jurisdiction="太原市", city="太原市"), Level.PREFECTURE),
        (Scope(jurisdiction="桐乡市", city="嘉兴市"), Level.COUNTY),
        (Scope(jurisdiction="桐乡市", level=Level.COUNTY), Level.COUNTY),
    ],
)
def test_own_level(scope: Scope, level: Level | None) -> None:
    """A 市 is a prefecture unless it is said to be, or lies in another city."""
    assert level == scope.own_level


@pytest.mark.parametrize(
    ("places", "last"),
    [
        ("太原市晋源区", "晋源区"),
        ("山西省太原市晋源区", "晋源区"),
        ("济南市市中区", "市中区"),
        ("市中区", "市中区"),
        ("沙市区", "沙市区"),
        ("杭州市西湖区", "西湖区"),
        ("晋城市城区", "城区"),
        ("应县", "应县"),
        ("", ""),
    ],
)
def test_last_of_several_places(places: str, last: str) -> None:
    """Of places written together the innermost counts."""
    assert last == last_place(places)


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        ("区财政局", ("晋源区", "区", "财政局")),
        ("我区财政局", ("晋源区", "我区", "财政局")),
        ("晋源财政局", ("晋源区", "晋源", "财政局")),
        ("太原市晋源区财政局", ("晋源区", "太原市晋源区", "财政局")),
        ("中共太原市晋源区委组织部", ("晋源区", "中共太原市晋源区委", "组织部")),
        ("应县财政局", ("应县", "应县", "财政局")),
        ("市中区财政局", ("市中区", "市中区", "财政局")),
        ("国家税务局", ("国家", "国家", "税务局")),
    ],
)
def test_a_name_parts_into_place_and_rest(name: str, reading: tuple[str, str, str]) -> None:
    """Level words, written-out and shortened places are read; the reading meant is among them."""
    scope = Scope(jurisdiction="晋源区", city="太原市")
    assert reading in {(each.place, each.prefix, each.rest) for each in scope.readings(name)}


@pytest.mark.parametrize("name", ["市县财政局", "各区财政局", "县（市、区）财政局", "、区财政局"])
def test_several_places_are_no_place(name: str) -> None:
    """市县, 各区 and what stands behind a bracket or a comma are no places."""
    places = {each.place for each in Scope().readings(name) if each.rest == "财政局"}
    assert set() == places


def test_place_of_one_character_has_no_short_name() -> None:
    """应县 is not written 应: a single character would begin half of all names."""
    assert "应" == Scope(jurisdiction="应县").named("应")
    assert "晋源区" == Scope(jurisdiction="晋源区").named("晋源区")
    assert "小店区" == Scope(jurisdiction="晋源区").named("小店区")


@given(st.text("中共太原市晋源区县省委局、（", max_size=20))
def test_a_reading_loses_nothing(name: str) -> None:
    """Prefix and rest of every reading together are the name."""
    for reading in Scope(jurisdiction="晋源区", city="太原市").readings(name):
        assert name == reading.prefix + reading.rest


def test_a_level_word_alone_is_no_prefix() -> None:
    """Of 区 alone nothing is left to be a unit."""
    assert ["区"] == [each.rest for each in Scope(jurisdiction="晋源区").readings("区")]


@pytest.mark.parametrize(
    ("jurisdiction", "text", "place"),
    [
        ("太原市", "", "太原市"),
        ("太原市", "省", "山西省"),
        ("太原市", "小店", "小店区"),
        ("太原市", "山西省太原市", "太原市"),
        ("太原市", "大同", "大同市"),
        ("太原市", "朝阳", "朝阳"),
        ("太原市", "吉林", "吉林省"),
        ("太原市", "曲江", "曲江"),
        ("羊石市", "德安", "德安县"),
        ("羊石市", "奇石", "奇石"),
        ("湘西土家族苗族自治州", "州", "湘西土家族苗族自治州"),
        ("呼伦贝尔市", "自治区", "内蒙古自治区"),
        ("浦东新区", "市", "上海市"),
        ("新华区", "市", "市"),
    ],
)
def test_where_a_text_means(jurisdiction: str, text: str, place: str) -> None:
    """Of several places of a name the nearest is meant; a county far away is not called by its short name."""
    assert place == Scope(jurisdiction=jurisdiction).where(text)[0]


def test_a_city_or_a_province_tells_places_of_one_name_apart() -> None:
    """新华区 is in three cities; the one whose city is given is meant, and its province with it."""
    scope = Scope(jurisdiction="新华区", city="石家庄市")
    assert ("石家庄市", "河北省") == (scope.meant_by("市")[0], scope.meant_by("省")[0])
    assert Level.COUNTY is Scope(jurisdiction="新华区").own_level
    assert Scope(jurisdiction="新华区", city="羊石市").meant_by("市")[0] == "羊石市"


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("太原市第一中学", "第一中学"),
        ("市第一中学", "第一中学"),
        ("市场经济研究所", "市场经济研究所"),
        ("山西大学", "山西大学"),
        ("奇石县金城镇", "金城镇"),
        ("各县金城镇", "各县金城镇"),
        ("市", "市"),
    ],
)
def test_places_in_full_are_taken_off(name: str, rest: str) -> None:
    """A short name in front is part of the name, and a level word inside a word is none."""
    assert rest == Scope(jurisdiction="太原市").written_place(name)[2]


@pytest.mark.parametrize("name", ["区\u200b工信局", "区工信\ufeff局", "区\u2f2f信局"])
def test_what_nobody_sees_does_not_matter(name: str) -> None:
    """Characters without width are dropped, and a radical is the character that looks the same."""
    assert "区工信局" == comparable(name)


def test_a_level_word_and_the_nation() -> None:
    """国家 is no place of the roster."""
    assert (Level.NATIONAL, "国家") == (level_of("国家"), Scope().meant_by("中央")[0])


@pytest.mark.parametrize(
    ("blanks", "letters", "known"), [(60, 60, True), (61, 60, False), (0, 60, True), (0, 61, False)]
)
def test_how_long_a_name_may_be(blanks: int, letters: int, *, known: bool) -> None:
    """Sixty characters, and as many blanks between them; nothing is cut off to make it fit."""
    name = "局" * (letters - 1) + " " * blanks + "局"
    assert ("局" * letters if known else "") == comparable(name)
