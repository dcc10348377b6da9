"""Reading that may end its process is done in a child, with limits of memory and time where the platform has them.

Readers of PDF and of old workbooks can abort, or ask for all memory there is; a program that reads files of others must
not go down with them. Decided here: the child is a Python of its own (a fork would share the caller's threads and
locks); where none can be started (a frozen program, a browser) the work is done in the caller's process.
"""

import json
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from typing import Any, TypeVar

from zhuanyezhen.errors import UnreadableFileError, ZhuanyezhenError

_Value = TypeVar("_Value")
_START = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from zhuanyezhen.isolated import serve; "
    "serve(int(sys.argv[2]), int(sys.argv[3]))"
)
_MEGABYTE = 1 << 20
_PATIENCE = 4
"""How much longer than its time of computing a child may take on a busy machine, in times of it."""
ENABLED = True


def isolated(task: Callable[..., _Value], *given: object, name: str, seconds: int, megabytes: int) -> _Value:
    """What a function of a module gives, called in a child.

    Args:
        task: The function; what it takes and gives must pickle.
        given: What it takes.
        name: The file that is read, for messages.
        seconds: How long it may compute.
        megabytes: How much memory it may have.

    Returns:
        What the function gives.

    Raises:
        UnreadableFileError: the child ended, or needed more than it may have.
        ZhuanyezhenError: what the function raised.
    """
    if not ENABLED or getattr(sys, "frozen", False) or not sys.executable or sys.platform == "emscripten":
        return task(*given)
    command = [sys.executable, "-c", _START, json.dumps(sys.path), str(seconds), str(megabytes)]
    pipe = subprocess.PIPE
    try:
        child = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)  # noqa: S603 - ourselves
    except OSError:
        return task(*given)
    with child:
        try:
            work = pickle.dumps((task.__module__, task.__qualname__, given))
            answer, _ = child.communicate(work, timeout=max(seconds * _PATIENCE, 30))
        except subprocess.TimeoutExpired as error:
            raise _too_slow(name, seconds) from error
        finally:
            child.kill()
    value: _Value = _answer(answer, child.returncode, name, seconds, megabytes)
    return value


def _answer(answer: bytes, status: int, name: str, seconds: int, megabytes: int) -> Any:  # noqa: ANN401 - what the function gives
    if status in {-getattr(signal, "SIGXCPU", 0), -getattr(signal, "SIGKILL", 0)} - {0}:
        raise _too_slow(name, seconds)
    if status != 0 or not answer:
        raise _damaged(name)
    kind, value = pickle.loads(answer)  # noqa: S301 - made by our own child
    if kind == "value":
        return value
    if kind == "error":
        raise value
    raise _too_large(name, megabytes) if kind == "memory" else _damaged(name)


def serve(seconds: int, megabytes: int) -> None:
    """Be the child: limit itself, do the work that stands on standard input, write what it gives to standard output."""
    answers = os.dup(1)
    os.dup2(2, 1)  # what a library prints is no answer
    _limit(seconds, megabytes)
    with os.fdopen(answers, "wb") as output:
        pickle.dump(_done(sys.stdin.buffer.read()), output)


def _done(work: bytes) -> tuple[str, object]:
    try:
        module, name, given = pickle.loads(work)  # noqa: S301 - made by our own parent
        task = import_module(module)
        for part in name.split("."):
            task = getattr(task, part)
        return "value", task(*given)  # type: ignore[operator] # a function of that module
    except ZhuanyezhenError as error:
        return "error", error
    except MemoryError:
        return "memory", None
    except BaseException:  # noqa: BLE001 - a panic of a native library is no Exception
        return "damaged", None


def _limit(seconds: int, megabytes: int) -> None:
    with suppress(ImportError, ValueError, OSError):  # Windows has none, and some systems refuse
        import resource  # noqa: PLC0415 - not on every platform

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_AS, (megabytes * _MEGABYTE, megabytes * _MEGABYTE))


def _too_slow(name: str, seconds: int) -> UnreadableFileError:
    return UnreadableFileError(
        f"{name!r} takes longer to read than the {seconds} s it may: it is damaged, or made to; ask for it again",
        f"“{name}”在{seconds}秒内没有读完，可能已损坏，或有意如此；请重新索取",
    )


def _too_large(name: str, megabytes: int) -> UnreadableFileError:
    return UnreadableFileError(
        f"{name!r} needs more memory to read than the {megabytes} MB it may have: ask for it in another format",
        f"“{name}”展开后超过{megabytes}MB内存，没有读取；请索取其他格式的文件",
    )


def _damaged(name: str) -> UnreadableFileError:
    return UnreadableFileError(
        f"{name!r} is damaged: its reader broke off; open it in Office or WPS and save it again, or ask for it again",
        f"“{name}”已损坏，读取中断；请用Office或WPS打开后另存，或重新索取",
    )
