"""The command line: parses arguments, calls, prints. The only place that reads the clock.

Exit status: 0 = nothing at or above --fail-on, 1 = findings, 2 = wrong use or an unreadable file.
"""

import argparse
import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from zhuanyezhen.errors import UnreadableFileError, ZhuanyezhenError
from zhuanyezhen.findings import Comparison, Report, Severity
from zhuanyezhen.model.plan import Plan
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.naming.lexicon import load_lexicon
from zhuanyezhen.naming.register import Register, Scope
from zhuanyezhen.reading.plan import read_plan
from zhuanyezhen.reporting import read_report, to_html, to_json, to_markdown, to_sarif, to_text
from zhuanyezhen.reporting.name_view import names_to_json, names_to_markdown, names_to_text
from zhuanyezhen.reporting.plan_view import plan_to_json, plan_to_markdown, plan_to_text
from zhuanyezhen.reporting.rule_view import rule_to_text, rules_to_json, rules_to_markdown, rules_to_text
from zhuanyezhen.rules import catalogue, check, find_rule, read_thresholds, read_waivers

_NEVER = "never"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status; ``arguments`` default to the process's own."""
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
    except ZhuanyezhenError as error:
        sys.stderr.write(f"zhuanyezhen: {error}\n")
        return 2
    except BrokenPipeError:  # the reader (head, less) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="zhuanyezhen",
        description="识读专业镇实施方案，核对责任分工。退出状态：0 无问题，1 有问题，2 用法或文件有误。",
    )
    commands = parser.add_subparsers(title="命令", required=True, metavar="命令")
    _add_read(
        commands.add_parser(
            "read", help="识读一份实施方案", description="识读一份实施方案，列出任务和责任分工。"
        )
    )
    _add_check(
        commands.add_parser(
            "check", help="检查实施方案", description="检查一份或多份实施方案，报告发现的问题。"
        )
    )
    _add_units(
        commands.add_parser(
            "units", help="查询单位名称", description="说明各单位名称如何识别，可能指哪些单位。"
        )
    )
    _add_rules(
        commands.add_parser(
            "rules", help="列出检查规则", description="列出全部检查规则，或详细说明其中一条。"
        )
    )
    return parser


def _add_read(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="文件", help=".txt .docx .html .md；.pdf .doc .wps 需安装附加组件")
    _add_reading(parser)
    parser.add_argument("--format", choices=("text", "json", "markdown"), default="text", help="输出格式")
    _add_output(parser)
    parser.set_defaults(run=_read)


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", metavar="文件", nargs="+", help="一份或多份实施方案")
    _add_reading(parser)
    parser.add_argument(
        "--format", choices=("text", "json", "markdown", "html", "sarif"), default="text", help="输出格式"
    )
    _add_output(parser)
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
        choices=(*(severity.value for severity in reversed(Severity)), _NEVER),
        default=Severity.ERROR.value,
        help="有这一级别及以上的问题时退出状态为1（默认error）",
    )
    parser.add_argument("--waivers", metavar="文件", help="豁免清单（TOML，须写明理由和期限）")
    parser.add_argument("--thresholds", metavar="文件", help="自定阈值（TOML）")
    parser.add_argument("--compare", metavar="文件", help="与以前的JSON报告比较：新增、已整改、仍存在")
    parser.add_argument("--as-of", metavar="日期", type=_date, help="检查日期（如2026-11-24，默认今天）")
    parser.add_argument("--lang", choices=("zh", "en"), default="zh", help="文字报告的语言")
    parser.set_defaults(run=_check)


def _add_units(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("names", metavar="名称", nargs="+", help="单位名称")
    parser.add_argument("--in", dest="place", metavar="地区", help="名称所在文件的地区，如晋源区")
    parser.add_argument(
        "--lexicon", metavar="文件", action="append", default=[], help="自定词表（TOML），可重复"
    )
    parser.add_argument("--format", choices=("text", "json", "markdown"), default="text", help="输出格式")
    _add_output(parser)
    parser.set_defaults(run=_units)


def _add_rules(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("rule", metavar="规则", nargs="?", help="编号或名称")
    parser.add_argument("--format", choices=("text", "json", "markdown"), default="text", help="输出格式")
    _add_output(parser)
    parser.set_defaults(run=_rules)


def _add_reading(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--jurisdiction", metavar="地区", help="方案所属地区（默认从标题识读）")
    parser.add_argument(
        "--revisions",
        choices=("accepted", "original"),
        default="accepted",
        help="Word修订：accepted 接受全部修订（默认），original 修订前原文",
    )
    parser.add_argument(
        "--lexicon", metavar="文件", action="append", default=[], help="自定词表（TOML），可重复"
    )


def _add_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--output", "-o", metavar="文件", help="写入文件而不是屏幕")


def _read(options: argparse.Namespace) -> int:
    plan = _plan(options, options.file)
    write = {"json": plan_to_json, "markdown": plan_to_markdown, "text": plan_to_text}[options.format]
    _print(write(plan), options.output)
    return 0


def _check(options: argparse.Namespace) -> int:
    plans = tuple(_plan(options, file) for file in _progress(options.files))
    report = check(
        Programme.from_plans(plans),
        as_of=options.as_of or date.today(),  # noqa: DTZ011 - the clerk's own calendar day
        select=options.select,
        ignore=options.ignore,
        severities=dict(options.severity),
        waivers=read_waivers(options.waivers) if options.waivers else (),
        thresholds=read_thresholds(options.thresholds) if options.thresholds else None,
    )
    comparison = report.compare(_earlier(options.compare)) if options.compare else None
    _print(_report(report, comparison, options), options.output)
    worst = report.worst()
    return int(options.fail_on != _NEVER and worst is not None and worst >= Severity(options.fail_on))


def _report(report: Report, comparison: Comparison | None, options: argparse.Namespace) -> str:
    if options.format == "json":
        return to_json(report)
    if options.format == "text":
        colour = options.output is None and sys.stdout.isatty() and "NO_COLOR" not in os.environ
        width = shutil.get_terminal_size((100, 24)).columns
        return to_text(report, colour=colour, lang=options.lang, width=width, comparison=comparison)
    return {"markdown": to_markdown, "html": to_html, "sarif": to_sarif}[options.format](
        report, comparison=comparison
    )


def _units(options: argparse.Namespace) -> int:
    register = Register(Scope(jurisdiction=options.place), load_lexicon(*options.lexicon))
    resolutions = [register.resolve(name) for name in options.names]
    write = {"json": names_to_json, "markdown": names_to_markdown, "text": names_to_text}[options.format]
    _print(write(resolutions), options.output)
    return 0


def _rules(options: argparse.Namespace) -> int:
    rules = (find_rule(options.rule),) if options.rule else catalogue
    if options.format == "text" and options.rule:
        _print(rule_to_text(rules[0]), options.output)
    else:
        write = {"json": rules_to_json, "markdown": rules_to_markdown, "text": rules_to_text}[options.format]
        _print(write(rules), options.output)
    return 0


def _plan(options: argparse.Namespace, file: str) -> Plan:
    return read_plan(
        file,
        jurisdiction=options.jurisdiction,
        revisions=options.revisions,
        lexicon=load_lexicon(*options.lexicon) if options.lexicon else None,
    )


def _earlier(path: str) -> Report:
    try:
        return read_report(Path(path).read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFileError(f"cannot read the earlier report {path!r}: {error}") from error


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


def _print(text: str, output: str | None) -> None:
    """Write to a file (whole or not at all) or to the screen, in UTF-8 either way."""
    data = text.encode("utf-8", "backslashreplace")
    if output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
        return
    target = Path(output)
    partial = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        partial.write_bytes(data)
        partial.replace(target)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise UnreadableFileError(f"cannot write {output!r}: {error}") from error


def _keys(text: str) -> tuple[str, ...]:
    return tuple(key for key in text.replace("，", ",").split(",") if key)


def _override(text: str) -> tuple[str, Severity]:
    key, _, level = text.partition("=")
    try:
        return key, Severity(level)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r}：应写作 规则=级别，如 PLN001=info") from error


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r}：应写作 2026-11-24") from error
