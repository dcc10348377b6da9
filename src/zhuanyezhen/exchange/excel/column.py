"""What a column of a sheet holds: the kinds of cells, the words of codelists, and which kind a field's type asks for."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum
from types import NoneType
from typing import Any, get_args, get_origin

from attrs import frozen

from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.document_number import DocumentNumber
from zhuanyezhen.values.money import Money
from zhuanyezhen.values.partial_date import PartialDate
from zhuanyezhen.values.period import Period

NONE = "无"
"""What the cell of a list of nothing says."""


class Kind(Enum):
    """What a cell of a column holds; the value is what its note tells the clerk."""

    TEXT = "文字"
    NUMBER = "数字"
    TRUTH = "是或否"
    DATE = "日期，如2026-11-24"
    PARTIAL = "日期，如2026-11-24；不知道日的写2026-11，不知道月的写2026"
    PERIOD = "期间，如2026、2026-Q2、2026-03、2026-01/08（1至8月）"
    MONEY = "金额，如1.2亿元；表头括号内写明单位的，只写数字"
    CODE = "从下拉列表中选择"
    LIST = "多项用顿号隔开；清单为零的写“无”"
    JSON = "由程序填写，请勿手工修改"
    OWN = "自己增加的列，不作检查"


_KINDS: Mapping[object, Kind] = {
    str: Kind.TEXT,
    int: Kind.NUMBER,
    Decimal: Kind.NUMBER,
    bool: Kind.TRUTH,
    date: Kind.DATE,
    PartialDate: Kind.PARTIAL,
    Period: Kind.PERIOD,
    Money: Kind.MONEY,
    DocumentNumber: Kind.TEXT,
}


@frozen(kw_only=True)
class Column:
    """A column: the path of its field within the entry, its heading, and what its cells hold.

    ``codes`` are the words of a codelist by value; ``ledger`` is where an id in it leads. A ``required`` column is
    filled in every row, unless the field may be ``nullable``. ``unit`` is the one a heading gives for money and
    for figures of indicators. A ``rare`` column is written only where it is used.
    """

    path: str
    heading: str
    kind: Kind
    codes: Mapping[str, str] | None = None
    ledger: str | None = None
    unit: str | None = None
    required: bool = False
    nullable: bool = False
    rare: bool = False


def held_by(hint: Any) -> tuple[Kind, Mapping[str, str] | None]:  # noqa: ANN401 - a type form
    """What the cells of a field of a type hold, and the words of its codelist."""
    inner = [each for each in get_args(hint) if each is not NoneType]
    if get_origin(hint) is tuple:
        held, codes = held_by(inner[0])
        return (Kind.LIST, codes) if held in {Kind.TEXT, Kind.CODE} else (Kind.JSON, None)
    if inner:
        return held_by(inner[0])
    if isinstance(hint, type) and issubclass(hint, Codelist):
        return Kind.CODE, {each.value: each.label for each in hint}
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return Kind.TEXT, None
    return _KINDS.get(hint, Kind.JSON), None
