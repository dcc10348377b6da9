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
    ("text", "due"),
    [
        ("二〇三〇年十月一号以前", "2030-10-01"),
        ("2026年三月三号", "2026-03-03"),
        ("二〇二六年十二月三十一日前", "2026-12-31"),
        ("一九九八年九月", "1998-09-30"),
        ("2026年4月5日或之前", "2026-04-05"),
        ("2026年4月5日及之前", "2026-04-05"),
        ("2027年之前", "2027-12-31"),
        ("2026年5月中旬", "2026-05-20"),
        ("2026年5月上旬前", "2026-05-10"),
        ("2026年2月下旬", "2026-02-28"),
        ("2026年前两个季度", "2026-06-30"),
        ("2026年前三季度", "2026-09-30"),
        ("2026年前半年", "2026-06-30"),
        ("2026年后半年", "2026-12-31"),
        ("2026年首季度", "2026-03-31"),
        ("2026年全年", "2026-12-31"),
        ("2026年度", "2026-12-31"),
        ("2026.12", "2026-12-31"),
        ("2026-02", "2026-02-28"),
        ("2026/6/30前", "2026-06-30"),
        ("2026年6月底前全部完成", "2026-06-30"),
        ("力争到2026年末", "2026-12-31"),
    ],
)
def test_every_wording_of_a_date(text: str, due: str) -> None:
    """号, Chinese numerals, 旬, halves, quarters, figures alone: each has its last day."""
    assert date.fromisoformat(due) == parse_deadline(text).due


@pytest.mark.parametrize(
    ("text", "start", "due"),
    [
        ("“十二五”期间", "2011-01-01", "2015-12-31"),
        ("“十四五”期间", "2021-01-01", "2025-12-31"),
        ("2026年8月11日至8月22日", "2026-08-11", "2026-08-22"),
        ("2026年8月11日至22日", "2026-08-11", "2026-08-22"),
        ("2026年8月至11月", "2026-08-01", "2026-11-30"),
        ("2026年2——4月", "2026-02-01", "2026-04-30"),
        ("2026年11月至2027年2月底前", "2026-11-01", "2027-02-28"),
        ("2026至2030年", "2026-01-01", "2030-12-31"),
        ("2026年和2028年之间", "2026-01-01", "2028-12-31"),
        ("自2026年1月1日至2027年12月31日", "2026-01-01", "2027-12-31"),
        ("三月到五月", "2026-03-01", "2026-05-31"),
        ("2026.3—2026.12", "2026-03-01", "2026-12-31"),
        ("2026/3/5—2026/4/5", "2026-03-05", "2026-04-05"),
    ],
)
def test_a_range_keeps_both_ends(text: str, start: str, due: str) -> None:
    """What the second end leaves out, it takes from the first; the year may be the document's."""
    deadline = parse_deadline(text, year=2026)
    assert (date.fromisoformat(start), date.fromisoformat(due)) == (deadline.start, deadline.due)


@pytest.mark.parametrize(
    ("text", "due", "ahead"),
    [
        ("今年底前", "2026-12-31", 0),
        ("当年年底前", "2026-12-31", 0),
        ("明年底前", "2027-12-31", 1),
        ("明年6月之前", "2027-06-30", 1),
        ("次年年末", "2027-12-31", 1),
        ("翌年1月15日前", "2027-01-15", 1),
        ("后年底前", "2028-12-31", 2),
        ("下半年", "2026-12-31", 0),
        ("三季度末", "2026-09-30", 0),
        ("6月上旬", "2026-06-10", 0),
        ("贯穿全年", "2026-12-31", 0),
        ("年内持续推进", "2026-12-31", 0),
        ("二季度末前出台", "2026-06-30", 0),
    ],
)
def test_the_year_is_the_documents_or_counted_from_it(text: str, due: str, ahead: int) -> None:
    """明年 is the year after; without the document's year it is still another deadline than this year's."""
    known, unknown = parse_deadline(text, year=2026), parse_deadline(text)
    assert (date.fromisoformat(due), None, ahead) == (known.due, unknown.due, unknown.years_ahead)
    assert (True, date.fromisoformat(due).month) == (unknown.relative, unknown.month)


@pytest.mark.parametrize(
    ("text", "count", "unit"),
    [
        ("半年内", 6, "month"),
        ("半年之内", 6, "month"),
        ("一周内", 7, "day"),
        ("两个星期内", 14, "day"),
        ("两个季度内", 6, "month"),
        ("三年之内", 3, "year"),
        ("5个自然日内", 5, "day"),
        ("五个工作日", 5, "working-day"),
        ("印发之日起30日内", 30, "day"),
        ("自公布之日起十五个工作日内", 15, "working-day"),
        ("用3年左右的时间", 3, "year"),
    ],
)
def test_more_spans_of_time(text: str, count: int, unit: str) -> None:
    """Weeks are seven days, quarters three months; what a span begins with does not change it."""
    deadline = parse_deadline(text)
    assert (count, unit) == (deadline.within, deadline.within_unit)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("每天", "FREQ=DAILY"),
        ("每周一", "FREQ=WEEKLY;BYDAY=MO"),
        ("每星期天", "FREQ=WEEKLY;BYDAY=SU"),
        ("每两周", "FREQ=WEEKLY;INTERVAL=2"),
        ("每个月", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("每月5号前", "FREQ=MONTHLY;BYMONTHDAY=5"),
        ("每季度末月20日前", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20"),
        ("每年1月10日前", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=10"),
        ("每年年底前", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1"),
    ],
)
def test_more_recurring_wordings(text: str, rule: str) -> None:
    """Days, weeks and months in every wording."""
    assert rule == parse_deadline(text).rule


@pytest.mark.parametrize(
    "text",
    [
        "2026年起",
        "自2026年9月1日起",
        "2026年之后",
        "自2026年以来",
        "2026年3月至今",
        "截至2026年底",
        "去年底",
        "上一年度",
        "两年前",
        "近30天",
        "270天",
        "3天——8天",
        "3至5年内",
        "两个半月以内",
        "一年半内",
        "第三年",
        "三年以上七年以下",
        "26年6月底",
        "今年前三季度",
        "2026年初",
        "2026年9月31日",
        "2026年0月",
        "2026年13月",
        "12月0日前",
        "2月29日前",
        "每月0日前",
        "每月32日前",
        "每年13月前",
        "每季度第1个月32日前",
        "2027年8月至2026年11月",
        "2026年8月至2027年",
        "2026.3—2026.12.31",
        "2026.12—2026.3",
        "2026年和2027年",
        "2026年9月31日至10月31日",
        "8日至9日",
        "2026年5日至6月3日",
        "零个工作日",
        "0周内",
        "春节前",
        "下周二",
        "前",
        "现在",
    ],
)
def test_what_is_no_deadline_is_refused(text: str) -> None:
    """Beginnings, the past, measures, impossible days and ranges, and feasts."""
    with pytest.raises(ValueTextError, match="is no deadline"):
        parse_deadline(text, year=2026)


@pytest.mark.parametrize("text", ["8月至9月", "6月1日至6月30日"])
def test_a_range_without_any_year_is_refused(text: str) -> None:
    """Its days are not known, and a range has no form without them."""
    with pytest.raises(ValueTextError, match="is no deadline"):
        parse_deadline(text)


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
        ("实施期限至2026年12月31日，政策执行到2027年6月30日", ["至2026年12月31日", "到2027年6月30日"]),
        ("完成时限：2026年12月31日；完成时限：长期坚持", ["2026年12月31日", "长期坚持"]),
        ("整改期限 2026年6月，实施期限为2026年1月至12月", ["2026年6月", "2026年1月至12月"]),
        ("有效期5年，完成时限：\n", []),
        ("5年内培育，二季度末前出台，年内持续推进", ["5年内", "二季度末前", "年内持续推进"]),
        ("明年底前建成，今年6月底前启动", ["明年底前", "今年6月底前"]),
        ("自印发之日起30日内报送，印发之日起3个月内出台", ["自印发之日起30日内", "印发之日起3个月内"]),
        ("5月20日内完成，2026.12.31前，5月上旬前", ["5月20日内", "2026.12.31前", "5月上旬前"]),
        ("二〇二六年 12 月底前，每月5号前", ["二〇二六年 12 月底前", "每月5号前"]),
        ("编印白皮书，12月完成。上半年建成；12月完成了，2025年12月完成", ["12月", "上半年"]),
        ("6月上旬报批；环评批复，上半年。", ["6月上旬", "上半年"]),
        ("整改完成后30日内验收，贯穿全年开展对接", ["30日内", "贯穿全年开展"]),
        ("建成基地。每年举办花市2场；每季度检查1次，每月检查1次", ["每年", "每季度"]),
        ("每年培训300人", ["每年"]),
        ("每年10月举办花市", ["每年10月"]),
        ("2021年底前关闭企业6家，对退出的企业给予补助", ["2021年底前"]),
        ("每月报送，每季度末前调度", ["每月", "每季度末前"]),
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
        "2025年2月30日前，9月31日前，2025年13月底前",
        "对2026年底前投产的企业给予补贴，凡2026年底前入规的企业可以申请",
        "2026年以来，2026年底起，2022年底前完成了改造，已于2025年底前完成",
        "成立3年内的企业，连续3年内未发生事故，近两年内，3-5年内",
        "15年3月2日前，19年底，多年内，几年内，第3年底前，今明两年内",
        "去年底前完成，上年末，次年3月底前，全年完成，年终考核，2025年末，全县已有企业3家",
        "投产后3年内，认定后两年内，受理后7个工作日内",
        "到2025年度，从2025年6月到2025年12月底前，2025年内部，2025年10月前期",
        "每年举办花市。每年，举办2场",
        "每年召开一次，每月调度，每周一，每天",
        "完成时限：尽快，整改期限为一定时间",
        "在前，至内，第一季度，半年报，一年半内",
    ],
)
def test_what_may_be_meant_otherwise_is_silent(text: str) -> None:
    """Manners, titles, reporting dates, base years and periods give nothing in prose."""
    assert [] == _found(text)


def test_a_five_year_plan_that_is_over_is_no_deadline() -> None:
    """“十三五”期间 tells what was done, in a plan of 2021."""
    assert ([], ["“十三五”期间".replace("“", '"').replace("”", '"')]) == (
        _found("“十三五”期间，建成基地", 2021),
        _found("“十三五”期间，建成基地", 2016),
    )


@pytest.mark.parametrize(("year", "found"), [(2026, []), (None, ["2000年底前"]), (1999, ["2000年底前"])])
def test_a_time_before_the_document_only_names_things(year: int | None, found: list[str]) -> None:
    """2000年底前建成的小区 are old houses in a plan of 2026."""
    assert found == _found("2000年底前建成的小区改造100个", year)


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
