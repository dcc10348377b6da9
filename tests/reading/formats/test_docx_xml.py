"""XML: what is unsafe is refused, what is damaged is named, both namespaces are one."""

import pytest

from render_docx import STRICT, root
from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.reading.formats import limits
from zhuanyezhen.reading.formats.docx_xml import XmlReader, is_on, tree


def _bomb(depth: int) -> str:
    entities = "".join(f'<!ENTITY a{level} "{f"&a{level - 1};" * 10}">' for level in range(1, depth))
    return f'<!DOCTYPE bomb [<!ENTITY a0 "bang">{entities}]><bomb>&a{depth - 1};</bomb>'


@pytest.mark.parametrize(
    "text",
    [_bomb(10), '<!DOCTYPE a SYSTEM "file:///etc/hostname"><a/>', "<!DOCTYPE a><a/>"],
    ids=["bomb", "file", "bare"],
)
def test_document_types_are_refused(text: str) -> None:
    """An entity bomb, a reference to another file and a bare document type are refused alike."""
    with pytest.raises(UnreadableFileError, match=r"'a.docx' declares a document type"):
        tree(XmlReader(name="a.docx"), "word/document.xml", [text.encode()])


@pytest.mark.parametrize(
    "data", [b"", b"<a>", b"<a></b>", b"\xff", b"<a>&x;</a>", b'<?xml version="1.0" encoding="no-such"?><a/>']
)
def test_damaged_xml_is_named_with_its_part(data: bytes) -> None:
    """The message names the file, the part and the place."""
    with pytest.raises(UnreadableFileError, match=r"'a.docx' has damaged XML in word/styles.xml \("):
        tree(XmlReader(name="a.docx"), "word/styles.xml", [data])


def test_elements_are_counted_over_all_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """One budget for a file: two parts spend it together."""
    monkeypatch.setattr(limits, "XML_ELEMENTS", 3)
    xml = XmlReader(name="a.docx")
    tree(xml, "a", [b"<a><b/></a>"])
    with pytest.raises(UnreadableFileError, match=r"'a.docx' has 4 elements"):
        tree(xml, "b", [b"<a><b/></a>"])


def test_both_namespaces_have_the_same_names() -> None:
    """Strict and transitional documents look the same from here on; text of small parts is ignored."""
    strict, transitional = (
        tree(XmlReader(name="a.docx"), "p", [root("styles", '<w:style w:styleId="a"/>文', **space).encode()])
        for space in ({"namespace": STRICT}, {})
    )
    assert strict == transitional
    assert (strict.tag, strict.children[0].attributes) == ("w:styles", {"w:styleId": "a"})


def test_paths_find_the_first_child_on_the_way() -> None:
    """A path that is not there is None, and so is a value that is not stated."""
    text = root("lvl", '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr><w:start/>')
    node = tree(XmlReader(name="a.docx"), "p", [text.encode()])
    assert node.val("w:pPr", "w:numPr", "w:numId") == "3"
    assert (node.val("w:pPr", "w:rPr", "w:numId"), node.val("w:start")) == (None, None)


@pytest.mark.parametrize(
    ("value", "on"), [(None, True), ("1", True), ("on", True), ("0", False), ("false", False)]
)
def test_switches_are_on_unless_they_say_otherwise(value: str | None, on: bool) -> None:  # noqa: FBT001 - expected
    """``<w:vanish/>`` hides, ``<w:vanish w:val="0"/>`` does not."""
    assert is_on({} if value is None else {"w:val": value}) is on
