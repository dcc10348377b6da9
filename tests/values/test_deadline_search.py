"""Deadlines are found in prose only where they are sure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategies_values import deadline_wordings
from zhuanyezhen.values.deadline_search import find_deadlines
from zhuanyezhen.values.folding import fold


def _found(text: str, year: int | None = None) -> list[str]:
    folded = fold(text)
    matches = find_deadlines(folded, year=year)
    return [folded[match.start : match.end] for match in matches]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("力争到2027年底前建成，到2025年达到1个", ["到2027年底前", "到2025年"]),
        ("“十四五”末建成；年底前申报，今年内完成", ['"十四五"末', "年底前", "今年内"]),
        (
            "于2025年2月5日前报送，3个工作日内办结，24小时内反馈",
            ["于2025年2月5日前", "3个工作日内", "24小时内"],
        ),
        ("自2025年第二季度起，每个季度第1个月的20日前报送", ["自2025年第二季度起，每个季度第1个月的20日前"]),
        ("每月28日前报送，每周五前报送", ["每月28日前", "每周五前"]),
        ("2025年一季度末完成，2025年上半年前完成", ["2025年一季度末", "2025年上半年前"]),
        ("2026年12月底完成，用5年时间建成", ["2026年12月底", "用5年时间"]),
    ],
)
def test_deadlines_in_prose(text: str, found: list[str]) -> None:
    """Each deadline is found whole."""
    assert found == _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "持续推进各项工作，长期坚持",
        "2025年，2026年12月召开，每年培育一批",
        "《2025年底前行动方案》、〔2025年底前〕",
        "截至2024年底，比2020年末增加，较2023年底增长",
        "前三季度末，1至8月底，2025年前三季度，2025年一季度增长，2026年上半年运行",
        "2021年至2025年，从2020年到2025年，近三年内",
        "2025年内蒙古、年内蒙古、2025年前期",
        "2025年2月30日前",
    ],
)
def test_what_may_be_meant_otherwise_is_silent(text: str) -> None:
    """Manners, titles, reporting dates, base years and periods give nothing in prose."""
    assert [] == _found(text)


@given(
    st.lists(
        deadline_wordings()
        | st.sampled_from(("，", "截至", "《", "》", "20٢٥年底前", "\ud800", "\x00", "٣日内")),
        max_size=8,
    )
)
def test_no_text_raises(parts: list[str]) -> None:
    """Finding never raises, and its matches stand in order without overlap."""
    folded = fold("".join(parts))
    edges = [edge for match in find_deadlines(folded, year=2026) for edge in (match.start, match.end)]
    assert sorted(edges) == edges
