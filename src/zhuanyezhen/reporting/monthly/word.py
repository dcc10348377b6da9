"""The monthly report as a Word file in the form of an official document (公文): what stands where."""

from collections.abc import Sequence

from zhuanyezhen.findings import Report
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.reporting.monthly.section import MonthlySection, numbered, title_of, until
from zhuanyezhen.reporting.official import CELL, DAY, HEAD, TEXT, TITLE, OfficialDocument
from zhuanyezhen.words import Language
from zhuanyezhen.words import reports as words


def monthly_to_docx(
    programme: Programme, report: Report, sections: Sequence[MonthlySection], *, lang: Language = "zh"
) -> bytes:
    """The report as the bytes of a Word file; the same report gives the same bytes.

    Raises:
        MissingExtraError: python-docx is not installed.
    """
    writer = OfficialDocument(title_of(programme, lang))
    writer.line(title_of(programme, lang), TITLE, centred=True)
    writer.line(until(report, lang), DAY, centred=True)
    writer.line("", TEXT)
    for number, section in enumerate(sections):
        writer.line(numbered(number, section, lang), HEAD, level=1)
        for sentence in section.told:
            writer.line(sentence, TEXT)
        if section.rows:
            writer.table(section.headings, section.rows, totals=section.totals)
    writer.line(words.MADE(lang, version=report.library_version), CELL)
    return writer.done()
