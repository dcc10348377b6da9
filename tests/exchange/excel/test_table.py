"""What cells mean is found out once of what stands in many rows, and is never another cell's meaning."""

from datetime import date
from pathlib import Path

import pytest

import zhuanyezhen as zyz
from zhuanyezhen.exchange.excel import meaning, table
from zhuanyezhen.exchange.excel.cell import Read
from zhuanyezhen.exchange.excel.column import Column
from zhuanyezhen.exchange.excel.meant import Meant
from zhuanyezhen.model.problem import Problem

pytest.importorskip("xlsxwriter")
pytest.importorskip("python_calamine")


def _programme() -> zyz.Programme:
    return zyz.Programme(
        name="例",
        units=(zyz.Unit(id="某区/工信", name="区工信局"), zyz.Unit(id="某区/商务", name="区商务局")),
        problems=tuple(
            Problem(
                id=f"问题{number}",
                description=f"虚构的事项{number % 2}",
                raised_on=date(2026, 3, 1 + number % 2),
                unit="某区/工信",
                cooperators=("某区/商务",),
            )
            for number in range(6)
        ),
    )


@pytest.mark.parametrize("most", [1, 2, 50_000])
def test_cells_that_say_the_same(most: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However few meanings are kept at a time, a workbook gives what was saved."""
    monkeypatch.setattr(table, "_MOST_MEANINGS", most)
    zyz.save(_programme(), tmp_path / "台账.xlsx")
    assert _programme().problems == zyz.load(tmp_path / "台账.xlsx").problems


def test_each_meaning_is_found_out_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a day and a description that stand in three rows each; of the ids and of lists, in every row."""
    asked: list[tuple[str, object]] = []
    meant_by = meaning.meant_by

    def noted(column: Column, cell: Read, kept: dict[int, str]) -> Meant:
        asked.append((column.path, cell))
        return meant_by(column, cell, kept)

    monkeypatch.setattr(table, "meant_by", noted)
    zyz.save(_programme(), tmp_path / "台账.xlsx")
    zyz.load(tmp_path / "台账.xlsx")
    counts = {path: sum(each == path for each, _ in asked) for path in ("description", "raised_on")}
    assert {"description": 2, "raised_on": 2} == counts
    assert 6 == sum(path == "cooperators" for path, _ in asked), "a list may be changed in one entry"
