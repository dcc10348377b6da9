"""A workbook being painted: its formats, its cells as what they are, its sheets fit for the eye and for A4.

Everything is written as what it is: a text that looks like a formula stays a text. What stands on the sheets is
the business of ``write`` and ``annotating.copied``.
"""

import io
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from math import ceil
from typing import TYPE_CHECKING

from zhuanyezhen.exchange.excel.cell import Cell
from zhuanyezhen.extras import load_extra

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_A4 = 9
_READABLE, _LEGIBLE = 180, 350
_LINE, _TALLEST = 16, 400
_LAST_NARROW = "\u2e7f"
_CREATED = datetime(2026, 1, 1)  # noqa: DTZ001 - the same programme gives the same bytes


class Percent(float):
    """A number shown as a percentage."""


class Painter:
    """An open workbook and its formats."""

    def __init__(self, title: str = "专业镇工作台账") -> None:
        module = load_extra("xlsxwriter", extra="excel", purpose="writing a workbook")
        self.data = io.BytesIO()
        self._utility = module.utility
        self.workbook: Workbook = module.Workbook(self.data, {"in_memory": True})
        self.workbook.set_properties({"created": _CREATED, "title": title})
        base = {"font_name": "等线", "font_size": 11, "valign": "top", "text_wrap": True}
        head = base | {"bold": True, "border": 1, "valign": "vcenter", "align": "center"}
        self.formats: dict[str, Format] = {
            "example": self.workbook.add_format(base | {"font_color": "#808080", "italic": True}),
            "example_date": self.workbook.add_format(
                base | {"font_color": "#808080", "italic": True, "num_format": _FORMS["date"]}
            ),
            "bold": self.workbook.add_format(base | {"bold": True}),
            "heading": self.workbook.add_format(head | {"bg_color": "#E7E6E6"}),
            "required": self.workbook.add_format(head | {"bg_color": "#BDD7EE"}),
            **{kind: self.workbook.add_format(base | {"num_format": form}) for kind, form in _FORMS.items()},
        }

    def below(self, sheet: str, column: int, rows: int) -> str:
        """What a formula calls the cells of a column below its heading."""
        letters = self._utility.xl_col_to_name(column)
        return f"='{sheet}'!${letters}$2:${letters}${rows + 1}"

    def entered(self, sheet: str, column: int, first: int, last: int) -> str:
        """What a formula calls the cells of a column that are filled in from a row on, whenever that is."""
        letters = self._utility.xl_col_to_name(column)
        top, below = f"'{sheet}'!${letters}${first}", f"'{sheet}'!${letters}${first}:${letters}${last}"
        return f"=OFFSET({top},0,0,MAX(1,COUNTA({below})),1)"

    def sheet(self, name: str) -> "Worksheet":
        """A new sheet, set up to print on A4 with its headings on every page."""
        sheet = self.workbook.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.hide_gridlines(0)
        sheet.set_footer("&C&A　第&P页，共&N页")
        return sheet

    def shape(
        self,
        sheet: "Worksheet",
        widths: Sequence[int],
        tall: Mapping[int, int],
        *,
        head: int = 0,
        across: bool = False,
    ) -> None:
        """Fit a sheet to what it holds: the height of rows of several lines, its pages when printed.

        A sheet that is too wide to be read on one page goes over several, its first column on each; one that is to fit
        ``across`` a page does so as long as it can be read at all. ``head`` is the row of headings, repeated on every page.
        """
        for row, lines in tall.items():
            if lines > 1:
                sheet.set_row(row, min(lines * _LINE, _TALLEST))
        sheet.repeat_rows(head)
        if sum(widths) <= (_LEGIBLE if across else _READABLE):
            sheet.fit_to_pages(1, 0)
        else:
            sheet.repeat_columns(0)

    def cell(self, sheet: "Worksheet", row: int, column: int, value: Cell) -> None:
        """Write a cell as what it is; nothing where there is nothing."""
        if isinstance(value, str):
            sheet.write_string(row, column, value, self.formats["text"])
        elif isinstance(value, bool):
            sheet.write_boolean(row, column, value, self.formats["text"])
        elif isinstance(value, datetime) and value.time() != time():
            sheet.write_datetime(row, column, value, self.formats["moment"])
        elif isinstance(value, date):
            moment = datetime.combine(value, datetime.min.time())
            sheet.write_datetime(row, column, moment, self.formats["date"])
        elif value is not None:
            form = "percent" if isinstance(value, Percent) else "number"
            sheet.write_number(row, column, value, self.formats[form])

    def done(self) -> bytes:
        """The bytes of the finished workbook."""
        self.workbook.close()
        return self.data.getvalue()


_FORMS = {
    "text": "@",
    "number": "General",
    "percent": "0.00%",
    "date": "yyyy-mm-dd",
    "moment": "yyyy-mm-dd hh:mm",
}


def wide(text: str) -> int:
    """How many digits wide a text is in a cell: a Chinese character counts two."""
    return len(text) if text.isascii() else len(text) + sum(each > _LAST_NARROW for each in text)


def lines_of(text: str, width: int) -> int:
    """How many lines a text takes in a column so many digits wide."""
    return sum(max(1, ceil(wide(line) / (width - 1))) for line in text.split("\n"))
