"""Places in names: whose document it is, and how a name parts into a place and what is left.

区 in a district's plan means that district, 市 its city; 县 in a district's plan means no one place. A
place may also be written out (晋源区, 太原市晋源区, 应县) or, if it is one the document is about, without
its last character (晋源, 太原). Which rest is a unit's name is the register's business.
"""

import re
from collections.abc import Iterator

from attrs import field, frozen

from zhuanyezhen.model.unit import Level
from zhuanyezhen.values.folding import fold_tight

LONGEST_NAME = 60
"""Characters of the longest thing that is taken for a name; the longest full names have some 40."""

OWN = "本级"
"""The jurisdiction part of an id when nothing says whose document it is."""

_LEVELS = {
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
_MUNICIPALITIES = frozenset({"北京市", "天津市", "上海市", "重庆市"})
_LEVEL_WORD = re.compile(
    r"(?:中共)?[我本]?(?P<level>国家|中央|自治区|省|市|区|县|旗|州|盟|镇|乡)(?P<direct>[直级])?"
)
_PLACE_ENDS = "省市州盟区县旗"
_NO_PLACE_BEGINS = frozenset("省市区县旗州盟各全我本有相该辖")
_NOT_IN_A_PLACE = re.compile(r"[^\u4e00-\u9fff]")
_LONGEST_PLACE = 15
_SHORTEST_PLACE = 2


@frozen(kw_only=True)
class Scope:
    """Whose document a name stands in: 区 means its ``jurisdiction``, 市 its ``city``.

    ``level`` follows from the jurisdiction's name unless it is given; a county-level city needs it.

    >>> Scope(jurisdiction="桐乡市", city="嘉兴市").own_level
    <Level.COUNTY: 'county'>
    """

    jurisdiction: str | None = None
    level: Level | None = None
    city: str | None = None
    province: str | None = None
    _starts: tuple[tuple[str, str], ...] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        places = [place for place in (self.jurisdiction, self.city, self.province) if place]
        starts = [(start, place) for place in places for start in (place, _shortened(place)) if start]
        object.__setattr__(self, "_starts", tuple(starts))

    @property
    def own(self) -> str:
        """The jurisdiction part of the ids of the document's own units."""
        return self.jurisdiction or OWN

    @property
    def own_level(self) -> Level | None:
        """The level of the jurisdiction; a 市 with a city above it is a county-level city."""
        if self.level or self.jurisdiction is None:
            return self.level
        if self.city and self.city != self.jurisdiction and self.jurisdiction.endswith("市"):
            return Level.COUNTY
        return level_of(self.jurisdiction)

    def level_in(self, place: str) -> Level | None:
        """The level of a place, as this document knows it."""
        return self.own_level if place == self.own else level_of(place)

    def meant_by(self, word: str) -> tuple[str, Level | None]:
        """What 区, 市 or 省 means here: the own jurisdiction, the one above, or just the level.

        >>> Scope(jurisdiction="晋源区", city="太原市").meant_by("市")
        ('太原市', <Level.PREFECTURE: 'prefecture'>)
        """
        level = _LEVELS[word]
        if level is Level.NATIONAL:
            return "国家", level
        if (self.jurisdiction or "").endswith(word):
            return self.own, self.own_level
        above = {"市": self.city or self._municipality(), "省": self.province}.get(word)
        return above or word, level

    def named(self, text: str) -> str:
        """The place a shortened name means: one the document is about, or what is written.

        >>> Scope(jurisdiction="晋源区").named("晋源"), Scope().named("广东")
        ('晋源区', '广东')
        """
        for place in (self.jurisdiction, self.city, self.province):
            if place and (text in {place, _shortened(place)}):
                return place
        return text

    def readings(self, name: str) -> "Iterator[Reading]":
        """Every way to part a name into place and rest: as it is, with a level word, with a place."""
        yield Reading(place=self.own, level=self.own_level, prefix="", rest=name)
        if (match := _LEVEL_WORD.match(name)) and match.end() < len(name):
            place, level = self.meant_by(match["level"])
            yield from _with_party(place, level, match.group(), name[match.end() :])
        for start, place in self._starts:
            if name.startswith(start) and len(name) > len(start):
                yield from _with_party(place, self.level_in(place), start, name[len(start) :])
        for end in _place_ends(name.removeprefix("中共"), len(name) - len(name.removeprefix("中共"))):
            place = last_place(name[:end].removeprefix("中共"))
            yield from _with_party(place, self.level_in(place), name[:end], name[end:])

    def _municipality(self) -> str | None:
        return self.province if self.province in _MUNICIPALITIES else None


@frozen(kw_only=True)
class Reading:
    """One way to read a name: the place it belongs to and what is left behind the prefix.

    ``party`` says that the prefix carries 委 (区委组织部).
    """

    place: str
    level: Level | None
    prefix: str
    rest: str
    party: bool = False


def comparable(name: str) -> str:
    """A name as it is compared: folded, without blanks; nothing if it is too long to be one.

    >>> comparable("(区 工信局)")
    '（区工信局）'
    """
    folded = fold_tight(name[: LONGEST_NAME * 2])
    return folded if len(folded) <= LONGEST_NAME and len(name) <= LONGEST_NAME * 2 else ""


def is_provincial(form: str) -> bool:
    """Whether a form names an organ that only a province has: a 厅, but not a 办公厅.

    >>> is_provincial("工信厅"), is_provincial("政府办公厅"), is_provincial("工信局")
    (True, False, False)
    """
    return form.endswith("厅") and not form.endswith("办公厅")


def level_of(place: str) -> Level | None:
    """The level a place has by its name; 市 is taken for a prefecture-level city.

    >>> level_of("晋源区"), level_of("太原市"), level_of("上海市")
    (<Level.COUNTY: 'county'>, <Level.PREFECTURE: 'prefecture'>, <Level.PROVINCE: 'province'>)
    """
    if place in _MUNICIPALITIES:
        return Level.PROVINCE
    return next((_LEVELS[place[-size:]] for size in (3, 2, 1) if place[-size:] in _LEVELS), None)


def last_place(places: str) -> str:
    """The last of several places written together.

    >>> last_place("山西省太原市晋源区"), last_place("济南市市中区"), last_place("沙市区")
    ('晋源区', '市中区', '沙市区')
    """
    start = 0
    for end in range(_SHORTEST_PLACE + 1, len(places) - _SHORTEST_PLACE + 1):
        if places[end - 1] in "省市县" and end - start > _SHORTEST_PLACE:
            start = end
    return places[start:]


def _place_ends(name: str, offset: int) -> Iterator[int]:
    """Where a written-out place may end in a name, the furthest first; 市县 and 各区 are no places."""
    if name[:1] in _NO_PLACE_BEGINS and name[1:2] in _NO_PLACE_BEGINS | {""}:
        return
    first = 2 if name[:1] in _NO_PLACE_BEGINS else 1
    stop = min(len(name) - 1, _LONGEST_PLACE)
    if strange := _NOT_IN_A_PLACE.search(name, 0, stop):
        stop = strange.start()
    for index in range(stop - 1, first - 1, -1):
        if name[index] in _PLACE_ENDS:
            yield offset + index + 1


def _with_party(place: str, level: Level | None, prefix: str, rest: str) -> Iterator[Reading]:
    """区委组织部 is 区委 + 组织部; 区委办公室 keeps its 委."""
    yield Reading(place=place, level=level, prefix=prefix, rest=rest)
    if rest.startswith("委") and len(rest) > 1:
        yield Reading(place=place, level=level, prefix=f"{prefix}委", rest=rest[1:], party=True)


def _shortened(place: str) -> str:
    """A place without its last character, if enough is left: 晋源区 → 晋源, 应县 → nothing."""
    return place[:-1] if len(place) > _SHORTEST_PLACE and place[-1] in _PLACE_ENDS else ""
