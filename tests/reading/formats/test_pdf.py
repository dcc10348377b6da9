"""PDF files, from real bytes: paragraphs, tables, page numbers, scans, passwords and damage."""

import sys

import pytest

from reading.formats.render_pdf import Page, lines, pdf
from zhuanyezhen.errors import MissingExtraError, UnreadableFileError
from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.reading.formats import limits
from zhuanyezhen.reading.formats import pdf as pdf_reader
from zhuanyezhen.reading.formats.pdf import read

_FULL = "\u3000\u3000一二三四五六七八九十一二三四五六七八九十"


def _texts(document: Document) -> list[tuple[str | None, str]]:
    return [(block.table, document.text[block.start : block.end]) for block in document.blocks]


def _grid(page: Page, columns: tuple[int, ...], rows: tuple[int, ...]) -> Page:
    for y in rows:
        page.rule(columns[0], y, columns[-1], y)
    for x in columns:
        page.rule(x, rows[0], x, rows[-1])
    return page


def test_lines_are_joined_to_paragraphs_over_pages() -> None:
    """A sentence goes on over a page break, and the page number between is left out and said."""
    first = lines("晋源区实施方案", _FULL).line("— 1 —", x=280, top=780)
    document = read(pdf(first, lines("续行到此。", "\u3000\u3000第二段。")), "a.pdf")
    assert _texts(document) == [
        (None, "晋源区实施方案"),
        (None, _FULL.strip("\u3000") + "续行到此。"),
        (None, "第二段。"),
    ]
    assert document.notes == ("已略去页码 1 处。",)


def test_ruled_tables_are_rows_and_not_text_too() -> None:
    """What stands in a table is read once, in its place between the paragraphs."""
    page = _grid(lines("前", top=100), (100, 200, 300), (200, 220, 240))
    page.line("任务", x=110, top=205).line("单位", x=210, top=205)
    page.line("招商", x=110, top=225).line("区商务局", x=210, top=225).line("后", top=300)
    assert _texts(read(pdf(page), "a.pdf")) == [
        (None, "前"),
        ("表1", "任务\t单位"),
        ("表1", "招商\t区商务局"),
        (None, "后"),
    ]


def test_merged_cells_are_repeated() -> None:
    """A cell over two columns and one over two rows stand in each of them; wrapped words are joined."""
    page = Page()
    for y in (200, 220, 260):
        page.rule(100, y, 400, y)
    page.rule(200, 240, 400, 240)
    for x in (100, 400):
        page.rule(x, 200, x, 260)
    page.rule(200, 220, 200, 260).rule(300, 220, 300, 260)
    page.line("任务分工", x=110, top=205).line("招", x=110, top=225).line("商", x=110, top=240)
    page.line("牵头", x=210, top=225).line("区商务局", x=310, top=225)
    page.line("配合", x=210, top=245).line("区工信局", x=310, top=245)
    document = read(pdf(page), "a.pdf")
    assert [[document.text[c.start : c.end] for c in block.cells] for block in document.blocks] == [
        ["任务分工", "任务分工", "任务分工"],
        ["招商", "牵头", "区商务局"],
        ["招商", "配合", "区工信局"],
    ]


def _table(page: Page, top: int, *rows: tuple[str, ...], columns: tuple[int, ...] = (100, 200, 300)) -> Page:
    _grid(page, columns, tuple(range(top, top + 20 * len(rows) + 1, 20)))
    for at, row in enumerate(rows):
        for x, text in zip(columns, row, strict=False):
            page.line(text, x=x + 5, top=top + 20 * at + 5)
    return page


def _rows(document: Document) -> list[tuple[str | None, list[str]]]:
    return [(b.table, [document.text[c.start : c.end] for c in b.cells]) for b in document.blocks]


def test_a_table_goes_on_over_pages() -> None:
    """One whose columns have the same edges is one table; a repeated heading is left out and said."""
    heading = ("任务", "单位")
    first = _table(Page(), 600, heading, ("1.招商", "区商务局")).line("3", x=300, top=785)
    second = _table(Page(), 60, ("2.办会", "区文旅局")).line("4", x=300, top=785)
    third = _table(Page(), 60, heading, ("3.建院", "区科技局"))
    document = read(pdf(first, second, third), "a.pdf")
    assert _rows(document) == [
        ("表1", ["任务", "单位"]),
        ("表1", ["1.招商", "区商务局"]),
        ("表1", ["2.办会", "区文旅局"]),
        ("表1", ["3.建院", "区科技局"]),
    ]
    assert document.notes == ("已略去页码 2 处。", "已略去换页处重复的表头 1 处。")


@pytest.mark.parametrize(
    "second",
    [
        _table(Page(), 60, ("姓名", "职务")),
        _table(Page(), 60, ("2.办会", "区文旅局"), columns=(100, 220, 300)),
        _table(Page(), 60, ("2.办会", "区文旅局", "长期"), columns=(100, 200, 300, 400)),
        _table(Page().line("附表", x=100, top=40), 60, ("2.办会", "区文旅局")),
    ],
)
def test_another_table_is_another(second: Page) -> None:
    """Other columns, text between, or a first row that may be a heading begin a new table."""
    document = read(pdf(_table(Page(), 600, ("任务", "单位"), ("1.招商", "区商务局")), second), "a.pdf")
    assert [block.table for block in document.blocks if block.table] == ["表1", "表1", "表2"]


def test_a_cell_merged_down_stands_in_every_row() -> None:
    """A cell merged in the middle of the table is no cell to its left."""
    page = _grid(Page(), (100, 200, 300), (200, 220))
    for x in (100, 200, 300, 400):
        page.rule(x, 200, x, 260)
    page.rule(100, 240, 200, 240).rule(300, 240, 400, 240).rule(100, 260, 400, 260).rule(300, 200, 400, 200)
    page.rule(300, 220, 400, 220)
    for x, top, text in ((105, 205, "任务"), (205, 205, "牵头"), (305, 205, "配合"), (105, 225, "招商"),
                         (205, 235, "区商务局"), (305, 225, "区工信局"), (105, 245, "办会"), (305, 245, "区文旅局")):  # fmt: skip
        page.line(text, x=x, top=top)
    assert [cells for _, cells in _rows(read(pdf(page), "a.pdf"))] == [
        ["任务", "牵头", "配合"],
        ["招商", "区商务局", "区工信局"],
        ["办会", "区商务局", "区文旅局"],
    ]


def test_a_place_without_a_cell_is_an_empty_cell() -> None:
    """A table that is not ruled all over keeps its columns."""
    page = _table(Page(), 200, ("任务", "单位")).line("区商务局", x=205, top=225)
    page.rule(200, 220, 200, 240).rule(300, 220, 300, 240).rule(200, 240, 300, 240)
    assert [cells for _, cells in _rows(read(pdf(page), "a.pdf"))] == [["任务", "单位"], ["", "区商务局"]]


def test_what_a_browser_prints_around_a_page_is_left_out() -> None:
    """Its title, its address and the time would stand inside of sentences."""
    first = (
        lines(_FULL, top=60)
        .line("2027/3/5 10:08 实施方案", x=30, top=10)
        .line("http://a.cn/b 1/2", x=30, top=785)
    )
    second = lines("续行到此。", top=60).line("2027/3/5 10:08 实施方案", x=30, top=10)
    document = read(pdf(first, second), "a.pdf")
    assert _texts(document) == [(None, _FULL.strip("\u3000") + "续行到此。")]
    assert document.notes == ("已略去页眉页脚 3 处。",)


def test_two_columns_are_read_one_after_the_other() -> None:
    """The left column first, down to a line that runs over both; a sentence goes on in the right one."""
    page = lines("横贯两栏的标题横贯两栏的标题横贯两栏的标题横贯两栏的", top=80)
    left = [
        "左栏第一行有这么长",
        "左栏第二行有这么长",
        "左栏第三行有这么长",
        "左栏第四行有这么长",
        "左栏第五行有这么长",
    ]
    for at, text in enumerate(left):
        page.line(text, x=100, top=120 + 15 * at).line(text.replace("左", "右"), x=250, top=120 + 15 * at)
    page.line("尾行横贯两栏的尾行横贯两栏的尾行横贯两栏", x=100, top=220)
    right = [text.replace("左", "右") for text in left]
    assert [text for _, text in _texts(read(pdf(page), "a.pdf"))] == [
        "横贯两栏的标题横贯两栏的标题横贯两栏的标题横贯两栏的",
        "".join(left + right),
        "尾行横贯两栏的尾行横贯两栏的尾行横贯两栏",
    ]


def test_characters_without_an_encoding_are_said() -> None:
    """A font that does not say what its codes mean gives no text, and the document says so."""
    document = read(pdf(lines("扫描"), unicode_map=False), "a.pdf")
    assert document.notes == ("文件中有 2 个字符未标明编码，无法读出（显示为“(cid:…)”）：请核对原文件。",)


def test_a_scan_is_refused() -> None:
    """A PDF of pictures has no text layer; empty pages beside text do no harm."""
    with pytest.raises(
        UnreadableFileError, match=r"'a.pdf' has no text layer \(a scan\?\): run a text recognition"
    ):
        read(pdf(Page(), Page()), "a.pdf")
    assert read(pdf(Page(), lines("甲")), "a.pdf").text == "甲\n"


def test_a_password_is_told_apart() -> None:
    """An encrypted file asks for its password."""
    encrypted = (
        f"/Encrypt << /Filter /Standard /V 1 /R 2 /O ({'0' * 32}) /U ({'0' * 32}) /P -4 >> /ID [<00> <00>]"
    )
    with pytest.raises(UnreadableFileError, match=r"'a.pdf' is password-protected \(encrypted\)"):
        read(pdf(lines("甲"), trailer=encrypted), "a.pdf")


@pytest.mark.parametrize("data", [b"%PDF-1.4", pdf(lines("甲"))[:200]])
def test_damage_is_said(data: bytes) -> None:
    """A cut-off file is a damaged one."""
    with pytest.raises(UnreadableFileError, match=r"'a.pdf' is a damaged PDF"):
        read(data, "a.pdf")


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages are counted before they are read."""
    monkeypatch.setattr(pdf_reader, "PDF_PAGES", 1)
    with pytest.raises(UnreadableFileError, match=r"'a.pdf' has 2 pages, more than the 1"):
        read(pdf(lines("甲"), lines("乙")), "a.pdf")
    assert limits.PDF_PAGES > 1


def test_without_pdfplumber_the_install_line_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra is asked for by name."""
    monkeypatch.setitem(sys.modules, "pdfplumber", None)
    with pytest.raises(MissingExtraError, match=r"reading 'a.pdf' needs pdfplumber: pip install pdfplumber"):
        read(pdf(lines("甲")), "a.pdf")


def test_two_columns_whose_lines_stand_at_different_heights() -> None:
    """The left one is read first, though no line of it has one of the right beside it."""
    left = [
        "（一）扩大种植规模，提高亩产和品",
        "质。（责任单位：县农业农村局）",
        "（二）拓宽销路，培育电商主体和直",
        "播基地，办好花卉节。（责任单位：",
        "县商务局）",
    ]
    right = [
        "（三）打响品牌，申报地理标志和老",
        "字号，统一包装标识。（责任单位：",
        "县市场监管局）",
        "（四）强化科技支撑，联合院所选育",
        "新品种。（责任单位：县科技局）",
    ]
    page = lines("青禾县花卉专业镇培育实施方案", x=200, top=40)
    for at, (one, other) in enumerate(zip(left, right, strict=True)):
        page.line(one, x=60, top=100 + 15 * at).line(other, x=240, top=107 + 15 * at)
    told = read(pdf(page), "方案.pdf").text
    assert "".join((*left, *right)) in told.replace("\n", "")
