"""VIS001, VIS002, MTG001 to MTG003: enterprises not visited in their cycle, problems closed unseen, open decisions."""

from collections.abc import Iterator
from datetime import date, timedelta

from zhuanyezhen.brief import cut
from zhuanyezhen.findings import Severity
from zhuanyezhen.model.description import subject_of
from zhuanyezhen.model.occasion import Decision, Occasion, OccasionKind
from zhuanyezhen.model.problem import Problem, StepKind
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.rules._rule import Context, Hit, Told, rule
from zhuanyezhen.rules._walk import units
from zhuanyezhen.tracking.visit import rounds


@rule(
    "VIS001",
    "not-visited-in-cycle",
    Severity.WARNING,
    title="超过走访周期没有走访",
    basis=None,
    since="0.2",
    reads=("kind", "on", "enterprise"),
    misses=("occasions",),
    told=Told(
        checks="台账写明走访周期的企业，最近一次走访之后是否按周期又走访过。没有写周期的不检查。",
        why="包联企业长期没有人去，困难就收集不上来。",
        mend="安排走访，或补记走访日期。",
        bad="走访周期30天，最近一次走访2026-09-01，到2026-11-24没有再走访",
        good="走访周期30天，最近一次走访2026-11-10",
    ),
)
def not_visited_in_cycle(programme: Programme, context: Context) -> Iterator[Hit]:
    """An enterprise with a cycle is visited again before that has run out; the last visit's own cycle counts.

    Without a cycle, without a day or without an enterprise nothing is said.

    Bad:  every 30 days, last visited 2026-09-01, asked about on 2026-11-24
    Good: every 30 days, last visited 2026-11-10
    """
    for each in rounds(programme.occasions or (), context.as_of):
        late = (context.as_of - each.due).days
        if late <= 0:
            continue
        firm = programme.enterprise_called(each.enterprise)
        yield Hit(
            subject=subject_of(each.last),
            message=f"{firm}的走访周期是{each.cycle}天，最近一次走访是{each.day}，已超过{late}天。请安排走访。",
            message_en=f"{firm} is to be visited every {each.cycle} days and was last on {each.day}: {late} days late.",
            source=each.last.source,
            field="on",
            units=units(each.last.unit),
        )


@rule(
    "VIS002",
    "closed-without-revisit",
    Severity.WARNING,
    title="走访发现的问题销号前没有回访",
    basis=None,
    since="0.2",
    reads=("kind", "problems", "steps"),
    misses=("occasions",),
    told=Told(
        checks="走访中收集的问题，验收后销号的，办理记录或走访台账中有没有回访。办结后再次走访时写了这个问题的，或者办结后回访同一企业、没有写是哪个问题的，不提示。回访和验收都没有的由PRB004检查。",
        why="问题是企业提的，是否解决应当由企业来说。",
        mend="回访企业，补记回访。",
        bad="走访收集问题1，验收后销号，没有回访",
        good="走访收集问题1，验收、回访后销号",
    ),
)
def closed_without_revisit(programme: Programme, context: Context) -> Iterator[Hit]:
    """What an enterprise raised on a visit is asked of it again before it is struck off; acceptance alone is no visit.

    Bad:  raised on a visit; 验收, 销号, no 回访 in the log nor among the visits
    Good: raised on a visit; 回访, 销号
    """
    raised = {id_: each for each in reversed(programme.occasions or ()) for id_ in _raised(each)}
    held = [
        each
        for each in programme.occasions or ()
        if each.is_visit and not (each.on and each.on > context.as_of)
    ]
    for problem in programme.problems or ():
        visit = raised.get(problem.id)
        if visit is None or not _accepted_alone(problem, context.as_of):
            continue
        settled = _settled(problem, context.as_of)
        if any(_may_have_asked(each, problem, visit, settled) for each in held if each is not visit):
            continue
        yield Hit(
            subject=subject_of(problem),
            message=f"问题“{problem.description}”（编号{problem.id}）是走访中收集的，已验收销号，没有回访记录。请回访企业，补记回访。",
            message_en=f"Problem {problem.id!r} came up on a visit and was struck off without a return visit.",
            source=problem.source,
            field="steps",
            units=units(problem.unit),
            related=(visit.source,) if visit.source else (),
        )


def _raised(occasion: Occasion) -> tuple[str, ...]:
    return occasion.problems if occasion.kind is OccasionKind.VISIT else ()


def _may_have_asked(again: Occasion, problem: Problem, visit: Occasion, settled: date | None) -> bool:
    """Whether the enterprise may have been asked again on another visit, whatever that is called.

    A return visit that names the problem was that. So may be a visit made once it was settled, if it names the problem or is
    a return visit to the same enterprise that names none.
    """
    names, returns = problem.id in again.problems, again.kind is OccasionKind.REVISIT
    if names and returns:
        return True
    late = settled is None or again.on is None or again.on >= settled
    return late and (names or (returns and not again.problems and again.enterprise == visit.enterprise))


_SETTLED = frozenset({StepKind.RESOLVED, StepKind.VERIFIED, StepKind.CLOSED})


def _settled(problem: Problem, as_of: date) -> date | None:
    """The first day on which a problem was told to be settled."""
    return min(
        (step.on for step in problem.steps_by(as_of) if step.kind in _SETTLED and step.on), default=None
    )


def _accepted_alone(problem: Problem, as_of: date) -> bool:
    """Whether it was struck off upon acceptance and without a return visit; where neither is, PRB004 says so."""
    kinds = {step.kind for step in problem.steps_by(as_of)}
    return problem.is_closed(as_of) and StepKind.VERIFIED in kinds and StepKind.REVISITED not in kinds


@rule(
    "MTG001",
    "decision-without-unit-or-day",
    Severity.WARNING,
    title="议定事项没有责任单位或完成时限",
    basis=None,
    since="0.2",
    reads=("done_on",),
    told=Told(
        checks="会议议定的、还没有完成的事项，是否写明责任单位和完成时限。",
        why="没有单位、没有时限的议定事项，无法督办。",
        mend="补上责任单位和完成时限。",
        bad="议定事项“落实用地指标”，没有责任单位",
        good="议定事项“落实用地指标”，区自然资源局，2026-12-31前",
    ),
)
def decision_without_unit_or_day(programme: Programme, context: Context) -> Iterator[Hit]:
    """What a meeting decided names who does it and by when; what is done is not asked about.

    Bad:  {text: 落实用地指标, unit: null, due: null}
    Good: {text: 落实用地指标, unit: 晋源区/自然资源局, due: 2026-12-31}
    """
    for occasion, decision in _decisions(programme):
        lacks = [
            (word, english, name)
            for name, word, english in (("unit", "责任单位", "unit"), ("due", "完成时限", "day"))
            if getattr(decision, name) is None
        ]
        if lacks and not decision.is_done(context.as_of):
            told = "和".join(word for word, _, _ in lacks)
            english = " nor a ".join(each for _, each, _ in lacks)
            yield Hit(
                subject=subject_of(occasion),
                message=f"议定事项“{_short(decision)}”没有{told}。请补上。",
                message_en=f"The decision “{_short(decision)}” names neither a {english}."
                if len(lacks) > 1
                else f"The decision “{_short(decision)}” names no {english}.",
                source=decision.source or occasion.source,
                field=lacks[0][2],
                units=units(decision.unit),
                words=(decision.text,),
            )


@rule(
    "MTG002",
    "decision-overdue",
    Severity.WARNING,
    title="议定事项超期没有完成记录",
    basis=None,
    since="0.2",
    reads=("done_on",),
    told=Told(
        checks="会议议定的事项过了完成时限，有没有完成日期。",
        why="议而不决、决而不行，问题会拖下去。",
        mend="已完成的填写完成日期，没有完成的督办。",
        bad="完成时限2026-10-31，到2026-11-24没有完成日期",
        good="完成时限2026-10-31，完成日期2026-10-28",
    ),
)
def decision_overdue(programme: Programme, context: Context) -> Iterator[Hit]:
    """A decision is done by its day; the last day is still in time.

    Bad:  due 2026-10-31, not done by 2026-11-24
    Good: due 2026-10-31, done on 2026-10-28
    """
    for occasion, decision in _decisions(programme):
        if decision.due is None or decision.due >= context.as_of or decision.is_done(context.as_of):
            continue
        days = (context.as_of - decision.due) // timedelta(days=1)
        yield Hit(
            subject=subject_of(occasion),
            message=f"议定事项“{_short(decision)}”应于{decision.due}前完成，已过{days}天，没有完成日期。请核实；已完成的填写日期。",
            message_en=f"The decision “{_short(decision)}” was due on {decision.due}, {days} days ago, and has no day of completion.",
            source=decision.source or occasion.source,
            field="due",
            units=units(decision.unit),
            words=(decision.text,),
        )


@rule(
    "MTG003",
    "escalated-without-meeting",
    Severity.WARNING,
    title="提级的问题没有上会研究",
    basis=None,
    since="0.2",
    reads=("kind", "on", "problems"),
    misses=("occasions",),
    told=Told(
        checks="已提级、还没有办结的问题，提级以后开过专题会或例会的，有没有一次会研究过它。提级后没有开过会，提级后有的会没有写研究了哪些问题，或者有的会没有写哪天开的，不检查。",
        why="提级就是请上一级研究。会开了、问题没有上会，等于没有提。",
        mend="列入下一次会议的议题；已研究的，在会议记录里补写问题编号。",
        bad="问题1于2026-09-01提级，2026-10-10的专题会只研究了问题2",
        good="问题1于2026-09-01提级，2026-10-10的专题会研究了问题1",
    ),
)
def escalated_without_meeting(programme: Programme, context: Context) -> Iterator[Hit]:
    """What was escalated is on the agenda of a meeting held since; where no meeting was held there is nothing to say.

    A meeting without a day, or one since then without its problems, may have been the one, so nothing is said.

    Bad:  problem 1 escalated on 2026-09-01, the meeting of 2026-10-10 spoke of problem 2 only
    Good: the meeting of 2026-10-10 spoke of problem 1
    """
    meetings = [each for each in programme.occasions or () if each.is_meeting]
    for problem in programme.problems or ():
        day = _escalated(problem, context.as_of)
        if day is None:
            continue
        since = [each for each in meetings if each.on is None or day <= each.on <= context.as_of]
        if not since or any(_may_have_spoken(each, problem) for each in since):
            continue
        yield Hit(
            subject=subject_of(problem),
            message=f"问题“{problem.description}”（编号{problem.id}）{day}提级，此后开会{len(since)}次，都没有研究它。"
            f"请列入会议议题；已研究的补写问题编号。",
            message_en=f"Problem {problem.id!r} was escalated on {day}; none of the {len(since)} meetings held since spoke "
            f"of it.",
            source=problem.source,
            field="steps",
            units=units(problem.unit),
            related=tuple(each.source for each in since if each.source),
        )


def _may_have_spoken(meeting: Occasion, problem: Problem) -> bool:
    return meeting.on is None or not meeting.problems or problem.id in meeting.problems


def _escalated(problem: Problem, as_of: date) -> date | None:
    """The day of an escalation that is the last word on a problem."""
    state = problem.state(as_of)
    return state.on if state is not None and state.kind is StepKind.ESCALATED else None


_SHOWN = 30


def _short(decision: Decision) -> str:
    return cut(decision.text, _SHOWN)


def _decisions(programme: Programme) -> Iterator[tuple[Occasion, Decision]]:
    for occasion in programme.occasions or ():
        yield from ((occasion, each) for each in occasion.decisions or ())
