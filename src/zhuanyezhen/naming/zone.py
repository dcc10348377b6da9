"""Development zones (开发区): one zone has one name in all its spellings.

A zone named by what it is (高新技术产业园区, 经开区) belongs to a place and needs it: 太原市高新区. One with a name
of its own (综改示范区, 云龙示范区) is that, whatever place stands in front. A bare 开发区 is the economic one.
"""

from attrs import frozen

from zhuanyezhen.pattern import regex

_TYPES = (
    ("高新区", r"(?:国家级?|省级)?高新(?:技术)?(?:产业)?(?:开发|园)?区"),
    ("经开区", r"(?:国家级?|省级)?(?:经济(?:技术)?)?开发区|经开区"),
    ("综改示范区", r"转型综(?:合)?改(?:革)?(?:试验|示范)?区|综改(?:示范)?区"),
    ("产业集聚区", r"产业集聚区"),
    ("工业园区", r"工业园区?|工业集中区"),
    ("产业园区", r"产业园区?"),
    ("综保区", r"综(?:合)?保(?:税)?区"),
)
_ENDS = (
    "开发区|高新区|经开区|示范区|度假区|保税区|综保区|新区|产业园区?|工业园区?|示范园区?|园区|管理区|风景名胜区|风景区|景区|合作区|集聚区|"
    "集中区|试验区|高新技术产业园区|自贸区|功能区"
)
_ZONE = regex(rf"[\u4e00-\u9fff]{{0,14}}?(?:{_ENDS})(?=[\u4e00-\u9fff])")
_COMMON = frozenset({"景区", "园区", "示范区", "新区", "管理区", "集聚区", "功能区", "合作区"})
_OWN_NAMED = frozenset({"综改示范区"})


@frozen(kw_only=True)
class Zone:
    """A zone at the beginning of a name: where it ends, and how it is called."""

    end: int
    name: str

    def place(self, above: str) -> str:
        """The zone as a place: with the place it belongs to, where it is named by what it is only."""
        generic = self.name in _GENERIC or self.name in _COMMON
        return f"{above}{self.name}" if generic else self.name


_GENERIC = frozenset(name for name, _ in _TYPES) - _OWN_NAMED
_SPELLINGS = tuple((name, regex(f"(?:{pattern})$")) for name, pattern in _TYPES)


def zone_at(name: str, start: int = 0) -> Zone | None:
    """The zone a name has at a position, with something behind it.

    >>> zone_at("高新技术产业园区管委会").name, zone_at("云龙示范区管委会").name, zone_at("区财政局")
    ('高新区', '云龙示范区', None)
    """
    match = _ZONE.match(name, start)
    return Zone(end=match.end(), name=zone_name(match.group())) if match else None


def zone_name(written: str) -> str:
    """How a zone is called, whatever way it is written.

    >>> [zone_name(text) for text in ("高新技术产业开发区", "经济技术开发区", "开发区", "云龙示范区", "阿拉善经济开发区")]
    ['高新区', '经开区', '经开区', '云龙示范区', '阿拉善经开区']
    """
    for name, spelling in _SPELLINGS:
        if match := spelling.search(written):
            return written[: match.start()] + name
    return written
