"""Names of units: one spelling, and the right one."""

from collections.abc import Callable, Iterator

import pytest
from attrs import evolve

from mended_plans import after, plan_of
from zhuanyezhen.mending.fix import Group
from zhuanyezhen.mending.units import one_spelling, right_names, written_at
from zhuanyezhen.model.plan import Plan
from zhuanyezhen.rules.unit_names import written_differently
from zhuanyezhen.values.source import Source

_MEMBERS = ("附件", "专业镇领导小组", "成员单位：区市场监管局、区工信局")


@pytest.mark.parametrize(
    ("tasks", "mended", "why"),
    [
        (
            ("（一）甲（区市场局牵头）", "（二）乙（区市场局牵头）", *_MEMBERS),
            ["（一）甲（区市场监管局牵头）", "（二）乙（区市场监管局牵头）", *_MEMBERS],
            "成员名单中的写法",
        ),
        (
            ("（一）甲（区市场监管局牵头）", "（二）乙（区市场局牵头）", "（三）丙（区市场局牵头）"),
            ["（一）甲（区市场局牵头）", "（二）乙（区市场局牵头）", "（三）丙（区市场局牵头）"],
            "文中用得最多",
        ),
        (
            ("（一）甲（区市场监管局牵头）", "（二）乙（区市场局牵头）"),
            ["（一）甲（区市场监管局牵头）", "（二）乙（区市场监管局牵头）"],
            "文中用得最多",
        ),
    ],
)
def test_the_form_of_the_member_list_comes_first_then_the_one_used_most(
    tasks: tuple[str, ...], mended: list[str], why: str
) -> None:
    """Of two used alike the one written first."""
    plan = plan_of(*tasks)
    assert mended == after(plan, one_spelling)
    (group,) = one_spelling(plan)
    assert {("UNT001", "市场监管局" in mended[0])} == {(each.rule, "监管" in each.new) for each in group}
    assert why in group[0].reason
    assert group[0].reason_en.startswith("one unit is written in one way")


def test_forms_that_do_not_shorten_each_other_are_left_alone() -> None:
    """They are one unit to reading, and not one name to a clerk."""
    plan = plan_of("（一）甲（区商务局牵头）", "（二）乙（区外经贸局牵头）")
    assert 1 == len(written_differently(plan))
    assert [] == list(one_spelling(plan))


@pytest.mark.parametrize(
    ("mends", "first", "second"),
    [(one_spelling, "区市场监管局", "区市场局"), (right_names, "区审行政审批局", "区审行政审批局")],
)
def test_a_name_that_is_not_where_it_was_read_leaves_all_of_its_unit_alone(
    mends: Callable[[Plan], Iterator[Group]], first: str, second: str
) -> None:
    """Half of a mend would leave the finding."""
    plan = plan_of(f"（一）甲（{first}牵头）", f"（二）乙（{second}牵头）")
    assert 1 == len(list(mends(plan)))
    at = plan.text.rindex(second)
    assert [] == list(mends(evolve(plan, text=plan.text[:at] + "丁" + plan.text[at + 1 :])))


def test_a_misspelt_name_becomes_the_one_that_is_meant() -> None:
    """Every place of it; how sure that is stands in the reason."""
    plan = plan_of("（一）甲（区审行政审批局牵头）", "（二）乙（区审行政审批局牵头）")
    assert ["（一）甲（区行政审批局牵头）", "（二）乙（区行政审批局牵头）"] == after(plan, right_names)
    ((first, second),) = right_names(plan)
    assert ("UNT002", "区审行政审批局") == (first.rule, first.subject)
    assert first.reason == second.reason == "“区审行政审批局”疑为“区行政审批局”之误，把握较大"
    assert "fairly sure" in first.text("en")


def test_a_name_that_lacks_a_character_is_less_sure() -> None:
    """The clerk is asked to look."""
    ((fix,),) = right_names(plan_of("（一）甲（区市场监督理局牵头，区财政局配合）"))
    assert ("区市场监督管理局", "一般，请核对") == (fix.new, fix.reason[-6:])


def test_a_misspelt_name_takes_the_form_the_plan_writes_elsewhere() -> None:
    """Else the mend would bring a second spelling."""
    plan = plan_of("（一）甲（区市场监督理局牵头）", "（二）乙（区市场监管局牵头）")
    assert "（一）甲（区市场监管局牵头）" == after(plan, right_names)[0]


def test_where_a_name_stands_is_told_only_if_it_is_the_name() -> None:
    """Blanks and characters that do not show make no difference."""
    plan = plan_of("（一）甲（区 工\u200b信局牵头）")
    start = plan.text.index("区 工")
    place = Source(document="plan", start=start, end=start + 6)
    assert (start, start + 6) == written_at(plan, place, "区工信局")
    assert None is written_at(plan, place, "区商务局")
    assert None is written_at(plan, None, "区工信局")
    assert None is written_at(plan, Source(document="plan"), "区工信局")
