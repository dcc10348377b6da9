"""The commands check and report: what is wrong with plans and programmes, and where they stand."""

import argparse
import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from zhuanyezhen.cli.options import (
    add_date,
    add_output,
    add_plugins,
    add_reading,
    add_roster,
    bar,
    open_programme,
    open_rules,
    print_text,
    today,
    width,
)
from zhuanyezhen.cli.parser import Parser
from zhuanyezhen.cli.pictures import map_of
from zhuanyezhen.cli.sifted import add_engine, sifted_report
from zhuanyezhen.cli.telling import tell
from zhuanyezhen.errors import WrongUseError
from zhuanyezhen.exchange.converter import WORKBOOKS
from zhuanyezhen.exchange.files import save_annotated
from zhuanyezhen.findings import Comparison, Report, Severity
from zhuanyezhen.intake import LARGEST, text_of
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.reporting import read_report, to_html, to_json, to_markdown, to_sarif, to_text
from zhuanyezhen.reporting.monthly import (
    monthly_sections,
    monthly_to_docx,
    monthly_to_html,
    monthly_to_markdown,
    monthly_to_xlsx,
)
from zhuanyezhen.rules import check
from zhuanyezhen.settings import NEVER, Settings
from zhuanyezhen.words import Language, Said, said_in
from zhuanyezhen.words import commands as words
from zhuanyezhen.words.annotating import NOTED
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
        type=_keys,
        default=(),
        help=say(words.SELECT),
    )
    parser.add_argument("--ignore", metavar=say(words.RULE), type=_keys, default=(), help=say(words.IGNORE))
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
    parser.add_argument("--compare", metavar=say(words.FILE), help=say(words.COMPARE))
    parser.add_argument("--annotate", metavar=say(words.FILE), help=say(words.ANNOTATE))
    add_engine(parser)
    add_plugins(parser)
    parser.set_defaults(run=_check)


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
    report = check(programme, as_of=as_of, rules=open_rules(options), **settings.check)
    since = _earlier(options.since, as_of, options) if options.since else None
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


def _check(options: argparse.Namespace) -> int:
    settings: Settings = options.settings
    if options.engine:
        return _told(Programme(name=""), sifted_report(options), None, options)
    if options.findings:
        raise WrongUseError(*NEEDS_ENGINE.both())
    programme, as_of = open_programme(options, options.files), options.as_of or today()
    report = check(programme, as_of=as_of, rules=open_rules(options), **settings.check)
    earlier = _earlier(options.compare, as_of, options) if options.compare else None
    comparison = report.compare(earlier) if earlier else None
    if options.annotate:
        workbooks = [file for file in options.files if Path(file).suffix.lower() in WORKBOOKS]
        if len(workbooks) != 1:
            raise WrongUseError(*words.ONE_WORKBOOK.both(count=len(workbooks)))
        save_annotated(
            workbooks[0],
            report,
            options.annotate,
            progress=bar(options.lang),
            tell=_teller(options.lang),
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


def _report(
    programme: Programme, report: Report, comparison: Comparison | None, options: argparse.Namespace
) -> str:
    if options.format == "json":
        return to_json(report, lang=options.lang)
    if options.format == "text":
        colour = options.output is None and sys.stdout.isatty() and "NO_COLOR" not in os.environ
        return to_text(report, colour=colour, lang=options.lang, width=width(), comparison=comparison)
    if options.format == "html":
        figures = map_of(programme, report.as_of, options.lang)
        return to_html(report, comparison=comparison, programme=programme, figures=figures, lang=options.lang)
    return {"markdown": to_markdown, "sarif": to_sarif}[options.format](
        report, comparison=comparison, lang=options.lang
    )


def _teller(lang: Language) -> Callable[[Said], None]:
    def noted(told: Said) -> None:
        tell(NOTED(lang, told=said_in(told, lang)))

    return noted


def _earlier(path: str, as_of: date, options: argparse.Namespace) -> Report:
    """The earlier report; of last month's ledger, what is found in it as of the same day."""
    if Path(path).suffix.lower() != ".json":
        settings: Settings = options.settings
        programme = open_programme(options, [path])
        return check(programme, as_of=as_of, rules=open_rules(options), **settings.check)
    return read_report(text_of(path, LARGEST))


def _keys(text: str) -> tuple[str, ...]:
    return tuple(key for key in text.replace("，", ",").split(",") if key)


def _override(text: str) -> tuple[str, Severity] | None:
    key, _, level = text.partition("=")
    return (key, Severity(level)) if level in tuple(Severity) else None
