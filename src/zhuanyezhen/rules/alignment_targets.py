"""ALN: targets of a plan beside those of the plans above it that it cites, and the sums of parts.

What is compared by its own words (one name, measure and kind) is a warning at most: a lower plan may do otherwise,
and say why. Tasks stand in ``alignment``.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from zhuanyezhen.findings import Severity
from zhuanyezhen.model.plan import Plan, Target
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.rules._rule import Context, Hit, Told, rule
from zhuanyezhen.rules._upper import figure_of, places, title_of
from zhuanyezhen.rules._walk import subject
from zhuanyezhen.values.measure import plain

if TYPE_CHECKING:
    from zhuanyezhen.aligning.align import Alignment
    from zhuanyezhen.aligning.target import TargetPair


@rule(
    "ALN002",
    "target-below-upper",
    Severity.WARNING,
    title="目标低于上级方案",
    basis=None,
    since="0.2",
    told=Told(
        checks="与所引用的上级方案（一并检查的）同名、同计量单位、同口径的比率类目标，是否低于上级或晚于上级；各地可以相加的数不比。",
        why="下级各自降低，上级的目标就难以完成。",
        mend="核对数字和时限；因地制宜降低的，说明理由。",
        bad="上级到2028年研发投入强度2.5%，本方案到2028年2%",
        good="本方案到2028年2.5%以上",
    ),
)
def target_below_upper(programme: Programme, context: Context) -> Iterator[Hit]:
    """A target of the same name, measure and kind is no lower and no later than the upper plan's.

    Figures that add up over places (12个) are no part's to reach, and are not compared.

    Bad:  研发投入强度达到2% by 2028, where the upper plan says 2.5% by 2028
    Good: 研发投入强度达到2.5%以上
    """
    for answer in context.alignments:
        for pair in _all_of(answer, "lowered"):
            ours, theirs, title = figure_of(pair.lower), figure_of(pair.upper), title_of(answer.upper)
            yield _of_target(
                answer,
                pair,
                f"目标“{pair.name}”{ours}，低于或晚于上级方案{title}的{theirs}。请核对；因地制宜降低的，请说明理由。",
                f"“{pair.name}” {ours} is lower or later than {theirs} of {title}; check it, and say why if it is so on purpose.",
            )


@rule(
    "ALN003",
    "target-not-comparable",
    Severity.INFO,
    title="目标与上级方案不可比",
    basis=None,
    since="0.2",
    told=Told(
        checks="与所引用的上级方案（一并检查的）同名的目标，计量单位、口径、增减方式是否不同，或数更高而时间更晚。",
        why="口径不同，汇总时加不起来、比不出来。",
        mend="核对口径；确需不同的，不必修改。",
        bad="上级“出口额增长20%”，本方案“出口额达到3亿元”",
        good="本方案“出口额增长22%”",
    ),
)
def target_not_comparable(programme: Programme, context: Context) -> Iterator[Hit]:
    """A target of the upper plan's name is stated so that the two can be compared.

    Bad:  出口额达到3亿元, where the upper plan says 出口额增长20%
    Good: 出口额增长22%
    """
    for answer in context.alignments:
        for pair in _all_of(answer, "not-comparable"):
            ours, theirs, title = figure_of(pair.lower), figure_of(pair.upper), title_of(answer.upper)
            yield _of_target(
                answer,
                pair,
                f"目标“{pair.name}”{ours}，与上级方案{title}的{theirs}不可比。请核对计量单位、口径和时限。",
                f"“{pair.name}” {ours} cannot be compared with {theirs} of {title}; check measure, base and day.",
            )


@rule(
    "ALN006",
    "parts-below-sum",
    Severity.INFO,
    title="各地合计低于上级目标",
    basis=None,
    since="0.2",
    told=Told(
        checks="一并检查的几份下级方案都写了同一个可以相加的目标，合计是否低于上级方案；有一份没有写的不查。",
        why="各地的数加起来不够，上级的目标就没有着落。",
        mend="核对各地的数；还有其他地方的，不必修改。",
        bad="上级12个，两个县的方案各写2个、3个",
        good="两个县的方案各写6个",
    ),
)
def parts_below_sum(programme: Programme, context: Context) -> Iterator[Hit]:
    """What several lower plans promise of a target that adds up comes to it; silent where one of them says nothing.

    Bad:  12个 above, 2个 and 3个 in the plans of two counties
    Good: 6个 in each
    """
    below: dict[int, tuple[Plan, list[Plan]]] = {}
    for answer in context.alignments:
        below.setdefault(id(answer.upper), (answer.upper, []))[1].append(answer.lower)
    for upper, lowers in below.values():
        from zhuanyezhen.aligning.parts import sum_parts  # noqa: PLC0415 - where there is an answer, it is loaded

        for each in sum_parts(upper, lowers):
            if len(each.parts) > 1 and not each.unknown and not each.is_reached:
                total = f"{plain(each.total)}{each.upper.quantity.measured_in}"
                yield Hit(
                    subject=_owner(upper, each.upper),
                    message=f"目标“{each.upper.name}”为{each.upper.quantity}，一并检查的{len(each.parts)}份下级方案合计{total}。"
                    "还有其他地方的不必修改，否则请核对。",
                    message_en=f"“{each.upper.name}” is {each.upper.quantity}, the {len(each.parts)} lower plans at hand "
                    f"come to {total}; check it, unless there are other places.",
                    source=each.upper.source,
                    related=places(*(part.target.source for part in each.parts)),
                )


def _owner(plan: Plan, target: Target) -> str:
    """The task a target stands in, as findings name it."""
    return next(subject(task) for task in plan.tasks if any(each is target for each in task.targets))


def _all_of(answer: "Alignment", verdict: str) -> "Iterator[TargetPair]":
    """The first pair of each upper target of which every pair has this verdict: one that is met is met."""
    found: dict[int, list[TargetPair]] = {}
    for pair in answer.targets:
        found.setdefault(id(pair.upper), []).append(pair)
    yield from (pairs[0] for pairs in found.values() if all(each.verdict == verdict for each in pairs))


def _of_target(answer: "Alignment", pair: "TargetPair", zh: str, en: str) -> Hit:
    return Hit(
        subject=_owner(answer.lower, pair.lower),
        message=zh,
        message_en=en,
        source=pair.lower.source,
        related=places(pair.upper.source),
        words=(pair.name, title_of(answer.upper)),
    )
