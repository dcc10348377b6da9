"""What the lower plans of several places promise together of an upper target that adds up over places.

Decided here: a part counts where it has the name, the measure and the kind of the upper target, and is due no later; a ceiling (不超过30个) is nothing that parts reach.
What no given plan says stays unknown: which lower plans there are, only the level above knows. Of plans of one
place, or of a place inside another's, none is counted twice.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from attrs import frozen

from zhuanyezhen.aligning.target import CEILINGS, Stated, kind_of, stated
from zhuanyezhen.model.plan import Plan, Target
from zhuanyezhen.values.folding import fold_tight
from zhuanyezhen.values.measure import convert


@frozen(kw_only=True)
class Part:
    """What one lower plan promises of a sum, in the measure of the upper target."""

    plan: Plan
    target: Target
    value: Decimal


@frozen(kw_only=True)
class PartSum:
    """An upper target that adds up over places, what lower plans promise of it, and those that say nothing to add.

    ``total`` is what is known, never what there is: ``unknown`` plans, and those nobody has given, may add to it.
    """

    upper: Target
    parts: tuple[Part, ...]
    unknown: tuple[Plan, ...]

    @property
    def total(self) -> Decimal:
        """What the known parts come to."""
        return sum((each.value for each in self.parts), Decimal(0))

    @property
    def is_reached(self) -> bool:
        """Whether the known parts alone reach the target."""
        return self.total >= self.upper.quantity.value


def sum_parts(upper: Plan, lowers: Sequence[Plan]) -> tuple[PartSum, ...]:
    """What lower plans promise together of each target of the upper plan that adds up.

    Args:
        upper: The plan of the level above.
        lowers: Plans of places below it.

    Returns:
        A sum for every such target of which at least one of the plans promises a part, in the upper plan's order.
    """
    told = [(plan, stated(plan)) for plan in _apart(upper, lowers)]
    sums = [_sum(each, told, lowers) for each in stated(upper) if each.adds_up]
    return tuple(each for each in sums if each.parts)


def _apart(upper: Plan, lowers: Sequence[Plan]) -> Iterator[Plan]:
    """The plans of places that are known, each its own, and not the upper plan's."""
    places = [fold_tight(plan.jurisdiction or "") for plan in lowers]
    own = fold_tight(upper.jurisdiction or "")
    for at, plan in enumerate(lowers):
        others = [place for other, place in enumerate(places) if other != at and place]
        if places[at] and places[at] != own and not any(_overlap(places[at], place) for place in others):
            yield plan


def _overlap(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _sum(whole: Stated, told: Sequence[tuple[Plan, list[Stated]]], lowers: Sequence[Plan]) -> PartSum:
    parts = tuple(part for plan, targets in told for part in _part(whole, plan, targets))
    known = {id(part.plan) for part in parts}
    return PartSum(
        upper=whole.target, parts=parts, unknown=tuple(plan for plan in lowers if id(plan) not in known)
    )


def _part(whole: Stated, plan: Plan, targets: list[Stated]) -> Iterator[Part]:
    """What a plan promises of a sum, where it says one such figure and no more."""
    found = [(each, value) for each in targets if (value := _value(whole, each)) is not None]
    if len(found) == 1:
        yield Part(plan=plan, target=found[0][0].target, value=found[0][1])


def _value(whole: Stated, each: Stated) -> Decimal | None:
    one, other = whole.target.quantity, each.target.quantity
    like = (kind_of(one), whole.name, whole.base, whole.per) == (
        kind_of(other),
        each.name,
        each.base,
        each.per,
    )
    capped = one.upper is not None or one.comparator in CEILINGS
    if not like or capped or not _in_time(whole, each):
        return None
    return convert(other.value, other.measured_in, one.measured_in)


def _in_time(whole: Stated, each: Stated) -> bool:
    """Whether a part is due by the day of the whole; where the whole has no day, any part is."""
    return whole.due is None or (each.due is not None and each.due <= whole.due)
