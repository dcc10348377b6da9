"""What the styles of a Word document hide or strike out; what a run says of itself comes before.

``vanish`` and ``strike`` are toggles (ECMA-376 part 1, 17.7.3): one that the style of the paragraph and
the style of the run both set is off. A double strike is taken for a single one.
"""

from collections.abc import Callable

from attrs import define, field, frozen

from zhuanyezhen.reading.formats.docx_xml import Node, is_on

_MAX_CHAIN = 32


@frozen(kw_only=True)
class Shown:
    """Whether text is hidden and whether it is struck out; None: not stated."""

    hidden: bool | None = None
    struck: bool | None = None


@frozen
class _Style:
    own: Shown
    based_on: str | None


@define
class TextStyles:
    """The styles of a document by their ids, as far as they hide text."""

    _styles: dict[str, _Style] = field(factory=dict)
    _default: str | None = None
    _everywhere: Shown = field(factory=Shown)
    _known: dict[tuple[str | None, str | None], Shown] = field(factory=dict)

    def of(self, paragraph: str | None, run: str | None) -> Shown:
        """What the styles of a paragraph and of a run in it make of its text."""
        key = (paragraph, run)
        if key not in self._known:
            self._known[key] = Shown(
                hidden=self._toggled(key, lambda shown: shown.hidden),
                struck=self._toggled(key, lambda shown: shown.struck),
            )
        return self._known[key]

    def _toggled(self, key: tuple[str | None, str | None], asked: Callable[[Shown], bool | None]) -> bool:
        paragraph, run = (self._stated(style, asked) for style in (key[0] or self._default, key[1]))
        return bool(asked(self._everywhere)) or paragraph != run

    def _stated(self, style: str | None, asked: Callable[[Shown], bool | None]) -> bool:
        """What the style says, or the nearest of those it is based on that says anything."""
        for _ in range(_MAX_CHAIN):
            if style not in self._styles:
                break
            stated = asked(self._styles[style].own)
            if stated is not None:
                return stated
            style = self._styles[style].based_on
        return False


def read_styles(styles: Node | None) -> TextStyles:
    """What the part of styles says; without one nothing is hidden by style."""
    if styles is None:
        return TextStyles()
    named = [node for node in styles.all("w:style") if "w:styleId" in node.attributes]
    found = {node.attributes["w:styleId"]: _Style(_shown(node), node.val("w:basedOn")) for node in named}
    default = next((node.attributes["w:styleId"] for node in named if _is_default(node)), None)
    return TextStyles(found, default, _shown(styles.find("w:docDefaults", "w:rPrDefault")))


def _is_default(style: Node) -> bool:
    default = style.attributes.get("w:default", "0")
    return style.attributes.get("w:type") == "paragraph" and is_on({"w:val": default})


def _shown(holder: Node | None) -> Shown:
    strikes = [_switch(holder, tag) for tag in ("w:strike", "w:dstrike")]
    stated = [strike for strike in strikes if strike is not None]
    return Shown(hidden=_switch(holder, "w:vanish"), struck=any(stated) if stated else None)


def _switch(holder: Node | None, tag: str) -> bool | None:
    node = holder.find("w:rPr", tag) if holder else None
    return is_on(node.attributes) if node else None
