"""Headings of offices' own ledgers, by how they are put together; rows written after real ones, in our words."""

import tomllib
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

import zhuanyezhen as zyz
from effort import fits
from workbooks import of_rows
from zhuanyezhen.errors import WrongUseError
from zhuanyezhen.exchange.excel.heading_grammar import GRAMMAR, meant, resembled
from zhuanyezhen.exchange.excel.layout import layout_of
from zhuanyezhen.exchange.excel.state import is_settled
from zhuanyezhen.exchange.excel.understood import understood
from zhuanyezhen.reporting.heading_view import headings_to_toml

_MEANT = {
    "problems": {
        "due": "办理时限 整改期限 限办日期 整改完成时限 承诺办结时限 计划完成时间 要求办结时间 解决问题时限 目标完成时间 限时办结 截止日期 "
        "到期时间 应办结日期 完成时间节点 时限要求",
        "description": "诉求 存在的问题 督办内容 企业问题诉求 主要问题及困难 反映问题 事项名称 需协调解决的问题 困难问题描述 问题隐患 "
        "督查发现问题 巡察反馈问题 督导组反馈的问题 信访举报内容 诉求标题 困难和问题 问题表现 难点问题 需会商的问题",
        "unit": "责任单位 牵头部门 主管单位 问题交办单位 整改责任单位 行业主管部门 分管局委 承办科室 包联单位 "
        "县级责任单位 建议牵头部门 专班牵头单位 包抓单位 责任单位名称",
        "cooperators": "配合单位 协办部门 协同配合单位",
        "measure": "整改措施 拟采取措施 下一步工作打算 破解举措",
        "progress": "当前进展情况 完成情况 目前进展 处理结果 处理和整改情况 完成情况说明 办理状态 部门答复情况",
        "satisfaction": "满意度 企业满意度评价 群众满意度 办理满意度",
        "extended_to": "延期至 延期时限",
        "raised_on": "提出时间 问题收集时间 检查日期",
        "project": "涉及项目 项目名称",
        "id": "问题编号 工单编号 序号 No.",
        "category": "问题类别 诉求类型",
        "kind": "要素类别 需求类型 资金需求类别 要素保障类型",
        "asked": "申请数量 需求量 资金需求额度 申请用地数量 企业申请金额 所需数量",
        "granted": "落实数量 已落实数量 批复金额 用地落实数量 实际下达金额",
        "goal": "整改目标 解决目标 工作目标 目标任务",
    },
    "projects": {
        "name": "项目名称 工程名称 重点项目名称 项目名称及建设内容",
        "description": "建设内容 建设规模及主要建设内容 项目概况",
        "owner": "建设单位 项目单位 业主单位 项目业主 建设主体 项目法人单位 投资主体",
        "unit": "牵头部门 服务单位 项目责任单位",
        "annual_plan": "年度计划投资 今年计划投资 2026年计划投资 2026年度投资计划 年度投资目标",
        "done_this_month": "本月完成投资 当月已完成投资 6月份完成投资 当月投资",
        "done_this_year": "今年累计完成投资 当月至今已完成 1-6月完成投资 年初至今完成投资 自年初累计完成投资 "
        "年初至报告期累计完成投资 截至10月底本年累计完成投资 当年项目累计投资 2026年完成投资",
        "invested": "累计完成投资 开工以来累计完成投资 自开工累计完成投资 项目累计投资",
        "progress": "形象进度 目前形象进度 本月进展 工程形象进度 前期工作进展情况",
        "stage": "建设阶段 目前阶段",
        "nature": "建设性质",
        "stages.started.planned_on": "拟开工时间 计划开工时间 计划开复工时间",
        "id": "项目编号 项目代码",
    },
    "investment_leads": {
        "company": "投资方 客商名称 投资企业 对接企业 签约主体",
        "name": "项目名称 引进项目名称 项目名称或项目建设内容",
        "amount": "投资额 协议投资额 合同金额 协议总投资",
        "arrived": "到位资金 实际到位资金",
        "status": "进展情况 洽谈进展 项目进展状态 对接情况",
        "signed_on": "签约时间 协议签订时间",
        "id": "线索编号",
    },
}


_COMPOSED_OF = (
    "问题 项目 整改 办理 责任 牵头 配合 单位 建设 工程 完成 投资 本月 本年 累计 计划 总 内容 名称 情况 进展 时限 时间 措施 状态 企业 "
    "签约 开工 投产 2026年 1-9月 9月 协调 事项 诉求 满意度 延期 类别 来源 招商 到位 资金 额 目标"
)


@pytest.mark.parametrize(
    ("ledger", "path"), [(ledger, path) for ledger, each in _MEANT.items() for path in each]
)
def test_what_a_heading_is_composed_of(ledger: str, path: str) -> None:
    """Whoever composes it of the words of the field means that field first, and no other as closely."""
    assert {path} == {meant(ledger, heading)[0][1] for heading in _MEANT[ledger][path].split()}


@pytest.mark.parametrize(
    ("ledger", "headings"),
    [
        (
            "problems",
            "回访情况 整改目标完成率 责任人 反馈时限 督办单位 领导批示 完成时间 联系电话 企业名称 主要内容 责任单位及责任人 是否采取措施",
        ),
        (
            "projects",
            "计划竣工时间 包联领导 项目类型 是否开工 投资完成比例 截至本月累计完成投资 本月累计完成投资 建设地点",
        ),
        ("investment_leads", "开工时间 引资单位 本年到位资金"),
    ],
)
def test_what_only_looks_alike_is_not_taken(ledger: str, headings: str) -> None:
    """A day of completion is no deadline, who supervises is not responsible, a share is no amount."""
    assert [()] * len(headings.split()) == [meant(ledger, each) for each in headings.split()]


@given(st.text(alphabet="问题项目完成投资单位时限日期整改的计划本年月累", max_size=60))
def test_no_heading_takes_long(heading: str) -> None:
    """Whatever is strung together of the very words of the grammar."""
    assert fits(1, lambda: [(meant(ledger, heading), resembled(ledger, heading)) for ledger in GRAMMAR])


@given(st.lists(st.sampled_from(_COMPOSED_OF.split()), max_size=5))
def test_no_heading_means_two_fields_alike(words: list[str]) -> None:
    """The closest is one, whatever words are put together; nothing means nothing."""
    for ledger in GRAMMAR:
        ranks = [rank for rank, _ in meant(ledger, "".join(words))]
        assert ranks[:1] == ranks[: ranks.count(min(ranks, default=0))]


_SUPERVISED = (
    ("*序号", "问题描述", "督办单位", "完成时间"),
    (1, "用地", "区政府办", "2026-05-01"),
    (2, "用电", "", ""),
)


def test_what_is_not_understood_is_asked_once(tmp_path: Path) -> None:
    """Each heading that resembles a field nobody has; until it is answered no row is accused of the lack."""
    programme = zyz.load(of_rows(tmp_path / "t.xlsx", "问题台账", *_SUPERVISED))
    assert [("督办单位", "C1"), ("完成时间", "D1")] == [
        (each.heading, each.source.cell) for each in programme.unread_cells
    ]
    codes = {each.code for each in zyz.check(programme, as_of=date(2026, 11, 24)).findings}
    assert codes == {"CEL005"}


def test_a_mapping_answers(tmp_path: Path) -> None:
    """By the template's heading or the field's name, for one sheet or for all; what is mapped to nothing is not asked."""
    path = of_rows(tmp_path / "t.xlsx", "问题台账", *_SUPERVISED)
    mapped = zyz.load(path, headings={"*": {"督办单位": "责任单位"}, "问题台账": {"完成时间": ""}})
    assert (["区政府办", None], ()) == ([each.unit for each in mapped.problems or ()], mapped.unread_cells)
    mapped = zyz.load(path, headings={"问题台账": {"督办单位": "", "完成时间": "due"}})
    assert ["2026-05-01", "None"] == [str(each.due) for each in mapped.problems or ()]
    with pytest.raises(WrongUseError, match="takes “督办单位” for “单位”") as caught:
        zyz.load(path, headings={"*": {"督办单位": "单位"}})
    assert "问题台账没有这一列；可写的有编号、问题描述" in caught.value.text("zh")


def test_why_a_sheet_is_no_ledger(tmp_path: Path) -> None:
    """Its name, its headings, or one it lacks: the note says which."""
    path = tmp_path / "t.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("重大项目清单").write_row(0, 0, ("编号", "项目名称"))
        book.add_worksheet("问题清单").write_row(0, 0, ("表一",))
        book.add_worksheet("台一").write_row(0, 0, ("序号", "整改措施", "责任单位", "整改时限"))
        book.add_worksheet("台二").write_row(0, 0, ("编号", "名称"))
        book.add_worksheet("通讯录").write_row(0, 0, ("电话", "手机"))
    assert [
        "工作表“问题清单”的名称像“问题台账”，但没有找到表头，没有读取",
        "工作表“台一”的表头像“问题台账”（有“序号、整改措施、责任单位、整改时限”），但缺少“问题描述”，没有读取",
        "工作表“台二”的表头像“单位”（有“编号、名称”），但分不清是哪一种台账，请把工作表改名；没有读取",
        "工作表“通讯录”的名称和表头都不是已知的台账，没有读取",
    ] == [*zyz.load(path).notes]


@pytest.mark.parametrize(
    ("settled", "texts"),
    [
        (True, "已办结 已解决 已整改到位，正在回访 问题已得到妥善解决。 整改完成 已销号（2026年5月）"),
        (
            False,
            "未办结 正在整改 办理中 基本完成 已完成前期手续，正在施工 完成80% 长期坚持 尚未解决 主体封顶",
        ),
        (None, "已完成选址 已取得用地批复 已制定方案"),
    ],
)
def test_what_words_say_of_a_problem(*, settled: bool | None, texts: str) -> None:
    """That it was dealt with, that it was not, or something from which neither follows."""
    assert [settled] * len(texts.split()) == [is_settled(each) for each in texts.split()]


def test_a_settled_problem_is_not_late(tmp_path: Path) -> None:
    """By the words of the ledger, where no log is kept; what may be settled is not accused, and that is told."""
    rows = [(1, "甲", "已办结"), (2, "乙", "正在办理"), (3, "丙", "已完成选址"), (4, "丁", None)]
    path = of_rows(
        tmp_path / "t.xlsx",
        "问题台账",
        ("序号", "存在问题", "完成情况", "整改时限", "责任单位"),
        *((*row, "2026-05-01", "区工信局") for row in rows),
    )
    programme = zyz.load(path)
    report = zyz.check(programme, as_of=date(2026, 11, 24))
    assert ["问题·2", "问题·4"] == [each.subject for each in report.findings if each.code == "PRB002"]
    assert "工作表“问题台账”第4行的办理情况看不出是否办结，超期、反馈等没有检查" in programme.notes


def test_words_around_a_stage(tmp_path: Path) -> None:
    """已开工, 在建 and 正在洽谈 are words of the codelist; where only the grammar found the column, others are unknown."""
    stages = ("已开工", "在建", "前期", "签约阶段", "主体施工")
    path = of_rows(
        tmp_path / "t.xlsx",
        "重大项目",
        ("项目名称", "建设阶段"),
        *((f"项目{n}", each) for n, each in enumerate(stages)),
    )
    programme = zyz.load(path)
    assert ["started", "started", "planned", "signed", None] == [
        each.stage for each in programme.projects or ()
    ]
    assert () == programme.unread_cells
    assert "工作表“重大项目”第6行的“建设阶段”不是可选的说法，按未知处理" in programme.notes


def test_of_two_units_the_closer_is_responsible(tmp_path: Path) -> None:
    """Whichever stands first; the other stays a column of the office's own."""
    path = of_rows(
        tmp_path / "t.xlsx",
        "重大项目",
        ("项目名称", "服务单位", "分管部门", "责任单位", "主体责任单位"),
        ("甲", "一局", "二局", "三局", "四局"),
    )
    (project,) = zyz.load(path).projects or ()
    assert "三局" == project.unit


def test_every_field_of_the_grammar_is_one() -> None:
    """Of the sheet it is told of."""
    for ledger, fields in GRAMMAR.items():
        heads = [column.path for column in layout_of(zyz.Programme).of[ledger].columns]
        assert set() == set(fields) - set(heads)


def test_a_month_of_many_is_not_this_one(tmp_path: Path) -> None:
    """Columns for one month or year each: which one is asked for is not known, so none is taken; one alone is."""
    heads = ("项目名称", "9月完成投资（万元）", "10月完成投资（万元）", "2026年计划投资（万元）")
    path = of_rows(tmp_path / "t.xlsx", "重大项目", heads, ("甲", 1, 2, 3))
    (project,) = zyz.load(path).projects or ()
    assert (None, "3万元") == (project.done_this_month, str(project.annual_plan))


@pytest.mark.parametrize(
    ("sheet", "headings", "row"),
    [
        ("问题台账", "序号 督查发现问题 整改责任单位 整改时限 整改进展 督办单位", "1 用地 区工信局 2026-05-01 已整改 区府办"),
        ("问题台账", "序号 问题描述 交办日期 销号日期", "1 用地 2026-05-01 2026-05-09"),
        ("Sheet1", "序号 项目名称 项目业主 项目状态 本月完成/万元 包抓单位", "1 甲 甲公司 主体施工 5 区工信局"),
        ("在谈项目", "线索编号 对接企业 协议总投资（亿） 项目所处阶段", "1 甲公司 2 签约阶段"),
    ],
)  # fmt: skip
def test_the_mapping_proposed_changes_nothing(tmp_path: Path, sheet: str, headings: str, row: str) -> None:
    """Saved as it is, it says what was understood without it; what was asked is asked again."""
    path = of_rows(tmp_path / "t.xlsx", sheet, headings.split(), row.split())
    mapping = tomllib.loads(headings_to_toml(understood(str(path))))
    plain, mapped = zyz.load(path), zyz.load(path, headings=mapping)
    assert (plain, plain.unread_cells) == (mapped, mapped.unread_cells)
    assert plain.problems or plain.projects or plain.investment_leads


def test_days_of_steps_are_named_as_people_head_them(tmp_path: Path) -> None:
    """What is proposed names the days kept in the ledger of problems by words, too."""
    path = of_rows(tmp_path / "t.xlsx", "问题台账", ("序号", "问题描述", "实际办结日期", "销号时间"))
    (sheet,) = understood(str(path))
    assert ["编号", "问题描述", "办结日期", "销号日期"] == [each.field for each in sheet.headings]


def test_what_was_passed_over_is_told(tmp_path: Path) -> None:
    """A column that means a field as well, and the months none of which was taken."""
    heads = ("项目名称", "服务单位", "牵头单位", "9月完成投资", "10月完成投资", "备注")
    (sheet,) = understood(str(of_rows(tmp_path / "t.xlsx", "重大项目", heads)))
    assert [None, "责任单位", None, "本月完成投资", "本月完成投资", None] == [
        each.also for each in sheet.headings
    ]


def test_headings_go_before_a_name_that_is_not_the_template_s(tmp_path: Path) -> None:
    """签约项目 is a list of leads, unless its headings are those of projects that are built."""
    heads = ("项目名称", "建设单位", "建设性质", "形象进度", "投产时间")
    programme = zyz.load(
        of_rows(tmp_path / "t.xlsx", "签约项目", heads, ("甲", "甲公司", "新建", "封顶", ""))
    )
    assert ["甲公司"] == [each.owner for each in programme.projects or ()]
    programme = zyz.load(of_rows(tmp_path / "u.xlsx", "签约项目", ("序号", "签约企业"), (1, "甲公司")))
    assert ["甲公司"] == [each.company for each in programme.investment_leads or ()]


def test_this_year_goes_before_a_year(tmp_path: Path) -> None:
    """今年完成投资 is this year's, whatever year stands to its left."""
    heads = ("项目名称", "2025年完成投资（万元）", "今年完成投资（万元）")
    path = of_rows(tmp_path / "t.xlsx", "重大项目", heads, ("甲", 1, 2))
    assert ["2万元"] == [str(each.done_this_year) for each in zyz.load(path).projects or ()]


def test_a_unit_named_above_the_table(tmp_path: Path) -> None:
    """单位：万元 holds for every amount whose heading names none; two of them hold for nothing."""
    rows = (
        ("重大项目表",),
        ("填报单位：区工信局", "", "单位：万元"),
        ("①项目名称", "2.总投资", "年度计划投资/亿元"),
        ("甲", 5, 1),
    )
    (project,) = zyz.load(of_rows(tmp_path / "t.xlsx", "重大项目", *rows)).projects or ()
    assert ("5万元", "1亿元") == (str(project.total_investment), str(project.annual_plan))
    two = of_rows(tmp_path / "u.xlsx", "重大项目", ("（单位：亿元）",), *rows)
    assert ["B5"] == [each.source.cell for each in zyz.load(two).unread_cells]


def test_the_word_of_either_row_may_stand_first(tmp_path: Path) -> None:
    """完成投资 above 本月 and 累计, 责任单位 above 牵头 and 配合."""
    rows = (
        ("项目名称", "完成投资（万元）", "", "", "责任单位", ""),
        ("", "本月", "1-10月", "累计", "牵头", "配合"),
        ("甲", 1, 2, 3, "区工信局", "区商务局"),
    )
    (project,) = zyz.load(of_rows(tmp_path / "t.xlsx", "重大项目", *rows)).projects or ()
    assert ["1万元", "2万元", "3万元"] == [
        str(each) for each in (project.done_this_month, project.done_this_year, project.invested)
    ]
    assert ("区工信局", ("区商务局",)) == (project.unit, project.cooperators)


def test_who_is_responsible_and_where_is_asked(tmp_path: Path) -> None:
    """A column of units and persons is neither; nobody is accused of naming no unit."""
    rows = (("序号", "存在问题", "责任单位及责任人"), (1, "用地", "区自然资源局某某"))
    programme = zyz.load(of_rows(tmp_path / "t.xlsx", "问题台账", *rows))
    assert ["责任单位及责任人"] == [each.heading for each in programme.unread_cells]


@pytest.mark.parametrize(
    ("sheet", "headings"),
    [
        ("通讯录", "序号 姓名 单位 职务 联系电话"),
        ("签到表", "序号 单位 姓名 时间"),
        ("企业名录", "序号 企业名称 所属行业 法定代表人"),
        ("采购", "序号 采购项目 合同金额 签订日期"),
    ],
)
def test_what_has_a_heading_or_two_of_a_ledger_is_none(tmp_path: Path, sheet: str, headings: str) -> None:
    """A list of telephones has 序号 and 单位; it is not read as the register of units."""
    path = tmp_path / "t.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("问题台账").write_row(0, 0, ("序号", "问题描述"))
        book.add_worksheet(sheet).write_row(0, 0, headings.split())
    programme = zyz.load(path)
    assert ((), None) == (programme.units, programme.investment_leads)
    assert [f"工作表“{sheet}”"] == [note[: len(sheet) + 5] for note in programme.notes]
