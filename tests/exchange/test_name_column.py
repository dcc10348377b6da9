"""A column of names, and the table given back with answers."""

from pathlib import Path

import pytest

from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.exchange.name_column import read_name_column, write_rows

TABLE = "责任分工表,,\n序号,责任 单位,时限\n1,区工信局,年底\n2\n"


def test_the_column_is_found_below_a_title(tmp_path: Path) -> None:
    """The heading may stand in any of the first rows, with blanks; short rows have a blank name."""
    path = tmp_path / "a.csv"
    path.write_text(TABLE, "utf-8")
    column = read_name_column(str(path), "责任单位")
    assert ("区工信局", "") == column.names
    assert [
        ["责任分工表", "", ""],
        ["序号", "责任 单位", "时限", "单位"],
        ["1", "区工信局", "年底", "晋源区/工信局"],
        ["2", "", "", ""],
    ] == column.beside(["单位"], [["晋源区/工信局"], [""]])


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_what_is_written_is_read_again(tmp_path: Path, suffix: str) -> None:
    """Both kinds of table hold the same texts; what looks like a formula stays a text."""
    path = str(tmp_path / f"b{suffix}")
    write_rows([["责任单位", "单位"], ["区工信局", "=1+1"]], path)
    column = read_name_column(path, "责任单位")
    assert ("区工信局", "=1+1") == column.rows[1]


def test_no_such_column_and_no_such_kind_of_file(tmp_path: Path) -> None:
    """The message says which heading was looked for, and which suffixes there are."""
    path = tmp_path / "a.csv"
    path.write_text(TABLE, "utf-8")
    with pytest.raises(UnreadableFileError, match="牵头单位"):
        read_name_column(str(path), "牵头单位")
    with pytest.raises(UnreadableFileError, match=r"\.csv or \.xlsx"):
        write_rows([["甲"]], str(tmp_path / "a.pdf"))


def test_blank_cells_of_a_workbook_are_blank_texts(tmp_path: Path) -> None:
    """A cell without a value is no name."""
    path = str(tmp_path / "c.xlsx")
    write_rows([["序号", "责任单位"], ["1", ""], ["2", "区工信局"]], path)
    assert ("", "区工信局") == read_name_column(path, "责任单位").names
