"""Units (单位): the organisations a plan gives work to."""

from datetime import date

from attrs import field, frozen

from zhuanyezhen.model.description import ledger, ref
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.source import Source


class Level(Codelist):
    """The level of government a unit belongs to (层级)."""

    NATIONAL = "national", "国家"
    PROVINCE = "province", "省级"
    PREFECTURE = "prefecture", "市级"
    COUNTY = "county", "县级"
    TOWNSHIP = "township", "乡级"


class UnitKind(Codelist):
    """What kind of organisation a unit is (单位性质)."""

    PARTY_ORGAN = "party-organ", "党委部门"
    GOVERNMENT = "government", "政府"
    DEPARTMENT = "department", "政府部门"
    BRANCH_OFFICE = "branch-office", "派出机构（分局）"
    TOWNSHIP_GOVERNMENT = "township-government", "乡镇政府"
    SUBDISTRICT_OFFICE = "subdistrict-office", "街道办事处"
    ZONE_COMMITTEE = "zone-committee", "开发区管委会"
    PUBLIC_INSTITUTION = "public-institution", "事业单位"
    MASS_ORGANISATION = "mass-organisation", "群团组织、社会团体"
    JUDICIAL_ORGAN = "judicial-organ", "司法机关"
    COORDINATING_BODY = "coordinating-body", "议事协调机构"
    ENTERPRISE = "enterprise", "企业"
    COLLECTIVE = "collective", "统称"


class How(Codelist):
    """How a name was resolved (识别方式)."""

    EXACT = "exact", "写法已收录"
    PREFIX = "prefix", "层级字头＋已收录写法"
    SHAPE = "shape", "按名称构成判断"
    COLLECTIVE = "collective", "统称"
    ABBREVIATION = "abbreviation", "简称"
    MISSPELLING = "misspelling", "疑有错字"
    AMBIGUOUS = "ambiguous", "指代不明"
    UNKNOWN = "unknown", "未收录"


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
