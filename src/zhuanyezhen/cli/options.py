"""What several commands share: their options, how they open files, how they print.

``today`` is the one place of the library that reads the clock.
"""

import argparse
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from attrs import evolve

from zhuanyezhen.exchange.converter import WORKBOOKS
from zhuanyezhen.exchange.excel.grid import Progress
from zhuanyezhen.exchange.files import SUFFIXES, load, write_whole
from zhuanyezhen.findings import Severity
from zhuanyezhen.model.plan import Plan
from zhuanyezhen.model.programme import Programme, merge
from zhuanyezhen.naming.lexicon import load_lexicon
from zhuanyezhen.reading.plan import read_plan
from zhuanyezhen.roster.zones import read_zones
from zhuanyezhen.rules import Rule, catalogue, installed_rules, read_thresholds, read_waivers
from zhuanyezhen.settings import NEVER, SETTINGS_FILE, Settings, read_settings


def add_reading(parser: argparse.ArgumentParser) -> None:
    """How plans are to be read."""
    parser.add_argument("--jurisdiction", metavar="地区", help="方案所属地区（默认从标题识读）")
    parser.add_argument(
        "--revisions",
        choices=("accepted", "original"),
        help="Word修订：accepted 接受全部修订（默认），original 修订前原文",
    )
    add_settings(parser)


def add_settings(parser: argparse.ArgumentParser) -> None:
    """--lexicon, the user's own names of units and industries, and --config, the file that may name it and more."""
    parser.add_argument(
        "--lexicon", metavar="文件", action="append", default=[], help="自定词表（TOML），可重复"
    )
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "--config",
        metavar="文件",
        help=f"设置文件（默认用第一个输入文件所在文件夹中的{SETTINGS_FILE}）；命令行选项优先",
    )
    which.add_argument("--no-config", action="store_true", help="不用设置文件")


def add_plugins(parser: argparse.ArgumentParser) -> None:
    """--no-plugins, for a check by the library's own rules alone."""
    parser.add_argument(
        "--no-plugins",
        dest="plugins",
        action="store_false",
        default=None,
        help="不用其他安装包提供的规则（入口点组 zhuanyezhen.rules）",
    )


def add_output(parser: argparse.ArgumentParser, *formats: str) -> None:
    """--format, the first being the default, and --output."""
    parser.add_argument("--format", choices=formats, default=formats[0], help="输出格式")
    parser.add_argument("--output", "-o", metavar="文件", help="写入文件而不是屏幕")


def add_date(parser: argparse.ArgumentParser) -> None:
    """--as-of, the day a question is asked of."""
    parser.add_argument("--as-of", metavar="日期", type=_date, help="截至日期（如2026-11-24，默认今天）")


def add_roster(parser: argparse.ArgumentParser) -> None:
    """--roster and --zones, for programmes whose own file has none."""
    parser.add_argument(
        "--roster",
        choices=("china",),
        help="使用内置的全国县级行政区划名录（按方案地区截取），代替文件中的名录",
    )
    parser.add_argument("--zones", metavar="文件", help="开发区名单（CSV：代码、名称、上级代码……）")
    parser.add_argument("--zones-complete", action="store_true", default=None, help="开发区名单已列全")


def width() -> int:
    """The columns of the terminal, 100 where there is none."""
    return shutil.get_terminal_size((100, 24)).columns


def today() -> date:
    """The clerk's own calendar day."""
    return date.today()  # noqa: DTZ011 - not a moment in some time zone


def open_programme(options: argparse.Namespace, paths: Sequence[str]) -> Programme:
    """The programme that plans and programme files make together."""
    plans: list[Plan] = []
    programmes: list[Programme] = []
    for path in _progress(paths):
        if Path(path).suffix.lower() in (*SUFFIXES, *WORKBOOKS):
            programmes.append(load(path, progress=bar()))
        else:
            plans.append(open_plan(options, path))
    if plans:
        programmes.insert(0, Programme.from_plans(plans))
    programme = programmes[0] if len(programmes) == 1 else merge(programmes)
    settings: Settings = options.settings
    if settings.path:
        programme = evolve(programme, notes=(*programme.notes, f"采用设置文件“{settings.path}”"))
    return settings.with_roster(programme) if "roster" in options else programme


def open_plan(options: argparse.Namespace, file: str) -> Plan:
    """The plan of a file, read as the options say."""
    settings: Settings = options.settings
    return read_plan(file, revisions=settings.revisions, **settings.reading)


def open_rules(options: argparse.Namespace) -> tuple[Rule, ...]:
    """The rules that may run: the library's, and those of installed packages unless they are not wanted."""
    return catalogue + installed_rules() if options.settings.plugins else catalogue


def settle(options: argparse.Namespace) -> Settings:
    """The settings of a command: what its file says, and its options over that."""
    found = _settings_file(options)
    if found:
        sys.stderr.write(f"zhuanyezhen: 采用设置文件 {found}\n")
    settings = read_settings(found) if found else Settings()
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
    inputs = [getattr(options, name, None) for name in ("files", "arguments", "file")]
    first = next(([each] if isinstance(each, str) else each for each in inputs if each), None)
    beside = Path(first[0]).parent / SETTINGS_FILE if first else None
    return str(beside) if beside and beside.is_file() else None


def _given(value: Any, _settings: Settings) -> Any:  # noqa: ANN401 - whatever the option is
    return value


_OPTIONS: dict[str, Callable[[Any, Settings], Any]] = {
    "jurisdiction": _given,
    "revisions": _given,
    "lexicon": lambda paths, settings: load_lexicon(*paths, base=settings.lexicon),
    "roster": _given,
    "zones": lambda path, _: read_zones(path),
    "zones_complete": _given,
    "select": _given,
    "ignore": _given,
    "severity": lambda pairs, settings: {**settings.severity, **dict(pairs)},
    "fail_on": lambda level, _: None if level == NEVER else Severity(level),
    "waivers": lambda path, _: read_waivers(path),
    "thresholds": lambda path, _: read_thresholds(path),
    "plugins": _given,
}


def _progress(files: Sequence[str]) -> Iterator[str]:
    """Yield the files; on a terminal, say which of several is being read."""
    shown = len(files) > 1 and sys.stderr.isatty()
    for number, file in enumerate(files, start=1):
        if shown:
            sys.stderr.write(f"\r\x1b[K正在识读 {number}/{len(files)}：{file}")
            sys.stderr.flush()
        yield file
    if shown:
        sys.stderr.write("\r\x1b[K")


def bar() -> Progress | None:
    """A progress bar for the rows of a workbook, on a terminal."""
    if not sys.stderr.isatty():
        return None

    def show(sheet: str, rows: int, height: int) -> None:
        done = _BAR * rows // max(height, 1)
        end = "" if rows < height else "\r\x1b[K"
        sys.stderr.write(
            f"\r\x1b[K正在读取 {sheet} [{'#' * done}{'.' * (_BAR - done)}] {rows:,}/{height:,}{end}"
        )
        sys.stderr.flush()

    return show


_BAR = 20


def print_text(text: str, output: str | None) -> None:
    """Write to a file (whole or not at all) or to the screen, in UTF-8 either way."""
    data = text.encode("utf-8", "backslashreplace")
    if output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
        return
    write_whole(output, data)


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r}：应写作 2026-11-24") from error
