"""What a calendar of the work holds: entries with a day, and what has none; and which days are asked about.

Decided here: an entry stands on one day, the last one it may be done on; where only a month, a quarter or a year is
written that is its last day, and the words are kept. What has no day is told with the reason and never put on one.
"""

from datetime import date, time

from attrs import define, field, frozen

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.partial_date import PartialDate
from zhuanyezhen.values.recurrence import days_within
from zhuanyezhen.values.source import Source
from zhuanyezhen.words.agenda import TOO_MANY_DAYS, TOO_MANY_RULES


class AgendaKind(Codelist):
    """What is on a day of the calendar (日程类别)."""

    MEETING = "meeting", "会议"
    TASK = "task-due", "任务到期"
    TARGET = "target-due", "目标到期"
    ASSIGNMENT = "problem-to-assign", "问题应交办"
    FEEDBACK = "feedback-due", "问题应反馈"
    PROBLEM = "problem-due", "问题应办结"
    SUSPENSION = "suspension-ends", "挂起的问题再研究"
    STAGE = "stage-planned", "项目节点"
    INDICATOR = "indicator-due", "指标到期"
    POLICY = "policy-ends", "一镇一策到期"
    EXPIRY = "expiry", "有效期满"
    REVIEW = "review-due", "应复核"
    CONDITION = "condition-due", "应完成整改"
    VISIT = "visit-due", "应走访"
    DECISION = "decision-due", "议定事项到期"
    TRAINING = "training-ends", "培训结业"
    ANSWER = "answer-due", "融资应答复"


class Certainty(Codelist):
    """On what a day rests (日期依据)."""

    DAY = "day", "写明了日期"
    PERIOD = "end-of-period", "只写到月、季或年，列在最后一天"
    CYCLE = "by-cycle", "按周期推算"
    CLOCK = "by-clock", "按办理时限推算"


class Undated(Codelist):
    """Why something has no day (没有日期的原因)."""

    NONE = "not-given", "没有写时限"
    YEAR = "no-year", "没有写哪一年"
    BEGINNING = "no-beginning", "没有写从哪天起算"
    DAY_OF_CYCLE = "no-day-of-cycle", "周期没有写明哪一天"
    OPEN_ENDED = "open-ended", "长期，没有截止日"
    SUSPENDED = "suspended", "已挂起，没有写哪天再研究"
    UNREAD = "unread", "时限不能识读"


@frozen(kw_only=True)
class AgendaEntry:
    """One entry of a calendar.

    ``on`` is the day, ``start`` the first day where the source states a span, ``at`` and ``place`` those of a meeting.
    ``units`` are the names of those responsible, ``None`` where nobody is to be, empty where the source names none.
    ``subject`` is the id of what it is about (of a task, the plan and its label), ``words`` what the source says of the
    time where it is more than the day.
    """

    on: date
    kind: AgendaKind
    what: str
    subject: str
    certainty: Certainty = Certainty.DAY
    start: date | None = None
    at: time | None = None
    place: str | None = None
    units: tuple[str, ...] | None = None
    words: str | None = None
    source: Source | None = field(default=None, eq=False)


@frozen(kw_only=True)
class UndatedEntry:
    """What is to be done and has no day, and why; the rest is as in ``AgendaEntry``."""

    reason: Undated
    kind: AgendaKind
    what: str
    subject: str
    units: tuple[str, ...] | None = None
    words: str | None = None
    source: Source | None = field(default=None, eq=False)


Entry = AgendaEntry | UndatedEntry


def certainty_of(day: PartialDate) -> Certainty:
    """How certain the last day of a date is."""
    return Certainty.PERIOD if day.day is None else Certainty.DAY


def words_of(day: PartialDate) -> str | None:
    """What a date says, where it is less than a day."""
    return str(day) if day.day is None else None


def names_of(programme: Programme, unit: str | None) -> tuple[str, ...]:
    """The name of a unit, or its id where nothing else is known of it; empty where none is given."""
    if unit is None:
        return ()
    known = programme.unit_by_id.get(unit)
    return (known.name if known else unit,)


_MOST_RULES, _MOST_DAYS = 500, 200_000


@define
class Reach:
    """The days asked about, first and last, and what recurs in them: both bounded, as a rule may come from anybody."""

    first: date
    last: date
    _known: dict[tuple[str, date], tuple[date, ...]] = field(factory=dict, init=False)
    _days: int = field(default=0, init=False)

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def days(
        self,
        rule: str,
        *,
        start: date | None = None,
        since: date | None = None,
        until: date | None = None,
    ) -> tuple[date, ...]:
        """The days of a rule that are asked about, none before ``since`` or after ``until``.

        Raises:
            ValueTextError: the rule is none, or there are too many rules or days.
        """
        asked = (rule, start or self.first)
        if asked not in self._known:
            self._known[asked] = days_within(*asked, self.first, self.last)
        first, last = since or self.first, until or self.last
        found = tuple(day for day in self._known[asked] if first <= day <= last)
        self._days += len(found)
        if len(self._known) > _MOST_RULES:
            raise ValueTextError(*TOO_MANY_RULES.both(most=_MOST_RULES))
        if self._days > _MOST_DAYS:
            raise ValueTextError(*TOO_MANY_DAYS.both(most=_MOST_DAYS))
        return found
