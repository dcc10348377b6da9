"""Units (单位): the organisations a plan gives work to."""

from enum import StrEnum

from attrs import field, frozen

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


@frozen(kw_only=True)
class Unit:
    """An organisation, keyed by jurisdiction and function, not by its name.

    ``id`` is ``jurisdiction/function`` (``晋源区/市场监管``); a branch office of a higher level is told
    apart (``晋源区/生态环境分局``). ``name`` is the form the document writes first; ``aliases`` are its
    other forms. ``members`` are the ids of a collective's members (各镇（街）), ``None`` when they are
    not known, empty never. ``area`` is the code of the area a township government or a subdistrict office
    governs.
    """

    id: str
    name: str
    kind: UnitKind | None = None
    function: str | None = None
    level: Level | None = None
    aliases: tuple[str, ...] = ()
    members: tuple[str, ...] | None = None
    area: str | None = None
    source: Source | None = field(default=None, eq=False)
