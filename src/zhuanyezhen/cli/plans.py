"""The commands on plans and names: read, units, rules."""

import argparse

from zhuanyezhen.cli.options import (
    add_output,
    add_plugins,
    add_reading,
    add_settings,
    open_plan,
    open_rules,
    print_text,
)
from zhuanyezhen.errors import WrongUseError
from zhuanyezhen.exchange.name_column import read_name_column, write_rows
from zhuanyezhen.naming.register import Register, Scope, names_in
from zhuanyezhen.reporting.name_view import (
    ANSWERS,
    answers_of,
    names_to_json,
    names_to_markdown,
    names_to_text,
)
from zhuanyezhen.reporting.plan_view import plan_to_json, plan_to_markdown, plan_to_text
from zhuanyezhen.reporting.rule_view import rule_to_text, rules_to_json, rules_to_markdown, rules_to_text
from zhuanyezhen.rules import find_rule


def add_read(parser: argparse.ArgumentParser) -> None:
    """The options of read."""
    parser.add_argument("file", metavar="文件", help=".txt .docx .html .md；.pdf .doc .wps 需安装附加组件")
    add_reading(parser)
    add_output(parser, "text", "json", "markdown")
    parser.set_defaults(run=_read)


def add_units(parser: argparse.ArgumentParser) -> None:
    """The options of units."""
    parser.add_argument("names", metavar="名称", nargs="*", help="单位名称")
    parser.add_argument(
        "--from", dest="table", metavar="文件", help="从表格（.xlsx .csv）的一列取名称，答案写在旁边各列"
    )
    parser.add_argument(
        "--column", metavar="表头", default="责任单位", help="名称所在列的表头（默认责任单位）"
    )
    parser.add_argument("--in", dest="place", metavar="地区", help="名称所在文件的地区，如晋源区")
    add_settings(parser)
    add_output(parser, "text", "json", "markdown")
    parser.set_defaults(run=_units)


def add_rules(parser: argparse.ArgumentParser) -> None:
    """The options of rules."""
    parser.add_argument("rule", metavar="规则", nargs="?", help="编号或名称")
    add_plugins(parser)
    add_output(parser, "text", "json", "markdown")
    parser.set_defaults(run=_rules)


def _read(options: argparse.Namespace) -> int:
    plan = open_plan(options, options.file)
    write = {"json": plan_to_json, "markdown": plan_to_markdown, "text": plan_to_text}[options.format]
    print_text(write(plan), options.output)
    return 0


def _units(options: argparse.Namespace) -> int:
    register = Register(Scope(jurisdiction=options.place), options.settings.lexicon)
    if options.table:
        return _column(options, register)
    if not options.names:
        raise WrongUseError(
            "no names: give some, or a table of them with --from", "没有名称：请给名称，或用--from给表格"
        )
    write = {"json": names_to_json, "markdown": names_to_markdown, "text": names_to_text}[options.format]
    print_text(write(register.resolve_many(options.names)), options.output)
    return 0


def _column(options: argparse.Namespace, register: Register) -> int:
    """Answer a column of names, and say how many of them are known."""
    if options.names or not options.output:
        raise WrongUseError(
            "--from takes no names beside it and needs --output, a .csv or .xlsx file",
            "用--from时不能另给名称，并须用--output写明.csv或.xlsx文件",
        )
    table = read_name_column(options.table, options.column)
    answered = [register.resolve_many(names_in(cell, register)) for cell in table.names]
    write_rows(table.beside(ANSWERS, [answers_of(each) for each in answered]), options.output)
    found = [each for names in answered for each in names]
    known = sum(each.unit is not None for each in found)
    print_text(f"{len(found)}个名称，识别{known}个，结果已写入{options.output}\n", None)
    return 0


def _rules(options: argparse.Namespace) -> int:
    known = open_rules(options)
    rules = (find_rule(options.rule, known),) if options.rule else known
    if options.format == "text" and options.rule:
        print_text(rule_to_text(rules[0]), options.output)
    else:
        write = {"json": rules_to_json, "markdown": rules_to_markdown, "text": rules_to_text}[options.format]
        print_text(write(rules), options.output)
    return 0
