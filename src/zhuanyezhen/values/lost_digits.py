"""Where digits are missing that no right text lacks: 第次常务会议, 2023年4月日, 〔2023〕号, 增长%以上.

Blanks of a form to be filled in (年 月 日 without a year) are none, nor is what Chinese says without a figure
(产值超亿元). A draft may leave its own date and number open: such places are marked ``open``.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from zhuanyezhen.pattern import regex

_GAP = r"\ {0,8}"
# 第次会议, 增长%, 培育家以上, 2026年月日: a word that needs a number before it and has none
_LOST = regex(
    rf"""(?<![门次及落品等])第{_GAP}(?:次(?!数|序|第)|届|号令)(?:[\u4e00-\u9fff]{{0,6}}?会议?)?
    |(?:增长|提高|提升|达到?|到|下降|降低|减少|增加|超过?|[低高]于|突破|保持在|控制在|不少于|占比?|约){_GAP}[%‰](?=[以左及的，。；、）])
    |(?:达到|新增|新建|培育|建成|引进|不少于|完成)(?:[家个项户条座名]|人次|公里)(?=以上|左右)
    |(?P<open>
        (?<!\d)\d{{4}}年{_GAP}月(?:{_GAP}日|(?=底|初|[上中下]旬))(?![常均报程用])
        |(?<!\d)\d{{4}}年{_GAP}\d{{1,2}}月{_GAP}日(?![常均报程用])
        |(?<=[自于至])年{_GAP}月{_GAP}日
    )""",
    re.VERBOSE,
)
# Looked for by its bracket: the agency in front of it may be any characters.
_NUMBER = regex(rf"[〔\[【]{_GAP}(?:(?:\d{{4}}{_GAP})?[〕\]】]{_GAP}|[〕\]】]{_GAP}\d{{1,4}}{_GAP})号")
_AGENCY = regex(r"[\u4e00-\u9fff]{1,8}$")
_LONGEST_AGENCY = 8


class LostDigits(NamedTuple):
    """A place without its digits; ``open`` where a draft may still leave them out (date, document number)."""

    start: int
    end: int
    open: bool


def find_lost_digits(folded: str) -> Iterator[LostDigits]:
    """Where a folded text lacks digits.

    >>> text = "经县政府第次常务会议研究，2023年4月 日印发，产值增长%以上，建设亿元企业"
    >>> [text[each.start : each.end] for each in find_lost_digits(text)]
    ['第次常务会议', '2023年4月 日', '增长%']
    """
    digits = (
        LostDigits(each.start(), each.end(), each["open"] is not None) for each in _LOST.finditer(folded)
    )
    yield from sorted([*digits, *_numbers(folded)])


def _numbers(folded: str) -> Iterator[LostDigits]:
    for match in _NUMBER.finditer(folded):
        if agency := _AGENCY.search(folded, max(0, match.start() - _LONGEST_AGENCY), match.start()):
            yield LostDigits(agency.start(), match.end(), open=True)
