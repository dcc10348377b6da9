"""Conventions: sentences that say who leads where no lead is named (列第一位者为牵头单位, 无牵头单位的责任单位为牵头).

Found in a whole document, and whole: from mark to mark, with the exception before it. Where a convention holds
is not decided here.
"""

from collections.abc import Iterator

from attrs import evolve, frozen

from zhuanyezhen.model.plan import LeadConvention
from zhuanyezhen.pattern import regex

_FIRST = r"(?:首位?|第一|第1|最前面?)(?:位|名|个|家|列|顺){0,4}"
_WHO = r"(?:的|者|责任|承办|参与|成员|有关|单位|部门){0,6}"
_LEADS = r"(?:即|均|是|作|为|负责|本项|该项|每项|工作|任务|的|总){0,6}(?:牵头|主办|第一责任|汇总|总负责)"
_CONVENTIONS = (
    (
        # 列第一位的为牵头单位; 第一个单位为牵头单位; 牵头单位列第一位: the place, the unit or the lead is named first
        regex(
            rf"(?:列|排|位|居)(?:名|序|列|在|于|为){{0,3}}{_FIRST}{_WHO}{_LEADS}"
            rf"|{_FIRST}{_WHO}(?:即|均)?(?:为|是)(?:本项|该项|每项|工作|任务|的|总){{0,6}}(?:牵头|主办)"
            rf"|(?:牵头|主办)(?:单位|部门)(?:均)?(?:列|排|位|居)(?:名|序|在|于|为){{0,3}}{_FIRST}"
        ),
        LeadConvention.FIRST_LISTED,
    ),
    (
        # 无牵头单位的，责任单位为牵头单位: what is lacking, then who leads in its place
        regex(
            r"(?:无|没有|未)(?:明确|列明|标明|注明|写明|列出|设)?(?:牵头|主办)(?:单位|部门)的?，?(?:其|由|以|则)?"
            r"(?:责任|承办|负责)(?:单位|部门)(?:即|均|则)?(?:为|作为|负责)?(?:牵头|主办)"
        ),
        LeadConvention.RESPONSIBLE_LEADS,
    ),
)
"""Every wording, and who leads by it."""

# 两个以上部门的…, 多个责任单位: the sentence speaks only of tasks with several
_SEVERAL = regex("(?:两|2|多|几)个?(?:以上|或以上)?(?:的)?(?:部门|单位|责任)[^。]{0,20}$")
_CONVENTION_EDGE = regex(r"[，。；;（）\n]")
_BEFORE_CONVENTION = regex(r"[、，。；;（）\n]")  # 县财政局、列第一位的为…: the unit is none of it
_EXCEPTION = regex(r"除[^，。；（）\n]{1,20}外[，、]?$")  # 除标注“分别牵头”外，列第一位为牵头单位
_CONVENTION_TAIL = regex("单位|部门")


@frozen
class Convention:
    """A sentence that says who leads where no lead is named (列第一位者为牵头单位).

    ``several`` says that it speaks only of tasks with two units or more.
    """

    start: int
    end: int
    value: LeadConvention
    several: bool = False


def find_conventions(folded: str) -> tuple[Convention, ...]:
    """Every sentence of a document that says who leads where no lead is named, in order.

    >>> [each.value.value for each in find_conventions("（县工信局、县财政局，列第一位者为牵头单位，下同）")]
    ['first-listed']
    """
    found = []
    for pattern, value in _CONVENTIONS:
        for match in pattern.finditer(folded):
            start = max(
                (
                    each.end()
                    for each in _BEFORE_CONVENTION.finditer(folded, max(0, match.start() - 20), match.start())
                ),
                default=match.start(),
            )
            if exception := _EXCEPTION.search(folded, max(0, start - 24), start):
                start = exception.start()
            edge = _CONVENTION_EDGE.search(folded, match.end(), match.end() + 20)
            several = _SEVERAL.search(folded, max(0, match.start() - 40), match.start()) is not None
            tail = _CONVENTION_TAIL.match(folded, match.end())
            stop = edge.start() if edge else tail.end() if tail else match.end()
            found.append(Convention(start, stop, value, several))
    return tuple(_apart(sorted(found, key=lambda each: (each.start, each.end))))


def _apart(found: list[Convention]) -> Iterator[Convention]:
    """Two wordings in one sentence share it: what the first has taken is not the second's."""
    taken = 0
    for each in found:
        start = max(each.start, taken)
        if start < each.end:
            yield evolve(each, start=start)
            taken = each.end
