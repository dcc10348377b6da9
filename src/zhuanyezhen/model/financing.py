"""Financing (融资对接): what a firm asked of a bank or a fund, what came of it, and how far it is on the way to a listing.

Decided here: asked and granted are two figures, and a granted one says nothing of what was paid out. The stages of a
listing stand in the order of the registration system of 2023, as open sources tell it (入库、股改、辅导 by practice of
local offices; 受理、问询、上市委、注册 by the rules of the exchanges); the rules themselves were not read.
"""

from datetime import date

from attrs import field, frozen

from zhuanyezhen.model.description import heading, ledger, ref, rows
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.money import Money
from zhuanyezhen.values.partial_date import PartialDate
from zhuanyezhen.values.source import Source


class FinancingKind(Codelist):
    """How money is raised (融资方式)."""

    LOAN = "loan", "贷款"
    BOND = "bond", "债券"
    EQUITY = "equity", "股权"
    LISTING = "listing", "上市"
    OTHER = "other", "其他"


class ListingStage(Codelist):
    """How far a firm is on the way to a listing (上市进程), in order."""

    POOLED = "pooled", "入库"
    REFORMED = "reformed", "股改"
    TUTORED = "tutored", "辅导备案"
    TUTORED_FULLY = "tutored-fully", "辅导验收"
    ACCEPTED = "accepted", "受理"
    QUESTIONED = "questioned", "问询"
    COMMITTEE = "committee", "上市委审议"
    REGISTERED = "registered", "注册"
    LISTED = "listed", "上市"


@frozen(kw_only=True)
class ListingStep:
    """When a firm came so far."""

    stage: ListingStage = field(metadata=heading("上市进程"))
    on: PartialDate | None = None
    source: Source | None = field(default=None, eq=False)


@ledger(
    "financings",
    sheet="融资对接",
    noun=("融资事项", "financing"),
    shown=("id",),
    beside=("enterprise", "unit"),
)
@frozen(kw_only=True)
class Financing:
    """What a firm asked to be financed.

    ``institution`` is the bank, fund or exchange it was asked of, ``purpose`` what for. It was asked on ``raised_on``, is
    to be answered by ``due``, and was on ``answered_on``; ``answer`` says how. ``steps`` are the stages of a listing.
    """

    id: str
    enterprise: str | None = field(default=None, metadata=heading("企业") | ref("enterprises"))
    kind: FinancingKind | None = field(default=None, metadata=heading("融资方式"))
    institution: str | None = field(default=None, metadata=heading("金融机构"))
    purpose: str | None = field(default=None, metadata=heading("资金用途"))
    asked: Money | None = field(default=None, metadata=heading("需求金额"))
    granted: Money | None = field(default=None, metadata=heading("落实金额"))
    unit: str | None = field(default=None, metadata=ref("units"))
    raised_on: date | None = field(default=None, metadata=heading("提出日期"))
    due: date | None = field(default=None, metadata=heading("答复时限"))
    answered_on: date | None = field(default=None, metadata=heading("答复日期"))
    answer: str | None = field(default=None, metadata=heading("答复意见"))
    steps: tuple[ListingStep, ...] | None = field(
        default=None, metadata=rows("listing_steps", sheet="上市进程", by={"financing": "融资事项编号"})
    )
    note: str | None = None
    source: Source | None = field(default=None, eq=False)

    def is_answered(self, on: date) -> bool:
        """Whether it was answered by a day; an answer without a day counts.

        >>> Financing(id="1", answered_on=date(2026, 3, 9)).is_answered(date(2026, 3, 8))
        False
        """
        if self.answered_on is not None:
            return self.answered_on <= on
        return self.answer is not None or self.granted is not None
