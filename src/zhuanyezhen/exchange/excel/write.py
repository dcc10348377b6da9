"""A workbook a clerk can fill: Chinese headings with notes, drop-downs, date formats, frozen panes.

Decided here: a drop-down takes its words from a sheet of its own, as Excel refuses a list of more than 255
characters in the cell. Everything is written as what it is: a text that looks like a formula stays a text.
"""

import io
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from math import ceil
from types import ModuleType
from typing import TYPE_CHECKING

from zhuanyezhen.exchange.excel.cell import Cell
from zhuanyezhen.exchange.excel.layout import BASICS, CHOICES, GUIDE, ORDER, SPECIAL, Column, Kind
from zhuanyezhen.exchange.excel.rows import Book, Page
from zhuanyezhen.extras import load_extra

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

FIRST_ROW = 1
_ROWS_TO_FILL = 2000
_CHUNK = 30_000
_A4 = 9
_READABLE = 180
_LINE, _TALLEST = 16, 400
_LAST_NARROW = "\u2e7f"
_WIDTHS = {Kind.TEXT: 18, Kind.LIST: 24, Kind.JSON: 12, Kind.CODE: 12, Kind.MONEY: 16, Kind.PERIOD: 12}
_USUAL, _WIDEST, _GUIDE_WIDTH = 14, 40, 110
_WIDE = ("描述", "内容", "文字", "说明", "目标", "原文", "标题")
_TRUTHS = {"true": "是", "false": "否"}
_GUIDE = (
    "这是专业镇工作台账，由 zhuanyezhen 生成，可用 Excel、WPS、LibreOffice 填写。",
    "1. 每张工作表一种台账，一行一条，表头不要改动；列的顺序可以调整，可以增加自己的列。",
    "2. 蓝色表头必须填写。把鼠标放在表头上可以看到填写要求；有下拉列表的从列表中选择。",
    "3. 编号由各单位自定，同一张表内不得重复，填好后不要改动。",
    "4. “专业镇”“责任单位”等列，填编号或名称都可以，名称须与“专业镇”“单位”表中的一致。",
    "5. 日期写作2026-11-24；只知道月份的写2026-11，只知道年份的写2026。",
    "6. 金额写明单位，如1.2亿元；表头括号内有单位的，只写数字。",
    "7. 没有报送的台账留空；确实为零的，在“基本情况”的“为零的台账”中写明，例如：问题台账、重大项目。",
    "8. 问题的每一步写在“办理记录”中，一步一行，用问题编号对应；梯次历史、指标目标同理。",
    "9. 填好后运行：zhuanyezhen check 台账.xlsx --annotate 检查结果.xlsx",
)
_CREATED = datetime(2026, 1, 1)  # noqa: DTZ001 - the same programme gives the same bytes


class Percent(float):
    """A number shown as a percentage."""


class Painter:
    """An open workbook and its formats."""

    def __init__(self) -> None:
        module = writer()
        self.data = io.BytesIO()
        self.marks = 0
        self._place = module.utility.xl_cell_to_rowcol
        self.workbook: Workbook = module.Workbook(self.data, {"in_memory": True})
        self.workbook.set_properties({"created": _CREATED, "title": "专业镇工作台账"})
        base = {"font_name": "等线", "font_size": 11, "valign": "top", "text_wrap": True}
        head = base | {"bold": True, "border": 1, "valign": "vcenter", "align": "center"}
        self.formats: dict[str, Format] = {
            "heading": self.workbook.add_format(head | {"bg_color": "#E7E6E6"}),
            "required": self.workbook.add_format(head | {"bg_color": "#BDD7EE"}),
            **{kind: self.workbook.add_format(base | {"num_format": form}) for kind, form in _FORMS.items()},
            "link": self.workbook.add_format(base | {"font_color": "#0563C1", "underline": 1}),
        }
        for name, colour in COLOURS.items():
            self.formats |= {
                f"{name}-{kind}": self.workbook.add_format(base | {"bg_color": colour, "num_format": form})
                for kind, form in _FORMS.items()
            }

    def place(self, cell: str) -> tuple[int, int]:
        """The row and column of a cell, from 0."""
        row, column = self._place(cell)
        return int(row), int(column)

    def sheet(self, name: str) -> "Worksheet":
        """A new sheet, set up to print on A4 with its headings on every page."""
        sheet = self.workbook.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.hide_gridlines(0)
        sheet.set_footer("&C&A　第&P页，共&N页")
        return sheet

    def shape(
        self, sheet: "Worksheet", widths: Sequence[int], tall: Mapping[int, int], *, head: int = 0
    ) -> None:
        """Fit a sheet to what it holds: the height of rows of several lines, its pages when printed.

        A sheet that is too wide to be read on one page goes over several, its first column on each. ``head`` is
        the row of headings, repeated on every page.
        """
        for row, lines in tall.items():
            if lines > 1:
                sheet.set_row(row, min(lines * _LINE, _TALLEST))
        sheet.repeat_rows(head)
        if sum(widths) <= _READABLE:
            sheet.fit_to_pages(1, 0)
        else:
            sheet.repeat_columns(0)

    def cell(self, sheet: "Worksheet", row: int, column: int, value: Cell, mark: str = "") -> None:
        """Write a cell as what it is; ``mark`` is the severity that colours it."""
        if isinstance(value, str):
            sheet.write_string(row, column, value, self.formats[f"{mark}text"])
        elif isinstance(value, bool):
            sheet.write_boolean(row, column, value, self.formats[f"{mark}text"])
        elif isinstance(value, datetime) and value.time() != time():
            sheet.write_datetime(row, column, value, self.formats[f"{mark}moment"])
        elif isinstance(value, date):
            moment = datetime.combine(value, datetime.min.time())
            sheet.write_datetime(row, column, moment, self.formats[f"{mark}date"])
        elif value is None:
            if mark:
                sheet.write_blank(row, column, None, self.formats[f"{mark}text"])
        else:
            form = "percent" if isinstance(value, Percent) else "number"
            sheet.write_number(row, column, value, self.formats[f"{mark}{form}"])

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
COLOURS = {"error": "#F8CBAD", "warning": "#FFE699", "info": "#DDEBF7"}


def wide(text: str) -> int:
    """How many digits wide a text is in a cell: a Chinese character counts two."""
    return len(text) if text.isascii() else len(text) + sum(each > _LAST_NARROW for each in text)


def lines_of(text: str, width: int) -> int:
    """How many lines a text takes in a column so many digits wide."""
    return sum(max(1, ceil(wide(line) / (width - 1))) for line in text.split("\n"))


def writer() -> ModuleType:
    """XlsxWriter, or the line that installs it."""
    return load_extra("xlsxwriter", extra="excel", purpose="writing a workbook")


def workbook_of(book: Book) -> bytes:
    """The bytes of a workbook; the same book gives the same bytes."""
    painter = Painter()
    guide = painter.sheet(GUIDE)
    guide.set_column(0, 0, _GUIDE_WIDTH)
    for row, line in enumerate(_GUIDE):
        painter.cell(guide, row, 0, line)
    painter.shape(guide, [_GUIDE_WIDTH], {})
    _basics(painter, book)
    lists = _lists(book)
    choices = {key: (place, len(words)) for place, (key, words) in enumerate(lists.items())}
    for page in book.pages:
        _write_page(painter, page, choices)
    _special(painter, book.special)
    _write_choices(painter, lists)
    return painter.done()


def _basics(painter: Painter, book: Book) -> None:
    sheet = painter.sheet(BASICS)
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 60, painter.formats["text"])
    sheet.set_column(2, 2, 60)
    for index, heading in enumerate(("项目", "内容", "填写要求")):
        sheet.write_string(0, index, heading, painter.formats["heading"])
    sheet.freeze_panes(1, 1)
    for row, (column, cell) in enumerate(book.basics, start=1):
        sheet.write_string(
            row, 0, column.heading, painter.formats["required" if column.required else "heading"]
        )
        painter.cell(sheet, row, 1, cell)
        painter.cell(sheet, row, 2, column.kind.value)
    painter.shape(sheet, [28, 60, 60], {})


def _write_page(painter: Painter, page: Page, choices: Mapping[str, tuple[int, int]]) -> None:
    sheet = painter.sheet(page.sheet.name)
    sheet.freeze_panes(FIRST_ROW, 1)
    if page.rows:
        sheet.autofilter(0, 0, len(page.rows), len(page.columns) - 1)
    last = max(len(page.rows), _ROWS_TO_FILL)
    widths = [_width(column) for column in page.columns]
    for index, column in enumerate(page.columns):
        _write_heading(painter, sheet, index, column)
        _validate(sheet, index, column, last, choices)
    tall: dict[int, int] = {}
    for row, cells in enumerate(page.rows, start=FIRST_ROW):
        for index, cell in enumerate(cells):
            painter.cell(sheet, row, index, cell)
            if isinstance(cell, str) and len(cell) * 2 > widths[index]:
                tall[row] = max(tall.get(row, 1), lines_of(cell, widths[index]))
    painter.shape(sheet, widths, tall)


def _write_heading(painter: Painter, sheet: "Worksheet", index: int, column: Column) -> None:
    required = column.required and not column.nullable
    sheet.write_string(0, index, column.heading, painter.formats["required" if required else "heading"])
    sheet.write_comment(0, index, note(column), {"x_scale": 1.5})
    form = {Kind.DATE: "date", Kind.NUMBER: "number", Kind.MONEY: "number" if column.unit else "text"}
    sheet.set_column(index, index, _width(column), painter.formats[form.get(column.kind, "text")])


def _width(column: Column) -> int:
    if column.kind is Kind.TEXT and any(word in column.heading for word in _WIDE):
        return _WIDEST
    return max(_WIDTHS.get(column.kind, _USUAL), wide(column.heading) + 2)


def note(column: Column) -> str:
    """What the note on a heading says."""
    lines = [column.kind.value]
    if column.path == ORDER:
        lines = ["数字：同一编号内的先后次序，可不填，按行的先后"]
    elif column.required and not column.nullable:
        lines.append("必填")
    if column.codes:
        lines.append("可填：" + "、".join(column.codes.values()))
    if column.ledger:
        lines.append("填编号或名称")
    return "\n".join(lines)


def _validate(
    sheet: "Worksheet", index: int, column: Column, last: int, choices: Mapping[str, tuple[int, int]]
) -> None:
    if column.kind is Kind.LIST or last < FIRST_ROW:
        return
    key = _choice_of(column)
    rule: dict[str, object]
    if key is not None and key in choices:
        place, size = choices[key]
        letter = writer().utility.xl_col_to_name(place)
        rule = {
            "validate": "list",
            "source": f"='{CHOICES}'!${letter}$2:${letter}${size + 1}",
            "error_type": "warning",
        }
    elif column.kind is Kind.DATE:
        rule = {"validate": "date", "criteria": ">=", "value": date(1900, 3, 1), "error_type": "warning"}
        rule |= {"error_message": "请填写日期，如2026-11-24"}
    else:
        return
    sheet.data_validation(FIRST_ROW, index, last, index, rule)


def _choice_of(column: Column) -> str | None:
    if column.codes and column.kind is Kind.CODE:
        return "、".join(column.codes.values())
    if column.kind is Kind.TRUTH:
        return "、".join(_TRUTHS.values())
    return column.ledger if column.kind is Kind.TEXT else None


def _lists(book: Book) -> dict[str, list[str]]:
    lists: dict[str, list[str]] = {}
    shown = {page.sheet.ledger: _names(page) for page in book.pages}
    for page in book.pages:
        for column in page.columns:
            key = _choice_of(column)
            if key is not None and key not in lists:
                words = shown.get(key, []) if column.ledger else list((column.codes or _TRUTHS).values())
                if words:
                    lists[key] = words
    return lists


def _names(page: Page) -> list[str]:
    """What a drop-down offers for a ledger: names, where they tell one from another, else ids."""
    paths = [column.path for column in page.columns]
    name = next((paths.index(each) for each in ("name", "company") if each in paths), None)
    key = paths.index("id") if "id" in paths else 0
    names = [str(row[key if name is None else name] or row[key]) for row in page.rows]
    if len(set(names)) < len(names):
        names = [str(row[key]) for row in page.rows]
    return list(dict.fromkeys(names))


def _write_choices(painter: Painter, lists: Mapping[str, list[str]]) -> None:
    sheet = painter.sheet(CHOICES)
    for place, (key, words) in enumerate(lists.items()):
        sheet.write_string(0, place, key[:_HEADING])
        for row, word in enumerate(words, start=1):
            sheet.write_string(row, place, word)
    sheet.hide()


_HEADING = 60


def _special(painter: Painter, texts: Iterable[str]) -> None:
    """The texts no cell can hold: as JSON with nothing but ASCII, in pieces a cell can."""
    rows = [
        (float(number), json.dumps(text)[start : start + _CHUNK])
        for number, text in enumerate(texts, start=1)
        for start in range(0, len(json.dumps(text)), _CHUNK)
    ]
    if not rows:
        return
    sheet = painter.sheet(SPECIAL)
    sheet.set_column(1, 1, 80)
    sheet.write_string(0, 0, "序号", painter.formats["heading"])
    sheet.write_string(0, 1, "文字（JSON，请勿修改）", painter.formats["heading"])
    for row, (number, piece) in enumerate(rows, start=1):
        sheet.write_number(row, 0, number)
        sheet.write_string(row, 1, piece)
