"""What a notice (督办单) is made of: one matter of one unit, its part in it, how it stands and where that is written.

Decided here: a time that is past makes a matter overdue only where a ledger says that it is not done. A plan does not
say what was done, so a task whose time is past is to be asked about and not accused; what has no day never is late.
"""

from datetime import date, timedelta

from attrs import field, frozen

from zhuanyezhen.model.plan import Role
from zhuanyezhen.tracking.entry import Certainty, Undated
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.source import Source


class NoticeKind(Codelist):
    """What a matter of a notice is (督办事项类别)."""

    TASK = "task", "任务"
    TARGET = "target", "目标"
    PROBLEM = "problem", "问题"
    ASSIGNMENT = "problem-to-assign", "应交办的问题"
    FEEDBACK = "feedback-due", "应反馈的问题"
    PROJECT = "project", "项目"
    LEAD = "investment-lead", "招商线索"
    DECISION = "decision", "议定事项"


class NoticeState(Codelist):
    """How a matter stands on the day (督办状态), the most pressing first."""

    OVERDUE = "overdue", "已逾期"
    PASSED = "deadline-passed", "已过时限，是否完成待核实"
    DUE = "due-soon", "临近到期"
    LATER = "later", "未到期"
    UNDATED = "undated", "没有日期"


@frozen(kw_only=True)
class NoticeClause:
    """Where it is written that a unit has to do something (依据): document, number and heading, the words, the place.

    ``ledger`` is the ledger it stands in, by its field of the programme, ``None`` for a plan. ``words`` are those of the
    responsibility clause as written; ``None`` where a column of a ledger says it.
    """

    document: str
    ledger: str | None = None
    number: str | None = None
    heading: str | None = None
    words: str | None = None
    source: Source | None = field(default=None, eq=False)


@frozen(kw_only=True)
class NoticeTime:
    """By when, as one clock says it: ``on`` is the last day, ``None`` where there is none, for the ``reason`` given.

    ``words`` are what the source says of the time where it is more than the day, ``done`` is whether a ledger says that
    it is done; ``None`` where nobody says.
    """

    on: date | None = None
    certainty: Certainty | None = None
    reason: Undated | None = None
    words: str | None = None
    done: bool | None = None

    def state(self, as_of: date, before: int) -> NoticeState:
        """How it stands on a day, of which ``before`` days ahead are near.

        >>> NoticeTime(on=date(2026, 12, 1), done=False).state(date(2026, 11, 24), 7).label
        '临近到期'
        """
        if self.on is None:
            return NoticeState.UNDATED
        if self.on < as_of:
            return NoticeState.OVERDUE if self.done is False else NoticeState.PASSED
        return NoticeState.DUE if self.on - as_of <= timedelta(days=before) else NoticeState.LATER


@frozen(kw_only=True)
class NoticeItem:
    """One matter of one unit.

    ``role`` is ``None`` where nobody is named. ``what`` is the matter in words, ``subject`` the id of what it is about (of a
    task, the plan and its label).
    ``as_written`` is what the source calls the unit, ``through`` the collective it is a member of (各镇（街）), ``days`` how
    many are left, below 0 how many are past.
    """

    kind: NoticeKind
    what: str
    subject: str
    role: Role | None
    state: NoticeState
    time: NoticeTime
    clause: NoticeClause
    as_written: str | None = None
    through: str | None = None
    days: int | None = None
