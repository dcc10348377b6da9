"""The real plan of the project's shared folder: tasks and findings exactly as the gold says."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import cast

import pytest

import zhuanyezhen as zyz

_SHARED = Path(__file__).resolve().parents[2] / "shared"
_SEED = _SHARED / "seeds" / "jinyuan-plan.txt"
_EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "jinyuan" / "plan.txt"

pytestmark = pytest.mark.skipif(not _SEED.exists(), reason="the shared folder is not on a user's machine")


@pytest.fixture(scope="module")
def plan() -> zyz.Plan:
    """The seed, read."""
    return zyz.read_plan(_SEED)


@pytest.fixture(scope="module")
def gold() -> Mapping[str, object]:
    """What must come out of it."""
    text = (_SHARED / "gold" / "jinyuan.json").read_text("utf-8")
    return cast("Mapping[str, object]", json.loads(text))


def test_the_ten_tasks_equal_the_gold(plan: zyz.Plan, gold: Mapping[str, object]) -> None:
    """Numbers, titles, leads and cooperating units are exactly as written."""
    tasks = cast("list[Mapping[str, object]]", gold["tasks"])
    assert [
        (task["number_as_written"], task["title"], task["leads"], task["cooperating"]) for task in tasks
    ] == [
        (
            task.number,
            task.title,
            [each.as_written for each in task.leads],
            [each.as_written for each in task.cooperating],
        )
        for task in plan.tasks
    ]


def test_the_front_matter_equals_the_gold(plan: zyz.Plan, gold: Mapping[str, object]) -> None:
    """Title, status, citations, interpreting unit and members."""
    assert (gold["title"], gold["status"], None, None) == (
        plan.title,
        plan.status,
        plan.document_number,
        plan.issued_on,
    )
    assert gold["based_on"] == [
        {"title": each.title, "document_number": str(each.document_number)} for each in plan.citations
    ]
    assert plan.leading_group is not None
    assert gold["members"] == [each.as_written for each in plan.leading_group.members]
    group = cast("Mapping[str, object]", gold["leading_group"])
    assert (group["name"], group["leader_post"], group["deputy_posts"], group["office_at"]) == (
        plan.leading_group.name,
        plan.leading_group.leader_post,
        list(plan.leading_group.deputy_posts),
        plan.leading_group.office_at,
    )
    assert (gold["interpreting_unit"], ()) == (plan.interpreting_unit, plan.unread)


def test_the_clauses_stand_where_the_gold_says(plan: zyz.Plan, gold: Mapping[str, object]) -> None:
    """Line and offset of each responsibility clause lead back to the original characters."""
    tasks = cast("list[Mapping[str, object]]", gold["tasks"])
    sources = [task.assignments[0].source for task in plan.tasks]
    assert [(task["source_line"], task["char_offset_of_responsibility"]) for task in tasks] == [
        (source.paragraph, source.start) for source in sources if source
    ]


def test_the_findings_are_exactly_these(plan: zyz.Plan) -> None:
    """Every finding the issue lists, and nothing else."""
    report = zyz.check(plan, as_of=date(2026, 11, 24))
    numbers = "一二三四五六七八九十"
    labels = {task.number: task.label for task in plan.tasks}
    several = {f"任务{labels[f'（{number}）']}" for number in "一二三四七十"}
    assert len(numbers) == len(plan.tasks)
    assert {
        "RSP003": {f"任务{labels['（八）']}·区商务局"},
        "RSP006": {f"任务{labels['（三）']}"},
        "UNT002": {"区审行政审批局"},
        "UNT001": {f"晋源区/{key}" for key in ("发改局", "自然资源局", "市场监管局", "行政审批局")},
        "UNT006": {"生态环境"},
        "RSP007": {"区中小企业发展促进中心"},
        "RSP008": {
            "区委组织部",
            "区委宣传部",
            "区委统战部",
            "区工商联",
            "区民政局",
            "区司法局",
            "区统计局",
            "区税务局",
        },
        "PLN001": {plan.title},
        "PLN002": {plan.title},
        "PLN003": {plan.title},
        "PLN004": {plan.title},
        "PLN006": {"专班职责"},
        "RDG008": {"各成员单位根据工作职能，强化配合联动，高效推进各项工作取得实效。"},
        "RDG004": {"[bookmark: _GoBack]"},
        "RSP005": several,
        "RSP011": {"区工信局"},
    } == {code: {each.subject for each in found} for code, found in report.by_rule().items()}
    assert len(report.findings) == 31


def test_the_load_equals_the_gold(plan: zyz.Plan, gold: Mapping[str, object]) -> None:
    """Per unit, the tasks it leads and the tasks it cooperates in, names resolved."""
    load = cast("Mapping[str, Mapping[str, list[int]]]", gold["load_after_alias"])
    units = {form: unit.id for unit in plan.units for form in (unit.name, *unit.aliases)}
    same = {"晋源区/生态环境局": "晋源区/生态环境分局"}
    counted: dict[str, dict[str, list[int]]] = {}
    for number, task in enumerate(plan.tasks, start=1):
        for role, listed in (("leads", task.leads), ("cooperates", task.cooperating)):
            for each in {same.get(each.key, each.key): each for each in listed}:
                counted.setdefault(each, {"leads": [], "cooperates": []})[role].append(number)
    assert {units[name]: dict(tasks) for name, tasks in load.items()} == counted


def test_the_example_has_the_same_responsibilities(plan: zyz.Plan) -> None:
    """The example in the repository is reworded; its units and roles are the real ones."""
    example = zyz.read_plan(_EXAMPLE)
    assert [task.assignments for task in plan.tasks] == [task.assignments for task in example.tasks]
