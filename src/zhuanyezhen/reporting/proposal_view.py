"""Who is responsible, written down: what ``zhuanyezhen assign`` prints."""

from collections.abc import Iterator, Sequence

from attrs import asdict

from zhuanyezhen.assigning import Proposal, Proposals, Proposed, UnitLoad
from zhuanyezhen.reporting.canonical import Json, canonical
from zhuanyezhen.reporting.markdown import escape, table
from zhuanyezhen.reporting.terminal import aligned, hang
from zhuanyezhen.showing.proposal import (
    HEADINGS,
    LOAD_HEADINGS,
    UNASSIGNED_HEADINGS,
    cells,
    groups,
    load_cells,
    loads_title,
    step_names,
    title,
    unassigned,
)
from zhuanyezhen.terms import GROUNDS, ROLES
from zhuanyezhen.visible import visible


def proposal_to_json(proposal: Proposal) -> str:
    """The proposal in the fixed shape of ``zhuanyezhen assign --format json`` (design.md §3)."""
    return canonical(
        {
            "subject": proposal.subject,
            "label": proposal.label,
            "assignments": [_proposed(each) for each in proposal.assignments],
            "candidates": [_proposed(each) for each in proposal.candidates],
            "escalation": [
                {"step": each.step, "name": each.name, "unit": each.unit, "missing": each.missing}
                for each in proposal.escalation
            ],
            "unassigned_because": proposal.unassigned_because,
        }
    )


def proposal_to_text(proposal: Proposal, *, width: int = 100) -> str:
    """The proposal for a terminal: who is responsible ground by ground, who might be, where it goes up."""
    return "".join(f"{part}\n" for line in _lines(proposal) for part in hang(visible(line), width))


def proposal_to_markdown(proposal: Proposal) -> str:
    """The proposal as Markdown: a table of the assigned, one of the candidates, the steps as a list."""
    lines = [f"# {escape(title(proposal))}", ""]
    if proposal.unassigned_because:
        lines += [escape(unassigned(proposal)), ""]
    for label, group in groups(proposal):
        lines += [f"## {label}", "", *table(HEADINGS, map(cells, group))]
    lines += [
        "## 解决不了时",
        "",
        *(f"{number}. {escape(each)}" for number, each in step_names(proposal.escalation)),
    ]
    return "\n".join(lines) + "\n"


def loads_to_json(proposals: Proposals) -> str:
    """What falls to each unit, and what falls to nobody, as JSON."""
    return canonical(
        {
            "units": [asdict(each) for each in proposals.load()],
            "unassigned": [
                {"subject": each.subject, "label": each.label, "because": each.unassigned_because}
                for each in proposals.unassigned
            ],
        }
    )


def loads_to_text(proposals: Proposals) -> str:
    """What falls to each unit as aligned columns, then what falls to nobody."""
    lines = [loads_title(proposals), ""]
    lines += aligned([LOAD_HEADINGS, *map(_load_row, proposals.load())])
    if proposals.unassigned:
        lines += ["", f"没有确定责任单位的{len(proposals.unassigned)}个事项："]
        lines += [visible(f"  {each.label}：{each.unassigned_because}") for each in proposals.unassigned]
    return "".join(f"{line}\n" for line in lines)


def loads_to_markdown(proposals: Proposals) -> str:
    """What falls to each unit as a Markdown table, and one of what falls to nobody."""
    lines = ["# 各单位负担", "", *table(LOAD_HEADINGS, map(_load_row, proposals.load()))]
    if proposals.unassigned:
        rows = [(each.label, each.unassigned_because or "") for each in proposals.unassigned]
        lines += ["## 没有确定责任单位的事项", "", *table(UNASSIGNED_HEADINGS, rows)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _proposed(each: Proposed) -> Json:
    basis = each.basis
    return {
        "role": each.role.value,
        "unit": each.unit,
        "name": each.name,
        "basis": {
            "plan": basis.plan,
            "task": basis.task,
            "clause": basis.clause,
            "source": str(basis.source) if basis.source else None,
            "words": basis.words,
            "note": basis.note,
        },
        "how": each.how.value,
    }


def _lines(proposal: Proposal) -> Iterator[str]:
    yield title(proposal)
    if proposal.unassigned_because:
        yield ""
        yield unassigned(proposal)
    for label, group in groups(proposal):
        yield ""
        yield f"{label}："
        yield from _grounds(group)
    yield ""
    yield "解决不了时，依次提交："
    yield from (f"  {number}. {each}" for number, each in step_names(proposal.escalation))


def _grounds(group: Sequence[Proposed]) -> Iterator[str]:
    """The units of a group by ground and task: the clause once, then each role with its units."""
    grounds: dict[tuple[str, str | None, str], list[Proposed]] = {}
    for each in group:
        grounds.setdefault((each.how.value, each.basis.task, each.basis.note), []).append(each)
    for (how, _task, note), units in grounds.items():
        yield f"  {GROUNDS[how]}：{note}"
        for role in dict.fromkeys(each.role for each in units):
            yield f"    {ROLES[role]}：{'、'.join(each.name for each in units if each.role is role)}"
        basis = units[0].basis
        if basis.clause:
            yield f"    原文：{basis.clause}"
        if basis.source:
            yield f"    出处：{basis.plan or ''} {basis.source}"


def _load_row(each: UnitLoad) -> tuple[str, ...]:
    name, *counts = load_cells(each)
    return visible(name), *counts
