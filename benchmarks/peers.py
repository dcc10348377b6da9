"""What a user would take instead, timed in the peers' environment; started by ``run.py``.

rapidfuzz looks for the nearest form (a score, not an answer: 区民政局 and 区财政局 score high). JioNLP has no
resolver of organisations; its location parser is what would be put in front of one.
"""

import json
import sys
import time

import jionlp
from rapidfuzz import process


def main() -> None:
    """Time each peer on as many names as it manages in reasonable time."""
    asked = json.load(sys.stdin)
    rows = []
    for what, limit, work in (
        (
            "rapidfuzz process.extractOne over the lexicon's forms",
            1_000,
            lambda name: process.extractOne(name, asked["forms"]),
        ),
        ("JioNLP parse_location (place only)", 200, jionlp.parse_location),
    ):
        names = asked["names"][:limit]
        work(names[0])
        start = time.perf_counter()
        for name in names:
            work(name)
        rows.append({"what": what, "names": len(names), "seconds": time.perf_counter() - start})
    print("\n" + json.dumps(rows))  # JioNLP prints a banner of its own


main()
