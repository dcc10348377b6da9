"""The zip package of a Word file: its parts, unpacked in pieces that are counted as they come out.

The sizes in a zip directory are claims. A part is read until a budget shared by all parts is spent,
so that a file of a few kilobytes cannot fill the memory, whatever it claims.
"""

import io
import lzma
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator

from attrs import define, field

from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.intake import MEGABYTE
from zhuanyezhen.reading.formats import limits

CHUNK = 4 * MEGABYTE
"""Large pieces: a parser starts a token again at every piece, so small ones make a long token slow."""

_DAMAGED = (
    zipfile.BadZipFile,
    NotImplementedError,
    RuntimeError,
    EOFError,
    ValueError,
    OSError,
    KeyError,
    IndexError,
    OverflowError,
    struct.error,
    zlib.error,
    lzma.LZMAError,
)
_DIRECTORY_ENTRY = b"PK\x01\x02"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


@define
class Package:
    """The parts of a Word file by name."""

    name: str
    size: int
    _zip: zipfile.ZipFile
    _unpacked: int = 0
    _names: dict[str, zipfile.ZipInfo] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._names = {info.filename.lower(): info for info in self._zip.infolist()}

    def __contains__(self, part: str) -> bool:
        return part.lower() in self._names

    def chunks(self, part: str) -> Iterator[bytes]:
        """Yield the bytes of a part (its name in any case), or raise ``UnreadableFileError``."""
        info = self._names[part.lower()]
        if info.compress_type not in _METHODS:
            raise UnreadableFileError(
                f"{self.name!r} packs {part} in a way Word does not: {_AGAIN}",
                f"“{self.name}”的压缩方式与Word不同；{_AGAIN_ZH}",
            )
        try:
            with self._zip.open(info) as file:
                while chunk := file.read(CHUNK):
                    self._count(len(chunk))
                    yield chunk
        except _DAMAGED as error:
            raise _damaged(self.name, error) from error

    def _count(self, size: int) -> None:
        self._unpacked += size
        _require_unpacked(self.name, self._unpacked, self.size, limits.UNPACKED_BYTES)


_AGAIN = "open it in Word or WPS and save it again, or ask for the file again"
_AGAIN_ZH = "请用Word或WPS打开后另存，或重新索取"


def open_package(data: bytes, name: str) -> Package:
    """Open the package in ``data``, refusing a damaged one, a bomb, and one with a password."""
    found = data.count(_DIRECTORY_ENTRY)
    limits.require(at_most=limits.PACKAGE_PARTS, found=found, what="parts", name=name)
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
    except _DAMAGED as error:
        raise _damaged(name, error) from error
    if any(info.flag_bits & 1 for info in package.infolist()):
        raise UnreadableFileError(
            f"{name!r} is password-protected (an encrypted zip): save it without one",
            f"“{name}”有密码保护；请取消密码另存后再试",
        )
    declared = sum(info.file_size for info in package.infolist())
    _require_unpacked(name, declared, len(data), limits.DECLARED_BYTES)
    return Package(name=name, size=len(data), zip=package)


def _require_unpacked(name: str, unpacked: int, packed: int, at_most: int) -> None:
    if unpacked > at_most or unpacked > limits.RATIO_FREE_BYTES + limits.RATIO * packed:
        raise UnreadableFileError(
            f"{name!r} unpacks to {unpacked:,} bytes or more from {packed:,} (a zip bomb?): no plan does; "
            f"take the plan itself out of it and read that",
            f"“{name}”只有{packed:,}字节，解压后有{unpacked:,}字节或更多，方案不会这样；请把方案单独存为一个文件",
        )


def _damaged(name: str, error: Exception) -> UnreadableFileError:
    return UnreadableFileError(
        f"{name!r} is damaged or cut off ({error}): {_AGAIN}", f"“{name}”损坏或不完整；{_AGAIN_ZH}"
    )


def relative(part: str, target: str) -> str:
    """The name of the part that ``target`` means in the relations of ``part``.

    >>> relative("word/document.xml", "styles.xml"), relative("word/document.xml", "/word/styles.xml")
    ('word/styles.xml', 'word/styles.xml')
    """
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(part), target))
