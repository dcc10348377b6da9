"""Plan, task, leading group, matrix, town and programme as a notebook shows them."""

import copy
import pickle
from datetime import date

from attrs import evolve

import zhuanyezhen as zyz
from tables import Page
from zhuanyezhen.model.plan import Damage, DamageKind, Duty, Promise, Unread

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
            Unread(text="（责任单位：）", reason="empty", source=source),
            Unread(text="某某", reason="看不清"),
        ),
        damage=(Damage(kind=DamageKind.DEBRIS, text="[bookmark]", reason="2", source=source),),
        promises=(Promise(part="附件：名单", kept=True), Promise(part="专班职责", kept=False)),
        leading_group=zyz.LeadingGroup(name="领导小组"),
        notes=("只读文字",),
    )
    page = Page(plan._repr_html_())
    assert {"未能识读（2处）", "文件损坏处（1处）", "附件和承诺（2项）", "领导小组（成员单位0个）"} <= set(
        page.words
    )
    assert ["（责任单位：）", "没有列出单位", "plan.txt:4"] in page.rows
    assert ["某某", "看不清", "—"] in page.rows
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


def test_a_town_shows_its_history_in_order() -> None:
    """By date; one without a date first, a renaming with the new name."""
    town = zyz.Town(
        id="陶瓷",
        name="青禾陶瓷专业镇",
        former_names=("青禾瓷业",),
        industry="陶瓷",
        areas=("140110", "140105"),
        tiers=(
            zyz.TierChange(
                kind=zyz.ChangeKind.PROMOTED,
                tier=zyz.Tier.MUNICIPAL,
                on=zyz.PartialDate(2024, 5),
                batch="第二批",
            ),
            zyz.TierChange(kind=zyz.ChangeKind.RECOGNISED, tier=zyz.Tier.COUNTY, on=zyz.PartialDate(2023)),
            zyz.TierChange(kind=zyz.ChangeKind.RENAMED, name="青禾陶瓷专业镇"),
        ),
    )
    page = Page(town._repr_html_())
    assert "专业镇：青禾陶瓷专业镇" in page.words
    assert ["曾用名", "青禾瓷业"] in page.rows
    assert ["行业", "—"] in page.rows
    assert ["所在地代码", "140110、140105"] in page.rows
    assert [
        ["日期", "梯次变动", "梯次", "批次", "文号"],
        ["日期不明", "更名（青禾陶瓷专业镇）", "—", "—", "—"],
        ["2023", "认定", "县级", "—", "—"],
        ["2024-05", "晋级", "市级", "第二批", "—"],
    ] == page.rows[-4:]


def test_a_town_without_history_tells_unknown_from_none() -> None:
    """Not knowing the history is one thing, never having been recognised another."""
    town = zyz.Town(id="1", name="某镇")
    assert "梯次情况不明" in Page(town._repr_html_()).words
    assert "尚未认定" in Page(evolve(town, tiers=())._repr_html_()).words


def test_a_programme_tells_what_was_not_handed_over_from_what_is_empty() -> None:
    """None is 没有报送, an empty ledger 0; of a long one the first are named."""
    towns = tuple(zyz.Town(id=str(number), name=f"{number}镇") for number in range(1, 8))
    programme = zyz.Programme(
        name="青禾区",
        towns=towns,
        problems=(),
        policies=(zyz.TownPolicy(id="一策", towns=("1",)),),
        policies_pending=("2", "3"),
        investment_leads=(zyz.InvestmentLead(id="1"), zyz.InvestmentLead(id="2", company="某企业（虚构）")),
        notes=("修订未读",),
    )
    page = Page(programme._repr_html_())
    assert ["台账", "条数", "内容"] in page.rows
    assert ["名录", "没有报送", "—"] in page.rows
    assert ["专业镇名单", "7", "1镇、2镇、3镇、4镇、5镇……"] in page.rows
    assert ["一镇一策", "1", "一策（另有2个专业镇没有报送）"] in page.rows
    assert ["重大项目清单", "没有报送", "—"] in page.rows
    assert ["问题台账", "0", "—"] in page.rows
    assert ["招商引资清单", "2", "某企业（虚构）"] in page.rows
    assert "说明：修订未读" in page.words
    assert ["覆盖目标", "—"] in page.rows


def test_a_programme_shows_its_goal_roster_plans_and_figures() -> None:
    """Areas are counted by kind; plans, observations and problems are named by what they are."""
    areas = (
        zyz.Area(code="140100", name="太原市", kind=zyz.AreaKind.PREFECTURE),
        zyz.Area(code="140110", name="晋源区", kind=zyz.AreaKind.COUNTY),
    )
    programme = zyz.Programme(
        name="青禾区",
        area="140110",
        roster=zyz.Roster(areas=areas, as_of=date(2026, 9, 11)),
        coverage_goal=zyz.CoverageGoal(tier=zyz.Tier.MUNICIPAL, document="某方案"),
        plans=(_PLAN, zyz.Plan(name="b.txt")),
        observations=(zyz.Observation(town="陶瓷", indicator="产值", period=zyz.parse_period("2025")),),
        problems=(zyz.Problem(id="1", description="用地没有落实"),),
    )
    rows = Page(programme._repr_html_()).rows
    assert ["覆盖目标", "每处至少1个市级及以上专业镇（某方案）"] in rows
    assert ["名录", "2", "地级行政区1个、县（市、区）1个（截至 2026-09-11）"] in rows
    assert ["实施方案", "2", "青禾区陶瓷专业镇实施方案、b.txt"] in rows
    assert ["指标值", "1", "陶瓷 产值 2025"] in rows
    assert ["问题台账", "1", "用地没有落实"] in rows
    undated = evolve(programme, roster=zyz.Roster(areas=areas), coverage_goal=zyz.CoverageGoal())
    rows = Page(undated._repr_html_()).rows
    assert ["覆盖目标", "每处至少1个县级及以上专业镇"] in rows
    assert ["名录", "2", "地级行政区1个、县（市、区）1个"] in rows
