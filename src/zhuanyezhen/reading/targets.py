"""Measurable targets in the prose of a task: what is to be reached, how much of it, and by when."""

import re
from collections.abc import Iterator

from zhuanyezhen.model.plan import Target
from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.values.deadline import Deadline, DeadlineMatch
from zhuanyezhen.values.deadline_search import find_deadlines
from zhuanyezhen.values.quantity import find_quantities

_CLAUSE_START = re.compile(r"[，。；：、\n（）]")
_VERBS = re.compile(
    r"^(?:力争|争取|确保|实现|完成|新增|达成|推动|努力|其中|使|将)+|(?:力争|争取)?(?:达到?|为|增长到?|提高到?|提升至?|新增|控制在|保持在|稳定在|完成|培育|突破|超过|不少于|不低于)$"
)
_LONGEST_NAME = 40


def read_deadlines(document: Document, start: int, end: int, year: int | None) -> tuple[DeadlineMatch, ...]:
    """The deadlines in ``text[start:end]``, in order, with offsets into that slice."""
    return tuple(find_deadlines(document.folded[start:end], year=year))


def read_targets(
    document: Document, start: int, end: int, deadlines: tuple[DeadlineMatch, ...]
) -> Iterator[Target]:
    """The targets in ``text[start:end]``; each takes the last deadline written before it in its sentence."""
    folded = document.folded[start:end]
    index = 0
    deadline: Deadline | None = None
    deadline_end = 0
    last_end = 0
    for match in find_quantities(folded):
        while index < len(deadlines) and deadlines[index].end <= match.start:
            deadline, deadline_end = deadlines[index].deadline, deadlines[index].end
            index += 1
        if deadline and folded.find("。", max(deadline_end, last_end), match.start) >= 0:
            deadline = None
        name = _name(folded, max(last_end, deadline_end, match.start - _LONGEST_NAME), match.start)
        last_end = match.end
        yield Target(
            name=name,
            quantity=match.quantity,
            deadline=deadline,
            source=document.source(start + match.start, start + match.end),
        )


def _name(folded: str, start: int, end: int) -> str:
    """The words in front of a figure, without the verbs: 省级专业镇达到 → 省级专业镇."""
    marks = list(_CLAUSE_START.finditer(folded, start, end))
    words = folded[marks[-1].end() if marks else start : end].strip()
    return _VERBS.sub("", _VERBS.sub("", words)).strip()
