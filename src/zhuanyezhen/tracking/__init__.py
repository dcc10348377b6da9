"""What the ledgers say as of a date: clocks and colours of problems, rates of projects, paths of indicators."""

from zhuanyezhen.tracking.clock import Clock, Colour, read_clock, standard_clock
from zhuanyezhen.tracking.indicators import Track, growth, linear_path, progress, share, tracks
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
    "Clock",
    "Colour",
    "ProblemRates",
    "ProjectRates",
    "Rate",
    "Track",
    "ageing",
    "due_of",
    "growth",
    "linear_path",
    "overdue",
    "pending",
    "problem_rates",
    "progress",
    "project_rates",
    "read_clock",
    "share",
    "standard_clock",
    "tracks",
]
