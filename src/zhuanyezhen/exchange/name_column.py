"""A column of names in somebody's table, and the same table with an answer beside each name.

The table is given back as values: a workbook's formats are left behind, and the old file is not touched. A cell may
hold several names (区工信局、区财政局); they are cut where the reader of names cuts them, not here.
"""

import csv
import io
from collections.abc import Callable, Sequence
from pathlib import Path

from attrs import frozen

from zhuanyezhen.errors import UnreadableFileError, WrongUseError
from zhuanyezhen.exchange.excel.grid import open_grids
from zhuanyezhen.extras import load_extra
from zhuanyezhen.outgoing import write_whole
from zhuanyezhen.values.folding import fold_tight

_HEAD_ROWS = 20
_WRITTEN = (".csv", ".xlsx")


@frozen(kw_only=True)
class NameColumn:
    """The rows of a sheet as texts, with the row of headings and the column the names stand in, from 0."""

    rows: tuple[tuple[str, ...], ...]
    head: int
    column: int

    @property
    def names(self) -> tuple[str, ...]:
        """The cells of the column below its heading, blank ones included."""
        return tuple(row[self.column] if self.column < len(row) else "" for row in self.rows[self.head + 1 :])

    def beside(self, headings: Sequence[str], answers: Sequence[Sequence[str]]) -> list[list[str]]:
        """Every row with its answers behind it; rows above the headings stay as they are."""
        width = max(map(len, self.rows))
        added = [*([()] * self.head), tuple(headings), *answers]
        return [[*row, *([""] * (width - len(row))), *new] for row, new in zip(self.rows, added, strict=True)]


def read_name_column(path: str, heading: str) -> NameColumn:
    """The first column of a workbook or CSV file that is called ``heading``.

    Raises:
        UnreadableFileError: the file cannot be opened safely, or no sheet has such a column.
        MissingExtraError: a workbook is to be read and python-calamine is not installed.
    """
    wanted = fold_tight(heading)
    for grid in open_grids(path):
        rows = tuple(tuple("" if cell is None else str(cell) for cell in row) for _, row in grid.rows)
        for head, row in enumerate(rows[:_HEAD_ROWS]):
            found = [index for index, cell in enumerate(row) if fold_tight(cell) == wanted]
            if found:
                return NameColumn(rows=rows, head=head, column=found[0])
    raise UnreadableFileError(
        f"{path}: no column is called {heading!r} in the first {_HEAD_ROWS} rows; give its heading with --column",
        f"{path}：前{_HEAD_ROWS}行中没有名为“{heading}”的列；请用--column写明名称所在列的表头",
    )


def write_rows(rows: Sequence[Sequence[str]], output: str) -> None:
    """Write rows of texts as a CSV file or a workbook, by the suffix.

    Raises:
        WrongUseError: the suffix is neither.
        UnwritableFileError: the file cannot be written.
        MissingExtraError: XlsxWriter is not installed.
    """
    suffix = Path(output).suffix.lower()
    if suffix not in _WRITTEN:
        raise WrongUseError(
            f"{output!r}: a table is written to a file that ends in {' or '.join(_WRITTEN)}",
            f"“{output}”：结果表的文件名应以{'或'.join(_WRITTEN)}结尾",
        )
    write_whole(output, _WRITERS[suffix](rows))


def _csv(rows: Sequence[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue().encode("utf-8-sig", "backslashreplace")


def _workbook(rows: Sequence[Sequence[str]]) -> bytes:
    xlsxwriter = load_extra("xlsxwriter", extra="excel", purpose="writing a workbook")
    data = io.BytesIO()
    workbook = xlsxwriter.Workbook(data, {"in_memory": True})
    sheet = workbook.add_worksheet()
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            sheet.write_string(number, column, cell)
    workbook.close()
    return data.getvalue()


_WRITERS: dict[str, Callable[[Sequence[Sequence[str]]], bytes]] = {".csv": _csv, ".xlsx": _workbook}
