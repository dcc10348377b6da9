"""Headings by every numbering form, their nesting, and what is wrong with their numbers."""

import pytest

from zhuanyezhen.reading.blocks import DocumentBuilder
from zhuanyezhen.reading.formats import document_of
from zhuanyezhen.reading.outline import Outline, number_end, read_outline


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
        ("1﹒育苗。选种", "育苗"),
        ("一．育苗", "育苗"),
        ("1,育苗", "育苗"),
        ("1.2025年育苗", "2025年育苗"),
        ("⒉育苗", "育苗"),
        ("3)育苗", "育苗"),
        ("⑶育苗", "育苗"),
        ("第一、育苗", "育苗"),
        ("一、\n\n总体要求", "总体要求"),
        ("一、\n\n\n总体要求", ""),
        ("（一）任务甲：新建厂房5万平方米。选址", "任务甲：新建厂房5万平方米"),
        ("（一）工作目标：新建厂房5万平方米。", "工作目标"),
        ("（一）牵头部门甲：县局，乙", "牵头部门甲"),
        ("（一）任务甲：新建厂房，扩建", "任务甲"),
    ],
)
def test_titles(text: str, title: str) -> None:
    """A title is the first sentence if it is short, else its first clause."""
    assert title == _read(text)[1][0][1]


@pytest.mark.parametrize(
    "text",
    [
        "2025年底前完成",
        "3.5亿元",
        "5.6万人就业",
        "第一条规定的情形",
        "12345、编号",
        "二十户农家",
        "3.5 亿元的投资",
        "1.2 万人",
        "第一，要做强",
    ],
)
def test_no_headings(text: str) -> None:
    """Years, decimals and references head nothing."""
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
        ("三、甲", []),
        ("二、甲\n（三）子\n（四）丑\n（六）寅", [("（六）", "skipped")]),
        ("一、甲\n（一）子\n（二）丑\n二、乙\n（三）寅\n（四）卯", []),
        ("一、甲\n（一）子\n（二）丑\n二、乙\n（四）寅", [("（四）", "skipped")]),
        ("一、甲\n（一）子\n（二）丑\n二、乙\n（一）寅\n（三）卯", [("（三）", "skipped")]),
        ("一、甲\n1.子\n1、细\n2、目\n3、之\n2.丑\n3.寅", []),
        ("一、甲\n一、乙\n二、丙\n二、丁", [("二、", "repeated")]),
        ("第一章 甲\n一、子\n二、丑\n第二章 乙\n三、寅\n第三章 丙\n一、卯", []),
        ("一、甲\n附件\n三、乙\n四、丙", []),
    ],
)
def test_numbers_skipped_or_repeated(text: str, expected: list[tuple[str, str]]) -> None:
    """A number is damage only where no reading explains it: restart, running on, a list inside, an excerpt."""
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1﹒甲\n2﹒乙\n㈠丙", 0),
        ("（一）甲\n第一、乙\n第二、丙", 0),
        ("1)甲\n2)乙", 0),
        ("⒈甲\n⒊乙", 1),
        ("1·甲\n2·乙\n3、丙", 0),
        ("任务一：甲\n任务二 乙\n行动三、丙", 0),
    ],
)
def test_every_mark_counts(text: str, expected: int) -> None:
    """Numbers in small full stops, in brackets of one character and in words are counted like the others."""
    assert len(_read(text)[0].damage) == expected


def test_where_a_number_ends() -> None:
    """The number of a heading with its mark, and nothing where no heading starts."""
    assert (number_end("一、甲", 0), number_end("甲一、", 0), number_end("甲（二）乙", 1)) == (2, 0, 4)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("附件：1.责任清单\n2.专班名单\n3.考核办法\n一、任务\n（一）育苗", ["责任清单", "专班名单", "考核办法"]),
        ("附件：\n1.责任清单\n2、专班名单\n\n附件1\n1.育苗", ["责任清单", "专班名单"]),
        ("附件：责任清单\n1.育苗", ["责任清单"]),
        ("附 件：1. 责任清单\n应县人民政府\n2.专班名单", ["责任清单", "专班名单"]),
        ("附件：1.责任清单\n附件：1.专班名单\n2.考核办法", ["责任清单"]),
        ("附件：\n1.育苗。建圃5处。\n2.选种。", []),
        ("附件：\n应县方案\n1.育苗", []),
    ],
)  # fmt: skip
def test_numbers_behind_attached_head_nothing(text: str, names: list[str]) -> None:
    """What is listed behind 附件： is named there, on its line or below it; sentences are no names."""
    document = document_of(text, "plan.txt")
    outline = read_outline(document)
    assert names == [document.text[start:end] for start, end in outline.announced]
    assert () == outline.damage
    assert not {each.title(document) for each in outline.sections} & {*names}


def test_attached_below_a_table_is_none() -> None:
    """附件： alone above a table heads it."""
    builder = DocumentBuilder(name="plan.docx")
    builder.paragraph("附件：", 1)
    builder.row([("任务", 0)], number=2, table="表1", row=1)
    outline = read_outline(builder.build())
    assert ((), (0,)) == (outline.announced, outline.attachments)
