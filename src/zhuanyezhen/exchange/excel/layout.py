"""Which sheet holds which ledger, and which column which field: the one description both ways follow.

A field is a column by its type. What a cell has no form for stands in it as JSON; lists of steps, tiers,
targets, tasks and assignments have sheets of their own, joined by the key of the entry they belong to.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum
from functools import cache
from types import NoneType
from typing import Any, get_args, get_origin

from attrs import NOTHING, fields_dict, frozen

from zhuanyezhen import terms
from zhuanyezhen.exchange.converter import resolve_names, written_fields
from zhuanyezhen.model.area import Area, AreaKind, Roster
from zhuanyezhen.model.indicator import Direction, Indicator, IndicatorKind, IndicatorTarget, Observation
from zhuanyezhen.model.plan import Assignment, Plan, Role, Task
from zhuanyezhen.model.policy import TaskForce, TownPolicy
from zhuanyezhen.model.problem import Problem, ProblemWeight, Step, StepKind
from zhuanyezhen.model.programme import CoverageGoal, Programme
from zhuanyezhen.model.project import InvestmentLead, LeadStatus, Project, ProjectStage
from zhuanyezhen.model.town import ChangeKind, Criterion, Tier, TierChange, Town
from zhuanyezhen.model.unit import Level, Unit, UnitKind
from zhuanyezhen.values.document_number import DocumentNumber
from zhuanyezhen.values.money import Money
from zhuanyezhen.values.partial_date import PartialDate
from zhuanyezhen.values.period import Period
from zhuanyezhen.values.quantity import Comparator

CODELISTS: Mapping[type[StrEnum], Mapping[str, str]] = {
    AreaKind: terms.AREA_KINDS,
    ChangeKind: terms.CHANGES,
    Comparator: terms.COMPARATORS,
    Direction: terms.DIRECTIONS,
    IndicatorKind: terms.INDICATOR_KINDS,
    LeadStatus: terms.LEAD_STATUSES,
    Level: terms.LEVELS,
    ProblemWeight: terms.WEIGHTS,
    ProjectStage: terms.PROJECT_STAGES,
    Role: terms.ROLES,
    StepKind: terms.PROBLEM_STEPS,
    Tier: terms.TIERS,
    UnitKind: terms.KINDS,
}


class Kind(Enum):
    """What a cell of a column holds; the value is what its note tells the clerk."""

    TEXT = "文字"
    NUMBER = "数字"
    TRUTH = "是或否"
    DATE = "日期，如2026-11-24"
    PARTIAL = "日期，如2026-11-24；不知道日的写2026-11，不知道月的写2026"
    PERIOD = "期间，如2026、2026-Q2、2026-03、2026-01/08（1至8月）"
    MONEY = "金额，如1.2亿元；表头括号内写明单位的，只写数字"
    CODE = "从下拉列表中选择"
    LIST = "多项用顿号隔开；清单为零的写“无”"
    JSON = "由程序填写，请勿手工修改"
    OWN = "自己增加的列，不作检查"


_KINDS: Mapping[object, Kind] = {
    str: Kind.TEXT,
    int: Kind.NUMBER,
    Decimal: Kind.NUMBER,
    bool: Kind.TRUTH,
    date: Kind.DATE,
    PartialDate: Kind.PARTIAL,
    Period: Kind.PERIOD,
    Money: Kind.MONEY,
    DocumentNumber: Kind.TEXT,
}


@frozen(kw_only=True)
class Column:
    """A column: the path of its field within the entry, its heading, and what its cells hold.

    ``codes`` are the words of a codelist by value; ``ledger`` is where an id in it leads. A ``required`` column is
    filled in every row, unless the field may be ``nullable``. ``unit`` is the one a heading gives for money and for figures of indicators.
    A ``rare`` column is written only where it is used.
    """

    path: str
    heading: str
    kind: Kind
    codes: Mapping[str, str] | None = None
    ledger: str | None = None
    unit: str | None = None
    required: bool = False
    nullable: bool = False
    rare: bool = False


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
NONE = "无"

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
    resolve_names()
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
        held, codes = _held(attributes[name].type)
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


def _held(hint: Any) -> tuple[Kind, Mapping[str, str] | None]:  # noqa: ANN401 - a type form
    """What the cells of a field of a type hold."""
    inner = [each for each in get_args(hint) if each is not NoneType]
    if get_origin(hint) is tuple:
        held, codes = _held(inner[0])
        return (Kind.LIST, codes) if held in {Kind.TEXT, Kind.CODE} else (Kind.JSON, None)
    if inner:
        return _held(inner[0])
    if hint in CODELISTS:
        return Kind.CODE, CODELISTS[hint]
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return Kind.TEXT, None
    return _KINDS.get(hint, Kind.JSON), None


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
