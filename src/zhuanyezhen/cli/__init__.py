"""The command line: parses arguments, calls, prints.

Exit status: 0 = nothing at or above --fail-on, 1 = findings, 2 = wrong use or an unreadable file.
Each module holds the commands of one subject; ``options`` what they share, ``parser`` the language they speak.
"""

import os
import sys
from collections.abc import Sequence

from zhuanyezhen import __version__
from zhuanyezhen.cli import checking, ledgers, plans, programmes
from zhuanyezhen.cli.formats import settle_format
from zhuanyezhen.cli.options import add_lang, settle
from zhuanyezhen.cli.parser import Parser, language
from zhuanyezhen.errors import ZhuanyezhenError
from zhuanyezhen.words import Language, commands


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status; ``arguments`` default to the process's own."""
    given = sys.argv[1:] if arguments is None else arguments
    lang = language(given, os.environ)
    options = _parser(lang).parse_args(given)
    options.lang = lang
    try:
        settle_format(options)
        options.settings = settle(options)
        status: int = options.run(options)
    except ZhuanyezhenError as error:
        sys.stderr.write(commands.FAILED(lang, told=error.text(lang)))
        return 2
    except BrokenPipeError:  # the reader (head, less) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


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
    ("report", checking.add_report, commands.REPORT, commands.REPORT_TOLD),
    ("coverage", programmes.add_coverage, commands.COVERAGE, commands.COVERAGE_TOLD),
    ("assign", programmes.add_assign, commands.ASSIGN, commands.ASSIGN_TOLD),
    ("units", plans.add_units, commands.UNITS, commands.UNITS_TOLD),
    ("convert", programmes.add_convert, commands.CONVERT, commands.CONVERT_TOLD),
    ("headings", ledgers.add_headings, commands.HEADINGS, commands.HEADINGS_TOLD),
    ("template", programmes.add_template, commands.TEMPLATE, commands.TEMPLATE_TOLD),
    ("schema", programmes.add_schema, commands.SCHEMA, commands.SCHEMA_TOLD),
    ("rules", plans.add_rules, commands.RULES, commands.RULES_TOLD),
)
