"""Loads and checks a workbook in a process of its own, so that its memory is its own: one JSON line."""

import json
import re
import sys
import time
from datetime import date
from pathlib import Path

import zhuanyezhen as zyz


def peak_memory() -> float:
    """The most memory this process held, in MB; what getrusage gives is inherited from the parent."""
    return int(re.findall(r"VmHWM:\s+([0-9]+)", Path("/proc/self/status").read_text("ascii"))[0]) / 1024


if __name__ == "__main__":
    start = time.perf_counter()
    programme = zyz.load(sys.argv[1])
    loaded = time.perf_counter()
    report = zyz.check(programme, as_of=date(2026, 11, 24))
    checked = time.perf_counter()
    peak = peak_memory()
    figures = {
        "load": loaded - start,
        "check": checked - loaded,
        "findings": len(report.findings),
        "peak": peak,
    }
    print(json.dumps(figures))
