"""A writer of the smallest Word 97 file there is: an OLE container, a header, a piece table and text.

After [MS-CFB] (container) and [MS-DOC] (FIB, Clx): no styles, no formatting, one piece of UTF-16 text.
"""

import struct

_SECTOR = 512
_STREAM = 4096
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_TEXT_AT = 2048
_FC_LCB_PAIRS = 93
_CLX_PAIR = 33


def doc(*paragraphs: str, main_stream: str = "WordDocument") -> bytes:
    """The bytes of a .doc file of these paragraphs (a text of some hundred characters in all)."""
    text = "".join(f"{paragraph}\r" for paragraph in paragraphs)
    return _container({main_stream: _word_document(text), "1Table": _table(text)})


def _word_document(text: str) -> bytes:
    base = struct.pack("<HHHHHHHLBB12x", 0xA5EC, 0xC1, 0, 0x804, 0, 0x200, 0xBF, 0, 0, 0)
    longs = [0] * 22
    longs[0], longs[3] = _TEXT_AT + 2 * len(text), len(text)
    pairs = [0] * 2 * _FC_LCB_PAIRS
    pairs[2 * _CLX_PAIR + 1] = len(_clx(text))
    header = base + struct.pack("<H28xH22L", 14, 22, *longs)
    header += struct.pack(f"<H{len(pairs)}LH", _FC_LCB_PAIRS, *pairs, 0)
    return header.ljust(_TEXT_AT, b"\0") + text.encode("utf-16-le")


def _table(text: str) -> bytes:
    return _clx(text)


def _clx(text: str) -> bytes:
    pieces = struct.pack("<LLHLH", 0, len(text), 0, _TEXT_AT, 0)
    return struct.pack("<BL", 2, len(pieces)) + pieces


def _container(streams: dict[str, bytes]) -> bytes:
    """An OLE container: sector 0 its allocation table, sector 1 its directory, then the streams."""
    per_stream = _STREAM // _SECTOR
    allocation = [_FAT, _END]
    directory = _entry("Root Entry", kind=5, start=_END, size=0, links=(_FREE, 1))
    for at, name in enumerate(streams, start=2):
        start = len(allocation)
        allocation += [*range(start + 1, start + per_stream), _END]
        following = at if at <= len(streams) else _FREE
        directory += _entry(name, kind=2, start=start, size=_STREAM, links=(following, _FREE))
    allocation += [_FREE] * (_SECTOR // 4 - len(allocation))
    data = b"".join(content.ljust(_STREAM, b"\0") for content in streams.values())
    return _header() + struct.pack("<128L", *allocation) + directory.ljust(_SECTOR, b"\0") + data


def _header() -> bytes:
    magic = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    versions = struct.pack("<16xHHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    places = struct.pack("<LLLLLLLLL", 0, 1, 1, 0, _STREAM, _END, 0, _END, 0)
    return magic + versions + places + struct.pack("<L", 0) + struct.pack("<108L", *[_FREE] * 108)


def _entry(name: str, *, kind: int, start: int, size: int, links: tuple[int, int] = (_FREE, _FREE)) -> bytes:
    encoded = name.encode("utf-16-le")
    rest = struct.pack("<BBLLL36xLQ", kind, 1, _FREE, *links, start, size)
    return encoded.ljust(64, b"\0") + struct.pack("<H", len(encoded) + 2) + rest
