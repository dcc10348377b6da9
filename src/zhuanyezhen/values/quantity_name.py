"""What a figure in prose counts: 标准化菌棒厂 in 建成标准化菌棒厂3座, 产业发展基金 in 设立5000万元产业发展基金.

The name stands before the figure, without the verbs around it, or behind it where the verb stands alone. It is
a plain name of at most 20 characters; half a sentence is none.
"""

from zhuanyezhen.pattern import regex
from zhuanyezhen.values.quantity import QuantityMatch
from zhuanyezhen.values.quantity_words import Comparator

_LONGEST = 20
_STATES = {Comparator.REACH, Comparator.STABLE_AT, Comparator.MORE_THAN}
_STATED = ("到", "至", "在", "为", "达")
_MARK = regex(r"[，。；：、\n（）\ ﹒]|(?<=[0-9])\.(?![0-9])")
_MAKING = (
    r"(?:设立|建设|培育|新增|新建|改建|扩建|建成|建立|打造|发展|引进|引育|完成|组织|举办|开展|认定|创建|实施|实现|形成|支持|落实|争创|申报"
    r"|选派|招引|安排|制定|修订|谋划|带动|吸引|完善|梳理|遴选|筛选|选树|推荐|流转|盘活|整合|集聚|壮大|拓展|新(?=[认引培招签注登])|推动|促进|推进|加快"
    r"|(?:培训|培养|研发|孵化|转化|种植|栽植|招聘|推广|签约|储备|改造)(?![班会课率器库园站]|基地|中心|机构|平台|活动|面积|投入|人员|团队|经费))"
)
_LEVEL = r"(?:达到|达|达成|增长|增加|提高|提升|下降|降低|减少|控制|保持|稳定|突破|超过|扩大|不少于|不低于|为|到|至|在|约)"
_MANNER = r"(?:力争|争取|确保|努力|使|将|再|共|总计|累计|每年|年均|全年|年内|今年|分别|至少|其中|各|逐步|基本|全部|(?:19|20)\d\d\ ?年度?|[了等和及与的、\ ])"
# how (力争, 年均); before a name also what is done (新增) and to which level (达到)
_MANNERS, _LEADING = regex(f"{_MANNER}{{1,9}}"), regex(f"(?:{_MANNER}|{_MAKING}|{_LEVEL}){{1,9}}")
_RISING, _MADE = regex(f"(?:{_LEVEL}|{_MANNER}){{1,6}}\\Z"), regex(rf"{_MAKING}了?\Z")
# 产值达到, 企业新增到: what stands between a name and its figure
_TRAILING = regex(f"(?:{_MAKING}|{_LEVEL}|{_MANNER}){{1,6}}\\Z")
# verbs, 的, 了, joints: a phrase that holds one is no name of a figure
_NO_NAME = regex(
    rf"[\u4e00-\u9fffA-Za-z0-9\"·+-]{{0,{_LONGEST}}}(?:推进|推动|加快|支持|鼓励|引导|加强|开展|给予|通过|围绕|按照|完成|实现|以及|[的了并把被将从对按由到至]|不断|进一步|使|参加|参与|.*级\Z)|[与和及等每]"
)
_THING = regex(r"[\u4e00-\u9fffA-Za-z\"·]{2,20}(?=[，。；：、\n（）]|\Z)")


def find_name(folded: str, since: int, match: QuantityMatch) -> tuple[int, int] | None:
    """Where the name of what a figure counts stands, not before ``since``; ``None`` if there is no plain one.

    >>> from zhuanyezhen.values.quantity import find_quantities
    >>> text = "培育省级工匠30名"
    >>> start, end = find_name(text, 0, next(find_quantities(text)))
    >>> text[start:end]
    '省级工匠'
    """
    span = _span(folded, since, match)
    name = folded[slice(*span)]
    return span if 1 < len(name) <= _LONGEST and not _NO_NAME.match(name) else None


def _span(folded: str, since: int, match: QuantityMatch) -> tuple[int, int]:
    start = max(since, match.start - 2 * _LONGEST)
    before = folded[start : match.start].rstrip()
    start += max((mark.end() for mark in _MARK.finditer(before)), default=0)
    words, quantity = folded[start : match.start].rstrip(), match.quantity
    stated = quantity.change or quantity.comparator in _STATES or words.endswith(_STATED)
    found = (_MANNERS if stated else _LEADING).match(words)  # 研发投入达到2%, but 研发产品3个
    first = found.end() if found else 0
    made = found is not None and _MADE.search(found.group()) is not None
    rest = (_RISING if made else _TRAILING).sub("", words[first:])
    thing = _THING.match(folded, match.end)
    if thing and (not rest or _MADE.search(words)):
        return thing.span()
    return start + first, start + first + len(rest)
