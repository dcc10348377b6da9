"""Loads, checks and annotates a workbook in a process of its own, so that its memory is its own: one JSON line."""

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
    begun = time.perf_counter()
    zyz.save_annotated(sys.argv[1], report, Path(sys.argv[1]).with_name("annotated.xlsx"))
    annotated = time.perf_counter()
    figures = {
        "load": loaded - start,
        "check": checked - loaded,
        "findings": len(report.findings),
        "peak": peak,
        "annotate": annotated - begun,
        "annotate_peak": peak_memory(),
    }
    print(json.dumps(figures))
