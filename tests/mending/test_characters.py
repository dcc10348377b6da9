"""What copying left in a text."""

import pytest

from mended_plans import after, plan_of
from zhuanyezhen.mending.characters import without_debris
from zhuanyezhen.reading.plan import parse_plan


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("[bookmark: _GoBack]（一）甲。", "（一）甲。"),
        ("（一）甲<b>乙</b>。<b>丙</b>", "（一）甲乙。丙"),
        ("（一）甲&nbsp;乙", "（一）甲 乙"),
        ("（一）&ldquo;甲&rdquo;", "（一）“甲”"),
        ("（一）古镇（zhèn）", "（一）古镇"),
        ("（一）甲\u200b乙\u200b\u200b丙", "（一）甲乙丙"),
        ("（一）⼯业⻓镇", "（一）工业长镇"),
        ("（一）见错误！未找到引用源。", "（一）见错误！未找到引用源。"),
        ("（一）甲�乙", "（一）甲�乙"),
        ("（一）甲&amp;乙", "（一）甲&amp;乙"),
        ("（一）甲\ue001\u200b乙", "（一）甲\ue001\u200b乙"),
        ("（一）甲乙。", "（一）甲乙。"),
    ],
)
def test_what_copying_left_is_deleted_or_written_as_it_is_meant(line: str, mended: str) -> None:
    """All places of it; where characters were lost, or may be rare ones of somebody's font, nothing is proposed."""
    assert [mended] == after(plan_of(line), without_debris)


def test_a_mark_at_the_beginning_of_the_file_stays() -> None:
    """It says how the file is stored."""
    plan = parse_plan("\ufeff方案\n（一）甲\ufeff")
    assert ["\ufeff方案", "（一）甲"] == after(plan, without_debris, heads=0)


def test_debris_that_layout_parted_is_left_alone() -> None:
    """What is counted and what is found differ then."""
    plan = plan_of("（一）[bookmark: 甲", "乙]丙。")
    assert ["（一）[bookmark: 甲", "乙]丙。"] == after(plan, without_debris)
