"""The command on a draft and its final."""

import argparse

from zhuanyezhen import __version__
from zhuanyezhen.cli.opening import open_plan
from zhuanyezhen.cli.options import add_output, print_text, width
from zhuanyezhen.cli.parser import Parser
from zhuanyezhen.cli.settling import add_plan_reading, add_settings
from zhuanyezhen.cli.standard_input import file_of
from zhuanyezhen.comparing.compare import compare_plans
from zhuanyezhen.reporting.comparison_view import comparison_to_json, comparison_to_text
from zhuanyezhen.reporting.html_comparison import comparison_to_html
from zhuanyezhen.words import commands as words


def add_diff(parser: Parser) -> None:
    """The options of diff."""
    say = parser.say
    parser.add_argument("draft", metavar=say(words.DRAFT), help=say(words.DRAFT_FILE))
    parser.add_argument("final", metavar=say(words.FINAL), help=say(words.FINAL_FILE))
    add_plan_reading(parser)
    add_settings(parser)
    add_output(parser, "text", "json", "html")
    parser.set_defaults(run=_diff)


def _diff(options: argparse.Namespace) -> int:
    draft, final = (open_plan(options, file_of(options, path)) for path in (options.draft, options.final))
    answer = compare_plans(draft, final)
    if options.format == "json":
        print_text(comparison_to_json(answer), options.output)
    elif options.format == "html":
        print_text(comparison_to_html(answer, version=__version__, lang=options.lang), options.output)
    else:
        print_text(comparison_to_text(answer, width=width(), lang=options.lang), options.output)
    return 0
