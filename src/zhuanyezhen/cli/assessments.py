"""The command that holds towns and firms against the criteria of a title."""

import argparse
from datetime import date
from typing import TypedDict

from zhuanyezhen.assessing.assess import assess, assess_all
from zhuanyezhen.assessing.title import Criteria
from zhuanyezhen.cli.opening import open_programme, tell_unread
from zhuanyezhen.cli.options import add_date, add_output, print_text, today, width
from zhuanyezhen.cli.parser import Parser
from zhuanyezhen.cli.settling import add_reading
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.reporting.assessment_view import (
    assessment_to_json,
    assessment_to_text,
    assessments_to_json,
    assessments_to_text,
)
from zhuanyezhen.settings import Settings
from zhuanyezhen.words import commands as words


def add_assess(parser: Parser) -> None:
    """The options of assess."""
    say = parser.say
    parser.add_argument("file", metavar=say(words.FILE), help=say(words.ASSESSED_FILE))
    parser.add_argument("subject", metavar=say(words.SUBJECT), nargs="?", help=say(words.ASSESSED))
    parser.add_argument("--title", metavar=say(words.CODE), required=True, help=say(words.TITLE))
    parser.add_argument("--criteria", metavar=say(words.FILE), help=say(words.CRITERIA))
    parser.add_argument("--by", metavar=say(words.NAME), help=say(words.BY))
    add_date(parser)
    add_reading(parser)
    add_output(parser, "text", "json")
    parser.set_defaults(run=_assess)


class _Asked(TypedDict):
    """What is asked of one or of all: keyword arguments of ``assess`` and ``assess_all``."""

    title: str
    as_of: date
    criteria: Criteria | None
    version: str | None


def _assess(options: argparse.Namespace) -> int:
    settings: Settings = options.settings
    programme = open_programme(options, [options.file])
    tell_unread(options, programme)
    asked = _Asked(
        title=options.title, as_of=options.as_of or today(), criteria=settings.criteria, version=options.by
    )
    text = _one(programme, options, asked) if options.subject else _all(programme, options, asked)
    print_text(text, options.output)
    return 0


def _one(programme: Programme, options: argparse.Namespace, asked: _Asked) -> str:
    answer = assess(programme, options.subject, **asked)
    if options.format == "json":
        return assessment_to_json(answer, lang=options.lang)
    return assessment_to_text(answer, width=width(), lang=options.lang)


def _all(programme: Programme, options: argparse.Namespace, asked: _Asked) -> str:
    answers = assess_all(programme, **asked)
    if options.format == "json":
        return assessments_to_json(answers, lang=options.lang)
    return assessments_to_text(answers, width=width(), lang=options.lang)
