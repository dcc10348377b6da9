"""A ledger as an office keeps it, true to form and made up: everything a workbook can hold beside its values.

``by_xlsxwriter`` has last values of formulas, charts, pictures and what is younger than Excel 2007; ``by_openpyxl`` is
written by another hand, with formulas nobody has calculated on a sheet that is no ledger.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import xlsxwriter
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule
from openpyxl.styles import Alignment, Border, Font, GradientFill, NamedStyle, PatternFill, Protection, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo
from xlsxwriter.worksheet import Worksheet

_SCALE: Any = ColorScaleRule
_BELOW: Any = CellIsRule
HEADINGS = (
    "序号",
    "问题描述",
    "专业镇",
    "责任单位",
    "提出日期",
    "截止日期",
    "涉及金额（万元）",
    "倍数",
    "备注",
)


def png() -> bytes:
    """A red picture of 8 by 4."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\xd0\x20\x20" * 8 for _ in range(4))
    head = struct.pack(">IIBBBBB", 8, 4, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def by_xlsxwriter(path: Path) -> Path:
    """A ledger with eight problems, three of which share a town in a merged cell; the town is written short."""
    book = xlsxwriter.Workbook(path)
    book.set_properties({"title": "台账", "created": datetime(2026, 1, 1)})  # noqa: DTZ001
    page = book.add_worksheet("问题台账")
    _entries(book, page)
    _rules(book, page)
    _print_setup(page)
    _objects(book, page)
    _other_sheets(book)
    book.close()
    return path


def _entries(book: xlsxwriter.Workbook, page: Worksheet) -> None:
    title = book.add_format(
        {"bold": 1, "font_size": 18, "font_name": "黑体", "align": "center", "bg_color": "#DDEBF7"}
    )
    head = book.add_format({"bold": 1, "border": 1, "bg_color": "#C6E0B4", "text_wrap": 1})
    cell = book.add_format({"border": 1, "text_wrap": 1, "font_name": "仿宋", "valign": "top"})
    day = book.add_format({"num_format": "yyyy年m月d日", "border": 1})
    money = book.add_format({"num_format": "#,##0.00", "border": 1, "bg_color": "#FFFF00"})
    red = book.add_format({"font_color": "red", "bold": 1})
    page.merge_range("A1:I1", "某区专业镇问题台账（2026年，虚构）", title)
    page.set_row(0, 40)
    page.write_row("A2", HEADINGS, head)
    page.set_column("A:A", 6)
    page.set_column("B:B", 40, cell)
    page.set_column("C:D", 16)
    page.set_column("E:F", 18, day)
    page.set_column("J:J", 12, money, {"hidden": 1})
    page.set_column("K:M", 9, None, {"level": 1})
    page.merge_range("C3:C5", "石桥家具", cell)
    for number in range(8):
        row = number + 2
        page.write_number(row, 0, number + 1, cell)
        page.write_string(row, 1, f"第{number + 1}个问题，冷链用地不足", cell)
        if number in {3, 5, 7}:
            page.write_string(row, 2, "花卉专业镇", cell)
        if number not in {1, 4}:
            page.write_string(row, 3, "" if number % 2 else "区工信局", cell)
        page.write_datetime(row, 4, datetime(2026, 3, 5 + number), day)  # noqa: DTZ001
        if number != 5:
            page.write_datetime(row, 5, datetime(2026, 10, 5 + number), day)  # noqa: DTZ001
        page.write_number(row, 6, 100.5 * number, money)
        page.write_formula(row, 7, f"=G{row + 1}*2", money, 201.0 * number)
        page.write_formula(row, 8, f'="备注"&A{row + 1}', cell, f"备注{number + 1}")
    page.write_rich_string("B6", "用地", red, "指标", "不足", cell)
    page.write_array_formula("J3:J3", "{=SUM(G3:G10*1)}", money, 2814)
    page.write_dynamic_array_formula("L3", "=SORT(G3:G10)", None, 0)
    page.write_string("A11", "合计")
    page.write_formula("G11", "=SUM(G3:G10)", money, 2814)


def _rules(book: xlsxwriter.Workbook, page: Worksheet) -> None:
    red = book.add_format({"font_color": "red", "bold": 1})
    page.write_comment("D4", "请科室核实（王）", {"author": "张三", "x_scale": 3, "visible": True})
    page.write_comment("B4", "第二条批注", {"author": "张三", "color": "#CCFFCC"})
    page.autofilter("A2:I10")
    page.filter_column("G", "x >= 0")
    page.freeze_panes(2, 2)
    page.data_validation("D3:D100", {"validate": "list", "source": "=单位!$A$2:$A$5"})
    page.data_validation(
        "G3:G100", {"validate": "decimal", "criteria": ">=", "value": 0, "error_title": "错"}
    )
    page.conditional_format("G3:G10", {"type": "data_bar", "data_bar_2010": True})
    page.conditional_format("F3:F10", {"type": "cell", "criteria": "<", "value": 46300, "format": red})
    page.conditional_format("A3:A10", {"type": "icon_set", "icon_style": "3_traffic_lights"})
    page.write_url("L1", "https://example.com/说明")
    page.set_row(8, 15, None, {"hidden": 1})
    page.set_row(7, 30, None, {"level": 1})
    page.protect("", {"format_cells": True, "autofilter": True})
    page.ignore_errors({"number_stored_as_text": "A1:A9"})


def _print_setup(page: Worksheet) -> None:
    page.set_landscape()
    page.set_paper(8)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0, 1)
    page.print_area("A1:I11")
    page.set_margins(0.4, 0.5, 0.6, 0.7)
    page.set_header("&C台账&R&G", {"image_right": "x.png", "image_data_right": io.BytesIO(png())})
    page.set_h_pagebreaks([20])


def _objects(book: xlsxwriter.Workbook, page: Worksheet) -> None:
    page.insert_image("L5", "x.png", {"image_data": io.BytesIO(png())})
    page.insert_textbox("L12", "审核：某主任")
    page.insert_button("L20", {"caption": "刷新"})
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=问题台账!$G$3:$G$10", "fill": {"color": "#FF9900"}})
    page.insert_chart("L25", chart)
    page.add_sparkline("K3", {"range": "问题台账!G3:G10"})


def _other_sheets(book: xlsxwriter.Workbook) -> None:
    bold = book.add_format({"bold": 1})
    units = book.add_worksheet("单位")
    units.write_row("A1", ("名称", "编号"), bold)
    for row, name in enumerate(("区工信局", "区文旅局"), start=1):
        units.write_row(row, 0, (name, name))
    units.add_table("D1:E3", {"data": [["甲", 1], ["乙", 2]], "style": "Table Style Light 11"})
    units.set_tab_color("red")
    towns = book.add_worksheet("专业镇")
    towns.write_row("A1", ("编号", "名称"), bold)
    towns.write_row("A2", ("石桥家具专业镇", "石桥家具专业镇"))
    towns.write_row("A3", ("花卉", "花卉专业镇"))
    book.add_worksheet("隐藏").hide()
    pie = book.add_chart({"type": "pie"})
    pie.add_series({"values": "=问题台账!$G$3:$G$10"})
    book.add_chartsheet("图").set_chart(pie)
    book.define_name("金额", "=问题台账!$G$3:$G$10")
    book.define_name("问题台账!局部", "=问题台账!$A$1")


def by_openpyxl(path: Path) -> Path:
    """A ledger with six problems, styled, merged, filtered, validated, set up to print."""
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = "问题台账"
    side = Side(style="medium", color="FF7030A0")
    book.add_named_style(
        NamedStyle(name="正文样式", font=Font(name="楷体", size=12), border=Border(left=side))
    )
    page.merge_cells("A1:I1")
    page["A1"] = "某县专业镇问题台账（虚构）"
    page["A1"].font = Font(name="方正小标宋简体", size=20, bold=True, color="FFC00000")
    page["A1"].alignment = Alignment(horizontal="center", vertical="center", text_rotation=0)
    page["A1"].fill = GradientFill(stop=("FFFFFFFF", "FF9BC2E6"))
    for column, heading in enumerate(HEADINGS, start=1):
        cell = page.cell(2, column, heading)
        cell.font, cell.fill = Font(bold=True, italic=True), PatternFill("darkGrid", fgColor="FFA9D08E")
    for row in range(3, 9):
        page.cell(row, 1, f"问题{row}").style = "正文样式"
        page.cell(row, 2, f"第{row}个问题：冷库用电增容\n（续）").alignment = Alignment(
            wrap_text=True, indent=1
        )
        page.cell(row, 3, "花卉专业镇" if row % 2 else "花卉")
        page.cell(row, 5, date(2026, 3, row)).number_format = "yyyy/m/d"
        page.cell(row, 6, date(2026, 10, row)).number_format = 'm"月"d"日"'
        page.cell(row, 7, row * 1.25).number_format = '#,##0.0"万"'
        page.cell(row, 9, "备注").protection = Protection(locked=False)
    page["B4"].comment = Comment("请补充材料", "李四", height=50, width=150)
    page.column_dimensions["B"].width = 37.5
    page.column_dimensions["G"].hidden = True
    page.row_dimensions[1].height = 45
    page.row_dimensions[5].hidden = True
    page.auto_filter.ref = "A2:I8"
    page.freeze_panes = "C3"
    check = DataValidation("list", formula1='"区工信局,区文旅局"', allow_blank=True, showErrorMessage=True)
    check.add("D3:D200")
    page.add_data_validation(check)
    page.conditional_formatting.add("G3:G8", _SCALE("min", None, "FFFFFFFF", "max", None, "FFFF0000"))
    page.conditional_formatting.add(
        "F3:F8", _BELOW("lessThan", ["46300"], fill=PatternFill(bgColor="FFFFC7CE"))
    )
    page.print_title_rows = "1:2"
    page.print_area = "A1:I8"
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", 9
    page.oddFooter.center.text = "第 &P 页"  # type: ignore[union-attr] # there always
    towns = book.create_sheet("专业镇")
    towns.append(("编号", "名称"))
    towns.append(("花卉", "花卉专业镇"))
    sums = book.create_sheet("统计")
    sums.append(("项目", "值"))
    sums.append(("合计", "=SUM(问题台账!G3:G8)"))
    table = Table(displayName="统计表", ref="A1:B2")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleMedium4", showRowStripes=True)
    sums.add_table(table)
    sums.sheet_state = "hidden"
    book.defined_names["金额"] = DefinedName("金额", attr_text="问题台账!$G$3:$G$8")
    book.save(path)
    return path


def repacked(path: Path, edits: Mapping[str, Callable[[str], str] | None], **added: str) -> Path:
    """The same workbook with parts changed, left out (``None``) or ``added`` (``__`` stands for a slash)."""
    with zipfile.ZipFile(path) as old:
        parts = {each.filename: old.read(each) for each in old.infolist()}
    for name, edit in edits.items():
        if edit is None:
            del parts[name]
        else:
            new = edit(parts[name].decode())
            assert new != parts[name].decode(), f"{name} did not change"
            parts[name] = new.encode()
    parts |= {name.replace("__", "/"): text.encode() for name, text in added.items()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new_file:
        for name, data in parts.items():
            new_file.writestr(name, data)
    return path
