"""What the monthly report is made of: sections with a title, sentences and perhaps a table, and how they are numbered."""

from collections.abc import Sequence

from attrs import frozen

from zhuanyezhen.findings import Report
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.words import Language, Text
from zhuanyezhen.words import reports as words

Rows = tuple[tuple[str, ...], ...]
_NUMERALS = "一二三四五六七八九"


@frozen(kw_only=True)
class MonthlySection:
    """A section of the report: sentences, and perhaps a table, the last ``totals`` rows of which are sums."""

    title: str
    told: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    rows: Rows = ()
    totals: int = 0


def not_given(title: Text, what: Text, lang: Language) -> MonthlySection:
    """The section of something that was not handed over."""
    return MonthlySection(title=title(lang), told=(words.NOT_GIVEN(lang, what=what(lang)),))


def headings_of(headings: Sequence[Text], lang: Language) -> tuple[str, ...]:
    """The headings of a table in a language."""
    return tuple(each(lang) for each in headings)


def title_of(programme: Programme, lang: Language) -> str:
    """The title of the report."""
    return words.MONTHLY(lang, name=programme.name)


def until(report: Report, lang: Language) -> str:
    """The day the report stands at."""
    return words.UNTIL_DAY(lang, day=report.as_of)


def numbered(number: int, section: MonthlySection, lang: Language) -> str:
    """The title of a section behind its number, counted from 0 (十一、项目投资)."""
    tens, rest = divmod(number + 1, 10)
    head = (_NUMERALS[tens - 1] if tens > 1 else "") + "十" if tens else ""
    numeral = head + (_NUMERALS[rest - 1] if rest else "")
    return words.NUMBERED(lang, numeral=numeral, number=number + 1, title=section.title)
