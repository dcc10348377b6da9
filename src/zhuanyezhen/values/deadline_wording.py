"""The wordings of deadlines (完成时限) as patterns over folded text.

Patterns only; what they mean stands in ``values.deadline``. Every repeat is bounded, so that matching
is linear. 前, 底, 末 and 内 do not count where they begin another word (前期, 前三季度, 内蒙古).
"""

import re

from zhuanyezhen.values.recurrence import RECURRING

_COUNT = r"(?:[0-9]{1,4}|[一二三四五六七八九十百两]{1,5})"
_YEAR = r"(?:(?:19|20)[0-9]{2}|[一二][〇○零一二三四五六七八九]{3})"
_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
_INSIDE = r"内(?![蒙外部容需生资涵循贸])"
_BEFORE = r"(?:之前|以前|前(?![期列沿端后置提述景移来往瞻]|[一二三四1-4]个?季度|[0-9]{1,2}个?月|[一二三四五六七八九十]{1,2}个月))"
_END = rf"(?:底(?![数薄座线层])|末(?![端梢尾])|终(?!身)|{_INSIDE})"
_EDGE = rf"(?:{_END}?{_BEFORE}|{_END})?"

POINT = (
    rf"(?P<to>截至|截止|到|至|于|在)?"
    rf"(?:(?:(?P<year>{_YEAR})\ ?年|今年|本年度?)\ ?(?:PART|年(?=[底末终内]))?|PART|年(?=[底末终内])){_EDGE}"
).replace(
    "PART",
    rf"(?:(?P<month>{_MONTH})\ ?月(?:\ ?(?P<day>{_DAY})\ ?[日号]|(?P<ten>[上中下])旬|份)?"
    r"|第?(?P<quarter>[一二三四1-4])季度|(?P<half>[上下])半年)",
)
_FIVE_YEAR_END = r"(?:规划)?(?:期[末内间]|末期|时期|末|收官之年)"
FIVE_YEAR = rf'(?:到|至|在)?"?(?P<plan>十[一二三四五六七八九])五"?{_FIVE_YEAR_END}{_BEFORE}?'
WITHIN = rf"在?(?P<count>{_COUNT})\ ?(?P<unit>个?工作日|个月|小时|个?自然日|日|天|年|周|个?星期)(?:之内|以内|{_INSIDE})"
HALF_YEAR = rf"在?半年(?:之内|以内|{_INSIDE})"
LASTING = rf"(?:力争)?用(?P<count>{_COUNT})\ ?(?P<unit>年|个月)(?:左右)?的?时间"
ONGOING = r"(?:持续|长期|常态化?|常年|不断)(?:推进|坚持|开展|实施|进行|落实|抓好)?"
_WHOLE = rf"{_YEAR}年?(?:{_MONTH}月(?:{_DAY}[日号])?)?"
SPAN = rf"[自从]?(?P<first>{_WHOLE})起?(?:-{{1,2}}|~|至|到)(?P<last>{_WHOLE})(?<=[年月日号])[底末]?"
STARTING = rf"自(?P<from>{_YEAR}\ ?年\ ?(?:{_MONTH}\ ?月(?:\ ?{_DAY}\ ?[日号])?|第?[一二三四1-4]季度|[上下]半年)?)起，?\ ?"
RECURRENCE = rf"(?:{STARTING})?(?P<rule>{RECURRING})"
MONTH_FIGURES = r"(?P<year>(?:19|20)[0-9]{2})[-./](?P<month>1[0-2]|0?[1-9])"


def _nameless(pattern: str) -> str:
    return re.sub(r"\?P<\w+>", "?:", pattern)


_HALF_NAMELESS_POINT = r"(?:截至|截止|到|至|于|在)?"
CANDIDATE = re.compile(
    r'(?=[0-9《〔一二三四五六七八九十两百到至于在截自今本年第每上下半用力"])(?:'
    r"《[^《》\n]{0,120}(?:《[^《》\n]{0,120}》[^《》\n]{0,120})?》|〔[^〔〕\n]{0,40}〕"
    rf"|{_nameless(RECURRENCE)}|{_nameless(POINT.split('PART')[0])}|{_nameless(FIVE_YEAR)}"
    rf"|{_nameless(WITHIN)}|{HALF_YEAR}|{_nameless(LASTING)})"
)
