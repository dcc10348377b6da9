"""RSP: a unit that stands twice in a task, and a list that lacks its role word."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from zhuanyezhen.mending.fix import Fix, Group, fix_of
from zhuanyezhen.mending.units import written_at
from zhuanyezhen.model.plan import Assignment, Plan, Role, Task
from zhuanyezhen.rules._twice import leading_and_cooperating, repeated
from zhuanyezhen.rules._walk import subject
from zhuanyezhen.values.folding import fold
from zhuanyezhen.words import Said
from zhuanyezhen.words import mending as words

Span = tuple[int, int]

_BEFORE = re.compile(r"(?:、|以及|及|和|与)\s{0,3}$")
_BEHIND = re.compile(r"\s{0,3}、\s{0,3}")
_OPENS = re.compile(r"(?:^|[，；：（\n\t])\s{0,3}$")
# the last of a list with its role word, or with its label: A牵头，A配合）, 配合单位：A）
_ALONE = re.compile(r"[，；]\s{0,3}(?:配合(?:单位|部门)\s?：\s{0,3})?$")
_ROLE = re.compile(r"\s?(?:协同)?(?:配合|参与|协助)(?=\s?[）。；])")
_ENDS = re.compile(r"(?=\s?[）。])")
_OPEN_LIST = re.compile(r"(?:等(?:有关|相关)?(?:单位|部门)?)?")
_LIST_ENDS = re.compile(r"\s{0,3}(?:[）。；\n\t]|$)")
_REACH = 20


def not_both(plan: Plan) -> Iterator[Group]:
    """RSP003: a lead is taken out of the cooperating units of its own clause."""
    for task in plan.tasks:
        found = [(lead, each) for lead, each, together in leading_and_cooperating(plan, task) if together]
        for _, pairs in groupby(sorted(found, key=lambda pair: pair[1].key), key=lambda pair: pair[1].key):
            entries = list(pairs)
            name = entries[0][0].as_written
            yield from _without(
                plan,
                task,
                "RSP003",
                subject(task, name),
                [each for _, each in entries],
                words.LEADS_TOO.said(unit=name),
            )


def once_only(plan: Plan) -> Iterator[Group]:
    """RSP004: of a unit that is listed twice the first entry stays."""
    for task in plan.tasks:
        found: dict[tuple[int, Role, str], list[Assignment]] = {}
        first: dict[tuple[int, Role, str], str] = {}
        for statement, earlier, each in repeated(plan, task):
            found.setdefault((statement, each.role, each.key), []).append(each)
            first[statement, each.role, each.key] = earlier.as_written
        for place, entries in found.items():
            name = first[place]
            yield from _without(
                plan, task, "RSP004", subject(task, name), entries, words.TWICE.said(unit=name)
            )


def role_words(plan: Plan) -> Iterator[Group]:
    """RSP006: 配合 behind the last unit of a list that ends without a role word."""
    for task in plan.tasks:
        missing = [each for each in task.assignments if each.role_missing]
        spans = [written_at(plan, each.source, each.as_written) for each in missing]
        known = [span for span in spans if span]
        if (
            not missing
            or len(known) != len(missing)
            or any(each.role is not Role.COOPERATE for each in missing)
        ):
            continue
        fixes = [_role_word(plan, task, end) for end in _ends(plan.text, known)]
        group = tuple(each for each in fixes if each)
        if len(group) == len(fixes):
            yield group


def _ends(text: str, spans: Iterable[Span]) -> Iterator[int]:
    """Where the lists end that units stand in: what is between two of a list is nothing but marks."""
    last = 0
    for start, end in spans:
        if last and re.search(r"\w", text[last:start].replace("和", "").replace("及", "")):
            yield last
        last = end
    yield last


def _role_word(plan: Plan, task: Task, end: int) -> Fix | None:
    folded = fold(plan.text[end : end + _REACH])
    at = _OPEN_LIST.match(folded)
    stop = at.end() if at else 0
    if not _LIST_ENDS.match(folded, stop):
        return None
    return fix_of(plan, "RSP006", subject(task), (end + stop, end + stop), "配合", words.ROLE_WORD.said())


def _without(  # noqa: PLR0913, PLR0917 - what a mend says
    plan: Plan, task: Task, rule: str, about: str, entries: list[Assignment], reason: Said
) -> Iterator[Group]:
    spans = [_cut(plan, task, each) for each in entries]
    group = tuple(fix_of(plan, rule, about, span, "", reason) for span in spans if span)
    if len(group) == len(spans):
        yield group


def _cut(plan: Plan, task: Task, entry: Assignment) -> Span | None:
    """What is deleted with a unit of a list: the mark before it or behind it, or the whole list if it is alone in it."""
    span = written_at(plan, entry.source, entry.as_written)
    at = next(index for index, each in enumerate(task.assignments) if each is entry)
    following = task.assignments[at + 1 : at + 2]
    if span is None or any(each.restored for each in following):  # the next one has its prefix from this one
        return None
    start, end = span
    before, behind = fold(plan.text[max(start - _REACH, 0) : start]), fold(plan.text[end : end + _REACH])
    if mark := _BEFORE.search(before):
        return start - len(mark[0]), end
    mark = _BEHIND.match(behind)
    if mark and _OPENS.search(before):
        return start, end + mark.end()
    alone = _ALONE.search(before)
    ends = (_ENDS if alone and "：" in alone[0] else _ROLE).match(behind)
    return (start - len(alone[0]), end + ends.end()) if alone and ends else None
