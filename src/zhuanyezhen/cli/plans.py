"""The command on plans: read."""

import argparse

from zhuanyezhen.cli.opening import open_plan
from zhuanyezhen.cli.options import add_output, print_text
from zhuanyezhen.cli.parser import Parser
from zhuanyezhen.cli.settling import add_reading
from zhuanyezhen.cli.standard_input import file_of
from zhuanyezhen.reporting.plan_view import plan_to_json, plan_to_markdown, plan_to_text
from zhuanyezhen.words import commands as words


def add_read(parser: Parser) -> None:
    """The options of read."""
    parser.add_argument("file", metavar=parser.say(words.FILE), help=parser.say(words.PLAN_FILE))
    add_reading(parser)
    add_output(parser, "text", "json", "markdown")
    parser.set_defaults(run=_read)


def _read(options: argparse.Namespace) -> int:
    plan = open_plan(options, file_of(options, options.file))
    if options.format == "json":
        print_text(plan_to_json(plan), options.output)
    else:
        write = {"markdown": plan_to_markdown, "text": plan_to_text}[options.format]
        print_text(write(plan, lang=options.lang), options.output)
    return 0
