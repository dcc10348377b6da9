"""What happened in the month of the report: problems raised, dealt with and struck off."""

from collections.abc import Sequence
from datetime import date

from zhuanyezhen.model.problem import Problem
from zhuanyezhen.words import Language
from zhuanyezhen.words import reports as words


def is_of_month(day: date | None, as_of: date) -> bool:
    """Whether a day lies in the month of the report, up to its day."""
    return day is not None and as_of.replace(day=1) <= day <= as_of


def was_raised(problem: Problem, as_of: date) -> bool:
    """Whether a problem was raised in the month."""
    return is_of_month(problem.raised_on, as_of)


def was_resolved(problem: Problem, as_of: date) -> bool:
    """Whether a problem was dealt with in the month."""
    return is_of_month(problem.resolved_on(as_of) or problem.closed_on(as_of), as_of)


def month_told(problems: Sequence[Problem], as_of: date, lang: Language) -> str:
    """The sentence of the month; how many lack the day it would take to count them."""
    resolved = [each for each in problems if each.is_resolved(as_of)]
    return words.PROBLEMS_MONTH(
        lang,
        month=words.MONTH(lang, year=as_of.year, month=as_of.month),
        raised=sum(was_raised(each, as_of) for each in problems),
        resolved=sum(was_resolved(each, as_of) for each in problems),
        closed=sum(is_of_month(each.closed_on(as_of), as_of) for each in problems),
        undated=sum(each.raised_on is None for each in problems),
        unresolved=sum((each.resolved_on(as_of) or each.closed_on(as_of)) is None for each in resolved),
    )
