"""Packages: damage, bombs and passwords are told apart, and sizes are counted as they come out."""

import io
import struct
import zipfile

import pytest

from render_docx import package
from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.reading.formats import limits
from zhuanyezhen.reading.formats.docx_package import open_package, relative


def test_parts_are_read_in_any_case() -> None:
    """Part names differ in case between programs; the bytes come in pieces."""
    opened = open_package(package({"Word/Document.xml": "a" * 10}), "a.docx")
    assert ("word/document.xml" in opened, b"".join(opened.chunks("word/document.XML"))) == (True, b"a" * 10)


@pytest.mark.parametrize("cut", [3, 50, 100])
def test_a_truncated_package_is_said_to_be_cut_off(cut: int) -> None:
    """Without its end a zip file has no directory."""
    with pytest.raises(
        UnreadableFileError, match=r"'a.docx' is damaged or cut off .*: open it in Word or WPS"
    ):
        open_package(package({"word/document.xml": "x" * 100})[:cut], "a.docx")


def test_a_damaged_part_is_said_to_be_damaged() -> None:
    """A changed byte in packed data is found by its checksum."""
    data = bytearray(package({"word/document.xml": "专业镇" * 100}))
    data[60] ^= 0xFF
    opened = open_package(bytes(data), "a.docx")
    with pytest.raises(UnreadableFileError, match="damaged or cut off"):
        list(opened.chunks("word/document.xml"))


def test_too_many_parts_are_refused_before_they_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A directory of a million entries is not read."""
    monkeypatch.setattr(limits, "PACKAGE_PARTS", 2)
    with pytest.raises(UnreadableFileError, match="3 parts"):
        open_package(package({"a": "", "b": "", "c": ""}), "a.docx")


def test_a_declared_bomb_is_refused_before_it_is_unpacked() -> None:
    """A directory that declares more than any plan is believed."""
    data = package({"word/document.xml": b"\0" * (limits.RATIO_FREE_BYTES + (16 << 20))})
    with pytest.raises(UnreadableFileError, match=r"unpacks to .* \(a zip bomb\?\)"):
        open_package(data, "a.docx")


def test_an_undeclared_bomb_is_refused_while_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A directory that lies about sizes gains nothing: what comes out is counted."""
    opened = open_package(package({"a": b"\0" * 1000, "b": b"\0" * 1000}), "a.docx")
    monkeypatch.setattr(limits, "UNPACKED_BYTES", 1500)
    assert sum(map(len, opened.chunks("a"))) == 1000
    with pytest.raises(UnreadableFileError, match="unpacks to 2,000 bytes or more"):
        list(opened.chunks("b"))


def test_a_zip_with_a_password_is_said_to_have_one() -> None:
    """The mark of an encrypted entry is enough."""
    data = bytearray(package({"word/document.xml": "x"}))
    at = data.index(b"PK\x01\x02")
    data[at + 8 : at + 10] = struct.pack("<H", 1)
    with pytest.raises(UnreadableFileError, match="password-protected"):
        open_package(bytes(data), "a.docx")


def test_a_way_of_packing_word_does_not_know_is_refused() -> None:
    """Other methods unpack thousands to one and are never in a Word file."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_BZIP2) as packed:
        packed.writestr("word/document.xml", "x")
    opened = open_package(file.getvalue(), "a.docx")
    with pytest.raises(UnreadableFileError, match="in a way Word does not"):
        list(opened.chunks("word/document.xml"))


@pytest.mark.parametrize(
    ("part", "target", "name"),
    [
        ("word/document.xml", "numbering.xml", "word/numbering.xml"),
        ("word/document.xml", "../customXml/item.xml", "customXml/item.xml"),
        ("word/document.xml", "/word/styles.xml", "word/styles.xml"),
        ("", "word/document.xml", "word/document.xml"),
    ],
)
def test_targets_are_relative_to_their_part(part: str, target: str, name: str) -> None:
    """Relations name parts from the place of the part that has them."""
    assert relative(part, target) == name
