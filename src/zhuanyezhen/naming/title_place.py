"""The place a title or an issuer starts with: whose document it is.

Decided here: of issuer and subject the longer chain of places counts; a town counts only before its own organ
(X镇人民政府), as much else ends in 镇. Words that merely end like a place (街区, 城市) are told apart.
"""

from zhuanyezhen.pattern import regex

# 恩施自治州, 特区, 林区, 太原市; not the 市 of 市县, 市级, 市场, 市民
_PLACE_END = regex(r"自治[区州县旗]|特区|林区|([省市县区州旗盟])(?!(?!\1)[市县区州旗]|[级场域民直])")
# 我市, 园区, 城市, 示范区, and titles' own words: what stands before 市 or 区 in a title and is no place
_NO_PLACE = regex(
    r"^[全我本各该市县区]|[园社街片景地小校厂灾库营辖战分专郊禁聚]区$|[城都集上超夜门股本]市$|(?:功能|示范|先行|试验|开发)区$|"
    r"政府|关于|办公|委员会|公[开開]|专业|产业|建设|打造|推[进动]|优化|深化|加[强快]|重点|农业|特色|改革|示范|旅游|试点|[的及和与、]"
)
# 关于印发《, 关于成立: a title speaks of its place behind this, too
_ABOUT = regex(r"(?:关于)(?:印发|转发|公布|下发|成立|组建|建立|设立|调整)?《?")
# 金胜镇人民政府…, 义井街道办事处…: the title begins with a town's own organ
_TOWN = regex(r"(?![全我本各该])[\u4e00-\u9fff]{2,6}?(?:镇|乡|街道)(?=人民政府|党委|党工委|办事处)")
_LONGEST_PLACE = 16


def place_of(text: str) -> str | None:
    """The place a title or an issuer starts with.

    >>> place_of("太原市晋源区专业镇高质量发展实施方案"), place_of("特色街区建设方案"), place_of("金胜镇人民政府")
    ('晋源区', None, '金胜镇')
    """
    text = text.removeprefix("中共")
    longest = max((_places(part) for part in _ABOUT.split(text, maxsplit=1)), key=len)
    town = _TOWN.match(text)
    return longest[-1] if longest else town and town.group()


def _places(text: str) -> list[str]:
    """The places a text starts with, one in another: 太原市, 晋源区."""
    found: list[str] = []
    start = 0
    for match in _PLACE_END.finditer(text, 1, _LONGEST_PLACE + 8):
        place = text[start : match.end()]
        if len(place) < 2 or len(place) > _LONGEST_PLACE or _NO_PLACE.search(place):  # noqa: PLR2004 - 应县
            break
        start = match.end()
        found.append(place)
    return found
