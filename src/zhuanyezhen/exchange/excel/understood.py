"""How the headings of a workbook were understood: for whoever maps them to fields."""

from itertools import islice
from types import MappingProxyType

from attrs import frozen

from zhuanyezhen.exchange.excel.cell import Read
from zhuanyezhen.exchange.excel.grid import open_grids
from zhuanyezhen.exchange.excel.heading import HEAD_ROWS, Ground, Headings, head_of, lacking, nearly
from zhuanyezhen.exchange.excel.known_heading import known_headings
from zhuanyezhen.exchange.excel.layout import BASICS, MADE_BY_US, SPECIAL
from zhuanyezhen.model.programme import Programme

_OURS = MADE_BY_US | {SPECIAL, BASICS}


@frozen(kw_only=True)
class UnderstoodHeading:
    """A heading: its column, the field it was taken for as the template heads it, and why; else what it may be.

    ``also`` is the field it means, where it was not taken for it because another column is closer or as close.
    """

    column: str
    heading: str
    field: str | None = None
    ground: Ground | None = None
    maybe: tuple[str, ...] = ()
    also: str | None = None


@frozen(kw_only=True)
class UnderstoodSheet:
    """A sheet: the ledger it was taken for, the row of its headings, and each of them in order.

    ``like`` says that it is no ledger yet, only headed like one; ``lacking`` are the headings it needs for that.
    """

    name: str
    ledger: str | None
    like: bool = False
    row: int | None = None
    headings: tuple[UnderstoodHeading, ...] = ()
    lacking: tuple[str, ...] = ()


def understood(name: str, mapping: Headings = MappingProxyType({})) -> tuple[UnderstoodSheet, ...]:
    """How the headings of a workbook, or of a CSV table, are understood, sheet by sheet; sheets of ours are left out.

    Raises:
        UnreadableFileError: the file cannot be opened safely.
        WrongUseError: the mapping names a field that is none.
        MissingExtraError: python-calamine is not installed.
    """
    found = []
    for grid in open_grids(name):
        if grid.name not in _OURS:
            top = list(islice(grid.rows, HEAD_ROWS))
            found.append(
                _sheet(grid.name, top, [grid.column(index) for index in range(_width(top))], mapping)
            )
    return tuple(found)


def _width(top: list[tuple[int, list[Read]]]) -> int:
    return max((len(row) for _, row in top), default=0)


def _sheet(
    name: str, top: list[tuple[int, list[Read]]], letters: list[str], mapping: Headings
) -> UnderstoodSheet:
    sheet, head = head_of(name, top, mapping=mapping)
    like = head is None
    if sheet is None or head is None:
        near = nearly(top)
        if near is None:
            return UnderstoodSheet(name=name, ledger=sheet.name if sheet else None)
        sheet, head, _ = near
    named = known_headings(Programme, sheet.ledger).by_path
    known = [
        UnderstoodHeading(
            column=letters[index],
            heading=column.heading,
            field=named[column.path].heading,
            ground=head.grounds[index],
        )
        for index, column in head.columns.items()
    ]
    others = [
        UnderstoodHeading(
            column=letters[index],
            heading=text,
            maybe=tuple(each.heading for each in head.asked.get(index, ())),
            also=head.also[index].heading if index in head.also else None,
        )
        for index, text in head.others.items()
    ]
    return UnderstoodSheet(
        name=name,
        ledger=sheet.name,
        like=like,
        row=head.row,
        headings=tuple(sorted((*known, *others), key=lambda each: letters.index(each.column))),
        lacking=lacking(sheet, head),
    )
