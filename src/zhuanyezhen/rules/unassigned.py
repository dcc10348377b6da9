"""RSP001: tasks without a unit, and when that is a fault.

Decided here: a task is at fault only among sisters that have units: in a chapter where half of the tasks or
more name theirs. Where a document or a chapter assigns little or nothing it is no division of work; where the
task's own words speak of leading or being responsible, reading may be what failed. Both are noted once a
document, with the reason. What reading handed over as not understood is RDG001's to tell.
"""

from bisect import bisect_left
from collections.abc import Iterator

from attrs import field, frozen

from zhuanyezhen.findings import Severity
from zhuanyezhen.model.plan import Plan, Task
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.pattern import regex
from zhuanyezhen.rules._rule import Context, Hit, Told, rule
from zhuanyezhen.rules._walk import listing, subject

# 牵头, 由…负责, 责任单位：, 商务局配合: a text that assigns work in words that reading took no unit from
_IN_PROSE = regex(
    r"牵头|由[^，。；\n]{2,30}(?:负责|主办|承办|组织|实施|落实|承担)|(?:责任|负责|配合|协办)[^，。；\n]{0,8}[：:]"
    r"|[局委办厅部处站所队室会府镇乡村区院司行][^，。；\n]{0,6}(?:负责|主办|承办|配合|协[助办])"
)
_REASONS = {
    "document": (
        "全文没有识读到责任单位，如另有分工文件或附表，请一并核对",
        "the document assigns no units at all; check it together with the document or table that does",
    ),
    "chapter": (
        "所在章节的任务多未写明责任单位，如由其他章节或附表统一分工则无误",
        "most tasks of their chapter name none; right if another chapter or a table assigns them",
    ),
    "prose": (
        "正文有“牵头”“负责”等字样但未识读出单位，请核对写法",
        "their text speaks of leading or being responsible, but no unit was read; check the wording",
    ),
}


@rule(
    "RSP001",
    "task-without-unit",
    Severity.ERROR,
    title="任务没有责任单位",
    basis=None,
    since="0.1",
    misses=("tasks", "assignments"),
    told=Told(
        checks="每项任务是否写明责任单位。同一章节多数任务有单位、这一项没有的，报错误；全文或所在章节多数没有，或者正文有“牵头”“负责”字样而未识读出单位的，只作一条提示。",
        why="没有责任单位的任务无人落实。",
        mend="补充牵头单位和配合单位。",
    ),
)
def task_without_unit(programme: Programme, context: Context) -> Iterator[Hit]:
    """Every task names at least one unit, where the tasks beside it do; else it is noted once, with the reason.

    Bad:  （二）拓展销售渠道。举办花卉展销活动。
    Good: （二）拓展销售渠道。举办花卉展销活动。（责任单位：区商务局牵头）
    """
    for plan in programme.plans:
        unsure: dict[str, list[Task]] = {}
        for task, reason in _Chapters(plan=plan).bare():
            if reason:
                unsure.setdefault(reason, []).append(task)
            else:
                yield Hit(
                    subject=subject(task),
                    message=f"任务{task.label}没有写明责任单位。请补充牵头单位和配合单位。",
                    message_en=f"The task {task.label} names no unit; say who leads and who cooperates.",
                    source=task.source,
                )
        for reason, tasks in unsure.items():
            yield _noted(plan, tasks, *_REASONS[reason])


def _noted(plan: Plan, tasks: list[Task], why: str, why_en: str) -> Hit:
    listed, listed_en = listing([task.label for task in tasks])
    return Hit(
        subject=plan.title or plan.name,
        message=f"有{len(tasks)}项任务没有识读到责任单位：{listed}。{why}。",
        message_en=f"{len(tasks)} task{'s' if len(tasks) > 1 else ''} without a unit: {listed_en}; {why_en}.",
        source=tasks[0].source,
        related=tuple(task.source for task in tasks[1:] if task.source),
        severity=Severity.INFO,
        words=(why,),
    )


@frozen(kw_only=True)
class _Chapters:
    """The tasks of a plan by their chapter, and how many of each have units."""

    plan: Plan
    _counts: dict[str, list[int]] = field(init=False, factory=dict)
    _unread: list[int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        for task in self.plan.tasks:
            counts = self._counts.setdefault(_chapter(task), [0, 0])
            counts[_has_units(task)] += 1
        places = (each.source.start for each in self.plan.unread if each.source)
        object.__setattr__(self, "_unread", sorted(place for place in places if place is not None))

    def bare(self) -> Iterator[tuple[Task, str | None]]:
        """The tasks without a unit, each with the reason why that may be right; ``None`` = it is a fault."""
        nowhere = not any(having for _, having in self._counts.values())
        for task in self.plan.tasks:
            if _has_units(task) or self._told(task):
                continue
            lacking, having = self._counts[_chapter(task)]
            if _IN_PROSE.search(task.title) or _IN_PROSE.search(task.text):
                yield task, "prose"
            elif nowhere:
                yield task, "document"
            else:
                yield task, "chapter" if having < lacking else None

    def _told(self, task: Task) -> bool:
        """Whether something in the task was handed over as not understood."""
        if task.source is None or task.source.start is None or task.source.end is None:
            return False
        index = bisect_left(self._unread, task.source.start)
        return index < len(self._unread) and self._unread[index] < task.source.end + len(task.text)


def _has_units(task: Task) -> bool:
    return bool(task.assignments or task.clauses)


def _chapter(task: Task) -> str:
    return task.path[0] if task.path else ""
