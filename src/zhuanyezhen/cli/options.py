"""What several commands share: the options that say what is asked and where the answer goes, and printing it.

``today`` is the one place of the library that reads the clock. Here is nothing that reads a file: that is ``opening``.
"""

import shutil
import sys
from datetime import date
from typing import Any

from zhuanyezhen.cli.parser import Parser
from zhuanyezhen.outgoing import write_whole
from zhuanyezhen.values.calendar_date import parse_date, real_date
from zhuanyezhen.values.folding import fold
from zhuanyezhen.words import Text
from zhuanyezhen.words import commands as words


def keys_of(text: str) -> tuple[str, ...]:
    """Rule codes, their beginnings or names, as they are listed on the command line, with commas of either width."""
    return tuple(key for key in text.replace("，", ",").split(",") if key)


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
