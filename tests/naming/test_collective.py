"""Collectives: where one ends, and what its members have in common."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from effort import fits
from zhuanyezhen.model.unit import UnitKind
from zhuanyezhen.naming.collective import collective_at, collective_key, known_members, several_at
from zhuanyezhen.naming.resolution import Resolution

WHOLE = """
各县、区人民政府=各县区 各镇（街）=各镇街 各县（市、区）人民政府=各县区 各市、特区、区人民政府=各县区 各地级以上市人民政府=各县区
市县政府=各县区 各县市区政府=各县区 各旗县区=各县区 市级各有关部门=各有关部门 各成员单位=各成员单位 省有关部门=各有关部门
各乡（镇）人民政府=各乡镇 各镇街=各镇街 各街道=各街道 各乡镇（街道）=各镇街 各区政府=各县区 各开发区管委会=各开发区
各有关单位=各有关部门 各有关部门=各有关部门 各市政府=各县区 各市（州）人民政府=各县区 各设区市人民政府=各县区
各设区的市人民政府=各县区 有关市、县（区）人民政府=各县区 市直有关部门=各有关部门 省直各有关单位=各有关部门 中央驻晋单位=各有关部门
各金融机构=各有关企业 各商业银行=各有关企业 各高校=各有关企业 各专班=各有关部门 各责任单位=各有关部门 各牵头单位=各有关部门
各级各部门=各有关部门 地方各级人民政府=各县区 各地=各县区 各地各部门=各有关部门 各部门和单位=各有关部门 有关部门、单位=各有关部门
其他成员单位=各成员单位 乡镇政府=各乡镇 乡镇（街道）=各镇街 各县（市、区）、开发区管委会=各县区 各县（市、区）党委和政府=各县区
各镇人民政府、街道办事处=各镇街 各乡镇人民政府、街道办事处=各镇街 各苏木乡镇=各乡镇 各国有企业=各有关企业 各县、区=各县区
各沿海乡镇=各乡镇 各主产县=各县区 县安委会各成员单位=各成员单位
"""
NONE = "各自 各项 各负其责 各类企业 区工信局 市场监管局 市场主体 相关市场 各市场主体 有关区域 单位 企业 责任 街道办 省市县三级联动"


@pytest.mark.parametrize("pair", WHOLE.split())
def test_collective_is_taken_whole(pair: str) -> None:
    """A collective ends where its name ends, whatever separators it holds; the key tells its members."""
    name, _, key = pair.partition("=")
    assert (len(name), key) == (collective_at(name, 0), collective_key(name))


@pytest.mark.parametrize("pair", WHOLE.split())
def test_collective_ends_before_the_next_name(pair: str) -> None:
    """What follows behind a list mark, and a role word, are not part of it."""
    name = pair.partition("=")[0]
    ends = [
        collective_at(f"甲局、{name}{rest}", 3)
        for rest in ("、区工信局", "，区工信局", "按职责分工负责", "配合")
    ]
    assert [3 + len(name)] * 4 == ends


@pytest.mark.parametrize("name", NONE.split())
def test_what_is_no_collective(name: str) -> None:
    """Ordinary words that begin alike are left alone."""
    assert collective_at(name, 0) is None


@pytest.mark.parametrize(
    ("text", "collective"),
    [
        ("各县、区工信局", "各县、区"),
        ("各镇、区工信局", "各镇"),
        ("各市、省工信厅", "各市"),
        ("各区及有关部门", "各区"),
        ("市级各有关部门及各县市区政府", "市级各有关部门"),
        ("各县（市", "各县"),
    ],
)
def test_collective_among_others(text: str, collective: str) -> None:
    """县、区 belong together; a department of the own level behind 镇 does not."""
    assert collective == text[: collective_at(text, 0)]


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("各级财政部门", "各级"),
        ("县（市、区）工信局", "县（市、区）"),
        ("市县两级法院", "市县两级"),
        ("各县、区工信局", "各县、区"),
    ],
)
def test_organ_of_many_places(name: str, head: str) -> None:
    """The words that make one organ into many end before the organ."""
    assert head == name[: several_at(name)]


@given(st.text("各县、区（市）人民政府镇街有关部门单位和及级", max_size=40))
def test_end_lies_in_the_text(text: str) -> None:
    """An end is an offset behind the start and within the text."""
    end = collective_at(text, 0)
    assert end is None or 0 < end <= len(text)


@pytest.mark.parametrize("pattern", ["各县、", "各（", "各县（", "各县、区", "有关", "各乡镇（街道）、"])
def test_matching_is_bounded(pattern: str) -> None:
    """A name holds a bounded number of parts, so that a megabyte of them takes no longer than a line."""
    text = pattern * 200_000

    def ends() -> list[int]:
        return [collective_at(text, start) or 0 for start in range(0, 1000, len(pattern))]

    assert max(ends()) < 1300
    assert fits(1, ends)


MORE = """
各旗县区人民政府=各县区 各自治县人民政府=各县区 各盟行政公署=各县区 各县（市、区）政府=各县区 各有关县（市、区）=各县区 相关镇、街道=各镇街 涉及乡镇=各乡镇
各乡镇、街道=各镇街 各街道办事处=各街道 各园区=各开发区 各功能区管委会=各开发区 各村=各县区 全市各有关单位=各有关部门 驻县各单位=各有关部门
县直各部门=各有关部门 市级有关部门=各有关部门 县级各相关单位=各有关部门 其他有关部门=各有关部门 各行业主管部门=各有关部门 职能部门=各有关部门 各科研院所=各有关企业
各行业协会=各有关企业 各重点企业=各有关企业 有关高校院所=各有关企业 各工作专班=各有关部门 领导小组各成员单位=各成员单位 各相关科室=各有关部门
市县两级政府=各县区 属地政府=各县区 县级人民政府=各县区 所在地人民政府=各县区 各级党委=各县区 各级各有关部门=各有关部门 县（区）政府=各县区 镇（街道）=各镇街
"""


@pytest.mark.parametrize("pair", MORE.split())
def test_collectives_are_composed(pair: str) -> None:
    """Words that make it several, areas or organs, and their bracket, in any order the grammar allows."""
    name, _, key = pair.partition("=")
    assert (name, key) == (name[: collective_at(name, 0)], collective_key(name))


@pytest.mark.parametrize("name", ["县级领导", "各", "有关", "各县级领导同志们", "各市场监管局", "相关区域"])
def test_what_lacks_a_part(name: str) -> None:
    """Without the word that makes it several, or with a name behind it, there is no collective."""
    assert collective_at(name, 0) != len(name)


def _known(unit: str | None, kind: UnitKind | None) -> Resolution:
    return Resolution(name="", unit=unit, kind=kind)


_MEMBERS = (
    _known("青石镇/人民政府", UnitKind.TOWNSHIP_GOVERNMENT),
    _known("北关街道/办事处", UnitKind.SUBDISTRICT_OFFICE),
    _known("清和县/人民政府", UnitKind.GOVERNMENT),
    _known("白水县/人民政府", UnitKind.GOVERNMENT),
    _known("清和经济开发区/管委会", UnitKind.ZONE_COMMITTEE),
    _known("青石镇/人民政府", UnitKind.TOWNSHIP_GOVERNMENT),
    _known("清和县/各乡镇", UnitKind.COLLECTIVE),
    _known(None, UnitKind.GOVERNMENT),
)


@pytest.mark.parametrize(
    ("function", "members"),
    [
        ("各乡镇", ("青石镇/人民政府",)),
        ("各街道", ("北关街道/办事处",)),
        ("各镇街", ("青石镇/人民政府", "北关街道/办事处")),
        ("各县区", ("白水县/人民政府",)),
        ("各开发区", ("清和经济开发区/管委会",)),
        (
            "各成员单位",
            (
                "青石镇/人民政府",
                "北关街道/办事处",
                "清和县/人民政府",
                "白水县/人民政府",
                "清和经济开发区/管委会",
            ),
        ),
        ("各有关部门", None),
        (None, None),
    ],
)
def test_members_by_kind(function: str | None, members: tuple[str, ...] | None) -> None:
    """A collective's members are the known units of its kinds, each once, the own government left out."""
    collective = Resolution(name="", function=function, kind=UnitKind.COLLECTIVE)
    assert members == known_members(collective, _MEMBERS, "清和县")
