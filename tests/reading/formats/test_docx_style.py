"""Styles: what they hide, over chains that may be broken or run in circles."""

import pytest

from zhuanyezhen.reading.formats.docx_style import Shown, TextStyles, read_styles
from zhuanyezhen.reading.formats.docx_xml import Node


def _properties(*tags: str) -> Node:
    return Node("w:rPr", {}, [Node(tag, {"w:val": "0"} if off else {}) for tag, off in map(_state, tags)])


def _state(tag: str) -> tuple[str, bool]:
    return tag.removesuffix("=0"), tag.endswith("=0")


def _style(key: str, *tags: str, based_on: str | None = None, default: bool = False) -> Node:
    base = [Node("w:basedOn", {"w:val": based_on})] if based_on else []
    attributes = {"w:styleId": key, "w:type": "paragraph"} | ({"w:default": "1"} if default else {})
    return Node("w:style", attributes, [*base, _properties(*tags)])


def _styles(*nodes: Node) -> TextStyles:
    return read_styles(Node("w:styles", {}, list(nodes)))


@pytest.mark.parametrize(
    ("paragraph", "run", "hidden", "struck"),
    [
        (None, None, False, False),
        ("hides", None, True, False),
        (None, "hides", True, False),
        ("hides", "hides", False, False),
        ("heir", None, True, True),
        ("shows", None, False, False),
        ("circle", None, False, False),
        ("unknown", "struck twice", False, True),
        ("one of two", None, False, True),
    ],
)
def test_the_nearest_style_speaks_and_two_cancel(
    paragraph: str | None,
    run: str | None,
    hidden: bool,  # noqa: FBT001
    struck: bool,  # noqa: FBT001
) -> None:
    """A style says what the nearest of its chain says; a toggle set by paragraph and run is off."""
    styles = _styles(
        _style("hides", "w:vanish"),
        _style("heir", "w:strike", based_on="hides"),
        _style("shows", "w:vanish=0", based_on="hides"),
        _style("circle", based_on="circle"),
        _style("struck twice", "w:dstrike"),
        _style("one of two", "w:strike=0", "w:dstrike"),
        Node("w:style", {}),
    )
    assert styles.of(paragraph, run) == Shown(hidden=hidden, struck=struck)
    assert styles.of(paragraph, run) is styles.of(paragraph, run)


def test_defaults_hold_where_nothing_is_named() -> None:
    """The default style is that of paragraphs without one; the document's defaults are everybody's."""
    assert _styles(_style("own", "w:strike", default=True)).of(None, None).struck
    everywhere = Node("w:docDefaults", {}, [Node("w:rPrDefault", {}, [_properties("w:vanish")])])
    assert _styles(everywhere).of("a", "b").hidden


def test_without_styles_nothing_is_hidden() -> None:
    """A file may have no part of styles."""
    assert read_styles(None).of("a", None) == Shown(hidden=False, struck=False)
