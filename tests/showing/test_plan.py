"""Plan, task, leading group and matrix as a notebook shows them."""

import copy
import pickle

from attrs import evolve

import zhuanyezhen as zyz
from tables import Page
from zhuanyezhen.model.duty import Duty
from zhuanyezhen.model.plan import Damage, DamageKind, Promise, Unread, UnreadReason

_PLAN = zyz.parse_plan(
    "青禾区陶瓷专业镇实施方案\n一、重点任务\n"
    "（一）做强产业。扩产。（责任单位：区工信局牵头，区商务局等配合，各镇落实）\n"
    "（二）开拓市场。2026年底前参展企业不少于30家。（责任单位：区商务局牵头，区文旅局配合）",
    name="plan.txt",
)


def test_a_plan_shows_its_tasks() -> None:
    """Leads and cooperating units stand in columns of their own; a role nobody has takes none."""
    page = Page(_PLAN._repr_html_())
    assert page.text.startswith("实施方案：青禾区陶瓷专业镇实施方案")
    assert ["文号", "未写明"] == page.rows[0]
    assert ["序号", "任务", "牵头单位", "配合单位", "落实单位", "完成时限", "目标"] in page.rows
    assert ["（一）", "做强产业", "区工信局", "区商务局等", "各镇", "—", "—"] in page.rows
    assert [
        "（二）",
        "开拓市场",
        "区商务局",
        "区文旅局",
        "—",
        "2026年底前",
        "参展企业不少于30家",
    ] in page.rows
    assert "共2项任务" in page.words


def test_an_empty_plan_says_that_no_task_was_read() -> None:
    """Its name stands in place of a title; there is no table of tasks."""
    page = Page(zyz.Plan(name="空.txt")._repr_html_())
    assert "实施方案：空.txt" in page.words
    assert "没有识读到任务" in page.words
    assert [["文号", "未写明"], ["成文日期", "未写明"]] == page.rows


def test_a_plan_shows_what_was_not_read() -> None:
    """Unread clauses, damage and promises are folded, with reasons in words and places."""
    source = zyz.Source(document="plan.txt", paragraph=4)
    plan = evolve(
        _PLAN,
        unread=(
            Unread(text="（责任单位：）", reason=UnreadReason.EMPTY, source=source),
            Unread(text="某某", reason=UnreadReason.NAME),
        ),
        damage=(Damage(kind=DamageKind.DEBRIS, text="[bookmark]", count=2, source=source),),
        promises=(Promise(part="附件：名单", kept=True), Promise(part="专班职责", kept=False)),
        leading_group=zyz.LeadingGroup(name="领导小组"),
        notes=("只读文字",),
    )
    page = Page(plan._repr_html_())
    assert {"未能识读（2处）", "文件损坏处（1处）", "附件和承诺（2项）", "领导小组（成员单位0个）"} <= set(
        page.words
    )
    assert ["（责任单位：）", "没有列出单位", "plan.txt:4"] in page.rows
    assert ["某某", "不像单位名称", "—"] in page.rows
    assert ["[bookmark]", "复制残留字符", "plan.txt:4"] in page.rows
    assert ["专班职责", "没有"] in page.rows
    assert "共2项任务，2处责任分工文字未能识读" in page.words
    assert "说明：只读文字" in page.words


def test_a_task_shows_all_that_was_read_of_it() -> None:
    """Its text, the units by role, the clause as written, and the place."""
    rows = Page(_PLAN.tasks[1]._repr_html_()).rows
    assert ["牵头单位", "区商务局"] in rows
    assert ["配合单位", "区文旅局"] in rows
    assert ["完成时限", "2026年底前"] in rows
    assert ["责任条款原文", "（责任单位：区商务局牵头，区文旅局配合）"] in rows
    assert ["出处", "plan.txt:4"] == rows[-1]


def test_an_empty_task_says_what_is_not_stated() -> None:
    """Nothing is left blank without a word."""
    page = Page(zyz.Task(number=None, title="")._repr_html_())
    assert "重点任务：未写明" in page.words
    assert [
        ["文字", "—"],
        ["责任单位", "未写明"],
        ["完成时限", "未写明"],
        ["目标", "未写明"],
        ["出处", "—"],
    ] == page.rows


def test_a_leading_group_shows_posts_office_and_members() -> None:
    """What is not stated says so."""
    group = zyz.LeadingGroup(
        name="专班", deputy_posts=("副区长", "局长"), members=(zyz.Member(as_written="区工信局"),)
    )
    assert [
        ["负责人职务", "未写明"],
        ["副职负责人职务", "副区长、局长"],
        ["办公室所在单位", "未写明"],
        ["成员单位（1个）", "区工信局"],
    ] == Page(group._repr_html_()).rows


def test_a_leading_group_shows_head_duties_and_others_where_it_has_them() -> None:
    """The head of the office by post, each duty with its holder, further groups by name."""
    group = zyz.LeadingGroup(
        name="领导小组",
        office_head="区工信局局长",
        duties=(Duty(holder="办公室", text="负责日常工作。"),),
        others=("花卉工作专班",),
    )
    rows = Page(group._repr_html_()).rows
    assert ["办公室主任（按职务）", "区工信局局长"] in rows
    assert [["主要职责（办公室）", "负责日常工作。"], ["其他领导小组和专班", "花卉工作专班"]] == rows[-2:]


def test_the_matrix_shows_units_and_tasks() -> None:
    """A column for every task in its order, a row for every unit by name, roles as words, leads marked."""
    matrix = _PLAN.matrix()
    html = matrix._repr_html_()
    assert [
        ["单位", "（一）做强产业", "（二）开拓市场"],
        ["区工信局", "牵头", "·"],
        ["区商务局", "配合", "牵头"],
        ["各镇", "落实", "·"],
        ["区文旅局", "·", "配合"],
    ] == Page(html).rows
    assert 2 == html.count("<b>牵头</b>")
    assert matrix == {unit: dict(roles) for unit, roles in matrix.items()}


def test_the_matrix_of_nothing_says_so() -> None:
    """Tasks or none: without a unit there is no table."""
    assert "没有识读到责任分工" in Page(zyz.Plan(name="空.txt").matrix()._repr_html_()).words


def test_the_matrix_survives_copying() -> None:
    """A copy and a pickled one show the same."""
    matrix = _PLAN.matrix()
    for other in (copy.copy(matrix), copy.deepcopy(matrix), pickle.loads(pickle.dumps(matrix))):  # noqa: S301 - our own
        assert matrix._repr_html_() == other._repr_html_()
