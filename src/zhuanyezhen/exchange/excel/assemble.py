"""The sheets of a workbook joined: names to ids, steps to their problems, stages to lists, ledgers to the tree."""

from pathlib import Path
from typing import cast

from zhuanyezhen.exchange.excel.entry import Draft, RowEntries
from zhuanyezhen.exchange.excel.layout import BASICS, ORDER, STEP, Lists
from zhuanyezhen.exchange.excel.reference import UNITS, UnitNames, names_of
from zhuanyezhen.exchange.excel.state import is_settled
from zhuanyezhen.exchange.excel.units import held_by, settle_units
from zhuanyezhen.exchange.tree import Entries, Items
from zhuanyezhen.model.problem import StepKind
from zhuanyezhen.model.project import ProjectStage
from zhuanyezhen.model.unread_cell import CellTrouble


def assemble(draft: Draft) -> None:
    """Make the tree of a programme of the rows that were read."""
    units = [each for each in draft.references if each.ledger == UNITS]
    names = names_of(draft.rows, draft.kind, [held_by(each) for each in units])
    for each in draft.references:
        if each.ledger != UNITS:
            container = cast("dict[str | int, object]", each.holder)
            container[each.key] = names[each.ledger].meant(held_by(each))
    draft.notes += settle_units(units, cast("UnitNames", names[UNITS]))
    for project in draft.rows.get("projects", []):
        _stages(project)
    for lists in reversed(draft.layout.lists):
        _join(draft, lists)
    for problem in draft.rows.get("problems", []):
        _told_state(draft, problem)
        _steps(draft, problem)
    _into_tree(draft)


def _stages(project: RowEntries) -> None:
    nested = project.pop("stages", None)
    flat: dict[str, Entries] = {}
    for path, value in cast("Entries", nested or {}).items():
        stage, _, key = path.partition(".")
        if stage not in flat:
            flat[stage] = project.part()
            flat[stage].add("stage", stage)
        flat[stage].add(key, value)
    if flat:
        project["stages"] = Items([flat[stage] for stage in ProjectStage if stage in flat])


def _told_state(draft: Draft, problem: RowEntries) -> None:
    """Where no log is kept, what the ledger says of the progress tells whether the problem was dealt with.

    Words that say neither leave the log unknown: nobody is late whose problem may be settled.
    """
    said = problem.get("progress")
    if not isinstance(said, str) or problem.get("steps") or problem.get(STEP):
        return
    settled = is_settled(said)
    if settled:
        problem[STEP] = {"resolved": ""}
    elif settled is None:
        draft.unread(problem, "steps")
        draft.unclear.append(problem)


def _steps(draft: Draft, problem: RowEntries) -> None:
    """Days in columns of the ledger, "" for one not told, as entries of its log, in their turn, behind those it has.

    What stands in the ledger was collected, so that a log of nothing but 办结 begins with it; what was struck off was
    dealt with. A ledger without a log, and without a column for it, does not tell whether anybody went to see.
    """
    days = cast("dict[str, str]", problem.pop(STEP, {}))
    log = problem.get("steps", Items())
    if not days or not isinstance(log, Items):
        return
    turn: dict[str, int] = {kind: place for place, kind in enumerate(StepKind)}
    if not log and "closed" in days:
        days.setdefault("resolved", "")
        if not {f"{STEP}.{each}" for each in _SEEN} & problem.letters.keys():
            draft.unread(problem, "seen")
    if days.get("reported", "") > days.get("resolved", ""):
        turn["reported"], turn["resolved"] = turn["resolved"], turn["reported"]
    told = {
        (step.get("kind"), day) for step in log if isinstance(step, Entries) for day in (step.get("on"), "")
    }
    made = [
        _step(problem, kind, days[kind] or None)
        for kind in sorted(days, key=lambda kind: turn[kind])
        if (kind, days[kind]) not in told
    ]
    if not log and not {"accepted", "assigned"} & days.keys():
        made.insert(0, _step(problem, "collected", problem.get("raised_on")))
    problem["steps"] = Items([*log, *made])


_SEEN = (StepKind.REVISITED, StepKind.VERIFIED)


def _step(problem: RowEntries, kind: str, on: object) -> RowEntries:
    step = problem.part()
    step.add("kind", kind)
    if on is not None:
        step.add("on", on)
    return step


def _join(draft: Draft, lists: Lists) -> None:
    """Put the lists that stand on a sheet of their own into the entries they belong to."""
    parents = draft.rows.get(lists.owner, [])
    by_key: dict[tuple[object, ...], RowEntries] = {}
    for parent in parents:
        by_key.setdefault(tuple(parent.get(part) for part in lists.own), parent)
    found: dict[int, list[tuple[float, RowEntries]]] = {}
    for row in draft.rows.pop(lists.child, []):
        owner = by_key.get(tuple(row.get(part) for part in lists.by))
        if owner is None:
            key, sheet = "、".join(str(row.get(part)) for part in lists.by), draft.layout.of[lists.owner].name
            draft.fault(
                row.sheet,
                row.cell_of(lists.by[0]),
                trouble=CellTrouble.OWNER,
                name=lists.by[0].removeprefix("@"),
                heading=draft.layout.of[lists.child].columns[0].heading,
                row=row,
                en=f"“{key}” is no entry of the sheet “{sheet}”",
                zh=f"“{key}”在工作表“{sheet}”中没有；请核对，或先在那里填写",
            )
            continue
        if draft.unread_in(row):
            draft.unread(owner, lists.field)
        order = row.pop(ORDER, None)
        found.setdefault(id(owner), []).append((float(cast("float", order or row.line)), row))
    for parent in parents:
        if id(parent) in found:
            ordered = sorted(found[id(parent)], key=lambda each: each[0])
            for _, row in ordered:
                for part in [part for part in row if part.startswith("@")]:
                    del row[part]
            parent[lists.field] = Items(
                [*cast("Items", parent.get(lists.field, ())), *(row for _, row in ordered)]
            )


def _into_tree(draft: Draft) -> None:
    tree = draft.tree
    areas = draft.rows.pop("areas", [])
    if areas:
        roster = cast("Entries", tree.setdefault("roster", Entries(draft.name)))
        roster.add("areas", Items(areas))
    for ledger, rows in draft.rows.items():
        if rows or ledger not in draft.layout.missing:
            tree.add(ledger, Items(rows))
    labels = {label: ledger for ledger, label in draft.layout.missing.items()}
    for label in draft.empty:
        if label not in labels:
            draft.fault(
                BASICS,
                "",
                heading="为零的台账",
                en=f"“{label}” is not one of {'、'.join(labels)}",
                zh=f"没有名为“{label}”的台账；可写的有{'、'.join(labels)}",
            )
        else:
            tree.setdefault(labels[label], Items())
    tree.setdefault("name", Path(draft.name).stem)
