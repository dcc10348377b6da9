"""``fixes``: the mends of a plan, tried before they are proposed."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import takewhile

from zhuanyezhen.mending.brackets import paired
from zhuanyezhen.mending.characters import without_debris
from zhuanyezhen.mending.fix import Fix, Group, in_order, mended
from zhuanyezhen.mending.headings import renumbered
from zhuanyezhen.mending.lists import not_both, once_only, role_words
from zhuanyezhen.mending.units import one_spelling, right_names
from zhuanyezhen.model.plan import Plan
from zhuanyezhen.reading.plan import parse_plan
from zhuanyezhen.rules import catalogue, check
from zhuanyezhen.rules._lookup import codes_of
from zhuanyezhen.values.given import refuse_other_than

Reread = Callable[[Sequence[Fix]], Plan]
"""Gives the plan as it is read with mends in it."""

_MENDS: dict[str, Callable[[Plan], Iterator[Group]]] = {
    "RDG004": without_debris,
    "RDG005": paired,
    "RDG003": renumbered,
    "RSP003": not_both,
    "RSP004": once_only,
    "UNT002": right_names,
    "UNT001": one_spelling,
    "RSP006": role_words,
}
"""The mends of each rule; what deletes comes before what replaces."""

MENDED = tuple(sorted(_MENDS))
"""The codes of the rules that have mends."""

_ANY_DAY = date(2000, 1, 1)  # what is mended is wrong on any day
_MOST_TRIALS = 60


def fixes(plan: Plan, *, select: Iterable[str] = ()) -> tuple[Fix, ...]:
    r"""What can be mended in a plan without judgement, each with its place, old and new words and the reason.

    Names of units (UNT001, UNT002), units listed twice (RSP003, RSP004), missing 配合 (RSP006), numbers of headings
    (RDG003), what copying left (RDG004), brackets (RDG005). Applying all of them removes the findings they are about and
    brings no other; what would, is left out.

    >>> plan = parse_plan("一、任务\n（一）扩种。（责任单位：区工信局牵头，区商务局、区科技局、区商务局配合）")
    >>> [(fix.rule, fix.old, fix.new, fix.reason) for fix in fixes(plan)]
    [('RSP004', '、区商务局', '', '区商务局在同一类单位里重复列出')]

    Args:
        plan: The plan, as ``read_plan`` or ``parse_plan`` gives it.
        select: Rule codes, their beginnings (``UNT``) or names; of none, all.

    Returns:
        The mends in the order of the text, none overlapping another.

    Raises:
        WrongUseError: ``plan`` is no plan.
        UnknownRuleError: a code or name fits no rule.
    """
    refuse_other_than(plan, Plan)

    def reread(made: Sequence[Fix]) -> Plan:
        return parse_plan(mended(plan.text, made), name=plan.name, jurisdiction=plan.jurisdiction)

    return tried(plan, reread, select)


def tried(
    plan: Plan, reread: Reread, select: Iterable[str] = (), fits: Callable[[Fix], bool] = lambda _: True
) -> tuple[Fix, ...]:
    """The mends of a plan that hold when the mended document is read again, all of each group fitting into it."""
    keys = (select,) if isinstance(select, str) else tuple(select)
    wanted = {code for key in keys for code in codes_of(catalogue, key)} if keys else set(_MENDS)
    groups = [
        group
        for code, mends in _MENDS.items()
        if code in wanted
        for group in mends(plan)
        if all(map(fits, group))
    ]
    trial = _Trial(reread)
    kept = groups if groups and trial.holds(groups) else _holding(groups, trial)
    return in_order(_merged(kept) or ())


def _holding(groups: Iterable[Group], trial: "_Trial") -> list[Group]:
    """The groups that hold, each with those before it."""
    kept: list[Group] = []
    for each in groups:
        if trial.count < _MOST_TRIALS and trial.holds([*kept, each]):
            kept.append(each)
    return kept


class _Trial:
    """Tries mends: reads the document with them and counts what is found."""

    def __init__(self, reread: Reread) -> None:
        self._reread = reread
        self._before = self._found(())
        self.count = 0

    def holds(self, groups: Sequence[Group]) -> bool:
        """Whether each group removes a finding of its rule, and none brings another."""
        self.count += 1
        made = _merged(groups)
        if made is None:
            return False
        after, gone = self._found(made), Counter(group[0].rule for group in groups)
        return all(after[code] <= self._before[code] - gone[code] for code in {*after, *self._before, *gone})

    def _found(self, made: Sequence[Fix]) -> Counter[str]:
        report = check(self._reread(made), as_of=_ANY_DAY)
        return Counter(each.code for each in report)


def _merged(groups: Iterable[Group]) -> list[Fix] | None:
    """The mends of all groups without those of words that another deletes; ``None`` where some overlap otherwise."""
    made: list[Fix] = []
    for fix in (fix for group in groups for fix in group):
        at = bisect_left(made, fix.order, key=lambda each: each.order)
        over = [each for each in _touching(made, at, fix) if _overlap(each, fix)]
        if not over:
            made.insert(at, fix)
        elif any(each.new or not _within(fix, each) for each in over):
            return None
    return made


def _touching(made: Sequence[Fix], at: int, fix: Fix) -> Iterator[Fix]:
    """Those in order, none overlapping another, that reach as far as a mend that would stand at ``at``."""
    start, end = fix.span
    yield from takewhile(lambda each: each.span[1] >= start, (made[index] for index in range(at - 1, -1, -1)))
    yield from takewhile(lambda each: each.span[0] <= end, (made[index] for index in range(at, len(made))))


def _overlap(one: Fix, other: Fix) -> bool:
    (start, end), (first, last) = one.span, other.span
    at_one_place = start == end == first == last
    return one.rule == other.rule if at_one_place else start < last and first < end


def _within(inner: Fix, outer: Fix) -> bool:
    return outer.span[0] <= inner.span[0] and inner.span[1] <= outer.span[1]
