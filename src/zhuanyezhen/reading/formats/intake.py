"""Taking the bytes of a file in: one place that opens files, bounded, with one kind of error."""

import stat
from pathlib import Path

from zhuanyezhen.errors import UnreadableFileError, reason_zh
from zhuanyezhen.reading.formats.limits import MEGABYTE


def take_in(path: Path, limit: int) -> bytes:
    """Read the bytes of a regular, non-empty file of at most ``limit`` bytes.

    Everything that can go wrong with a path raises ``UnreadableFileError``: pipes and devices too,
    which would be waited on for ever.
    """
    try:
        data = _regular_bytes(path, limit)
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
    if not data:
        raise UnreadableFileError(
            f"{str(path)!r} is empty (0 bytes): ask for the file again", f"“{path}”是空文件；请重新索取"
        )
    if len(data) > limit:
        raise UnreadableFileError(
            f"{str(path)!r} is larger than the {limit // MEGABYTE} MB that are read: "
            f"take the plan itself out of it and read that",
            f"“{path}”超过可读取的{limit // MEGABYTE}MB；请把方案单独存为一个文件",
        )
    return data


def _regular_bytes(path: Path, limit: int) -> bytes:
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
    with path.open("rb") as file:
        return file.read(limit + 1)
