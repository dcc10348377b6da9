"""Blocks: the slices of a document, its table cells, and the way from an offset back to a place."""

import pytest

from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.reading import blocks
from zhuanyezhen.reading.blocks import Document, DocumentBuilder, Origin, PlacedCell
from zhuanyezhen.values.source import Source


def _document() -> Document:
    builder = DocumentBuilder(name="plan.docx", notes=["说明"])
    builder.paragraph("一、任务\n续行", 1)
    merged = builder.row([("重点\n任务", 0, 2), ("单位", 2)], number=2, table="表1", row=1)
    builder.row([merged[0], ("招商", 1), ("商务局", 2)], number=3, table="表1", row=2)
    builder.row([merged[0]], number=4, table="表1", row=3)
    return builder.build()


def test_text_holds_paragraphs_and_rows_in_order() -> None:
    """Paragraphs are lines, the cells of a row stand on one line, and a repeated cell is not repeated."""
    assert _document().text == "一、任务\n续行\n重点 任务\t单位\n招商\t商务局\n\n"


def test_folded_twin_has_the_same_length() -> None:
    """The folded text is as long as the text, so that offsets hold in both."""
    document = _document()
    assert len(document.folded) == len(document.text)


def test_line_breaks_in_a_paragraph_make_blocks_of_one_number() -> None:
    """A line break inside a paragraph starts a new block with the number of the paragraph."""
    document = _document()
    assert [(block.number, document.text[block.start : block.end]) for block in document.blocks[:2]] == [
        (1, "一、任务"),
        (1, "续行"),
    ]


def test_a_wide_cell_stands_in_every_column_it_covers() -> None:
    """A cell of width 2 is two cells with one span and one name."""
    cells = _document().blocks[2].cells
    assert [(cell.column, cell.start, cell.ref) for cell in cells] == [
        (0, 8, "A1"),
        (1, 8, "A1"),
        (2, 14, "C1"),
    ]


def test_a_merged_cell_is_repeated_with_its_span() -> None:
    """A cell that covers two rows stands in both, so that each row can be read by itself."""
    document = _document()
    assert [document.text[cell.start : cell.end] for cell in document.blocks[3].cells] == [
        "重点 任务",
        "招商",
        "商务局",
    ]


def test_a_row_of_repeated_cells_alone_is_an_empty_line() -> None:
    """A row that only repeats merged cells has a block of its own and no text."""
    last = _document().blocks[-1]
    assert (last.number, last.end - last.start, len(last.cells)) == (4, 0, 1)


def test_source_names_the_cell() -> None:
    """Characters in a table lead back to their table and cell."""
    document = _document()
    start = document.text.index("商务局")
    assert str(document.source(start, start + 3)) == "plan.docx:表1!C2"


def test_source_outside_a_table_names_the_paragraph() -> None:
    """Characters outside a table lead back to their paragraph and nothing else."""
    assert _document().source(0, 4) == Source(document="plan.docx", paragraph=1, start=0, end=4)


def test_source_spanning_cells_names_the_row_only() -> None:
    """Characters of two cells have no cell."""
    document = _document()
    start = document.text.index("招商")
    assert (document.source(start, start + 6).paragraph, document.source(start, start + 6).cell) == (3, None)


def test_block_at_an_offset_before_the_first_block() -> None:
    """An offset before every block still has a block: the first."""
    document = _document()
    assert document.block_at(-1) == document.blocks[0]


def test_source_of_an_empty_document_is_the_document() -> None:
    """A document without blocks has no places."""
    assert DocumentBuilder(name="empty.txt").build().source(0, 0) == Source(document="empty.txt")


def test_notes_are_kept() -> None:
    """What the reader decided is said in the document."""
    assert _document().notes == ("说明",)


def test_columns_beyond_z_have_two_letters() -> None:
    """The names of cells count on like those of a spreadsheet."""
    builder = DocumentBuilder(name="wide.docx")
    placed = builder.row([("甲", 25), ("乙", 26), ("丙", 702)], number=1, table="表1", row=7)
    assert [cell.ref for cell in placed] == ["Z7", "AA7", "AAA7"]


def test_a_repeated_cell_is_given_back() -> None:
    """A row gives back its cells, repeated ones included, for the rows below to repeat."""
    cell = PlacedCell(column=0, start=0, end=1, ref="A1")
    assert DocumentBuilder(name="a").row([cell], number=1, table="表1", row=1) == (cell,)


@pytest.mark.parametrize("limit", ["MAX_PLACES", "MAX_CHARACTERS"])
def test_more_places_or_characters_than_any_plan_are_refused(
    limit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A document that would fill the memory raises, saying how much is too much."""
    monkeypatch.setattr(blocks, limit, 3)
    builder = DocumentBuilder(name="bomb.docx")
    with pytest.raises(UnreadableFileError, match=r"'bomb.docx' has more than"):
        builder.paragraph("专\n业\n镇\n名录", 1)


def test_a_wide_cell_counts_for_every_column(monkeypatch: pytest.MonkeyPatch) -> None:
    """One cell that covers more columns than a document has places is refused."""
    monkeypatch.setattr(blocks, "MAX_PLACES", 9)
    with pytest.raises(UnreadableFileError, match="paragraphs and cells"):
        DocumentBuilder(name="bomb.html").row([("专", 0, 10)], number=1, table="表1", row=1)


def test_line_breaks_in_a_cell_are_kept_as_places() -> None:
    """A cell is one line of text and knows where its lines ended."""
    cells = _document().blocks[2].cells
    assert (cells[0].breaks, cells[2].breaks) == ((10,), ())


def test_a_document_made_of_another_gives_its_places() -> None:
    """Runs lead back; what layout put in counts to the run before it, and a span that ends before it starts is none."""
    original = _document()
    origin = Origin(document=original, starts=(0, 2), at=(3, 8))
    assert [origin.span(0, 2), origin.span(1, 3), origin.span(2, 2), origin.span(90, 95)] == [
        (3, 5),
        (4, 9),
        (8, 8),
        (25, 26),
    ]
    document = Document(name="b", text="任务重点", folded="任务重点", blocks=(), origin=origin)
    assert document.source(2, 4) == original.source(8, 10)
    assert (document.original, original.original) == (original, original)


def test_an_empty_document_made_of_another_has_a_place() -> None:
    """Where everything was left out, the place is the start."""
    assert Origin(document=_document(), starts=(), at=()).span(0, 0) == (0, 0)
