"""Files are written whole or not at all, by whoever, whatever stands there."""

import os
import signal
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from zhuanyezhen.errors import UnwritableFileError
from zhuanyezhen.outgoing import write_whole


def _names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_many_write_one_file(tmp_path: Path) -> None:
    """Threads at once: no error, no torn read, nothing left behind."""
    path, errors, torn, done = str(tmp_path / "报告.json"), [], [], threading.Event()
    write_whole(path, b"A" * 50_000)

    def write(letter: int) -> None:
        for _ in range(40):
            try:
                write_whole(path, bytes([letter]) * 50_000)
            except UnwritableFileError as error:
                errors.append(error)

    def read() -> None:
        while not done.is_set():
            data = Path(path).read_bytes()
            torn.extend([len(data)] if len(data) != 50_000 or len(set(data)) != 1 else [])

    reader = threading.Thread(target=read)
    writers = [threading.Thread(target=write, args=(65 + number,)) for number in range(4)]
    reader.start()
    for each in writers:
        each.start()
    for each in writers:
        each.join()
    done.set()
    reader.join()
    assert ([], []) == (errors, torn)
    assert ["报告.json"] == _names(tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_what_a_killed_program_left_is_swept(tmp_path: Path) -> None:
    """By the next that writes the same file; what a living one is writing stays, and so do files of others."""
    path = tmp_path / "报告.json"
    program = (
        "import os, signal, sys; from zhuanyezhen import outgoing; "
        "outgoing.os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL); outgoing.write_whole(sys.argv[1], b'x')"
    )
    for _ in range(3):
        killed = subprocess.run([sys.executable, "-c", program, str(path)], check=False)
        assert -signal.SIGKILL == killed.returncode
    left = [each for each in _names(tmp_path) if each.endswith(".zyz-part")]
    assert 1 == len(left)
    host = left[0].rpartition(".zyz-part")[0].rsplit(".", 1)[1].partition("-")[0]
    others = [
        f".报告.json.{host}-1-{'0' * 16}.zyz-part",
        f".报告.json.{'0' * 8}-99999999-{'0' * 16}.zyz-part",
        ".别的.json.zyz-part",
        f".报告.json.{host}-{os.getpid()}-{'0' * 16}.zyz-part",
    ]
    for each in others:
        (tmp_path / each).write_bytes(b"")
    old = tmp_path / f".报告.json.{'0' * 8}-7-{'1' * 16}.zyz-part"
    old.write_bytes(b"")
    os.utime(old, (time.time() - 100_000,) * 2)
    write_whole(str(path), b"y")
    assert {"报告.json", *others} == set(_names(tmp_path))


@pytest.mark.skipif(os.name == "nt", reason="permissions and links of POSIX")
def test_links_and_permissions_stay(tmp_path: Path) -> None:
    """A link leads to the new file; a file others may write stays one."""
    real, link = tmp_path / "真.txt", tmp_path / "链接.txt"
    real.write_bytes(b"a")
    real.chmod(0o664)
    link.symlink_to(real)
    write_whole(str(link), b"b")
    assert (True, b"b", 0o664) == (link.is_symlink(), real.read_bytes(), stat.S_IMODE(real.stat().st_mode))
    write_whole(str(tmp_path / "新.txt"), b"c")
    plain = tmp_path / "照常.txt"
    plain.write_bytes(b"")
    assert plain.stat().st_mode == (tmp_path / "新.txt").stat().st_mode


@pytest.mark.skipif(os.name == "nt", reason="devices of POSIX")
def test_a_device_is_written_to(tmp_path: Path) -> None:
    """And is still one; so is a pipe, to whoever reads it."""
    write_whole("/dev/null", b"x")
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)
    pipe = tmp_path / "管道"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    write_whole(str(pipe), b"x")
    reader.join()
    assert [b"x"] == got


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="names of streams")
def test_standard_output_by_name_is_written_to() -> None:
    """Though it is a pipe, to which no path leads."""
    program = "from zhuanyezhen.outgoing import write_whole; write_whole('/dev/stdout', b'x')"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert (b"x", b"") == (run.stdout, run.stderr)


@pytest.mark.parametrize("name", ["长" * 83 + ".json", "a" * 250 + ".json"])
def test_names_as_long_as_they_may_be(name: str, tmp_path: Path) -> None:
    """255 bytes, of which the other name needs some."""
    write_whole(str(tmp_path / name), b"x")
    assert [name] == _names(tmp_path)


@pytest.mark.parametrize("name", ["没有/这个.txt", "a\0b", ".", "长" * 200])
def test_what_cannot_be_written(name: str, tmp_path: Path) -> None:
    """It is said in both languages, and nothing is left."""
    with pytest.raises(UnwritableFileError) as caught:
        write_whole(str(tmp_path / name), b"x")
    assert "不能写入" in caught.value.text("zh")
    assert [] == _names(tmp_path)


def test_what_is_interrupted_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while it is written: what stood there stands there."""

    def interrupted(_file: int) -> None:
        raise KeyboardInterrupt

    (tmp_path / "a").write_bytes(b"before")
    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_whole(str(tmp_path / "a"), b"after")
    assert (b"before", ["a"]) == ((tmp_path / "a").read_bytes(), _names(tmp_path))
