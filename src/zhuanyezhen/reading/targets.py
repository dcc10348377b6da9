"""Measurable targets in the prose of a task: what is to be reached, how much of it, and by when.

A figure is a target only if it is to be reached: what is granted (给予50万元奖励), asked of an applicant
(年营收2000万元以上的企业), or was reached before (2022年实现…，同比增长) is none. The name is what the figure
counts, before it (标准化菌棒厂3座) or behind it (300名工匠), and is left empty where it is no plain name.
"""

import re
from collections.abc import Iterator

from zhuanyezhen.model.plan import Target
from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.values.deadline import Deadline, DeadlineMatch
from zhuanyezhen.values.deadline_text import find_deadlines
from zhuanyezhen.values.quantity import QuantityMatch, find_quantities
from zhuanyezhen.values.quantity_name import find_name

_WIDE = 60
_CLAUSE = regex(r"[^，。；：、\n（）]*")
_SENTENCE_END = regex(r"[。；\n]")
# what is paid out, waived or fined: figures of policies, no targets
_GRANTED = regex(
    r"奖励|奖补|奖金|补助|补贴(?!性)|资助|贴息|贴费|给予|予以|额度|一次性|可(?:以)?(?:申请|享受|获得)|减免|罚款|每[^，。；]{1,6}(?:补|奖|不超过|最高)|最高(?!水平)"
)
# who may apply, and on which conditions: figures there are thresholds, no targets
_APPLICANT = regex(
    r"注册资本|符合|(?:申报|申请)(?:条件|企业|主体|单位|人|的)|具备|条件|门槛|参保|纳税|成立|从业|满足|不低于[^，。；]{0,12}(?:方可|才)|^(?:对|凡|若|如|当)"
)
# words of the past and of what is stated as it is (截至, 已, 去年); then words of aims (力争, 到2026)
_TENSE = regex(
    r"(?P<past>截至|截止|目前|现有|过去|近[0-9一二三四五六七八九十两几]{1,2}年|前[一二三]季度|[1一]\ ?[-~至]\ ?[0-9]{1,2}月"
    r"|已(?!定)|(?<![线以])上年|去年|前年|以来|了(?!解)|历史(?=最|上|新高)|曾|原有|同期)|力争|争取|确保|目标|今[年后]|明年|全年|年内|到\ ?20\d\d"
)
# 2024年 states; 到2024年, 2024年底前 aim
_PAST_YEAR = regex(r"(?<![到至力争])((?:19|20)\d\d)\ ?年(?!\ ?[底末内前度]?前|\ ?[底末内前])")
# How large a thing is: 投资5亿元的项目, 20家成长性好的企业 counts them; 年产10万吨生产线 and 亿元以上企业 do not.
_COUNTS = tuple("个家户名人项件台套条处座场次批所种")
_NOUN = r"(?!\ ?(?:目标|任务))"
_SIZED = regex(rf"[^，。；：\n]{{0,12}}的{_NOUN}|(?<=[上下内级])[\u4e00-\u9fff]")
_COUNTED = regex(rf"的{_NOUN}|(?<=[上下内级])[\u4e00-\u9fff]")
# 年产, 日处理, 投资: the figure is the size of a project; 由, 从, 占地: a base or an extent
_BEFORE = regex(r"(?:[年日](?:产|处理|加工)|投资|(?P<base>[由从]|占地))\Z")


def read_deadlines(document: Document, start: int, end: int, year: int | None) -> tuple[DeadlineMatch, ...]:
    """The deadlines in ``text[start:end]``, in order, with offsets into that slice."""
    return tuple(find_deadlines(document.folded[start:end], year=year))


def read_targets(
    document: Document, start: int, end: int, deadlines: tuple[DeadlineMatch, ...], year: int | None = None
) -> Iterator[Target]:
    """The targets in ``text[start:end]``; each takes the last deadline written before it in its sentence.

    ``year`` is the document's own: what was reached before it is no target.
    """
    folded = document.folded[start:end]
    index, last_end, deadline_end = 0, 0, 0
    deadline: Deadline | None = None
    for match in find_quantities(folded):
        while index < len(deadlines) and deadlines[index].end <= match.start:
            deadline, deadline_end = deadlines[index].deadline, deadlines[index].end
            index += 1
        if deadline and folded.find("。", max(deadline_end, last_end), match.start) >= 0:
            deadline = None
        since, last_end = max(last_end, deadline_end), match.end
        if _is_target(folded, match, year):
            name = find_name(folded, since, match)
            yield Target(
                name=document.text[start + name[0] : start + name[1]] if name else "",
                quantity=match.quantity,
                deadline=deadline,
                source=document.source(start + match.start, start + match.end),
            )


def _is_target(folded: str, match: QuantityMatch, year: int | None) -> bool:
    """Whether the figure is to be reached, as its own clause and the start of its sentence tell."""
    start, end = _clause(folded, match)
    about = _GRANTED.search(folded, start, end) or _APPLICANT.search(folded[start:end])
    if about or _is_size(folded, match):
        return False
    marks = list(_SENTENCE_END.finditer(folded, max(0, start - _WIDE), start))
    sentence = marks[-1].end() if marks else max(0, start - _WIDE)
    years = [int(found[1]) for found in _PAST_YEAR.finditer(folded, sentence, end)]
    if years and year:
        return years[-1] >= year
    compared = years and "同比" in folded[start : match.end + _WIDE].partition("。")[0]
    tenses = list(_TENSE.finditer(folded, sentence, end))
    return not (compared or (tenses and tenses[-1]["past"]))


def _is_size(folded: str, match: QuantityMatch) -> bool:
    """Whether the figure says how large a thing is, not how many are to be reached."""
    of = _COUNTED if match.quantity.measured_in.endswith(_COUNTS) else _SIZED
    before = _BEFORE.search(folded, max(0, match.start - 4), match.start)
    sized = before and (before["base"] or folded[match.end : match.end + 1].isalnum())
    return bool(sized or of.match(folded, match.end, match.end + 16))


def _clause(folded: str, match: QuantityMatch) -> tuple[int, int]:
    start = max(0, match.start - _WIDE)
    marks = [found.end() for found in re.finditer(r"[，。；：\n（）]", folded[start : match.start])]
    end = _CLAUSE.match(folded, match.end, match.end + _WIDE)
    return start + (marks[-1] if marks else 0), end.end() if end else match.end
