"""Brackets without a partner."""

import pytest

from mended_plans import after, plan_of
from zhuanyezhen.mending.brackets import paired


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        (
            "（一）甲（责任单位：区工信局牵头，区商务局配合",
            "（一）甲（责任单位：区工信局牵头，区商务局配合）",
        ),
        ("（一）甲（责任单位：区工信局。", "（一）甲（责任单位：区工信局）。"),
        ("（一）甲(责任单位：区工信局", "（一）甲(责任单位：区工信局)"),
        ("（一）甲（（责任单位：区工信局）", "（一）甲（责任单位：区工信局）"),
        ("（一）甲（责任单位：区工信局））", "（一）甲（责任单位：区工信局）"),
        ("（一）甲。责任单位：区工信局牵头）", "（一）甲。（责任单位：区工信局牵头）"),
        ("（一）甲。责任单位：区工信局牵头)", "（一）甲。(责任单位：区工信局牵头)"),
        ("（一）甲（责任单位：区工信局。还有话要说", "（一）甲（责任单位：区工信局。还有话要说"),
        ("（一）甲（见上文", "（一）甲（见上文"),
        ("（一）按照《某某方案执行", "（一）按照《某某方案执行"),
        ("（一）甲乙）丙", "（一）甲乙）丙"),
        ("（一）甲》丙", "（一）甲》丙"),
        ("（一）甲（责任单位：区工信局）", "（一）甲（责任单位：区工信局）"),
    ],
)
def test_only_where_one_place_can_be_meant(line: str, mended: str) -> None:
    """The ends of a clause, or one of two alike; in the width of its partner. What else is wrong stays a finding."""
    assert [mended] == after(plan_of(line), paired)


def test_the_mend_says_which_bracket() -> None:
    """By the paragraph, as the rule does."""
    ((fix,),) = paired(plan_of("（一）甲（责任单位：区工信局"))
    assert ("RDG005", "第3段“（”", "", "）") == (fix.rule, fix.subject, fix.old, fix.new)
