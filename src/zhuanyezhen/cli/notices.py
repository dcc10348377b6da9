"""The command on notices (督办单): one file of all, or one for each unit in a folder."""

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path

from attrs import evolve

from zhuanyezhen.cli.inputs import refuse_own_input
from zhuanyezhen.cli.opening import open_programme, tell_unread
from zhuanyezhen.cli.options import add_date, add_output, print_text, today, width
from zhuanyezhen.cli.parser import Parser
from zhuanyezhen.cli.settling import add_reading
from zhuanyezhen.cli.telling import tell
from zhuanyezhen.escaping import visible
from zhuanyezhen.pattern import regex
from zhuanyezhen.reporting.notice_page import name_of
from zhuanyezhen.reporting.notice_view import notices_to_json, notices_to_markdown, notices_to_text
from zhuanyezhen.reporting.notice_word import notices_to_docx
from zhuanyezhen.reporting.notice_workbook import notices_to_xlsx
from zhuanyezhen.settings import Settings
from zhuanyezhen.tracking.notice import MOST_DAYS, NEAR_DAYS, Notices, notices
from zhuanyezhen.words import Language
from zhuanyezhen.words import commands as words
from zhuanyezhen.words import notices as told

_DAYS = frozenset(map(str, range(MOST_DAYS + 1)))
_SUFFIXES = {"text": ".txt", "markdown": ".md", "docx": ".docx", "xlsx": ".xlsx", "json": ".json"}
_WRITE: dict[str, Callable[..., str | bytes]] = {
    "markdown": notices_to_markdown,
    "docx": notices_to_docx,
    "xlsx": notices_to_xlsx,
    "json": notices_to_json,
}
_NO_NAME = regex(r'[\\/:*?"<>|\s]')
_LONGEST = 60
"""Characters of a unit in the name of a file: a name may have 255 bytes, of which a character of ours is three."""


def add_notice(parser: Parser) -> None:
    """The options of notice."""
    say = parser.say
    parser.add_argument("files", metavar=say(words.FILE), nargs="+", help=say(words.REPORTED_FILES))
    parser.add_argument("--unit", metavar=say(words.NAME), help=say(words.ONE_UNIT))
    before = parser.reader(_days, words.WRONG_DAYS)
    parser.add_argument(
        "--before", metavar=say(words.DAYS), type=before, default=NEAR_DAYS, help=say(words.BEFORE)
    )
    parser.add_argument("--thresholds", metavar=say(words.FILE), help=say(words.LIMITS))
    add_date(parser)
    add_reading(parser)
    add_output(parser, *_SUFFIXES)
    parser.set_defaults(run=_notice)


def _notice(options: argparse.Namespace) -> int:
    programme = open_programme(options, options.files)
    tell_unread(options, programme)
    settings: Settings = options.settings
    answer = notices(
        programme,
        as_of=options.as_of or today(),
        before=options.before,
        unit=options.unit,
        clock=settings.thresholds.clock if settings.thresholds else None,
    )
    if options.output and Path(options.output).is_dir():
        _write_each(answer, options)
    else:
        print_text(_written(answer, options), options.output)
    return 0


def _write_each(answer: Notices, options: argparse.Namespace) -> None:
    """A file for each unit, each with what was not understood of the plans, so that nobody is passed over."""
    folder = options.output
    parts = list(_parts(answer, options.lang))
    for name, part in parts:
        target = str(Path(folder) / f"{name}{_SUFFIXES[options.format]}")
        options.output = target
        refuse_own_input(options)
        print_text(_written(part, options), target)
    tell(told.WRITTEN(options.lang, folder=folder, count=len(parts)))


def _parts(answer: Notices, lang: Language) -> Iterator[tuple[str, Notices]]:
    """The notices one by one, each with the name of its file; two units of one name are numbered."""
    taken: set[str] = set()
    for notice in answer.notices:
        unit = _NO_NAME.sub("_", visible(name_of(notice, lang)))[:_LONGEST]
        name, number = told.FILE_NAME(lang, unit=unit), 1
        while name.casefold() in taken:
            number += 1
            name = told.FILE_NAME(lang, unit=f"{unit}-{number}")
        taken.add(name.casefold())
        yield name, evolve(answer, notices=(notice,))


def _written(answer: Notices, options: argparse.Namespace) -> str | bytes:
    if options.format == "text":
        return notices_to_text(answer, width=width(), lang=options.lang)
    return _WRITE[options.format](answer, lang=options.lang)


def _days(text: str) -> int | None:
    return int(text) if text in _DAYS else None
