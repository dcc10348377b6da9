"""Headings by every numbering form, their nesting, and what is wrong with their numbers."""

import pytest

from zhuanyezhen.reading.formats import document_of
from zhuanyezhen.reading.outline import Outline, read_outline


def _read(text: str) -> tuple[Outline, list[tuple[str, str, int | None]]]:
    document = document_of(text, "plan.txt")
    outline = read_outline(document)
    return outline, [(each.number, each.title(document), each.parent) for each in outline.sections]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "一、总体要求\n（一）目标。做强。\n1.种植。\n（1）育苗。\n①选种。",
            ["一、", "（一）", "1.", "（1）", "①"],
        ),
        (
            "第一篇 总\n第一章 总则\n第一节 范围\n第一条 为打造专业镇",
            ["第一篇", "第一章", "第一节", "第一条"],
        ),
        ("一、重点任务\n1.做强主体。\n1.1 培育龙头", ["一、", "1.", "1.1"]),
    ],
)
def test_forms_nest(text: str, expected: list[str]) -> None:
    """Each form hangs below the one before it."""
    outline, sections = _read(text)
    assert [(number, index - 1 if index else None) for index, number in enumerate(expected)] == [
        (number, parent) for number, _, parent in sections
    ]
    assert () == outline.damage


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("一、总体要求", "总体要求"),
        ("（一）做强产业。鼓励企业。", "做强产业"),
        ("1.坚持自愿、有序", "坚持自愿、有序"),
        ("一、\n总体要求\n正文", "总体要求"),
        ("一、\n（一）目标", ""),
        ("（一）申报专业镇（责任单位：区工信局）", "申报专业镇"),
        ("1." + "甲" * 30 + "，" + "乙" * 40 + "。", "甲" * 30),
        ("1." + "甲" * 80 + "。", "甲" * 60),
        ("[bookmark: _GoBack]（四）提升", "提升"),
        ("第七条【信息公示】公开结果。", "【信息公示】公开结果"),
        ("㈠育苗。选种", "育苗"),
    ],
)
def test_titles(text: str, title: str) -> None:
    """A title is the first sentence if it is short, else its first clause."""
    assert title == _read(text)[1][0][1]


@pytest.mark.parametrize(
    "text",
    [
        "一、总体要求……………3",
        "2025年底前完成",
        "3.5亿元",
        "5.6万人就业",
        "第一条规定的情形",
        "12345、编号",
        "二十户农家",
    ],
)
def test_no_headings(text: str) -> None:
    """Table-of-contents lines, years, decimals and references head nothing."""
    assert [] == _read(text)[1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一、甲\n二、乙\n四、丁", [("四、", "skipped")]),
        ("（一）甲\n（二）乙\n（二）丙", [("（二）", "repeated")]),
        ("一、甲\n（一）子\n二、乙\n（一）丑", []),
        ("一、甲\n（二）子", [("（二）", "skipped")]),
        ("一、甲\n1.子\n2.丑\n二、乙\n3.寅", []),
        ("1.甲\n1.1 子\n1.3 丑", []),
        ("一、甲\n二、乙\n附件\n一、丙\n二、丁", []),
        ("三、甲", [("三、", "skipped")]),
    ],
)
def test_numbers_skipped_or_repeated(text: str, expected: list[tuple[str, str]]) -> None:
    """Numbers go up by one; starting again at one, running on and restarting in an attachment are right."""
    outline, _ = _read(text)
    assert expected == [(each.text, each.reason) for each in outline.damage]


def test_attachments_bound_sections() -> None:
    """A section ends where an attachment starts, and numbering starts again behind it."""
    text = "一、甲\n正文\n附件1\n一、乙\n（一）子\n附件2\n一、丙"
    outline, sections = _read(text)
    assert [("一、", "甲", None), ("一、", "乙", None), ("（一）", "子", 1), ("一、", "丙", None)] == sections
    assert (text.index("附件1"), text.index("附件2")) == outline.attachments
    assert [text.index("附件1"), text.index("附件2"), text.index("附件2"), len(text)] == [
        each.end for each in outline.sections
    ]


def test_a_document_without_headings() -> None:
    """No heading is no error."""
    outline, sections = _read("正文。")
    assert ([], None) == (sections, outline.first_heading)


def test_debris_before_a_number_belongs_to_its_line() -> None:
    """The section before ends where the line starts, not where the number does."""
    text = "（一）甲。子\n[bookmark: _GoBack]（二）乙。丑"
    outline, _ = _read(text)
    assert (text.index("["), text.index("（二）")) == (outline.sections[0].end, outline.sections[1].start)
