"""The command line: parses arguments, calls, prints.

Exit status: 0 = nothing at or above --fail-on, 1 = findings, 2 = wrong use, an unreadable file or any other failure.
Each module holds the commands of one subject; ``options`` what they share, ``parser`` the language they speak.
"""

import errno
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from contextlib import suppress

from zhuanyezhen import __version__
from zhuanyezhen.cli import agendas, checking, ledgers, mending, plans, programmes
from zhuanyezhen.cli.formats import settle_format
from zhuanyezhen.cli.inputs import refuse_own_input
from zhuanyezhen.cli.options import add_lang, settle
from zhuanyezhen.cli.parser import Parser, language
from zhuanyezhen.cli.telling import tell
from zhuanyezhen.errors import ZhuanyezhenError, reason_zh
from zhuanyezhen.words import Language, Said, commands


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status; ``arguments`` default to the process's own."""
    given = sys.argv[1:] if arguments is None else arguments
    lang = language(given, os.environ)
    options = _parser(lang).parse_args(given)
    options.lang = lang
    try:
        status = _run(options)
    except ZhuanyezhenError as error:
        tell(commands.FAILED(lang, told=error.text(lang)))
    except BrokenPipeError:  # the reader (head, less) has seen enough
        _give_up_output()
        return 0
    except KeyboardInterrupt:
        tell(commands.FAILED(lang, told=commands.INTERRUPTED(lang)))
    except OSError as error:  # files have errors of their own: this is the screen, or what it is led to
        tell(
            commands.FAILED(
                lang,
                told=commands.NOT_PRINTED(lang, why=Said(reason_zh(error), error.strerror or str(error))),
            )
        )
        _give_up_output()
    except (MemoryError, RecursionError):
        tell(commands.FAILED(lang, told=commands.TOO_LARGE(lang)))
    else:
        return status
    return 2


def _run(options: Namespace) -> int:
    if sys.stdout is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    settle_format(options)
    refuse_own_input(options)
    options.settings = settle(options)
    status: int = options.run(options)
    sys.stdout.flush()
    return status


def _give_up_output() -> None:
    """Nothing more is written at the end of the process, which would fail again, and say so in English."""
    with suppress(AttributeError, OSError, ValueError):  # it may be none, or no file
        output = sys.stdout.fileno()
        os.dup2(os.open(os.devnull, os.O_WRONLY), output)


def _parser(lang: Language = "zh") -> Parser:
    parser = Parser(prog="zhuanyezhen", description=commands.PROGRAM(lang), lang=lang)
    parser.add_argument(
        "--version",
        action="version",
        version=f"zhuanyezhen {__version__}",
        help=commands.VERSION(lang),
    )
    add_lang(parser)
    subparsers = parser.add_subparsers(
        title=commands.COMMANDS(lang), required=True, metavar=commands.COMMAND(lang)
    )
    for name, add, summary, told in _COMMANDS:
        command = subparsers.add_parser(name, help=summary(lang), description=told(lang), lang=lang)
        add(command)
        add_lang(command)
    return parser


_COMMANDS = (
    ("read", plans.add_read, commands.READ, commands.READ_TOLD),
    ("check", checking.add_check, commands.CHECK, commands.CHECK_TOLD),
    ("fix", mending.add_fix, commands.FIX, commands.FIX_TOLD),
    ("report", checking.add_report, commands.REPORT, commands.REPORT_TOLD),
    ("coverage", programmes.add_coverage, commands.COVERAGE, commands.COVERAGE_TOLD),
    ("calendar", agendas.add_calendar, commands.CALENDAR, commands.CALENDAR_TOLD),
    ("assign", programmes.add_assign, commands.ASSIGN, commands.ASSIGN_TOLD),
    ("units", plans.add_units, commands.UNITS, commands.UNITS_TOLD),
    ("convert", programmes.add_convert, commands.CONVERT, commands.CONVERT_TOLD),
    ("headings", ledgers.add_headings, commands.HEADINGS, commands.HEADINGS_TOLD),
    ("template", programmes.add_template, commands.TEMPLATE, commands.TEMPLATE_TOLD),
    ("schema", programmes.add_schema, commands.SCHEMA, commands.SCHEMA_TOLD),
    ("rules", plans.add_rules, commands.RULES, commands.RULES_TOLD),
)
