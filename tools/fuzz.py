"""Feeds made-up harmful input to the readers of the library, guided by coverage (atheris, libFuzzer).

    python tools/fuzz.py plan --minutes 60                 # for an hour
    python tools/fuzz.py docx --minutes 5 --corpus DIR     # keeps what it found there, goes on from it the next time
    python tools/fuzz.py plan --replay FILE                # one input, without atheris: what it raises, takes, needs

Targets: plan (text: read, checked, reported), html, docx, xlsx, json, yaml, toml (settings, waivers, thresholds, forms
of units, headings), values (deadlines, quantities, money, names). ``pip install atheris`` first; where it has no wheel
for a Python, take another one.

Decided here: the fuzzer runs in a child process, begun again after an input that ends it, until the time is over. An
exception other than ``ZhuanyezhenError``, more than 5 s of computing or more than 500 MB is a crash. As the child is
slowed down by being watched and shares its memory among all its inputs, what took it too long or too much is tried again
alone, as it would run for a user, and counted only where it does so again. One input is kept for each place in the code.
Exit status: 0 no crash, 1 crashes.
"""

import argparse
import hashlib
import os
import random
import re
import resource
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

TOOLS = Path(__file__).parent
sys.path[:0] = [str(TOOLS), str(TOOLS.parent / "src")]

from fuzz_targets import TARGETS, Target  # noqa: E402 - found beside this file

SECONDS, MEGABYTES = 5, 500
_HUNG = 60  # wall seconds after which libFuzzer ends the child: on a busy machine five of them are no sign
_EXECUTED = re.compile(r"stat::number_of_executed_units:\s*(\d+)")
_PULSE = re.compile(r"^#(\d+)\s.*?cov: (\d+)", re.MULTILINE)
_LEAST = 2  # seconds for which a child is still worth beginning


class Outcome(NamedTuple):
    """What one fuzzing came to."""

    executions: int
    edges: int
    minutes: float
    crashes: tuple[Path, ...]


def main(argv: Sequence[str] | None = None) -> int:
    """Fuzz, or replay one input."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--minutes", type=float, default=1.0, help="how long (default 1)")
    parser.add_argument("--seed", type=int, default=1, help="of the random generator (default 1)")
    parser.add_argument(
        "--corpus", type=Path, help="folder of inputs: kept and gone on from (default: one for this run)"
    )
    parser.add_argument(
        "--crashes", type=Path, default=Path("crashes"), help="folder crashing inputs are kept in"
    )
    parser.add_argument("--replay", type=Path, metavar="FILE", help="run this one input and say what it did")
    parser.add_argument("--child", type=float, help=argparse.SUPPRESS)
    arguments = parser.parse_args(argv)
    if arguments.replay:
        return replay(TARGETS[arguments.target], arguments.replay)
    if arguments.child:
        return _child(arguments)
    if find_spec("atheris") is None:
        raise SystemExit("atheris is not installed: pip install atheris")
    with tempfile.TemporaryDirectory() as scratch:
        arguments.corpus = arguments.corpus or Path(scratch)
        outcome = _fuzz(arguments)
    print(
        f"{arguments.target}: {outcome.executions:,} executions in {outcome.minutes:.1f} minutes, "
        f"{outcome.edges:,} edges covered, {len(outcome.crashes)} crash(es)"
        f"{', stopped by a signal before its time' if _STOPPED else ''}"
    )
    for path in outcome.crashes:
        print(f"  python tools/fuzz.py {arguments.target} --replay {path}")
    return 1 if outcome.crashes else 0


def replay(target: Target, path: Path) -> int:
    """Run one input as it would run for a user; exit status 1 where it is a crash."""
    begun = time.process_time()
    error = _error_of(target, path.read_bytes())
    seconds = time.process_time() - begun
    megabytes = _peak()
    print("".join(traceback.format_exception(error)) if error else "raises nothing it may not")
    print(f"{seconds:.1f} s of computing and {megabytes} MB")
    return 1 if error or seconds > SECONDS or megabytes > MEGABYTES else 0


def _peak() -> int:
    """The most memory of this process in MB; ``ru_maxrss`` begins with that of the process that started it."""
    try:
        (line,) = (
            each for each in Path("/proc/self/status").read_text().splitlines() if each.startswith("VmHWM")
        )
    except (OSError, ValueError):
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return int(line.split()[1]) // 1024


def _error_of(target: Target, data: bytes) -> BaseException | None:
    """What it raises that it may not."""
    from zhuanyezhen.errors import RuleCrashError, ZhuanyezhenError

    try:
        target.run(data)
    except RuleCrashError as error:
        return error
    except ZhuanyezhenError:
        return None
    except Exception as error:  # noqa: BLE001 - whatever comes is what is looked for
        return error
    return None


# ── the child: libFuzzer within ──────────────────────────────────────────────────────────────────────────


def _child(arguments: argparse.Namespace) -> int:
    import atheris

    with atheris.instrument_imports(include=["zhuanyezhen"]):
        import zhuanyezhen.exchange.files
        import zhuanyezhen.reading.plan
        import zhuanyezhen.reporting
        import zhuanyezhen.rules
        import zhuanyezhen.settings  # noqa: F401 - what is imported here is what is watched

        target = TARGETS[arguments.target]
        _error_of(target, next(iter(target.seeds())))  # what is imported late is watched too
    mutator = target.mutator()

    def one(data: bytes) -> None:
        started = time.process_time()
        error = _error_of(target, data)
        if error is not None:
            _keep(arguments, target, "raised", _place(error), data)
        if time.process_time() - started > SECONDS:
            _keep(arguments, target, "slow", hashlib.sha256(data).hexdigest()[:8], data)

    def changed(data: bytes, size: int, seed: int) -> bytes:
        return mutator(data, size, random.Random(seed), atheris.Mutate)  # noqa: S311 - guided, not secret

    flags = [
        f"-max_total_time={int(arguments.child)}", f"-seed={arguments.seed}", f"-max_len={target.longest}", f"-timeout={_HUNG}",
        f"-rss_limit_mb={MEGABYTES}", f"-artifact_prefix={arguments.crashes}/{arguments.target}-", "-print_final_stats=1",
    ]  # fmt: skip
    atheris.Setup([sys.argv[0], *flags, str(arguments.corpus)], one, custom_mutator=changed)
    atheris.Fuzz()
    return 0


def _place(error: BaseException) -> str:
    """A short name of where in the code it was raised, the same for the same place."""
    while error.__cause__:
        error = error.__cause__
    frames = traceback.extract_tb(error.__traceback__)[-3:]
    return hashlib.sha256(
        repr([type(error).__name__, *((each.filename, each.name) for each in frames)]).encode()
    ).hexdigest()[:8]


def _keep(arguments: argparse.Namespace, target: Target, kind: str, place: str, data: bytes) -> None:
    path = arguments.crashes / f"{arguments.target}-{kind}-{place}{target.suffix}"
    if not path.exists():
        path.write_bytes(data)
        print(f"kept {path}", file=sys.stderr)


# ── the parent: begins children until the time is over ───────────────────────────────────────────────────


def _fuzz(arguments: argparse.Namespace) -> Outcome:
    for folder in (arguments.corpus, arguments.crashes):
        folder.mkdir(parents=True, exist_ok=True)
    before = set(_kept(arguments))
    _write_seeds(TARGETS[arguments.target], arguments.corpus)
    begun = time.monotonic()
    end = begun + arguments.minutes * 60
    executions = edges = 0
    seed = arguments.seed
    while (left := end - time.monotonic()) > _LEAST and not _STOPPED:
        log = _run_child(arguments, left, seed)
        counted = _EXECUTED.findall(log) or [pulse for pulse, _ in _PULSE.findall(log)] or ["0"]
        executions += int(counted[-1])
        edges = max([edges, *(int(cov) for _, cov in _PULSE.findall(log))])
        seed += 1
        if counted == ["0"]:
            raise SystemExit(f"the fuzzer did not begin:\n{log[-3000:]}")
    crashes = tuple(
        path for path in _kept(arguments) if path not in before and _stands(arguments.target, path)
    )
    return Outcome(executions, edges, (time.monotonic() - begun) / 60, crashes)


def _kept(arguments: argparse.Namespace) -> list[Path]:
    return sorted(arguments.crashes.glob(f"{arguments.target}-*"))


def _write_seeds(target: Target, corpus: Path) -> None:
    for data in target.seeds():
        if len(data) <= target.longest:
            (corpus / hashlib.sha1(data).hexdigest()).write_bytes(data)  # noqa: S324 - as libFuzzer names its files


_STOPPED: list[int] = []


def _run_child(arguments: argparse.Namespace, seconds: float, seed: int) -> str:
    """What the child wrote; a request to end this process ends the child, whose figures are still told."""
    command = [
        sys.executable,
        str(Path(__file__)),
        arguments.target,
        "--child",
        str(seconds),
        "--seed",
        str(seed),
    ]
    command += ["--corpus", str(arguments.corpus), "--crashes", str(arguments.crashes)]
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as log:
        child = subprocess.Popen(command, stdout=log, stderr=log, env={**os.environ, "PYTHONHASHSEED": "0"})

        def stop(number: int, _frame: object) -> None:
            _STOPPED.append(number)
            child.send_signal(signal.SIGINT)

        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, stop)
        child.wait()
        log.seek(0)
        return log.read()


def _stands(target: str, path: Path) -> bool:
    """Whether an input is a crash alone, too: what raised is; what was slow or large is tried again."""
    if path.name.startswith(f"{target}-raised-"):
        return True
    command = [sys.executable, str(Path(__file__)), target, "--replay", str(path)]
    try:
        status = subprocess.run(command, stdout=subprocess.DEVNULL, timeout=_HUNG, check=False).returncode
    except subprocess.TimeoutExpired:
        return True
    if status == 0:
        path.unlink()
    return status != 0


if __name__ == "__main__":
    sys.exit(main())
