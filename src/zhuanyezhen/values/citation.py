"""Citations (引用的文件): 《title》 with the numbers behind it, or a number that stands without a title.

Titles may hold titles (《关于转发〈…〉的通知》, 《…《…》…》); the bracket behind one may hold several numbers and
further words (晋政办发〔2022〕80号、81号，以下简称《方案》). Whether a citation binds is not decided here.
"""

from bisect import bisect_right
from collections.abc import Iterator

from attrs import frozen

from zhuanyezhen.pattern import regex
from zhuanyezhen.values.document_number import DocumentNumber, find_document_numbers

# 《…《…》…》（泉政发〔2026〕3号）: titles hold up to three titles, brackets up to three brackets
_TITLE = regex(
    r"《(?P<title>[^《》\n]{0,120}(?:《[^《》\n]{0,120}》[^《》\n]{0,120}){0,3})》(?:\s?（(?P<behind>[^（）\n]{0,200}(?:（[^（）\n]{0,40}）[^（）\n]{0,100}){0,3})）)?"
)
_SHORT_NAME = regex(r"(?:以下)?(?:简称|统称)为?\s?[\"']?\Z")
_WIDE = 8


@frozen(kw_only=True)
class CitationMatch:
    """A cited document: where it stands, its title without 《》 (``None`` if it has none), its whole numbers."""

    start: int
    end: int
    title: str | None
    numbers: tuple[DocumentNumber, ...]


def find_citations(folded: str) -> Iterator[CitationMatch]:
    """The documents cited in folded text, in order; a short name that a document is given is none.

    >>> [(each.title, [str(number) for number in each.numbers]) for each in find_citations(
    ...     "根据《关于印发〈行动方案〉的通知》（晋政办发〔2022〕80号，以下简称《方案》）和晋政发〔2023〕5号文件"
    ... )]
    [('关于印发〈行动方案〉的通知', ['晋政办发〔2022〕80号']), (None, ['晋政发〔2023〕5号'])]
    """
    numbers = [(each.start, each.end, each.value) for each in find_document_numbers(folded) if each.value]
    index, last = 0, 0
    for match in _TITLE.finditer(folded):
        if _SHORT_NAME.search(folded, max(0, match.start() - _WIDE), match.start()):
            continue
        first = bisect_right(numbers, match.start(), lo=index, key=lambda each: each[0])
        yield from _alone(numbers[index:first])
        index = bisect_right(numbers, match.end(), lo=first, key=lambda each: each[0])
        behind = tuple(value for start, _, value in numbers[first:index] if start >= match.end("title"))
        yield CitationMatch(start=match.start(), end=match.end(), title=match["title"], numbers=behind)
        last = match.end()
    yield from _alone([each for each in numbers[index:] if each[0] >= last])


def _alone(numbers: list[tuple[int, int, DocumentNumber]]) -> Iterator[CitationMatch]:
    for start, end, value in numbers:
        yield CitationMatch(start=start, end=end, title=None, numbers=(value,))
