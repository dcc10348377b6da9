"""What the rules on policies of towns share: the document that demands them, and where a policy stands."""

from functools import partial

from zhuanyezhen.completing import TownCompleteness
from zhuanyezhen.rules._rule import rule
from zhuanyezhen.values.source import Source

_PLACE = "140110"  # 晋源区
_PLAN = "晋源区专业镇高质量发展实施方案（征求意见稿）三（二）"
_BASIS = f"{_PLAN}：“一镇一策”建立工作专班，提出目标，明确指标，形成清单"
demanded = partial(rule, basis=_BASIS, binds=_PLACE, since="0.1")


def place_of(row: TownCompleteness) -> Source | None:
    """The place of the policy of a town, of the town where it has none."""
    return row.policy.source if row.policy else row.town.source
