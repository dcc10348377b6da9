"""What a user would take instead, timed in the peers' environment; started by ``run.py``.

rapidfuzz looks for the nearest form (a score, not an answer: 区民政局 and 区财政局 score high); under 80 it says
nothing. JioNLP and cpca have no resolver of organisations; what they read is the place in front of one. Each is
asked for what it can tell on the names of names.tsv: the function, or the county.
"""

import csv
import json
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import cpca
import jionlp
from rapidfuzz import process

_UNSURE = 80


def main() -> None:
    """Time each peer on as many names as it manages in reasonable time, and count its answers."""
    asked = json.load(sys.stdin)
    forms = list(asked["functions"])

    def function(name: str) -> str | None:
        form, score, _ = process.extractOne(name, forms)
        return asked["functions"][form] if score >= _UNSURE else None

    def county(name: str) -> str | None:
        return jionlp.parse_location(name).get("county")

    def area(name: str) -> str | None:
        return cpca.transform([name])["区"][0]

    rows = []
    for what, limit, work, column in (
        ("rapidfuzz process.extractOne over the lexicon's forms", 1_000, function, "function"),
        ("JioNLP parse_location (county only)", 200, county, "county"),
        ("cpca transform (county only)", 200, area, "county"),
    ):
        names = asked["names"][:limit]
        work(names[0])
        start = time.perf_counter()
        for name in names:
            work(name)
        seconds = time.perf_counter() - start
        rows.append({"what": what, "names": len(names), "seconds": seconds, **_counted(work, column)})
    print("\n" + json.dumps(rows))  # JioNLP prints a banner of its own


def _counted(work: Callable[[str], str | None], column: str) -> dict[str, int]:
    """Right, wrong and unknown answers on the names with a known answer; saying nothing of a national body is right."""
    table = (Path(__file__).parent / "names.tsv").read_text("utf-8").splitlines()
    counts: Counter[str] = Counter({"right": 0, "wrong": 0, "unknown": 0})
    for row in csv.DictReader(table, delimiter="\t"):
        answer = work(row["name"]) or ""
        counts["right" if answer == row[column] else "wrong" if answer else "unknown"] += 1
    return dict(counts)


main()
