"""Towns (专业镇), the tiers (梯次) they have stood in, and the criteria (认定标准) of a tier.

The tier is never a single value: recognitions, promotions, renamings and removals are kept as a dated
history, so that every question is asked as of a day. Criteria are the user's own data; none are built in.
"""

from datetime import date
from decimal import Decimal

from attrs import field, frozen

from zhuanyezhen.model.description import heading, ledger, ref, rows
from zhuanyezhen.shown import Shown
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.partial_date import PartialDate
from zhuanyezhen.values.period import Period
from zhuanyezhen.values.quantity import Comparator
from zhuanyezhen.values.ranked import Ranked
from zhuanyezhen.values.source import Source


class Tier(Ranked):
    """The rungs of the ladder: 培育库 < 县级 < 市级 < 省级. The pool lies below recognition."""

    POOL = "pool", "培育库"
    COUNTY = "county", "县级"
    MUNICIPAL = "municipal", "市级"
    PROVINCIAL = "provincial", "省级"


class ChangeKind(Codelist):
    """What happened to a town's standing: 认定, 晋级, 退出, 更名."""

    RECOGNISED = "recognised", "认定"
    PROMOTED = "promoted", "晋级"
    REMOVED = "removed", "退出"
    RENAMED = "renamed", "更名"


_NO_TIER: frozenset[Tier | None] = frozenset({None})


@frozen(kw_only=True)
class TierChange:
    """One entry of a town's tier history.

    ``tier`` is the tier reached, of a removal the tier lost; a renaming has none. ``on`` is as exact as
    the source is; ``None`` where it gives no date. ``batch`` and ``document_number`` are as written.
    """

    kind: ChangeKind = field(metadata=heading("变动类型"))
    tier: Tier | None = None
    on: PartialDate | None = None
    batch: str | None = None
    document_number: str | None = None
    name: str | None = None
    source: Source | None = field(default=None, eq=False)

    @property
    def moves(self) -> bool:
        """Whether the change moves the town on the ladder; a renaming does not."""
        return self.kind is not ChangeKind.RENAMED

    @property
    def results(self) -> frozenset[Tier | None]:
        """The tiers the town may have afterwards: none after a removal, any if the source names none."""
        if self.kind is ChangeKind.REMOVED:
            return _NO_TIER
        return frozenset(Tier) if self.tier is None else frozenset({self.tier})


@ledger(
    "towns",
    sheet="专业镇",
    label="专业镇名单",
    noun=("专业镇", "town"),
    named="name",
    subject="name",
    beside=("industry",),
)
@frozen(kw_only=True)
class Town(Shown):
    """A place built on one characteristic industry.

    ``areas`` are codes: one town may span several counties, one county may have several towns. ``tiers``
    is the history; ``None`` when nothing is known of it, empty when the town was never recognised.
    """

    id: str
    name: str
    former_names: tuple[str, ...] = ()
    industry: str | None = None
    sector: str | None = None
    areas: tuple[str, ...] = ()
    tiers: tuple[TierChange, ...] | None = field(
        default=None, metadata=rows("tiers", sheet="梯次历史", by={"town": "专业镇编号"})
    )
    source: Source | None = field(default=None, eq=False)

    def tiers_on(self, on: date) -> frozenset[Tier | None] | None:
        """Every tier the town may have had on a day; ``None`` inside means no tier.

        One member when the history tells, several where a date is known to the month only and that month
        runs, ``None`` for the whole when the history is not known.

        >>> recognised = TierChange(kind=ChangeKind.RECOGNISED, tier=Tier.PROVINCIAL, on=PartialDate(2023, 12))
        >>> town = Town(id="泽州铸造", name="泽州铸造专业镇", tiers=(recognised,))
        >>> sorted(map(str, town.tiers_on(date(2023, 12, 6))))
        ['None', 'provincial']
        """
        if self.tiers is None:
            return None
        possible = _NO_TIER
        for change, reached in self._moves(on):
            if reached is True:
                possible = change.results
            elif reached is None:
                possible |= change.results
        return possible

    def last_change(self, on: date) -> TierChange | None:
        """The last move on the ladder that had come by a day for certain."""
        return next((change for change, reached in reversed(self._moves(on)) if reached), None)

    def removed(self, on: date) -> bool:
        """Whether the town had left the programme by that day, for certain."""
        last = self.last_change(on)
        return last is not None and last.kind is ChangeKind.REMOVED and self.tiers_on(on) == _NO_TIER

    def _moves(self, on: date) -> list[tuple[TierChange, bool | None]]:
        """The moves on the ladder in the order of their dates, each with whether it had come."""
        moves = sorted((change for change in self.tiers or () if change.moves), key=_begins)
        return [(change, change.on.reached(on) if change.on else None) for change in moves]


@ledger("criteria", sheet="认定标准", noun=("认定标准", "criterion"))
@frozen(kw_only=True)
class Criterion:
    """A condition of a tier, as the user's own recognition document sets it (认定标准).

    A town of ``tier`` (of ``sector``, if given) must have an observation of ``indicator`` (its id) that
    compares with ``value`` in ``measured_in``; ``period`` is the one it must be of, ``None`` the latest.
    """

    id: str
    tier: Tier
    indicator: str = field(metadata=ref("indicators"))
    comparator: Comparator = Comparator.AT_LEAST
    value: Decimal
    measured_in: str | None = None
    period: Period | None = None
    sector: str | None = None
    document_number: str | None = None
    source: Source | None = field(default=None, eq=False)


def _begins(change: TierChange) -> date:
    """Where a change stands in the history; one without a date stands first, as it may be of any day."""
    return change.on.first if change.on else date.min
