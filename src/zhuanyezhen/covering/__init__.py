"""Is every county and zone covered: ``coverage`` asks, ``Coverage`` answers and explains."""

from zhuanyezhen.covering.answer import AreaCoverage, KindCoverage, Verdict
from zhuanyezhen.covering.coverage import Coverage, coverage, merge_coverages
from zhuanyezhen.covering.standing import TownStanding

__all__ = [
    "AreaCoverage",
    "Coverage",
    "KindCoverage",
    "TownStanding",
    "Verdict",
    "coverage",
    "merge_coverages",
]
