"""How one town stands in one area on a day: whether it counts for a question, and why."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from attrs import frozen

from zhuanyezhen.model.change import TAKES, ChangeKind
from zhuanyezhen.model.town import Tier, TierChange, Town
from zhuanyezhen.values.partial_date import PartialDate
from zhuanyezhen.words import Said, joined
from zhuanyezhen.words import answers as words


@frozen(kw_only=True)
class TownStanding:
    """One town in one area: whether it counts on the day, ``None`` when that cannot be told, and why.

    ``change`` is the last entry of its tier history that had come by then.
    """

    area: str
    town: str
    name: str
    counts: bool | None
    below: Tier | None = None
    change: TierChange | None = None
    reason: str

    @property
    def key(self) -> tuple[str, ...]:
        """The order standings come in: by area, then town; the rest makes the order total."""
        document = self.change.document_number if self.change else None
        return self.area, self.town, self.name, self.reason, document or ""


def standings_of(town: Town, on: date, tier: Tier) -> Iterator[TownStanding]:
    """How a town stands in each of its areas on a day, for a question that asks for ``tier``."""
    counts, below, change, reason = _counts(town, on, tier)
    for code in dict.fromkeys(town.areas):
        yield TownStanding(
            area=code, town=town.id, name=town.name, counts=counts, below=below, change=change, reason=reason
        )


def _counts(town: Town, on: date, tier: Tier) -> tuple[bool | None, Tier | None, TierChange | None, Said]:
    """Whether a town counts, the lower tier it has instead, the last change that had come, and why."""
    possible = town.tiers_on(on)
    if possible is None:
        return None, None, None, words.TIER_UNKNOWN.said()
    last = town.last_change(on)
    granted = town.grants(on)
    told = _all_told(granted, last)
    enough = {each is not None and each >= tier for each in possible}
    if len(enough) > 1:
        return None, None, last, words.INEXACT.said(told=told)
    if True in enough:
        return True, None, granted or last, told
    below = max((each for each in possible if each), default=None)
    return False, below, last, words.BELOW.said(told=told, tier=tier.said) if below else told


def _all_told(granted: TierChange | None, last: TierChange | None) -> Said:
    """What bears on the answer, in the order it happened: 2023年认定为市级；2026年退出省级."""
    if last is None:
        return words.NOT_YET.said()
    told = _told(last)
    return told if granted is None or granted == last else joined((_told(granted), told))


def _told(change: TierChange) -> Said:
    """A tier change in words: 2022-09-14认定为省级（第一批），有效期至2025-09-13."""
    return _in_words(change.kind, change.on, change.tier, change.batch, change.valid_to, change.until)


@lru_cache(maxsize=10_000)
def _in_words(  # noqa: PLR0913, PLR0917 - what is told of a change
    kind: ChangeKind,
    on: PartialDate | None,
    tier: Tier | None,
    batch: str | None,
    valid_to: date | None,
    until: date | None,
) -> Said:
    """The words of a change, the same text each time: towns are recognised a batch at a time."""
    return (words.TAKEN if kind in TAKES else words.CHANGED).said(
        day=str(on) if on else words.NO_DAY.said(),
        change=kind.said,
        tier=words.SOME_TOWN.said() if tier is None else tier.said,
        batch=words.BATCH.said(batch=batch) if batch else "",
        term=words.TERM.said(day=str(valid_to)) if valid_to else "",
        condition=words.CONDITION.said(day=str(until)) if until else "",
    )
