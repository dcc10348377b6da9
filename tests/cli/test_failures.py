"""Whatever goes wrong ends with status 2 and a line in the user's language; nothing acts on the screen."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from zhuanyezhen import cli
from zhuanyezhen.cli import main, running

_PLAN = "某县方案\n（一）做优。（责任单位：县工信局牵头，县工信局配合）\n" * 50


@pytest.fixture
def plan(tmp_path: Path) -> str:
    """A plan with findings."""
    path = tmp_path / "方案.txt"
    path.write_text(_PLAN, "utf-8")
    return str(path)


def _run(
    *arguments: str, stdout: int | None = None, piped: str = "", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "zhuanyezhen", *arguments]
    if piped:
        command = ["sh", "-c", f'"$@" {piped}', "sh", *command]
    source = str(Path(cli.__file__).parents[2])
    return subprocess.run(
        command,
        stdout=stdout,
        stderr=subprocess.PIPE,
        check=False,
        env={**os.environ, "PYTHONPATH": source, **environment},
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize(("where", "why"), [("> /dev/full", "磁盘已满"), (">&-", "输出已经关闭")])
def test_output_that_cannot_be_written(where: str, why: str, plan: str) -> None:
    """A full disk, a closed stream: one line, and no English behind it."""
    done = _run("check", plan, piped=where)
    told = done.stderr.decode()
    assert 2 == done.returncode
    assert told.startswith("zhuanyezhen: 结果没有全部输出：")
    assert (why in told, 1) == (True, told.count("\n"))


def test_a_reader_that_has_seen_enough(plan: str) -> None:
    """It is no failure."""
    done = _run("check", plan, piped="| head -c 10", stdout=subprocess.DEVNULL)
    assert b"" == done.stderr


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_ctrl_c(plan: str, tmp_path: Path) -> None:
    """One line, whatever was being done."""
    pipe = tmp_path / "输出"
    os.mkfifo(pipe)
    (tmp_path / "zhuanyezhen.toml").write_text("", "utf-8")
    source = str(Path(cli.__file__).parents[2])
    running = subprocess.Popen(
        [sys.executable, "-m", "zhuanyezhen", "check", plan, "-o", str(pipe), "--format", "text"],
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": source},
        # a job in the background is born with Ctrl-C ignored, and so would be what it starts
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - one thread here
    )
    assert running.stderr is not None
    running.stderr.readline()  # which settings are used: the program runs
    running.send_signal(signal.SIGINT)
    _, told = running.communicate(timeout=60)
    assert (2, "zhuanyezhen: 已中断，没有写完的文件没有留下\n") == (running.returncode, told.decode())


@pytest.mark.parametrize("failure", [MemoryError, RecursionError])
def test_what_is_too_large(
    failure: type[Exception], plan: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Said as such, in both languages."""

    def fail(_options: object) -> None:
        raise failure

    monkeypatch.setattr(running, "settle_format", fail)
    assert 2 == main(["check", plan])
    assert "内存不够，或文件的结构过深，没有完成" in capsys.readouterr().err
    assert 2 == main(["check", plan, "--lang", "en"])
    assert "not enough memory, or a file that is nested too deep" in capsys.readouterr().err


def test_a_name_acts_on_no_screen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An escape, a right-to-left override and a bell in it are shown."""
    assert 2 == main(["check", str(tmp_path / "方案\x1b[31m\u202e\x07.txt")])
    told = capsys.readouterr().err
    assert "方案␛[31m�␇.txt" in told
    assert not {"\x1b", "\u202e", "\x07"} & set(told)


def test_the_c_locale(plan: str) -> None:
    """Chinese all the same."""
    done = _run("check", plan, stdout=subprocess.PIPE, LC_ALL="C")
    assert (1, True) == (done.returncode, "检查报告" in done.stdout.decode())
    assert "没有文件" in _run("check", "没有.txt", LC_ALL="C").stderr.decode()


@pytest.mark.parametrize(
    ("failure", "status", "told"),
    [
        (BrokenPipeError(), 0, ""),
        (KeyboardInterrupt(), 2, "zhuanyezhen: 已中断，没有写完的文件没有留下\n"),
        (OSError(28, "No space left on device"), 2, "zhuanyezhen: 结果没有全部输出：磁盘已满\n"),
    ],
)
def test_how_a_run_ends(  # noqa: PLR0913, PLR0917 - what is tried and what is looked at
    failure: BaseException,
    status: int,
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """And nothing more is written to an output that is given up."""

    def fail(_options: object) -> None:
        raise failure

    monkeypatch.setattr(running, "settle_format", fail)
    with (tmp_path / "输出").open("w", encoding="utf-8") as output:
        monkeypatch.setattr(sys, "stdout", output)
        assert status == main(["rules"])
        output.write("x")
    assert (told, "x" if isinstance(failure, KeyboardInterrupt) else "") == (
        capsys.readouterr().err,
        (tmp_path / "输出").read_text("utf-8"),
    )


def test_no_streams_at_all(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A program without a console has none: the status says what there is to say."""
    monkeypatch.setattr(sys, "stdout", None)
    assert 2 == main(["rules"])
    assert "结果没有全部输出：输出已经关闭" in capsys.readouterr().err
    monkeypatch.setattr(sys, "stderr", None)
    assert 2 == main(["rules"])
