"""What a ledger says of a problem in words (已办结, 正在整改, 已完成选址): whether it was dealt with, was not, or is not said.

Decided here: only a clause that says nothing but that it is done says so; 已完成选址 does not, and what does not say that
it is open, either, is left unknown.
"""

from zhuanyezhen.pattern import regex
from zhuanyezhen.values.folding import fold_tight

_WORK = "(?:办理|整改|解决|处理|处置|落实|化解|答复|反馈|整治|销号|办结|完成|完毕|到位|结束|验收|见效|清零)"
_DONE = regex(
    "(?:问题|诉求|事项|均|全部|现|目前){0,9}(?:已经|已|全部|均){1,9}(?:全部|得到|妥善|圆满|按期|按时|如期){0,9}"
    f"{_WORK}{{1,9}}|{_WORK}{{0,9}}(?:办结|完成|完毕|到位|销号|解决)|是|√"
)
_OPEN = regex("未|没有|正在|正|推进|进行|暂|待|拟|持续|部分|基本|初步|尚|协调|跟进|对接|在办|中$|否|×|[0-9]%")
_CLAIMS = regex("已|完成|解决|落实|到位|办结|销号|结束")
_CLAUSE = regex("[，,。；;：（(、\n]")


def is_settled(text: str) -> bool | None:
    """Whether words say that a problem was dealt with; ``None`` where they may.

    >>> is_settled("已办结"), is_settled("已整改到位，正在回访"), is_settled("正在协调指标"), is_settled("已完成选址")
    (True, True, False, None)
    """
    folded = fold_tight(text)
    first = _CLAUSE.split(folded, maxsplit=1)[0]
    if len(first) <= _LONGEST and _DONE.fullmatch(first):
        return True
    if _OPEN.search(folded):
        return False
    return None if _CLAIMS.search(folded) else False


_LONGEST = 20
