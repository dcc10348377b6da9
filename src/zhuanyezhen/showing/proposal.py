"""A proposal as labels and cells, shared by reports and notebooks, and as tables for a notebook."""

from collections.abc import Iterable, Iterator

from zhuanyezhen.assigning.proposal import EscalationStep, Proposal, Proposals, Proposed, UnitLoad
from zhuanyezhen.showing.markup import Html
from zhuanyezhen.showing.notebook import folded, framed, html_table
from zhuanyezhen.words import Language, said_in
from zhuanyezhen.words import answers as words


def proposal_html(proposal: Proposal) -> Html:
    """The proposal: who is responsible and why, among whom to choose, where it goes up."""
    steps = ((str(number), each) for number, each in step_names(proposal.escalation))
    parts: list[str] = [unassigned(proposal)] if proposal.unassigned_because else []
    for label, group in groups(proposal):
        parts += [f"{label}：", html_table(headings(), map(cells, group), empty="")]
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
            load_headings(), map(load_cells, proposals.load()), empty="没有事项", see="proposals.load()"
        ),
        *_unassigned(proposals),
    )


def headings(lang: Language = "zh") -> tuple[str, ...]:
    """What stands above ``cells``."""
    return tuple(each(lang) for each in words.ASSIGNED)


def load_headings(lang: Language = "zh") -> tuple[str, ...]:
    """What stands above ``load_cells``."""
    return tuple(each(lang) for each in words.LOADED)


def unassigned_headings(lang: Language = "zh") -> tuple[str, ...]:
    """What stands above the subjects that fall to nobody and the reasons."""
    return tuple(each(lang) for each in words.LEFT)


def title(proposal: Proposal, lang: Language = "zh") -> str:
    """The question a proposal answers."""
    return words.WHO(lang, subject=proposal.label)


def loads_title(proposals: Proposals, lang: Language = "zh") -> str:
    """The title of the loads: of how many subjects."""
    return words.LOADS(lang, count=len(proposals.proposals))


def unassigned(proposal: Proposal, lang: Language = "zh") -> str:
    """The sentence that says why nobody is assigned."""
    return words.NOBODY(lang, reason=proposal.unassigned_because)


def groups(proposal: Proposal, lang: Language = "zh") -> Iterator[tuple[str, tuple[Proposed, ...]]]:
    """The assigned and the candidates under their titles, where there are any."""
    both = ((words.UNITS, proposal.assignments), (words.CANDIDATES, proposal.candidates))
    return ((label(lang), group) for label, group in both if group)


def cells(each: Proposed, lang: Language = "zh") -> tuple[str, ...]:
    """The cells of a proposed unit under ``headings``."""
    basis = each.basis
    place = str(basis.source) if basis.source else "—"
    role, ground = each.role.word(lang), each.how.word(lang)
    return each.name, role, ground, basis.task or "—", said_in(basis.note, lang), place


def step_names(escalation: Iterable[EscalationStep], lang: Language = "zh") -> Iterator[tuple[int, str]]:
    """The steps a subject goes up, counted from 1; what is missing says so."""
    for number, each in enumerate(escalation, start=1):
        missing = words.MISSING(lang, step=each.step.said, missing=each.missing)
        yield number, said_in(each.name, lang) if each.name else missing


def load_cells(each: UnitLoad) -> tuple[str, ...]:
    """The cells of a load under ``load_headings``."""
    counts = (each.leads, each.responsible, each.cooperates, each.implements, each.candidate)
    return (each.name, *(str(count) for count in counts))


def _unassigned(proposals: Proposals) -> Iterator[Html]:
    if alone := proposals.unassigned:
        rows = ((each.label, each.unassigned_because or "") for each in alone)
        table = html_table(unassigned_headings(), rows, empty="", see="proposals.unassigned")
        yield folded(f"没有确定责任单位的{len(alone)}个事项", table)
