"""National bodies: 财政部, 国家税务总局, 中央网信办, 全国妇联, 证监会. None of them is an organ of a county.

Bodies whose names no grammar tells are data (national.toml); 部, 总局, 总署, 总社 are national by themselves, any
other organ behind 国家, 国务院, 中央, 全国 or 中国. 国家税务局 was the local one, and 中国电信 means its branch.
"""

from functools import cache

from attrs import evolve

from zhuanyezhen.carried import carried_tables
from zhuanyezhen.model.unit import UnitKind
from zhuanyezhen.naming.index import Index
from zhuanyezhen.naming.organ import Organ
from zhuanyezhen.pattern import regex

# what national bodies begin with, the party's mark before it or not
_PREFIX = regex(r"(?:中共)?(?:国务院|中央|中华全国|全国|中国|国家)(?=..)")
_LOCAL = frozenset({"国家税务局", "国家安全局", "国家安全厅"})
# 财政部, 税务总局, 海关总署, 供销总社: a field, then what national bodies are called
_MINISTRIES = regex(r"^(?P<field>.{2,12})(?:部|总局|总署|总社)$")


@cache
def national_bodies() -> dict[str, Organ]:
    """The bodies of national.toml by every form.

    >>> national_bodies()["证监会"].name
    '中国证监会'
    """
    return {
        form: Organ(name=name, functions=(each["function"],), kind=UnitKind(each["kind"]))
        for name, each in carried_tables("zhuanyezhen.naming", "national.toml")["bodies"].items()
        for form in each["forms"]
    }


def national(name: str, index: Index) -> Organ | None:
    """The national body a name means; ``None`` for the organ of any place.

    >>> from zhuanyezhen.naming.index import standard_index
    >>> [found and found.name for found in (national(each, standard_index()) for each in ("财政部", "全国妇联", "财政局"))]
    ['财政部', '妇联', None]
    """
    if found := national_bodies().get(name):
        return found
    match = _PREFIX.match(name)
    if name in _LOCAL or (name in index.forms and match is None):
        return None
    bare = name[match.end() :] if match else name
    ministry = _ministry(bare, index)
    if ministry or match is None:
        return ministry
    organ = index.organ(bare)
    if organ is None or organ.kind is UnitKind.ENTERPRISE:
        return None
    return evolve(organ, kind=UnitKind.DEPARTMENT) if organ.kind is UnitKind.BRANCH_OFFICE else organ


def parent_at(name: str) -> int | None:
    """Where a national body ends that a name begins with, with the name of its branch behind it.

    >>> parent_at("国家税务总局晋源区税务局"), parent_at("国家统计局山西调查总队"), parent_at("国家统计局")
    (6, 5, None)
    """
    match = _PARENT.match(name)
    return match.end() if match else None


# national bodies with branches in provinces and counties (国家税务总局应县税务局), under their present names and former ones
_PARENT = regex(
    r"(?:国家税务总局|国家统计局|国家(?:金融监督管理|金融监管)总局|国家矿山安全监察局|国家外汇管理局|国家邮政局|国家能源局|国家铁路局|中国气象局|"
    r"中国(?:证监会|银保监会|银监会|保监会)|中国民用航空局|海关总署|国家电网有限公司|国家电网公司|国家电网|国网)(?=..{2})"
)


def _ministry(name: str, index: Index) -> Organ | None:
    """财政部 and 市场监管总局: the ministry above the departments of its fields."""
    match = _MINISTRIES.match(name)
    if match is None:
        return None
    organ = index.organ(name) or index.organ(f"{match['field']}局")
    if organ is None or organ.kind is UnitKind.PARTY_ORGAN or not organ.prefixed:
        return None
    suffix = name[len(match["field"]) :]
    return Organ(name=f"{organ.stem}{suffix}", functions=organ.functions, kind=UnitKind.DEPARTMENT)
