"""Elements and where they stand in the bytes of a part."""

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.ooxml.xml_node import (
    UnfitError,
    appended,
    parsed,
    set_in,
    spliced,
    whole,
)

_PART = '<?xml version="1.0" encoding="utf-8"?>\n<p:甲 r:id="一&gt;二" 丙=\'a"b>c\'><p:乙>字&amp;</p:乙 ><丁 /></p:甲>\n'.encode()


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_an_element_knows_its_bytes(mark: bytes) -> None:
    """With prefixes, quotes of both kinds, a mark at the beginning; offsets count bytes, not characters."""
    xml = mark + _PART
    root = parsed(xml)
    first, second = root.children
    assert ("甲", "p:") == (root.name, root.prefix)
    assert ("一>二", 'a"b>c', None) == (root.local("id"), root.local("丙"), root.local("无"))
    assert xml[root.start : root.end] + b"\n" == xml[xml.index(b"<p:") :]
    assert ("字&amp;", "") == (first.text(xml), second.text(xml))
    assert ("<p:乙>字&amp;</p:乙 >", "<丁 />") == tuple(
        xml[each.start : each.end].decode() for each in (first, second)
    )
    assert (second, None, [second]) == (root.first("丁"), root.first("戊"), root.all("丁"))


@pytest.mark.parametrize(
    "xml",
    [
        b"",
        b"<a>",
        b"<a></b>",
        b"<a>\xff</a>",
        b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        '<?xml version="1.0" encoding="gb18030"?><a>字</a>'.encode("gb18030"),
        '<?xml version="1.0" encoding="utf-16"?><a/>'.encode("utf-16"),
        "<a/>".encode("utf-16"),
        b"<a>" + b"<b/>" * 1_000_002 + b"</a>",
    ],
)
def test_what_is_no_part_of_an_office_program_is_unfit(xml: bytes) -> None:
    """Cut off, in another encoding, with a document type: nothing of it is expanded or guessed."""
    with pytest.raises(UnfitError) as unfit:
        parsed(xml)
    assert "XML" in unfit.value.text("zh")


def test_children_are_appended_at_the_end() -> None:
    """Of an element that has some, and says how many; of one that is closed at once."""
    xml = b'<a><list count="1"><b/></list><none count="0"/><bare/></a>'
    root = parsed(xml)
    edits = [edit for each in root.children for edit in appended(xml, each, [b"<c/>", b"<d/>"])]
    assert (
        b'<a><list count="3"><b/><c/><d/></list><none count="2"><c/><d/></none><bare><c/><d/></bare></a>'
        == spliced(xml, edits)
    )


def test_an_attribute_takes_the_place_of_the_old_one() -> None:
    """Of that name, and of no other that ends like it."""
    assert b'<c rs="1" s="7"/>' == set_in(b"<c rs=\"1\" s = '3'/>", "s", "7")
    assert b'<c rs="1" s="7"/>' == set_in(b'<c rs="1" />', "s", "7")
    assert b'<c s="7">' == set_in(b"<c>", "s", "7")


@pytest.mark.parametrize("text", ["", "-1", "1.0", "９", "1" * 10])
def test_what_is_no_whole_number(text: str) -> None:
    """A number a program would not write is not guessed at."""
    with pytest.raises(UnfitError):
        whole(text)
    assert (0, 12) == (whole("0"), parsed(b'<a b="12"/>').number("b"))


@given(st.lists(st.tuples(st.sampled_from("abc"), st.text("x<&>'\"字", max_size=3)), max_size=5))
def test_bytes_are_those_of_each_child(items: list[tuple[str, str]]) -> None:
    """Cut where they stand, the children joined are what stands in the element."""
    inner = "".join(f'<{name} t="{escape(text)}">{escape(text)}</{name}>' for name, text in items)
    xml = f"<r>{inner}</r>".encode()
    root = parsed(xml)
    assert xml[root.opened : root.closed] == b"".join(xml[each.start : each.end] for each in root.children)
    assert [text for _, text in items] == [each.attributes["t"] for each in root.children]
