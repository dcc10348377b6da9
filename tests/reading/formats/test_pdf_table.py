"""Tables of a PDF: the rest of one on the next page."""

from attrs import evolve

from zhuanyezhen.reading.formats.grid import GridCell, GridRow
from zhuanyezhen.reading.formats.pdf_table import PdfTable, goes_on, with_rest


def _row(*texts: str, heights: tuple[int, ...] = ()) -> GridRow:
    cells = [GridCell(text=text) for text in texts]
    for at, height in enumerate(heights):
        cells[at] = GridCell(text=texts[at], height=height)
    return GridRow(cells=tuple(cells))


def _table(*rows: GridRow, edges: tuple[float, ...] = (30, 100, 200)) -> PdfTable:
    return PdfTable(top=50, bottom=90, edges=edges, rows=rows)


_FIRST = _table(_row("任务", "单位"), _row("招商", "区商务局"))


def test_edges_may_differ_by_two_points() -> None:
    """Rounding of a printer is no other column."""
    rest = _row("2.办会", "区文旅局")
    assert goes_on(_FIRST, _table(rest, edges=(32, 98, 201)))
    assert not goes_on(_FIRST, _table(rest, edges=(30, 102.1, 200)))
    assert not goes_on(_FIRST, _table(rest, edges=(30, 200)))


def test_a_row_of_short_words_may_be_a_heading() -> None:
    """A figure, a list or an empty cell says that it is none; the same heading again is known."""
    assert not goes_on(_FIRST, _table(_row("办会", "区文旅局")))
    assert goes_on(_FIRST, _table(_row("办会", "区文旅局、区商务局")))
    assert goes_on(_FIRST, _table(_row("", "区文旅局")))
    assert goes_on(_FIRST, _table(_row("任务", "单位")))


def test_the_rest_follows_without_its_heading() -> None:
    """Only an equal heading is left out, and its table may hold nothing else."""
    rest = _row("2.办会", "区文旅局")
    whole, repeated = with_rest(_FIRST, _table(_row("任务", "单位"), rest))
    assert (whole.rows, repeated) == ((*_FIRST.rows, rest), True)
    whole, repeated = with_rest(_FIRST, _table(rest, rest))
    assert (whole.rows, repeated) == ((*_FIRST.rows, rest, rest), False)
    assert with_rest(_FIRST, _table(_row("任务", "单位")))[0].rows == _FIRST.rows


def test_a_heading_of_two_rows_is_left_out_as_a_whole() -> None:
    """Its tall cells reach into the second row; if that differs, the heading is another."""
    heading = (_row("任务", "单位", heights=(2, 1)), _row("牵头"))
    first, rest = _table(*heading, _row("1.招商", "区商务局")), _row("2.办会", "区文旅局")
    whole, repeated = with_rest(first, _table(*heading, rest))
    assert (whole.rows, repeated) == ((*first.rows, rest), True)
    assert not with_rest(first, _table(heading[0], _row("配合"), rest))[1]


def test_an_empty_merged_cell_at_the_head_is_the_rest_of_the_one_before() -> None:
    """The page cut it in two; an empty cell of one row may be empty."""
    whole, _ = with_rest(_FIRST, _table(_row("2.办会", "", heights=(1, 2)), _row("3.建院")))
    assert [cell.above for cell in whole.rows[2].cells] == [False, True]
    whole, _ = with_rest(_FIRST, _table(_row("2.办会", "")))
    assert [cell.above for cell in whole.rows[2].cells] == [False, False]


def test_a_row_that_a_page_cut_in_two_is_one() -> None:
    """Where no rule ends a table, a first row with an empty cell goes on with the last one."""
    first = evolve(_table(_row("任务", "单位"), _row("1.招商引", "区商务局、")), unclosed=True)
    whole, _ = with_rest(first, _table(_row("资。", ""), _row("2.办会", "区文旅局")))
    assert [[cell.text for cell in row.cells] for row in whole.rows[1:]] == [
        ["1.招商引资。", "区商务局、"],
        ["2.办会", "区文旅局"],
    ]
    assert not whole.unclosed
    assert len(with_rest(first, _table(_row("2.办会", "区文旅局")))[0].rows) == 3
    assert len(with_rest(first, _table(_row("2.办会")))[0].rows) == 3
    assert len(with_rest(first, _table(_row("任务", "单位")))[0].rows) == 2
    assert len(with_rest(evolve(first, unclosed=False), _table(_row("资。", "")))[0].rows) == 3
