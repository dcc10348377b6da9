"""Comparison on documents of many forms: what is planted in their text is found, and no name of a person is quoted."""

import json
from functools import cache
from pathlib import Path

import pytest

import zhuanyezhen as zyz
from comparing.test_compare import assert_mirrored
from zhuanyezhen.comparing.compare import compare_plans
from zhuanyezhen.comparing.edit import Part, Turn
from zhuanyezhen.model.plan import Plan

FOLDER = Path(__file__).parent.parent / "specimens"
DOCUMENTS = sorted(FOLDER.glob("*/plan.*"))
EVERY = 4  # of so many documents one is edited
# a unit put in place of another says more than that: names that ran together, a clause read by what stands in it
OTHERWISE = frozenset({"001", "132", "160", "203"})


@cache
def read(path: Path) -> Plan:
    """The plan of a document, as parsed from its text alone."""
    return zyz.parse_plan(zyz.read_plan(path.read_bytes(), name=path.name).text)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.parent.name))
def test_itself(path: Path) -> None:
    """No document differs from itself, and read backwards against the next one it says the same."""
    other = DOCUMENTS[(DOCUMENTS.index(path) + 1) % len(DOCUMENTS)]
    assert () == compare_plans(read(path), read(path)).edits
    assert_mirrored(read(path), read(other))


@pytest.mark.parametrize(
    "path",
    [each for each in DOCUMENTS[::EVERY] if each.parent.name[:3] not in OTHERWISE],
    ids=lambda path: str(path.parent.name),
)
def test_another_unit(path: Path) -> None:
    """Another unit in place of one in the text is one that went and one that came, and nothing else."""
    plan = read(path)
    for task in plan.tasks[:3]:
        for unit in task.assignments[:1]:
            place = unit.source
            assert place is not None
            written = plan.text[place.start : place.end]
            if written == unit.as_written and "审计" not in plan.text:
                changed = f"{plan.text[: place.start]}{written[0]}审计局{plan.text[place.end :]}"
                found = compare_plans(plan, zyz.parse_plan(changed)).edits
                assert [(Part.UNIT, Turn.WENT), (Part.UNIT, Turn.CAME)] == [
                    (each.part, each.how) for each in found
                ]
                assert [f"{written}（{unit.role.label}）", None] == [each.old for each in found]


def named() -> list[tuple[Path, tuple[str, ...]]]:
    """The documents in which persons are named, with their names."""
    found = [
        (path, json.loads((path.parent / "gold.json").read_text(encoding="utf-8"))) for path in DOCUMENTS
    ]
    return [(path, tuple(gold["persons"])) for path, gold in found if gold.get("persons")]


@pytest.mark.parametrize(
    ("path", "persons"), named(), ids=lambda each: each.parent.name if isinstance(each, Path) else ""
)
def test_no_names(path: Path, persons: tuple[str, ...]) -> None:
    """Where persons are other ones, no change quotes a name."""
    plan = read(path)
    for person in persons:
        final = zyz.parse_plan(plan.text.replace(person, f"{person[0]}某某"))
        for one, other in ((plan, final), (final, plan)):
            told = [word for each in compare_plans(one, other).edits for word in (each.old, each.new) if word]
            assert [] == [word for word in told if person in word]
