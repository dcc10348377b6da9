"""Workbooks for tests: sheets written down as CSV, or one sheet row by row."""

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

import xlsxwriter


def written(path: Path, sheets: Mapping[str, str]) -> Path:
    """The workbook of sheets given as CSV, every cell a text; a blank cell is none."""
    with xlsxwriter.Workbook(path) as book:
        for name, text in sheets.items():
            page = book.add_worksheet(name)
            for number, row in enumerate(csv.reader(io.StringIO(text.strip()))):
                for column, cell in enumerate(row):
                    if cell:
                        page.write_string(number, column, cell)
    return path


def of_rows(path: Path, sheet: str, *rows: Sequence[object]) -> Path:
    """The workbook of one sheet, its cells of the kinds they are given as."""
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet(sheet)
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
    return path
