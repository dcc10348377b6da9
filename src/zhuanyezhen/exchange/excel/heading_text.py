"""What is written above a column: the texts it may be known by, and the unit it gives.

Decided here: marks, ordinals, brackets and units are no part of what a heading means. Of two rows of headings the words
of both are read together, in either order (完成投资 above 本月 is 本月完成投资), before the lower one alone.
"""

from attrs import frozen

from zhuanyezhen.exchange.excel.cell import Read
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.folding import fold_tight
from zhuanyezhen.values.money import UNITS

_ROUND = str.maketrans("[]{}【】〔〕﹝﹞〖〗", "（）" * 6)
_MARKS = "*＊✱﹡※★☆▲△●■◆：。"  # what forms mark a column with, and what stands behind a heading
# 1. 2、 3） （四） 五、 ⑥ before a heading
_ORDINAL = regex(r"(?:（?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[）、]|[0-9]{1,2}\.(?![0-9])|[①-⑳])+")
_BRACKETS = regex(r"（([^（）]*)）")
_SCALED = "|".join(sorted((unit for unit in UNITS if len(unit) > 1), key=len, reverse=True))
# 总投资/万元, 总投资：亿元, 总投资万元
_UNIT_BEHIND = regex(rf"(?<=.)(?:[/：，、](元|%|{_SCALED})|({_SCALED}))\Z")
_UNIT_NAMED = regex(r"单位[：为](?:人民币)?([^（）、，；。]+)")


@frozen
class Heading:
    """What stands above a column, the texts it may be known by, the closest first, and the units it may give."""

    text: str
    keys: tuple[str, ...]
    units: tuple[str, ...]


def said(cell: Read) -> str:
    """What a cell of a heading says."""
    return "" if cell is None else str(cell).strip()


def key_of(text: str) -> str:
    """A heading without blanks, marks and ordinals.

    >>> key_of("*① 责任 单位："), key_of("2.总投资[万元]")
    ('责任单位', '总投资（万元）')
    """
    folded = fold_tight(text).translate(_ROUND).strip(_MARKS)
    return _ORDINAL.sub("", folded, count=1).strip(_MARKS) if _ORDINAL.match(folded) else folded


def heading_of(text: str, over: str = "") -> Heading:
    """The heading of a column, and what stands over it in the row above.

    >>> heading_of("2026年（万元）", over="计划投资").keys
    ('计划投资2026年（万元）', '计划投资2026年', '2026年计划投资', '2026年（万元）', '2026年')
    >>> heading_of("总投资/亿元").keys, heading_of("总投资（万）").units
    (('总投资/亿元', '总投资'), ('万', '万元'))
    """
    upper, lower = key_of(over), key_of(text)
    plain = _plain(lower)
    both = (f"{upper}{lower}", f"{_plain(upper)}{plain}", f"{plain}{_plain(upper)}") if over else ()
    return Heading(text, tuple(dict.fromkeys((*both, lower, plain))), _units(f"{upper}{lower}"))


def unit_named(text: str) -> str | None:
    """The unit a line above a table names for all of it.

    >>> unit_named("单位：万元"), unit_named("重大项目表（金额单位：亿元）"), unit_named("填报单位：区工信局")
    ('万元', '亿元', None)
    """
    named = _UNIT_NAMED.search(fold_tight(text))
    return named[1] if named and named[1] in UNITS else None


def _plain(key: str) -> str:
    return _UNIT_BEHIND.sub("", _BRACKETS.sub("", key))


def _units(key: str) -> tuple[str, ...]:
    """What stands in brackets, or behind the heading; （万） says 万元, too."""
    behind = _UNIT_BEHIND.search(key)
    told = [*_BRACKETS.findall(key), *(behind.groups() if behind else ())]
    units = [_UNIT_NAMED.sub(r"\1", each) for each in told if each]
    return (*units, *(f"{each}元" for each in units))
