"""Names of the great systems, of branches and of national bodies, as documents write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.model.unit import How, Level, UnitKind
from zhuanyezhen.naming.branch import branch_around, branch_of, called_by_a_town, parents, station_of
from zhuanyezhen.naming.index import standard_index
from zhuanyezhen.naming.local import abroad, local_at
from zhuanyezhen.naming.national import national, parent_at
from zhuanyezhen.naming.register import Register, Scope
from zhuanyezhen.naming.system import bank_of, rewritten

INDEX = standard_index()


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("中国共产党应县委员会", "应县委"),
        ("中国共产党应县委员会组织部", "应县委组织部"),
        ("应县委员会党校", "应县委党校"),
        ("中国共产党员之家", "中共员之家"),
        ("中国共产主义青年团应县委员会", "应县共青团"),
        ("共青团应县委", "应县共青团"),
        ("团县委", "县共青团"),
        ("应县团县委", "应县共青团"),
        ("政协应县委员会", "应县政协"),
        ("中国人民政治协商会议应县委员会办公室", "应县政协办公室"),
        ("区委（区政府）办公室", "区委政府办公室"),
        ("区委区政府信访局", "区委信访局"),
        ("县纪委县监委", "县纪委监委"),
        ("原县国土局", "县国土局"),
        ("应县水务有限责任公司", "应县水务公司"),
        ("县财政局", "县财政局"),
    ],
)
def test_short_form_of_a_system(name: str, short: str) -> None:
    """The place comes first and the system's word behind it, as the lexicon knows it."""
    assert short == rewritten(name)


@pytest.mark.parametrize(
    ("names", "unit", "level"),
    [
        ("县委办公室 中共应县委员会办公室", "应县/党委办", Level.COUNTY),
        ("县委（县政府）办公室", "应县/党委政府办", Level.COUNTY),
        ("县纪委监委 应县纪律检查委员会 县纪委、监委", "应县/纪委监委", Level.COUNTY),
        ("团县委 应县团县委 共青团应县委员会 县团委", "应县/共青团", Level.COUNTY),
        ("县政协 政协应县委员会", "应县/政协", Level.COUNTY),
        ("县人大 县人大常委会 应县人民代表大会常务委员会", "应县/人大", Level.COUNTY),
        ("县人大办 县人大常委会办公室", "应县/人大办", Level.COUNTY),
        ("县委编办 县机构编制委员会办公室 县编办", "应县/编办", Level.COUNTY),
        ("县委党校 应县委员会党校", "应县/党校", Level.COUNTY),
        ("县外办 县人民政府外事办公室", "应县/外事办", Level.COUNTY),
        (
            "县公安局交警大队 县交警大队 应县公安局交通警察大队 县公安局交管大队",
            "应县/交警大队",
            Level.COUNTY,
        ),
        ("县公安局城关派出所 城关派出所 城关镇派出所 应县城关派出所", "应县/城关派出所", Level.COUNTY),
        ("市生态环境局应县分局 朔州市生态环境局应县分局 应县生态环境分局", "应县/生态环境分局", Level.COUNTY),
        ("社保应县分局 市社会保险基金管理局应县分局", "应县/社保分局", Level.COUNTY),
        ("国家税务总局应县税务局 应县税务局 县税务局", "应县/税务局", Level.COUNTY),
        ("国家统计局应县调查队 应县调查队", "应县/统计调查", Level.COUNTY),
        ("国家金融监督管理总局山西监管局 山西金融监管局", "山西省/金融监管局", Level.PROVINCE),
        ("中国证监会山西监管局 山西证监局", "山西省/证监局", Level.PROVINCE),
        ("国家外汇管理局山西省分局 外汇局山西省分局", "山西省/外汇局", Level.PROVINCE),
        ("国网应县供电公司 县供电公司 国网应县供电有限公司", "应县/供电公司", Level.COUNTY),
        ("中国农业发展银行应县支行 农发行应县支行", "应县/农发行", Level.COUNTY),
        ("太原供电局有限公司应县供电局 应县供电局", "应县/供电局", Level.COUNTY),
        ("县扶贫办 应县扶贫开发领导小组办公室", "应县/扶贫办", Level.COUNTY),
        ("县第一中学 应县第一中学", "应县/第一中学", Level.COUNTY),
        ("应县人民政府驻太原办事处 县政府驻太原办事处", "应县/驻太原办事处", Level.COUNTY),
        ("民政局（应县金城镇人民政府）", "金城镇/民政局", Level.TOWNSHIP),
        ("金城镇财政办公室", "金城镇/财政办", Level.TOWNSHIP),
        ("奇石办（义井街道办事处）", "义井街道/奇石办", Level.TOWNSHIP),
    ],
)
def test_one_unit_in_all_its_spellings(names: str, unit: str, level: Level) -> None:
    """Whatever system a name is built by, it is one unit at its place and level."""
    register = Register(Scope(jurisdiction="应县"))
    found = register.resolve_many(names.split())
    assert [(unit, level)] * len(found) == [(each.unit, each.level) for each in found]


@pytest.mark.parametrize(
    ("name", "unit", "function"),
    [
        ("财政部", "国家/财政部", "财政"),
        ("工业和信息化部", "国家/工信部", "工业信息化"),
        ("市场监管总局", "国家/市场监管总局", "市场监管"),
        ("国家税务总局", "国家/税务总局", "税务"),
        ("证监会", "国家/中国证监会", "证监"),
        ("国务院扶贫办", "国家/扶贫办", "乡村振兴"),
        ("中共中央组织部", "国家/组织部", "组织部"),
        ("全国妇联", "国家/妇联", "妇联"),
        ("国家海关", "国家/海关", "海关"),
        ("国家安全局", "应县/国家安全局", "国家安全"),
        ("中国电信", "应县/电信", "电信"),
        ("中国奇石", None, None),
        ("奇石总局", None, None),
        ("组织部", "应县/组织部", "组织部"),
        ("宣传部部", None, None),
        ("海关部", None, None),
    ],
)
def test_national_bodies(name: str, unit: str | None, function: str | None) -> None:
    """A national body is never an organ of the county, and a local one never a national body."""
    found = Register(Scope(jurisdiction="应县")).resolve(name)
    assert (unit, function) == (found.unit, found.function)


def test_parts_of_a_branch() -> None:
    """Parent and place, in either order; what is no branch has none."""
    bureau = INDEX.forms["公安局"]
    assert [("市公安局交警支队", "应县大队"), ("市公安局", "交警支队应县大队")] == list(
        parents("市公安局交警支队应县大队")
    )
    assert branch_of(bureau, "奇石所", INDEX) is None
    assert (
        branch_of(
            INDEX.forms["奇石局"] if "奇石局" in INDEX.forms else INDEX.forms["文化馆"], "应县支局", INDEX
        )
        is None
    )
    assert branch_around("社保应县分局", INDEX) is not None
    assert branch_around("社保分局", INDEX) is None
    assert branch_around("奇石应县分局", INDEX) is None
    assert branch_around("应县分部", INDEX) is None
    assert [None] * 4 == [
        station_of(name, INDEX) for name in ("派出所", "奇石所", "财政局派出所", "县财政局")
    ]
    assert called_by_a_town("武宿海关", INDEX) is not None
    assert called_by_a_town("武宿宾馆", INDEX) is None


def test_a_branch_of_an_unknown_place_keeps_what_is_written() -> None:
    """市公安局武宿分局 is of a place no roster lists."""
    found = Register(Scope(jurisdiction="太原市")).resolve("市公安局武宿分局")
    assert ("武宿/公安分局", UnitKind.BRANCH_OFFICE) == (found.unit, found.kind)


@pytest.mark.parametrize("name", ["国家税务总局奇石会", "市公安局奇石组织", "国家统计局奇石局处"])
def test_what_stands_behind_a_parent_and_means_nothing(name: str) -> None:
    """A parent alone makes no unit of what is behind it."""
    assert Register(Scope(jurisdiction="太原市")).resolve(name).how is How.UNKNOWN


def test_townships_and_offices_elsewhere() -> None:
    """The party committee and the government of a township are two; 驻外办事处 is no subdistrict."""
    locals_ = [
        local_at(name)
        for name in ("金胜镇", "金胜镇党委", "义井街办", "义井街道党工委", "专业镇", "特色小镇党委")
    ]
    assert ["人民政府", "党委", "办事处", "党工委", None, None] == [each and each.organ for each in locals_]
    assert (("", "驻京办"), None) == (abroad("驻京办"), abroad("铁路办事处"))


def test_banks() -> None:
    """A bank without a place is the bank; with one it is the branch of that place."""
    register = Register(Scope(jurisdiction="应县"))
    assert ["交通银行", "应县/农业银行"] == [
        each.unit for each in register.resolve_many(["交通银行", "县农行"])
    ]
    assert bank_of("县奇石银行") is None


def test_second_signs_add_their_functions() -> None:
    """财政局（国资局） is one unit with both functions; a second sign nobody knows adds none."""
    register = Register(Scope(jurisdiction="应县"))
    both, alone, company = register.resolve_many(
        ["县财政局（县国资局）", "县财政局（县奇石办）", "县水务公司（县水利局）"]
    )
    assert ("应县/财政局", ("财政", "国资")) == (both.unit, both.functions)
    assert ("应县/财政局", ("财政",)) == (alone.unit, alone.functions)
    assert company.functions == ()
    assert register.resolve("奇石会（奇石局）").unit is None


def test_own_names() -> None:
    """A company is known by its own name, an organ never."""
    register = Register(Scope(jurisdiction="应县"))
    names = ["县水务公司", "灵岩寺博物馆", "县财政局", "奇石", "县政府驻京办事处"]
    assert [True, True, False, False, False] == [each.own_name for each in register.resolve_many(names)]


def test_where_a_national_parent_ends() -> None:
    """Too little behind it is no branch."""
    assert [None, 5] == [parent_at("国家统计局山"), parent_at("国家统计局应县调查队")]
    assert national("国家税务局", INDEX) is None


@given(st.text("中共国家税务总局市公安晋源区分局派出所委员会办公室（）街道镇支大队", max_size=40))
def test_any_text_is_read(name: str) -> None:
    """Nothing raises, and the answer is the same for the name as asked again."""
    register = Register(Scope(jurisdiction="晋源区"))
    assert register.resolve(name) == Register(Scope(jurisdiction="晋源区")).resolve(name)
