"""How commands open plans, ledgers and programmes, and what is shown meanwhile."""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from attrs import evolve

from zhuanyezhen.cli.standard_input import file_of, given
from zhuanyezhen.cli.telling import tell
from zhuanyezhen.escaping import visible
from zhuanyezhen.exchange.converter import WORKBOOKS
from zhuanyezhen.exchange.excel.grid import Progress
from zhuanyezhen.exchange.files import SUFFIXES, load
from zhuanyezhen.intake import Handed, name_of
from zhuanyezhen.model.plan import Plan
from zhuanyezhen.model.programme import Programme, merge
from zhuanyezhen.reading.plan import read_plan
from zhuanyezhen.settings import Settings
from zhuanyezhen.words import Language, Said, said_in
from zhuanyezhen.words import commands as words
from zhuanyezhen.words.annotating import NOTED
from zhuanyezhen.words.notes import SETTINGS_USED

_BAR = 20


def open_programme(options: argparse.Namespace, paths: Sequence[str]) -> Programme:
    """The programme that plans and programme files make together."""
    plans: list[Plan] = []
    programmes: list[Programme] = []
    for path in _progress(paths):
        file = file_of(options, path)
        if Path(name_of(file)).suffix.lower() in (*SUFFIXES, *WORKBOOKS):
            programmes.append(_open_ledger(options, file))
        else:
            plans.append(open_plan(options, file))
    if plans:
        programmes.insert(0, Programme.from_plans(plans))
    programme = programmes[0] if len(programmes) == 1 else merge(programmes)
    settings: Settings = options.settings
    if settings.path:
        told = (SETTINGS_USED.said(file=settings.path), *settings.relaxed)
        programme = evolve(programme, notes=(*programme.notes, *told))
    return settings.with_roster(programme) if "roster" in options else programme


def tell_unread(options: argparse.Namespace, programme: Programme) -> None:
    """Say on the error stream that an answer does without cells that could not be read; ``check`` names them."""
    if programme.unread_cells:
        tell(words.UNREAD_CELLS(options.lang, count=len(programme.unread_cells)))


def open_plan(options: argparse.Namespace, file: str | Handed) -> Plan:
    """The plan of a file, read as the options say."""
    settings: Settings = options.settings
    content, name = given(file)
    return read_plan(content, name=name, revisions=settings.revisions, **settings.reading)


def teller(lang: Language) -> Callable[[Said], None]:
    """What tells on the error stream what a copy of a file could not take."""

    def noted(told: Said) -> None:
        tell(NOTED(lang, told=said_in(told, lang)))

    return noted


def _open_ledger(options: argparse.Namespace, file: str | Handed) -> Programme:
    content, name = given(file)
    return load(content, name=name, progress=bar(options.lang), headings=options.settings.headings)


def _progress(files: Sequence[str]) -> Iterator[str]:
    """Yield the files; on a terminal, say which of several is being read."""
    shown = len(files) > 1 and sys.stderr.isatty()
    for number, file in enumerate(files, start=1):
        if shown:
            sys.stderr.write(f"\r\x1b[K正在识读 {number}/{len(files)}：{visible(file)}")
            sys.stderr.flush()
        yield file
    if shown:
        sys.stderr.write("\r\x1b[K")


def bar(lang: Language) -> Progress | None:
    """A progress bar for the rows of a workbook, on a terminal."""
    if not sys.stderr.isatty():
        return None

    def show(sheet: str, rows: int, height: int) -> None:
        done = _BAR * rows // max(height, 1)
        end = "" if rows < height else "\r\x1b[K"
        sys.stderr.write(
            f"\r\x1b[K{words.READING(lang, sheet=sheet)} [{'#' * done}{'.' * (_BAR - done)}] {rows:,}/{height:,}{end}"
        )
        sys.stderr.flush()

    return show
