"""Rules over frames of millions of rows: check_frames against the same rules by hand in polars and in DuckDB.

``python benchmarks/sifting.py ROWS ENGINE WHO`` (polars or duckdb; ours or by-hand) prints one JSON line: seconds of CPU and
of the clock, the most memory, how many findings each rule has. Run alone it runs them all at 1,000,000 rows, each in a
process of its own, the parquet files made before.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import duckdb
import polars as pl
from ledger_load import peak_memory

import zhuanyezhen as zyz

AS_OF = date(2026, 11, 24)
_ROWS = 1_000_000
_DONE = ["办结", "验收", "回访", "销号"]
_WORKED = ["收集", "交办", "反馈", "办结", "回访", "销号"]


def make(rows: int, folder: Path) -> None:
    """A ledger of so many problems and 4.8 steps each, one in ten of them open and late, as parquet."""
    number = pl.int_range(rows, eager=True)
    raised = date(2026, 1, 1) + pl.duration(days=number % 300)
    ledger = pl.DataFrame({"n": number}).select(
        编号=pl.format("w{}", "n"),
        问题描述=pl.format("虚构的第{}个问题", "n"),
        问题程度=pl.when(pl.col("n") % 20 == 3).then(pl.lit("重大复杂")).otherwise(pl.lit("一般")),  # noqa: PLR2004
        提出日期=raised,
        截止日期=pl.when(pl.col("n") % 7 != 0).then(raised + pl.duration(days=10)).cast(pl.Date),
        责任单位=pl.when(pl.col("n") % 97 != 0).then(pl.format("单位{}", pl.col("n") % 200)),
    )
    ledger.write_parquet(folder / "问题台账.parquet")
    steps = pl.concat(
        pl.DataFrame({"n": number})
        .filter(pl.col("n") % 10 >= taken)
        .select(
            问题编号=pl.format("w{}", "n"),
            环节=_varied(kind),
            日期=date(2026, 1, 1) + pl.duration(days=pl.col("n") % 300 + place),
            n="n",
            place=pl.lit(place),
        )
        for place, (kind, taken) in enumerate(zip(_WORKED, (0, 0, 2, 1, 4, 5), strict=True))
    )
    steps.sort("n", "place").drop("n", "place").write_parquet(folder / "办理记录.parquet")


def _varied(kind: str) -> pl.Expr:
    """What was done, with some logs that were sent back twice, and some that cannot be."""
    again = {"反馈": "退回", "办结": "退回"}.get(kind, kind)
    wrong = "办理" if kind == "回访" else kind
    number = pl.col("n")
    return (
        pl.when((number % 501).is_in([5]))
        .then(pl.lit(again))
        .when((number % 303).is_in([9]))
        .then(pl.lit(wrong))
        .otherwise(pl.lit(kind))
    )


def ours(folder: Path, engine: str) -> dict[str, int]:
    """The rules of problems by check_frames, 1,000 findings of each worded."""
    read: Callable[[str], object] = pl.scan_parquet if engine == "polars" else duckdb.read_parquet
    frames = {name: read(str(folder / f"{name}.parquet")) for name in ("问题台账", "办理记录")}
    found = zyz.check_frames(frames, as_of=AS_OF)  # type: ignore[arg-type]
    assert found.engine == engine, found.why  # noqa: S101 - what is measured
    return dict(found.counts)


def polars_by_hand(folder: Path) -> dict[str, int]:
    """The same rules as a query of polars, for this very ledger: words, ids and logs as they are made here."""
    kind, on = pl.col("环节"), pl.col("日期")
    steps = pl.scan_parquet(folder / "办理记录.parquet").with_row_index("line")
    by = steps.filter(on.is_null() | (on <= AS_OF))
    settling = kind != "反馈"
    before = kind.shift(1).over("问题编号")
    seen = (
        by.filter(kind.is_in(["验收", "回访", "退回", "办结", "销号"]))
        .with_columns(before=before)
        .filter((kind == "销号") & ~pl.col("before").is_in(["验收", "回访"]).fill_null(value=False))
    )
    misstep = (
        steps.with_columns(before=before, earlier=on.shift(1).over("问题编号"))
        .filter(~_allowed() | (on < pl.col("earlier")))
        .group_by("问题编号")
        .agg(misstep=pl.len())
    )
    answers = kind.is_in(["反馈", "办结", "退回", "挂起", "销号"])
    facts = by.group_by("问题编号").agg(
        settled=kind.filter(settling).last(),
        state=kind.last(),
        assigned=on.filter(kind == "交办").first(),
        answered=on.filter(answers).first(),
        answers=answers.sum(),
        returned=(kind == "退回").sum(),
        escalated=(kind == "提级").any(),
    )
    ledger = (
        pl.scan_parquet(folder / "问题台账.parquet")
        .join(facts, left_on="编号", right_on="问题编号", how="left")
        .join(misstep, left_on="编号", right_on="问题编号", how="left")
        .join(seen.group_by("问题编号").agg(unseen=pl.len()), left_on="编号", right_on="问题编号", how="left")
    )
    opened = ~pl.col("settled").is_in(_DONE).fill_null(value=False)
    limit = pl.when(pl.col("问题程度") == "一般").then(pl.col("assigned").dt.offset_by("7d"))
    due = pl.coalesce("截止日期", limit.otherwise(pl.col("assigned").dt.offset_by("1mo")))
    fed = pl.col("assigned") + pl.duration(days=3)
    late = opened & (due < AS_OF) & (pl.col("state") != "挂起").fill_null(value=True)
    found = ledger.select(
        PRB001=(pl.col("责任单位").is_null() & opened).sum(),
        PRB002=late.sum(),
        PRB003=(pl.col("misstep") > 0).sum(),
        PRB004=pl.col("unseen").sum(),
        PRB005=(((pl.col("answers") == 0) & (fed < AS_OF)) | (pl.col("answered") > fed)).sum(),
        PRB006=(pl.col("returned") > 1).sum(),
        PRB007=(late & (due < date(2026, 11, 17)) & ~pl.col("escalated").fill_null(value=False)).sum(),
        PRB008=(pl.col("截止日期").is_null() & opened).sum(),
        PRB009=(pl.col("state") == "挂起").sum(),
    ).collect()
    return dict(zip(found.columns, found.row(0), strict=True))


def _allowed() -> pl.Expr:
    kind, before = pl.col("环节"), pl.col("before")
    work = ["交办", "办理", "反馈", "办结", "退回", "挂起", "提级"]
    return (
        pl.when(before.is_null())
        .then(kind.is_in(["收集", "受理", "交办"]))
        .when(before.is_in(["收集", "受理", "退回", "挂起", "提级"]))
        .then(kind.is_in([*work, "受理"]))
        .when(before == "办结")
        .then(kind.is_in(["验收", "回访", "销号", "退回", "反馈"]))
        .when(before.is_in(["验收", "回访"]))
        .then(kind.is_in(["验收", "回访", "销号", "退回"]))
        .when(before == "销号")
        .then(pl.lit(value=False))
        .otherwise(kind.is_in(work))
    )


_SQL = """
with log as (select 问题编号, 环节, 日期, row_number() over () as line from read_parquet('{steps}')),
stepped as (select *, lag(环节) over w as before, lag(日期) over w as earlier from log window w as (partition by 问题编号 order by line)),
missed as (select distinct 问题编号 from stepped where 日期 < earlier or not case
  when before is null then 环节 in ('收集', '受理', '交办')
  when before in ('收集', '受理', '退回', '挂起', '提级') then 环节 in ('交办', '办理', '反馈', '办结', '退回', '挂起', '提级', '受理')
  when before = '办结' then 环节 in ('验收', '回访', '销号', '退回', '反馈')
  when before in ('验收', '回访') then 环节 in ('验收', '回访', '销号', '退回')
  when before = '销号' then false
  else 环节 in ('交办', '办理', '反馈', '办结', '退回', '挂起', '提级') end),
done as (select * from log where 日期 is null or 日期 <= DATE '{as_of}'),
looked as (select 问题编号, 环节, lag(环节) over (partition by 问题编号 order by line) as before from done
  where 环节 in ('验收', '回访', '退回', '办结', '销号')),
unseen as (select 问题编号, count(*) as unseen from looked
  where 环节 = '销号' and coalesce(before, '') not in ('验收', '回访') group by 1),
facts as (select 问题编号,
  arg_max(环节, line) filter (where 环节 <> '反馈') as settled, arg_max(环节, line) as state,
  arg_min(日期, line) filter (where 环节 = '交办') as assigned,
  arg_min(日期, line) filter (where 环节 in ('反馈', '办结', '退回', '挂起', '销号')) as answered,
  count(*) filter (where 环节 in ('反馈', '办结', '退回', '挂起', '销号')) as answers,
  count(*) filter (where 环节 = '退回') as returned, count(*) filter (where 环节 = '提级') as escalated
  from done group by 1),
told as (select p.*, f.*, m.问题编号 as missed, u.unseen, coalesce(f.settled in ('办结', '验收', '回访', '销号'), false) as closed,
  coalesce(截止日期, case when 问题程度 = '一般' then assigned + interval 7 day else assigned + interval 1 month end) as due
  from read_parquet('{ledger}') p left join facts f on f.问题编号 = p.编号
  left join missed m on m.问题编号 = p.编号 left join unseen u on u.问题编号 = p.编号)
select
  count(*) filter (where 责任单位 is null and not closed) as PRB001,
  count(*) filter (where not closed and due < DATE '{as_of}' and coalesce(state, '') <> '挂起') as PRB002,
  count(missed) as PRB003, coalesce(sum(unseen), 0)::bigint as PRB004,
  count(*) filter (where (coalesce(answers, 0) = 0 and assigned + 3 < DATE '{as_of}') or answered > assigned + 3) as PRB005,
  count(*) filter (where returned > 1) as PRB006,
  count(*) filter (where not closed and due < DATE '2026-11-17' and coalesce(state, '') <> '挂起' and escalated = 0) as PRB007,
  count(*) filter (where 截止日期 is null and not closed) as PRB008,
  count(*) filter (where state = '挂起') as PRB009
from told
"""


def duckdb_by_hand(folder: Path) -> dict[str, int]:
    """The same rules as a query of DuckDB, for this very ledger."""
    files = {"ledger": folder / "问题台账.parquet", "steps": folder / "办理记录.parquet"}
    found = duckdb.sql(_SQL.format(**files, as_of=AS_OF))
    return dict(zip(found.columns, found.fetchall()[0], strict=True))


def main() -> None:
    """Measure what the arguments ask for, or everything."""
    if len(sys.argv) == len(("", "rows", "engine", "who", "folder")):
        _, _, engine, who, folder = sys.argv
        by_hand = polars_by_hand if engine == "polars" else duckdb_by_hand
        begun, cpu = time.perf_counter(), time.process_time()
        counts = ours(Path(folder), engine) if who == "ours" else by_hand(Path(folder))
        spent = {"seconds": time.perf_counter() - begun, "cpu": time.process_time() - cpu}
        rounded = {key: round(value, 2) for key, value in spent.items()}
        print(
            json.dumps({"who": who, "engine": engine, **rounded, "peak_mb": round(peak_memory()), **counts})
        )
        return
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else _ROWS
    with tempfile.TemporaryDirectory() as folder:
        make(rows, Path(folder))
        for engine in ("polars", "duckdb"):
            for who in ("by-hand", "ours"):
                subprocess.run([sys.executable, __file__, str(rows), engine, who, folder], check=True)


if __name__ == "__main__":
    main()
