"""The example package installs, and its rule is listed and runs: with the real tools, without a network."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder the package was installed into."""
    target = tmp_path_factory.mktemp("site")
    pip = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "--no-index",
    ]
    package = _ROOT / "examples/own_rule_package"
    done = subprocess.run(
        [*pip, "--disable-pip-version-check", "--target", str(target), str(package)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return target


def _run(site: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "zhuanyezhen", *arguments]
    environment = os.environ | {"PYTHONPATH": str(site)}
    return subprocess.run(
        command, cwd=_ROOT, env=environment, capture_output=True, encoding="utf-8", check=False
    )


def test_its_rule_is_listed_with_its_package(site: Path) -> None:
    """`zhuanyezhen rules` says where it comes from."""
    done = _run(site, "rules")
    (line,) = [line for line in done.stdout.splitlines() if line.startswith("DEM001")]
    assert "配合单位过多" in line
    assert "  town-rules-example 0.1.0  " in line


def test_its_rule_runs(site: Path) -> None:
    """It finds what it looks for in the example plan, and the report names the package."""
    done = _run(site, "check", "examples/jinyuan/plan.txt", "--select", "DEM", "--as-of", "2026-11-24")
    assert (0, "") == (done.returncode, done.stderr)
    assert "检查规则包括安装包“town-rules-example 0.1.0”的DEM001" in done.stdout
    assert "个配合单位，超过5个" in done.stdout
    without = _run(site, "check", "examples/jinyuan/plan.txt", "--select", "DEM", "--no-plugins")
    assert (2, True) == (without.returncode, "DEM" in without.stderr)
