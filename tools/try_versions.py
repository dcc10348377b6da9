"""Runs the tests on every Python we name and on the lowest version of each dependency pyproject.toml states.

    .venv/bin/python tools/try_versions.py                    # 3.11, 3.12, 3.13, then the lowest on 3.11
    .venv/bin/python tools/try_versions.py --run lowest       # one of them (repeat for more)

Decided here: each run has an environment and a copy of the committed tree of its own, so that neither the checkout nor
its caches are touched. “Lowest” holds for what a user installs (core, extras) and for the data frames of others that
``zyz.frames`` meets; what only runs the tests is the newest in every run. Pages in a browser and the specimens of
reading are left to the gate: neither depends on a version of Python or of a package here. Pythons are looked for in
PATH and in ~/.pyenv/versions; one that is missing is a failure. Exit status: 0 all green, 1 not.

A night's job, not the gate's: figures of the last run stand in docs/explanation/versions.md.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
LOWEST = "lowest"
TOOLS = {"dev", "docs"}  # extras no user installs
MET = {"pandas", "polars", "pyarrow"}  # in "dev", but users hand them to zyz.frames
LEFT_OUT = ("tests/browser", "tests/reading/test_specimens.py")
_BOUND = re.compile(r"(?P<name>[A-Za-z0-9._-]+)(?:\[[^\]]*\])?>=(?P<version>[0-9.]+)")
_COUNTS = re.compile(r"^=*\s*((?:\d+ [a-z]+(?:, )?)+) in [\d.]+s", re.MULTILINE)


class Outcome(NamedTuple):
    """What one run came to."""

    run: str
    python: str
    counts: str
    minutes: float
    green: bool


def main(argv: Sequence[str] | None = None) -> int:
    """Run what is asked for, one after another, and print a table."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pythons = _pythons(project["classifiers"])
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--run", action="append", choices=[*pythons, LOWEST], help="this one only")
    parser.add_argument("--logs", type=Path, default=Path(), help="folder for the logs of pip and pytest")
    arguments = parser.parse_args(argv)
    arguments.logs.mkdir(parents=True, exist_ok=True)
    outcomes = [
        _run(
            run,
            pythons[0] if run == LOWEST else run,
            lowest(project) if run == LOWEST else [],
            arguments.logs,
        )
        for run in arguments.run or [*pythons, LOWEST]
    ]
    print("| run | Python | tests | minutes |\n|---|---|---|---|")
    for each in outcomes:
        print(f"| {each.run} | {each.python} | {each.counts} | {each.minutes:.1f} |")
    return 0 if all(each.green for each in outcomes) else 1


def lowest(project: dict[str, object]) -> list[str]:
    """The lower bounds as pip's constraints: ``attrs>=24.2`` becomes ``attrs==24.2``."""
    stated = list(_texts(project["dependencies"]))
    extras = project["optional-dependencies"]
    for extra, requirements in extras.items() if isinstance(extras, dict) else ():
        stated += [each for each in _texts(requirements) if extra not in TOOLS or _name(each) in MET]
    bounds = (_BOUND.match(each) for each in stated)
    return sorted({f"{bound['name']}=={bound['version']}" for bound in bounds if bound})


def _texts(value: object) -> Iterable[str]:
    return (str(each) for each in value) if isinstance(value, list) else ()


def _name(requirement: str) -> str:
    bound = _BOUND.match(requirement)
    return bound["name"] if bound else requirement


def _pythons(classifiers: Iterable[str]) -> list[str]:
    return [each.rpartition(" ")[2] for each in classifiers if re.search(r":: 3\.\d+$", each)]


def _interpreter(version: str) -> str:
    """The path of a Python that answers to its version: a shim of pyenv may be there and refuse."""
    kept = sorted((Path.home() / ".pyenv" / "versions").glob(f"{version}.*/bin/python"))
    for candidate in [shutil.which(f"python{version}"), *map(str, reversed(kept))]:
        if candidate and not subprocess.run([candidate, "-V"], capture_output=True, check=False).returncode:
            return candidate
    raise SystemExit(
        f"Python {version} is neither in PATH nor in ~/.pyenv/versions: install it or leave it out"
    )


def _run(run: str, version: str, constraints: Sequence[str], logs: Path) -> Outcome:
    interpreter, begun = _interpreter(version), time.monotonic()
    with (
        tempfile.TemporaryDirectory() as name,
        (logs / f"versions-{run}.log").open("w", encoding="utf-8") as log,
    ):
        work = Path(name)
        tree, python = work / "tree", work / "venv" / "bin" / "python"
        _copy(tree)
        (work / "lowest.txt").write_text("".join(f"{each}\n" for each in constraints), encoding="utf-8")
        steps = (
            [interpreter, "-m", "venv", str(work / "venv")],
            [str(python), "-m", "pip", "install", "-q", "-c", str(work / "lowest.txt"), "-e", f"{tree}[dev]"],
            [str(python), "-m", "pip", "freeze"],
            [str(python), "-m", "pytest", "-q", *(f"--ignore={each}" for each in LEFT_OUT)],
        )
        green = all(_step(step, tree, log) for step in steps)
    written = (logs / f"versions-{run}.log").read_text(encoding="utf-8")
    counts = _COUNTS.findall(written)
    minutes = (time.monotonic() - begun) / 60
    exact = subprocess.run([interpreter, "-V"], capture_output=True, text=True, check=True).stdout.split()[1]
    return Outcome(run, exact, counts[-1] if counts else "not begun", minutes, green)


def _step(command: Sequence[str], tree: Path, log: object) -> bool:
    print("+", *command, file=sys.stderr)
    environment = {**os.environ, "CI": "1"}
    return not subprocess.run(
        command, cwd=tree, env=environment, stdout=log, stderr=subprocess.STDOUT, check=False
    ).returncode


def _copy(tree: Path) -> None:
    tree.mkdir()
    kept = subprocess.run(["git", "archive", "HEAD"], cwd=ROOT, stdout=subprocess.PIPE, check=True).stdout
    subprocess.run(["tar", "-x"], cwd=tree, input=kept, check=True)


if __name__ == "__main__":
    sys.exit(main())
