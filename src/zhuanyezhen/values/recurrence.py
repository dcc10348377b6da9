"""Recurring deadlines (每月28日前): plan wording to an RFC 5545 rule, and the rule back to wording.

Decided here: a bare period (每季度, 每半年, 每年) is due by its end; the 31st of every month is the
month's last day; 每周 ends on Sunday. A rule for the 29th or 30th passes over months without that day,
as RFC 5545 says.
"""

import re

from zhuanyezhen.values.numeral import parse_numeral

_N = r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
RECURRING = (
    r"每个?(?:(?P<week>周|星期)(?P<weekday>[一二三四五六日天末])?"
    rf"|(?P<quarterly>季度?)(?:第?(?P<nth>[一二三1-3])个月的?(?:(?P<quarter_day>{_N})[日号]|[底末])?|[底末])?"
    r"|(?P<half_yearly>半年)[底末]?"
    rf"|(?P<yearly>年)度?(?:(?P<month>{_N})月(?:(?P<day>{_N})[日号]|[底末])?|年?[底末])?"
    rf"|(?P<monthly>月)(?:(?P<month_day>{_N})[日号]|[底末])?"
    r"|(?P<daily>[日天]))(?:之前|以前|前(?![期列沿端后置述景移来往])|内(?![蒙外部容需]))?"
)
_RECURRING = re.compile(RECURRING)
_WEEKDAYS = {
    "一": "MO",
    "二": "TU",
    "三": "WE",
    "四": "TH",
    "五": "FR",
    "六": "SA",
    "日": "SU",
    "天": "SU",
    "末": "SU",
}
_QUARTER_MONTHS = {1: "1,4,7,10", 2: "2,5,8,11", 3: "3,6,9,12"}
_LONGEST_MONTH = 31
_MONTHS = 12

_RULE = re.compile(
    r"FREQ=(?P<freq>DAILY|WEEKLY|MONTHLY|YEARLY)(?:;BYMONTH=(?P<months>[0-9,]+))?"
    r"(?:;BYMONTHDAY=(?P<day>-1|[0-9]{1,2}))?(?:;BYDAY=(?P<weekday>[A-Z]{2}))?"
)


def read_rule(folded: str) -> str | None:
    """The rule that a recurring deadline states, without blanks; ``None`` if it states none.

    >>> read_rule("每月28日前"), read_rule("每季度第1个月的20日前")
    ('FREQ=MONTHLY;BYMONTHDAY=28', 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=20')
    """
    match = _RECURRING.fullmatch(folded)
    if not match:
        return None
    if match["week"]:
        return f"FREQ=WEEKLY;BYDAY={_WEEKDAYS[match['weekday'] or '日']}"
    if match["daily"]:
        return "FREQ=DAILY"
    return _dated_rule(match)


def rule_text(rule: str) -> str | None:
    """The wording of a rule that ``read_rule`` gives; ``None`` for any other rule.

    >>> rule_text("FREQ=MONTHLY;BYMONTHDAY=-1"), rule_text("FREQ=WEEKLY;BYDAY=FR")
    ('每月底前', '每周五前')
    >>> rule_text("FREQ=HOURLY") is None
    True
    """
    match = _RULE.fullmatch(rule)
    text = _wording(match) if match else None
    return text if text and read_rule(text) == rule else None


def _dated_rule(match: re.Match[str]) -> str | None:
    if match["monthly"]:
        return _by_day("FREQ=MONTHLY", match["month_day"])
    if match["half_yearly"]:
        return "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1"
    if match["quarterly"]:
        months = _QUARTER_MONTHS[parse_numeral(match["nth"] or "3") or 3]
        return _by_day(f"FREQ=YEARLY;BYMONTH={months}", match["quarter_day"])
    month = parse_numeral(match["month"] or "12")
    return _by_day(f"FREQ=YEARLY;BYMONTH={month}", match["day"]) if month and month <= _MONTHS else None


def _by_day(rule: str, written: str | None) -> str | None:
    day = parse_numeral(written) if written else -1
    if not day or day > _LONGEST_MONTH:
        return None
    return f"{rule};BYMONTHDAY={-1 if day == _LONGEST_MONTH else day}"


def _wording(match: re.Match[str]) -> str | None:
    """A first wording; the caller reads it back, so that it need not refuse every odd rule itself."""
    if match["freq"] == "DAILY":
        return "每日"
    if match["freq"] == "WEEKLY":
        return next((f"每周{word}前" for word, day in _WEEKDAYS.items() if day == match["weekday"]), None)
    day = "底" if match["day"] == "-1" else f"{match['day']}日"
    if match["freq"] == "MONTHLY":
        return f"每月{day}前"
    return _yearly(match["months"], day)


def _yearly(months: str | None, day: str) -> str:
    if months == "6,12":
        return "每半年"
    if months == _QUARTER_MONTHS[3] and day == "底":
        return "每季度末"
    nth = next((nth for nth, listed in _QUARTER_MONTHS.items() if listed == months), None)
    return f"每季度第{nth}个月{day}前" if nth else f"每年{months}月{day}前"
