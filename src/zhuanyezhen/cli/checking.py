"""The command on what is wrong with plans and programmes: check."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from zhuanyezhen.cli.earlier import checked, earlier_report
from zhuanyezhen.cli.opening import bar, open_programme, teller
from zhuanyezhen.cli.options import (
    add_date,
    add_output,
    add_plugins,
    add_roster,
    keys_of,
    print_text,
    today,
    width,
)
from zhuanyezhen.cli.parser import Parser
from zhuanyezhen.cli.settling import add_reading
from zhuanyezhen.cli.sifted import add_engine, sifted_report
from zhuanyezhen.errors import WrongUseError
from zhuanyezhen.exchange.converter import WORKBOOKS
from zhuanyezhen.findings import Comparison, Report, Severity
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.reporting.html import to_html
from zhuanyezhen.reporting.json_report import to_json
from zhuanyezhen.reporting.markdown import to_markdown
from zhuanyezhen.reporting.sarif import to_sarif
from zhuanyezhen.reporting.text import to_text
from zhuanyezhen.settings import NEVER, Settings
from zhuanyezhen.words import commands as words
from zhuanyezhen.words.sifting import NEEDS_ENGINE


def add_check(parser: Parser) -> None:
    """The options of check."""
    say = parser.say
    parser.add_argument("files", metavar=say(words.FILE), nargs="+", help=say(words.CHECKED_FILES))
    add_reading(parser)
    add_output(parser, "text", "json", "markdown", "html", "sarif")
    add_roster(parser)
    add_date(parser)
    parser.add_argument(
        "--select",
        metavar=say(words.RULE),
        type=keys_of,
        default=(),
        help=say(words.SELECT),
    )
    parser.add_argument("--ignore", metavar=say(words.RULE), type=keys_of, default=(), help=say(words.IGNORE))
    parser.add_argument(
        "--severity",
        metavar=say(words.LEVEL),
        type=parser.reader(_override, words.WRONG_OVERRIDE),
        action="append",
        default=[],
        help=say(words.SEVERITY),
    )
    parser.add_argument(
        "--fail-on",
        choices=(*(severity.value for severity in reversed(Severity)), NEVER),
        help=say(words.FAIL_ON),
    )
    parser.add_argument("--waivers", metavar=say(words.FILE), help=say(words.WAIVERS))
    parser.add_argument("--thresholds", metavar=say(words.FILE), help=say(words.THRESHOLDS))
    parser.add_argument("--criteria", metavar=say(words.FILE), help=say(words.CRITERIA))
    parser.add_argument("--compare", metavar=say(words.FILE), help=say(words.COMPARE))
    parser.add_argument("--annotate", metavar=say(words.FILE), help=say(words.ANNOTATE))
    add_engine(parser)
    add_plugins(parser)
    parser.set_defaults(run=_check)


def _check(options: argparse.Namespace) -> int:
    if options.engine:
        return _told(Programme(name=""), sifted_report(options), None, options)
    if options.findings:
        raise WrongUseError(*NEEDS_ENGINE.both())
    programme, as_of = open_programme(options, options.files), options.as_of or today()
    report = checked(programme, as_of, options)
    earlier = earlier_report(options.compare, as_of, options) if options.compare else None
    comparison = report.compare(earlier) if earlier else None
    if options.annotate:
        from zhuanyezhen.annotating.annotate import save_annotated  # noqa: PLC0415 - a check that is only told needs none

        save_annotated(
            _annotated(options.files, options.annotate),
            report,
            options.annotate,
            progress=bar(options.lang),
            tell=teller(options.lang),
            lang=options.lang,
        )
    return _told(programme, report, comparison, options)


def _told(
    programme: Programme, report: Report, comparison: Comparison | None, options: argparse.Namespace
) -> int:
    """Write the report down; the status of the command."""
    settings: Settings = options.settings
    print_text(_report(programme, report, comparison, options), options.output)
    worst = report.worst()
    return int(settings.fail_on is not None and worst is not None and worst >= settings.fail_on)


def _annotated(files: Sequence[str], target: str) -> str:
    """The one file that is given back: of a copy that is a Word document, the Word document."""
    from zhuanyezhen.annotating.annotate import WORD  # noqa: PLC0415 - as above

    word = Path(target).suffix.lower() == WORD
    fitting = [file for file in files if Path(file).suffix.lower() in ((WORD,) if word else WORKBOOKS)]
    if len(fitting) != 1:
        one = words.ONE_DOCUMENT if word else words.ONE_WORKBOOK
        raise WrongUseError(*one.both(count=len(fitting)))
    return fitting[0]


def _report(
    programme: Programme, report: Report, comparison: Comparison | None, options: argparse.Namespace
) -> str:
    if options.format == "json":
        return to_json(report, lang=options.lang)
    if options.format == "text":
        colour = options.output is None and sys.stdout.isatty() and "NO_COLOR" not in os.environ
        return to_text(report, colour=colour, lang=options.lang, width=width(), comparison=comparison)
    if options.format == "html":
        from zhuanyezhen.cli.pictures import map_of  # noqa: PLC0415 - a map is drawn for pages alone

        figures = map_of(programme, report.as_of, options.lang)
        return to_html(report, comparison=comparison, programme=programme, figures=figures, lang=options.lang)
    return {"markdown": to_markdown, "sarif": to_sarif}[options.format](
        report, comparison=comparison, lang=options.lang
    )


def _override(text: str) -> tuple[str, Severity] | None:
    key, _, level = text.partition("=")
    return (key, Severity(level)) if level in tuple(Severity) else None
