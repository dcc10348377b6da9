"""What a column of a sheet holds: the kinds of cells, the words of codelists, and which kind a field's type asks for."""

from collections.abc import Mapping
from enum import Enum

from attrs import frozen

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
    AMOUNT = "数值和单位，如50亩、300万元；表头括号内写明单位的，只写数字"
    CODE = "从下拉列表中选择"
    LIST = "多项用顿号隔开；清单为零的写“无”"
    JSON = "由程序填写，请勿手工修改"
    OWN = "自己增加的列，不作检查"


FIGURES = frozenset({Kind.NUMBER, Kind.MONEY, Kind.AMOUNT})
"""The kinds of cells that hold figures: they can be summed, and tell nobody what a row is about."""


@frozen(kw_only=True)
class Column:
    """A column: the path of its field within the entry, its heading, and what its cells hold.

    ``codes`` are the words of a codelist by value; ``ledger`` is where an id in it leads. A ``required`` column is
    filled in every row, unless the field may be ``nullable``. ``unit`` is the one a heading gives for money,
    for amounts and for figures of indicators. A ``rare`` column is written only where it is used;
    what a ``soft`` one holds beside its codelist is no mistake, but unknown.
    """

    path: str
    heading: str
    kind: Kind
    codes: Mapping[str, str] | None = None
    ledger: str | None = None
    unit: str | None = None
    year: int | None = None
    required: bool = False
    nullable: bool = False
    rare: bool = False
    soft: bool = False
