"""What was invested in projects, by town and in all: sums of what was filled in, and how much was not."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal

from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.project import Project
from zhuanyezhen.reporting.monthly.section import MonthlySection, headings_of, not_given
from zhuanyezhen.values.measure import plain
from zhuanyezhen.values.money import Money
from zhuanyezhen.words import Language
from zhuanyezhen.words import reports as words

_UNIT, CURRENCY = "万元", "元"
_AMOUNTS: tuple[Callable[[Project], Money | None], ...] = (
    lambda project: project.total_investment,
    lambda project: project.invested,
    lambda project: project.annual_plan,
    lambda project: project.done_this_year,
    lambda project: project.done_this_month,
)


def investment(programme: Programme, as_of: date, lang: Language) -> MonthlySection:
    """The sums by town, all projects last; one that was given up is left out."""
    if programme.projects is None:
        return not_given(words.INVESTMENT, words.PROJECTS, lang)
    projects = [each for each in programme.projects if not each.ended(as_of)]
    towns = programme.town_by_id
    groups: dict[str | None, list[Project]] = {}
    for each in sorted(projects, key=lambda each: (each.town is None, each.town or "")):
        groups.setdefault(each.town, []).append(each)
    names = {key: towns[key].name if key and key in towns else key or words.NO_TOWN(lang) for key in groups}
    rows = [(names[key], *_row(found)) for key, found in groups.items()]
    return MonthlySection(
        title=words.INVESTMENT(lang),
        told=_told(projects, lang),
        headings=headings_of(words.INVESTMENT_HEADINGS, lang),
        rows=(*rows, (words.TOTAL_ROW(lang), *_row(projects))),
        totals=1,
    )


def _told(projects: Sequence[Project], lang: Language) -> tuple[str, ...]:
    amounts = [amount for each in projects for get in _AMOUNTS if (amount := get(each))]
    abroad = sum(each.currency != CURRENCY for each in amounts)
    blank = words.INVESTMENT_BLANK(
        lang,
        total=sum(each.total_investment is None for each in projects),
        invested=sum(each.invested is None for each in projects),
    )
    further = (words.INVESTMENT_ABROAD(lang, count=abroad),) if abroad else ()
    return (words.INVESTMENT_TOLD(lang), blank, *further)


def _row(projects: Sequence[Project]) -> tuple[str, ...]:
    total, invested, *others = (summed(map(get, projects)) for get in _AMOUNTS)
    return (
        str(len(projects)),
        *map(written, (total, invested)),
        _share(projects),
        *map(written, others),
    )


def summed(amounts: Iterable[Money | None]) -> Decimal | None:
    """The sum of what was filled in, in 万元; other currencies are not converted and not counted."""
    known = [each.to(_UNIT).value for each in amounts if each is not None and each.currency == CURRENCY]
    return sum(known, Decimal()) if known else None


def _share(projects: Sequence[Project]) -> str:
    """What was invested of the total, of those projects that have both."""
    both = [
        (each.invested, each.total_investment)
        for each in projects
        if each.invested
        and each.total_investment
        and {each.invested.currency, each.total_investment.currency} == {CURRENCY}
    ]
    done, whole = summed(one for one, _ in both), summed(other for _, other in both)
    return f"{plain(round(done / whole * 100, 1))}%" if done is not None and whole else "—"


def written(value: Decimal | None) -> str:
    """A sum as a cell shows it."""
    return "—" if value is None else plain(value)
