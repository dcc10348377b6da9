"""ALN: the tasks of a plan beside those of the plans above it that it cites and that are checked with it.

That tasks are alike proves nothing, so nothing that rests on likeness is more than a note: a lower plan may do
otherwise. Targets stand in ``alignment_targets``.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from zhuanyezhen.findings import Severity
from zhuanyezhen.model.plan import Plan, Task
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.unit import Unit, UnitKind
from zhuanyezhen.rules._rule import Context, Hit, Told, rule
from zhuanyezhen.rules._upper import places, title_of
from zhuanyezhen.rules._walk import listing, subject
from zhuanyezhen.values.folding import fold_tight

if TYPE_CHECKING:
    from zhuanyezhen.aligning.align import Alignment
    from zhuanyezhen.aligning.linking import Link

_HALF = 2


@rule(
    "ALN001",
    "upper-task-not-taken-up",
    Severity.INFO,
    title="上级任务没有对应的任务",
    basis=None,
    since="0.2",
    told=Told(
        checks="方案引用的上级方案（一并检查的）每项任务，本方案有没有对应的任务；半数以上没有的，合为一条。"
        "任务对不上、看不出是同一项工作的两份方案不查。",
        why="上级布置的任务漏了，到考核时才发现就晚了。",
        mend="补上任务；不需要承接的，不必修改。",
        bad="上级有“推动绿色低碳发展”，本方案没有相近的任务",
        good="本方案有“推广节能窑炉，推动绿色生产”",
    ),
)
def upper_task_not_taken_up(programme: Programme, context: Context) -> Iterator[Hit]:
    """A task of the upper plan has one like it in the lower plan; one finding where half of them have none.

    Bad:  推动绿色低碳发展 in the upper plan, nothing like it in the lower one
    Good: 推广节能窑炉，推动绿色生产 in the lower one
    """
    for answer in context.alignments:
        if not answer.uncovered or not _is_one_programme(answer):
            continue
        title = title_of(answer.upper)
        if len(answer.uncovered) * _HALF > len(answer.upper.tasks):
            zh, en = listing([task.label for task in answer.uncovered])
            yield Hit(
                subject=answer.lower.title or answer.lower.name,
                message=f"上级方案{title}的{len(answer.uncovered)}项任务，本方案没有对应的任务：{zh}。是否承接由本级决定，请核对。",
                message_en=f"Nothing in the plan is like these tasks of {title}: {en}; check whether they are to be taken up.",
                source=answer.lower.source,
                words=(title,),
            )
        else:
            yield from (_uncovered(answer, task, title) for task in answer.uncovered)


def _is_one_programme(answer: "Alignment") -> bool:
    from zhuanyezhen.aligning.subject import is_one_programme  # noqa: PLC0415 - where there is an answer, it is loaded

    return is_one_programme(answer.upper, answer.lower, answer.links)


def _uncovered(answer: "Alignment", task: Task, title: str) -> Hit:
    return Hit(
        subject=f"上级任务{task.label}",
        message=f"上级方案{title}的任务“{task.label}”，本方案没有对应的任务。是否承接由本级决定，请核对。",
        message_en=f"Nothing in the plan is like the task “{task.label}” of {title}; check whether it is to be taken up.",
        source=answer.lower.source,
        related=places(task.source),
        words=(title,),
    )


@rule(
    "ALN004",
    "other-function-leads",
    Severity.INFO,
    title="牵头单位的职能与上级不同",
    basis=None,
    since="0.2",
    told=Told(
        checks="与所引用的上级方案（一并检查的）对应的任务，牵头单位的职能是否全不相同；有一家不是部门或不能识别的不查。",
        why="上下级不是一条线，调度和报表就对不上口。",
        mend="核对分工；本级机构设置不同的，不必修改。",
        bad="上级由市金融办牵头，本方案由县财政局牵头",
        good="本方案由县金融办牵头",
    ),
)
def other_function_leads(programme: Programme, context: Context) -> Iterator[Hit]:
    """A task is led by units of a function that leads the task it takes up.

    Silent where a leading unit is no department that is known, and where one of several links of the task agrees.

    Bad:  led by 县财政局, where the upper plan's is led by 市金融办
    Good: led by 县金融办
    """
    for answer in context.alignments:
        for links in _by_lower(answer):
            leads = _functions(answer.lower, links[0].lower)
            above = [_functions(answer.upper, each.upper) for each in links]
            if leads and all(above) and not any(leads & each for each in above):
                ours, theirs = _led_by(links[0].lower), _led_by(links[0].upper)
                yield _of_link(
                    answer,
                    links[0],
                    (f"由{ours}牵头，与", f"（{theirs}牵头）不是一条线。请核对；机构设置不同的不必修改。"),
                    (
                        f"led by {ours}, unlike",
                        f"(led by {theirs}); right where offices are set up otherwise.",
                    ),
                )


@rule(
    "ALN005",
    "later-than-upper",
    Severity.INFO,
    title="时限晚于上级方案",
    basis=None,
    since="0.2",
    told=Told(
        checks="与所引用的上级方案（一并检查的）对应的任务，完成时限是否晚于上级的时限；任何一方没有写明日期的不查。",
        why="下级完成得晚，上级就不能按期完成。",
        mend="核对时限；不是同一件事的，不必修改。",
        bad="上级到2027年底，本方案到2028年底",
        good="本方案到2027年10月底",
    ),
)
def later_than_upper(programme: Programme, context: Context) -> Iterator[Hit]:
    """A task is due no later than the task it takes up; silent where one of the two has no day.

    Bad:  by the end of 2028, where the upper plan's is due by the end of 2027
    Good: by the end of October 2027
    """
    for answer in context.alignments:
        for links in _by_lower(answer):
            late = [each for each in links if _is_late(each)]
            if len(late) == len(links):
                ours, theirs = _due(links[0].lower), _due(links[0].upper)
                yield _of_link(
                    answer,
                    links[0],
                    (f"时限“{ours}”晚于", f"（{theirs}）。请核对。"),
                    (f"due {ours}, later than", f"({theirs}); check it."),
                )


@rule(
    "ALN007",
    "newer-upper-plan",
    Severity.INFO,
    title="所引用的上级方案有新文件",
    basis=None,
    since="0.2",
    told=Told(
        checks="所引用的上级方案，一并检查的文件中是否有同一地方、同一标题、文号不同而印发更晚的；本方案印发在它之前的不查。",
        why="旧文件可能已经不再执行。",
        mend="核对新文件是否替代旧文件；替代的，改引新文件。",
        bad="引用〔2021〕3号，同题的〔2023〕9号已在本方案之前印发",
        good="引用〔2023〕9号",
    ),
)
def newer_upper_plan(programme: Programme, context: Context) -> Iterator[Hit]:
    """A plan cites the latest of the documents of one title and place that were issued before it.

    Bad:  cites 〔2021〕3号, where 〔2023〕9号 of the same title was issued before the plan
    Good: cites 〔2023〕9号
    """
    for answer in context.alignments:
        newer = [each for each in programme.plans if _succeeds(each, answer)]
        for each in newer[:1]:
            yield Hit(
                subject=answer.lower.title or answer.lower.name,
                message=f"引用的{title_of(answer.upper)}之后，又有同题的{each.document_number}（{each.issued_on}印发）。请核对应依据哪一份。",
                message_en=f"After {title_of(answer.upper)}, which is cited, {each.document_number} of the same title was issued "
                f"({each.issued_on}); check which one holds.",
                source=answer.lower.source,
                related=places(each.source),
                words=(str(each.document_number),),
            )


def _succeeds(plan: Plan, answer: "Alignment") -> bool:
    """Whether a plan was issued between the upper plan and the lower one, of the upper one's title and place."""
    cited, lower = answer.upper, answer.lower
    if not (cited.issued_on and plan.issued_on and lower.issued_on):
        return False
    return (
        cited.issued_on < plan.issued_on <= lower.issued_on
        and plan.document_number not in {None, cited.document_number}
        and plan.jurisdiction == cited.jurisdiction
        and fold_tight(plan.title or "") == fold_tight(cited.title or "-")
    )


@rule(
    "ALN009",
    "links-to-confirm",
    Severity.INFO,
    title="与上级任务的对应关系待核对",
    basis=None,
    since="0.2",
    told=Told(
        checks="与所引用的上级方案（一并检查的）的任务，是否有几项差不多像、认定不了对应关系的。",
        why="对应关系不清，承接没有承接就说不清。",
        mend="用 zhuanyezhen align 并排核对，认定后写入承接关系文件。",
        bad="上级两项任务与本方案两项任务，互相都差不多像",
        good="上级任务各有一项明显对应的任务",
    ),
)
def links_to_confirm(programme: Programme, context: Context) -> Iterator[Hit]:
    """Of every upper task it is clear which task takes it up, or that none does.

    Bad:  two tasks of the upper plan are both like the same two of the lower one
    Good: each is clearly like one of them
    """
    for answer in context.alignments:
        linked = {id(each.upper) for each in answer.links}
        tasks = {id(each.upper): each.upper for each in answer.candidates if id(each.upper) not in linked}
        if tasks:
            zh, en = listing([task.label for task in tasks.values()])
            title = title_of(answer.upper)
            yield Hit(
                subject=answer.lower.title or answer.lower.name,
                message=f"上级方案{title}的{len(tasks)}项任务，本方案有疑似对应而不能认定的任务：{zh}。请用 zhuanyezhen align 并排核对。",
                message_en=f"It is not clear which tasks take up these of {title}: {en}; look at them side by side (zhuanyezhen align).",
                source=answer.lower.source,
                words=(title,),
            )


def _by_lower(answer: "Alignment") -> "Iterator[list[Link]]":
    """The links of each lower task, the best first."""
    found: dict[int, list[Link]] = {}
    for each in sorted(answer.links, key=lambda link: -link.score):
        found.setdefault(id(each.lower), []).append(each)
    yield from found.values()


def _of_link(answer: "Alignment", link: "Link", zh: tuple[str, str], en: tuple[str, str]) -> Hit:
    """A hit about a lower task: what is said before and behind the upper one's name."""
    title = title_of(answer.upper)
    return Hit(
        subject=subject(link.lower),
        message=f"{zh[0]}上级方案{title}的“{link.upper.label}”{zh[1]}",
        message_en=f"{en[0]} “{link.upper.label}” of {title} {en[1]}",
        source=link.lower.source,
        related=places(link.upper.source),
        words=(title, link.upper.title),
    )


def _due(task: Task) -> str:
    return task.deadline.text if task.deadline else ""


def _led_by(task: Task) -> str:
    return "、".join(each.as_written for each in task.leads)


def _functions(plan: Plan, task: Task) -> frozenset[str]:
    """The functions of the departments that lead a task; none where one of its leads is anything else, or not known."""
    known: Mapping[str, Unit] = {each.id: each for each in plan.units if each.kind is UnitKind.DEPARTMENT}
    found = [known.get(each.unit or "") for each in task.leads]
    return (
        frozenset(function for unit in found if unit for function in unit.functions)
        if all(found)
        else frozenset()
    )


def _is_late(link: "Link") -> bool:
    ours, theirs = link.lower.deadline, link.upper.deadline
    return bool(ours and theirs and ours.due and theirs.due and ours.due > theirs.due)
