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

from zhuanyezhen.brief import brief
from zhuanyezhen.covering.answer import AreaCoverage, KindCoverage, Verdict, by_parent
from zhuanyezhen.covering.standing import TownStanding, standings_of
from zhuanyezhen.errors import UnknownAreaError, WrongUseError
from zhuanyezhen.model.area import Area, AreaKind, Roster, county_of
from zhuanyezhen.model.programme import CoverageGoal, Programme, joint_roster
from zhuanyezhen.model.town import Tier
from zhuanyezhen.roster.china import find_area
from zhuanyezhen.shown import Shown
from zhuanyezhen.values.calendar_date import refuse_other_than_a_day
from zhuanyezhen.values.given import each_of, member_of, refuse_other_than
from zhuanyezhen.words import answers as words

_COVERED_KINDS = (AreaKind.COUNTY, AreaKind.ZONE)


@frozen(kw_only=True)
class Coverage(Shown):
    """Which areas have at least ``at_least`` towns of ``tier`` or above on the day ``as_of``.

    ``scope`` is the code of the area looked at, ``None`` for the whole roster. Everything else is derived
    from ``roster`` and ``standings`` (sorted by area and town). ``towns_partial`` says that some towns could not be read.
    """

    as_of: date
    tier: Tier
    at_least: int
    scope: str | None
    kinds: tuple[AreaKind, ...]
    roster: Roster | None
    towns_known: bool
    standings: tuple[TownStanding, ...]
    towns_partial: bool = False

    __repr__ = brief

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
                f"{code!r} is not among the areas asked about; the roster or the scope leaves it out",
                f"这次统计的地区中没有“{code}”；名录或所选范围不包括它，请核对代码",
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
        label = kind.said
        if not self.towns_known:
            return words.NO_TOWNS.said()
        if self.roster is None:
            return words.NO_ROSTER.said(kind=label)
        complete = self.roster.is_complete(kind)
        if complete:
            return None
        return (words.INCOMPLETE if complete is False else words.UNTOLD).said(kind=label, count=listed)

    def _answer(self, area: Area, *, kind_reason: str | None) -> AreaCoverage:
        here = self._by_area.get(area.code, ())
        standings = (
            *here,
            *self._somewhere_above(area, {each.town for each in here if each.counts is not False}),
        )
        certain = len({each.town for each in standings if each.counts})
        possible = len({each.town for each in standings if each.counts is not False})
        wanted = words.WANTED.said(tier=self.tier.said, count=self.at_least)
        if certain >= self.at_least:
            verdict, reason = Verdict.COVERED, words.ENOUGH.said(count=certain, wanted=wanted)
        elif kind_reason is not None or self.towns_partial:
            verdict, reason = (
                Verdict.UNKNOWN,
                words.CANNOT.said(reason=kind_reason or words.TOWNS_UNREAD.said()),
            )
        elif possible >= self.at_least:
            verdict, reason = (
                Verdict.UNKNOWN,
                words.POSSIBLE.said(certain=certain, possible=possible - certain, wanted=wanted),
            )
        else:
            verdict, reason = Verdict.UNCOVERED, words.TOO_FEW.said(count=certain, wanted=wanted)
        return AreaCoverage(area=area, verdict=verdict, standings=standings, reason=reason)

    def _somewhere_above(self, area: Area, here: AbstractSet[str]) -> Iterable[TownStanding]:
        """Towns known only to lie in the city or province: they may be in this area, or may not."""
        for code in self.roster.above(area) if self.roster else ():
            for each in self._by_area.get(code, ()):
                if each.counts is not False and each.town not in here:
                    yield evolve(each, counts=None, reason=words.SOMEWHERE.said(place=self.name_of(code)))

    @cached_property
    def _by_area(self) -> Mapping[str, tuple[TownStanding, ...]]:
        groups: dict[str, list[TownStanding]] = {}
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
    tier: Tier | str | None = None,
    scope: str | None = None,
    kinds: Iterable[AreaKind] = _COVERED_KINDS,
) -> Coverage:
    """Which counties and development zones have their specialty towns on a day.

    >>> coverage(Programme(name="晋源区"), as_of=date(2026, 11, 1)).by_kind[AreaKind.ZONE].reason
    '没有提供专业镇名单'

    Args:
        programme: Its roster says which areas there are, its towns which of them are covered.
        as_of: The day that is asked about.
        at_least: How many towns every area needs; ``None`` takes the programme's own goal, else one.
        tier: The tier a town counts from, by its value or word (``"省级"``); ``None`` takes the goal's, else 县级.
        scope: The code or name of a district, a city or a province (``"太原市"``); ``None`` asks about all.
        kinds: The kinds of areas that are to be covered.

    Returns:
        The answer for every area, with its reasons.

    Raises:
        WrongUseError: ``at_least`` is below one, ``tier`` is none, ``programme`` is no programme.
        ValueTextError: ``as_of`` is a text or a moment, not a day.
        UnknownAreaError: ``scope`` is no area of the roster, or one that did not stand that day, or a name of several.
    """
    refuse_other_than(programme, Programme)
    refuse_other_than_a_day(as_of)
    if scope is not None:
        scope = _code_of(programme.roster, scope, as_of)
    if scope is not None and programme.roster is not None:
        _refuse_unknown(programme.roster, scope, as_of)
    goal = programme.coverage_goal or CoverageGoal()
    wanted = goal.at_least if at_least is None else at_least
    if wanted < 1:
        raise WrongUseError(
            f"at_least is {wanted}; ask for one town or more", f"每处至少{wanted}个：应为1个或以上"
        )
    asked = goal.tier if tier is None else member_of(Tier, tier)
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
        towns_partial=programme.is_partial("towns") or programme.is_partial("tiers"),
    )


def _refuse_unknown(roster: Roster, scope: str, as_of: date) -> None:
    """Nothing lies in an area that nobody knows: an answer would read as if nothing were uncovered."""
    stands = any(roster.lies_in(area, scope) for area in roster.areas if area.existed(as_of))
    if stands or not roster.areas:
        return
    now = roster.as_it_was(scope, as_of)
    hint = f"on {as_of} it is {now.code!r} ({now.name})" if now else "a city is '140100', a district '140110'"
    hint_zh = f"当日为{now.code}（{now.name}）" if now else "市如140100，区如140110"
    raise UnknownAreaError(
        f"nothing in the roster lies in {scope!r} on {as_of}; give a code of it: {hint}",
        f"{as_of}的名录中没有属于“{scope}”的地区；请给名录中的代码：{hint_zh}",
    )


def _code_of(roster: Roster | None, scope: str, as_of: date) -> str:
    """The code of an area that is given by its code or its name; where there is no roster, China's tells it."""
    if scope.isascii():
        return scope
    found = roster.named(scope, on=as_of) if roster else find_area(scope, on=as_of)
    if len(found) == 1:
        return found[0].code
    listed = [f"{each.code} ({each.name})" for each in found]
    raise UnknownAreaError(
        f"{scope!r} is the name of {len(found)} areas of the roster on {as_of}; "
        f"give a code: {', '.join(listed) or 'a city is 140100, a district 140110'}",
        f"{as_of}的名录中有{len(found)}个地区叫“{scope}”；"
        f"请给代码：{'、'.join(listed) or '市如140100，区如140110'}",
    )


def merge_coverages(coverages: Iterable[Coverage]) -> Coverage:
    """The coverage of several programmes together: what ``coverage`` says of the merged programme.

    Args:
        coverages: Answers of one date, tier, number, scope and kinds.

    Returns:
        One answer for all of their areas.

    Raises:
        WrongUseError: they ask different questions (date, tier, number, scope or kinds), or there are none.
    """
    parts = each_of(coverages, Coverage)
    questions = {(part.as_of, part.tier, part.at_least, part.scope, part.kinds) for part in parts}
    if len(questions) != 1:
        raise WrongUseError(
            f"{len(questions)} different questions; merge coverages of one date, tier, number, scope and kinds",
            f"不能合并{len(questions)}种不同的统计；日期、梯次、个数、范围和地区类别应当相同",
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
        towns_partial=any(part.towns_partial for part in parts),
    )


def _sorted(standings: Iterable[TownStanding]) -> tuple[TownStanding, ...]:
    return tuple(sorted(dict.fromkeys(standings), key=lambda each: each.key))
