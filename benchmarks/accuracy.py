"""How right reading is: ``.venv/bin/python benchmarks/accuracy.py [--verbose] [--fail-under 99] [NUMBER ...]``.

Reads and checks every specimen of ``tests/specimens`` and compares it with the gold beside it, as
``tests/specimen_score.py`` defines. Prints precision, recall and F1 of who does what (task, unit, role), the leads for
themselves, silent losses, titles, deadlines, targets, members, the frame, and findings right and wrong by rule and by
kind of document. ``--verbose`` names each error; with ``--fail-under`` the exit status is 1 where F1 (in per cent) is
less, a lead is wrong, a unit is lost in silence or a person is named. Numbers (``007``) choose specimens.
"""

import argparse
import sys
from collections import Counter, defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from specimen_score import Score, family, gold_of, score, specimens

_PARTS = (
    ("assignment", "who does what (task, unit, role)"),
    ("lead", "leads"),
    ("task", "tasks"),
    ("title", "titles"),
    ("deadline", "deadlines"),
    ("target", "targets"),
    ("member", "members of leading groups"),
    ("frame", "title, number, issuer, date, posts, office"),
)
_NEVER = (("silence", "units lost in silence"), ("lead", "wrong leads"), ("person", "persons named"))


def main() -> int:
    """Score, print, and say whether it is good enough."""
    options = _options()
    total = Score()
    kinds: defaultdict[str, Score] = defaultdict(Score)
    names: Counter[str] = Counter()
    for folder in specimens():
        if options.numbers and folder.name[:3] not in options.numbers:
            continue
        one = score(folder)
        kind = family(gold_of(folder))
        names[kind] += 1
        kinds[kind].add(one)
        total.add(one)
        if options.verbose and one.errors:
            print(f"{folder.name}\n  " + "\n  ".join(one.errors))
    _print_parts(total, sum(names.values()))
    _print_kinds(kinds, names)
    _print_findings(total)
    if options.fail_under is None:
        return 0
    never = any(total.counts[what + "-"] for what, _ in _NEVER)
    return int(never or 100 * total.f1("assignment") < options.fail_under)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("numbers", nargs="*", metavar="NUMBER", help="only these specimens")
    parser.add_argument("--verbose", action="store_true", help="name each error")
    parser.add_argument("--fail-under", type=float, metavar="PERCENT", help="least F1 of who does what")
    return parser.parse_args()


def _print_parts(total: Score, documents: int) -> None:
    print(f"\n{documents} documents\n\n| what | right | wrong | missing | precision | recall | F1 |")
    print("|---|---|---|---|---|---|---|")
    for what, label in _PARTS:
        figures = [total.counts[what + mark] for mark in "+-?"]
        rates = [f"{rate(what):.3f}" for rate in (total.precision, total.recall, total.f1)]
        print("| " + " | ".join([label, *map(str, figures), *rates]) + " |")
    print("\n| what must not be | times |\n|---|---|")
    for what, label in _NEVER:
        print(f"| {label} | {total.counts[what + '-']} |")


def _print_kinds(kinds: dict[str, Score], names: dict[str, int]) -> None:
    print(
        "\n| kind of document | documents | P | R | F1 | silent | errors right | warnings right | not found |"
    )
    print("|---|---|---|---|---|---|---|---|---|")
    for kind, one in sorted(kinds.items()):
        rates = [f"{rate('assignment'):.3f}" for rate in (one.precision, one.recall, one.f1)]
        said = [
            f"{one.counts[s + '+']} of {one.counts[s + '+'] + one.counts[s + '-']}"
            for s in ("error", "warning")
        ]
        row = [kind, names[kind], *rates, one.counts["silence-"], *said, one.counts["finding?"]]
        print("| " + " | ".join(map(str, row)) + " |")


def _print_findings(total: Score) -> None:
    print("\n| finding | right | wrong |\n|---|---|---|")
    rules = sorted({key[:-1] for key in total.counts if key.startswith(("error", "warning"))})
    for rule in rules:
        print(f"| {rule} | {total.counts[rule + '+']} | {total.counts[rule + '-']} |")
    print(f"| of the gold, not found | | {total.counts['finding?']} |")


if __name__ == "__main__":
    sys.exit(main())
