"""Collectives: where one ends, and what its members have in common."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.naming.collective import collective_at, collective_key, several_at

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
    started = time.perf_counter()
    ends = [collective_at(text, start) or 0 for start in range(0, 1000, len(pattern))]
    assert max(ends) < 1300
    assert time.perf_counter() - started < 1
