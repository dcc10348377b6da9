"""The command on an upper plan and a lower one."""

import argparse

from zhuanyezhen import __version__
from zhuanyezhen.aligning import Alignment, align, read_links
from zhuanyezhen.cli.opening import open_plan
from zhuanyezhen.cli.options import add_output, print_text, width
from zhuanyezhen.cli.parser import Parser
from zhuanyezhen.cli.settling import add_plan_reading, add_settings
from zhuanyezhen.cli.standard_input import file_of, given
from zhuanyezhen.model.plan import Plan
from zhuanyezhen.reading.plan import read_plan
from zhuanyezhen.reporting.alignment_file import alignment_to_toml
from zhuanyezhen.reporting.alignment_view import alignment_to_json, alignment_to_text
from zhuanyezhen.reporting.html_alignment import alignment_to_html
from zhuanyezhen.settings import Settings
from zhuanyezhen.words import commands as words


def add_align(parser: Parser) -> None:
    """The options of align."""
    say = parser.say
    parser.add_argument("upper", metavar=say(words.UPPER), help=say(words.UPPER_FILE))
    parser.add_argument("lower", metavar=say(words.LOWER), help=say(words.LOWER_FILE))
    parser.add_argument("--pair", action="store_true", help=say(words.PAIR))
    parser.add_argument("--excerpt", action="store_true", help=say(words.EXCERPT))
    parser.add_argument("--links", metavar=say(words.FILE), help=say(words.SETTLED_LINKS))
    add_plan_reading(parser)
    add_settings(parser)
    add_output(parser, "text", "json", "html", "toml")
    parser.set_defaults(run=_align)


def _align(options: argparse.Namespace) -> int:
    upper, lower = _open_upper(options), open_plan(options, file_of(options, options.lower))
    settled = read_links(options.links) if options.links else ()
    answer = align(upper, lower, pair=options.pair, whole=not options.excerpt, settled=settled)
    print_text(_written(answer, options), options.output)
    return 0


def _open_upper(options: argparse.Namespace) -> Plan:
    """The upper plan; the place that options and settings name is the lower plan's."""
    settings: Settings = options.settings
    content, name = given(file_of(options, options.upper))
    return read_plan(content, name=name, revisions=settings.revisions, lexicon=settings.lexicon)


def _written(answer: Alignment, options: argparse.Namespace) -> str:
    if options.format == "json":
        return alignment_to_json(answer)
    if options.format == "html":
        return alignment_to_html(answer, version=__version__, lang=options.lang)
    if options.format == "toml":
        return alignment_to_toml(answer, lang=options.lang)
    return alignment_to_text(answer, width=width(), lang=options.lang)
