"""Rules over data frames (筛查): a sieve narrows millions of rows, the rule itself judges and words what is left.

A sieve says of every row, in expressions of narwhals that run in polars and DuckDB, whether a rule hits it; the rows it
leaves are made into objects and go through the very rule, so that nothing is decided or worded twice. Where a frame is
not plain enough for the sieves (dates as text, ids as people write them), it is read as objects whole, and that is told.
"""

from zhuanyezhen.sifting.check import check_frames
from zhuanyezhen.sifting.sifted import Sifted

__all__ = ["Sifted", "check_frames"]
