"""The command on names: units."""

import argparse

from zhuanyezhen.cli.options import add_output, print_text
from zhuanyezhen.cli.parser import Parser
from zhuanyezhen.cli.settling import add_settings
from zhuanyezhen.errors import WrongUseError
from zhuanyezhen.exchange.name_column import read_name_column, write_rows
from zhuanyezhen.naming.register import Register, Scope, names_in
from zhuanyezhen.reporting.name_view import (
    answer_headings,
    answers_of,
    names_to_json,
    names_to_markdown,
    names_to_text,
)
from zhuanyezhen.words import commands as words


def add_units(parser: Parser) -> None:
    """The options of units."""
    say = parser.say
    parser.add_argument("names", metavar=say(words.NAME), nargs="*", help=say(words.NAMES))
    parser.add_argument("--from", dest="table", metavar=say(words.FILE), help=say(words.FROM))
    parser.add_argument("--column", metavar=say(words.HEADING), default="责任单位", help=say(words.COLUMN))
    parser.add_argument("--in", dest="place", metavar=say(words.PLACE), help=say(words.IN))
    add_settings(parser)
    add_output(parser, "text", "json", "markdown")
    parser.set_defaults(run=_units)


def _units(options: argparse.Namespace) -> int:
    register = Register(Scope(jurisdiction=options.place), options.settings.lexicon)
    if options.table:
        return _column(options, register)
    if not options.names:
        raise WrongUseError(*words.NO_NAMES.both())
    found = register.resolve_many(options.names)
    if options.format == "json":
        print_text(names_to_json(found), options.output)
    else:
        write = {"markdown": names_to_markdown, "text": names_to_text}[options.format]
        print_text(write(found, lang=options.lang), options.output)
    return 0


def _column(options: argparse.Namespace, register: Register) -> int:
    """Answer a column of names, and say how many of them are known."""
    if options.names or not options.output:
        raise WrongUseError(*words.ONLY_A_COLUMN.both())
    table = read_name_column(options.table, options.column)
    answered = [register.resolve_many(names_in(cell, register)) for cell in table.names]
    write_rows(
        table.beside(answer_headings(options.lang), [answers_of(each, options.lang) for each in answered]),
        options.output,
    )
    found = [each for names in answered for each in names]
    known = sum(each.unit is not None for each in found)
    print_text(words.COLUMN_DONE(options.lang, found=len(found), known=known, file=options.output), None)
    return 0
