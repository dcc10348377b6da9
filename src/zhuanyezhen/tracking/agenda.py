"""The calendar of the work (工作日历): all that falls due between two days, from plans, ledgers and meetings.

What has no day stands apart, with the reason, and is never left out. Decided here: entries of one day stand in the
order of their kinds, a meeting first; no clock is read, so a calendar of past days is as good as one to come.
"""

from collections.abc import Iterable, Iterator
from datetime import date, time

from attrs import frozen

from zhuanyezhen.brief import brief
from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.tracking.clock import Clock, standard_clock
from zhuanyezhen.tracking.due_ledger import policies_due, stages_planned
from zhuanyezhen.tracking.due_occasion import occasions_due
from zhuanyezhen.tracking.due_problem import problems_due
from zhuanyezhen.tracking.due_task import tasks_due
from zhuanyezhen.tracking.due_title import titles_due
from zhuanyezhen.tracking.entry import AgendaEntry, AgendaKind, Entry, Reach, UndatedEntry
from zhuanyezhen.tracking.meeting import Meeting, meetings_held
from zhuanyezhen.values.calendar_date import refuse_other_than_a_day
from zhuanyezhen.values.given import each_of, refuse_other_than
from zhuanyezhen.words import Said
from zhuanyezhen.words import agenda as words

_MOST_YEARS = 100
_RANK = {kind: rank for rank, kind in enumerate(AgendaKind)}


@frozen(kw_only=True)
class Agenda:
    """What falls due from ``first`` to ``last``, by day; ``undated`` is what has no day, in the order of the sources."""

    name: str
    first: date
    last: date
    entries: tuple[AgendaEntry, ...]
    undated: tuple[UndatedEntry, ...]

    __repr__ = brief


def agenda(
    programme: Programme,
    start: date,
    end: date,
    *,
    meetings: Iterable[Meeting] = (),
    clock: Clock | None = None,
) -> Agenda:
    """All that falls due from ``start`` to ``end``, both included.

    Deadlines of tasks and targets, problems to be assigned, answered and dealt with, planned stages of projects, ends
    of periods of indicators, policies, terms, reviews and conditions of titles, visits, decisions, training, answers to financing, and meetings.

    Args:
        programme: The plans and ledgers.
        start: The first day.
        end: The last day.
        meetings: Meetings that recur, as ``read_meetings`` reads them.
        clock: The limits of problems; ``None`` takes the library's own.

    Returns:
        The entries by day, and apart from them what has no day.

    Raises:
        WrongUseError: ``programme`` is no programme.
        ValueTextError: ``start`` or ``end`` is no day, they are turned round, or more than 100 years apart; a cycle of
            the ledger is none, or there are too many.
        UnknownCalendarError: a clock of working days runs in a year whose holidays are not known.
    """
    refuse_other_than(programme, Programme)
    _refuse_other_than_a_range(start, end)
    reach = Reach(start, end)
    dated: list[AgendaEntry] = []
    undated: list[UndatedEntry] = []
    for entry in _all(programme, each_of(meetings, Meeting), clock or standard_clock(), reach):
        if isinstance(entry, UndatedEntry):
            undated.append(entry)
        elif entry.on in reach:
            dated.append(entry)
    return Agenda(
        name=programme.name,
        first=start,
        last=end,
        entries=tuple(sorted(dated, key=_order)),
        undated=tuple(undated),
    )


def _all(programme: Programme, meetings: tuple[Meeting, ...], clock: Clock, reach: Reach) -> Iterator[Entry]:
    yield from meetings_held(meetings, reach)
    for plan in programme.plans:
        yield from tasks_due(plan, reach)
    yield from problems_due(programme, clock, reach)
    yield from stages_planned(programme)
    yield from policies_due(programme, reach)
    yield from titles_due(programme)
    yield from occasions_due(programme, reach)


def _order(entry: AgendaEntry) -> tuple[date, int, time, str, str]:
    return entry.on, _RANK[entry.kind], entry.at or time.min, entry.subject, entry.what


def _refuse_other_than_a_range(start: date, end: date) -> None:
    refuse_other_than_a_day(start, Said("开始日期", "start"))
    refuse_other_than_a_day(end, Said("结束日期", "end"))
    if end < start:
        raise ValueTextError(*words.TURNED.both(first=start, last=end))
    if end.year - start.year > _MOST_YEARS:
        raise ValueTextError(*words.TOO_LONG.both(most=_MOST_YEARS, first=start, last=end))
