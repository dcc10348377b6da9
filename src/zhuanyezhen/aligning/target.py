"""Whether a lower plan raises, keeps or lowers a target of the upper plan; else that they cannot be compared.

Only like is compared with like: the same name (which holds tier and base: 市级专业镇, 较2023年), the same
measure, the same kind of change. A figure that adds up over places (30个, 200亿元) is no part's to reach: what a
lower level promises of it is its part, neither raised nor lowered. A figure below the upper's and a day before
it cannot be weighed against each other.
"""

from datetime import date
from decimal import Decimal

from attrs import frozen

from zhuanyezhen.model.plan import Plan, Target
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.folding import fold_tight
from zhuanyezhen.values.measure import convert
from zhuanyezhen.values.quantity import Comparator, Quantity

CEILINGS = frozenset({Comparator.AT_MOST, Comparator.LESS_THAN})
_STRICT = frozenset({Comparator.MORE_THAN, Comparator.LESS_THAN})
# what does not add up over places: shares, multiples, figures per something
_RATIO = regex(r"[%‰/每]|百分点|千分点|分之|人均|^[倍成]$")
# 较2023年, 比上年: what a change is counted from, right before the figure
_BASE = regex(r"[较比]([^，。；：、较比]{0,12})$")
_PER = regex(r"/[^，。；、（）]{1,8}")  # 2.5名/千人
_AROUND = 20


class TargetVerdict(Codelist):
    """How a lower target stands to the upper one of its name (目标比较)."""

    RAISED = "raised", "加码"
    SAME = "same", "一致"
    LOWERED = "lowered", "降低"
    PART = "part", "分解"
    NOT_COMPARABLE = "not-comparable", "不可比"


@frozen(kw_only=True)
class TargetPair:
    """A target of the upper plan, the lower one of the same name, and how the lower stands to it."""

    name: str
    upper: Target
    lower: Target
    verdict: TargetVerdict


def compare_targets(upper: Plan, lower: Plan) -> tuple[TargetPair, ...]:
    """Every target of the upper plan with each of the lower plan of the same name, in the upper plan's order.

    Where both state several years of one name, only those of the same day are compared.

    Args:
        upper: The plan of the level above.
        lower: The plan that takes it up.

    Returns:
        Pairs; a target that only one of the plans has is in none.
    """
    same_place = upper.jurisdiction is not None and upper.jurisdiction == lower.jurisdiction
    theirs: dict[str, list[Stated]] = {}
    for each in stated(lower):
        theirs.setdefault(each.name, []).append(each)
    return tuple(
        TargetPair(
            name=each.target.name,
            upper=each.target,
            lower=other.target,
            verdict=_verdict(each, other, same_place=same_place),
        )
        for each in stated(upper)
        for other in _of_the_day(each, theirs.get(each.name, []))
    )


@frozen(kw_only=True)
class Stated:
    """A target with what stands around its figure: what it is counted from (较2023年), and per what (/千人)."""

    target: Target
    name: str
    base: str
    per: str

    @property
    def due(self) -> date | None:
        """The day it is to be reached, where that is stated."""
        return self.target.deadline.due if self.target.deadline else None

    @property
    def adds_up(self) -> bool:
        """Whether the figure is one that adds up over places (30个), no share and nothing per something."""
        return not self.per and not _RATIO.search(self.target.quantity.measured_in)


def stated(plan: Plan) -> list[Stated]:
    """The targets of a plan's tasks that have a name: without one nobody knows what is counted."""
    return [
        in_place(plan, target) for task in plan.tasks for target in task.targets if fold_tight(target.name)
    ]


def in_place(plan: Plan, target: Target) -> Stated:
    """A target with what stands around its figure in the plan."""
    start, end = (target.source.start, target.source.end) if target.source else (None, None)
    before = plan.text[max(0, start - _AROUND) : start] if start is not None else ""
    after = plan.text[end : end + _AROUND] if end is not None else ""
    base, per = _BASE.search(fold_tight(before)), _PER.match(fold_tight(after))
    return Stated(
        target=target,
        name=fold_tight(target.name),
        base=base[1] if base else "",
        per=per[0] if per else "",
    )


def _verdict(upper: Stated, lower: Stated, *, same_place: bool) -> TargetVerdict:
    """How a lower target stands to an upper one; ``NOT_COMPARABLE`` wherever the words leave it open."""
    one, other = upper.target.quantity, lower.target.quantity
    value = convert(other.value, other.measured_in, one.measured_in)
    like = (kind_of(one), upper.base, upper.per) == (kind_of(other), lower.base, lower.per)
    if value is None or not like:
        return TargetVerdict.NOT_COMPARABLE
    if not same_place and upper.adds_up:
        return TargetVerdict.PART
    if (upper.due is None) != (lower.due is None):
        return TargetVerdict.NOT_COMPARABLE
    sooner = _sign((upper.due - lower.due).days) if upper.due and lower.due else 0
    return _weighed(harder(one, other, value), sooner)


def _of_the_day(target: Stated, others: list[Stated]) -> list[Stated]:
    """The targets of the same day, if there are any; else all."""
    return [each for each in others if each.due == target.due] or others


def kind_of(quantity: Quantity) -> tuple[object, ...]:
    """What two figures must have in common to be compared."""
    ceiling, is_range = quantity.comparator in CEILINGS, quantity.upper is not None
    return quantity.change, quantity.annual, quantity.approximate, ceiling, is_range and quantity


def harder(upper: Quantity, lower: Quantity, value: Decimal) -> int:
    """Whether the lower figure is harder to reach (1), as hard (0) or easier (-1)."""
    strict = (lower.comparator in _STRICT) - (upper.comparator in _STRICT)
    more = -_sign(value - upper.value) if upper.comparator in CEILINGS else _sign(value - upper.value)
    return more or strict


def _weighed(harder: int, sooner: int) -> TargetVerdict:
    if harder * sooner < 0:
        return TargetVerdict.NOT_COMPARABLE
    verdicts = {1: TargetVerdict.RAISED, 0: TargetVerdict.SAME, -1: TargetVerdict.LOWERED}
    return verdicts[harder or sooner]


def _sign(number: Decimal | int) -> int:
    return (number > 0) - (number < 0)
