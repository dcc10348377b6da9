"""The commands on files of programmes: convert, template, schema."""

import argparse

from zhuanyezhen.cli.opening import open_programme
from zhuanyezhen.cli.options import add_output, print_text
from zhuanyezhen.cli.parser import Parser
from zhuanyezhen.cli.settling import add_reading
from zhuanyezhen.exchange.files import save, save_template
from zhuanyezhen.exchange.json_tree import write_json
from zhuanyezhen.exchange.schema import json_schema
from zhuanyezhen.words import commands as words


def add_convert(parser: Parser) -> None:
    """The options of convert."""
    say = parser.say
    parser.add_argument("files", metavar=say(words.FILE), nargs="+", help=say(words.CONVERTED_FILES))
    parser.add_argument("target", metavar=say(words.TARGET), help=say(words.CONVERT_TARGET))
    add_reading(parser)
    parser.set_defaults(run=_convert)


def add_template(parser: Parser) -> None:
    """The options of template."""
    parser.add_argument("target", metavar=parser.say(words.TARGET), help=parser.say(words.TEMPLATE_TARGET))
    parser.set_defaults(run=_template)


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


def _convert(options: argparse.Namespace) -> int:
    save(open_programme(options, options.files), options.target)
    return 0


def _template(options: argparse.Namespace) -> int:
    save_template(options.target)
    return 0


def _schema(options: argparse.Namespace) -> int:
    if options.of == "criteria":
        from zhuanyezhen.assessing.schema import criteria_schema  # noqa: PLC0415 - of no other command here

        schema = criteria_schema()
    else:
        schema = json_schema(options.of)
    print_text(write_json(schema) + "\n", options.output)
    return 0
