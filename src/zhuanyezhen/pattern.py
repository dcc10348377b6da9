"""Regular expressions of modules, compiled when they are first used.

The library knows some five hundred; compiling them took half the time a command needs to start, and a command uses few.
Decided here: what stands in a module is written ``regex(…)``; what a function puts together is compiled where it is.
"""

import re
from typing import Any, AnyStr, cast

_GIVEN = (
    "findall",
    "finditer",
    "flags",
    "fullmatch",
    "groupindex",
    "groups",
    "match",
    "scanner",
    "search",
    "split",
    "sub",
    "subn",
)


class LateRegex:
    """What has the methods of a compiled pattern, and is compiled when one of them is looked for.

    They are then its own, so that later uses cost what those of the pattern cost.
    """

    __slots__ = ("_flags", "pattern", *_GIVEN)

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        compiled = self.compiled()
        for each in _GIVEN:
            setattr(self, each, getattr(compiled, each))
        return getattr(compiled, name)

    def compiled(self) -> re.Pattern[Any]:
        """The pattern itself, for what asks what it is."""
        return re.compile(self.pattern, self._flags)

    def __reduce__(self) -> tuple[object, ...]:
        """A copy is compiled."""
        return re.compile, (self.pattern, self._flags)


def regex(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """The pattern of a text, as ``re.compile`` gives it, but for when that is done.

    A text that is no regular expression raises at first use; a test compiles all of the library.

    >>> regex("[0-9]+").findall("2026年11月")
    ['2026', '11']
    """
    return cast("re.Pattern[AnyStr]", LateRegex(pattern, flags))
