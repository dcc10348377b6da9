"""What is to be done on a day: nothing that is done, everything else, each with the time one clock tells."""

from datetime import date

import pytest

from zhuanyezhen.model.occasion import Decision, Occasion, OccasionKind
from zhuanyezhen.model.plan import Plan, Task
from zhuanyezhen.model.problem import Problem, ProblemKind, Step, StepKind
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.project import InvestmentLead, LeadStatus, Project, ProjectStage, Stage
from zhuanyezhen.tracking.clock import standard_clock
from zhuanyezhen.tracking.entry import Certainty, Undated
from zhuanyezhen.tracking.notice_item import NoticeKind, NoticeTime
from zhuanyezhen.tracking.notice_matter import Matter, matters
from zhuanyezhen.values.amount import parse_amount
from zhuanyezhen.values.deadline_text import parse_deadline
from zhuanyezhen.values.partial_date import PartialDate
from zhuanyezhen.values.source import Source
from zhuanyezhen.words import said_in

_TODAY = date(2026, 11, 30)


def _matters(as_of: date = _TODAY, **ledgers: object) -> list[Matter]:
    return list(matters(Programme(name="例", **ledgers), as_of, standard_clock()))  # type: ignore[arg-type]


def _times(problem: Problem, as_of: date = _TODAY) -> list[tuple[NoticeKind, NoticeTime]]:
    return [(each.kind, each.time) for each in _matters(as_of, problems=(problem,))]


def test_a_cycle_has_its_next_day_only() -> None:
    """Every month would be twelve matters; two cycles are two."""
    twice = (parse_deadline("每月25日前"), parse_deadline("每月28日前"))
    plan = Plan(name="方案", tasks=(Task(number="一", title="报送", deadlines=twice),))
    assert [date(2026, 12, 25), date(2026, 12, 28)] == [each.time.on for each in _matters(plans=(plan,))]
    assert [date(2026, 11, 25), date(2026, 11, 28)] == [
        each.time.on for each in _matters(date(2026, 11, 25), plans=(plan,))
    ]


def test_the_last_days_of_the_calendar() -> None:
    """Nothing is looked for behind the last day there is."""
    plan = Plan(
        name="方案", tasks=(Task(number="一", title="报送", deadlines=(parse_deadline("每月31日前"),)),)
    )
    assert [date.max] == [each.time.on for each in _matters(date.max, plans=(plan,))]


def test_a_task_of_nobody_is_a_matter_of_nobody() -> None:
    """With the place of the task, as there is no other."""
    source = Source(document="方案", paragraph=3)
    plan = Plan(name="方案", tasks=(Task(number="一", title="报送", source=source),))
    (matter,) = _matters(plans=(plan,))
    assert (NoticeTime(reason=Undated.NONE), NoticeKind.TASK) == (matter.time, matter.kind)
    ((party, clause),) = matter.parties
    assert (None, "方案", "一", "报送", None, source) == (
        party,
        clause.document,
        clause.number,
        clause.heading,
        clause.words,
        clause.source,
    )


def test_a_problem_is_due_by_the_ledger_else_by_the_clock() -> None:
    """What the clock says is told as the clock's; what is not done is known to be so."""
    clock = standard_clock()
    steps = (
        Step(kind=StepKind.ASSIGNED, on=date(2026, 11, 2)),
        Step(kind=StepKind.REPORTED, on=date(2026, 11, 3)),
    )
    stated = NoticeTime(on=date(2026, 12, 9), certainty=Certainty.DAY, done=False)
    assert [(NoticeKind.PROBLEM, stated)] == _times(Problem(id="1", description="甲", due=date(2026, 12, 9)))
    ((kind, time),) = _times(Problem(id="1", description="甲", steps=steps))
    due = clock.due(date(2026, 11, 2), None)
    assert (NoticeKind.PROBLEM, due, clock.name if due else None) == (kind, time.on, time.words)
    assert [(NoticeKind.PROBLEM, NoticeTime(reason=Undated.NONE, words="长期"))] == _times(
        Problem(id="1", description="甲", term="长期")
    )


def test_the_limits_of_the_log_as_it_stands_that_day() -> None:
    """Late answers are no matter any more: the calendar tells that day, the notice this one."""
    clock = standard_clock()
    raised = Problem(id="1", description="甲", raised_on=date(2026, 11, 2), steps=())
    assert [NoticeKind.ASSIGNMENT, NoticeKind.PROBLEM] == [kind for kind, _ in _times(raised)]
    assigned = Step(kind=StepKind.ASSIGNED, on=date(2026, 11, 20))
    answered = Step(kind=StepKind.REPORTED, on=date(2026, 11, 30))
    late = Problem(id="1", description="甲", raised_on=date(2026, 11, 2), steps=(assigned, answered))
    assert [NoticeKind.PROBLEM] == [kind for kind, _ in _times(late)]
    (kind, time), _ = _times(late, date(2026, 11, 29))
    limit = clock.after(date(2026, 11, 20), clock.feedback_days)
    assert (NoticeKind.FEEDBACK, limit, Certainty.CLOCK, False) == (kind, time.on, time.certainty, time.done)


@pytest.mark.parametrize(
    "problem",
    [
        Problem(id="1", description="甲", raised_on=date(2026, 12, 1), due=date(2026, 12, 9)),
        Problem(
            id="1",
            description="甲",
            due=date(2026, 11, 1),
            steps=(Step(kind=StepKind.RESOLVED, on=date(2026, 11, 30)),),
        ),
    ],
)
def test_what_is_not_raised_yet_or_dealt_with_is_none(problem: Problem) -> None:
    """Dealt with late is dealt with: the notice is of today."""
    assert [] == _times(problem)


def test_a_suspended_problem_comes_up_again() -> None:
    """On the day that was written, to be asked about once that is past; without one it has no day."""
    until = Step(kind=StepKind.SUSPENDED, on=date(2026, 11, 1), until=date(2026, 11, 20))
    ((_, time),) = _times(Problem(id="1", description="甲", steps=(until,)))
    assert (date(2026, 11, 20), None, "挂起的问题再研究") == (time.on, time.done, time.words)
    open_end = Step(kind=StepKind.SUSPENDED, on=date(2026, 11, 1), note="待省里批复")
    assert [NoticeTime(reason=Undated.SUSPENDED, words="待省里批复")] == [
        time for _, time in _times(Problem(id="1", description="甲", steps=(open_end,)))
    ]


def test_stages_that_were_not_reached() -> None:
    """One the ledger says was not reached is late, one it does not tell of is to be asked about."""
    planned = Stage(stage=ProjectStage.STARTED, planned_on=PartialDate(2026, 10))
    told = Project(id="1", name="窑炉", stage=ProjectStage.SIGNED, stages=(planned,))
    silent = Project(id="2", name="仓库", stages=(planned,))
    first, second = _matters(projects=(told, silent))
    assert ("窑炉计划开工", date(2026, 10, 31), Certainty.PERIOD, "2026-10", False) == (
        first.what,
        first.time.on,
        first.time.certainty,
        first.time.words,
        first.time.done,
    )
    assert second.time.done is None


def test_a_project_that_goes_on_without_a_plan_has_no_day() -> None:
    """One that is finished or was given up is none."""
    reached = Stage(stage=ProjectStage.STARTED, on=PartialDate(2026, 3), planned_on=PartialDate(2026, 2))
    going = Project(id="1", name="窑炉", stages=(reached,))
    finished = Project(id="2", name="仓库", stage=ProjectStage.AT_CAPACITY)
    given_up = Project(id="3", name="展馆", ended_on=PartialDate(2026, 11, 30))
    (matter,) = _matters(projects=(going, finished, given_up))
    assert ("窑炉", NoticeTime(reason=Undated.NONE)) == (matter.what, matter.time)


def test_leads_that_are_still_to_be_won() -> None:
    """One that landed or was dropped is none; whoever is named first names it."""
    leads = (
        InvestmentLead(id="1", company="某企业", status=LeadStatus.SIGNED),
        InvestmentLead(id="2", name="某项目"),
        InvestmentLead(id="3"),
        InvestmentLead(id="4", company="某企业", status=LeadStatus.LANDED),
        InvestmentLead(id="5", company="某企业", status=LeadStatus.DROPPED),
    )
    assert ["某企业", "某项目", "3"] == [each.what for each in _matters(investment_leads=leads)]


def test_what_meetings_decided_until_it_is_done() -> None:
    """By its day, else without one; past its day it is to be asked about; a meeting to come has decided nothing."""
    decisions = (
        Decision(text="落实用地", unit="县自然资源局", due=date(2026, 11, 20)),
        Decision(text="接通管线"),
        Decision(text="已经办好", done_on=_TODAY),
    )
    held = Occasion(id="1", kind=OccasionKind.SPECIAL_MEETING, name="专题会", on=_TODAY, decisions=decisions)
    to_come = Occasion(id="2", on=date(2026, 12, 1), decisions=decisions)
    undated = Occasion(id="3", decisions=decisions[1:2])
    first, second, third = _matters(occasions=(held, to_come, undated, Occasion(id="4", on=_TODAY)))
    assert (NoticeKind.DECISION, "落实用地", date(2026, 11, 20), None) == (
        first.kind,
        first.what,
        first.time.on,
        first.time.done,
    )
    ((party, clause),) = first.parties
    assert party is not None
    assert ("县自然资源局", "走访、会议、展会", "occasions", "1", "专题会") == (
        party.as_written,
        clause.document,
        clause.ledger,
        clause.number,
        clause.heading,
    )
    assert (NoticeTime(reason=Undated.NONE), None) == (second.time, second.parties[0][0])
    assert ("接通管线", "3") == (third.what, third.subject)


@pytest.mark.parametrize(
    ("kind", "asked", "granted", "zh", "en"),
    [
        (None, None, None, "新建冷库", "新建冷库"),
        (ProblemKind.LAND, None, None, "新建冷库（用地）", "新建冷库 (land)"),
        (
            ProblemKind.LAND,
            "50亩",
            "30亩",
            "新建冷库（用地，申请50亩，已落实30亩）",
            "新建冷库 (land, 50亩 asked for, 30亩 granted)",
        ),
        (None, "50亩", None, "新建冷库（申请50亩）", "新建冷库 (50亩 asked for)"),
        (None, None, "30亩", "新建冷库（已落实30亩）", "新建冷库 (30亩 granted)"),
    ],
)
def test_a_need_says_what_is_asked_and_granted(
    kind: ProblemKind | None, asked: str | None, granted: str | None, zh: str, en: str
) -> None:
    """What the ledger gives, in every matter of the problem; a problem without any of it stands as described."""
    problem = Problem(
        id="1",
        description="新建冷库",
        kind=kind,
        asked=parse_amount(asked) if asked else None,
        granted=parse_amount(granted) if granted else None,
        raised_on=date(2026, 11, 2),
        steps=(),
    )
    told = [each.what for each in _matters(problems=(problem,))]
    assert [(zh, en)] * 2 == [(said_in(each, "zh"), said_in(each, "en")) for each in told]
