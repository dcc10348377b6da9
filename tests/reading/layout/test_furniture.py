"""Page numbers, heads and feet, and the table of contents."""

import pytest

from zhuanyezhen.reading.formats import document_of
from zhuanyezhen.reading.layout.furniture import without_contents, without_pages
from zhuanyezhen.reading.layout.lines import Line, lines_of


def _pages(text: str) -> list[str]:
    return [line.text for line in without_pages(lines_of(document_of(text, "plan.txt")), [])]


def _contents(text: str) -> list[str]:
    return [line.text for line in without_contents(lines_of(document_of(text, "plan.txt")), []) if line.text]


@pytest.mark.parametrize(
    "number",
    [
        "— 3 —",
        "-3-",
        "－ 12 －",
        "第3页",
        "第 3 页 共 10 页",
        "第3页/共10页",
        "（第3页，共10页）",
        "共10页 第3页",
        "Page 3 of 10",
        "page 3",
        "file:///tmp/a.html 1/5",
        "https://a.gov.cn/b 2/3",
        "11/25/26, 10:08 PM 泉山县方案",
        "— — — 3 —",
        "~ 3 ~",
        "· 3 ·",
        "*3*",
        "— 3 / 10 —",
        "- iv -",
        "3 / 10",
        "〔3〕",
        "第三页",
        "【第3页】",
        "第 3 页 / 共 10 页",
        "第3页（共10页）",
        "2026/11/25 22:08 泉山县方案",
    ],
)
def test_a_page_number_goes(number: str) -> None:
    """Every form of a page's own line is left out."""
    assert _pages(f"甲\n{number}\n乙") == ["甲", "乙"]


@pytest.mark.parametrize(
    "text",
    [
        "3",
        "3.",
        "-甲-",
        "第3页的内容",
        "2025—2027",
        "责任单位：甲",
        "页" * 401,
        "— 2024 年 —",
        "- 三 -",
        "*",
        "[三]",
        "1/2强",
    ],
)
def test_what_may_be_text_stays(text: str) -> None:
    """A bare number, a range, a sentence with 页 are left to other stages."""
    lines = lines_of(document_of(f"甲\n{text}\n乙", "plan.txt"))
    assert without_pages(lines, []) is lines


def test_heads_beside_page_numbers_go_and_the_title_stays() -> None:
    """A line that stands beside page numbers twice (its page number apart) is a head; elsewhere it is text."""
    text = "泉山县公报\n正文一，\n泉山县公报\n\n— 1 —\n正文二\n泉山县公报 2\n— 2 —\n正文三"
    assert _pages(text) == ["泉山县公报", "正文一，", "", "正文二", "正文三"]


def test_text_beside_page_numbers_stays() -> None:
    """Lines with marks, long ones and rows are text, even if they come twice."""
    long = "甲" * 61
    lines = [
        Line(number=0, cells=(Line(number=0),)),
        *lines_of(document_of(f"- 1 -\n甲、\n- 2 -\n甲、\n- 3 -\n{long}\n- 4 -\n{long}", "a")),
    ]
    notes: list[str] = []
    assert [line.text for line in without_pages(lines, notes)] == ["", "甲、", "甲、", long, long]
    assert notes == ["已略去页码、页眉和页脚4处。"]


def test_a_page_number_inside_a_pasted_line_goes() -> None:
    """Between blanks and dashes a number is a page's, too; without blanks it is a range."""
    notes: list[str] = []
    lines = lines_of(document_of("县科技局、各街 — 3 — 道办事处\n3- 5- 甲", "plan.txt"))
    assert [line.text for line in without_pages(lines, notes)] == ["县科技局、各街道办事处", "3- 5- 甲"]
    assert notes == ["已略去页码、页眉和页脚1处。"]


@pytest.mark.parametrize(
    "contents",
    [
        "目 录\n一、要求 1\n二、任务\t2\n",
        "目录\n\n一、要求\n二、任务\n",
        "目次\n一、要求……1\n二、任务 . . . 2\n附件：清单……9\n",
        "一、要求……………1\n二、任务……………2\n",
        "一、要求\n二、任务\n（一）建设中心 3\n",
    ],
)
def test_contents_go(contents: str) -> None:
    """With dots, tabs, blanks or nothing before the page number, below a heading or not."""
    body = "一、要求\n坚持。\n二、任务\n（一）建设中心。做强。"
    assert _contents(f"泉山县方案\n{contents}{body}") == ["泉山县方案", *body.split("\n")]


@pytest.mark.parametrize(
    "text",
    [
        "一、指标\n1.新建厂房 20\n2.新建车间 30\n3.引进企业 5\n二、其他",
        "一、要求\n二、任务\n正文",
        "目录\n一、要求\n二、任务",
        "一、要求\n1.甲\n正文\n一、要求\n1.甲\n正文",
        "甲" * 120,
    ],
)
def test_lists_are_no_contents(text: str) -> None:
    """Figures behind a list, headings that never come again or that have text are left alone."""
    lines = lines_of(document_of(text, "plan.txt"))
    assert without_contents(lines, []) is lines


def test_a_row_ends_the_contents() -> None:
    """A table row is no entry and ends the run; the run at the end of a document counts, too."""
    row = Line(number=0, cells=(Line(number=0),))
    entries = lines_of(document_of("一、要求……1\n二、任务……2", "a"))
    assert without_contents([*entries, row], []) == [row]
    assert without_contents([row, *entries], []) == [row]


def test_a_page_number_at_either_end_of_a_document() -> None:
    """There is no line beside it then, or only a blank one."""
    assert _pages("— 1 —\n甲") == ["甲"]
    assert _pages("\n— 1 —\n") == [""]


@pytest.mark.parametrize(("length", "left_out"), [(60, True), (61, False)])
def test_how_long_a_head_may_be(length: int, *, left_out: bool) -> None:
    """Sixty characters that stand beside every page number; a longer line is text."""
    head = "甲" * length
    lines = _pages(f"{head}\n- 1 -\n一文\n{head}\n- 2 -\n二文")
    assert (["一文", "二文"] if left_out else [head, "一文", head, "二文"]) == lines
