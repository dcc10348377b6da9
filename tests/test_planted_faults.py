"""Faults that were planted and went unseen once: each is caught here, in the words of a user."""

from datetime import date
from pathlib import Path

import pytest

import zhuanyezhen as zyz
from workbooks import of_rows
from zhuanyezhen.findings import Excerpt
from zhuanyezhen.model.programme import CoverageGoal, Programme, merge
from zhuanyezhen.model.town import Tier

_DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("clause", "roles"),
    [
        ("牵头单位：县商务局会同县文旅局；配合单位：县教育局", "lead cooperate cooperate"),
        ("配合单位：县商务局会同县文旅局", "cooperate cooperate"),
        ("责任单位：县商务局会同县文旅局牵头，县教育局配合", "lead cooperate cooperate"),
        ("责任单位：县商务局会同县文旅局、县教育局", "responsible cooperate cooperate"),
    ],
)
def test_who_acts_together_with_others(clause: str, roles: str) -> None:
    """甲会同乙: 甲 has the role its label or its word gives, and 乙 cooperates."""
    plan = zyz.parse_plan(f"某县专业镇实施方案\n（一）做优。（{clause}）\n", name="方案.txt")
    assert roles.split() == [each.role.value for each in plan.tasks[0].assignments]


def test_the_greater_of_two_goals_is_that_of_both() -> None:
    """Merged either way round: a higher tier first, then more towns an area."""
    goals = [
        CoverageGoal(at_least=at_least, tier=tier)
        for at_least, tier in ((1, Tier.PROVINCIAL), (2, Tier.COUNTY), (1, Tier.COUNTY))
    ]
    for greater, less in ((goals[0], goals[1]), (goals[0], goals[2]), (goals[1], goals[2])):
        parts = [
            Programme(name="甲", coverage_goal=greater),
            Programme(name="乙", coverage_goal=less),
            Programme(name="丙"),
        ]
        assert greater == merge(parts).coverage_goal == merge(parts[::-1]).coverage_goal


@pytest.mark.parametrize(("start", "end"), [(0, 3), (97, 100), (48, 52), (0, 100), (100, 100), (0, 0)])
def test_an_excerpt_marks_the_words(start: int, end: int) -> None:
    """At either edge of a paragraph, in its middle, all of it, and a place where something is missing."""
    paragraph = "".join(chr(0x4E00 + number) for number in range(100))
    cut = Excerpt.cut(paragraph, start, end, room=20)
    assert paragraph[start:end].startswith(cut.words)
    assert (cut.words == "") is (start == end)
    assert cut.text.startswith("…") is (paragraph[0] not in cut.text)
    assert cut.text.endswith("…") is (paragraph[-1] not in cut.text)


def test_a_report_and_a_result_of_one_day(tmp_path: Path) -> None:
    """反馈 and 办结 on one day are in order, in columns either way round; 办结 before 反馈 by a day is, too."""
    for days in (("2026-11-03", "2026-11-03"), ("2026-11-03", "2026-11-02"), ("2026-11-02", "2026-11-03")):
        for heads, row in ((("反馈日期", "办结日期"), days), (("办结日期", "反馈日期"), days[::-1])):
            path = of_rows(
                tmp_path / "问题台账.xlsx",
                "问题台账",
                ("编号", "问题描述", "责任单位", "交办日期", "截止日期", *heads),
                (1, "用地", "区工信局", "2026-11-01", "2026-11-30", *row),
            )
            programme = zyz.load(path)
            assert () == zyz.check(programme, as_of=_DAY, select=("PRB",)).findings
            assert (programme.problems or ())[0].is_resolved(_DAY)


def test_two_waivers_of_one_finding() -> None:
    """The first stands for it, and the second is told as one that waives nothing."""
    plan = zyz.parse_plan("某县方案\n（一）做优。（责任单位：县工信局牵头，县工信局配合）\n", name="方案.txt")
    until = date(2026, 12, 31)
    waivers = [zyz.Waiver(code="RSP003", reason=each, approver="某某", until=until) for each in ("甲", "乙")]
    report = zyz.check(plan, as_of=_DAY, select=("RSP003", "WVR"), waivers=waivers)
    assert ["甲"] == [waiver.reason for _, waiver in report.waived]
    assert ["WVR002"] == [each.code for each in report.findings]


def test_a_section_of_the_same_number_under_another_chapter() -> None:
    """第三节 of two chapters are two: each task stands under its own."""
    plan = zyz.parse_plan(
        "某县专业镇规划\n第一章 总则\n第三节 产业\n（一）做优。（责任单位：县工信局）\n"
        "第二章 任务\n第三节 市场\n（一）做强。（责任单位：县商务局）\n",
        name="规划.txt",
    )
    assert [("总则", "产业"), ("任务", "市场")] == [each.path for each in plan.tasks]
