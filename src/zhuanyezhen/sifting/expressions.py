"""The pieces sieves are made of: days as whole numbers, places in a log, and narwhals itself.

Decided here: narwhals' second stable API, as its first knows DuckDB's relations only to look at. A day is its ordinal, so
that every engine computes the same; a place in a log and a day are packed into one number, whose least or greatest is
the day of the first or last step.
"""

from datetime import date
from typing import TYPE_CHECKING

from zhuanyezhen.extras import load_extra

if TYPE_CHECKING:
    import narwhals.stable.v2 as nw
else:
    nw = load_extra("narwhals.stable.v2", extra="frames", purpose="checking data frames")

__all__ = ["DAYS", "PLACES", "day_number", "day_of", "holds", "nw", "ordinal", "packed", "where"]

DAYS = 2**22
"""More than there are days in the calendar (9999-12-31 is number 3,652,059)."""
PLACES = 2**30
"""More than a frame may have rows."""


def day_number(column: str) -> "nw.Expr":
    """The ordinal of the days in a column, as ``date.toordinal`` counts them."""
    day = nw.col(column).dt
    years = day.year().cast(nw.Int64) - 1
    return years * 365 + years // 4 - years // 100 + years // 400 + day.ordinal_day().cast(nw.Int64)


def packed(place: "nw.Expr", day: "nw.Expr") -> "nw.Expr":
    """A place in a log and a day as one number; places decide."""
    return place * DAYS + day


def day_of(number: "nw.Expr") -> "nw.Expr":
    """The day of a packed number."""
    return number % DAYS


def where(condition: "nw.Expr", value: "nw.Expr") -> "nw.Expr":
    """A value where a condition holds; where it does not or is not known, nothing."""
    return nw.when(condition).then(value)


def holds(condition: "nw.Expr") -> "nw.Expr":
    """A condition, one that is not known being none: 没有写≠有错."""
    return nw.when(condition).then(nw.lit(value=True)).otherwise(nw.lit(value=False))


def ordinal(day: date) -> "nw.Expr":
    """A day as its number."""
    return nw.lit(day.toordinal(), nw.Int64)
