"""The cells that name units, once all of a workbook are read: what each means, and what there is to tell of it.

Decided here: of several units in a cell the one that leads, else the first, is responsible and the others cooperate, which
is told; a person's name is left out and told; two spellings of one unit become one, which is told.
"""

from collections.abc import Iterator, Sequence
from typing import cast

from zhuanyezhen.exchange.excel.asides import Asides
from zhuanyezhen.exchange.excel.entry import COOPERATORS, Reference, RowEntries
from zhuanyezhen.exchange.excel.reference import UnitNames
from zhuanyezhen.exchange.tree import Items
from zhuanyezhen.naming.unit_cell import UnitCell
from zhuanyezhen.words import Text
from zhuanyezhen.words.notes import PERSONS, SAME_UNIT, SEVERAL_UNITS


def held_by(reference: Reference) -> str:
    """What a cell says, as it was read."""
    return str(cast("dict[str | int, object]", reference.holder)[reference.key])


def settle_units(references: Sequence[Reference], names: UnitNames) -> Iterator[str]:
    """Put the units that cells mean in place of what they say; the notes on it."""
    said: dict[str, UnitCell] = {}
    told: list[tuple[str, Text, str]] = []
    same: dict[str, dict[str, None]] = {}
    for each in reversed(references):  # from the end of each list, as an item may become several
        text = held_by(each)
        found = said[text] = said.get(text) or names.said(text)
        units = [names.meant(unit) for unit in found.units]
        for written, unit in zip(found.units, units, strict=True):
            if written != unit and unit not in names.ids:
                same.setdefault(unit, {})[written] = None
        _put(each, units)
        if found.persons:
            told.append((each.sheet, PERSONS, each.cell))
        if len(units) > 1 and each.joint:
            told.append((each.sheet, SEVERAL_UNITS, each.cell))
    asides: dict[str, Asides] = {}
    for sheet, decided, cell in reversed(told):
        asides.setdefault(sheet, Asides(sheet)).add(decided, cell)
    for aside in asides.values():
        yield from aside.notes()
    for unit, others in sorted(same.items()):
        yield SAME_UNIT("zh", others="、".join(sorted(others)), unit=unit)


def _put(reference: Reference, units: list[str]) -> None:
    """Put units where a cell stood: in a list each, in a field the first, or none."""
    holder, key = reference.holder, reference.key
    if isinstance(holder, Items):
        at = cast("int", key)
        holder[at : at + 1] = units
    elif not units:
        del holder[str(key)]
    elif len(units) > 1 and reference.joint:
        holder[str(key)] = units[0]
        _cooperate(holder, units[1:])
    else:
        holder[str(key)] = "、".join(units)


def _cooperate(entries: RowEntries, units: list[str]) -> None:
    """Add units to those that cooperate; a list that is there is kept, as other cells refer to it."""
    held = entries.get(COOPERATORS)
    if not isinstance(held, Items):
        held = entries[COOPERATORS] = Items()
    held.extend(unit for unit in units if unit not in held)
