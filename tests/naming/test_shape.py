"""What names look like: units by shape, and words that merely end like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.model.unit import UnitKind
from zhuanyezhen.naming.lexicon import load_lexicon
from zhuanyezhen.naming.shape import government_place, looks_like_unit, only_units, party_place, shape_of

UNITS = """
各有关部门 各镇（街） 省电力公司 区工信局 区委 区政府 组织部 长治市 人大 政协 工商联 残联 区妇联 科协 团区委 纪委监委 法院 邮局
区民政局 区财政局 区行政局 区国家安全局 区总工会 党委 供销社 农村信用社 金融办 网信办 专班 指挥部 税务所 派出所 消防救援队 档案馆
生态环境分局 国网太原供电公司 人民银行 村委会 开发区 产业园 省市场监管局（省知识产权局） 姚村镇 金城镇 苗家乡 清水乡 房山区 历城区
厦门市 城区 恩施州 国有企业 基础电信企业 银行业机构 区大数据中心 优化营商环境工作专班
"""
WORDS = """
推动项目落地 具备条件的企业 区长 副区长 加强领导小组 花卉专业镇 打造特色小镇 提升服务中心 优化环境 开放合作 统筹全局 全区 我市 小区
社区 总体布局 格局 结局 大局 内部 全部 干部 东部 社会 机会 大会 座谈会 展会 委员 原则 教室 举办 主办 督办 以企业为中心 配合 负责 局
区财政局、区工信局 工信局局长 城镇 村镇 古镇 家乡 之乡 水乡 超市 门市 山区 景区 牵头单位 责任单位。 张某 镇 由区工信局
"""


@pytest.mark.parametrize("name", UNITS.split())
def test_units_look_like_units(name: str) -> None:
    """Names of organisations and places are told by their end."""
    assert looks_like_unit(name)


@pytest.mark.parametrize("word", [*WORDS.split(), "局" * 41, "", "区财政局\n区工信局"])
def test_prose_does_not(word: str) -> None:
    """Prose, posts and common nouns are not taken for units."""
    assert not looks_like_unit(word)


def test_nearly_every_form_looks_like_a_unit() -> None:
    """The lexicon's own forms pass; what does not is a short word of its own (移动), never a bureau."""
    forms = [form.text for function in load_lexicon().functions for form in function.forms]
    missed = [form for form in forms if form[-1] in "局委厅" and not looks_like_unit(form)]
    assert [] == missed


@pytest.mark.parametrize(
    ("name", "place", "function", "kind"),
    [
        ("杭州市", "杭州市", "人民政府", UnitKind.GOVERNMENT),
        ("经开区管委会", "经开区", "管委会", UnitKind.ZONE_COMMITTEE),
        ("花卉产业园", "花卉产业园", "管委会", UnitKind.ZONE_COMMITTEE),
        ("市营商专班", "市", "营商专班", UnitKind.COORDINATING_BODY),
        ("市场主体专班", "", "市场主体专班", UnitKind.COORDINATING_BODY),
        ("某村民委员会", "", None, UnitKind.MASS_ORGANISATION),
        ("花卉协会", "", None, UnitKind.MASS_ORGANISATION),
        ("花卉公司", "", None, UnitKind.ENTERPRISE),
        ("花卉研究院", "", None, UnitKind.PUBLIC_INSTITUTION),
        ("晋源分局", "", None, UnitKind.BRANCH_OFFICE),
    ],
)
def test_shape(name: str, place: str, function: str | None, kind: UnitKind) -> None:
    """A name's end tells its kind; what it says of its place is kept."""
    shape = shape_of(name)
    assert shape is not None
    assert (place, function, kind) == (shape.place, shape.function, shape.kind)


@pytest.mark.parametrize("name", ["花卉专业镇", "城镇", "全区", "区花卉局", "园区", "各镇", "局", ""])
def test_no_shape(name: str) -> None:
    """What ends like a public organ or a common noun has no shape: it stays unknown."""
    assert shape_of(name) is None


def test_government_and_party_of_a_place() -> None:
    """区政府 and 区委 name a place; a bureau names none."""
    assert ["区", "晋源区", "镇", "", None] == [
        government_place(name) for name in ("区政府", "晋源区人民政府", "镇政府", "政府", "区委")
    ]
    assert ["区", "晋源区", None] == [party_place(name) for name in ("区委", "中共晋源区委", "区政府")]


@given(st.text(st.characters(), max_size=60))
def test_any_text_has_an_answer(text: str) -> None:
    """Nothing raises, and no text of prose marks is a unit."""
    assert looks_like_unit(text) in {True, False}
    assert shape_of(text) == shape_of(text)
    assert not looks_like_unit(f"{text}。")


@pytest.mark.parametrize(
    ("name", "unit"), [("局", False), ("区委", True), ("甲" * 39 + "局", True), ("甲" * 40 + "局", False)]
)
def test_how_long_a_unit_may_be(name: str, *, unit: bool) -> None:
    """From two characters to forty."""
    assert unit is looks_like_unit(name)


@pytest.mark.parametrize(
    ("line", "units"),
    [
        ("区委", False),
        ("县财政局", True),
        ("县财政局、县商务局", True),
        ("县财政局 推动", False),
        ("各镇街道办", False),
        ("", False),
    ],
)
def test_a_line_of_units(line: str, *, units: bool) -> None:
    """Every one of more than two characters, none of them a collective."""
    assert units is only_units(line)
