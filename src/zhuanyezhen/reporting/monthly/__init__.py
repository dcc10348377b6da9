"""The monthly report an office needs: where the programme stands on a day, and what has changed since.

One list of sections, written as Markdown, as one web page that stands by itself, as a Word file in the form of an official
document, or as a workbook. What is not known is said.
"""

from zhuanyezhen.covering import coverage
from zhuanyezhen.findings import Report
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.reporting.coverage_view import heads
from zhuanyezhen.reporting.monthly.changes import changes
from zhuanyezhen.reporting.monthly.dispatch import dispatch
from zhuanyezhen.reporting.monthly.investment import investment
from zhuanyezhen.reporting.monthly.needs import needs
from zhuanyezhen.reporting.monthly.page import monthly_to_html, monthly_to_markdown
from zhuanyezhen.reporting.monthly.section import MonthlySection
from zhuanyezhen.reporting.monthly.services import services
from zhuanyezhen.reporting.monthly.standing import indicators, policies, problems, rates, stages, untargeted
from zhuanyezhen.reporting.monthly.titles import chains, titles
from zhuanyezhen.reporting.monthly.word import monthly_to_docx
from zhuanyezhen.reporting.monthly.workbook import monthly_to_xlsx
from zhuanyezhen.rules import Thresholds, standard_thresholds
from zhuanyezhen.words import Language
from zhuanyezhen.words import reports as words

__all__ = [
    "MonthlySection",
    "monthly_sections",
    "monthly_to_docx",
    "monthly_to_html",
    "monthly_to_markdown",
    "monthly_to_xlsx",
]


def monthly_sections(
    programme: Programme,
    report: Report,
    *,
    since: Report | None = None,
    thresholds: Thresholds | None = None,
    lang: Language = "zh",
) -> tuple[MonthlySection, ...]:
    """The sections of the report of a programme, as of the day of its check; ``since`` is an earlier check."""
    limits, day = thresholds or standard_thresholds(), report.as_of
    return (
        MonthlySection(title=words.COVERAGE(lang), told=heads(coverage(programme, as_of=day), lang)),
        policies(programme, day, limits, lang),
        stages(programme, day, lang),
        investment(programme, day, lang),
        *rates(programme, day, lang),
        problems(programme, day, limits, lang),
        *needs(programme, day, lang),
        *services(programme, day, lang),
        *dispatch(programme, day, limits, lang),
        indicators(programme, day, lang),
        *untargeted(programme, day, lang),
        *titles(programme, day, limits, lang),
        *chains(programme, lang),
        *changes(report, since, lang),
    )
