"""Web pages: paragraphs, line breaks, tables, and what only lays a page out."""

import pytest

from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.reading.formats.html import read


def _read(page: str) -> Document:
    return read(page.encode(), "page.html")


def _rows(document: Document) -> list[list[str]]:
    return [[document.text[c.start : c.end] for c in block.cells] for block in document.blocks if block.cells]


def test_blocks_and_line_breaks_are_paragraphs() -> None:
    """Each block element and each line break ends a paragraph; numbers count them."""
    document = _read(
        "<html><body><h1>方案</h1><p>第一<br>第二</p><div>第三<span>续</span></div>【字体：大 中 小】</body>"
    )
    assert [(b.number, document.text[b.start : b.end]) for b in document.blocks] == [
        (1, "方案"),
        (2, "第一"),
        (3, "第二"),
        (4, "第三续"),
        (5, "【字体：大 中 小】"),
    ]


def test_blanks_are_collapsed_but_full_width_ones_kept() -> None:
    """Runs of blanks are one, source line breaks between Chinese characters none, indents stay."""
    assert _read("<p>　　区工信局、\n   区商务局\tOK\nyes  </p>").text == "　　区工信局、区商务局 OK yes\n"


def test_preformatted_text_keeps_its_lines() -> None:
    """In ``pre`` a line break is a line break; an end without a beginning is ignored."""
    assert _read("</pre><pre>一、任务\n\n  二、保障\n</pre><p>a\nb</p>").text == "一、任务\n  二、保障\na b\n"


def test_breaks_of_other_programs_end_lines() -> None:
    """What Word or a script writes for a line break is one, in ``pre`` beside the usual one."""
    assert (
        _read("<p>甲\u2028乙\u2029丙\v丁</p><pre>一\n二\u2028三</pre>").text == "甲\n乙\n丙\n丁\n一\n二\n三\n"
    )


def test_tables_are_rows_with_merged_cells_repeated() -> None:
    """Cells over several rows or columns stand in each of them."""
    document = _read(
        "<table><thead><tr><th>任务</th><th colspan=2>单位</th></tr></thead>"
        "<tr><td rowspan=2>招商</td><td>牵头</td><td>区商务局</td></tr>"
        "<tr><td>配合</td><td>区科技局<br>区工信局</td></tr></table>"
    )
    assert _rows(document) == [
        ["任务", "单位", "单位"],
        ["招商", "牵头", "区商务局"],
        ["招商", "配合", "区科技局 区工信局"],
    ]
    assert [(b.number, b.table) for b in document.blocks] == [(1, "表1"), (2, "表1"), (3, "表1")]


def test_cells_and_rows_need_no_end_tags_nor_rows() -> None:
    """Tags that HTML lets one leave out are not missed."""
    assert _rows(_read("<table><td>甲<td>乙<tr><td>丙<td>丁</table>")) == [["甲", "乙"], ["丙", "丁"]]


@pytest.mark.parametrize(("span", "rows"), [("0", 3), ("-2", 1), ("x", 1), ("9999999999", 3)])
def test_spans_are_bounded(span: str, rows: int) -> None:
    """A rowspan of 0 or beyond reason covers the rest of the table, one that is no number one row."""
    document = _read(f"<table><tr><td rowspan={span}>甲<td>乙<tr><td>丙<tr><td>丁</table>")
    assert sum("甲" in row for row in _rows(document)) == rows


def test_a_colspan_is_bounded() -> None:
    """No cell covers more than a thousand columns."""
    document = _read("<table><tr><td colspan=1000000000>甲<tr><td>乙</table>")
    assert [len(row) for row in _rows(document)] == [1000, 1]


def test_a_table_that_holds_a_table_lays_out() -> None:
    """The page around a data table is paragraphs, before it and after it; the data table is rows."""
    document = _read(
        "<table><tr><td>导航</td><td><p>方案</p><table><tr><td>任务</td><td>单位</td></tr></table>落款</td></tr></table>"
    )
    assert [(document.text[b.start : b.end], b.table) for b in document.blocks] == [
        ("导航", None),
        ("方案", None),
        ("任务\t单位", "表1"),
        ("落款", None),
    ]


def test_two_tables_in_a_layout_are_both_rows() -> None:
    """A layout stays one after its first inner table."""
    inner = "<table><tr><td>甲</td><td>乙</td></tr></table>"
    document = _read(f"<table><tr><td>{inner}{inner}</td></tr></table>")
    assert [block.table for block in document.blocks] == ["表1", "表2"]


def test_a_frame_of_one_cell_is_paragraphs() -> None:
    """A table of a single cell is a box around text."""
    document = _read("<table><tr><td><p>一、任务</p><p>二、保障</p></td></tr></table>")
    assert [(b.number, b.table, document.text[b.start : b.end]) for b in document.blocks] == [
        (1, None, "一、任务"),
        (2, None, "二、保障"),
    ]


def test_table_parts_outside_tables_are_paragraphs() -> None:
    """Rows without a table, ends without a beginning and text between rows are not lost."""
    assert _read("<td>甲</td></table><table>题<tr></tr><tr><td>乙<td>丙").text == "甲\n题\n乙\t丙\n"


def test_an_empty_table_is_nothing() -> None:
    """A table without cells leaves no block."""
    assert _read("<table><tr></tr></table>").blocks == ()


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("产值10<sup>2</sup>亿元，CO<sub>2</sub>", "产值10²亿元，CO₂\n"),
        ("<p>注<sup>[1]</sup></p>", "注[1]\n"),
        ("</sup>10<sup>2<p>乙</sup>丙", "102\n乙丙\n"),
        ("<table><tr><td>10<sup>2</sup><td>m<sup>3</sup></table>", "10²\tm³\n"),
        ("<select><option>甲<option selected>2025年</select>底", "2025年底\n"),
        ("<textarea>\n甲\n  乙</textarea>丙", "甲\n  乙\n丙\n"),
        ("<xmp>甲\n<b>", "甲\n"),
        ("<details><summary>甲</summary>乙</details>丙", "甲\n乙\n丙\n"),
        ("<menu><li>甲<li>乙</menu>丙", "甲\n乙\n丙\n"),
        ("<listing>甲\n乙</listing>", "甲\n乙\n"),
        ("<svg><desc><![CDATA[图标]]></desc></svg>甲", "甲\n"),
    ],
)
def test_what_a_browser_shows_otherwise(page: str, text: str) -> None:
    """Raised figures, choices, text fields and lists come as a page shows them."""
    assert _read(page).text == text


@pytest.mark.parametrize(
    ("page", "note"),
    [
        ("<noscript>甲</noscript>", "noscript"),
        ("<![CDATA[甲]]>", "CDATA"),
        ("<iframe src=a.pdf></iframe>", "嵌入"),
        ("<object data=a.pdf></object>", "嵌入"),
        ("<frameset><frame src=a.html></frameset>", "嵌入"),
        ("<select><option>甲</select>", "下拉"),
        ("<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>", "公式"),
        ("<svg><![CDATA[甲]]></svg>", "SVG"),
        ("<p style='visibility:hidden'>甲", "隐藏"),
    ],
)
def test_what_is_not_read_is_told(page: str, note: str) -> None:
    """What a page keeps from its reader, or shows out of another file, stands in a note."""
    assert [note in each for each in _read("题" + page).notes] == [True]


@pytest.mark.parametrize(
    "page",
    [
        "<iframe></iframe>",
        "<div hidden><iframe src=a></iframe></div>",
        "<noscript><img></noscript>",
        "</object>",
    ],
)
def test_nothing_to_tell(page: str) -> None:
    """What holds no text, or is hidden with its surroundings, makes no note."""
    assert _read("题" + page).notes == ()
