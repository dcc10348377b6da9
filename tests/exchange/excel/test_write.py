"""The blank workbook and the written one: drop-downs, and the same bytes for the same programme."""

import io
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
from attrs import evolve
from openpyxl.worksheet.properties import PageSetupProperties
from python_calamine import CalamineWorkbook

import zhuanyezhen as zyz
from workbooks import of_rows
from zhuanyezhen.exchange.excel.layout import layout_of
from zhuanyezhen.model.change import ChangeKind
from zhuanyezhen.model.problem import Problem
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.town import Tier, TierChange
from zhuanyezhen.model.unit import Unit


def _offered(path: Path, sheet: str, heading: str) -> str:
    """The source of the drop-down of a column."""
    page = openpyxl.load_workbook(path)[sheet]
    column = next(cell.column_letter for cell in page[1] if cell.value == heading)
    return next(
        str(each.formula1)
        for each in page.data_validations.dataValidation
        if f"{column}2:" in str(each.sqref)
    )


def test_drop_downs_offer_what_is_entered(tmp_path: Path) -> None:
    """Units as their sheet has them, whenever they are entered; names that repeat, or are missing, give way to ids."""
    units = tuple(Unit(id=f"某区/{number}", name=f"某区某某工作局第{number}科") for number in range(100))
    programme = zyz.Programme(name="例", units=units, problems=(Problem(id="1", description="例"),))
    zyz.save(programme, tmp_path / "a.xlsx")
    source = "OFFSET('单位'!${0}$2,0,0,MAX(1,COUNTA('单位'!${0}$2:${0}$2001)),1)"
    assert source.format("B") == _offered(tmp_path / "a.xlsx", "问题台账", "责任单位")
    zyz.save(
        evolve(programme, units=(Unit(id="甲", name="同名"), Unit(id="乙", name="同名"))), tmp_path / "b.xlsx"
    )
    assert source.format("A") == _offered(tmp_path / "b.xlsx", "问题台账", "责任单位")


def test_the_blank_workbook_has_an_example_row_that_is_not_read(tmp_path: Path) -> None:
    """In grey, on every sheet but that of criteria; drop-downs begin behind it; a sheet fits A4 across, but for the two widest."""
    path = tmp_path / "台账.xlsx"
    zyz.save_template(path)
    book = openpyxl.load_workbook(path)
    for sheet in layout_of(Programme).sheets:
        page = book[sheet.name]
        first = page["A2"]
        assert (sheet.ledger != "criteria") is (first.value is not None)
        if first.value is not None:
            assert str(first.value).startswith("示例")
            assert {"FF808080"} == {cell.font.color.rgb for cell in page[2] if cell.value is not None}
        assert ("landscape", "9") == (page.page_setup.orientation, str(page.page_setup.paperSize))
        assert (sheet.ledger not in {"projects", "problems"}) is (
            page.sheet_properties.pageSetUpPr == PageSetupProperties(fitToPage=True)
        )
        assert "$1:$1" in str(page.print_title_rows)
    assert "OFFSET('专业镇'!$B$3," in _offered(path, "问题台账", "专业镇")
    book["基本情况"]["B2"] = "某县专业镇工作"
    book.save(path)
    programme = zyz.load(path)
    assert (Programme(name="某县专业镇工作"), ()) == (programme, programme.unread_cells)
    assert [] == [each for each in programme.notes if "示例" in each]


def test_every_cell_of_an_example_is_what_its_column_asks_for(tmp_path: Path) -> None:
    """With its mark taken away it reads without a fault, and names its like."""
    path = tmp_path / "台账.xlsx"
    zyz.save_template(path)
    book = openpyxl.load_workbook(path)
    book["基本情况"]["B2"] = "某县专业镇工作"
    for sheet in layout_of(Programme).sheets:
        page = book[sheet.name]
        for row in page.iter_rows(min_row=2, max_row=2):
            for cell in row:
                if isinstance(cell.value, str):
                    cell.value = cell.value.replace("示例：", "").replace("示例", "A")
    book.save(path)
    programme = zyz.load(path)
    assert () == programme.unread_cells
    for each in (
        "towns",
        "units",
        "policies",
        "indicators",
        "observations",
        "projects",
        "investment_leads",
        "problems",
    ):
        assert 1 == len(getattr(programme, each)), each
    assert (1, 1) == (len(programme.plans[0].tasks), len(programme.plans[0].tasks[0].assignments))
    assert 1 == len((programme.problems or ())[0].steps or ())
    assert [] == [
        each
        for each in zyz.check(programme, as_of=date(2026, 10, 20)).findings
        if each.code.startswith("REF")
    ]


def test_an_example_that_was_written_over(tmp_path: Path) -> None:
    """It is an entry where the mark is gone; where it stands, the row is left out and told."""
    path = of_rows(
        tmp_path / "问题台账.xlsx",
        "问题台账",
        ("编号", "问题描述", "责任单位"),
        ("示例1", "直播基地用地", "县工信局"),
        ("填写示例：", "用电", ""),
        ("示例基地1", "用水", ""),
        (1, "道路", ""),
    )
    programme = zyz.load(path)
    assert ["用水", "道路"] == [each.description for each in programme.problems or ()]
    (told,) = [each for each in programme.notes if "示例" in each]
    assert "第2、3行写明是示例，没有作为条目读取；是条目的，请改第一格" in told


def test_an_entry_that_is_called_like_an_example_is_kept(tmp_path: Path) -> None:
    """Its id, and what names it on another sheet, come back from a workbook of ours."""
    town = zyz.Town(
        id="示例1", name="示例", tiers=(TierChange(kind=ChangeKind.RECOGNISED, tier=Tier.COUNTY),)
    )
    programme = zyz.Programme(
        name="例", towns=(town,), problems=(Problem(id="样例：甲", description="例", town="示例1"),)
    )
    zyz.save(programme, tmp_path / "a.xlsx")
    assert programme == zyz.load(tmp_path / "a.xlsx")


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
