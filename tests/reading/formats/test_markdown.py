"""Markdown: the marks go, words and numbering stay, lines keep their numbers."""

import pytest

from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.reading.formats.markdown import read


def _read(*lines: str) -> Document:
    return read("\n".join(lines).encode(), "plan.md")


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ("# 晋源区实施方案", "晋源区实施方案"),
        ("###### （一）产业", "（一）产业"),
        ("#不是标题", "#不是标题"),
        ("> > 引用", "引用"),
        ("> ## 引用标题", "引用标题"),
        ("- 区工信局", "区工信局"),
        ("  * [x] 已办", "已办"),
        ("1. 壮大产业", "1. 壮大产业"),
        ("1\\. 壮大产业", "1. 壮大产业"),
        ("**责任单位**：`区工信局`", "责任单位：区工信局"),
        ("*强调*与5*3", "强调与5*3"),
        ('[通知](http://example.cn/a.html "题")见![图](a.png)', "通知见图"),
        ("[bookmark: _GoBack]（四）", "[bookmark: _GoBack]（四）"),
        ("到____年", "到____年"),
        ("    缩进", "缩进"),
        ("责任单位：区工信局\r", "责任单位：区工信局\r"),
    ],
)
def test_marks_are_taken_off_a_line(line: str, plain: str) -> None:
    """Each mark of Markdown is dropped, and what only looks like one is kept."""
    assert _read(line).text == plain.rstrip("\r") + "\n"


def test_numbers_are_physical_lines() -> None:
    """Rules, underlines of headings and fences leave empty blocks, so that numbers stay lines."""
    document = _read("标题", "===", "---", "* * *", "```", "# 原样 **", "```", "", "完")
    assert [(b.number, document.text[b.start : b.end]) for b in document.blocks] == [
        (1, "标题"),
        (2, ""),
        (3, ""),
        (4, ""),
        (5, ""),
        (6, "# 原样 **"),
        (7, ""),
        (8, ""),
        (9, "完"),
    ]


def test_a_short_dash_is_no_rule() -> None:
    """Two characters are not enough for a rule."""
    assert _read("--").text == "--\n"


def test_a_line_break_in_a_line_starts_a_block() -> None:
    """``<br>`` is a line break of the same line."""
    document = _read("甲<br/>乙", "")
    assert [(b.number, document.text[b.start : b.end]) for b in document.blocks] == [(1, "甲"), (1, "乙")]


def test_pipe_tables_are_rows() -> None:
    """The header is a row like the others, the line of dashes is none, and what follows is a paragraph."""
    document = _read(
        "任务分工", "| 任务 | 单位 |", "|:--|--:|", "| **招商** | 区商务局<br>区科技局 |", "a \\| b | c", "完"
    )
    assert document.text == "任务分工\n任务\t单位\n招商\t区商务局 区科技局\na | b\tc\n完\n"
    assert [(b.number, b.table, [c.ref for c in b.cells]) for b in document.blocks[1:4]] == [
        (2, "表1", ["A1", "B1"]),
        (4, "表1", ["A2", "B2"]),
        (5, "表1", ["A3", "B3"]),
    ]


def test_tables_are_numbered() -> None:
    """The second table of a file is 表2; a table may end the file."""
    document = _read("|甲|", "|-|", "", "|乙|", "|-|")
    assert [block.table for block in document.blocks] == ["表1", None, "表2"]


def test_a_pipe_without_a_line_of_dashes_is_text() -> None:
    """A vertical bar alone makes no table."""
    assert _read("甲|乙", "丙|丁").text == "甲|乙\n丙|丁\n"


def test_a_row_of_too_many_cells_is_refused() -> None:
    """A line of bars only is refused before it is cut."""
    with pytest.raises(UnreadableFileError, match="cells in a row"):
        _read("|" * 700_000, "|-|")
