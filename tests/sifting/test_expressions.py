"""The pieces of sieves: the same numbers in every engine."""

from datetime import date

import duckdb
import narwhals.stable.v2 as nw
import polars as pl
import pytest

from zhuanyezhen.sifting.expressions import day_number, day_of, holds, packed, where

_DAYS = [
    *(
        date(year, month, day)
        for year in (1, 1900, 2000, 2023, 2024, 9999)
        for month, day in ((1, 1), (12, 31))
    ),
    date(2024, 2, 29),
    date(2023, 3, 1),
]


@pytest.mark.parametrize("engine", ["polars", "duckdb"])
def test_a_day_is_its_ordinal(engine: str) -> None:
    """As Python counts it, leap years and ends of centuries included; nothing stays nothing."""
    frame = pl.DataFrame({"n": range(len(_DAYS) + 1), "day": [*_DAYS, None]})
    native = frame.lazy() if engine == "polars" else duckdb.from_arrow(frame.to_arrow())
    found = nw.from_native(native).select("n", number=day_number("day")).sort("n").collect()
    assert [*(day.toordinal() for day in _DAYS), None] == found["number"].to_list()


def test_the_first_place_decides() -> None:
    """Of packed numbers the least is the first place, whatever its day; the day comes back."""
    frame = nw.from_native(
        pl.DataFrame({"place": [2, 1], "day": [date.min.toordinal(), date.max.toordinal()]})
    )
    least = frame.select(least=packed(nw.col("place"), nw.col("day")).min()).select(
        day=day_of(nw.col("least"))
    )
    assert [date.max.toordinal()] == least["day"].to_list()


def test_what_is_not_known_holds_not() -> None:
    """A condition that is not known is none, and a value under it is nothing."""
    frame = nw.from_native(pl.DataFrame({"n": [1, None, 3]}))
    found = frame.select(holds=holds(nw.col("n") > 1), where=where(nw.col("n") > 1, nw.col("n")))
    assert ([False, False, True], [None, None, 3]) == (found["holds"].to_list(), found["where"].to_list())
