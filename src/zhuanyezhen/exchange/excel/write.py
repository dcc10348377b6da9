"""A workbook a clerk can fill: Chinese headings with notes, drop-downs, date formats, frozen panes.

Decided here: a drop-down takes its words from a sheet of its own, as Excel refuses a list of more than 255
characters in the cell; towns, units and what else has a sheet are offered as they stand there, those entered later, too.
A blank workbook has an example row in grey, which is not read.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from zhuanyezhen.exchange.excel.cell import Cell
from zhuanyezhen.exchange.excel.column import Column, Kind
from zhuanyezhen.exchange.excel.layout import BASICS, CHOICES, GUIDE, ORDER, SPECIAL
from zhuanyezhen.exchange.excel.painter import Painter, lines_of, wide
from zhuanyezhen.exchange.excel.rows import Book, Page

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_ROWS_TO_FILL = 2000
_CHUNK = 30_000
_WIDTHS = {
    Kind.TEXT: 18,
    Kind.LIST: 24,
    Kind.JSON: 12,
    Kind.CODE: 12,
    Kind.MONEY: 16,
    Kind.AMOUNT: 16,
    Kind.PERIOD: 12,
}
_USUAL, _WIDEST, _GUIDE_WIDTH = 14, 40, 110
_WIDE = ("描述", "内容", "文字", "说明", "目标", "原文", "标题")
_TRUTHS = ("是", "否")
_GUIDE = (
    "这是专业镇工作台账，由 zhuanyezhen 生成，可用 Excel、WPS、LibreOffice 填写。",
    "1. 每张工作表一种台账，一行一条，表头不要改动；列的顺序可以调整，可以增加自己的列。",
    "2. 蓝色表头必须填写。把鼠标放在表头上可以看到填写要求；有下拉列表的从列表中选择。灰色的一行是示例，不会读取，从下一行开始填写。",
    "3. 编号由各单位自定，同一张表内不得重复，填好后不要改动。",
    "4. “专业镇”“责任单位”等列，填编号或名称都可以，名称须与“专业镇”“单位”表中的一致。",
    "5. 日期写作2026-11-24；只知道月份的写2026-11，只知道年份的写2026。",
    "6. 金额写明单位，如1.2亿元；表头括号内有单位的，只写数字。",
    "7. 没有报送的台账留空；确实为零的，在“基本情况”的“为零的台账”中写明，例如：问题台账、重大项目。",
    "8. 问题的每一步写在“办理记录”中，一步一行，用问题编号对应；梯次历史、指标目标同理。",
    "9. 填好后运行：zhuanyezhen check 台账.xlsx --annotate 检查结果.xlsx",
)


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
    choices = {
        key: painter.below(CHOICES, place, len(words)) for place, (key, words) in enumerate(lists.items())
    }
    choices |= {page.sheet.ledger: _entered(painter, page) for page in book.pages}
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


def _write_page(painter: Painter, page: Page, choices: Mapping[str, str]) -> None:
    sheet = painter.sheet(page.sheet.name)
    sheet.freeze_panes(1, 1)
    if page.rows:
        sheet.autofilter(0, 0, len(page.rows), len(page.columns) - 1)
    last = _last(page)
    widths = [_width(column) for column in page.columns]
    for index, column in enumerate(page.columns):
        _write_heading(painter, sheet, index, column)
        _validate(sheet, index, column, last, choices)
    tall: dict[int, int] = {}
    for row, cells in enumerate(page.rows, start=1):
        for index, cell in enumerate(cells):
            painter.cell(sheet, row, index, cell)
            if isinstance(cell, str) and len(cell) * 2 > widths[index]:
                tall[row] = max(tall.get(row, 1), lines_of(cell, widths[index]))
    if page.example is not None:
        _write_example(painter, sheet, page.example)
    painter.shape(sheet, widths, tall, across=page.example is not None)


def _last(page: Page) -> int:
    """The last row that is filled in, or is to be."""
    return max(len(page.rows), _ROWS_TO_FILL)


def _write_example(painter: Painter, sheet: "Worksheet", cells: Sequence[Cell]) -> None:
    for index, cell in enumerate(cells):
        if isinstance(cell, date):
            sheet.write_datetime(1, index, cell, painter.formats["example_date"])
        elif cell is not None:
            sheet.write(1, index, cell, painter.formats["example"])
    sheet.write_comment(1, 0, _EXAMPLE_NOTE, {"x_scale": 1.5})


_EXAMPLE_NOTE = "这一行是示例，不会读取。从下一行开始填写；这一行可以删去。"


def _entered(painter: Painter, page: Page) -> str:
    """What a formula calls the names, or ids, of the entries of a sheet."""
    first = 2 if page.example is None else 3
    return painter.entered(page.sheet.name, _telling_column(page), first, _last(page) + 1)


def _telling_column(page: Page) -> int:
    """The column that names the entries of a sheet: names, where they tell one from another, else ids."""
    paths = [column.path for column in page.columns]
    key = paths.index("id") if "id" in paths else 0
    name = next((paths.index(each) for each in ("name", "company") if each in paths), key)
    names = [row[name] for row in page.rows]
    return name if None not in names and len(set(names)) == len(names) else key


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


def _validate(sheet: "Worksheet", index: int, column: Column, last: int, choices: Mapping[str, str]) -> None:
    words = choices.get(_choice_of(column) or "")
    rule: dict[str, object]
    if words is not None:
        rule = {"validate": "list", "source": words, "error_type": "warning"}
    elif column.kind is Kind.DATE:
        rule = {"validate": "date", "criteria": ">=", "value": date(1900, 3, 1), "error_type": "warning"}
        rule |= {"error_message": "请填写日期，如2026-11-24"}
    else:
        return
    sheet.data_validation(1, index, last, index, rule)


def _choice_of(column: Column) -> str | None:
    if column.codes and column.kind is Kind.CODE:
        return "、".join(column.codes.values())
    if column.kind is Kind.TRUTH:
        return "、".join(_TRUTHS)
    return column.ledger if column.kind is Kind.TEXT else None


def _lists(book: Book) -> dict[str, list[str]]:
    """The words of codelists, by what tells one from another."""
    columns = (column for page in book.pages for column in page.columns)
    coded = (each for each in columns if not each.ledger and _choice_of(each))
    return {str(_choice_of(each)): list(each.codes.values() if each.codes else _TRUTHS) for each in coded}


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
        (number, written[start : start + _CHUNK])
        for number, written in enumerate(map(json.dumps, texts), start=1)
        for start in range(0, len(written), _CHUNK)
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
