"""每月检查一次，生成月报，并与上月比较。

运行（在仓库根目录，每月一次；第二次起自动与上一次比较）：

    python examples/scripts/monthly_report.py examples/jinyuan/programme.yaml --folder 月报 --as-of 2026-11-24

在“月报”文件夹里写两个文件：检查-年-月.json（本月的检查结果，下月比较用）和 月报-年-月.html。
比较的是本月以前最近一次的检查结果。退出状态：0 已生成，2 文件有误。
同样的事也可用命令完成：zhuanyezhen check … --format json -o 本月.json，zhuanyezhen report … --since 上月.json。
"""

import argparse
import sys
from datetime import date
from pathlib import Path

from zhuanyezhen.cli import main as zhuanyezhen


def main(arguments: list[str] | None = None) -> int:
    """Write the check and the report of a month; the exit status."""
    options = _options(arguments)
    folder = Path(options.folder)
    folder.mkdir(parents=True, exist_ok=True)
    month = f"{options.as_of:%Y-%m}"
    earlier = sorted(each for each in folder.glob("检查-*.json") if each.name < f"检查-{month}.json")
    day = ["--as-of", options.as_of.isoformat()]
    check = ["--format", "json", "--output", str(folder / f"检查-{month}.json"), "--fail-on", "never"]
    page = ["--format", "html", "--output", str(folder / f"月报-{month}.html")]
    since = ["--since", str(earlier[-1])] if earlier else []
    status = zhuanyezhen(["check", *options.files, *day, *check])
    status = status or zhuanyezhen(["report", *options.files, *day, *page, *since])
    if not status:
        compared = f"与{earlier[-1].stem.removeprefix('检查-')}比较" if earlier else "没有更早的检查结果可比"
        print(f"月报写入 {folder / f'月报-{month}.html'}（{compared}）")
    return status


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", metavar="文件", nargs="+", help="方案、专业镇工作文件或台账")
    parser.add_argument("--folder", metavar="文件夹", default="月报")
    parser.add_argument("--as-of", metavar="日期", type=date.fromisoformat, default=date.today())  # noqa: DTZ011 - the clerk's own day
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
