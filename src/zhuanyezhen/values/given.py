"""What was given to a function in place of the object it takes, and what makes that object of it.

Decided here: nothing is read or joined unasked. A path, a text or a list is refused with the call that was meant,
so that whoever reads the message can copy it.
"""

from collections.abc import Iterable, Mapping
from os import PathLike, fspath
from pathlib import PurePath
from typing import TypeVar

from zhuanyezhen.brief import cut
from zhuanyezhen.errors import WrongUseError
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.codelist import Codelist

_Object = TypeVar("_Object")
_Code = TypeVar("_Code", bound=Codelist)

_LEDGERS = frozenset({".yaml", ".yml", ".json", ".xlsx", ".xls", ".ods", ".csv"})
_SHOWN = 60
_FILE = regex(r"\A[^\n]{1,4096}\.[A-Za-z0-9]{1,5}\Z")
_TYPES = {"list": "列表", "tuple": "列表", "dict": "字典", "NoneType": "空值"}
_MAKES = {
    ("Programme", "Plan"): "zyz.Programme.from_plan(plan)",
    ("Plan", "Programme"): "programme.plans[0]",
    ("Report", "Programme"): "zyz.check(programme, as_of=…)",
    ("Report", "Plan"): "zyz.check(plan, as_of=…)",
    ("Coverage", "Programme"): "zyz.coverage(programme, as_of=…)",
}


def refuse_other_than(given: object, *kinds: type) -> None:
    """Let an object of one of ``kinds`` pass.

    >>> refuse_other_than("实施方案.docx", dict)
    Traceback (most recent call last):
    ...
    zhuanyezhen.errors.WrongUseError: '实施方案.docx' is a text, no dict; first: zyz.read_plan('实施方案.docx')

    Raises:
        WrongUseError: it is of none; the message says what to call first.
    """
    if isinstance(given, kinds):
        return
    names = [kind.__name__ for kind in kinds]
    called, called_zh = _called(given)
    first = _first(given, names)
    raise WrongUseError(
        f"{called}, no {' or '.join(names)}" + (f"; first: {first}" if first else ""),
        f"{called_zh}，不是{'或'.join(names)}" + (f"；请先用{first}" if first else ""),
    )


def each_of(given: Iterable[_Object], kind: type[_Object]) -> tuple[_Object, ...]:
    """The objects of a list, each of ``kind``.

    Raises:
        WrongUseError: one is not, or what was given is no list but a text, a path or one such object.
    """
    if isinstance(given, str | PathLike | kind):
        called, called_zh = _called(given)
        raise WrongUseError(
            f"{called}, no list of {kind.__name__}; put it into one: [ … ]",
            f"{called_zh}，不是{kind.__name__}的列表；请放进列表：[ … ]",
        )
    found = tuple(given)
    for each in found:
        refuse_other_than(each, kind)
    return found


def member_of(kind: type[_Code], given: str) -> _Code:
    """The member of a codelist that a text means: the member, its value, or the word people use for it.

    >>> class Size(Codelist):
    ...     SMALL = "small", "小"
    ...     LARGE = "large", "大级"
    >>> member_of(Size, "大级"), member_of(Size, " Small")
    (<Size.LARGE: 'large'>, <Size.SMALL: 'small'>)

    Raises:
        WrongUseError: it means none; the message names them all.
    """
    text = str(given).strip().lower()
    for each in kind:
        if text in {each.value, each.label, each.label.removesuffix("级")}:
            return each
    raise WrongUseError(
        f"{given!r} is no {kind.__name__}; one of {', '.join(f'{each.value} ({each.label})' for each in kind)}",
        f"“{given}”不在可选范围内：{'、'.join(f'{each.label}（{each.value}）' for each in kind)}",
    )


def _called(given: object) -> tuple[str, str]:
    """What was given, in both languages."""
    if isinstance(given, str):
        shown = cut(given, _SHOWN)
        return f"{shown!r} is a text", f"“{' '.join(shown.split())}”是文字"
    if isinstance(given, PathLike):
        return f"{fspath(given)!r} is a path", f"“{fspath(given)}”是路径"
    name = type(given).__name__
    return f"this is a {name}", f"给的是{_TYPES.get(name, name)}"


def _first(given: object, names: list[str]) -> str | None:
    """The call that makes what is wanted of what was given; ``None`` where there is no such call."""
    if isinstance(given, str) and not _FILE.search(given):
        return None if names == ["Criteria"] else "zyz.parse_plan(text)"
    if isinstance(given, str | PathLike):
        return _read(str(fspath(given)), names)
    if isinstance(given, Iterable) and not isinstance(given, Mapping):
        return _joined(given, names)
    calls = (_MAKES.get((name, type(given).__name__)) for name in names)
    return next((call for call in calls if call), None)


def _read(path: str, names: list[str]) -> str:
    if names == ["Report"]:
        return f"zyz.read_report(Path({path!r}).read_text('utf-8'))"
    if names == ["Criteria"]:
        return f"zyz.read_criteria({path!r})"
    return f"zyz.load({path!r})" if PurePath(path).suffix.lower() in _LEDGERS else f"zyz.read_plan({path!r})"


def _joined(given: Iterable[object], names: list[str]) -> str | None:
    if not isinstance(given, list | tuple | set | frozenset) or "Programme" not in names:
        return None
    held = {type(each).__name__ for each in given}
    if held == {"Plan"}:
        return "zyz.Programme.from_plans(plans)"
    if held <= {"str", "PosixPath", "WindowsPath"}:
        return "zyz.merge(zyz.load(path) for path in paths)"
    return "zyz.merge(programmes)" if held == {"Programme"} else None
