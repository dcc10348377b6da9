"""Every pattern of responsibility clauses seen in real plans (P1–P20), with made-up tasks around them."""

import pytest

from zhuanyezhen.model.plan import Assignment, LeadConvention, Plan, Role
from zhuanyezhen.reading.plan import parse_plan

_PATTERNS = {
    "P1": (
        "（责任单位：区工信局、区商务局牵头，区科技局、各镇（街）配合）",
        "lead 区工信局 · lead 区商务局 · cooperate 区科技局 · cooperate 各镇（街）",
    ),
    "P2": (
        "（责任单位：区发改局牵头，区财政局、区商务局）",
        "lead 区发改局 · cooperate 区财政局 missing · cooperate 区商务局 missing",
    ),
    "P3": (
        "(责任单位:省发展改革委、省工商联等有关部门,各市政府)",
        "responsible 省发展改革委 · responsible 省工商联 open · responsible 各市政府",
    ),
    "P4": (
        "(牵头单位:省发展改革委;责任单位:省编办、省财政厅)",
        "lead 省发展改革委 · responsible 省编办 · responsible 省财政厅",
    ),
    "P5": ("(市工信局牵头落实)", "lead 市工信局"),
    "P6": ("(省工信厅牵头,市县政府负责落实)", "lead 省工信厅 · implement 市县政府"),
    "P7": (
        "(市发改委牵头,市级各有关部门及各县市区政府按职责分工负责)",
        "lead 市发改委 · responsible 市级各有关部门 · responsible 各县市区政府",
    ),
    "P8": ("省科技厅、工业和信息化厅牵头", "lead 省科技厅 · lead 工业和信息化厅 restored"),
    "P9": (
        "省财政厅牵头，省商务厅、省科技厅按职责分工负责",
        "lead 省财政厅 · responsible 省商务厅 · responsible 省科技厅",
    ),
    "P10": ("（省财政厅、省商务厅等单位按职责分工负责）", "responsible 省财政厅 · responsible 省商务厅 open"),
    "P11": (
        "（省委网信办，省保密局、密码管理局，省公安厅按职责分工负责，各地级以上市人民政府结合实际落实）",
        (
            "responsible 省委网信办 · responsible 省保密局 · responsible 密码管理局 restored · "
            "responsible 省公安厅 · implement 各地级以上市人民政府"
        ),
    ),
    "P12": (
        "(省发展改革委、省财政厅,各地级以上市人民政府)",
        "responsible 省发展改革委 · responsible 省财政厅 · responsible 各地级以上市人民政府",
    ),
    "P13": (
        "（责任单位：市经信委、市通信管理局等；各区政府）",
        "responsible 市经信委 · responsible 市通信管理局 open · responsible 各区政府",
    ),
    "P14": (
        "（责任部门：市发改委、市交通委（市道运局）、市住房城乡建设管理委）",
        "responsible 市发改委 · responsible 市交通委（市道运局） · responsible 市住房城乡建设管理委",
    ),
    "P15": ("责任单位：市财政局、市商务局。", "responsible 市财政局 · responsible 市商务局"),
    "P16": (
        "\n责任单位:财政局、发改局、经信局",
        "responsible 财政局 · responsible 发改局 · responsible 经信局",
    ),
    "P17 参加": (
        "由区工信局牵头，区商务局、区科技局参加。",
        "lead 区工信局 · cooperate 区商务局 · cooperate 区科技局",
    ),
    "P17 经费": (
        "区工信局牵头，各街道具体落实，区财政局保障经费。",
        "lead 区工信局 · implement 各街道 · cooperate 区财政局",
    ),
    "P19 协同": (
        "（主要责任单位：区工信局；协同配合单位：区商务局）",
        "responsible 区工信局 · cooperate 区商务局",
    ),
    "P19 督办人": (
        "\n承办单位：区工信局\n配合单位：区商务局\n督办人：某某",
        "responsible 区工信局 · cooperate 区商务局",
    ),
    "P20 重复": ("责任单位：区工信局责任单位：区商务局", "responsible 区工信局 · responsible 区商务局"),
    "P20 空格": ("（责 任 单 位 ：区工信局、区商务局）", "responsible 区工信局 · responsible 区商务局"),
    "会同": ("（责任单位：区工信局会同区财政局负责）", "responsible 区工信局 · cooperate 区财政局"),
    "两个标签": ("（牵头单位：区工信局；配合单位：区商务局）", "lead 区工信局 · cooperate 区商务局"),
    "丢逗号": ("（责任单位：区工信局牵头区商务局配合）", "lead 区工信局 · cooperate 区商务局"),
    "方头括号": ("【责任单位：区工信局】", "responsible 区工信局"),
    "和": (
        "（责任单位：各县（市、区）人民政府、省工信厅和省商务厅）",
        "responsible 各县（市、区）人民政府 · responsible 省工信厅 · responsible 省商务厅",
    ),
    "分号后缺词": ("（责任单位：区工信局牵头；区商务局）", "lead 区工信局 · cooperate 区商务局 missing"),
    "分号后统称": ("（责任单位：区工信局牵头；各镇政府）", "lead 区工信局 · responsible 各镇政府"),
    "标签加用语": (
        "（牵头单位：区工信局，区商务局配合）",
        "lead 区工信局 · cooperate 区商务局",
    ),
    "负责后缺词": (
        "（责任单位：区工信局负责，区商务局）",
        "responsible 区工信局 · responsible 区商务局 missing",
    ),
    "空格分隔": ("（责任单位：区工信局 区商务局）", "responsible 区工信局 · responsible 区商务局"),
    "标签前空格": ("（ 责任单位：区工信局牵头）", "lead 区工信局"),
    "空的分号": ("（责任单位：；区工信局）", "responsible 区工信局"),
    "协同负责": ("（责任单位：区工信局牵头，区商务局协同负责）", "lead 区工信局 · cooperate 区商务局"),
    "未闭合": ("（责任单位：区工信局牵头，区商务局配合", "lead 区工信局 · cooperate 区商务局"),
    "标签换行": ("\n责任单位：\n区工信局、区商务局", "responsible 区工信局 · responsible 区商务局"),
    "硬换行": (
        "（责任单位：区工信局、\n区商务局牵头，区科技局配合）",
        "lead 区工信局 · lead 区商务局 · cooperate 区科技局",
    ),
}


def _plan(clause: str) -> Plan:
    return parse_plan(f"一、重点任务\n（一）做强产业。扩大规模。{clause}\n")


def _said(assignment: Assignment) -> str:
    marks = [
        word
        for word, on in (
            ("restored", assignment.restored),
            ("open", assignment.open_set),
            ("missing", assignment.role_missing),
        )
        if on
    ]
    return " ".join([assignment.role.value, assignment.as_written, *marks])


@pytest.mark.parametrize("name", _PATTERNS)
def test_a_pattern_is_read(name: str) -> None:
    """Each unit comes out as written, with its role and its marks, and nothing is left unread."""
    clause, expected = _PATTERNS[name]
    plan = _plan(clause)
    assert [expected] == [" · ".join(_said(each) for each in task.assignments) for task in plan.tasks]
    assert ((), "扩大规模。") == (plan.unread, plan.tasks[0].text)


@pytest.mark.parametrize(
    ("clause", "text", "reason"),
    [
        ("（责任单位：区工信局、积极推动项目落地）", "积极推动项目落地", "name"),
        ("（责任单位：）", "（责任单位：）", "empty"),
        ("（牵头单位：区工信局；完成时限：尽快）", "尽快", "deadline"),
        ("（由各方积极推动、统一牵头）", "（由各方积极推动、统一牵头）", "clause"),
        (
            "（责任单位：区工信局，" + "推" * 70 + "、" + "动" * 70 + "）",
            "推" * 70 + "、" + "动" * 70,
            "name",
        ),
    ],
)
def test_what_is_not_understood_is_unread(clause: str, text: str, reason: str) -> None:
    """A stretch of a clause that is neither a unit nor a deadline is reported, once."""
    assert [(text, reason)] == [(each.text, each.reason) for each in _plan(clause).unread]


@pytest.mark.parametrize("clause", ["（责任单位：无）", "（责任单位：/）"])
def test_nothing_is_not_unread(clause: str) -> None:
    """无 says that there is no unit; that is understood."""
    plan = _plan(clause)
    assert ((), ()) == (plan.unread, plan.tasks[0].assignments)


@pytest.mark.parametrize(
    "prose",
    [
        "由企业自主决定（以下简称“花卉镇”）。",
        "各单位要各负其责，协调联动，会商解决问题。",
        "发挥牵头作用，主动配合。",
        "两家单位（区工信局、区商务局）已有经验，予以推广。",
        "推动产业（含花卉、苗木）扩大规模。",
        "支持：对符合条件的企业给予支持。",
        "明确责任单位：做到事事有人管。",
        "建立台账（由专人负责），逐项销号。",
    ],
)
def test_prose_is_no_clause(prose: str) -> None:
    """Words that merely resemble a clause stay prose: no unit, nothing unread, no damage."""
    plan = parse_plan(f"一、重点任务\n（一）做强产业。{prose}\n（二）扩大市场。（责任单位：区商务局牵头）\n")
    assert ((), (), ()) == (plan.tasks[0].assignments, plan.unread, plan.damage)


@pytest.mark.parametrize(
    ("clause", "deadline"),
    [
        ("（牵头单位：区工信局；完成时限：2026年12月）", "2026年12月"),
        ("（责任单位：区工信局，2026年底前完成）", "2026年底前"),
        ("（责任单位：区工信局；长期坚持）", "长期坚持"),
    ],
)
def test_a_deadline_stands_in_the_clause(clause: str, deadline: str) -> None:
    """A clause may say by when; that is the task's deadline and no unit."""
    task = _plan(clause).tasks[0]
    assert (["区工信局"], [deadline]) == (
        [each.as_written for each in task.assignments],
        [str(each) for each in task.deadlines],
    )


@pytest.mark.parametrize(
    ("sentence", "convention", "leads"),
    [
        ("列第一位者为牵头或汇总单位，下同。", LeadConvention.FIRST_LISTED, ["区工信局"]),
        (
            "无牵头单位的，责任单位即为牵头单位，下同。",
            LeadConvention.RESPONSIBLE_LEADS,
            ["区工信局", "区商务局"],
        ),
        ("", None, []),
    ],
)
def test_the_document_says_who_leads(
    sentence: str, convention: LeadConvention | None, leads: list[str]
) -> None:
    """The convention is read from the document; without one nobody is made to lead."""
    plan = _plan(f"（责任单位：区工信局、区商务局）\n{sentence}")
    task = plan.tasks[0]
    assert (convention, leads) == (plan.lead_convention, [each.as_written for each in task.leads])
    assert all(each.by_convention for each in task.leads)


def test_a_stated_lead_overrides_the_convention() -> None:
    """Where a lead is named, the convention adds none."""
    plan = parse_plan(
        "一、重点任务\n（一）做强产业。（责任单位：区工信局牵头，区商务局负责）",
        lead_convention=LeadConvention.RESPONSIBLE_LEADS,
    )
    assert [Role.LEAD, Role.RESPONSIBLE] == [each.role for each in plan.tasks[0].assignments]


def test_a_clause_leads_back_to_its_characters() -> None:
    """Every assignment's source is where its name stands."""
    plan = _plan("（责任单位：区工信局牵头，区商务局配合）")
    for each in plan.tasks[0].assignments:
        assert each.source is not None
        assert each.as_written == plan.text[each.source.start : each.source.end]
