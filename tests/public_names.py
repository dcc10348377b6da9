r"""The public surface written down, a line a name: how tests/stable keeps what 0.1 promised.

To write a version down: ``print(*map(written, zhuanyezhen.__all__), sep="\n")``.
"""

import inspect
from enum import Enum

import zhuanyezhen


def written(name: str) -> str:
    """A public name with its parameters (``=`` where one may be left out), or the values of a codelist."""
    value = getattr(zhuanyezhen, name)
    if not callable(value) or (inspect.isclass(value) and issubclass(value, Exception)):
        return name
    if inspect.isclass(value) and issubclass(value, Enum):
        return f"{name}: {', '.join(str(each.value) for each in value)}"
    return f"{name}: {', '.join(_parameter(each) for each in inspect.signature(value).parameters.values())}"


def _parameter(each: inspect.Parameter) -> str:
    kinds: dict[object, str] = {inspect.Parameter.VAR_POSITIONAL: "*", inspect.Parameter.KEYWORD_ONLY: "+"}
    stars = kinds.get(each.kind, "")
    return f"{stars}{each.name}{'' if each.default is each.empty else '='}"


def lost(was: str, now: str) -> list[str]:
    """What of a line no longer holds: a value is gone, a parameter is gone, has moved or may not be left out.

    >>> lost("ask: programme, +on=", "ask: programme=, extra=, +on=, +by="), lost("ask: a, +b=", "ask: b, a, +c, +b")
    ([], ['a', '+b='])
    """
    old, new = (_parts(line) for line in (was, now))
    gone = [each for each in old if each not in new and f"{each}=" not in new]
    positions = [each for each in old if each[0] not in "*+"]
    moved = [
        each
        for each, other in zip(positions, new, strict=False)
        if each not in gone and each.rstrip("=") != other.rstrip("=")
    ]
    return [each for each in old if each in {*gone, *moved}]


def demanded(was: str, now: str) -> list[str]:
    """Parameters that 0.1 did not have and that now have to be given.

    >>> demanded("ask: a", "ask: a, +b, +c=")
    ['+b']
    """
    old = {each.rstrip("=") for each in _parts(was)}
    return [each for each in _parts(now) if not each.endswith("=") and each not in old]


def _parts(line: str) -> list[str]:
    return [each for each in line.partition(": ")[2].strip().split(", ") if each]
