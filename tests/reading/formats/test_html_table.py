"""Tables of web pages: groups of rows, spans as WHATWG reads them, tables of data in each other."""

import pytest

from zhuanyezhen.reading.formats.html import read


def _shown(page: str) -> list[str | list[str]]:
    document = read(page.encode(), "page.html")
    return [
        [document.text[cell.start : cell.end] for cell in block.cells]
        or document.text[block.start : block.end]
        for block in document.blocks
    ]


@pytest.mark.parametrize(
    ("span", "columns"),
    [
        ("'2'", 2), ("' 2 '", 2), ("'+2'", 2), ("2px", 2), ("2.7", 2), ("0", 1), ("-2", 1), ("''", 1), ("x", 1),
        ("\uff12", 1), ("1001", 1000), ("99999999999", 1000),
    ],
)  # fmt: skip
def test_a_span_is_read_as_browsers_read_it(span: str, columns: int) -> None:
    """What follows the figures does not count; what begins otherwise, or with other figures, is one column."""
    assert len(_shown(f"<table><tr><td colspan={span}>甲<tr><td>乙</table>")[0]) == columns


@pytest.mark.parametrize("height", ["0", "5", "65534"])
@pytest.mark.parametrize("end", ["", "</tbody>"])
def test_no_cell_reaches_out_of_its_group(height: str, end: str) -> None:
    """A cell ends with its group of rows, whether it claims the rest of it or more."""
    page = f"<table><tbody><tr><td rowspan={height}>甲<td>乙<tr><td>丙{end}<tbody><tr><td>丁<td>戊</table>"
    assert _shown(page) == [["甲", "乙"], ["甲", "丙"], ["丁", "戊"]]


def test_rows_behind_a_group_are_of_another() -> None:
    """A row that stands in no group opens one."""
    page = "<table><thead><tr><td rowspan=3>甲<td>乙</thead><tr><td>丙<td>丁</table>"
    assert _shown(page) == [["甲", "乙"], ["丙", "丁"]]


def test_heads_come_first_and_feet_last() -> None:
    """The first head and the first foot go to their places; further ones stay where they stand."""
    page = (
        "<table><tfoot><tr><td>尾<td>1</tfoot><tbody><tr><td>体<td>2<thead><tr><td>头<td>3"
        "<tfoot><tr><td>又<td>4</table>"
    )
    assert [row[0] for row in _shown(page)] == ["头", "体", "又", "尾"]


_INNER = "<table><tr><td>指标<td>2025年<tr><td>产值<td>12亿元</table>"


@pytest.mark.parametrize(
    "page",
    [
        f"<table border=1><tr><td>任务<td>单位<tr><td>招商{_INNER}落实<td>区商务局</table>",
        f"<table><tr><th>任务<th>单位<tr><td>招商{_INNER}落实<td>区商务局</table>",
    ],
)
def test_a_table_in_a_table_of_data(page: str) -> None:
    """A table of data stays one although a small table stands in a cell of it."""
    assert _shown(page) == [["任务", "单位"], ["招商 指标 2025年 产值 12亿元 落实", "区商务局"]]


def test_a_table_two_deep_in_one_of_data() -> None:
    """What stands in the inner table's cells is words of the outer cell, too."""
    page = "<table border=1><tr><td>任务<td>单位<tr><td><table><tr><td>甲<td><table><tr><td>乙<td></table></table><td>丙"
    assert _shown(page) == [["任务", "单位"], ["甲 乙", "丙"]]


def test_a_blank_row_of_an_inner_table_adds_nothing() -> None:
    """No word, and no line of its own."""
    page = "<table border=1><tr><td>任务<td>单位<tr><td>招商<table><tr><td>甲<tr><td><tr><td>乙</table><td>丙</table>"
    assert _shown(page) == [["任务", "单位"], ["招商 甲 乙", "丙"]]


@pytest.mark.parametrize(
    "first",
    ["<tr><td>首页", "<tr><td>首页<td>", "<tr><td>首页<td>" + "政务公开" * 7, "<tr><td>一<br>二<td>三"],
)
def test_a_first_row_that_heads_nothing(first: str) -> None:
    """One cell, an empty one, a long or a broken one: the table lays out, and the inner one is the data."""
    shown = _shown(f"<table border=1>{first}<tr><td>左<td><table><tr><td>甲<td>乙</table></table>")
    assert ["甲", "乙"] in shown


def test_only_rules_or_headings_make_a_table_of_data() -> None:
    """A bar to steer by above a table lays out."""
    assert ["甲", "乙"] in _shown(
        "<table border=0><tr><td>首页<td>公开<tr><td><table><tr><td>甲<td>乙</table></table>"
    )


def test_cells_without_rows_or_groups() -> None:
    """A cell alone, one behind the start of a group, and a group without rows make their rows themselves."""
    assert _shown("<table><td>甲<td>乙<tbody><td>丙<td>丁<tbody></table>") == [["甲", "乙"], ["丙", "丁"]]
