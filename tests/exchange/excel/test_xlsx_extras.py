"""What a workbook holds beside the values of its cells: errors, formulas not calculated, percentages."""

import io
import zipfile
from decimal import Decimal
from pathlib import Path

import xlsxwriter

import zhuanyezhen as zyz
from zhuanyezhen.exchange.excel.xlsx_extras import extras_of

_HEADINGS = ("专业镇", "指标", "期间", "数值", "文字")


def _observations(path: Path, *figures: tuple[object, str | None], sheet: str = "指标值") -> Path:
    """A workbook with these figures, each in its format; a pair of a formula and its value is a formula."""
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet(sheet)
        page.write_row(0, 0, _HEADINGS)
        for row, (figure, shown) in enumerate(figures, start=1):
            page.write_row(row, 0, ("甲", "占有率", f"20{row:02}"))
            style = book.add_format({"num_format": shown}) if shown else None
            if isinstance(figure, tuple):
                page.write_formula(row, 3, figure[0], style, figure[1])
            else:
                page.write(row, 3, figure, style)
    return path


def test_a_percentage_is_what_is_shown(tmp_path: Path) -> None:
    """12.5% is held as 0.125; the word % in a format, or 0.125 shown as such, is none."""
    path = _observations(
        tmp_path / "t.xlsx",
        (0.125, "0.0%"),
        (0.07, "0%;[Red]-0%"),
        (0.125, None),
        (12.5, '0.0"%"'),
        (("=1/4", 0.25), "0.00%"),
        (0.999, "[=1]0%;0.0%"),
        sheet="甲&乙 指标值",
    )
    assert [Decimal(each) for each in ("12.5", "7", "0.125", "12.5", "25", "99.9")] == [
        each.value for each in zyz.load(path).observations or ()
    ]


def test_errors_and_formulas_are_no_blanks(tmp_path: Path) -> None:
    """Each is refused with its cell; a formula that gives a blank text is a blank."""
    path = _observations(
        tmp_path / "t.xlsx",
        (("=NA()", "#N/A"), None),
        (("=1/0", "#DIV/0!"), "0%"),
        (("=A1*2", 6), None),
        (('=IF(1,"","")', ""), None),
    )
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"]
    assert b"<f>A1*2</f><v>6</v>" in sheet
    assert b'<c r="D5">' in sheet
    sheet = sheet.replace(b"<f>A1*2</f><v>6</v>", b"<f>A1*2</f><v/>")
    parts["xl/worksheets/sheet1.xml"] = sheet.replace(b'<c r="D5">', b'<c r="D5" t="str">')
    with zipfile.ZipFile(path, "w") as new:
        for name, data in parts.items():
            new.writestr(name, data)
    assert [
        "指标值!D2: “#N/A” is an error of the workbook; mend the formula, or leave the cell blank",
        "指标值!D3: “#DIV/0!” is an error of the workbook; mend the formula, or leave the cell blank",
        "指标值!D4: a formula without a value; open the workbook in Excel or WPS and save it again",
    ] == [each.fault.line("en").removeprefix(f"{path}: ") for each in zyz.load(path).unread_cells]


def test_a_package_without_a_workbook() -> None:
    """An .ods tells nothing of the kind."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        package.writestr("content.xml", "")
    assert extras_of(data.getvalue()) == {}
