"""What stands around the rows of a sheet: merged cells, formats of columns, the place of its notes."""

import pytest

from zhuanyezhen.exchange.excel.annotating.sheet import framed
from zhuanyezhen.ooxml.xml_node import UnfitError, parsed


def _sheet(before: str = "", behind: str = "") -> bytes:
    return f'<worksheet xmlns="main" xmlns:r="r">{before}<sheetData><row r="1"/></sheetData>{behind}</worksheet>'.encode()


def test_hidden_cells_of_merged_ones_lead_to_the_cell_that_shows() -> None:
    """Across and down, both at once; a cell beside them, and the one that shows, is itself."""
    frame = framed(
        [_sheet(behind='<mergeCells><mergeCell ref="B2:C4"/><mergeCell ref="E1"/><mergeCell/></mergeCells>')]
    )
    inside = {(row, column) for row in (2, 3, 4) for column in (2, 3)}
    assert dict.fromkeys(inside, (2, 2)) == frame.anchors({*inside, (1, 2), (5, 2), (2, 1), (2, 4), (1, 5)})
    assert {} == framed([_sheet()]).anchors({(1, 1)})


def test_columns_have_formats() -> None:
    """Those that say one; others have the first."""
    frame = framed([_sheet('<cols><col min="2" max="3" style="4"/><col min="5" max="5"/></cols>')])
    assert [0, 4, 4, 0, 0] == [frame.style_of(column) for column in (1, 2, 3, 4, 5)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ""),
        ("<pageMargins/>", ""),
        (
            '<dataValidations><dataValidation><extLst/></dataValidation></dataValidations><drawing r:id="a"/>',
            "",
        ),
        ("<pageMargins/>", "<legacyDrawingHF/><tableParts/><extLst/>"),
        (
            '<drawing r:id="a"/>',
            "<mc:AlternateContent xmlns:mc='m'><controls/></mc:AlternateContent><extLst/>",
        ),
    ],
)
def test_notes_have_their_place_among_the_elements(before: str, after: str) -> None:
    """Excel takes them in one order only, and repairs a sheet in another."""
    frame = framed([_sheet(behind=before + after)])
    assert None is frame.notes
    new = frame.with_notes("rId7")
    tail = new.tail.decode().removesuffix("</worksheet>")
    assert tail.startswith(f"{before}<legacyDrawing ")
    assert tail.endswith(f'r:id="rId7"/>{after}')
    assert "rId7" == framed([new.head, b"<sheetData/>", new.tail]).notes
    parsed(new.head + new.tail)


def test_a_sheet_whose_rows_never_begin_is_unfit() -> None:
    """It is not gathered until the memory is full."""
    with pytest.raises(UnfitError):
        framed(b"<cols/>" * (1 << 20) for _ in range(1000))


@pytest.mark.parametrize(
    "sheet",
    [b"", b"<worksheet/>", b"<worksheet><sheetData>", b"<worksheet><sheetData/><!-- --></worksheet>", b"<worksheet><sheetData/></x>"],
)  # fmt: skip
def test_what_is_no_sheet_is_unfit(sheet: bytes) -> None:
    """Cut off, without rows, with comments in which rows might hide."""
    with pytest.raises(UnfitError):
        framed([sheet])
