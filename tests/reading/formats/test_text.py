"""Plain text: encodings, and a document whose text is exactly the decoded text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.reading.formats import text
from zhuanyezhen.reading.formats.text import decode, read


def _decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    return decode(data, "plan.txt")


_PLAN = "一、总体要求\r\n（一）壮大产业。（责任单位：区工信局牵头，区商务局配合）\r\n到2027年底前完成。\n"
_LOST = "已以“\ufffd”代替：请核对原文件，或以 UTF-8 编码重新保存。"


@pytest.mark.parametrize(
    ("encoding", "notes"),
    [
        ("utf-8", ()),
        ("utf-8-sig", ()),
        ("utf-16", ()),
        ("gb18030", ("文件未标明编码：按 GB18030 读取。",)),
        ("utf-16-le", ("文件未标明编码：按 UTF-16 读取。",)),
        ("utf-16-be", ("文件未标明编码：按 UTF-16 读取。",)),
    ],
)
def test_every_encoding_gives_the_same_text(encoding: str, notes: tuple[str, ...]) -> None:
    """The text is the same to the character, line breaks included; a guess is said."""
    assert _decode(_PLAN.encode(encoding)) == (_PLAN, notes)


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        ("一\r二\r", [(1, "一"), (2, "二")]),
        ("一\r\n\r\n二", [(1, "一"), (2, ""), (3, "二")]),
        ("一\n\r二", [(1, "一"), (2, ""), (3, "二")]),
        (
            "一\v二\u2028三\u2029四\f五\n六",
            [(1, "一"), (1, "二"), (1, "三"), (1, "四"), (1, "五"), (2, "六")],
        ),
        ("", []),
        ("\n", [(1, "")]),
    ],
)
def test_lines_end_at_any_break(content: str, lines: list[tuple[int, str]]) -> None:
    """CR and LF count lines, breaks within a line do not; no character is changed."""
    document = read(content.encode(), "plan.txt")
    assert [(b.number, document.text[b.start : b.end]) for b in document.blocks] == lines
    assert document.text == content


def test_a_big_endian_mark_is_read() -> None:
    """The byte order mark of UTF-16 BE is dropped and believed."""
    assert _decode(b"\xfe\xff" + _PLAN.encode("utf-16-be")) == (_PLAN, ())


def test_a_mark_alone_is_an_empty_text() -> None:
    """A file of a mark and nothing else has no text."""
    assert read(b"\xef\xbb\xbf", "a.txt").blocks == ()


def test_latin_text_in_utf16_without_a_mark() -> None:
    """Half of the bytes being NUL is UTF-16, though it is right UTF-8 too."""
    assert _decode("Plan 2027 of 3 towns".encode("utf-16-le"))[0] == "Plan 2027 of 3 towns"


@pytest.mark.parametrize("encoding", ["utf-32-le", "utf-32-be"])
def test_utf32_is_told_from_utf16(encoding: str) -> None:
    """Its mark begins like that of UTF-16, and without one half of its characters would be NUL."""
    data = "责任单位：区工信局。".encode(encoding)
    mark = "\ufeff".encode(encoding)
    assert _decode(mark + data) == ("责任单位：区工信局。", ())
    assert _decode(data) == ("责任单位：区工信局。", ("文件未标明编码：按 UTF-32 读取。",))


@pytest.mark.parametrize("text", ["专业镇\0名录", "\0" * 10])
def test_nul_characters_are_kept(text: str) -> None:
    """A file with NUL bytes is read as it is."""
    assert _decode(text.encode()) == (text, ())


def test_lines_of_another_encoding_are_read_one_by_one() -> None:
    """A UTF-8 file into which lines in GB18030 were pasted loses nothing, and says so."""
    data = "一、任务\n".encode() + "区工信局牵头\n".encode("gb18030") + "区商务局配合".encode()
    assert _decode(data) == (
        "一、任务\n区工信局牵头\n区商务局配合",
        ("文件混用编码：1 行按 GB18030 读取，其余按 UTF-8 读取。",),
    )


def test_a_damaged_utf8_file_stays_utf8() -> None:
    """A character cut in two is replaced and counted; the rest is not taken for another encoding."""
    data = "责任单位：区工信局、".encode()[:-1]
    assert _decode(data) == ("责任单位：区工信局\ufffd", (f"有 1 处字节无法解码，{_LOST}",))


def test_a_damaged_gb18030_file_stays_gb18030() -> None:
    """A byte that is wrong in every encoding is replaced and counted."""
    text, notes = _decode(
        "责任单位：区工信局，\n".encode("gb18030") + b"\xff\n" + "区商务局，".encode("gb18030")
    )
    assert (text, notes) == ("责任单位：区工信局，\n\ufffd\n区商务局，", (f"有 1 处字节无法解码，{_LOST}",))


def test_a_damaged_marked_file_says_what_was_lost() -> None:
    """What a byte order mark promises and the bytes do not keep is counted."""
    assert _decode(b"\xff\xfe" + "专业".encode("utf-16-le") + b"\x01") == (
        "专业\ufffd",
        (f"有 1 处字节无法解码，{_LOST}",),
    )


def test_a_large_file_in_no_encoding_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Decoding line by line is for damaged plans, not for megabytes of anything."""
    monkeypatch.setattr(text, "GARBLED_BYTES", 2)
    with pytest.raises(
        UnreadableFileError, match=r"'plan.txt' has 3 bytes in no one encoding, more than the 2"
    ):
        _decode(b"\xff\xff\xff")


def test_blocks_are_physical_lines() -> None:
    """Numbers count lines from 1, and a carriage return is in the text but in no block."""
    document = read("一、\r\n\r\n二、\r三\u2028四\x85五".encode(), "a.txt")
    assert [(b.number, document.text[b.start : b.end]) for b in document.blocks] == [
        (1, "一、"),
        (2, ""),
        (3, "二、"),
        (4, "三"),
        (4, "四"),
        (4, "五"),
    ]


def test_a_last_line_break_ends_a_line_and_begins_none() -> None:
    """A file of one line has one block whether or not the line is ended."""
    assert read("专业镇\n".encode(), "a.txt").blocks == read("专业镇".encode(), "a.txt").blocks


@given(st.binary(max_size=200))
def test_any_bytes_are_decoded(data: bytes) -> None:
    """No bytes make decoding fail, and right UTF-8 without many NULs is never taken for anything else."""
    text, _ = _decode(data)
    assert isinstance(text, str)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), min_size=1))
def test_utf8_is_always_recognised(text: str) -> None:
    """Whatever is written in UTF-8 is read as written."""
    assert _decode(text.encode()) == (text, ())
