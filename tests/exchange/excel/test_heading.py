"""What a sheet is: its name and its headings together, whatever stands in the name."""

import csv
from pathlib import Path

import pytest

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
