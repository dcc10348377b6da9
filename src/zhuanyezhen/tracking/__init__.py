"""What plans and ledgers say as of a date: clocks, rates and paths; and what falls due between two days."""

from zhuanyezhen.tracking.agenda import Agenda, agenda
from zhuanyezhen.tracking.clock import Clock, Colour, read_clock, standard_clock
from zhuanyezhen.tracking.entry import AgendaEntry, AgendaKind, Certainty, Undated, UndatedEntry
from zhuanyezhen.tracking.indicators import Track, growth, linear_path, progress, share, tracks
from zhuanyezhen.tracking.meeting import Meeting, read_meetings
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
