"""Ids and names: a sheet shows the name of what it refers to, and reading finds the id again.

A name stands for an id only where exactly one entry of the ledger has it and it is nobody's id; blanks in it and the
width of its characters do not count.
"""

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import cast

from attrs import field, frozen

from zhuanyezhen.exchange.excel.cell import is_unfit, says_nothing
from zhuanyezhen.model.description import ledgers_of
from zhuanyezhen.values.folding import fold_tight


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


def names_of(tree: Mapping[str, object], kind: type) -> Mapping[str, Names]:
    """The names of every ledger references lead to."""
    return {
        name: _names(cast("Iterable[Mapping[str, object]]", tree.get(name) or ()), each.named)
        for name, each in ledgers_of(kind).items()
        if each.has_id
    }


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
