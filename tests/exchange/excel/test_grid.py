"""Hostile and broken workbooks: clear errors, fast, and nothing fills the memory."""

import io
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

import zhuanyezhen as zyz
from effort import fits
from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.exchange.excel.grid import open_grids
from zhuanyezhen.exchange.excel.package import Package, look_into

_SHEET = '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'


def _blank() -> bytes:
    data = io.BytesIO()
    with xlsxwriter.Workbook(data) as workbook:
        workbook.add_worksheet("问题台账").write_row(0, 0, ["编号", "问题描述"])
    return data.getvalue()


def _with_sheet(path: Path, rows: str) -> Path:
    """A workbook whose first sheet holds these rows."""
    with (
        zipfile.ZipFile(io.BytesIO(_blank())) as old,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for info in old.infolist():
            is_sheet = info.filename == "xl/worksheets/sheet1.xml"
            new.writestr(info.filename, _SHEET.format(rows) if is_sheet else old.read(info))
    return path


def _refused(path: Path, message: str) -> None:
    def refused() -> None:
        with pytest.raises(UnreadableFileError, match=message):
            zyz.load(path)

    assert fits(60, refused)


def test_a_zip_bomb(tmp_path: Path) -> None:
    """A few hundred kilobytes that unpack to a gigabyte are refused on the way."""
    path = tmp_path / "台账.xlsx"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package,
        package.open("xl/worksheets/sheet1.xml", "w") as part,
    ):
        for _ in range(300):
            part.write(b"0" * (1 << 20))
    _refused(path, "a zip bomb?")


@pytest.mark.parametrize("cell", ["XFD1048576", "BZ1048576"])
def test_a_cell_at_the_far_end(tmp_path: Path, cell: str) -> None:
    """One cell there would make calamine lay out the whole sheet."""
    row = f'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="{cell}"><v>1</v></c></row>'
    _refused(_with_sheet(tmp_path / "台账.xlsx", row), "mostly blank; delete the blank rows")


def test_a_million_blank_rows(tmp_path: Path) -> None:
    """Formatted and blank to the last row: there is no ledger in it."""
    rows = "".join(f'<row r="{row}"><c r="A{row}" s="1"/></row>' for row in range(1, 1_048_577))
    _refused(_with_sheet(tmp_path / "台账.xlsx", rows), "no ledger in it")


def test_a_locked_file(tmp_path: Path) -> None:
    """A password makes another container of it; so says the error, for a zip with a lock, too."""
    path = tmp_path / "台账.xlsx"
    path.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    )
    _refused(path, "protected by a password")
    data = bytearray(_blank())
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    path.write_bytes(data)
    _refused(path, "protected by a password")


@pytest.mark.parametrize("size", [10, 200, 2000])
def test_a_truncated_file(tmp_path: Path, size: int) -> None:
    """Wherever it was cut off."""
    path = tmp_path / "台账.xlsx"
    path.write_bytes(_blank()[:size])
    _refused(path, "damaged or cut off")


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.xlsx", b"<html>", "no workbook, whatever its name says"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "damaged or no workbook"),
        ("a.csv", b"\xff\xfe\x00\x00", "neither UTF-8 nor GB18030"),
        ("a.csv", b'"' + b"x" * 200_000, "not CSV"),
        ("a.csv", "只有文字".encode(), "no ledger in it"),
        ("nowhere/a.xlsx", None, "does not exist"),
    ],
)
def test_what_is_no_workbook(tmp_path: Path, name: str, data: bytes | None, message: str) -> None:
    """With what to do."""
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    _refused(path, message)


def test_a_file_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before it is read."""
    path = tmp_path / "台账.xlsx"
    path.write_bytes(_blank())
    monkeypatch.setattr("zhuanyezhen.exchange.excel.grid.LARGEST", 10)
    _refused(path, "is larger than the 0 MB that are read")


def test_a_locked_workbook_calamine_knows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An .xls says that it is locked only when it is opened."""
    import python_calamine  # noqa: PLC0415

    def locked(_file: object) -> None:
        raise python_calamine.PasswordError

    monkeypatch.setattr(python_calamine.CalamineWorkbook, "from_filelike", locked, raising=False)
    path = tmp_path / "台账.xlsx"
    path.write_bytes(_blank())
    _refused(path, "protected by a password")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_tables_of_text(tmp_path: Path, encoding: str) -> None:
    """CSV in the encodings Excel writes; the sheet is known by its headings."""
    path = tmp_path / "导出.csv"
    path.write_bytes("编号,问题描述,责任单位,提出日期\r\n1,“用地”不足,=1+1,2026/3/5\r\n".encode(encoding))
    (problem,) = zyz.load(path).problems or ()
    assert ("“用地”不足", "=1+1") == (problem.description, problem.unit)
    assert str(problem.source) == f"{path}:导出!A2"


def test_headings_that_two_ledgers_share(tmp_path: Path) -> None:
    """A table that may be either is not guessed at."""
    path = tmp_path / "导出.csv"
    path.write_text("编号,名称\r\n1,甲\r\n", "utf-8")
    _refused(path, "no ledger in it")


def test_special_texts_that_were_changed(tmp_path: Path) -> None:
    """What the program keeps aside is not to be edited."""
    path = tmp_path / "台账.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        workbook.add_worksheet("问题台账").write_row(0, 0, ["编号", "问题描述"])
        workbook.add_worksheet("特殊文字").write_column(1, 0, [1, "说明", 2])
        workbook.get_worksheet_by_name("特殊文字").write(1, 1, "不是JSON")
    unread, *_ = zyz.load(path).unread_cells
    assert "row 1 was changed and cannot be read" == unread.fault.en
    with xlsxwriter.Workbook(path) as workbook:
        workbook.add_worksheet("问题台账").write_row(0, 0, ["编号", "问题描述"])
        workbook.add_worksheet("特殊文字").write_column(0, 0, ["序号", 1])
    unread, *_ = zyz.load(path).unread_cells
    assert "row 1 was changed and cannot be read" == unread.fault.en


def test_a_killed_save_leaves_a_whole_file(tmp_path: Path) -> None:
    """Killed at any moment: the old workbook or the new one is there, never half."""
    path = tmp_path / "台账.xlsx"
    zyz.save(zyz.Programme(name="旧"), path)
    code = f"""
import zhuanyezhen as zyz
number = 0
while True:
    number += 1
    zyz.save(zyz.Programme(name=f"新{{number}}"), {str(path)!r})
    print(number, flush=True)
"""
    for pause in (0.0, 0.01, 0.03):
        process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(pause)
        process.kill()
        process.wait()
        process.stdout.close()
        assert zyz.load(path).name.startswith("新")


_TABLE = (
    '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>'
    "<table:table>{}</table:table></office:spreadsheet></office:body></office:document-content>"
)


def _open_document(path: Path, rows: str) -> Path:
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("content.xml", _TABLE.format(rows))
    return path


@pytest.mark.parametrize(
    "rows",
    [
        (
            '<table:table-row table:number-rows-repeated="5000"><table:table-cell office:value-type="string" '
            'table:number-columns-repeated="16384"/></table:table-row>'
        ),
        (
            '<table:table-row table:number-rows-repeated="1000000"/><table:table-row><table:table-cell '
            'table:number-columns-repeated="16000"/><table:table-cell><text:p>甲</text:p></table:table-cell></table:table-row>'
        ),
        (
            "<table:table-row table:number-rows-repeated='900000'><table:covered-table-cell "
            "table:number-columns-repeated='20' office:value-type = 'float' office:value='1'/></table:table-row>"
        ),
    ],
)
def test_repeated_cells_of_ods(tmp_path: Path, rows: str) -> None:
    """Filled cells said to stand many times over, or far behind blank ones: however it is written."""
    _refused(_open_document(tmp_path / "台账.ods", rows), "mostly blank")


def test_blank_cells_of_ods_to_the_end(tmp_path: Path) -> None:
    """Every table is filled up with blank cells to its end: these are none."""
    blank = '<table:table-cell table:number-columns-repeated="16383"/>'
    rows = (
        f'<table:table-row><table:table-cell office:value-type="string"><text:p>甲</text:p></table:table-cell>{blank}'
        f'</table:table-row><table:table-row table:number-rows-repeated="1048575">{blank}</table:table-row>'
    )
    assert look_into(_open_document(tmp_path / "台账.ods", rows).read_bytes(), "台账.ods") == Package()


@pytest.mark.parametrize("cell", ['<c t="e">', "<c <f/>"])
def test_cells_that_never_end(tmp_path: Path, cell: str) -> None:
    """They are no XML: refused at once."""
    _refused(_with_sheet(tmp_path / "台账.xlsx", f'<row r="1">{cell * 60_000}</row>'), "damaged or cut off")


_FIRST = '<row r="1"><c r="A1"><v>1</v></c></row>'


@pytest.mark.parametrize(
    "rows",
    [
        f'{_FIRST}<row><c r="ZZ1048576"><v>1</v></c></row>',
        f'{_FIRST}<row spans="1:2" r="5"><c s="0" r ="ZZ900000"><v>1</v></c></row>',
        f"{_FIRST}<row r='1048576'><c r='zz1048576'><v>1</v></c></row>",
        f'<row r="1048576"><c r="BZ1048576"><v>1</v></c></row>{_FIRST}',
        f'{_FIRST}<row r="1048576">{"<c/>" * 40}<c><is><t>甲</t></is></c></row>',
        (
            f'{_FIRST}<x:row xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" r="1000000">'
            '<x:c r="XFD1000000"><x:v>1</x:v></x:c></x:row>'
        ),
    ],
)
def test_far_cells_however_they_are_written(tmp_path: Path, rows: str) -> None:
    """Rows without a number, blanks before the sign, single quotes, out of order, with a prefix: none is laid out."""
    _refused(_with_sheet(tmp_path / "台账.xlsx", rows), "mostly blank; delete the blank rows")


@pytest.mark.parametrize(
    "rows", ['<row r="x"/>', '<row r="1"><c r="1A"><v>1</v></c></row>', "<!DOCTYPE a><row/>"]
)
def test_sheets_that_are_none(tmp_path: Path, rows: str) -> None:
    """Places that are none, and a document type, which may hold a bomb."""
    path = _with_sheet(tmp_path / "台账.xlsx", rows)
    _refused(path, "damaged or cut off")


def test_a_document_type(tmp_path: Path) -> None:
    """Before the root it would be allowed by XML, and is refused all the same."""
    path = tmp_path / "台账.xlsx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr(
            "xl/worksheets/sheet1.xml", '<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>'
        )
    _refused(path, "a document type")


def test_a_binary_workbook(tmp_path: Path) -> None:
    """Its parts are no XML and cannot be looked into."""
    path = tmp_path / "台账.xlsx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("xl/workbook.bin", b"")
    _refused(path, r"binary workbook \(\.xlsb\); save it as \.xlsx")


def test_more_cells_than_any_ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Blank ones take no memory, but time."""
    monkeypatch.setattr("zhuanyezhen.exchange.excel.package._ELEMENTS", 1000)
    _refused(
        _with_sheet(tmp_path / "台账.xlsx", f'<row r="1">{"<c/>" * 1000}</row>'), "no ledger has as many"
    )


def test_parts_that_are_no_xml(tmp_path: Path) -> None:
    """Pictures and old drawings are counted and passed over; a sheet is read all the same."""
    path = _with_sheet(tmp_path / "台账.xlsx", '<row r="1"><c t="inlineStr"><is><t>甲</t></is></c></row>')
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("xl/media/image1.png", b"\x89PNG\r\n\x1a\n")
        package.writestr("xl/drawings/vmlDrawing1.vml", "<xml><br></xml>")
        package.writestr("docProps/empty.bin", b"")
    assert [["甲"]] == [row for grid in open_grids(str(path)) for _, row in grid.rows]


def test_rows_longer_than_a_piece(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sheet read in pieces says the same, wherever they end."""
    monkeypatch.setattr("zhuanyezhen.exchange.excel.package._PIECE", 50)
    path = tmp_path / "台账.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        percent = workbook.add_format({"num_format": "0.0%"})
        sheet = workbook.add_worksheet("问题台账")
        sheet.write_row(0, 0, ["编号", "问题描述", "备注"])
        for row in range(1, 9):
            sheet.write_row(row, 0, [str(row), "用地" * 40])
            sheet.write_number(row, 2, row / 100, percent)
    (grid,) = open_grids(str(path))
    assert {f"C{row}": "%" for row in range(2, 10)} == grid.extras


def test_as_many_columns_as_there_are(tmp_path: Path) -> None:
    """Headings nobody knows, to the last column: each is read once, not once for every other."""
    path = tmp_path / "台账.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        for row in range(3):
            workbook.add_worksheet(f"表{row}").write_row(0, 0, [f"列{number}" for number in range(16_384)])
    _refused(path, "no ledger in it")


def test_progress_is_told_of_every_thousandth_row_and_of_the_end(tmp_path: Path) -> None:
    """So that a bar moves; the sheet and its height are told with it."""
    path = tmp_path / "问题台账.csv"
    path.write_text("编号,问题描述\n" + "".join(f"{number},例\n" for number in range(1500)), "utf-8")
    seen: list[tuple[str, int, int]] = []
    zyz.load(path, progress=lambda *each: seen.append(each))
    assert [("问题台账", 1000, 1501), ("问题台账", 1501, 1501)] == seen
