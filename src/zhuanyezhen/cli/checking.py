"""The commands check and report: what is wrong with plans and programmes, and where they stand."""

import argparse
import os
import sys
from pathlib import Path

from zhuanyezhen.cli.options import (
    add_date,
    add_output,
    add_plugins,
    add_reading,
    add_roster,
    bar,
    open_programme,
    open_rules,
    print_text,
    today,
    width,
)
from zhuanyezhen.cli.pictures import map_of
from zhuanyezhen.errors import UnreadableFileError, WrongUseError, reason_zh
from zhuanyezhen.exchange.converter import WORKBOOKS
from zhuanyezhen.exchange.files import save_annotated
from zhuanyezhen.findings import Comparison, Report, Severity
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.reporting import read_report, to_html, to_json, to_markdown, to_sarif, to_text
from zhuanyezhen.reporting.monthly import monthly_sections, monthly_to_html, monthly_to_markdown
from zhuanyezhen.rules import check
from zhuanyezhen.settings import NEVER, Settings


def add_check(parser: argparse.ArgumentParser) -> None:
    """The options of check."""
    parser.add_argument(
        "files",
        metavar="文件",
        nargs="+",
        help="实施方案（.docx .txt ……）、专业镇工作文件（.yaml .json）或台账（.xlsx .xls .ods .csv），多份合并检查",
    )
    add_reading(parser)
    add_output(parser, "text", "json", "markdown", "html", "sarif")
    add_roster(parser)
    add_date(parser)
    parser.add_argument(
        "--select",
        metavar="规则",
        type=_keys,
        default=(),
        help="只用这些规则：编号、编号开头或名称，逗号分隔",
    )
    parser.add_argument("--ignore", metavar="规则", type=_keys, default=(), help="不用这些规则")
    parser.add_argument(
        "--severity",
        metavar="规则=级别",
        type=_override,
        action="append",
        default=[],
        help="改变规则的级别（error、warning、info），可重复",
    )
    parser.add_argument(
        "--fail-on",
        choices=(*(severity.value for severity in reversed(Severity)), NEVER),
        help="有这一级别及以上的问题时退出状态为1（默认error）",
    )
    parser.add_argument("--waivers", metavar="文件", help="豁免清单（TOML，须写明理由和期限）")
    parser.add_argument("--thresholds", metavar="文件", help="自定阈值（TOML）")
    parser.add_argument("--compare", metavar="文件", help="与以前的JSON报告比较：新增、已整改、仍存在")
    parser.add_argument(
        "--annotate", metavar="文件", help="把问题写回工作簿的副本（.xlsx）：单元格批注、底色和检查结果表"
    )
    parser.add_argument("--lang", choices=("zh", "en"), default="zh", help="文字报告的语言")
    add_plugins(parser)
    parser.set_defaults(run=_check)


def add_report(parser: argparse.ArgumentParser) -> None:
    """The options of report."""
    parser.add_argument("files", metavar="文件", nargs="+", help="实施方案、专业镇工作文件或台账，多份合并")
    parser.add_argument("--since", metavar="文件", help="上次检查的JSON报告，列出新增、已整改、仍存在")
    add_reading(parser)
    add_output(parser, "markdown", "html")
    add_roster(parser)
    add_date(parser)
    parser.add_argument("--thresholds", metavar="文件", help="自定阈值和时限（TOML）")
    add_plugins(parser)
    parser.set_defaults(run=_monthly)


def _monthly(options: argparse.Namespace) -> int:
    programme = open_programme(options, options.files)
    settings: Settings = options.settings
    as_of = options.as_of or today()
    report = check(programme, as_of=as_of, rules=open_rules(options), **settings.check)
    since = _earlier(options.since) if options.since else None
    sections = monthly_sections(programme, report, since=since, thresholds=settings.thresholds)
    write = {"markdown": monthly_to_markdown, "html": monthly_to_html}[options.format]
    print_text(write(programme, report, sections), options.output)
    return 0


def _check(options: argparse.Namespace) -> int:
    settings: Settings = options.settings
    programme, as_of = open_programme(options, options.files), options.as_of or today()
    report = check(programme, as_of=as_of, rules=open_rules(options), **settings.check)
    comparison = report.compare(_earlier(options.compare)) if options.compare else None
    if options.annotate:
        workbooks = [file for file in options.files if Path(file).suffix.lower() in WORKBOOKS]
        if len(workbooks) != 1:
            raise WrongUseError(
                f"--annotate needs exactly one workbook among the files, not {len(workbooks)}",
                f"--annotate要求文件中恰有一个工作簿，现有{len(workbooks)}个",
            )
        save_annotated(workbooks[0], report, options.annotate, progress=bar())
    print_text(_report(programme, report, comparison, options), options.output)
    worst = report.worst()
    return int(settings.fail_on is not None and worst is not None and worst >= settings.fail_on)


def _report(
    programme: Programme, report: Report, comparison: Comparison | None, options: argparse.Namespace
) -> str:
    if options.format == "json":
        return to_json(report)
    if options.format == "text":
        colour = options.output is None and sys.stdout.isatty() and "NO_COLOR" not in os.environ
        return to_text(report, colour=colour, lang=options.lang, width=width(), comparison=comparison)
    if options.format == "html":
        figures = map_of(programme, report.as_of)
        return to_html(report, comparison=comparison, programme=programme, figures=figures)
    return {"markdown": to_markdown, "sarif": to_sarif}[options.format](report, comparison=comparison)


def _earlier(path: str) -> Report:
    try:
        return read_report(Path(path).read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFileError(
            f"cannot read the earlier report {path!r}: {error}",
            f"不能读取以前的报告“{path}”：{reason_zh(error)}",
        ) from error


def _keys(text: str) -> tuple[str, ...]:
    return tuple(key for key in text.replace("，", ",").split(",") if key)


def _override(text: str) -> tuple[str, Severity]:
    key, _, level = text.partition("=")
    try:
        return key, Severity(level)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r}：应写作 规则=级别，如 PLN001=info") from error
