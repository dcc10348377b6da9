"""Measurable targets in the prose of a task: what is to be reached, how much of it, and by when.

A figure is a target only if it is to be reached: what is granted (给予50万元奖励), asked of an applicant
(年营收2000万元以上的企业), or was reached before (2022年实现…，同比增长) is none. The name is what the figure
counts, before it (标准化菌棒厂3座) or behind it (300名工匠), and is left empty where it is no plain name.
"""

import re
from collections.abc import Iterator

from zhuanyezhen.model.plan import Target
from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.values.deadline import Deadline, DeadlineMatch
from zhuanyezhen.values.deadline_text import find_deadlines
from zhuanyezhen.values.quantity import QuantityMatch, find_quantities
from zhuanyezhen.values.quantity_words import Comparator

_WIDE, _LONGEST_NAME = 60, 20
_STATES = {Comparator.REACH, Comparator.STABLE_AT, Comparator.MORE_THAN}
_STATED = ("到", "至", "在", "为", "达")
_CLAUSE = re.compile(r"[^，。；：、\n（）]*")
_SENTENCE_END = re.compile(r"[。；\n]")
_GRANTED = re.compile(
    r"奖励|奖补|奖金|补助|补贴|资助|贴息|贴费|给予|予以|授信|贷款|额度|担保|一次性|减免|罚款|每[^，。；]{1,6}(?:补|奖|不超过|最高)|最高(?!水平)"
)
_APPLICANT = re.compile(r"注册资本|符合|(?:申报|申请)(?:条件|企业|主体|单位|人|的)|具备|条件|门槛|参保|纳税|成立|从业|满足|不低于[^，。；]{0,12}(?:方可|才)|^(?:对|凡|若|如|当)")
_REACHED = re.compile(
    r"截至|截止|目前|现有|已(?!定)|上年|去年|前年|以来|了(?!解)|历史|曾|原有|同期|累计(?:实现|完成)|(?:一|上半|前三季度|前\d+个?月).{0,6}(?:实现|完成)"
)
_PAST_YEAR = re.compile(r"(?<![到至力争])((?:19|20)\d\d)\ ?年(?!\ ?[底末内前度]?前|\ ?[底末内前])")
_AHEAD = re.compile(r"力争|争取|确保|目标|到\ ?20\d\d|以上|达到")
_OF_A_THING = re.compile(r"[^，。；：\n]{0,12}的(?!\ ?(?:目标|任务))|(?<=以[上下内])[\u4e00-\u9fff]|(?<=级)[\u4e00-\u9fff]|/")
_MAKING = (
    r"(?:设立|建设|培育|新增|新建|改建|扩建|建成|建立|打造|发展|引进|引育|完成|改造|组织|举办|开展|培养|培训|认定|创建|实施|推广|实现|形成|支持"
    r"|落实|争创|申报|选派|招引|招聘|安排|制定|修订|研发|储备|谋划|带动|吸引|孵化|转化|完善|梳理|遴选|选树|推荐|签约|种植|栽植|流转|盘活"
    r"|整合|集聚|壮大|拓展|新(?=[认引培招签注登])|推动|促进|推进|加快)"
)
_LEVEL = r"(?:达到|达|达成|增长|增加|提高|提升|下降|降低|减少|控制|保持|稳定|突破|超过|扩大|不少于|不低于|为|到|至|在|约)"
_MANNER = (
    r"(?:力争|争取|确保|努力|使|将|再|共|总计|累计|每年|年均|全年|年内|今年|分别|至少|其中|各|逐步|基本|全部|(?:19|20)\d\d\ ?年度?|[了等和及与的、\ ])"
)
_MANNERS, _LEADING = re.compile(f"{_MANNER}{{1,9}}"), re.compile(f"(?:{_MANNER}|{_MAKING}|{_LEVEL}){{1,9}}")
_TRAILING, _MADE = re.compile(f"(?:{_MAKING}|{_LEVEL}|{_MANNER}){{1,6}}\\Z"), re.compile(rf"{_MAKING}了?\Z")
_NO_NAME = re.compile(
    r"[\u4e00-\u9fffA-Za-z0-9\"·+-]*(?:推进|推动|加快|支持|鼓励|引导|加强|开展|给予|通过|围绕|按照|完成|实现|以及|[的了并把被将从对按由]|不断|进一步|使|参加|参与|.*级\Z)|[与和及等每]"
)
_THING = re.compile(r"[\u4e00-\u9fffA-Za-z\"·]{2,20}(?=[，。；：、\n（）]|\Z)")


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
            source = document.source(start + match.start, start + match.end)
            yield Target(name=_name(folded, since, match), quantity=match.quantity, deadline=deadline, source=source)


def _is_target(folded: str, match: QuantityMatch, year: int | None) -> bool:
    """Whether the figure is to be reached, as its own clause and the start of its sentence tell."""
    start, end = _clause(folded, match)
    clause = folded[start:end]
    if _GRANTED.search(clause) or _APPLICANT.search(clause) or _OF_A_THING.match(folded, match.end, match.end + 16):
        return False
    marks = list(_SENTENCE_END.finditer(folded, max(0, start - _WIDE), start))
    before = folded[marks[-1].end() if marks else max(0, start - _WIDE) : end]
    years = [int(found[1]) for found in _PAST_YEAR.finditer(before)]
    past = years and (years[-1] < year if year else "同比" in folded[start : match.end + _WIDE].split("。")[0])
    return not (past or (_REACHED.search(before) and not _AHEAD.search(clause)))


def _clause(folded: str, match: QuantityMatch) -> tuple[int, int]:
    start = max(0, match.start - _WIDE)
    marks = [found.end() for found in re.finditer(r"[，。；：\n（）]", folded[start : match.start])]
    end = _CLAUSE.match(folded, match.end, match.end + _WIDE)
    return start + (marks[-1] if marks else 0), end.end() if end else match.end


def _name(folded: str, since: int, match: QuantityMatch) -> str:
    """What the figure counts: the words before it without their verbs, else those behind it."""
    words = re.split(r"[，。；：、\n（）]", folded[max(since, match.start - 2 * _LONGEST_NAME) : match.start])[-1]
    quantity, thing = match.quantity, _THING.match(folded, match.end)
    stated = quantity.change or quantity.comparator in _STATES or words.endswith(_STATED)
    head = _MANNERS if stated else _LEADING  # 研发投入达到2%, but 研发产品3个
    name = _TRAILING.sub("", words[found.end() :] if (found := head.match(words)) else words)
    if thing and (not name or _MADE.search(words)):
        name = thing.group()
    return "" if len(name) > _LONGEST_NAME or _NO_NAME.match(name) else name.strip()
