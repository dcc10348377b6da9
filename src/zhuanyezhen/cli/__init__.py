"""The command line: parses arguments, calls, prints.

Exit status: 0 = nothing at or above --fail-on, 1 = findings, 2 = wrong use or an unreadable file.
Each module holds the commands of one subject; ``options`` what they share.
"""

import argparse
import os
import sys
from collections.abc import Sequence

from zhuanyezhen import __version__
from zhuanyezhen.cli import checking, plans, programmes
from zhuanyezhen.cli.options import settle
from zhuanyezhen.errors import ZhuanyezhenError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status; ``arguments`` default to the process's own."""
    options = _parser().parse_args(arguments)
    try:
        options.settings = settle(options)
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
        description="识读专业镇实施方案和台账，回答谁负责、是否全覆盖、一镇一策是否完整，指出存在的问题。"
        "退出状态：0 无问题，1 有问题，2 用法或文件有误。",
    )
    parser.add_argument("--version", action="version", version=f"zhuanyezhen {__version__}", help="显示版本")
    commands = parser.add_subparsers(title="命令", required=True, metavar="命令")
    for name, add, summary, description in _COMMANDS:
        add(commands.add_parser(name, help=summary, description=description))
    return parser


_COMMANDS = (
    ("read", plans.add_read, "识读一份实施方案", "识读一份实施方案，列出任务和责任分工。"),
    ("check", checking.add_check, "检查方案和台账", "检查实施方案和专业镇工作文件，报告发现的问题。"),
    (
        "report",
        checking.add_report,
        "生成月报",
        "覆盖、一镇一策、项目、问题、指标的现状，以及与上次检查相比的变化。",
    ),
    (
        "coverage",
        programmes.add_coverage,
        "统计专业镇覆盖情况",
        "每个县（市、区）、每个开发区是否都有专业镇：已覆盖、未覆盖、不能判断。",
    ),
    (
        "assign",
        programmes.add_assign,
        "查询由谁负责",
        "一个专业镇、项目或问题由哪些单位负责，依据方案哪一条，解决不了向谁报告。",
    ),
    ("units", plans.add_units, "查询单位名称", "说明各单位名称如何识别，可能指哪些单位。"),
    (
        "convert",
        programmes.add_convert,
        "转换文件格式",
        "把方案、专业镇工作文件或台账转换为 .yaml、.json 或 .xlsx，多份合并。",
    ),
    (
        "template",
        programmes.add_template,
        "生成空白台账",
        "生成一份空白的Excel台账，表头有填写要求，可选的内容有下拉列表。",
    ),
    (
        "schema",
        programmes.add_schema,
        "输出文件格式定义",
        "输出专业镇工作文件的JSON Schema，供编辑器提示和校验。",
    ),
    ("rules", plans.add_rules, "列出检查规则", "列出全部检查规则，或详细说明其中一条。"),
)
