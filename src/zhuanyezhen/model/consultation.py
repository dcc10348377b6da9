"""Consultations (征求意见): on which draft, from when to when, and what was said of it and done about it.

Decided here: whether an opinion was adopted is known only where the ledger says so; who gave it is a unit or the public,
never a person.
"""

from datetime import date

from attrs import field, frozen

from zhuanyezhen.model.description import heading, ledger, rows
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.source import Source


class ConsultationKind(Codelist):
    """Who is asked (征求意见方式)."""

    PUBLIC = "public", "公开征求意见"
    UNITS = "units", "征求单位意见"


class Adoption(Codelist):
    """What became of an opinion (采纳情况)."""

    ADOPTED = "adopted", "采纳"
    PARTLY = "partly", "部分采纳"
    NOT = "not-adopted", "未采纳"


@frozen(kw_only=True)
class Opinion:
    """What somebody said of a draft: ``of`` is a unit or 公众, ``clause`` the task or clause it is about, as written."""

    text: str = field(metadata=heading("意见内容"))
    of: str | None = field(default=None, metadata=heading("提出单位"))
    clause: str | None = field(default=None, metadata=heading("所指条款"))
    adoption: Adoption | None = field(default=None, metadata=heading("采纳情况"))
    reason: str | None = field(default=None, metadata=heading("理由"))
    source: Source | None = field(default=None, eq=False)

    @property
    def is_answered(self) -> bool:
        """Whether it is said what became of it, and why where it was not adopted whole.

        >>> Opinion(text="增加县商务局", adoption=Adoption.NOT).is_answered
        False
        """
        return self.adoption is Adoption.ADOPTED or (self.adoption is not None and bool(self.reason))


@ledger(
    "consultations",
    sheet="征求意见",
    noun=("征求意见", "consultation"),
    shown=("document", "id"),
    beside=("begins",),
)
@frozen(kw_only=True)
class Consultation:
    """One round of asking: ``document`` is the title of the draft, ``begins`` and ``ends`` the first and the last day.

    ``opinions`` is ``None`` where nobody kept any.
    """

    id: str
    document: str | None = field(default=None, metadata=heading("文件名称"))
    kind: ConsultationKind | None = field(default=None, metadata=heading("征求意见方式"))
    begins: date | None = field(default=None, metadata=heading("开始日期"))
    ends: date | None = field(default=None, metadata=heading("截止日期"))
    note: str | None = None
    opinions: tuple[Opinion, ...] | None = field(
        default=None, metadata=rows("opinions", sheet="意见采纳情况", by={"consultation": "征求意见编号"})
    )
    source: Source | None = field(default=None, eq=False)

    @property
    def days(self) -> int | None:
        """How many days it lasts, both counted; ``None`` where one is not known or they are turned round.

        >>> Consultation(id="1", begins=date(2026, 3, 1), ends=date(2026, 3, 30)).days
        30
        """
        if self.begins is None or self.ends is None or self.ends < self.begins:
            return None
        return (self.ends - self.begins).days + 1
