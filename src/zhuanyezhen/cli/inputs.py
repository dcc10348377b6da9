"""Which options of a command are files it reads, and that it writes over none of them."""

import argparse
import os
from collections.abc import Iterable, Iterator

from zhuanyezhen.errors import WrongUseError
from zhuanyezhen.outgoing import is_same_file
from zhuanyezhen.words import commands as words

STANDARD_INPUT = "-"
_CHECKED = ("files", "arguments", "file", "upper", "lower")
_BESIDE = ("table", "compare", "since", "meetings", "criteria", "links")


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
