"""Is every county and zone covered: at least one specialty town for each, as of a date.

Decided here: a town counts for the areas it names (a township's code counts for its county, a former
code for what it became, a city's for none of its counties in particular) if its tier history says so on
that day. What cannot be told (no roster, an incomplete one, an unknown history, a date known to the month
only) is *unknown*, never covered and never uncovered. A ``Coverage`` keeps its facts and derives its
answers, so that coverages can be merged.
"""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from functools import cached_property

from attrs import evolve, frozen

from zhuanyezhen.covering.answer import AreaCoverage, KindCoverage, Verdict, by_parent
from zhuanyezhen.covering.standing import Standing, standings_of
from zhuanyezhen.errors import UnknownAreaError
from zhuanyezhen.model.area import Area, AreaKind, Roster, county_of
from zhuanyezhen.model.programme import CoverageGoal, Programme, joint_roster
from zhuanyezhen.model.town import Tier
from zhuanyezhen.shown import Shown
from zhuanyezhen.terms import AREA_KINDS, TIERS
from zhuanyezhen.values.calendar_date import refuse_other_than_a_day

_COVERED_KINDS = (AreaKind.COUNTY, AreaKind.ZONE)


@frozen(kw_only=True)
class Coverage(Shown):
    """Which areas have at least ``at_least`` towns of ``tier`` or above on the day ``as_of``.

    ``scope`` is the code of the area looked at, ``None`` for the whole roster. Everything else is derived
    from ``roster`` and ``standings`` (sorted by area and town).
    """

    as_of: date
    tier: Tier
    at_least: int
    scope: str | None
    kinds: tuple[AreaKind, ...]
    roster: Roster | None
    towns_known: bool
    standings: tuple[Standing, ...]

    @cached_property
    def by_kind(self) -> Mapping[AreaKind, KindCoverage]:
        """The answer for each kind of area asked for."""
        return {kind: self._kind(kind) for kind in self.kinds}

    @property
    def covered(self) -> tuple[AreaCoverage, ...]:
        """Every area that is covered, kind by kind, in the order of codes."""
        return self._with(Verdict.COVERED)

    @property
    def uncovered(self) -> tuple[AreaCoverage, ...]:
        """Every area that is known to have too few towns."""
        return self._with(Verdict.UNCOVERED)

    @property
    def unknown(self) -> tuple[AreaCoverage, ...]:
        """Every listed area of which it cannot be told."""
        return self._with(Verdict.UNKNOWN)

    def by_parent(self) -> Mapping[str, tuple[AreaCoverage, ...]]:
        """The areas under the code of the area above them (city by city), "" for those without one."""
        return by_parent(each for kind in self.by_kind.values() for each in kind.areas)

    def why(self, area: Area | str) -> AreaCoverage:
        """The answer for one area (or its code), with the towns and the tier changes that count.

        Raises:
            UnknownAreaError: the area is not among those asked about.
        """
        code = area if isinstance(area, str) else area.code
        answer = self.find(code)
        if answer is None:
            raise UnknownAreaError(
                f"{code!r} is not among the areas asked about; the roster or the scope leaves it out"
            )
        return answer

    def find(self, code: str) -> AreaCoverage | None:
        """The answer for the area of a code, ``None`` if it is not among those asked about."""
        return self._answers.get(code)

    def name_of(self, code: str) -> str:
        """The name of an area of the roster, the code itself where it is not listed."""
        area = self.roster.get(code, self.as_of) if self.roster else None
        return area.name if area else code

    @cached_property
    def _answers(self) -> Mapping[str, AreaCoverage]:
        return {each.area.code: each for kind in self.by_kind.values() for each in kind.areas}

    def _with(self, verdict: Verdict) -> tuple[AreaCoverage, ...]:
        return tuple(each for kind in self.by_kind.values() for each in kind.with_verdict(verdict))

    def _kind(self, kind: AreaKind) -> KindCoverage:
        areas = self.roster.within(self.scope, kind, self.as_of) if self.roster else ()
        reason = self._unknown_because(kind, len(areas))
        return KindCoverage(
            kind=kind, reason=reason, areas=tuple(self._answer(area, kind_reason=reason) for area in areas)
        )

    def _unknown_because(self, kind: AreaKind, listed: int) -> str | None:
        label = AREA_KINDS[kind]
        if not self.towns_known:
            return "没有提供专业镇名单"
        if self.roster is None:
            return f"没有{label}名录"
        complete = self.roster.is_complete(kind)
        if complete:
            return None
        state = "名录注明不完整" if complete is False else "名录没有注明是否列全"
        return f"{label}{state}，现列{listed}个"

    def _answer(self, area: Area, *, kind_reason: str | None) -> AreaCoverage:
        here = self._by_area.get(area.code, ())
        standings = (
            *here,
            *self._somewhere_above(area, {each.town for each in here if each.counts is not False}),
        )
        certain = len({each.town for each in standings if each.counts})
        possible = len({each.town for each in standings if each.counts is not False})
        wanted = f"{TIERS[self.tier]}及以上专业镇{self.at_least}个"
        if certain >= self.at_least:
            verdict, reason = Verdict.COVERED, f"有{certain}个，已达到（应有{wanted}）"
        elif kind_reason is not None:
            verdict, reason = Verdict.UNKNOWN, f"不能判断：{kind_reason}"
        elif possible >= self.at_least:
            verdict, reason = (
                Verdict.UNKNOWN,
                f"不能判断：确定的有{certain}个，另有{possible - certain}个情况不明（应有{wanted}）",
            )
        else:
            verdict, reason = Verdict.UNCOVERED, f"有{certain}个，未达到（应有{wanted}）"
        return AreaCoverage(area=area, verdict=verdict, standings=standings, reason=reason)

    def _somewhere_above(self, area: Area, here: AbstractSet[str]) -> Iterable[Standing]:
        """Towns known only to lie in the city or province: they may be in this area, or may not."""
        for code in self.roster.above(area) if self.roster else ():
            for each in self._by_area.get(code, ()):
                if each.counts is not False and each.town not in here:
                    yield evolve(each, counts=None, reason=f"只知在{self.name_of(code)}，所在县级行政区不明")

    @cached_property
    def _by_area(self) -> Mapping[str, tuple[Standing, ...]]:
        groups: dict[str, list[Standing]] = {}
        for each in self.standings:
            groups.setdefault(self._counted_for(each.area), []).append(each)
        return {area: tuple(standings) for area, standings in groups.items()}

    def _counted_for(self, code: str) -> str:
        """The code a town's area counts for: what a former code became, the county of a township."""
        area = self.roster.as_it_was(code, self.as_of) if self.roster else None
        return county_of(area.code if area else code)


def coverage(  # noqa: PLR0913 - the public signature (design.md §3)
    programme: Programme,
    *,
    as_of: date,
    at_least: int | None = None,
    tier: Tier | None = None,
    scope: str | None = None,
    kinds: Iterable[AreaKind] = _COVERED_KINDS,
) -> Coverage:
    """Which counties and development zones have their specialty towns on a day.

    ``tier`` and ``at_least`` default to the programme's own goal, else to one recognised town (县级 or
    above). ``scope`` is the code of a district, a city or a province.

    >>> coverage(Programme(name="晋源区"), as_of=date(2026, 11, 1)).by_kind[AreaKind.ZONE].reason
    '没有提供专业镇名单'

    Raises:
        ValueError: ``at_least`` is below one.
        ValueTextError: ``as_of`` is a text or a moment, not a day.
        UnknownAreaError: ``scope`` is no code of the roster, or of an area that did not stand that day.
    """
    refuse_other_than_a_day(as_of)
    if scope is not None and programme.roster is not None:
        _refuse_unknown(programme.roster, scope, as_of)
    goal = programme.coverage_goal or CoverageGoal()
    wanted = goal.at_least if at_least is None else at_least
    if wanted < 1:
        raise ValueError(f"at_least is {wanted}; ask for one town or more")
    asked = goal.tier if tier is None else tier
    standings = (standing for town in programme.towns or () for standing in standings_of(town, as_of, asked))
    return Coverage(
        as_of=as_of,
        tier=asked,
        at_least=wanted,
        scope=scope,
        kinds=tuple(kinds),
        roster=programme.roster,
        towns_known=programme.towns is not None,
        standings=_sorted(standings),
    )


def _refuse_unknown(roster: Roster, scope: str, as_of: date) -> None:
    """Nothing lies in an area that nobody knows: an answer would read as if nothing were uncovered."""
    stands = any(roster.lies_in(area, scope) for area in roster.areas if area.existed(as_of))
    if stands or not roster.areas:
        return
    now = roster.as_it_was(scope, as_of)
    hint = f"on {as_of} it is {now.code!r} ({now.name})" if now else "a city is '140100', a district '140110'"
    raise UnknownAreaError(f"nothing in the roster lies in {scope!r} on {as_of}; give a code of it: {hint}")


def merge_coverages(coverages: Iterable[Coverage]) -> Coverage:
    """The coverage of several programmes together: what ``coverage`` says of the merged programme.

    Raises:
        ValueError: they ask different questions (date, tier, number, scope or kinds), or there are none.
    """
    parts = tuple(coverages)
    questions = {(part.as_of, part.tier, part.at_least, part.scope, part.kinds) for part in parts}
    if len(questions) != 1:
        raise ValueError(
            f"{len(questions)} different questions; merge coverages of one date, tier, number, scope and kinds"
        )
    as_of, tier, at_least, scope, kinds = questions.pop()
    return Coverage(
        as_of=as_of,
        tier=tier,
        at_least=at_least,
        scope=scope,
        kinds=kinds,
        roster=joint_roster((part.roster, part.towns_known) for part in parts),
        towns_known=any(part.towns_known for part in parts),
        standings=_sorted(each for part in parts for each in part.standings),
    )


def _sorted(standings: Iterable[Standing]) -> tuple[Standing, ...]:
    return tuple(sorted(dict.fromkeys(standings), key=lambda each: each.key))
