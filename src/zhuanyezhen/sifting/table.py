"""A frame as a table of a ledger: its rows numbered, its columns known by the fields of the entries.

Decided here: rows are numbered in their order from 1, as messages count them; a frame that has a column 行 of whole numbers
brings its own. Frames that are not lazy are made lazy, those of pandas and pyarrow by polars.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from attrs import frozen

from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.exchange.excel.column import Column
from zhuanyezhen.exchange.excel.heading import head_of
from zhuanyezhen.sifting.expressions import nw
from zhuanyezhen.values.source import ROW

if TYPE_CHECKING:
    from narwhals.typing import IntoFrame

LINE = "@line"
"""The column of row numbers."""


@frozen(kw_only=True)
class Table:
    """A frame of a ledger: ``columns`` are the headings by field, ``own`` all headings of the frame as it was given.

    ``asked`` are headings that only resemble one of the ledger.
    """

    name: str
    ledger: str
    frame: "nw.LazyFrame[Any]"
    schema: Mapping[str, "nw.dtypes.DType"]
    columns: Mapping[str, str]
    described: Mapping[str, Column]
    own: tuple[str, ...]
    asked: tuple[str, ...] = ()

    @property
    def engine(self) -> str:
        """What computes it: polars, duckdb …."""
        return str(self.frame.implementation.value)

    def is_text(self, field: str) -> bool:
        """Whether the column of a field is there and holds text."""
        return field in self.columns and self.schema[self.columns[field]] == nw.String


def table_of(name: str, frame: "IntoFrame") -> Table | None:
    """The table of a frame; ``None`` where its name and headings are those of no ledger.

    Raises:
        UnreadableFileError: it is no data frame.
    """
    lazy = lazy_of(name, frame)
    schema = dict(lazy.collect_schema())
    own = tuple(each for each in schema if each != ROW or not schema[each].is_integer())
    sheet, head = head_of(name, [(0, list(own))])
    if sheet is None or head is None:
        return None
    return Table(
        name=name,
        ledger=sheet.ledger,
        frame=lazy.rename({ROW: LINE}) if ROW in set(schema) - set(own) else _numbered(lazy),
        schema=schema,
        columns={column.path: own[index] for index, column in head.columns.items()},
        described={column.path: column for column in head.columns.values()},
        own=own,
        asked=tuple(head.others[index] for index in head.asked),
    )


def lazy_of(name: str, frame: "IntoFrame") -> "nw.LazyFrame[Any]":
    """A frame of any library as a lazy one.

    Raises:
        UnreadableFileError: it is no data frame.
    """
    try:
        known = nw.from_native(frame)
    except TypeError as error:
        raise UnreadableFileError(
            f"{name}: {type(frame).__name__} is no data frame; give one of polars, DuckDB, pandas or pyarrow",
            f"{name}：{type(frame).__name__}不是数据框；请给polars、DuckDB、pandas或pyarrow的数据框",
        ) from error
    if isinstance(known, nw.LazyFrame):
        return known
    return known.lazy() if known.implementation.is_polars() else known.lazy(backend="polars")


def _numbered(lazy: "nw.LazyFrame[Any]") -> "nw.LazyFrame[Any]":
    """The rows numbered from 1, in their order: each engine has its own way."""
    native = cast("Any", lazy.to_native())
    if lazy.implementation.is_polars():
        return cast("nw.LazyFrame[Any]", nw.from_native(native.with_row_index(LINE, offset=1)))
    return cast("nw.LazyFrame[Any]", nw.from_native(native.project(f'row_number() over () as "{LINE}", *')))
