"""Dates that lost characters and dates of no calendar are told; right dates and spans of days are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.values.damaged_date import find_damaged_dates
from zhuanyezhen.values.folding import fold


def _dates(text: str) -> list[str]:
    folded = fold(text)
    return [folded[start:end] for start, end in find_damaged_dates(folded)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("应县人民政府办公室\n2023925日\n", ["2023925日"]),
        ("成立于2023925日", ["2023925日"]),
        ("924日，召开会议", ["924日"]),
        ("2023年925日", ["2023年925日"]),
        ("正文\n 2017911 \r\n附件", ["2017911"]),
        ("于1025日", ["1025日"]),
    ],
)
def test_damaged_dates(text: str, found: list[str]) -> None:
    """Dates that lost 年 or 月 are found."""
    assert found == _dates(text)


@pytest.mark.parametrize(
    "text",
    [
        "20230925", "20230925日", "100日内", "百日攻坚", "第120日", "120日", "925日内", "2023年9月25日", "2023999日",
        "2023年999日", "连续325日", "2017999",
        "20231日", "2017911个", "2023年100日攻坚", "5551234日",
    ],
)  # fmt: skip
def test_right_dates_and_spans_are_silent(text: str) -> None:
    """Whole dates, spans of days and impossible splits give nothing."""
    assert [] == _dates(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("于9月31日前办结，9月30日前报送", ["9月31日"]),
        ("2023年2月29日、2024年2月29日、2月29日", ["2023年2月29日"]),
        ("2025年13月底前，2025年12月底前，2025年0月", ["2025年13月", "2025年0月"]),
        ("1月0日，1月1日，1月31日，1月32日", ["1月0日", "1月32日"]),
        ("二〇二三年二月三十日，九月三十一号，九月三十号", ["二〇二三年二月三十日", "九月三十一号"]),
        ("2023925日至9月31日", ["2023925日", "9月31日"]),
    ],
)
def test_days_of_no_calendar(text: str, found: list[str]) -> None:
    """An impossible day or month is told with its year, the nearest possible ones are not."""
    assert found == _dates(text)


@pytest.mark.parametrize("text", ["36月龄", "第13月5日", "6月100日攻坚", "24个月", "13月", "3月45号楼"])
def test_what_is_no_date_is_not_impossible(text: str) -> None:
    """Ages, ordinals, spans and houses are no dates."""
    assert [] == _dates(text)


@given(st.text(alphabet="0123459年月日号第内至.二三十〇 \n个前\ud800", max_size=40))
def test_no_text_raises(text: str) -> None:
    """Finding never raises, and its spans stand in order without overlap."""
    edges = [edge for span in find_damaged_dates(fold(text)) for edge in span]
    assert sorted(edges) == edges
