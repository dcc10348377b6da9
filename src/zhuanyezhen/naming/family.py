"""What a place lies in, and which of several places of one name is meant: the roster asked by a document's own place."""

from functools import cache

from attrs import frozen

from zhuanyezhen.model.unit import Level
from zhuanyezhen.roster.places import Place, place_of_code, place_table

NATION = "国家"
"""The jurisdiction part of the ids of national bodies."""

LEVELS = {
    "国家": Level.NATIONAL,
    "中央": Level.NATIONAL,
    "省": Level.PROVINCE,
    "自治区": Level.PROVINCE,
    "市": Level.PREFECTURE,
    "州": Level.PREFECTURE,
    "盟": Level.PREFECTURE,
    "区": Level.COUNTY,
    "县": Level.COUNTY,
    "旗": Level.COUNTY,
    "镇": Level.TOWNSHIP,
    "乡": Level.TOWNSHIP,
    "街道": Level.TOWNSHIP,
}


@frozen(kw_only=True)
class Family:
    """The places a document's own lies in, as the roster knows them: codes from its own up, and names."""

    codes: tuple[str, ...] = ()
    level: Level | None = None
    city: str | None = None
    province: str | None = None


@cache
def family_of(jurisdiction: str | None, city: str | None, province: str | None) -> Family:
    """What the roster knows of a jurisdiction; nothing where several places have its name and none is told apart."""
    places = place_table().full.get(jurisdiction or "", ())
    stated = {city, province} - {None}
    fitting = [place for place in places if stated <= _names_above(place)] or list(places)
    if len(fitting) != 1:
        levels = {place.level for place in fitting}
        return Family(level=levels.pop() if len(levels) == 1 else None)
    above = [known for code in fitting[0].codes[1:] if (known := place_of_code(code))]
    return Family(
        codes=fitting[0].codes,
        level=fitting[0].level,
        city=next((place.name for place in above if place.level is Level.PREFECTURE), None),
        province=next((place.name for place in above if place.level is Level.PROVINCE), None),
    )


def _names_above(place: Place) -> set[str | None]:
    return {above.name for code in place.codes if (above := place_of_code(code))}


def nearest(places: tuple[Place, ...], own: tuple[str, ...]) -> str | None:
    """The one of several places that lies nearest to the document's own codes; none if two are as near."""
    ranked: dict[int, set[str]] = {}
    for place in places:
        shared = [own.index(code) for code in place.codes if code in own]
        ranked.setdefault(min(shared, default=len(own)), set()).add(place.name)
    found = ranked[min(ranked)] if ranked else set()
    if len(found) > 1:
        found = {place.name for place in places if place.level is Level.PROVINCE}
    elif own and min(ranked, default=0) == len(own):  # a county far away is not called by its short name
        found -= {place.name for place in places if place.level is Level.COUNTY}
    return found.pop() if len(found) == 1 else None


def level_of(place: str) -> Level | None:
    """The level of a place by its code, else by its name; a 市 nobody knows is taken for a prefecture-level one.

    >>> level_of("晋源区"), level_of("吉首市"), level_of("上海市")
    (<Level.COUNTY: 'county'>, <Level.COUNTY: 'county'>, <Level.PROVINCE: 'province'>)
    """
    if place == NATION:
        return Level.NATIONAL
    if known := place_table().full.get(place):
        return known[0].level
    return next((LEVELS[place[-size:]] for size in (3, 2, 1) if place[-size:] in LEVELS), None)
