"""Which unit a written name means.

A name resolves in order: several places → national body → an organ at a place → a branch of an organ →
governments, townships, zones → organs of other systems and what its shape says → abbreviation → probable
misspelling → unknown. The answer always says how it was found; where several organs fit, all of them are
returned and none is picked. A name of the same organ at another level is another unit. A 厅 is a province's:
区工信厅 is not taken for 区工信局. Only what parses as no organ at all is held for an abbreviation or a slip.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from attrs import evolve

from zhuanyezhen.model.unit import How, Level, UnitKind
from zhuanyezhen.naming.branch import branch_around, branch_of, called_by_a_town, parents, station_of
from zhuanyezhen.naming.collective import collective_at, collective_key, known_members, several_at
from zhuanyezhen.naming.family import NATION
from zhuanyezhen.naming.guess import answer, candidates, similar
from zhuanyezhen.naming.index import make_index, standard_index
from zhuanyezhen.naming.lexicon import Lexicon
from zhuanyezhen.naming.local import abroad, local_at
from zhuanyezhen.naming.national import national, parent_at
from zhuanyezhen.naming.organ import Organ, at_township
from zhuanyezhen.naming.resolution import Candidate, Resolution
from zhuanyezhen.naming.scope import Reading, Scope, comparable, is_provincial
from zhuanyezhen.naming.shape import government_place, looks_like_unit, party_place, shape_of
from zhuanyezhen.naming.system import bank_of, rewritten
from zhuanyezhen.pattern import regex

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
_SECOND_NAME = regex(r"^(?P<first>[^（）]{2,40})（(?P<second>[^（）]{2,50})）$")
_BETWEEN_NAMES = regex(r"[、，,；;\n]")
_LOCAL_ENDS = frozenset("镇乡木府委会处道办")
_AT_TOWNSHIP = frozenset({UnitKind.SUBDISTRICT_OFFICE, UnitKind.TOWNSHIP_GOVERNMENT})
_OF_THE_PARTY = frozenset({"组织部", "宣传部", "统战部", "社会工作部", "政法委"})
"""Organs that are never named without 委 behind the place: 省政法委 is a slip for 省委政法委."""


class Register:
    """Resolves the names of one document; answers are kept, so asking again costs nothing."""

    def __init__(self, scope: Scope | None = None, lexicon: Lexicon | None = None) -> None:
        self.scope = scope or Scope()
        self._lexicon = lexicon
        self._index = make_index(lexicon) if lexicon else standard_index()
        self._known: dict[tuple[str, date | None], Resolution] = {}

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Register):
            return NotImplemented
        return (self.scope, self._lexicon) == (other.scope, other._lexicon)

    def __hash__(self) -> int:
        return hash((self.scope, self._lexicon))

    def __reduce__(self) -> tuple[type["Register"], tuple[Scope, Lexicon | None]]:
        """What it was made of: a copy asks anew, and answers the same."""
        return type(self), (self.scope, self._lexicon)

    def resolve(self, name: str, *, on: date | None = None) -> Resolution:
        """What ``name`` means in this document; on a date, a former organ means the one that took it over.

        >>> Register(Scope(jurisdiction="晋源区")).resolve("区市场局").unit
        '晋源区/市场监管局'
        """
        key = (name, on)
        if (known := self._known.get(key)) is not None:
            return known
        folded = comparable(name)
        found = evolve(self._resolve(folded), name=name) if folded else Resolution(name=name)
        self._known[key] = _dated(found, on)
        return self._known[key]

    def resolve_many(self, names: Iterable[str], *, on: date | None = None) -> tuple[Resolution, ...]:
        """What each of many names means, in their order: a column of a ledger.

        >>> register = Register(Scope(jurisdiction="晋源区"))
        >>> [each.unit for each in register.resolve_many(["区教体局", "区教育和体育局"])]
        ['晋源区/教体局', '晋源区/教体局']
        """
        return tuple(self.resolve(name, on=on) for name in names)

    def restore(self, name: str, previous: str) -> str | None:
        """The full name behind a left-out prefix, which the unit before it carries.

        ``None`` where nothing is left out, or where the name carries no prefix by nature (海关).

        >>> Register(Scope(jurisdiction="山西省")).restore("工业和信息化厅", "省科技厅")
        '省工业和信息化厅'
        """
        folded = comparable(name)
        found = self._index.organ(folded.partition("（")[0])
        if found is None or found.suffix == "分局" or not found.prefixed:
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

    def spellings(self, unit: str) -> tuple[str, ...]:
        """The forms of the lexicon that name the organ of a unit, the longest first, without their place.

        >>> Register().spellings("晋源区/环保局")
        ('环境保护局', '环保局')
        """
        organ = unit.partition("/")[2]
        forms = (form for form, each in self._index.forms.items() if each.name == organ)
        return tuple(sorted(forms, key=lambda form: (-len(form), form)))

    def _resolve(self, folded: str) -> Resolution:
        name = rewritten(folded)
        return (
            self._several(name)
            or self._second_name(name)
            or self._national(name)
            or self._local(name)
            or self._station(name)
            or self._organ(name)
            or self._inside(name)
            or self._place_itself(name)
            or self._elsewhere(name)
            or self._shaped(name)
            or similar(name, self.scope, self._index)
        )

    def _several(self, name: str) -> Resolution | None:
        """A collective, of places (各县区) or of one organ in many places (各县（市、区）工信局)."""
        end = len(name) if collective_at(name, 0) == len(name) else several_at(name)
        if end is None:
            return None
        head, rest = name[:end], name[end:]
        found = (self._index.organ(rest) or self._index.department(rest)) if rest else None
        if rest and found is None:
            return None
        part = collective_key(head) + (found.name if found else "")
        return Resolution(
            name=name,
            unit=f"{self.scope.own}/{part}",
            function=part,
            kind=UnitKind.COLLECTIVE,
            how=How.COLLECTIVE,
        )

    def _second_name(self, name: str) -> Resolution | None:
        """A second sign in brackets adds its functions; a township in brackets is whose organ it is."""
        match = _SECOND_NAME.match(name)
        if match is None or name in self._index.forms:
            return None
        second = self._resolve(match["second"])
        if second.kind in _AT_TOWNSHIP and second.unit:
            place = second.unit.partition("/")[0]
            organ = self._index.organ(match["first"])
            unit = f"{place}/{organ.name if organ else match['first']}"
            return Resolution(
                name=name, unit=unit, level=Level.TOWNSHIP, kind=UnitKind.BRANCH_OFFICE, how=How.PREFIX
            )
        first = self._known_unit(match["first"])
        if first is None or first.function is None or second.how not in {How.EXACT, How.PREFIX}:
            return first
        further = dict.fromkeys((*first.further_functions, *second.functions))
        return evolve(first, further_functions=tuple(each for each in further if each != first.function))

    def _national(self, name: str) -> Resolution | None:
        if end := parent_at(name):
            return self._of_parent(name[:end], name[end:])
        organ = national(name, self._index)
        if organ is None:
            return None
        return answer(name, NATION, Level.NATIONAL, organ, How.PREFIX)

    def _of_parent(self, parent: str, rest: str) -> Resolution:
        """国家税务总局晋源区税务局, 中国证监会广东监管局: the local organ of a national system."""
        if found := self._organ(rest) or self._elsewhere(rest):
            return found
        organ = national(parent, self._index)
        branch = branch_of(organ, rest, self._index, "局") if organ else None
        return self._branch(rest, branch) if branch else Resolution(name=rest)

    def _organ(self, name: str) -> Resolution | None:
        """An organ at the place the name says, its own or a named one."""
        for reading in self.scope.readings(name):
            organ = self._index.organ(reading.rest)
            if organ and (not reading.party or organ.party):
                return self._at_its_level(name, reading, organ)
        if name.endswith("部门"):
            return self._department(name)
        return None

    def _department(self, name: str) -> Resolution | None:
        for reading in self.scope.readings(name):
            if found := self._index.department(reading.rest):
                return answer(name, reading.place, reading.level, found, How.ABBREVIATION)
        return None

    def _at_its_level(self, name: str, reading: Reading, organ: Organ) -> Resolution:
        """The unit a form means at the level of its prefix; a 厅 is none but a province's."""
        if is_provincial(reading.rest) and reading.level is not Level.PROVINCE:
            if reading.prefix and reading.level is not None:
                return Resolution(name=name, candidates=self._below(reading, organ))
            place, level = self.scope.meant_by("省")
            reading = evolve(reading, place=place, level=level)
        if reading.prefix and reading.level is Level.TOWNSHIP:
            organ = at_township(organ)
        found = answer(name, reading.place, reading.level, organ, How.PREFIX if reading.prefix else How.EXACT)
        if reading.party:
            return evolve(found, kind=_party_kind(organ))
        if reading.prefix and organ.name in _OF_THE_PARTY:
            intended = f"{reading.prefix}委{reading.rest}"
            return evolve(found, how=How.MISSPELLING, intended=intended)
        return found

    def _below(self, reading: Reading, organ: Organ) -> tuple[Candidate, ...]:
        bureau = f"{reading.rest[:-1]}局"
        found = self._index.organ(bureau)
        return candidates(reading, {bureau: found}) if found and found.functions == organ.functions else ()

    def _known_unit(self, name: str) -> Resolution | None:
        found = self._resolve(name)
        return found if found.unit else None

    def _station(self, name: str) -> Resolution | None:
        """城关派出所, 聂桥镇财政所: a station of a county, by the word it is called by."""
        place, level, rest = self.scope.written_place(name)
        organ = station_of(rest, self._index)
        if organ is None:
            return None
        own = self.scope.own, self.scope.own_level
        return answer(name, *((place, level) if place else own), organ, How.PREFIX)

    def _inside(self, name: str) -> Resolution | None:
        """A branch of an organ, or an organ behind its parent's name: 市公安局晋源分局, 县公安局城关派出所."""
        if around := branch_around(name, self._index):
            return self._branch(name, around)
        for head, rest in parents(name):
            parent = self._organ(head)
            organ = self._behind_places(head)
            if parent is None or parent.unit is None or organ is None:
                continue
            place = parent.unit.partition("/")[0]
            if inner := self._index.organ(rest):
                return answer(name, place, parent.level, inner, How.PREFIX)
            if found := self._organ(rest):
                return found
            if branch := branch_of(organ, rest, self._index):
                return self._branch(name, branch)
            return self._station(f"{place}{rest}")
        return None

    def _branch(self, name: str, branch: tuple[str, Organ]) -> Resolution:
        text, organ = branch
        place, level = self.scope.where(text)
        return answer(name, place, level, organ, How.PREFIX)

    def _behind_places(self, name: str) -> Organ | None:
        found = (self._index.organ(each.rest) for each in self.scope.readings(name))
        return next((each for each in found if each), None)

    def _local(self, name: str) -> Resolution | None:
        """A township's government or party committee, a subdistrict's office, or an office kept elsewhere."""
        if name[-1:] not in _LOCAL_ENDS:
            return None
        if away := abroad(name):
            place, level = self.scope.where(away[0])
            unit = f"{place}/{away[1]}"
            return Resolution(name=name, unit=unit, level=level, kind=UnitKind.BRANCH_OFFICE, how=How.SHAPE)
        if local := local_at(self.scope.written_place(name)[2]):
            return Resolution(
                name=name,
                unit=f"{local.place}/{local.organ}",
                function=f"街道{local.organ}" if local.organ == "党工委" else local.organ,
                level=Level.TOWNSHIP,
                kind=local.kind,
                how=How.SHAPE,
            )
        return None

    def _place_itself(self, name: str) -> Resolution | None:
        """A government or a party committee: the organ that a place itself stands for."""
        party = party_place(name)
        place = government_place(name) if party is None else party
        if place is None:
            return None
        where, level = self.scope.where(place)
        function = "人民政府" if party is None else "党委"
        return Resolution(
            name=name,
            unit=f"{where}/{function}",
            function=function,
            level=level,
            kind=UnitKind.PARTY_ORGAN if party is not None else _GOVERNMENTS.get(level, UnitKind.GOVERNMENT),
            how=How.PREFIX if place else How.EXACT,
        )

    def _elsewhere(self, name: str) -> Resolution | None:
        """Organs of other systems carry a place anywhere: 武宿海关, 人民银行广东省分行, 农发行太原市分行."""
        if office := self._index.office(name) or called_by_a_town(name, self._index):
            return self._branch(name, office)
        bank = bank_of(name)
        if bank is None:
            return None
        brand, owner = bank
        place, level = self.scope.where(owner) if owner else ("", None)
        unit = f"{place}/{brand}" if place else brand
        return Resolution(name=name, unit=unit, level=level, kind=UnitKind.ENTERPRISE, how=How.SHAPE)

    def _shaped(self, name: str) -> Resolution | None:
        own = self.scope.jurisdiction or ""
        shape = shape_of(name.removeprefix(own) if name != own else name)
        if shape is None:
            return None
        if shape.kind is UnitKind.ZONE_COMMITTEE:
            return self._organ(f"{name}管委会")
        # 委员会 ends the names of departments too: a misspelt one is no body of its own.
        if name.endswith("委员会") and (near := similar(name, self.scope, self._index)).unit:
            return near
        if shape.function is None:
            return self._own_named(name, shape.kind)
        place, level = self.scope.where(shape.place)
        return Resolution(
            name=name,
            unit=f"{place}/{shape.function}",
            function=shape.function,
            level=level,
            kind=shape.kind,
            how=How.SHAPE,
        )

    def _own_named(self, name: str, kind: UnitKind) -> Resolution:
        """A company, a school, an association: its own name, behind the place it says in full."""
        place, level, rest = self.scope.written_place(name)
        unit = f"{place}/{rest}" if place else name
        local = level or (self.scope.own_level if kind is UnitKind.PUBLIC_INSTITUTION else None)
        return Resolution(name=name, unit=unit, level=local, kind=kind, how=How.SHAPE)

    def _prefix_of(self, name: str) -> str | None:
        """The level prefix a name carries, if it is a known unit's name with one, or looks like one."""
        bare = name.partition("（")[0]
        if self._index.organ(bare):
            return None
        if party := party_place(bare):
            return party
        readings = [each for each in self.scope.readings(bare) if each.prefix]
        known = next((each for each in readings if self._index.organ(each.rest)), None)
        looking = (each for each in readings if looks_like_unit(each.rest))
        reading = known or next(looking, None)
        return re.sub(r"[直级](?=委?$)", "", reading.prefix) if reading else None


def names_in(cell: str, register: Register) -> tuple[str, ...]:
    """The names of a cell: one that means something as it stands (各镇、街道), else what stands between separators.

    >>> names_in("区工信局、区财政局", Register())
    ('区工信局', '区财政局')
    """
    if not cell.strip() or register.resolve(cell).unit:
        return (cell,) if cell.strip() else ()
    return tuple(name for name in _BETWEEN_NAMES.split(cell) if name.strip())


def _party_kind(organ: Organ) -> UnitKind:
    return organ.kind if organ.kind is UnitKind.PUBLIC_INSTITUTION else UnitKind.PARTY_ORGAN


def _dated(resolution: Resolution, on: date | None) -> Resolution:
    """A former organ on a date after its last day is the one that took it over."""
    gone = on is not None and resolution.valid_to is not None and resolution.valid_to < on
    if not gone:
        return resolution
    return evolve(resolution, former=True, unit=resolution.succeeded_by or resolution.unit)
