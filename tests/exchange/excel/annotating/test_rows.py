"""Rows of a sheet with some cells in other formats: which bytes change, and which do not."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.exchange.excel.annotating.rows import restyled
from zhuanyezhen.exchange.excel.annotating.sheet import framed
from zhuanyezhen.ooxml.xml_node import UnfitError
from zhuanyezhen.values.cell_name import Cell

_SHEET = (
    '<worksheet xmlns="main"><cols><col min="2" max="3" width="9" style="5"/></cols><sheetData>'
    '<row r="2" spans="1:2"><c r="A2" s="3" t="s"><v>0</v></c><c r="D2"><f>A2&gt;1</f><v>1</v></c></row>'
    '<row r="4" s="7" customFormat="1"/><row><c r="A5" t="inlineStr"><is><t>row></t></is></c></row>'
    '</sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells></worksheet>'
)


def _made(sheet: str, *cells: Cell, size: int = 1 << 20) -> str:
    """The sheet with these cells in their format plus 100, read in pieces of a size."""
    data = sheet.encode()
    pieces = [data[at : at + size] for at in range(0, len(data), size)]
    return b"".join(restyled(pieces, framed(pieces), cells, lambda _cell, style: style + 100)).decode()


def test_only_the_tags_of_the_wanted_cells_change() -> None:
    """A format in the place of the old one, or where there was none; nothing else."""
    assert _SHEET == _made(_SHEET)
    assert _SHEET.replace('r="A2" s="3"', 'r="A2" s="103"').replace(
        '<c r="D2">', '<c r="D2" s="100">'
    ) == _made(_SHEET, (2, 4), (2, 1))
    assert _SHEET.replace('<c r="A5" t="inlineStr"', '<c r="A5" t="inlineStr" s="100"') == _made(
        _SHEET, (5, 1)
    )


def test_cells_and_rows_that_are_not_there_are_made_in_their_place() -> None:
    """In order of columns and rows, in the format of the row, else of the column; spans no longer hold."""
    made = _made(_SHEET, (1, 1), (2, 2), (2, 5), (3, 3), (4, 2), (9, 28))
    assert [
        '<row r="1"><c r="A1" s="100"/></row>',
        (
            '<row r="2"><c r="A2" s="3" t="s"><v>0</v></c><c r="B2" s="105"/><c r="D2"><f>A2&gt;1</f><v>1</v></c>'
            '<c r="E2" s="100"/></row>'
        ),
        '<row r="3"><c r="C3" s="105"/></row>',
        '<row r="4" s="7" customFormat="1"><c r="B4" s="107"/></row>',
        '<row><c r="A5" t="inlineStr"><is><t>row></t></is></c></row>',
        '<row r="9"><c r="AB9" s="100"/></row>',
    ] == re.findall("<row.*?</row>", made)


def test_a_sheet_without_rows_gets_some() -> None:
    """Whether it is closed at once or not."""
    for sheet in ("<worksheet><sheetData/></worksheet>", "<worksheet><sheetData></sheetData></worksheet>"):
        expected = '<worksheet><sheetData><row r="2"><c r="B2" s="100"/></row></sheetData></worksheet>'
        assert expected == _made(sheet, (2, 2))


def test_prefixes_are_kept() -> None:
    """As some programs write them."""
    sheet = '<x:worksheet xmlns:x="main"><x:sheetData><x:row r="1"><x:c r="A1"/></x:row></x:sheetData></x:worksheet>'
    expected = '<x:row r="1"><x:c r="A1" s="100"/><x:c r="B1" s="100"/></x:row><x:row r="2"><x:c r="A2" s="100"/></x:row>'
    assert expected in _made(sheet, (1, 1), (1, 2), (2, 1))


@pytest.mark.parametrize("size", [1, 7, 50, 200])
def test_it_does_not_matter_where_the_pieces_are_cut(size: int) -> None:
    """In a tag, in a word, in the end of the rows."""
    cells = ((1, 1), (2, 2), (4, 2), (5, 1), (9, 1))
    assert _made(_SHEET, *cells) == _made(_SHEET, *cells, size=size)


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="2"/><row r="1"/>',
        '<row r="2"/><row r="2"/>',
        '<row r="zwei"/>',
        '<row r="2"><c/></row>',
        '<row r="2"><c r="A2" s="rot"/></row>',
        '<row r="2"><c r="A2"/></row >',
    ],
)
def test_rows_no_office_program_writes_are_unfit(rows: str) -> None:
    """Out of order, twice, without numbers: a cell put among them might stand anywhere."""
    with pytest.raises(UnfitError):
        _made(f"<worksheet><sheetData>{rows}</sheetData></worksheet>", (2, 1))


@given(
    st.sets(st.tuples(st.integers(1, 12), st.integers(1, 6))),
    st.sets(st.tuples(st.integers(1, 12), st.integers(1, 6))),
)
def test_every_wanted_cell_is_there_once_and_all_are_in_order(here: set[Cell], wanted: set[Cell]) -> None:
    """Whatever stood there before; what was not wanted has its format still."""
    rows = "".join(
        f'<row r="{row}">{"".join(f"""<c r="{"ABCDEF"[column - 1]}{row}" s="1"/>""" for column in sorted(columns))}</row>'
        for row in sorted({row for row, _ in here})
        if (columns := {column for other, column in here if other == row})
    )
    made = _made(f"<worksheet><sheetData>{rows}</sheetData></worksheet>", *wanted)
    found = [(int(row), "ABCDEF".index(letter) + 1, int(style)) for letter, row, style in re.findall(r'<c r="(\w)(\d+)" s="(\d+)"/>', made)]  # fmt: skip
    assert sorted((*cell, 100 * (cell in wanted) + (cell in here)) for cell in here | wanted) == found
    numbers = [int(each) for each in re.findall(r'<row r="(\d+)"', made)]
    assert sorted({row for row, _ in here | wanted}) == numbers
