"""PRB: the ledger of problems, its log, and its clock."""

from collections.abc import Iterator
from datetime import timedelta

from zhuanyezhen.brief import cut
from zhuanyezhen.findings import Severity
from zhuanyezhen.model.description import subject_of
from zhuanyezhen.model.problem import Problem, StepKind
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.rules._rule import Context, Hit, Told, rule
from zhuanyezhen.rules._walk import units
from zhuanyezhen.tracking.problems import assigned_on, due_of, overdue

_PLACE = "140000"  # 山西省
_CLOCK = "山西省人民政府办公厅13710工作制度（2016年）"


@rule(
    "PRB001",
    "problem-without-unit",
    Severity.ERROR,
    title="问题没有责任单位",
    basis=None,
    since="0.1",
    blank="责任单位",
    reads=("steps",),
    told=Told(
        checks="未办结的问题是否有责任单位。", why="没有责任单位的问题无人办理。", mend="明确责任单位。"
    ),
)
def problem_without_unit(programme: Programme, context: Context) -> Iterator[Hit]:
    """Every open problem has a responsible unit.

    Bad:  {id: 1, description: 用地指标不足, unit: null}
    Good: {id: 1, description: 用地指标不足, unit: 晋源区/自然资源}
    """
    for problem in programme.problems or ():
        if problem.unit is None and not problem.is_resolved(context.as_of):
            yield Hit(
                subject=subject_of(problem),
                message=f"{_name(problem)}没有责任单位。请明确。",
                message_en=f"Problem {problem.id!r} has no responsible unit.",
                source=problem.source,
                field="unit",
            )


@rule(
    "PRB002",
    "problem-overdue",
    Severity.ERROR,
    title="问题超期未办结",
    basis=_CLOCK,
    binds=_PLACE,
    since="0.1",
    reads=("extended_to", "steps", "raised_on", "weight"),
    told=Told(
        checks="问题是否在期限内办结：台账写明期限的按台账，没有写的按办理时限推算。挂起的由PRB009检查。",
        why="超期未办结，影响企业和项目。",
        mend="抓紧办理，或按程序延期。",
        bad="期限为2026-11-10，到2026-11-24没有办结",
        good="2026-11-09办结",
    ),
)
def problem_overdue(programme: Programme, context: Context) -> Iterator[Hit]:
    """A problem is dealt with by its due date: the ledger's own, else the clock's. A suspended one is PRB009's.

    Bad:  due 2026-11-10, not 办结 on 2026-11-24
    Good: 办结 on 2026-11-09
    """
    clock = context.thresholds.clock
    for problem in programme.problems or ():
        due = overdue(problem, as_of=context.as_of, clock=context.thresholds.clock)
        if due is None:
            continue
        day, stated = due
        late = (context.as_of - day).days
        told = f"应于{day}前办结" + ("" if stated else f"（台账未写，按{clock.name}推算）")
        yield Hit(
            subject=subject_of(problem),
            message=f"{_name(problem)}{told}，已超期{late}天。请抓紧办理，或按程序延期。",
            message_en=f"Problem {problem.id!r} was due on {day}{'' if stated else f' ({clock.name})'}: {late} days late.",
            source=problem.source,
            field="due",
            units=units(problem.unit),
        )


@rule(
    "PRB003",
    "impossible-step-order",
    Severity.ERROR,
    title="办理记录顺序有误",
    basis=None,
    since="0.1",
    reads=("steps", "raised_on"),
    told=Told(
        checks="办理记录的环节顺序是否合理，日期是否倒退。",
        why="顺序或日期有误，办结率、按期率就算不准。",
        mend="核对并改正记录。",
    ),
)
def impossible_step_order(programme: Programme, context: Context) -> Iterator[Hit]:
    """The log of a problem is an order of steps that can be, and its dates do not go back.

    Bad:  收集, 销号, 办结
    Good: 收集, 受理, 交办, 办结, 回访, 销号
    """
    for problem in programme.problems or ():
        fault = problem.misstep()
        if fault is None:
            continue
        step = fault.step.kind.label
        before = fault.after.kind.label if fault.after else None
        if fault.by_date:
            told = f"“{step}”（{fault.step.on}）写在后面，日期却早于前面的记录"
        elif before is None:
            told = f"办理记录以“{step}”开始"
        else:
            told = f"“{before}”之后不应是“{step}”"
        yield Hit(
            subject=subject_of(problem),
            message=f"{_name(problem)}的办理记录有误：{told}。请核对。",
            message_en=f"Problem {problem.id!r}: {fault.step.kind.value} cannot follow "
            + (f"{fault.after.kind.value}" if fault.after else "the beginning")
            + (", by its date." if fault.by_date else "."),
            source=fault.step.source or problem.source,
            field="kind",
            units=units(problem.unit),
            words=(fault.step.kind.value, before or ""),
        )


@rule(
    "PRB004",
    "closed-unseen",
    Severity.WARNING,
    title="未经回访或验收即销号",
    basis=None,
    since="0.1",
    reads=("steps", "seen"),
    told=Told(
        checks="销号之前、办结之后，有没有回访或验收记录。",
        why="未经回访验收就销号，问题可能没有真正解决。",
        mend="补办回访或验收，补记日期。",
    ),
)
def closed_unseen(programme: Programme, context: Context) -> Iterator[Hit]:
    """A problem is struck off after a return visit or an acceptance since it was last dealt with.

    Bad:  办结, 销号
    Good: 办结, 回访, 销号
    """
    for problem in programme.problems or ():
        seen = False
        for step in problem.steps_by(context.as_of):
            if step.kind is StepKind.CLOSED and not seen:
                yield Hit(
                    subject=subject_of(problem),
                    message=f"{_name(problem)}已销号，但办结后没有回访或验收记录。请补办补记。",
                    message_en=f"Problem {problem.id!r} was struck off without a return visit or acceptance.",
                    source=step.source or problem.source,
                    field="kind",
                    units=units(problem.unit),
                )
            seen = step.kind in SEEN or (seen and step.kind not in AGAIN)


SEEN = frozenset({StepKind.REVISITED, StepKind.VERIFIED})
AGAIN = frozenset({StepKind.RETURNED, StepKind.RESOLVED})


@rule(
    "PRB005",
    "feedback-late",
    Severity.WARNING,
    title="反馈超期",
    basis=_CLOCK,
    binds=_PLACE,
    since="0.1",
    reads=("steps",),
    told=Told(
        checks="交办之后，责任单位是否在规定的反馈天数内反馈或办结。",
        why="迟迟不反馈，进展不明。",
        mend="督促反馈，补记反馈日期。",
        bad="2026-11-02交办，到2026-11-24没有反馈",
        good="2026-11-02交办，2026-11-04反馈",
    ),
)
def feedback_late(programme: Programme, context: Context) -> Iterator[Hit]:
    """The unit reports back, or deals with the problem, within the clock's days of feedback after the assignment.

    Bad:  交办 2026-11-02, no 反馈 by 2026-11-24
    Good: 交办 2026-11-02, 反馈 2026-11-04
    """
    clock = context.thresholds.clock
    for problem in programme.problems or ():
        assigned = assigned_on(problem, context.as_of)
        if assigned is None:
            continue
        limit = clock.after(assigned, clock.feedback_days)
        answers = [step for step in problem.steps_by(context.as_of) if step.kind in ANSWERS]
        first = next((step.on for step in answers if step.on), None)
        if (answers and first is None) or (first or context.as_of) <= limit:
            continue
        told = f"{first}才反馈" if first else "至今没有反馈"
        yield Hit(
            subject=subject_of(problem),
            message=f"{_name(problem)}{assigned}交办，按{clock.name}应于{limit}前反馈，{told}。请督促。",
            message_en=f"Problem {problem.id!r}, assigned on {assigned}: feedback was due on {limit} ({clock.name}), "
            + (f"came on {first}." if first else "and is missing."),
            source=problem.source,
            field="steps",
            units=units(problem.unit),
        )


ANSWERS = frozenset(
    {StepKind.REPORTED, StepKind.RESOLVED, StepKind.RETURNED, StepKind.SUSPENDED, StepKind.CLOSED}
)


@rule(
    "PRB006",
    "returned-again",
    Severity.INFO,
    title="多次退回",
    basis=None,
    since="0.1",
    told=Told(
        checks="一个问题是否被退回两次以上。",
        why="多次退回，说明责任单位不对，或者没有单位愿意接办。",
        mend="核对责任单位，必要时提请协调。",
    ),
)
def returned_again(programme: Programme, context: Context) -> Iterator[Hit]:
    """A problem is sent back at most once; more often it has the wrong unit, or nobody owns it.

    Bad:  交办, 退回, 交办, 退回
    Good: 交办, 退回, 交办, 办结
    """
    for problem in programme.problems or ():
        times = sum(step.kind is StepKind.RETURNED for step in problem.steps_by(context.as_of))
        if times > 1:
            yield Hit(
                subject=subject_of(problem),
                message=f"{_name(problem)}已退回{times}次。请核对责任单位，必要时提请协调。",
                message_en=f"Problem {problem.id!r} was sent back {times} times.",
                source=problem.source,
                field="unit",
                units=units(problem.unit),
            )


@rule(
    "PRB007",
    "not-escalated",
    Severity.WARNING,
    title="应提级未提级",
    basis=None,
    since="0.1",
    reads=("extended_to", "due", "steps", "raised_on", "weight"),
    told=Told(
        checks="超过办理期限达到阈值天数（默认7天）的问题，有没有提级记录。",
        why="本级解决不了而不提级，问题会一直拖下去。",
        mend="提请工作专班、领导小组办公室或专题会研究。",
        bad="期限为2026-10-10，到2026-11-24没有提级",
        good="2026-10-18提级",
    ),
)
def not_escalated(programme: Programme, context: Context) -> Iterator[Hit]:
    """A problem that stays overdue (``escalation_days``) is taken to the task force, the office or the leading group.

    Bad:  due 2026-10-10, no 提级 by 2026-11-24
    Good: 提级 2026-10-18
    """
    limit = timedelta(days=context.thresholds.escalation_days)
    for problem in programme.problems or ():
        due = overdue(problem, as_of=context.as_of, clock=context.thresholds.clock)
        escalated = any(step.kind is StepKind.ESCALATED for step in problem.steps_by(context.as_of))
        if due is not None and not escalated and context.as_of > due[0] + limit:
            yield Hit(
                subject=subject_of(problem),
                message=f"{_name(problem)}超过办理期限（{due[0]}）{limit.days}天以上，没有提级记录。请提请工作专班、领导小组办公室或专题会研究。",
                message_en=f"Problem {problem.id!r} is more than {limit.days} days overdue and was not escalated.",
                source=problem.source,
                field="steps",
                units=units(problem.unit),
            )


@rule(
    "PRB008",
    "no-due-date",
    Severity.WARNING,
    title="问题没有办理期限",
    basis=None,
    since="0.1",
    blank="截止日期",
    reads=("extended_to", "steps"),
    told=Told(
        checks="未办结的问题是否写明办理期限。", why="没有期限就无法预警和督办。", mend="填写办理期限。"
    ),
)
def no_due_date(programme: Programme, context: Context) -> Iterator[Hit]:
    """An open problem has a due date of its own, or a term that names none (长期).

    Bad:  {id: 1, description: 用地指标不足, due: null}
    Good: {id: 1, description: 用地指标不足, due: 2026-12-01}
    """
    clock = context.thresholds.clock
    for problem in programme.problems or ():
        due = due_of(problem, clock)
        stated = problem.term is not None or (due is not None and due[1])
        if not stated and not problem.is_resolved(context.as_of):
            advice = f"按{clock.name}推算为{due[0]}。请填写" if due else "请填写"
            yield Hit(
                subject=subject_of(problem),
                message=f"{_name(problem)}没有办理期限。{advice}。",
                message_en=f"Problem {problem.id!r} has no due date"
                + (f"; {clock.name} gives {due[0]}." if due else "."),
                source=problem.source,
                field="due",
                units=units(problem.unit),
            )


@rule(
    "PRB009",
    "suspended-too-long",
    Severity.WARNING,
    title="挂起超过下次日期",
    basis=None,
    since="0.1",
    reads=("steps",),
    told=Told(
        checks="挂起的问题是否写明下次日期，是否已经过了这个日期。",
        why="挂起而不再办理，等于搁置。",
        mend="恢复办理，或重新写明下次日期。",
        bad="挂起至2026-10-01，到2026-11-24仍在挂起",
        good="挂起至2026-12-15",
    ),
)
def suspended_too_long(programme: Programme, context: Context) -> Iterator[Hit]:
    """A suspended problem is taken up again by the next date it was given; a suspension gives one.

    Bad:  挂起 until 2026-10-01, still suspended on 2026-11-24
    Good: 挂起 until 2026-12-15
    """
    for problem in programme.problems or ():
        state = problem.state(context.as_of)
        if state is None or state.kind is not StepKind.SUSPENDED:
            continue
        if state.until is None or state.until < context.as_of:
            told = f"应于{state.until}前再办，已经过期" if state.until else "没有写明下次日期"
            yield Hit(
                subject=subject_of(problem),
                message=f"{_name(problem)}挂起中，{told}。请恢复办理，或写明下次日期。",
                message_en=f"Problem {problem.id!r} is suspended "
                + (f"past its next date {state.until}." if state.until else "without a next date."),
                source=state.source or problem.source,
                field="until",
                units=units(problem.unit),
            )


def _name(problem: Problem) -> str:
    words = cut(problem.description, _SHOWN)
    return f"问题“{words}”（编号{problem.id}）"


_SHOWN = 20
