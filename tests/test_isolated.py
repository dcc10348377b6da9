"""Reading in a child: what it gives comes back, and whatever becomes of it the caller lives."""

import io
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from zhuanyezhen import isolated as module
from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.isolated import isolated


@pytest.fixture(autouse=True)
def _children(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "ENABLED", True)
    monkeypatch.syspath_prepend(Path(__file__).parent)


def _isolated(task: Callable[..., object], given: object) -> object:
    return isolated(task, given, name="某文件.pdf", seconds=2, megabytes=300)


def doubled(value: int) -> int:
    """What the child is asked for."""
    sys.stdout.write("a library that prints")
    return value * 2


def ends(how: str) -> None:
    """What may become of a child."""
    if how == "refuses":
        raise UnreadableFileError("no text layer", "没有文字层")
    if how == "raises":
        raise KeyError(how)
    if how == "aborts":
        os.abort()
    if how == "is gone":
        os._exit(0)
    if how == "eats":
        bytearray(1 << 30)
    while True:
        pass


def test_what_it_gives_comes_back() -> None:
    """Also where something is printed on the way."""
    assert 42 == _isolated(doubled, 21)


@pytest.mark.parametrize(
    ("how", "told"),
    [
        ("refuses", "没有文字层"),
        ("raises", "已损坏，读取中断"),
        ("aborts", "已损坏，读取中断"),
        ("is gone", "已损坏，读取中断"),
        ("eats", "展开后超过300MB内存"),
        ("runs on", "在2秒内没有读完"),
    ],
)
def test_whatever_becomes_of_it_is_an_error_of_ours(how: str, told: str) -> None:
    """In the user's words, with the name of the file."""
    with pytest.raises(UnreadableFileError) as caught:
        _isolated(ends, how)
    assert told in caught.value.text("zh")
    assert how == "refuses" or "某文件.pdf" in caught.value.text("en")


def test_one_that_only_waits_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    """It computes nothing, so no limit of the system ends it."""

    def never(*_given: object, **_named: object) -> tuple[bytes, None]:
        raise subprocess.TimeoutExpired("python", 1)

    monkeypatch.setattr(subprocess.Popen, "communicate", never)
    with pytest.raises(UnreadableFileError, match="takes longer to read"):
        _isolated(doubled, 21)


def test_without_children_it_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a frozen program, in a browser, and where no process can be started."""

    def refused(*_given: object, **_named: object) -> None:
        raise OSError

    with monkeypatch.context() as patched:
        patched.setattr(subprocess, "Popen", refused)
        assert 42 == _isolated(doubled, 21)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert 42 == _isolated(doubled, 21)


def test_the_child_itself(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What it does with its work, where it writes what it gives, and what it may have."""
    work = {how: pickle.dumps((__name__, "ends", (how,))) for how in ("refuses", "raises")}
    for how, kind in (("refuses", "error"), ("raises", "damaged")):
        assert kind == module._done(work[how])[0]  # noqa: SLF001 - runs elsewhere
    assert "memory" == module._done(pickle.dumps((__name__, "starves", ())))[0]  # noqa: SLF001
    limits: dict[int, tuple[int, int]] = {}
    monkeypatch.setattr("resource.setrlimit", limits.__setitem__)
    answers = (tmp_path / "答").open("wb")
    monkeypatch.setattr(os, "dup", lambda _: os.open(tmp_path / "答", os.O_WRONLY))
    monkeypatch.setattr(os, "dup2", lambda *_: None)
    asked = io.TextIOWrapper(io.BytesIO(pickle.dumps((__name__, "doubled", (21,)))))
    monkeypatch.setattr(sys, "stdin", asked)
    module.serve(2, 300)
    answers.close()
    assert ("value", 42) == pickle.loads((tmp_path / "答").read_bytes())  # noqa: S301 - our own
    assert {(0, 0), (2, 3), (300 << 20, 300 << 20)} == set(limits.values())


def test_limits_are_no_condition(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system has none, the work is done without."""
    monkeypatch.setitem(sys.modules, "resource", None)
    module._limit(1, 1)  # noqa: SLF001 - runs elsewhere
    assert ("value", 42) == module._done(pickle.dumps((__name__, "doubled", (21,))))  # noqa: SLF001


def starves() -> None:
    """What a limit of memory does."""
    raise MemoryError
