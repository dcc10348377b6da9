"""The workbook given back with its findings: all of the office's own is there, and nothing of it was changed."""

import os
import re
import shutil
import subprocess
import warnings
import zipfile
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

import zhuanyezhen as zyz
from office_workbook import by_openpyxl, by_xlsxwriter, repacked
from zhuanyezhen.errors import AnnotationWarning, UnreadableFileError, WrongUseError
from zhuanyezhen.exchange.excel.annotating.notes import LINE
from zhuanyezhen.findings import Finding, Report, Severity
from zhuanyezhen.model.problem import Problem
from zhuanyezhen.values.source import Source
from zhuanyezhen.words import Said

_DAY = date(2026, 11, 24)
_MAKERS = pytest.mark.parametrize("make", [by_xlsxwriter, by_openpyxl])
_LIST = "检查结果"


def _checked(path: Path) -> tuple[zyz.Programme, Report]:
    programme = zyz.load(path)
    return programme, zyz.check(programme, as_of=_DAY)


def _report(document: str, *cells: tuple[str, str, str], severity: Severity = Severity.ERROR) -> Report:
    """A report of findings that nobody's rules made: sheet, cell, message."""
    return Report(
        as_of=_DAY,
        library_version="0",
        input=(document,),
        findings=tuple(
            Finding(
                code="XXX001",
                name="made-up",
                severity=severity,
                message=message,
                subject=f"{sheet}{cell}{number}",
                source=Source(document=document, sheet=sheet, cell=cell),
                fingerprint=str(number),
            )
            for number, (sheet, cell, message) in enumerate(cells)
        ),
    )


def _parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def _opened(path: Path) -> Any:  # noqa: ANN401 - openpyxl is half typed
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl says what it would drop
        return openpyxl.load_workbook(path, rich_text=True)


def _sheets(book: Any) -> dict[str, Any]:  # noqa: ANN401
    return {each.title: each for each in book.worksheets if each.title != _LIST}


def _look(cell: Any) -> tuple[object, ...]:  # noqa: ANN401
    """All of a cell but its fill and its note."""
    return (
        getattr(cell.value, "text", cell.value) if cell.data_type == "f" else cell.value,
        cell.data_type,
        cell.number_format,
        repr(cell.font),
        repr(cell.border),
        repr(cell.alignment),
        repr(cell.protection),
        repr(cell.hyperlink),
        cell.style,
    )


def _setup(page: Any) -> tuple[object, ...]:  # noqa: ANN401
    """All of a sheet but its cells."""
    return (
        page.sheet_state,
        page.dimensions,
        sorted(map(str, page.merged_cells.ranges)),
        {key: (each.width, each.hidden, each.outlineLevel) for key, each in page.column_dimensions.items()},
        {key: (each.height, each.hidden, each.outlineLevel) for key, each in page.row_dimensions.items()},
        repr(page.auto_filter),
        page.freeze_panes,
        repr(page.data_validations),
        [(str(each.sqref), repr(each.rules)) for each in page.conditional_formatting],
        page.print_title_rows,
        page.print_area,
        repr(page.page_setup),
        repr(page.page_margins),
        [
            each.text
            for part in (page.oddHeader, page.oddFooter)
            for each in (part.left, part.center, part.right)
        ],
        repr(page.protection),
        repr(page.sheet_properties),
        {name: repr(each) for name, each in page.tables.items()},
        repr(page.row_breaks),
        len(page._images),  # noqa: SLF001 - no other way to ask
        len(page._charts),  # noqa: SLF001 - likewise
    )


@_MAKERS
def test_all_of_the_offices_own_is_there_cell_by_cell(make: Callable[[Path], Path], tmp_path: Path) -> None:
    """As openpyxl sees it, who had no part in it: values, formulas, formats, merges, filters, print set-up, names."""
    path, output = make(tmp_path / "台账.xlsx"), tmp_path / "结果.xlsx"
    _, report = _checked(path)
    zyz.save_annotated(path, report, output)
    old, new = _opened(path), _opened(output)
    marked = {(each.source.sheet, each.source.cell) for each in report if each.source and each.source.cell}
    assert len(marked) > 10
    assert [*old.sheetnames, _LIST] == new.sheetnames
    assert old.defined_names == new.defined_names
    for title, page in _sheets(old).items():
        copy = _sheets(new)[title]
        assert _setup(page) == _setup(copy)
        for cell in (cell for row in page.iter_rows() for cell in row):
            twin = copy[cell.coordinate]
            if cell.has_style or cell.value is not None:
                assert _look(cell) == _look(twin), cell.coordinate
            if (title, cell.coordinate) not in marked:
                assert repr(cell.fill) == repr(twin.fill), cell.coordinate
                assert cell.comment is None or twin.comment.text == cell.comment.text


@_MAKERS
def test_nothing_is_changed_but_where_something_is_added(
    make: Callable[[Path], Path], tmp_path: Path
) -> None:
    """Byte for byte: charts, pictures, buttons, sparklines, last values; of a sheet only formats and the notes."""
    path, output = make(tmp_path / "台账.xlsx"), tmp_path / "结果.xlsx"
    zyz.save_annotated(path, _checked(path)[1], output)
    old, new = _parts(path), _parts(output)
    changed = {name for name in old if old[name] != new[name]}
    sheets = {name for name in changed if name.startswith("xl/worksheets/sheet")}
    notes = {"xl/comments1.xml", "xl/comments/comment1.xml"} | {
        name for name in old if name.endswith("1.vml")
    }
    relations = {name for name in old if name.endswith("sheet1.xml.rels")} | {"xl/_rels/workbook.xml.rels"}
    assert sheets
    assert changed - sheets <= {"[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml", *notes, *relations}
    for name in sheets:
        assert _bare(old[name]) == _bare(new[name])
        assert old[name] != new[name]


def _bare(sheet: bytes) -> str:
    """A sheet without the formats of its cells, blank cells, and the place of its notes."""
    text = re.sub(r"<legacyDrawing [^>]*/>", "", sheet.decode())
    text = re.sub(r'(<c\b[^>]*?) s="[0-9]+"', r"\1", text)
    return re.sub(r'<c r="[A-Z]+[0-9]+" ?/>|(?<=<row)[^>]*>', "", text)


@_MAKERS
def test_a_copy_loads_as_the_ledger_did(make: Callable[[Path], Path], tmp_path: Path) -> None:
    """And says the same when it is checked: what was found is not among the entries."""
    path, output = make(tmp_path / "台账.xlsx"), tmp_path / "a" / "台账.xlsx"
    output.parent.mkdir()
    programme, report = _checked(path)
    zyz.save_annotated(path, report, output)
    again, twice = _checked(output)
    assert programme == again
    assert [each.message for each in report] == [each.message for each in twice]
    assert programme.notes == again.notes


def test_findings_stand_in_their_cells(tmp_path: Path) -> None:
    """Colours by severity, notes behind those of the office, a list with links; merged cells are marked where they show."""
    path, output = by_xlsxwriter(tmp_path / "台账.xlsx"), tmp_path / "结果.xlsx"
    zyz.save_annotated(path, _checked(path)[1], output)
    book = _opened(output)
    page = book["问题台账"]
    assert "FFF8CBAD" == page["D4"].fill.fgColor.rgb
    assert page["D4"].comment.text.startswith(f"请科室核实（王）\n{LINE}\n【错误】PRB001 ")
    assert "第二条批注" == page["B4"].comment.text
    assert "FFFFE699" == page["F8"].fill.fgColor.rgb
    assert 3 == page["C3"].comment.text.count(
        "写作“石桥家具”，但专业镇名单中没有这个编号。是否指“石桥家具专业镇”？"
    )
    assert "FFF8CBAD" == page["C3"].fill.fgColor.rgb
    found = [[cell.value for cell in row] for row in book[_LIST].iter_rows()]
    assert ["级别", "编号", "规则", "内容", "位置", "涉及单位"] == found[0]
    row = next(number for number, each in enumerate(found, start=1) if each[1] == "REF001")
    assert "问题台账!C3" == book[_LIST].cell(row, 5).value
    assert "'问题台账'!C3" == book[_LIST].cell(row, 5).hyperlink.location
    assert any("列不是台账的列" in str(each[3]) for each in found)
    assert ("A2", "A1:F28") == (book[_LIST].freeze_panes, book[_LIST].auto_filter.ref)
    assert "$1:$1" == book[_LIST].print_title_rows
    sheets = [data for name, data in _parts(output).items() if name.startswith("xl/worksheets/sheet")]
    assert 1 == sum(b'tabSelected="1"' in data for data in sheets)


def test_a_clean_ledger_says_so(tmp_path: Path) -> None:
    """No finding is a finding, too; findings of other files are listed without a link."""
    path, output = tmp_path / "台账.xlsx", tmp_path / "结果.xlsx"
    zyz.save(zyz.Programme(name="例"), path)
    zyz.save_annotated(path, zyz.check(zyz.load(path), as_of=_DAY, select=("PRJ",)), output)
    assert "没有发现问题。" == _opened(output)[_LIST]["D2"].value
    zyz.save_annotated(path, _report("方案.docx", ("表1", "B3", "例")), output)
    page = _opened(output)[_LIST]
    assert ("例", "表1!B3", None) == (page["D2"].value, page["E2"].value, page["E2"].hyperlink)


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    """Whenever it is written: nothing that is added has a date."""
    path = by_xlsxwriter(tmp_path / "台账.xlsx")
    report = _checked(path)[1]
    for name in ("甲.xlsx", "乙.xlsx"):
        zyz.save_annotated(path, report, tmp_path / name)
    assert (tmp_path / "甲.xlsx").read_bytes() == (tmp_path / "乙.xlsx").read_bytes()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(tmp_path / "甲.xlsx") as new:
        dates = {each.filename: each.date_time for each in old.infolist()}
        added = (1980, 1, 1, 0, 0, 0)
        assert [] == [each for each in new.infolist() if each.date_time != dates.get(each.filename, added)]


def test_a_copy_that_was_mended_is_annotated_anew(tmp_path: Path) -> None:
    """Notes and colours of the first run go, the office's own notes stay, and there is one list."""
    path, first, second = by_xlsxwriter(tmp_path / "台账.xlsx"), tmp_path / "一.xlsx", tmp_path / "二.xlsx"
    name = os.fspath(path)
    cells = [
        ("问题台账", "D4", "甲"),
        ("问题台账", "D5", "乙"),
        ("问题台账", "B4", "丙"),
        ("专业镇", "A2", "丁"),
    ]
    zyz.save_annotated(path, _report(name, *cells), first)
    zyz.save_annotated(first, _report(os.fspath(first), ("问题台账", "B4", "戊")), second)
    book = _opened(second)
    page = book["问题台账"]
    assert ("请科室核实（王）", None) == (page["D4"].comment.text, page["D4"].fill.fill_type)
    assert (None, None) == (page["D5"].comment, page["D5"].fill.fill_type)
    assert f"第二条批注\n{LINE}\n【错误】XXX001 戊" == page["B4"].comment.text
    assert None is book["专业镇"]["A2"].comment
    assert ["戊"] == [row[3].value for row in book[_LIST].iter_rows(min_row=2)]
    assert 1 == book.sheetnames.count(_LIST)
    shapes = _parts(second)["xl/drawings/vmlDrawing1.vml"].decode()
    assert 2 == shapes.count('ObjectType="Note"')
    assert 1 == shapes.count('ObjectType="Button"')


def test_findings_are_said_in_english(tmp_path: Path) -> None:
    """Notes, headings, what is told; a list in the other language is written anew, too."""
    path, first, second = by_xlsxwriter(tmp_path / "台账.xlsx"), tmp_path / "一.xlsx", tmp_path / "二.xlsx"
    report = _checked(path)[1]
    zyz.save_annotated(path, report, first, lang="en")
    zyz.save_annotated(first, report, second)
    page = _opened(first)[_LIST]
    assert ["Severity", "Code", "Rule", "Message", "Place", "Units"] == [cell.value for cell in page[1]]
    assert ("warning", "town-without-area") == (page["A2"].value, page["C2"].value)
    assert "[error] REF001" in _opened(first)["问题台账"]["C3"].comment.text
    assert any(str(row[3].value).startswith("Note: ") for row in page.iter_rows())
    assert "级别" == _opened(second)[_LIST]["A1"].value


def test_a_note_that_names_us_is_not_ours(tmp_path: Path) -> None:
    """A sheet without findings stays as it was, whatever its notes talk of."""
    path, output = by_openpyxl(tmp_path / "台账.xlsx"), tmp_path / "结果.xlsx"
    repacked(path, {"xl/comments/comment1.xml": lambda xml: xml.replace("请补充材料", "用zhuanyezhen查")})
    zyz.save_annotated(path, _report(os.fspath(path), ("专业镇", "A2", "甲")), output)
    name = "xl/worksheets/sheet1.xml"
    assert _parts(path)[name] == _parts(output)[name]


def test_a_sheet_of_the_offices_own_of_that_name_stays(tmp_path: Path) -> None:
    """Ours has another name then, which reading knows, too."""
    path, first, second = (tmp_path / name for name in ("台账.xlsx", "一.xlsx", "二.xlsx"))
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("问题台账").write_row("A1", ("编号", "问题描述"))
        book.add_worksheet(_LIST).write_row("A1", ("上次检查", "合格"))
    zyz.save_annotated(path, _report(os.fspath(path), ("问题台账", "A1", "甲")), first)
    zyz.save_annotated(first, _report(os.fspath(first), ("问题台账", "A1", "乙")), second)
    new = _opened(second)
    assert ["问题台账", _LIST, "检查结果（zhuanyezhen）"] == new.sheetnames
    assert "合格" == new[_LIST]["B1"].value
    assert "乙" == new["检查结果（zhuanyezhen）"]["D2"].value
    assert () == zyz.load(second).notes


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1", "</t><f>1</f>", "\x00\x0b"]
)
def test_a_finding_never_becomes_a_formula(text: str, tmp_path: Path) -> None:
    """Nor markup, nor a character no workbook can hold; in the list and in the note."""
    path, output = by_openpyxl(tmp_path / "台账.xlsx"), tmp_path / "结果.xlsx"
    report = _report(os.fspath(path), ("问题台账", "D3", text))
    zyz.save_annotated(path, report, output)
    cell = _opened(output)[_LIST]["D2"]
    assert "s" == cell.data_type
    assert b"<f>" not in b"".join(data for name, data in _parts(output).items() if name not in _parts(path))
    note = _opened(output)["问题台账"]["D3"].comment
    assert note.text.startswith(f"{LINE}\n【错误】XXX001 ")
    assert note.text.endswith(str(cell.value))


@pytest.mark.parametrize("how", ["same", "relative", "symlink", "hard link", "missing"])
def test_the_checked_file_is_never_overwritten(
    how: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Under whatever name it is meant, and even if it is gone by now."""
    path = by_openpyxl(tmp_path / "台账.xlsx")
    report, data = _report(os.fspath(path)), path.read_bytes()
    target = tmp_path / "同一个.xlsx"
    monkeypatch.chdir(tmp_path)
    if how == "symlink":
        target.symlink_to(path)
    elif how == "hard link":
        target.hardlink_to(path)
    elif how == "relative":
        target = Path("台账.xlsx")
    else:
        target = path
    if how == "missing":
        path.unlink()
    with pytest.raises(WrongUseError, match="never overwritten") as refused:
        zyz.save_annotated(path, report, target)
    assert "原文件不会被覆盖" in refused.value.text("zh")
    assert how == "missing" or data == path.read_bytes()


def test_what_cannot_be_annotated(tmp_path: Path) -> None:
    """A YAML file has no cells; what is no workbook is refused, as when it is loaded, and nothing is written."""
    report, output = _report("a"), tmp_path / "b.xlsx"
    with pytest.raises(UnreadableFileError, match="cannot annotate"):
        zyz.save_annotated(tmp_path / "a.yaml", report, output)
    (tmp_path / "a.xlsx").write_bytes(b"no workbook")
    with pytest.raises(UnreadableFileError, match="no workbook"):
        zyz.save_annotated(tmp_path / "a.xlsx", report, output)
    (tmp_path / "a.xlsx").write_bytes(by_openpyxl(tmp_path / "c.xlsx").read_bytes()[:-2000])
    with pytest.raises(UnreadableFileError, match="damaged"):
        zyz.save_annotated(tmp_path / "a.xlsx", report, output)
    assert not output.exists()


@pytest.mark.parametrize("suffix", [".xls", ".ods"])
def test_other_formats_come_back_as_new_workbooks_and_say_so(suffix: str, tmp_path: Path) -> None:
    """Their values are all there, marked like the others."""
    path = tmp_path / f"台账{suffix}"
    shutil.copy(Path(__file__).parent.parent / f"specimen{suffix}", path)
    programme, report = _checked(path)
    told: list[Said] = []
    zyz.save_annotated(path, report, tmp_path / "结果.xlsx", tell=told.append)
    assert [True] == ["不是.xlsx文件" in each and "no .xlsx file" in each.en for each in told]
    copy = zyz.load(tmp_path / "结果.xlsx")
    assert programme.problems == copy.problems
    listed = [str(row[3].value) for row in _opened(tmp_path / "结果.xlsx")[_LIST].iter_rows()]
    assert f"说明：{told[0]}" in listed


@pytest.mark.parametrize("suffix", [".xls", ".ods"])
def test_a_workbook_under_a_wrong_name_is_copied(suffix: str, tmp_path: Path) -> None:
    """As it is read: by what it is, not by what it is called."""
    path, output = tmp_path / "台账.xlsx", tmp_path / "结果.xlsx"
    shutil.copy(Path(__file__).parent.parent / f"specimen{suffix}", path)
    programme, report = _checked(path)
    with pytest.warns(AnnotationWarning, match="cannot be annotated in place"):
        zyz.save_annotated(path, report, output)
    assert programme.problems == zyz.load(output).problems


def test_without_a_listener_it_is_a_warning_before_anything_is_written(tmp_path: Path) -> None:
    """So a library's user sees it; as an error it stops the writing."""
    path, output = tmp_path / "问题台账.csv", tmp_path / "结果.xlsx"
    path.write_text("编号,问题描述\n1,=1+1\n", "utf-8")
    report = _report(os.fspath(path), ("问题台账", "A2", "甲"))
    with pytest.raises(AnnotationWarning, match="new workbook") as warned:
        zyz.save_annotated(path, report, output)
    assert not output.exists()
    assert "写入新的工作簿" in warned.value.text("zh")
    with pytest.warns(AnnotationWarning) as seen:
        zyz.save_annotated(path, report, output)
    assert Path(__file__).name == Path(seen[0].filename).name
    cell = _opened(output)["问题台账"]["B2"]
    assert ("=1+1", "s") == (cell.value, cell.data_type)


@pytest.mark.parametrize(
    ("part", "edit", "why"),
    [
        ("xl/worksheets/sheet1.xml", lambda xml: xml.replace("<sheetData>", "<!-- 例 --><sheetData>"), "XML"),
        ("xl/worksheets/sheet1.xml", lambda xml: re.sub(r'<row r="4"', '<row r="3"', xml), "XML"),
        ("xl/styles.xml", lambda xml: xml.replace("<cellXfs", "<other").replace("</cellXfs", "</other"), "XML"),
        ("xl/workbook.xml", lambda xml: xml.replace("sheets>", "pages>"), "XML"),
        ("_rels/.rels", lambda xml: xml.replace("schemas.openxmlformats.org/officeDocument/2006", "purl.oclc.org/ooxml/officeDocument"), "Strict"),
    ],
)  # fmt: skip
def test_a_package_that_is_written_otherwise_is_copied(
    part: str, edit: Callable[[str], str], why: str, tmp_path: Path
) -> None:
    """Rather than damaged: the copy has the values, and the reason is told."""
    path, output = by_openpyxl(tmp_path / "台账.xlsx"), tmp_path / "结果.xlsx"
    report = _report(os.fspath(repacked(path, {part: edit})), ("问题台账", "D3", "甲"))
    told: list[Said] = []
    zyz.save_annotated(path, report, output, tell=told.append)
    assert 1 == len(told)
    assert why in told[0].en
    assert "另存" in told[0]
    page = _opened(output)["问题台账"]
    assert ("FFF8CBAD", f"{LINE}\n【错误】XXX001 甲") == (
        page["D3"].fill.fgColor.rgb,
        page["D3"].comment.text,
    )
    assert "第4个问题：冷库用电增容\n（续）" == page["B4"].value


def test_what_no_longer_holds_is_left_out_and_told(tmp_path: Path) -> None:
    """A signature, and the log of a shared workbook; comments with replies are not written to."""
    path, output = by_openpyxl(tmp_path / "台账.xlsx"), tmp_path / "结果.xlsx"
    kind = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin"
    log = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/revisionHeaders"
    repacked(
        path,
        {
            "_rels/.rels": lambda xml: xml.replace(
                "</Relationships>",
                f'<Relationship Id="s" Type="{kind}" Target="_xmlsignatures/o"/></Relationships>',
            ),
            "xl/_rels/workbook.xml.rels": lambda xml: xml.replace(
                "</Relationships>",
                f'<Relationship Id="h" Type="{log}" Target="revisions/h.xml"/></Relationships>',
            ),
            "xl/comments/comment1.xml": lambda xml: xml.replace("李四", "tc={0F}"),
        },
        _xmlsignatures__o="",
        xl__revisions__h="<headers/>",
    )
    told: list[Said] = []
    report = _report(os.fspath(path), ("问题台账", "B4", "甲"))
    zyz.save_annotated(path, report, output, tell=told.append)
    assert ["数字签名", "共享工作簿", "的B4有带回复的批注"] == [
        word
        for word, each in zip(("数字签名", "共享工作簿", "的B4有带回复的批注"), told, strict=True)
        if word in each
    ]
    assert "B4 of the sheet “问题台账”" in told[2].en
    book, parts = _opened(output), _parts(output)
    assert ("请补充材料", "FFF8CBAD") == (
        book["问题台账"]["B4"].comment.text,
        book["问题台账"]["B4"].fill.fgColor.rgb,
    )
    assert b"origin" not in parts["_rels/.rels"]
    assert b"revisionHeaders" not in parts["xl/_rels/workbook.xml.rels"]


def test_long_ledgers_are_marked_up_to_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Excel takes some 65,000 links and notes; the cells behind that keep their colours, and it is told."""
    for module in ("annotate", "listing"):
        monkeypatch.setattr(f"zhuanyezhen.exchange.excel.annotating.{module}.MOST", 2)
    path, output = tmp_path / "台账.xlsx", tmp_path / "结果.xlsx"
    zyz.save(
        zyz.Programme(name="例", problems=tuple(Problem(id=f"问题{n}", description="例") for n in range(4))),
        path,
    )
    told: list[Said] = []
    zyz.save_annotated(
        path, zyz.check(zyz.load(path), as_of=_DAY, select=("PRB001",)), output, tell=told.append
    )
    assert ["more than 2 cells of the sheet “问题台账” have findings"] == [
        each.en.partition(";")[0] for each in told
    ]
    book = _opened(output)
    marked = [cell for row in book["问题台账"].iter_rows(min_row=2) for cell in row if cell.fill.fill_type]
    assert [True, True, False, False] == [cell.comment is not None for cell in marked]
    assert 2 == sum(row[4].hyperlink is not None for row in book[_LIST].iter_rows())


def test_a_copy_of_another_format_says_the_same_when_it_is_read(tmp_path: Path) -> None:
    """Merged cells stand in each of their rows, a percentage is one; progress is told while it is copied."""
    path, copy = tmp_path / "台账.xlsx", tmp_path / "结果.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("指标值")
        page.merge_range("A1:D2", "指标值（虚构）")
        page.write_row("A3", ("专业镇", "指标", "期间", "数值"))
        page.merge_range("A4:A6", "古城镇")
        page.write_row("B4", ("占有率", "2026", 0.125), book.add_format({"num_format": "0.0%"}))
        page.write_row("B6", ("占有率", "2025", 12))
    programme = zyz.load(path)
    repacked(path, {"xl/worksheets/sheet1.xml": lambda xml: xml.replace("<sheetData", "<!-- --><sheetData")})
    seen: list[tuple[str, int, int]] = []
    with pytest.warns(AnnotationWarning, match="not written as office programs"):
        zyz.save_annotated(
            path,
            _report(os.fspath(path), ("指标值", "A5", "甲")),
            copy,
            progress=lambda *each: seen.append(each),
        )
    assert [("指标值", 6, 6)] == seen
    assert [("古城镇", Decimal("12.5")), ("古城镇", Decimal(12))] == [
        (each.town, each.value) for each in zyz.load(copy).observations or ()
    ]
    assert programme.observations == zyz.load(copy).observations


_CELLS = st.tuples(
    st.sampled_from(["问题台账", "单位", "专业镇", "隐藏", "图", "没有这张表", _LIST]),
    st.builds("{}{}".format, st.sampled_from(["A", "C", "D", "H", "J", "ZZ", "行"]), st.integers(1, 40)),
    st.text(max_size=20),
)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One ledger for all examples."""
    return by_xlsxwriter(tmp_path_factory.mktemp("any") / "台账.xlsx")


@settings(max_examples=30)
@given(cells=st.lists(_CELLS, max_size=12), severity=st.sampled_from(Severity))
def test_whatever_was_found_the_copy_is_written_and_loads(
    office: Path, cells: list[tuple[str, str, str]], severity: Severity
) -> None:
    """On any sheet, in any cell, blank or none at all: the copy has each finding, and the programme is the same."""
    path, output = office, office.parent / "copy" / "台账.xlsx"
    output.parent.mkdir(exist_ok=True)
    zyz.save_annotated(path, _report(os.fspath(path), *cells, severity=severity), output)
    assert zyz.load(path) == zyz.load(output)
    old, new = _opened(path), _opened(output)
    assert max(len(cells), 1) == sum(
        bool(row[4].value or row[3].value) for row in new[_LIST].iter_rows(min_row=2)
    )
    assert _values(_sheets(old).values()) == _values(_sheets(new).values())


def _values(pages: Iterable[Any]) -> set[tuple[str, str, str]]:
    return {
        (page.title, cell.coordinate, str(getattr(cell.value, "text", cell.value)))
        for page in pages
        for row in page.iter_rows()
        for cell in row
        if cell.value is not None
    }


_OFFICE = shutil.which("soffice")


@pytest.mark.skipif(
    _OFFICE is None, reason="LibreOffice is not installed (apt-get install libreoffice-calc-nogui)"
)
@_MAKERS
def test_an_office_opens_it(make: Callable[[Path], Path], tmp_path: Path) -> None:
    """LibreOffice opens the copy without repair, calculates what it calculated before, and prints the list."""
    path, output = make(tmp_path / "台账.xlsx"), tmp_path / "结果.xlsx"
    zyz.save_annotated(path, _checked(path)[1], output)
    command = [str(_OFFICE), f"-env:UserInstallation={tmp_path.as_uri()}/profile", "--headless"]
    for each in (path, output):
        done = subprocess.run(
            [*command, "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
             "--outdir", tmp_path, each],
            capture_output=True, text=True, check=True, timeout=300,
        )  # fmt: skip
        assert "repair" not in (done.stdout + done.stderr).lower()
    findings = (tmp_path / f"结果-{_LIST}.csv").read_text("utf-8")
    assert findings.startswith("级别,编号,规则,内容,位置,涉及单位")
    assert "PRB001" in findings
    for title in _sheets(_opened(path)):
        before = (tmp_path / f"台账-{title}.csv").read_text("utf-8")
        assert before == (tmp_path / f"结果-{title}.csv").read_text("utf-8")
    subprocess.run(
        [*command, "--convert-to", "pdf", "--outdir", tmp_path, output],
        capture_output=True, check=True, timeout=300,
    )  # fmt: skip
    assert (tmp_path / "结果.pdf").read_bytes().startswith(b"%PDF")
