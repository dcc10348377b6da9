"""What a workbook holds beside the values of its cells: errors, formulas not calculated, percentages."""

import datetime as dt
import io
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter

import zhuanyezhen as zyz
from zhuanyezhen.exchange.excel.package import Package, look_into

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
        package.writestr("content.xml", "<office:document-content/>")
    assert look_into(data.getvalue(), "t.ods") == Package()


@pytest.mark.parametrize(
    ("number", "code", "amount"),
    [
        (12_500_000, '0!.0,"万"', "1250万元"),
        (12_345_678, '0!.0,"万"', "1234.5678万元"),
        (3, '0"亿元"', "3亿元"),
        (12_500_000, "0.00,,", "12.5万元"),
        (3.5, '0.00"万元"', "3.5万元"),
        (3.5, "#,##0.00", "3.5万元"),
    ],
)
def test_amounts_are_what_is_shown(tmp_path: Path, number: float, code: str, amount: str) -> None:
    """A format that scales or adds a unit says what people read; what is not held as shown is told."""
    path = tmp_path / "t.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("重大项目")
        page.write_row(0, 0, ("编号", "项目名称", "总投资（万元）"))
        page.write_row(1, 0, ("1", "甲"))
        page.write(1, 2, number, book.add_format({"num_format": code}))
    programme = zyz.load(path)
    assert [amount] == [str(each.total_investment) for each in programme.projects or ()]
    told = "工作表“重大项目”C2的数字格式使显示的与存储的不同，按显示的读取"
    assert (told in programme.notes) == ("," in code and "#" not in code)


def test_ids_and_days_are_what_is_shown(tmp_path: Path) -> None:
    """Zeros and texts that a format adds are part of an id; days and periods, too."""
    path = tmp_path / "t.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("问题台账")
        page.write_row(0, 0, ("编号", "问题描述", "提出日期"))
        for row, (code, number) in enumerate(
            (("000", 1), ('"W-"0000', 12), ("0", 7), ("#,##0", 1234)), start=1
        ):
            page.write_number(row, 0, number, book.add_format({"num_format": code}))
            page.write_string(row, 1, "用地")
            page.write_number(row, 2, 20260305, book.add_format({"num_format": '0000"年"00"月"00"日"'}))
    programme = zyz.load(path)
    assert ["001", "W-0012", "7", "1234"] == [each.id for each in programme.problems or ()]
    assert {"2026-03-05"} == {str(each.raised_on) for each in programme.problems or ()}


def test_figures_with_texts_within_are_refused(tmp_path: Path) -> None:
    """1亿2500万 shown of 12500 is no figure any more: it is said what is shown of what."""
    path = _observations(tmp_path / "t.xlsx", (12500, '0"亿"0000"万"'))
    (unread,) = zyz.load(path).unread_cells
    assert "“1亿2500万” is what the format of the cell shows of “12500”" in unread.fault.en


def test_days_that_count_from_1904(tmp_path: Path) -> None:
    """The serial number of a day in a cell without a format counts from there, too; years and typed days do not."""
    path = tmp_path / "t.xlsx"
    with xlsxwriter.Workbook(path, {"date_1904": True}) as book:
        page = book.add_worksheet("重大项目")
        page.write_row(0, 0, ("编号", "项目名称", "签约日期", "开工日期", "投产日期"))
        page.write_row(1, 0, ("1", "甲", 44624, 2026, 20260305))
        page.write_datetime(1, 5, dt.datetime(2026, 3, 5), book.add_format({"num_format": "yyyy-mm-dd"}))  # noqa: DTZ001
        page.write_string(0, 5, "终止日期")
    (project,) = zyz.load(path).projects or ()
    assert ["2026-03-05", "2026", "2026-03-05"] == [str(each.on) for each in project.stages]
    assert "2026-03-05" == str(project.ended_on)


def test_styles_by_the_million(tmp_path: Path) -> None:
    """As many styles as a file can hold are looked at in one go, and cells that use none of them told."""
    path = _observations(tmp_path / "t.xlsx", (0.5, "0.0%"))
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    styles = parts["xl/styles.xml"]
    more = b'<xf numFmtId="9"/>' * 300_000
    parts["xl/styles.xml"] = styles.replace(b"</cellXfs>", more + b"</cellXfs>")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in parts.items():
            new.writestr(name, data)
    package = look_into(path.read_bytes(), "t.xlsx")
    assert {"指标值": {"D2": "%"}} == package.extras


def test_an_id_that_lost_its_digits_is_told_once(tmp_path: Path) -> None:
    """That it cannot be read says all there is to say: it is not called blank besides."""
    path = tmp_path / "t.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("问题台账")
        page.write_row(0, 0, ("编号", "问题描述"))
        page.write_row(1, 0, (947871269024436480, "用地"))
    (unread,) = zyz.load(path).unread_cells
    assert "超过15位" in unread.fault.zh
