"""Notices (督办单) as a Word file in the form of an official document, each unit's on pages of its own.

Decided here: neither a number nor a signature is put in, which are the office's own; a column is left for the answer.
"""

from zhuanyezhen.reporting.monthly.section import numbered
from zhuanyezhen.reporting.notice_page import about, name_of, parts, sentences, summary, unread_lines
from zhuanyezhen.reporting.official import CELL, DAY, HEAD, TEXT, TITLE, OfficialDocument
from zhuanyezhen.tracking.notice import Notice, Notices
from zhuanyezhen.words import Language
from zhuanyezhen.words import notices as words

_SHARES = (34, 54, 15, 31, 22)
"""Of a matter, its ground, the part, the time and the answer, which is to be written by hand."""


def notices_to_docx(notices: Notices, *, lang: Language = "zh") -> bytes:
    """The notices as the bytes of a Word file; the same notices give the same bytes.

    Several begin with how much each unit has.

    Args:
        notices: What ``zyz.notices`` said.
        lang: The language of what it says, "zh" or "en".

    Returns:
        The bytes of the file.

    Raises:
        MissingExtraError: python-docx is not installed.
    """
    paper = OfficialDocument(words.ALL_TITLE(lang, name=notices.name))
    several = len(notices.notices) != 1
    if several or notices.unread:
        _first(paper, notices, lang)
    for number, notice in enumerate(notices.notices):
        if number or several or notices.unread:
            paper.page()
        _notice(paper, notices, notice, lang)
    return paper.done()


def _first(paper: OfficialDocument, notices: Notices, lang: Language) -> None:
    _head(paper, notices, words.SUMMARY_TITLE(lang), lang)
    every = summary(notices, lang)
    paper.table(every.headings, every.rows)
    for line in unread_lines(notices, lang):
        paper.line(line, CELL)


def _notice(paper: OfficialDocument, notices: Notices, notice: Notice, lang: Language) -> None:
    _head(paper, notices, words.TITLE(lang), lang)
    whom = name_of(notice, lang)
    paper.line(words.TO_UNIT(lang, unit=whom) if notice.name else whom, TEXT, flush=True)
    for sentence in sentences(notices, notice, lang):
        paper.line(sentence, TEXT)
    for number, part in enumerate(parts(notice, lang, answer=True)):
        paper.line(numbered(number, part, lang), HEAD, level=1)
        paper.table(part.headings, part.rows, shares=_SHARES)


def _head(paper: OfficialDocument, notices: Notices, title: str, lang: Language) -> None:
    paper.line(title, TITLE, centred=True)
    paper.line(about(notices, lang), DAY, centred=True)
    paper.line("", TEXT)
