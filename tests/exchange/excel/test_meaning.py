"""Cells as people fill them: read as they are meant, refused with what to write, never read as something else."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest
import xlsxwriter

import zhuanyezhen as zyz
from zhuanyezhen.errors import ProgrammeFileError
from zhuanyezhen.model.problem import Problem
from zhuanyezhen.model.unit import Unit

_PROJECTS = ("编号", "项目名称", "专业镇", "责任单位", "签约日期", "实际年产值（万元）")
_PROBLEMS = ("编号", "问题描述", "责任单位", "截止日期")


def _workbook(path: Path, sheet: str, *rows: tuple[object, ...]) -> Path:
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet(sheet)
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
    return path


def _refused(path: Path) -> tuple[str, ...]:
    with pytest.raises(ProgrammeFileError) as caught:
        zyz.load(path)
    return tuple(each.removeprefix(f"{path}: ") for each in caught.value.problems)


@pytest.mark.parametrize(("typed", "month"), [(2026.3, "2026-03"), (2026.12, "2026-12"), (2026.0, "2026")])
def test_a_month_typed_as_a_number(tmp_path: Path, typed: float, month: str) -> None:
    """2026.3 in a cell is a number, and no day of 1905 by its serial number."""
    path = _workbook(tmp_path / "t.xlsx", "重大项目", _PROJECTS, ("1", "甲", "", "", typed))
    (project,) = zyz.load(path).projects or ()
    assert [month] == [str(stage.on) for stage in project.stages]


def test_a_year_of_a_data_frame() -> None:
    """There it is a whole number."""
    table = pd.DataFrame({"编号": ["1"], "项目名称": ["甲"], "签约日期": [2026]})
    (project,) = zyz.frames.from_frames({"重大项目": table}).projects or ()
    assert ["2026"] == [str(stage.on) for stage in project.stages]


def test_january_and_october_look_the_same(tmp_path: Path) -> None:
    """2026.10 typed in is kept by Excel as 2026.1: which was meant is not guessed."""
    path = _workbook(tmp_path / "t.xlsx", "重大项目", _PROJECTS, ("1", "甲", "", "", 2026.10))
    assert _refused(path) == (
        "重大项目!E2: “2026.1” is a number, and may be January or October; write 2026-01 or 2026-10",
    )
    periods = ("专业镇", "指标", "期间", "数值")
    path = _workbook(tmp_path / "p.xlsx", "指标值", periods, ("甲", "产值", 2026.1, 5))
    assert "指标值!C2: “2026.1” is a number" in _refused(path)[0]


@pytest.mark.parametrize("typed", [7, 2026, 2026.3, "7", 202611, 99999999])
def test_a_term_is_no_day(tmp_path: Path, typed: object) -> None:
    """7 under 截止日期 is a number of days, and no day of 1900."""
    path = _workbook(tmp_path / "t.xlsx", "问题台账", _PROBLEMS, ("1", "用地", "", typed))
    assert _refused(path) == (f"问题台账!D2: “{typed}” is no date; write 2026-11-24, or leave it blank",)


@pytest.mark.parametrize("nothing", ["/", "—", "－", "--", "无", "不详", "  "])
def test_what_stands_in_a_cell_without_a_value(tmp_path: Path, nothing: str) -> None:
    """It is no responsible unit, no day and no amount; what is not known stays unknown."""
    path = _workbook(
        tmp_path / "t.xlsx", "重大项目", _PROJECTS, ("1", "甲", nothing, nothing, nothing, nothing)
    )
    (project,) = zyz.load(path).projects or ()
    assert (None, None, (), None) == (project.town, project.unit, project.stages, project.actual_output)
    report = zyz.check(zyz.load(path), as_of=date(2026, 11, 24), select=("PRJ007",))
    assert [f"{path}:重大项目!D2"] == [str(finding.source) for finding in report.findings]


def test_a_blank_that_must_be_filled(tmp_path: Path) -> None:
    """A stroke in a required column is a blank one."""
    path = _workbook(tmp_path / "t.xlsx", "问题台账", _PROBLEMS, ("1", "/", "区商务局"), ("2", "无", ""))
    assert _refused(path) == ("问题台账!B2: 问题描述 is blank; fill it in",)


def test_what_is_named_by_such_words_comes_back(tmp_path: Path) -> None:
    """A unit called 无, a town called /: what a cell cannot say is put aside."""
    programme = zyz.Programme(
        name="/",
        units=(Unit(id="一", name="无"), Unit(id="无", name="-", members=("一", "无"))),
        problems=(Problem(id="/", description="—", unit="一"), Problem(id="无", description="无", unit="无")),
    )
    path = tmp_path / "t.xlsx"
    zyz.save(programme, path)
    assert programme == zyz.load(path)


def test_an_amount_that_is_none_is_told_how_to_be_written(tmp_path: Path) -> None:
    """With its unit: a column of amounts never asks for a figure without one."""
    path = _workbook(tmp_path / "t.xlsx", "重大项目", ("编号", "项目名称", "总投资"), ("1", "甲", "数亿"))
    assert _refused(path) == ("重大项目!C2: not an amount of money: “数亿”; write 1.2亿元 or 350万元",)
