"""Collectives (各县、区人民政府, 各镇（街）, 市级各有关部门): one name for many units.

Such names hold 、 和 and brackets that separate nothing, so whoever cuts a list asks here first. Every
pattern is bounded: matching takes the same time wherever in a long text it starts.
"""

import re
from collections.abc import Iterable

from zhuanyezhen.model.unit import UnitKind
from zhuanyezhen.naming.resolution import Resolution
from zhuanyezhen.pattern import regex

_EACH = r"各|有关|相关|其他|其它|其余|所有|试点|示范|涉及|涉事|所属|所辖|辖区内?|重点|相应|对应|承担任务的?|项目所在|任务所在|专业镇所在|产业所在"
_AREA = (
    r"省、自治区、直辖市|省、市、自治区|省（区、市）|省区市|农场居|县、市、区|市、县、区|县、区|区、县|旗、县、区|地级以上市|地级市|省辖市|直管市|设区的?市|县级市|县区市|自治[州县旗]|特区|林区|新区|开发区|高新区|经开区|园区|功能区|示范区|片区|街区|"
    r"苏木|街道|乡镇|镇街|镇乡|县区|区县|县市区|市县区|市州|县市|市县|旗县区|旗县|市|县|区|旗|州|盟|镇|乡|街|村居?|社区|农场|专业镇|行政村"
)
_BRACKET = r"（[^（）\n]{1,16}）"
# What may follow the words of an area: 各区域, 各市场 and 各县级领导 are no areas.
_BEHIND = r"(?![域位别间项级直长场内](?!、))"
_STOP = r"(?=[、和及与，；。）（/\n 按结落配牵负具分参协组等各共统为]|$)"
_ENDED = r"(?=[、和及与，；。）（/\n 按结落配牵负具分参协组等各共统为]|(?:的|所在地)?(?:人民政府|政府|党|行政公署|街道办|街办|办事处|管)|$)"
_GOVERNMENT = r"(?:的|所在地)?(?:地方)?(?:党委和?政府|党政|人民政府|政府|党委|党工委|行政公署|街道办事处|办事处|街道办|街办|管理委员会|管委会|党组织)"
_ORGAN_HEAD = (
    r"高校院所|科研院所|高等院校|部门|单位|企业|机构|委办局|院校|高校|院所|学校|协会|商会|学会|联盟|银行|专班|专项组|工作组|党派|媒体|团体|科室|股室|站所|公司|地区|"
    r"地方|党委|党组|党组织|工会|金融机构|县级领导|负责同志|平台|基地|合作社|龙头"
)
_ORGAN_WORD = rf"(?![级类])[^\W\d_各等和及与由]{{0,8}}?(?:{_ORGAN_HEAD})(?:（[^（）\n]{{1,8}}）|[和、及](?:部门|单位|企业|机构){_STOP})?"
_LEVEL = r"(?:中央|国家|[省市县区州旗盟镇乡](?:[级直]|政府|委)?|[市县区](?:委)?[市县区](?:政府))"
_STATIONED = r"(?:(?:(?:中央|省|市)[、和]?){0,3}(?:直属|属)?驻[\u4e00-\u9fff]{1,3}|全[省市县区州旗])"
_PROPER = r"(?:有关|相关|成员|责任|职能|主管|行业|组成|直属|参与|配合|相应|对口)"

_COLLECTIVE = regex(
    rf"""(?:领导小组)?(?:
    # 各（有关）县（市、区）、开发区人民政府: the words that make it several, areas in a list, their organ.
    (?:{_STATIONED}|{_LEVEL})?(?:{_EACH}){{1,3}}(?:(?:{_AREA})(?:{_BRACKET})?{_BEHIND})
        (?:(?:[、和及与]?(?:有关|相关|各)?(?:{_AREA})(?:{_BRACKET})?{_ENDED}){{0,8}})
        (?:(?:[和、及]?{_GOVERNMENT}(?:{_BRACKET})?){{1,3}}(?:、(?:[省市县区旗州盟镇乡]|街道)(?:{_BRACKET})?(?:人民政府|政府|行政公署|办事处)){{0,3}})?
    # 市级各有关部门, 各重点企业, 有关高校院所: the same before a word for organs.
    |(?:{_STATIONED}|{_LEVEL}){{0,2}}(?:{_EACH}){{1,3}}{_ORGAN_WORD}
    |(?:其他|其它)?(?:{_STATIONED}|{_LEVEL}){{0,2}}{_PROPER}{{1,2}}(?:主管|职能|业务)?(?:{_ORGAN_HEAD})(?:（(?:单位|部门)）|[和、及](?:单位|部门){_STOP})?
    |(?:{_STATIONED}|{_LEVEL}[级直])(?:部门|单位|机关|企业|机构)
    # 各沿海乡镇, 县安委会各成员单位: areas told by what they are like, members of a body.
    |各(?!自|方|尽)[^\W\d_各级等和及与由按]{{1,4}}?(?:乡镇|镇街|街镇|街道|县区|县市|区县|园区|苏木|嘎查村|乡|镇|县|村){_STOP}
    |[^\W\d_各等和及与由、]{{1,12}}?(?:委会|小组|指挥部|委员会|联席会议|专班|联盟)各?(?:成员|组成)单位
    |各地区?(?:、?各?(?:有关|相关)?(?:部门|单位))?(?![\u4e00-\u9fff]{{2,8}}(?:局|委|办|厅)$)
    |各级(?:各|有关|相关)?(?:{_ORGAN_HEAD}|{_GOVERNMENT})
    # Levels side by side: 市县两级政府, 各级政府; areas with others in brackets: 镇（街道）, 县（市、区）政府.
    |(?:省市县|市县区|县市区|市县乡?|区县|县区|县乡|区镇|乡镇|镇街|镇村)(?:（[^（）\n]{{1,8}}）)?(?:两级|三级|各级)?(?:人民)?政府
    |(?:县级|镇级|属地|地方|所在地|项目所在地|各级)(?:各级)?(?:人民政府|政府|党委政府|党委)
    |(?:乡镇|镇|乡|县|市|区|旗)（[市县区州旗街道乡镇、]{{1,8}}）(?:{_GOVERNMENT})?)""",
    re.VERBOSE,
)
# 各级, 省市县三级, 县（市、区）: several levels at once
_SEVERAL_LEVELS = regex(
    r"各级|(?:省市县|市县区|县市区|省市|市县|区县|县区)(?:（[^（）]{1,8}）)?(?:两级|三级|各级)?|(?:县|市|区)（[市县区、]{1,5}）"
)
_KEYS = (
    ("各成员单位", regex("成员")),
    # 部门, 单位, 科室, 专班 and persons who lead them, all told as one collective
    ("各有关部门", regex("部门|单位|委办局|科室|专班|专项组|领导")),
    # firms, banks, associations, schools, institutes
    ("各有关企业", regex("企业|银行|机构|公司|[协商学]会|联盟|高校|院校|院所|学校")),
    ("各镇街", regex("[镇乡苏].*街|街.*[镇乡苏]")),
    ("各乡镇", regex("[镇乡苏]")),
    ("各街道", regex("街")),
)
# 各开发区, 各有关园区
_ZONES = regex("^各(?:有关|相关)?(?:开发区|园区|功能区|示范区)")

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
