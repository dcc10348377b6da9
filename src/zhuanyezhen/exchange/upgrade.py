"""The versions of programme files, and those of earlier ones made like today's before they are read.

Version 1 keyed a unit by its function (晋源区/市场监管), version 2 by its organ (晋源区/市场监管局). The ids change where
units are declared and wherever a field refers to one. What is wrong at a damaged place was a text that could also be a
count or a paragraph. No other text is touched. Workbooks and frames of 0.1 say no version, and neither do ledgers of
an office's own: what says none is taken for version 1, whose ids are none that 2 would make.
"""

from collections.abc import Iterator

from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.exchange.tree import Entries
from zhuanyezhen.naming.former_ids import today_id

SCHEMA_VERSION = 2
_REFERENCES = frozenset({"unit", "members", "office_at", "candidates"})


def newer(name: str, version: object) -> UnreadableFileError:
    """The error for a file of a version that is not known yet."""
    return UnreadableFileError(
        f"{name}: schema_version {version} is newer than this library reads ({SCHEMA_VERSION}); upgrade zhuanyezhen",
        f"{name}：文件格式版本{version}比本库能读的版本{SCHEMA_VERSION}新；请升级zhuanyezhen",
    )


def upgraded(tree: Entries) -> dict[str, str]:
    """Change the ids of a tree of version 1 in place; by former id, today's."""
    known = {str(unit["id"]): _names(unit) for unit in _units(tree) if isinstance(unit.get("id"), str)}
    ids = {former: today_id(former, names) for former, names in known.items()}
    for unit in _units(tree):
        if isinstance(unit.get("id"), str):
            unit["id"] = ids[str(unit["id"])]
    _refer(tree, ids)
    for plan in _entries(tree.get("plans")):
        for damage in _entries(plan.get("damage")):
            _tell_apart(damage)
    return ids


def _names(unit: Entries) -> list[str]:
    aliases = unit.get("aliases")
    names = [unit.get("name"), *(aliases if isinstance(aliases, list) else [])]
    return [name for name in names if isinstance(name, str)]


def _units(tree: Entries) -> Iterator[Entries]:
    for holder in (tree, *_entries(tree.get("plans"))):
        yield from _entries(holder.get("units"))


def _entries(listed: object) -> list[Entries]:
    return [each for each in listed if isinstance(each, Entries)] if isinstance(listed, list) else []


def _tell_apart(damage: Entries) -> None:
    """The number a reason was, as the field it is now."""
    reason = damage.get("reason")
    if reason == "" or (isinstance(reason, str) and reason.isdecimal()):
        del damage["reason"]
        if reason:
            damage["first" if damage.get("kind") == "repetition" else "count"] = int(reason)


def _refer(tree: Entries, ids: dict[str, str]) -> None:
    """Follow every mapping and list of a tree, however deep, and rename what refers to a unit."""
    waiting: list[object] = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Entries):
            for key in node.keys() & _REFERENCES:
                node[key] = _renamed(node[key], ids)
            waiting += node.values()
        elif isinstance(node, list):
            waiting += node


def _renamed(value: object, ids: dict[str, str]) -> object:
    """A reference, or a list of them, by today's ids; what is no text is left for the reader to refuse."""
    if isinstance(value, str):
        return ids.setdefault(value, today_id(value))
    if isinstance(value, list):
        value[:] = [_renamed(each, ids) if isinstance(each, str) else each for each in value]
    return value
