"""Programmes as data frames (pandas, polars, pyarrow …) and back, by narwhals: the rows of the workbook.

Decided here, so that no fen is lost: an amount is a text with its unit (1.2亿元; ``parse_money`` reads it), whatever
the workbook shows; a column of figures is floating point only where every figure of it is held to the last digit, else
text; a date that may lack its day is text (2026-11), one that may not is a date. A moment that says its time zone is
the day it was in China (UTC+8): databases hand out midnight in China as 16:00 UTC of the day before. A blank ledger is one that was not
handed over; one of zero entries is named in 基本情况 as 为零的台账. Names stand for ids as on the sheets.
"""

import datetime as dt
import json
import math
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import chain
from numbers import Integral
from types import NoneType
from typing import TYPE_CHECKING, Any, Literal, cast, overload

from zhuanyezhen.errors import Fault, MissingExtraError, ProgrammeFileError, UnreadableFileError
from zhuanyezhen.exchange.converter import to_plain
from zhuanyezhen.exchange.excel.cell import Cell, Read
from zhuanyezhen.exchange.excel.column import Kind
from zhuanyezhen.exchange.excel.grid import Grid
from zhuanyezhen.exchange.excel.layout import BASICS, SPECIAL
from zhuanyezhen.exchange.excel.ledger import programme_of
from zhuanyezhen.exchange.excel.read import read_tables
from zhuanyezhen.exchange.excel.rows import Page, book_of
from zhuanyezhen.extras import load_extra
from zhuanyezhen.findings import Finding, Report
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.values.given import refuse_other_than
from zhuanyezhen.values.measure import plain

if TYPE_CHECKING:
    import pandas as pd
    from narwhals.typing import IntoDataFrame

__all__ = ["from_frames", "report_to_frame", "to_frames"]

_CHINA = dt.timezone(dt.timedelta(hours=8))
_FIGURES = {Kind.NUMBER, Kind.OWN}
_Dtype = Literal["text", "figure", "date"]
_Columns = dict[str, tuple[_Dtype, list[Cell]]]


@overload
def to_frames(programme: Programme, backend: Literal["pandas"] = "pandas") -> "dict[str, pd.DataFrame]": ...
@overload
def to_frames(programme: Programme, backend: str) -> "dict[str, IntoDataFrame]": ...
def to_frames(programme: Programme, backend: str = "pandas") -> "Mapping[str, IntoDataFrame]":
    """A programme as data frames, by the names of the workbook's sheets (问题台账, 重大项目 …), blank ones included.

    Args:
        programme: What to lay out.
        backend: The library of the frames: pandas, polars, pyarrow, or another one narwhals makes frames of.

    Returns:
        The frames by the names of their sheets.

    Raises:
        WrongUseError: ``programme`` is no programme.
        MissingExtraError: narwhals or the backend is not installed.
    """
    refuse_other_than(programme, Programme)
    narwhals = load_extra("narwhals", extra="frames", purpose="making data frames")
    book = book_of(to_plain(programme), programme.own_cells, bare_figures=False, kind=type(programme))
    basics = [(column.heading, _text(cell)) for column, cell in book.basics]
    tables: dict[str, _Columns] = {
        BASICS: {
            "项目": ("text", [heading for heading, _ in basics]),
            "内容": ("text", [cell for _, cell in basics]),
        }
    }
    tables |= {page.sheet.name: _columns(page) for page in book.pages}
    if book.special:
        tables[SPECIAL] = {
            "序号": ("figure", [float(number) for number in range(1, len(book.special) + 1)]),
            "文字": ("text", [json.dumps(text) for text in book.special]),
        }
    return {name: _frame(narwhals, columns, backend) for name, columns in tables.items()}


def from_frames(
    frames: "Mapping[str, IntoDataFrame]", *, name: str = "台账", of: type[Programme] = Programme
) -> Programme:
    """The programme of data frames, each under the name of its ledger, with the headings a workbook may have.

    Args:
        frames: The frames by the names of their ledgers.
        name: What stands for them in messages, where rows are counted from 1, and for the programme where no frame
            基本情况 names it.
        of: The class of the programme, where it has ledgers of your own (see ``zyz.ledger``).

    Returns:
        The programme.

    Raises:
        ProgrammeFileError: values are not what their columns ask for, or a frame is no ledger; every one is named at
            once, with its table, column and row.
        UnreadableFileError: something that was handed over is no data frame.
        MissingExtraError: narwhals is not installed.
    """
    return from_numbered(frames, {}, name=name, of=of)


def from_numbered(
    frames: "Mapping[str, IntoDataFrame]",
    lines: Mapping[str, Sequence[int]],
    *,
    name: str,
    of: type[Programme] = Programme,
) -> Programme:
    """The programme of frames that are parts of longer ones: ``lines`` are the numbers their rows have in those.

    Raises:
        ProgrammeFileError: values are not what their columns ask for.
        UnreadableFileError: something that was handed over is no data frame.
        MissingExtraError: narwhals is not installed.
    """
    narwhals = load_extra("narwhals", extra="frames", purpose="reading data frames")
    faults: list[Fault] = []
    grids = [_grid(narwhals, table, frame, name, faults, lines.get(table)) for table, frame in frames.items()]
    if faults:
        raise ProgrammeFileError.of(
            faults,
            en=f"{name}: {len(faults)} value(s) cannot be read:",
            zh=f"{name}：{len(faults)}个值不能读取：",
        )
    return programme_of(read_tables(name, grids, of), strict=True)


def report_to_frame(report: Report, backend: str = "pandas") -> "IntoDataFrame":
    """The findings of a report as one frame, a row each, in their order; what a finding does not say is blank.

    Raises:
        MissingExtraError: narwhals or the backend is not installed.
    """
    narwhals = load_extra("narwhals", extra="frames", purpose="making data frames")
    columns = {name: ("text", [_cell(finding, name) for finding in report]) for name in _REPORT}
    return _frame(narwhals, cast("_Columns", columns), backend)


_REPORT = (
    "code",
    "name",
    "severity",
    "message",
    "message_en",
    "subject",
    "document",
    "sheet",
    "cell",
    "units",
    "fingerprint",
)


def _cell(finding: Finding, name: str) -> str | None:
    """A cell of a report's frame: of the finding itself, or of the place it is at."""
    if name == "units":
        return "、".join(finding.units) or None
    value = getattr(finding, name, None) or getattr(finding.source, name, None)
    return None if value is None else str(value)


def _columns(page: Page) -> _Columns:
    made: _Columns = {}
    for index, column in enumerate(page.columns):
        cells = [row[index] for row in page.rows]
        if column.kind is Kind.DATE:
            made[column.heading] = "date", [_day(cell) for cell in cells]
        elif column.kind in _FIGURES and all(cell is None or type(cell) in {int, float} for cell in cells):
            made[column.heading] = "figure", cells
        else:
            made[column.heading] = "text", [_text(cell) for cell in cells]
    return made


def _day(cell: Cell) -> dt.date | None:
    """A day; those before 1900, which a workbook holds as text, are days all the same."""
    return dt.date.fromisoformat(cell) if isinstance(cell, str) else cast("dt.date | None", cell)


def _text(cell: Cell) -> str | None:
    if isinstance(cell, float):
        return plain(Decimal(repr(cell)))
    return None if cell is None else str(cell)


def _frame(narwhals: Any, columns: _Columns, backend: str) -> "IntoDataFrame":  # noqa: ANN401 - the module
    # pandas has no dates of its own: a column of them would need pyarrow
    day = narwhals.Datetime("us") if backend == "pandas" else narwhals.Date
    dtypes = {"text": narwhals.String, "figure": narwhals.Float64, "date": day}
    try:
        frame = narwhals.DataFrame.from_dict(
            {heading: cells for heading, (_, cells) in columns.items()},
            schema={heading: dtypes[dtype] for heading, (dtype, _) in columns.items()},
            backend=backend,
        ).to_native()
    except ImportError as error:
        raise MissingExtraError(
            f"frames of {backend} need {backend}: pip install {backend}",
            f"生成{backend}的数据框需要安装{backend}：pip install {backend}",
        ) from error
    if backend == "pandas":
        _without_none(frame, columns)
    return cast("IntoDataFrame", frame)


def _without_none(frame: Any, columns: _Columns) -> None:  # noqa: ANN401 - a frame of pandas
    """Leave blank what is missing: told that a column is of text, pandas 2 writes the word “None” into it."""
    for heading, (dtype, cells) in columns.items():
        if dtype == "text":
            frame[heading] = frame[heading].where([cell is not None for cell in cells])


def _grid(  # noqa: PLR0913, PLR0917 - what a table is, and where its faults go
    narwhals: Any,  # noqa: ANN401 - the module
    table: str,
    frame: object,
    name: str,
    faults: list[Fault],
    lines: Sequence[int] | None = None,
) -> Grid:
    try:
        series = tuple(narwhals.from_native(frame, eager_only=True).iter_columns())
    except (TypeError, ValueError) as error:
        raise UnreadableFileError(
            f"{name}: {table}: {type(frame).__name__} is no data frame that can be read ({error}); "
            f"collect a lazy one first, and give each column a name of its own",
            f"{name}：{table}：{type(frame).__name__}不是能读取的数据框；"
            f"惰性的请先取出（collect），各列的名称不能相同",
        ) from error
    headings = tuple(str(each.name) for each in series)
    columns = [_values(each) for each in series]
    rows: Iterator[list[Read]] = (list(row) for row in zip(*columns, strict=True))
    height = max(map(len, columns), default=0)
    numbers = range(1, height + 1) if lines is None else lines
    numbered = chain([(0, list[Read](headings))], zip(numbers, rows, strict=True))
    grid = Grid(table, height, numbered, headings)
    faults += (
        Fault(
            place=f"{name}: {table}!{grid.column(index)}{row}",
            en=f"{value!r} is no value of a ledger; give a text, a number or a date",
            zh=f"{value!r}不是台账的值；请给文字、数值或日期",
        )
        for index, column in enumerate(columns)
        for row, value in zip(numbers, column, strict=True)
        if not isinstance(value, _HELD)
    )
    return grid


def _day_in_china(moment: dt.datetime) -> dt.date:
    try:
        return moment.astimezone(_CHINA).date()
    except (OverflowError, NotImplementedError):  # the last day of the calendar, which stands for never
        return moment.date()


_HELD = (str, int, float, dt.date, dt.time, dt.timedelta, NoneType)


def _values(series: Any) -> list[Any]:  # noqa: ANN401 - a narwhals series of anything
    blank = series.is_null().to_list()
    return [None if null else _value(each) for each, null in zip(series.to_list(), blank, strict=True)]


def _value(value: object) -> object:
    """A value as a workbook's reader would give it; what it is no value of stays what it is."""
    if isinstance(value, float) and math.isnan(value):
        return None
    if isinstance(value, dt.datetime) and value.tzinfo is not None:
        return _day_in_china(value)
    if isinstance(value, Decimal):
        return plain(value) if value.is_finite() else str(value)
    return value if isinstance(value, bool) or not isinstance(value, Integral) else int(value)


def __dir__() -> list[str]:
    return __all__
