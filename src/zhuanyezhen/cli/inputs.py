"""What a command reads: which of its options are inputs, and a file that comes through standard input (``-``).

Decided here: standard input is known by its first bytes, as it has no suffix; --stdin-name says what they cannot tell
(that a text is Markdown, what its sources are to be called).
"""

import argparse
import os
import re
import sys
from collections.abc import Iterable, Iterator

from zhuanyezhen.errors import WrongUseError
from zhuanyezhen.intake import LARGEST, Given, Handed, handed
from zhuanyezhen.outgoing import is_same_file
from zhuanyezhen.reading.formats.signature import kind_of
from zhuanyezhen.words import commands as words

STANDARD_INPUT = "-"
_HEAD = 4096
_YAML = re.compile(rb"^schema_version *:", re.MULTILINE)
_JSON = re.compile(rb'\A(?:\xef\xbb\xbf)?\s*\{\s*"')
_SUFFIXES = {"pdf": ".pdf", "html": ".html"}


_CHECKED = ("files", "arguments", "file", "upper", "lower")
_BESIDE = ("table", "compare", "since", "meetings", "links")


def first_input(options: argparse.Namespace) -> str | None:
    """The first of the files a command is about; what is read beside them does not count."""
    return next(_named(options, _CHECKED), None)


def _named(options: argparse.Namespace, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        value = getattr(options, name, None)
        yield from [value] if isinstance(value, str) else value or ()


def refuse_own_input(options: argparse.Namespace) -> None:
    """Refuse to write over a file that is read.

    Raises:
        WrongUseError: the output is one of the inputs, by whatever name or link.
    """
    output = getattr(options, "output", None) or getattr(options, "target", None)
    inputs = _named(options, (*_CHECKED, *_BESIDE))
    if output and any(is_same_file(each, output) for each in inputs if os.path.exists(each)):  # noqa: PTH110 - no error of its own
        raise WrongUseError(*words.OWN_INPUT.both(output=output))


def file_of(options: argparse.Namespace, path: str) -> str | Handed:
    """The file at a path; of ``-``, what stands on standard input.

    Raises:
        WrongUseError: standard input is named twice.
        UnreadableFileError: it is closed, or cannot be read.
    """
    if path != STANDARD_INPUT:
        return path
    if getattr(options, "standard_input_taken", False) or sys.stdin is None:
        raise WrongUseError(*words.ONE_STANDARD_INPUT.both())
    options.standard_input_taken = True
    name = options.stdin_name
    taken = handed(sys.stdin.buffer, name or STANDARD_INPUT, LARGEST)
    assert isinstance(taken, Handed)  # noqa: S101 - no path was given
    return taken if name else Handed(f"{words.STANDARD_INPUT(options.lang)}{_suffix(taken.data)}", taken.data)


def given(file: str | Handed) -> tuple[Given, str | None]:
    """A file as ``load`` and ``read_plan`` take it: itself, and the name it goes by where it is no path."""
    return (file.data, file.name) if isinstance(file, Handed) else (file, None)


def _suffix(data: bytes) -> str:
    """The suffix a file of these bytes would have: of a package or an old file by what is in it, else by how it begins.

    >>> _suffix(b"%PDF-1.7"), _suffix("一、总体要求".encode()), _suffix(b'{"schema_version": 2}'), _suffix(b"schema_version: 2")
    ('.pdf', '.txt', '.json', '.yaml')
    """
    kind = kind_of(data)
    if kind == "zip":
        return ".docx" if b"word/" in data else ".ods" if b"opendocument.spreadsheet" in data else ".xlsx"
    if kind == "ole":
        return ".doc" if "WordDocument".encode("utf-16-le") in data else ".xls"
    if kind in _SUFFIXES:
        return _SUFFIXES[kind]
    return ".json" if _JSON.match(data) else ".yaml" if _YAML.search(data[:_HEAD]) else ".txt"
