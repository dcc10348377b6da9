"""Deadlines are read in every wording where one is asked for, and found in prose only where they are sure."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategies_values import deadline_wordings, deadlines
from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.values.deadline import Deadline, DeadlineKind
from zhuanyezhen.values.deadline_text import find_deadlines, parse_deadline
from zhuanyezhen.values.folding import fold


def _found(text: str, year: int | None = None) -> list[str]:
    folded = fold(text)
    matches = find_deadlines(folded, year=year)
    return [folded[match.start : match.end] for match in matches]


@given(deadlines())
def test_a_deadline_reads_back(deadline: Deadline) -> None:
    """The text of a deadline is that deadline."""
    assert deadline == parse_deadline(str(deadline))


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("2022年10月底前", "2022-10-31"),
        ("2025年年底前", "2025-12-31"),
        ("2025年底", "2025-12-31"),
        ("到2025年", "2025-12-31"),
        ("到2025年末", "2025-12-31"),
        ("到2027年底前", "2027-12-31"),
        ("“十四五”期间", "2025-12-31"),
        ("“十五五”期末", "2030-12-31"),
        ("2026年12月", "2026-12-31"),
        ("2026年12月前", "2026-12-31"),
        ("2024年2月底前", "2024-02-29"),
        ("2026年上半年", "2026-06-30"),
        ("2026年下半年", "2026-12-31"),
        ("于2025年2月5日前", "2025-02-05"),
        ("2025年2月5日", "2025-02-05"),
        ("2025年第一季度", "2025-03-31"),
        ("2025年", "2025-12-31"),
        ("二〇二五年底前", "2025-12-31"),
        ("2025 年 10 月底前", "2025-10-31"),
    ],
)
def test_a_dated_wording_has_its_last_day(text: str, due: str) -> None:
    """前 counts the month in, and a year or month ends on its last day."""
    assert date.fromisoformat(due) == parse_deadline(text).due


def test_a_span_has_both_ends() -> None:
    """2025—2027年 begins and ends."""
    deadline = parse_deadline("2025—2027年")
    assert (date(2025, 1, 1), date(2027, 12, 31)) == (deadline.start, deadline.due)


@pytest.mark.parametrize(
    ("text", "due"),
    [("年内", "2026-12-31"), ("本年内", "2026-12-31"), ("今年底前", "2026-12-31"), ("10月底前", "2026-10-31"), ("2月5日前", "2026-02-05")],
)  # fmt: skip
def test_the_year_comes_from_the_document(text: str, due: str) -> None:
    """Without the document's year there is no date; with it there is."""
    known, unknown = parse_deadline(text, year=2026), parse_deadline(text)
    assert (date.fromisoformat(due), None) == (known.due, unknown.due)
    assert known.relative
    assert unknown.relative


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("每月28日前", "FREQ=MONTHLY;BYMONTHDAY=28"),
        ("每月31日前", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("每月底前", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("每季度第1个月的20日前", "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=20"),
        ("每季度末", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"),
        ("每半年", "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1"),
        ("每年12月底前", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1"),
        ("每年", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1"),
        ("每周五前", "FREQ=WEEKLY;BYDAY=FR"),
        ("每周", "FREQ=WEEKLY"),
    ],
)
def test_recurring_wordings_have_a_rule(text: str, rule: str) -> None:
    """The rule is written as RFC 5545 does."""
    assert (DeadlineKind.RECURRING, rule) == (parse_deadline(text).kind, parse_deadline(text).rule)


def test_a_recurrence_may_have_a_start() -> None:
    """自…起 is the first day."""
    assert date(2025, 4, 1) == parse_deadline("自2025年第二季度起每个季度第1个月的20日前").start


@pytest.mark.parametrize(
    ("text", "count", "unit"),
    [
        ("7日内", 7, "day"),
        ("3个工作日内", 3, "working-day"),
        ("1小时内", 1, "hour"),
        ("一个月内", 1, "month"),
        ("用5年时间", 5, "year"),
        ("力争用5年时间", 5, "year"),
    ],
)
def test_spans_of_time(text: str, count: int, unit: str) -> None:
    """A span says how many of what; working days are not days."""
    deadline = parse_deadline(text)
    assert (count, unit) == (deadline.within, deadline.within_unit)


@pytest.mark.parametrize("text", ["持续推进", "长期坚持", "长期推进", "常态化推进", "长期", "持续", "常态化"])
def test_what_goes_on_has_no_date(text: str) -> None:
    """Work without an end is a deadline of its own kind, where a deadline is asked for."""
    assert DeadlineKind.ONGOING is parse_deadline(text).kind


@pytest.mark.parametrize(
    "text",
    [
        "",
        "上一年",
        "前三季度",
        "1至8月",
        "2025年前三季度",
        "2025年2月30日前",
        "2月30日前",
        "每年2月30日前",
        "2027—2025年",
        "0日内",
        "2025年时间",
        "甲" * 500,
    ],
)
def test_what_is_no_deadline_is_quoted(text: str) -> None:
    """Reporting periods and impossible days are refused; the message quotes them, cut where long."""
    with pytest.raises(ValueTextError) as caught:
        parse_deadline(text)
    assert repr(text[:60]) in str(caught.value)


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
