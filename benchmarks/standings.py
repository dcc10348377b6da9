"""Titles held on a day, of made-up firms: three in ten with a review, one in ten dated to the month only.

    .venv/bin/python benchmarks/standings.py 10000 100000 1000000

Beside it polars, which compares one pair of dates a row and so answers another question: it knows no reviews, no months
that run, no conditions. CPU and wall time, the collector paused for both; what is timed is the answer, not the making.
"""

import gc
import sys
import time
from collections import Counter
from datetime import date, timedelta

import zhuanyezhen as zyz

_DAY = date(2026, 11, 24)
_FIRST = date(2019, 1, 1)
_TERM = timedelta(days=3 * 365)


def made_up(count: int) -> list[zyz.Standing]:
    """Titles recognised from 2019 on, for three years each."""
    return [_standing(number) for number in range(count)]


def _standing(number: int) -> zyz.Standing:
    on = _FIRST + timedelta(days=number * 37 % 2800)
    passed = zyz.Change(
        kind=zyz.ChangeKind.REVIEW_PASSED,
        on=zyz.PartialDate.of(on + _TERM - timedelta(days=30)),
        valid_to=on + 2 * _TERM,
    )
    return zyz.Standing(
        id=str(number),
        title="专精特新中小企业",
        enterprise=str(number // 2),
        recognised_on=zyz.PartialDate(on.year, on.month) if number % 10 == 0 else zyz.PartialDate.of(on),
        valid_to=on + _TERM,
        changes=(passed,) if number % 10 in {3, 6, 9} else None,
    )


def main() -> None:
    """Print a row for each number of titles."""
    for count in map(int, sys.argv[1:] or ("10000", "100000")):
        standings = made_up(count)
        gc.collect()
        gc.disable()
        wall, cpu = time.perf_counter(), time.process_time()
        held = Counter(each.held(_DAY) for each in standings)
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        gc.enable()
        print(
            f"| held on a day of {count:,} titles | {wall:.2f} s, CPU {cpu:.2f} s, {cpu / count * 1e6:.1f} µs a title; "
            f"{held[True]:,} held, {held[False]:,} not, {held[None]:,} not known |"
        )
        _peer(standings)


def _peer(standings: list[zyz.Standing]) -> None:
    try:
        import polars as pl  # noqa: PLC0415 - a peer, not a dependency
    except ImportError:
        print("| polars is not installed |")
        return
    frame = pl.DataFrame(
        {
            "on": [each.recognised_on.first if each.recognised_on else None for each in standings],
            "to": [each.valid_to for each in standings],
        }
    )
    wall, cpu = time.perf_counter(), time.process_time()
    held = frame.filter((pl.col("on") <= _DAY) & (pl.col("to") >= _DAY)).height
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    print(
        f"| polars, one pair of dates a row | {wall:.3f} s, CPU {cpu:.3f} s; {held:,} held, the others not |"
    )


if __name__ == "__main__":
    main()
