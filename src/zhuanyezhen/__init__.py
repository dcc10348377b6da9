r"""Read, check and study specialty-town (专业镇) programmes.

>>> import zhuanyezhen as zyz
>>> plan = zyz.parse_plan("一、重点任务\n（一）做强花卉产业。扩种。（责任单位：区农业农村局牵头，区商务局配合）")
>>> [assignment.as_written for assignment in plan.tasks[0].leads]
['区农业农村局']

Names are loaded when they are first used (PEP 562): importing the package costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhuanyezhen.assigning import Proposal, assign, assign_all
    from zhuanyezhen.completing import TownCompleteness, completeness
    from zhuanyezhen.covering import Coverage, coverage, merge_coverages
    from zhuanyezhen.display.coverage import coverage_map
    from zhuanyezhen.display.indicators import indicator_chart
    from zhuanyezhen.display.problems import problem_chart
    from zhuanyezhen.display.projects import project_timeline
    from zhuanyezhen.display.responsibility import load_chart, matrix_chart
    from zhuanyezhen.display.saving import chart_to_svg, save_chart
    from zhuanyezhen.errors import MissingFontError, ProgrammeFileError, ZhuanyezhenError
    from zhuanyezhen.exchange import frames
    from zhuanyezhen.exchange.files import dumps, load, loads, save, save_annotated, save_template
    from zhuanyezhen.exchange.schema import json_schema
    from zhuanyezhen.findings import Finding, Report, Severity, Waiver
    from zhuanyezhen.model.area import Area, AreaKind, Roster, with_zones
    from zhuanyezhen.model.indicator import Direction, Indicator, IndicatorKind, IndicatorTarget, Observation
    from zhuanyezhen.model.plan import (
        Assignment,
        Citation,
        LeadConvention,
        LeadingGroup,
        Member,
        Plan,
        Role,
        Target,
        Task,
    )
    from zhuanyezhen.model.policy import PolicyPart, TaskForce, TownPolicy
    from zhuanyezhen.model.problem import Problem, ProblemWeight, Step, StepKind
    from zhuanyezhen.model.programme import CoverageGoal, Programme, merge
    from zhuanyezhen.model.project import InvestmentLead, LeadStatus, Project, ProjectStage, Stage
    from zhuanyezhen.model.town import ChangeKind, Criterion, Tier, TierChange, Town
    from zhuanyezhen.model.unit import Level, Unit, UnitKind
    from zhuanyezhen.naming.lexicon import load_lexicon
    from zhuanyezhen.naming.register import Register, Scope
    from zhuanyezhen.reading.plan import parse_plan, read_plan
    from zhuanyezhen.reporting import read_report, to_html, to_json, to_markdown, to_sarif, to_text
    from zhuanyezhen.roster.china import china_roster, find_area
    from zhuanyezhen.roster.zones import example_zones, read_zones
    from zhuanyezhen.rules import (
        Context,
        Hit,
        Rule,
        catalogue,
        check,
        installed_rules,
        read_thresholds,
        read_waivers,
        rule,
    )
    from zhuanyezhen.settings import Settings, read_settings
    from zhuanyezhen.tracking import (
        Ageing,
        Clock,
        ProblemRates,
        ProjectRates,
        Rate,
        ageing,
        problem_rates,
        project_rates,
    )
    from zhuanyezhen.values.deadline import Deadline
    from zhuanyezhen.values.deadline_text import parse_deadline
    from zhuanyezhen.values.document_number import DocumentNumber, parse_document_number
    from zhuanyezhen.values.money import Money, parse_money
    from zhuanyezhen.values.partial_date import PartialDate, parse_partial_date
    from zhuanyezhen.values.period import Period, parse_period
    from zhuanyezhen.values.quantity import Quantity, parse_quantity
    from zhuanyezhen.values.source import Source

__all__ = [
    "Ageing",
    "Area",
    "AreaKind",
    "Assignment",
    "ChangeKind",
    "Citation",
    "Clock",
    "Context",
    "Coverage",
    "CoverageGoal",
    "Criterion",
    "Deadline",
    "Direction",
    "DocumentNumber",
    "Finding",
    "Hit",
    "Indicator",
    "IndicatorKind",
    "IndicatorTarget",
    "InvestmentLead",
    "LeadConvention",
    "LeadStatus",
    "LeadingGroup",
    "Level",
    "Member",
    "MissingFontError",
    "Money",
    "Observation",
    "PartialDate",
    "Period",
    "Plan",
    "PolicyPart",
    "Problem",
    "ProblemRates",
    "ProblemWeight",
    "Programme",
    "ProgrammeFileError",
    "Project",
    "ProjectRates",
    "ProjectStage",
    "Proposal",
    "Quantity",
    "Rate",
    "Register",
    "Report",
    "Role",
    "Roster",
    "Rule",
    "Scope",
    "Settings",
    "Severity",
    "Source",
    "Stage",
    "Step",
    "StepKind",
    "Target",
    "Task",
    "TaskForce",
    "Tier",
    "TierChange",
    "Town",
    "TownCompleteness",
    "TownPolicy",
    "Unit",
    "UnitKind",
    "Waiver",
    "ZhuanyezhenError",
    "ageing",
    "assign",
    "assign_all",
    "catalogue",
    "chart_to_svg",
    "check",
    "china_roster",
    "completeness",
    "coverage",
    "coverage_map",
    "dumps",
    "example_zones",
    "find_area",
    "frames",
    "indicator_chart",
    "installed_rules",
    "json_schema",
    "load",
    "load_chart",
    "load_lexicon",
    "loads",
    "matrix_chart",
    "merge",
    "merge_coverages",
    "parse_deadline",
    "parse_document_number",
    "parse_money",
    "parse_partial_date",
    "parse_period",
    "parse_plan",
    "parse_quantity",
    "problem_chart",
    "problem_rates",
    "project_rates",
    "project_timeline",
    "read_plan",
    "read_report",
    "read_settings",
    "read_thresholds",
    "read_waivers",
    "read_zones",
    "rule",
    "save",
    "save_annotated",
    "save_chart",
    "save_template",
    "to_html",
    "to_json",
    "to_markdown",
    "to_sarif",
    "to_text",
    "with_zones",
]

_HOMES = {
    "Ageing": "zhuanyezhen.tracking",
    "Area": "zhuanyezhen.model.area",
    "AreaKind": "zhuanyezhen.model.area",
    "Assignment": "zhuanyezhen.model.plan",
    "ChangeKind": "zhuanyezhen.model.town",
    "Citation": "zhuanyezhen.model.plan",
    "Clock": "zhuanyezhen.tracking",
    "Context": "zhuanyezhen.rules",
    "Coverage": "zhuanyezhen.covering",
    "CoverageGoal": "zhuanyezhen.model.programme",
    "Criterion": "zhuanyezhen.model.town",
    "Deadline": "zhuanyezhen.values.deadline",
    "Direction": "zhuanyezhen.model.indicator",
    "DocumentNumber": "zhuanyezhen.values.document_number",
    "Finding": "zhuanyezhen.findings",
    "Hit": "zhuanyezhen.rules",
    "Indicator": "zhuanyezhen.model.indicator",
    "IndicatorKind": "zhuanyezhen.model.indicator",
    "IndicatorTarget": "zhuanyezhen.model.indicator",
    "InvestmentLead": "zhuanyezhen.model.project",
    "LeadConvention": "zhuanyezhen.model.plan",
    "LeadStatus": "zhuanyezhen.model.project",
    "LeadingGroup": "zhuanyezhen.model.plan",
    "Level": "zhuanyezhen.model.unit",
    "Member": "zhuanyezhen.model.plan",
    "MissingFontError": "zhuanyezhen.errors",
    "Money": "zhuanyezhen.values.money",
    "Observation": "zhuanyezhen.model.indicator",
    "PartialDate": "zhuanyezhen.values.partial_date",
    "Period": "zhuanyezhen.values.period",
    "Plan": "zhuanyezhen.model.plan",
    "PolicyPart": "zhuanyezhen.model.policy",
    "Problem": "zhuanyezhen.model.problem",
    "ProblemRates": "zhuanyezhen.tracking",
    "ProblemWeight": "zhuanyezhen.model.problem",
    "Programme": "zhuanyezhen.model.programme",
    "ProgrammeFileError": "zhuanyezhen.errors",
    "Project": "zhuanyezhen.model.project",
    "ProjectRates": "zhuanyezhen.tracking",
    "ProjectStage": "zhuanyezhen.model.project",
    "Proposal": "zhuanyezhen.assigning",
    "Quantity": "zhuanyezhen.values.quantity",
    "Rate": "zhuanyezhen.tracking",
    "Register": "zhuanyezhen.naming.register",
    "Report": "zhuanyezhen.findings",
    "Role": "zhuanyezhen.model.plan",
    "Roster": "zhuanyezhen.model.area",
    "Rule": "zhuanyezhen.rules",
    "Scope": "zhuanyezhen.naming.register",
    "Settings": "zhuanyezhen.settings",
    "Severity": "zhuanyezhen.findings",
    "Source": "zhuanyezhen.values.source",
    "Stage": "zhuanyezhen.model.project",
    "Step": "zhuanyezhen.model.problem",
    "StepKind": "zhuanyezhen.model.problem",
    "Target": "zhuanyezhen.model.plan",
    "Task": "zhuanyezhen.model.plan",
    "TaskForce": "zhuanyezhen.model.policy",
    "Tier": "zhuanyezhen.model.town",
    "TierChange": "zhuanyezhen.model.town",
    "Town": "zhuanyezhen.model.town",
    "TownCompleteness": "zhuanyezhen.completing",
    "TownPolicy": "zhuanyezhen.model.policy",
    "Unit": "zhuanyezhen.model.unit",
    "UnitKind": "zhuanyezhen.model.unit",
    "Waiver": "zhuanyezhen.findings",
    "ZhuanyezhenError": "zhuanyezhen.errors",
    "ageing": "zhuanyezhen.tracking",
    "assign": "zhuanyezhen.assigning",
    "assign_all": "zhuanyezhen.assigning",
    "catalogue": "zhuanyezhen.rules",
    "chart_to_svg": "zhuanyezhen.display.saving",
    "check": "zhuanyezhen.rules",
    "china_roster": "zhuanyezhen.roster.china",
    "completeness": "zhuanyezhen.completing",
    "coverage": "zhuanyezhen.covering",
    "coverage_map": "zhuanyezhen.display.coverage",
    "dumps": "zhuanyezhen.exchange.files",
    "example_zones": "zhuanyezhen.roster.zones",
    "find_area": "zhuanyezhen.roster.china",
    "frames": "zhuanyezhen.exchange.frames",
    "indicator_chart": "zhuanyezhen.display.indicators",
    "installed_rules": "zhuanyezhen.rules",
    "json_schema": "zhuanyezhen.exchange.schema",
    "load": "zhuanyezhen.exchange.files",
    "load_chart": "zhuanyezhen.display.responsibility",
    "load_lexicon": "zhuanyezhen.naming.lexicon",
    "loads": "zhuanyezhen.exchange.files",
    "matrix_chart": "zhuanyezhen.display.responsibility",
    "merge": "zhuanyezhen.model.programme",
    "merge_coverages": "zhuanyezhen.covering",
    "parse_deadline": "zhuanyezhen.values.deadline_text",
    "parse_document_number": "zhuanyezhen.values.document_number",
    "parse_money": "zhuanyezhen.values.money",
    "parse_partial_date": "zhuanyezhen.values.partial_date",
    "parse_period": "zhuanyezhen.values.period",
    "parse_plan": "zhuanyezhen.reading.plan",
    "parse_quantity": "zhuanyezhen.values.quantity",
    "problem_chart": "zhuanyezhen.display.problems",
    "problem_rates": "zhuanyezhen.tracking",
    "project_rates": "zhuanyezhen.tracking",
    "project_timeline": "zhuanyezhen.display.projects",
    "read_plan": "zhuanyezhen.reading.plan",
    "read_report": "zhuanyezhen.reporting",
    "read_settings": "zhuanyezhen.settings",
    "read_thresholds": "zhuanyezhen.rules",
    "read_waivers": "zhuanyezhen.rules",
    "read_zones": "zhuanyezhen.roster.zones",
    "rule": "zhuanyezhen.rules",
    "save": "zhuanyezhen.exchange.files",
    "save_annotated": "zhuanyezhen.exchange.files",
    "save_chart": "zhuanyezhen.display.saving",
    "save_template": "zhuanyezhen.exchange.files",
    "to_html": "zhuanyezhen.reporting",
    "to_json": "zhuanyezhen.reporting",
    "to_markdown": "zhuanyezhen.reporting",
    "to_sarif": "zhuanyezhen.reporting",
    "to_text": "zhuanyezhen.reporting",
    "with_zones": "zhuanyezhen.model.area",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = import_module(_HOMES[name])
    value = globals()[name] = module if _HOMES[name].endswith(f".{name}") else getattr(module, name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
