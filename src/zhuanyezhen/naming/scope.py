"""Places in names: whose document it is, and how a name parts into a place and what is left.

区 in a district's plan means that district, 市 its city; 县 in a district's plan means no one place. Written-out
places are those of the roster, by full or short name (湘西州, 德安), the longest first; of several places of one
name the one nearest to the document's own is meant, and none where no one is. A place the roster does not know
(a zone, a township, a made-up county) is read only in full. Which rest is a unit's name is the register's business.
"""

from collections.abc import Iterator

from attrs import field, frozen

from zhuanyezhen.model.unit import Level
from zhuanyezhen.naming.family import LEVELS, NATION, Family, family_of, level_of, nearest
from zhuanyezhen.naming.zone import zone_at
from zhuanyezhen.pattern import regex
from zhuanyezhen.roster.places import place_table
from zhuanyezhen.values.folding import fold_tight

LONGEST_NAME = 60
"""Characters of the longest thing that is taken for a name; the longest full names have some 40."""

OWN = "本级"
"""The jurisdiction part of an id when nothing says whose document it is."""

_MUNICIPALITIES = frozenset({"北京市", "天津市", "上海市", "重庆市"})
# 国家, 省, 我县, 区直, 县级: what stands for the place of that level, 中共 before it or not
_LEVEL_WORD = regex(
    r"(?:中共)?[我本]?(?P<level>国家|中央|自治区|省|市|区|县|旗|州|盟|镇|乡|街道)(?P<direct>[直级])?"
)
_INSIDE_A_WORD = regex(r"[域场政容民级中郊城]|$")
# a county or city no roster knows, believed where a township or its government stands behind it
_MADE_UP = regex(
    r"^(?![全各本我该])[\u4e00-\u9fff]{2,6}?[县区市旗](?=[\u4e00-\u9fff]{1,8}(?:镇|乡|街道|街办|办事处|政府|党委|党工委)$)"
)
_PLACE_ENDS = "省市州盟区县旗镇乡"
_NO_PLACE_BEGINS = frozenset("省市区县旗州盟各全我本有相该辖")
_NOT_IN_A_PLACE = regex(r"[^\u4e00-\u9fff]")
_NO_REST = frozenset("省市县区旗州盟镇乡街")
# 局, 公司, 中心: a supposed place that holds one runs over an organ's name
_ORGAN_IN_PLACE = regex(r"[局厅委部]|公司|中心")
_LONGEST_PLACE = 15
_SHORTEST_PLACE = 2


@frozen(kw_only=True)
class Scope:
    """Whose document a name stands in: 区 means its ``jurisdiction``, 市 its ``city``.

    What is not given follows from the roster, if only one place has the jurisdiction's name.

    >>> Scope(jurisdiction="桐乡市").own_level, Scope(jurisdiction="晋源区").meant_by("市")[0]
    (<Level.COUNTY: 'county'>, '太原市')
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
        return self.family.level or level_of(self.jurisdiction)

    @property
    def family(self) -> Family:
        """What the roster knows of the jurisdiction."""
        return family_of(self.jurisdiction, self.city, self.province)

    def level_in(self, place: str) -> Level | None:
        """The level of a place, as this document knows it."""
        return self.own_level if place == self.own else level_of(place)

    def meant_by(self, word: str) -> tuple[str, Level | None]:
        """What 区, 市 or 省 means here: the own jurisdiction, the one above, or just the level.

        >>> Scope(jurisdiction="晋源区", city="太原市").meant_by("市")
        ('太原市', <Level.PREFECTURE: 'prefecture'>)
        """
        level = LEVELS[word]
        if level is Level.NATIONAL:
            return NATION, level
        if (self.jurisdiction or "").endswith(word):
            return self.own, self.own_level
        above = self._above(word)
        return above or word, level_of(above) if above else level

    def _above(self, word: str) -> str | None:
        if word in {"市", "州", "盟"}:
            above = self.city or self.family.city or self._municipality()
        elif word in {"省", "自治区"}:
            above = self.province or self.family.province
        else:
            return None
        return above if above and above.endswith(word) else None

    def named(self, text: str) -> str:
        """The place a name means, short or full: the one nearest to the document's own, or what is written.

        >>> Scope(jurisdiction="太原市").named("晋源"), Scope().named("广东"), Scope().named("朝阳")
        ('晋源区', '广东省', '朝阳')
        """
        for start, place in self._starts:
            if text == start:
                return place
        table = place_table()
        if text in table.full:
            return text
        return nearest(table.short.get(text, ()), self.family.codes) or text

    def where(self, text: str) -> tuple[str, Level | None]:
        """The place a text means that is nothing but a place: a level word, full or short names, or none.

        >>> Scope(jurisdiction="晋源区").where("市"), Scope(jurisdiction="晋源区").where("小店")[0]
        (('太原市', <Level.PREFECTURE: 'prefecture'>), '小店区')
        """
        if not text:
            return self.own, self.own_level
        if (match := _LEVEL_WORD.fullmatch(text)) and match["level"]:
            return self.meant_by(match["level"])
        place, level, rest = self.written_place(text)
        if not rest:
            return place, level
        last = self.named(rest)
        return last, self.level_in(last)

    def written_place(self, name: str) -> tuple[str, Level | None, str]:
        """A name without the places it begins with in full; a short name is part of what it names (山西大学).

        >>> Scope(jurisdiction="晋源区").written_place("太原市第一中学")
        ('太原市', <Level.PREFECTURE: 'prefecture'>, '第一中学')
        """
        place, level, position = "", None, 0
        while end := self._full_at(name, position):
            place, position = name[position:end], end
            level = self.level_in(place)
        if not place and (match := _LEVEL_WORD.match(name)) and not _INSIDE_A_WORD.match(name, match.end()):
            place, level = self.meant_by(match["level"])
            position = match.end()
        return place, level, name[position:]

    def _full_at(self, name: str, start: int) -> int | None:
        known = place_table()
        ends = range(min(len(name), start + known.longest), start + 1, -1)
        own = {place for place in (self.jurisdiction, self.city, self.province) if place}
        found = next((end for end in ends if name[start:end] in known.full or name[start:end] in own), None)
        if found or start or not (match := _MADE_UP.match(name)):
            return found
        return match.end()

    def readings(self, name: str) -> "Iterator[Reading]":
        """Every way to part a name into place and rest: as it is, with a level word, with a place."""
        yield Reading(place=self.own, level=self.own_level, prefix="", rest=name)
        if (match := _LEVEL_WORD.match(name)) and match.end() < len(name):
            place, level = self.meant_by(match["level"])
            yield from _with_party(place, level, match.group(), name[match.end() :])
            if zone := zone_at(name, match.end()):
                inside = zone.place(place)
                yield Reading(
                    place=inside, level=Level.COUNTY, prefix=name[: zone.end], rest=name[zone.end :]
                )
        bare = name.removeprefix("中共")
        offset = len(name) - len(bare)
        for end, place, level in self._places(bare):
            yield from _with_party(place, level, name[: offset + end], bare[end:])

    def _places(self, name: str) -> Iterator[tuple[int, str, Level | None]]:
        """The places a name may begin with: the document's own and the roster's, the last of several first."""
        found = list(self._chain(name))
        yield from reversed(found)
        for start, place in self._starts:
            if name.startswith(start) and len(name) > len(start):
                yield len(start), place, self.level_in(place)
        begin = found[-1][0] if found else 0
        if zone := zone_at(name, begin):
            yield zone.end, zone.place(found[-1][1] if found else self.own), Level.COUNTY
        known = {end for end, _, _ in found}
        for end in _place_ends(name[begin:]):
            if begin + end not in known and not _ORGAN_IN_PLACE.search(name, begin, begin + end):
                place = last_place(name[begin : begin + end])
                yield begin + end, place, self.level_in(place)

    def _chain(self, name: str) -> Iterator[tuple[int, str, Level | None]]:
        """Known places one behind the other (山西太原市晋源区), each with where it ends."""
        position = 0
        while known := self._known_at(name, position):
            position = known[0]
            yield known

    def _known_at(self, name: str, start: int) -> tuple[int, str, Level | None] | None:
        table = place_table()
        for end in range(min(len(name) - 1, start + table.longest), start + 1, -1):
            text = name[start:end]
            if text in table.full:
                return end, text, self.level_in(text)
            if text in table.short and name[end] not in _NO_REST and (place := self.named(text)) != text:
                return end, place, self.level_in(place)
        return None

    def _municipality(self) -> str | None:
        province = self.province or self.family.province
        return province if province in _MUNICIPALITIES else None


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

    Copies from PDFs hold radicals (⾯) in place of the characters that look the same.

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


def _place_ends(name: str) -> Iterator[int]:
    """Where a place the roster does not know may end, the furthest first; behind a level word there is none."""
    if name[:1] in _NO_PLACE_BEGINS:
        return
    stop = min(len(name) - 1, _LONGEST_PLACE)
    if strange := _NOT_IN_A_PLACE.search(name, 0, stop):
        stop = strange.start()
    for index in range(stop - 1, 0, -1):
        if name[index] in _PLACE_ENDS or name.startswith("街道", index - 1):
            yield index + 1


def _with_party(place: str, level: Level | None, prefix: str, rest: str) -> Iterator[Reading]:
    """区委组织部 is 区委 + 组织部; 区委办公室 keeps its 委."""
    yield Reading(place=place, level=level, prefix=prefix, rest=rest)
    if rest.startswith("委") and len(rest) > 1:
        yield Reading(place=place, level=level, prefix=f"{prefix}委", rest=rest[1:], party=True)


def _shortened(place: str) -> str:
    """A place without its last character, if enough is left: 晋源区 → 晋源, 应县 → nothing."""
    return place[:-1] if len(place) > _SHORTEST_PLACE and place[-1] in _PLACE_ENDS else ""
