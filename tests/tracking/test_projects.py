"""Rates of projects: the figures 晋中 published fix the definitions."""

from datetime import date
from decimal import Decimal

import pytest

from zhuanyezhen.errors import WrongUseError
from zhuanyezhen.model.project import Project, ProjectStage, Stage
from zhuanyezhen.tracking.projects import ProjectRates, project_rates
from zhuanyezhen.values.money import parse_money
from zhuanyezhen.values.partial_date import PartialDate

_DAY = date(2026, 11, 24)


def _batch(stage: ProjectStage, size: int, high: ProjectStage, reached: int) -> list[Project]:
    done = Stage(stage=high, on=PartialDate(2026, 5))
    entry = Stage(stage=stage, on=PartialDate(2026, 1), batch="第一次")
    return [
        Project(id=str(number), name="例", stages=(entry, done) if number < reached else (entry,))
        for number in range(size)
    ]


def _rates(projects: list[Project], batch: str | None = None) -> ProjectRates:
    (rates,) = project_rates(projects, as_of=_DAY, batch=batch)
    return rates


def test_the_published_rate_of_starting() -> None:
    """晋中: 94 signed, 82 started, 开工率 87.23 %; by the batch and without."""
    projects = _batch(ProjectStage.SIGNED, 94, ProjectStage.STARTED, 82)
    assert ["87.23%", "87.23%"] == [str(_rates(projects).start), str(_rates(projects, "第一次").start)]
    assert str(_rates(projects, "第二次").start) == "—"


def test_the_published_rate_of_producing() -> None:
    """晋中: 107 started, 67 producing, 投产率 62.62 %."""
    projects = _batch(ProjectStage.STARTED, 107, ProjectStage.PRODUCING, 67)
    assert str(_rates(projects).production) == "62.62%"


def test_the_published_rate_of_output() -> None:
    """晋中: 216.65 of 235.04 亿元, 达效率 92.18 %; units mix, what is missing stands apart."""
    producing = (Stage(stage=ProjectStage.PRODUCING, on=PartialDate(2026, 1)),)
    projects = [
        Project(
            id="a",
            name="例",
            stages=producing,
            expected_output=parse_money("235亿元"),
            actual_output=parse_money("2166500万元"),
        ),
        Project(
            id="b",
            name="例",
            stages=producing,
            expected_output=parse_money("400万元"),
            actual_output=parse_money("0元"),
        ),
        Project(id="c", name="例", stages=producing, expected_output=parse_money("1亿元")),
        Project(id="d", name="例", stages=producing, actual_output=parse_money("1亿美元")),
        Project(id="e", name="例", stages=(Stage(stage=ProjectStage.PRODUCING, on=PartialDate(2026)),)),
    ]
    output = _rates(projects).output
    assert (Decimal("92.18"), ("c", "d", "e")) == (output.percent, output.unknown)


def test_groups_and_what_is_not_known() -> None:
    """By unit, sorted, none last; a project whose ledger does not tell stands in neither figure."""
    projects = [
        Project(id="a", name="例", unit="乙", stage=ProjectStage.STARTED),
        Project(id="b", name="例", unit="甲"),
        Project(id="c", name="例", stages=(Stage(stage=ProjectStage.SIGNED, planned_on=PartialDate(2026)),)),
    ]
    rates = project_rates(projects, as_of=_DAY, by=lambda project: project.unit)
    assert [("乙", "100.00%", ()), ("甲", "—", ("b",)), (None, "—", ("c",))] == [
        (each.key, str(each.start), each.start.unknown) for each in rates
    ]
    assert [0] == [each.projects for each in project_rates((), as_of=_DAY)]
    assert project_rates((), as_of=_DAY, by=lambda project: project.town) == ()


def test_a_batch_has_who_is_in_it_by_the_day() -> None:
    """What is only to be signed next month is not yet signed: it is in no denominator, by the batch as without."""
    projects = _batch(ProjectStage.SIGNED, 4, ProjectStage.STARTED, 3)
    late = Stage(stage=ProjectStage.SIGNED, on=PartialDate(2026, 12), batch="第一次")
    undated = Stage(stage=ProjectStage.SIGNED, batch="第一次")
    projects.append(Project(id="晚", name="晚", stages=(late,)))
    assert "75.00%" == str(_rates(projects).start) == str(_rates(projects, "第一次").start)
    projects.append(Project(id="无", name="无", stage=ProjectStage.SIGNED, stages=(undated,)))
    assert "60.00%" == str(_rates(projects).start) == str(_rates(projects, "第一次").start)


def test_a_ledger_is_not_its_projects() -> None:
    """A text given for projects is told what to give."""
    with pytest.raises(WrongUseError, match="Project"):
        project_rates("项目台账", as_of=_DAY)  # type: ignore[arg-type]
