"""Markdown: the marks go, words and numbering stay, lines keep their numbers."""

import pytest

from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.reading.formats.markdown import METADATA, read
from zhuanyezhen.reading.formats.markdown_inline import NOTES, STRUCK


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
        ("责任单位：区工信局\r", "责任单位：区工信局"),
        ("&emsp;&#12288;（一）产业&nbsp;", "\u2003\u3000（一）产业\xa0"),
        ("R&D与AT&amp;T、\\&lt;、&不是;、&#42;甲&#42;", "R&D与AT&T、&lt;、&不是;、*甲*"),
        ("（责任单位：区工信局\\", "（责任单位：区工信局"),
        ("甲\\\\", "甲\\"),
        ("甲\\\\\\", "甲\\"),
        ("甲  ", "甲"),
        ('[责任单位]{.underline}：[区工信局]{custom-style="单位"}', "责任单位：区工信局"),
        ("[区工信局]{牵头}", "[区工信局]{牵头}"),
        ('[通知](a.html){target="_blank"}', "通知"),
        (
            "<u>责任</u><font color='red'>单位</font><!-- 注 -->：<https://a.cn> a<b",
            "责任单位：https://a.cn a<b",
        ),
        ("\\<u>", "<u>"),
        ("## 二、任务 {#two .unnumbered}", "二、任务"),
        ("## 二、任务 ## ", "二、任务"),
        ("## 二、C# {: .x}", "二、C#"),
        ("## ##", ""),
        ("甲 {#not}", "甲 {#not}"),
        ("::: {.note}", ""),
        ("::::: note :::::", ""),
        (":::", ""),
        ("{: .center}", ""),
        (":: 甲", ":: 甲"),
    ],
)
def test_marks_are_taken_off_a_line(line: str, plain: str) -> None:
    """Each mark of Markdown is dropped, and what only looks like one is kept."""
    assert _read(line).text == plain + "\n"


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("（责任单位：~~区教育局~~区工信局）", "（责任单位：区工信局）"),
        ("<del>区教育局</del>区工信局<S class='a'>旧</S>", "区工信局"),
        ("|~~区教育局~~|区工信局|\n|-|-|", "\t区工信局"),
    ],
)
def test_struck_out_text_is_left_out_and_said(line: str, text: str) -> None:
    """What is struck out was deleted, however that is written."""
    document = _read(line)
    assert (document.text, document.notes) == (f"{text}\n", (STRUCK,))


@pytest.mark.parametrize("line", ["5~~6", "~~ 甲 ~~", "\\~~甲~~"])
def test_what_only_looks_struck_out_is_kept(line: str) -> None:
    """Waves with blanks or a backslash are characters."""
    assert _read(line).notes == ()


def test_lines_end_as_in_a_text() -> None:
    """CR counts as a line, a break within a line does not."""
    document = _read("# 甲\r# 乙\u2028丙\r\n丁")
    assert [(b.number, document.text[b.start : b.end]) for b in document.blocks] == [
        (1, "甲"),
        (2, "乙"),
        (2, "丙"),
        (3, "丁"),
    ]


def _table_rows(document: Document) -> list[tuple[int, str | None, list[str]]]:
    return [
        (b.number, b.table, [document.text[c.start : c.end] for c in b.cells])
        for b in document.blocks
        if b.cells
    ]


def test_grid_tables_are_rows() -> None:
    """Wrapped words are joined, marks taken off; the rows have the number of the first line."""
    document = _read(
        "分工",
        "+----------+----------+",
        "| **任务** | 单位     |",
        "+==========+==========+",
        "| 壮大龙头 | 区工信局 |",
        "| 企业     |          |",
        "+----------+----------+",
        "完",
    )
    assert _table_rows(document) == [(2, "表1", ["任务", "单位"]), (2, "表1", ["壮大龙头企业", "区工信局"])]
    assert [(b.number, document.text[b.start : b.end]) for b in document.blocks if not b.cells] == [
        (1, "分工"),
        (8, "完"),
    ]


def test_a_rule_that_begins_no_grid_is_text() -> None:
    """A line that looks like the rule of a table stays, whatever follows."""
    assert _read("+---+", "甲").text == "+---+\n甲\n"
    assert _read("+---+", "|甲|乙|丙|丁|", "完").text == "+---+\n|甲|乙|丙|丁|\n完\n"


def test_html_tables_are_rows() -> None:
    """Merged cells stand in each row; what is left out of them is said; tables are counted on."""
    document = _read(
        "|甲|乙|",
        "|-|-|",
        "",
        "<table>",
        "<tr><td rowspan=2>招商</td><td>牵头</td></tr>",
        "",
        "<tr><td>配合<del>旧</del></td></tr></table>",
        "完",
    )
    assert _table_rows(document)[1:] == [(4, "表2", ["招商", "牵头"]), (4, "表2", ["招商", "配合"])]
    assert (document.text.splitlines()[-1], document.notes) == ("完", ("网页含加删除线的文字，未读取。",))


def test_html_tables_end_where_the_last_one_does() -> None:
    """Tables within tables belong together; without an end the tag is a mark to be taken off."""
    inner = _read("<table><tr><td>", "<table><tr><td>甲</td><td>乙</td></tr></table>", "</td></tr></table>完")
    assert inner.text == "甲\t乙\n完\n"
    assert _read("<table><table><tr><td>甲<td>乙</table>", "完").text == "甲\t乙\n完\n"
    assert _read("<table><tr><td>甲", "<table>乙", "丙").text == "甲\n乙\n丙\n"


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


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ("``` a\n**甲**\n```\n**乙**", "\n**甲**\n\n乙\n"),
        ("````\n```\n````\n甲", "\n```\n\n甲\n"),
        ("~~~\n```\n~~~ 一\n~~~\n*甲*", "\n```\n~~~ 一\n\n甲\n"),
        ("```甲```\n**乙**", "甲\n乙\n"),
        ("<!--\n甲\n-->乙\n丙", "乙\n丙\n"),
        ("<!-- 甲\n乙", "<!-- 甲\n乙\n"),
        ("<!-- 一 -->甲<!-- 二 -->", "甲\n"),
        ("<script>\nlet a\n</script>\n甲", "甲\n"),
        ("<div hidden>\n<div>\n\n甲\n</div>\n\n</div>\n乙", "乙\n"),
        ("<div hidden>\n甲\n\n乙", "\n\n\n乙\n"),
        ("<div class=a>\n甲\n</div>", "\n甲\n\n"),
        ("<s>甲\n乙</s>丙\n丁", "\n丙\n丁\n"),
        ("<s>甲\n\n乙", "\n\n乙\n"),
        ("甲<p>乙</p>丙", "甲\n乙\n丙\n"),
        ("10<sup>2</sup>亩，CO~2~，10^3^", "10²亩，CO₂，10³\n"),
        ("<ruby>镇<rt>zhen</rt></ruby>长", "镇长\n"),
        ("<b><table></b><td hidden>甲\n\n乙", "\n\n乙\n"),
        ("<sup>1</sup><table><tr><td>甲<td>乙\n\n丙", "¹\n甲 乙\n丙\n"),
        ("<sup>1</sup><table><tr><td>甲<td>乙", "¹\n甲 乙\n"),
        ("[甲][一]，[乙][]，[丙]\n\n[一]: a.html '题'\n[丙]: <b>", "甲，[乙][]，丙\n\n\n\n"),
        ('[甲](<a b> "题")[乙](a(1).html)', "甲乙\n"),
        ("[![甲](a.png)](b.html)", "甲\n"),
        ("[责任单位](县工信局)", "[责任单位](县工信局)\n"),
        ("县工信局[^1]牵头\n\n[^1]: 据通知", "县工信局牵头\n\n据通知\n"),
        ("\\*甲\\*，`*乙*`，``丙`丁 ``，` *戊 `，`己", "*甲*，*乙*，丙`丁 ，*戊，`己\n"),
        ("`&lt;`，&lt;&#42;甲&#42;", "&lt;，<*甲*\n"),
        ("<https://a.cn/*b*>，<a@b.cn>", "https://a.cn/*b*，a@b.cn\n"),
        ("==甲==，a==b==c", "甲，abc\n"),
        ("甲\x01 `*乙*`", "甲\x01 `乙`\n"),
        ("甲 {#a}\n===\n乙 {-}\n---", "甲\n\n乙\n\n"),
        ("# 甲 {-}\n___\n[TOC]\n\\newpage", "甲\n\n\n\n"),
        ("甲\n: 乙", "甲\n乙\n"),
        ("> |任务|单位|\n> |---|---|\n> |招商|区商务局|", "任务\t单位\n招商\t区商务局\n"),
        ("|任务|单位|\n|---|---|\n|<s>招商|区商务局|", "任务\t单位\n\t区商务局\n"),
    ],
)
def test_marks_over_lines(lines: str, text: str) -> None:
    """Code, comments, hidden blocks, references and HTML that goes on are taken as they are shown."""
    assert _read(lines).text == text


@pytest.mark.parametrize(
    ("lines", "text", "notes"),
    [
        ("---\ntitle: '甲方案'\ntags:\n  - 乙\n---\n正文", "\n\n\n\n甲方案\n正文\n", (METADATA,)),
        ("---\ntitle: 甲方案\n...\n# 甲方案", "\n\n\n甲方案\n", (METADATA,)),
        ("+++\ndate = 2025\n+++\n正文", "\n\n\n正文\n", (METADATA,)),
        ("---\n一、总则。\n---\n正文", "\n一、总则。\n\n正文\n", ()),
        ("---\n正文", "\n正文\n", ()),
        ("% 甲方案\n% 县政府\n正文", "甲方案\n县政府\n正文\n", ()),
        ("% 甲方案\n% 县政府\n% 2025年\n% 正文", "甲方案\n县政府\n2025年\n% 正文\n", ()),
        ("甲^[据通知]乙", "甲乙\n", (NOTES,)),
    ],
)
def test_what_describes_a_file(lines: str, text: str, notes: tuple[str, ...]) -> None:
    """Metadata at the beginning are left out and told, but for a title the text does not have; so are notes."""
    document = _read(lines)
    assert (document.text, document.notes) == (text, notes)


def test_what_never_ends_is_looked_for_once() -> None:
    """Tables whose ends are missing are lines of the text, each of them."""
    assert _read("<table>\n<td>甲\n\n<table>\n<td>乙").text == "\n甲\n\n\n乙\n"
    assert _read("<!-- 甲\n\n<!-- 乙").text == "<!-- 甲\n\n<!-- 乙\n"
