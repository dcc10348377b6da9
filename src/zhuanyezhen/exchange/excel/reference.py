"""Ids and names: a sheet shows the name of what it refers to, and reading finds the id again.

A name stands for an id only where exactly one entry of the ledger has it and it is nobody's id; blanks in it and the
width of its characters do not count.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import chain
from typing import cast

from attrs import field, frozen

from zhuanyezhen.exchange.excel.cell import is_unfit, says_nothing
from zhuanyezhen.model.description import ledgers_of
from zhuanyezhen.naming.register import How, Register, Resolution
from zhuanyezhen.naming.unit_cell import UnitCell, read_unit_cell, scope_of
from zhuanyezhen.values.folding import fold_tight

UNITS = "units"


@frozen
class Names:
    """The ids of a ledger and its telling names; ``folded`` are both as they are compared."""

    ids: frozenset[str] = frozenset()
    id_of: Mapping[str, str] = field(factory=dict)
    folded: Mapping[str, str] = field(factory=dict)
    name_of: Mapping[str, str] = field(factory=dict)

    def shown(self, key: str) -> str:
        """What a cell shows for an id."""
        return self.name_of.get(key, key)

    def meant(self, text: str) -> str:
        """The id a cell means."""
        if text in self.ids:
            return text
        return self.id_of.get(text) or self.folded.get(fold_tight(text), text)

    def misread(self, key: str) -> bool:
        """Whether an id, dangling as it is, would be taken for somebody's name."""
        return self.meant(self.shown(key)) != key


@frozen
class UnitNames(Names):
    """The units of a ledger: a cell may name several, beside persons, and each in other words for the same organ.

    ``same`` is, by what is written, the id or the spelling that stands for its organ.
    """

    same: Mapping[str, str] = field(factory=dict)
    register: Register = field(factory=Register)

    def meant(self, text: str) -> str:
        """The id a cell means, or the spelling that stands for the unit."""
        known = super().meant(text)
        return known if known in self.ids else self.same.get(known, known)

    def said(self, text: str) -> UnitCell:
        """The units a cell names; the text itself where it is one unit's id or name, or is not understood."""
        if super().meant(text) in self.ids:
            return UnitCell(units=(text,))
        return read_unit_cell(text, self.register) or UnitCell(units=(text,))

    def misread(self, key: str) -> bool:
        """Whether an id would be taken for another, for several, or for a person."""
        return super().misread(key) or self.said(self.shown(key)) != UnitCell(units=(self.shown(key),))


def names_of(tree: Mapping[str, object], kind: type, unit_cells: Iterable[str] = ()) -> Mapping[str, Names]:
    """The names of every ledger references lead to; ``unit_cells`` are the cells that name units."""
    names = {
        name: _names(cast("Iterable[Mapping[str, object]]", tree.get(name) or ()), each.named)
        for name, each in ledgers_of(kind).items()
        if each.has_id
    }
    return names | {UNITS: _unit_names(names[UNITS], unit_cells)}


def _unit_names(names: Names, cells: Iterable[str]) -> UnitNames:
    """The names of units with those that are written in cells joined by the register."""
    plain = UnitNames(names.ids, names.id_of, names.folded, names.name_of)
    written = Counter[str]()
    for cell, times in Counter(cells).items():
        written.update(dict.fromkeys(plain.said(cell).units, times))
    register = Register(scope_of((*names.id_of, *names.ids, *written)))
    organs: dict[str, list[Resolution]] = {}
    for found in register.resolve_many(dict.fromkeys((*names.ids, *names.id_of, *written))):
        if found.unit is not None and found.how in _SURE:
            organs.setdefault(found.unit, []).append(found)
    same: dict[str, str] = {}
    for spellings in organs.values():
        chosen = _standing_for(spellings, names, written)
        if chosen is not None:
            same |= {each.name: chosen for each in spellings if each.name not in names.id_of}
    return UnitNames(names.ids, names.id_of, names.folded, names.name_of, same, register)


def _standing_for(spellings: list[Resolution], names: Names, written: Counter[str]) -> str | None:
    """The id or the spelling that stands for an organ; ``None`` where two entries of the ledger are it.

    A name with its level goes before one without, then the one most often written, then the longest.
    """
    known = {names.meant(each.name) for each in spellings} & names.ids
    if known:
        return min(known) if len(known) == 1 else None
    levelled = ((each.how is How.PREFIX, written[each.name], len(each.name), each.name) for each in spellings)
    return max(levelled)[-1]


_SURE = frozenset({How.EXACT, How.PREFIX, How.COLLECTIVE, How.SHAPE, How.ABBREVIATION})


def _names(rows: Iterable[Mapping[str, object]], column: str | None) -> Names:
    rows = tuple(rows)
    ids = frozenset(str(row.get("id")) for row in rows)
    owners: dict[str, set[str]] = {}
    for row in rows:
        name = row.get(column or "")
        if (
            isinstance(name, str)
            and name not in ids
            and not is_unfit(name)
            and not says_nothing(name, words=True)
        ):
            owners.setdefault(name, set()).add(str(row.get("id")))
    id_of = {name: min(own) for name, own in owners.items() if len(own) == 1}
    name_of: dict[str, str] = {}
    for name, key in id_of.items():
        name_of.setdefault(key, name)
    return Names(ids, id_of, _folded(ids, owners), name_of)


def _folded(ids: Iterable[str], owners: Mapping[str, set[str]]) -> dict[str, str]:
    """By folded id or name the only id it can mean."""
    meant: dict[str, set[str]] = {}
    for text, own in chain(((key, {key}) for key in ids), owners.items()):
        meant.setdefault(fold_tight(text), set()).update(own)
    return {text: min(own) for text, own in meant.items() if text and len(own) == 1}
