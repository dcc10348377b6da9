"""A check of now, and one of an earlier report or ledger, to be compared with it."""

import argparse
from datetime import date
from pathlib import Path

from zhuanyezhen.cli.opening import open_programme
from zhuanyezhen.cli.ruling import known_rules
from zhuanyezhen.findings import Report
from zhuanyezhen.intake import LARGEST, text_of
from zhuanyezhen.model.plan import Plan
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.reporting.json_report import read_report
from zhuanyezhen.rules import check
from zhuanyezhen.settings import Settings


def checked(programme: Programme | Plan, as_of: date, options: argparse.Namespace) -> Report:
    """A check of a programme or a plan as the options and settings say."""
    settings: Settings = options.settings
    return check(programme, as_of=as_of, rules=known_rules(plugins=settings.plugins), **settings.check)


def earlier_report(path: str, as_of: date, options: argparse.Namespace) -> Report:
    """The earlier report; of last month's ledger, what is found in it as of the same day."""
    if Path(path).suffix.lower() != ".json":
        return checked(open_programme(options, [path]), as_of, options)
    return read_report(text_of(path, LARGEST))
