"""The sieves of the rules of problems (PRB): of each row of the ledger, how many hits each rule has.

Each stands beside its rule of the same code in ``rules/problems.py`` and says when that hits.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from attrs import frozen

from zhuanyezhen.model.problem import ProblemWeight
from zhuanyezhen.rules import Thresholds
from zhuanyezhen.sifting.expressions import day_number, day_of, holds, nw, ordinal
from zhuanyezhen.sifting.limits import last_late, shifted
from zhuanyezhen.sifting.table import Table

BLANK_UNIT, WEIGHT, TERM, STATED = "@blank_unit", "@weight", "@term", "@stated"


@frozen(kw_only=True)
class Asked:
    """What sieves are asked for: the day, and the figures rules compare with."""

    as_of: date
    thresholds: Thresholds


Sieve = Callable[[Asked], "nw.Expr"]


def stated_day(table: Table) -> "nw.Expr":
    """The day the ledger itself says a problem is due: 延期至, else 截止日期."""
    days = [_day(table, field) for field in ("extended_to", "due")]
    return nw.coalesce(*days)


def _day(table: Table, field: str) -> "nw.Expr":
    """The number of a day; nothing where there is no such column, or none of its cells says anything."""
    if field not in table.columns or table.schema[table.columns[field]] not in {nw.Date, nw.Datetime}:
        return nw.lit(None, nw.Int64)
    return day_number(table.columns[field])


_col = nw.col


def _resolved() -> "nw.Expr":
    return holds(_col("settled") == _col("done"))


def _suspended() -> "nw.Expr":
    return holds(_col("state") == _col("suspended"))


def _due() -> "nw.Expr":
    """The day the log or the ledger says it is due."""
    return nw.coalesce(day_of(_col("set_anew")), _col(STATED))


def _overdue(asked: Asked, days: int) -> "nw.Expr":
    """Whether an open problem was due more than so many days ago: as stated, else by the clock."""
    clock, before = asked.thresholds.clock, shifted(asked.as_of, days)
    late = _due() < ordinal(before)
    assigned = day_of(_col("assigned"))
    by_clock = nw.lit(value=False)
    for weight in ProblemWeight:
        last = last_late(lambda day, weight=weight: clock.due(day, weight), before)  # type: ignore[misc]
        by_clock |= holds((_col(WEIGHT) == nw.lit(weight.value)) & (assigned <= nw.lit(last, nw.Int64)))
    told = nw.when(_due().is_null()).then(by_clock).otherwise(holds(late))
    return ~_resolved() & ~_suspended() & told


def _prb001(_asked: Asked) -> "nw.Expr":
    return _col(BLANK_UNIT) & ~_resolved()


def _prb002(asked: Asked) -> "nw.Expr":
    return _overdue(asked, 0)


def _prb003(_asked: Asked) -> "nw.Expr":
    return holds(_col("misstep") > 0)


def _prb004(_asked: Asked) -> "nw.Expr":
    return holds(_col("unseen") > 0)


def _prb005(asked: Asked) -> "nw.Expr":
    days = asked.thresholds.clock.feedback_days
    limit = day_of(_col("assigned_now")) + days
    silent = _col("answered").is_null() & (limit < ordinal(asked.as_of))
    late = day_of(_col("answered_on")) > limit
    return holds(silent) | holds(late)


def _prb006(_asked: Asked) -> "nw.Expr":
    return holds(_col("returned") > 1)


def _prb007(asked: Asked) -> "nw.Expr":
    return _overdue(asked, asked.thresholds.escalation_days) & _col("escalated").is_null()


def _prb008(_asked: Asked) -> "nw.Expr":
    return ~_resolved() & _due().is_null() & ~_col(TERM)


def _prb009(asked: Asked) -> "nw.Expr":
    until = day_of(_col("state"))
    return _suspended() & holds(until < ordinal(asked.as_of))


SIEVES: Mapping[str, Sieve] = {
    "PRB001": _prb001,
    "PRB002": _prb002,
    "PRB003": _prb003,
    "PRB004": _prb004,
    "PRB005": _prb005,
    "PRB006": _prb006,
    "PRB007": _prb007,
    "PRB008": _prb008,
    "PRB009": _prb009,
}


def hits(code: str, asked: Asked) -> "nw.Expr":
    """How many hits a rule has in each row."""
    sieve = SIEVES[code](asked)
    times: Any = _col("unseen") if code == "PRB004" else nw.lit(1)
    return nw.when(sieve).then(times.cast(nw.Int64)).otherwise(nw.lit(0, nw.Int64)).alias(code)
