"""Open elements: where what a page hides or strikes out begins, and above all where it ends."""

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from justhtml import JustHTML

from zhuanyezhen.reading.formats.html import read
from zhuanyezhen.reading.formats.html_element import DRAWN, HIDDEN, STRUCK, OpenElements
from zhuanyezhen.reading.formats.html_token import tokens


def _text(page: str) -> str:
    elements, shown = OpenElements(), ""
    for token in tokens(page, "a.html"):
        if not isinstance(token, str):
            elements.take(token)
        elif elements.seen:
            shown += token
    return shown


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("甲<del>乙</del><ins>丙</ins><s>丁</s><strike>戊</strike>己", "甲丙己"),
        ("<span style='text-decoration: underline line-through'>甲</span>乙", "乙"),
        ("<p hidden>甲</p><p hidden=until-found>乙</p>丙", "丙"),
        ("<p style='color:red;DISPLAY : None !important'>甲</p>乙", "乙"),
        ("<p style='display:none;display:block'>甲</p><p style=''>乙</p><p style='display'>丙</p>", "甲乙丙"),
        (
            "<p style='visibility:hidden'>甲</p><p style='mso-hide:all'>乙</p><p style='visibility:visible'>丙",
            "丙",
        ),
        ("<ruby>专<rp>（</rp><rt>zhuān<rp>）</ruby>业", "专业"),
        ("<div hidden><p>甲<div>乙</div>丙</div>丁", "丁"),
        ("<body style='display:none'>甲", "甲"),
        ("<svg/>甲<svg><text>乙</text><path/></svg>丙<math/>丁", "甲丙丁"),
        ("<svg><path/><p>甲</p>乙<svg><g></p>丙", "甲乙丙"),
        ("<svg><svg>甲</svg>乙</svg>丙", "丙"),
        ("<table><tr><td><svg><td hidden><p>甲<svg><g>乙</td><td>丙", "甲丙"),
        ("<svg><g><link><a>甲</a></g>乙</svg>丙", "丙"),
        ("<select><option>甲<option>乙</select>丙<template><p>丁</template>", "丙"),
        ("<br hidden>甲<hr hidden/>乙", "甲乙"),
    ],
)
def test_hidden_and_struck_text_is_not_read(page: str, text: str) -> None:
    """By its name, by ``hidden`` and by its style an element takes its text with it, and no other text."""
    assert _text(page) == text


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p hidden>甲<p>乙", "乙"),
        ("<p hidden>甲<div>乙", "乙"),
        ("<p><span hidden>甲</p>乙", "乙"),
        ("<li hidden>甲<li>乙<ul><li>丙</ul>", "乙丙"),
        ("<dt hidden>甲<dd>乙<dt hidden>丙<dd>丁", "乙丁"),
        ("<table><tr><td hidden>甲<td>乙<tr hidden><td>丙<tr><td>丁</table>戊", "乙丁戊"),
        ("<table><tbody hidden><tr><td>甲<tbody><tr><td>乙", "乙"),
        ("<table><tr><td><del>甲</td><td>乙", "乙"),
        ("<td hidden>甲", "甲"),
        ("<h2 hidden>甲<h3>乙", "乙"),
        ("<select><option>甲<p>乙", "乙"),
        ("<select><option>甲<optgroup><option selected>乙<option>丙</select>丁", "乙丁"),
        ("<option>甲</option>乙", "甲乙"),
        ("<p style='visibility:hidden'>甲<b style='visibility:visible'>乙</b>丙</p>丁", "乙丁"),
        ("<span style='visibility:collapse'><p>甲</span>乙", "乙"),
        ("<p style='display:none'>甲<b style='visibility:visible'>乙</b></p>丙", "丙"),
        ("<body style='visibility:hidden'>甲", "甲"),
        ("<p title='visibility: hidden'>甲", "甲"),
        ("<dialog>甲</dialog>乙<dialog open>丙</dialog>", "乙丙"),
        ("<p style='text-decoration-line: line-through'>甲</p>乙", "乙"),
        ("<p style='display: none ! important'>甲</p>乙", "乙"),
        ("<s><p>甲</s>乙</p>丙", "乙丙"),
        ("<div><span hidden><div>甲</span>乙", "乙"),
        ("<b><p>甲</b></b>乙", "甲乙"),
        ("<div hidden><table><tr><td>甲</div>乙</table>丙</div>丁", "丁"),
        ("<div hidden>甲</body>乙", "乙"),
        ("<body><div hidden>甲</body>乙", "乙"),
        ("<div hidden></span></p>甲</div>乙", "乙"),
        ("<p><table><tr><td>甲</table><del></p>乙", "甲乙"),
        ("<del></p>甲", "甲"),
    ],
)
def test_what_is_hidden_ends_where_a_browser_ends_it(page: str, text: str) -> None:
    """End tags that are left out are implied; where tags cross, text is rather kept."""
    assert _text(page) == text


@pytest.mark.parametrize(
    ("page", "text", "notes"),
    [
        ("<p>甲<del>乙</del></p>", "甲\n", (STRUCK,)),
        ("<p>甲</p><div hidden><p>乙</p></div>", "甲\n", (HIDDEN,)),
        ("<div>甲<span hidden><br>乙</span>丙</div>", "甲丙\n", (HIDDEN,)),
        ("<div>甲<div hidden>乙</div>丙</div>", "甲丙\n", (HIDDEN,)),
        ("<p>甲</p><div hidden> \n </div><del></del>", "甲\n", ()),
        ("<p>甲<svg><title>图标</title></svg></p>", "甲\n", ()),
        ("<p>甲<svg><text>乙</text></svg></p>", "甲\n", (DRAWN,)),
        ("<p>甲<ruby>专<rt>zhuan</rt></ruby></p>", "甲专\n", ()),
        ("<ol><li hidden>甲<li>乙</ol>", "1.乙\n", (HIDDEN,)),
        ("<table><tr><td>甲<td hidden>乙<td>丙<tr hidden><td>丁</table>", "甲\t丙\n", (HIDDEN,)),
        ("<table><tr><td>甲<td><del>乙</del><tr><td>丙<td>丁</table>", "甲\t\n丙\t丁\n", (STRUCK,)),
    ],
)
def test_what_is_left_out_is_said(page: str, text: str, notes: tuple[str, ...]) -> None:
    """A hidden element shapes nothing, a struck-out one only loses its text; text left out is noted."""
    document = read(page.encode(), "a.html")
    assert (document.text, document.notes) == (text, notes)


def test_a_quote_left_open_is_said() -> None:
    """What a browser takes for the value of an attribute is not read, and the page says so."""
    page = '<p class="a>甲</p><p class="b">乙</p>'
    assert "引号未配对" in read(page.encode(), "a.html").notes[0]


_NAMES = st.sampled_from(["p", "div", "span", "li", "ul", "h2", "b"])
_HIDES = st.sampled_from(["", "", "", " hidden", " style='display:none'"])
_CELLS = st.builds(
    lambda whole, table, row, cell: (
        f"<table{table}>" * (whole > 1) + f"<tr{row}>" * (whole > 0) + f"<td{cell}>"
    ),
    st.integers(0, 2), _HIDES, _HIDES, _HIDES,
)  # fmt: skip
_PIECES = st.one_of(
    st.just("文"), st.just("文"), st.builds("<{}{}>".format, _NAMES, _HIDES), st.builds("</{}>".format, _NAMES),
    _CELLS, st.sampled_from(["</table>", "<svg>", "</svg>", "<svg/>", "<del>", "</del>", "<rt>", "<s>", "</s>"]),
)  # fmt: skip


def _numbered(pieces: list[str]) -> str:
    """The page with every text another character."""
    return "".join(chr(0x4E00 + at) if piece == "文" else piece for at, piece in enumerate(pieces))


def _seen_by_peer(page: str) -> set[str]:
    """The texts that justhtml's tree holds outside of hidden elements."""
    seen: set[str] = set()
    waiting = [JustHTML(page, sanitize=False).root]
    while waiting:
        node = waiting.pop()
        attributes = getattr(node, "attrs", None) or {}
        if node.name == "#text":
            seen |= set(str(node.data))
        elif node.name not in {"del", "s", "rt", "svg"} and not {"hidden", "style"} & set(attributes):
            waiting += node.children or ()
    return seen


# A browser takes a block back out of what stood between it and the formatting that is closed over it.
_TAKEN_BACK = re.compile(
    r"<b\b.*<(?:del|s|rt|(?:span|b) (?:hidden|style)[^>]*)>.*<(?:p|div|li|ul|h2|t[a-z]+)\b.*</b>"
)


@settings(max_examples=400)
@given(st.lists(_PIECES, max_size=14).map(_numbered))
def test_nothing_is_lost_that_a_browser_shows(page: str) -> None:
    """Whatever the tags, text that stands in no hidden element of a browser's tree is read."""
    assume(not _TAKEN_BACK.search(page))
    assert _seen_by_peer(page) <= set(_text(page))


def test_what_a_browser_takes_back_is_said() -> None:
    """Read forward, the block is struck out with what it stands in; it is left out, and the page says so."""
    document = read("<b><del><p>甲</b></del><p>乙".encode(), "a.html")
    assert (document.text, document.notes) == ("乙\n", (STRUCK,))
