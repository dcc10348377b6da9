"""How an object of many parts shows itself: what it is called and how much of what it holds, in a few lines.

A programme of a province, written out, fills a hundred screens of a shell or a debugger. Equality, hashing and files
know nothing of this; an entry by itself (a town, a finding) still shows all it says.
"""

from collections.abc import Mapping
from enum import Enum

from attrs import AttrsInstance, fields

_LONGEST = 40


def brief(thing: AttrsInstance) -> str:
    """What stands for ``repr`` on a class of attrs: texts and days as they are, of the rest how many there are.

    What nobody said is left out, and so is what is as the class has it; ``ledger=0`` was handed over empty.
    """
    parts = []
    for each in fields(type(thing)):
        value = getattr(thing, each.name)
        made = getattr(each.default, "factory", None)
        if each.repr and value is not None and value != (made() if made else each.default):
            parts.append(f" {each.name}={_shown(value)}")
    return f"<{type(thing).__name__}{''.join(parts)}>"


def _shown(value: object) -> str:
    if isinstance(value, str) and not isinstance(value, Enum):
        return repr(cut(value, _LONGEST))
    if isinstance(value, Mapping | tuple | list | frozenset | set):
        return str(len(value))
    return str(value) if type(value).__module__ in {"builtins", "datetime", "decimal"} else _kind(value)


def _kind(value: object) -> str:
    """An object within it: a code by its value, a value by its text, what is large by its kind."""
    text = str(value)
    return text if len(text) <= _LONGEST else f"<{type(value).__name__}>"


def cut(text: str, longest: int) -> str:
    """A text as messages quote it: its first characters, and a mark where there are more.

    >>> cut("落实用地指标", 4), cut("落实用地", 4)
    ('落实用地…', '落实用地')
    """
    return text if len(text) <= longest else f"{text[:longest]}…"
