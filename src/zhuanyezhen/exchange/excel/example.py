"""The example rows of the blank workbook: what they say, and how a row is known to be one.

Decided here: a row is an example by what its first column says (示例, 示例1, 示例：…), whatever else stands in it. One that was
written over and still says so is told; one as the blank workbook has it is passed over without a word.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from zhuanyezhen.carried import carried_tables
from zhuanyezhen.exchange.excel.cell import Cell, Read
from zhuanyezhen.exchange.excel.column import Column
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.folding import fold_tight

_MARK = regex(r"[（【]?(?:填写|填报)?(?:示例|样例)[）】]?(?:[0-9]{0,3}|：.{0,200})")


def example_of(ledger: str, columns: Sequence[Column]) -> list[Cell] | None:
    """The cells of the example row of a sheet, column by column; ``None`` of one that has none."""
    said = _examples().get(ledger)
    return None if said is None else [said.get(column.path) for column in columns]


def is_example(row: Sequence[Read]) -> bool:
    """Whether a row says of itself that it is an example.

    >>> is_example(["示例1", "用地"]), is_example(["（示例）"]), is_example(["示例基地建设"]), is_example([None, "示例"])
    (True, True, False, False)
    """
    first = row[0] if row else None
    return isinstance(first, str) and _MARK.fullmatch(fold_tight(first)) is not None


def is_untouched(ledger: str, columns: Mapping[int, Column], row: Sequence[Read]) -> bool:
    """Whether an example row says what the blank workbook's does, as far as its columns are still there."""
    said = {index: cell for index, cell in enumerate(row) if cell not in {None, ""}}
    example = _examples().get(ledger, {})
    expected = {index: example[column.path] for index, column in columns.items() if column.path in example}
    return {index: str(cell).removesuffix(".0") for index, cell in said.items()} == {
        index: str(cell) for index, cell in expected.items()
    }


@cache
def _examples() -> Mapping[str, Mapping[str, Cell]]:
    return carried_tables("zhuanyezhen.exchange.excel", "example.toml")
