"""Which sheet holds which ledger, and which column which field: the one description both ways follow.

A field is a column by its type. What a cell has no form for stands in it as JSON; lists of steps, tiers,
targets, tasks and assignments have sheets of their own, joined by the key of the entry they belong to.
"""

from collections.abc import Mapping
from functools import cache
from types import NoneType
from typing import get_args

from attrs import NOTHING, fields_dict, frozen

from zhuanyezhen import terms
from zhuanyezhen.exchange.converter import written_fields
from zhuanyezhen.exchange.excel.column import Column, Kind, held_by
from zhuanyezhen.model.area import Area, Roster
from zhuanyezhen.model.indicator import Indicator, IndicatorTarget, Observation
from zhuanyezhen.model.plan import Assignment, Plan, Task
from zhuanyezhen.model.policy import TaskForce, TownPolicy
from zhuanyezhen.model.problem import Problem, Step
from zhuanyezhen.model.programme import CoverageGoal, Programme
from zhuanyezhen.model.project import InvestmentLead, Project
from zhuanyezhen.model.town import Criterion, TierChange, Town
from zhuanyezhen.model.unit import Unit


@frozen(kw_only=True)
class Sheet:
    """A sheet: its name, the ledger it holds, its columns, and the sheets that hold lists of its entries.

    ``key`` are the columns by which the rows of its children name the entry.
    """

    name: str
    ledger: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    parent_key: tuple[str, ...] = ()

    @property
    def has_id(self) -> bool:
        """Whether its entries have ids."""
        return self.columns[0].path == "id"


REFERENCES: Mapping[tuple[type, str], str] = {
    (TownPolicy, "towns"): "towns",
    (TownPolicy, "problems"): "problems",
    (TownPolicy, "major_projects"): "projects",
    (TownPolicy, "investment_list"): "investment_leads",
    (TaskForce, "office_at"): "units",
    (TaskForce, "members"): "units",
    (Unit, "members"): "units",
    (Project, "town"): "towns",
    (Project, "unit"): "units",
    (InvestmentLead, "town"): "towns",
    (InvestmentLead, "unit"): "units",
    (InvestmentLead, "project"): "projects",
    (Problem, "town"): "towns",
    (Problem, "project"): "projects",
    (Problem, "unit"): "units",
    (Observation, "town"): "towns",
    (Observation, "indicator"): "indicators",
    (IndicatorTarget, "indicator"): "indicators",
    (Criterion, "indicator"): "indicators",
}
LEDGERS: Mapping[str, str] = {
    "towns": "专业镇",
    "policies": "一镇一策",
    "indicators": "指标",
    "observations": "指标值",
    "projects": "重大项目",
    "investment_leads": "招商引资",
    "problems": "问题台账",
    "criteria": "认定标准",
}
"""The ledgers that may not have been handed over: a blank sheet is that, one named as 为零的台账 is empty."""

BASICS = "基本情况"
CHOICES = "选项"
SPECIAL = "特殊文字"
GUIDE = "填写说明"
FINDINGS = "检查结果"
ORDER = "@order"
STEP = "@step"

_STEPS_IN_TURN = (
    "accepted",
    "assigned",
    "handled",
    "reported",
    "resolved",
    "verified",
    "revisited",
    "closed",
)
_USUAL_STAGES = ("signed", "started", "producing")
_STAGE_FIELDS = (
    ("planned_on", "计划{}日期", Kind.PARTIAL),
    ("on", "{}日期", Kind.PARTIAL),
    ("batch", "{}批次", Kind.TEXT),
)


@cache
def sheets() -> tuple[Sheet, ...]:
    """The sheets of a workbook, in order."""
    return (
        _sheet("名录", "areas", Area),
        _sheet("单位", "units", Unit),
        _sheet("专业镇", "towns", Town),
        _sheet("梯次历史", "tiers", TierChange, key=("town",)),
        _sheet("一镇一策", "policies", TownPolicy),
        _sheet("指标目标", "targets", IndicatorTarget, key=("policy",)),
        _sheet("指标", "indicators", Indicator),
        _sheet("指标值", "observations", Observation),
        _sheet("重大项目", "projects", Project),
        _sheet("招商引资", "investment_leads", InvestmentLead),
        _sheet("问题台账", "problems", Problem),
        _sheet("办理记录", "steps", Step, key=("problem",)),
        _sheet("认定标准", "criteria", Criterion),
        _sheet("实施方案", "plans", Plan),
        _sheet("重点任务", "tasks", Task, key=("plan",)),
        _sheet("任务分工", "assignments", Assignment, key=("plan", "number")),
    )


CHILDREN: Mapping[tuple[str, str], str] = {
    ("towns", "tiers"): "tiers",
    ("policies", "indicators"): "targets",
    ("problems", "steps"): "steps",
    ("plans", "tasks"): "tasks",
    ("tasks", "assignments"): "assignments",
}
"""The sheet that holds a field's list, by the ledger it belongs to."""

_OWN_KEYS: Mapping[str, tuple[str, ...]] = {
    "towns": ("id",),
    "policies": ("id",),
    "problems": ("id",),
    "plans": ("name",),
    "tasks": ("@plan", "number"),
}
_KEY_HEADINGS = {
    "town": "专业镇编号",
    "policy": "一镇一策编号",
    "problem": "问题编号",
    "plan": "方案名称",
    "number": "任务序号",
}


@cache
def sheet_of(ledger: str) -> Sheet:
    """The sheet of a ledger."""
    return next(each for each in sheets() if each.ledger == ledger)


@cache
def basics() -> tuple[Column, ...]:
    """The rows of the sheet 基本情况: fields of the programme itself, one a row."""
    return (
        Column(path="name", heading="工作名称", kind=Kind.TEXT, required=True),
        *(each for each in _columns(Programme, "") if each.path in {"area", "policies_pending"}),
        *_columns(CoverageGoal, "coverage_goal.", "覆盖目标："),
        Column(path="coverage_goal", heading="覆盖目标", kind=Kind.JSON, rare=True),
        *(each for each in _columns(Roster, "roster.", "名录：") if each.path != "roster.areas"),
        Column(path="roster", heading="名录：其他", kind=Kind.JSON, rare=True),
        Column(path="empty", heading="为零的台账", kind=Kind.LIST),
        Column(path="schema_version", heading=terms.FIELDS["schema_version"], kind=Kind.NUMBER),
    )


def _sheet(name: str, ledger: str, kind: type, *, key: tuple[str, ...] = ()) -> Sheet:
    columns = [
        Column(path=f"@{each}", heading=_KEY_HEADINGS[each], kind=Kind.TEXT, required=True) for each in key
    ]
    if key:
        columns.append(Column(path=ORDER, heading="次序", kind=Kind.NUMBER))
    for column in _columns(kind, ""):
        if column.path == "stages":
            columns += _stage_columns()
        elif column.path == "task_force":
            columns += [*_columns(TaskForce, "task_force.", "专班"), column]
        else:
            columns.append(column)
    return Sheet(
        name=name,
        ledger=ledger,
        columns=tuple(columns),
        key=_OWN_KEYS.get(ledger, ()),
        parent_key=key,
    )


def _columns(kind: type, prefix: str, label: str = "") -> list[Column]:
    attributes = fields_dict(kind)
    made = []
    for name in written_fields(kind):
        if name == "source" and prefix:
            continue
        held, codes = held_by(attributes[name].type)
        made.append(
            Column(
                path=prefix + name,
                heading=label + _LABELS.get((kind, name), terms.FIELDS[name]),
                kind=held,
                codes=codes,
                ledger=REFERENCES.get((kind, name)),
                required=not prefix and attributes[name].default is NOTHING,
                nullable=NoneType in get_args(attributes[name].type),
                rare=held is Kind.JSON,
            )
        )
    return made


_LABELS: Mapping[tuple[type, str], str] = {
    (Project, "name"): "项目名称",
    (Problem, "description"): "问题描述",
    (Problem, "project"): "所属项目",
    (Step, "kind"): "环节",
    (Step, "unit"): "经办单位",
    (IndicatorTarget, "value"): "目标值",
    (IndicatorTarget, "text"): "文字目标",
    (TierChange, "kind"): "变动类型",
    (Indicator, "direction"): "指标方向",
    (InvestmentLead, "direction"): "重点方向",
    (InvestmentLead, "status"): "招商进展",
    (Plan, "kind"): "文种",
}


@cache
def step_columns() -> tuple[Column, ...]:
    """Columns of days people keep in the ledger of problems itself, a step each; read there, and never written."""
    return tuple(
        Column(path=f"{STEP}.{step}", heading=f"{terms.PROBLEM_STEPS[step]}日期", kind=Kind.DATE)
        for step in _STEPS_IN_TURN
    )


def _stage_columns() -> list[Column]:
    return [
        Column(
            path=f"stages.{stage}.{name}",
            heading=heading.format(terms.PROJECT_STAGES[stage]),
            kind=kind,
            rare=stage not in _USUAL_STAGES and name != "on",
        )
        for stage in terms.PROJECT_STAGES
        for name, heading, kind in _STAGE_FIELDS
    ]
