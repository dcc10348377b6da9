"""What cells say of other fields of their entry: the unit of a figure, that it is about right, a state that has come.

Decided here: what a column of its own says goes before; of two stages or states the further one holds. A figure is
converted to the unit its row gives; where its heading gives another kind of unit, the cell's own holds.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from zhuanyezhen.exchange.excel.column import Column
from zhuanyezhen.exchange.excel.entry import RowEntries
from zhuanyezhen.exchange.excel.layout import Sheet
from zhuanyezhen.exchange.excel.meant import Meant
from zhuanyezhen.exchange.tree import Entries
from zhuanyezhen.model.project import LeadStatus, ProjectStage
from zhuanyezhen.values.measure import convert, plain, scale_of, shifted

_LADDERS = {"stage": tuple(map(str, ProjectStage)), "status": tuple(map(str, LeadStatus))}
_UNIT, _ABOUT = "measured_in", "approximate"


def settle(
    entries: RowEntries, said: Iterable[tuple[Column, Meant]], sheet: Sheet
) -> Iterator[tuple[Column, tuple[str, str]]]:
    """Put what cells say of other fields into their entry; what does not fit, in English and Chinese."""
    for column, meant in said:
        for path, value in meant.beside.items():
            _tell(entries, path, value)
        if meant.measured_in is not None and (wrong := _measure(entries, column, meant.measured_in)):
            yield column, wrong
        if meant.about and holds_about(column, sheet):
            entries.setdefault(_ABOUT, True)


def holds_about(column: Column, sheet: Sheet) -> bool:
    """Whether an entry can hold that the figure of a column is about right."""
    return column.path == "value" and any(each.path == _ABOUT for each in sheet.columns)


def _tell(entries: RowEntries, path: str, value: object) -> None:
    part, _, key = path.partition(".")
    if key:
        inner = entries.get(part)
        if not isinstance(inner, Entries):
            inner = entries[part] = entries.part()
        inner.setdefault(key, value)
        return
    ladder = _LADDERS.get(part, ())
    before = entries.setdefault(part, value)
    if before in ladder and ladder.index(str(before)) < ladder.index(str(value)):
        entries[part] = value


def _measure(entries: RowEntries, column: Column, unit: str) -> tuple[str, str] | None:
    """Bring a figure to the unit of its row, else of its heading; what is wrong where the row's is of another kind."""
    value, given = Decimal(str(entries[column.path])), entries.get(_UNIT)
    wanted = None if given is None else str(given)
    scale, rest = scale_of(f"{unit}个")
    if rest == "个" and scale:  # 1.2万: of whatever the figure counts
        entries[column.path] = shifted(value, scale - scale_of(wanted or column.unit or "")[0])
        return None
    converted = convert(value, unit, wanted or column.unit)
    if converted is not None:
        entries[column.path] = Decimal(plain(converted))
    elif wanted is None:
        entries[_UNIT] = unit
    else:
        return (
            f"“{unit}” is not what the row measures in (“{wanted}”); write both alike",
            f"数值的单位“{unit}”与本行的计量单位“{wanted}”不一致；请核对",
        )
    return None
