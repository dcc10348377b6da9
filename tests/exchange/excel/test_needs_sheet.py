"""Needs and formalities in workbooks: headings and words as offices have them, and back again."""

from pathlib import Path

import pytest
import xlsxwriter

import zhuanyezhen as zyz
from workbooks import of_rows

_LEDGER = (
    "序号",
    "问题内容",
    "企业名称",
    "需求类型",
    "需求量（亩）",
    "批复数量（亩）",
    "整改目标",
    "责任单位",
    "满意度",
)


def test_a_ledger_of_needs_is_read_as_offices_keep_it(tmp_path: Path) -> None:
    """Words beside the codelist mean it, units stand in headings, what is no kind is unknown and told."""
    rows = (
        ("1", "扩建用地", "某花卉有限公司", "土地", 50, 30, "年内供地", "区自然资源局", "满意"),
        ("2", "能耗指标", "某化工厂", "能耗", "2000吨标准煤", "/", "", "区发改局", ""),
        ("3", "道路破损", "", "交通", "", "", "", "区交通局", ""),
    )
    programme = zyz.load(of_rows(tmp_path / "t.xlsx", "诉求台账", _LEDGER, *rows))
    land, energy, other = programme.problems or ()
    amount = zyz.parse_amount
    assert (zyz.ProblemKind.LAND, amount("50亩"), amount("30亩"), "年内供地", "某花卉有限公司", "满意") == (
        land.kind,
        land.asked,
        land.granted,
        land.goal,
        land.enterprise,
        land.satisfaction,
    )
    assert (zyz.ProblemKind.ENERGY, amount("2000吨标准煤"), None) == (
        energy.kind,
        energy.asked,
        energy.granted,
    )
    assert (None, False) == (other.kind, other.is_need)
    assert any("需求类型" in note and "第4行" in note for note in programme.notes)
    assert () == programme.unread_cells


@pytest.mark.parametrize("suffix", [".xlsx", ".yaml", ".json"])
def test_needs_and_formalities_come_back(tmp_path: Path, suffix: str) -> None:
    """Saved and loaded they are the same, in every format."""
    formality = zyz.Formality(
        kind=zyz.FormalityKind.STANDARD_LAND, on=zyz.PartialDate(2026, 4), by_promise=False
    )
    need = zyz.Problem(
        id="1",
        description="用地",
        kind=zyz.ProblemKind.LAND,
        asked=zyz.parse_amount("1,200.50亩"),
        goal="供地",
    )
    programme = zyz.Programme(
        name="例", projects=(zyz.Project(id="1", name="冷链", formalities=(formality,)),), problems=(need,)
    )
    zyz.save(programme, tmp_path / f"t{suffix}")
    assert programme == zyz.load(tmp_path / f"t{suffix}")


def test_formalities_are_read_as_offices_name_them(tmp_path: Path) -> None:
    """The names of the papers themselves, dates to the month, 是 and 否."""
    path = tmp_path / "t.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        for name, rows in {
            "重大项目": (("编号", "项目名称"), ("1", "冷链仓库")),
            "项目手续": (
                ("项目编号", "手续名称", "取得日期", "代办部门", "证号", "承诺制"),
                ("1", "施工许可证", "2026-05", "区行政审批局", "某建施〔2026〕1号", "是"),
                ("1", "标准地", "2026-04-10", "", "", "否"),
                ("1", "节能审查", "", "", "", ""),
            ),
        }.items():
            sheet = book.add_worksheet(name)
            for row, cells in enumerate(rows):
                sheet.write_row(row, 0, cells)
    (project,) = zyz.load(path).projects or ()
    kind = zyz.FormalityKind
    assert [
        (kind.CONSTRUCTION_PERMIT, "2026-05", "某建施〔2026〕1号", True),
        (kind.STANDARD_LAND, "2026-04-10", None, False),
        (kind.ENERGY, "None", None, None),
    ] == [(each.kind, str(each.on), each.number, each.by_promise) for each in project.formalities or ()]
