"""Training (技能培训): who was taught what, for whom, and what came of it.

订单式 is training a firm has ordered for people it will employ, 项目制 such as the government buys. Decided here: enrolled,
passed and employed are three counts of persons, none of which is reckoned from another.
"""

from datetime import date

from attrs import field, frozen

from zhuanyezhen.model.description import heading, ledger, ref
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.money import Money
from zhuanyezhen.values.source import Source


class TrainingKind(Codelist):
    """How training comes about (培训方式)."""

    ORDER = "order", "订单式"
    PROJECT = "project", "项目制"
    OTHER = "other", "其他"


@ledger(
    "trainings",
    sheet="技能培训",
    noun=("培训", "training"),
    shown=("name", "id"),
    beside=("town", "unit"),
)
@frozen(kw_only=True)
class Training:
    """A class of training (培训班).

    ``occupation`` is what is taught (工种), ``provider`` who teaches, a name and no unit; ``employer`` the firm it is for.
    ``enrolled``, ``passed`` and ``employed`` count persons; ``subsidy`` is what the government pays for all of it.
    """

    id: str
    name: str | None = field(default=None, metadata=heading("培训班"))
    kind: TrainingKind | None = field(default=None, metadata=heading("培训方式"))
    occupation: str | None = field(default=None, metadata=heading("工种"))
    town: str | None = field(default=None, metadata=ref("towns"))
    unit: str | None = field(default=None, metadata=ref("units"))
    provider: str | None = field(default=None, metadata=heading("培训机构"))
    employer: str | None = field(default=None, metadata=heading("用工企业") | ref("enterprises"))
    begins: date | None = field(default=None, metadata=heading("开班日期"))
    ends: date | None = field(default=None, metadata=heading("结业日期"))
    enrolled: int | None = field(default=None, metadata=heading("培训人数"))
    passed: int | None = field(default=None, metadata=heading("合格人数"))
    employed: int | None = field(default=None, metadata=heading("就业人数"))
    subsidy: Money | None = field(default=None, metadata=heading("补贴金额"))
    note: str | None = None
    source: Source | None = field(default=None, eq=False)
