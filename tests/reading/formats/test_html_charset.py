"""The encoding of a page: what the bytes are comes before what the page says."""

import pytest

from zhuanyezhen.reading.formats.html_charset import declared, decode


def _decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    return decode(data, "plan.txt")


_META = '<meta charset="{}"><p>责任单位：区工信局牵头</p>'


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        (b'<meta charset="GBK">', "gb18030"),
        (b"<meta charset=gb2312>", "gb18030"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=gb2312"/>', "gb18030"),
        (b'<?xml version="1.0" encoding="gb18030"?>', "gb18030"),
        (b"<meta charset='big5'>", "big5hkscs"),
        (b'<meta charset="utf-8">', None),
        (b'<meta charset="punycode">', None),
        (b"<p>", None),
    ],
)
def test_declarations_are_found(head: bytes, encoding: str | None) -> None:
    """Chinese encodings are recognised by all their names; others are left to the bytes."""
    assert declared(head) == encoding


@pytest.mark.parametrize("name", ["gb2312", "gbk", "gb18030"])
def test_gb18030_pages_are_read_without_a_note(name: str) -> None:
    """A page that declares its encoding is not guessed at."""
    text = _META.format(name) + "龘"
    assert _decode(text.encode("gb18030")) == (text, ())


def test_big5_pages_are_read() -> None:
    """A page in Big5 is read because it says so."""
    text = '<meta charset="big5"><p>責任單位</p>'
    assert _decode(text.encode("big5")) == (text, ())


def test_a_forgotten_declaration_does_not_matter() -> None:
    """A page converted to UTF-8 whose declaration was forgotten is UTF-8."""
    text = _META.format("gb2312")
    assert _decode(text.encode()) == (text, ())


def test_a_wrong_declaration_falls_back_to_the_bytes() -> None:
    """A page in GB18030 that claims to be UTF-8 is read, and the guess is said."""
    text = _META.format("utf-8")
    assert _decode(text.encode("gb18030")) == (text, ("文件未标明编码：按 GB18030 读取。",))


def test_a_byte_order_mark_comes_first() -> None:
    """A mark is believed whatever the page declares."""
    text = _META.format("gb2312")
    assert _decode(text.encode("utf-16")) == (text, ())
