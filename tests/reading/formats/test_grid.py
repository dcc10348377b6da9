"""Grids: both ways of merging cells, and the ways they can be wrong."""

from zhuanyezhen.reading.blocks import DocumentBuilder
from zhuanyezhen.reading.formats.grid import GridCell, GridRow, OrderedDocument, TableGrid


def _columns(*rows: list[GridCell], skip: int = 0) -> list[list[tuple[int, str]]]:
    builder = DocumentBuilder(name="a.docx")
    grid = TableGrid(builder, "表1")
    for number, row in enumerate(rows, start=1):
        grid.add(row, number=number, skip=skip)
    return [[(cell.column, cell.ref) for cell in block.cells] for block in builder.build().blocks]


def test_a_tall_cell_pushes_the_next_rows_aside() -> None:
    """The cells below a tall one begin beside it."""
    assert _columns([GridCell(text="甲", height=2), GridCell(text="乙")], [GridCell(text="丙")]) == [
        [(0, "A1"), (1, "B1")],
        [(0, "A1"), (1, "B2")],
    ]


def test_a_tall_cell_at_the_end_is_repeated_after_the_others() -> None:
    """A tall cell right of the last cell of a row stands in that row too."""
    assert _columns([GridCell(text="甲"), GridCell(text="乙", height=2)], [GridCell(text="丙")]) == [
        [(0, "A1"), (1, "B1")],
        [(0, "A2"), (1, "B1")],
    ]


def test_a_wide_cell_over_a_tall_one_replaces_it() -> None:
    """Where two cells claim one place the later wins and nothing fails."""
    tall = [GridCell(text="甲"), GridCell(text="乙", height=3)]
    wide = [GridCell(text="丙", width=2)]
    assert _columns(tall, wide, [GridCell(text="丁")]) == [
        [(0, "A1"), (1, "B1")],
        [(0, "A2"), (1, "A2")],
        [(0, "A3")],
    ]


def test_a_cell_that_continues_the_one_above_repeats_it() -> None:
    """Word's continuing cells repeat the cell above, in all its columns."""
    assert _columns([GridCell(text="甲", width=2)], [GridCell(text="", width=2, above=True)]) == [
        [(0, "A1"), (1, "A1")],
        [(0, "A1"), (1, "A1")],
    ]


def test_a_cell_that_continues_nothing_is_a_cell() -> None:
    """In the first row there is nothing above to continue."""
    assert _columns([GridCell(text="甲", above=True)]) == [[(0, "A1")]]


def test_a_wider_continuation_repeats_what_is_there() -> None:
    """A continuing cell wider than the one above repeats the columns that exist."""
    assert _columns([GridCell(text="甲")], [GridCell(text="", width=2, above=True)]) == [
        [(0, "A1")],
        [(0, "A1")],
    ]


def test_skipped_columns_stay_empty() -> None:
    """A row may begin further right."""
    assert _columns([GridCell(text="甲")], skip=2) == [[(2, "C1")]]


def test_an_ordered_document_counts_paragraphs_rows_and_tables() -> None:
    """Numbers go on over paragraphs and rows; a table of one cell is a paragraph."""
    builder = DocumentBuilder(name="a.docx")
    document = OrderedDocument(builder)
    two = GridRow(cells=(GridCell(text="甲"), GridCell(text="乙")))
    document.paragraph("一、")
    document.table([GridRow(cells=(GridCell(text="框\n内"),))])
    document.table([two])
    document.table([])
    document.table([two])
    assert [(block.number, block.table) for block in builder.build().blocks] == [
        (1, None),
        (2, None),
        (3, None),
        (4, "表1"),
        (5, "表2"),
    ]
