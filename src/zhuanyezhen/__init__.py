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
    from zhuanyezhen.findings import Finding, Report, Severity, Waiver
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
    from zhuanyezhen.model.programme import Programme
    from zhuanyezhen.model.unit import Level, Unit, UnitKind
    from zhuanyezhen.naming.lexicon import load_lexicon
    from zhuanyezhen.naming.register import Register, Scope
    from zhuanyezhen.reading.plan import parse_plan, read_plan
    from zhuanyezhen.reporting import read_report, to_html, to_json, to_markdown, to_sarif, to_text
    from zhuanyezhen.rules import Context, Hit, Rule, catalogue, check, read_thresholds, read_waivers, rule
    from zhuanyezhen.values.deadline import Deadline
    from zhuanyezhen.values.deadline_text import parse_deadline
    from zhuanyezhen.values.document_number import DocumentNumber, parse_document_number
    from zhuanyezhen.values.quantity import Quantity, parse_quantity
    from zhuanyezhen.values.source import Source

__all__ = [
    "Assignment",
    "Citation",
    "Context",
    "Deadline",
    "DocumentNumber",
    "Finding",
    "Hit",
    "LeadConvention",
    "LeadingGroup",
    "Level",
    "Member",
    "Plan",
    "Programme",
    "Quantity",
    "Register",
    "Report",
    "Role",
    "Rule",
    "Scope",
    "Severity",
    "Source",
    "Target",
    "Task",
    "Unit",
    "UnitKind",
    "Waiver",
    "catalogue",
    "check",
    "load_lexicon",
    "parse_deadline",
    "parse_document_number",
    "parse_plan",
    "parse_quantity",
    "read_plan",
    "read_report",
    "read_thresholds",
    "read_waivers",
    "rule",
    "to_html",
    "to_json",
    "to_markdown",
    "to_sarif",
    "to_text",
]

_HOMES = {
    "Assignment": "zhuanyezhen.model.plan",
    "Citation": "zhuanyezhen.model.plan",
    "Context": "zhuanyezhen.rules",
    "Deadline": "zhuanyezhen.values.deadline",
    "DocumentNumber": "zhuanyezhen.values.document_number",
    "Finding": "zhuanyezhen.findings",
    "Hit": "zhuanyezhen.rules",
    "LeadConvention": "zhuanyezhen.model.plan",
    "LeadingGroup": "zhuanyezhen.model.plan",
    "Level": "zhuanyezhen.model.unit",
    "Member": "zhuanyezhen.model.plan",
    "Plan": "zhuanyezhen.model.plan",
    "Programme": "zhuanyezhen.model.programme",
    "Quantity": "zhuanyezhen.values.quantity",
    "Register": "zhuanyezhen.naming.register",
    "Report": "zhuanyezhen.findings",
    "Role": "zhuanyezhen.model.plan",
    "Rule": "zhuanyezhen.rules",
    "Scope": "zhuanyezhen.naming.register",
    "Severity": "zhuanyezhen.findings",
    "Source": "zhuanyezhen.values.source",
    "Target": "zhuanyezhen.model.plan",
    "Task": "zhuanyezhen.model.plan",
    "Unit": "zhuanyezhen.model.unit",
    "UnitKind": "zhuanyezhen.model.unit",
    "Waiver": "zhuanyezhen.findings",
    "catalogue": "zhuanyezhen.rules",
    "check": "zhuanyezhen.rules",
    "load_lexicon": "zhuanyezhen.naming.lexicon",
    "parse_deadline": "zhuanyezhen.values.deadline_text",
    "parse_document_number": "zhuanyezhen.values.document_number",
    "parse_plan": "zhuanyezhen.reading.plan",
    "parse_quantity": "zhuanyezhen.values.quantity",
    "read_plan": "zhuanyezhen.reading.plan",
    "read_report": "zhuanyezhen.reporting",
    "read_thresholds": "zhuanyezhen.rules",
    "read_waivers": "zhuanyezhen.rules",
    "rule": "zhuanyezhen.rules",
    "to_html": "zhuanyezhen.reporting",
    "to_json": "zhuanyezhen.reporting",
    "to_markdown": "zhuanyezhen.reporting",
    "to_sarif": "zhuanyezhen.reporting",
    "to_text": "zhuanyezhen.reporting",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(_HOMES[name]), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
