"""What has changed within a task: its name, who is responsible, its deadlines and targets, its words.

Words that change only because a deadline or a target does are told with that one, not again as words.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import zip_longest

from attrs import evolve, frozen

from zhuanyezhen.aligning.body import paragraphs
from zhuanyezhen.aligning.target import harder, in_place, kind_of
from zhuanyezhen.comparing.edit import Edit, Part, Turn, turn_of
from zhuanyezhen.comparing.equals import pair_equal
from zhuanyezhen.comparing.privacy import is_quotable
from zhuanyezhen.comparing.wording import Written, sentences, words_apart
from zhuanyezhen.model.plan import Assignment, Plan, Target, Task
from zhuanyezhen.values.folding import fold_tight
from zhuanyezhen.values.measure import convert


@frozen(kw_only=True)
class TaskPair:
    """A task in the draft and in the final."""

    draft: Plan
    final: Plan
    old: Task
    new: Task

    def edits(self) -> Iterator[Edit]:
        """What has changed within it, but for its place and number."""
        if fold_tight(self.old.title) != fold_tight(self.new.title):
            yield self._edit(Part.TASK_TITLE, Turn.CHANGED, self.old.title, self.new.title)
        figures = [*self._deadlines(), *self._targets()]
        units = list(self._units())
        written = _written(figures, self._names() if units else set())
        yield from self._words(written)
        yield from units or self._clauses(written)
        yield from (each.edit for each in figures)

    def _edit(self, part: Part, how: Turn, old: str | None, new: str | None) -> Edit:
        return Edit(
            part=part,
            how=how,
            old=old,
            new=new,
            old_task=self.old,
            new_task=self.new,
            old_source=self.old.source if how is not Turn.CAME else None,
            new_source=self.new.source if how is not Turn.WENT else None,
        )

    def _units(self) -> Iterator[Edit]:
        """Units that came and went, were called otherwise, or have another role."""
        paired, olds, news = pair_equal(self.old.assignments, self.new.assignments, _UNIT_KEYS)
        for one, other in paired:
            renamed = fold_tight(one.as_written) != fold_tight(other.as_written)
            if one.role is not other.role:
                told = [f"{each.as_written}（{each.role.label}）" for each in (one, other)]
                yield self._of_unit(Part.ROLE, Turn.CHANGED, one, other, told)
            elif renamed:
                yield self._of_unit(Part.UNIT, Turn.CHANGED, one, other, [one.as_written, other.as_written])
        for each in olds:
            yield self._of_unit(Part.UNIT, Turn.WENT, each, None, [_unit_text(each), None])
        for each in news:
            yield self._of_unit(Part.UNIT, Turn.CAME, None, each, [None, _unit_text(each)])

    def _names(self) -> set[str]:
        """The units of which not all stand on both sides: in prose, they are no other words."""
        olds, news = (
            {fold_tight(each.as_written) for each in task.assignments} for task in (self.old, self.new)
        )
        return olds ^ news

    def _of_unit(
        self,
        part: Part,
        how: Turn,
        one: Assignment | None,
        other: Assignment | None,
        told: Sequence[str | None],
    ) -> Edit:
        edit = self._edit(part, how, *told)
        return evolve(
            edit,
            old_source=(one.source or edit.old_source) if one else None,
            new_source=(other.source or edit.new_source) if other else None,
        )

    def _deadlines(self) -> Iterator["_Figure"]:
        _, olds, news = pair_equal(self.old.deadlines, self.new.deadlines, [lambda each: each])
        for one, other in zip_longest(olds, news):
            old, new = one.text if one else None, other.text if other else None
            edit = self._edit(Part.DEADLINE, turn_of(old, new), old, new)
            yield _Figure(edit, tuple(fold_tight(each) for each in (old, new) if each))

    def _targets(self) -> Iterator["_Figure"]:
        keys: list[Callable[[Target], Hashable]] = [
            lambda each: (fold_tight(each.name), each.quantity),
            lambda each: fold_tight(each.name),
            lambda each: each.quantity,
        ]
        paired, olds, news = pair_equal(self.old.targets, self.new.targets, keys)
        for one, other in paired:
            if one.quantity != other.quantity:
                told = (figure_as_written(self.draft, one), figure_as_written(self.final, other))
                yield self._figure(self._turn(one, other), one, other, told)
            elif fold_tight(one.name) != fold_tight(other.name):
                yield self._figure(Turn.CHANGED, one, other, (one.name, other.name))
        for each in olds:
            yield self._figure(Turn.WENT, each, None, (figure_as_written(self.draft, each),))
        for each in news:
            yield self._figure(Turn.CAME, None, each, (figure_as_written(self.final, each),))

    def _figure(
        self, how: Turn, one: Target | None, other: Target | None, written: Iterable[str]
    ) -> "_Figure":
        edit = self._edit(
            Part.TARGET, how, target_text(one) if one else None, target_text(other) if other else None
        )
        placed = evolve(
            edit,
            old_source=(one.source or edit.old_source) if one else None,
            new_source=(other.source or edit.new_source) if other else None,
        )
        return _Figure(placed, tuple(fold_tight(each) for each in written))

    def _turn(self, one: Target, other: Target) -> Turn:
        """Raised or lowered where the two are one figure of one name, measure, kind and base; else changed."""
        old, new = in_place(self.draft, one), in_place(self.final, other)
        value = convert(other.quantity.value, other.quantity.measured_in, one.quantity.measured_in)
        like = (old.name, kind_of(one.quantity), old.base, old.per) == (
            new.name,
            kind_of(other.quantity),
            new.base,
            new.per,
        )
        more = harder(one.quantity, other.quantity, value) if like and value is not None else 0
        return {1: Turn.RAISED, 0: Turn.CHANGED, -1: Turn.LOWERED}[more]

    def _words(self, written: Written) -> Iterator[Edit]:
        old, new = (
            list(sentences(paragraphs(plan, task)))
            for plan, task in ((self.draft, self.old), (self.final, self.new))
        )
        gone, come = words_apart(old, new, written)
        if gone or come:
            before, after = "".join(gone) or None, "".join(come) or None
            yield self._edit(Part.TASK_TEXT, turn_of(before, after), before, after)

    def _clauses(self, written: Written) -> Iterator[Edit]:
        """A clause in other words, where it gives the same units the same roles."""
        gone, come = words_apart(self.old.clauses, self.new.clauses, written)
        if gone or come:
            before, after = "".join(gone) or None, "".join(come) or None
            quoted = [each if each and is_quotable(each) else None for each in (before, after)]
            yield self._edit(Part.CLAUSE, turn_of(before, after), *quoted)


def target_text(target: Target) -> str:
    """A target in words: its name and figure."""
    return f"{target.name}{target.quantity}"


def _unit_text(each: Assignment) -> str:
    return f"{each.as_written}（{each.role.label}）"


_UNIT_KEYS: Sequence[Callable[[Assignment], Hashable]] = (
    lambda each: (fold_tight(each.as_written), each.role),
    lambda each: (each.key, each.role),
    lambda each: fold_tight(each.as_written),
    lambda each: each.key,
)


@frozen
class _Figure:
    """A deadline or a target that has changed, and how either side writes it."""

    edit: Edit
    written: tuple[str, ...]


def _written(figures: Iterable[_Figure], units: set[str]) -> Written:
    """What has been told, the longest first, so that no short one is cut out of a longer."""
    changed: set[str] = set(units)
    alone: set[str] = set()
    for each in figures:
        (changed if each.edit.old and each.edit.new else alone).update(each.written)
    return Written(*(tuple(sorted(each, key=lambda one: (-len(one), one))) for each in (changed, alone)))


def figure_as_written(plan: Plan, target: Target) -> str:
    """The figure of a target as the plan writes it; where its place is not known, as the library does."""
    source = target.source
    return plan.text[slice(source.start, source.end)] if source and source.end else str(target.quantity)
