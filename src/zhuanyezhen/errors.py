"""Every exception the library raises.

Misuse or an unreadable file raises. Anything about the *content* of a document is a
finding and never an exception: a plan full of mistakes reads without raising.
A message says what, quotes the offending text, says where, and what to do.
"""

from collections.abc import Sequence


class ZhuanyezhenError(Exception):
    """The base of every exception of this library."""


class ValueTextError(ZhuanyezhenError, ValueError):
    """A text is not a value of the asked-for kind (a deadline, a quantity, a document number)."""


class UnreadableFileError(ZhuanyezhenError):
    """A file is not what its suffix says, is damaged, or is larger than is safe to read."""


class MissingExtraError(ZhuanyezhenError, ImportError):
    """An optional dependency is needed; the message carries the install line."""


class MissingFontError(ZhuanyezhenError):
    """The machine has no Chinese font, so a picture would come out without its text."""


class LexiconError(ZhuanyezhenError):
    """A lexicon file (the package's or a user's) breaks its own rules."""


class UnknownRuleError(ZhuanyezhenError):
    """A rule code or name is not in the catalogue."""


class RuleDefinitionError(ZhuanyezhenError):
    """A rule's code or name is malformed or taken, or an installed package offers something that is no rule."""


class RuleCrashError(ZhuanyezhenError):
    """A rule raised instead of yielding hits: a fault of the rule, never a finding."""


class SettingsError(ZhuanyezhenError):
    """A settings file (zhuanyezhen.toml) has unknown keys or wrong values; the message names every one."""


class WaiverError(ZhuanyezhenError):
    """A waiver file is malformed: a reason or a date is missing."""


class FindingsError(ZhuanyezhenError):
    """Raised by ``Report.raise_for`` when findings stand at or above a severity."""


class UnknownAreaError(ZhuanyezhenError, LookupError):
    """A code or name is not in the roster."""


class UnknownSubjectError(ZhuanyezhenError, LookupError):
    """An id names no town, project or problem of the programme."""


class UnknownCalendarError(ZhuanyezhenError):
    """Working days of a year whose holidays are not known: an error that says so, never a guess."""


class ProgrammeFileError(UnreadableFileError):
    """A programme file breaks the schema; ``problems`` lists every place at once."""

    def __init__(self, message: str, problems: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.problems = problems


def with_places(heading: str, places: Sequence[str], *, most: int = 20) -> str:
    """A message that names each place on a line of its own; of more than ``most`` the first, and how many more.

    >>> print(with_places("台账.xlsx: 1 cell(s) cannot be read:", ["台账.xlsx: 指标!C2: “很多” is no figure"]))
    台账.xlsx: 1 cell(s) cannot be read:
      台账.xlsx: 指标!C2: “很多” is no figure
    """
    rest = [f"and {len(places) - most} more"] if len(places) > most else []
    return "\n  ".join([heading, *places[:most], *rest])
