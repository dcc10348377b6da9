"""A workbook given back with its findings: comments and colours in the cells, a sheet of links.

A new workbook with every sheet, row, column and value of the old one; formulas come back as their last values,
pictures and formats are left behind. The old file is not touched.
"""

import datetime as dt
from collections.abc import Iterable
from itertools import chain, islice
from typing import TYPE_CHECKING

from attrs import field, frozen

from zhuanyezhen.exchange.excel.cell import Cell, Read
from zhuanyezhen.exchange.excel.grid import Grid, Progress, open_grids
from zhuanyezhen.exchange.excel.heading import HEAD_ROWS, head_of
from zhuanyezhen.exchange.excel.layout import CHOICES, FINDINGS, SPECIAL
from zhuanyezhen.exchange.excel.look import PERCENT
from zhuanyezhen.exchange.excel.merged import Spread
from zhuanyezhen.exchange.excel.painter import Painter, Percent, lines_of, wide
from zhuanyezhen.findings import Finding, Report

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_MOST_MARKS = 60_000
_NARROWEST, _WIDEST = 10, 44
_HEADINGS = (("级别", 8), ("编号", 10), ("规则", 24), ("内容", 80), ("位置", 22), ("涉及单位", 30))


@frozen
class _Mark:
    severity: str
    text: str


@frozen
class _Extent:
    """How wide the columns of a sheet are to be, and which of its rows hold several lines."""

    widths: dict[int, int] = field(factory=dict)
    tall: dict[int, int] = field(factory=dict)

    def add(self, row: int, cells: list[Read]) -> None:
        """Make room for a row."""
        for index, value in enumerate(cells):
            size = wide(str(value)) + 2
            self.widths[index] = max(self.widths.get(index, _NARROWEST), min(_WIDEST, size))
            if size > _WIDEST:
                self.tall[row] = max(self.tall.get(row, 1), lines_of(str(value), _WIDEST))


def annotated(name: str, report: Report, progress: Progress | None = None) -> bytes:
    """The workbook at ``name`` with the findings of a report in it.

    Raises:
        UnreadableFileError: the file cannot be opened safely.
        MissingExtraError: XlsxWriter or python-calamine is not installed.
    """
    painter = Painter()
    findings = painter.sheet(FINDINGS)
    marks = _marks(name, report.findings)
    sheets: set[str] = set()
    for grid in open_grids(name):
        if grid.name != FINDINGS:
            sheets.add(grid.name)
            _copy(painter, grid, marks, progress)
    _list(painter, findings, name, report, sheets)
    return painter.done()


def _marks(name: str, findings: Iterable[Finding]) -> dict[tuple[str, str], _Mark]:
    """What each cell is marked with: the gravest severity, and every message."""
    cells: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        source = finding.source
        if source is not None and source.document == name and source.sheet and source.cell:
            cells.setdefault((source.sheet, source.cell), []).append(finding)
    return {
        place: _Mark(
            max(each.severity for each in found).value,
            "\n".join(f"【{each.severity.label}】{each.code} {each.message}" for each in found),
        )
        for place, found in cells.items()
    }


def _copy(
    painter: Painter, grid: Grid, marks: dict[tuple[str, str], _Mark], progress: Progress | None
) -> None:
    sheet = painter.sheet(grid.name)
    if grid.name in {CHOICES, SPECIAL}:
        sheet.hide()
    by_row: dict[int, dict[int, _Mark]] = {}
    for (name, cell), mark in marks.items():
        if name == grid.name:
            row, column = painter.place(cell)
            by_row.setdefault(row, {})[column] = mark
    rows = grid.counted(progress)
    top = list(islice(rows, HEAD_ROWS))
    _, head = head_of(grid.name, top)
    heading = 0 if head is None else head.row - 1
    extent = _Extent()
    spread = None if head is None else Spread(grid, head)
    for number, given in chain(top, rows):
        style = "heading" if head is not None and number == head.row else ""
        cells = _shown(grid, number, given)
        if spread is not None and number - 1 > heading and any(map(_held, given)):
            cells = spread.row(number, cells)
        _row(painter, sheet, number - 1, cells, by_row.get(number - 1, {}), style=style)
        extent.add(number - 1, cells)
    for index, width in extent.widths.items():
        sheet.set_column(index, index, width)
    painter.shape(sheet, list(extent.widths.values()), extent.tall, head=heading)
    sheet.freeze_panes(heading + 1, 1)


def _shown(grid: Grid, number: int, cells: list[Read]) -> list[Read]:
    """A row whose percentages are to be shown as such, and mean the same when the copy is read."""
    if not grid.extras:
        return cells
    told = (grid.extras.get(f"{grid.column(index)}{number}") for index in range(len(cells)))
    return [
        Percent(cell) if what == PERCENT and isinstance(cell, int | float) else cell
        for cell, what in zip(cells, told, strict=True)
    ]


def _held(cell: Read) -> bool:
    return cell not in {None, ""}


def _row(  # noqa: PLR0913 - a place, what stands there and how
    painter: Painter, sheet: "Worksheet", row: int, cells: list[Read], marked: dict[int, _Mark], *, style: str
) -> None:
    for index in range(max(len(cells), max(marked, default=-1) + 1)):
        mark = marked.get(index)
        value = _value(cells[index]) if index < len(cells) else None
        if style and mark is None and value is not None:
            sheet.write_string(row, index, str(value), painter.formats[style])
        else:
            painter.cell(sheet, row, index, value, "" if mark is None else f"{mark.severity}-")
    for index, mark in marked.items():
        if painter.marks < _MOST_MARKS:
            options = {"author": "zhuanyezhen", "x_scale": 2.5, "y_scale": 1.5}
            sheet.write_comment(row, index, mark.text, options)
            painter.marks += 1


def _value(cell: Read) -> Cell:
    """What a cell held, as it can be written again."""
    if isinstance(cell, bool | int | float | dt.date):
        return cell
    return None if cell in {None, ""} else str(cell)


def _list(painter: Painter, sheet: "Worksheet", name: str, report: Report, sheets: set[str]) -> None:
    for column, (heading, width) in enumerate(_HEADINGS):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, heading, painter.formats["heading"])
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(report.findings), 1), len(_HEADINGS) - 1)
    tall: dict[int, int] = {}
    titles = {rule.code: rule.title for rule in report.rules}
    for row, finding in enumerate(report.findings, start=1):
        cells = _told(finding, titles)
        for column, text in enumerate(cells):
            painter.cell(
                sheet, row, column, text or None, f"{finding.severity.value}-" if column == 0 else ""
            )
        tall[row] = max(lines_of(text, width) for text, (_, width) in zip(cells, _HEADINGS, strict=True))
        source = finding.source
        if source and source.document == name and source.sheet in sheets and row <= _MOST_MARKS:
            quoted = (source.sheet or "").replace("'", "''")
            sheet.write_url(row, 4, f"internal:'{quoted}'!{source.cell}", painter.formats["link"], cells[4])
    if not report.findings:
        painter.cell(sheet, 1, 3, "没有发现问题。")
    for row, note in enumerate(report.notes, start=len(report.findings) + 3):
        painter.cell(sheet, row, 3, f"说明：{note}")
        tall[row] = lines_of(note, _HEADINGS[3][1])
    painter.shape(sheet, [width for _, width in _HEADINGS], tall)


def _told(finding: Finding, titles: dict[str, str]) -> tuple[str, ...]:
    """The cells of a finding, as its headings say."""
    source = finding.source
    return (
        finding.severity.label,
        finding.code,
        titles.get(finding.code, finding.name),
        finding.message,
        f"{source.sheet}!{source.cell}" if source and source.cell else str(source or ""),
        "、".join(finding.units),
    )
