"""The monthly report as a workbook: a sheet of what is told, then one for each table, figures as numbers."""

from collections.abc import Sequence

from zhuanyezhen.escaping import visible
from zhuanyezhen.exchange.excel.painter import Painter, Percent, lines_of, wide
from zhuanyezhen.findings import Report
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.pattern import regex
from zhuanyezhen.reporting.monthly.section import MonthlySection, numbered, title_of, until
from zhuanyezhen.reporting.number_text import NUMBER
from zhuanyezhen.words import Language
from zhuanyezhen.words import reports as words

_NO_NAME = regex(r"[\[\]:*?/\\'：]")
_LONGEST_NAME = 31
_NARROWEST, _WIDEST = 8, 48
_TOLD_WIDTH = 100


def monthly_to_xlsx(
    programme: Programme, report: Report, sections: Sequence[MonthlySection], *, lang: Language = "zh"
) -> bytes:
    """The report as the bytes of a workbook; the same report gives the same bytes.

    Raises:
        MissingExtraError: XlsxWriter is not installed.
    """
    painter = Painter(visible(title_of(programme, lang)))
    _told(painter, programme, report, sections, lang)
    for number, section in enumerate(sections):
        if section.rows:
            _table(painter, _sheet_name(numbered(number, section, lang)), section)
    return painter.done()


def _told(
    painter: Painter, programme: Programme, report: Report, sections: Sequence[MonthlySection], lang: Language
) -> None:
    """The first sheet: title, day, and the sentences of each section under its title."""
    lines = [title_of(programme, lang), until(report, lang)]
    heads = {0}
    for number, section in enumerate(sections):
        heads.add(len(lines))
        lines += [numbered(number, section, lang), *section.told]
    sheet = painter.sheet(words.OVERVIEW(lang))
    sheet.set_column(0, 0, _TOLD_WIDTH)
    for row, line in enumerate(lines):
        sheet.write_string(row, 0, visible(line), painter.formats["bold" if row in heads else "text"])
    painter.shape(sheet, [_TOLD_WIDTH], {row: lines_of(line, _TOLD_WIDTH) for row, line in enumerate(lines)})


def _table(painter: Painter, name: str, section: MonthlySection) -> None:
    sheet = painter.sheet(name)
    columns = list(zip(section.headings, *section.rows, strict=True))
    widths = [min(max(map(wide, column)) + 2, _WIDEST) for column in columns]
    widths = [max(each, _NARROWEST) for each in widths]
    for column, (heading, width) in enumerate(zip(section.headings, widths, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, visible(heading), painter.formats["heading"])
    for number, row in enumerate(section.rows, start=1):
        for column, cell in enumerate(row):
            painter.cell(sheet, number, column, _value(cell) if column else visible(cell))
    sheet.freeze_panes(1, 1)
    whole = len(section.rows) - section.totals
    if whole:
        sheet.autofilter(0, 0, whole, len(section.headings) - 1)
    tall = {
        number: max(lines_of(cell, width) for cell, width in zip(row, widths, strict=True))
        for number, row in enumerate(section.rows, start=1)
    }
    painter.shape(sheet, widths, tall)


def _value(cell: str) -> str | float:
    match = NUMBER.fullmatch(cell)
    if match is None:
        return visible(cell)
    return Percent(float(match[1]) / 100) if match[2] else float(match[1])


def _sheet_name(title: str) -> str:
    """A title as the name of a sheet, without what Excel refuses, and short; its number makes it the only one."""
    return _NO_NAME.sub(" ", visible(title))[:_LONGEST_NAME].strip()
