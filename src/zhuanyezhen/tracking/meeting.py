"""Meetings that recur (例会), as a user writes them down in a small TOML file: nothing of them is guessed from prose.

Decided here: a meeting is not moved for a holiday or a weekend, as only who calls it can do that.
"""

import os
from collections.abc import Iterator
from datetime import date, time
from typing import Any

from attrs import frozen

from zhuanyezhen.errors import UnreadableFileError, ValueTextError
from zhuanyezhen.intake import read_tables
from zhuanyezhen.pattern import regex
from zhuanyezhen.tracking.entry import AgendaEntry, AgendaKind, Certainty, Reach
from zhuanyezhen.values.recurrence import days_within
from zhuanyezhen.words import Said
from zhuanyezhen.words import agenda as words

_TEXTS = ("name", "rrule", "place", "unit")
_KEYS = (*_TEXTS, "start", "time")
_CLOCK = regex(r"(?P<hour>[01]?[0-9]|2[0-3])[:：](?P<minute>[0-5][0-9])")
_FIRST_YEAR = 1949


@frozen(kw_only=True)
class Meeting:
    """A meeting that recurs: ``rrule`` is an RFC 5545 rule that is counted from ``start``, ``unit`` who calls it.

    ``at`` is the time of China's clocks; ``None`` where only the day is known.
    """

    name: str
    rrule: str
    start: date
    at: time | None = None
    place: str | None = None
    unit: str | None = None


def read_meetings(path: str | os.PathLike[str]) -> tuple[Meeting, ...]:
    """Read a file of meetings: ``[[meeting]]`` tables of name, rrule, start and, if known, time, place and unit.

    Args:
        path: The TOML file.

    Returns:
        The meetings, for ``agenda``.

    Raises:
        UnreadableFileError: the file is missing or no TOML, or a meeting lacks what it needs or has what is none.
    """
    name = os.fspath(path)
    tables = read_tables(path, what=Said("会议表", "meetings"))
    entries = tables.pop("meeting", [])
    if tables or not isinstance(entries, list):
        raise UnreadableFileError(*words.ONLY_MEETINGS.both(file=name))
    return tuple(
        _meeting(entry, words.WHERE.said(file=name, number=number))
        for number, entry in enumerate(entries, start=1)
    )


def meetings_held(meetings: tuple[Meeting, ...], reach: Reach) -> Iterator[AgendaEntry]:
    """Each time a meeting is held."""
    for meeting in meetings:
        for day in reach.days(meeting.rrule, start=meeting.start):
            yield AgendaEntry(
                on=day,
                at=meeting.at,
                place=meeting.place,
                kind=AgendaKind.MEETING,
                what=meeting.name,
                subject=meeting.name,
                units=None if meeting.unit is None else (meeting.unit,),
                certainty=Certainty.CYCLE,
            )


def _meeting(entry: object, where: Said) -> Meeting:
    if not isinstance(entry, dict):
        raise UnreadableFileError(*words.AS_TABLE.both(where=where))
    unknown = next((key for key in entry if key not in _KEYS), None)
    if unknown is not None:
        keys = Said("、".join(_KEYS), ", ".join(_KEYS))
        raise UnreadableFileError(*words.UNKNOWN_KEY.both(where=where, key=unknown, keys=keys))
    given: dict[str, Any] = dict(entry)
    for key in _TEXTS:
        value = given.get(key, None if key in {"place", "unit"} else "")
        if value is not None and (not isinstance(value, str) or not value.strip()):
            raise UnreadableFileError(*words.WRONG_TEXT.both(where=where, key=key))
    start = given.get("start")
    if type(start) is not date or start.year < _FIRST_YEAR:
        raise UnreadableFileError(*words.WRONG_START.both(where=where))
    if "time" in given:
        given["at"] = _time(given.pop("time"), where)
    try:
        days_within(given["rrule"], start, start, start)
    except ValueTextError as error:
        told = Said(error.text("zh"), error.text("en"))
        raise UnreadableFileError(*words.WRONG_RULE.both(where=where, told=told)) from error
    return Meeting(**given)


def _time(value: object, where: Said) -> time:
    """A time of day: TOML's own, or a text such as 9:30."""
    if isinstance(value, time):
        return value.replace(second=0, microsecond=0)
    match = _CLOCK.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise UnreadableFileError(*words.WRONG_TIME.both(where=where))
    return time(int(match["hour"]), int(match["minute"]))
