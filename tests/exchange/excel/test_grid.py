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
from zhuanyezhen.errors import ProgrammeFileError, UnreadableFileError
from zhuanyezhen.exchange.excel.grid import open_grids

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
    start = time.monotonic()
    with pytest.raises(UnreadableFileError, match=message):
        zyz.load(path)
    assert time.monotonic() - start < 20


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
        ("nowhere/a.xlsx", None, "cannot read"),
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
    monkeypatch.setattr("zhuanyezhen.exchange.excel.grid._LARGEST", 10)
    _refused(path, "workbooks of up to 10 are read")


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
    with pytest.raises(ProgrammeFileError, match="row 1 was changed"):
        zyz.load(path)
    with xlsxwriter.Workbook(path) as workbook:
        workbook.add_worksheet("问题台账").write_row(0, 0, ["编号", "问题描述"])
        workbook.add_worksheet("特殊文字").write_column(0, 0, ["序号", 1])
    with pytest.raises(ProgrammeFileError, match="row 1 was changed"):
        zyz.load(path)


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


def test_a_repeated_cell_of_ods(tmp_path: Path) -> None:
    """One filled cell said to stand ten thousand times over."""
    path = tmp_path / "台账.ods"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr(
            "content.xml",
            '<table:table-cell table:number-columns-repeated="16384" office:value-type="string">',
        )
    _refused(path, "mostly blank")


@pytest.mark.parametrize("cell", ['<c t="e">', "<c <f/>"])
def test_cells_that_never_end(tmp_path: Path, cell: str) -> None:
    """A sheet is cut at its cells in one go: searching for the end of each took hours."""
    _refused(
        _with_sheet(tmp_path / "台账.xlsx", f'<row r="1">{cell * 60_000}</row>'), "damaged or no workbook"
    )


def test_rows_longer_than_a_piece(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sheet read in pieces says the same, wherever they end."""
    monkeypatch.setattr("zhuanyezhen.exchange.excel.xlsx_extras._PIECE", 50)
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
