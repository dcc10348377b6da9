"""The commands by name, and how a run of one ends.

Decided here: which commands there are is a table of names and words; the module of a command is loaded when its own
parser is asked for anything, so that ``--help`` and ``--version`` load none.
"""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from importlib import import_module

from zhuanyezhen import __version__
from zhuanyezhen.cli.parser import Parser, add_lang, language
from zhuanyezhen.cli.telling import tell
from zhuanyezhen.collector import collector_paused
from zhuanyezhen.errors import ZhuanyezhenError, reason_zh
from zhuanyezhen.words import Language, Said, Text, commands

_COMMANDS: Mapping[str, tuple[str, Text, Text]] = {
    "read": ("plans", commands.READ, commands.READ_TOLD),
    "check": ("checking", commands.CHECK, commands.CHECK_TOLD),
    "fix": ("mending", commands.FIX, commands.FIX_TOLD),
    "report": ("monthly", commands.REPORT, commands.REPORT_TOLD),
    "coverage": ("programmes", commands.COVERAGE, commands.COVERAGE_TOLD),
    "calendar": ("agendas", commands.CALENDAR, commands.CALENDAR_TOLD),
    "assess": ("assessments", commands.ASSESS, commands.ASSESS_TOLD),
    "align": ("alignments", commands.ALIGN, commands.ALIGN_TOLD),
    "diff": ("drafts", commands.DIFF, commands.DIFF_TOLD),
    "notice": ("notices", commands.NOTICE, commands.NOTICE_TOLD),
    "assign": ("programmes", commands.ASSIGN, commands.ASSIGN_TOLD),
    "units": ("names", commands.UNITS, commands.UNITS_TOLD),
    "convert": ("converting", commands.CONVERT, commands.CONVERT_TOLD),
    "headings": ("ledgers", commands.HEADINGS, commands.HEADINGS_TOLD),
    "template": ("converting", commands.TEMPLATE, commands.TEMPLATE_TOLD),
    "schema": ("converting", commands.SCHEMA, commands.SCHEMA_TOLD),
    "rules": ("ruling", commands.RULES, commands.RULES_TOLD),
}
"""Of each command: the module whose ``add_`` and its name gives its options, and what it does, in short and in full."""


def run(given: Sequence[str]) -> int:
    """Run the command line, say what went wrong, and return the exit status.

    Raises:
        KeyboardInterrupt: the user wants no more of it.
    """
    lang = language(given, os.environ)
    options = _parsers(lang)[0].parse_args(given)
    options.lang = lang
    try:
        return _done(options)
    except ZhuanyezhenError as error:
        tell(commands.FAILED(lang, told=error.text(lang)))
    except BrokenPipeError:  # the reader (head, less) has seen enough
        _give_up_output()
        return 0
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
    return 2


def command_parsers(lang: Language = "zh") -> Mapping[str, Parser]:
    """The parser of each command with all its options, for what describes them."""
    _, parsers = _parsers(lang)
    for each in parsers.values():
        each.fill()
    return parsers


def _done(options: Namespace) -> int:
    from zhuanyezhen.cli.running import run_command  # noqa: PLC0415 - --help and --version end before it

    return run_command(options)


def _give_up_output() -> None:
    """Nothing more is written at the end of the process, which would fail again, and say so in English."""
    with suppress(AttributeError, OSError, ValueError):  # it may be none, or no file
        output = sys.stdout.fileno()
        os.dup2(os.open(os.devnull, os.O_WRONLY), output)


def _parsers(lang: Language) -> tuple[Parser, Mapping[str, Parser]]:
    """The parser of the command line, and those of its commands, whose options are still to be added."""
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
    return parser, {
        name: subparsers.add_parser(
            name, help=summary(lang), description=told(lang), lang=lang, options=_options(name, module)
        )
        for name, (module, summary, told) in _COMMANDS.items()
    }


def _options(name: str, module: str) -> Callable[[Parser], None]:
    def add(parser: Parser) -> None:
        with collector_paused():  # what is loaded stays
            loaded = import_module(f"zhuanyezhen.cli.{module}")
        getattr(loaded, f"add_{name}")(parser)
        add_lang(parser)

    return add
