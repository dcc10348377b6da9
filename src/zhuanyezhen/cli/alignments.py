"""The command on an upper plan and a lower one."""

import argparse

from zhuanyezhen import __version__
from zhuanyezhen.aligning.align import Alignment, align
from zhuanyezhen.aligning.link_file import read_links
from zhuanyezhen.aligning.parts import sum_parts
from zhuanyezhen.cli.opening import open_plan
from zhuanyezhen.cli.options import add_output, print_text, width
from zhuanyezhen.cli.parser import Parser
from zhuanyezhen.cli.settling import add_plan_reading, add_settings
from zhuanyezhen.cli.standard_input import file_of, given
from zhuanyezhen.errors import WrongUseError
from zhuanyezhen.model.plan import Plan
from zhuanyezhen.reading.plan import read_plan
from zhuanyezhen.reporting.alignment_file import alignment_to_toml
from zhuanyezhen.reporting.alignment_view import alignment_to_json, alignment_to_text
from zhuanyezhen.reporting.html_alignment import alignment_to_html
from zhuanyezhen.reporting.parts_view import parts_to_json, parts_to_text
from zhuanyezhen.settings import Settings
from zhuanyezhen.words import alignment as told
from zhuanyezhen.words import commands as words


def add_align(parser: Parser) -> None:
    """The options of align."""
    say = parser.say
    parser.add_argument("upper", metavar=say(words.UPPER), help=say(words.UPPER_FILE))
    parser.add_argument("lower", metavar=say(words.LOWER), nargs="+", help=say(words.LOWER_FILE))
    parser.add_argument("--pair", action="store_true", help=say(words.PAIR))
    parser.add_argument("--excerpt", action="store_true", help=say(words.EXCERPT))
    parser.add_argument("--links", metavar=say(words.FILE), help=say(words.SETTLED_LINKS))
    add_plan_reading(parser)
    add_settings(parser)
    add_output(parser, "text", "json", "html", "toml")
    parser.set_defaults(run=_align)


def _align(options: argparse.Namespace) -> int:
    if len(options.lower) > 1:
        return _align_several(options)
    settled = read_links(options.links) if options.links else ()
    upper, lower = (
        _open_elsewhere(options, options.upper),
        open_plan(options, file_of(options, options.lower[0])),
    )
    answer = align(upper, lower, pair=options.pair, whole=not options.excerpt, settled=settled)
    print_text(_written(answer, options), options.output)
    return 0


def _align_several(options: argparse.Namespace) -> int:
    """Each lower plan with the upper one, and what those that belong to it promise together."""
    if options.format not in {"text", "json"}:
        raise WrongUseError(*told.ONE_LOWER.both(format=options.format))
    if options.links:
        raise WrongUseError(*told.ONE_LINKS.both())
    upper, *lowers = (_open_elsewhere(options, path) for path in (options.upper, *options.lower))
    answers = [align(upper, each, pair=options.pair, whole=not options.excerpt) for each in lowers]
    sums = sum_parts(upper, [each.lower for each in answers if each.related])
    if options.format == "json":
        print_text(parts_to_json(answers, sums), options.output)
    else:
        print_text(parts_to_text(answers, sums, width=width(), lang=options.lang), options.output)
    return 0


def _open_elsewhere(options: argparse.Namespace, path: str) -> Plan:
    """A plan of another place than options and settings name: theirs is that of the one lower plan."""
    settings: Settings = options.settings
    content, name = given(file_of(options, path))
    return read_plan(content, name=name, revisions=settings.revisions, lexicon=settings.lexicon)


def _written(answer: Alignment, options: argparse.Namespace) -> str:
    if options.format == "json":
        return alignment_to_json(answer)
    if options.format == "html":
        return alignment_to_html(answer, version=__version__, lang=options.lang)
    if options.format == "toml":
        return alignment_to_toml(answer, lang=options.lang)
    return alignment_to_text(answer, width=width(), lang=options.lang)
