"""Collectives (各县、区人民政府, 各镇（街）, 市级各有关部门): one name for many units.

Such names hold 、 和 and brackets that separate nothing, so whoever cuts a list asks here first. Every
pattern is bounded: matching takes the same time wherever in a long text it starts.
"""

import re
from collections.abc import Iterable

from zhuanyezhen.model.unit import UnitKind
from zhuanyezhen.naming.resolution import Resolution

_AREA = (
    "(?:地级以上市|省辖市|设区的?市|自治县|特区|林区|新区|开发区|园区|功能区|示范区|苏木|街道|乡镇|镇街|县区|县市区|县市|旗县区|"
    "市|县|区|旗|州|盟|镇|乡|街)"
)
_BRACKET = "(?:（[^（）\n]{1,16}）)"
_BEHIND = "(?=[、和及与，；。）（\n 按结落配牵负具分参协组等各共统]|人民政府|政府|办事处|管委会|管理委员会|党委|党工委|$)"
_GOVERNMENT = "(?:人民政府|政府|街道办事处|办事处|街道办|街办|管委会|管理委员会|党委|党工委)"
_ORGAN = "(?:部门|单位|企业|机构|委办局)"
_SECOND_ORGAN = (
    "(?:（(?:单位|部门)）|[和、及](?:单位|部门)(?=[、和及，；。）（\n 按结落配牵负具分参协组等]|$))?"
)
_LEVEL = "[省市县区州旗]"

_COLLECTIVE = re.compile(
    rf"""(?:领导小组)?(?:各(?:有关|相关)?
          (?:(?:县、市、区|市、县、区|县、区|区、县|旗、县、区)(?=[\u4e00-\u9fff])|{_AREA}(?![域市位别间项场]))
          |(?:有关|相关){_AREA}{_BEHIND}
        ){_BRACKET}?
        (?:[、和及与]?{_AREA}{_BEHIND}{_BRACKET}?){{0,8}}
        (?:[和、及]?{_GOVERNMENT}{_BRACKET}?){{0,3}}
    |(?:领导小组)?(?:其他|其它)?(?:{_LEVEL}(?:[直级])?|中央驻[\u4e00-\u9fff]{{1,2}})?各?
        (?:有关|相关|成员|责任|职能|主管|行业|组成|直属|参与|配合)(?:主管|职能|业务)?{_ORGAN}{_SECOND_ORGAN}
    |(?:中央驻[\u4e00-\u9fff]{{1,2}}|{_LEVEL}[直级])各?(?:部门|单位)
    |各地区?(?:、?各?(?:有关|相关)?(?:部门|单位))?(?=[、和及与，；。）（\n 按结落配牵负具分参协组等]|$)
    |各(?:级各?)?(?:部门|单位|企业|园区|开发区|金融机构|银行机构|商业银行|保险机构|委办局|行业协会|商会|科室|高校|院校|专班|工作专班|专项组
        |国有企业|县级领导|牵头(?:部门|单位)|配合(?:部门|单位)|承办(?:部门|单位)|包联(?:部门|单位)|驻[区市县]单位){_SECOND_ORGAN}
    |(?:省市县|市县区|县市区|市县|区县|县区|县乡|区镇|乡镇|镇街|镇村)(?:（[^（）\n]{{1,8}}）)?(?:两级|三级|各级)?(?:人民)?政府
    |(?:县级|镇级|属地|地方各级|各级)(?:人民政府|政府|党委政府|党委)
    |(?:乡镇|镇|县)（(?:街道|街|区|市、区)）(?:人民政府|政府)?(?=[、，；。）\n 按结落配牵负具分参协组等]|$)""",
    re.VERBOSE,
)
_SEVERAL_LEVELS = re.compile(
    r"各级|(?:省市县|市县区|县市区|省市|市县|区县|县区)(?:（[^（）]{1,8}）)?(?:两级|三级|各级)?|(?:县|市|区)（[市县区、]{1,5}）"
)
_KEYS = (
    ("各成员单位", re.compile("成员")),
    ("各有关部门", re.compile("部门|单位|委办局|科室|专班|专项组|领导")),
    ("各有关企业", re.compile("企业|银行|机构|协会|商会|高校|院校")),
    ("各镇街", re.compile("[镇乡苏].*街|街.*[镇乡苏]")),
    ("各乡镇", re.compile("[镇乡苏]")),
    ("各街道", re.compile("街")),
)
_ZONES = re.compile("^各(?:有关|相关)?(?:开发区|园区|功能区|示范区)")

_MEMBERS: dict[str, frozenset[UnitKind]] = {
    "各成员单位": frozenset(UnitKind) - {UnitKind.COLLECTIVE},
    "各镇街": frozenset({UnitKind.TOWNSHIP_GOVERNMENT, UnitKind.SUBDISTRICT_OFFICE}),
    "各乡镇": frozenset({UnitKind.TOWNSHIP_GOVERNMENT}),
    "各街道": frozenset({UnitKind.SUBDISTRICT_OFFICE}),
    "各县区": frozenset({UnitKind.GOVERNMENT}),
    "各开发区": frozenset({UnitKind.ZONE_COMMITTEE}),
}


def collective_at(folded: str, position: int) -> int | None:
    """Where a collective (各县、区人民政府) that starts at ``position`` ends; ``None`` if none starts there.

    >>> collective_at("各县、区人民政府按职责分工负责", 0), collective_at("各镇（街）、区工信局", 0)
    (8, 5)
    """
    match = _COLLECTIVE.match(folded, position)
    return match.end() if match else None


def several_at(name: str) -> int | None:
    """Where the words end that make one organ into those of many places (各县（市、区）工信局, 市县工信局).

    >>> several_at("各县（市、区）工信局"), several_at("市县工信局"), several_at("市工信局")
    (7, 2, None)
    """
    match = _SEVERAL_LEVELS.match(name)
    return match.end() if match else collective_at(name, 0)


def collective_key(folded: str) -> str:
    """The id part of a collective: what its members have in common.

    >>> collective_key("各乡(镇)人民政府"), collective_key("各成员单位"), collective_key("市级各有关部门")
    ('各乡镇', '各成员单位', '各有关部门')
    """
    if _ZONES.search(folded):
        return "各开发区"
    return next((key for key, pattern in _KEYS if pattern.search(folded)), "各县区")


def known_members(collective: Resolution, members: Iterable[Resolution], own: str) -> tuple[str, ...] | None:
    """The ids of a collective's members among the known ones; ``None`` where none of them is known.

    The government of the document's ``own`` place is not one of the 各县（市、区）人民政府 it speaks to.
    """
    kinds = _MEMBERS.get(collective.function or "", frozenset())
    every = collective.function == "各成员单位"
    found = [each.unit for each in members if each.unit and each.kind in kinds]
    return tuple(dict.fromkeys(unit for unit in found if every or unit != f"{own}/人民政府")) or None
