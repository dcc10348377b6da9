"""``save_annotated``: a checked file given back with what was found in it, a workbook or a Word document."""

import os
import warnings
from pathlib import Path

from zhuanyezhen.annotating.word import commented
from zhuanyezhen.errors import AnnotationWarning, WrongUseError
from zhuanyezhen.exchange.converter import WORKBOOKS
from zhuanyezhen.exchange.excel.annotating.annotate import Tell, annotated
from zhuanyezhen.exchange.excel.grid import Progress
from zhuanyezhen.exchange.files import WRITTEN_WORKBOOK
from zhuanyezhen.findings import Report
from zhuanyezhen.outgoing import is_same_file, write_whole
from zhuanyezhen.values.given import refuse_other_than
from zhuanyezhen.words import Language, Said
from zhuanyezhen.words.annotating import NOT_ANNOTATED_INTO, SAME_FILE

WORD = ".docx"


def save_annotated(  # noqa: PLR0913 - three things, and how it is told
    path: str | os.PathLike[str],
    report: Report,
    output: str | os.PathLike[str],
    *,
    progress: Progress | None = None,
    tell: Tell | None = None,
    lang: Language = "zh",
) -> None:
    """Write a copy of a workbook or a Word document with the findings of a report in it.

    A ``.docx`` is kept as it is: each finding is a comment (批注) on its very words, or, where it has none, on the title;
    comments that are there stay. An ``.xlsx`` is kept as it is, too: added are colours and notes in the cells, and the
    sheet 检查结果. Another workbook comes back as a new one of its values.

    Args:
        path: The workbook or the Word document that was checked.
        report: What ``check()`` said of it.
        output: The copy to write, a .docx or .xlsx file; never the checked file itself.
        progress: Called while a workbook is copied that is no .xlsx, as in ``load``.
        tell: Called before anything is written with each sentence about what the copy does not keep (``Said``:
            Chinese, ``.en`` its English); without it, each is an ``AnnotationWarning``.
        lang: The language of the comments, the notes and the list.

    Raises:
        UnreadableFileError: the file cannot be opened safely, or a Word document not be changed without loss.
        WrongUseError: the copy is the checked file, one of the suffixes is wrong, or the report is of other files.
        UnwritableFileError: the copy cannot be written.
        MissingExtraError: of a workbook, openpyxl, XlsxWriter or python-calamine is not installed.
    """
    refuse_other_than(report, Report)
    name, target = os.fspath(path), os.fspath(output)
    given, wanted = Path(name).suffix.lower(), Path(target).suffix.lower()
    if given not in (WORD, *WORKBOOKS) or wanted != (WORD if given == WORD else WRITTEN_WORKBOOK):
        kinds = {"workbooks": ", ".join(WORKBOOKS), "workbook": WRITTEN_WORKBOOK, "word": WORD}
        raise WrongUseError(*NOT_ANNOTATED_INTO.both(file=name, target=target, **kinds))
    if is_same_file(name, target):
        raise WrongUseError(*SAME_FILE.both(target=target))
    told = list[Said]()
    into = (name, report, told.append, lang)
    data = commented(*into) if given == WORD else annotated(*into, progress)
    for each in told:
        (tell or _warn)(each)
    write_whole(target, data)


def _warn(told: Said) -> None:
    warnings.warn(AnnotationWarning(told.en, told), stacklevel=3)  # who called save_annotated
