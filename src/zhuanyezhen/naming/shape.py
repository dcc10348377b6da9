"""What names look like: collectives, townships, enterprises, governments, told by their shape alone.

The lexicon knows functions of government; no list can know every town, company or association. Their
names end in what they are. Everything here works on folded text without padding blanks and says nothing
about which unit is meant, only of what kind it is.
"""

import re

from attrs import frozen

from zhuanyezhen.model.unit import UnitKind

_TERRITORY = "(?:地级以上市|自治县|特区|林区|新区|开发区|园区|功能区|苏木|街道|乡镇|镇街|县区|县市区|县市|旗县区|市|县|区|旗|州|盟|镇|乡|街)"
_BEHIND = "(?=[、和及，；。）（\n 按结落配牵负具分参协组等共统]|人民政府|政府|办事处|管委会|管理委员会|$)"
_GOVERNMENT = "(?:人民政府|政府|办事处|管委会|管理委员会|党委|党工委)"
_COLLECTIVE = re.compile(
    rf"""(?:领导小组)?各(?:有关|相关)?{_TERRITORY}(?:（[^（）\n]{{1,12}}）)?
        (?:[、和及]?{_TERRITORY}{_BEHIND}(?:（[^（）\n]{{1,12}}）)?){{0,8}}
        (?:{_GOVERNMENT}(?:（[^（）\n]{{1,16}}）)?(?:、(?={_GOVERNMENT}))?){{0,3}}
    |(?:领导小组)?(?:[省市县区州旗](?:[直级])?|中央驻.)?各?(?:有关|相关|成员|责任|职能|主管|行业|组成|直属)(?:主管|职能|业务)?
        (?:部门|单位|企业|机构|委办局)(?:（(?:单位|部门)）|[和、及](?:单位|部门)(?![\u4e00-\u9fff]))?
    |[省市县区州旗][直级]各(?:部门|单位)|各(?:部门|单位|企业|园区|开发区|金融机构|银行机构|商业银行|委办局|行业协会|科室)
        (?:（(?:单位|部门)）|[和、及](?:单位|部门)(?![\u4e00-\u9fff]))?
    |(?:省市县|市县区|县市区|市县|县区|县乡|区镇|乡镇|镇街|镇村)(?:（[^（）\n]{{1,8}}）)?(?:两级|三级|各级)?(?:人民)?政府
    |(?:县级|镇级|属地|地方各级|各级)(?:人民)?政府""",
    re.VERBOSE,
)
_UNIT_END = re.compile(
    r"(?:局|委|办|厅|部|院|会|室|署|社|中心|政府|公司|集团|银行|分行|支行|人行|支队|大队|总队|海关|街办|街道|镇|乡|"
    r"部门|单位|企业|机构|学校|大学|党校|组|专班|指挥部|联盟|厂|电视台|气象台|管理站|服务站|推广站|研究所|管理所|事务所|税务所|工会|团委|"
    r"开发区|高新区|经开区|示范区|度假区|保税区|产业园|园区|人大|政协|检察院|法院|分局|纪委监委|监委|供电|电信|移动|联通|铁塔|烟草|邮政)"
    r"(?:（[^（）]{1,20}）)?$"
)
_PLACE = re.compile(r"^[\u4e00-\u9fff]{1,7}(?:省|市|县|(?<![园社地片景小])区|旗|州)$")
_PROSE = re.compile(
    r"[。，；：！？、\"'《》<>]|推动|推进|加强|开展|落实|鼓励|完善|加快|做好|实施|负责|牵头|配合|具备|符合|积极|全力|由|的|"
    r"召开|举办|成立|组建|制定|印发|打造|争取|力争"
)
_SHORTEST, _LONGEST = 2, 40

_TOWNSHIP = re.compile(r"^(?P<place>[\u4e00-\u9fff]{1,8}(?:镇|乡|苏木))(?:(?:人民)?政府|党委)?$")
_SUBDISTRICT = re.compile(r"^(?P<place>[\u4e00-\u9fff]{1,8}?)(?:街道办事处|街道办|街办|街道|办事处)$")
_GOVERNMENT_NAME = re.compile(
    r"^(?P<place>[\u4e00-\u9fff]{0,7}(?:省|市|县|区|旗|州|盟|自治区))?(?:人民)?政府$"
)
_ZONE = re.compile(
    r"^(?P<zone>[\u4e00-\u9fff]{0,16}(?:开发区|高新区|经开区|示范区|度假区|保税区|综保区|新区|产业园区?|工业园区?|园区|管理区|风景区|景区|合作区|"
    r"集聚区|试验区))(?P<office>管理委员会|管委会|党工委)?$"
)
_BODY = re.compile(
    r"(?P<body>[\u4e00-\u9fff0-9A-Za-z\"]{0,24}(?:领导小组|委员会|联席会议|指挥部|工作专班|专班|专项工作组|工作组|领导小组办公室|委员会办公室|"
    r"联席会议办公室|指挥部办公室|专班办公室|活动办))$"
)
_SUFFIXES = (
    (
        UnitKind.ENTERPRISE,
        re.compile(
            r"(?:公司|集团|银行|分行|支行|企业|厂|信用社|信用联社|铁塔|银行业机构|金融机构|保险机构)$"
        ),
    ),
    (UnitKind.MASS_ORGANISATION, re.compile(r"(?:协会|商会|学会|联合会|促进会|基金会|研究会|联盟)$")),
    (
        UnitKind.PUBLIC_INSTITUTION,
        re.compile(r"(?:大学|学院|学校|中学|研究院|研究所|实验室|医院|科学院|职教中心)$"),
    ),
)


@frozen(kw_only=True)
class Shape:
    """What a name is by its shape: its unit's place and function parts, and its kind."""

    place: str
    function: str
    kind: UnitKind

    @property
    def unit(self) -> str:
        """The unit's id; an enterprise or association is its own name."""
        return f"{self.place}/{self.function}" if self.function else self.place


def looks_like_unit(folded: str) -> bool:
    """Whether a text has the shape of an organisation's name.

    >>> looks_like_unit("区花卉产业局"), looks_like_unit("各镇（街）"), looks_like_unit("推动项目落地")
    (True, True, False)
    """
    if not _SHORTEST <= len(folded) <= _LONGEST:
        return False
    if collective_at(folded, 0) == len(folded):
        return True
    return not _PROSE.search(folded) and bool(_UNIT_END.search(folded) or _PLACE.match(folded))


def collective_at(folded: str, position: int) -> int | None:
    """Where a collective (各县、区人民政府) that starts at ``position`` ends; ``None`` if none starts there.

    Such names hold 、 and brackets that separate nothing.

    >>> collective_at("各县、区人民政府按职责分工负责", 0), collective_at("各镇（街）、区工信局", 0)
    (8, 5)
    """
    match = _COLLECTIVE.match(folded, position)
    return match.end() if match else None


def collective_key(folded: str) -> str:
    """The id part of a collective: what its members have in common.

    >>> collective_key("各乡(镇)人民政府"), collective_key("各成员单位"), collective_key("市级各有关部门")
    ('各乡镇', '各成员单位', '各有关部门')
    """
    if "成员" in folded:
        return "各成员单位"
    if re.search(r"部门|单位|委办局|科室", folded):
        return "各有关部门"
    if re.search(r"企业|银行|机构|协会", folded):
        return "各有关企业"
    towns, streets = bool(re.search(r"[镇乡]|苏木", folded)), "街" in folded
    if towns or streets:
        return "各镇街" if towns and streets else ("各乡镇" if towns else "各街道")
    return "各开发区" if re.search(r"开发区|园区", folded) and "县" not in folded else "各县区"


def shape_of(name: str, own: str | None) -> Shape | None:
    """The kind of a unit no lexicon lists, by its shape; ``own`` is the document's jurisdiction.

    >>> shape_of("义井街办", "晋源区").unit, shape_of("金胜镇政府", "晋源区").unit, shape_of("杭州市", None).unit
    ('义井街道/办事处', '金胜镇/人民政府', '杭州市/人民政府')
    """
    if match := _SUBDISTRICT.match(name):
        return Shape(place=f"{match['place']}街道", function="办事处", kind=UnitKind.SUBDISTRICT_OFFICE)
    if match := _TOWNSHIP.match(name):
        return Shape(place=match["place"], function="人民政府", kind=UnitKind.TOWNSHIP_GOVERNMENT)
    if match := _ZONE.match(name):
        return Shape(place=match["zone"], function="管委会", kind=UnitKind.ZONE_COMMITTEE)
    if match := _BODY.search(name):
        return Shape(place=own or "本级", function=match["body"], kind=UnitKind.COORDINATING_BODY)
    for kind, suffix in _SUFFIXES:
        if suffix.search(name):
            return Shape(place=name, function="", kind=kind)
    if _PLACE.match(name) and len(name) > _SHORTEST:
        return Shape(place=name, function="人民政府", kind=UnitKind.GOVERNMENT)
    return None


def government_place(name: str) -> str | None:
    """The place whose government a name is (区政府 → 区); ``None`` where it is none, "" without a place.

    >>> government_place("区人民政府"), government_place("政府"), government_place("区财政局")
    ('区', '', None)
    """
    match = _GOVERNMENT_NAME.match(name)
    return (match["place"] or "") if match else None
