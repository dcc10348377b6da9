"""The comparison of two plans as text and as JSON: the same facts."""

import json

import pytest

import zhuanyezhen as zyz
from languages import own_chinese
from zhuanyezhen.aligning.align import Alignment
from zhuanyezhen.reporting.alignment_view import alignment_to_json, alignment_to_text
from zhuanyezhen.reporting.terminal import columns

UPPER = """甲市茶产业发展方案
甲政办发〔2023〕9号
一、重点任务
（一）推进技术改造。到2025年茶园机采比例达到50%，茶树良种率达到80%。（牵头单位：市工信局）
（二）拓宽融资渠道。（牵头单位：市金融办）
（三）守牢安全生产底线。（牵头单位：市应急局）
"""
LOWER = """乙县茶产业发展方案
{basis}制定本方案。
一、重点任务
（一）拓展融资渠道。（牵头单位：县金融办）
（二）推进技术改造。到2025年茶园机采比例达到60%，茶树良种率达到80%。（牵头单位：县工信局）
（三）深化精准招商。（牵头单位：县商务局）
"""
CITING = "根据《甲市茶产业发展方案》（甲政办发〔2023〕9号），"


def answer(basis: str = CITING, *, pair: bool = False, whole: bool = True) -> Alignment:
    """What is said of the two plans."""
    plans = zyz.parse_plan(UPPER), zyz.parse_plan(LOWER.format(basis=basis))
    return zyz.align(*plans, pair=pair, whole=whole)


def test_everything_is_told() -> None:
    """Plans, ground, counts, then what is taken up, left out and added, and the targets."""
    assert """\
上下级方案比对
上级：甲市茶产业发展方案（甲政办发〔2023〕9号）
下级：乙县茶产业发展方案
比对依据：下级方案引用了上级方案
承接2项，疑似0项，没有承接1项，新增1项，不能判断0项
下级任务文字有64%与上级相同

承接（2项）
  （一）推进技术改造 → （二）推进技术改造（依据：标题用词、主题、正文用词、牵头单位职能；共同用词：技术改造、茶园机采比例、茶树良种率、工业信息化；相似度1.00）
  （二）拓宽融资渠道 → （一）拓展融资渠道（依据：标题用词、主题、正文用词、牵头单位职能；共同用词：融资渠道、金融；相似度1.00）

上级任务没有承接（1项）
  （三）守牢安全生产底线

下级新增（1项）
  （三）深化精准招商

目标比较（2项）
  茶园机采比例：上级达到50%（到2025年），下级达到60%（到2025年），加码
  茶树良种率：上级达到80%（到2025年），下级达到80%（到2025年），一致
""" == alignment_to_text(answer(), width=200)


def test_what_is_left_open_says_of_which_plan() -> None:
    """Without ground nothing is said but what may be; of an excerpt nothing is called added."""
    told = alignment_to_text(answer(""))
    assert "比对依据：下级方案没有引用上级文号或标题，只列疑似；确有上下级关系的，请加 --pair\n" in told
    assert "疑似，请人工核对（2项）" in told
    assert "  上级：（三）守牢安全生产底线\n" in told
    assert "  下级：（三）深化精准招商\n" in told
    assert "\n不能判断（1项）\n  下级：（三）深化精准招商\n" in alignment_to_text(answer(whole=False))


@pytest.mark.parametrize(
    ("pair", "told"), [(True, "比对依据：使用者指明\n"), (False, "比对依据：下级方案没有引用上级")]
)
def test_the_ground_is_named(*, pair: bool, told: str) -> None:
    """Who says that the plans belong together."""
    assert told in alignment_to_text(answer("", pair=pair))


def test_a_doubted_pair_says_what_to_do() -> None:
    """Plans of different subjects that somebody names as a pair."""
    other = zyz.parse_plan("丙县养老方案\n一、重点任务\n（一）建设养老机构。\n（二）培养养老人才。\n")
    told = alignment_to_text(zyz.align(zyz.parse_plan(UPPER), other, pair=True), width=200)
    assert "使用者指明，但两份方案主题不同或本项任务对应太少，只列疑似" in told
    assert "至少一份方案的任务没有正文，不计算文字相同的比例\n" in told


def test_the_shape_of_json() -> None:
    """The keys the command promises, in their order; tasks by number and title."""
    read = json.loads(alignment_to_json(answer()))
    keys = ["ground", "copied", "links", "candidates", "uncovered", "added", "unknown", "suspects", "targets"]
    assert keys == list(read)
    assert [] == read["suspects"]
    assert {
        "upper": {"number": "（二）", "title": "拓宽融资渠道"},
        "lower": {"number": "（一）", "title": "拓展融资渠道"},
        "how": ["title", "theme", "text", "function"],
        "score": 1.0,
        "words": ["融资渠道", "金融"],
    } == read["links"][1]
    assert [{"number": "（三）", "title": "守牢安全生产底线"}] == read["uncovered"]
    assert [{"number": "（三）", "title": "深化精准招商"}] == read["added"]
    assert {"upper": [], "lower": []} == read["unknown"]
    figures = {"upper": "达到50%（到2025年）", "lower": "达到60%（到2025年）"}
    assert {"name": "茶园机采比例", "verdict": "raised", **figures} == read["targets"][0]
    strangers = json.loads(alignment_to_json(answer("")))
    assert ("none", 0, 2, 3) == (
        strangers["ground"],
        len(strangers["links"]),
        len(strangers["candidates"]),
        len(strangers["unknown"]["lower"]),
    )


def test_lines_fit_and_english_is_english() -> None:
    """Lines are as wide as the terminal, closing marks may hang over; in English nothing of ours is Chinese."""
    assert all(columns(line) <= 64 for line in alignment_to_text(answer(), width=60).splitlines())
    told = alignment_to_text(answer(), lang="en", width=300)
    assert "2 taken up, 0 perhaps, 1 left out, 1 added, 0 unknown\n" in told
    assert "by title, theme, text, function; words: 融资渠道, 金融; score 1.00" in told
    assert "  茶园机采比例: upper 达到50% (到2025年), lower 达到60% (到2025年), raised\n" in told
    assert not own_chinese(alignment_to_text(zyz.align(zyz.Plan(name="a"), zyz.Plan(name="b")), lang="en"))
