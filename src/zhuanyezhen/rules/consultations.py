"""CNS001 to CNS003: too short a time to speak, opinions without an answer, changes nobody asked for in so many words."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from zhuanyezhen.brief import cut
from zhuanyezhen.findings import Severity
from zhuanyezhen.model.consultation import Adoption, Consultation, ConsultationKind, Opinion
from zhuanyezhen.model.description import subject_of
from zhuanyezhen.model.plan import Task
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.rules._rule import Context, Hit, Told, rule
from zhuanyezhen.rules._walk import subject
from zhuanyezhen.values.folding import fold_tight

if TYPE_CHECKING:
    from zhuanyezhen.comparing.compare import PlanComparison

_SHOWN = 30
_TOO_SHORT_A_NUMBER = 2
_WEIGHTY = frozenset({"task", "unit", "role", "deadline", "target"})


@rule(
    "CNS001",
    "consultation-too-short",
    Severity.INFO,
    title="公开征求意见期限较短",
    basis=None,
    since="0.2",
    reads=("kind", "begins", "ends"),
    misses=("consultations",),
    told=Told(
        checks="公开征求意见的，首尾两天都算在内，是否不少于30天。征求单位意见的、没有写方式或日期的不检查；"
        "30天是重大行政决策的一般期限（据转述），不是重大行政决策的、说明了缩短理由的，不必修改。",
        why="期限太短，公众来不及提意见。",
        mend="延长期限，或在备注中写明缩短的理由。",
        bad="公开征求意见，2026-03-01至2026-03-07",
        good="公开征求意见，2026-03-01至2026-03-30",
    ),
)
def consultation_too_short(programme: Programme, context: Context) -> Iterator[Hit]:
    """The public has thirty days to speak, both ends counted, or it is said why not.

    Bad:  the public was asked from 2026-03-01 to 2026-03-07
    Good: from 2026-03-01 to 2026-03-30
    """
    least = context.thresholds.public_consultation_days
    for each in programme.consultations or ():
        days = each.days
        if each.kind is not ConsultationKind.PUBLIC or days is None or days >= least or each.note:
            continue
        yield Hit(
            subject=subject_of(each),
            message=f"{_title(each)}公开征求意见{days}天（{each.begins}至{each.ends}），少于{least}天。属于重大行政决策的，请核实期限或写明缩短的理由。",
            message_en=f"{_title(each)}: the public was asked for {days} days ({each.begins} to {each.ends}), fewer than {least}; "
            f"verify, if it is a major administrative decision, or say why.",
            source=each.source,
            field="ends",
        )


@rule(
    "CNS002",
    "opinion-unanswered",
    Severity.WARNING,
    title="意见没有写明采纳情况",
    basis=None,
    since="0.2",
    reads=("ends",),
    told=Told(
        checks="征求意见截止以后，每条意见是否写明采纳情况；未采纳、部分采纳的，是否写明理由。没有写截止日期的不检查。",
        why="提了意见没有回音，下次就没有人提了；定稿送审时也要附采纳情况。",
        mend="写明采纳情况；未采纳、部分采纳的写明理由。",
        bad="未采纳，理由：空",
        good="未采纳，理由：已有专项资金支持",
    ),
)
def opinion_unanswered(programme: Programme, context: Context) -> Iterator[Hit]:
    """Once the time is over, it is said of each opinion what became of it, and why where it was not adopted whole.

    Bad:  not adopted, no reason
    Good: not adopted, as funds are there already
    """
    for each in programme.consultations or ():
        if each.ends is None or each.ends >= context.as_of:
            continue
        for opinion in each.opinions or ():
            if opinion.is_answered:
                continue
            lacks = "没有写采纳情况" if opinion.adoption is None else f"{opinion.adoption.label}，没有写理由"
            english = (
                "it is not said what became of it"
                if opinion.adoption is None
                else f"{opinion.adoption.value}, and not why"
            )
            yield Hit(
                subject=subject_of(each),
                message=f"{f'{opinion.of}的' if opinion.of else ''}意见“{_short(opinion)}”{lacks}。请补上。",
                message_en=f"The opinion “{_short(opinion)}”{f' of {opinion.of}' if opinion.of else ''}: {english}; fill it in.",
                source=opinion.source or each.source,
                field="adoption" if opinion.adoption is None else "reason",
                words=(opinion.text,),
            )


@rule(
    "CNS003",
    "change-unexplained",
    Severity.INFO,
    title="定稿的改动没有对应的意见",
    basis=None,
    since="0.2",
    told=Told(
        checks="征求意见稿和定稿一并检查、台账记有意见的，任务的增删和责任单位、时限、目标的改动，有没有一条采纳的意见说到这项任务。"
        "有采纳的意见没有写所指条款的不检查。",
        why="送审时要说明改了什么、为什么改；自行修改的也要说得出理由。",
        mend="补记意见，或在送审说明中写明理由；不需要说明的，不必修改。",
        bad="任务（三）的责任单位增加县商务局，没有一条采纳的意见说到任务（三）",
        good="县商务局的意见，所指条款（三），采纳",
    ),
)
def change_unexplained(programme: Programme, context: Context) -> Iterator[Hit]:
    """What weighs in a task and is otherwise in the final than in the draft was asked for by an opinion that was adopted.

    Offices change drafts of their own accord, so this is no more than a note; an adopted opinion that names no clause may
    be of any task, and nothing is said then.

    Bad:  a unit more in task （三）, and no adopted opinion speaks of it
    Good: 县商务局 asked for it in task （三）, adopted
    """
    opinions = [each for round_ in programme.consultations or () for each in round_.opinions or ()]
    adopted = [each for each in opinions if each.adoption in {Adoption.ADOPTED, Adoption.PARTLY}]
    if not opinions or any(not each.clause for each in adopted):
        return
    for comparison in context.drafts:
        for task in _changed(comparison):
            if not any(_is_of(each, task) for each in adopted):
                yield Hit(
                    subject=subject(task),
                    message=f"任务{task.label}与征求意见稿不同（增删任务，或改动单位、时限、目标），没有采纳的意见说到它。"
                    f"请核对意见采纳情况；自行修改的，送审时说明理由。",
                    message_en=f"Task {task.label} is otherwise than in the draft, and no adopted opinion speaks of it; check what "
                    f"became of the opinions, or give the reason when it is handed in.",
                    source=task.source,
                )


def _changed(comparison: "PlanComparison") -> list[Task]:
    """The tasks in which something that weighs has changed, each once; of a moved one nothing has."""
    found: dict[int, Task] = {}
    for edit in comparison.edits:
        if edit.task is not None and edit.part.value in _WEIGHTY and edit.how.value != "moved":
            found.setdefault(id(edit.task), edit.task)
    return list(found.values())


def _is_of(opinion: Opinion, task: Task) -> bool:
    """Whether an opinion speaks of a task, by its number or its title, in its clause or its words."""
    told, clause = fold_tight(f"{opinion.clause} {opinion.text}"), fold_tight(opinion.clause or "")
    title, number = fold_tight(task.title), fold_tight(task.number or "")
    named = len(number) >= _TOO_SHORT_A_NUMBER and number in told
    return named or title in told or clause in title or clause == number.strip("（）、.")


def _title(consultation: Consultation) -> str:
    return f"《{consultation.document}》" if consultation.document else f"“{consultation.id}”"


def _short(opinion: Opinion) -> str:
    return cut(opinion.text, _SHOWN)
