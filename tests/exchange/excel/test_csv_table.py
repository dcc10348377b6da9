"""Tables of text: no row is swallowed by a quotation mark, and what was kept as a text comes back as one."""

import pytest

from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.exchange.excel.csv_table import csv_rows


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('编号,问题,单位\n1,用水,甲\n2,"用地”不足,乙\n3,缺人,丙\n', 3),
        ('编号,问题,单位\n1,"用地"不足,乙\n2,缺人,丙\n', 2),
        ('编号,问题,单位\n1,"用\n地",甲\n2,"缺人,乙\n3,"用水",丙\n', 4),
        ('编号,问题,单位\n1,"用水,甲\n2,缺人",乙\n3,用地,丙\n', 2),
        ('编号,问题,单位\r\n1,"用水,甲\r\n2,商标,乙\r\n3,缺人",丙\r\n', 2),
    ],
)
def test_quotation_marks_that_do_not_fit(text: str, line: int) -> None:
    """One never closed, closed within the text, or closed in another row: refused with the line the row begins in."""
    with pytest.raises(UnreadableFileError, match=f"begins in line {line} ") as caught:
        csv_rows(text.encode(), "问题台账.csv")
    assert f"从第{line}行开始" in caught.value.text("zh")


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ('"甲，乙\n丙"', "甲，乙\n丙"),
        ('"甲,乙\n丙"', "甲,乙\n丙"),
        ('"甲""乙"', '甲"乙'),
        ("5”的管", "5”的管"),
        ('5"的管', '5"的管'),
        ('"=""001"""', "001"),
        ('="001"', "001"),
        ('="a""b"', 'a"b'),
        ("'0012", "0012"),
        ("'甲", "'甲"),
        ("=1+1", "=1+1"),
        ('=A1&"甲"', '=A1&"甲"'),
    ],
)
def test_cells_of_text(text: str, cell: str) -> None:
    """Line breaks within a cell, doubled and single quotation marks, texts of digits kept as such; a formula stays."""
    assert [["编号", "问题", "单位"], ["1", cell, "局"]] == csv_rows(
        f"编号,问题,单位\r\n1,{text},局\r\n".encode(), "t.csv"
    )


def test_one_column_alone() -> None:
    """Nothing tells its lines from rows: they are what the quotation marks say."""
    assert [["问题"], ["甲\n乙"]] == csv_rows('问题\n"甲\n乙"\n'.encode(), "t.csv")


@pytest.mark.parametrize("data", [b"a,\0b", "编号\n".encode("utf-16")])
def test_what_is_no_text(data: bytes) -> None:
    """A text that holds NUL is none, or of an encoding that is not read."""
    with pytest.raises(UnreadableFileError, match="neither UTF-8 nor GB18030"):
        csv_rows(data, "t.csv")


def test_a_table_as_wide_as_no_sheet_is_refused() -> None:
    """Before a cell of it is looked at."""
    with pytest.raises(UnreadableFileError, match="line 2 has 20,000 columns") as caught:
        csv_rows(b"a,b\n" + b"," * 19_999, "问题台账.csv")
    assert "第2行有20,000列，最多可有16,384列" in caught.value.text("zh")
