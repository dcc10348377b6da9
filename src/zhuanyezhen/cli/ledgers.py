"""The command on the headings of ledgers."""

import argparse

from zhuanyezhen.cli.options import add_output, print_text
from zhuanyezhen.cli.parser import Parser
from zhuanyezhen.cli.settling import add_mapping, add_settings
from zhuanyezhen.exchange.excel.understood import understood
from zhuanyezhen.reporting.heading_view import headings_to_json, headings_to_text, headings_to_toml
from zhuanyezhen.words import commands as words


def add_headings(parser: Parser) -> None:
    """The options of headings."""
    parser.add_argument("file", metavar=parser.say(words.FILE), help=parser.say(words.LEDGER_FILE))
    add_mapping(parser)
    add_settings(parser)
    add_output(parser, "text", "json", "toml")
    parser.set_defaults(run=_headings)


def _headings(options: argparse.Namespace) -> int:
    write = {"text": headings_to_text, "json": headings_to_json, "toml": headings_to_toml}[options.format]
    print_text(write(understood(options.file, options.settings.headings), lang=options.lang), options.output)
    return 0
