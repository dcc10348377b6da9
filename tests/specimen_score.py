"""What is read and found in a specimen, scored against its gold.

One ``Score`` a document; scores add up. Decided here: how tasks are paired (by the first eight characters of their
titles, in order; those between two pairs one by one, so that a wrong title costs a title and not its units), what a
silent loss is (a unit of the gold that its task does not hold in any role and that neither ``unread`` nor RDG001 nor
RDG006 names), which second readings are right too (``accept`` of the gold), and which findings count neither way.
What the numbers must be is said by ``reading/test_specimens.py`` and by ``benchmarks/accuracy.py``.
"""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

from attrs import define, field

import zhuanyezhen as zyz
from zhuanyezhen.reporting.plan_view import plan_to_json

SPECIMENS = Path(__file__).parent / "specimens"
AS_OF = date(2026, 11, 1)
FRAME = (
    *("title", "document_number", "issuer", "issued_on", "status", "jurisdiction", "lead_convention"),
    *("leader", "deputies", "office", "name"),
)
_GROUP = {"leader": "leader_post", "deputies": "deputy_posts", "office": "office_at", "name": "name"}
_UNCOUNTED = frozenset({"PLN001", "PLN002", "PLN003", "RSP002"})
_CONFESSED = frozenset({"RDG001", "RDG006"})
_COLLECTIVE = re.compile(r"各|有关|相关")
_UNSEEN = re.compile(r"[\s\u00ad\u200b-\u200f\u2060\ufeff]")
_SIGNIFICANT = 8
_FAMILIES = {
    "G": "leading groups",
    "F": "frame",
    "D": "deadlines and targets",
    "E": "findings",
    "W": "whole plans",
    "X": "nothing assigned",
    "whole-plan": "whole plans",
    "no-tasks": "nothing assigned",
}

Gold: TypeAlias = dict[str, Any]
Pair: TypeAlias = tuple[Gold | None, Gold | None]


@define
class Score:
    """Counts of one document or of many: ``counts["lead+"]`` right, ``"lead-"`` wrong, ``"lead?"`` missing."""

    counts: Counter[str] = field(factory=Counter)
    errors: list[str] = field(factory=list)

    def right(self, what: str) -> None:
        """One more that is as the gold has it."""
        self.counts[what + "+"] += 1

    def wrong(self, what: str, why: str) -> None:
        """One more that the gold does not have."""
        self.counts[what + "-"] += 1
        self.errors.append(f"wrong {what}: {why}")

    def missing(self, what: str, why: str) -> None:
        """One more of the gold that was not given."""
        self.counts[what + "?"] += 1
        self.errors.append(f"missing {what}: {why}")

    def add(self, other: "Score") -> None:
        """Both together."""
        self.counts.update(other.counts)
        self.errors += other.errors

    def precision(self, what: str) -> float:
        """Of what was given, the share that is right; 1 where nothing was given."""
        return _share(self.counts[what + "+"], self.counts[what + "-"])

    def recall(self, what: str) -> float:
        """Of what the gold has, the share that was given; 1 where it has nothing."""
        return _share(self.counts[what + "+"], self.counts[what + "?"])

    def f1(self, what: str) -> float:
        """The harmonic mean of precision and recall."""
        right = self.counts[what + "+"]
        return _share(2 * right, self.counts[what + "-"] + self.counts[what + "?"])


def specimens() -> list[Path]:
    """The folders of the corpus, by number."""
    return sorted(path.parent for path in SPECIMENS.glob("*/gold.json"))


def gold_of(folder: Path) -> Gold:
    """The gold beside a specimen."""
    gold: Gold = json.loads((folder / "gold.json").read_text("utf-8"))
    return gold


def family(gold: Gold) -> str:
    """The heading under which a kind of document is counted."""
    kind = str(gold["kind"])
    letter = re.match(r"([A-Z])\d+-", kind)
    return _FAMILIES.get(letter[1] if letter else kind, "tasks and clauses")


def score(folder: Path) -> Score:
    """Read and check the specimen in ``folder`` and compare both with its gold."""
    gold = gold_of(folder)
    plan = zyz.read_plan(next(path for path in sorted(folder.iterdir()) if path.stem == "plan"))
    have: Gold = json.loads(plan_to_json(plan))
    have |= {"jurisdiction": plan.jurisdiction, "lead_convention": plan.lead_convention}
    found = [each for each in zyz.check(plan, as_of=AS_OF).findings if each.severity >= zyz.Severity.WARNING]
    result = Score()
    told = "".join(each["text"] for each in have["unread"])
    told = norm(told + "".join(each.message for each in found if each.code in _CONFESSED))
    lost = _tasks(result, gold, have["tasks"], told)
    _group(result, gold, have["leading_group"] or {})
    _frame(result, gold, have)
    _findings(result, gold, [(f.code, f.severity.name.lower(), _words(f)) for f in found], lost)
    output = plan_to_json(plan) + "".join(each.message for each in found)
    for person in gold.get("persons", ()):
        if person in output:
            result.wrong("person", f"{person} stands in the output")
    return result


def norm(text: object) -> str:
    """A text without blanks, what does not show, and differences of width and quotes."""
    folded = unicodedata.normalize("NFKC", "" if text is None else str(text))
    return _UNSEEN.sub("", folded).replace("“", '"').replace("”", '"')


def _share(right: int, not_right: int) -> float:
    return right / (right + not_right) if right + not_right else 1.0


def _words(finding: zyz.Finding) -> str:
    cut = finding.excerpt
    return norm(finding.message + finding.subject + (cut.text[cut.start : cut.end] if cut else ""))


def _tasks(result: Score, gold: Gold, have: list[Gold], told: str) -> list[str]:
    """Score the tasks; the units that the gold has and no task does are given back."""
    accept = gold.get("accept", {})
    if accept.get("tasks") == "any":
        return _assignments(result, accept, _joined(gold["tasks"]), _joined(have), told)
    lost: list[str] = []
    if accept.get("tasks") == "none" and not have:
        return lost
    for want, given in paired(gold["tasks"], have):
        if want is None and accept.get("tasks") in {"more", "none"}:
            continue
        lost += _assignments(result, accept, want or _NOTHING, given or _NOTHING, told)
        if want and given:
            _task(result, accept, want, given)
        elif want:
            result.missing("task", want["title"])
        elif given:
            result.wrong("task", given["title"])
    return lost


_NOTHING: Gold = {"title": "", "assignments": []}


def _joined(tasks: Sequence[Gold]) -> Gold:
    return {"title": "", "assignments": [each for task in tasks for each in task["assignments"]]}


def paired(want: Sequence[Gold], have: Sequence[Gold]) -> Iterator[Pair]:
    """Each task of the gold with the task read for it, in order; alone where there is none."""
    start = 0
    waiting: list[Gold] = []
    for task in want:
        at = next((i for i in range(start, len(have)) if _same_title(task, have[i])), None)
        if at is None:
            waiting.append(task)
            continue
        yield from _between(waiting, have[start:at])
        yield task, have[at]
        waiting, start = [], at + 1
    yield from _between(waiting, have[start:])


def _between(want: Sequence[Gold], have: Sequence[Gold]) -> Iterator[Pair]:
    if len(want) == len(have):
        yield from zip(want, have, strict=True)
        return
    yield from ((task, None) for task in want)
    yield from ((None, task) for task in have)


def _same_title(want: Gold, have: Gold) -> bool:
    return norm(want["title"])[:_SIGNIFICANT] in norm(have["title"])


def _assignments(result: Score, accept: Gold, want: Gold, have: Gold, told: str) -> list[str]:
    """Score who does what in one task; the units that it lost are given back."""
    given = {(norm(each["as_written"]), each["role"]) for each in have["assignments"]}
    units = {unit for unit, _ in given}
    may = {norm(unit) for unit in accept.get("may", ())}
    roles = {norm(unit): allowed for unit, allowed in accept.get("roles", {}).items()}
    lost = []
    for unit, role in sorted({(norm(each["as_written"]), each["role"]) for each in want["assignments"]}):
        allowed = [role, *roles.get(unit, roles.get("*", ()))]
        hit = next((each for each in allowed if (unit, each) in given), None)
        what = f"{want['title']}: {unit} {role}"
        if hit is not None:
            given.discard((unit, hit))
            result.right("assignment")
            _lead(result, "right", role, what)
        elif unit not in may:
            result.missing("assignment", what)
            _lead(result, "missing", role, what)
            if unit not in units:
                lost.append(unit)
                if unit not in told:
                    result.wrong("silence", what)
    for unit, role in sorted(given):
        if unit not in may:
            what = f"{have['title']}: {unit} {role}"
            result.wrong("assignment", what)
            _lead(result, "wrong", role, what)
    return lost


def _lead(result: Score, verdict: str, role: str, what: str) -> None:
    if role == "lead":
        if verdict == "right":
            result.right("lead")
        else:
            getattr(result, verdict)("lead", what)


def _task(result: Score, accept: Gold, want: Gold, have: Gold) -> None:
    result.right("task")
    if _same_title(want, have):
        result.right("title")
    else:
        result.wrong("title", f"{have['title']}, not {want['title']}")
    dues = [want["deadline"], *accept.get("deadlines", {}).get(want["title"], ())]
    _deadline(result, want["title"], [norm(due) for due in dues], norm(have["deadline"]))
    figures = [norm(each["quantity"]) for each in have["targets"]]
    may = {norm(each) for each in accept.get("targets", {}).get(want["title"], ())}
    wanted = {norm(each) for each in want["targets"]}
    for figure in sorted(wanted):
        if any(figure in each or each in figure for each in figures):
            result.right("target")
        elif figure not in may:
            result.missing("target", f"{want['title']}: {figure}")
    for each in figures:
        if not any(each in figure or figure in each for figure in wanted | may):
            result.wrong("target", f"{want['title']}: {each}")


def _deadline(result: Score, title: str, want: list[str], have: str) -> None:
    if any((due in have or have in due) if due and have else due == have for due in want):
        if have:
            result.right("deadline")
    elif have:
        result.wrong("deadline", f"{title}: {have}, not {want[0] or None}")
    else:
        result.missing("deadline", f"{title}: {want[0]}")


def _group(result: Score, gold: Gold, group: Gold) -> None:
    members = [each["as_written"] if isinstance(each, dict) else each for each in group.get("members", [])]
    may = {norm(each) for each in gold.get("accept", {}).get("members", ())}
    want, have = {norm(each) for each in gold["members"]}, {norm(each) for each in members}
    for each in sorted(want & have):
        result.right("member")
        may.discard(each)
    for each in sorted(want - have - may):
        result.missing("member", each)
    for each in sorted(have - want - may):
        result.wrong("member", each)


def _frame(result: Score, gold: Gold, have: Gold) -> None:
    group = have["leading_group"] or {}
    for key in FRAME:
        if key in gold:
            given = group.get(_GROUP[key]) if key in _GROUP else have.get(key)
            right = [gold[key], *gold.get("accept", {}).get("frame", {}).get(key, ())]
            if any(_plain(each) == _plain(given) for each in right):
                result.right("frame")
            else:
                result.wrong("frame", f"{key} {given!r}, not {gold[key]!r}")


def _plain(value: object) -> object:
    return [norm(each) for each in value] if isinstance(value, list | tuple) else norm(value)


def _findings(result: Score, gold: Gold, found: list[tuple[str, str, str]], lost: list[str]) -> None:
    listed = [
        (each["code"], norm(each["about"]), each.get("optional", False)) for each in gold.get("findings", ())
    ]
    seen: set[int] = set()
    for code, severity, words in found:
        if code in _UNCOUNTED:
            continue
        hits = {i for i, (c, about, _) in enumerate(listed) if c in {code, "?"} and about in words}
        seen |= hits
        if hits or (code in _CONFESSED and any(unit in words for unit in lost)):
            result.right(f"{severity} {code}")
            result.right(severity)
        elif not _about_collective(code, words, gold):
            result.wrong(f"{severity} {code}", words)
            result.counts[severity + "-"] += 1
    for i, (code, about, optional) in enumerate(listed):
        if i not in seen and not optional:
            result.missing("finding", f"{code} {about}")


def _about_collective(code: str, words: str, gold: Gold) -> bool:
    """Whether it says that a collective's members are not named: true, and worth telling only to some."""
    units = [each["as_written"] for task in gold["tasks"] for each in task["assignments"]]
    units += gold.get("accept", {}).get("may", [])
    collectives = [norm(unit) for unit in units if _COLLECTIVE.search(unit)]
    return code in {"RSP007", "RSP010"} and any(unit in words for unit in collectives)
