"""How one town stands in one area on a day: whether it counts for a question, and why."""

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from zhuanyezhen.model.town import ChangeKind, Tier, TierChange, Town
from zhuanyezhen.terms import CHANGES, TIERS


@frozen(kw_only=True)
class Standing:
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


def standings_of(town: Town, on: date, tier: Tier) -> Iterator[Standing]:
    """How a town stands in each of its areas on a day, for a question that asks for ``tier``."""
    counts, below, change, reason = _counts(town, on, tier)
    for code in dict.fromkeys(town.areas):
        yield Standing(
            area=code, town=town.id, name=town.name, counts=counts, below=below, change=change, reason=reason
        )


def _counts(town: Town, on: date, tier: Tier) -> tuple[bool | None, Tier | None, TierChange | None, str]:
    """Whether a town counts, the lower tier it has instead, the last change that had come, and why."""
    possible = town.tiers_on(on)
    if possible is None:
        return None, None, None, "梯次情况不明"
    change = town.last_change(on)
    enough = {each is not None and each >= tier for each in possible}
    told = "尚未认定" if change is None else _told(change)
    if len(enough) > 1:
        return None, None, change, f"{told}；另有变动的日期或梯次不确切，不能确定当天的梯次"
    if True in enough:
        return True, None, change, told
    below = max((each for each in possible if each), default=None)
    return False, below, change, f"{told}，低于{TIERS[tier]}" if below else told


def _told(change: TierChange) -> str:
    """A tier change in words: 2022-09-14认定为省级（第一批）."""
    tier = "专业镇（梯次不明）" if change.tier is None else TIERS[change.tier]
    joined = "，原为" if change.kind is ChangeKind.REMOVED else "为"
    batch = f"（{change.batch}）" if change.batch else ""
    return f"{change.on or '日期不明'}{CHANGES[change.kind]}{joined}{tier}{batch}"
