"""Tokens: well-formed pages, and every malformation that makes other tokenizers slow or lose text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.reading.formats import html_token
from zhuanyezhen.reading.formats.html_token import Tag, tokens, unescape


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
        ("<script>if (a<b) '<p>'</SCRIPT>甲", ["</script>", "甲"]),
        ("<title>网站</title><style>p{}</style>甲", ["</title>", "</style>", "甲"]),
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
        ("<p 甲<b>乙", ["<p>", "<b>", "乙"]),
        ('<p class="x>甲</p>', ["<p>", "甲", "</p>"]),
        ('<p class="甲', ["<p>", "甲"]),
        ("<p id='x 甲", ["<p>", "x 甲"]),
        ("<script>甲<script>乙", ["甲", "乙"]),
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
    ],
)
def test_attributes(raw: str, name: str, value: str | None) -> None:
    """Attributes are found with and without quotes and values; one that is not there is None."""
    assert Tag("td", closing=False, raw=raw).attribute(name) == value


def test_a_reference_to_no_character_stays() -> None:
    """A number of thousands of digits is not computed."""
    assert unescape("&#" + "9" * 5000 + ";") == "&#" + "9" * 5000 + ";"


def test_too_many_tags_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page of nothing but tags is refused."""
    monkeypatch.setattr(html_token, "HTML_TAGS", 3)
    with pytest.raises(UnreadableFileError, match=r"'page.html' has 4 tags"):
        _show("<b><b><b><b>")


@given(st.text(alphabet="<>!-/'\"= ap甲\n&#;", max_size=60))
def test_any_text_is_cut(text: str) -> None:
    """No text makes cutting fail or loop, and text without markup comes back whole."""
    shown = _show(text)
    assert "<" in text or "&" in text or "".join(shown) == text
