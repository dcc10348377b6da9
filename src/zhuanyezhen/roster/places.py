"""The places of China by every name they are called by: what names of units begin with.

Made of the same data file as the roster, but without its objects and dates: a name is read some ten
thousand times a second, and a place that was renamed still stands in old names. A short name (德安, 湘西州)
may mean several places; which is meant is for the reader of the document to say, so all are returned.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from attrs import frozen

from zhuanyezhen.model.unit import Level
from zhuanyezhen.roster.document import china_document

_LEVELS = {"province": Level.PROVINCE, "prefecture": Level.PREFECTURE, "county": Level.COUNTY}
_REGIONS = {"内蒙古自治区": ("内蒙古", "内蒙"), "广西壮族自治区": ("广西",), "西藏自治区": ("西藏",),
            "宁夏回族自治区": ("宁夏",), "新疆维吾尔自治区": ("新疆",)}  # fmt: skip
_PEOPLES = (
    "各族", "土家族", "维吾尔", "哈萨克", "柯尔克孜", "蒙古族", "蒙古", "回族", "藏族",
    "彝族", "壮族", "苗族", "侗族", "布依族", "朝鲜族", "满族", "瑶族", "白族",
    "傣族", "景颇族", "傈僳族", "羌族", "黎族", "佤族", "拉祜族", "纳西族", "哈尼族",
    "水族", "仡佬族", "畲族", "土族", "撒拉族", "裕固族", "保安族", "东乡族", "普米族",
    "怒族", "独龙族", "毛南族", "仫佬族", "布朗族", "锡伯", "塔吉克", "达斡尔族", "鄂温克族",
    "鄂伦春",
)  # fmt: skip
_SHORTEST = 2


class Place(NamedTuple):
    """One place: its full name, its level by its code, and the codes of what it lies in, itself first."""

    name: str
    level: Level
    codes: tuple[str, ...]
    former: bool = False


@frozen(kw_only=True)
class PlaceTable:
    """Places by full name and by short name; ``longest`` is the length of the longest name."""

    full: dict[str, tuple[Place, ...]]
    short: dict[str, tuple[Place, ...]]
    longest: int


@cache
def place_table() -> PlaceTable:
    """The places of the built-in roster; made when a name first needs them.

    >>> [place.name for place in place_table().short["湘西州"]], place_table().full["吉首市"][0].level.value
    (['湘西土家族苗族自治州'], 'county')
    """
    rows = china_document()["areas"]
    parents = {row[0]: row[3] for row in rows}
    full: dict[str, list[Place]] = {}
    short: dict[str, list[Place]] = {}
    for code, name, kind, _, _, ended, _ in rows:
        place = Place(
            name=name, level=_LEVELS[kind], codes=tuple(_chain(code, parents)), former=ended is not None
        )
        full.setdefault(name, []).append(place)
        for alias in _aliases(name):
            short.setdefault(alias, []).append(place)
    return PlaceTable(
        full={name: _once(places) for name, places in full.items()},
        short={name: _once(places) for name, places in short.items() if name not in full},
        longest=max(map(len, full)),
    )


@cache
def _codes() -> dict[str, Place]:
    return {
        place.codes[0]: place
        for places in place_table().full.values()
        for place in places
        if not place.former
    }


def place_of_code(code: str) -> Place | None:
    """The place of a code, as it stands today.

    >>> place_of_code("360400").name
    '九江市'
    """
    return _codes().get(code)


def _once(places: list[Place]) -> tuple[Place, ...]:
    """Each place once; of a place whose code changed the form that stands, former ones only alone."""
    if len(places) == 1:
        return tuple(places)
    standing = [place for place in places if not place.former] or places
    return tuple({place.codes[0]: place for place in standing}.values())


def _chain(code: str, parents: dict[str, str | None]) -> Iterator[str]:
    above: str | None = code
    while above is not None:
        yield above
        above = parents.get(above)


def _aliases(name: str) -> Iterator[str]:
    """The names a place goes by besides its own: 晋源, 湘西州, 湘西, 内蒙古, 锡盟, 达旗."""
    if name in _REGIONS:
        yield from _REGIONS[name]
        return
    if (wing := name.find("翼")) > 0 and name.endswith("旗"):
        yield f"{name[0]}{name[wing - 1]}{name[wing + 1 :]}"
    if name[-1] in "旗盟" and len(name) > _SHORTEST + 1:
        yield name[0] + name[-1]
    for end in ("自治州", "自治县", "自治旗"):
        if name.endswith(end):
            bare = _bare(name.removesuffix(end))
            yield from (f"{bare}{end[-1]}", bare)
            return
    if len(name) > _SHORTEST:
        yield name[:-1]
        if name.endswith(("新区", "地区")) and len(name) > _SHORTEST + 1:
            yield name[:-2]


def _bare(name: str) -> str:
    """An autonomous place without the names of its peoples: 湘西土家族苗族 → 湘西."""
    changed = True
    while changed:
        changed = False
        for people in _PEOPLES:
            if name.endswith(people) and len(name) > len(people):
                name, changed = name.removesuffix(people), True
    return name
