"""Grid tables: columns by the places of their corners, merged cells, and lines that fit no grid."""

import pytest

from zhuanyezhen.reading.formats import markdown_grid
from zhuanyezhen.reading.formats.markdown_grid import RULE, grid_rows, is_grid_line


def _cells(*lines: str) -> list[list[tuple[str, int, bool]]] | None:
    rows = grid_rows(lines)
    return (
        None
        if rows is None
        else [[(cell.text, cell.width, cell.above) for cell in row.cells] for row in rows]
    )


def test_a_chinese_character_is_two_places_wide_or_one() -> None:
    """Which of both is looked up: all lines must end at the last corner."""
    wide = _cells("+----+----+", "|任务|单位|", "+----+----+")
    narrow = _cells("+--+--+", "|任务|单位|", "+--+--+")
    assert wide == narrow == [[("任务", 1, False), ("单位", 1, False)]]


def test_cells_span_columns_and_rows() -> None:
    """A bar that is missing widens a cell, a rule that is missing lengthens it, with its text."""
    assert _cells(
        "+-----------+----+",
        "| 分工      | 注 |",
        "+----+------+    |",
        "| 甲 | 牵头 | 一 |",
        "|    +------+----+",
        "| 乙 | 配合 | 二 |",
        "+----+------+----+",
    ) == [
        [("分工", 2, False), ("注一", 1, False)],
        [("甲乙", 1, False), ("牵头", 1, False), ("", 1, True)],
        [("", 1, True), ("配合", 1, False), ("二", 1, False)],
    ]


def test_text_on_the_line_of_a_rule_is_kept() -> None:
    """A cell that goes on beside a rule may have words there."""
    assert _cells("+---+---+", "| a | b |", "+---+ c |", "| d |   |", "+---+---+") == [
        [("a", 1, False), ("b c", 1, False)],
        [("d", 1, False), ("", 1, True)],
    ]


def test_an_empty_line_in_a_cell_parts_paragraphs() -> None:
    """Other lines of a cell are one."""
    assert _cells("+------+", "| 甲乙 |", "| 丙   |", "|      |", "| 丁   |", "+------+") == [
        [("甲乙丙\n丁", 1, False)]
    ]


def test_dashes_in_a_cell_are_no_rule() -> None:
    """A dash stands for nothing (无) in many tables; it does not fill its cell."""
    assert _cells("+-----+-----+", "| -   | +   |", "+-----+-----+") == [[("-", 1, False), ("+", 1, False)]]


@pytest.mark.parametrize(
    "lines", [["+---+", "|甲|乙|丙|"], ["+---+", "| 甲 "], ["+--+", "|甲乙丙丁|"], ["+---+", ""]]
)
def test_lines_that_do_not_fit_are_no_grid(lines: list[str]) -> None:
    """Better no table than one with words in the wrong column."""
    assert grid_rows(lines) is None


def test_a_grid_beyond_measure_is_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """One larger than any plan has is not spread out."""
    lines = ["+---+", "| a |", "+---+"]
    monkeypatch.setattr(markdown_grid, "_MOST_CHARACTERS", 15)
    assert grid_rows(lines)
    monkeypatch.setattr(markdown_grid, "_MOST_CHARACTERS", 14)
    assert grid_rows(lines) is None


def test_a_grid_of_rules_has_no_rows() -> None:
    """Rules alone hold nothing."""
    assert grid_rows(["+---+", "+---+"]) == []


def test_lines_of_grids_are_known() -> None:
    """A rule begins one, bars and corners go on."""
    assert [bool(RULE.fullmatch(line)) for line in ("+--+==+", " +:-:+ ", "+", "++", "+--", "+a+")] == [
        True,
        True,
        False,
        False,
        False,
        False,
    ]
    assert [is_grid_line(line) for line in ("| a", "  +", "a|", "")] == [True, True, False, False]
