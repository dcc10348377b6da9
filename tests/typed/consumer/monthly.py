"""Reads a plan and a ledger, checks both and answers the library's questions: every result is assigned to its type."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import assert_type

import zhuanyezhen as zyz
from zhuanyezhen import Finding, Plan, Programme, Report, ZhuanyezhenError


def leads_by_task(plan: Plan) -> Mapping[str, Sequence[str]]:
    """What a caller does most: who leads what."""
    for task in plan.tasks:
        assert_type(task, zyz.Task)
        assert_type(task.leads, tuple[zyz.Assignment, ...])
    return {task.label: [each.unit or each.as_written for each in task.leads] for task in plan.tasks}


def errors_of(report: Report) -> list[Finding]:
    """Findings are filtered by an enum that compares."""
    return [each for each in report.findings if each.severity is zyz.Severity.ERROR]


def month(path: str, ledger: str, as_of: date) -> str:
    """A file in, a report out; whatever goes wrong with a file is one exception."""
    try:
        plan = zyz.read_plan(path)
        programme = zyz.load(ledger)
    except ZhuanyezhenError as error:
        return str(error)
    merged = zyz.merge([programme, Programme(name=plan.name, plans=(plan,))])
    assert_type(merged, Programme)
    report = zyz.check(merged, as_of=as_of)
    assert_type(report, Report)
    return zyz.to_markdown(report)


def answers(programme: Programme, as_of: date) -> tuple[zyz.Coverage, Sequence[zyz.Proposal]]:
    """The questions, and what answers them."""
    covered = zyz.coverage(programme, as_of=as_of, tier=zyz.Tier.PROVINCIAL)
    return covered, zyz.assign_all(programme, as_of=as_of).proposals


def figures(programme: Programme, as_of: date) -> Decimal | None:
    """Values are values: an amount is a Decimal, a rate says what it is of."""
    assert_type(zyz.project_rates(programme.projects or (), as_of=as_of), tuple[zyz.ProjectRates, ...])
    assert_type(zyz.parse_deadline("2025年底前").due, date | None)
    assert_type(zyz.frames.to_frames(programme)["问题台账"].shape, tuple[int, int])
    return zyz.parse_money("1.2亿元").value


@zyz.rule("XYZ001", "no-plan", zyz.Severity.INFO, title="没有实施方案", basis=None, since="0.1")
def no_plan(programme: Programme, context: zyz.Context) -> Iterator[zyz.Hit]:
    """A rule of one's own: the decorator checks the function's type and gives back a Rule."""
    if not programme.plans:
        yield zyz.Hit(subject=programme.name, message="没有实施方案。", message_en="no plan")


assert_type(no_plan, zyz.Rule)
