"""Ids and names: blanks and widths do not count, and what could mean two things means neither."""

import pytest

from zhuanyezhen.exchange.excel.reference import names_of
from zhuanyezhen.model.programme import Programme

_TOWNS = [
    {"id": "Z1", "name": "花卉专业镇"},
    {"id": "甲 乙", "name": "石桥"},
    {"id": "甲乙", "name": "陶 瓷"},
]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("花卉专业镇", "Z1"),
        ("花卉\u00a0专业镇", "Z1"),
        ("花卉\u3000专业镇", "Z1"),
        ("花卉\u200b专业镇", "Z1"),
        ("Ｚ１", "Z1"),
        ("陶瓷", "甲乙"),
        ("甲乙", "甲乙"),
        ("甲　乙", "甲　乙"),
        ("木器", "木器"),
    ],
)
def test_what_a_cell_means(written: str, meant: str) -> None:
    """An id or a name, however its blanks are written; not where two ids differ by a blank only."""
    assert meant == names_of({"towns": _TOWNS}, Programme)["towns"].meant(written)
