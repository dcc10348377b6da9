"""Reading a file of any format, and a string: the way in for the rest of the library."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reading.formats.render_doc import doc
from reading.formats.render_pdf import lines, pdf
from render_docx import deleted, docx, paragraph
from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.reading.formats import SUFFIXES, document_of, read_document

_TEXT = "（责任单位：区工信局牵头）"
_FILES = {
    "plan.txt": _TEXT.encode(),
    "plan.md": f"**{_TEXT}**".encode(),
    "plan.markdown": f"> {_TEXT}".encode(),
    "plan.html": f"<p>{_TEXT}</p>".encode("gb18030"),
    "PLAN.HTM": f"<div>{_TEXT}".encode(),
    "plan.docx": docx(_TEXT),
    "plan.doc": doc(_TEXT),
    "plan.wps": doc(_TEXT),
    "plan.pdf": pdf(lines(_TEXT)),
}


@pytest.mark.parametrize("name", _FILES)
def test_every_suffix_is_read(name: str, tmp_path: Path) -> None:
    """The same words come out of every format, under the path as it was given."""
    file = tmp_path / name
    file.write_bytes(_FILES[name])
    document = read_document(str(file))
    assert (document.name, document.text.strip()) == (str(file), _TEXT)


def test_the_list_of_suffixes_is_complete() -> None:
    """Every suffix that is announced has a file above."""
    assert sorted(SUFFIXES) == sorted({Path(name).suffix.lower() for name in _FILES})


@pytest.mark.parametrize("suffix", [".docx", ".doc"])
def test_revisions_are_read_in_the_asked_for_view(suffix: str, tmp_path: Path) -> None:
    """The view is handed on to the formats that have revisions, and does no harm to the others."""
    file = tmp_path / f"plan{suffix}"
    file.write_bytes(docx(paragraph("甲", deleted("旧"))) if suffix == ".docx" else doc("甲旧"))
    assert read_document(file, revisions="original").text == "甲旧\n"


def test_traditional_files_are_folded(tmp_path: Path) -> None:
    """A file is handed on to the conversion as a string is."""
    file = tmp_path / "plan.txt"
    file.write_text("責任單位", encoding="utf-8")
    assert read_document(file).folded == "责任单位"
    assert read_document(file, traditional=False).folded == "責任單位"


@pytest.mark.parametrize("name", ["plan.xlsx", "plan", "plan.txt.exe"])
def test_an_unknown_suffix_names_the_known_ones(name: str) -> None:
    """Nothing is opened when the suffix is not one that is read."""
    with pytest.raises(UnreadableFileError, match=r"which is not read: one of \.txt .* is"):
        read_document(name)


def test_a_wrong_suffix_is_refused(tmp_path: Path) -> None:
    """The content is checked before a reader sees it."""
    file = tmp_path / "plan.docx"
    file.write_bytes(_FILES["plan.pdf"])
    with pytest.raises(
        UnreadableFileError, match=r"'plan.docx' is not a Word document, as .docx says, but a PDF"
    ):
        read_document(file)


@given(st.text())
def test_a_string_is_kept_to_the_character(text: str) -> None:
    """Whatever the string, its document has it unchanged and its blocks are its lines."""
    document = document_of(text, "a.txt")
    lines_ = re.split("\r\n|[\r\n\v\f\x85\u2028\u2029]", text)
    found = [document.text[block.start : block.end] for block in document.blocks]
    assert (document.text, len(document.folded)) == (text, len(text))
    assert found == (lines_ if lines_[-1] else lines_[:-1])


_MAGIC = st.sampled_from(
    [b"", b"PK\x03\x04", b"%PDF-1.4\n", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"<html>", *_FILES.values()]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.sampled_from(SUFFIXES), _MAGIC, st.binary(max_size=80), st.integers(0, 4000))
def test_any_bytes_are_read_or_refused(
    tmp_path: Path, suffix: str, magic: bytes, data: bytes, at: int
) -> None:
    """Whatever the bytes and the suffix: a document, or an error that says what is wrong."""
    file = tmp_path / f"plan{suffix}"
    file.write_bytes(magic[:at] + data + magic[at + len(data) :])
    result = _read_or_refuse(file)
    assert isinstance(result, Document) or file.name in result


def _read_or_refuse(file: Path) -> Document | str:
    try:
        return read_document(file)
    except UnreadableFileError as error:
        return str(error)
