"""Which format a command writes: the one asked for, else that of the file's suffix, else the command's first.

Decided here: a file is never of another kind than its name says. A suffix nobody knows is refused unless --format says
what to write; what is plain text may stand under .txt, and SARIF, which is JSON, under .json.
"""

import argparse
from pathlib import Path

from zhuanyezhen.errors import WrongUseError
from zhuanyezhen.words import Said, Text
from zhuanyezhen.words import commands as words

_FORMATS = {
    ".txt": ("text", "markdown", "toml"),
    ".md": ("markdown",),
    ".markdown": ("markdown",),
    ".html": ("html",),
    ".htm": ("html",),
    ".json": ("json", "sarif"),
    ".sarif": ("sarif",),
    ".toml": ("toml",),
    ".docx": ("docx",),
    ".xlsx": ("xlsx",),
    ".ics": ("ics",),
}
"""The formats a file of a suffix may have, the one it has unless another is asked for first."""
_OTHERS = frozenset(
    {".pdf", ".ofd", ".doc", ".wps", ".rtf", ".odt", ".xls", ".et", ".ods", ".csv", ".pptx", ".png", ".svg"}
)
"""Suffixes of files that no command with a format writes."""
BINARY = frozenset({"docx", "xlsx"})


def settle_format(options: argparse.Namespace) -> None:
    """Decide ``options.format`` of a command that has one.

    Raises:
        WrongUseError: the suffix of the output is of another kind, or of none that is known.
    """
    if "formats" not in options or getattr(options, "table", None):
        return  # a table of names is written as a table
    suffix = Path(options.output or "").suffix.lower()
    asked, formats = options.format, options.formats
    meant = [each for each in _FORMATS.get(suffix, ()) if each in formats]
    if suffix and not asked and not meant:
        raise _refused(words.WRONG_SUFFIX, options)
    if asked and (suffix in _OTHERS or asked not in _FORMATS.get(suffix, (asked,))):
        raise _refused(words.OTHER_SUFFIX, options)
    options.format = asked or (meant[0] if meant else formats[0])
    if options.format in BINARY and options.output is None:
        raise WrongUseError(*words.NEEDS_OUTPUT.both(format=options.format))


def _refused(told: Text, options: argparse.Namespace) -> WrongUseError:
    suffixes = [
        next(suffix for suffix, formats in _FORMATS.items() if formats[0] == each) for each in options.formats
    ]
    suffix = Path(options.output).suffix.lower()
    further = (
        words.FOR_PDF.said() if suffix == ".pdf" else "" if suffix in _OTHERS else words.SAY_FORMAT.said()
    )
    return WrongUseError(
        *told.both(
            output=options.output,
            format=options.format,
            suffixes=Said("、".join(suffixes), ", ".join(suffixes)),
            further=further,
        )
    )
