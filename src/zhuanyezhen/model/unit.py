"""Units (单位): the organisations a plan gives work to."""

from datetime import date
from enum import StrEnum

from attrs import field, frozen

from zhuanyezhen.model.description import ledger, ref
from zhuanyezhen.values.source import Source


class Level(StrEnum):
    """The level of government a unit belongs to (层级)."""

    NATIONAL = "national"
    PROVINCE = "province"
    PREFECTURE = "prefecture"
    COUNTY = "county"
    TOWNSHIP = "township"


class UnitKind(StrEnum):
    """What kind of organisation a unit is (单位性质)."""

    PARTY_ORGAN = "party-organ"
    GOVERNMENT = "government"
    DEPARTMENT = "department"
    BRANCH_OFFICE = "branch-office"
    TOWNSHIP_GOVERNMENT = "township-government"
    SUBDISTRICT_OFFICE = "subdistrict-office"
    ZONE_COMMITTEE = "zone-committee"
    PUBLIC_INSTITUTION = "public-institution"
    MASS_ORGANISATION = "mass-organisation"
    JUDICIAL_ORGAN = "judicial-organ"
    COORDINATING_BODY = "coordinating-body"
    ENTERPRISE = "enterprise"
    COLLECTIVE = "collective"


@ledger("units", sheet="单位", label="单位名单", noun=("单位", "unit"), named="name")
@frozen(kw_only=True)
class Unit:
    """An organ at a place, keyed by both and not by its name.

    ``id`` is ``place/organ`` (``晋源区/市场监管局``), the same for every spelling; a bureau, a centre and a branch
    office of one field are units of their own. ``name`` is the form the document writes first; ``aliases``
    are its other forms. ``function`` is what it is for, ``further_functions`` what a merged bureau is for
    besides (教体局: 教育, 体育). ``part_of`` is the id of the bureau a centre or a team belongs to.
    ``members`` are the ids of a collective's members (各镇（街）), ``None`` when they are not known, empty
    never. ``area`` is the code of the area a township government or a subdistrict office governs. A former
    organ (国税局) has its last day in ``valid_to`` and the id of the organ that took it over in ``succeeded_by``.
    """

    id: str
    name: str
    kind: UnitKind | None = None
    function: str | None = None
    further_functions: tuple[str, ...] = ()
    level: Level | None = None
    aliases: tuple[str, ...] = ()
    part_of: str | None = None
    members: tuple[str, ...] | None = field(default=None, metadata=ref("units"))
    area: str | None = None
    valid_to: date | None = None
    succeeded_by: str | None = None
    source: Source | None = field(default=None, eq=False)

    @property
    def functions(self) -> tuple[str, ...]:
        """Every function of the unit, the primary one first; none where none is known.

        >>> Unit(id="晋源区/教体局", name="区教体局", function="教育", further_functions=("体育",)).functions
        ('教育', '体育')
        """
        return () if self.function is None else (self.function, *self.further_functions)
