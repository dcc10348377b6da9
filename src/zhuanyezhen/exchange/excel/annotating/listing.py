"""The added sheet (检查结果): every finding on a line, with a link to its cell. Made by openpyxl in a workbook of its own.

Texts are written as texts, whatever they begin with.
"""

import io
import zipfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from types import ModuleType
from typing import TYPE_CHECKING, Any

from attrs import frozen

from zhuanyezhen.escaping import visible
from zhuanyezhen.exchange.excel.annotating.styles import COLOURS
from zhuanyezhen.exchange.excel.painter import lines_of
from zhuanyezhen.extras import load_extra
from zhuanyezhen.findings import Finding, Report
from zhuanyezhen.findings.wording import Wording, wording
from zhuanyezhen.values.cell_name import cell_of
from zhuanyezhen.values.source import Source
from zhuanyezhen.words import Language
from zhuanyezhen.words import annotating as words
from zhuanyezhen.words.notes import note_in

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

MOST = 60_000
"""Excel takes some 65,000 links and notes on a sheet."""

_WIDTHS = (8, 10, 24, 80, 22, 30)
_MESSAGE, _PLACE = 4, 5
_LINE, _TALLEST, _LONGEST = 16, 400, 32_000
_A4 = 9


@frozen
class Listing:
    """The sheet and the formats it uses, as parts of a package."""

    sheet: bytes
    styles: bytes


def listing(
    name: str, report: Report, sheets: Collection[str], told: Sequence[str], lang: Language
) -> Listing:
    """The list of the findings of a report; those in ``sheets`` of a document are linked, ``told`` stands below.

    Raises:
        MissingExtraError: openpyxl is not installed.
    """
    openpyxl = load_extra("openpyxl", extra="excel", purpose="annotating a workbook")
    book = openpyxl.Workbook()
    for style in _styles(openpyxl):
        book.add_named_style(style)
    sheet: Worksheet = book.active
    _row(sheet, 1, headings(lang), "heading")
    said = wording(lang)
    titles = {rule.code: said.title_of(rule) for rule in report.rules}
    for row, finding in enumerate(report.findings, start=2):
        _row(sheet, row, _told(finding, titles, said), "text")
        sheet.cell(row, 1).style = finding.severity.value
        source = finding.source
        if (
            row <= MOST + 1
            and source
            and source.document == name
            and source.sheet in sheets
            and cell_of(source.cell or "")
        ):
            _link(openpyxl, sheet, row, source)
    if not report.findings:
        _text(sheet, 2, _MESSAGE, words.NOTHING(lang), "text")
    last = len(report.findings) + 1
    for row, note in enumerate(told, start=last + 3):
        text = words.NOTE(lang, note=note_in(note, lang))
        _text(sheet, row, _MESSAGE, text, "text")
        _fit(sheet, row, [text], _WIDTHS[_MESSAGE - 1 : _MESSAGE])
    _set_up(sheet, last, words.FOOTER(lang))
    return _parts(book)


def headings(lang: Language) -> tuple[str, ...]:
    """What stands above the columns."""
    return tuple(each(lang) for each in words.HEADINGS)


def _styles(openpyxl: ModuleType) -> Iterator[object]:
    styles = openpyxl.styles
    side = styles.Side(style="thin")
    plain = {"font": styles.Font(name="等线", size=11), "number_format": "@"}
    top = styles.Alignment(vertical="top", wrap_text=True)
    yield styles.NamedStyle(name="text", alignment=top, **plain)
    for severity, colour in COLOURS.items():
        fill = styles.PatternFill("solid", fgColor=colour)
        yield styles.NamedStyle(name=severity, alignment=top, fill=fill, **plain)
    link = styles.Font(name="等线", size=11, color="FF0563C1", underline="single")
    yield styles.NamedStyle(name="link", alignment=top, font=link, number_format="@")
    yield styles.NamedStyle(
        name="heading",
        font=styles.Font(name="等线", size=11, bold=True),
        fill=styles.PatternFill("solid", fgColor="FFE7E6E6"),
        border=styles.Border(left=side, right=side, top=side, bottom=side),
        alignment=styles.Alignment(horizontal="center", vertical="center", wrap_text=True),
    )


def _row(sheet: "Worksheet", row: int, texts: Sequence[str], style: str) -> None:
    for column, text in enumerate(texts, start=1):
        _text(sheet, row, column, text, style)
    _fit(sheet, row, texts, _WIDTHS)


def _text(sheet: "Worksheet", row: int, column: int, text: str, style: str) -> None:
    cell = sheet.cell(row, column, visible(text)[:_LONGEST])
    cell.data_type = "s"
    cell.style = style


def _fit(sheet: "Worksheet", row: int, texts: Sequence[str], widths: Sequence[int]) -> None:
    lines = max(lines_of(text, width) for text, width in zip(texts, widths, strict=True))
    if lines > 1:
        sheet.row_dimensions[row].height = min(lines * _LINE, _TALLEST)


def _told(finding: Finding, titles: Mapping[str, str], said: Wording) -> tuple[str, ...]:
    """The cells of a finding, as the headings say."""
    source = finding.source
    return (
        said.severities[finding.severity],
        finding.code,
        titles.get(finding.code, finding.name),
        finding.text(said.lang),
        f"{source.sheet}!{source.cell}" if source and source.cell else str(source or ""),
        said.comma.join(finding.units),
    )


def _link(openpyxl: ModuleType, sheet: "Worksheet", row: int, source: Source) -> None:
    cell = sheet.cell(row, _PLACE)
    quoted = (source.sheet or "").replace("'", "''")
    link = openpyxl.worksheet.hyperlink.Hyperlink
    cell.hyperlink = link(ref=cell.coordinate, location=f"'{quoted}'!{source.cell}")
    cell.style = "link"


def _set_up(sheet: "Worksheet", last: int, foot: str) -> None:
    """Widths, a filter, headings that stay and are printed on each page, A4 across."""
    for column, width in zip("ABCDEF", _WIDTHS, strict=True):
        sheet.column_dimensions[column].width = width
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:F{max(last, 2)}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToHeight = 0
    fitting: Any = sheet.sheet_properties.pageSetUpPr
    footer: Any = sheet.oddFooter
    fitting.fitToPage = True
    footer.center.text = foot


def _parts(book: "Workbook") -> Listing:
    data = io.BytesIO()
    book.save(data)
    with zipfile.ZipFile(data) as package:
        return Listing(package.read("xl/worksheets/sheet1.xml"), package.read("xl/styles.xml"))
