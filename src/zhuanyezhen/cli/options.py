"""What several commands share: their options, how they open files, how they print.

``today`` is the one place of the library that reads the clock.
"""

import argparse
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, get_args

from attrs import evolve

from zhuanyezhen.assessing import read_criteria
from zhuanyezhen.cli.inputs import STANDARD_INPUT, file_of, first_input, given
from zhuanyezhen.cli.parser import Parser
from zhuanyezhen.cli.telling import tell
from zhuanyezhen.escaping import visible
from zhuanyezhen.exchange.converter import WORKBOOKS
from zhuanyezhen.exchange.excel.grid import Progress
from zhuanyezhen.exchange.files import SUFFIXES, load
from zhuanyezhen.findings import Severity
from zhuanyezhen.intake import Handed, name_of
from zhuanyezhen.model.plan import Plan
from zhuanyezhen.model.programme import Programme, merge
from zhuanyezhen.naming.lexicon import load_lexicon
from zhuanyezhen.outgoing import write_whole
from zhuanyezhen.reading.plan import read_plan
from zhuanyezhen.roster.zones import read_zones
from zhuanyezhen.rules import Rule, catalogue, installed_rules, read_thresholds, read_waivers
from zhuanyezhen.settings import NEVER, SETTINGS_FILE, Settings, read_headings, read_settings
from zhuanyezhen.values.calendar_date import parse_date, real_date
from zhuanyezhen.values.folding import fold
from zhuanyezhen.words import Language, Text
from zhuanyezhen.words import commands as words
from zhuanyezhen.words.notes import SETTINGS_USED


def add_lang(parser: Parser) -> None:
    """--lang, which ``parser.language`` has looked for before."""
    parser.add_argument(
        "--lang", choices=get_args(Language), default=argparse.SUPPRESS, help=parser.say(words.LANG)
    )


def add_reading(parser: Parser) -> None:
    """How plans are to be read."""
    say = parser.say
    parser.add_argument("--jurisdiction", metavar=say(words.PLACE), help=say(words.JURISDICTION))
    parser.add_argument(
        "--revisions",
        choices=("accepted", "original"),
        help=say(words.REVISIONS),
    )
    parser.add_argument("--stdin-name", metavar=say(words.FILE), help=say(words.STDIN_NAME))
    add_mapping(parser)
    add_settings(parser)


def add_mapping(parser: Parser) -> None:
    """--mapping, what the headings of a ledger mean."""
    say = parser.say
    parser.add_argument("--mapping", dest="headings", metavar=say(words.FILE), help=say(words.MAPPING))


def add_settings(parser: Parser) -> None:
    """--lexicon, the user's own names of units and industries, and --config, the file that may name it and more."""
    say = parser.say
    parser.add_argument(
        "--lexicon", metavar=say(words.FILE), action="append", default=[], help=say(words.LEXICON)
    )
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "--config",
        metavar=say(words.FILE),
        help=say(words.CONFIG),
    )
    which.add_argument("--no-config", action="store_true", help=say(words.NO_CONFIG))


def add_plugins(parser: Parser) -> None:
    """--no-plugins, for a check by the library's own rules alone."""
    parser.add_argument(
        "--no-plugins",
        dest="plugins",
        action="store_false",
        default=None,
        help=parser.say(words.NO_PLUGINS),
    )


def add_output(parser: Parser, *formats: str) -> None:
    """--format, the first being the default where no suffix says another, and --output."""
    say = parser.say
    parser.set_defaults(formats=formats)
    parser.add_argument("--format", choices=formats, help=say(words.FORMAT))
    parser.add_argument("--output", "-o", metavar=say(words.FILE), help=say(words.OUTPUT))


def add_date(parser: Parser) -> None:
    """--as-of, the day a question is asked of."""
    add_day(parser, "--as-of", words.AS_OF)


def add_day(parser: Parser, name: str, told: Text, **given: Any) -> None:  # noqa: ANN401 - argparse's own
    """An option that is a day, in every form people type one."""
    read = parser.reader(_date, words.WRONG_DATE)
    parser.add_argument(name, metavar=parser.say(words.DATE), type=read, help=parser.say(told), **given)


def add_roster(parser: Parser) -> None:
    """--roster and --zones, for programmes whose own file has none."""
    say = parser.say
    parser.add_argument(
        "--roster",
        choices=("china",),
        help=say(words.ROSTER),
    )
    parser.add_argument("--zones", metavar=say(words.FILE), help=say(words.ZONES))
    parser.add_argument("--zones-complete", action="store_true", default=None, help=say(words.ZONES_COMPLETE))


def width() -> int:
    """The columns of the terminal, 100 where there is none."""
    return shutil.get_terminal_size((100, 24)).columns


def today() -> date:
    """The clerk's own calendar day."""
    return date.today()  # noqa: DTZ011 - not a moment in some time zone


def open_programme(options: argparse.Namespace, paths: Sequence[str]) -> Programme:
    """The programme that plans and programme files make together."""
    plans: list[Plan] = []
    programmes: list[Programme] = []
    for path in _progress(paths):
        file = file_of(options, path)
        if Path(name_of(file)).suffix.lower() in (*SUFFIXES, *WORKBOOKS):
            programmes.append(_open_ledger(options, file))
        else:
            plans.append(open_plan(options, file))
    if plans:
        programmes.insert(0, Programme.from_plans(plans))
    programme = programmes[0] if len(programmes) == 1 else merge(programmes)
    settings: Settings = options.settings
    if settings.path:
        told = (SETTINGS_USED.said(file=settings.path), *settings.relaxed)
        programme = evolve(programme, notes=(*programme.notes, *told))
    return settings.with_roster(programme) if "roster" in options else programme


def tell_unread(options: argparse.Namespace, programme: Programme) -> None:
    """Say on the error stream that an answer does without cells that could not be read; ``check`` names them."""
    if programme.unread_cells:
        tell(words.UNREAD_CELLS(options.lang, count=len(programme.unread_cells)))


def open_plan(options: argparse.Namespace, file: str | Handed) -> Plan:
    """The plan of a file, read as the options say."""
    settings: Settings = options.settings
    content, name = given(file)
    return read_plan(content, name=name, revisions=settings.revisions, **settings.reading)


def _open_ledger(options: argparse.Namespace, file: str | Handed) -> Programme:
    content, name = given(file)
    return load(content, name=name, progress=bar(options.lang), headings=options.settings.headings)


def open_rules(options: argparse.Namespace) -> tuple[Rule, ...]:
    """The rules that may run: the library's, and those of installed packages unless they are not wanted."""
    return catalogue + installed_rules() if options.settings.plugins else catalogue


def settle(options: argparse.Namespace) -> Settings:
    """The settings of a command: what its file says, and its options over that."""
    found = _settings_file(options)
    if found:
        tell(words.SETTINGS_USED(options.lang, file=found))
    named = getattr(options, "config", None) is not None
    settings = read_settings(found, trusted=named) if found else Settings()
    if settings.passed_over:
        keys = words.COMMA(options.lang).join(settings.passed_over)
        tell(words.PASSED_OVER(options.lang, file=found, keys=keys))
    given: dict[str, Any] = {
        name: read(getattr(options, name), settings)
        for name, read in _OPTIONS.items()
        if getattr(options, name, None) not in (None, (), [])
    }
    return evolve(settings, **given)


def _settings_file(options: argparse.Namespace) -> str | None:
    """The file --config names, or the one beside the first input; nothing is looked for further up."""
    if "config" not in options or options.config or options.no_config:
        return getattr(options, "config", None)
    first = first_input(options)
    beside = Path(first).parent / SETTINGS_FILE if first else None
    return str(beside) if beside and first != STANDARD_INPUT and beside.is_file() else None


def _given(value: Any, _settings: Settings) -> Any:  # noqa: ANN401 - whatever the option is
    return value


_OPTIONS: dict[str, Callable[[Any, Settings], Any]] = {
    "jurisdiction": _given,
    "revisions": _given,
    "lexicon": lambda paths, settings: load_lexicon(*paths, base=settings.lexicon),
    "roster": _given,
    "zones": lambda path, _: read_zones(path),
    "zones_complete": _given,
    "headings": lambda path, settings: {**settings.headings, **read_headings(path)},
    "select": _given,
    "ignore": _given,
    "severity": lambda pairs, settings: {**settings.severity, **dict(pairs)},
    "fail_on": lambda level, _: None if level == NEVER else Severity(level),
    "waivers": lambda path, _: read_waivers(path),
    "thresholds": lambda path, _: read_thresholds(path),
    "criteria": lambda path, _: read_criteria(path),
    "plugins": _given,
}


def _progress(files: Sequence[str]) -> Iterator[str]:
    """Yield the files; on a terminal, say which of several is being read."""
    shown = len(files) > 1 and sys.stderr.isatty()
    for number, file in enumerate(files, start=1):
        if shown:
            sys.stderr.write(f"\r\x1b[K正在识读 {number}/{len(files)}：{visible(file)}")
            sys.stderr.flush()
        yield file
    if shown:
        sys.stderr.write("\r\x1b[K")


def bar(lang: Language) -> Progress | None:
    """A progress bar for the rows of a workbook, on a terminal."""
    if not sys.stderr.isatty():
        return None

    def show(sheet: str, rows: int, height: int) -> None:
        done = _BAR * rows // max(height, 1)
        end = "" if rows < height else "\r\x1b[K"
        sys.stderr.write(
            f"\r\x1b[K{words.READING(lang, sheet=sheet)} [{'#' * done}{'.' * (_BAR - done)}] {rows:,}/{height:,}{end}"
        )
        sys.stderr.flush()

    return show


_BAR = 20


def print_text(text: str | bytes, output: str | None) -> None:
    """Write to a file (whole or not at all) or to the screen, a text in UTF-8 either way."""
    data = text.encode("utf-8", "backslashreplace") if isinstance(text, str) else text
    if output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
        return
    write_whole(output, data)


def _date(text: str) -> date | None:
    """A day in every form people type one; here today may be named, as only here the clock is read.

    >>> sorted({_date(each) for each in ("2026-11-24", "2026/11/4", "2026.11.24", "20261124", "二〇二六年十一月四日")})
    [datetime.date(2026, 11, 4), datetime.date(2026, 11, 24)]
    >>> _date("今天") == _date("Today") == today(), _date("11月"), _date("2026-02-30")
    (True, None, None)
    """
    folded = fold(text).strip().lower()
    if folded in _TODAY:
        return today()
    if len(folded) == _DIGITS and folded.isdecimal():
        return real_date(int(folded[:4]), int(folded[4:6]), int(folded[6:]))
    return parse_date(text)


_TODAY = frozenset({"今天", "今日", "today"})
_DIGITS = 8
