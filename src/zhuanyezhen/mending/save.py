"""A file with mends in it: a Word document with tracked changes, or a text; what cannot be changed there is left out."""

import os
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from attrs import frozen

from zhuanyezhen.annotating.trace import Trace
from zhuanyezhen.annotating.word import word_bytes
from zhuanyezhen.errors import WrongUseError
from zhuanyezhen.intake import Handed, name_of, take_in
from zhuanyezhen.mending.fix import Fix, mended
from zhuanyezhen.mending.plain import placed
from zhuanyezhen.mending.tracked import stretches, tracked
from zhuanyezhen.ooxml.package import Package
from zhuanyezhen.outgoing import is_same_file, write_whole
from zhuanyezhen.reading.formats import read_document
from zhuanyezhen.reading.formats.limits import PLAIN_BYTES
from zhuanyezhen.reading.formats.text import decode
from zhuanyezhen.words import Language
from zhuanyezhen.words.annotating import SAME_FILE
from zhuanyezhen.words.mending import NOT_OF_IT, SUFFIX

WORD = ".docx"
PLAIN = (".txt", ".md", ".markdown")


@frozen
class Mended:
    """The bytes of a mended file, the mends that could not be made in it, and whether it lost a signature."""

    data: bytes
    left_out: tuple[Fix, ...]
    unsigned: bool = False


def save_mended(
    path: str | os.PathLike[str],
    fixes: Iterable[Fix],
    output: str | os.PathLike[str],
    *,
    as_of: date | None = None,
    lang: Language = "zh",
) -> tuple[Fix, ...]:
    """Write a copy of a plan with mends in it: of a Word document as tracked changes, each with a comment.

    Args:
        path: The file the plan was read from: .docx, .txt or .md.
        fixes: Its mends, or those of them that are wanted: ``fixes(plan)``.
        output: The copy to write, of the same kind; never the file itself. A text is written in UTF-8; a
            Word document loses its signature, which would no longer hold.
        as_of: The day the changes of a Word document are dated; ``None`` dates none.
        lang: The language of the comments.

    Returns:
        The mends that could not be made in the file (a number Word counts, text in a box); nothing of their findings
        is changed.

    Raises:
        UnreadableFileError: the file cannot be opened safely, or a Word document not be changed without loss.
        WrongUseError: the copy is the file itself, a suffix is wrong, or the mends are not of this file.
        UnwritableFileError: the copy cannot be written.
    """
    name, target = os.fspath(path), os.fspath(output)
    refuse_target(name, target)
    made = mended_file(name, tuple(fixes), as_of, lang)
    write_whole(target, made.data)
    return made.left_out


def refuse_target(name: str, target: str) -> None:
    """Refuse to mend a file into one of another kind, or into itself.

    Raises:
        WrongUseError: it is one of these.
    """
    kinds = [WORD], PLAIN
    given, wanted = Path(name).suffix.lower(), Path(target).suffix.lower()
    if not any(given in kind and wanted in kind for kind in kinds):
        raise WrongUseError(*SUFFIX.both(file=name, target=target, suffixes=" ".join((WORD, *PLAIN))))
    if is_same_file(name, target):
        raise WrongUseError(*SAME_FILE.both(target=target))


def mended_file(file: str | Handed, fixes: Sequence[Fix], day: date | None, lang: Language) -> Mended:
    """A file with mends in it.

    Raises:
        UnreadableFileError: it cannot be opened safely, or not changed without loss.
        WrongUseError: the mends are not of this file.
    """
    name = name_of(file)
    if Path(name).suffix.lower() == WORD:
        data = word_bytes(file)
        trace = Trace.of(data, name)
        _refuse_others(name, trace.document.text, fixes)
        fitting = _fitting(fixes, [each for each in fixes if stretches(trace, each) is None])
        signed = Package.of(data).related("", "origin") is not None
        changed = tracked(data, name, fitting, day=day, lang=lang)
        return Mended(changed, _without(fixes, fitting), signed)
    text = plain_text(file)
    read = read_document(take_in(file, PLAIN_BYTES), name=name).text
    _refuse_others(name, read, fixes)
    found = {each.order: placed(read, text, each) for each in fixes}
    fitting = _fitting(fixes, [each for each in fixes if found[each.order] is None])
    made = mended(text, [each for fix in fitting if (each := found[fix.order])])
    return Mended(made.encode(errors="surrogatepass"), _without(fixes, fitting))


def plain_text(file: str | Handed) -> str:
    """The text of a text file as it stands in it.

    Raises:
        UnreadableFileError: it cannot be opened safely.
    """
    return decode(take_in(file, PLAIN_BYTES), name_of(file))[0]


def _refuse_others(name: str, text: str, fixes: Iterable[Fix]) -> None:
    for each in fixes:
        start, end = each.span
        if text[start:end] != each.old:
            raise WrongUseError(*NOT_OF_IT.both(file=name, old=each.old, start=start))


def _fitting(fixes: Iterable[Fix], unfit: Sequence[Fix]) -> tuple[Fix, ...]:
    """The mends of findings all of whose mends fit."""
    left = {(each.rule, each.subject) for each in unfit}
    return tuple(each for each in fixes if (each.rule, each.subject) not in left)


def _without(fixes: Iterable[Fix], kept: Sequence[Fix]) -> tuple[Fix, ...]:
    done = {id(each) for each in kept}
    return tuple(each for each in fixes if id(each) not in done)
