"""The words around a figure: measures, comparators, changes, and the patterns made of them.

In prose a figure counts only with a measure of this list, none of which begins another word where it stands
(3个月, 5场地 are no quantities); where a quantity is asked for, any word may measure it, and is kept.
以上, 以下, 以内 count the figure in, 不满 and 超过 do not: 民法典第一千二百五十九条. How a match becomes a
quantity is decided in ``quantity``.
"""

import re
from enum import StrEnum

from zhuanyezhen.pattern import regex
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.figure import ARABIC, SPELT


class Comparator(Codelist):
    """How a figure binds: reach it, at least, more than, at most, less than, stay at it, be of its class."""

    EQUAL = "equal", "等于"
    REACH = "reach", "达到"
    AT_LEAST = "at-least", "不低于"
    MORE_THAN = "more-than", "超过"
    AT_MOST = "at-most", "不超过"
    LESS_THAN = "less-than", "低于"
    STABLE_AT = "stable-at", "稳定在"
    CLASS = "class", "级别达到"


class Change(StrEnum):
    """Whether the figure is a growth (增长) or a decline (下降), not a level."""

    GROWTH = "growth"
    DECLINE = "decline"


_BEFORE = {
    Comparator.AT_LEAST: "不少于 不低于 不小于 至少 最低 最少 ≥ ≧ >=",
    Comparator.AT_MOST: "不超过 不高于 不多于 不大于 控制在 最高 最多 至多 ≤ ≦ <=",
    Comparator.MORE_THAN: "超过 突破 超 高于 大于 多于 >",
    Comparator.LESS_THAN: "低于 少于 小于 不足 不到 不满 <",
    Comparator.STABLE_AT: "稳定在 保持在 维持在",
    Comparator.REACH: "达到 达",
}
_BEHIND = {
    Comparator.AT_LEAST: "以上",
    Comparator.AT_MOST: "以下 以内",
    Comparator.CLASS: "级",
}
COMPARED = {
    word: comparator
    for words in (_BEFORE, _BEHIND)
    for comparator, each in words.items()
    for word in each.split()
}
CHANGED = {
    **dict.fromkeys(("增长", "提高", "提升", "增加", "上升", "上涨", "增幅"), Change.GROWTH),
    **dict.fromkeys(("下降", "降低", "减少", "下滑", "下跌", "回落", "降幅", "压减"), Change.DECLINE),
}
# What may not stand in front of a comparator: 赶超, 反超 are verbs; a longer comparator comes first.
_NOT_BEHIND = {
    "超": "[赶反]",
    "高于": "不",
    "低于": "不",
    "少于": "不",
    "多于": "不",
    "大于": "不",
    "小于": "不",
}
_COMPARATOR = "|".join(
    (f"(?<!{_NOT_BEHIND[word]})" if word in _NOT_BEHIND else "") + re.escape(word)
    for word in sorted((w for each in _BEFORE.values() for w in each.split()), key=len, reverse=True)
)
SCALE = r"(?:万亿|千亿|百亿|十亿|百万|千万|十万|亿|万|千|百)"
BASE = (
    r"(?:个百分点|百分点|%|‰|个(?![月一周季]|工作日|自然日|小时|星期|年[度内]|五年)"
    r"|家(?![庭具乡])|户(?!外|型)|项(?!目(?!标))|件|台(?:（套）|套)?(?![账阶])|套|吨标准煤|吨|亩|美元|元(?![旦宵])"
    r"|[人家场车班架批户台艘]次|届(?![时满])|部(?![门分署队委长级位属件])|人(?![民均])|名|倍|条(?![例件款])|处(?![理置罚于])|座(?!谈)|场(?![所地景])|次(?!年)"
    r"|批(?!次|复|准|发)|平方公里|平方千米|平方米|立方米|公里|千米|公顷|公斤|千克|蒸吨|千瓦时|千瓦|兆瓦时|兆瓦|吉瓦"
    r"|千伏安|兆伏安|米(?![线饭])|斤|辆|艘|只|头|株|所|款|种|间(?![接隔断])|张|栋|幢|口(?![岸径])|眼|羽|尾"
    r"|支(?![持付出撑部配点援])|门(?![户类槛店诊窗卫票])|期(?![间限待满初末货中工])|位(?![于置列居])|组(?![织建长成合])|袋|块(?![链状])|盒|箱|瓶|桶|盆|枚|匹|份(?!额)|册(?!子)|篇|例(?![会如外])|宗(?![旨教])"
    r"|(?:EFlops|EFLOPS|PFlops|PB|TB|GWh|GW|MWh|MW|kW)(?![A-Za-z]))"
    r"(?:/(?:小时|日|天|月|年|亩|人|户|吨|公里|平方米|立方米|千瓦时|度))?"
)
# Asked for a quantity, any word measures, but for times and ordinals; a counted noun is left out (30个村).
_TIME = r"[年月日天周秒时点号届岁旬刻]|小时|分[钟之]|季度|个?(?:工作日|自然日|月|星期|季度|半)"
_NOT_FIRST = "以左上下多余内级至到和与几每次等一二三四五六七八九十百千万亿"
_WORD = rf"(?!{_TIME})(?![{_NOT_FIRST}])(?:(?![一二三四五六七八九十])[\u4e00-\u9fff]){{1,4}}?(?:（[\u4e00-\u9fff]{{1,3}}）)?"
_COUNTED = rf"[个家户名位项座条所支款种辆台套处件](?!{_TIME}|目(?!标))(?=[^{_NOT_FIRST}（）])"
_NOUN = r"[\u4e00-\u9fff]{1,6}"
PREFIX = (
    r"(?:力争|争取|确保)?(?:同比|环比)?(?P<annual>年均)?"
    rf"(?P<change>(?:{'|'.join(CHANGED)})(?!到|至))?"
    rf"(?:(?:最[高多低少]|至[多少])(?=不|控制))?(?P<comparator>{_COMPARATOR})?(?P<about>大约|约(?<![节集签]约)|近(?<![最附邻临将]近))?"
)
FRACTION = (
    r"(?P<parts>[二三四五六七八九十百千万]{1,3}|[0-9]{1,3})分之"
    r"(?P<count>[0-9]{1,6}(?:\.[0-9]{1,4})?|[零一二三四五六七八九十百]{1,5})"
    r"(?:[及或]?(?P<fraction_suffix>以上|以内|以下))?(?P<fraction_around>左右|上下)?"
)
_SUFFIX = (
    r"(?:(?:（含[^（）]{0,4}）|[及或含])?(?P<suffix>以上|以内|以下)(?:（含[^（）]{0,4}）)?|(?<=[万亿元吨])(?P<class>级)(?!别))?"
    r"(?P<around>左右|上下)?"
)
_TO = r"(?:-{1,2}|~|至|到)"


def core(figure: str, base: str, *, noun: str = "") -> str:
    """The pattern of a figure, or a range of two, with its measure.

    >>> re.match(core(ARABIC, BASE), "1万-5万元").group("low", "low_scale", "high", "scale", "base")
    ('1', '万', '5', '万', '元')
    """
    return (
        rf"(?:(?P<low>{figure})(?:(?P<low_scale>{SCALE})?(?P<low_base>{BASE})?){_TO}(?P<high>{figure})|(?P<value>{figure}))"
        rf"\ ?(?:(?P<scale>{SCALE})?(?P<loose>[余多])?(?P<base>{base}){noun}|(?P<bare>万亿|亿|万)(?![^级以左上及或的和与至到\W])){_SUFFIX}"
    )


# titles and numbers of documents are passed over; then figures, then fractions, where no longer number runs into them
FOUND = regex(
    rf"《[^《》\n]{{0,120}}(?:《[^《》\n]{{0,120}}》[^《》\n]{{0,120}})?》|〔[^〔〕\n]{{0,40}}〕"
    rf"|(?<![0-9.第A-Za-z+/~])(?<![0-9A-Za-z%个家月日年]-)(?=[0-9]){core(ARABIC, BASE)}|(?<![零一二三四五六七八九十百千万第]){FRACTION}"
)
PREFIXED = regex(rf"{PREFIX}\Z")
FIGURE_START = regex(rf"{PREFIX}(?=[0-9〇○零一二三四五六七八九十百千万两])")
_FIGURE = f"(?:{ARABIC}|{SPELT})"
WHOLE = tuple(
    regex(pattern)
    for pattern in (core(_FIGURE, BASE), FRACTION, core(_FIGURE, _COUNTED, noun=_NOUN), core(_FIGURE, _WORD))
)
