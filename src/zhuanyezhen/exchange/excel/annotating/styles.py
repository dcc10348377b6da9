"""The formats of a workbook with some more: those of the cells that are coloured, those of the added sheet.

Nothing of the old ones changes, nor their numbers: the cells that are not touched mean what they meant.
"""

from collections.abc import Mapping

from attrs import Factory, field, frozen

from zhuanyezhen.ooxml.xml_node import (
    Edit,
    Node,
    UnfitError,
    appended,
    parsed,
    set_in,
    spliced,
)
from zhuanyezhen.words.annotating import FOREIGN_XML

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
BARE = (
    f'<styleSheet xmlns="{MAIN}"><fonts><font/></fonts><fills><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills><borders><border/></borders><cellStyleXfs><xf/>'
    "</cellStyleXfs><cellXfs><xf/></cellXfs></styleSheet>"
).encode()
"""The formats of a workbook that has none."""

COLOURS: Mapping[str, str] = {"error": "FFF8CBAD", "warning": "FFFFE699", "info": "FFDDEBF7"}
"""What cells are filled with, by severity."""

_PARTS = {"fonts": "fontId", "fills": "fillId", "borders": "borderId"}


@frozen(eq=False)
class Styles:
    """The formats of a workbook and those to be added; a format of cells is known by its number."""

    xml: bytes
    root: Node = field(init=False, default=Factory(lambda self: parsed(self.xml), takes_self=True))
    _lists: dict[str, Node] = field(init=False, factory=dict)
    _new: dict[str, list[bytes]] = field(init=False, factory=dict)
    _painted: dict[tuple[int, str], int] = field(init=False, factory=dict)
    _fills: dict[str, int] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        for name in (*_PARTS, "cellXfs"):
            self._lists[name] = self.root.one(name)
            self._new[name] = []

    def painted(self, style: int, severity: str) -> int:
        """The number of a format like another, filled with the colour of a severity."""
        key = style, severity
        if key not in self._painted:
            self._painted[key] = self._with_fill(style, self._fill(severity))
        return self._painted[key]

    def cleared(self, style: int) -> int:
        """The number of a format like another that is not filled, if that is filled with a colour of ours."""
        key = style, ""
        if key not in self._painted:
            ours = self._fill_of(style) in COLOURS.values()
            self._painted[key] = self._with_fill(style, 0) if ours else style
        return self._painted[key]

    def taken_over(self, xml: bytes) -> int:
        """Add all formats of another workbook; how far their numbers move."""
        root = parsed(xml)
        moved = {name: self._number(name) for name in (*_PARTS, "cellXfs")}
        for name in _PARTS:
            for each in root.one(name).children:
                self._new[name].append(self._named(xml[each.start : each.end]))
        for each in root.one("cellXfs").children:
            tag = xml[each.start : each.opened]
            for name, key in _PARTS.items():
                tag = set_in(tag, key, str(moved[name] + each.number(key)))
            self._new["cellXfs"].append(self._named(set_in(tag, "xfId", "0") + xml[each.opened : each.end]))
        return moved["cellXfs"]

    def done(self) -> bytes:
        """The part, with what was added."""
        edits: list[Edit] = []
        for name, node in self._lists.items():
            edits += appended(self.xml, node, self._new[name]) if self._new[name] else []
        return spliced(self.xml, edits)

    def _number(self, name: str) -> int:
        return len(self._lists[name].children) + len(self._new[name])

    def _fill(self, severity: str) -> int:
        if severity not in self._fills:
            self._fills[severity] = self._number("fills")
            fill = (
                f'<fill><patternFill patternType="solid"><fgColor rgb="{COLOURS[severity]}"/>'
                f'<bgColor indexed="64"/></patternFill></fill>'
            )
            self._new["fills"].append(self._named(fill.encode()))
        return self._fills[severity]

    def _with_fill(self, style: int, fill: int) -> int:
        node = self._xf(style)
        tag = set_in(self.xml[node.start : node.opened], "fillId", str(fill))
        tag = set_in(tag, "applyFill", "1")
        self._new["cellXfs"].append(tag + self.xml[node.opened : node.end])
        return self._number("cellXfs") - 1

    def _fill_of(self, style: int) -> str | None:
        fills = self._lists["fills"].children
        place = self._xf(style).number("fillId")
        pattern = fills[place].first("patternFill") if place < len(fills) else None
        colour = pattern.first("fgColor") if pattern else None
        return colour.attributes.get("rgb") if colour else None

    def _xf(self, style: int) -> Node:
        known = self._lists["cellXfs"].children
        if style >= len(known):
            raise UnfitError(*FOREIGN_XML.both())
        return known[style]

    def _named(self, element: bytes) -> bytes:
        """An element of ours, in the namespace of the others."""
        if not self.root.prefix:
            return element
        end = element.index(b">") + 1
        return set_in(element[:end], "xmlns", MAIN) + element[end:]
