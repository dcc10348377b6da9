"""What a row of a sheet is: an entry, a total (小计, 花卉专业镇合计), a heading or a note between entries, a number alone.

Decided here: what has all an entry must have is one, whatever its words; only 合计 and its like alone in a cell are a
total there, too. A row that only names something (一、在建项目, 花卉专业镇), with or without sums beside it, is a heading. One
that only lacks what an entry must have is one begun, and is told to be filled in. What is left out is told.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from functools import cached_property

from attrs import frozen

from zhuanyezhen.exchange.excel.cell import Read, is_counted, is_total
from zhuanyezhen.exchange.excel.column import FIGURES, Column
from zhuanyezhen.exchange.excel.example import is_example
from zhuanyezhen.exchange.excel.heading import Head
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.folding import fold_tight

_NUMERAL = "一二三四五六七八九十"
# 花卉专业镇小计, 一、在建项目合计（5个）, 累计：300万元
_OF_SOMETHING = regex(
    r"[^，。；！？]{0,24}(?:合|小|共|总|累)计(?:：?[0-9.]{1,12}[^，。；！？]{0,8}|：|（[^（）]{0,12}）)?"
)
# 一、, （二）, 第三部分, A., Ⅱ、, 【花卉】, 备注, 注：, 说明, 填表人：, and what counts what follows: 在建项目（5个）
_HEADS = regex(
    rf"（?[{_NUMERAL}]{{1,3}}[）、.]|第[{_NUMERAL}0-9]{{1,3}}(?:部分|大?类|批|组|章|节)|[A-ZⅠ-Ⅻ①-⑳][、.]|【[^】]*】\Z"
    r"|[0-9]{1,2}[、.](?=[\u4e00-\u9fff])|备?注|说明|(?:填表|填报|制表|审核)[^：]*：|[^，。；]{1,20}(?:（共?[0-9]{1,5}[个项户家件条]?）|共[0-9]{1,5}[个项户家件条])\Z"
)
_NUMBERED = regex(r"[^0-9]{0,12}[0-9]")
_WORDS = regex(r"[^0-9A-Za-z]{0,40}[\u4e00-\u9fff][^0-9A-Za-z]{1,40}\Z")
_SERIAL = {"序号", "no", "no."}


class RowKind(Enum):
    """What a row is."""

    ENTRY = "entry"
    TOTAL = "total"
    HEADING = "heading"
    NUMBERED = "numbered"
    EXAMPLE = "example"


@frozen(slots=False)
class Rows:
    """The rows below the headings of a sheet, those that are not blank, with their numbers from 1.

    ``headings`` is the row of headings itself: a table of several pages may repeat it.
    """

    head: Head
    headings: Sequence[Read]
    rows: Sequence[tuple[int, list[Read]]]

    def __iter__(self) -> Iterator[tuple[int, list[Read], RowKind]]:
        """The rows, and what each is."""
        for number, row in self.rows:
            yield number, row, self._kind(row)

    def _kind(self, row: list[Read]) -> RowKind:
        if is_example(row):
            return RowKind.EXAMPLE
        said = {index: cell for index, cell in enumerate(row) if cell not in _BLANK}
        sums = {index: cell for index, cell in said.items() if isinstance(cell, str) and "计" in cell}
        if sums and any(is_total(cell) for at, cell in sums.items() if at == 0 or at in self.head.columns):
            return RowKind.TOTAL
        if len(said) == 1 and self._is_only_numbered(*said.items()):
            return RowKind.NUMBERED
        if self._is_whole(said):
            heads = self._is_counted(said) or row == self.headings
            return RowKind.HEADING if heads else RowKind.ENTRY
        labels = {index: fold_tight(cell) for index, cell in said.items() if isinstance(cell, str)}
        if any(map(_OF_SOMETHING.fullmatch, labels.values())):
            return RowKind.TOTAL
        return RowKind.HEADING if self._is_heading(said, labels) else RowKind.ENTRY

    def _is_only_numbered(self, said: tuple[int, Read]) -> bool:
        """Whether the one thing a row says is its number in turn (序号): it was numbered ahead. A 编号 is given to an entry."""
        at, cell = said
        column = self.head.columns.get(at)
        heading = self.head.others.get(at, "") if column is None else column.heading
        number = str(cell).strip().removesuffix(".0")
        return fold_tight(heading) in _SERIAL and number.isdecimal() and len(self.head.columns) > 1

    @cached_property
    def _required(self) -> Mapping[int, Column]:
        """The columns no entry leaves blank."""
        return {
            index: column
            for index, column in self.head.columns.items()
            if column.path == "id" or (column.required and not column.nullable)
        }

    @cached_property
    def _id(self) -> int | None:
        """The column of ids."""
        return next((index for index, column in self._required.items() if column.path == "id"), None)

    @cached_property
    def _numbered(self) -> bool:
        """Whether entries are numbered in figures, so that 一 and 二 number their headings."""
        at = self._id
        return at is not None and any(at < len(row) and _NUMBERED.match(str(row[at])) for _, row in self.rows)

    def _is_whole(self, said: Mapping[int, Read]) -> bool:
        """Whether a row has all an entry must have; of a name alone, something beside it that is no figure."""
        if not self._required.keys() <= said.keys():
            return False
        return len(self._required) > 1 or any(not self._is_figure(*each) for each in self._beside(said))

    def _is_counted(self, said: Mapping[int, Read]) -> bool:
        """Whether a row is 一 在建项目 between entries numbered in figures, with nothing but sums beside it."""
        cell = said.get(-1 if self._id is None else self._id)
        if not isinstance(cell, str) or not is_counted(cell) or not self._numbered:
            return False
        return all(self._is_figure(*each) for each in self._beside(said))

    def _beside(self, said: Mapping[int, Read]) -> Iterator[tuple[int, Read]]:
        """What a row says beside what an entry must have."""
        return ((index, cell) for index, cell in said.items() if index not in self._required)

    def _is_figure(self, index: int, cell: Read) -> bool:
        column = self.head.columns.get(index)
        return isinstance(cell, int | float) if column is None else column.kind in FIGURES

    def _is_heading(self, said: Mapping[int, Read], labels: Mapping[int, str]) -> bool:
        """Whether a row that is no whole entry names something, once, and has at most sums beside it."""
        names = {at: label for at, label in labels.items() if at != self._id or not is_counted(label)}
        rest = (each for each in said.items() if each[0] not in labels)
        if len(names) != 1 or not all(self._is_figure(*each) for each in rest):
            return False
        ((at, label),) = names.items()
        column = self._required.get(at)
        if column is not None and column.path not in {"id", "name"}:
            return False  # a description without its number is an entry begun
        if _HEADS.match(label):
            return True
        return (
            len(said) == len(labels) and (column is None or column.path == "id") and bool(_WORDS.match(label))
        )


_BLANK = frozenset({None, ""})


def said_rows(rows: Iterable[tuple[int, list[Read]]], below: int) -> list[tuple[int, list[Read]]]:
    """The rows below a row that are not blank."""
    return [
        (number, row) for number, row in rows if number > below and any(cell not in _BLANK for cell in row)
    ]
