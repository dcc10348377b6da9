"""The fuzzer: its inputs stay what they are, seeds are read, a planted crash is found, kept and replayed."""

import random
import runpy
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from zhuanyezhen.errors import RuleCrashError, ZhuanyezhenError

_TOOLS = Path(__file__).parents[2] / "tools"
_TARGETS = ("plan", "html", "docx", "xlsx", "json", "yaml", "toml", "values")


@pytest.fixture(scope="module")
def fuzz() -> Iterator[dict[str, Any]]:
    """What stands in tools/fuzz.py; its neighbours are found beside it."""
    before = sys.path[:]
    yield runpy.run_path(str(_TOOLS / "fuzz.py"))
    sys.path[:] = before


def test_all_targets_are_there(fuzz: dict[str, Any]) -> None:
    """Each by its name."""
    assert list(_TARGETS) == list(fuzz["TARGETS"])


@pytest.mark.parametrize("name", _TARGETS)
def test_inputs_are_changed_and_run(fuzz: dict[str, Any], name: str) -> None:
    """A seed is within the bound, and so is what becomes of it; the same seed of chance gives the same bytes."""
    target = fuzz["TARGETS"][name]
    seed = min(target.seeds(), key=len)
    change = target.mutator()

    def make() -> list[bytes]:
        chances = map(random.Random, range(6))
        return [change(seed, target.longest, chance, _half) for chance in chances]

    made = make()
    assert made == make()
    assert len(set(made)) > 1
    for data in (seed, *made):
        assert len(data) <= target.longest
        assert fuzz["_error_of"](target, data) is None


def _half(data: bytes, size: int) -> bytes:
    """What stands for libFuzzer's own mutator: the first half."""
    return data[: min(size, len(data)) // 2]


@pytest.mark.parametrize(
    ("raised", "crash"),
    [
        (None, False),
        (ZhuanyezhenError("a", "甲"), False),
        (RuleCrashError("a", "甲"), True),
        (KeyError("a"), True),
    ],
)
def test_what_is_a_crash(fuzz: dict[str, Any], raised: Exception | None, *, crash: bool) -> None:
    """What is no error of the library's, and a rule that crashes."""

    def run(_: bytes) -> None:
        if raised:
            raise raised

    target = fuzz["TARGETS"]["plan"]._replace(run=run)
    assert crash is (fuzz["_error_of"](target, b"") is not None)


def test_an_input_is_replayed(tmp_path: Path) -> None:
    """Without atheris: what it took is told, and the status says that it is no crash."""
    path = tmp_path / "方案.txt"
    path.write_text("一、重点任务\n（一）做强花卉产业。（责任单位：区工信局）\n", encoding="utf-8")
    done = _fuzz("plan", "--replay", str(path))
    assert (0, "raises nothing it may not") == (done.returncode, done.stdout.splitlines()[0])
    assert "s of computing and" in done.stdout


def test_what_it_needs_is_said() -> None:
    """Without atheris there is nothing to run; a Python that sees no packages has none."""
    command = [sys.executable, "-S", str(_TOOLS / "fuzz.py"), "toml"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    assert (1, "atheris is not installed: pip install atheris\n") == (done.returncode, done.stderr)


@pytest.mark.skipif(find_spec("atheris") is None, reason="atheris is not installed: pip install atheris")
def test_it_runs_for_some_seconds(tmp_path: Path) -> None:
    """Executions and edges are counted, nothing crashes."""
    done = _fuzz(
        "toml",
        "--minutes",
        "0.1",
        "--crashes",
        str(tmp_path / "crashes"),
        "--corpus",
        str(tmp_path / "corpus"),
    )
    assert (0, "") == (done.returncode, done.stderr)
    assert "toml: " in done.stdout
    assert "0 crash(es)" in done.stdout


def _fuzz(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(_TOOLS / "fuzz.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
