"""How a matter stands on a day: past, near or later, and late only where somebody says that it is not done."""

from datetime import date

import pytest

from zhuanyezhen.tracking.entry import Undated
from zhuanyezhen.tracking.notice_item import NoticeState, NoticeTime

_TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("on", "before", "state"),
    [
        (date(2026, 11, 29), 7, NoticeState.OVERDUE),
        (date(2026, 11, 30), 0, NoticeState.DUE),
        (date(2026, 12, 1), 0, NoticeState.LATER),
        (date(2026, 12, 7), 7, NoticeState.DUE),
        (date(2026, 12, 8), 7, NoticeState.LATER),
        (date(9999, 12, 31), 365, NoticeState.LATER),
    ],
)
def test_the_day_itself_is_near_and_the_day_after_it_is_late(
    on: date, before: int, state: NoticeState
) -> None:
    """The last day counts, on both sides."""
    assert state is NoticeTime(on=on, done=False).state(_TODAY, before)


def test_what_nobody_says_is_not_done_is_not_late() -> None:
    """A plan's time is past: to be asked about. What has no day never is late."""
    past = NoticeTime(on=date(2020, 1, 1))
    assert NoticeState.PASSED is past.state(_TODAY, 7)
    assert NoticeState.UNDATED is NoticeTime(reason=Undated.NONE, done=False).state(_TODAY, 7)
