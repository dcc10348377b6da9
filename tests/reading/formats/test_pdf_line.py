"""Lines of a PDF: when a sentence goes on, and what a page number is."""

import pytest

from zhuanyezhen.reading.formats.pdf_line import Line, is_page_number, joined, unwrap


def _line(text: str, *, x0: float = 100, x1: float = 500, top: float = 400, size: float = 10) -> Line:
    return Line(text=text, x0=x0, x1=x1, top=top, size=size, left=100, right=500)


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        ([_line("一行满"), _line("续行", x1=300)], ["一行满续行"]),
        ([_line("一行短", x1=480), _line("新段")], ["一行短", "新段"]),
        ([_line("一行满"), _line("缩进", x0=120)], ["一行满", "缩进"]),
        ([_line("悬挂", x1=486), _line("续")], ["悬挂续"]),
        ([_line("end of", x1=500), _line("line", x1=300)], ["end of line"]),
        ([_line("招商\t区商务局"), _line("办会\t区文旅局")], ["招商\t区商务局", "办会\t区文旅局"]),
        ([_line("一行满"), _line("招商\t区商务局")], ["一行满", "招商\t区商务局"]),
        ([], []),
        ([_line("任务落实。"), _line("（二）办会")], ["任务落实。", "（二）办会"]),
        ([_line("任务落实。"), _line("2.5亿元")], ["任务落实。2.5亿元"]),
        ([_line("任务落实"), _line("2.办会")], ["任务落实2.办会"]),
        ([_line("一行满"), _line("大字", size=11)], ["一行满大字"]),
        ([_line("一行满"), _line("大字", size=11.1)], ["一行满", "大字"]),
        ([_line("一", top=10), _line("二", top=30), _line("三", top=50), _line("四", top=80)], ["一二三四"]),
        (
            [_line("一", top=10), _line("二", top=30), _line("三", top=50), _line("四", top=81)],
            ["一二三", "四"],
        ),
        ([_line("一", top=700), _line("二", top=30)], ["一二"]),
    ],
)
def test_full_lines_go_on_unless_the_next_is_indented(lines: list[Line], paragraphs: list[str]) -> None:
    """A line that reaches the right edge goes on in the next one, if that begins at the left edge."""
    assert list(joined(lines)) == paragraphs


@pytest.mark.parametrize(
    ("text", "top", "is_number"),
    [
        ("— 12 —", 780, True),
        ("3", 20, True),
        ("－ 3 －", 780, True),
        ("3", 400, False),
        ("2027年", 780, False),
        ("12345", 780, False),
        ("第 1 页 共 12 页", 780, True),
        ("第3页", 780, True),
        ("3 / 12", 780, True),
        ("1 2", 780, False),
        ("附件1", 20, False),
    ],
)
def test_page_numbers_are_bare_numbers_at_the_edge(text: str, top: float, is_number: bool) -> None:  # noqa: FBT001
    """A number alone at the head or foot of a page is its number."""
    assert is_page_number(_line(text, top=top), height=800) is is_number


def test_line_breaks_beside_chinese_characters_are_no_blanks() -> None:
    """Only between Latin words does a line break stand for a blank."""
    assert unwrap("区工\n信局\nAI\nagent\n") == "区工信局AI agent "
