"""Taking a file in: one place that opens files, bounded, regular ones only, with one kind of error.

A file is a path, or what somebody has of one already: its bytes, or an open file (an upload, standard input); these are
``Handed`` over with the name they go by, whose suffix says what they are.

Files of the library's own in TOML (settings, waivers, thresholds, lexicons, headings) are taken in here whole: what is
too long, too deep or has too many keys is refused, for they may lie beside the files of others.
"""

import os
import stat
from pathlib import Path
from typing import Any, BinaryIO

from attrs import field, frozen

from zhuanyezhen.errors import UnreadableFileError, WrongUseError, ZhuanyezhenError, reason_zh
from zhuanyezhen.words import Said

MEGABYTE = 1 << 20
LARGEST = 200 * MEGABYTE
"""How large a workbook, a report or what stands on standard input may be."""
TOML_BYTES, TOML_DEPTH, TOML_VALUES = 2 * MEGABYTE, 20, 200_000
"""How large a TOML file may be: its bytes, how deep its tables lie within each other, its values."""


Given = str | os.PathLike[str] | bytes | BinaryIO
"""A file as it is given to ``zyz.load`` and ``zyz.read_plan``."""


@frozen
class Handed:
    """A file that is no path: the name it goes by, and its bytes, of which one more than the limit was read at most."""

    name: str
    data: bytes = field(repr=False)


def handed(given: Given, name: str | None, limit: int) -> str | Handed:
    """A file as it was given: the path as text, or its bytes with their name.

    Args:
        given: A path, bytes, or a file that is open for reading bytes.
        name: What bytes go by; of an open file, ``None`` takes its own name.
        limit: How many bytes there may be.

    Returns:
        The path, or what was handed over.

    Raises:
        WrongUseError: it is no file, bytes have no name, or the file is open for reading text.
        UnreadableFileError: the open file gives an error.
    """
    if isinstance(given, str | os.PathLike):
        return os.fspath(given)
    data: object = given if isinstance(given, bytes) else _read(given, limit)
    own = name or getattr(given, "name", None)
    if not isinstance(data, bytes):
        raise WrongUseError(
            "the file is open for reading text; open it for reading bytes: open(path, 'rb')",
            "文件是以文本方式打开的；请以二进制方式打开：open(path, 'rb')",
        )
    if not isinstance(own, str):
        raise WrongUseError(
            "bytes do not say what format they are in; name them: name='方案.docx'",
            "字节看不出是什么格式；请写明文件名：name='方案.docx'",
        )
    return Handed(own, data)


def _read(file: BinaryIO, limit: int) -> object:
    try:
        return file.read(limit + 1)
    except AttributeError as error:
        raise WrongUseError(
            f"{type(file).__name__} is no file; give its path, its bytes, or the file opened for reading bytes",
            f"{type(file).__name__}不是文件；请给出路径、字节，或以二进制方式打开的文件",
        ) from error
    except (OSError, ValueError) as error:
        raise UnreadableFileError(
            f"the open file cannot be read: {error}", f"不能读取已打开的文件：{reason_zh(error)}"
        ) from error


def name_of(file: str | Handed) -> str:
    """What a file goes by: the path, or the name that was said."""
    return file.name if isinstance(file, Handed) else file


def take_in(file: str | Handed, limit: int) -> bytes:
    """The bytes of a regular, non-empty file of at most ``limit`` bytes, or what was handed over.

    Everything that can go wrong with a path raises ``UnreadableFileError``: pipes and devices too,
    which would be waited on for ever.
    """
    name = name_of(file)
    data = file.data if isinstance(file, Handed) else _opened(Path(file), limit)
    if not data:
        raise UnreadableFileError(
            f"{name!r} is empty (0 bytes): ask for the file again", f"“{name}”是空文件；请重新索取"
        )
    if len(data) > limit:
        raise UnreadableFileError(
            f"{name!r} is larger than the {limit // MEGABYTE} MB that are read: "
            f"take what is to be checked out of it into a file of its own",
            f"“{name}”超过可读取的{limit // MEGABYTE}MB；请把要检查的内容单独存为一个文件",
        )
    return data


def text_of(file: str | Handed, limit: int) -> str:
    """The text of a file in UTF-8, with or without a mark at its beginning.

    Raises:
        UnreadableFileError: as of ``take_in``; or it is in another encoding.
    """
    try:
        return take_in(file, limit).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        name = name_of(file)
        raise UnreadableFileError(
            f"{name}: byte {error.start} is not UTF-8; save the file as UTF-8 and try again",
            f"{name}：第{error.start}字节不是UTF-8编码；请另存为UTF-8后再试",
        ) from error


def _opened(path: Path, limit: int) -> bytes:
    try:
        return _regular_bytes(path, limit)
    except FileNotFoundError as error:
        raise UnreadableFileError(
            f"{str(path)!r} does not exist: check the path", f"没有文件“{path}”；请核对路径"
        ) from error
    except PermissionError as error:
        raise UnreadableFileError(
            f"{str(path)!r} may not be read: check its permissions", f"没有读取“{path}”的权限；请检查权限"
        ) from error
    except (OSError, ValueError) as error:
        raise UnreadableFileError(
            f"{str(path)!r} cannot be opened: {error}", f"不能打开“{path}”：{reason_zh(error)}"
        ) from error


def toml_of(text: str) -> dict[str, Any]:
    """The tables of a text in TOML.

    Raises:
        ValueError: it is none, or larger than it may be.
    """
    from tomllib import loads  # noqa: PLC0415 - slow to import, and most files are none

    try:
        tables = loads(text)
    except RecursionError as error:
        raise ValueError(_DEEP) from error
    level: list[object] = [tables]
    values = 0
    for _ in range(TOML_DEPTH):
        level = [inner for each in level for inner in _within(each)]
        values += len(level)
        if not level:
            return tables
        if values > TOML_VALUES:
            raise ValueError(_MANY)
    raise ValueError(_DEEP)


_DEEP = f"tables within tables, more than {TOML_DEPTH} deep"
_MANY = f"more than {TOML_VALUES:,} values"


def _within(value: object) -> list[object]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []


def read_tables(
    path: str | os.PathLike[str], *, what: Said, kind: type[ZhuanyezhenError] = UnreadableFileError
) -> dict[str, Any]:
    """The tables of a TOML file of the library's own.

    Args:
        path: The file.
        what: What it holds, for messages: Said("设置文件", "settings").
        kind: The error of such files.

    Returns:
        Its tables as plain values.

    Raises:
        ZhuanyezhenError: of that kind: the file is missing, no regular file, too large, not UTF-8, or no TOML.
    """
    name = os.fspath(path)
    try:
        return toml_of(_regular_text(Path(path)))
    except UnreadableFileError as error:
        why, why_zh = error.text("en"), error.text("zh")
    except (OSError, ValueError) as error:
        why, why_zh = str(error), reason_zh(error)
    raise kind(f"cannot read {what.en} {name!r}: {why}", f"不能读取{what}“{name}”：{why_zh}")


def _regular_text(path: Path) -> str:
    data = _regular_bytes(path, TOML_BYTES)
    if len(data) > TOML_BYTES:
        raise UnreadableFileError(
            f"larger than the {TOML_BYTES // MEGABYTE} MB that are read",
            f"超过可读取的{TOML_BYTES // MEGABYTE}MB",
        )
    return data.decode("utf-8-sig")


def _regular_bytes(path: Path, limit: int) -> bytes:
    refuse_irregular(path)
    with path.open("rb") as file:
        return file.read(limit + 1)


def refuse_irregular(path: Path) -> None:
    """Refuse what is no regular file: a pipe or a device may never end.

    Raises:
        UnreadableFileError: it is a folder, a pipe or a device.
        OSError: it is not there.
    """
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise UnreadableFileError(
            f"{str(path)!r} is a folder: name a file in it", f"“{path}”是文件夹；请写明其中的文件"
        )
    if not stat.S_ISREG(mode):
        raise UnreadableFileError(
            f"{str(path)!r} is not a regular file: copy its content into one",
            f"“{path}”不是普通文件；请把内容另存为文件",
        )
