"""The sheets of any workbook as an .xlsx: every value."""

import io
import shutil
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import xlsxwriter
from python_calamine import CalamineWorkbook

import zhuanyezhen as zyz
from zhuanyezhen.exchange.excel.annotating.copied import copied
from zhuanyezhen.model.problem import Problem
from zhuanyezhen.model.unit import Unit

_MOMENT = datetime(2026, 3, 5, 8, 30)  # noqa: DTZ001


def test_every_value_is_there_as_what_it_is(tmp_path: Path) -> None:
    """Texts that look like formulas as texts, moments with their time, truths, the last value of a formula."""
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("问题'台账")
        page.write_row("B1", ("编号", "问题描述", "很" * 60))
        page.write_string("B2", "=1+1")
        page.write_boolean("C2", True)  # noqa: FBT003
        page.write_datetime("D2", _MOMENT, book.add_format({"num_format": "yyyy-mm-dd hh:mm"}))
        page.write_datetime("E2", date(2026, 3, 5), book.add_format({"num_format": "yyyy-mm-dd"}))
        page.write_formula("F2", "=1+2", None, 3)
        page.write_number("G2", 0.5)
        page.write_string("I2", "9" * 43)
        page.write_datetime("H2", time(8, 30), book.add_format({"num_format": "hh:mm"}))
        book.add_worksheet("检查结果").write("A1", "旧")
        book.add_worksheet("选项").hide()
        book.add_worksheet("空")
    copy = openpyxl.load_workbook(io.BytesIO(copied(str(path))))
    assert ["问题'台账", "选项", "空"] == copy.sheetnames
    assert "hidden" == copy["选项"].sheet_state
    cells = copy["问题'台账"][2]
    values = [each.value for each in cells[:7]]
    assert [None, "=1+1", True, _MOMENT, datetime.combine(date(2026, 3, 5), time()), 3, 0.5] == values
    assert "s" == cells[1].data_type
    assert str(cells[7].value).startswith("08:30")


def test_what_a_copy_says_is_what_the_file_said(tmp_path: Path) -> None:
    """Of a ledger of ours, and of another format: the programmes are equal."""
    path, copy = tmp_path / "例.xlsx", tmp_path / "copy" / "例.xlsx"
    copy.parent.mkdir()
    programme = zyz.Programme(
        name="例",
        units=(Unit(id="某区/甲", name="某区甲局"),),
        problems=(
            Problem(id="1", description="甲\n乙\x01", unit="某区/甲"),
            Problem(id="2", description=" 丙 "),
        ),
    )
    zyz.save(programme, path)
    copy.write_bytes(copied(str(path)))
    assert programme == zyz.load(copy)
    old = tmp_path / "例.ods"
    shutil.copy(Path(__file__).parent.parent / "specimen.ods", old)
    copy.write_bytes(copied(str(old)))
    assert zyz.load(old) == zyz.load(copy)
    assert CalamineWorkbook.from_path(old).sheet_names == CalamineWorkbook.from_path(copy).sheet_names
