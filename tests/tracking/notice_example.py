"""A made-up county whose notices are tried: one plan with every kind of time and of unit, and three ledgers."""

from datetime import date

from attrs import evolve

from zhuanyezhen.model.plan import Assignment, Plan, Role, Target, Task, Unread, UnreadReason
from zhuanyezhen.model.problem import Problem, ProblemWeight, Step, StepKind
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.project import InvestmentLead, LeadStatus, Project, ProjectStage, Stage
from zhuanyezhen.model.unit import Unit, UnitKind
from zhuanyezhen.values.deadline_text import parse_deadline
from zhuanyezhen.values.partial_date import PartialDate
from zhuanyezhen.values.quantity import parse_quantity
from zhuanyezhen.values.source import Source

TODAY = date(2026, 11, 30)
BUREAU, FINANCE = "青禾县/工信局", "青禾县/财政局"
UNITS = (
    Unit(id=BUREAU, name="县工信局", aliases=("县工业和信息化局",)),
    Unit(id=FINANCE, name="县财政局"),
    Unit(id="石桥镇/人民政府", name="石桥镇"),
    Unit(id="各镇", name="各镇", kind=UnitKind.COLLECTIVE, members=("石桥镇/人民政府", "柳河镇/人民政府")),
)
CLAUSE = "（责任单位：县工信局、县财政局牵头，县花卉办、各镇配合）"


def named(role: Role, name: str, unit: str | None = None, **given: object) -> Assignment:
    """A unit of a clause, standing where its name stands in it."""
    source = Source(document="方案.txt", paragraph=5, start=100, end=100 + len(name))
    return Assignment(role=role, as_written=name, unit=unit, source=source, **given)  # type: ignore[arg-type]


def task(number: str, title: str, *times: str, assignments: tuple[Assignment, ...] = ()) -> Task:
    """A task with these times."""
    return Task(
        number=number,
        title=title,
        assignments=assignments,
        deadlines=tuple(map(parse_deadline, times)),
        clauses=(CLAUSE,),
        source=Source(document="方案.txt", paragraph=5),
    )


def plan(*tasks: Task) -> Plan:
    """The plan of the county."""
    unread = Unread(
        text="由有关方面抓好", reason=UnreadReason.PROSE, source=Source(document="方案.txt", paragraph=9)
    )
    return Plan(
        name="方案.txt", title="培育方案", jurisdiction="青禾县", tasks=tasks, units=UNITS, unread=(unread,)
    )


def county() -> Programme:
    """The programme of the county."""
    everybody = (
        named(Role.LEAD, "县工信局", BUREAU),
        named(Role.LEAD, "县财政局", FINANCE),
        named(Role.COOPERATE, "县花卉办", candidates=(FINANCE, "没有的单位")),
        named(Role.COOPERATE, "各镇", "各镇"),
    )
    first = task("（一）", "壮大产业", "2026年12月底前", assignments=everybody)
    aim = Target(name="入库企业", quantity=parse_quantity("3户"), deadline=parse_deadline("2026年12月1日前"))
    tasks = (
        evolve(first, targets=(aim,)),
        task("（二）", "申报商标", "2026年6月底前", assignments=(named(Role.LEAD, "县工信局", BUREAU),)),
        task("（三）", "报送情况", "每月25日前", assignments=(named(Role.IMPLEMENT, "县财政局", FINANCE),)),
        task("（四）", "无人负责"),
    )
    assigned = (Step(kind=StepKind.ASSIGNED, on=date(2026, 11, 25)),)
    problems = (
        Problem(
            id="1",
            description="用地没有落实",
            due=date(2026, 11, 29),
            unit=BUREAU,
            cooperators=(FINANCE, "县花卉办"),
        ),
        Problem(id="2", description="贷款续不上", weight=ProblemWeight.ORDINARY, steps=assigned),
        Problem(id="3", description="长期协调", term="长期", unit="县工业和信息化局"),
    )
    stages = (
        Stage(stage=ProjectStage.SIGNED, on=PartialDate(2026, 1)),
        Stage(stage=ProjectStage.STARTED, planned_on=PartialDate(2026, 10)),
    )
    return Programme(
        name="青禾县专业镇工作",
        plans=(plan(*tasks),),
        problems=problems,
        projects=(Project(id="窑炉", name="窑炉改造", unit=BUREAU, stages=stages),),
        investment_leads=(
            InvestmentLead(id="釉料", company="某釉料企业", status=LeadStatus.LEAD, unit=FINANCE),
        ),
    )
