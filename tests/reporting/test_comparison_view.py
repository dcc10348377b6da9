"""A draft and its final in words and as JSON."""

import json

import zhuanyezhen as zyz
from zhuanyezhen.comparing.compare import compare_plans
from zhuanyezhen.comparing.edit import Edit, Part, Turn
from zhuanyezhen.reporting.comparison_view import comparison_to_json, comparison_to_text, edit_text

DRAFT = "甲县茶叶专业镇培育实施方案\n一、重点任务\n（一）推进改造。更新设备。\n二、保障措施\n组  长：王某某"


def lines(draft: str, final: str) -> list[str]:
    """The lines that are said of two texts, but for those on the plans."""
    return comparison_to_text(compare_plans(zyz.parse_plan(draft), zyz.parse_plan(final))).splitlines()[3:]


def test_nothing_has_changed() -> None:
    """The same text twice: it says what is not compared."""
    assert ["没有发现改动（标点和章节序号不比）"] == lines(DRAFT, DRAFT)
    plan = zyz.parse_plan(DRAFT)
    assert {"changes": []} == json.loads(comparison_to_json(compare_plans(plan, plan)))


def test_names_are_not_quoted() -> None:
    """A line that may name a person is told by its paragraph."""
    assert [
        "共1处改动：任务新增0项、删去0项、移动0项，其余1处",
        "",
        "文件和组织领导",
        "  其他文字增加：（可能有人名，不引用，见原文第6段）",
    ] == lines(DRAFT, f"{DRAFT}\n联系人：李某某，办公地点在政府大楼")


def test_no_place_to_name() -> None:
    """What may not be quoted and has no place says only that."""
    edit = Edit(part=Part.PASSAGE, how=Turn.CAME)
    assert "其他文字增加：（可能有人名，不引用）" == edit_text(edit, "zh")
    assert "passage came: (not quoted, as persons may be named)" == edit_text(edit, "en")


def test_tasks_numbered_anew_are_one_line() -> None:
    """Tasks that only have another number stand in one line; in JSON each is a change with both its tasks."""
    head = "甲县茶叶专业镇培育实施方案\n一、重点任务\n"
    draft = f"{head}（一）守牢底线。\n（二）推进改造。\n（三）拓宽融资。"
    final = f"{head}（一）推进改造。\n（二）拓宽融资。"
    assert "2项任务序号变动：（二）→（一）推进改造、（三）→（二）拓宽融资" == lines(draft, final)[-1]
    answer = compare_plans(zyz.parse_plan(draft), zyz.parse_plan(final))
    first = json.loads(comparison_to_json(answer))["changes"][0]
    assert ("task-number", "changed", "（二）", "（一）") == tuple(
        first[key] for key in ("part", "how", "old", "new")
    )
    assert [4, 3] == [first[side]["place"]["paragraph"] for side in ("draft", "final")]
    assert {"number": "（二）", "title": "推进改造"} == first["draft"]["task"]
