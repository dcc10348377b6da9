"""A document, or a long stretch of one, on a single line: cut where its headings are numbered.

A paragraph may count things itself (有三项：1.…；2.…), so a line is cut only where nothing else explains
its numbers: a run of 一、, or one of （一） or 1. whose members have clauses of their own or stand where a
line began. 第一、, （一）至（三）, 1.5亿元 and 2.0版 stand in no such place, and a number that does not count
on is none of the run.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import frozen

from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.layout.lines import Line
from zhuanyezhen.values.numeral import parse_numeral

_N = "[一二三四五六七八九十]"
# 一、 （一） 1. 第一条: numbers that stood at the start of lines; not （一）至（三）, 1.5
_NUMBER = regex(
    rf"""(?:^\s{{0,8}}|(?<=[\s。！？）】\]〕》"：]))(?:(?P<chinese>{_N}{{1,3}})[、.](?=\S)
      |（(?P<bracketed>{_N}{{1,3}})）(?![至到、和及项款-])
      |(?P<arabic>\d{{1,3}})[.、]\s?(?!\d(?!\d\d\d年))
      |第(?P<article>{_N}{{1,3}}|\d{{1,3}})条(?=[\s【]))""",
    re.VERBOSE,
)
_FORMS = ("article", "chinese", "bracketed", "arabic")
_ABOVE: dict[str, set[str | None]] = {
    "article": {None, *_FORMS},
    "chinese": {None, *_FORMS},
    "bracketed": {None, "chinese", "bracketed"},
    "arabic": {None},
}
"""At the head of what a run of the form cuts a line although no member has a clause of its own."""

_ONES = {"chinese": "一、", "bracketed": "（一）"}
_NO_ONE = "第照据按至到、和及十百"
# between two numbers one of these shows that they head tasks
_LABEL = regex(r"单位|部门|牵头|负责")
# where nobody writes a blank: behind a Chinese character or a closing mark, before another, an opener, a year
_BREAK = regex(r"(?<=[\u4e00-\u9fff：。）〕》号])\s+(?=[\u4e00-\u9fff（《]|[12]\d{3}年)")
# a blank before 责任单位：, 完成时限： was a line end
_LABEL_BREAK = regex(
    r"(?<=[\u4e00-\u9fff。）\d])\s+(?=[\u4e00-\u9fff]{2,8}(?:单位|部门|时限|时间|领导|人)：)"
)
_TITLE_BREAK = regex(r"\S{1,6}[、.）]\s{0,2}[^\s，。；：]{2,30}(\s+)(?=\S)")
_SIGNED = regex(r"[。）]\s+[^。）]{4,80}$")
_NOTE = "原文有{count}段把多个标题连成一行，已按序号分行识读。"


@frozen
class _Number:
    """A number in the place of a heading's: whether a blank stands before it, a clause since its forerunner."""

    at: int
    form: str
    value: int
    blank: bool


def with_cuts(lines: list[Line], notes: list[str]) -> list[Line]:
    """The lines, those that hold many headings cut at their numbers."""
    out: list[Line] = []
    count = 0
    for line in lines:
        cuts = _cuts(line.text)
        count += bool(cuts)
        out += (
            (line.cut(start, end) for start, end in pairwise((0, *cuts, len(line.text)))) if cuts else (line,)
        )
    if not count:
        return lines
    notes.append(_NOTE.format(count=count))
    return out


def _cuts(text: str) -> list[int]:
    numbers = [_number(text, match) for match in _NUMBER.finditer(text)]
    if len(numbers) < 2:  # noqa: PLR2004 - one number is a heading or nothing
        return []
    numbers = sorted((*numbers, *_ones(text, numbers)), key=lambda number: number.at)
    runs = {form: list(_run(number for number in numbers if number.form == form)) for form in _FORMS}
    counted = _counted(text, numbers[0], runs)
    taken = (number for form, run in runs.items() for number in run if form in counted or number.blank)
    cuts = sorted(number.at for number in taken if number.at) if counted else []
    if cuts and all(text[at - 1].isspace() for at in cuts):
        cuts = sorted({*cuts, *_breaks(text, cuts if numbers[0].at else [0, *cuts])})
    return cuts


def _number(text: str, match: re.Match[str]) -> _Number:
    form = next(form for form in _FORMS if match[form])
    at = match.start()
    return _Number(
        at=at, form=form, value=parse_numeral(match[form]) or 0, blank=not at or text[at - 1].isspace()
    )


def _ones(text: str, numbers: Sequence[_Number]) -> Iterator[_Number]:
    """The 一、 or （一） that stands right behind a title (实施方案一、总体要求（一）目标。…（二）…)."""
    for form, one in _ONES.items():
        before = _Number(at=0, form=form, value=0, blank=False)
        for number in (number for number in numbers if number.form == form):
            at = text.rfind(one, before.at, number.at) if (before.value, number.value) != (1, 2) else -1
            if number.value == 2 and at > 0 and text[at - 1] not in _NO_ONE:  # noqa: PLR2004 - behind one
                yield _Number(at=at, form=form, value=1, blank=False)
            before = number


def _run(members: Iterable[_Number]) -> Iterator[_Number]:
    """The members that count on from the one before, start at one, or come first on a line of their own."""
    last: _Number | None = None
    for member in members:
        if member.value in {1, last.value + 1 if last else 1} or (last is None and member.blank):
            yield member
            last = member


def _counted(text: str, first: _Number, runs: Mapping[str, Sequence[_Number]]) -> set[str]:
    """The forms of which the line has a run that nothing but headings explains."""
    head = None if first.at else first.form
    counted: set[str] = set()
    for form, run in runs.items():
        pairs = [(one, two) for one, two in pairwise(run) if two.value == one.value + 1]
        own = any(_LABEL.search(text, one.at, two.at) for one, two in pairs)
        lined = all(two.blank for _, two in pairs)
        alone = head in _ABOVE[form] and (lined or form != "arabic")
        if pairs and (own or alone or (counted and lined)):
            counted.add(form)
    return counted


def _breaks(text: str, numbers: Sequence[int]) -> Iterator[int]:
    """Where other lines ended in a text whose line ends are blanks: in its front matter, before labels, behind titles."""
    yield from (match.end() for match in _BREAK.finditer(text, 0, numbers[0]))
    yield from (match.end() for match in _LABEL_BREAK.finditer(text))
    yield from (match.end(1) for at in numbers if (match := _TITLE_BREAK.match(text, at)))
    if signed := _SIGNED.search(text, max(numbers[-1], len(text) - 100)):
        yield from (match.end() for match in _BREAK.finditer(text, signed.start()))
