"""One command, one table: ``.venv/bin/python benchmarks/run.py``. Peers get an environment of their own."""

import csv
import gc
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from made_up import names, plan
from made_up_ledger import ledger
from made_up_programme import programme

import zhuanyezhen as zyz
from zhuanyezhen.naming.lexicon import load_lexicon
from zhuanyezhen.naming.register import Register, Scope

_HERE = Path(__file__).parent
_PEERS = _HERE / ".peers"
_NATIONAL = date(2026, 11, 24)


def main() -> None:
    """Measure and print."""
    print(f"{date.today()} · {os.cpu_count()} cores · Python {platform.python_version()}\n")  # noqa: DTZ011
    print("| what | figure |\n|---|---|")
    for row in (
        *starting(),
        *reading(),
        *naming(),
        *national(),
        *ledgers(),
        *showing(),
        *importing(),
        *packaging(),
    ):
        print(f"| {row[0]} | {row[1]} |", flush=True)


def seconds(work: Callable[[], object]) -> float:
    """The time of one call."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


class Took(NamedTuple):
    """What a piece of work took: seconds on the clock, and seconds of computing, which others beside it change less."""

    wall: float
    cpu: float

    def __str__(self) -> str:
        return f"{self.wall:.2f} s (CPU {self.cpu:.2f} s)"


def took(work: Callable[[], object], runs: int = 3) -> Took:
    """The median of several runs behind a warm-up, the collector paused, as it is for the peers."""
    gc.disable()
    try:
        times = []
        for _ in range(runs + 1):
            wall, cpu = time.perf_counter(), time.process_time()
            work()
            times.append(Took(time.perf_counter() - wall, time.process_time() - cpu))
            gc.collect()
    finally:
        gc.enable()
    return sorted(times[1:], key=lambda each: each.cpu)[runs // 2]


def starting() -> list[tuple[str, str]]:
    """CPU of commands in processes of their own: the median of ten, bytecode written before."""
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.txt"
        path.write_text(plan(5), "utf-8")
        for asked in (["--help"], ["--version"], ["rules", "RSP001"], ["check", str(path)]):
            command = [sys.executable, "-m", "zhuanyezhen", *asked]
            times = [child_cpu(command) for _ in range(11)][1:]
            rows.append(
                (f"zhuanyezhen {' '.join(asked[:1])}", f"CPU {statistics.median(times) * 1e3:.0f} ms")
            )
    return rows


def child_cpu(command: list[str]) -> float:
    """The seconds of computing of a process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def reading() -> list[tuple[str, str]]:
    """Reading and checking plans of 100 to 10,000 tasks; a warm-up loads the lexicon first."""
    zyz.parse_plan(plan(10))
    rows = []
    for tasks in (100, 1_000, 10_000):
        text = plan(tasks)
        took = seconds(lambda text=text: zyz.parse_plan(text))
        read = zyz.parse_plan(text)
        checked = seconds(lambda read=read: zyz.check(read, as_of=date(2026, 1, 1)))
        size = len(text.encode()) / 1e6
        rows += [
            (
                f"read {tasks:,} tasks ({size:.1f} MB)",
                f"{took:.2f} s, {took / tasks * 1e6:.0f} µs a task",
            ),
            (f"check {tasks:,} tasks", f"{checked:.2f} s, {checked / tasks * 1e6:.0f} µs a task"),
        ]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return [*rows, ("peak memory of all of these", f"{peak:.0f} MB")]


def naming() -> list[tuple[str, str]]:
    """10,000 different names against the register, rapidfuzz and JioNLP."""
    asked = names(10_000)
    register = Register(Scope(jurisdiction="晋源区"))
    register.resolve("区市场局")
    cold = seconds(lambda: [register.resolve(name) for name in asked])
    warm = seconds(lambda: [register.resolve(name) for name in asked])
    functions = {form.text: function.key for function in load_lexicon().functions for form in function.forms}
    python = peers()
    done = subprocess.run(
        [python, _HERE / "peers.py"],
        input=json.dumps({"names": asked, "functions": functions}),
        capture_output=True,
        text=True,
        check=True,
    )
    rows = [
        ("resolve 10,000 names, each new", f"{cold / len(asked) * 1e6:.1f} µs a name"),
        ("resolve 10,000 names, asked again", f"{warm / len(asked) * 1e6:.2f} µs a name"),
    ]
    rows.append(("resolve 30 names with a known answer", _told(known())))
    return rows + [
        (row["what"], f"{row['seconds'] / row['names'] * 1e6:.1f} µs a name; {_told(row)}")
        for row in json.loads(done.stdout.splitlines()[-1])
    ]


def known() -> Counter[str]:
    """Our own answers on the names of names.tsv, counted as those of the peers are."""
    counts: Counter[str] = Counter()
    for row in csv.DictReader((_HERE / "names.tsv").read_text("utf-8").splitlines(), delimiter="\t"):
        found = Register(Scope(jurisdiction=row["place"])).resolve(row["name"]).function
        counts["right" if found == row["function"] else "wrong" if found else "unknown"] += 1
    return counts


def _told(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{counts.get(word, 0)} {word}" for word in ("right", "wrong", "unknown"))


def national() -> list[tuple[str, str]]:
    """A made-up national programme of growing size; pydantic loads the same file, polars joins its tables."""
    rows = []
    for towns in (1_000, 10_000, 100_000):
        text = zyz.dumps(programme(towns), file_format="json")
        loaded = took(lambda text=text: zyz.loads(text, file_format="json"))
        read = zyz.loads(text, file_format="json")
        checked = took(lambda read=read: zyz.check(read, as_of=_NATIONAL))
        covered = seconds(
            lambda read=read: len(zyz.coverage(read, as_of=_NATIONAL, tier=zyz.Tier.MUNICIPAL).uncovered)
        )
        assigned = took(lambda read=read: zyz.assign_all(read, as_of=_NATIONAL))
        uncovered = len(zyz.coverage(read, as_of=_NATIONAL, tier=zyz.Tier.MUNICIPAL).uncovered)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "programme.json"
            path.write_text(text, "utf-8")
            done = subprocess.run(
                [peers(), _HERE / "peers_programme.py", path], capture_output=True, text=True, check=True
            )
        peer = json.loads(done.stdout)
        what = f"{towns:,} towns ({len(text.encode()) / 1e6:.0f} MB)"
        rows += [
            (f"load {what}", f"{loaded}; pydantic {Took(*peer['load'])}"),
            (f"check {what}", str(checked)),
            (
                f"cover {what}",
                f"{covered:.2f} s, {uncovered} uncovered; polars anti-join {peer['join']:.3f} s, {peer['uncovered']}",
            ),
            (f"assign all of {what}", str(assigned)),
        ]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return [*rows, ("peak memory, 100,000 towns", f"{peak:.0f} MB")]


def ledgers() -> list[tuple[str, str]]:
    """Workbooks of problems with three steps each, in processes of their own; openpyxl and pydantic load the same."""
    rows = []
    for size in (1_000, 10_000, 100_000):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "ledger.xlsx"
            saved = seconds(lambda path=path, size=size: zyz.save(ledger(size), path))
            megabytes = path.stat().st_size / 1e6
            ours, peer = (
                json.loads(
                    subprocess.run([python, _HERE / script, path], capture_output=True, check=True).stdout
                )
                for python, script in ((sys.executable, "ledger_load.py"), (peers(), "peers_ledger.py"))
            )
        what = f"{size:,} problems in a workbook ({megabytes:.1f} MB)"
        rows += [
            (
                f"load {what}",
                f"{ours['load']:.2f} s, {ours['peak']:.0f} MB; openpyxl + pydantic {peer['load']:.2f} s, {peer['peak']:.0f} MB",
            ),
            (f"check {what}", f"{ours['check']:.2f} s, {ours['findings']:,} findings"),
            (
                f"annotate {what}",
                f"{ours['annotate']:.2f} s, {ours['annotate_peak']:.0f} MB; openpyxl load and save {peer['resave']:.2f} s, {peer['resave_peak']:.0f} MB",
            ),
            (f"save {what}", f"{saved:.2f} s"),
        ]
    return rows


def showing() -> list[tuple[str, str]]:
    """A report of 2,400 findings in a notebook and as a page, beside a pandas table of the same findings."""
    import pandas as pd  # noqa: PLC0415 - a peer, of the test environment

    report = zyz.check(ledger(8_000), as_of=_NATIONAL)
    rows = [(each.code, each.message, str(each.source or "")) for each in report.findings]
    frame = pd.DataFrame(rows, columns=["规则", "内容", "出处"])
    shown = (
        ("a notebook", "_repr_html_", report._repr_html_),
        ("a page", "to_html", lambda: zyz.to_html(report)),
        ("pandas, every row", "DataFrame.to_html", frame.to_html),
    )
    return [
        (
            f"{len(rows):,} findings in {where} ({name})",
            f"{statistics.median(seconds(make) for _ in range(5)) * 1e3:.0f} ms, {len(make().encode()) / 1e3:,.0f} kB",
        )
        for where, name, make in shown
    ]


def peers() -> str:
    """The Python of the peers' environment, made at first use."""
    python = _PEERS / "bin" / "python"
    if not python.exists():
        venv.create(_PEERS, with_pip=True)
        subprocess.run(
            [
                python,
                "-m",
                "pip",
                "install",
                "-q",
                "rapidfuzz",
                "jionlp",
                "cpca",
                "pydantic",
                "polars",
                "openpyxl",
            ],
            check=True,
        )
    return str(python)


def importing() -> list[tuple[str, str]]:
    """Median of 20 fresh processes each, the interpreter's own start taken off."""
    bare, ours, base = (median(code) for code in ("pass", "import zhuanyezhen", "import attrs, cattrs"))
    ours, base = ours - bare, base - bare
    return [
        ("import zhuanyezhen", f"{ours * 1e3:.0f} ms"),
        ("import attrs, cattrs", f"{base * 1e3:.0f} ms"),
        ("ratio", f"{ours / base:.2f}"),
    ]


def median(code: str) -> float:
    """The median time of a process that runs ``code``."""
    return statistics.median(
        seconds(lambda: subprocess.run([sys.executable, "-c", code], check=True)) for _ in range(20)
    )


def packaging() -> list[tuple[str, str]]:
    """The wheel's size, and what a plain install brings."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", folder, _HERE.parent], check=True
        )
        (wheel,) = Path(folder).glob("*.whl")
        venv.create(f"{folder}/v", with_pip=True)
        python = f"{folder}/v/bin/python"
        subprocess.run([python, "-m", "pip", "install", "-q", wheel], check=True)
        listed = subprocess.run(
            [python, "-m", "pip", "list", "--format", "json"], capture_output=True, text=True, check=True
        )
        installed = [
            each["name"] for each in json.loads(listed.stdout) if each["name"] not in {"pip", "setuptools"}
        ]
        return [
            ("wheel", f"{wheel.stat().st_size / 1024:.0f} kB"),
            ("installed distributions", f"{len(installed)}: {', '.join(installed)}"),
        ]


if __name__ == "__main__":
    main()
