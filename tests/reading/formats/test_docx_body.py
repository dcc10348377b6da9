"""The body of a Word document: what a reader of the page sees, in both views of the revisions."""

import pytest

from render_docx import (
    cell,
    deleted,
    docx,
    inserted,
    paragraph,
    paragraph_style,
    plan_lists,
    row,
    run,
    table,
)
from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.reading.formats.docx import read

_ACCEPTED = "文档含修订痕迹：按接受全部修订后的文本读取（保留插入、略去删除）。"
_ORIGINAL = "文档含修订痕迹：按修订前的原文读取（保留删除、略去插入）。"


def _read(*body: str) -> Document:
    return read(docx(*body), "a.docx")


def _lines(*body: str) -> list[str]:
    return _read(*body).text.splitlines()


def _both(*body: str, numbering: str = "") -> tuple[list[str], list[str]]:
    data = docx(*body, numbering=numbering)
    accepted, original = read(data, "a.docx"), read(data, "a.docx", revisions="original")
    assert (accepted.notes, original.notes) == ((_ACCEPTED,), (_ORIGINAL,))
    return accepted.text.splitlines(), original.text.splitlines()


def _rows(document: Document) -> list[list[str]]:
    return [[document.text[c.start : c.end] for c in block.cells] for block in document.blocks if block.cells]


def _field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def _run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


_RAISED, _LOWERED = '<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="subscript"/>'
_MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (_run("10") + _run("2", _RAISED) + _run("亩"), "10²亩"),
        (_run("2", _RAISED), "²"),
        (f"<w:pPr><w:rPr>{_RAISED}</w:rPr></w:pPr>" + _run("甲2"), "甲2"),
        (_run("CO") + _run("2", _LOWERED), "CO₂"),
        (_run("10") + _run("2", '<w:vertAlign w:val="baseline"/>'), "102"),
        (_run("局") + _run("[1]", _RAISED), "局[1]"),
        (
            (
                f'<m:oMath xmlns:m="{_MATH}"><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup>'
                "</m:sSup><m:sub><m:r><m:t>3</m:t></m:r></m:sub><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r>"
                "<m:t>2</m:t></m:r></m:den></m:f></m:oMath>"
            ),
            "10²₃1/2",
        ),
        (r'<w:fldSimple w:instr=" eq \o\ac(○,3) "/>' + _run("甲"), "③甲"),
        ('<w:fldSimple w:instr=" DATE ">' + _run("2025年") + "</w:fldSimple>", "2025年"),
        (
            (
                '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="甲"/>'
                '<w:listEntry w:val="乙"/></w:ddList></w:ffData></w:fldChar></w:r>' + _field("end")
            ),
            "乙",
        ),
        (
            (
                '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string=" 甲镇 "/>'
                '<v:textpath string=""/></v:shape></w:pict></w:r>' + _run("乙")
            ),
            "乙\n甲镇",
        ),
    ],
)
def test_figures_and_letters_of_their_own_kind(content: str, text: str) -> None:
    """Raised figures, fractions, drawn letters and choices are read as the page shows them."""
    assert _read(f"<w:p>{content}</w:p>").text == text + "\n"


_CONTROL = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent><w:r><w:t>提示</w:t></w:r></w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    ("content", "text", "note"),
    [
        (_CONTROL.format("<w:showingPlcHdr/>"), "", "提示文字"),
        (_CONTROL.format('<w:showingPlcHdr w:val="0"/><w:rPr><w:vanish/></w:rPr>'), "提示", ""),
        ("<w:showingPlcHdr/>" + _CONTROL.format(""), "提示", ""),
        ('<w:r><a:t xmlns:a="urn:a">甲</a:t></w:r>', "", "SmartArt"),
        ('<w:r><w:object><o:OLEObject xmlns:o="urn:o"/></w:object></w:r>', "", "嵌入"),
        (r'<w:fldSimple w:instr="EQ \r(2)"/>', "", "公式域"),
    ],
)
def test_what_is_shown_and_no_text_of_the_plan(content: str, text: str, note: str) -> None:
    """Words that ask to be replaced, texts of drawings and embedded files are left out, and that is said."""
    document = _read(f"<w:p>{content}<w:r><w:t>乙</w:t></w:r></w:p>")
    assert (document.text, [note in each for each in document.notes]) == (f"{text}乙\n", [True] * bool(note))


def test_paragraphs_are_numbered_in_order() -> None:
    """Empty paragraphs count, and a table row counts as one."""
    document = _read("一", paragraph(), table(row("甲", "乙")), "二")
    assert [(b.number, b.table, document.text[b.start : b.end]) for b in document.blocks] == [
        (1, None, "一"),
        (2, None, ""),
        (3, "表1", "甲\t乙"),
        (4, None, "二"),
    ]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (run("甲") + "<w:r><w:tab/><w:noBreakHyphen/><w:ptab/></w:r>" + run("乙"), "甲\t-\t乙"),
        ("<w:r><w:t> 甲 \n</w:t></w:r>" + run(" 乙 "), "甲 乙 "),
        ('<w:r><w:sym w:font="Wingdings" w:char="F06C"/></w:r>', "\uf06c"),
        ('<w:r><w:sym w:char="x"/><w:sym w:char="D800"/><w:sym w:char="110000"/><w:sym/></w:r>', "\ufffd" * 4),
        ("<w:smartTag>" + run("甲") + "</w:smartTag><w:hyperlink>" + run("乙") + "</w:hyperlink>", "甲乙"),
        ('<w:fldSimple w:instr="DATE">' + run("2027年") + "</w:fldSimple>", "2027年"),
        (
            _field("begin") + "<w:r><w:instrText>REF x</w:instrText></w:r>" + run("隐") + _field("separate")
            + run("见") + _field("end") + run("后"),
            "见后",
        ),
        (
            _field("begin") + _field("begin") + _field("separate") + run("内") + _field("end") + _field("separate")
            + run("外") + _field("end"),
            "外",
        ),
        (_field("end") + _field("separate") + _field("other") + run("甲"), "甲"),
        ("<w:sdt><w:sdtPr><w:t>x</w:t></w:sdtPr><w:sdtContent>" + run("甲") + "</w:sdtContent></w:sdt>", "甲"),
        ("<m:oMath><m:r><m:t>1+1</m:t></m:r></m:oMath>", "1+1"),
        ("<w:r><w:ruby><w:rt>" + run("fā") + "</w:rt><w:rubyBase>" + run("发") + "</w:rubyBase></w:ruby></w:r>", "发"),
        ("甲" + "", "甲"),
    ],
)  # fmt: skip
def test_runs_are_read_as_shown(content: str, text: str) -> None:
    """Marks, symbols, links, fields, controls, formulas and readings give what stands on the page."""
    assert _lines(paragraph(content)) == [text]


def test_breaks_start_lines_of_the_same_paragraph() -> None:
    """A line break makes a block of its own with the number of the paragraph."""
    document = _read(paragraph(run("甲"), "<w:r><w:br/></w:r>", run("乙"), "<w:r><w:cr/></w:r>", run("丙")))
    assert [(b.number, document.text[b.start : b.end]) for b in document.blocks] == [
        (1, "甲"),
        (1, "乙"),
        (1, "丙"),
    ]


def test_breaks_in_a_text_start_lines_of_the_same_paragraph() -> None:
    """A line separator that came with a copied text is a break like Word's own."""
    document = _read(paragraph(run("甲\u2028乙")))
    assert [(b.number, document.text[b.start : b.end]) for b in document.blocks] == [(1, "甲"), (1, "乙")]


def test_tab_stops_are_no_tabs() -> None:
    """A tab stop among the properties of a paragraph is not a tab in its text."""
    assert _lines(paragraph("甲", properties='<w:tabs><w:tab w:val="left"/></w:tabs>')) == ["甲"]


def test_a_field_that_never_shows_its_result_hides_no_other_paragraph() -> None:
    """An instruction left open ends with its paragraph."""
    assert _lines(paragraph(_field("begin"), run("隐")), "甲") == ["", "甲"]


def test_a_field_may_show_its_result_over_paragraphs() -> None:
    """A table of contents is one field over many paragraphs."""
    assert _lines(
        paragraph(_field("begin"), _field("separate"), run("目录")), paragraph(run("一"), _field("end"))
    ) == [
        "目录",
        "一",
    ]


@pytest.mark.parametrize(
    ("properties", "text", "notes"),
    [
        ("<w:vanish/>", "可见", ("文档含隐藏文字，未读取。",)),
        ('<w:vanish w:val="0"/>', "隐藏可见", ()),
    ],
)
def test_hidden_text_is_left_out_and_said(properties: str, text: str, notes: tuple[str, ...]) -> None:
    """Hidden text is no part of the page; that there was some is noted."""
    document = _read(paragraph(run("隐藏", properties), run("可见")))
    assert (document.text, document.notes) == (f"{text}\n", notes)


_STYLES = (
    '<w:style w:type="paragraph" w:styleId="gone"><w:rPr><w:vanish/></w:rPr></w:style>'
    + paragraph_style("heir", based_on="gone")
    + '<w:style w:type="character" w:styleId="out"><w:rPr><w:strike/></w:rPr></w:style>'
    + '<w:style w:type="character" w:styleId="seen"><w:rPr><w:vanish/></w:rPr></w:style>'
)


@pytest.mark.parametrize(
    ("style", "properties", "text", "notes"),
    [
        (None, "<w:strike/>", "留", ("文档含加删除线的文字，未读取。",)),
        (None, "<w:dstrike/>", "留", ("文档含加删除线的文字，未读取。",)),
        (None, '<w:strike w:val="0"/><w:dstrike w:val="false"/>', "去留", ()),
        (None, '<w:strike/><w:dstrike w:val="0"/>', "留", ("文档含加删除线的文字，未读取。",)),
        (None, '<w:rStyle w:val="out"/>', "留", ("文档含加删除线的文字，未读取。",)),
        (None, '<w:rStyle w:val="out"/><w:strike w:val="0"/>', "去留", ()),
        ("gone", "", "", ("文档含隐藏文字，未读取。",)),
        ("heir", '<w:vanish w:val="0"/>', "去", ("文档含隐藏文字，未读取。",)),
        ("heir", '<w:rStyle w:val="seen"/>', "去", ("文档含隐藏文字，未读取。",)),
    ],
)
def test_struck_out_and_styled_text_is_left_out_and_said(
    style: str | None, properties: str, text: str, notes: tuple[str, ...]
) -> None:
    """What is struck out, or hidden by the styles of paragraph and run, is no part of the plan."""
    body = paragraph(run("去", properties), run("留"), style=style)
    document = read(docx(body, styles=_STYLES), "a.docx")
    assert (document.text, document.notes) == (f"{text}\n", notes)


@pytest.mark.parametrize(("mark", "last"), [("", "三、丙"), ("<w:vanish/>", "二、丙")])
def test_a_paragraph_left_out_shows_no_number(mark: str, last: str) -> None:
    """Its number goes with its text; it counts on unless its mark is hidden, too."""
    body = [
        paragraph("甲", num=1, level=0),
        paragraph(run("乙", "<w:strike/>"), num=1, level=0, mark=mark),
        paragraph("丙", num=1, level=0),
    ]
    document = read(docx(*body, numbering=plan_lists()), "a.docx")
    assert document.text.splitlines() == ["一、甲", "", last]


def test_a_hidden_row_is_left_out_and_said() -> None:
    """A row that Word does not show is not read."""
    rows = (
        row("甲", "乙"),
        row("隐", "隐", properties="<w:hidden/>"),
        row("丙", "丁", properties='<w:hidden w:val="0"/>'),
    )
    document = _read(table(*rows))
    assert (document.text, document.notes) == ("甲\t乙\n丙\t丁\n", ("文档含隐藏文字，未读取。",))


def _instruction(*pieces: str) -> str:
    return "".join(f'<w:r><w:instrText xml:space="preserve">{piece}</w:instrText></w:r>' for piece in pieces)


def test_numbers_in_circles_are_read() -> None:
    """Word draws a number in a circle with a field that has no result."""
    circled = _field("begin") + _instruction(" eq \\o\\ac(", "○", ",2)") + _field("end")
    assert _lines(paragraph(circled + run("办会"))) == ["②办会"]


def test_a_formula_that_is_not_read_is_said() -> None:
    """A field that draws something else is left out, once said, unless it stands in an instruction."""
    drawn = _field("begin") + _instruction("EQ \\r(2)") + _field("end")
    assert _read(paragraph(run("甲"), drawn)).notes == ("文档含公式域（EQ），其中的内容未读取。",)
    assert _read(paragraph(run("甲"), _field("begin") + drawn + _field("end"))).notes == ()


def test_fields_within_conditions_are_not_shown() -> None:
    """Only the outermost result of a merged letter stands on the page, however its conditions end."""
    inner = _field("begin") + _instruction("MERGEFIELD 县") + _field("separate") + run("甲县") + _field("end")
    outer = _field("begin") + _instruction("IF ") + inner + _instruction(' = "甲县"') + _field("separate")
    assert _lines(paragraph(outer + run("县工信局") + _field("end"))) == ["县工信局"]
    left_open = _field("begin") + _field("begin") + _field("separate")
    assert _lines(paragraph(left_open + run("隐")), "甲") == ["", "甲"]


def test_a_hidden_paragraph_mark_hides_no_text() -> None:
    """A property of the mark is no property of the runs, and an empty hidden run is nothing to note."""
    document = _read(paragraph(run("甲"), run("", "<w:vanish/>"), mark="<w:vanish/>"))
    assert (document.text, document.notes) == ("甲\n", ())


@pytest.mark.parametrize(
    ("tag", "note"),
    [
        ("footnoteReference", "文档含脚注或尾注，未读取。"),
        ("endnoteReference", "文档含脚注或尾注，未读取。"),
        ("altChunk", "文档嵌入了其他文件的内容，未读取。"),
    ],
)
def test_what_is_not_read_is_noted(tag: str, note: str) -> None:
    """Notes and embedded files are left out, once said."""
    assert _read(paragraph(run("甲"), f"<w:{tag}/>", f"<w:{tag}/>")).notes == (note,)


def _box(text: str) -> str:
    return f"<w:txbxContent>{paragraph(text)}</w:txbxContent>"


def test_text_boxes_follow_their_paragraph_once() -> None:
    """A text box is written twice in the file, for new and old programs, and read once."""
    shape = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>{_box("框内")}</wps:txbx></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{_box('框内')}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    assert _lines(paragraph(run("前"), shape, run("后")), "完") == ["前后", "框内", "完"]


_NEW = 'xmlns:n="http://schemas.microsoft.com/office/word/2099/newest" xmlns:x="urn:other"'


@pytest.mark.parametrize(
    ("content", "text", "notes"),
    [
        ('<mc:Choice Requires="n wps">新</mc:Choice><mc:Fallback>旧</mc:Fallback>', "新", ()),
        ('<mc:Choice Requires="x">新</mc:Choice><mc:Fallback>旧</mc:Fallback>', "旧", ()),
        (
            '<mc:Choice Requires="x">新</mc:Choice><mc:Choice Requires="n">中</mc:Choice><mc:Fallback>旧</mc:Fallback>',
            "中",
            (),
        ),
        ('<mc:Choice Requires="none n">新</mc:Choice>', "", ("文档含其他软件专有的内容，未读取。",)),
        ("<mc:Fallback>旧</mc:Fallback>", "旧", ()),
        ("", "", ()),
    ],
)
def test_a_choice_is_taken_by_what_it_requires(content: str, text: str, notes: tuple[str, ...]) -> None:
    """The first choice whose namespaces are Word's is taken, whatever its prefixes, or the fallback."""
    for word in ("新", "中", "旧"):
        content = content.replace(word, run(word))
    document = _read(paragraph(f"<mc:AlternateContent {_NEW}>{content}</mc:AlternateContent>"))
    assert (document.text, document.notes) == (f"{text}\n", notes)


def test_a_fallback_without_a_choice_is_read() -> None:
    """When there is nothing before it, the fallback is the content; outside alternatives it is one too."""
    only = f"<mc:AlternateContent><mc:Fallback>{run('甲')}</mc:Fallback></mc:AlternateContent>"
    assert _lines(paragraph(only, f"<mc:Fallback>{run('乙')}</mc:Fallback>")) == ["甲乙"]


def test_insertions_are_kept_or_dropped() -> None:
    """Each view has its own text: with what was inserted, or with what was deleted."""
    assert _both(paragraph(run("甲"), inserted("新"), deleted("旧"))) == (["甲新"], ["甲旧"])


def test_moves_are_insertions_and_deletions() -> None:
    """A moved text stands at its new place in one view and at its old place in the other."""
    source, target = paragraph(run("一"), inserted("移", "moveFrom")), paragraph(inserted("移", "moveTo"))
    assert _both(source, target) == (["一", "移"], ["一移", ""])


def test_a_deleted_mark_merges_paragraphs() -> None:
    """Two paragraphs are one when the mark between them is gone; the last one's numbering counts."""
    body = (paragraph("甲", mark="<w:del/>", num=1, level=0), paragraph("乙", num=1, level=1))
    assert _both(*body, numbering=plan_lists()) == (["（一）甲乙"], ["一、甲", "（一）乙"])


def test_an_inserted_mark_merges_the_original() -> None:
    """In the original view it is the inserted marks that are gone."""
    assert _both(paragraph("甲", mark="<w:ins/>"), "乙") == (["甲", "乙"], ["甲乙"])


def test_a_deleted_mark_at_an_end_merges_with_nothing() -> None:
    """The last paragraph of a body or before a table keeps its text."""
    last = paragraph("甲", mark="<w:del/>")
    accepted, _ = _both(last, table(row(cell(last), "乙")), last)
    assert accepted == ["甲", "甲\t乙", "甲"]


def test_former_properties_number_the_original() -> None:
    """A paragraph that was numbered before the revision is numbered in the original view."""
    former = (
        '<w:pPrChange><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>'
    )
    body = paragraph(run("甲"), inserted(""), style="x", num=1, level=0, properties=former)
    assert _both(body, numbering=plan_lists()) == (["一、甲"], ["（一）甲"])


def test_an_inserted_number_is_not_in_the_original() -> None:
    """A number that was inserted with tracking on is missing in the original view."""
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:ins w:id="1"/><w:numId w:val="1"/></w:numPr>'
    assert _both(paragraph("甲", properties=numbered), numbering=plan_lists()) == (["一、甲"], ["甲"])


def test_revised_rows_are_kept_or_dropped() -> None:
    """A deleted row is not in the accepted view, an inserted one not in the original."""
    rows = (row("甲", "乙"), row("旧", "旧", properties="<w:del/>"), row("新", "新", properties="<w:ins/>"))
    assert _both(table(*rows)) == (["甲\t乙", "新\t新"], ["甲\t乙", "旧\t旧"])


def test_revised_cells_are_kept_or_dropped() -> None:
    """A deleted cell is not in the accepted view, an inserted one not in the original."""
    rows = row("甲", cell("旧", properties="<w:cellDel/>"), cell("新", properties="<w:cellIns/>"), "乙")
    assert _both(table(rows)) == (["甲\t新\t乙"], ["甲\t旧\t乙"])


def test_revised_merges_are_those_of_the_view() -> None:
    """Cells merged with tracking on are one cell in the accepted view only."""
    rows = (
        row(cell("甲", properties='<w:cellMerge w:vMerge="rest"/>'), "乙"),
        row(cell("丙", properties='<w:cellMerge w:vMerge="cont" w:vMergeOrig="rest"/>'), "丁"),
    )
    document = _read(table(*rows))
    assert (_rows(document), document.notes) == ([["甲", "乙"], ["甲", "丁"]], (_ACCEPTED,))
    original = read(docx(table(*rows)), "a.docx", revisions="original")
    assert _rows(original) == [["甲", "乙"], ["丙", "丁"]]


def test_cells_span_columns_and_rows() -> None:
    """Merged cells stand in every row and column they cover."""
    document = _read(
        table(
            row(cell("任务", properties='<w:gridSpan w:val="2"/>'), "单位"),
            row(cell("招商", properties='<w:vMerge w:val="restart"/>'), "牵头", "区商务局"),
            row(cell("", properties="<w:vMerge/>"), "配合", cell("区科技局", "区工信局")),
            row("末", properties='<w:gridBefore w:val="2"/>'),
        )
    )
    assert _rows(document) == [
        ["任务", "任务", "单位"],
        ["招商", "牵头", "区商务局"],
        ["招商", "配合", "区科技局 区工信局"],
        ["末"],
    ]
    assert [(c.column, c.ref) for c in document.blocks[3].cells] == [(2, "C4")]


def test_old_files_merge_cells_sideways() -> None:
    """A cell that continues the one to its left widens it; the first cell continues nothing."""
    beside = "<w:hMerge/>"
    document = _read(
        table(row(cell("甲", properties='<w:hMerge w:val="restart"/>'), cell("", properties=beside)),
              row(cell("乙", properties=beside), "丙"))
    )  # fmt: skip
    assert _rows(document) == [["甲", "甲"], ["乙", "丙"]]


def test_content_controls_stand_around_anything() -> None:
    """Controls around paragraphs, rows and cells are transparent."""

    def control(content: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"

    rows = control(row("甲", "乙")) + f"<w:tr>{control(cell('丙'))}{cell('丁')}</w:tr>"
    assert _lines(control(paragraph("一")), control(table(rows))) == ["一", "甲\t乙", "丙\t丁"]


def test_nested_tables_are_text_of_their_cell() -> None:
    """The rows of an inner table are lines of the cell, their cells words."""
    inner = table(row("子一", "子二"), row("子三", ""))
    assert _lines(table(row(cell("外", inner, paragraph("后")), "右"))) == ["外 子一 子二 子三 后\t右"]


def test_a_table_in_a_text_box_follows_the_paragraph() -> None:
    """A table in a text box is a table behind its paragraph, between the lines of the box."""
    inner = paragraph("上") + table(row("甲", "乙")) + paragraph("下")
    document = _read(paragraph(run("前"), f"<w:r><w:txbxContent>{inner}</w:txbxContent></w:r>"))
    assert [(block.table, document.text[block.start : block.end]) for block in document.blocks] == [
        (None, "前"),
        (None, "上"),
        ("表1", "甲\t乙"),
        (None, "下"),
    ]


def test_a_table_in_a_text_box_in_a_cell_is_text_of_the_cell() -> None:
    """A cell is one text, whatever boxes stand in it."""
    box = f"<w:r><w:txbxContent>{table(row('甲', ''), row('', ''))}</w:txbxContent></w:r>"
    assert _lines(table(row(cell(paragraph(run("前"), box)), "右"))) == ["前 甲\t右"]


def test_a_frame_of_one_cell_is_paragraphs() -> None:
    """A table of a single cell is a box around text."""
    document = _read(table(row(cell("一、任务", "二、保障"))))
    assert [(b.table, document.text[b.start : b.end]) for b in document.blocks] == [
        (None, "一、任务"),
        (None, "二、保障"),
    ]


def test_empty_tables_and_rows_are_nothing() -> None:
    """A table without rows, and a row without cells, leave no block."""
    assert _read(table(), table(row())).blocks == ()


@pytest.mark.parametrize(
    "body",
    [
        "<w:r><w:t>甲</w:t></w:r>",
        "<w:tc><w:p/></w:tc>",
        "<w:tr><w:tc><w:p/></w:tc></w:tr>",
        "<w:tbl><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tbl>",
        "<w:txbxContent><w:p/></w:txbxContent>",
        "<w:hidden/><w:strike/><w:rStyle/><w:cellMerge/><w:tcPr><w:cellDel/></w:tcPr><w:instrText>x</w:instrText>",
        "<w:gridSpan/><w:vMerge/><w:hMerge/><w:gridBefore/><w:pStyle/><w:numId/><w:ilvl/><w:vanish/>",
        "<w:trPr><w:del/></w:trPr><w:rPr><w:del/></w:rPr><w:numPr><w:del/></w:numPr><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>",
        "<mc:AlternateContent/><mc:Choice/>",
    ],
)
def test_elements_in_impossible_places_do_no_harm(body: str) -> None:
    """What no program writes is read as nothing."""
    assert _read(body).text.strip() == ""
