"""The commands on programmes: coverage, assign, convert, template, schema."""

import argparse

from zhuanyezhen.assessing import criteria_schema
from zhuanyezhen.assigning import assign, assign_all
from zhuanyezhen.cli.options import (
    add_date,
    add_output,
    add_reading,
    add_roster,
    open_programme,
    print_text,
    tell_unread,
    today,
    width,
)
from zhuanyezhen.cli.parser import Parser
from zhuanyezhen.covering import coverage
from zhuanyezhen.errors import UnknownSubjectError
from zhuanyezhen.exchange.files import save, save_template
from zhuanyezhen.exchange.json_tree import write_json
from zhuanyezhen.exchange.schema import json_schema
from zhuanyezhen.model.town import Tier
from zhuanyezhen.reporting.coverage_view import (
    area_to_text,
    coverage_to_json,
    coverage_to_markdown,
    coverage_to_text,
)
from zhuanyezhen.reporting.proposal_view import (
    loads_to_json,
    loads_to_markdown,
    loads_to_text,
    proposal_to_json,
    proposal_to_markdown,
    proposal_to_text,
)
from zhuanyezhen.words import commands as words


def add_coverage(parser: Parser) -> None:
    """The options of coverage."""
    say = parser.say
    parser.add_argument("files", metavar=say(words.FILE), nargs="+", help=say(words.COVERED_FILES))
    parser.add_argument("--tier", choices=[tier.value for tier in Tier], help=say(words.TIER))
    count = parser.reader(_count, words.WRONG_COUNT)
    parser.add_argument("--at-least", metavar=say(words.COUNT), type=count, help=say(words.AT_LEAST))
    parser.add_argument("--scope", metavar=say(words.CODE), help=say(words.SCOPE))
    parser.add_argument("--why", metavar=say(words.CODE), help=say(words.WHY))
    add_date(parser)
    add_roster(parser)
    add_reading(parser)
    add_output(parser, "text", "json", "markdown")
    parser.set_defaults(run=_coverage)


def add_assign(parser: Parser) -> None:
    """The options of assign."""
    say = parser.say
    parser.add_argument(
        "arguments", metavar=say(words.FOLDED_FILES), nargs="+", help=say(words.ASSIGNED_FILES)
    )
    parser.add_argument("--all", action="store_true", help=say(words.ALL))
    parser.add_argument("--task", metavar=say(words.TASK), help=say(words.BELONGS))
    add_date(parser)
    add_reading(parser)
    add_output(parser, "text", "json", "markdown")
    parser.set_defaults(run=_assign)


def add_convert(parser: Parser) -> None:
    """The options of convert."""
    say = parser.say
    parser.add_argument("files", metavar=say(words.FILE), nargs="+", help=say(words.CONVERTED_FILES))
    parser.add_argument("target", metavar=say(words.TARGET), help=say(words.CONVERT_TARGET))
    add_reading(parser)
    parser.set_defaults(run=_convert)


def add_schema(parser: Parser) -> None:
    """The options of schema."""
    parser.add_argument(
        "--of",
        choices=("programme", "report", "criteria"),
        default="programme",
        help=parser.say(words.OF),
    )
    add_output(parser, "json")
    parser.set_defaults(run=_schema)


def add_template(parser: Parser) -> None:
    """The options of template."""
    parser.add_argument("target", metavar=parser.say(words.TARGET), help=parser.say(words.TEMPLATE_TARGET))
    parser.set_defaults(run=_template)


def _coverage(options: argparse.Namespace) -> int:
    programme = open_programme(options, options.files)
    tell_unread(options, programme)
    answer = coverage(
        programme,
        as_of=options.as_of or today(),
        at_least=options.at_least,
        tier=Tier(options.tier) if options.tier else None,
        scope=options.scope,
    )
    if options.why:
        text = area_to_text(answer.why(options.why), options.lang)
    elif options.format == "json":
        text = coverage_to_json(answer, lang=options.lang)
    elif options.format == "markdown":
        text = coverage_to_markdown(answer, name=programme.name, lang=options.lang)
    else:
        text = coverage_to_text(answer, name=programme.name, width=width(), lang=options.lang)
    print_text(text, options.output)
    return 0


def _assign(options: argparse.Namespace) -> int:
    files = options.arguments if options.all else options.arguments[:-1]
    if not files:
        raise UnknownSubjectError(*words.NO_SUBJECT.both())
    programme = open_programme(options, files)
    tell_unread(options, programme)
    lexicon = options.settings.lexicon
    as_of = options.as_of or today()
    if options.all:
        loads = assign_all(programme, as_of=as_of, lexicon=lexicon)
        write = {"json": loads_to_json, "markdown": loads_to_markdown, "text": loads_to_text}[options.format]
        print_text(write(loads, lang=options.lang), options.output)
    else:
        proposal = assign(programme, options.arguments[-1], as_of=as_of, task=options.task, lexicon=lexicon)
        show = {"json": proposal_to_json, "markdown": proposal_to_markdown, "text": proposal_to_text}
        print_text(show[options.format](proposal, lang=options.lang), options.output)
    return 0


def _convert(options: argparse.Namespace) -> int:
    save(open_programme(options, options.files), options.target)
    return 0


def _template(options: argparse.Namespace) -> int:
    save_template(options.target)
    return 0


def _schema(options: argparse.Namespace) -> int:
    schema = criteria_schema() if options.of == "criteria" else json_schema(options.of)
    print_text(write_json(schema) + "\n", options.output)
    return 0


def _count(text: str) -> int | None:
    return int(text) if text.isdecimal() and int(text) > 0 else None
