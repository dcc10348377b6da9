"""The rules that run, and the command that lists them: rules."""

import argparse

from zhuanyezhen.cli.options import add_output, add_plugins, print_text
from zhuanyezhen.cli.parser import Parser
from zhuanyezhen.reporting.rule_view import rule_to_text, rules_to_json, rules_to_markdown, rules_to_text
from zhuanyezhen.rules import Rule, catalogue, find_rule, installed_rules
from zhuanyezhen.words import commands as words


def add_rules(parser: Parser) -> None:
    """The options of rules."""
    parser.add_argument("rule", metavar=parser.say(words.RULE), nargs="?", help=parser.say(words.WHICH_RULE))
    add_plugins(parser)
    add_output(parser, "text", "json", "markdown")
    parser.set_defaults(run=_rules)


def known_rules(*, plugins: bool) -> tuple[Rule, ...]:
    """The rules that may run: the library's, and those of installed packages unless they are not wanted."""
    return catalogue + installed_rules() if plugins else catalogue


def _rules(options: argparse.Namespace) -> int:
    rules = _asked(options.rule, plugins=options.plugins is not False)
    if options.format == "text" and options.rule:
        print_text(rule_to_text(rules[0], lang=options.lang), options.output)
    else:
        write = {"json": rules_to_json, "markdown": rules_to_markdown, "text": rules_to_text}[options.format]
        print_text(write(rules, lang=options.lang), options.output)
    return 0


def _asked(key: str | None, *, plugins: bool) -> tuple[Rule, ...]:
    """The rule of a code or name, else all; what is installed is looked for only where the library has no such rule."""
    own = any(key in {each.code, each.name} for each in catalogue)
    known = known_rules(plugins=plugins and not own)
    return (find_rule(key, known),) if key else known
