"""The package as strict type checkers see it from outside: its public names, their types, and ``py.typed``."""

import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

CONSUMER = Path(__file__).parent / "consumer"
CACHE = Path(__file__).parents[2] / ".mypy_cache" / "consumer"


@pytest.mark.parametrize(
    "checker",
    [
        ["mypy", "--strict", "--config-file=", "--explicit-package-bases", "--cache-dir", str(CACHE)],
        pytest.param(
            ["basedpyright", "--level", "error", "--pythonpath", sys.executable, "--project"],
            marks=pytest.mark.skipif(not find_spec("basedpyright"), reason="basedpyright is not installed"),
        ),
    ],
    ids=["mypy", "pyright"],
)
def test_a_consumer_is_well_typed(checker: list[str], tmp_path: Path) -> None:
    """Checked away from this repository's settings, so that the installed package speaks for itself."""
    package = shutil.copytree(CONSUMER, tmp_path / "consumer")
    (tmp_path / "pyrightconfig.json").write_text('{"typeCheckingMode": "strict"}', encoding="utf-8")
    where = tmp_path if checker[-1] == "--project" else package
    told = subprocess.run(
        [sys.executable, "-m", *checker, str(where)],
        cwd=tmp_path, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert 0 == told.returncode, told.stdout + told.stderr
