"""The command fix: what can be mended without judgement, shown or written."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from zhuanyezhen.annotating.trace import Trace
from zhuanyezhen.annotating.word import commented, word_bytes
from zhuanyezhen.cli.earlier import checked
from zhuanyezhen.cli.opening import open_plan, teller
from zhuanyezhen.cli.options import add_date, add_plugins, keys_of, print_text, today
from zhuanyezhen.cli.parser import Parser
from zhuanyezhen.cli.ruling import known_rules
from zhuanyezhen.cli.settling import add_reading
from zhuanyezhen.cli.standard_input import file_of
from zhuanyezhen.errors import WrongUseError
from zhuanyezhen.intake import Handed, name_of
from zhuanyezhen.mending.fix import Fix
from zhuanyezhen.mending.listing import difference, listed
from zhuanyezhen.mending.propose import fixes, tried
from zhuanyezhen.mending.save import PLAIN, WORD, mended_file, plain_text, refuse_target
from zhuanyezhen.mending.tracked import stretches
from zhuanyezhen.model.plan import Plan
from zhuanyezhen.outgoing import write_whole
from zhuanyezhen.rules._lookup import chosen
from zhuanyezhen.settings import Settings
from zhuanyezhen.words import commands as words
from zhuanyezhen.words import mending as told
from zhuanyezhen.words.annotating import SIGNED


def add_fix(parser: Parser) -> None:
    """The options of fix."""
    say = parser.say
    parser.add_argument("file", metavar=say(words.FILE), help=say(words.PLAN_FILE))
    add_reading(parser)
    add_date(parser)
    parser.add_argument(
        "--select",
        metavar=say(words.RULE),
        dest="mends",
        type=keys_of,
        default=(),
        help=say(words.FIX_SELECT),
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--list", dest="listing", action="store_true", help=say(words.FIX_LIST))
    what.add_argument("--diff", action="store_true", help=say(words.FIX_DIFF))
    what.add_argument("--output", "-o", metavar=say(words.FILE), help=say(words.FIX_OUTPUT))
    add_plugins(parser)
    parser.set_defaults(run=_fix)


def _fix(options: argparse.Namespace) -> int:
    file = file_of(options, options.file)
    name = name_of(file)
    if options.output:
        refuse_target(name, options.output)
    if options.diff and _suffix(name) not in PLAIN:
        raise WrongUseError(*told.NO_DIFFERENCE.both())
    if options.settings.revisions != "accepted":
        raise WrongUseError(*told.NOT_ORIGINAL.both())
    plan = open_plan(options, file)
    found = _found(options, file, plan)
    if options.diff:
        before, after = plain_text(file), mended_file(file, found, None, options.lang).data.decode()
        print_text(difference(name, before, after), None)
    elif options.output:
        _write(options, file, plan, found)
    else:
        print_text(listed(plan, found, options.lang), None)
    return 0


def _found(options: argparse.Namespace, file: str | Handed, plan: Plan) -> tuple[Fix, ...]:
    """The mends of a plan that can be made in its file, by the rules that are to be checked."""
    settings: Settings = options.settings
    known = known_rules(plugins=settings.plugins)
    run = {each.code for each in chosen(known, settings.select, settings.ignore)}
    codes = [each.code for each in chosen(known, options.mends, ()) if each.code in run]
    if not codes:
        return ()
    if _suffix(plan.name) == WORD:
        trace = Trace.of(word_bytes(file), plan.name)
        return tried(
            plan,
            lambda made: open_plan(options, _changed(options, file, made)),
            codes,
            lambda fix: stretches(trace, fix) is not None,
        )
    return fixes(plan, select=codes)


def _changed(options: argparse.Namespace, file: str | Handed, made: Sequence[Fix]) -> Handed:
    return Handed(name_of(file), mended_file(file, made, options.as_of, options.lang).data)


def _write(options: argparse.Namespace, file: str | Handed, plan: Plan, found: Sequence[Fix]) -> None:
    say = {"file": options.output, "count": len(found)}
    if _suffix(plan.name) == WORD:
        made = mended_file(file, found, options.as_of, options.lang)
        if made.unsigned:
            teller(options.lang)(SIGNED.said())
        data, rest = _with_comments(options, Handed(name_of(file), made.data))
        text = told.WRITTEN(options.lang, rest=rest, **say)
    else:
        made = mended_file(file, found, None, options.lang)
        left = len(made.left_out)
        data, text = made.data, told.WRITTEN_PLAIN(options.lang, **{**say, "count": len(found) - left})
        text += told.LEFT_OUT(options.lang, count=left) if left else ""
    write_whole(options.output, data)
    print_text(text, None)


def _with_comments(options: argparse.Namespace, copy: Handed) -> tuple[bytes, int]:
    """A changed Word document with comments on what is found in it once the changes are accepted, and how much that is."""
    report = checked(open_plan(options, copy), options.as_of or today(), options)
    return commented(copy, report, teller(options.lang), options.lang), len(report)


def _suffix(name: str) -> str:
    return Path(name).suffix.lower()
