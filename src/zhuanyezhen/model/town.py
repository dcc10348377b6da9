"""Towns (专业镇), the tiers (梯次) they have stood in, and the criteria (认定标准) of a tier.

The tier is never a single value: recognitions, promotions, renamings and removals are kept as a dated
history (``change``), so that every question is asked as of a day. Criteria are the user's own data; none are built in.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from attrs import field, frozen

from zhuanyezhen.model.change import TAKES, Change, in_order, is_held, possible_last
from zhuanyezhen.model.description import ledger, ref, rows
from zhuanyezhen.shown import Shown
from zhuanyezhen.values.period import Period
from zhuanyezhen.values.quantity import Comparator
from zhuanyezhen.values.ranked import Ranked
from zhuanyezhen.values.source import Source


class Tier(Ranked):
    """The rungs of the ladder: 培育库 < 县级 < 市级 < 省级 < 国家级. The pool lies below recognition."""

    POOL = "pool", "培育库"
    COUNTY = "county", "县级"
    MUNICIPAL = "municipal", "市级"
    PROVINCIAL = "provincial", "省级"
    NATIONAL = "national", "国家级"


_FROM_ABOVE = tuple(reversed(Tier))
_NO_TIER: frozenset[Tier | None] = frozenset({None})


@frozen(kw_only=True)
class TierChange(Change):
    """One entry of a town's tier history.

    ``tier`` is the tier reached, of a removal the tier lost; a removal that names none takes all of them. A renaming
    has none.
    """

    tier: Tier | None = None


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
        """Every tier that may have been the highest the town had on a day; ``None`` inside means no tier.

        A town stands on several tiers at once, each with a history of its own: who is struck off the provincial list
        is on the municipal one still. One member when the history tells, several where a date is known to the month
        only and that month runs, ``None`` for the whole when the history is not known.

        >>> from zhuanyezhen.model.change import ChangeKind
        >>> from zhuanyezhen.values.partial_date import PartialDate
        >>> recognised = TierChange(kind=ChangeKind.RECOGNISED, tier=Tier.PROVINCIAL, on=PartialDate(2023, 12))
        >>> town = Town(id="泽州铸造", name="泽州铸造专业镇", tiers=(recognised,))
        >>> sorted(map(str, town.tiers_on(date(2023, 12, 6))))
        ['None', 'provincial']
        """
        if not self.tiers:
            return None if self.tiers is None else _NO_TIER
        named = self._named
        unnamed = None in named and self._is_held(None, on)
        possible: set[Tier | None] = set()
        for tier in _FROM_ABOVE:
            held = tier in named and self._is_held(tier, on)
            if held is not False or unnamed is not False:
                possible.add(tier)
            if held:
                return frozenset(possible)
        return frozenset(possible if unnamed else {*possible, None})

    def last_change(self, on: date) -> TierChange | None:
        """The last move on the ladder that had come by a day for certain."""
        reached = [each for each in in_order(self.tiers or ()) if each.moves and each.reached(on)]
        return reached[-1] if reached else None

    def grants(self, on: date) -> TierChange | None:
        """What gave the town the highest tier it has for certain on a day; ``None`` where it has none for certain."""
        named = self._named
        highest = next((each for each in _FROM_ABOVE if each in named and self._is_held(each, on)), None)
        return possible_last(self.history_of(highest), on)[-1] if highest else None

    def removed(self, on: date) -> bool:
        """Whether the town had left the programme by that day, for certain."""
        last = self.last_change(on)
        return last is not None and last.kind in TAKES and self.tiers_on(on) == _NO_TIER

    @property
    def _named(self) -> set[Tier | None]:
        """The tiers its history names: no other has it had."""
        return {each.tier for each in self.tiers or ()}

    def _is_held(self, tier: Tier | None, on: date) -> bool | None:
        return is_held(self.history_of(tier), on)

    def history_of(self, tier: Tier | None) -> Iterator[TierChange]:
        """What bears on a tier: what names it, and what takes all of them; of ``None``, what gives one that is not named."""
        return (
            each
            for each in self.tiers or ()
            if each.tier is tier or (each.tier is None and each.kind in TAKES)
        )


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
