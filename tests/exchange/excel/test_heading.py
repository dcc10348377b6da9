"""What a sheet is: its name and its headings together, whatever stands in the name."""

import csv
from pathlib import Path

import pytest
import xlsxwriter

import zhuanyezhen as zyz

_PROBLEMS = (("序号", "专业镇", "问题内容", "责任单位"), ("1", "古城镇", "用地不足", "区自然资源局"))


def _table(path: Path, *rows: tuple[str, ...]) -> Path:
    with path.open("w", encoding="gb18030", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


@pytest.mark.parametrize("name", ["专业镇问题", "专业镇工作台账", "问题办理情况", "责任单位汇总", "Sheet1"])
def test_headings_go_before_a_word_in_the_name(tmp_path: Path, name: str) -> None:
    """A ledger of problems is not read as a list of towns because its name holds 专业镇."""
    programme = zyz.load(_table(tmp_path / f"{name}.csv", *_PROBLEMS))
    assert programme.towns is None
    assert [("1", "用地不足", "古城镇", "区自然资源局")] == [
        (each.id, each.description, each.town, each.unit) for each in programme.problems or ()
    ]


def test_a_name_decides_what_headings_leave_open(tmp_path: Path) -> None:
    """Headings that two ledgers share belong to the one the name tells of."""
    rows = (("编号", "名称"), ("1", "甲"))
    assert zyz.load(_table(tmp_path / "晋源区专业镇.csv", *rows)).towns
    assert zyz.load(_table(tmp_path / "晋源区指标.csv", *rows)).indicators


def test_headings_in_two_rows(tmp_path: Path) -> None:
    """A merged heading over two columns gives them its unit and its word; the rest stands in the upper row."""
    path = tmp_path / "t.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("重大项目清单")
        page.merge_range("A1:I1", "重大项目清单（虚构）")
        for cell, text in {
            "A2:A3": "序号",
            "B2:B3": "项目名称",
            "E2:F2": "投资（万元）",
            "G2:H2": "签约",
        }.items():
            page.merge_range(cell, text)
        page.write_row("C2", ("专业镇", "责任单位"))
        page.write_row("E3", ("总投资", "完成投资", "日期", "批次"))
        page.write_row("I3", ("进展",))
        page.write_row(
            3, 0, (1, "冷链仓库", "古城镇", "区商务局", 12000, 300.5, "2025.1.10", "第一批", "顺利")
        )
    programme = zyz.load(path)
    (project,) = programme.projects or ()
    assert ("1", "冷链仓库", "古城镇", "区商务局") == (project.id, project.name, project.town, project.unit)
    assert ("12000万元", "300.5万元") == (str(project.total_investment), str(project.invested))
    assert [("2025-01-10", "第一批")] == [(str(each.on), each.batch) for each in project.stages]
    assert ("顺利", ()) == (project.progress, programme.notes)


def test_a_row_of_values_is_no_heading(tmp_path: Path) -> None:
    """Though one of them is a word that is a heading, under a heading that is none."""
    rows = (("序号", "存在问题", "分组"), ("1", "用地", "项目"), ("2", "用电", "项目"))
    assert ["1", "2"] == [each.id for each in zyz.load(_table(tmp_path / "问题.csv", *rows)).problems or ()]


def test_the_unit_of_figures_stands_in_their_heading(tmp_path: Path) -> None:
    """Figures under 数值（亿元） are in 亿元, whatever the indicator is measured in; that of a row goes before."""
    rows = (
        ("专业镇", "指标名称", "报告期", "指标值（亿元）", "计量单位"),
        ("甲", "产值", "2025", "47.5", ""),
        ("甲", "产值", "2024", "470000", "万元"),
        ("甲", "产值", "2023", "", ""),
    )
    observations = zyz.load(_table(tmp_path / "指标值.csv", *rows)).observations or ()
    assert ["亿元", "万元", None] == [each.measured_in for each in observations]
    told = (("专业镇", "指标", "期间", "数值（累计）"), ("甲", "产值", "2025", "47.5"))
    (observation,) = zyz.load(_table(tmp_path / "指标值.csv", *told)).observations or ()
    assert observation.measured_in is None


@pytest.mark.parametrize("marked", ["*{}", "{}＊", "★ {}", "*{}（必填）", "\u200b{}\u3000", "{}\u00a0*"])
def test_marks_of_what_must_be_filled_in(tmp_path: Path, marked: str) -> None:
    """A star before or behind a heading, and what does not show, are no part of it."""
    headings = ("编号", "问题描述", "责任单位")
    path = tmp_path / "问题台账.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([[marked.format(each) for each in headings], ["1", "用地", "区工信局"]])
    (problem,) = zyz.load(path).problems or ()
    assert ("1", "用地", "区工信局") == (problem.id, problem.description, problem.unit)
