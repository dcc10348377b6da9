"""What names look like: townships, enterprises, governments, coordinating bodies, told by their shape.

The lexicon knows functions of government; no list can know every town, company or association. Their
names end in what they are. Everything here works on folded text without padding blanks and says nothing
about which unit is meant, only of what kind it is. Words that merely end like a name (专业镇, 全区, 格局)
are told apart: better an unknown name than a township that does not exist.
"""

from attrs import frozen

from zhuanyezhen.model.unit import UnitKind
from zhuanyezhen.naming.collective import collective_at
from zhuanyezhen.naming.local import NO_TOWNSHIP
from zhuanyezhen.pattern import regex

# what names of organs end in: government, party, firms, stations, schools, museums, zones, people's bodies, offices of 央企
_UNIT_END = regex(
    r"(?:局|委|办|厅|部|院|会|室|署|社|中心|政府|街道办事处|公司|集团|银行|人行|支队|大队|总队|海关|街道|镇|乡|苏木|"
    r"部门|单位|企业|机构|学校|大学|党校|组|专班|联盟|厂|电视台|气象台|广播电台|管理站|服务站|推广站|气象站|农技站|监测站|"
    r"研究所|管理所|事务所|税务所|派出所|司法所|财政所|开发区|高新区|经开区|示范区|度假区|保税区|产业园|园区|"
    r"人大|政协|供电|电信|移动|联通|铁塔|烟草|邮政|[商妇残文侨科台作]联|[科侨作台]协|共青团|消防救援队|执法队|"
    r"调查队|[文图博档展科]\w{1,2}馆|国有林场)(?:（[^（）]{1,20}）)?$"
)
# 太原市, 晋源区, 恩施州: a place alone; 州 needs two characters before it
_PLACE = regex(r"^[\u4e00-\u9fff]{1,7}(?:省|市|县|区|旗|自治州|(?<=..)州)$")
# 全市, 城区, 超市, 社区, 各地区: words that end like a place and are none
_NO_PLACE = regex(
    r"^[全我本各该两有][省市县区旗州]$|^(?:[山城市地]区|[城上都门楼股夜集超]市)$|[园社片景小辖灾库]区$|[困各发边]地区$|超市$"
)
_REAL_PLACES = frozenset({"城区"})
# marks and verbs that no name of an organ holds; 统筹办 and 优化营商环境 are of names
_PROSE = regex(
    r"[。，；：！？、\"'《》<>\n]|推动|推进|加强|开展|落实|鼓励|完善|加快|做好|实施|负责|牵头|配合|具备|符合|积极|全力|由|的|"
    r"召开|举办|成立|组建|制定|印发|打造|争取|力争|统筹(?!办|发展)|提升|顾全|以企业|优化(?!营商环境)|为中心"
)
# 布局, 外部, 机会, 座谈会, 主办, 教室, 四合院, 责任单位: words that end like an organ and are none
_NO_UNIT = regex(
    r"^(?:.{0,4}(?:[格破布结大时终]局|[内外全干东西南北中一局]部|[机社大晚展聚年宴茶]会|博览会|座谈会|推介会|洽谈会|交易会|"
    r"专题会|现场会|[主承督交创民举]办|委员|教室|四合院|[责任牵头配合]单位)|[全我本]\w)$"
)
_SHORTEST, _LONGEST = 2, 40
_SAYS_WHERE = regex("设[在于]|负责")

# 县人民政府, 镇政府; 县委, 中共应县委员会
_GOVERNMENT_NAME = regex(
    r"^(?P<place>[\u4e00-\u9fff]{0,15}(?:自治区|省|市|县|区|旗|州|盟)|镇|乡)?(?:人民)?政府$"
    r"|^(?:中共)?(?P<party>[\u4e00-\u9fff]{0,15}[省市县区旗州盟])委(?:员会)?$"
)
# every kind of zone, its committee behind it or not
_ZONE = regex(
    r"^(?P<zone>[\u4e00-\u9fff]{0,16}(?:开发区|高新区|经开区|示范区|度假区|保税区|综保区|新区|产业园区?|工业园区?|园区|管理区|风景区|"
    r"景区|合作区|集聚区|试验区))(?P<office>管理委员会|管委会|党工委)?$"
)
# 全园区, 各景区, 产业园, 示范区: a kind of zone and no zone
_NO_ZONE = regex(r"^(?:[全各]?[园景]区|示范区|产业园区?|工业园区?)$")
# 领导小组, 专班, 联席会议, 指挥部 and their offices; 县域, 市场, 区政 are no levels
_BODY = regex(
    r"^(?P<level>[省市县区旗](?![域场政容民]))?(?P<body>[\u4e00-\u9fff0-9A-Za-z+\"]{0,30}(?:领导小组|委员会|联席会议|指挥部|工作专班|专班|专项工作组|工作组|"
    r"(?:领导小组|委员会|联席会议|指挥部|专班)办公室|活动办))$"
)
_SUFFIXES = (
    # committees of villages and neighbourhoods under both names
    (UnitKind.MASS_ORGANISATION, regex(r"(?:村民委员会|居民委员会|村委会|居委会)$")),
    (
        UnitKind.ENTERPRISE,
        # firms, banks, insurers and the grid; what plans call by a short name (铁塔, 中国石化, 农商行)
        regex(
            r"(?:公司|集团|银行|分行|支行|企业|厂|信用社|信用联社|铁塔|银行业机构|金融机构|保险机构|电网|[\u4e00-\u9fff]{2}保险|中国石[油化]|农商行)$"
        ),
    ),
    # associations, chambers, societies, funds and alliances
    (UnitKind.MASS_ORGANISATION, regex(r"(?:协会|商会|学会|联合会|促进会|基金会|研究会|联盟)$")),
    (
        UnitKind.PUBLIC_INSTITUTION,
        # schools, institutes, hospitals, farms, museums, theatres, press, homes: 事业单位 by their last word
        regex(
            r"(?:大学|学院|学校|[中小]学|幼儿园|研究院|研究所|实验室|医院|卫生院|保健院|科学院|职教中心|林场|农场|水库|管理处|博物馆|纪念馆|美术馆|"
            r"科技馆|体育馆|文化宫|少年宫|剧院|剧团|电视台|电台|报社|教研室|福利院|敬老院)$"
        ),
    ),
    (UnitKind.BRANCH_OFFICE, regex(r"^[\u4e00-\u9fff]{2,6}分局$")),
)


@frozen(kw_only=True)
class Shape:
    """What a name is by its shape: its unit's place and function parts, and its kind.

    ``place`` is a place, a level word (区), or empty where the name does not say it (领导小组办公室). An
    enterprise or an association has no function: it is its own name.
    """

    place: str
    function: str | None
    kind: UnitKind


def looks_like_unit(folded: str) -> bool:
    """Whether a text has the shape of an organisation's name.

    >>> looks_like_unit("区花卉产业局"), looks_like_unit("各镇（街）"), looks_like_unit("推动项目落地")
    (True, True, False)
    """
    if not _SHORTEST <= len(folded) <= _LONGEST:
        return False
    if collective_at(folded, 0) == len(folded):
        return True
    if _PROSE.search(folded) or _NO_UNIT.match(folded) or NO_TOWNSHIP.search(folded):
        return False
    return bool(_UNIT_END.search(folded)) or _is_place(folded)


def only_units(line: str) -> bool:
    """Whether a line holds nothing but names of units, as letterheads and signatures do.

    >>> only_units("某县财政局 某县商务局"), only_units("各街道办事处")
    (True, False)
    """
    names = line.replace("、", " ").split()
    return bool(names) and all(
        len(name) > _SHORTEST and name[0] != "各" and looks_like_unit(name) and not _SAYS_WHERE.search(name)
        for name in names
    )


def shape_of(name: str) -> Shape | None:
    """The kind of a unit no lexicon lists, by its shape.

    >>> [shape_of(name).place for name in ("杭州市", "经开区管委会", "之江实验室")]
    ['杭州市', '经开区', '']
    """
    return _government(name) or _zone(name) or _body(name) or _by_suffix(name)


def government_place(name: str) -> str | None:
    """The place whose government (区政府 → 区) a name is; ``None`` where it is none, "" without a place.

    >>> government_place("区人民政府"), government_place("政府"), government_place("区财政局")
    ('区', '', None)
    """
    match = _GOVERNMENT_NAME.match(name)
    return (match["place"] or "") if match and not match["party"] else None


def party_place(name: str) -> str | None:
    """The place whose party committee (区委 → 区) a name is; ``None`` where it is none.

    >>> party_place("区委"), party_place("中共晋源区委"), party_place("区委办")
    ('区', '晋源区', None)
    """
    match = _GOVERNMENT_NAME.match(name)
    return match["party"] if match else None


def _is_place(name: str) -> bool:
    return name in _REAL_PLACES or bool(_PLACE.match(name) and not _NO_PLACE.search(name))


def _government(name: str) -> Shape | None:
    if not _is_place(name) or _ZONE.match(name):
        return None
    return Shape(place=name, function="人民政府", kind=UnitKind.GOVERNMENT)


def _zone(name: str) -> Shape | None:
    match = _ZONE.match(name)
    if match is None or (_NO_ZONE.match(name) and not match["office"]):
        return None
    return Shape(place=match["zone"], function="管委会", kind=UnitKind.ZONE_COMMITTEE)


def _body(name: str) -> Shape | None:
    match = _BODY.match(name)
    if match is None or name.endswith(("村民委员会", "居民委员会")):
        return None
    return Shape(place=match["level"] or "", function=match["body"], kind=UnitKind.COORDINATING_BODY)


def _by_suffix(name: str) -> Shape | None:
    kinds = (kind for kind, suffix in _SUFFIXES if suffix.search(name))
    kind = next(kinds, None)
    return Shape(place="", function=None, kind=kind) if kind else None
