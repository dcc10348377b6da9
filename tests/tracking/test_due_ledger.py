"""Planned stages, targets, ends of policies and meetings of task forces stand on their days."""

from datetime import date
from decimal import Decimal

from zhuanyezhen.model.indicator import Indicator, IndicatorTarget
from zhuanyezhen.model.policy import TaskForce, TownPolicy
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.project import Project, ProjectStage, Stage
from zhuanyezhen.model.town import Town
from zhuanyezhen.tracking.due_ledger import policies_due, stages_planned
from zhuanyezhen.tracking.entry import AgendaEntry, AgendaKind, Certainty, Entry, Reach, Undated, UndatedEntry
from zhuanyezhen.values.partial_date import PartialDate
from zhuanyezhen.values.period import parse_period
from zhuanyezhen.words import said_in

_REACH = Reach(date(2026, 12, 1), date(2027, 12, 31))


def _stages(
    *stages: Stage, stage: ProjectStage | None = None, ended: PartialDate | None = None
) -> list[AgendaEntry]:
    project = Project(id="窑炉", name="窑炉改造", stage=stage, stages=stages, ended_on=ended)
    found = stages_planned(Programme(name="例", projects=(project,)))
    return [each for each in found if isinstance(each, AgendaEntry)]


_START = Stage(stage=ProjectStage.STARTED, planned_on=PartialDate(2026, 12))


def test_a_planned_stage() -> None:
    """Planned for a month it stands on the last day, with the words; planned for a day, on that."""
    on_a_day = Stage(stage=ProjectStage.PRODUCING, planned_on=PartialDate(2027, 6, 1))
    signed = Stage(stage=ProjectStage.SIGNED, on=PartialDate(2026, 3, 1))
    assert [
        (date(2026, 12, 31), Certainty.PERIOD, "2026-12", "窑炉改造计划开工"),
        (date(2027, 6, 1), Certainty.DAY, None, "窑炉改造计划投产"),
    ] == [(each.on, each.certainty, each.words, each.what) for each in _stages(signed, _START, on_a_day)]


def test_a_stage_that_was_reached_or_given_up_is_no_entry() -> None:
    """By its own date, by that of a later one, by what the ledger says, or with the project; late is still planned."""
    assert [] == _stages(_START, stage=ProjectStage.PRODUCING)
    assert [] == _stages(_START, Stage(stage=ProjectStage.PRODUCING, on=PartialDate(2026, 12, 31)))
    assert [] == _stages(_START, ended=PartialDate(2026, 12, 31))
    assert 1 == len(_stages(_START, ended=PartialDate(2027, 1, 1)))
    assert 1 == len(_stages(_START, Stage(stage=ProjectStage.PRODUCING, on=PartialDate(2027, 1, 1))))


def _policy(
    *targets: IndicatorTarget, force: TaskForce | None = None, until: date | None = None
) -> list[Entry]:
    policy = TownPolicy(
        id="陶瓷一镇一策", towns=("陶瓷", "别处"), indicators=targets, task_force=force, valid_to=until
    )
    programme = Programme(
        name="例",
        policies=(policy,),
        towns=(Town(id="陶瓷", name="青禾陶瓷专业镇"),),
        indicators=(Indicator(id="产值", name="主导产业产值", measured_in="亿元"),),
    )
    return list(policies_due(programme, _REACH))


def test_a_policy_ends() -> None:
    """On its last day; by its document where it has one."""
    (entry,) = _policy(until=date(2026, 12, 31))
    assert isinstance(entry, AgendaEntry)
    assert (AgendaKind.POLICY, date(2026, 12, 31), "陶瓷一镇一策") == (entry.kind, entry.on, entry.what)


def test_a_target_is_due_at_the_end_of_its_period() -> None:
    """For each town, with the figure in its unit or the words; one without a period has no day, one unset is none."""
    quarter = parse_period("2026-Q4")
    figure = IndicatorTarget(indicator="产值", period=quarter, value=Decimal(60))
    worded = IndicatorTarget(indicator="品牌", text="进入全国前列")
    first, second, third, fourth = _policy(figure, worded, IndicatorTarget(indicator="产值"))
    assert isinstance(first, AgendaEntry)
    assert (date(2026, 12, 31), date(2026, 10, 1)) == (first.on, first.start)
    assert (Certainty.PERIOD, "2026年第四季度") == (first.certainty, first.words)
    assert ["青禾陶瓷专业镇：主导产业产值60亿元", "别处：主导产业产值60亿元"] == [first.what, second.what]
    assert "青禾陶瓷专业镇: 品牌 进入全国前列" == said_in(third.what, "en")
    assert [Undated.NONE] * 2 == [each.reason for each in (third, fourth) if isinstance(each, UndatedEntry)]


def test_a_target_of_a_policy_that_ran_out_before_is_moot() -> None:
    """It is not asked for any more."""
    target = IndicatorTarget(indicator="产值", period=parse_period("2027"), value=Decimal(60))
    assert [AgendaKind.POLICY] == [each.kind for each in _policy(target, until=date(2026, 11, 30))]


def test_a_task_force_meets() -> None:
    """As long as the policy stands; by its name, or as a task force; at whose office, where that is known."""
    force = TaskForce(name="陶瓷专班", meets="FREQ=MONTHLY;BYMONTHDAY=5", office_at="青禾县/工信局")
    found = [each for each in _policy(force=force, until=date(2027, 1, 10)) if isinstance(each, AgendaEntry)]
    held = [each for each in found if each.kind is AgendaKind.MEETING]
    assert [date(2026, 12, 5), date(2027, 1, 5)] == [each.on for each in held]
    assert ("陶瓷专班会议", ("青禾县/工信局",), Certainty.CYCLE) == (
        held[0].what,
        held[0].units,
        held[0].certainty,
    )
    assert "meeting of a task force" == said_in(_policy(force=TaskForce(meets="FREQ=DAILY"))[0].what, "en")


def test_a_cycle_that_names_no_day_has_none() -> None:
    """每月 says no day: it is listed with its words and not put on one; no cycle at all is no entry."""
    (entry,) = _policy(force=TaskForce(meets="FREQ=MONTHLY"))
    assert isinstance(entry, UndatedEntry)
    assert (Undated.DAY_OF_CYCLE, "FREQ=MONTHLY", None) == (entry.reason, entry.words, entry.units)
    assert [] == _policy(force=TaskForce(name="专班"))
