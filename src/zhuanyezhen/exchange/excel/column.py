"""What a column of a sheet holds: the kinds of cells, the words of codelists, and which kind a field's type asks for."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum
from types import NoneType
from typing import Any, get_args, get_origin

from attrs import frozen

from zhuanyezhen import terms
from zhuanyezhen.model.area import AreaKind
from zhuanyezhen.model.indicator import Direction, IndicatorKind
from zhuanyezhen.model.plan import Role
from zhuanyezhen.model.problem import ProblemWeight, StepKind
from zhuanyezhen.model.project import LeadStatus, ProjectStage
from zhuanyezhen.model.town import ChangeKind, Tier
from zhuanyezhen.model.unit import Level, UnitKind
from zhuanyezhen.values.document_number import DocumentNumber
from zhuanyezhen.values.money import Money
from zhuanyezhen.values.partial_date import PartialDate
from zhuanyezhen.values.period import Period
from zhuanyezhen.values.quantity import Comparator

NONE = "无"
"""What the cell of a list of nothing says."""


CODELISTS: Mapping[type[StrEnum], Mapping[str, str]] = {
    AreaKind: terms.AREA_KINDS,
    ChangeKind: terms.CHANGES,
    Comparator: terms.COMPARATORS,
    Direction: terms.DIRECTIONS,
    IndicatorKind: terms.INDICATOR_KINDS,
    LeadStatus: terms.LEAD_STATUSES,
    Level: terms.LEVELS,
    ProblemWeight: terms.WEIGHTS,
    ProjectStage: terms.PROJECT_STAGES,
    Role: terms.ROLES,
    StepKind: terms.PROBLEM_STEPS,
    Tier: terms.TIERS,
    UnitKind: terms.KINDS,
}


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
    if hint in CODELISTS:
        return Kind.CODE, CODELISTS[hint]
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return Kind.TEXT, None
    return _KINDS.get(hint, Kind.JSON), None
