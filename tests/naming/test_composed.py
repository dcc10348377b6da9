"""Composed names: fields in a row, in any spelling, and what is no composed name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.naming.composed import composed, shortened
from zhuanyezhen.naming.domain import standard_domains

WORDS = standard_domains()
SINGLE = sorted(name for name in WORDS.by_name if len(name) > 1)


@pytest.mark.parametrize(
    ("spellings", "organ", "functions"),
    [
        ("教育体育局 教育和体育局 教体局 体育和教育局", "教体局", {"教育", "体育"}),
        ("工业和信息化局 工业信息化局 工信局", "工信局", {"工业信息化"}),
        ("科学技术和工业信息化局 科工信局 工信和科技局", "科工信局", {"科技", "工业信息化"}),
        ("文化广电新闻出版旅游局 文广新旅局", "文广新旅局", {"文旅", "广电", "新闻出版"}),
        ("城市管理综合行政执法局 城乡管理执法局 城管执法局", "城管执法局", {"城管"}),
        ("机关事务服务中心 机关事务管理中心 机关事务中心", "机关事务中心", {"机关事务"}),
        ("水利发展中心 水利事业发展中心", "水利发展中心", {"水利"}),
        ("金融工作委员会 金融工委", "金融工委", {"金融"}),
        ("园林和林业局 林业和园林局", "园林林业局", {"园林", "林业"}),
    ],
)
def test_spellings_of_one_organ(spellings: str, organ: str, functions: set[str]) -> None:
    """Long and short words, any joint and any order: one name."""
    found = [composed(name, WORDS) for name in spellings.split()]
    assert {organ} == {each.name for each in found if each}
    assert [functions] * len(found) == [set(each.functions) for each in found if each]


@pytest.mark.parametrize(
    "name",
    [
        "农村农业厅",
        "审行政审批局",
        "教局",
        "农科院",
        "财财政局",
        "文文旅局",
        "奇石局",
        "委员会",
        "局",
        "发展局",
        "管理局",
        "教育",
        "教育和局",
        "水务公司",
        "教育局和",
    ],
)
def test_what_is_no_composed_name(name: str) -> None:
    """Words out of order, a field twice, single characters alone or in an institute, and anything left over."""
    assert composed(name, WORDS) is None


def test_the_suffix_never_changes() -> None:
    """局 委 办 中心 台 馆 队 所 of one field are organs of their own."""
    suffixes = [
        "局",
        "委",
        "厅",
        "办",
        "中心",
        "站",
        "所",
        "队",
        "大队",
        "支队",
        "总队",
        "馆",
        "院",
        "台",
        "处",
        "段",
        "工委",
        "分局",
    ]
    names = {each.name for suffix in suffixes if (each := composed(f"气象{suffix}", WORDS))}
    assert len(names) == len(suffixes)


@given(st.lists(st.sampled_from(SINGLE), min_size=1, max_size=3, unique=True), st.sampled_from("局委厅"))
def test_a_name_is_read_as_the_fields_it_is_made_of(fields: list[str], suffix: str) -> None:
    """A name made of fields of several functions is given a name that means these fields and is its own."""
    found = composed(f"{'和'.join(fields)}{suffix}", WORDS)
    if found and len(found.functions) == len(found.domains) and not found.kept:
        again = composed(found.name, WORDS)
        assert again is not None
        assert (found.name, set(found.domains)) == (again.name, set(again.domains))


@pytest.mark.parametrize(
    ("written", "organ"),
    [
        ("行政服务和工商局", "工商和行政服务局"),
        ("公安和消防局", "公安和消防局"),
        ("农业和农业开发局", "农业和农业开发局"),
        ("督查和教育局", "督查教育局"),
        ("综合执法和住房保障局", "综合执法住房保障局"),
        ("教育和民政局", "教民政局"),
    ],
)
def test_fields_side_by_side_are_no_other_field(written: str, organ: str) -> None:
    """A joint stays where two words without it would be another, and a word that also tells how stays first."""
    found, again = (composed(name, WORDS) for name in (written, organ))
    assert found is not None
    assert again is not None
    assert [organ, organ] == [found.name, again.name]
    assert set(found.domains) == set(again.domains)


@given(st.text("教育体文旅和与、局委中心工信农业村科技发展改革管理", max_size=14))
def test_any_text_has_an_answer(name: str) -> None:
    """Nothing raises, and what is composed ends in its suffix."""
    found = composed(name, WORDS)
    assert found is None or found.name.endswith(found.suffix)
    assert name == "".join(shortened(name)) or shortened(name)[1]


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("局", ("局", "")),
        ("财局", ("财", "局")),
        ("办公室", ("办公", "室")),
        ("考核办公室", ("考核", "办")),
        ("妇联", ("妇联", "")),
    ],
)
def test_a_suffix_has_something_before_it(name: str, parts: tuple[str, str]) -> None:
    """A suffix alone is no name with one."""
    assert parts == shortened(name)
