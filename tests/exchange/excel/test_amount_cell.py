"""Cells of amounts: a figure with its unit, which the heading may give."""

from pathlib import Path

import pytest
import xlsxwriter

import zhuanyezhen as zyz
from workbooks import of_rows
from zhuanyezhen.exchange.excel.column import Column, Kind
from zhuanyezhen.exchange.excel.meaning import meant_by
from zhuanyezhen.exchange.excel.meant import CellError, Meant

_ASKED = Column(path="asked", heading="申请数量", kind=Kind.AMOUNT)
_IN_MU = Column(path="asked", heading="申请数量（亩）", kind=Kind.AMOUNT, unit="亩")


@pytest.mark.parametrize(
    ("column", "typed", "expected"),
    [
        (_ASKED, "50亩", "50亩"),
        (_ASKED, "２，０００ 吨标准煤", "2000吨标准煤"),
        (_ASKED, "约50亩", "约50亩"),
        (_ASKED, "200余万元", "约200万元"),
        (_ASKED, "三百万元", "300万元"),
        (_IN_MU, "3公顷", "3公顷"),
        (_IN_MU, "50", "50亩"),
        (_IN_MU, 50.5, "50.5亩"),
        (_IN_MU, 50.0, "50亩"),
        (_IN_MU, "50左右", "约50亩"),
    ],
)
def test_what_is_asked_for_has_its_unit(column: Column, typed: str | float, expected: str) -> None:
    """In the cell, which goes first, or in the heading; what is about right stays so."""
    assert Meant(value=expected) == meant_by(column, typed, {})


@pytest.mark.parametrize(
    ("column", "typed"),
    [(_ASKED, "50"), (_ASKED, 50.0), (_ASKED, "用地指标"), (_IN_MU, "50以上"), (_IN_MU, "-5")],
)
def test_what_has_no_unit_or_says_more_is_no_amount(column: Column, typed: str | float) -> None:
    """The message says how to write it, and that the heading may give the unit."""
    with pytest.raises(CellError) as error:
        meant_by(column, typed, {})
    assert "请写成50亩，或在表头写明单位：…（亩）" in error.value.text("zh")
    assert "write 50亩, or the unit into the heading" in error.value.text("en")


@pytest.mark.parametrize(
    ("heading", "cell", "expected"),
    [
        ("申请数量（亩）", 50, "50亩"),
        ("申请数量（万元）", "300", "300万元"),
        ("申请数量（必填）", "50亩", "50亩"),
        ("需求量（如有）", 50, None),
        ("需求量", "若干", None),
    ],
)
def test_a_heading_gives_the_unit_of_what_is_asked(
    tmp_path: Path, heading: str, cell: str | int, expected: str | None
) -> None:
    """Only a usual measure is one; under a heading of the office's own what is no amount is unknown, and a note says so."""
    rows = (("编号", "问题描述", "责任单位", heading), ("1", "用地", "区商务局", cell))
    programme = zyz.load(of_rows(tmp_path / "t.xlsx", "问题台账", *rows))
    (problem,) = programme.problems or ()
    assert expected == (None if problem.asked is None else str(problem.asked))
    assert (expected is None) is any(heading in note and "按未知处理" in note for note in programme.notes)


def test_an_amount_is_not_repeated_down_a_merged_cell(tmp_path: Path) -> None:
    """It would be counted twice; a unit merged downward is told of every row."""
    path = tmp_path / "t.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("问题台账")
        for row, cells in enumerate(
            (("编号", "问题描述", "申请数量"), ("1", "用地", "50亩"), ("2", "用水", ""))
        ):
            sheet.write_row(row, 0, cells)
        sheet.merge_range("C2:C3", "50亩")
    asked = [each.asked for each in zyz.load(path).problems or ()]
    assert [zyz.parse_amount("50亩"), None] == asked
