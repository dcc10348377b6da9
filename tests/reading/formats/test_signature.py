"""Signatures: what bytes are, and what is said when the suffix says otherwise."""

import pytest

from render_docx import docx
from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.reading.formats.signature import kind_of, require_kind

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (docx("专业镇"), "zip"),
        (b"PK\x05\x06", "zip"),
        (_OLE, "ole"),
        (b"%PDF-1.7", "pdf"),
        (b"{\\rtf1", "rtf"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"\x1f\x8b\x08", "archive"),
        ("\ufeff \n<!DOCTYPE HTML>".encode(), "html"),
        (b"<html>", "html"),
        ("一、总体要求".encode("gb18030"), "text"),
        (b"\x00\x01", "data"),
    ],
)
def test_kinds_are_told_by_their_first_bytes(data: bytes, kind: str) -> None:
    """Every kind of file that gets a wrong suffix in practice is recognised."""
    assert kind_of(data) == kind


@pytest.mark.parametrize(
    ("data", "suffix", "said"),
    [
        (b"%PDF-1.7", ".docx", "is not a Word document, as .docx says, but a PDF: rename it to .pdf"),
        (_OLE, ".docx", "an OLE file .a Word 97-2003 .doc"),
        (b"<html>", ".docx", "a web page .HTML.: rename it to .html"),
        ("专业镇".encode(), ".docx", "plain text: rename it to .txt"),
        (b"\x00\x01", ".docx", "no known document format"),
        (docx("专业镇"), ".txt", "is not a text file, as .txt says, but a zip package"),
        (_OLE, ".md", "an OLE file"),
        (b"%PDF-1.7", ".html", "a PDF: rename it to .pdf"),
        (b"GIF89a", ".txt", "a picture"),
        (b"Rar!\x1a\x07\x00", ".txt", "an archive: unpack it"),
        (docx("专业镇"), ".doc", "is not a Word 97-2003 document, as .doc says, but a zip package"),
        (b"{\\rtf1", ".doc", "an RTF file: open it in a word processor and save it as .docx"),
        (docx("专业镇"), ".pdf", "is not a PDF, as .pdf says"),
        (docx("专业镇"), ".wps", "is not a WPS document"),
    ],
)
def test_a_wrong_suffix_is_refused_with_the_right_one(data: bytes, suffix: str, said: str) -> None:
    """The message says what the file really is and what to do with it."""
    with pytest.raises(UnreadableFileError, match=said):
        require_kind(data, suffix, f"plan{suffix}")


@pytest.mark.parametrize("suffix", [".docx", ".doc", ".txt"])
def test_a_password_is_told_apart_from_a_wrong_suffix(suffix: str) -> None:
    """An encrypted package is an OLE file whatever it is called; what helps is the password."""
    data = _OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(UnreadableFileError, match=r"password-protected \(encrypted\)"):
        require_kind(data, suffix, f"plan{suffix}")


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (docx("专业镇"), ".docx"),
        (_OLE, ".doc"),
        (_OLE, ".wps"),
        (b"%PDF-1.7", ".pdf"),
        (b"\r\n\r\n%PDF-1.7", ".pdf"),
        (b"<html>", ".txt"),
        ("专业镇".encode(), ".html"),
        (b"\x00\x01", ".txt"),
        (b"{\\rtf1", ".txt"),
    ],
)
def test_a_right_suffix_is_accepted(data: bytes, suffix: str) -> None:
    """What the suffix says, and text of any content, passes."""
    assert _refusal(data, suffix) is None


def _refusal(data: bytes, suffix: str) -> str | None:
    try:
        require_kind(data, suffix, f"plan{suffix}")
    except UnreadableFileError as error:
        return str(error)
    return None
