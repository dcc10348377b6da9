"""A deadline is compared by what it says, and a recurring one gives its days."""

from datetime import date
from itertools import islice

import pytest

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.values.deadline_text import parse_deadline


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("每月28日前", ["2025-01-28", "2025-02-28"]),
        ("每月底前", ["2025-01-31", "2025-02-28"]),
        ("每周五前", ["2025-01-03", "2025-01-10"]),
        ("每季度第1个月的20日前", ["2025-01-20", "2025-04-20"]),
        ("每年", ["2025-12-31", "2026-12-31"]),
    ],
)
def test_a_recurring_deadline_gives_its_days(text: str, days: list[str]) -> None:
    """The rule is one that dateutil runs."""
    recurrence = parse_deadline(text).recurrence(date(2025, 1, 1))
    assert days == [day.date().isoformat() for day in islice(recurrence, 2)]


def test_only_recurring_deadlines_recur() -> None:
    """Asking a date for its days is misuse, and the message quotes it."""
    with pytest.raises(ValueTextError, match="2025年底前"):
        parse_deadline("2025年底前").recurrence(date(2025, 1, 1))


def test_wording_does_not_count_in_comparing() -> None:
    """Two wordings of one day are one deadline, which keeps the first wording."""
    assert ["到2025年"] == [
        str(one) for one in {parse_deadline("到2025年"): 1, parse_deadline("2025年底前"): 2}
    ]


def test_deadlines_without_a_year_stay_apart() -> None:
    """年内 and 10月底前 are two deadlines although neither has a date yet."""
    assert parse_deadline("年内") != parse_deadline("10月底前")
