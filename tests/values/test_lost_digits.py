"""Digits that no right text lacks."""

import pytest

from zhuanyezhen.values.lost_digits import find_lost_digits


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("县政府第次常务会议", [("第次常务会议", False)]),
        ("第 次党组会通过", [("第 次党组会", False)]),
        ("第届人民代表大会", [("第届人民代表大会", False)]),
        ("省政府第号令", [("第号令", False)]),
        ("2023年月日", [("2023年月日", True)]),
        ("2023年4月 日", [("2023年4月 日", True)]),
        ("2025年月底前", [("2025年月", True)]),
        ("自年月日起施行", [("年月日", True)]),
        ("某政办发〔2023〕号", [("某政办发〔2023〕号", True)]),
        ("某政办发〔〕12号", [("某政办发〔〕12号", True)]),
        ("产值增长%以上", [("增长%", False)]),
        ("占比达到%。", [("达到%", False)]),
        ("培育个以上", [("培育个", False)]),
    ],
)
def test_what_lost_its_digits(text: str, found: list[tuple[str, bool]]) -> None:
    """Meetings, dates, document numbers, shares and counts; a draft may leave some of them open."""
    assert found == [(text[each.start : each.end], each.open) for each in find_lost_digits(text)]


@pytest.mark.parametrize(
    "text",
    [
        "第12次常务会议", "门第次第", "第次数", "2023年4月6日", "2023年4月日均产量", "2023年月均", "填表 年 月 日",
        "每年月底前", "某政办发〔2023〕5号", "【重点】号召", "产值增长8%以上", "占比（%）", "增长率%\t", "产值超亿元",
        "培育一个以上", "12023年月日",
    ],
)  # fmt: skip
def test_what_lost_nothing(text: str) -> None:
    """Forms to be filled in, headings of columns, and what Chinese says without a figure."""
    assert [] == list(find_lost_digits(text))


def test_a_number_needs_its_agency() -> None:
    """A bracket and 号 without any words in front of them are no document's number."""
    assert [] == list(find_lost_digits("〔〕号"))
