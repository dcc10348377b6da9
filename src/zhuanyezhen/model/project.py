"""Major projects (重大项目) and investment leads (招商引资线索) of a programme.

A project climbs the stages 谋划 → 洽谈 → 签约 → 开工 → 投产 → 达效; 三个一批 (签约一批、开工一批、投产一批) are
batches of the stages 签约, 开工 and 投产. Decided here: the entries of the stages stand in the order of the
ladder, each stage once, whatever order they were written in.
"""

from datetime import date

from attrs import Attribute, field, frozen

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.model.description import heading, ledger, ref, rows
from zhuanyezhen.model.formality import Formality
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.money import Money
from zhuanyezhen.values.partial_date import PartialDate
from zhuanyezhen.values.ranked import Ranked
from zhuanyezhen.values.source import Source


class ProjectStage(Ranked):
    """How far a project is (项目阶段), in ascending order."""

    PLANNED = "planned", "谋划"
    NEGOTIATING = "negotiating", "洽谈"
    SIGNED = "signed", "签约"
    STARTED = "started", "开工"
    PRODUCING = "producing", "投产"
    AT_CAPACITY = "at-capacity", "达效"


@frozen(kw_only=True)
class Stage:
    """One stage of a project: when it was reached, when it is planned for, and in which batch it counts.

    ``batch`` is the numbered period of 三个一批 as the ledger writes it (2026年第一次).

    Raises:
        ValueTextError: it says none of the three.
    """

    stage: ProjectStage
    on: PartialDate | None = None
    planned_on: PartialDate | None = None
    batch: str | None = None

    def __attrs_post_init__(self) -> None:
        if self.on is None and self.planned_on is None and self.batch is None:
            raise ValueTextError(
                f"the stage {self.stage.value!r} has neither a date, a planned date nor a batch; "
                f"how far the project is stands in its 'stage'",
                f"进展“{self.stage.label}”既没有日期，也没有计划日期和批次；"
                f"项目目前到哪一步，写在项目自己的stage中",
            )


def _once(_project: "Project", _field: "Attribute[tuple[Stage, ...]]", stages: tuple[Stage, ...]) -> None:
    kinds = [each.stage for each in stages]
    twice = next((kind for kind in kinds if kinds.count(kind) > 1), None)
    if twice is not None:
        raise ValueTextError(
            f"the stage {twice.value!r} is entered twice; write its dates into one entry",
            f"进展“{twice.label}”写了两次；请把日期写在一条里",
        )


def _ladder(stages: tuple[Stage, ...]) -> tuple[Stage, ...]:
    return tuple(sorted(stages, key=lambda each: _RUNGS[each.stage]))


_RUNGS = {stage: rung for rung, stage in enumerate(ProjectStage)}


@ledger(
    "projects",
    sheet="重大项目",
    label="重大项目清单",
    noun=("项目", "project"),
    named="name",
    beside=("town", "owner", "unit"),
)
@frozen(kw_only=True)
class Project:
    """A major project. ``town``, ``unit`` are ids, ``area`` is a code; ``task`` a task's number in the plan.

    ``stage`` is how far the ledger says it is, ``stages`` the dates. ``expected_output`` and ``actual_output``
    are those of a year (年产值). ``owner`` is who builds it (建设单位), a name and no unit; ``nature`` whether it is new
    or goes on (新建, 续建); ``progress`` what is built so far, in words; the investments of a year and a month are those
    of the ledger's own. ``ended_on`` is the day it was given up (终止), after which nothing is due.
    ``formalities`` are those of 承诺制＋标准地＋全代办 and their days, ``None`` where none were kept.
    """

    id: str
    name: str = field(metadata=heading("项目名称"))
    description: str | None = None
    town: str | None = field(default=None, metadata=ref("towns"))
    area: str | None = None
    unit: str | None = field(default=None, metadata=ref("units"))
    task: str | None = None
    cooperators: tuple[str, ...] | None = field(default=None, metadata=heading("配合单位") | ref("units"))
    owner: str | None = field(default=None, metadata=heading("建设单位"))
    nature: str | None = field(default=None, metadata=heading("建设性质"))
    stage: ProjectStage | None = None
    stages: tuple[Stage, ...] = field(default=(), converter=_ladder, validator=_once)
    total_investment: Money | None = None
    invested: Money | None = None
    annual_plan: Money | None = field(default=None, metadata=heading("年度计划投资"))
    done_this_year: Money | None = field(default=None, metadata=heading("本年完成投资"))
    done_this_month: Money | None = field(default=None, metadata=heading("本月完成投资"))
    progress: str | None = field(default=None, metadata=heading("形象进度"))
    measure: str | None = field(default=None, metadata=heading("解决措施"))
    expected_output: Money | None = None
    actual_output: Money | None = None
    ended_on: PartialDate | None = None
    formalities: tuple[Formality, ...] | None = field(
        default=None, metadata=rows("formalities", sheet="项目手续", by={"project": "项目编号"})
    )
    source: Source | None = field(default=None, eq=False)

    def at(self, stage: ProjectStage) -> Stage | None:
        """What is entered for a stage."""
        return next((each for each in self.stages if each.stage is stage), None)

    def reached(self, stage: ProjectStage, on: date) -> bool | None:
        """Whether it has come so far by the end of a day; ``None`` when the ledger does not tell.

        A date of the stage or of a later one decides; without any, what ``stage`` says.

        >>> project = Project(id="1", name="花卉交易中心", stage=ProjectStage.STARTED)
        >>> day = date(2026, 11, 24)
        >>> project.reached(ProjectStage.SIGNED, day), project.reached(ProjectStage.PRODUCING, day)
        (True, False)
        """
        answers = [
            each.on.reached(on) for each in self.stages if each.on and _RUNGS[each.stage] >= _RUNGS[stage]
        ]
        if True in answers:
            return True
        if None in answers:
            return None
        if self.stage is not None:
            return not answers and _RUNGS[self.stage] >= _RUNGS[stage]
        return False if any(each.on for each in self.stages) else None

    def reached_on(self, stage: ProjectStage) -> PartialDate | None:
        """The date it reached a stage, where the ledger has it."""
        entry = self.at(stage)
        return entry.on if entry else None

    def ended(self, on: date) -> bool:
        """Whether it had been given up by a day; an ending whose day is not known counts from its first."""
        return self.ended_on is not None and self.ended_on.first <= on


class LeadStatus(Codelist):
    """How far an investment lead is (招商进展)."""

    LEAD = "lead", "线索"
    NEGOTIATING = "negotiating", "洽谈"
    SIGNED = "signed", "签约"
    LANDED = "landed", "落地"
    DROPPED = "dropped", "终止"


@ledger(
    "investment_leads",
    sheet="招商引资",
    label="招商引资清单",
    noun=("招商线索", "investment lead"),
    named="company",
    told=("id",),
    shown=("company", "name"),
    beside=("name", "town", "unit"),
)
@frozen(kw_only=True)
class InvestmentLead:
    """An entry of the investment list (招商引资清单): whom to win, for which link of the chain.

    ``name`` is what the list calls the project that is talked of.
    ``direction`` is the direction of investment as the list words it; ``channel`` how the company is approached
    (产业链招商, 以商招商). ``amount`` is what the contract says, ``arrived`` what has come in. ``project`` is
    the id of the project it became.
    """

    id: str
    name: str | None = field(default=None, metadata=heading("项目名称"))
    company: str | None = None
    chain_link: str | None = None
    direction: str | None = field(default=None, metadata=heading("重点方向"))
    channel: str | None = None
    status: LeadStatus | None = field(default=None, metadata=heading("招商进展"))
    signed_on: PartialDate | None = None
    amount: Money | None = None
    arrived: Money | None = None
    town: str | None = field(default=None, metadata=ref("towns"))
    unit: str | None = field(default=None, metadata=ref("units"))
    cooperators: tuple[str, ...] | None = field(default=None, metadata=heading("配合单位") | ref("units"))
    project: str | None = field(default=None, metadata=ref("projects"))
    source: Source | None = field(default=None, eq=False)

    @property
    def signed(self) -> bool:
        """Whether a contract was signed: the list says so, or gives its date."""
        return self.status in {LeadStatus.SIGNED, LeadStatus.LANDED} or (
            self.status is None and self.signed_on is not None
        )
