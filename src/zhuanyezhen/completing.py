"""Is one-town-one-policy (一镇一策) complete: which parts the policy of each town has on a day.

The parts are those of ``PolicyPart``; which indicators must have a target is dated data
(``required_indicators.toml``), replaceable by the user. Whether a gap is an error is the rules' business.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache, cached_property

from attrs import frozen

from zhuanyezhen.carried import carried_tables
from zhuanyezhen.model.policy import PolicyPart, TaskForce, TownPolicy
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.town import Town
from zhuanyezhen.shown import Shown
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.folding import fold_tight
from zhuanyezhen.values.given import refuse_other_than


class PartState(Codelist):
    """How a part of a policy stands: there, there with nothing on its list, in part, or not there."""

    PRESENT = "present", "有"
    EMPTY = "empty", "有（为零）"
    PARTIAL = "partial", "不全"
    MISSING = "missing", "缺"


_DONE = frozenset({PartState.PRESENT, PartState.EMPTY})


class Force(Codelist):
    """Whether a town has a policy in force: yes, it cannot be told, not yet, no longer, or none at all."""

    IN_FORCE = "in-force", "执行中"
    UNCERTAIN = "uncertain", "起止日期不明"
    COMING = "coming", "尚未生效"
    EXPIRED = "expired", "已到期"
    NONE = "none", "没有"


@frozen(kw_only=True)
class RequiredIndicator:
    """An indicator every policy must set a target for; ``names`` are all the names it goes by.

    ``source`` is the document that demands it.
    """

    name: str
    aliases: tuple[str, ...] = ()
    source: str

    def is_meant_by(self, names: Iterable[str]) -> bool:
        """Whether one of ``names`` is a name of it."""
        return any(fold_tight(name) in self._names for name in names)

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(map(fold_tight, (self.name, *self.aliases)))


@frozen(kw_only=True)
class TownCompleteness(Shown):
    """The parts of one town's policy; ``policy`` is the one looked at, ``None`` when there is none.

    ``parts`` come in the order of ``PolicyPart``. ``missing_indicators`` are required ones without target,
    ``missing_of_task_force`` what its task force lacks (leader_post, office_at, members).
    """

    town: Town
    force: Force
    policy: TownPolicy | None
    in_force: tuple[TownPolicy, ...] = ()
    parts: tuple[tuple[PolicyPart, PartState], ...]
    missing_indicators: tuple[RequiredIndicator, ...] = ()
    missing_of_task_force: tuple[str, ...] = ()

    @property
    def done(self) -> int:
        """How many parts are there, empty lists included."""
        return sum(state in _DONE for _, state in self.parts)

    @property
    def share(self) -> float:
        """The share of the parts that are there, between 0 and 1."""
        return self.done / len(self.parts)

    def state(self, part: PolicyPart) -> PartState:
        """How one part stands."""
        return dict(self.parts)[part]


def completeness(
    programme: Programme, *, as_of: date, required: Sequence[RequiredIndicator] | None = None
) -> tuple[TownCompleteness, ...]:
    """How complete the policy of each town is on a day, in the order of the towns.

    Towns that have left the programme are left out, and those whose policies are still to be handed over;
    of a programme without any policies handed over, every town is without one. Of several policies in force
    the latest is looked at; where none is, the one that may be, the coming one or the one that expired last.

    Args:
        programme: Its policies are looked at, town by town.
        as_of: The day that is asked about.
        required: The indicators every policy needs a target for; ``None`` takes the library's.

    Returns:
        One answer a town.
    """
    refuse_other_than(programme, Programme)
    wanted = standard_indicators() if required is None else tuple(required)
    pending = frozenset(programme.policies_pending)
    return tuple(
        _of(programme, town, as_of, wanted)
        for town in programme.towns or ()
        if town.id not in pending and not town.removed(as_of)
    )


def by_part(rows: Iterable[TownCompleteness]) -> Mapping[PolicyPart, tuple[int, int]]:
    """For each part, of how many towns it is there, and of how many towns in all."""
    rows = tuple(rows)
    return {part: (sum(row.state(part) in _DONE for row in rows), len(rows)) for part in PolicyPart}


def policies_by_force(programme: Programme, town: str, on: date) -> tuple[Force, tuple[TownPolicy, ...]]:
    """The best standing any policy of a town (its id) has on a day, and the policies that have it."""
    groups: dict[Force, list[TownPolicy]] = {}
    for policy in programme.policies_of.get(town, ()):
        groups.setdefault(_force(policy, on), []).append(policy)
    force = next((each for each in Force if each in groups), Force.NONE)
    return force, tuple(groups.get(force, ()))


@cache
def standard_indicators() -> tuple[RequiredIndicator, ...]:
    """The indicators the library's own data requires, with their source."""
    return tuple(
        RequiredIndicator(name=each["name"], aliases=tuple(each["aliases"]), source=each["source"])
        for each in carried_tables("zhuanyezhen", "required_indicators.toml")["required_indicator"]
    )


def _of(
    programme: Programme, town: Town, on: date, required: tuple[RequiredIndicator, ...]
) -> TownCompleteness:
    force, candidates = policies_by_force(programme, town.id, on)
    policy = max(candidates, key=_recent, default=None)
    if policy is None:
        return TownCompleteness(
            town=town,
            force=force,
            policy=None,
            parts=tuple((part, PartState.MISSING) for part in PolicyPart),
            missing_indicators=required,
        )
    missing = tuple(each for each in required if not _has_target(programme, policy, each))
    lacking = _lacking(policy.task_force) if policy.task_force else ()
    partial = {PolicyPart.INDICATORS: bool(missing), PolicyPart.TASK_FORCE: bool(lacking)}
    return TownCompleteness(
        town=town,
        force=force,
        policy=policy,
        in_force=candidates if force is Force.IN_FORCE else (),
        parts=tuple((part, _state(policy, part, partial=partial.get(part, False))) for part in PolicyPart),
        missing_indicators=missing,
        missing_of_task_force=lacking,
    )


def _force(policy: TownPolicy, on: date) -> Force:
    if policy.expired(on):
        return Force.EXPIRED
    in_force = policy.in_force(on)
    if in_force is None:
        return Force.UNCERTAIN
    return Force.IN_FORCE if in_force else Force.COMING


def _recent(policy: TownPolicy) -> tuple[date, date, str]:
    return policy.valid_from or date.min, policy.valid_to or date.max, policy.id


def _has_target(programme: Programme, policy: TownPolicy, required: RequiredIndicator) -> bool:
    for target in policy.indicators or ():
        indicator = programme.indicator_by_id.get(target.indicator)
        names = (indicator.name, *indicator.aliases) if indicator else (target.indicator,)
        if target.is_set and required.is_meant_by(names):
            return True
    return False


def _lacking(task_force: TaskForce) -> tuple[str, ...]:
    return tuple(name for name in ("leader_post", "office_at", "members") if not getattr(task_force, name))


def _state(policy: TownPolicy, part: PolicyPart, *, partial: bool) -> PartState:
    if not policy.has(part):
        return PartState.MISSING
    if partial:
        return PartState.PARTIAL
    return PartState.EMPTY if getattr(policy, part.value) == () else PartState.PRESENT
