"""Word's automatic numbering: the number Word shows before a paragraph, which stands nowhere in it.

A paragraph names a list (``numId``) and a level, itself or through its style; the list names an
abstract list, whose levels say how to count. Counters belong to the abstract list, so that two lists
on one abstract list count on, unless the list says to start over (``startOverride``).
What Word shows between number and text is a tab or a space: a tab is left out after a closing mark
(``（一）``, ``1.``) and becomes a space elsewhere (``第一条 ``), so that 1 and 2家 do not become 12家.
"""

import re

from attrs import define, evolve, field, frozen

from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.formats.docx_xml import Node, is_on
from zhuanyezhen.reading.formats.numeral import integer, numeral

LEVELS = 9
_SLOT = regex("%([1-9])")
_MAX_CHAIN = 32
_MAX_TEXT = 255  # what Word's own dialogue takes; a longer one would be repeated at every paragraph


@frozen(kw_only=True)
class ListLevel:
    """How one level of a list counts and shows itself."""

    start: int = 0
    number_format: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    suffix: str = "tab"
    style: str | None = None


@define
class _List:
    """A list (``w:num``): its abstract list, levels with its overrides, and where it starts over."""

    abstract: str
    levels: dict[int, ListLevel]
    starts: dict[int, int]
    linked: dict[str, int]

    def level(self, index: int) -> ListLevel:
        return self.levels.get(index, ListLevel())

    def start(self, index: int) -> int:
        return self.starts.get(index, self.level(index).start)


@frozen
class _StyleNumbering:
    list_id: str | None
    level: int | None
    based_on: str | None


@define
class Numbering:
    """The lists of a document and how far each has counted."""

    _lists: dict[str, _List]
    _styles: dict[str, _StyleNumbering]
    _default_style: str | None = None
    _counters: dict[str, list[int | None]] = field(factory=dict)
    _started: set[tuple[str, int]] = field(factory=set)

    def label(self, style: str | None, list_id: str | None, level: int | None) -> str:
        """Count one paragraph and return what Word shows before it, "" if it is not numbered."""
        list_id, index = self._resolve(style, list_id, level)
        numbered = self._lists.get(list_id or "")
        if numbered is None or not 0 <= index < LEVELS:
            return ""
        counters = self._count(list_id or "", numbered, index)
        return _show(numbered, index, counters)

    def _resolve(self, style: str | None, list_id: str | None, level: int | None) -> tuple[str | None, int]:
        if list_id is not None:
            return list_id, level or 0
        chain = self._chain(style or self._default_style)
        list_id = next((each.list_id for each in chain.values() if each.list_id is not None), None)
        inherited = next((each.level for each in chain.values() if each.level is not None), 0)
        linked = self._lists[list_id].linked if list_id in self._lists else {}
        by_link = next((linked[each] for each in chain if each in linked), inherited)
        return list_id, by_link if level is None else level

    def _chain(self, style: str | None) -> dict[str, _StyleNumbering]:
        """The style and those it is based on, nearest first; Word itself allows about ten."""
        chain: dict[str, _StyleNumbering] = {}
        while style in self._styles and style not in chain and len(chain) < _MAX_CHAIN:
            chain[style] = self._styles[style]
            style = chain[style].based_on
        return chain

    def _count(self, list_id: str, numbered: _List, index: int) -> list[int | None]:
        counters = self._counters.setdefault(numbered.abstract, [None] * LEVELS)
        starts_over = index in numbered.starts and (list_id, index) not in self._started
        self._started.add((list_id, index))
        before = counters[index]
        counters[index] = numbered.start(index) if before is None or starts_over else before + 1
        for deeper in range(index + 1, LEVELS):
            restart = numbered.level(deeper).restart
            if restart is None or index < restart:
                counters[deeper] = None
        return counters


def _show(numbered: _List, index: int, counters: list[int | None]) -> str:
    level = numbered.level(index)
    if level.number_format == "bullet":
        return ""

    def slot(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        counted = counters[at]
        value = numbered.start(at) if counted is None else counted
        return numeral(value, "decimal" if level.legal else numbered.level(at).number_format)

    shown = _SLOT.sub(slot, level.text)
    runs_on = shown[-1:].isdecimal() or shown[-1:].isalpha()  # not ①, which is a digit to Python
    separated = level.suffix == "space" or (level.suffix == "tab" and runs_on)
    return shown + (" " if shown and separated else "")


def read_numbering(numbering: Node | None, styles: Node | None) -> Numbering:
    """Build the lists of a document from its numbering and styles parts (either may be missing)."""
    style_nodes = [node for node in styles.all("w:style") if "w:styleId" in node.attributes] if styles else []
    found = {node.attributes["w:styleId"]: _style(node) for node in style_nodes}
    default = next((_id(node, "w:styleId") for node in style_nodes if _is_default(node)), None)
    return Numbering(_lists(numbering, found) if numbering else {}, found, default)


def _id(node: Node, attribute: str) -> str:
    return node.attributes.get(attribute, "")


def _is_default(style: Node) -> bool:
    return _id(style, "w:type") == "paragraph" and _id(style, "w:default") in {"1", "true", "on"}


def _style(style: Node) -> _StyleNumbering:
    level = style.val("w:pPr", "w:numPr", "w:ilvl")
    return _StyleNumbering(
        style.val("w:pPr", "w:numPr", "w:numId"),
        None if level is None else integer(level),
        style.val("w:basedOn"),
    )


def _lists(numbering: Node, styles: dict[str, _StyleNumbering]) -> dict[str, _List]:
    abstracts = {_id(node, "w:abstractNumId"): node for node in numbering.all("w:abstractNum")}
    nums = {_id(node, "w:numId"): node for node in numbering.all("w:num")}
    by_link = {link: key for key, node in abstracts.items() if (link := node.val("w:styleLink"))}
    levels = {key: _levels(node) for key, node in abstracts.items()}

    def resolve(abstract: str) -> str:
        """Follow a list that only names a list style to the abstract list which defines that style."""
        link = abstracts[abstract].val("w:numStyleLink") if abstract in abstracts else None
        if link is None:
            return abstract
        style = styles.get(link)
        num = nums.get(style.list_id or "") if style else None
        return by_link.get(link) or (num.val("w:abstractNumId") if num else None) or abstract

    found = {}
    for key, node in nums.items():
        abstract = resolve(node.val("w:abstractNumId") or "")
        found[key] = _list(node, abstract, levels.get(abstract, {}))
    found.pop("0", None)  # list 0 means: no list
    return found


def _list(num: Node, abstract: str, levels: dict[int, ListLevel]) -> _List:
    levels, starts = dict(levels), {}
    for override in num.all("w:lvlOverride"):
        index = integer(override.attributes.get("w:ilvl"))
        own = override.find("w:lvl")
        if own:
            levels[index] = _level(own)
        start = override.val("w:startOverride")
        if start is not None:
            starts[index] = integer(start)
    levels = {index: level for index, level in levels.items() if 0 <= index < LEVELS}
    linked = {level.style: index for index, level in levels.items() if level.style}
    return _List(abstract, levels, starts, linked)


def _levels(abstract: Node) -> dict[int, ListLevel]:
    return {integer(node.attributes.get("w:ilvl")): _level(node) for node in abstract.all("w:lvl")}


def _level(node: Node) -> ListLevel:
    restart = node.val("w:lvlRestart")
    legal = node.find("w:isLgl")
    level = ListLevel(
        start=integer(node.val("w:start")),
        number_format=_number_format(node),
        text=(node.val("w:lvlText") or "")[:_MAX_TEXT],
        restart=None if restart is None else integer(restart),
        legal=legal is not None and is_on(legal.attributes),
        style=node.val("w:pStyle"),
    )
    suffix = node.val("w:suff")
    return evolve(level, suffix=suffix) if suffix else level


def _number_format(level: Node) -> str:
    """The format, or the fallback written beside one that only newer versions of Word know."""
    fallback = level.val("mc:AlternateContent", "mc:Fallback", "w:numFmt")
    return level.val("w:numFmt") or fallback or "decimal"
