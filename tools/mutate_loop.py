"""The loop of pytest that plants faults: once all tests are collected, each fault is tried in a fork of that process.

A plugin of ``mutate.py`` (``-p mutate_loop``), which says what to try in the file MUTATE_JOB and gets what came of it in
its ``results``. The tests run once without a fault, in a fork, too, so that nothing is kept in caches: it is written down
which test runs which lines and how long it takes. A fault within a function takes the place of its code; one that acts
when a module is imported is left to the caller.
"""

import gc
import json
import os
import resource
import signal
import sys
import time
import types
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import coverage
import pytest

_PATIENCE, _LEAST = 10, 20  # times as long as the tests took, and seconds more
_BYTES = 4 << 30


class Loop:
    """The tests of one session, what is known of them, and the faults to try."""

    def __init__(self, session: pytest.Session, job: dict[str, Any]) -> None:
        self.session = session
        self.items = {item.nodeid: item for item in session.items}
        self.root = Path(job["root"])
        self.data, self.times = job["coverage"], job["times"]
        self.tests: dict[tuple[str, int], set[str]] = {}
        self.seconds: dict[str, float] = {}

    def measure(self) -> None:
        """Run all tests once, and keep which of them run which line."""
        if _forked(self._watched, None):
            sys.exit("the tests fail without any fault")
        self.seconds = json.loads(Path(self.times).read_text(encoding="utf-8"))
        data = coverage.CoverageData(self.data)
        data.read()
        for name in data.measured_files():
            for line, contexts in data.contexts_by_lineno(name).items():
                self.tests[str(Path(name).relative_to(self.root)), line] = set(contexts)

    def _watched(self) -> int:
        watch = coverage.Coverage(data_file=self.data, source=[str(self.root / "src")], config_file=False)
        watch.start()
        taken = {}
        for nodeid in self.items:
            begun = time.monotonic()
            watch.switch_context(nodeid)
            if self._fails([nodeid]):
                print(nodeid, file=sys.stderr)
                return 1
            taken[nodeid] = time.monotonic() - begun
        watch.stop()
        watch.save()
        Path(self.times).write_text(json.dumps(taken), encoding="utf-8")
        return 0

    def _fails(self, names: Sequence[str]) -> bool:
        """Whether one of these tests fails; they run in their order, until then."""
        chosen = [self.items[name] for name in names]
        for item, following in zip(chosen, [*chosen[1:], None], strict=True):
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if self.session.testsfailed:
                return True
        return False

    def came_of(self, fault: dict[str, Any]) -> str:
        """``noticed``, ``survives``, or ``import`` where it acts when the module is imported."""
        running = set[str]().union(
            *(self.tests.get((fault["path"], line), set()) for line in fault["lines"])
        ) & set(self.items)
        if fault["function"] is None:
            return "import"
        if not running:
            return "survives"
        path = self.root / fault["path"]
        code = _code(compile(path.read_text(encoding="utf-8"), str(path), "exec"), fault["function"])
        other = _code(compile(fault["source"], str(path), "exec"), fault["function"])
        living = [each for each in _functions() if _same(each.__code__, code)]
        if (
            code is None
            or other is None
            or not living
            or any(len(each.__code__.co_freevars) != len(other.co_freevars) for each in living)
        ):
            return "import"
        quick = sorted(running, key=lambda name: self.seconds[name])
        names = sorted(
            quick, key=lambda name: Path(fault["path"]).stem not in name
        )  # those of the room first

        def planted() -> int:
            for each in living:
                each.__code__ = other
            return int(self._fails(names))

        limit = _LEAST + _PATIENCE * sum(self.seconds[name] for name in names)
        return "noticed" if _forked(planted, limit) else "survives"


def _functions() -> Iterator[types.FunctionType]:
    return (each for each in gc.get_objects() if type(each) is types.FunctionType)


def _same(code: types.CodeType, other: types.CodeType | None) -> bool:
    return other is not None and (code.co_filename, code.co_qualname, code.co_firstlineno) == (
        other.co_filename,
        other.co_qualname,
        other.co_firstlineno,
    )


def _code(code: types.CodeType, path: Sequence[Sequence[Any]]) -> types.CodeType | None:
    """The code of a function in that of its module: by name, and which of that name, level by level."""
    for name, number in path:
        named = [each for each in code.co_consts if isinstance(each, types.CodeType) and each.co_name == name]
        if number >= len(named):
            return None
        code = named[number]
    return code


def _forked(work: Callable[[], int], seconds: float | None) -> int:
    """What a fork of this process comes to; one that does not end is ended, and has come to 1."""
    sys.stdout.flush()
    child = os.fork()
    if not child:
        _work(work)
    end = None if seconds is None else time.monotonic() + seconds
    while True:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return int(status != 0)
        if end and time.monotonic() > end:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return 1
        time.sleep(0.01)


def _work(work: Callable[[], int]) -> None:
    status = 1
    with suppress(BaseException):
        resource.setrlimit(resource.RLIMIT_AS, (_BYTES, _BYTES))
        status = work()
    sys.stderr.flush()
    os._exit(status)


def pytest_runtestloop(session: pytest.Session) -> bool:
    """In the place of pytest's own loop."""
    job = json.loads(Path(os.environ["MUTATE_JOB"]).read_text(encoding="utf-8"))
    loop = Loop(session, job)
    loop.measure()
    with Path(job["results"]).open("a", encoding="utf-8") as results:
        for fault in job["faults"]:
            print(loop.came_of(fault), file=results, flush=True)
    return True
