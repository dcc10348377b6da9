"""Writing a file whole or not at all: under another name first, then put in its place.

Decided here: a link stays a link and a file keeps its permissions; what is no regular file (a device, a pipe) is written
to as it is. What a killed program left behind is swept by the next one that writes the same file: the other name tells
whose it was.
"""

import os
import stat
import time
from contextlib import suppress
from pathlib import Path
from zlib import crc32

from zhuanyezhen.errors import UnwritableFileError, reason_zh
from zhuanyezhen.pattern import regex

_PART = ".zyz-part"
_LONGEST_STEM = 40
"""Characters of the file's name in the other one: a name may have 255 bytes, of which a character of ours is three."""
_OWNER = regex(r"\.(?P<host>[0-9a-f]{8})-(?P<process>[0-9]{1,10})-[0-9a-f]{16}\.zyz-part")
_A_DAY = 86_400


def is_same_file(name: str, target: str) -> bool:
    """Whether two paths lead to one file: written alike, or by a link, or in other letters where these are one."""
    try:
        return Path(name).samefile(target)
    except (OSError, ValueError):
        return os.path.realpath(name) == os.path.realpath(target)


def write_whole(name: str, data: bytes) -> None:
    """Write a file whole or not at all.

    Args:
        name: The file; of a link, what it leads to is replaced.
        data: Its bytes.

    Raises:
        UnwritableFileError: it cannot be written; what stood there is untouched.
    """
    try:
        mode = _mode_of(Path(name))
        if mode is not None and not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
            with Path(name).open("wb") as device:  # not resolved: /dev/stdout leads to a pipe without a name
                device.write(data)
            return
        target = Path(name).resolve() if Path(name).is_symlink() else Path(name)
        _sweep(target)
        _replace(target, data, mode)
    except (OSError, ValueError) as error:  # ValueError: a name with a null character
        raise UnwritableFileError(
            f"cannot write {name!r}: {getattr(error, 'strerror', None) or error}",
            f"不能写入“{name}”：{reason_zh(error)}",
        ) from error


def _mode_of(target: Path) -> int | None:
    try:
        return target.stat().st_mode
    except FileNotFoundError:
        return None


def _replace(target: Path, data: bytes, mode: int | None) -> None:
    """Write beside the target under a name nobody else has, and put it in its place."""
    partial = target.with_name(f"{_prefix(target)}{_host()}-{os.getpid()}-{os.urandom(8).hex()}{_PART}")
    try:
        with partial.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            partial.chmod(stat.S_IMODE(mode))
        partial.replace(target)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


def _prefix(target: Path) -> str:
    return f".{target.name[:_LONGEST_STEM]}."


def _host() -> str:
    """This machine: a folder may be another's, too."""
    return f"{crc32(os.uname().nodename.encode() if hasattr(os, 'uname') else b''):08x}"


def _sweep(target: Path) -> None:
    """Remove what was left behind by programs that were killed while they wrote this file."""
    prefix = _prefix(target)
    for left in target.parent.iterdir():
        owner = _OWNER.fullmatch(left.name, len(prefix) - 1) if left.name.startswith(prefix) else None
        with suppress(OSError):
            if owner and _is_left(owner["host"], int(owner["process"]), left):
                left.unlink()


def _is_left(host: str, process: int, left: Path) -> bool:
    """Whether nobody is writing it any more: its process is gone, or, of another machine, has had a day."""
    if host != _host() or not hasattr(os, "uname"):
        return left.stat().st_mtime < time.time() - _A_DAY
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    return False
