"""Rows of ledgers as people lay them out: groups under one merged cell, totals within, formulas gone wrong."""

from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

import zhuanyezhen as zyz
from workbooks import of_rows

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


_DAYS = (
    "序号",
    "存在问题",
    "责任部门",
    "提出时间",
    "受理日期",
    "交办时间",
    "反馈日期",
    "办结日期",
    "销号日期",
)


def _ledger(path: Path, *rows: tuple[object, ...], log: tuple[tuple[str, ...], ...] = ()) -> Path:
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("问题台账")
        for number, row in enumerate((_DAYS, *rows)):
            page.write_row(number, 0, row)
        for number, row in enumerate((("问题编号", "环节", "日期"), *log) if log else ()):
            (book.get_worksheet_by_name("办理记录") or book.add_worksheet("办理记录")).write_row(
                number, 0, row
            )
    return path


@pytest.mark.parametrize(
    ("days", "steps"),
    [
        (
            ("2026.10.2", "2026.10.3", "2026.10.5", "2026.10.8", "/"),
            "accepted 02 assigned 03 reported 05 resolved 08",
        ),
        (("", "2026.10.3", "2026.10.9", "2026.10.8", ""), "assigned 03 resolved 08 reported 09"),
        (("", "", "", "2026.10.8", "2026.10.9"), "collected 01 resolved 08 closed 09"),
        (("", "—", "", "", ""), ""),
    ],
)
def test_steps_in_columns_of_the_ledger(tmp_path: Path, days: tuple[str, ...], steps: str) -> None:
    """A day under 办结日期 is 办结: what was dealt with in time is not told to be overdue."""
    row = ("1", "用地", "区自然资源局", "2026.10.1", *days)
    programme = zyz.load(_ledger(tmp_path / "t.xlsx", row))
    (problem,) = programme.problems or ()
    assert steps == " ".join(f"{step.kind.value} {step.on:%d}" for step in problem.steps or () if step.on)
    assert not zyz.check(programme, as_of=date(2026, 11, 24), select=("PRB003",)).findings
    assert problem.is_resolved(date(2026, 11, 24)) == ("resolved" in steps)


def test_a_day_unknown_when_it_was_raised(tmp_path: Path) -> None:
    """It was collected all the same: the log begins with it, its day unknown."""
    (problem,) = (
        zyz.load(_ledger(tmp_path / "t.xlsx", ("1", "用地", "", "", "", "", "", "2026.10.8"))).problems or ()
    )
    assert [("collected", None), ("resolved", date(2026, 10, 8))] == [
        (step.kind.value, step.on) for step in problem.steps or ()
    ]


def test_steps_in_columns_and_in_the_log(tmp_path: Path) -> None:
    """Each is there once, those of the columns last."""
    row = ("1", "用地", "", "2026.10.1", "", "2026.10.3", "", "2026.10.8")
    path = _ledger(tmp_path / "t.xlsx", row, log=(("1", "交办", "2026.10.3"), ("1", "反馈", "2026.10.5")))
    (problem,) = zyz.load(path).problems or ()
    assert ["assigned", "reported", "resolved"] == [step.kind.value for step in problem.steps or ()]


def test_a_log_that_is_none_is_refused_with_its_cell(tmp_path: Path) -> None:
    """Whatever stands in the columns beside it."""
    path = tmp_path / "t.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("问题台账")
        page.write_row(0, 0, ("编号", "问题描述", "办理记录", "办结日期"))
        page.write_row(1, 0, ("1", "用地", "{}", "2026.10.8"))
    programme = zyz.load(path)
    assert [f"{path}:问题台账!C2"] == [str(each.source) for each in programme.unread_cells]
    assert [None] == [each.steps for each in programme.problems or ()]


def test_own_columns_of_repeated_ids(tmp_path: Path) -> None:
    """Ledgers of two towns, each numbered from 1: nobody's remark is given to somebody else, and that is said."""
    path, again = tmp_path / "t.xlsx", tmp_path / "u.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for town, remarks in (("古城镇", ("甲", "乙", "丙")), ("晋祠镇", ("丁", ""))):
            page = book.add_worksheet(f"{town}问题台账")
            page.write_row(0, 0, ("序号", "存在问题", "备注"))
            for row, remark in enumerate(remarks, start=1):
                page.write_row(row, 0, (row, f"{town}{row}", remark))
    programme = zyz.load(path)
    assert "编号重复的条目，自己的列存为工作簿时不能保留：问题台账“1”、问题台账“2”" in programme.notes
    zyz.save(programme, again)
    assert {("problems", "3"): {"备注": "丙"}} == zyz.load(again).own_cells


def test_headings_of_groups_and_notes_below(tmp_path: Path) -> None:
    """They are no entries, and it is said which rows were taken for them; an entry begun is told."""
    path = tmp_path / "t.xlsx"
    rows: tuple[tuple[object, ...], ...] = (
        ("序号", "存在问题", "责任单位"),
        ("一、古城镇",),
        (1, "用地", "区商务局"),
        ("（二）晋祠镇",),
        (2, "注册商标", ""),
        ("", "一、三产融合用地不足"),
        ("填表人：　审核人：",),
        ("注：虚构",),
    )
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("问题台账")
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
    assert [f"{path}: 问题台账!A6: “编号” is blank; fill it in"] == [
        each.fault.line("en") for each in zyz.load(path).unread_cells
    ]
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("问题台账")
        for number, row in enumerate(rows[:5] + rows[6:]):
            page.write_row(number, 0, row)
    programme = zyz.load(path)
    assert ["用地", "注册商标"] == [each.description for each in programme.problems or ()]
    assert ("工作表“问题台账”第2、4、6、7行是分组标题或表注，没有作为条目读取",) == programme.notes


def test_a_hidden_ledger_is_read_and_that_is_said(tmp_path: Path) -> None:
    """Last year's sheet, hidden: its findings would be a riddle; the sheets of the program's own are not told of."""
    path = tmp_path / "t.xlsx"
    zyz.save_template(path)
    assert zyz.load(path).notes == ()
    with xlsxwriter.Workbook(path) as book:
        for name in ("问题台账", "问题台账（旧）"):
            book.add_worksheet(name).write_row(0, 0, ("序号", "存在问题"))
        book.worksheets()[1].hide()
    assert ("工作表“问题台账（旧）”是隐藏的，照样读取；不是现行台账的，请删去",) == zyz.load(path).notes


@pytest.mark.parametrize(
    ("headings", "row", "codes"),
    [
        ("编号 问题描述 责任单位 截止日期 销号日期", "1 用地 区工信局 2026-11-30 2026-11-03", set()),
        (
            "编号 问题描述 责任单位 截止日期 办结日期 销号日期",
            "1 用地 区工信局 2026-11-30 2026-11-02 2026-11-03",
            set(),
        ),
        (
            "编号 问题描述 责任单位 截止日期 销号日期 回访日期",
            "1 用地 区工信局 2026-11-30 2026-11-03",
            {"PRB004"},
        ),
        (
            "编号 问题描述 责任单位 截止日期 销号日期 回访日期",
            "1 用地 区工信局 2026-11-30 2026-11-03 2026-11-02",
            set(),
        ),
    ],
)
def test_what_was_struck_off_without_a_log(tmp_path: Path, headings: str, row: str, codes: set[str]) -> None:
    """It was dealt with; whether anybody went to see is asked only where there is a column for it."""
    path = of_rows(tmp_path / "问题台账.xlsx", "问题台账", headings.split(), row.split())
    found = zyz.check(zyz.load(path), as_of=date(2026, 11, 24), select=("PRB",)).findings
    assert codes == {each.code for each in found}
