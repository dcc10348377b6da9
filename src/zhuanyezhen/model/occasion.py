"""Occasions (走访、会议、展会): when somebody went to an enterprise, met or showed wares, what came up, what was decided.

Visit → problem → meeting → return visit is one table: an occasion names the problems it raised or dealt with, and the
problem's own log says what became of them. Decided here: how often an enterprise is to be visited is known only where the
ledger says so; a decision without a day of completion is open; what was intended at a fair and what was realised are
two figures, never added up.
"""

from datetime import date

from attrs import field, frozen

from zhuanyezhen.model.description import heading, ledger, ref, rows
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.money import Money
from zhuanyezhen.values.source import Source


class OccasionKind(Codelist):
    """What an occasion is (活动类别): 走访, 回访, 专题会, 例会, 展会, 对接会."""

    VISIT = "visit", "走访"
    REVISIT = "revisit", "回访"
    SPECIAL_MEETING = "special-meeting", "专题会"
    REGULAR_MEETING = "regular-meeting", "例会"
    FAIR = "fair", "展会"
    MATCHING = "matching", "对接会"


@frozen(kw_only=True)
class Decision:
    """What a meeting decided (议定事项): what is to be done, by whom, by when, and when it was done."""

    text: str = field(metadata=heading("议定事项"))
    unit: str | None = field(default=None, metadata=ref("units"))
    due: date | None = field(default=None, metadata=heading("完成时限"))
    done_on: date | None = field(default=None, metadata=heading("完成日期"))
    source: Source | None = field(default=None, eq=False)

    def is_done(self, on: date) -> bool:
        """Whether it was done by a day.

        >>> Decision(text="落实用地", done_on=date(2026, 3, 9)).is_done(date(2026, 3, 8))
        False
        """
        return self.done_on is not None and self.done_on <= on


@ledger(
    "occasions",
    sheet="走访、会议、展会",
    noun=("活动", "occasion"),
    shown=("name", "id"),
    beside=("on", "unit"),
)
@frozen(kw_only=True)
class Occasion:
    """A visit to an enterprise, a meeting, a fair or an occasion that brings sellers and buyers together.

    ``name`` is what a meeting or fair is called, ``enterprise`` the firm that was visited, ``unit`` who went or called the
    meeting. ``every_days`` is after how many days at most the enterprise is to be visited again (包联周期). ``problems``
    are the ids of those that were raised or dealt with; ``decisions`` is ``None`` where nobody kept any. ``intended`` is
    what buyers said they would buy, ``realised`` what contracts or payments came to.
    """

    id: str
    kind: OccasionKind | None = None
    on: date | None = None
    name: str | None = None
    enterprise: str | None = field(default=None, metadata=heading("走访企业") | ref("enterprises"))
    town: str | None = field(default=None, metadata=ref("towns"))
    unit: str | None = field(default=None, metadata=heading("走访或召集单位") | ref("units"))
    every_days: int | None = field(default=None, metadata=heading("走访周期（天）"))
    problems: tuple[str, ...] = field(default=(), metadata=heading("反映或研究的问题") | ref("problems"))
    intended: Money | None = field(default=None, metadata=heading("意向金额"))
    realised: Money | None = field(default=None, metadata=heading("成交金额"))
    note: str | None = None
    decisions: tuple[Decision, ...] | None = field(
        default=None, metadata=rows("decisions", sheet="议定事项", by={"occasion": "活动编号"})
    )
    source: Source | None = field(default=None, eq=False)

    @property
    def is_visit(self) -> bool:
        """Whether somebody went to an enterprise, the first time or again."""
        return self.kind in {OccasionKind.VISIT, OccasionKind.REVISIT}

    @property
    def is_meeting(self) -> bool:
        """Whether somebody met to decide."""
        return self.kind in {OccasionKind.SPECIAL_MEETING, OccasionKind.REGULAR_MEETING}
