"""The command on the calendar of the work."""

import argparse
from datetime import date, timedelta

from zhuanyezhen.cli.opening import open_programme, tell_unread
from zhuanyezhen.cli.options import add_date, add_day, add_output, print_text, today, width
from zhuanyezhen.cli.parser import Parser
from zhuanyezhen.cli.settling import add_reading
from zhuanyezhen.cli.telling import tell
from zhuanyezhen.reporting.agenda_view import agenda_to_json, agenda_to_text
from zhuanyezhen.reporting.ical import MOST_DAYS, to_ical
from zhuanyezhen.settings import Settings
from zhuanyezhen.tracking.agenda import Agenda, agenda
from zhuanyezhen.tracking.meeting import read_meetings
from zhuanyezhen.words import agenda as told
from zhuanyezhen.words import commands as words

_DAYS = timedelta(days=90)
_REMINDERS = frozenset(map(str, range(MOST_DAYS + 1)))


def add_calendar(parser: Parser) -> None:
    """The options of calendar."""
    say = parser.say
    parser.add_argument("files", metavar=say(words.FILE), nargs="+", help=say(words.REPORTED_FILES))
    add_day(parser, "--from", words.CALENDAR_FROM, dest="first")
    add_day(parser, "--to", words.CALENDAR_TO, dest="last")
    parser.add_argument("--meetings", metavar=say(words.FILE), help=say(words.MEETINGS))
    remind = parser.reader(_days, words.WRONG_DAYS)
    parser.add_argument("--remind", metavar=say(words.DAYS), type=remind, help=say(words.REMIND))
    parser.add_argument("--thresholds", metavar=say(words.FILE), help=say(words.LIMITS))
    add_date(parser)
    add_reading(parser)
    add_output(parser, "text", "json", "ics")
    parser.set_defaults(run=_calendar)


def _calendar(options: argparse.Namespace) -> int:
    meetings = read_meetings(options.meetings) if options.meetings else ()
    programme = open_programme(options, options.files)
    tell_unread(options, programme)
    settings: Settings = options.settings
    as_of = options.as_of or today()
    first = options.first or as_of
    answer = agenda(
        programme,
        first,
        options.last or _later(first),
        meetings=meetings,
        clock=settings.thresholds.clock if settings.thresholds else None,
    )
    print_text(_written(answer, as_of, options), options.output)
    if options.format == "ics" and answer.undated:
        tell(told.NOT_IN_ICAL(options.lang, count=len(answer.undated)))
    return 0


def _written(answer: Agenda, as_of: date, options: argparse.Namespace) -> str | bytes:
    if options.format == "ics":
        return to_ical(answer, as_of=as_of, remind=options.remind, lang=options.lang)
    if options.format == "json":
        return agenda_to_json(answer, lang=options.lang)
    return agenda_to_text(answer, width=width(), lang=options.lang)


def _later(first: date) -> date:
    return first + min(_DAYS, date.max - first)


def _days(text: str) -> int | None:
    return int(text) if text in _REMINDERS else None
