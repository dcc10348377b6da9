"""Cells as people fill them: read as they are meant, refused with what to write, never read as something else."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

import zhuanyezhen as zyz
from workbooks import of_rows
from zhuanyezhen.exchange.excel.column import Column, Kind
from zhuanyezhen.exchange.excel.meaning import meant_by
from zhuanyezhen.exchange.excel.meant import CellError, Meant
from zhuanyezhen.model.problem import Problem
from zhuanyezhen.model.unit import Unit

_PROJECTS = ("编号", "项目名称", "专业镇", "责任单位", "签约日期", "实际年产值（万元）")
_PROBLEMS = ("编号", "问题描述", "责任单位", "截止日期")


def _refused(path: Path) -> tuple[str, ...]:
    return tuple(each.fault.line("en").removeprefix(f"{path}: ") for each in zyz.load(path).unread_cells)


@pytest.mark.parametrize(("typed", "month"), [(2026.3, "2026-03"), (2026.12, "2026-12"), (2026.0, "2026")])
def test_a_month_typed_as_a_number(tmp_path: Path, typed: float, month: str) -> None:
    """2026.3 in a cell is a number, and no day of 1905 by its serial number."""
    path = of_rows(tmp_path / "t.xlsx", "重大项目", _PROJECTS, ("1", "甲", "", "", typed))
    (project,) = zyz.load(path).projects or ()
    assert [month] == [str(stage.on) for stage in project.stages]


def test_a_year_of_a_data_frame() -> None:
    """There it is a whole number."""
    table = pd.DataFrame({"编号": ["1"], "项目名称": ["甲"], "签约日期": [2026]})
    (project,) = zyz.frames.from_frames({"重大项目": table}).projects or ()
    assert ["2026"] == [str(stage.on) for stage in project.stages]


def test_january_and_october_look_the_same(tmp_path: Path) -> None:
    """2026.10 typed in is kept by Excel as 2026.1: which was meant is not guessed."""
    path = of_rows(tmp_path / "t.xlsx", "重大项目", _PROJECTS, ("1", "甲", "", "", 2026.10))
    assert _refused(path) == (
        "重大项目!E2: “2026.1” is a number, and may be January or October; write 2026-01 or 2026-10",
    )
    periods = ("专业镇", "指标", "期间", "数值")
    path = of_rows(tmp_path / "p.xlsx", "指标值", periods, ("甲", "产值", 2026.1, 5))
    assert "指标值!C2: “2026.1” is a number" in _refused(path)[0]


@pytest.mark.parametrize("typed", [7, 2026, 2026.3, "7", 202611, 99999999])
def test_a_term_is_no_day(tmp_path: Path, typed: object) -> None:
    """7 under 截止日期 is a number of days, and no day of 1900."""
    path = of_rows(tmp_path / "t.xlsx", "问题台账", _PROBLEMS, ("1", "用地", "", typed))
    assert _refused(path) == (f"问题台账!D2: “{typed}” is no date; write 2026-11-24, or leave it blank",)


@pytest.mark.parametrize("nothing", ["/", "—", "－", "--", "无", "不详", "  "])
def test_what_stands_in_a_cell_without_a_value(tmp_path: Path, nothing: str) -> None:
    """It is no responsible unit, no day and no amount; what is not known stays unknown."""
    path = of_rows(
        tmp_path / "t.xlsx", "重大项目", _PROJECTS, ("1", "甲", nothing, nothing, nothing, nothing)
    )
    (project,) = zyz.load(path).projects or ()
    assert (None, None, (), None) == (project.town, project.unit, project.stages, project.actual_output)
    report = zyz.check(zyz.load(path), as_of=date(2026, 11, 24), select=("PRJ007",))
    assert [f"{path}:重大项目!D2"] == [str(finding.source) for finding in report.findings]


def test_a_blank_that_must_be_filled(tmp_path: Path) -> None:
    """A stroke in a required column is a blank one."""
    path = of_rows(tmp_path / "t.xlsx", "问题台账", _PROBLEMS, ("1", "/", "区商务局"), ("2", "无", ""))
    assert _refused(path) == ("问题台账!B2: “问题描述” is blank; fill it in",)


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
    path = of_rows(tmp_path / "t.xlsx", "重大项目", ("编号", "项目名称", "总投资"), ("1", "甲", "数亿"))
    assert _refused(path) == ("重大项目!C2: not an amount of money: “数亿”; write 1.2亿元 or 350万元",)


_MONEY = Column(path="total_investment", heading="总投资", kind=Kind.MONEY)
_IN_UNIT = {
    "万元": Column(path="x", heading="总投资（万元）", kind=Kind.MONEY, unit="万元"),
    "万美元": Column(path="x", heading="引资额（万美元）", kind=Kind.MONEY, unit="万美元"),
}


@pytest.mark.parametrize(
    ("typed", "unit", "amount", "about"),
    [
        ("1.5亿", None, "1.5亿元", False),
        ("约3亿", None, "3亿元", True),
        ("近２亿元", None, "2亿元", True),
        ("200余万元", None, "200万元", True),
        ("3亿元左右", "万元", "3亿元", True),
        ("1500万", "万元", "1500万元", False),
        ("三百万", None, "300万元", False),
        ("2千万", None, "2千万元", False),
        ("1.5亿人民币", None, "1.5亿元", False),
        ("￥1.5亿", "万美元", "1.5亿元", False),
        ("1.5亿", "万美元", "1.5亿美元", False),
        ("约300", "万元", "300万元", True),
        (300.5, "万元", "300.5万元", False),
    ],
)
def test_amounts_as_people_write_them(
    typed: str | float, unit: str | None, amount: str, *, about: bool
) -> None:
    """A scale without its currency, about figures, signs of money; the unit of a cell goes before that of its heading."""
    assert Meant(value=amount, about=about) == meant_by(_IN_UNIT.get(unit or "", _MONEY), typed, {})


@pytest.mark.parametrize(
    "typed", ["数亿", "3亿元以上", "不少于3亿元", "3-5亿元", "¥300", "5千", "三百", "1e999999999"]
)
def test_amounts_that_are_not_read(typed: str) -> None:
    """Bounds, ranges and vague words are no amount; neither is what may be of the unit of its heading or not."""
    with pytest.raises(CellError, match=r"not an amount of money|no figure"):
        meant_by(_IN_UNIT["万元"], typed, {})


_FIGURE = Column(path="value", heading="数值", kind=Kind.NUMBER)


@pytest.mark.parametrize(
    ("typed", "figure", "unit", "about"),
    [
        ("22户", "22", "户", False),
        ("约1.2万人", "1.2", "万人", True),
        ("12.5%", "12.5", "%", False),
        ("十二家", "12", "家", False),
        ("1,200吨", "1200", "吨", False),
        ("约22", "22", None, True),
        ("22", "22", None, False),
    ],
)
def test_figures_with_their_unit(typed: str, figure: str, unit: str | None, *, about: bool) -> None:
    """The unit is handed on, apart from the figure."""
    meant = meant_by(_FIGURE, typed, {})
    assert (figure, unit, about) == (str(meant.value), meant.measured_in, meant.about)


@pytest.mark.parametrize("typed", ["22户以上", "增长5%", "3—5户", "若干", "1e999", "inf"])
def test_figures_that_are_not_read(typed: str) -> None:
    """A bound, a growth, a range, a word: no figure of a ledger."""
    with pytest.raises(CellError, match="is no figure"):
        meant_by(_FIGURE, typed, {})


@pytest.mark.parametrize(
    ("path", "typed", "count"),
    [
        ("enrolled", "40人", 40),
        ("passed", " ３８名 ", 38),
        ("employed", "1,200人", 1200),
        ("every_days", "30天", 30),
        ("first_year", "2024年", 2024),
        ("first_year", 2024, 2024),
    ],
)
def test_counts_with_what_they_count(path: str, typed: str | int, count: int) -> None:
    """A column that counts one thing takes it behind the figure."""
    assert meant_by(Column(path=path, heading="人数", kind=Kind.NUMBER), typed, {}) == Meant(value=count)


@pytest.mark.parametrize(
    ("path", "typed"),
    [("enrolled", "40人次"), ("enrolled", "人"), ("every_days", "3个月"), ("enrolled", "40天")],
)
def test_counts_of_something_else(path: str, typed: str) -> None:
    """Another thing is not what the column counts."""
    with pytest.raises(CellError):
        meant_by(Column(path=path, heading="人数", kind=Kind.NUMBER), typed, {})


def test_a_unit_where_none_is_asked_for() -> None:
    """The order of a list counts nothing: 3户 is no place in it."""
    with pytest.raises(CellError, match="is no figure"):
        meant_by(Column(path="@order", heading="次序", kind=Kind.NUMBER), "3户", {})


def _observed(tmp_path: Path, headings: tuple[str, ...], row: tuple[object, ...]) -> list[object]:
    path = of_rows(tmp_path / "t.xlsx", "指标值", headings, row)
    (seen,) = zyz.load(path).observations or ()
    return [str(seen.value), seen.measured_in, seen.approximate]


_OF_TOWN = ("专业镇", "指标", "期间")


@pytest.mark.parametrize(
    ("headings", "cells", "seen"),
    [
        (("数值",), ("22户",), ["22", "户", False]),
        (("数值",), ("约1.2万户",), ["1.2", "万户", True]),
        (("数值（亿元）",), ("3000万元",), ["0.3", "亿元", False]),
        (("数值（亿元）",), ("1.2亿",), ["1.2", "亿元", False]),
        (("数值（万元）",), ("22户",), ["22", "户", False]),
        (("数值",), ("1.2万",), ["12000", None, False]),
        (("数值", "计量单位"), ("1.2万户", "户"), ["12000", "户", False]),
        (("计量单位", "约数", "数值"), ("户", "否", "约22户"), ["22", "户", False]),
        (("计量单位", "数值"), ("万户", "1.2万"), ["1.2", "万户", False]),
    ],
)
def test_units_of_figures_meet(
    tmp_path: Path, headings: tuple[str, ...], cells: tuple[object, ...], seen: list[object]
) -> None:
    """A figure is converted to the unit of its row, else of its heading; of another kind, the cell's own holds."""
    assert seen == _observed(tmp_path, (*_OF_TOWN, *headings), ("花卉", "企业", "2026年", *cells))


def test_units_of_a_row_that_do_not_fit(tmp_path: Path) -> None:
    """A count under 亿元 is refused with its cell."""
    headings, row = (*_OF_TOWN, "数值", "计量单位"), ("花卉", "产值", "2026", "22户", "亿元")
    path = of_rows(tmp_path / "t.xlsx", "指标值", headings, row)
    assert _refused(path) == ("指标值!D2: “户” is not what the row measures in (“亿元”); write both alike",)


_DUE = Column(path="due", heading="截止日期", kind=Kind.DATE, year=2026)
_RAISED = Column(path="raised_on", heading="提出日期", kind=Kind.DATE, year=2026)
_BEGUN = Column(path="stages.started.on", heading="开工日期", kind=Kind.PARTIAL, year=2026)
_PLANNED = Column(path="stages.started.planned_on", heading="计划开工日期", kind=Kind.PARTIAL, year=2026)


@pytest.mark.parametrize(
    ("column", "typed", "day", "year_left_out"),
    [
        (_RAISED, 20260305, "2026-03-05", False),
        (_RAISED, "20260305", "2026-03-05", False),
        (_RAISED, "2026-10-08 00:00:00", "2026-10-08", False),
        (_RAISED, "2026、3、5", "2026-03-05", False),
        (_RAISED, "9月2日", "2026-09-02", True),
        (_RAISED, "46086.5", "2026-03-05", False),
        (_RAISED, "二OO八年六月三十日", "2008-06-30", False),
        (_DUE, "9月2日", "2026-09-02", True),
        (_DUE, "10月底", "2026-10-31", True),
        (_DUE, "2026年底前", "2026-12-31", False),
        (_DUE, "10月底前完成", "2026-10-31", True),
        (_BEGUN, "10月底", "2026-10", True),
        (_BEGUN, 202603, "2026-03", False),
        (_BEGUN, "20260305", "2026-03-05", False),
        (_PLANNED, "三季度", "2026-09-30", True),
    ],
)
def test_days_as_people_write_them(column: Column, typed: object, day: str, *, year_left_out: bool) -> None:
    """A day without its year is of the ledger's; the last day of a time stands where one is asked for."""
    assert Meant(value=day, year_left_out=year_left_out) == meant_by(column, typed, {})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("column", "typed", "beside"),
    [
        (_DUE, "长期", {"term": "长期"}),
        (_DUE, "7个工作日内", {"term": "7个工作日内"}),
        (_DUE, "已办结", {"@step.resolved": ""}),
        (_DUE, "已于3月5日整改到位", {"@step.resolved": "2026-03-05"}),
        (_DUE, "已销号（2026.3.5）", {"@step.closed": "2026-03-05"}),
        (_BEGUN, "已开工", {"stage": "started"}),
        (_BEGUN, "目前已正式投产", {"stage": "producing"}),
        (_PLANNED, "已于2026年3月开工", {"stages.started.on": "2026-03"}),
        (_BEGUN, "尚未开工", {}),
        (_BEGUN, "推进中", {}),
        (_DUE, "待定", {}),
    ],
)
def test_words_in_columns_of_days(column: Column, typed: str, beside: dict[str, str]) -> None:
    """A term without a day and a state that has come stand where they are held; what has not come is no value."""
    assert Meant(beside=beside) == meant_by(column, typed, {})


def test_a_day_beside_its_own_state() -> None:
    """3月5日开工 under 开工日期 is that day; a state that is no state of a lead is none."""
    assert Meant(value="2026-03-05") == meant_by(_BEGUN, "3月5日已开工", {})
    signed = Column(path="signed_on", heading="签约日期", kind=Kind.PARTIAL)
    assert Meant(beside={"status": "signed"}) == meant_by(signed, "已签约", {})


@pytest.mark.parametrize(
    ("column", "typed"),
    [
        (_RAISED, "10月底"),
        (_RAISED, "2月30日"),
        (_RAISED, "长期"),
        (_RAISED, "已办结"),
        (_RAISED, True),
        (_BEGUN, "拟开工"),
        (_BEGUN, "13月40日开工"),
        (_BEGUN, "长期"),
        (_PLANNED, "长期"),
        (_DUE, "下月"),
    ],
)
def test_days_that_are_not_read(column: Column, typed: object) -> None:
    """A month where a day is asked for, days no calendar has, plans, words that say no time."""
    with pytest.raises(CellError, match="is no date"):
        meant_by(column, typed, {})  # type: ignore[arg-type]


@pytest.mark.parametrize(("path", "typed"), [("due", "10月底"), ("due", "年底前"), ("raised_on", "9月2日")])
def test_a_day_without_any_year(path: str, typed: str) -> None:
    """Nothing tells it: it is said what is missing."""
    with pytest.raises(CellError, match="has no year"):
        meant_by(Column(path=path, heading="日期", kind=Kind.DATE), typed, {})


def test_periods_without_their_year() -> None:
    """They are of the ledger's, too; without one they are refused."""
    column = Column(path="period", heading="期间", kind=Kind.PERIOD, year=2026)
    assert Meant(value="2026-H1", year_left_out=True) == meant_by(column, "上半年", {})
    with pytest.raises(CellError, match="not a period"):
        meant_by(Column(path="period", heading="期间", kind=Kind.PERIOD), "上半年", {})


_STAGE = Column(
    path="stage",
    heading="当前阶段",
    kind=Kind.CODE,
    codes={"negotiating": "洽谈", "started": "开工", "resolved": "办结"},
)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("开工", "started"),
        ("started", "started"),
        ("已开工", "started"),
        ("已 全面 开工", "started"),
        ("正在洽谈", "negotiating"),
        ("洽谈阶段", "negotiating"),
        ("在谈", "negotiating"),
        ("在建项目", "started"),
        ("已完成", "resolved"),
        ("办结了", "resolved"),
    ],
)
def test_words_of_codelists(typed: str, code: str) -> None:
    """What people put around a word of a codelist, and other words for the same."""
    assert Meant(value=code) == meant_by(_STAGE, typed, {})


@pytest.mark.parametrize("typed", ["未开工", "拟开工", "待办结", "开工和投产"])
def test_words_that_are_no_code(typed: str) -> None:
    """What has not come, and what says two things."""
    with pytest.raises(CellError, match="is not one of"):
        meant_by(_STAGE, typed, {})


@pytest.mark.parametrize("lost", [9.478712690244365e17, 1e15, "9.47871E+17", "1E+15"])
def test_digits_that_are_lost(lost: float | str) -> None:
    """A number of more than 15 digits is not used as it is."""
    with pytest.raises(CellError, match="more than 15 digits"):
        meant_by(Column(path="id", heading="编号", kind=Kind.TEXT), lost, {})


@pytest.mark.parametrize(
    ("whole", "text"),
    [(202610080001.0, "202610080001"), ("947871269024436488", "947871269024436488"), (10**17, str(10**17))],
)
def test_digits_that_are_kept(whole: float | str, text: str) -> None:
    """As a number up to 15 digits, as text or as the whole number of a data frame any."""
    assert Meant(value=text) == meant_by(Column(path="id", heading="编号", kind=Kind.TEXT), whole, {})


def test_states_and_terms_of_a_ledger(tmp_path: Path) -> None:
    """What a column of days says in words: the log has it, the stage goes on, and no rule misses a date."""
    problems = (
        ("2026年问题台账",),
        ("编号", "问题描述", "截止日期", "办结日期", "提出日期"),
        ("1", "用地", "长期", "", "3月5日"),
        ("2", "用水", "9月2日", "已办结", "3月5日"),
        ("3", "用电", "已于5月6日办结", "", "3月5日"),
    )
    path = of_rows(tmp_path / "t.xlsx", "问题台账", *problems)
    programme = zyz.load(path)
    first, second, third = programme.problems or ()
    assert ("长期", None, date(2026, 3, 5)) == (first.term, first.due, first.raised_on)
    assert [("collected", date(2026, 3, 5)), ("resolved", None)] == [
        (each.kind.value, each.on) for each in second.steps or ()
    ]
    assert date(2026, 5, 6) == third.resolved_on(date(2026, 11, 24))
    assert not zyz.check(programme, as_of=date(2026, 11, 24), select=("PRB003", "PRB008")).findings
    assert ("工作表“问题台账”E3、C4、E4、E5的日期没有写年份，按标题或文件名中的年份读取",) == programme.notes


def test_a_stage_told_in_two_columns(tmp_path: Path) -> None:
    """The further of the two holds; a day that stands there already stays."""
    headings = ("编号", "项目名称", "当前阶段", "签约日期", "开工日期", "投产日期")
    path = of_rows(
        tmp_path / "t.xlsx",
        "重大项目",
        headings,
        ("1", "甲", "签约", "2026.1.5", "已开工", "未投产"),
        ("2", "乙", "投产", "", "已开工", ""),
        ("3", "丙", "", "2026.1.5", "已于2026年2月签约", ""),
    )
    assert [("started", ["2026-01-05"]), ("producing", []), (None, ["2026-01-05"])] == [
        (each.stage and each.stage.value, [str(stage.on) for stage in each.stages])
        for each in zyz.load(path).projects or ()
    ]


def test_about_amounts_are_told(tmp_path: Path) -> None:
    """An amount cannot say that it is about right: a note does."""
    path = of_rows(tmp_path / "t.xlsx", "重大项目", ("编号", "项目名称", "总投资"), ("1", "甲", "约1.2亿"))
    assert ("工作表“重大项目”C2写的是约数，按所写的数读取",) == zyz.load(path).notes
