"""The settings of a command: what its file says, and its options over that."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from attrs import evolve

from zhuanyezhen.assessing.standard import read_criteria
from zhuanyezhen.cli.inputs import STANDARD_INPUT, first_input
from zhuanyezhen.cli.parser import Parser
from zhuanyezhen.cli.telling import tell
from zhuanyezhen.findings import Severity
from zhuanyezhen.naming.lexicon import load_lexicon
from zhuanyezhen.roster.zones import read_zones
from zhuanyezhen.rules import read_thresholds, read_waivers
from zhuanyezhen.settings import NEVER, SETTINGS_FILE, Settings, read_headings, read_settings
from zhuanyezhen.words import commands as words


def add_reading(parser: Parser) -> None:
    """How plans and ledgers are to be read."""
    add_plan_reading(parser)
    add_mapping(parser)
    add_settings(parser)


def add_plan_reading(parser: Parser) -> None:
    """How plans are to be read: their place, what is marked as changed, what standard input is called."""
    say = parser.say
    parser.add_argument("--jurisdiction", metavar=say(words.PLACE), help=say(words.JURISDICTION))
    parser.add_argument(
        "--revisions",
        choices=("accepted", "original"),
        help=say(words.REVISIONS),
    )
    parser.add_argument("--stdin-name", metavar=say(words.FILE), help=say(words.STDIN_NAME))


def add_mapping(parser: Parser) -> None:
    """--mapping, what the headings of a ledger mean."""
    say = parser.say
    parser.add_argument("--mapping", dest="headings", metavar=say(words.FILE), help=say(words.MAPPING))


def add_settings(parser: Parser) -> None:
    """--lexicon, the user's own names of units and industries, and --config, the file that may name it and more."""
    say = parser.say
    parser.add_argument(
        "--lexicon", metavar=say(words.FILE), action="append", default=[], help=say(words.LEXICON)
    )
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "--config",
        metavar=say(words.FILE),
        help=say(words.CONFIG),
    )
    which.add_argument("--no-config", action="store_true", help=say(words.NO_CONFIG))
    parser.set_defaults(settle=settle)


def settle(options: argparse.Namespace) -> Settings:
    """The settings of a command: what its file says, and its options over that."""
    found = _settings_file(options)
    if found:
        tell(words.SETTINGS_USED(options.lang, file=found))
    named = getattr(options, "config", None) is not None
    settings = read_settings(found, trusted=named) if found else Settings()
    if settings.passed_over:
        keys = words.COMMA(options.lang).join(settings.passed_over)
        tell(words.PASSED_OVER(options.lang, file=found, keys=keys))
    given: dict[str, Any] = {
        name: read(getattr(options, name), settings)
        for name, read in _OPTIONS.items()
        if getattr(options, name, None) not in (None, (), [])
    }
    return evolve(settings, **given)


def _settings_file(options: argparse.Namespace) -> str | None:
    """The file --config names, or the one beside the first input; nothing is looked for further up."""
    if "config" not in options or options.config or options.no_config:
        return getattr(options, "config", None)
    first = first_input(options)
    beside = Path(first).parent / SETTINGS_FILE if first else None
    return str(beside) if beside and first != STANDARD_INPUT and beside.is_file() else None


def _given(value: Any, _settings: Settings) -> Any:  # noqa: ANN401 - whatever the option is
    return value


_OPTIONS: dict[str, Callable[[Any, Settings], Any]] = {
    "jurisdiction": _given,
    "revisions": _given,
    "lexicon": lambda paths, settings: load_lexicon(*paths, base=settings.lexicon),
    "roster": _given,
    "zones": lambda path, _: read_zones(path),
    "zones_complete": _given,
    "headings": lambda path, settings: {**settings.headings, **read_headings(path)},
    "select": _given,
    "ignore": _given,
    "severity": lambda pairs, settings: {**settings.severity, **dict(pairs)},
    "fail_on": lambda level, _: None if level == NEVER else Severity(level),
    "waivers": lambda path, _: read_waivers(path),
    "thresholds": lambda path, _: read_thresholds(path),
    "criteria": lambda path, _: read_criteria(path),
    "plugins": _given,
}
