"""Needs by kind (诉求和要素保障): how many there are, how many are open, what is asked for and what was granted."""

from collections.abc import Iterable, Iterator
from datetime import date

from zhuanyezhen.model.problem import Problem, ProblemKind
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.reporting.monthly.section import MonthlySection, headings_of
from zhuanyezhen.values.amount import Amount, sums
from zhuanyezhen.words import Language, listed
from zhuanyezhen.words import reports as words


def needs(programme: Programme, as_of: date, lang: Language) -> Iterator[MonthlySection]:
    """A row for each kind; none where no problem says what it is about or how much is asked for."""
    given = [each for each in programme.problems or () if each.is_need and _is_raised(each, as_of)]
    if given:
        kinds = [*(kind for kind in ProblemKind if any(each.kind is kind for each in given)), None]
        rows = [_row(kind, [each for each in given if each.kind is kind], as_of, lang) for kind in kinds]
        yield MonthlySection(
            title=words.NEEDS(lang),
            told=(words.NEEDS_TOLD(lang),),
            headings=headings_of(words.NEEDS_HEADINGS, lang),
            rows=tuple(row for row in rows if row[1] != "0"),
        )


def _is_raised(problem: Problem, as_of: date) -> bool:
    return problem.raised_on is None or problem.raised_on <= as_of


def _row(kind: ProblemKind | None, those: list[Problem], as_of: date, lang: Language) -> tuple[str, ...]:
    return (
        words.NO_KIND(lang) if kind is None else kind.word(lang),
        str(len(those)),
        str(sum(not each.is_resolved(as_of) for each in those)),
        _summed((each.asked for each in those), lang),
        _summed((each.granted for each in those), lang),
    )


def _summed(amounts: Iterable[Amount | None], lang: Language) -> str:
    return listed(sums(each for each in amounts if each is not None), lang) or "—"
