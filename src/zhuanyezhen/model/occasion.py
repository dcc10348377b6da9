"""Occasions (走访、会议): when somebody went to an enterprise or met, which problems came up, and what was decided.

Visit → problem → meeting → return visit is one table: an occasion names the problems it raised or dealt with, and the
problem's own log says what became of them. Decided here: how often an enterprise is to be visited is known only where the
ledger says so; a decision without a day of completion is open.
"""

from datetime import date

from attrs import field, frozen

from zhuanyezhen.model.description import heading, ledger, ref, rows
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.source import Source


class OccasionKind(Codelist):
    """What an occasion is (活动类别): 走访, 回访, 专题会, 例会."""

    VISIT = "visit", "走访"
    REVISIT = "revisit", "回访"
    SPECIAL_MEETING = "special-meeting", "专题会"
    REGULAR_MEETING = "regular-meeting", "例会"


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
    sheet="走访和会议",
    noun=("走访或会议", "occasion"),
    shown=("name", "id"),
    beside=("on", "unit"),
)
@frozen(kw_only=True)
class Occasion:
    """A visit to an enterprise, or a meeting.

    ``name`` is what a meeting is called, ``enterprise`` the firm that was visited, ``unit`` who went or called the
    meeting. ``every_days`` is after how many days at most the enterprise is to be visited again (包联周期). ``problems``
    are the ids of those that were raised or dealt with; ``decisions`` is ``None`` where nobody kept any.
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
    note: str | None = None
    decisions: tuple[Decision, ...] | None = field(
        default=None, metadata=rows("decisions", sheet="议定事项", by={"occasion": "走访或会议编号"})
    )
    source: Source | None = field(default=None, eq=False)

    @property
    def is_visit(self) -> bool:
        """Whether somebody went to an enterprise, the first time or again."""
        return self.kind in {OccasionKind.VISIT, OccasionKind.REVISIT}
