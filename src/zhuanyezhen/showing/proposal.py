"""A proposal as labels and cells, shared by reports and notebooks, and as tables for a notebook."""

from collections.abc import Iterable, Iterator

from zhuanyezhen.assigning.proposal import EscalationStep, Proposal, Proposals, Proposed, UnitLoad
from zhuanyezhen.showing.markup import Html
from zhuanyezhen.showing.notebook import folded, framed, html_table
from zhuanyezhen.terms import GROUNDS, ROLES, STEPS

HEADINGS = ("单位", "角色", "依据", "任务", "说明", "出处")
LOAD_HEADINGS = ("单位", "牵头", "负责", "配合", "落实", "候选")
UNASSIGNED_HEADINGS = ("事项", "原因")


def proposal_html(proposal: Proposal) -> Html:
    """The proposal: who is responsible and why, among whom to choose, where it goes up."""
    steps = ((str(number), each) for number, each in step_names(proposal.escalation))
    parts: list[str] = [unassigned(proposal)] if proposal.unassigned_because else []
    for label, group in groups(proposal):
        parts += [f"{label}：", html_table(HEADINGS, map(cells, group), empty="")]
    return framed(
        title(proposal),
        *parts,
        "解决不了时，依次提交：",
        html_table(("次序", "提交给"), steps, empty="没有写明"),
    )


def proposals_html(proposals: Proposals) -> Html:
    """What falls to each unit, and folded what falls to nobody."""
    return framed(
        loads_title(proposals),
        html_table(
            LOAD_HEADINGS, map(load_cells, proposals.load()), empty="没有事项", see="proposals.load()"
        ),
        *_unassigned(proposals),
    )


def title(proposal: Proposal) -> str:
    """The question a proposal answers."""
    return f"由谁负责：{proposal.label}"


def loads_title(proposals: Proposals) -> str:
    """The title of the loads: of how many subjects."""
    return f"各单位负担（{len(proposals.proposals)}个事项）"


def unassigned(proposal: Proposal) -> str:
    """The sentence that says why nobody is assigned."""
    return f"没有确定的责任单位：{proposal.unassigned_because}。"


def groups(proposal: Proposal) -> Iterator[tuple[str, tuple[Proposed, ...]]]:
    """The assigned and the candidates under their titles, where there are any."""
    both = (("责任单位", proposal.assignments), ("候选单位（需人工选定）", proposal.candidates))
    return ((label, group) for label, group in both if group)


def cells(each: Proposed) -> tuple[str, ...]:
    """The cells of a proposed unit under ``HEADINGS``."""
    basis = each.basis
    place = str(basis.source) if basis.source else "—"
    return each.name, ROLES[each.role], GROUNDS[each.how], basis.task or "—", basis.note, place


def step_names(escalation: Iterable[EscalationStep]) -> Iterator[tuple[int, str]]:
    """The steps a matter goes up, counted from 1; what is missing says so."""
    for number, each in enumerate(escalation, start=1):
        yield number, each.name or f"{STEPS[each.step]}（缺：{each.missing}）"


def load_cells(each: UnitLoad) -> tuple[str, ...]:
    """The cells of a load under ``LOAD_HEADINGS``."""
    counts = (each.leads, each.responsible, each.cooperates, each.implements, each.candidate)
    return (each.name, *(str(count) for count in counts))


def _unassigned(proposals: Proposals) -> Iterator[Html]:
    if alone := proposals.unassigned:
        rows = ((each.label, each.unassigned_because or "") for each in alone)
        table = html_table(UNASSIGNED_HEADINGS, rows, empty="", see="proposals.unassigned")
        yield folded(f"没有确定责任单位的{len(alone)}个事项", table)
