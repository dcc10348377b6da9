"""Rows of ledgers as people lay them out: groups under one merged cell, totals within, formulas gone wrong."""

from pathlib import Path

import xlsxwriter

import zhuanyezhen as zyz

_HEADINGS = ("专业镇", "序号", "项目名称", "责任单位", "总投资（万元）")


def test_a_merged_cell_holds_for_all_its_rows(tmp_path: Path) -> None:
    """A town stands for each of its rows; an amount over several rows is counted once; blank rows stay blank."""
    path = tmp_path / "t.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("重大项目")
        page.write_row(0, 0, _HEADINGS)
        page.merge_range("A2:A6", "古城镇")
        page.write_row("B2", (1, "甲", "区商务局"))
        page.write_row("B3", (2, "乙"))
        page.merge_range("E2:E3", 300)
        page.write_row("B5", (3, "丙", "区商务局"))
        page.write_row("C6", ("小 计", "", 300))
        page.write_row("B7", (4, "丁"))
        page.write_row("D8", ("合计：", 300))
    projects = zyz.load(path).projects or ()
    assert [
        ("1", "古城镇", "区商务局", "300万元"),
        ("2", "古城镇", None, "None"),
        ("3", "古城镇", "区商务局", "None"),
        ("4", None, None, "None"),
    ] == [(each.id, each.town, each.unit, str(each.total_investment)) for each in projects]
