"""Lists of units: none twice, and a role word at the end."""

import pytest
from attrs import evolve

from mended_plans import after, plan_of
from zhuanyezhen.mending.lists import not_both, once_only, role_words


@pytest.mark.parametrize(
    ("clause", "mended"),
    [
        ("（区商务局牵头，区科技局、区商务局配合）", "（区商务局牵头，区科技局配合）"),
        ("（区商务局牵头，区商务局、区科技局配合）", "（区商务局牵头，区科技局配合）"),
        ("（区商务局牵头，区科技局和区商务局配合）", "（区商务局牵头，区科技局配合）"),
        (
            "（区商务局牵头，区科技局、区商务局、区财政局等配合）",
            "（区商务局牵头，区科技局、区财政局等配合）",
        ),
        ("（区商务局牵头，区商务局配合）", "（区商务局牵头）"),
        ("（牵头单位：区商务局；配合单位：区商务局）", "（牵头单位：区商务局）"),
        (
            "（牵头单位：区商务局；配合单位：区商务局、区科技局）",
            "（牵头单位：区商务局；配合单位：区科技局）",
        ),
        ("（区商务局牵头，区科技局、 区商务局 配合）", "（区商务局牵头，区科技局 配合）"),
        ("（区商务局牵头，区科技局、区财政局配合）", "（区商务局牵头，区科技局、区财政局配合）"),
    ],
)
def test_a_lead_is_taken_out_of_the_cooperating_units(clause: str, mended: str) -> None:
    """With the mark before it, or behind it if it is the first, or with the whole list if it is alone."""
    assert [f"（一）甲{mended}"] == after(plan_of(f"（一）甲{clause}"), not_both)


def test_a_unit_leads_in_one_clause_and_cooperates_in_another() -> None:
    """That may be right: nothing is proposed."""
    task = "（一）甲。建园区（区商务局牵头）。办展会（区科技局牵头，区商务局配合）。"
    assert [task] == after(plan_of(task), not_both)


@pytest.mark.parametrize(
    ("clause", "mended"),
    [
        ("（区商务局牵头，区科技局、区文旅局、区科技局配合）", "（区商务局牵头，区科技局、区文旅局配合）"),
        ("（区商务局牵头，区科技局、区科技局、区科技局配合）", "（区商务局牵头，区科技局配合）"),
        ("（区商务局、区商务局牵头）", "（区商务局牵头）"),
        ("（责任单位：区工信局、区科技局以及区工信局）", "（责任单位：区工信局、区科技局）"),
        ("（责任单位：区工信局、区科技局）", "（责任单位：区工信局、区科技局）"),
        ("（省科技厅、省商务厅、省科技厅、财政厅配合）", "（省科技厅、省商务厅、省科技厅、财政厅配合）"),
    ],
)
def test_of_a_unit_listed_twice_the_first_stays(clause: str, mended: str) -> None:
    """All later ones go; not one whose prefix the next one takes over."""
    plan = plan_of(f"（一）甲{clause}")
    assert [f"（一）甲{mended}"] == after(plan, once_only)
    assert {"RSP004"} >= {each.rule for group in once_only(plan) for each in group}


def test_the_mends_say_which_unit_and_why() -> None:
    """As the rules call it, so that mends and findings are told together."""
    plan = plan_of("（一）甲（区商务局牵头，区科技局、区商务局、区科技局配合）")
    ((both,),), ((twice,),) = not_both(plan), once_only(plan)
    assert ("RSP003", "任务（一）甲·区商务局", "区商务局已是牵头单位，从配合单位中删去") == (
        both.rule,
        both.subject,
        both.reason,
    )
    assert ("任务（一）甲·区科技局", "区科技局 is listed more than once in one role") == (
        twice.subject,
        twice.reason_en,
    )


@pytest.mark.parametrize(
    ("clause", "mended"),
    [
        ("（区发改局牵头，区财政局、区商务局）", "（区发改局牵头，区财政局、区商务局配合）"),
        ("（区发改局牵头，区财政局、区商务局等）", "（区发改局牵头，区财政局、区商务局等配合）"),
        (
            "（区发改局牵头，区财政局、区商务局等有关部门）",
            "（区发改局牵头，区财政局、区商务局等有关部门配合）",
        ),
        ("（区发改局牵头，区财政局和区商务局）", "（区发改局牵头，区财政局和区商务局配合）"),
        ("（区发改局牵头，区财政局配合）", "（区发改局牵头，区财政局配合）"),
    ],
)
def test_a_list_without_its_role_word_gets_one(clause: str, mended: str) -> None:
    """Behind 等, too; what has one stays as it is."""
    assert [f"（一）甲{mended}"] == after(plan_of(f"（一）甲{clause}"), role_words)


def test_two_lists_of_a_task_get_one_each() -> None:
    """What stands between them tells them apart."""
    task = "（一）甲。建园（区发改局牵头，区财政局）。办展（区商务局牵头，区科技局）。"
    assert ["（一）甲。建园（区发改局牵头，区财政局配合）。办展（区商务局牵头，区科技局配合）。"] == after(
        plan_of(task), role_words
    )


def test_a_list_that_does_not_end_behind_its_last_unit_gets_none() -> None:
    """What stands behind it may be a role word nobody knows."""
    plan = plan_of("（一）甲（区发改局牵头，区财政局）")
    assert 1 == len(list(role_words(plan)))
    assert [] == list(role_words(evolve(plan, text=plan.text[:-1] + "丁")))
