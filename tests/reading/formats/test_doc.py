"""Word 97-2003 documents, from real bytes: an OLE container with a piece table."""

import sys

import pytest

from reading.formats.render_doc import doc
from zhuanyezhen.errors import MissingExtraError, UnreadableFileError
from zhuanyezhen.reading.formats.doc import read


def test_paragraphs_are_read() -> None:
    """The text of a .doc comes through the conversion, paragraph by paragraph."""
    document = read(doc("一、重点任务", "（一）招商。（责任单位：区商务局牵头）"), "plan.doc")
    assert [(b.number, document.text[b.start : b.end]) for b in document.blocks] == [
        (1, "一、重点任务"),
        (2, "（一）招商。（责任单位：区商务局牵头）"),
    ]


@pytest.mark.parametrize("data", [doc("甲")[:600], doc("甲")[:300], doc("甲", main_stream="Workbook")])
def test_a_damaged_or_other_file_says_what_to_do(data: bytes) -> None:
    """What the converter cannot read is an unreadable file, with its reason and a way out."""
    with pytest.raises(UnreadableFileError, match=r"'plan.doc' cannot be converted .* save it as .docx"):
        read(data, "plan.doc")


def test_without_the_converter_the_install_line_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra is asked for by name."""
    monkeypatch.setitem(sys.modules, "doc2docx", None)
    with pytest.raises(MissingExtraError, match=r"pip install msdoc2docx"):
        read(doc("甲"), "plan.doc")
