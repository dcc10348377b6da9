"""Every exception the library raises, each in Chinese and English.

Misuse or an unreadable file raises. Anything about the *content* of a document is a
finding and never an exception: a plan full of mistakes reads without raising.
A message says what, quotes the offending text, says where, and what to do.

Decided here: ``str(error)`` is English, for logs; ``error.text("zh")`` is what an official reads. What is wrong
with a file is gathered before it is raised, one ``Fault`` a place, so that a form can mark its fields.
"""

import errno
from collections.abc import Iterable, Sequence
from typing import Literal, Self

from attrs import frozen

from zhuanyezhen.pattern import regex

__all__ = [
    "AnnotationWarning",
    "CriteriaError",
    "Fault",
    "FindingsError",
    "LexiconError",
    "MissingExtraError",
    "MissingFontError",
    "ProgrammeFileError",
    "RuleCrashError",
    "RuleDefinitionError",
    "SettingsError",
    "ThresholdsError",
    "UnknownAreaError",
    "UnknownCalendarError",
    "UnknownRuleError",
    "UnknownSubjectError",
    "UnreadableFileError",
    "UnwritableFileError",
    "ValueTextError",
    "WaiverError",
    "WrongUseError",
    "ZhuanyezhenError",
]

_Language = Literal["zh", "en"]


@frozen(kw_only=True)
class Fault:
    """One thing wrong in a file (文件中的一处错误), so that a form can mark the field it is about.

    ``place`` is where a person finds it (``台账.xlsx: 问题台账!E3``, ``花卉.yaml:12: towns[0].tier``), ``path`` the
    way to the value in the programme, where it is known, ``field`` the name of its field. The rest is what is
    wrong and what to write, in both languages.

    >>> fault = Fault(place="镇.yaml:4: area", path=("area",), field="area", zh="4不是文字", en="4 is no text")
    >>> fault.text("zh"), fault.line("en")
    ('4不是文字', '镇.yaml:4: area: 4 is no text')
    """

    place: str
    path: tuple[str | int, ...] = ()
    field: str | None = None
    zh: str
    en: str

    def text(self, lang: _Language = "zh") -> str:
        """What is wrong, without its place."""
        return self.zh if lang == "zh" else self.en

    def line(self, lang: _Language = "zh") -> str:
        """Its place and what is wrong there, on one line."""
        return f"{self.place}{'：' if lang == 'zh' else ': '}{self.text(lang)}"


class ZhuanyezhenError(Exception):
    """The base of every exception of this library; ``faults`` are what it gathered, empty where it is of one thing.

    >>> error = ZhuanyezhenError("no such rule: “RSP999”", "没有这条规则：“RSP999”")
    >>> str(error), error.text("zh")
    ('no such rule: “RSP999”', '没有这条规则：“RSP999”')
    """

    faults: tuple[Fault, ...] = ()

    def __init__(self, message: str = "", zh: str | None = None) -> None:
        super().__init__(message)
        self.zh = zh

    def text(self, lang: _Language = "zh") -> str:
        """The message in Chinese or English; in the other where one is missing."""
        first, second = (self.zh, str(self)) if lang == "zh" else (str(self), self.zh)
        return first or second or ""

    @classmethod
    def of(cls, faults: Iterable[Fault], *, en: str, zh: str) -> Self:
        """The error of everything wrong in one file: a heading in both languages, and each fault on its line."""
        found = tuple(faults)
        error = cls(with_places(en, [each.line("en") for each in found]))
        error.zh = with_places(zh, [each.line("zh") for each in found], lang="zh")
        error.faults = found
        return error


class ValueTextError(ZhuanyezhenError, ValueError):
    """A text is not a value of the asked-for kind (a deadline, a quantity, a document number)."""


class UnreadableFileError(ZhuanyezhenError):
    """A file is not what its suffix says, is damaged, or is larger than is safe to read.

    In 0.1 this was also what ``UnwritableFileError``, ``WrongUseError`` and ``ThresholdsError`` say now; they are
    kinds of it, so that what catches it goes on catching them.
    """


class UnwritableFileError(UnreadableFileError):
    """A file cannot be written; what stood there is untouched."""


class WrongUseError(UnreadableFileError, TypeError, ValueError):
    """A function or command was given what it cannot take; the message says what to give instead."""


class ThresholdsError(UnreadableFileError):
    """A file of thresholds (阈值) cannot be read, or sets what is none."""


class AnnotationWarning(ZhuanyezhenError, UserWarning):  # noqa: N818 - a warning, with the words of an error
    """An annotated copy does not keep something of the workbook; given with ``warnings.warn`` before it is written."""


class MissingExtraError(ZhuanyezhenError, ImportError):
    """An optional dependency is needed; the message carries the install line."""


class MissingFontError(ZhuanyezhenError):
    """The machine has no Chinese font, so a picture would come out without its text."""


class LexiconError(UnreadableFileError):
    """A lexicon file (the package's or a user's) cannot be read, or breaks its own rules."""


class UnknownRuleError(ZhuanyezhenError, LookupError):
    """A rule code or name is not in the catalogue."""


class RuleDefinitionError(ZhuanyezhenError):
    """A rule's code or name is malformed or taken, or an installed package offers something that is no rule."""


class RuleCrashError(ZhuanyezhenError):
    """A rule raised instead of yielding hits: a fault of the rule, never a finding."""


class SettingsError(ZhuanyezhenError):
    """A settings file (zhuanyezhen.toml) has unknown keys or wrong values; the message names every one."""


class CriteriaError(UnreadableFileError):
    """A file of criteria (认定标准) cannot be read, or breaks its own rules."""


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
    """A programme file breaks the schema; ``faults`` holds every place at once, ``problems`` the same as texts."""

    def __init__(self, message: str = "", problems: tuple[str, ...] = (), zh: str | None = None) -> None:
        super().__init__(message, zh)
        self._problems = problems

    @property
    def problems(self) -> tuple[str, ...]:
        """Every fault on one line of English, as 0.1 gave them."""
        return self._problems or tuple(fault.line("en") for fault in self.faults)


def with_places(heading: str, places: Sequence[str], *, most: int = 20, lang: _Language = "en") -> str:
    """A message that names each place on a line of its own; of more than ``most`` the first, and how many more.

    >>> print(with_places("台账.xlsx: 1 cell(s) cannot be read:", ["台账.xlsx: 指标!C2: “很多” is no figure"]))
    台账.xlsx: 1 cell(s) cannot be read:
      台账.xlsx: 指标!C2: “很多” is no figure
    """
    left = len(places) - most
    rest = [f"另有{left}处" if lang == "zh" else f"and {left} more"] if left > 0 else []
    return "\n  ".join([heading, *places[:most], *rest])


_REASONS: tuple[tuple[type[Exception], str], ...] = (
    (FileNotFoundError, "没有这个文件或文件夹"),
    (PermissionError, "没有读写它的权限，或正被其他程序占用"),
    (IsADirectoryError, "这是文件夹，不是文件"),
    (NotADirectoryError, "路径中有一段不是文件夹"),
    (FileExistsError, "同名的文件已经存在"),
    (UnicodeDecodeError, "不是UTF-8编码，请另存为UTF-8后再试"),
)
_BY_NUMBER = {errno.ENOSPC: "磁盘已满", errno.EBADF: "输出已经关闭", errno.ENAMETOOLONG: "文件名太长"}
_AT = regex(r"\bline (\d{1,9}),? column (\d{1,9})")


def reason_zh(error: Exception) -> str:
    """Why a file could not be read or written, in Chinese: the system and the parsers say it in English only.

    >>> reason_zh(FileNotFoundError()), reason_zh(ValueError("Expected '=' (at line 3, column 5)"))
    ('没有这个文件或文件夹', '第3行第5列的写法不对')
    """
    for kind, words in _REASONS:
        if isinstance(error, kind):
            return words
    if isinstance(error, OSError):
        return _BY_NUMBER.get(error.errno or 0) or f"系统报告第{error.errno}号错误"
    place = _AT.search(str(error))
    return f"第{place[1]}行第{place[2]}列的写法不对" if place else "内容不完整，或不符合格式"
