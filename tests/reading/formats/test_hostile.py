"""Hostile files: each is read or refused with a clear error, in time and memory that are bounded.

Nothing is timed here: the figures stand in the change log. What is shown is that nothing fails,
recurses or loops on files made to do so; a quadratic reader would not come back from them.
"""

from pathlib import Path

import pytest

from render_docx import TRANSITIONAL, docx
from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.reading.formats import document_of, read_document

_DEEP = 10_000
_MANY = 100_000


def _read(folder: Path, name: str, data: bytes) -> str:
    file = folder / name
    file.write_bytes(data)
    return read_document(file).text


def _document(body: str) -> bytes:
    namespaces = (
        f'xmlns:w="{TRANSITIONAL}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    )
    return docx(document=f"<w:document {namespaces}><w:body>{body}</w:body></w:document>")


_PARAGRAPH = "<w:p><w:r><w:t>深</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("begin", "end", "text"),
    [
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", "深\n"),
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", "深\n"),
        ("<w:p><w:r><w:txbxContent>", "</w:txbxContent></w:r></w:p>", "\n" * _DEEP + "深\n"),
        ("<w:p><mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent></w:p>", None),
    ],
)
def test_deep_nesting_in_word(begin: str, end: str, text: str | None, tmp_path: Path) -> None:
    """Controls, tables, text boxes and alternatives ten thousand deep need no recursion."""
    found = _read(tmp_path, "deep.docx", _document(begin * _DEEP + _PARAGRAPH + end * _DEEP))
    assert "深" in found
    assert text is None or sorted(found) == sorted(text)


def test_deep_nesting_in_html(tmp_path: Path) -> None:
    """A hundred thousand elements inside each other need no recursion."""
    page = "<div>" * _MANY + "深" + "</div>" * _MANY
    assert _read(tmp_path, "deep.html", page.encode()) == "深\n"


def test_deep_tables_in_html(tmp_path: Path) -> None:
    """Tables inside each other lay each other out."""
    page = "<table><tr><td>" * _DEEP + "深" + "</table>" * _DEEP
    assert _read(tmp_path, "deep.html", page.encode()) == "深\n"


@pytest.mark.parametrize(
    "piece", ["<!--", '<a "', '<a ">" ', "<", "<!", "<script>", "&#", "<p x='", "</", "<ol><li>", "&amp"]
)
def test_unclosed_markup_in_html(piece: str, tmp_path: Path) -> None:
    """What is opened a hundred thousand times and never closed is not searched for as often."""
    assert "末" in _read(tmp_path, "open.html", (piece * _MANY + "<p>末").encode())


@pytest.mark.parametrize("piece", ["*", "**", "[a](", "[", "> ", "`a", "- ", "\\", "#", "<br", "|"])
def test_unclosed_marks_in_markdown(piece: str, tmp_path: Path) -> None:
    """The same holds for the marks of Markdown."""
    assert "末" in _read(tmp_path, "open.md", (piece * _MANY + "末").encode())


def test_a_long_paragraph(tmp_path: Path) -> None:
    """Ten megabytes in one paragraph are read whole, from text and from Word."""
    text = "责任单位：区工信局、" * 350_000
    assert _read(tmp_path, "long.txt", text.encode()) == text
    assert _read(tmp_path, "long.docx", docx(text)) == text + "\n"


def test_nested_brackets() -> None:
    """A hundred thousand brackets are characters like others."""
    text = "（" * _MANY + "）" * _MANY
    assert document_of(text, "a.txt").text == text


def test_nul_bytes(tmp_path: Path) -> None:
    """A file of NUL bytes is a text of NUL characters."""
    assert _read(tmp_path, "nul.txt", b"\0" * _MANY) == "\0" * _MANY


def test_a_zip_bomb(tmp_path: Path) -> None:
    """A part that unpacks a thousand to one beyond all measure is refused."""
    with pytest.raises(UnreadableFileError, match="a zip bomb"):
        _read(tmp_path, "bomb.docx", docx(document=" " * (60 << 20)))


def test_an_entity_bomb(tmp_path: Path) -> None:
    """Entities that double ten times over are refused at the document type."""
    entities = "".join(f'<!ENTITY a{level} "{f"&a{level - 1};" * 10}">' for level in range(1, 10))
    bomb = f'<!DOCTYPE a [<!ENTITY a0 "a">{entities}]><a>&a9;</a>'
    with pytest.raises(UnreadableFileError, match="declares a document type"):
        _read(tmp_path, "bomb.docx", docx(document=bomb))


def test_text_at_every_depth(tmp_path: Path) -> None:
    """Text on every level of ten thousand is read once each, not once for every level around it."""
    body = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>深</w:t></w:r></w:p>" * _DEEP + "</w:tc></w:tr></w:tbl>" * _DEEP
    assert _read(tmp_path, "deep.docx", _document(body)).count("深") == _DEEP


@pytest.mark.parametrize(
    "page",
    [
        "<table><tr><td colspan=1000000000 rowspan=1000000000>甲<tr><td>乙</table>",
        "<table><tr><td colspan=1000>甲<td>" + "<tr><td rowspan=1000>乙" * 500 + "</table>",
    ],
)
def test_cells_that_cover_too_much(page: str, tmp_path: Path) -> None:
    """Spans are bounded, so that two tags do not become a billion cells."""
    assert "甲" in _read(tmp_path, "wide.html", page.encode())


def test_cells_that_cover_more_than_a_document_has(tmp_path: Path) -> None:
    """A table of a million places out of a few kilobytes is refused."""
    page = "<table>" + "<tr><td colspan=1000>甲<td>" * 700 + "</table>"
    with pytest.raises(UnreadableFileError, match="paragraphs and cells"):
        _read(tmp_path, "wide.html", page.encode())
