"""The command on where things stand: report."""

import argparse
from collections.abc import Callable

from zhuanyezhen.cli.earlier import checked, earlier_report
from zhuanyezhen.cli.opening import open_programme
from zhuanyezhen.cli.options import add_date, add_output, add_plugins, add_roster, print_text, today
from zhuanyezhen.cli.parser import Parser
from zhuanyezhen.cli.settling import add_reading
from zhuanyezhen.reporting.monthly import (
    monthly_sections,
    monthly_to_docx,
    monthly_to_html,
    monthly_to_markdown,
    monthly_to_xlsx,
)
from zhuanyezhen.settings import Settings
from zhuanyezhen.words import commands as words


def add_report(parser: Parser) -> None:
    """The options of report."""
    say = parser.say
    parser.add_argument("files", metavar=say(words.FILE), nargs="+", help=say(words.REPORTED_FILES))
    parser.add_argument("--since", metavar=say(words.FILE), help=say(words.SINCE))
    add_reading(parser)
    add_output(parser, "markdown", "html", "docx", "xlsx")
    add_roster(parser)
    add_date(parser)
    parser.add_argument("--thresholds", metavar=say(words.FILE), help=say(words.LIMITS))
    add_plugins(parser)
    parser.set_defaults(run=_monthly)


def _monthly(options: argparse.Namespace) -> int:
    programme = open_programme(options, options.files)
    settings: Settings = options.settings
    as_of = options.as_of or today()
    report = checked(programme, as_of, options)
    since = earlier_report(options.since, as_of, options) if options.since else None
    sections = monthly_sections(
        programme, report, since=since, thresholds=settings.thresholds, lang=options.lang
    )
    write = _MONTHLY[options.format]
    print_text(write(programme, report, sections, lang=options.lang), options.output)
    return 0


_MONTHLY: dict[str, Callable[..., str | bytes]] = {
    "markdown": monthly_to_markdown,
    "html": monthly_to_html,
    "docx": monthly_to_docx,
    "xlsx": monthly_to_xlsx,
}
