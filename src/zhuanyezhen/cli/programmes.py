"""The commands on programmes: coverage, assign, convert, template, schema."""

import argparse

from zhuanyezhen.assigning import assign, assign_all
from zhuanyezhen.cli.options import (
    add_date,
    add_output,
    add_reading,
    add_roster,
    open_programme,
    print_text,
    today,
    width,
)
from zhuanyezhen.covering import coverage
from zhuanyezhen.errors import UnknownSubjectError
from zhuanyezhen.exchange.files import save, save_template
from zhuanyezhen.exchange.json_tree import write_json
from zhuanyezhen.exchange.schema import json_schema
from zhuanyezhen.model.town import Tier
from zhuanyezhen.reporting.coverage_view import (
    area_to_text,
    coverage_to_json,
    coverage_to_markdown,
    coverage_to_text,
)
from zhuanyezhen.reporting.proposal_view import (
    loads_to_json,
    loads_to_markdown,
    loads_to_text,
    proposal_to_json,
    proposal_to_markdown,
    proposal_to_text,
)


def add_coverage(parser: argparse.ArgumentParser) -> None:
    """The options of coverage."""
    parser.add_argument(
        "files", metavar="文件", nargs="+", help="专业镇工作文件（.yaml .json）或台账（.xlsx），多份合并"
    )
    parser.add_argument(
        "--tier", choices=tuple(Tier), type=Tier, help="要求的梯次（默认按文件中的目标，否则县级）"
    )
    parser.add_argument("--at-least", metavar="个数", type=_count, help="每处至少几个（默认1）")
    parser.add_argument("--scope", metavar="代码", help="只看某个省、市、县的范围，如140100")
    parser.add_argument("--why", metavar="代码", help="说明一个县（市、区）或开发区为什么算或不算覆盖")
    add_date(parser)
    add_roster(parser)
    add_reading(parser)
    add_output(parser, "text", "json", "markdown")
    parser.set_defaults(run=_coverage)


def add_assign(parser: argparse.ArgumentParser) -> None:
    """The options of assign."""
    parser.add_argument(
        "arguments",
        metavar="文件… 编号",
        nargs="+",
        help="专业镇工作文件或方案，最后是专业镇、项目或问题的编号",
    )
    parser.add_argument("--all", action="store_true", help="不给编号，列出全部事项后各单位的负担")
    parser.add_argument("--task", metavar="任务", help="所属任务的序号，如（三）")
    add_date(parser)
    add_reading(parser)
    add_output(parser, "text", "json", "markdown")
    parser.set_defaults(run=_assign)


def add_convert(parser: argparse.ArgumentParser) -> None:
    """The options of convert."""
    parser.add_argument("files", metavar="文件", nargs="+", help="方案（.docx .txt ……）或专业镇工作文件")
    parser.add_argument("target", metavar="目标文件", help=".yaml、.json 或 .xlsx")
    add_reading(parser)
    parser.set_defaults(run=_convert)


def add_schema(parser: argparse.ArgumentParser) -> None:
    """The options of schema."""
    parser.add_argument(
        "--of",
        choices=("programme", "report"),
        default="programme",
        help="哪一种文件：专业镇工作文件或JSON报告",
    )
    parser.add_argument("--output", "-o", metavar="文件", help="写入文件而不是屏幕")
    parser.set_defaults(run=_schema)


def add_template(parser: argparse.ArgumentParser) -> None:
    """The options of template."""
    parser.add_argument("target", metavar="目标文件", help="空白台账的文件名，如 台账.xlsx")
    parser.set_defaults(run=_template)


def _coverage(options: argparse.Namespace) -> int:
    programme = open_programme(options, options.files)
    answer = coverage(
        programme,
        as_of=options.as_of or today(),
        at_least=options.at_least,
        tier=options.tier,
        scope=options.scope,
    )
    if options.why:
        text = area_to_text(answer.why(options.why))
    elif options.format == "json":
        text = coverage_to_json(answer)
    elif options.format == "markdown":
        text = coverage_to_markdown(answer, name=programme.name)
    else:
        text = coverage_to_text(answer, name=programme.name, width=width())
    print_text(text, options.output)
    return 0


def _assign(options: argparse.Namespace) -> int:
    files = options.arguments if options.all else options.arguments[:-1]
    if not files:
        raise UnknownSubjectError(
            "give a file and the id of a town, a project or a problem, or --all",
            "请给文件和专业镇、项目或问题的编号，或用--all",
        )
    programme = open_programme(options, files)
    lexicon = options.settings.lexicon
    as_of = options.as_of or today()
    if options.all:
        loads = assign_all(programme, as_of=as_of, lexicon=lexicon)
        write = {"json": loads_to_json, "markdown": loads_to_markdown, "text": loads_to_text}[options.format]
        print_text(write(loads), options.output)
    else:
        proposal = assign(programme, options.arguments[-1], as_of=as_of, task=options.task, lexicon=lexicon)
        show = {"json": proposal_to_json, "markdown": proposal_to_markdown, "text": proposal_to_text}
        print_text(show[options.format](proposal), options.output)
    return 0


def _convert(options: argparse.Namespace) -> int:
    save(open_programme(options, options.files), options.target)
    return 0


def _template(options: argparse.Namespace) -> int:
    save_template(options.target)
    return 0


def _schema(options: argparse.Namespace) -> int:
    print_text(write_json(json_schema(options.of)) + "\n", options.output)
    return 0


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r}：应为1或以上的整数")
    return int(text)
