"""Settings of a place of work (zhuanyezhen.toml): what would otherwise be typed as options every time.

Decided here: the library reads a settings file only when it is told which; looking for one beside the input is the
command line's business. What belongs to one run (the day, the format, the output, an earlier report) is no setting:
a file that fixed the day would make every later check wrong. Layer: above ``rules``, whose thresholds and waivers it
holds, and below all that shows something.
"""

import os
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal, TypedDict, get_args

from attrs import evolve, field, frozen

from zhuanyezhen.assessing.standard import read_criteria
from zhuanyezhen.assessing.title import Criteria
from zhuanyezhen.brief import brief
from zhuanyezhen.errors import Fault, SettingsError, ZhuanyezhenError
from zhuanyezhen.exchange.excel.heading import Headings
from zhuanyezhen.findings import Severity, Waiver
from zhuanyezhen.intake import read_tables
from zhuanyezhen.model.area import Area, AreaKind, Roster, with_zones
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.naming.lexicon import Lexicon, extend_lexicon, load_lexicon
from zhuanyezhen.roster.china import china_roster
from zhuanyezhen.roster.zones import read_zones
from zhuanyezhen.rules import (
    Thresholds,
    change_thresholds,
    read_thresholds,
    read_waivers,
    standard_thresholds,
)
from zhuanyezhen.words import Said
from zhuanyezhen.words import notes as words

SETTINGS_FILE = "zhuanyezhen.toml"
NEVER = "never"

Revisions = Literal["accepted", "original"]


class ReadingOptions(TypedDict):
    """Keyword arguments of ``read_plan`` and ``parse_plan``."""

    jurisdiction: str | None
    lexicon: Lexicon


class CheckOptions(TypedDict):
    """Keyword arguments of ``check``."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    severities: Mapping[str, Severity]
    waivers: tuple[Waiver, ...]
    thresholds: Thresholds | None
    criteria: Criteria | None


@frozen(kw_only=True)
class Settings:
    """What a settings file says (设置); without one, what the library does anyway.

    ``path`` is the file. ``fail_on`` is the severity the command line ends with status 1 at, ``None`` never;
    ``headings`` says what headings of ledgers mean (see ``load``), ``criteria`` what titles ask for (see ``assess`` and ``check``), ``plugins`` whether it runs
    rules of installed packages. ``zones`` are those of the user's table. ``passed_over`` are the keys of a file nobody named that would
    have relaxed the check.
    """

    path: str | None = None
    jurisdiction: str | None = None
    revisions: Revisions = "accepted"
    lexicon: Lexicon = field(factory=load_lexicon)
    roster: Literal["china"] | None = None
    zones: tuple[Area, ...] = ()
    zones_complete: bool = False
    headings: Headings = field(factory=dict, hash=False)
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(factory=dict, hash=False)
    fail_on: Severity | None = Severity.ERROR
    waivers: tuple[Waiver, ...] = ()
    thresholds: Thresholds | None = None
    criteria: Criteria | None = None
    plugins: bool = True
    passed_over: tuple[str, ...] = ()

    __repr__ = brief

    @property
    def reading(self) -> ReadingOptions:
        """For ``read_plan(file, **settings.reading)`` and ``parse_plan``."""
        return {"jurisdiction": self.jurisdiction, "lexicon": self.lexicon}

    @property
    def relaxed(self) -> tuple[Said, ...]:
        """What is switched off, lowered or let pass, in words that go into every report."""
        lowered = [key for key, level in self.severity.items() if level < Severity.ERROR]
        said = (
            (words.ONLY, "、".join(self.select)),
            (words.IGNORED, "、".join(self.ignore)),
            (words.LOWERED, "、".join(lowered)),
            (words.LET_PASS, len(self.waivers)),
            (words.OTHER_THRESHOLDS, self.thresholds is not None),
            (words.OTHER_CRITERIA, self.criteria is not None),
            (words.NO_PLUGINS_RUN, not self.plugins),
        )
        return tuple(text.said(what=what) for text, what in said if what)

    @property
    def check(self) -> CheckOptions:
        """For ``check(programme, as_of=…, **settings.check)``."""
        return {
            "select": self.select,
            "ignore": self.ignore,
            "severities": self.severity,
            "waivers": self.waivers,
            "thresholds": self.thresholds,
            "criteria": self.criteria,
        }

    def with_roster(self, programme: Programme) -> Programme:
        """The programme with the roster and the zones the settings ask for; its own where they ask for none."""
        roster = programme.roster
        if self.roster == "china":
            zones = [area for area in roster.areas if area.kind is AreaKind.ZONE] if roster else []
            complete = roster.is_complete(AreaKind.ZONE) if roster else None
            roster = with_zones(china_roster(within=programme.area), zones, complete=complete)
        if self.zones:
            roster = with_zones(roster or Roster(), self.zones, complete=self.zones_complete or None)
        return evolve(programme, roster=roster)


def read_headings(path: str | os.PathLike[str]) -> Headings:
    """Read a mapping of headings: a table for each sheet (``"*"``: every one), in it each heading and its field.

    Args:
        path: The TOML file; ``zhuanyezhen headings --format toml`` writes one.

    Returns:
        What ``load`` takes as ``headings``.

    Raises:
        SettingsError: the file is missing, no TOML, or holds anything else.
    """
    return _headings(_tables(os.fspath(path)), os.fspath(path))


def read_settings(path: str | os.PathLike[str], *, trusted: bool = True) -> Settings:
    """Read a settings file; paths in it are relative to its folder.

    Args:
        path: The file, zhuanyezhen.toml.
        trusted: Whether it may relax the check (``ignore``, ``waivers`` …) and name files outside its folder. What one
            that was only found beside a document says of these is passed over, and named in ``Settings.passed_over``.

    Returns:
        The settings; ``**settings.check`` and ``**settings.reading`` hand them on.

    Raises:
        SettingsError: it is missing or no TOML, or has unknown keys or wrong values: all are named at once,
            and with them what is wrong with the files it names. Where that is one file and nothing else:
        UnreadableFileError: thresholds or a file they or the zones stand in cannot be read.
        LexiconError: a lexicon breaks its own rules.
        WaiverError: the waiver file is malformed.
    """
    name = os.fspath(path) if trusted else _Found(os.fspath(path))
    tables = _tables(name)
    passed_over = tuple(key for key in tables if key in _RELAXING) if not trusted else ()
    read: dict[str, Any] = {"passed_over": passed_over}
    faults = []
    failed = []
    for key, value in tables.items():
        if key in passed_over:
            continue
        try:
            read[key] = _known(_READERS, key)(value, name)
        except ZhuanyezhenError as error:
            faults.append(Fault(place=key, path=(key,), field=key, en=error.text("en"), zh=error.text("zh")))
            if not isinstance(error, _WrongError):
                failed.append(error)
    if len(faults) == len(failed) == 1:
        raise failed[0]
    if faults:
        raise SettingsError.of(
            faults,
            en=f"{name}: {len(faults)} setting(s) cannot be used:",
            zh=f"{name}：{len(faults)}项设置不能用：",
        )
    return Settings(path=str(name), **read)


def _tables(name: str) -> dict[str, Any]:
    return read_tables(name, what=Said("设置文件", "settings"), kind=SettingsError)


class _WrongError(ZhuanyezhenError):
    """A setting that is none; the message says what to write."""


_Reader = Callable[[object, str], object]


def _known(readers: Mapping[str, _Reader], key: str) -> _Reader:
    if key not in readers:
        close = get_close_matches(key, readers, n=1)
        meant = f"did you mean {close[0]!r}?" if close else f"known are {', '.join(readers)}"
        meant_zh = f"是否应为“{close[0]}”？" if close else f"可写的有{'、'.join(readers)}"
        raise _WrongError(f"unknown setting; {meant}", f"没有这项设置；{meant_zh}")
    return readers[key]


def _text(value: object, _name: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise _WrongError(f"{value!r} is no text", f"{value!r}不是文字；请加引号")
    return value


def _truth(value: object, _name: str) -> bool:
    if not isinstance(value, bool):
        raise _WrongError(f"{value!r} is neither true nor false", f"{value!r}不是true或false；请写其中之一")
    return value


def _texts(value: object, name: str) -> tuple[str, ...]:
    return tuple(_text(each, name) for each in (value if isinstance(value, list) else [value]))


def _one_of(*allowed: str) -> _Reader:
    def read(value: object, _name: str) -> str:
        if value not in allowed:
            raise _WrongError(
                f"{value!r} is not one of {', '.join(allowed)}",
                f"{value!r}不在可选范围内：{'、'.join(allowed)}",
            )
        return str(value)

    return read


class _Found(str):
    """The name of a settings file that was found beside a document, and that nobody named."""

    __slots__ = ()


def _path(value: object, name: str) -> str:
    folder = Path(name).parent
    path = folder / _text(value, name)
    if isinstance(name, _Found) and not path.resolve().is_relative_to(folder.resolve()):
        raise _WrongError(
            f"{value!r} lies outside the folder of the settings; name the settings with --config to allow it",
            f"“{value}”不在设置文件所在的文件夹内；确认可信的，请用--config写明设置文件",
        )
    return str(path)


def _severity(value: object, name: str) -> dict[str, Severity]:
    if not isinstance(value, dict):
        raise _WrongError(
            "write a table: [severity], and in it PLN001 = 'info'",
            "请写成表：[severity]，其中PLN001 = 'info'",
        )
    return {key: Severity(str(_LEVEL(level, name))) for key, level in value.items()}


def _fail_on(value: object, name: str) -> Severity | None:
    level = _one_of(*Severity, NEVER)(value, name)
    return None if level == NEVER else Severity(str(level))


def _parted(value: object, key: str) -> tuple[object, dict[str, object]]:
    """The file or files a setting names, and what stands in the settings file itself."""
    if not isinstance(value, dict):
        return value, {}
    inline: dict[str, object] = dict(value)
    if (alike := key[:-1] if key.endswith("s") else f"{key}s") in inline:
        raise _WrongError(
            f"unknown key {alike!r}; did you mean {key!r}?", f"没有“{alike}”这个键；是否应为“{key}”？"
        )
    return inline.pop(key, []), inline


def _lexicon(value: object, name: str) -> Lexicon:
    given, inline = _parted(value, "files")
    lexicon = load_lexicon(*(_path(each, name) for each in _texts(given, name)))
    return extend_lexicon(lexicon, inline, f"{name}, [lexicon]") if inline else lexicon


def _thresholds(value: object, name: str) -> Thresholds:
    given, inline = _parted(value, "file")
    thresholds = read_thresholds(_path(given, name)) if given else standard_thresholds()
    return change_thresholds(thresholds, inline, f"{name}, [thresholds]")


def _headings(value: object, name: str) -> Headings:
    """The mapping itself, or the file it stands in."""
    if isinstance(value, str):
        return read_headings(_path(value, name))
    if not isinstance(value, dict) or not all(isinstance(sheet, dict) for sheet in value.values()):
        raise SettingsError(
            f"{name}: the mapping of headings has a table for each sheet: ['问题台账'], in it '督办部门' = '责任单位'",
            f"{name}：表头映射应当每张工作表一个表：['问题台账']，其中'督办部门' = '责任单位'",
        )
    for sheet, headings in value.items():
        for heading, meant in headings.items():
            if not isinstance(meant, str):
                raise SettingsError(
                    f"{name}: [{sheet}] {heading}: {meant!r} is no text; write the heading of the template, or ''",
                    f"{name}：[{sheet}] {heading}：{meant!r}不是文字；请写模板的列名，或写空''",
                )
    return value


_RELAXING = frozenset(
    {"select", "ignore", "severity", "fail_on", "waivers", "thresholds", "criteria", "plugins"}
)
_LEVEL = _one_of(*Severity)
_READERS: Mapping[str, _Reader] = {
    "jurisdiction": _text,
    "revisions": _one_of(*get_args(Revisions)),
    "lexicon": _lexicon,
    "roster": _one_of("china"),
    "zones": lambda value, name: read_zones(_path(value, name)),
    "zones_complete": _truth,
    "headings": _headings,
    "select": _texts,
    "ignore": _texts,
    "severity": _severity,
    "fail_on": _fail_on,
    "waivers": lambda value, name: read_waivers(_path(value, name)),
    "thresholds": _thresholds,
    "criteria": lambda value, name: read_criteria(_path(value, name)),
    "plugins": _truth,
}
