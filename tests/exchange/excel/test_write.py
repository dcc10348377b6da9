"""The blank workbook and the written one: drop-downs, and the same bytes for the same programme."""

import io
import zipfile
from pathlib import Path

from python_calamine import CalamineWorkbook

import zhuanyezhen as zyz
from zhuanyezhen.exchange.excel.layout import layout_of
from zhuanyezhen.model.problem import Problem
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.unit import Unit


def test_drop_downs_hold_more_than_255_characters(tmp_path: Path) -> None:
    """Their words stand on a hidden sheet; names that repeat give way to ids."""
    units = tuple(Unit(id=f"某区/{number}", name=f"某区某某工作局第{number}科") for number in range(100))
    zyz.save(
        zyz.Programme(name="例", units=units, problems=(Problem(id="1", description="例"),)),
        tmp_path / "a.xlsx",
    )
    with zipfile.ZipFile(tmp_path / "a.xlsx") as package:
        book = package.read("xl/workbook.xml").decode()
        assert 'name="选项"' in book
        assert 'state="hidden"' in book
        sheets = [
            package.read(name).decode()
            for name in package.namelist()
            if name.startswith("xl/worksheets/sheet")
        ]
    assert any("$101</formula1>" in sheet for sheet in sheets)
    twins = (Unit(id="甲", name="同名"), Unit(id="乙", name="同名"))
    zyz.save(zyz.Programme(name="例", units=twins), tmp_path / "b.xlsx")
    with zipfile.ZipFile(tmp_path / "b.xlsx") as package:
        assert "乙" in package.read("xl/sharedStrings.xml").decode()


def test_drop_downs_offer_the_words_of_their_list(tmp_path: Path) -> None:
    """Whole: 县（市、区） is one word, though commas of its kind part lists elsewhere."""
    zyz.save_template(tmp_path / "a.xlsx")
    choices = CalamineWorkbook.from_path(tmp_path / "a.xlsx").get_sheet_by_name("选项").to_python()
    offered = {str(cell) for row in choices[1:] for cell in row}
    words = {
        word
        for sheet in layout_of(Programme).sheets
        for each in sheet.columns
        for word in (each.codes or {}).values()
    }
    assert {"县（市、区）", "是", "否"} <= offered
    assert offered - {"", "是", "否"} <= words


def test_the_same_programme_gives_the_same_bytes(tmp_path: Path) -> None:
    """Whenever it is written."""
    for name in ("a.xlsx", "b.xlsx"):
        zyz.save(zyz.Programme(name="例"), tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    assert zipfile.is_zipfile(io.BytesIO((tmp_path / "a.xlsx").read_bytes()))
