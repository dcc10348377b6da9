"""Tests of a report as Markdown."""

import re

from attrs import evolve
from hypothesis import given

from reporting.specimens import (
    EARLIER,
    EMPTY,
    FULL,
    LEAD_ALSO_COOPERATES,
    MISSPELLING,
    NO_NUMBER,
    PLAN,
    WAIVED,
    report,
)
from reporting.strategies import reports
from zhuanyezhen.findings import Excerpt, Report
from zhuanyezhen.reporting.markdown import escape, table, to_markdown


def test_one_finding() -> None:
    """Heading, facts, a section for the severity and a table for the rule."""
    expected = """\
# 检查报告：青禾区专业镇实施方案.txt

- 截至 2026-11-01 · zhuanyezhen 0.1.0 · 检查规则 8 条
- **共 1 条：错误 0、警告 1、提示 0**
- 说明：修订：已接受全部插入，未读删除的文字

## 警告（1 条）

### PLN003 没有发文字号

依据：党政机关公文处理工作条例第九条

| 位置 | 对象 | 说明 | 原文 |
| --- | --- | --- | --- |
| — | 全文 | 全文没有发文字号。印发时请补上发文机关代字、年份和序号。 |  |
"""
    assert expected == to_markdown(report(NO_NUMBER))


def test_offending_words_are_bold() -> None:
    """The words stand out in the quoted line."""
    assert "区工信局、区文旅局、<strong>区商务局</strong>、区市场监管局配合" in to_markdown(
        report(LEAD_ALSO_COOPERATES)
    )


def test_a_missing_word_is_marked() -> None:
    """An empty span is a place."""
    gap = evolve(MISSPELLING, excerpt=Excerpt.cut("区财政局）", 4, 4))
    assert "| 区财政局▲） |" in to_markdown(report(gap))


def test_sections_stand_in_order_of_severity() -> None:
    """Errors, warnings, hints."""
    assert re.findall(r"^## (.+)$", to_markdown(FULL), re.MULTILINE) == [
        "错误（2 条）",
        "警告（7 条）",
        "提示（2 条）",
    ]


def test_nothing_found() -> None:
    """An empty report has no sections and says so."""
    text = to_markdown(evolve(EMPTY, input=()))
    assert text.startswith("# 检查报告\n")
    assert "- **未发现问题**" in text
    assert "##" not in text


def test_waived_and_mended_have_tables() -> None:
    """Waivers with their reasons, mended findings with their old place; new ones are marked."""
    text = to_markdown(WAIVED, comparison=WAIVED.compare(EARLIER))
    assert "| PLN003 | — | 全文 | 文号待印发时编列 | 区政府办 | 2026-12-31 |" in text
    assert f"| RSP003 | {PLAN}:4 | 任务（一）·区商务局 |" in text
    assert "〔新增〕区商务局" in text
    assert "- 与上次相比：新增 1、已整改 1、仍存在 9" in text


def test_a_document_cannot_change_the_page() -> None:
    """Pipes, backticks, tags, entities, links and mentions are escaped."""
    hostile = evolve(MISSPELLING, message="a|b`c`<i>&amp;[x](y)*z*_w_~$@org\n# h")
    expected = r"a\|b\`c\`&lt;i&gt;&amp;amp;\[x\](y)\*z\*\_w\_\~\$&#64;org␊\# h"
    assert expected in to_markdown(report(hostile))


def test_a_table_of_plain_texts_is_escaped() -> None:
    """Other views may hand over texts as they are."""
    expected = ["| 单位 | 说明 |", "| --- | --- |", r"| 区商务局 | a\|b |", ""]
    assert list(table(["单位", "说明"], [["区商务局", "a|b"]])) == expected


def test_escape_leaves_chinese_alone() -> None:
    """Full-width punctuation means nothing to Markdown."""
    assert escape("（责任单位：区商务局）") == "（责任单位：区商务局）"


@given(reports())
def test_every_row_has_the_cells_of_its_table(made: Report) -> None:
    """Whatever the text, a table keeps its columns and nothing opens a tag but the bold words."""
    text = to_markdown(made, comparison=made.compare(evolve(made, findings=())))
    width = 0
    for line in text.encode("utf-8").decode("utf-8").split("\n"):
        if not line.startswith("|"):
            width = 0
            continue
        cells = len(re.findall(r"(?<!\\)(?:\\\\)*\|", line))
        width = width or cells
        assert width == cells
    assert set(re.findall(r"<[^>]*>?", text)) <= {"<strong>", "</strong>"}
