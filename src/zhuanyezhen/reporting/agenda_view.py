"""The calendar of the work, written down: what ``zhuanyezhen calendar`` prints."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from zhuanyezhen.escaping import visible
from zhuanyezhen.reporting.canonical import Json, canonical
from zhuanyezhen.reporting.terminal import hang
from zhuanyezhen.tracking.agenda import Agenda
from zhuanyezhen.tracking.entry import AgendaEntry, AgendaKind, Certainty, Entry, Undated
from zhuanyezhen.words import Language, listed, said_in
from zhuanyezhen.words import agenda as words
from zhuanyezhen.words.text import Text

_TOLD: dict[Certainty, Text] = {
    Certainty.PERIOD: words.LAST_DAY,
    Certainty.CYCLE: words.EACH,
    Certainty.CLOCK: words.BY_CLOCK,
    Certainty.DAY: words.EACH,
}


def agenda_to_text(agenda: Agenda, *, width: int = 100, lang: Language = "zh") -> str:
    """The calendar for a terminal: day by day what is due and who is responsible, then what has no day."""
    return "".join(f"{part}\n" for line in _lines(agenda, lang) for part in hang(visible(line), width))


def agenda_to_json(agenda: Agenda, *, lang: Language = "zh") -> str:
    """The calendar in the fixed shape of ``zhuanyezhen calendar --format json``."""
    return canonical(
        {
            "from": agenda.first.isoformat(),
            "to": agenda.last.isoformat(),
            "entries": [
                {
                    "day": each.on.isoformat(),
                    "start": each.start.isoformat() if each.start else None,
                    "time": f"{each.at:%H:%M}" if each.at else None,
                    "place": each.place,
                    **_about(each, lang),
                    "certainty": each.certainty.value,
                }
                for each in agenda.entries
            ],
            "undated": [{"reason": each.reason.value, **_about(each, lang)} for each in agenda.undated],
        }
    )


def entry_title(entry: AgendaEntry, lang: Language) -> str:
    """What an entry is, in a line: 问题应办结：用地指标没有落实."""
    return words.ENTRY(lang, kind=entry.kind.said, what=entry.what)


def entry_notes(entry: Entry, lang: Language) -> tuple[str, ...]:
    """What is to be known of an entry beside that: where, who, and what the source says of the time."""
    notes = []
    if isinstance(entry, AgendaEntry) and entry.place:
        notes.append(words.PLACE(lang, place=entry.place))
    if entry.units:
        label = words.CALLED_BY if entry.kind is AgendaKind.MEETING else words.UNITS
        notes.append(label(lang, units=listed(entry.units, lang)))
    elif entry.units is not None:
        notes.append(words.NO_UNIT(lang))
    if entry.words:
        told = _TOLD[entry.certainty] if isinstance(entry, AgendaEntry) else words.EACH
        notes.append(told(lang, words=entry.words))
    return tuple(notes)


def _about(entry: Entry, lang: Language) -> dict[str, Json]:
    return {
        "kind": entry.kind.value,
        "what": said_in(entry.what, lang),
        "units": None if entry.units is None else list(entry.units),
        "subject": said_in(entry.subject, lang),
        "words": entry.words,
        "source": str(entry.source) if entry.source else None,
    }


def _lines(agenda: Agenda, lang: Language) -> Iterator[str]:
    yield words.HEAD(lang, name=agenda.name)
    told = words.RANGE(
        lang, first=_day(agenda.first, lang), last=_day(agenda.last, lang), count=len(agenda.entries)
    )
    undated = len(agenda.undated)
    yield words.RANGE_AND_UNDATED(lang, told=told, count=undated) if undated else told
    if not agenda.entries:
        yield ""
        yield words.NOTHING(lang)
    for day, entries in groupby(agenda.entries, key=lambda each: each.on):
        yield ""
        yield words.DAY(lang, day=_day(day, lang), weekday=words.WEEKDAYS[day.weekday()](lang))
        for each in entries:
            told = _line(entry_title(each, lang), each, lang)
            yield "  " + (words.AT(lang, time=f"{each.at:%H:%M}", told=told) if each.at else told)
    if undated:
        yield ""
        yield words.UNDATED(lang, count=undated)
        yield from _undated(agenda, lang)


def _undated(agenda: Agenda, lang: Language) -> Iterator[str]:
    for reason in Undated:
        entries = [each for each in agenda.undated if each.reason is reason]
        if entries:
            yield "  " + words.REASON(lang, reason=reason.said, count=len(entries))
            yield from (f"    {_line(said_in(each.what, lang), each, lang)}" for each in entries)


def _line(told: str, entry: Entry, lang: Language) -> str:
    notes = entry_notes(entry, lang)
    return words.BESIDE(lang, told=told, notes=words.NOTES(lang).join(notes)) if notes else told


def _day(day: date, lang: Language) -> str:
    return f"{day.year}年{day.month}月{day.day}日" if lang == "zh" else day.isoformat()
