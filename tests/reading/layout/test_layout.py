"""The stage as a whole: what it leaves alone, and that everything leads back to the text as it was read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.reading.formats import document_of
from zhuanyezhen.reading.formats.text import document_of_lines
from zhuanyezhen.reading.layout import lay_out
from zhuanyezhen.reading.plan import parse_plan
from zhuanyezhen.values.folding import meant


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n",
        "泉山县陶瓷专业镇实施方案\n\n一、重点任务\n（一）建设中心。做强。（责任单位：县工信局）",
        "成员单位：\n县工信局\n县发改局\n各乡镇人民政府",
        "责任单位：县工信局\n配合单位：县财政局\n完成时限：2025年底前",
        "特此通知，请遵照执行\n泉山县人民政府\n2024年5月6日",
        "组长：\n赵某某，县委副书记、县长\n成员：\n孙某某，县财政局副局长\n李某某，县工信局局长，二级调研员\n办公室设在县工信局。",
        "泉山县工信局        泉山县财政局\n2024年3月5日        2024年3月5日",
        "（一）支持企业，做强做优\n加大技改力度，支持企业上云。",
        "二、重点任务\n县工信局\n县发改局",
    ],
)
def test_what_is_in_order_stays_the_very_same(text: str) -> None:
    """A document that needs nothing comes back as it is: headings, labels, persons, signatures stay lines."""
    document = document_of(text, "plan.txt")
    assert lay_out(document) is document


def test_a_name_cut_by_a_page_leads_back_to_all_its_lines() -> None:
    """The source of a joined name spans the lines and the page number between them, in the original."""
    text = "1.建设中心。\n牵头单位：区科技局、各街\n— 3 —\n道办事处\n"
    plan = parse_plan(text)
    unit = plan.tasks[0].assignments[1]
    assert (unit.as_written, plan.text) == ("各街道办事处", text)
    assert unit.source is not None
    assert text[unit.source.start : unit.source.end] == "各街\n— 3 —\n道办事处"
    assert unit.source.paragraph == 2


def test_a_document_laid_out_twice_stays() -> None:
    """Layout of a document that layout made finds nothing more to do, and the original is still at hand."""
    document = document_of("责任单位：县农业农\n村局", "plan.txt")
    once = lay_out(document)
    assert lay_out(once) is once
    assert once.original is document


@given(st.text(alphabet="一、（）甲乙局，。12.\n \t：责任单位\u200b⼯—第页序号任务", max_size=80))
def test_nothing_raises_and_every_character_has_its_place(text: str) -> None:
    """Whatever the text, layout writes no word of its own: every character stands where its source says."""
    document = document_of_lines(text, "plan.txt")
    laid = lay_out(document)
    assert len(laid.text) == len(laid.folded)
    for block in laid.blocks:
        for at in range(block.start, block.end):
            if not laid.text[at].isspace():
                source = laid.source(at, at + 1)
                assert source.start is not None
                assert meant(text[source.start]) == laid.text[at]


@pytest.mark.parametrize(
    "line", ["甲\n", "（甲\n", "，甲\n", "牵头单位\n重点任务\n", "1\n", "甲乙丙丁\n3\n", "一、甲 二、乙 "]
)
def test_a_line_repeated_is_read_in_linear_time(line: str) -> None:
    """Ten thousand of a kind are no trouble: nothing looks at a line more than a fixed number of times."""
    assert lay_out(document_of(line * 10_000, "plan.txt")).text
