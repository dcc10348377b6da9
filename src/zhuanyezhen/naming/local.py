"""Townships and subdistricts, and offices a government keeps elsewhere: what the organs' own grammar makes a place.

No roster lists 40,000 townships; their names end in 镇, 乡, 苏木 or 街道, behind the county that is left out or
written in full. A short name is never cut off in front: 北京街道 is no street of Beijing.
"""

from attrs import frozen

from zhuanyezhen.model.unit import UnitKind
from zhuanyezhen.pattern import regex

# 专业镇, 产业强镇, 城镇, 家乡, 本镇: 镇 and 乡 that name a kind of place or speak of one's own
NO_TOWNSHIP = regex(
    r"(?:专业|特色|小|重点|建制|产业|(?:产业|经济|农业)强|示范|文化名|乡)镇$|之乡$|^[全我本各该].{0,2}[镇乡]$"
    r"|^(?:[城村集古名强]镇|[城家故老侨水返下]乡)$"
)
# 金胜镇, 金胜镇人民政府, 金胜镇党委, 苏木 in Inner Mongolia
_TOWNSHIP = regex(r"^(?P<place>[\u4e00-\u9fff]{1,8}(?:镇|乡|苏木))(?:(?:人民)?政府|(?P<party>党委|委员会))?$")
# 义井街道办事处 in all its short forms and its 党工委; 办事处 of customs, railways, ports is none
_SUBDISTRICT = regex(
    r"^(?P<place>(?![全各]|街道|街办|办事)[\u4e00-\u9fff]{1,8}?)??"
    r"(?:街道办事处|街道办|街办|街道|(?<!分署)(?<!铁路)(?<!海关)(?<!口岸)(?<!管理)(?<!工程)办事处|(?P<party>街道(?:党工委|党委|工委)))$"
)
# 县政府驻太原办事处, 驻京联络处: an office sits elsewhere and belongs here
_ABROAD = regex(
    r"^(?P<place>[\u4e00-\u9fff]{0,15}?)(?:人民政府|政府)?(?P<office>驻[\u4e00-\u9fff]{1,8}(?:办事处|联络处|办))$"
)


@frozen(kw_only=True)
class Local:
    """A unit that makes its own place: a township's government or party committee, a subdistrict's office."""

    place: str
    organ: str
    kind: UnitKind


def local_at(name: str) -> Local | None:
    """The local unit a name without its county means.

    >>> [local_at(name).organ for name in ("金胜镇", "金胜镇党委", "义井街办", "义井街道党工委")]
    ['人民政府', '党委', '办事处', '党工委']
    """
    if match := _SUBDISTRICT.match(name):
        place = f"{match['place'] or ''}街道"
        if match["party"]:
            return Local(place=place, organ="党工委", kind=UnitKind.PARTY_ORGAN)
        return Local(place=place, organ="办事处", kind=UnitKind.SUBDISTRICT_OFFICE)
    match = _TOWNSHIP.match(name)
    if match is None or NO_TOWNSHIP.search(match["place"]):
        return None
    if match["party"]:
        return Local(place=match["place"], organ="党委", kind=UnitKind.PARTY_ORGAN)
    return Local(place=match["place"], organ="人民政府", kind=UnitKind.TOWNSHIP_GOVERNMENT)


def abroad(name: str) -> tuple[str, str] | None:
    """An office kept elsewhere, and whose it is: 市政府驻北京办事处 is no subdistrict.

    >>> abroad("南昌市人民政府驻北京办事处"), abroad("北京街道办事处")
    (('南昌市', '驻北京办事处'), None)
    """
    match = _ABROAD.match(name)
    return (match["place"], match["office"]) if match else None
