"""Indicators against their targets: growth, progress, the linear path, shares.

Figures are converted exactly between scales of one unit (万元, 亿元) and never between units. Only like periods
are compared: a year with a year, the first eight months with the first eight months.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from attrs import frozen

from zhuanyezhen.model.indicator import Direction, Indicator, IndicatorTarget, Measured, Observation, unit_of
from zhuanyezhen.model.policy import TownPolicy
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.values.measure import convert


@frozen(kw_only=True)
class Track:
    """One target of a town with the figures observed for it, each in the unit of the target.

    ``met`` is ``None`` while the figure of the period is missing or the direction is not known.
    ``latest`` is the last comparable figure by the day, ``path`` what the linear path asks for then.
    """

    town: str
    policy: TownPolicy
    indicator: Indicator | None
    target: IndicatorTarget
    final: Observation | None
    final_value: Decimal | None
    latest: Observation | None
    latest_value: Decimal | None
    path: Decimal | None

    @property
    def met(self) -> bool | None:
        """Whether the target was met in its period."""
        if self.final_value is None or self.target.value is None:
            return None
        return reaches(self.final_value, self.target.value, self.indicator)

    @property
    def progress(self) -> Decimal | None:
        """How much of the way from the baseline to the target is done; 1 is all of it."""
        return progress(self.target.baseline, self.latest_value, self.target.value)


def reaches(value: Decimal, aim: Decimal, indicator: Indicator | None) -> bool | None:
    """Whether a figure is at least as good as an aim; ``None`` when it is not known which way is better."""
    direction = indicator.direction if indicator else None
    if value == aim:
        return True
    if direction is None:
        return None
    return value > aim if direction is Direction.HIGHER else value < aim


def growth(earlier: Decimal | None, later: Decimal | None) -> Decimal | None:
    """The growth against an earlier figure: 0.1 is ten percent; ``None`` against none, nothing or less.

    >>> growth(Decimal(8), Decimal(10))
    Decimal('0.25')
    """
    if earlier is None or later is None or earlier <= 0:
        return None
    return (later - earlier) / earlier


def progress(baseline: Decimal | None, value: Decimal | None, target: Decimal | None) -> Decimal | None:
    """The part of the way from baseline to target a figure has come.

    >>> progress(Decimal(4), Decimal(5), Decimal(8)), progress(Decimal(4), Decimal(5), Decimal(4))
    (Decimal('0.25'), None)
    """
    if baseline is None or value is None or target is None or target == baseline:
        return None
    return (value - baseline) / (target - baseline)


def share(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    """The share of a total in percent (占比).

    >>> share(Decimal(1), Decimal(4))
    Decimal('25')
    """
    return None if part is None or whole is None or whole <= 0 else part * 100 / whole


def linear_path(target: IndicatorTarget, on: date) -> Decimal | None:
    """What the straight line from baseline to target asks for on a day; ``None`` outside it."""
    start, end = target.baseline_period, target.period
    if start is None or end is None or target.baseline is None or target.value is None:
        return None
    if not start.comparable(end) or not start.last <= on <= end.last or start == end:
        return None
    done = Decimal((on - start.last).days) / Decimal((end.last - start.last).days)
    return target.baseline + (target.value - target.baseline) * done


def tracks(programme: Programme, *, as_of: date) -> Iterator[Track]:
    """Every target with a figure or words of every policy, with what was observed for it.

    Of a policy that has run out, only what fell due while it stood: whether the target of its last year was met is
    not known before.
    """
    observed: dict[tuple[str, str], list[Observation]] = {}
    for each in programme.observations or ():
        if each.period.last <= as_of:
            observed.setdefault((each.town, each.indicator), []).append(each)
    for policy in programme.policies or ():
        for town in dict.fromkeys(policy.towns):
            for target in policy.indicators or ():
                if target.is_set and not is_moot(policy, target, as_of):
                    yield _track(programme, policy, town, target, observed.get((town, target.indicator), []))


def is_moot(policy: TownPolicy, target: IndicatorTarget, as_of: date) -> bool:
    """Whether a policy ran out before its target fell due."""
    until = policy.valid_to
    if until is None or not policy.expired(as_of):
        return False
    return target.period is None or target.period.last > until


def _track(
    programme: Programme, policy: TownPolicy, town: str, target: IndicatorTarget, observed: list[Observation]
) -> Track:
    indicator = programme.indicator_by_id.get(target.indicator)
    unit = unit_of(target, indicator)
    if not observed:
        return Track(
            town=town,
            policy=policy,
            indicator=indicator,
            target=target,
            final=None,
            final_value=None,
            latest=None,
            latest_value=None,
            path=None,
        )
    figures = [(each, in_unit(each, indicator, unit)) for each in observed]
    final = next((pair for pair in figures if pair[0].period == target.period), (None, None))
    comparable = [
        pair
        for pair in figures
        if target.period is not None and pair[1] is not None and pair[0].period.comparable(target.period)
    ]
    latest = max(comparable, key=lambda pair: pair[0].period.last, default=(None, None))
    return Track(
        town=town,
        policy=policy,
        indicator=indicator,
        target=target,
        final=final[0],
        final_value=final[1],
        latest=latest[0],
        latest_value=latest[1],
        path=linear_path(target, latest[0].period.last) if latest[0] else None,
    )


def in_unit(figure: Measured, indicator: Indicator | None, unit: str | None) -> Decimal | None:
    """The value of a figure in a unit; what states none of its own is measured as its indicator is."""
    return None if figure.value is None else convert(figure.value, unit_of(figure, indicator), unit)
