"""Word files as packages: where the parts are, and what is said when it is another kind of file."""

import pytest

from render_docx import STRICT, docx, package, paragraph, plan_lists, relations, root
from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.reading.formats.docx import read

_BODY = root("document", f"<w:body>{paragraph('甲', num=1)}</w:body>")


def test_strict_documents_are_read() -> None:
    """The strict namespace of ISO 29500 is the same language."""
    data = docx(paragraph("甲", num=1), numbering=plan_lists(), namespace=STRICT)
    assert read(data, "a.docx").text == "一、甲\n"


def test_parts_are_found_by_their_relations() -> None:
    """Parts may have any name; relations say what they are."""
    data = package(
        {
            "_rels/.rels": relations([("officeDocument", "/doc/main.xml")]),
            "doc/main.xml": _BODY,
            "doc/_rels/main.xml.rels": relations([("numbering", "lists.xml")]),
            "doc/lists.xml": root("numbering", plan_lists()),
        }
    )
    assert read(data, "a.docx").text == "一、甲\n"


@pytest.mark.parametrize("rels", [{}, {"_rels/.rels": relations([("officeDocument", "gone.xml")])}])
def test_parts_are_found_at_their_usual_places(rels: dict[str, str]) -> None:
    """Without relations, or with one that leads nowhere, the usual names are tried."""
    parts = {"word/document.xml": _BODY, "word/numbering.xml": root("numbering", plan_lists())}
    assert read(package(rels | parts), "a.docx").text == "一、甲\n"


@pytest.mark.parametrize(
    ("part", "what"),
    [
        ("xl/workbook.xml", "an Excel workbook: rename it to .xlsx"),
        ("ppt/presentation.xml", "a PowerPoint presentation"),
        ("content.xml", "an OpenDocument file"),
        ("readme.txt", "a zip archive: unpack it"),
    ],
)
def test_other_packages_are_named(part: str, what: str) -> None:
    """A workbook called .docx is said to be a workbook."""
    with pytest.raises(
        UnreadableFileError, match=f"'a.docx' is not a Word document, as its suffix says, but {what}"
    ):
        read(package({part: "<a/>"}), "a.docx")
