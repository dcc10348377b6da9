"""Which unit a written name means: names of real practice, near misses, and any text at all."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.model.unit import How, Level, UnitKind
from zhuanyezhen.naming.lexicon import load_lexicon
from zhuanyezhen.naming.register import Register, Scope

JINYUAN = Scope(jurisdiction="晋源区", city="太原市", province="山西省")
TAIYUAN = Scope(jurisdiction="太原市", province="山西省")
SHANXI = Scope(jurisdiction="山西省")
TONGXIANG = Scope(jurisdiction="桐乡市", city="嘉兴市")

MEMBERS = """
区委组织部=组织部 区委宣传部=宣传部 区委统战部=统战部 区工商联=工商联 区发改局=发改局 区教育局=教育局 区科技局=科技局
区工信局=工信局 区民政局=民政局 区司法局=司法局 区财政局=财政局 区人社局=人社局 区自然资源局=自然资源局 区住建局=住建局 区城管局=城管局
区交通局=交通局 区农业农村局=农业农村局 区商务局=商务局 区文旅局=文旅局 区市场局=市场监管局 区统计局=统计局 区行政审批局=行政审批局
生态环境分局=生态环境分局 区税务局=税务局 区金融办=金融办
区发展改革局=发改局 区规划和自然资源局=自然资源局 区生态环境局=生态环境局 区审批服务管理局=行政审批局 区市场监管局=市场监管局
区审行政审批局=行政审批局 区中小企业发展促进中心=中小企业发展促进中心 各镇（街）=各镇街
"""
FORMS = """
县发改局=县/发改局 市发改委=太原市/发改委 省发展改革委=山西省/发改委 国家发展改革委=国家/国家发展改革委 发改局=晋源区/发改局
市工信局=太原市/工信局 省工信厅=山西省/工信厅 省工业和信息化厅=山西省/工信厅 工业和信息化厅=山西省/工信厅
市经信委=太原市/经信委 省经信厅=山西省/经信厅 经信局=晋源区/经信局 县经信和科技局=县/科经信局
省市场监管局（省知识产权局）=山西省/市场监管局 市市场监督管理局=太原市/市场监管局 朝阳分局=朝阳分局
太原市行政审批服务管理局=太原市/行政审批局 灵石县行政审批服务管理局=灵石县/行政审批局 吕梁市行政审批服务管理局=吕梁市/行政审批局
山西省行政审批服务管理局=山西省/行政审批局 银川市审批服务管理局=银川市/行政审批局 省审批服务管理局=山西省/行政审批局
吕梁市规划和自然资源局=吕梁市/自然资源局 上海市规划资源局=上海市/自然资源局 省国土资源厅=山西省/国土资源厅
省生态环境厅=山西省/生态环境厅 省环保厅=山西省/环保厅 区环保局=晋源区/环保局 省人力资源社会保障厅=山西省/人社厅
省人力社保厅=山西省/人社厅 市人事局=太原市/人事局 省住建厅=山西省/住建厅 省住房城乡建设厅=山西省/住建厅
市住房城乡建设管理委=太原市/住建委 省交通运输厅=山西省/交通厅 市交通委（市道运局）=太原市/交通委 省文化和旅游厅=山西省/文旅厅
省文化广电和旅游厅=山西省/文广旅厅 文化和广电旅游体育局=晋源区/文化广电旅游体育局 省委金融办=山西省/金融办 金融发展服务中心=晋源区/金融发展中心
人民银行广东省分行=广东省/人民银行 人行浙江省分行=浙江省/人民银行 广东金融监管局=广东省/金融监管局 上海银保监局=上海市/银保监局
省政务和数据局=山西省/政数局 省数据局=山西省/数据局 区大数据局=晋源区/大数据局 省卫生健康委=山西省/卫健委 市卫健委=太原市/卫健委
区卫计委=晋源区/卫计委 海关总署广东分署=广东省/海关 广东海事局=广东省/海事局 省通信管理局=山西省/通信管理局 交警支队=晋源区/交警支队
省委网信办=山西省/网信办 省委政法委=山西省/政法委 省贸促会=山西省/贸促会 供销社=晋源区/供销社 共青团=晋源区/共青团
法院=晋源区/法院 检察院=晋源区/检察院 杭州市=杭州市/人民政府 街办=街道/办事处 镇政府=镇/人民政府
金胜镇=金胜镇/人民政府 金胜镇政府=金胜镇/人民政府 晋源区金胜镇人民政府=金胜镇/人民政府 姚村镇=姚村镇/人民政府
义井街办=义井街道/办事处 义井街道=义井街道/办事处 义井街道办=义井街道/办事处 晋源区义井街道办事处=义井街道/办事处
市生态环境局晋源分局=晋源区/生态环境分局 市公安局晋源分局=晋源区/公安分局 区市场局朝阳分局=朝阳/市场监管分局
团区委=晋源区/共青团 共青团太原市委=太原市/共青团 国家税务总局太原市晋源区税务局=晋源区/税务局
国家税务总局晋源区税务局=晋源区/税务局 国家税务总局=国家/税务总局 财政部=国家/财政部 省工信部门=山西省/工信局
中共太原市晋源区委组织部=晋源区/组织部 区委=晋源区/党委 中共晋源区委=晋源区/党委 区政府=晋源区/人民政府 人民政府=晋源区/人民政府
晋源区人民政府=晋源区/人民政府 区政府办公室=晋源区/政府办 区委办公室=晋源区/党委办 市政府办公室=太原市/政府办
应县发改局=应县/发改局 城区财政局=城区/财政局 晋源财政局=晋源区/财政局 市直机关工委=太原市/直属机关工委
区专业镇发展领导小组办公室=晋源区/专业镇发展领导小组办公室 领导小组办公室=晋源区/领导小组办公室 市活动办=太原市/活动办
晋源区营商环境工作专班=晋源区/营商环境工作专班 市场主体倍增工作专班=晋源区/市场主体倍增工作专班
开发区管委会=晋源区经开区/管委会 高新区=晋源区高新区/管委会 省电力公司=山西省/供电公司 国网太原供电公司=太原市/供电公司 电信公司=晋源区/电信公司
省创新投资集团=山西省/创新投资集团 之江实验室=之江实验室 基础电信企业=基础电信企业 银行业机构=银行业机构 市花卉协会=太原市/花卉协会
区城市管里委员会=晋源区/城管委 区卫生健康花委员会=晋源区/卫健委
各县（市、区）工信局=晋源区/各县区工信局 市县工信局=晋源区/各县区工信局 各级财政部门=晋源区/各县区财政局
各成员单位=晋源区/各成员单位 市级各有关部门=晋源区/各有关部门
"""
UNKNOWN = (
    "花卉部门 区花卉部门 区奇石文玩局 区农政局 区行政局 区发展局 区创业服务中心 花卉专业镇 特色小镇 全区 我市 小区 景区 城镇 "
    "副区长 区委财政局 各镇（街）奇石局 奇石局（园艺局） 国家税务总局花卉分会办 区工信厅 市公安厅 区 的"
)


def pairs(text: str) -> list[tuple[str, str]]:
    """The name=unit pairs of a table above."""
    return [(name, unit) for name, _, unit in (pair.partition("=") for pair in text.split())]


@pytest.mark.parametrize(("name", "part"), pairs(MEMBERS))
def test_names_of_the_seed(name: str, part: str) -> None:
    """Every department the seed plan names is the unit of its function in its own district."""
    assert f"晋源区/{part}" == Register(JINYUAN).resolve(name).unit


@pytest.mark.parametrize(("name", "unit"), pairs(FORMS))
def test_names_of_practice(name: str, unit: str) -> None:
    """Names of plans all over the country, read in a plan of 晋源区."""
    assert unit == Register(JINYUAN).resolve(name).unit


@pytest.mark.parametrize("name", UNKNOWN.split())
def test_what_is_no_known_unit(name: str) -> None:
    """Better no unit than a confident wrong one."""
    found = Register(JINYUAN).resolve(name)
    assert (None, How.UNKNOWN) == (found.unit, found.how)


@pytest.mark.parametrize(
    ("name", "how", "kind", "level"),
    [
        ("财政局", How.EXACT, UnitKind.DEPARTMENT, Level.COUNTY),
        ("区财政局", How.PREFIX, UnitKind.DEPARTMENT, Level.COUNTY),
        ("市财政局", How.PREFIX, UnitKind.DEPARTMENT, Level.PREFECTURE),
        ("中央网信办", How.PREFIX, UnitKind.PARTY_ORGAN, Level.NATIONAL),
        ("工业和信息化厅", How.EXACT, UnitKind.DEPARTMENT, Level.PROVINCE),
        ("区金融部门", How.ABBREVIATION, UnitKind.DEPARTMENT, Level.COUNTY),
        ("区审行政审批局", How.MISSPELLING, UnitKind.DEPARTMENT, Level.COUNTY),
        ("生态环境分局", How.EXACT, UnitKind.BRANCH_OFFICE, Level.COUNTY),
        ("市生态环境局晋源分局", How.PREFIX, UnitKind.BRANCH_OFFICE, Level.COUNTY),
        ("镇政府", How.PREFIX, UnitKind.TOWNSHIP_GOVERNMENT, Level.TOWNSHIP),
        ("金胜镇", How.SHAPE, UnitKind.TOWNSHIP_GOVERNMENT, Level.TOWNSHIP),
        ("罗城街办", How.SHAPE, UnitKind.SUBDISTRICT_OFFICE, Level.TOWNSHIP),
        ("区人民政府", How.PREFIX, UnitKind.GOVERNMENT, Level.COUNTY),
        ("区委", How.PREFIX, UnitKind.PARTY_ORGAN, Level.COUNTY),
        ("经开区管委会", How.PREFIX, UnitKind.ZONE_COMMITTEE, Level.COUNTY),
        ("工作专班", How.SHAPE, UnitKind.COORDINATING_BODY, Level.COUNTY),
        ("花卉投资集团", How.SHAPE, UnitKind.ENTERPRISE, None),
        ("晋源村民委员会", How.SHAPE, UnitKind.MASS_ORGANISATION, None),
        ("各镇（街）", How.COLLECTIVE, UnitKind.COLLECTIVE, None),
    ],
)
def test_how_kind_and_level(name: str, how: How, kind: UnitKind, level: Level | None) -> None:
    """The answer says how it was found, what kind of organisation it is and of which level."""
    found = Register(JINYUAN).resolve(name)
    assert (how, kind, level) == (found.how, found.kind, found.level)


@pytest.mark.parametrize(
    ("scope", "name", "unit"),
    [
        (Scope(), "财政局", "本级/财政局"),
        (Scope(), "区财政局", "区/财政局"),
        (Scope(), "市财政局", "市/财政局"),
        (Scope(), "科技厅", "省/科技厅"),
        (TAIYUAN, "市财政局", "太原市/财政局"),
        (TAIYUAN, "区财政局", "区/财政局"),
        (SHANXI, "工业和信息化厅", "山西省/工信厅"),
        (SHANXI, "市财政局", "市/财政局"),
        (TONGXIANG, "财政局", "桐乡市/财政局"),
        (TONGXIANG, "市财政局", "桐乡市/财政局"),
        (TONGXIANG, "区财政局", "区/财政局"),
        (Scope(jurisdiction="上海市"), "市经济信息化委", "上海市/经信委"),
        (Scope(jurisdiction="浦东新区"), "市商务委", "上海市/商务委"),
        (Scope(jurisdiction="晋源区"), "省财政厅", "山西省/财政厅"),
        (Scope(jurisdiction="羊石市"), "省财政厅", "省/财政厅"),
    ],
)
def test_prefix_means_the_document_s_own_place(scope: Scope, name: str, unit: str) -> None:
    """区 and 市 mean the document's own place or the one above it, and nothing where neither is known."""
    assert unit == Register(scope).resolve(name).unit


def test_misspelling_is_reported_with_what_is_meant() -> None:
    """A misspelt name is resolved, but says so and what was meant."""
    found = Register(JINYUAN).resolve("区审行政审批局")
    assert "区行政审批局" == found.intended
    assert ["区行政审批局"] == [candidate.name for candidate in found.candidates]


def test_near_names_are_told_apart() -> None:
    """One edit lies between 区民政局 and 区财政局, and both are exact."""
    register = Register(JINYUAN)
    assert ["民政", "财政"] == [register.resolve(name).function for name in ("区民政局", "区财政局")]
    assert {How.PREFIX} == {register.resolve(name).how for name in ("区民政局", "区财政局")}


def test_wrong_level_names_the_bureau_as_candidate() -> None:
    """A district has no 厅; the bureau of the same name is offered, not taken."""
    found = Register(JINYUAN).resolve("区工信厅")
    assert (None, ["晋源区/工信局"]) == (found.unit, [each.unit for each in found.candidates])


def test_abbreviation_of_several_functions_is_ambiguous(tmp_path: Path) -> None:
    """A short form that fits two functions means neither; both are returned."""
    own = tmp_path / "own.toml"
    records = (
        '[[function]]\nkey = "{}"\nkind = "department"\nforms = ["{}"]\n'.format(*each)
        for each in (
            ("花园", "花卉园林局"),
            ("花市", "花木园艺局"),
            ("果品", "果品流通销售局"),
            ("果木", "果树流通销售局"),
        )
    )
    own.write_text("".join(records), "utf-8")
    register = Register(JINYUAN, load_lexicon(own))
    found = register.resolve("区花园局")
    assert (None, How.AMBIGUOUS) == (found.unit, found.how)
    assert {"晋源区/花卉园林局", "晋源区/花木园艺局"} == {candidate.unit for candidate in found.candidates}
    near = register.resolve("区果蔬流通销售局")
    assert (None, How.UNKNOWN) == (near.unit, near.how)
    assert {"晋源区/果品流通销售局", "晋源区/果树流通销售局"} == {
        candidate.unit for candidate in near.candidates
    }


def test_user_forms_resolve(tmp_path: Path) -> None:
    """A user's file adds a function without editing the package."""
    own = tmp_path / "own.toml"
    own.write_text('[[function]]\nkey = "奇石"\nkind = "department"\nforms = ["奇石文玩局"]\n', "utf-8")
    assert "晋源区/奇石文玩局" == Register(JINYUAN, load_lexicon(own)).resolve("区奇石文玩局").unit


def test_former_names_are_dated() -> None:
    """卫计委 is a former name after the reform of 2018, not before, and not if nobody asks."""
    register = Register(JINYUAN)
    dates = (date(2015, 1, 1), date(2023, 1, 1), None)
    assert [False, True, False] == [register.resolve("区卫计委", on=on).former for on in dates]
    assert not register.resolve("花卉专业镇", on=date(2023, 1, 1)).former


@pytest.mark.parametrize("name", ["区 工 信 局", "　区工信局", "区工信局\n", "(区工信局"[1:]])
def test_padding_does_not_matter(name: str) -> None:
    """Blanks of any kind inside a name are layout; the answer keeps the name as asked."""
    found = Register(JINYUAN).resolve(name)
    assert ("晋源区/工信局", name) == (found.unit, found.name)


@pytest.mark.parametrize(
    ("name", "previous", "restored"),
    [
        ("工业和信息化厅", "省科技厅", "省工业和信息化厅"),
        ("文旅局", "区农业农村局", "区文旅局"),
        ("宣传部", "区委组织部", "区委宣传部"),
        ("宣传部", "区财政局", "区委宣传部"),
        ("财政局", "区委组织部", "区财政局"),
        ("财政局", "区委", "区财政局"),
        ("财政局", "晋源区委", "晋源区财政局"),
        ("密码管理局", "省保密局", "省密码管理局"),
        ("政务和数据局", "省公安厅", "省政务和数据局"),
        ("工商联", "区委统战部", "区工商联"),
        ("财政局", "太原市工信局", "太原市财政局"),
        ("财政局", "区奇石文玩局", "区财政局"),
        ("财政局", "市直机关工委", "市财政局"),
        ("财政局", "省市场监管局（省知识产权局）", "省财政局"),
        ("市场监管局（知识产权局）", "省科技厅", "省市场监管局（知识产权局）"),
    ],
)
def test_prefix_left_out_is_restored(name: str, previous: str, restored: str) -> None:
    """The prefix of the unit before stands for the one behind it too."""
    assert restored == Register(JINYUAN).restore(name, previous)


@pytest.mark.parametrize(
    ("name", "previous"),
    [
        ("区财政局", "区工信局"),
        ("生态环境分局", "区财政局"),
        ("海关", "市商务局"),
        ("各镇（街）", "区工信局"),
        ("金胜镇", "区工信局"),
        ("农业银行", "区工信局"),
        ("开发区管委会", "区工信局"),
        ("领导小组办公室", "区工信局"),
        ("奇石文玩局", "区工信局"),
        ("科技厅", "区财政局"),
        ("财政局", "市场监管局"),
        ("财政局", "金胜镇"),
        ("财政局", ""),
        ("财" * 100, "区工信局"),
    ],
)
def test_nothing_is_restored_where_nothing_is_left_out(name: str, previous: str) -> None:
    """Names that carry no prefix by nature, have one, or are not known stay as they are."""
    assert Register(JINYUAN).restore(name, previous) is None


@pytest.mark.parametrize(
    ("collective", "units"),
    [
        ("各镇（街）", ("金胜镇/人民政府", "义井街道/办事处")),
        ("各乡镇", ("金胜镇/人民政府",)),
        ("各街道", ("义井街道/办事处",)),
        ("各县（市、区）人民政府", ("清徐县/人民政府",)),
        ("各开发区管委会", ("晋源区经开区/管委会",)),
        (
            "各成员单位",
            (
                "晋源区/工信局",
                "金胜镇/人民政府",
                "义井街道/办事处",
                "清徐县/人民政府",
                "晋源区/人民政府",
                "晋源区经开区/管委会",
            ),
        ),
        ("各有关部门", None),
        ("各县（市、区）工信局", None),
        ("区工信局", None),
    ],
)
def test_collective_is_expanded_among_known_members(collective: str, units: tuple[str, ...] | None) -> None:
    """A collective means those of its kind among the members; who is concerned, nobody knows."""
    register = Register(JINYUAN)
    names = "区工信局 金胜镇 义井街办 金胜镇政府 清徐县人民政府 区政府 经开区管委会 花卉专业镇 各镇（街）"
    members = [register.resolve(name) for name in names.split()]
    assert units == register.expand(register.resolve(collective), members)


def test_collective_without_members_is_unknown() -> None:
    """No members known is not the same as no members."""
    register = Register(JINYUAN)
    assert register.expand(register.resolve("各镇（街）"), []) is None


@pytest.mark.parametrize("name", ["局" * 1_000_000, "区" * 61, " " * 1_000_000, "", "区财政局" + " " * 200])
def test_what_is_too_long_is_unknown_at_once(name: str) -> None:
    """Nothing of 60 characters or more is a name, and saying so takes no time."""
    assert How.UNKNOWN == Register(JINYUAN).resolve(name).how


@given(
    st.text(st.characters(), max_size=80)
    | st.text("中共太原市晋源区县省委办公厅分局镇街各（）、国家税务总局", max_size=60)
)
def test_any_text_is_resolved_without_raising(text: str) -> None:
    """Any text, lone surrogates included, has an answer, and always the same one."""
    first, second = Register(JINYUAN), Register(JINYUAN)
    assert first.resolve(text) == second.resolve(text)
    assert first.restore(text, text) == second.restore(text, text)


@given(st.sampled_from([form.text for function in load_lexicon().functions for form in function.forms]))
def test_every_form_is_its_own_function(form: str) -> None:
    """A form of the lexicon, bare or behind a place, is never taken for another function."""
    register = Register(JINYUAN)
    owner = {each.text: f.key for f in load_lexicon().functions for each in f.forms}[form]
    bare = register.resolve(form)
    assert bare.function in {owner, None}
    assert register.resolve(f"晋源区{form}").function in {owner, None}


@pytest.mark.parametrize("name", ["市县政府", "市县两级政府", "各县市区政府"])
def test_governments_of_several_levels_are_a_collective(name: str) -> None:
    """市县政府 are the governments below, not the government of a place called 市县."""
    assert ("本级/各县区", UnitKind.COLLECTIVE) == (
        (found := Register().resolve(name)).unit,
        found.kind,
    )


def test_registers_that_answer_the_same_are_the_same() -> None:
    """By scope and lexicon: they compare and hash so, and are no other thing."""
    one, other, elsewhere = Register(JINYUAN), Register(JINYUAN), Register(TAIYUAN)
    assert (one, hash(one), 2) == (other, hash(other), len({one, other, elsewhere}))
    assert one != elsewhere
    assert one != JINYUAN


@pytest.mark.parametrize(
    ("name", "day", "unit", "former"),
    [
        ("区环保局", date(2019, 3, 31), "晋源区/环保局", False),
        ("区环保局", date(2019, 4, 1), "晋源区/生态环境局", True),
        ("区环保局", None, "晋源区/环保局", False),
        ("区财政局", date(2030, 1, 1), "晋源区/财政局", False),
    ],
)
def test_a_former_organ_is_its_successor_from_the_day_after(
    name: str, day: date | None, unit: str, *, former: bool
) -> None:
    """On its last day it is still itself."""
    found = Register(JINYUAN).resolve(name, on=day)
    assert (unit, former) == (found.unit, found.former)


@pytest.mark.parametrize(
    ("name", "unit", "level"),
    [
        ("市公安局交警支队", "太原市/交警支队", Level.PREFECTURE),
        ("区公安局交警大队", "晋源区/交警大队", Level.COUNTY),
        ("市农业农村局农业技术推广中心", "太原市/农技推广中心", Level.PREFECTURE),
        ("市公安局晋源分局", "晋源区/公安分局", Level.COUNTY),
    ],
)
def test_an_organ_behind_its_parent_is_at_the_parent_s_place(name: str, unit: str, level: Level) -> None:
    """A branch is at the place it is for."""
    found = Register(JINYUAN).resolve(name)
    assert (unit, level, How.PREFIX) == (found.unit, found.level, found.how)


@pytest.mark.parametrize(
    ("name", "kind"),
    [("区委项目推进办", UnitKind.PUBLIC_INSTITUTION), ("区委招商办", UnitKind.PARTY_ORGAN)],
)
def test_an_institution_of_the_party_stays_one(name: str, kind: UnitKind) -> None:
    """What stands behind 委 is an organ of the party, unless it is an institution."""
    assert kind is Register(Scope(jurisdiction="晋源区")).resolve(name).kind
