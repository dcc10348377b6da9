"""Which unit a written name means.

A name resolves in order: exact form → level prefix + form → organs of other systems and what its shape
says (towns, companies) → abbreviation → probable misspelling → unknown. The answer always says how it was
found; where several functions fit, all of them are returned and none is picked. A name of the same
function at another level is another unit. A 厅 is a province's: 区工信厅 is not taken for 区工信局.
"""

import re
from collections.abc import Sequence
from datetime import date

from attrs import evolve

from zhuanyezhen.model.unit import Level, UnitKind
from zhuanyezhen.naming.collective import collective_at, collective_key, known_members, several_at
from zhuanyezhen.naming.index import Found, make_index, standard_index
from zhuanyezhen.naming.lexicon import Lexicon
from zhuanyezhen.naming.resolution import Candidate, How, Resolution
from zhuanyezhen.naming.scope import Reading, Scope, comparable, is_provincial
from zhuanyezhen.naming.shape import government_place, looks_like_unit, party_place, shape_of

__all__ = [
    "Candidate",
    "How",
    "Register",
    "Resolution",
    "Scope",
    "collective_at",
    "looks_like_unit",
]

_GOVERNMENTS: dict[Level | None, UnitKind] = {Level.TOWNSHIP: UnitKind.TOWNSHIP_GOVERNMENT}
_SECOND_NAME = re.compile(r"^(?P<first>[^（）]{2,30})（[^（）]{2,30}）$")
_BRANCH = re.compile(r"^(?P<office>.{3,24}[局队])(?P<place>[\u4e00-\u9fff]{1,6})分局$")
_LEAGUE = re.compile(
    r"^(?:团(?P<level>[省市区县旗州盟])委|共青团(?P<place>[\u4e00-\u9fff]{2,12})委(?:员会)?)$"
)
_SYSTEM = re.compile(r"^(?:国家税务总局|国家统计局|国家矿山安全监察局|中国证监会|国网|国家电网)(?=.{4})")


class Register:
    """Resolves the names of one document; answers are kept, so asking again costs nothing."""

    def __init__(self, scope: Scope | None = None, lexicon: Lexicon | None = None) -> None:
        self.scope = scope or Scope()
        self._index = make_index(lexicon) if lexicon else standard_index()
        self._known: dict[tuple[str, date | None], Resolution] = {}

    def resolve(self, name: str, *, on: date | None = None) -> Resolution:
        """What ``name`` means in this document, on a date where it matters.

        >>> Register(Scope(jurisdiction="晋源区")).resolve("区市场局").unit
        '晋源区/市场监管'
        """
        key = (name, on)
        if key not in self._known:
            folded = comparable(name)
            found = self._resolve(folded) if folded else Resolution(name=name)
            self._known[key] = self._dated(evolve(found, name=name), folded, on)
        return self._known[key]

    def restore(self, name: str, previous: str) -> str | None:
        """The full name behind a left-out prefix, which the unit before it carries.

        ``None`` where nothing is left out, or where the name carries no prefix by nature (海关).

        >>> Register(Scope(jurisdiction="山西省")).restore("工业和信息化厅", "省科技厅")
        '省工业和信息化厅'
        """
        folded = comparable(name)
        found = self._index.forms.get(folded.partition("（")[0])
        if found is None or found.branch or not found.function.prefixed:
            return None
        prefix = self._prefix_of(comparable(previous))
        if not prefix:
            return None
        level = prefix.removesuffix("委")
        party = found.kind is UnitKind.PARTY_ORGAN and (level != prefix or folded.endswith("部"))
        restored = f"{level}{'委' if party else ''}{folded}"
        return restored if self.resolve(restored).unit else None

    def expand(self, resolution: Resolution, members: Sequence[Resolution]) -> tuple[str, ...] | None:
        """The ids of a collective's members among the known ones; ``None`` where none of them is known.

        Which departments 各有关部门 are is never known: the document does not say who is concerned.

        >>> register = Register(Scope(jurisdiction="晋源区"))
        >>> towns = [register.resolve(name) for name in ("金胜镇", "义井街办", "区工信局")]
        >>> register.expand(register.resolve("各镇（街）"), towns)
        ('金胜镇/人民政府', '义井街道/办事处')
        """
        return known_members(resolution, members, self.scope.own)

    def _resolve(self, name: str) -> Resolution:
        if match := _SYSTEM.match(name):
            return self._known_unit(name[match.end() :]) or Resolution(name=name)
        return (
            self._several(name)
            or self._form(name)
            or self._rewritten(name)
            or self._branch(name)
            or self._government(name)
            or self._unprefixed(name)
            or self._shaped(name)
            or self._similar(name)
        )

    def _several(self, name: str) -> Resolution | None:
        """A collective, of places (各县区) or of one organ in many places (各县（市、区）工信局)."""
        end = len(name) if collective_at(name, 0) == len(name) else several_at(name)
        if end is None:
            return None
        head, rest = name[:end], name[end:]
        found = self._index.forms.get(rest) or self._index.department(rest)
        if rest and found is None:
            return None
        part = collective_key(head) + (found.part if found else "")
        return Resolution(
            name=name,
            unit=f"{self.scope.own}/{part}",
            function=part,
            kind=UnitKind.COLLECTIVE,
            how=How.COLLECTIVE,
        )

    def _form(self, name: str) -> Resolution | None:
        forms = self._index.forms
        for reading in self.scope.readings(name):
            found = forms.get(reading.rest)
            if found and (not reading.party or found.takes_party(reading.rest)):
                return self._at_its_level(name, reading, found)
        return self._department(name) if name.endswith("部门") else self._national(name)

    def _department(self, name: str) -> Resolution | None:
        for reading in self.scope.readings(name):
            if found := self._index.department(reading.rest):
                return self._of(name, reading, found, How.ABBREVIATION)
        return None

    def _at_its_level(self, name: str, reading: Reading, found: Found) -> Resolution:
        """The unit a form means at the level of its prefix; a 厅 is none but a province's."""
        if is_provincial(reading.rest) and reading.level is not Level.PROVINCE:
            if reading.prefix and reading.level is not None:
                return Resolution(name=name, candidates=self._below(reading, found))
            place, level = self.scope.meant_by("省")
            reading = evolve(reading, place=place, level=level)
        return self._of(name, reading, found, How.PREFIX if reading.prefix else How.EXACT)

    def _below(self, reading: Reading, found: Found) -> tuple[Candidate, ...]:
        bureau = f"{reading.rest[:-1]}局"
        fits = self._index.forms.get(bureau) == found
        return self._candidates(reading, {bureau: found}) if fits else ()

    def _of(self, name: str, reading: Reading, found: Found, how: How) -> Resolution:
        return Resolution(
            name=name,
            unit=f"{reading.place}/{found.part}",
            function=found.function.key,
            level=reading.level,
            kind=found.kind,
            how=how,
        )

    def _national(self, name: str) -> Resolution | None:
        """财政部, 国家税务总局: the ministry above the departments of a function."""
        bare = name.removeprefix("国家")
        found = self._index.national(bare)
        reading = Reading(place="国家", level=Level.NATIONAL, prefix="国家", rest=bare)
        return self._of(name, reading, found, How.PREFIX) if found else None

    def _rewritten(self, name: str) -> Resolution | None:
        """Names that say the same as another one: 团区委, or one with its second name in brackets."""
        if match := _LEAGUE.match(name):
            return self._known_unit(f"{match['level'] or match['place']}共青团")
        if match := _SECOND_NAME.match(name):
            return self._known_unit(match["first"])
        return None

    def _known_unit(self, name: str) -> Resolution | None:
        found = self._resolve(name)
        return found if found.unit else None

    def _branch(self, name: str) -> Resolution | None:
        """市生态环境局晋源分局: a branch of the city's bureau for the place it names."""
        match = _BRANCH.match(name)
        office = self._resolve(match["office"]) if match else None
        if match is None or office is None or office.function is None or office.how is How.COLLECTIVE:
            return None
        place = self.scope.named(match["place"])
        return evolve(
            office,
            unit=f"{place}/{office.function}分局",
            level=self.scope.level_in(place) or office.level,
            kind=UnitKind.BRANCH_OFFICE,
        )

    def _government(self, name: str) -> Resolution | None:
        party = party_place(name)
        place = government_place(name) if party is None else party
        if place is None:
            return None
        where, level = self._place(place)
        function = "人民政府" if party is None else "党委"
        return Resolution(
            name=name,
            unit=f"{where}/{function}",
            function=function,
            level=level,
            kind=UnitKind.PARTY_ORGAN if party is not None else _GOVERNMENTS.get(level, UnitKind.GOVERNMENT),
            how=How.PREFIX if place else How.EXACT,
        )

    def _place(self, place: str) -> tuple[str, Level | None]:
        """A level word, a written-out place, or the document's own."""
        if not place:
            return self.scope.own, self.scope.own_level
        reading = next((each for each in self.scope.readings(f"{place}府") if each.rest == "府"), None)
        return (reading.place, reading.level) if reading else (place, self.scope.level_in(place))

    def _unprefixed(self, name: str) -> Resolution | None:
        """Organs of other systems carry a place anywhere: 太原海关, 人民银行广东省分行."""
        office = self._index.office(name)
        if office is None:
            return None
        owner, found = office
        place = self.scope.named(owner) if owner else self.scope.own
        reading = Reading(place=place, level=self.scope.level_in(place), prefix=owner, rest="")
        return self._of(name, reading, found, How.PREFIX)

    def _shaped(self, name: str) -> Resolution | None:
        own = self.scope.jurisdiction or ""
        shape = shape_of(name.removeprefix(own) if name != own else name)
        if shape is None:
            return None
        # 委员会 ends the names of departments too: a misspelt one is no body of its own.
        if name.endswith("委员会") and (near := self._similar(name)).unit:
            return near
        place, level = self._place(shape.place)
        return Resolution(
            name=name,
            unit=f"{place}/{shape.function}" if shape.function else name,
            function=shape.function,
            level=level if shape.function else None,
            kind=shape.kind,
            how=How.SHAPE,
        )

    def _similar(self, name: str) -> Resolution:
        """An abbreviation, else a misspelling, of one known form; of several, all are returned."""
        readings = tuple(self.scope.readings(name))
        for reading in readings:
            found = self._index.spelling.abbreviated(reading.rest)
            if found:
                return self._guess(name, reading, found, How.ABBREVIATION)
        for reading in readings:
            found = self._index.spelling.misspelt(reading.rest)
            if found:
                return self._guess(name, reading, found, How.MISSPELLING)
        return Resolution(name=name)

    def _guess(self, name: str, reading: Reading, guesses: dict[str, str], how: How) -> Resolution:
        found = {form: self._index.forms[form] for _, form in sorted(guesses.items())}
        candidates = self._candidates(reading, found)
        if len(found) > 1:
            # A short form of several names is ambiguous; one edit away from several is no evidence of any.
            ambiguous = How.AMBIGUOUS if how is How.ABBREVIATION else How.UNKNOWN
            return Resolution(name=name, how=ambiguous, candidates=candidates)
        (form,) = found
        intended = f"{reading.prefix}{form}" if how is How.MISSPELLING else None
        return evolve(self._of(name, reading, found[form], how), intended=intended, candidates=candidates)

    def _candidates(self, reading: Reading, found: dict[str, Found]) -> tuple[Candidate, ...]:
        return tuple(
            Candidate(
                unit=f"{reading.place}/{each.part}",
                name=f"{reading.prefix}{form}",
                function=each.function.key,
                level=reading.level,
                kind=each.kind,
            )
            for form, each in found.items()
        )

    def _prefix_of(self, name: str) -> str | None:
        """The level prefix a name carries, if it is a known unit's name with one, or looks like one."""
        bare = name.partition("（")[0]
        if bare in self._index.forms:
            return None
        if party := party_place(bare):
            return party
        readings = [each for each in self.scope.readings(bare) if each.prefix]
        known = next((each for each in readings if each.rest in self._index.forms), None)
        looking = (each for each in readings if looks_like_unit(each.rest))
        reading = known or next(looking, None)
        return re.sub(r"[直级](?=委?$)", "", reading.prefix) if reading else None

    def _dated(self, resolution: Resolution, folded: str, on: date | None) -> Resolution:
        if on is None or resolution.function is None:
            return resolution
        ends = (self._index.valid_to.get(reading.rest) for reading in self.scope.readings(folded))
        return evolve(resolution, former=any(end is not None and end < on for end in ends))
