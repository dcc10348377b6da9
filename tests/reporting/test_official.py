"""Tables of official documents: short columns are kept whole, and the table is as wide as the page's text."""

import io

import docx
import pytest

from zhuanyezhen.reporting.official import OfficialDocument

_LONG = "问题办理时限已经超过，请责任单位尽快核实并补充填写办结日期和办理结果。" * 3


def _widths(headings: tuple[str, ...], row: tuple[str, ...]) -> list[float]:
    writer = OfficialDocument("例")
    writer.table(headings, (row,))
    (table,) = docx.Document(io.BytesIO(writer.done())).tables
    return [cell.width.mm for cell in table.rows[0].cells if cell.width is not None]


def test_a_code_is_not_broken_for_a_sentence() -> None:
    """What is short has the width of its text (six capitals and figures of 12 points and the margins), the long share."""
    code, level, told, place = _widths(
        ("编号", "级别", "内容", "位置"),
        ("COV003", "警告", _LONG, "台账（十一月已核对）.xlsx:走访、会议、展会"),
    )
    assert code > 19.2
    assert level > 12.3
    assert 48 / 46 == pytest.approx(told / place, abs=0.01)
    assert 156 == pytest.approx(code + level + told + place, abs=0.1)


def test_a_short_table_fills_the_line() -> None:
    """Where nothing is long, the columns are as wide as what they hold asks for, stretched to the line."""
    first, second = _widths(("甲", "两个字的四倍"), ("1", "2"))
    assert 156 == pytest.approx(first + second, abs=0.1)
    assert 16 / 6 == pytest.approx(second / first, abs=0.01)


def test_many_columns_are_written_smaller() -> None:
    """Eight columns of one kind are of one width."""
    assert [19.5] * 8 == pytest.approx(_widths(("问题",) * 8, ("1",) * 8), abs=0.1)
