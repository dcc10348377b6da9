"""Tokens: well-formed pages, and every malformation that makes other tokenizers slow or lose text."""

from collections.abc import Iterable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from justhtml import stream

from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.reading.formats import html_token
from zhuanyezhen.reading.formats.html_token import COMMENT, Tag, tokens, unescape


def _show(text: str) -> list[str]:
    return [
        token if isinstance(token, str) else f"<{'/' * token.closing}{token.name}>"
        for token in tokens(text, "page.html")
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<P>甲</P>乙", ["<p>", "甲", "</p>", "乙"]),
        ("<br/>", ["<br>"]),
        ("<p title='a>b'>甲", ["<p>", "甲"]),
        ('<p title="a>b" id=x>甲', ["<p>", "甲"]),
        ("<!DOCTYPE html><?xml?><![if x]>甲<![endif]>", ["甲"]),
        ("甲<!-- <p> -->乙", ["甲", "乙"]),
        ("<script>if (a<b) '<p>'</SCRIPT>甲", ["<script>", "</script>", "甲"]),
        ("<title>网站</titles></title>甲", ["<title>", "</title>", "甲"]),
        (
            "<svg><title>图标</title></svg><title><p></title>",
            ["<svg>", "<title>", "图标", "</title>", "</svg>", "<title>", "</title>"],
        ),
        ("<svg><p><title><b></title>", ["<svg>", "<p>", "<title>", "</title>"]),
        ("甲<!-->乙<!--->丙<!---->丁<!-- > --!>戊", ["甲", "乙", "丙", "丁", "戊"]),
        ("甲</>乙</ p>丙", ["甲", "乙", "丙"]),
        ("<textarea>\n甲&lt;<p></TEXTAREA>乙", ["<textarea>", "\n甲<<p>", "</textarea>", "乙"]),
        ("<xmp>甲&lt;<p></xmp>", ["<xmp>", "甲&lt;<p>", "</xmp>"]),
        ("<textarea></textarea>", ["<textarea>", "</textarea>"]),
        ("<script><!--<script>甲</script>乙--></script>丙", ["<script>", "</script>", "丙"]),
        ("<script><!--><script>甲</script>乙", ["<script>", "</script>", "乙"]),
        ("<script>--><!--甲--><script></script>乙", ["<script>", "</script>", "乙"]),
        ("<svg><![CDATA[甲<b>]]>乙</svg>", ["<svg>", "甲<b>", "乙", "</svg>"]),
        ("<svg><![CDATA[甲", ["<svg>", "甲"]),
        ("甲<![CDATA[乙]]>丙", ["甲", "<!>", "丙"]),
        ('<p class="a"b">甲</p title=\'>\'>乙', ["<p>", "甲", "</p>", "乙"]),
        ("1<2与3 < 4</ 5", ["1<2与3 < 4</ 5"]),
        ("&lt;p&gt;&nbsp;&#19987;&#x4e1a;", ["<p>\xa0专业"]),
    ],
)
def test_pages_are_cut_into_tags_and_texts(text: str, shown: list[str]) -> None:
    """Tags, texts and references come as a browser sees them; what a page does not show is left out."""
    assert _show(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("甲<!-- 乙", ["甲", " 乙"]),
        ("<!--一<!--二", ["一", "二"]),
        ("甲<!乙<!丙", ["甲<!乙<!丙"]),
        ("甲<p 乙", ["甲<p 乙"]),
        ("<p 甲<b>乙", ["<p>", "乙"]),
        ("</ 乙", ["</ 乙"]),
        ('<p class="x>甲</p>', ["<p>", "甲", "</p>"]),
        ('<b><p class="甲', ["<b>", '<p class="甲']),
        ("<p id='x 甲<", ["<p id='x 甲<"]),
        ("<script>甲<script>乙", ["<script>", "甲", "<script>", "乙"]),
        (
            "<script><!--<script>甲</script>乙<script>丙</script>",
            ["<script>", "</script>", "乙", "<script>", "</script>"],
        ),
        ("<textarea>甲<p>乙", ["<textarea>", "甲", "<p>", "乙"]),
    ],
)
def test_malformed_pages_lose_no_text(text: str, shown: list[str]) -> None:
    """What is opened and never closed is not thrown away with everything behind it."""
    assert _show(text) == shown


@pytest.mark.parametrize(
    ("raw", "name", "value"),
    [
        (" rowspan=2 colspan='3'", "colspan", "3"),
        (' TYPE = "&#65;"', "type", "A"),
        (" reversed", "reversed", ""),
        (" start=5", "type", None),
        (' a="x"b=\'y"\' c=d"', "b", 'y"'),
        (' a="x"b=y c=d"', "c", 'd"'),
        (' a="甲网",（号）乙。" id=1', "id", "1"),
        (" id =\n1 id=2", "id", "1"),
        (" a= b", "a", "b"),
        (' a="x', "a", "x"),
        (" a=", "a", ""),
    ],
)
def test_attributes(raw: str, name: str, value: str | None) -> None:
    """Attributes are found with and without quotes and values; one that is not there is None."""
    assert Tag("td", closing=False, raw=raw).attribute(name) == value


@pytest.mark.parametrize(
    ("text", "closed"),
    [("<svg/>", True), ("<svg class='a' / >", False), ("<svg class=a/>", False), ("<svg class='a'/>", True)],
)
def test_only_a_slash_before_the_end_closes(text: str, closed: bool) -> None:  # noqa: FBT001
    """A slash inside a value that has no quotes belongs to the value."""
    assert [token.self_closing for token in tokens(text, "a.html") if isinstance(token, Tag)] == [closed]


@pytest.mark.parametrize(
    ("raw", "swallows"),
    [
        (' class="a>甲</p><p class="', True),
        (" title='<b>甲'", False),
        (" 甲='1'", False),
        (" a='甲<h2>'", True),
        (' a="x>甲</b><b c="', True),
        (" on='</b>'", False),
    ],
)
def test_a_value_full_of_paragraphs_is_known(raw: str, swallows: bool) -> None:  # noqa: FBT001
    """A quote left open before paragraphs makes them a value, as in a browser: that can be told."""
    assert Tag("p", closing=False, raw=raw).swallows is swallows


@pytest.mark.parametrize(
    ("page", "unshown"),
    [
        ("<noscript>甲</noscript>", True),
        ("<noscript><img></noscript>甲", False),
        ("<noframes>甲</noframes>", True),
        ("<title>甲</title>", False),
        ("<![CDATA[甲]]>", True),
        ("<![CDATA[a]]>甲", False),
        ("<svg><noscript>甲</noscript>", False),
    ],
)
def test_text_that_no_browser_shows_is_known(page: str, unshown: bool) -> None:  # noqa: FBT001
    """Chinese text of a fallback, or of a section that is none outside of drawings, can be told."""
    assert any(token.unshown for token in tokens(page, "a.html") if isinstance(token, Tag)) is unshown


def test_a_reference_to_no_character_stays() -> None:
    """A number of thousands of digits is not computed."""
    assert unescape("&#" + "9" * 5000 + ";") == "&#" + "9" * 5000 + ";"


def test_too_many_tags_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page of nothing but tags is refused."""
    monkeypatch.setattr(html_token, "HTML_TAGS", 3)
    with pytest.raises(UnreadableFileError, match=r"'page.html' has 4 tags"):
        _show("<b><b><b><b>")


_END = "<end-of-page at='1'>"
_PIECES = [
    "<p", "<", ">", " ", " y=", " z = ", '"', "'", "/", "甲", "a", "<td x=", "</p>", "<!--", "-->", "--!>",
    "<br/>", "<svg ", "<svg/>", "</svg>", "<?x>", "!", "-", "\n", "\u3000", '<a b="c"', "&lt;", "<!x]",
]  # fmt: skip
_Shown = str | tuple[str, dict[str, str]]


def _joined(shown: Iterable[_Shown]) -> list[_Shown]:
    """The tokens with neighbouring texts made one."""
    joined: list[_Shown] = []
    for each in shown:
        if isinstance(each, str) and joined and isinstance(last := joined[-1], str):
            joined[-1] = last + each
        else:
            joined.append(each)
    return joined


def _peer(text: str) -> list[_Shown]:
    """What justhtml, a maintained parser, makes of a page."""
    shown: list[_Shown] = []
    for kind, data in stream(text):
        if kind == "text":
            shown.append(str(data))
        elif kind == "start" and isinstance(data, tuple) and isinstance(data[1], dict):
            shown.append((str(data[0]), {key.lstrip("="): value or "" for key, value in data[1].items()}))
        elif kind == "end":
            shown.append((f"/{data}", {}))
    return _joined(shown)


def _ours(text: str) -> list[_Shown]:
    shown: list[_Shown] = []
    for token in tokens(text, "a.html"):
        if isinstance(token, str):
            shown.append(token)
        else:
            names = dict.fromkeys(name.lower() for name in token.names) if not token.closing else {}
            found = {name.lstrip("="): token.attribute(name) or "" for name in names if name != "="}
            shown.append(("/" * token.closing + token.name, found))
    return _joined(shown)


@settings(max_examples=600)
@given(st.lists(st.sampled_from(_PIECES), max_size=14).map("".join))
def test_tokens_are_those_of_a_browser(text: str) -> None:
    """Where a browser reaches the end of the page outside of markup, both see the same tags and texts."""
    peer = _peer(text + _END)
    if peer[-1:] == [("end-of-page", {"at": "1"})]:
        assert _ours(text + _END) == peer


_RAW_PIECES = [
    "<script>", "</script>", "<script", "<!--", "-->", "<!-->", "甲", "<textarea>", "</textarea>", "<xmp>", "</xmp>",
    "&lt;", "<b>", "<svg>", "</svg>", "<![CDATA[", "]]>", ">", "<style>", "</style>", "<noscript>", "</noscript>",
]  # fmt: skip
_SKIPPED = {"script", "style", "noscript"}


def _without_skipped(shown: list[_Shown]) -> list[_Shown]:
    """The tokens of a peer without the texts that ours leaves out."""
    kept: list[_Shown] = []
    for before, each in pairwise([("", {}), *shown]):
        if not (isinstance(each, str) and isinstance(before, tuple) and before[0] in _SKIPPED):
            kept.append(each)
    return kept


@settings(max_examples=300)
@given(st.lists(st.sampled_from(_RAW_PIECES), max_size=12).map("".join))
def test_raw_text_is_that_of_a_browser(text: str) -> None:
    """What a script hides, and what a text field shows, ends where a browser ends it."""
    peer = _peer(text + _END)
    if peer[-1:] == [("end-of-page", {"at": "1"})] and "<svg>" not in text:
        ours = _joined(each for each in _ours(text + _END) if each != (COMMENT, {}))
        assert ours == _joined(_without_skipped(peer))


@given(st.text(alphabet="<>!-/'\"= ap甲\n&#;", max_size=60))
def test_any_text_is_cut(text: str) -> None:
    """No text makes cutting fail or loop, and text without markup comes back whole."""
    shown = _show(text)
    assert "<" in text or "&" in text or "".join(shown) == text
