"""Tables that frame text, and tables that came as text."""

import pytest

from zhuanyezhen.reading.blocks import Document, DocumentBuilder
from zhuanyezhen.reading.formats import document_of
from zhuanyezhen.reading.layout.lines import Line, lines_of
from zhuanyezhen.reading.layout.tables import with_rows, without_frames


def _table(*rows: list[tuple[str, int]]) -> Document:
    builder = DocumentBuilder(name="plan.docx")
    builder.paragraph("前", 1)
    for at, row in enumerate(rows):
        builder.row(row, number=at + 2, table="表1", row=at + 1)
    return builder.build()


def test_a_table_of_one_filled_cell_a_row_is_paragraphs() -> None:
    """One column, empty cells beside it, a cell merged over rows: text, each line of a cell a paragraph."""
    document = _table([("一、任务\n（一）做强。", 0), ("", 1)], [("", 0), ("二、保障", 1)])
    merged = document.blocks[1].cells[0]
    lines = without_frames(document, lines_of(document))
    assert [line.text for line in lines if line.text] == ["前", "一、任务", "（一）做强。", "二、保障"]
    builder = DocumentBuilder(name="a.docx")
    placed = builder.row([("甲", 0)], number=1, table="表1", row=1)
    builder.row([placed[0]], number=2, table="表1", row=2)
    repeated = builder.build()
    assert [line.text for line in without_frames(repeated, lines_of(repeated))] == ["甲"]
    assert merged.breaks == (merged.start + 4,)


@pytest.mark.parametrize("rows", [[[("任务", 0)], [("甲", 0), ("县局", 1)]], [[("", 0), ("县局", 1)]]])
def test_a_table_with_data_stays(rows: list[list[tuple[str, int]]]) -> None:
    """One row with two filled cells makes it a table; a lone cell may be what a page cut off one."""
    document = _table(*rows)
    lines = lines_of(document)
    assert without_frames(document, lines) is lines


def test_sentences_beside_an_empty_column_are_text() -> None:
    """A cell with a full stop is no rest of a row."""
    document = _table([("", 0), ("做强产业。", 1)])
    lines = without_frames(document, lines_of(document))
    assert [line.text for line in lines] == ["前", "", "做强产业。"]


def _rows(text: str) -> list[list[str]]:
    return [
        [cell.text for cell in line.cells] or [line.text]
        for line in with_rows(lines_of(document_of(text, "a.txt")), [])
    ]


_HEADING = ["序号", "重点任务", "牵头单位", "配合单位", "完成时限"]
_FIRST = ["1", "建设中心", "县工信局", "县财政局、县科技局", "2025年6月"]
_SECOND = ["2", "改造窑炉20座", "县生态环境分局", "县供电公司", "年底前"]


@pytest.mark.parametrize("separator", ["\t", "   ", " ", "\n", "\n\n"])
def test_cells_apart_by_anything_are_rows(separator: str) -> None:
    """Tabs, runs of blanks, single blanks, one cell a line, and a blank line between all lines."""
    rows = (_HEADING, _FIRST, _SECOND)
    end = "\n\n" if separator == "\n\n" else "\n"
    text = end.join(separator.join(row) for row in rows)
    assert [row for row in _rows(f"任务表{end}{text}{end}三、保障") if row != [""]] == [
        ["任务表"],
        *map(list, rows),
        ["三、保障"],
    ]


@pytest.mark.parametrize("separator", ["  ", "\n"])
def test_a_row_that_lacks_cells_is_read_from_the_left_and_told(separator: str) -> None:
    """A date goes below the last heading, if that is one of dates; else cells fill from the left."""
    notes: list[str] = []
    short = ["1", "建设中心", "县工信局", "2025年6月"]
    text = "\n".join(separator.join(row) for row in (_HEADING, short, ["2", "建设园区", "县发改局"]))
    rows = with_rows(lines_of(document_of(text, "a.txt")), notes)
    assert [[cell.text for cell in row.cells] for row in rows[1:]] == [
        [*short[:3], "", short[3]],
        ["2", "建设园区", "县发改局", "", ""],
    ]
    assert notes == [
        "第1行起有1个表格散成文字，已按表头还原识读，共2行。",
        "散成文字的表格有2行缺少单元格，按由左至右对应表头识读，请核对。",
    ]


def test_tabs_keep_empty_cells() -> None:
    """Two tabs have an empty cell between them, and cells that lack at the end are empty."""
    text = "任务\t责任单位\t备注\n甲\t\t乙\n丙\t县局\n"
    assert _rows(text) == [["任务", "责任单位", "备注"], ["甲", "", "乙"], ["丙", "县局", ""]]


def test_a_row_across_all_columns_needs_a_row_behind_it() -> None:
    """A section row stands in every column; a heading behind the table is none."""
    heading = "序号  重点任务  责任单位"
    text = f"{heading}\n一、夯实基础\n1  建设中心  县工信局\n\n二、保障\n加强领导。"
    across = ["一、夯实基础"] * 3
    assert _rows(text) == [
        heading.split(),
        across,
        ["1", "建设中心", "县工信局"],
        [""],
        ["二、保障"],
        ["加强领导。"],
    ]


def test_rows_of_the_document_end_a_flattened_table() -> None:
    """A table row of the document is none of a flattened table, and its table's name stays its own."""
    document = _table([("任务", 0), ("单位", 1)])
    real = lines_of(document)[1]
    for text in (
        "任务\t责任单位\n甲\t县局",
        "任务\n责任单位\n时限\n甲\n县局\n年底",
        "序号\n任务\n单位\n1\n甲\n县局",
    ):
        rows = with_rows([*lines_of(document_of(text, "a")), real], [])
        assert [row.table for row in rows] == ["表2", "表2", None]
    for text in ("任务\n责任单位\n时限\n甲", "序号\n任务\n责任单位"):
        lines = [*lines_of(document_of(text, "a")), real]
        assert with_rows(lines, []) is lines


def test_a_table_without_numbers_counts_its_cells() -> None:
    """So many lines are a row, as long as units stand where the heading says so; 无 and a dash are nobody."""
    rows = [
        ["重点任务", "责任单位", "配合单位"],
        ["建设中心", "县工信局、县科技局", "无"],
        ["改造窑炉", "县供电公司", "-"],
    ]
    text = "\n".join("\n".join(row) for row in rows)
    assert _rows(text) == rows
    assert _rows(f"{text}\n附件\n清单\n其他") == [*rows, ["附件"], ["清单"], ["其他"]]


def test_a_cell_of_several_lines_is_one() -> None:
    """A comma at its end or a name cut in two shows that a cell goes on."""
    text = (
        "序号\n重点任务\n责任单位\n1\n建设中心\n县工信局、\n县财政局、县农\n业农村局\n2\n建设园区\n县发改局"
    )
    assert _rows(text)[1:] == [
        ["1", "建设中心", "县工信局、县财政局、县农业农村局"],
        ["2", "建设园区", "县发改局"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "责任单位：县工信局\n完成时限：年底",
        "专业镇 重点任务 建设中心 县工信局 其他 文字",
        "责任单位 完成时限\n县工信局 2025年",
        "重点任务\n工作措施\n完成时限\n甲\n乙\n丙",
        "牵头单位\n责任单位\n配合单位\n甲\n乙\n丙",
        "序号\n重点任务\n责任单位\n甲\n乙\n丙",
        "序号\n重点任务\n责任单位\n1\n甲",
        "序号\n重点任务\n责任单位\n1\n甲\n乙\n丙\n2\n甲\n县局",
        "重点任务\n责任单位\n完成时限\n甲\n提升水平\n年底",
        "序号\n重点任务\n责任单位\n1\n甲\n2",
        "任务\t责任单位\n正文。",
        "任务\t责任单位",
        "重点任务\n" * 14,
        "\t".join(["任务", "单位"] * 7) + "\n甲\t乙",
        "一、重点任务\n二、责任单位\n三、完成时限\n甲\n乙\n丙",
    ],
)
def test_what_does_not_fit_stays_text(text: str) -> None:
    """Labels, lists of words, headings without rows, rows that are too long are left as they are."""
    lines = lines_of(document_of(text, "a.txt"))
    assert with_rows(lines, []) is lines


def test_a_heading_behind_a_numbered_table_ends_it() -> None:
    """A row whose last cells lack ends at the next heading, and an empty line is no cell."""
    text = "序号\n重点任务\n责任单位\n完成时限\n1\n建设中心\n\n县工信局\n二、保障"
    assert _rows(text)[1:] == [["1", "建设中心", "县工信局", ""], ["二、保障"]]
    assert Line(number=1).is_row is False


@pytest.mark.parametrize(
    "lines", [("建设釉料", "中心"), ("建设釉料研发", "与检测"), ("建设", "釉料", "中心")]
)
def test_words_over_lines_are_one_cell(lines: tuple[str, ...]) -> None:
    """What stands above the first unit is the text before it, in the last row as well."""
    for before, behind in (("1", ["2", "办展", "县商务局", "县财政局"]), ("2", [])):
        first = [] if behind else ["1", "办展", "县商务局", "县财政局"]
        heading = ["序号", "工作内容", "责任单位", "配合单位"]
        text = "\n".join([*heading, *first, before, *lines, "县工信局", "县科技局、", "县发改局", *behind])
        assert [before, "".join(lines), "县工信局", "县科技局、县发改局"] in _rows(text)


def test_a_strange_heading_among_labels() -> None:
    """Between 序号 and the first number most cells must be labels, not all; a label that is a task is no heading."""
    rows = [["序号", "事项", "责任单位", "启动情形"], ["1", "办展", "县商务局", "即行"]]
    assert _rows("\n".join("\n".join(row) for row in rows)) == rows
    rows = [["重点任务", "责任单位", "配合单位"], ["培育工程", "县工信局", "无"]]
    assert _rows("\n".join("\n".join(row) for row in rows)) == rows
    assert _rows("重点任务\n序号\n事项\n责任单位\n1\n办展\n县商务局") == [
        ["重点任务"],
        ["序号", "事项", "责任单位"],
        ["1", "办展", "县商务局"],
    ]
