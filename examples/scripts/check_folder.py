"""检查一个文件夹（含下级文件夹）里的全部实施方案，写出一份汇总报告。

运行（在仓库根目录）：

    python examples/scripts/check_folder.py examples/jinyuan --output 汇总.html --as-of 2026-11-24

报告的格式由扩展名决定：.html、.md 或 .json。屏幕上逐份列出错误、警告、提示的条数；进度写到标准错误。
读不了的文件列在最后和报告的说明里，不影响其余文件。
退出状态：0 没有错误级别的问题，1 有，2 一份方案也没有读成。
"""

import argparse
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from attrs import evolve

import zhuanyezhen as zyz

WRITERS = {".html": zyz.to_html, ".md": zyz.to_markdown, ".json": zyz.to_json}
SUFFIXES = {".txt", ".md", ".html", ".htm", ".docx", ".doc", ".wps", ".pdf"}


def main(arguments: list[str] | None = None) -> int:
    """Check the folder the arguments name; the exit status."""
    options = _options(arguments)
    settings = zyz.read_settings(options.config) if options.config else zyz.Settings()
    files = list(_files(Path(options.folder), Path(options.output)))
    plans, unreadable = _read(files, settings)
    for name, reason in unreadable:
        sys.stderr.write(f"未能读取：{name}：{reason}\n")
    if not plans:
        sys.stderr.write(f"{options.folder}：{len(files)} 个文件，没有一份方案可以读取\n")
        return 2
    programme = settings.with_roster(zyz.merge([zyz.Programme.from_plan(plan) for plan in plans]))
    report = zyz.check(programme, as_of=options.as_of, **settings.check)
    report = evolve(
        report, notes=(*report.notes, *(f"未能读取“{name}”：{reason}" for name, reason in unreadable))
    )
    output = Path(options.output)
    output.write_text(WRITERS[output.suffix.lower()](report), encoding="utf-8")
    _print_table(plans, report)
    print(f"共 {len(plans)} 份方案，未能读取 {len(unreadable)} 个文件，报告写入 {output}")
    return int(report.worst() is zyz.Severity.ERROR)


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", metavar="文件夹")
    parser.add_argument("--output", metavar="报告", default="汇总.html", help=".html、.md 或 .json")
    parser.add_argument("--as-of", metavar="日期", type=date.fromisoformat, default=date.today())  # noqa: DTZ011 - the clerk's own day
    parser.add_argument("--config", metavar="文件", help="设置文件（zhuanyezhen.toml）")
    options = parser.parse_args(arguments)
    if Path(options.output).suffix.lower() not in WRITERS:
        parser.error(f"{options.output!r}：报告的扩展名是 {'、'.join(WRITERS)}")
    return options


def _files(folder: Path, output: Path) -> Iterator[Path]:
    """The files that may be plans, in order; locks of Word (~$…) and an earlier report are none."""
    for path in sorted(folder.rglob("*")):
        if (
            path.is_file()
            and path.suffix.lower() in SUFFIXES
            and not path.name.startswith(("~$", "."))
            and path.resolve() != output.resolve()
        ):
            yield path


def _read(files: list[Path], settings: zyz.Settings) -> tuple[list[zyz.Plan], list[tuple[str, str]]]:
    plans: list[zyz.Plan] = []
    unreadable: list[tuple[str, str]] = []
    for number, path in enumerate(files, start=1):
        sys.stderr.write(f"[{number}/{len(files)}] {path}\n")
        try:
            plans.append(zyz.read_plan(path, revisions=settings.revisions, **settings.reading))
        except zyz.ZhuanyezhenError as error:  # one bad file must not stop the rest
            unreadable.append((str(path), str(error)))
    return plans, unreadable


def _print_table(plans: list[zyz.Plan], report: zyz.Report) -> None:
    print("错误  警告  提示  方案")
    for plan in plans:
        found = [
            each.severity for each in report.findings if each.source and each.source.document == plan.name
        ]
        counts = "".join(f"{found.count(severity):>4}  " for severity in reversed(zyz.Severity))
        print(f"{counts}{plan.name}")


if __name__ == "__main__":
    sys.exit(main())
