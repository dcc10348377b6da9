"""从 SQLite 数据库读取问题台账（pandas），检查后列出发现的问题。

运行（在仓库根目录；先生成一个虚构的数据库，再检查它）：

    python examples/scripts/ledger_from_sqlite.py 台账.sqlite --make
    python examples/scripts/ledger_from_sqlite.py 台账.sqlite --as-of 2026-11-24

需要：pip install narwhals pandas
数据库的表 problem（问题）和 step（办理记录）用查询语句换成台账的表头，其余由 zyz.frames 完成：表头、日期和编号有误的，
逐处指出是哪张表、哪一列、哪一行。退出状态：0 没有错误级别的问题，1 有，2 数据有误。
"""

import argparse
import sqlite3
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pandas as pd

import zhuanyezhen as zyz

QUERIES = {
    "问题台账": """
        SELECT id AS 编号, description AS 问题描述, category AS 类别, unit AS 责任单位,
               raised_on AS 提出日期, due AS 截止日期
        FROM problem ORDER BY id
    """,
    "办理记录": """
        SELECT problem AS 问题编号, number AS 次序, kind AS 环节, day AS 日期
        FROM step ORDER BY problem, number
    """,
}
MADE_UP = """
CREATE TABLE problem (id TEXT PRIMARY KEY, description TEXT, category TEXT, unit TEXT, raised_on TEXT, due TEXT);
CREATE TABLE step (problem TEXT, number INTEGER, kind TEXT, day TEXT);
INSERT INTO problem VALUES
  ('虚构-1', '（虚构）冷链仓库用地指标没有落实', '用地', '区自然资源局', '2026-10-08', '2026-10-20'),
  ('虚构-2', '（虚构）花卉市场停车位不足', '配套', NULL, '2026-11-02', '2026-11-30'),
  ('虚构-3', '（虚构）企业贷款手续时间长', '融资', '区金融办', '2026-09-15', '2026-09-30');
INSERT INTO step VALUES
  ('虚构-1', 1, '交办', '2026-10-09'),
  ('虚构-3', 1, '交办', '2026-09-16'),
  ('虚构-3', 2, '办结', '2026-09-28');
"""


def main(arguments: list[str] | None = None) -> int:
    """Make the database or check it; the exit status."""
    options = _options(arguments)
    path = Path(options.database)
    if options.make:
        with closing(sqlite3.connect(path)) as database:
            database.executescript(MADE_UP)
        print(f"已生成虚构的数据库 {path}")
        return 0
    if not path.is_file():
        sys.stderr.write(f"{path}：没有这个文件；加 --make 生成一个虚构的\n")
        return 2
    try:
        programme = zyz.frames.from_frames(read_frames(path), name=path.name)
    except zyz.ZhuanyezhenError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    report = zyz.check(programme, as_of=options.as_of, select=("PRB",))
    for finding in report.findings:
        print(f"{finding.severity.label} {finding.code} {finding.source}：{finding.message}")
    print(f"问题 {len(programme.problems or ())} 件，发现 {len(report.findings)} 处")
    return int(report.worst() is zyz.Severity.ERROR)


def read_frames(path: Path) -> dict[str, pd.DataFrame]:
    """The tables of a database under the names and headings of the ledgers."""
    with closing(sqlite3.connect(path)) as database:
        return {name: pd.read_sql(query, database) for name, query in QUERIES.items()}


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("database", metavar="数据库")
    parser.add_argument("--make", action="store_true", help="生成一个虚构的数据库")
    parser.add_argument("--as-of", metavar="日期", type=date.fromisoformat, default=date.today())  # noqa: DTZ011 - the clerk's own day
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
