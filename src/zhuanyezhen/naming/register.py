"""Which unit a written name means.

A name resolves in order: exact form → level prefix + form → what its shape says (towns, companies) →
abbreviation → probable misspelling → unknown. The answer always says how it was found; where several
functions fit, all of them are returned and none is picked. 区 in a district's plan means that district,
市 its city; a name of the same function at another level is another unit.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from functools import cache

from attrs import evolve, frozen

from zhuanyezhen.model.unit import Level, UnitKind
from zhuanyezhen.naming.lexicon import Form, Function, Lexicon, load_lexicon
from zhuanyezhen.naming.shape import (
    collective_at,
    collective_key,
    government_place,
    looks_like_unit,
    shape_of,
)
from zhuanyezhen.naming.spelling import SpellingIndex
from zhuanyezhen.values.folding import fold

__all__ = ["Candidate", "How", "Register", "Resolution", "Scope", "collective_at", "looks_like_unit"]

LONGEST_NAME = 60
_LEVELS = {
    "国": Level.NATIONAL,
    "省": Level.PROVINCE,
    "市": Level.PREFECTURE,
    "州": Level.PREFECTURE,
    "盟": Level.PREFECTURE,
    "区": Level.COUNTY,
    "县": Level.COUNTY,
    "旗": Level.COUNTY,
    "镇": Level.TOWNSHIP,
    "乡": Level.TOWNSHIP,
    "道": Level.TOWNSHIP,
}
_MUNICIPALITIES = frozenset({"北京市", "天津市", "上海市", "重庆市"})
_PREFIX = re.compile(
    r"^(?:中共)?(?P<level>国家|中央|自治区|自治县|自治州|省|市|区|县|旗|州|盟|镇|乡)(?P<direct>[直级])?"
)
_PLACE_ENDS = "省市州盟区县旗"
_LONGEST_PLACE = 12
_SECOND_NAME = re.compile(r"^(?P<first>[^（）]{2,30})（(?P<second>[^（）]{2,30})）$")
_BRANCH = re.compile(r"^(?P<office>.{3,24}[局队])(?P<place>[\u4e00-\u9fff]{1,6})分局$")
_OFFICE_OF = re.compile(
    r"^(?:[\u4e00-\u9fff]{0,9})(?:中心支行|分行|支行|分公司|公司|分署|办事处|分中心|营业部|省|市|县|区)$"
)
_LONGEST_OWNER = 8


class How(StrEnum):
    """How a name was resolved (识别方式)."""

    EXACT = "exact"
    PREFIX = "prefix"
    SHAPE = "shape"
    COLLECTIVE = "collective"
    ABBREVIATION = "abbreviation"
    MISSPELLING = "misspelling"
    AMBIGUOUS = "ambiguous"
    UNKNOWN = "unknown"


@frozen(kw_only=True)
class Scope:
    """Whose document a name stands in: 区 means its ``jurisdiction``, 市 its ``city``.

    ``level`` follows from the jurisdiction's name unless it is given; a county-level city needs it.
    """

    jurisdiction: str | None = None
    level: Level | None = None
    city: str | None = None
    province: str | None = None

    @property
    def own_level(self) -> Level | None:
        """The level of the jurisdiction; a 市 with a city above it is a county-level city."""
        if self.level or self.jurisdiction is None:
            return self.level
        if self.city and self.jurisdiction.endswith("市"):
            return Level.COUNTY
        return level_of(self.jurisdiction)


@frozen(kw_only=True)
class Candidate:
    """A unit a name may mean."""

    unit: str
    name: str
    function: str | None = None
    level: Level | None = None
    kind: UnitKind | None = None


@frozen(kw_only=True)
class Resolution:
    """What a name means and how that was found.

    ``unit`` is ``None`` where the name is unknown or ambiguous; ``candidates`` then lists what it may
    mean. ``intended`` is the right form behind a misspelling; ``former`` says that the form was given up
    before the date asked for.
    """

    name: str
    unit: str | None = None
    function: str | None = None
    level: Level | None = None
    kind: UnitKind | None = None
    how: How = How.UNKNOWN
    candidates: tuple[Candidate, ...] = ()
    intended: str | None = None
    former: bool = False


@frozen(kw_only=True)
class _Reading:
    """One way to read a name: the place it belongs to and what is left behind the prefix."""

    place: str
    level: Level | None
    prefix: str
    rest: str
    party: bool = False


def level_of(place: str) -> Level | None:
    """The level a place has by its name; 市 is taken for a prefecture-level city.

    >>> level_of("晋源区"), level_of("太原市"), level_of("上海市")
    (<Level.COUNTY: 'county'>, <Level.PREFECTURE: 'prefecture'>, <Level.PROVINCE: 'province'>)
    """
    if place.endswith("自治区") or place in _MUNICIPALITIES:
        return Level.PROVINCE
    return _LEVELS.get(place[-1:])


class Register:
    """Resolves the names of one document; answers are kept, so asking again costs nothing."""

    def __init__(self, scope: Scope | None = None, lexicon: Lexicon | None = None) -> None:
        self.scope = scope or Scope()
        self._index = _make_index(lexicon) if lexicon else _standard_index()
        self._known: dict[tuple[str, date | None], Resolution] = {}

    def resolve(self, name: str, *, on: date | None = None) -> Resolution:
        """What ``name`` means in this document, on a date where it matters.

        >>> Register(Scope(jurisdiction="晋源区")).resolve("区市场局").unit
        '晋源区/市场监管'
        """
        key = (name, on)
        if key not in self._known:
            folded = "".join(fold(name[: LONGEST_NAME * 2]).split()) if name else ""
            found = self._resolve(folded) if 0 < len(folded) <= LONGEST_NAME else Resolution(name=name)
            self._known[key] = self._dated(evolve(found, name=name), folded, on)
        return self._known[key]

    def restore(self, name: str, previous: str) -> str | None:
        """The full name behind a left-out prefix, which the unit before it carries.

        >>> Register(Scope(jurisdiction="山西省")).restore("工业和信息化厅", "省科技厅")
        '省工业和信息化厅'
        """
        folded, before = "".join(fold(name).split()), "".join(fold(previous).split())
        prefix = self._prefix_of(before)
        if not prefix or len(folded) > LONGEST_NAME or folded not in self._index.forms:
            return None
        function, branch = self._index.functions[self._index.forms[folded]], folded in self._index.branches
        if branch or not function.prefixed:
            return None
        party = function.kind is UnitKind.PARTY_ORGAN
        prefix = prefix.removesuffix("委") + ("委" if party else "")
        return prefix + folded

    def expand(self, resolution: Resolution, members: Sequence[Resolution]) -> tuple[str, ...] | None:
        """The ids of a collective's members among the known ones; ``None`` where none of them is known."""
        kinds = _MEMBERS.get(resolution.function or "")
        if kinds is None:
            return None
        found = [member.unit for member in members if member.unit and (not kinds or member.kind in kinds)]
        return tuple(dict.fromkeys(found)) or None

    def _resolve(self, name: str) -> Resolution:
        if collective_at(name, 0) == len(name):
            return self._collective(name)
        for reading in self._readings(name):
            if found := self._known_form(name, reading):
                return found
        return (
            self._second_name(name)
            or self._branch(name)
            or self._government(name)
            or self._unprefixed(name)
            or self._shaped(name)
            or self._similar(name)
        )

    def _readings(self, name: str) -> Iterator[_Reading]:
        """Every way to part a name into place and form: as it is, with a level, with a place's name."""
        scope = self.scope
        yield _Reading(place=scope.jurisdiction or "本级", level=scope.own_level, prefix="", rest=name)
        for place in (scope.jurisdiction, scope.city, scope.province):
            if place and name.startswith(place) and len(name) > len(place):
                level = scope.own_level if place == scope.jurisdiction else level_of(place)
                yield from _with_party(place, level, place, name[len(place) :])
        if match := _PREFIX.match(name):
            place, level = self._level_place(match["level"])
            yield from _with_party(place, level, match.group(), name[match.end() :])
        ends = [index for index in range(2, min(len(name), _LONGEST_PLACE)) if name[index] in _PLACE_ENDS]
        for index in reversed(ends):
            place = _last_place(name[: index + 1])
            yield from _with_party(place, level_of(place), name[: index + 1], name[index + 1 :])

    def _level_place(self, word: str) -> tuple[str, Level | None]:
        """What 区, 市 or 省 means here: the own jurisdiction, the one above, or just the level."""
        scope = self.scope
        level = (
            Level.PROVINCE
            if word == "自治区"
            else (_LEVELS.get(word[-1]) if word != "中央" else Level.NATIONAL)
        )
        level = Level.NATIONAL if word == "国家" else level
        county_city = word == "市" and (scope.jurisdiction or "").endswith("市")
        if scope.jurisdiction and (level is scope.own_level or county_city):
            return scope.jurisdiction, scope.own_level
        above = {Level.PREFECTURE: scope.city, Level.PROVINCE: scope.province}.get(level) if level else None
        return above or word, level

    def _known_form(self, name: str, reading: _Reading) -> Resolution | None:
        key = self._index.forms.get(reading.rest)
        if key is None:
            return None
        function = self._index.functions[key]
        if reading.party and function.kind is not UnitKind.PARTY_ORGAN:
            return None
        return self._of(name, reading, function, branch=reading.rest in self._index.branches)

    def _of(self, name: str, reading: _Reading, function: Function, *, branch: bool) -> Resolution:
        return Resolution(
            name=name,
            unit=f"{reading.place}/{function.key}{'分局' if branch else ''}",
            function=function.key,
            level=reading.level,
            kind=UnitKind.BRANCH_OFFICE if branch else function.kind,
            how=How.PREFIX if reading.prefix else How.EXACT,
        )

    def _collective(self, name: str) -> Resolution:
        key = collective_key(name)
        return Resolution(
            name=name,
            unit=f"{self.scope.jurisdiction or '本级'}/{key}",
            function=key,
            kind=UnitKind.COLLECTIVE,
            how=How.COLLECTIVE,
        )

    def _second_name(self, name: str) -> Resolution | None:
        """省市场监管局（省知识产权局）: one unit with two names; the first one counts."""
        match = _SECOND_NAME.match(name)
        if match is None:
            return None
        first = self._resolve(match["first"])
        return first if first.unit else None

    def _branch(self, name: str) -> Resolution | None:
        """市生态环境局晋源分局: a branch of the city's bureau for the place it names."""
        match = _BRANCH.match(name)
        office = self._resolve(match["office"]) if match else None
        if match is None or office is None or office.function is None or office.how is How.COLLECTIVE:
            return None
        own = self.scope.jurisdiction or ""
        place = own if own.startswith(match["place"]) and own else match["place"]
        return evolve(
            office,
            unit=f"{place}/{office.function}分局",
            level=office.level,
            kind=UnitKind.BRANCH_OFFICE,
            how=How.PREFIX,
        )

    def _government(self, name: str) -> Resolution | None:
        place = government_place(name)
        party = name[:-1] if name.endswith("委") and name[:-1] in _LEVELS else None
        if place is None and party is None:
            return None
        word = place if place is not None else party or ""
        where, level = self._level_place(word) if word in _LEVELS else (word, level_of(word))
        if not word:
            where, level = self.scope.jurisdiction or "本级", self.scope.own_level
        return Resolution(
            name=name,
            unit=f"{where}/{'党委' if party else '人民政府'}",
            function="党委" if party else "人民政府",
            level=level,
            kind=UnitKind.PARTY_ORGAN if party else UnitKind.GOVERNMENT,
            how=How.PREFIX,
        )

    def _unprefixed(self, name: str) -> Resolution | None:
        """Organs of other systems carry a place anywhere: 太原海关, 人民银行广东省分行."""
        for index in range(1, min(len(name), _LONGEST_OWNER + 1)):
            if key := self._index.unprefixed.get(name[index:]):
                return self._owned(name, name[:index], key)
        for index in range(len(name) - 1, 1, -1):
            key = self._index.unprefixed.get(name[:index])
            if key and _OFFICE_OF.match(name[index:]):
                return self._owned(name, name[index:], key)
        return None

    def _owned(self, name: str, place: str, key: str) -> Resolution:
        function = self._index.functions[key]
        return Resolution(name=name, unit=f"{place}/{key}", function=key, kind=function.kind, how=How.PREFIX)

    def _shaped(self, name: str) -> Resolution | None:
        own = self.scope.jurisdiction
        local = name.removeprefix(own) if own and name != own else name
        shape = shape_of(local or name, own)
        if shape is None:
            return None
        return Resolution(
            name=name,
            unit=shape.unit,
            function=shape.function or None,
            level=level_of(shape.place) if shape.function else None,
            kind=shape.kind,
            how=How.SHAPE,
        )

    def _similar(self, name: str) -> Resolution:
        """An abbreviation, else a misspelling, of one known form; of several, all are returned."""
        for how, find in (
            (How.ABBREVIATION, self._index.spelling.abbreviated),
            (How.MISSPELLING, self._index.spelling.misspelt),
        ):
            for reading in self._readings(name):
                found = find(reading.rest)
                if len(found) == 1:
                    (form,) = found.values()
                    return self._guess(name, reading, form, how)
                if found:
                    return Resolution(
                        name=name, how=How.AMBIGUOUS, candidates=self._candidates(reading, found)
                    )
        return Resolution(name=name)

    def _guess(self, name: str, reading: _Reading, form: str, how: How) -> Resolution:
        function = self._index.functions[self._index.forms[form]]
        found = self._of(name, reading, function, branch=form in self._index.branches)
        intended = f"{reading.prefix}{form}" if how is How.MISSPELLING else None
        return evolve(
            found,
            how=how,
            intended=intended,
            candidates=self._candidates(reading, {function.key: form}),
        )

    def _candidates(self, reading: _Reading, found: dict[str, str]) -> tuple[Candidate, ...]:
        return tuple(
            Candidate(
                unit=f"{reading.place}/{key}",
                name=f"{reading.prefix}{form}",
                function=key,
                level=reading.level,
                kind=self._index.functions[key].kind,
            )
            for key, form in sorted(found.items())
        )

    def _prefix_of(self, name: str) -> str | None:
        """The level prefix a name carries, if it is a known unit's name with one."""
        for reading in self._readings(name):
            if reading.prefix and (self._known_form(name, reading) or looks_like_unit(reading.rest)):
                return reading.prefix
        return None

    def _dated(self, resolution: Resolution, folded: str, on: date | None) -> Resolution:
        if on is None or resolution.function is None:
            return resolution
        ends = (self._index.valid_to.get(reading.rest) for reading in self._readings(folded))
        return evolve(resolution, former=any(end is not None and end < on for end in ends))


@frozen(kw_only=True)
class _Index:
    """A lexicon made ready for look-up by form."""

    functions: dict[str, Function]
    forms: dict[str, str]
    branches: frozenset[str]
    unprefixed: dict[str, str]
    valid_to: dict[str, date]
    spelling: SpellingIndex


_MEMBERS: dict[str, frozenset[UnitKind]] = {
    "各成员单位": frozenset(),
    "各镇街": frozenset({UnitKind.TOWNSHIP_GOVERNMENT, UnitKind.SUBDISTRICT_OFFICE}),
    "各乡镇": frozenset({UnitKind.TOWNSHIP_GOVERNMENT}),
    "各街道": frozenset({UnitKind.SUBDISTRICT_OFFICE}),
    "各县区": frozenset({UnitKind.GOVERNMENT}),
    "各开发区": frozenset({UnitKind.ZONE_COMMITTEE}),
}


@cache
def _standard_index() -> _Index:
    """The index of the library's own lexicon, made at first use."""
    return _make_index(load_lexicon())


def _make_index(lexicon: Lexicon) -> _Index:
    forms = {form.text: function.key for function, form in _forms(lexicon.functions)}
    branches = {text: function.key for function in lexicon.functions for text in function.branches}
    return _Index(
        functions={function.key: function for function in lexicon.functions},
        forms=forms | branches,
        branches=frozenset(branches),
        unprefixed={form.text: fn.key for fn, form in _forms(lexicon.functions) if not fn.prefixed},
        valid_to={form.text: form.valid_to for _, form in _forms(lexicon.functions) if form.valid_to},
        spelling=SpellingIndex(forms=forms),
    )


def _forms(functions: Iterable[Function]) -> Iterator[tuple[Function, Form]]:
    for function in functions:
        for form in function.forms:
            yield function, form


def _with_party(place: str, level: Level | None, prefix: str, rest: str) -> Iterator[_Reading]:
    """区委组织部 is 区委 + 组织部; 区委办公室 keeps its 委."""
    yield _Reading(place=place, level=level, prefix=prefix, rest=rest)
    if rest.startswith("委") and len(rest) > 1:
        yield _Reading(place=place, level=level, prefix=f"{prefix}委", rest=rest[1:], party=True)


def _last_place(places: str) -> str:
    """The last of several places: 太原市晋源区 → 晋源区."""
    inner = max((places.rfind(end, 1, len(places) - 2) for end in _PLACE_ENDS), default=-1)
    return places[inner + 1 :] if inner > 0 and len(places) - inner > 2 else places  # noqa: PLR2004 - 城区 is a name
