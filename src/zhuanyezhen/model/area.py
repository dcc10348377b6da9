"""Areas (县级行政区、开发区) and the roster (名录) of those that must be covered.

A name is never a key: 新华区 stands three times in the country. Codes are the six-digit codes of
GB/T 2260 for provinces, prefecture-level cities and county-level divisions, nine digits for townships
and subdistricts; development zones carry the statistical codes (140171) or any code of the user's own.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import TypeVar

from attrs import evolve, field, frozen

from zhuanyezhen.brief import brief
from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.model.description import ledger
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.source import Source

_COUNTY_DIGITS = len("140110")
_CODE = regex(r"[0-9A-Za-z][0-9A-Za-z-]{0,30}\Z")
_DIGITS = regex(r"[1-8][0-9]{5}(?:[0-9]{3})?(?:[0-9]{3})?\Z")


class AreaKind(Codelist):
    """What an area is (区域类型)."""

    PROVINCE = "province", "省级行政区"
    PREFECTURE = "prefecture", "地级行政区"
    COUNTY = "county", "县（市、区）"
    TOWNSHIP = "township", "乡镇街道"
    ZONE = "zone", "开发区"


_Key = TypeVar("_Key", str, AreaKind)


@ledger("areas", sheet="名录", noun=("区域", "area"), key=("code",), told=("name",))
@frozen(kw_only=True)
class Area:
    """A division or a development zone, as it stood from ``valid_from`` to ``valid_to`` (both inclusive).

    ``parent`` is the code of the area above: of a district its city, of a county that no city governs
    its province, of a zone whichever government it belongs to. ``hosts`` are the codes of the counties
    a zone lies in, ``None`` when that is not known. ``successors`` are the codes of what it became.

    Raises:
        ValueTextError: the code is not one, or the area ends before it begins.
    """

    code: str
    name: str
    kind: AreaKind
    parent: str | None = None
    hosts: tuple[str, ...] | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    successors: tuple[str, ...] = ()
    source: Source | None = field(default=None, eq=False)

    def __attrs_post_init__(self) -> None:
        form = _CODE if self.kind is AreaKind.ZONE else _DIGITS
        if not form.match(self.code):
            raise ValueTextError(
                f"not a code of a {self.kind.value}: {self.code[:40]!r}; six digits as in '140110'",
                f"不是行政区划代码：“{self.code[:40]}”；应为六位数字，如140110",
            )
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValueTextError(
                f"{self.code} {self.name}: ends on {self.valid_to}, before it begins on {self.valid_from}",
                f"{self.code} {self.name}：撤销日期{self.valid_to}早于设立日期{self.valid_from}；请核对",
            )

    def existed(self, on: date) -> bool:
        """Whether it stood on that day; without dates it always does."""
        return (self.valid_from is None or self.valid_from <= on) and (
            self.valid_to is None or on <= self.valid_to
        )


@frozen(kw_only=True)
class Roster:
    """A list of areas as of a date, with its source (名录).

    ``complete`` names the kinds of area of which every one is listed, ``incomplete`` those of which some
    are known to be missing; of any other kind it is not known. An area whose code or name changed is
    listed once for each form, with its dates.
    """

    areas: tuple[Area, ...] = ()
    as_of: date | None = None
    origin: str | None = None
    complete: tuple[AreaKind, ...] = ()
    incomplete: tuple[AreaKind, ...] = ()
    source: Source | None = field(default=None, eq=False)

    __repr__ = brief

    def is_complete(self, kind: AreaKind) -> bool | None:
        """Whether every area of a kind is listed; ``None`` when the roster does not say."""
        if kind in self.incomplete:
            return False
        return True if kind in self.complete else None

    def get(self, code: str, on: date | None = None) -> Area | None:
        """The area of a code on a day; without a day (or without dates) the one that stands longest.

        >>> shanxi = Area(code="140000", name="山西省", kind=AreaKind.PROVINCE)
        >>> Roster(areas=(shanxi,)).get("140000").name
        '山西省'
        """
        areas = self._by_code.get(code, ())
        if on is not None:
            areas = tuple(area for area in areas if area.existed(on))
        return max(areas, key=lambda area: area.valid_to or date.max, default=None)

    def as_it_was(self, code: str, on: date) -> Area | None:
        """The area of a code on a day, traced to what it became or came from where it did not stand then.

        ``None`` when the code is not listed, or when it became or came from several areas: then it cannot
        be told which is meant.
        """
        area = self.get(code, on)
        if area or code not in self._by_code:
            return area
        traced = {code}
        for step in (self._successors, self._predecessors):
            reached = {code}
            while len(reached) == 1 and (following := step.get(next(iter(reached)), frozenset()) - traced):
                reached = set(following)
                traced |= reached
                found = [each for each in reached if self.get(each, on)]
                if found:
                    return self.get(found[0], on) if len(reached) == 1 else None
        return None

    def named(self, name: str, *, within: str | None = None, on: date | None = None) -> tuple[Area, ...]:
        """Every area of a name, in the order of codes; several where a name repeats (新华区).

        ``within`` is the code of an area above; ``on`` leaves out what did not stand that day.
        """
        return tuple(
            area
            for area in self._by_name.get(name, ())
            if (on is None or area.existed(on)) and (within is None or self.lies_in(area, within))
        )

    def within(self, code: str | None, kind: AreaKind, on: date) -> tuple[Area, ...]:
        """The areas of a kind that lay in an area (itself included) on a day, in the order of codes."""
        return tuple(
            area
            for area in self._by_kind.get(kind, ())
            if area.existed(on) and (code is None or self.lies_in(area, code))
        )

    def lies_in(self, area: Area, code: str) -> bool:
        """Whether an area is another one or lies in it, up the chain of parents.

        A parent that the roster does not list is read from the code: 140110 lies in 140100 and 140000.
        """
        return code == area.code or code in self.above(area)

    def above(self, area: Area) -> tuple[str, ...]:
        """The codes of the areas above, the nearest first."""
        chain: list[str] = []
        code = area.parent
        while code is not None and code not in chain:
            chain.append(code)
            parent = self.get(code)
            code = parent.parent if parent else _coded_parent(code)
        return tuple(chain)

    @cached_property
    def _successors(self) -> Mapping[str, frozenset[str]]:
        return {
            code: frozenset(each for area in areas for each in area.successors)
            for code, areas in self._by_code.items()
        }

    @cached_property
    def _predecessors(self) -> Mapping[str, frozenset[str]]:
        came: dict[str, set[str]] = {}
        for area in self.areas:
            for code in area.successors:
                came.setdefault(code, set()).add(area.code)
        return {code: frozenset(codes) for code, codes in came.items()}

    @cached_property
    def _by_code(self) -> Mapping[str, tuple[Area, ...]]:
        return _grouped((area.code, area) for area in self.areas)

    @cached_property
    def _by_name(self) -> Mapping[str, tuple[Area, ...]]:
        return _grouped((area.name, area) for area in _ordered(self.areas))

    @cached_property
    def _by_kind(self) -> Mapping[AreaKind, tuple[Area, ...]]:
        return _grouped((area.kind, area) for area in _ordered(self.areas))


def merge_rosters(rosters: Iterable[Roster | None]) -> Roster | None:
    """One roster of several: every area once, sorted; a kind is complete only where it is in every one.

    ``as_of`` is the oldest date, ``None`` if one has none: a roster is as old as its oldest part. A roster
    that is missing (``None``) leaves every kind unknown. The result does not depend on the order.
    """
    parts = tuple(rosters)
    given = [part for part in parts if part is not None]
    if not given:
        return None
    dates = {part.as_of for part in given}
    origins = dict.fromkeys(origin for part in given if part.origin for origin in part.origin.split("；"))
    incomplete = {kind for part in given for kind in part.incomplete}
    complete = (
        set.intersection(*(set(part.complete) for part in given)) if len(given) == len(parts) else set()
    )
    return Roster(
        areas=tuple(_ordered({area: None for part in given for area in part.areas})),
        as_of=None if None in dates else min(day for day in dates if day),
        origin="；".join(sorted(origins)) or None,
        complete=tuple(kind for kind in AreaKind if kind in complete - incomplete),
        incomplete=tuple(kind for kind in AreaKind if kind in incomplete),
    )


def with_zones(roster: Roster, zones: Iterable[Area], *, complete: bool | None = None) -> Roster:
    """A roster with development zones added; ``complete`` says whether these are all there are.

    Args:
        roster: The roster.
        zones: The zones, of ``read_zones``.
        complete: Whether they are all there are; ``None`` where nobody says.

    Returns:
        A new roster.
    """

    def listed(kinds: tuple[AreaKind, ...], *, zones_too: bool) -> tuple[AreaKind, ...]:
        return (*(kind for kind in kinds if kind is not AreaKind.ZONE), *(AreaKind.ZONE,) * zones_too)

    return evolve(
        roster,
        areas=(*roster.areas, *zones),
        complete=listed(roster.complete, zones_too=complete is True),
        incomplete=listed(roster.incomplete, zones_too=complete is False),
    )


def county_of(code: str) -> str:
    """The code of the county a township's code lies in; any other code as it is.

    >>> county_of("140110100"), county_of("140110"), county_of("JK-2024-01")
    ('140110', '140110', 'JK-2024-01')
    """
    return code[:_COUNTY_DIGITS] if code.isdecimal() else code


def _ordered(areas: Iterable[Area]) -> list[Area]:
    """By code and dates; where these are the same, by all there is to an area, which is slow to write down."""
    return [
        area
        for _, same in groupby(sorted(areas, key=_order), key=_order)
        for area in _by_all_of_it(tuple(same))
    ]


def _order(area: Area) -> tuple[str, date, date]:
    return area.code, area.valid_from or date.min, area.valid_to or date.max


def _by_all_of_it(areas: tuple[Area, ...]) -> Iterable[Area]:
    return sorted(areas, key=repr) if len(areas) > 1 else areas


def _coded_parent(code: str) -> str | None:
    """The area above by the code alone: the township's county, the county's city, the city's province."""
    if not _DIGITS.match(code) or code.endswith("0000"):
        return None
    if county_of(code) != code:
        return county_of(code)
    return f"{code[:2]}0000" if code.endswith("00") else f"{code[:4]}00"


def _grouped(pairs: Iterable[tuple[_Key, Area]]) -> dict[_Key, tuple[Area, ...]]:
    groups: dict[_Key, list[Area]] = {}
    for key, area in pairs:
        groups.setdefault(key, []).append(area)
    return {key: tuple(areas) for key, areas in groups.items()}
