"""Lines and the document made of them: pieces, cells, and the way back."""

from zhuanyezhen.reading.blocks import DocumentBuilder
from zhuanyezhen.reading.formats import document_of
from zhuanyezhen.reading.layout import lines
from zhuanyezhen.reading.layout.lines import Line, joined, lines_of


def test_a_cut_has_no_blanks_around_it() -> None:
    """A piece of a line knows where it stands, and an empty one stands nowhere."""
    line = lines_of(document_of("甲  乙丙 ", "a.txt"))[0]
    assert [(piece.text, piece.spans) for piece in (line.cut(0), line.cut(1, 4), line.cut(1, 3))] == [
        ("甲  乙丙", ((0, 5),)),
        ("乙", ((3, 4),)),
        ("", ()),
    ]


def test_a_cut_of_a_joined_line_takes_from_every_piece() -> None:
    """The spans of a joined line are cut each for itself, the blank between Latin words counts as one."""
    whole = joined(lines_of(document_of("AI\nagent\n平台", "a.txt")))
    assert (whole.text, whole.spans) == ("AI agent平台", ((0, 2), (2, 2), (3, 8), (9, 11)))
    assert (whole.cut(1, 4).text, whole.cut(1, 4).spans) == ("I a", ((1, 2), (2, 2), (3, 4)))
    assert (whole.cut(8).spans, whole.last) == (((9, 11),), "平台")


def test_digits_are_joined_without_a_blank() -> None:
    """A number that the page cut in two is one number, and a word beside Chinese needs no blank."""
    assert joined(lines_of(document_of("达到5\n0家AI\n平台", "a.txt"))).text == "达到50家AI平台"


def test_tabs_are_kept_apart_from_blanks() -> None:
    """Folding makes blanks of tabs; a line still has them."""
    assert lines_of(document_of("甲\t乙 丙", "a.txt"))[0].text == "甲\t乙 丙"


def test_rows_and_cells_are_written_with_the_way_back() -> None:
    """Rows of the document are kept (merged cells once), rows that layout made get cells of their own."""
    builder = DocumentBuilder(name="a.docx")
    merged = builder.row([("重点\n任务", 0), ("", 1), ("单位", 2)], number=1, table="表1", row=1)
    builder.row([merged[0], ("", 1), ("县局", 2)], number=2, table="表1", row=2)
    builder.paragraph("AI", 3)
    builder.paragraph("ok", 4)
    document = builder.build()
    rows = lines_of(document)
    across = rows[2].cut(0)
    made = Line(number=3, cells=(across, across, rows[3].cut(0)), table="表2")
    built = lines.document_of(document, [*rows[:2], made, joined(rows[2:])], ["说明"])
    assert built.text == "重点 任务\t\t单位\t\n\t县局\t\nAI\tok\t\nAI ok\n"
    texts = [[built.text[cell.start : cell.end] for cell in block.cells] for block in built.blocks]
    assert texts == [["重点 任务", "", "单位"], ["重点 任务", "", "县局"], ["AI", "AI", "ok"], []]
    assert built.blocks[0].cells[0].breaks == (2,)
    assert [cell.column for cell in built.blocks[2].cells] == [0, 1, 2]
    assert [block.table for block in built.blocks] == ["表1", "表1", "表2", None]
    assert str(built.source(built.text.index("县局"), built.text.index("县局") + 2)) == "a.docx:表1!C2"
    assert built.notes == ("说明",)


def test_a_heading_is_known_as_one() -> None:
    """Whether a line heads something is found once and kept."""
    line = lines_of(document_of("一、甲", "a.txt"))[0]
    assert [line.heads, line.heads, line.is_row] == [True, True, False]
