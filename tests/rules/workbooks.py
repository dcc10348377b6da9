"""Workbooks for cases of rules: sheets written down as CSV in a TOML file."""

import csv
import io
from collections.abc import Mapping
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
