"""Blanks of a column that is not there: told once a sheet, and still row by row where the column is there."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

import zhuanyezhen as zyz
from workbooks import written
from zhuanyezhen.model.description import ledgers_of, word_of

_FIELDS = {
    "TWN003": ("towns", "areas"),
    "PRB001": ("problems", "unit"),
    "PRB008": ("problems", "due"),
    "INV002": ("investment_leads", "unit"),
    "PRJ006": ("projects", "town"),
    "PRJ007": ("projects", "unit"),
    "ENT004": ("standings", "document_number"),
    "PLF001": ("platforms", "host"),
}
_SAYING = {"problems": "description", "standings": "title", "platforms": "title"}


def _found(path: Path, *codes: str) -> list[zyz.Finding]:
    return list(zyz.check(zyz.load(path), as_of=date(2026, 11, 24), select=codes))


@pytest.mark.parametrize("code", _FIELDS)
def test_a_column_that_is_not_there_is_told_once(tmp_path: Path, code: str) -> None:
    """For every rule about blanks: one finding on the sheet, which names the column as the template heads it."""
    ledger, field = _FIELDS[code]
    described = ledgers_of(zyz.Programme)[ledger]
    name = _SAYING.get(ledger, "name")
    heads = ("编号", word_of(described.entry, name))
    sheet = "\n".join((",".join(heads), "1,甲", "2,乙", "3,丙"))
    (told,) = _found(written(tmp_path / "台账.xlsx", {described.sheet: sheet}), code)
    word = word_of(described.entry, field)
    assert zyz.catalogue[code].blank == word
    assert f"工作表·{described.sheet}·{word}" == told.subject
    assert told.message.startswith(f"“{described.sheet}”没有“{word}”一列，3条是")
    assert f"“{described.sheet}” has no column “{word}”; entries that are {zyz.catalogue[code].name}: 3." in (
        told.message_en or ""
    )
    assert told.source is not None
    assert (described.sheet, None) == (told.source.sheet, told.source.cell)


def test_the_rules_told_once_are_these() -> None:
    """A rule that says which blank it is about stands above, and so is tried."""
    assert set(_FIELDS) == {each.code for each in zyz.catalogue if each.blank}


def test_blanks_of_a_column_that_is_there_are_told_one_by_one(tmp_path: Path) -> None:
    """Each names its cell; and two sheets without the column are two findings."""
    there = written(tmp_path / "甲.xlsx", {"问题台账": "编号,问题描述,责任单位\n1,甲,\n2,乙,\n3,丙,区工信局"})
    assert ["C2", "C3"] == [each.source and each.source.cell for each in _found(there, "PRB001")]
    two = written(
        tmp_path / "丙.xlsx",
        {"问题台账（区）": "编号,问题描述\n1,甲\n2,乙", "问题台账（镇）": "编号,问题描述\n3,丙\n4,丁"},
    )
    assert {"工作表·问题台账（区）·责任单位": 1, "工作表·问题台账（镇）·责任单位": 1} == Counter(
        each.subject for each in _found(two, "PRB001")
    )
