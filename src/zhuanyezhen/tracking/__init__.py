"""What plans and ledgers say as of a date: clocks, rates and paths; what falls due between two days, and what each unit is to be told (督办单)."""

from zhuanyezhen.tracking.agenda import Agenda, agenda
from zhuanyezhen.tracking.clock import Clock, Colour, read_clock, standard_clock
from zhuanyezhen.tracking.entry import AgendaEntry, AgendaKind, Certainty, Undated, UndatedEntry
from zhuanyezhen.tracking.indicators import Track, growth, linear_path, progress, share, tracks
from zhuanyezhen.tracking.meeting import Meeting, read_meetings
from zhuanyezhen.tracking.notice import Notice, Notices, notices
from zhuanyezhen.tracking.notice_item import NoticeClause, NoticeItem, NoticeKind, NoticeState, NoticeTime
from zhuanyezhen.tracking.problems import (
    Ageing,
    ProblemRates,
    ageing,
    due_of,
    overdue,
    pending,
    problem_rates,
)
from zhuanyezhen.tracking.projects import ProjectRates, project_rates
from zhuanyezhen.tracking.rate import Rate

__all__ = [
    "Ageing",
    "Agenda",
    "AgendaEntry",
    "AgendaKind",
    "Certainty",
    "Clock",
    "Colour",
    "Meeting",
    "Notice",
    "NoticeClause",
    "NoticeItem",
    "NoticeKind",
    "NoticeState",
    "NoticeTime",
    "Notices",
    "ProblemRates",
    "ProjectRates",
    "Rate",
    "Track",
    "Undated",
    "UndatedEntry",
    "ageing",
    "agenda",
    "due_of",
    "growth",
    "linear_path",
    "notices",
    "overdue",
    "pending",
    "problem_rates",
    "progress",
    "project_rates",
    "read_clock",
    "read_meetings",
    "share",
    "standard_clock",
    "tracks",
]
