"""Plain text: which encoding the bytes are in, and a document whose text is exactly what they say.

No line break is changed and no character dropped but the byte order mark, so an offset is an offset
into the file as its author sees it. A line ends at any of the breaks that programs write, and has the
number an editor shows: CR and LF count, a break within a line (Word's, U+2028) does not. The order of guesses: byte order mark, UTF-8, UTF-16 without a
mark (told by familiar characters: almost any bytes decode as UTF-16), GB18030; a file that is none of
them as a whole is read line by line. Whatever was guessed or could not be decoded is said in a note.
"""

import codecs
from collections import Counter
from collections.abc import Iterator, Sequence

from zhuanyezhen.pattern import regex
from zhuanyezhen.reading.blocks import Block, Document
from zhuanyezhen.reading.formats.limits import GARBLED_BYTES, require, require_few_lines
from zhuanyezhen.values.folding import fold

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before that of UTF-16, which it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_SHOWN = {
    "utf-8": "UTF-8", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16", "utf-32-le": "UTF-32", "utf-32-be": "UTF-32",
    "gb18030": "GB18030",
}  # fmt: skip
_WIDE_ENCODINGS = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_FAMILIAR_CHARACTERS = (
    "，。、；：（）《》“”0123456789\r\n \u3000的一是和在不有为各区县市省镇业政责任单位工作发展局"
)
_FAMILIAR = dict.fromkeys(map(ord, _FAMILIAR_CHARACTERS))
_SAMPLE = 1 << 16
_LINE_SAMPLE = 1 << 8
# line ends of Windows, Unix, old Macs, and the breaks that programs put in for them
_LINE_END = regex(r"\r\n?|\n|[\v\f\x85\u2028\u2029]")
_INNER_BREAKS = str.maketrans(dict.fromkeys("\v\f\x85\u2028\u2029", "\n"))
_REPLACEMENT = "\ufffd"
_NUL_SHARE = 4  # a quarter of the bytes: Latin text in UTF-16 has a half, a damaged file a few


def read(data: bytes, name: str) -> Document:
    """Read the bytes of a text file; ``Document.text`` is exactly the decoded text."""
    require_few_lines(data, name)
    text, notes = decode(data, name)
    require_few_lines(text, name)
    return document_of_lines(text, name, notes)


def lines_of(text: str) -> list[str]:
    r"""The lines of a file that is not kept as it is; breaks within a line become line feeds in it.

    >>> lines_of("一、总则\r\n二、任务\r培育\u2028龙头")
    ['一、总则', '二、任务', '培育\n龙头']
    """
    return with_inner_breaks(text.replace("\r\n", "\r").replace("\n", "\r")).split("\r")


def with_inner_breaks(text: str) -> str:
    """Write the breaks that programs put within a line (U+000B, U+000C, U+0085, U+2028, U+2029) as line feeds."""
    return text.translate(_INNER_BREAKS)


def document_of_lines(text: str, name: str, notes: tuple[str, ...] = ()) -> Document:
    r"""Make a document of a string: its blocks are the lines of it.

    >>> document = document_of_lines("一、总则\r\n二、任务\v培育", "plan.txt")
    >>> [(block.number, block.start, block.end) for block in document.blocks]
    [(1, 0, 4), (2, 6, 10), (2, 11, 13)]
    """
    return Document(name=name, text=text, folded=fold(text), blocks=tuple(_blocks(text)), notes=notes)


def _blocks(text: str) -> Iterator[Block]:
    start, number = 0, 1
    for end in _LINE_END.finditer(text):
        yield Block(number=number, start=start, end=end.start())
        start = end.end()
        number += end[0][0] in "\r\n"
    if start < len(text):
        yield Block(number=number, start=start, end=len(text))


def decode(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """Decode a text of unknown encoding; say in Chinese what was guessed and what could not be read.

    Raises ``UnreadableFileError`` when a file of many megabytes is right in no encoding.

    >>> decode("责任单位".encode("gb18030"), "plan.txt")
    ('责任单位', ('文件未标明编码：按 GB18030 读取。',))
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _whole(data[len(mark) :], encoding, ())
    guess = _guess(data)
    if guess is None:
        require(at_most=GARBLED_BYTES, found=len(data), what="bytes in no one encoding", name=name)
        return _line_by_line(data)
    return _whole(data, guess, () if guess == "utf-8" else (f"文件未标明编码：按 {_SHOWN[guess]} 读取。",))


def decodes(data: bytes, encoding: str) -> bool:
    """Whether every byte of ``data`` is right in ``encoding``."""
    try:
        data.decode(encoding)
    except UnicodeError:
        return False
    return True


def _whole(data: bytes, encoding: str, notes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    try:
        return data.decode(encoding), notes
    except UnicodeError:
        text = data.decode(encoding, errors="replace")
        return text, (*notes, _lost(text.count(_REPLACEMENT)))


def _lost(count: int) -> str:
    return f"有 {count} 处字节无法解码，已以“\ufffd”代替：请核对原文件，或以 UTF-8 编码重新保存。"


def _guess(data: bytes) -> str | None:
    """The encoding that fits the whole of ``data``, or None when no single one does."""
    utf8 = decodes(data, "utf-8")
    if utf8 and data.count(b"\0") * _NUL_SHARE <= len(data):
        return "utf-8"
    likely = _likely(data[:_SAMPLE], ("gb18030", "utf-8", *_WIDE_ENCODINGS))
    if likely in _WIDE_ENCODINGS and decodes(data, likely):
        return likely
    if utf8:
        return "utf-8"
    return "gb18030" if likely == "gb18030" and not _has_utf8_line(data) and decodes(data, likely) else None


def _likely(data: bytes, encodings: Sequence[str]) -> str:
    """The encoding in which ``data`` has most of the characters every Chinese document is full of."""
    return max(encodings, key=lambda encoding: _plausibility(data.decode(encoding, errors="replace")))


def _plausibility(text: str) -> float:
    return (len(text) - len(text.translate(_FAMILIAR)) - text.count(_REPLACEMENT)) / len(text)


def _has_utf8_line(data: bytes) -> bool:
    """Whether some line is right UTF-8 with a Chinese character: in GB18030 that hardly happens."""
    return any(_is_chinese_utf8(line) for line in data.split(b"\n"))


def _is_chinese_utf8(line: bytes) -> bool:
    return not line.isascii() and decodes(line, "utf-8") and max(line) >= 0xE0  # noqa: PLR2004 - three bytes


def _line_by_line(data: bytes) -> tuple[str, tuple[str, ...]]:
    encodings = Counter[str]()
    lines = []
    for line in data.split(b"\n"):
        encoding = _line_encoding(line)
        encodings[encoding] += not line.isascii()
        lines.append(line.decode(encoding, errors="replace"))
    text = "\n".join(lines)
    other = f"{encodings['gb18030']} 行按 GB18030 读取，其余按 UTF-8 读取。"
    lost = text.count(_REPLACEMENT)
    notes = (f"文件混用编码：{other}" if len(+encodings) > 1 else "", _lost(lost) if lost else "")
    return text, tuple(filter(None, notes))


def _line_encoding(line: bytes) -> str:
    return "utf-8" if decodes(line, "utf-8") else _likely(line[:_LINE_SAMPLE], ("gb18030", "utf-8"))
