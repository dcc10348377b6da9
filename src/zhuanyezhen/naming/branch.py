"""Parts of an organ that stand elsewhere: branches (市公安局晋源分局) and stations (城关派出所).

A branch is named by its parent and a place, in either order; it is an organ of that place. A station is named by
where it is, which no roster lists: the word stays in its name, 城关派出所 and 聂桥派出所 are two.
"""

from collections.abc import Iterator

from attrs import evolve

from zhuanyezhen.model.unit import UnitKind
from zhuanyezhen.naming.composed import shortened
from zhuanyezhen.naming.index import Index
from zhuanyezhen.naming.organ import Organ
from zhuanyezhen.pattern import regex

# what a parent of branches ends in: 市生态环境局…分局, 公安局…大队, 供电公司…
_PARENT_ENDS = regex(r"局|委|厅|公司|[支总大]队")
# 晋源分局, 山西监管局, 应县支局, 太原海关…分署, 交警大队: a place, then what a branch is called
_BRANCH = regex(
    r"^(?P<place>[\u4e00-\u9fff]{0,12}?)(?P<end>监管分局|分局|监管局|监察局|管理局|局|支局|分署|[支总大中]队)$"
)
_STATIONS = frozenset({"所", "中队", "法庭", "站"})
# 城关, 城关镇: the township a branch is named for
_WORD = regex(r"^(?P<word>[\u4e00-\u9fff]{1,6}?)(?:镇|乡|街道)?$")
# words of organs and levels, and fields that belong to the station's own name: no township
_NO_WORD = regex(r"[局委厅部省市县区旗州盟]|(?:管理|服务|综合|监督|执法|研究|交通|特)$")
_OWN_PLACE = ("供电", "海关")
_LONGEST_STEM, _LONGEST_WORD, _SHORTEST = 6, 8, 2
_CALLED_BY_A_TOWN = 4


def parents(name: str) -> Iterator[tuple[str, str]]:
    """Every way to part a name into a parent and what stands behind it, the longest parent first.

    >>> list(parents("市公安局晋源分局"))
    [('市公安局', '晋源分局')]
    """
    ends = [match.end() for match in _PARENT_ENDS.finditer(name, _SHORTEST - 1)]
    for end in reversed(ends):
        if end <= len(name) - _SHORTEST:
            yield name[:end], name[end:].removeprefix("公司")


def branch_of(parent: Organ, rest: str, index: Index, bureau: str = "分局") -> tuple[str, Organ] | None:
    """The place a branch is for, and the branch as an organ of that place: 晋源分局 of 公安局.

    ``bureau`` is what a branch called 局 is: 浙江监管局 of a national body is a 局, 坪山局 of a city's organ a 分局.
    """
    match = _BRANCH.match(rest)
    if match is None:
        return None
    function = index.functions[parent.functions[0]]
    if function.one and not function.prefixed:
        return match["place"], index.forms[function.forms[0].text]
    stem = parent.stem or shortened(function.forms[0].text)[0]
    end = match["end"][-2:] if match["end"].endswith(("分局", "队", "支局")) else "局"
    suffix = bureau if end == "局" else end
    organ = index.organ(f"{stem}{suffix}")
    return (match["place"], organ) if organ else None


def branch_around(name: str, index: Index) -> tuple[str, Organ] | None:
    """A branch with its place inside its name (社保坪山分局), if its field is known."""
    if not name.endswith("分局"):
        return None
    for end in range(_SHORTEST, _LONGEST_STEM + 1):
        organ = index.organ(f"{name[:end]}分局")
        place = name[end:-_SHORTEST]
        if organ and len(place) >= _SHORTEST and not _PARENT_ENDS.search(place):
            return place, organ
    return None


def station_of(rest: str, index: Index) -> Organ | None:
    """A station as an organ of the county it lies in: 城关派出所, 聂桥镇财政所.

    >>> from zhuanyezhen.naming.index import standard_index
    >>> [station_of(name, standard_index()).name for name in ("城关派出所", "聂桥镇派出所")]
    ['城关派出所', '聂桥派出所']
    """
    if not rest.endswith(tuple(_STATIONS)) or index.organ(rest):
        return None
    for end in range(1, min(len(rest) - 1, _LONGEST_WORD) + 1):
        organ = index.organ(rest[end:])
        word = _WORD.match(rest[:end])
        if organ and word and organ.suffix in _STATIONS and not _NO_WORD.search(word["word"]):
            return evolve(organ, name=f"{word['word']}{organ.name}", kind=UnitKind.BRANCH_OFFICE)
    return None


def called_by_a_town(name: str, index: Index) -> tuple[str, Organ] | None:
    """An organ called by a town that may be no division: 武宿海关, 坪山供电局."""
    for end in range(_SHORTEST, _CALLED_BY_A_TOWN + 1):
        organ = index.unprefixed.get(name[end:])
        if organ and organ.function in _OWN_PLACE:
            return name[:end], organ
    return None
