"""The dispatch tables (调度表): what each unit, and each town, has open, overdue, due, new and done."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import TypeVar

from attrs import frozen

from zhuanyezhen.model.plan import Role
from zhuanyezhen.model.problem import Problem
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.project import InvestmentLead, LeadStatus, Project
from zhuanyezhen.reporting.monthly.month import was_raised, was_resolved
from zhuanyezhen.reporting.monthly.section import MonthlySection, headings_of
from zhuanyezhen.rules import Thresholds
from zhuanyezhen.tracking.clock import Clock
from zhuanyezhen.tracking.problems import overdue, pending
from zhuanyezhen.words import Language, Text
from zhuanyezhen.words import reports as words

_SOON = timedelta(days=7)
_Entry = Problem | Project | InvestmentLead
_Some = TypeVar("_Some", Problem, Project, InvestmentLead)


def dispatch(
    programme: Programme, as_of: date, limits: Thresholds, lang: Language
) -> Iterator[MonthlySection]:
    """A table by unit and one by town; none where no ledger was handed over that says whose something is."""
    if (programme.problems, programme.projects, programme.investment_leads) == (None, None, None):
        return
    tables = _Tables(programme, as_of, limits.clock)
    units = {key: each.name for key, each in programme.unit_by_id.items()}
    towns = {key: each.name for key, each in programme.town_by_id.items()}
    led = tables.led() if programme.plans else None
    heads = headings_of(words.DISPATCH_HEADINGS, lang)
    by_unit = tables.rows(lambda each: each.unit, units, words.NO_UNIT(lang), led)
    by_town = tables.rows(lambda each: each.town, towns, words.NO_TOWN(lang), None)
    tasks = (words.LED_TASKS(lang),) if led is not None else ()
    yield _section(words.DISPATCH_UNITS, (words.BY_UNIT(lang), *tasks, *heads), by_unit, lang)
    yield _section(words.DISPATCH_TOWNS, (words.TOWN(lang), *heads), by_town, lang)


def _section(
    title: Text, headings: tuple[str, ...], rows: list[tuple[str, list[int | None]]], lang: Language
) -> MonthlySection:
    sums = [_sum(column) for column in zip(*(counts for _, counts in rows), strict=True)]
    written = [(name, *map(_written, counts)) for name, counts in rows]
    return MonthlySection(
        title=title(lang),
        told=(words.DISPATCH_TOLD(lang),),
        headings=headings,
        rows=(*written, (words.TOTAL_ROW(lang), *map(_written, sums))) if rows else (),
        totals=int(bool(rows)),
    )


@frozen
class _Tables:
    """What is counted, of whom."""

    programme: Programme
    as_of: date
    clock: Clock

    def led(self) -> dict[str | None, int]:
        """How many tasks of the plans each unit leads."""
        leads: dict[str | None, int] = {}
        for plan in self.programme.plans:
            for task in plan.tasks:
                for unit in {each.unit for each in task.assignments if each.role is Role.LEAD and each.unit}:
                    leads[unit] = leads.get(unit, 0) + 1
        return leads

    def rows(
        self,
        whose: Callable[[_Entry], str | None],
        names: dict[str, str],
        nobody: str,
        led: dict[str | None, int] | None,
    ) -> list[tuple[str, list[int | None]]]:
        """A row for each unit or town that has anything, what belongs to nobody last; ``None``: not handed over."""
        columns = [*([led] if led is not None else []), *self._columns(whose)]
        keys = {key for column in columns if column is not None for key in column}
        ordered = sorted(keys, key=lambda key: (key is None, names.get(key or "", key or "")))
        return [
            (
                nobody if key is None else names.get(key, key),
                [None if column is None else column.get(key, 0) for column in columns],
            )
            for key in ordered
        ]

    def _columns(self, whose: Callable[[_Entry], str | None]) -> Iterator[dict[str | None, int] | None]:
        programme, day = self.programme, self.as_of
        problems = (
            None
            if programme.problems is None
            else [each for each in programme.problems if self._is_known(each)]
        )
        yield _counted(problems, whose, lambda each: not each.is_resolved(day))
        yield _counted(problems, whose, lambda each: overdue(each, as_of=day, clock=self.clock) is not None)
        yield _counted(problems, whose, self._is_due)
        yield _counted(problems, whose, lambda each: was_raised(each, day))
        yield _counted(problems, whose, lambda each: was_resolved(each, day))
        yield _counted(programme.projects, whose, lambda each: not each.ended(day))
        yield _counted(programme.investment_leads, whose, lambda each: each.status is not LeadStatus.DROPPED)

    def _is_known(self, problem: Problem) -> bool:
        return problem.raised_on is None or problem.raised_on <= self.as_of

    def _is_due(self, problem: Problem) -> bool:
        due = pending(problem, as_of=self.as_of, clock=self.clock)
        return due is not None and self.as_of <= due[0] <= self.as_of + _SOON


def _counted(
    entries: Iterable[_Some] | None, whose: Callable[[_Some], str | None], counts: Callable[[_Some], bool]
) -> dict[str | None, int] | None:
    """How many entries that count each has; one that has only others stands there with none."""
    if entries is None:
        return None
    found: dict[str | None, int] = {}
    for each in entries:
        found[whose(each)] = found.get(whose(each), 0) + counts(each)
    return found


def _sum(counts: Iterable[int | None]) -> int | None:
    known = [each for each in counts if each is not None]
    return sum(known) if known else None


def _written(count: int | None) -> str:
    return "—" if count is None else str(count)
