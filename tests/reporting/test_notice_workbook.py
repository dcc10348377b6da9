"""Notices as a workbook: days are days, counts are numbers, and a text that looks like a formula stays one."""

import io
from datetime import date, datetime, time

import openpyxl
from attrs import evolve
from openpyxl.workbook import Workbook

from tracking.notice_example import TODAY, county
from zhuanyezhen.model.problem import Problem
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.reporting.notice_workbook import notices_to_xlsx
from zhuanyezhen.tracking.notice import Notices, notices


def _written(answer: Notices) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(notices_to_xlsx(answer)))


def test_every_matter_is_a_row() -> None:
    """Of each unit, with its state, its day and the days that are left; the answer is left open."""
    answer = notices(county(), as_of=TODAY)
    book = _written(answer)
    assert ["汇总", "督办事项", "未识读"] == book.sheetnames
    sheet = book["督办事项"]
    assert 1 + sum(len(each.items) for each in answer.notices) == sheet.max_row
    rows = {(row[0], row[2]): row for row in sheet.iter_rows(values_only=True)}
    row = rows["县工信局", "（二）申报商标"]
    assert (
        "任务",
        "牵头单位",
        "已过时限，是否完成待核实",
        datetime.combine(date(2026, 6, 30), time()),
        -153,
    ) == (
        row[1],
        *row[3:7],
    )
    assert ("方案.txt:5", None) == row[9:]
    assert "A1:K" in str(sheet.auto_filter.ref)


def test_the_summary_counts() -> None:
    """In numbers."""
    sheet = _written(notices(county(), as_of=TODAY))["汇总"]
    assert ("县工信局", 5, 0, 2, 1, 1, 0) == tuple(cell.value for cell in sheet[3])


def test_nothing_and_what_looks_like_a_formula() -> None:
    """An empty answer is two sheets of headings; a text is never a formula."""
    empty = _written(notices(Programme(name="例"), as_of=TODAY))
    assert (["汇总", "督办事项"], 1) == (empty.sheetnames, empty["督办事项"].max_row)
    formula = Problem(id="1", description="=1+1", unit="=县")
    book = _written(notices(Programme(name="例", problems=(formula,)), as_of=TODAY))
    assert ("=1+1", "s") == (book["督办事项"]["C2"].value, book["督办事项"]["C2"].data_type)


def test_the_same_notices_are_the_same_bytes() -> None:
    """In either language."""
    answer = evolve(notices(county(), as_of=TODAY), before=7)
    assert notices_to_xlsx(answer) == notices_to_xlsx(answer)
    assert notices_to_xlsx(answer) != notices_to_xlsx(answer, lang="en")
