"""``compare_plans``: everything that has changed between a draft and its final.

Decided here: that tasks are counted anew behind one that came or went is told by their numbers alone; that a heading is
counted anew, or a mark of punctuation is another, is not told. A task moved if its order among the others is another or it stands below another
heading; a heading that is called otherwise moves nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from attrs import frozen

from zhuanyezhen.aligning.body import body
from zhuanyezhen.comparing.edit import Edit, Part, Turn
from zhuanyezhen.comparing.frame import frame_edits
from zhuanyezhen.comparing.headings import Headings
from zhuanyezhen.comparing.pairing import moved, pair_tasks
from zhuanyezhen.comparing.passages import passage_edits
from zhuanyezhen.comparing.task_parts import TaskPair
from zhuanyezhen.model.plan import Plan, Task
from zhuanyezhen.values.folding import fold_tight


@frozen(kw_only=True)
class PlanComparison:
    """What became of a draft.

    ``edits`` are all changes: of the head of the document, of the tasks in the order of the final with those that went
    behind them, of the leading group, of duties, of other text. ``pairs`` are the tasks that stand in both.
    """

    draft: Plan
    final: Plan
    pairs: tuple[tuple[Task, Task], ...]
    edits: tuple[Edit, ...]

    def edits_of(self, task: Task) -> tuple[Edit, ...]:
        """The changes of one task of either plan."""
        return tuple(each for each in self.edits if each.old_task is task or each.new_task is task)


def compare_plans(draft: Plan, final: Plan) -> PlanComparison:
    """Compare a draft with its final: every change once.

    Args:
        draft: The draft (征求意见稿), or any earlier text.
        final: What became of it.

    Returns:
        The changes; compared the other way round, what came is what went, and raised is lowered.
    """
    compared = _Compared(draft, final)
    told = [*frame_edits(draft, final), *compared.task_edits()]
    told += passage_edits(draft, final, told)
    return PlanComparison(
        draft=draft,
        final=final,
        pairs=tuple((draft.tasks[at], final.tasks[to]) for at, to in compared.pairs),
        edits=tuple(sorted(told, key=lambda each: _order(each.part))),
    )


def compare_drafts(plans: Iterable[Plan]) -> tuple[PlanComparison, ...]:
    """Each plan that says it is a draft with the one of the same title that does not.

    Args:
        plans: Plans that are looked at together.

    Returns:
        The comparisons, in the order of the drafts; where several finals bear a title none is chosen.
    """
    plans = tuple(plans)
    finals: dict[str, list[Plan]] = {}
    for each in plans:
        if each.title and not each.is_draft:
            finals.setdefault(fold_tight(each.title), []).append(each)
    found = []
    for each in plans:
        meant = finals.get(fold_tight(each.title or ""), []) if each.is_draft else []
        if len(meant) == 1:
            found.append(compare_plans(each, meant[0]))
    return tuple(found)


def _order(part: Part) -> int:
    """The head of the document, its tasks, what stands behind them."""
    parts = list(Part)
    at = parts.index(part)
    first, last = parts.index(Part.TASK), parts.index(Part.TARGET)
    return first if first <= at <= last else at


class _Compared:
    """The tasks of two plans, paired."""

    def __init__(self, draft: Plan, final: Plan) -> None:
        self.draft, self.final = draft, final
        self.pairs = pair_tasks(draft, final)

    @cached_property
    def headings(self) -> Headings:
        return Headings(self.draft.tasks, self.final.tasks, self.pairs)

    def task_edits(self) -> Iterator[Edit]:
        """The changes of tasks, and of the headings above them."""
        yield from self.headings.edits()
        shifted = moved(self.pairs, [self._weight(*each) for each in self.pairs])
        earlier = {to: at for at, to in self.pairs}
        for to, task in enumerate(self.final.tasks):
            at = earlier.get(to)
            if at is None:
                yield _whole(Turn.CAME, task)
            else:
                yield from self._place(at, to, is_moved=(at, to) in shifted)
                old = self.draft.tasks[at]
                yield from TaskPair(draft=self.draft, final=self.final, old=old, new=task).edits()
        stayed = {at for at, _ in self.pairs}
        yield from (_whole(Turn.WENT, each) for at, each in enumerate(self.draft.tasks) if at not in stayed)

    def _weight(self, at: int, to: int) -> str:
        """The words of a pair, the same whichever plan comes first."""
        sides: Sequence[tuple[Plan, Task]] = (
            (self.draft, self.draft.tasks[at]),
            (self.final, self.final.tasks[to]),
        )
        return "".join(sorted(fold_tight(task.title) + body(plan, task) for plan, task in sides))

    def _place(self, at: int, to: int, *, is_moved: bool) -> Iterator[Edit]:
        old, new = self.draft.tasks[at], self.final.tasks[to]
        if is_moved or not self.headings.same(old.path, new.path):
            yield _both(
                Part.TASK,
                Turn.MOVED,
                old,
                new,
                " / ".join((*old.path, old.label)),
                " / ".join((*new.path, new.label)),
            )
        elif fold_tight(old.number or "") != fold_tight(new.number or ""):
            yield _both(Part.TASK_NUMBER, Turn.CHANGED, old, new, old.number or "", new.number or "")


def _whole(how: Turn, task: Task) -> Edit:
    """A task that came or went."""
    if how is Turn.CAME:
        return Edit(part=Part.TASK, how=how, new=task.label, new_task=task, new_source=task.source)
    return Edit(part=Part.TASK, how=how, old=task.label, old_task=task, old_source=task.source)


def _both(part: Part, how: Turn, old: Task, new: Task, before: str, after: str) -> Edit:  # noqa: PLR0913, PLR0917 - two sides
    return Edit(
        part=part,
        how=how,
        old=before,
        new=after,
        old_task=old,
        new_task=new,
        old_source=old.source,
        new_source=new.source,
    )
