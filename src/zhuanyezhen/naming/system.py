"""Names of the great systems, rewritten to their short form before any place or organ is looked for.

The party (中国共产党X委员会组织部 → X委组织部), the league (共青团X委 → X共青团), 政协, companies and banks build their
names around the place, so that no form of a lexicon fits them. Rewriting says nothing of what a name means:
what comes out is read like any other name.
"""

from zhuanyezhen.pattern import regex

_AREA = r"[\u4e00-\u9fff]{1,15}?(?:[省市县区旗州盟镇乡])"
_PARTY = regex(rf"^(?:中国共产党|中共)?(?P<place>{_AREA})委员会(?P<rest>.*)$")
# 共青团应县委员会; 应县团委, 团县委: the league's name begins with it or hides it before 委
_LEAGUE = regex(
    r"^(?:中国共产主义青年团|共青团)(?P<place>[\u4e00-\u9fff]{1,15}?)(?:委员会|委)?(?P<office>办公室)?$"
    r"|^(?P<before>[\u4e00-\u9fff]{0,15}?)团(?P<level>[省市县区旗州盟])委$"
)
# 政协应县委员会 and its full name, its office behind it or not
_CONFERENCE = regex(
    rf"^(?:中国人民政治协商会议|人民政协|政协)(?P<place>{_AREA})(?:委员会)?(?P<office>办公室|办公厅)?$"
)
# 县委（县政府）办公室, 县委、县政府督查室: one office of party and government
_BOTH = regex(
    r"^(?P<place>[\u4e00-\u9fff]{0,15}委)(?:（[^（）]{0,15}政府）|、?[\u4e00-\u9fff]{0,15}政府)(?P<office>办公室|办|督查室|研究室|信访局)$"
)
_DISCIPLINE = regex(r"纪委[、和]?[省市县区旗州盟]?监委$")
_FORMER = regex(r"^原(?=[国省市县区旗州盟])")
_COMPANY = regex(r"(?:股份|责任)?有限(?:责任)?公司")
_BANKS = {
    "中国农业发展银行": "农发行", "农业发展银行": "农发行", "农发行": "农发行",
    "中国工商银行": "工商银行", "工商银行": "工商银行", "工行": "工商银行",
    "中国农业银行": "农业银行", "农业银行": "农业银行", "农行": "农业银行",
    "中国建设银行": "建设银行", "建设银行": "建设银行", "建行": "建设银行",
    "中国邮政储蓄银行": "邮储银行", "邮政储蓄银行": "邮储银行", "邮储银行": "邮储银行",
    "中国银行": "中国银行", "中行": "中国银行", "交通银行": "交通银行", "交行": "交通银行",
    "国家开发银行": "国开行", "国开行": "国开行", "中国进出口银行": "进出口银行", "进出口银行": "进出口银行",
}  # fmt: skip
_BANK = regex(
    rf"^(?P<before>[\u4e00-\u9fff]{{0,12}}?)(?P<bank>{'|'.join(sorted(_BANKS, key=len, reverse=True))})(?:股份有限公司|有限责任公司)?"
    r"(?P<place>[\u4e00-\u9fff]{0,12}?)(?:中心支行|分行|支行)?$"
)


def rewritten(name: str) -> str:
    """A name in the short form of its system; any other name as it is.

    >>> [rewritten(name) for name in ("中国共产党晋源区委员会组织部", "共青团太原市委", "政协晋源区委员会", "区财政局")]
    ['晋源区委组织部', '太原市共青团', '晋源区政协', '区财政局']
    """
    if match := _LEAGUE.match(name):
        place = match["place"] or match["before"] or match["level"]
        return f"{place}共青团"
    if match := _CONFERENCE.match(name):
        return f"{match['place']}政协{match['office'] or ''}"
    if match := _PARTY.match(name):
        return f"{match['place']}委{match['rest']}"
    if match := _BOTH.match(name):
        return f"{match['place']}{'政府' if match['office'].startswith('办') else ''}{match['office']}"
    if name.startswith("中国共产党"):
        name = f"中共{name[len('中国共产党') :]}"
    return _FORMER.sub("", _DISCIPLINE.sub("纪委监委", _COMPANY.sub("公司", name)))


def bank_of(name: str) -> tuple[str, str] | None:
    """A bank and the place of its branch: 中国农业发展银行太原市分行; ``None`` for any other name.

    >>> bank_of("中国农业发展银行太原市分行"), bank_of("县农行"), bank_of("县财政局")
    (('农发行', '太原市'), ('农业银行', '县'), None)
    """
    match = _BANK.match(name)
    return (_BANKS[match["bank"]], match["before"] or match["place"]) if match else None
