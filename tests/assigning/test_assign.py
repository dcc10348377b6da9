"""Who is responsible: every ground, candidates where somebody must choose, and the steps up."""

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import zhuanyezhen as zyz
from effort import fits
from zhuanyezhen.assigning import Ground, Proposal, assign, assign_all
from zhuanyezhen.errors import UnknownSubjectError

_ON = date(2026, 11, 24)
_SEED = Path("../shared/seeds/jinyuan-plan.txt")
_PLAN = """晋源区花卉专业镇培育实施方案
支持各镇（街）按区域划分，各部门按产业划分，挖掘特色产业。
一、重点任务
（一）做强产业。扩种花卉。（责任单位：区农业农村局、区文旅局牵头，区科技局配合）
（二）保障要素。优先安排项目用地。（责任单位：区自然资源局牵头，区工信局、区住建局配合）
（三）拓宽销路。办好展销。（区商务局按职责分工负责）
附件
晋源区专业镇领导小组
成员单位：区农业农村局、区文旅局、区科技局、区自然资源局、区工信局、区住建局、区商务局、金胜镇、晋祠镇
领导小组办公室设在区工信局。
"""
_TOWN = zyz.Town(id="花卉", name="花卉专业镇", industry="花卉", areas=("140110",))
_PROJECT = zyz.Project(id="冷链", name="冷链中心", town="花卉", area="140110100")
_PROBLEM = zyz.Problem(id="问题1", description="项目用地没有落实", category="用地", project="冷链")


def programme(plan: str = _PLAN) -> zyz.Programme:
    """The made-up district: one plan, its units with their townships' codes, one town."""
    read = zyz.Programme.from_plan(zyz.parse_plan(plan, name="plan.txt"))
    codes = {"金胜镇/人民政府": "140110100", "晋祠镇/人民政府": "140110101"}
    return evolve(
        read,
        plans=tuple(
            evolve(each, units=tuple(evolve(unit, area=codes.get(unit.id)) for unit in each.units))
            for each in read.plans
        ),
        units=tuple(evolve(unit, area=codes.get(unit.id)) for unit in read.units),
        towns=(_TOWN,),
        projects=(_PROJECT,),
        problems=(_PROBLEM,),
    )


def shown(proposal: Proposal) -> tuple[list[tuple[str, str, str]], list[tuple[str, str, str]]]:
    """Assignments and candidates as ground, role and name."""
    groups = (proposal.assignments, proposal.candidates)
    assigned, candidates = (
        [(each.how.value, each.role.value, each.name) for each in group] for group in groups
    )
    return assigned, candidates


def test_a_land_use_problem() -> None:
    """The task is suggested by its words, the industry by the table, the place by the project's township."""
    proposal = assign(programme(), "问题1", as_of=_ON)
    assert (
        [
            ("suggested", "lead", "区自然资源局"),
            ("suggested", "cooperate", "区工信局"),
            ("suggested", "cooperate", "区住建局"),
            ("industry", "responsible", "区农业农村局"),
            ("region", "responsible", "金胜镇"),
        ],
        [],
    ) == shown(proposal)
    lead = proposal.assignments[0]
    assert (
        "（二）保障要素",
        ("用地", "项目用地"),
        "（责任单位：区自然资源局牵头，区工信局、区住建局配合）",
    ) == (
        lead.basis.task,
        lead.basis.words,
        lead.basis.clause,
    )
    assert "plan.txt:5" == str(lead.basis.source)
    assert ["支持各镇（街）按区域划分，各部门按产业划分，挖掘特色产业"] == list(
        {each.basis.clause for each in proposal.assignments[3:]}
    )
    assert [
        ("task-force", None, "花卉专业镇没有工作专班"),
        ("office", "晋源区专业镇领导小组办公室（设在区工信局）", None),
        ("leading-group", "晋源区专业镇领导小组", None),
    ] == [(each.step, each.name, each.missing) for each in proposal.escalation]


def test_joint_leads_are_candidates() -> None:
    """Of two leads without a first one nobody is picked; the cooperating unit follows all the same."""
    proposal = assign(programme(), evolve(_PROBLEM, task="（一）"), as_of=_ON)
    assert (
        [("task", "cooperate", "区科技局")],
        [("task", "lead", "区农业农村局"), ("task", "lead", "区文旅局")],
    ) == tuple([each for each in group if each[0] == "task"] for group in shown(proposal))
    assert "2个单位共同牵头" in proposal.candidates[0].basis.note


def test_the_first_of_joint_leads_where_the_plan_says_so() -> None:
    """列第一位者为牵头单位 makes the first the lead; the others remain candidates."""
    plan = _PLAN.replace("挖掘特色产业。", "挖掘特色产业。列第一位者为牵头单位，下同。")
    proposal = assign(programme(plan), "问题1", as_of=_ON, task="做强产业")
    assert (["区农业农村局"], ["区文旅局"]) == (
        [each.name for each in proposal.assignments if each.role is zyz.Role.LEAD],
        [each.name for each in proposal.candidates],
    )


@pytest.mark.parametrize("task", ["（三）", "三", "3", "拓宽销路", "（三）拓宽销路"])
def test_a_task_by_any_of_its_names(task: str) -> None:
    """The number in any writing, the title, or both."""
    proposal = assign(programme(), _PROBLEM, as_of=_ON, task=task)
    assert ("task", "responsible", "区商务局") in shown(proposal)[0]


def test_what_the_ledger_says_comes_first() -> None:
    """A unit the entry names is stated; the task of the project serves the problem."""
    named = evolve(_PROBLEM, unit="晋源区/住建局", project="冷链")
    world = evolve(programme(), projects=(evolve(_PROJECT, task="3"),))
    proposal = assign(world, named, as_of=_ON)
    assert [("stated", "responsible", "区住建局"), ("task", "responsible", "区商务局")] == shown(proposal)[0][
        :2
    ]
    unknown = assign(world, evolve(named, unit="某单位"), as_of=_ON)
    assert ("某单位", "某单位") == (unknown.assignments[0].unit, unknown.assignments[0].name)


def test_a_town_known_to_the_district_offers_every_township() -> None:
    """Where only the county is known, each of its townships may be the one."""
    assigned, candidates = shown(assign(programme(), "花卉", as_of=_ON))
    assert ([], ["晋祠镇", "金胜镇"]) == (
        [each for each in assigned if each[0] == "region"],
        sorted(name for ground, _, name in candidates if ground == "region"),
    )


def test_several_bureaus_of_one_industry_are_candidates() -> None:
    """Where two units are in charge of an industry, neither is picked."""
    world = programme(_PLAN.replace("成员单位：", "成员单位：区园林局、"))
    assigned, candidates = shown(assign(world, "花卉", as_of=_ON))
    assert ([], {"区农业农村局", "区园林局"}) == (
        [each for each in assigned if each[0] == "industry"],
        {name for ground, _, name in candidates if ground == "industry"},
    )


def test_units_of_the_level_above_are_not_the_districts() -> None:
    """市农业农村局 is in charge of the industry, but not in this district."""
    world = programme(_PLAN.replace("区商务局按职责分工负责", "市农业农村局、区商务局按职责分工负责"))
    assert ["区农业农村局"] == [
        name for ground, _, name in shown(assign(world, "花卉", as_of=_ON))[0] if ground == "industry"
    ]


def test_nothing_is_assigned_when_nothing_fits() -> None:
    """The reason says what is missing: town, plan, task, words."""
    bare = zyz.Programme(name="例", problems=(_PROBLEM,), towns=(_TOWN,))
    world = evolve(programme(), towns=None, projects=None)
    odd = evolve(_PROBLEM, description="？", category=None, project=None)
    assert [
        "不属于任何专业镇；没有所在地的实施方案",
        "没有所在地的实施方案；没有主管其产业的单位，也没有所在镇（街）",
        "不属于任何专业镇；方案没有任务提到有关内容",
        "不属于任何专业镇；方案中没有任务“十九”",
    ] == [
        assign(each, subject, as_of=_ON).unassigned_because
        for each, subject in (
            (bare, "问题1"),
            (bare, "花卉"),
            (world, odd),
            (world, evolve(odd, task="十九")),
        )
    ]


def test_only_candidates_is_said_so() -> None:
    """With candidates and no assignment, somebody has to choose."""
    world = programme(_PLAN.replace("，区科技局配合", ""))
    town = evolve(_TOWN, industry="石雕")
    proposal = assign(world, evolve(_PROBLEM, project=None, town=None, task="一"), as_of=_ON)
    assert "只有候选单位，需要人工选定" == proposal.unassigned_because
    assert "只有候选单位，需要人工选定" == assign(world, town, as_of=_ON).unassigned_because


def test_the_task_force_of_the_policy_in_force() -> None:
    """The first step up is the task force of the policy that is in force, or may be."""
    force = zyz.TaskForce(name="花卉专班", office_at="晋源区/农业农村")
    world = evolve(programme(), policies=(zyz.TownPolicy(id="p", towns=("花卉",), task_force=force),))
    assert ("花卉专班", "晋源区/农业农村") == (
        assign(world, "问题1", as_of=_ON).escalation[0].name,
        assign(world, "问题1", as_of=_ON).escalation[0].unit,
    )
    nameless = evolve(
        world, policies=(zyz.TownPolicy(id="p", towns=("花卉",), task_force=evolve(force, name=None)),)
    )
    assert "工作专班" == assign(nameless, "问题1", as_of=_ON).escalation[0].name


def test_a_paragraph_without_end_is_no_sentence() -> None:
    """Half a megabyte of the very words without a full stop costs nothing, and is quoted nowhere."""
    world = programme()
    endless = evolve(world, plans=tuple(evolve(plan, text="各镇按" * 170_000) for plan in world.plans))
    assert fits(5, lambda: assign(endless, "问题1", as_of=_ON))
    proposal = assign(endless, "问题1", as_of=_ON)
    assert {None} == {each.basis.clause for each in proposal.assignments if each.how is Ground.REGION}


def test_steps_that_are_missing() -> None:
    """Without a town, an office or a group, each step says what is not known."""
    without_office = programme(_PLAN.replace("领导小组办公室设在区工信局。", ""))
    orphan = evolve(_PROBLEM, project=None)
    assert ["不知属于哪个专业镇，无从确定工作专班", "晋源区专业镇领导小组没有写明办公室设在哪里", None] == [
        each.missing for each in assign(without_office, orphan, as_of=_ON).escalation
    ]
    without_group = programme(_PLAN.split("附件", maxsplit=1)[0])
    assert ["方案没有写明领导小组办公室", "方案没有写明领导小组"] == [
        each.missing for each in assign(without_group, orphan, as_of=_ON).escalation[1:]
    ]


def test_only_the_plans_of_the_place_are_looked_at() -> None:
    """Among plans of several districts, those of the town's own place count; without a roster none."""
    other = zyz.parse_plan(_PLAN.replace("晋源区", "小店区"), name="other.txt")
    two = evolve(programme(), plans=(*programme().plans, other))
    roster = zyz.china_roster(within="140100", on=_ON)
    placed = evolve(two, roster=roster)
    assert ({"plan.txt"}, set()) == tuple(
        {
            each.basis.source.document
            for each in assign(world, "问题1", as_of=_ON).assignments
            if each.basis.source
        }
        for world in (placed, two)
    )


def test_what_cannot_be_asked() -> None:
    """Unknown and ambiguous ids, and tasks no plan has, are errors that name what there is."""
    world = programme()
    twice = evolve(world, towns=(evolve(_TOWN, id="问题1"),))
    for each, subject, task, message in (
        (world, "问题2", None, "did you mean 问题1"),
        (world, "？", None, "ids stand in towns, projects and problems"),
        (twice, "问题1", None, "专业镇·花卉专业镇、问题·项目用地没有落实"),
        (world, "问题1", "十九", "there are: （一）做强产业、（二）保障要素"),
        (zyz.Programme(name="例", problems=(_PROBLEM,)), "问题1", "十九", "there are: none"),
    ):
        with pytest.raises(UnknownSubjectError, match=message):
            assign(each, subject, as_of=_ON, task=task)


def test_all_at_once_agrees_with_one_by_one() -> None:
    """``assign_all`` says of each subject what ``assign`` says, and counts a unit once a subject and role."""
    world = programme()
    proposals = assign_all(world, as_of=_ON)
    assert [assign(world, each, as_of=_ON) for each in ("花卉", "冷链", "问题1")] == list(proposals.proposals)
    load = {each.name: each for each in proposals.load()}
    assert ((1, 0, 0), (0, 3, 0), (0, 2, 1)) == tuple(
        (load[name].leads, load[name].responsible, load[name].candidate)
        for name in ("区自然资源局", "区农业农村局", "金胜镇")
    )
    assert () == proposals.unassigned


@given(st.text(max_size=60), st.none() | st.text(max_size=8), st.none() | st.text(max_size=6))
def test_any_words_are_assigned_without_a_crash(
    description: str, category: str | None, task: str | None
) -> None:
    """Whatever a ledger holds, there is an answer, the same every time, and every proposal has its reason."""
    problem = evolve(_PROBLEM, description=description, category=category, task=task)
    proposal = assign(_WORLD, problem, as_of=_ON)
    assert proposal == assign(_WORLD, problem, as_of=_ON)
    assert all(each.basis.note for each in (*proposal.assignments, *proposal.candidates))
    assert bool(proposal.assignments) is (proposal.unassigned_because is None)


_WORLD = programme()


@pytest.mark.skipif(
    not _SEED.exists(), reason="the seed plan stands beside the repository only where it is developed"
)
def test_the_seed() -> None:
    """In the real plan, land use belongs to 攻坚专业镇重大项目 (项目用地)."""
    world = evolve(zyz.Programme.from_plan(zyz.read_plan(_SEED)), towns=(_TOWN,), problems=(_PROBLEM,))
    proposal = assign(world, _PROBLEM, as_of=_ON)
    suggested = [
        each for each in (*proposal.assignments, *proposal.candidates) if each.how is Ground.SUGGESTED
    ]
    assert "（三）攻坚专业镇重大项目" in {each.basis.task for each in suggested}
    assert "用地" in suggested[0].basis.words or "项目用地" in suggested[0].basis.words
