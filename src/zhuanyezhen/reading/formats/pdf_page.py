"""Pages of a PDF as they are meant: turned upright, figures raised, cells closed that a page break left open.

Here a page is only made ready; what its lines and tables are is read elsewhere.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from zhuanyezhen.reading.formats.script import scripted

if TYPE_CHECKING:
    from pdfplumber.page import Page

_SMALL = 0.9
"""A raised character is at most this share of the one before it in size."""

_BESIDE = 1.5
_MOVED = 0.08
_NEAR = 3.0
"""Points between a rule and the end of another that should meet."""


def upright(page: "Page") -> "Page":
    """The page, turned if most of its characters stand on their side."""
    turned = Counter(_turn(each) for each in page.chars)
    turn, count = max(turned.items(), key=lambda item: item[1], default=(0, 0))
    if not turn or 2 * count <= len(page.chars):
        return page
    made = page.page_obj
    made.rotate = (made.rotate + turn) % 360
    made.attrs["Rotate"] = made.rotate
    return type(page)(page.pdf, made, page.page_number, page.initial_doctop)


def _turn(each: Mapping[str, Any]) -> int:
    """By how many degrees a page must be turned for a character to stand upright."""
    across, up = each["matrix"][0], each["matrix"][1]
    return 0 if abs(across) >= abs(up) else 90 if up > 0 else 270


def settle_scripts(characters: Sequence[dict[str, Any]]) -> None:
    """Put raised and lowered characters on the line they belong to, as the characters Unicode has for them."""
    base: dict[str, Any] | None = None
    end = 0.0
    for each in characters:
        if base is not None and _is_script(each, base, end):
            raised = each["bottom"] < base["bottom"]
            end = each["x1"]
            each["text"] = scripted(each["text"], base["text"], raised=raised)
            each.update({key: base[key] for key in ("top", "bottom", "doctop", "y0", "y1", "size", "height")})
        else:
            base, end = each, each["x1"]


def _is_script(each: Mapping[str, Any], base: Mapping[str, Any], end: float) -> bool:
    small = each["size"] <= _SMALL * base["size"] and -_BESIDE <= each["x0"] - end <= _BESIDE
    moved = abs(each["bottom"] - base["bottom"]) > _MOVED * base["size"]
    return bool(small and moved and each["bottom"] > base["top"] and each["top"] < base["bottom"])


def open_ends(edges: Iterable[Mapping[str, Any]]) -> list[float]:
    """Where the outermost vertical rules of a page end and no rule closes the cells between them.

    >>> open_ends([{"orientation": "v", "top": 10, "bottom": 90}, {"orientation": "v", "top": 20, "bottom": 90}])
    [90]
    """
    upright = [each for each in edges if each["orientation"] == "v"]
    return list(_open(upright)) if upright else []


def _open(upright: Sequence[Mapping[str, Any]]) -> Iterator[float]:
    """Both ends; where a rule is already, another one changes nothing."""
    outermost = {
        "top": min(each["top"] for each in upright),
        "bottom": max(each["bottom"] for each in upright),
    }
    for end, at in outermost.items():
        if sum(abs(each[end] - at) <= _NEAR for each in upright) > 1:
            yield at
