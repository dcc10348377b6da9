"""The calendar of the work as a file that phones and mail programs take (iCalendar, RFC 5545).

Decided here: what falls due is a whole day that blocks no time, a meeting with a time stands in China's (one offset,
no summer time, so that the file needs no table of zones). What recurs is written out day by day. The UID of an entry
is made of what it is about and not of its day: a date that moved moves in the phone too. The same calendar gives the
same bytes: its stamp is the day asked about, not that of the clock. A reminder of a whole day comes at nine.
"""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from types import ModuleType
from typing import Any

from zhuanyezhen.errors import WrongUseError
from zhuanyezhen.escaping import visible
from zhuanyezhen.extras import load_extra
from zhuanyezhen.reporting.agenda_view import entry_notes, entry_title
from zhuanyezhen.tracking.agenda import Agenda
from zhuanyezhen.tracking.entry import AgendaEntry, Certainty
from zhuanyezhen.words import Language
from zhuanyezhen.words import agenda as words

_ZONE, _OFFSET = "Asia/Shanghai", timedelta(hours=8)
_NO_SUMMER_TIME_SINCE = datetime(1992, 1, 1)  # noqa: DTZ001 - the local time of a zone's own definition
_MORNING = timedelta(hours=9)
MOST_DAYS = 365


def to_ical(agenda: Agenda, *, as_of: date, remind: int | None = None, lang: Language = "zh") -> bytes:
    """The calendar as the bytes of an ``.ics`` file.

    Args:
        agenda: The calendar; what has no day is not in the file.
        as_of: The day the file is stamped with.
        remind: How many days before an entry a phone is to remind of it; ``None`` not at all.
        lang: The language of the entries.

    Returns:
        The file, in UTF-8.

    Raises:
        MissingExtraError: the extra ``[calendar]`` is not installed.
        WrongUseError: ``remind`` is below 0 or above 365.
    """
    if remind is not None and not 0 <= remind <= MOST_DAYS:
        raise WrongUseError(*words.WRONG_REMIND.both(days=remind, most=MOST_DAYS))
    ical = load_extra("icalendar", extra="calendar", purpose="writing an .ics file")
    calendar = ical.Calendar()
    calendar.add("prodid", f"-//zhuanyezhen//calendar//{lang.upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _text(words.HEAD(lang, name=agenda.name)))
    if any(entry.at for entry in agenda.entries):
        calendar.add_component(_zone(ical))
    seen: Counter[str] = Counter()
    stamp = datetime.combine(as_of, time(), UTC)
    for entry in agenda.entries:
        event = _event(ical, entry, lang)
        key = _key(entry)
        event.add("uid", _uid(key, seen[key]))
        seen[key] += 1
        event.add("dtstamp", stamp)
        if remind is not None:
            event.add_component(_alarm(ical, entry, remind, lang))
        calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def _event(ical: ModuleType, entry: AgendaEntry, lang: Language) -> Any:  # noqa: ANN401 - a class of the extra's
    event = ical.Event()
    event.add("summary", _text(entry_title(entry, lang)))
    if entry.at is None:
        event.add("dtstart", entry.on)
        if entry.on < date.max:
            event.add("dtend", entry.on + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
    else:
        event.add("dtstart", datetime.combine(entry.on, entry.at), parameters={"TZID": _ZONE})
    if entry.place:
        event.add("location", _text(entry.place))
    event.add("categories", [entry.kind.word(lang)])
    notes = [*entry_notes(entry, lang), words.SUBJECT(lang, subject=entry.subject)]
    if entry.source:
        notes.append(words.SOURCE(lang, place=entry.source))
    event.add("description", "\n".join(map(_text, notes)))
    return event


def _alarm(ical: ModuleType, entry: AgendaEntry, days: int, lang: Language) -> Any:  # noqa: ANN401
    alarm = ical.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _text(entry_title(entry, lang)))
    alarm.add("trigger", -timedelta(days=days) + (timedelta() if entry.at else _MORNING))
    return alarm


def _zone(ical: ModuleType) -> Any:  # noqa: ANN401
    standard = ical.TimezoneStandard()
    standard.add("dtstart", _NO_SUMMER_TIME_SINCE)
    standard.add("tzoffsetfrom", _OFFSET)
    standard.add("tzoffsetto", _OFFSET)
    standard.add("tzname", "CST")
    zone = ical.Timezone()
    zone.add("tzid", _ZONE)
    zone.add_component(standard)
    return zone


def _key(entry: AgendaEntry) -> str:
    """What an entry is about; what recurs is told apart by its day."""
    day = entry.on.isoformat() if entry.certainty is Certainty.CYCLE else ""
    return f"{entry.kind.value}\n{entry.subject}\n{entry.what}\n{day}"


def _uid(key: str, number: int) -> str:
    """A name that is the same wherever the same entry is written; of entries alike, each has its own."""
    digest = sha256(f"{key}\n{number}".encode("utf-8", "backslashreplace")).hexdigest()
    return f"{digest[:32]}@zhuanyezhen"


def _text(text: str) -> str:
    """A text on one line, without what would act on a screen."""
    return visible(" ".join(text.split()))
