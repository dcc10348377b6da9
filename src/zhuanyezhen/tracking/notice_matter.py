"""What is to be done by somebody, from plans and ledgers: each matter with its time, its place and who has which part.

Decided here: a matter that a ledger says is done is none. What a ledger of projects and problems knows of the day that is
asked about decides, where the calendar (``agenda``) asks how each stood on its own day.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from attrs import frozen

from zhuanyezhen.model.description import ledger_of
from zhuanyezhen.model.occasion import Decision, Occasion
from zhuanyezhen.model.plan import Assignment, Plan, Role, Task
from zhuanyezhen.model.problem import Problem, StepKind
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.project import InvestmentLead, LeadStatus, Project, ProjectStage
from zhuanyezhen.tracking.clock import Clock
from zhuanyezhen.tracking.due_problem import is_kept, limit_of
from zhuanyezhen.tracking.due_task import task_due
from zhuanyezhen.tracking.entry import (
    AgendaEntry,
    AgendaKind,
    Certainty,
    Entry,
    Reach,
    Undated,
    certainty_of,
    words_of,
)
from zhuanyezhen.tracking.notice_item import NoticeClause, NoticeKind, NoticeTime
from zhuanyezhen.tracking.problems import due_of
from zhuanyezhen.words import Said
from zhuanyezhen.words import agenda as words
from zhuanyezhen.words.notices import ASKED, GRANTED, NEED

_AHEAD = timedelta(days=366)
"""How far ahead the next day of a cycle is looked for."""


@frozen(kw_only=True)
class Party:
    """Who has a part in a matter: the unit's id, or where it is not known the words as written and what it may be.

    ``place`` tells apart two unknown units of one name that two plans write.
    """

    role: Role
    unit: str | None
    as_written: str
    candidates: tuple[str, ...] = ()
    place: str | None = None


@frozen(kw_only=True)
class Matter:
    """What is to be done, by when, by whom; ``clause`` is where it is written, for each party."""

    kind: NoticeKind
    what: str
    subject: str
    time: NoticeTime
    parties: tuple[tuple[Party | None, NoticeClause], ...]


def matters(programme: Programme, as_of: date, clock: Clock) -> Iterator[Matter]:
    """Everything that is to be done and, as far as is known, was not done by the end of a day."""
    for plan in programme.plans:
        yield from _of_plan(plan, as_of)
    for problem in programme.problems or ():
        yield from _of_problem(problem, as_of, clock)
    for project in programme.projects or ():
        yield from _of_project(project, as_of)
    for lead in programme.investment_leads or ():
        if lead.status not in {LeadStatus.DROPPED, LeadStatus.LANDED}:
            yield _matter(lead, NoticeKind.LEAD, lead.company or lead.name or lead.id, _NO_TIME)
    for occasion in programme.occasions or ():
        if occasion.on is None or occasion.on <= as_of:
            open_ones = (each for each in occasion.decisions or () if not each.is_done(as_of))
            yield from (_of_decision(occasion, each) for each in open_ones)


_NO_TIME = NoticeTime(reason=Undated.NONE)


def _of_plan(plan: Plan, as_of: date) -> Iterator[Matter]:
    reach = Reach(as_of, as_of + min(_AHEAD, date.max - as_of))
    for task in plan.tasks:
        parties = tuple((_party(each, plan), _clause(plan, task, each)) for each in task.assignments)
        nobody = ((None, _clause(plan, task, None)),)
        for entry in _next_of_each_cycle(task_due(plan, task, reach)):
            yield Matter(
                kind=NoticeKind.TARGET if entry.kind is AgendaKind.TARGET else NoticeKind.TASK,
                what=entry.what,
                subject=entry.subject,
                time=_time(entry),
                parties=parties or nobody,
            )


def _next_of_each_cycle(entries: Iterator[Entry]) -> Iterator[Entry]:
    """The entries, of what recurs its next day only."""
    seen: set[tuple[str, str | None]] = set()
    for entry in entries:
        if isinstance(entry, AgendaEntry) and entry.certainty is Certainty.CYCLE:
            if (entry.what, entry.words) in seen:
                continue
            seen.add((entry.what, entry.words))
        yield entry


def _time(entry: Entry) -> NoticeTime:
    if isinstance(entry, AgendaEntry):
        return NoticeTime(on=entry.on, certainty=entry.certainty, words=entry.words)
    return NoticeTime(reason=entry.reason, words=entry.words)


def _party(assignment: Assignment, plan: Plan) -> Party:
    return Party(
        role=assignment.role,
        unit=assignment.unit,
        as_written=assignment.as_written,
        candidates=assignment.candidates,
        place=plan.jurisdiction or plan.name,
    )


def _clause(plan: Plan, task: Task, assignment: Assignment | None) -> NoticeClause:
    named = "" if assignment is None else assignment.as_written
    return NoticeClause(
        document=plan.title or plan.name,
        number=task.number,
        heading=task.title,
        words=next((each for each in task.clauses if named in each), None),
        source=(assignment.source if assignment else None) or task.source,
    )


def _of_problem(problem: Problem, as_of: date, clock: Clock) -> Iterator[Matter]:
    if problem.is_resolved(as_of) or (problem.raised_on is not None and problem.raised_on > as_of):
        return
    limit = limit_of(problem, clock)
    if limit is not None and not is_kept(problem, limit, as_of):
        kind = NoticeKind.FEEDBACK if limit.kind is AgendaKind.FEEDBACK else NoticeKind.ASSIGNMENT
        time = NoticeTime(on=limit.on, certainty=Certainty.CLOCK, words=clock.name, done=False)
        yield _matter(problem, kind, _need_of(problem), time)
    yield _matter(problem, NoticeKind.PROBLEM, _need_of(problem), _end_of(problem, as_of, clock))


def _need_of(problem: Problem) -> str | Said:
    """The problem in words, with what it is about, how much is asked for and how much was granted, where that is given."""
    if not problem.is_need:
        return problem.description
    told = [] if problem.kind is None else [problem.kind.said]
    if problem.asked is not None:
        told.append(ASKED.said(amount=str(problem.asked)))
    if problem.granted is not None:
        told.append(GRANTED.said(amount=str(problem.granted)))
    about = Said("，".join(told), ", ".join(each.en for each in told))
    return NEED.said(what=problem.description, about=about)


def _end_of(problem: Problem, as_of: date, clock: Clock) -> NoticeTime:
    """When it is to be dealt with; of a suspended one, when it is looked at again."""
    state = problem.state(as_of)
    if state is not None and state.kind is StepKind.SUSPENDED:
        if state.until is None:
            return NoticeTime(reason=Undated.SUSPENDED, words=state.note)
        return NoticeTime(on=state.until, certainty=Certainty.DAY, words=AgendaKind.SUSPENSION.label)
    due = due_of(problem, clock)
    if due is None:
        return NoticeTime(reason=Undated.NONE, words=problem.term)
    day, stated = due
    if stated:
        return NoticeTime(on=day, certainty=Certainty.DAY, done=False)
    return NoticeTime(on=day, certainty=Certainty.CLOCK, words=clock.name, done=False)


def _of_project(project: Project, as_of: date) -> Iterator[Matter]:
    if project.ended(as_of) or project.reached(ProjectStage.AT_CAPACITY, as_of):
        return
    planned = False
    for stage in project.stages:
        reached = project.reached(stage.stage, as_of)
        if stage.planned_on is not None and not reached:
            planned = True
            time = NoticeTime(
                on=stage.planned_on.last,
                certainty=certainty_of(stage.planned_on),
                words=words_of(stage.planned_on),
                done=reached,
            )
            what = words.STAGE.said(project=project.name, stage=stage.stage.said)
            yield _matter(project, NoticeKind.PROJECT, what, time)
    if not planned:
        yield _matter(project, NoticeKind.PROJECT, project.name, _NO_TIME)


def _matter(
    entry: Problem | Project | InvestmentLead, kind: NoticeKind, what: str | Said, time: NoticeTime
) -> Matter:
    """The matter of an entry of a ledger: its unit is responsible, the units beside it cooperate."""
    described = ledger_of(type(entry))
    assert described is not None  # noqa: S101 - the three ledgers are described on their classes
    clause = NoticeClause(
        document=described.label,
        ledger=described.name,
        number=entry.id,
        heading=described.shown_of(entry) or None,
        source=entry.source,
    )
    lead = () if entry.unit is None else (_named(Role.RESPONSIBLE, entry.unit),)
    beside = tuple(_named(Role.COOPERATE, each) for each in entry.cooperators or ())
    return Matter(
        kind=kind,
        what=what,
        subject=entry.id,
        time=time,
        parties=tuple((each, clause) for each in (*(lead or (None,)), *beside)),
    )


def _of_decision(occasion: Occasion, decision: Decision) -> Matter:
    """What a meeting decided: late only to be asked about, as a table may have no days of completion at all."""
    due = decision.due
    time = _NO_TIME if due is None else NoticeTime(on=due, certainty=Certainty.DAY)
    described = ledger_of(Occasion)
    assert described is not None  # noqa: S101 - it is, on its class
    clause = NoticeClause(
        document=described.label,
        ledger=described.name,
        number=occasion.id,
        heading=occasion.name,
        source=decision.source or occasion.source,
    )
    party = None if decision.unit is None else _named(Role.RESPONSIBLE, decision.unit)
    return Matter(
        kind=NoticeKind.DECISION,
        what=decision.text,
        subject=occasion.id,
        time=time,
        parties=((party, clause),),
    )


def _named(role: Role, unit: str) -> Party:
    return Party(role=role, unit=unit, as_written=unit)
