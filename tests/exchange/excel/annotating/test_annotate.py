"""The workbook given back with its findings, and the blank one."""

import io
import shutil
import subprocess
import zipfile
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

import zhuanyezhen as zyz
from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.exchange.excel.layout import layout_of
from zhuanyezhen.model.problem import Problem
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.unit import Unit

_DAY = date(2026, 11, 24)


def _ledger(path: Path) -> zyz.Programme:
    with xlsxwriter.Workbook(path) as workbook:
        moment = workbook.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        sheet = workbook.add_worksheet("问题'台账")
        sheet.write_row(0, 1, ["编号", "问题描述", "登记时刻", "已读", "责任单位", "截止日期"])
        sheet.write_row(1, 1, ["1", "用地指标不足"])
        sheet.write_string(1, 2, "=cmd|' /C calc'!A0")
        sheet.write_datetime(1, 3, datetime(2026, 3, 5, 8, 30), moment)  # noqa: DTZ001
        sheet.write_boolean(1, 4, True)  # noqa: FBT003
        sheet.write_row(2, 1, ["2", "用水", "", "", "区水务局", 46000.5])
        workbook.add_worksheet("特殊文字")
        workbook.add_worksheet("空")
    return zyz.load(path)


def test_findings_stand_in_their_cells(tmp_path: Path) -> None:
    """Colours, comments, links; every value of every sheet is there, a formula-like text as text."""
    path, output = tmp_path / "台账.xlsx", tmp_path / "检查结果.xlsx"
    programme = _ledger(path)
    report = zyz.check(programme, as_of=_DAY)
    seen: list[tuple[str, int, int]] = []
    zyz.save_annotated(path, report, output, progress=lambda *each: seen.append(each))
    book = CalamineWorkbook.from_path(output)
    assert ["检查结果", "问题'台账", "特殊文字", "空"] == book.sheet_names
    old = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python(skip_empty_area=False)
    assert old == book.get_sheet_by_index(1).to_python(skip_empty_area=False)
    findings = book.get_sheet_by_index(0).to_python()
    assert ["级别", "编号", "规则", "内容", "位置", "涉及单位"] == findings[0]
    assert ["错误", "PRB001"] == findings[1][:2]
    assert "问题'台账!F2" in [row[4] for row in findings]
    assert any("登记时刻、已读" in str(row[3]) for row in findings)
    with zipfile.ZipFile(output) as package:
        comments = package.read("xl/comments1.xml").decode()
        sheet = package.read("xl/worksheets/sheet1.xml").decode()
        assert 'ref="F2"' in comments
        assert "【错误】PRB001" in comments
        assert "location=\"'问题''台账'!F2\"" in sheet
        assert "<f>" not in package.read("xl/worksheets/sheet2.xml").decode()
    assert programme.problems == zyz.load(output).problems
    zyz.save_annotated(output, zyz.check(zyz.load(output), as_of=_DAY), output)
    assert programme.problems == zyz.load(output).problems


def test_a_clean_ledger_says_so(tmp_path: Path) -> None:
    """No finding is a finding, too; findings of other files are listed without a link."""
    path, output = tmp_path / "台账.xlsx", tmp_path / "检查结果.xlsx"
    zyz.save(zyz.Programme(name="例"), path)
    zyz.save_annotated(path, zyz.check(zyz.load(path), as_of=_DAY, select=("PRJ",)), output)
    assert "没有发现问题。" in str(CalamineWorkbook.from_path(output).get_sheet_by_index(0).to_python())
    report = zyz.check(
        zyz.parse_plan("一、任务\n（一）做强。（责任单位：区商务局、区商务局牵头）"), as_of=_DAY
    )
    zyz.save_annotated(path, report, output)
    assert "没有发现问题。" not in str(CalamineWorkbook.from_path(output).get_sheet_by_index(0).to_python())


def test_what_cannot_be_annotated(tmp_path: Path) -> None:
    """A YAML file has no cells."""
    report = zyz.check(zyz.Programme(name="例"), as_of=_DAY)
    with pytest.raises(UnreadableFileError, match="only a workbook"):
        zyz.save_annotated(tmp_path / "a.yaml", report, tmp_path / "b.xlsx")


def test_long_ledgers_are_marked_up_to_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Excel takes some 65,000 links; the cells behind that keep their colours."""
    monkeypatch.setattr("zhuanyezhen.exchange.excel.annotate._MOST_MARKS", 1)
    path, output = tmp_path / "台账.xlsx", tmp_path / "检查结果.xlsx"
    rows = tuple(Problem(id=str(number), description="例") for number in range(1500))
    zyz.save(zyz.Programme(name="例", problems=rows), path)
    seen: list[tuple[str, int, int]] = []
    programme = zyz.load(path, progress=lambda *each: seen.append(each))
    zyz.save_annotated(
        path,
        zyz.check(programme, as_of=_DAY, select=("PRB001",)),
        output,
        progress=lambda *each: seen.append(each),
    )
    assert 2 * [("问题台账", 1000, 1501), ("问题台账", 1501, 1501)] == [
        each for each in seen if each[0] == "问题台账"
    ]
    with zipfile.ZipFile(output) as package:
        assert package.read("xl/worksheets/sheet1.xml").decode().count("<hyperlink ") == 1


def test_drop_downs_hold_more_than_255_characters(tmp_path: Path) -> None:
    """Their words stand on a hidden sheet; names that repeat give way to ids."""
    units = tuple(Unit(id=f"某区/{number}", name=f"某区某某工作局第{number}科") for number in range(100))
    zyz.save(
        zyz.Programme(name="例", units=units, problems=(Problem(id="1", description="例"),)),
        tmp_path / "a.xlsx",
    )
    with zipfile.ZipFile(tmp_path / "a.xlsx") as package:
        book = package.read("xl/workbook.xml").decode()
        assert 'name="选项"' in book
        assert 'state="hidden"' in book
        sheets = [
            package.read(name).decode()
            for name in package.namelist()
            if name.startswith("xl/worksheets/sheet")
        ]
    assert any("$101</formula1>" in sheet for sheet in sheets)
    twins = (Unit(id="甲", name="同名"), Unit(id="乙", name="同名"))
    zyz.save(zyz.Programme(name="例", units=twins), tmp_path / "b.xlsx")
    with zipfile.ZipFile(tmp_path / "b.xlsx") as package:
        assert "乙" in package.read("xl/sharedStrings.xml").decode()


def test_drop_downs_offer_the_words_of_their_list(tmp_path: Path) -> None:
    """Whole: 县（市、区） is one word, though commas of its kind part lists elsewhere."""
    zyz.save_template(tmp_path / "a.xlsx")
    choices = CalamineWorkbook.from_path(tmp_path / "a.xlsx").get_sheet_by_name("选项").to_python()
    offered = {str(cell) for row in choices[1:] for cell in row}
    words = {
        word
        for sheet in layout_of(Programme).sheets
        for each in sheet.columns
        for word in (each.codes or {}).values()
    }
    assert {"县（市、区）", "是", "否"} <= offered
    assert offered - {"", "是", "否"} <= words


def test_the_same_programme_gives_the_same_bytes(tmp_path: Path) -> None:
    """Whenever it is written."""
    for name in ("a.xlsx", "b.xlsx"):
        zyz.save(zyz.Programme(name="例"), tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    assert zipfile.is_zipfile(io.BytesIO((tmp_path / "a.xlsx").read_bytes()))


_OFFICE = shutil.which("soffice")


@pytest.mark.skipif(
    _OFFICE is None, reason="LibreOffice is not installed (apt-get install libreoffice-calc-nogui)"
)
def test_an_office_opens_it(tmp_path: Path) -> None:
    """The examples' ledger, annotated: LibreOffice opens it without repair, and prints heading, finding and mark."""
    path, output = tmp_path / "台账.xlsx", tmp_path / "检查结果.xlsx"
    parts = [zyz.load(f"examples/jinyuan/{name}.yaml") for name in ("programme", "made-up-problem")]
    zyz.save(zyz.merge(parts), path)
    zyz.save_annotated(path, zyz.check(zyz.load(path), as_of=_DAY), output)
    command = [str(_OFFICE), f"-env:UserInstallation={tmp_path.as_uri()}/profile", "--headless"]
    done = subprocess.run(
        [*command, "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
         "--outdir", tmp_path, output],
        capture_output=True, text=True, check=True, timeout=300,
    )  # fmt: skip
    assert "repair" not in (done.stdout + done.stderr).lower()
    findings = (tmp_path / "检查结果-检查结果.csv").read_text("utf-8")
    assert findings.startswith("级别,编号,规则,内容,位置,涉及单位")
    assert "PRB001" in findings
    assert "花卉冷链中心用地指标没有落实" in (tmp_path / "检查结果-问题台账.csv").read_text("utf-8")
    subprocess.run(
        [*command, "--convert-to", "pdf", "--outdir", tmp_path, output],
        capture_output=True, check=True, timeout=300,
    )  # fmt: skip
    assert (tmp_path / "检查结果.pdf").read_bytes().startswith(b"%PDF")


def test_a_copy_says_the_same_when_it_is_read(tmp_path: Path) -> None:
    """Merged cells stand in each of their rows, a percentage is one: the copy is mended and checked again."""
    path, copy = tmp_path / "台账.xlsx", tmp_path / "结果.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("指标值")
        page.merge_range("A1:D2", "指标值（虚构）")
        page.write_row("A3", ("专业镇", "指标", "期间", "数值"))
        page.merge_range("A4:A6", "古城镇")
        page.write_row("B4", ("占有率", "2026", 0.125), book.add_format({"num_format": "0.0%"}))
        page.write_row("B6", ("占有率", "2025", 12))
    programme = zyz.load(path)
    zyz.save_annotated(path, zyz.check(programme, as_of=_DAY), copy)
    assert [("古城镇", Decimal("12.5")), ("古城镇", Decimal(12))] == [
        (each.town, each.value) for each in zyz.load(copy).observations or ()
    ]
    assert programme.observations == zyz.load(copy).observations
