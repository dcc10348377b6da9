"""One reader per file format; each turns a file into a ``Document``.

Here the reader is picked by the suffix, after the content was checked against it. Formats end here:
nothing above knows which one a document came from.
"""

from importlib import import_module
from pathlib import Path

from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.intake import Given, handed, name_of, take_in
from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.reading.formats import text as plain_text
from zhuanyezhen.reading.formats.docx_tags import Revisions
from zhuanyezhen.reading.formats.limits import PACKED_BYTES, PLAIN_BYTES
from zhuanyezhen.reading.formats.signature import require_kind
from zhuanyezhen.reading.formats.traditional import simplify

_READERS = {
    ".txt": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".docx": "docx",
    ".doc": "doc",
    ".wps": "doc",
    ".pdf": "pdf",
}
_PACKED = frozenset({"docx", "doc", "pdf"})
_REVISED = frozenset({"docx", "doc"})

SUFFIXES = tuple(_READERS)
"""The suffixes that are read, in lower case."""


def read_document(
    given: Given,
    *,
    name: str | None = None,
    traditional: bool | None = None,
    revisions: Revisions = "accepted",
) -> Document:
    """Read a file of any supported format; its suffix (in any case) says which, that of ``name`` where it is no path.

    ``traditional`` says whether the text is in traditional characters (None: find out), ``revisions``
    which view of tracked changes is read. Raises ``UnreadableFileError`` when the file is not what its
    suffix says, is damaged, or is larger than is safe, and ``MissingExtraError`` when its format needs
    a package that is not installed.
    """
    file = handed(given, name, PACKED_BYTES)
    called = name_of(file)
    suffix = Path(called).suffix.lower()
    if suffix not in SUFFIXES:
        raise UnreadableFileError(
            f"{called!r} has the suffix {suffix!r}, which is not read: one of {' '.join(SUFFIXES)} is",
            f"“{called}”的后缀{suffix or '（无）'}不能读取；可读取的有{'、'.join(SUFFIXES)}",
        )
    data = take_in(file, PACKED_BYTES if _READERS[suffix] in _PACKED else PLAIN_BYTES)
    require_kind(data, suffix, Path(called).name)
    return simplify(_read(data, called, suffix, revisions), traditional=traditional)


def _read(data: bytes, name: str, suffix: str, revisions: Revisions) -> Document:
    """Load the one reader that is needed: together they take as long to import as attrs and cattrs."""
    reader = import_module(f"{__name__}.{_READERS[suffix]}")
    options = {"revisions": revisions} if _READERS[suffix] in _REVISED else {}
    document: Document = reader.read(data, name, **options)
    return document


def document_of(text: str, name: str, *, traditional: bool | None = None) -> Document:
    r"""Make a document of a string: its text is the string unchanged, its blocks are the lines.

    A line ends at CR, LF, U+000B, U+000C, U+0085, U+2028 or U+2029; its number counts from 1. Nothing about the string raises.

    >>> document = document_of("一、总体要求\r\n二、重点任务", "plan.txt")
    >>> [document.text[block.start : block.end] for block in document.blocks]
    ['一、总体要求', '二、重点任务']
    """
    return simplify(plain_text.document_of_lines(text, name), traditional=traditional)
