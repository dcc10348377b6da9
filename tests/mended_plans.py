"""What is shared by the tests of mends: a plan of a few lines, and what its mends are."""

from collections.abc import Callable, Iterable, Iterator

from zhuanyezhen.mending.fix import Fix, Group, mended
from zhuanyezhen.model.plan import Plan
from zhuanyezhen.reading.plan import parse_plan


def plan_of(*tasks: str) -> Plan:
    """A plan with tasks below one heading."""
    return parse_plan("\n".join(("专业镇培育实施方案", "一、重点任务", *tasks)))


def after(plan: Plan, mends: Callable[[Plan], Iterator[Group]], *, heads: int = 2) -> list[str]:
    """The lines of a plan behind its head with what some mends make of them."""
    made: Iterable[Fix] = (fix for group in mends(plan) for fix in group)
    return mended(plan.text, made).split("\n")[heads:]
