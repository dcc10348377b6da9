"""Who is responsible, written down: what ``zhuanyezhen assign`` prints."""

from collections.abc import Iterator, Sequence

from attrs import asdict

from zhuanyezhen.assigning import Ground, Proposal, Proposals, Proposed, UnitLoad
from zhuanyezhen.escaping import visible
from zhuanyezhen.reporting.canonical import Json, canonical
from zhuanyezhen.reporting.markdown import escape, table
from zhuanyezhen.reporting.terminal import aligned, hang
from zhuanyezhen.showing.proposal import (
    cells,
    groups,
    headings,
    load_cells,
    load_headings,
    loads_title,
    step_names,
    title,
    unassigned,
    unassigned_headings,
)
from zhuanyezhen.words import Language, listed, said_in
from zhuanyezhen.words import reports as words


def proposal_to_json(proposal: Proposal, *, lang: Language = "zh") -> str:
    """The proposal in the fixed shape of ``zhuanyezhen assign --format json`` (design.md §3)."""
    return canonical(
        {
            "subject": proposal.subject,
            "label": said_in(proposal.label, lang),
            "assignments": [_proposed(each, lang) for each in proposal.assignments],
            "candidates": [_proposed(each, lang) for each in proposal.candidates],
            "escalation": [
                {
                    "step": each.step,
                    "name": _said(each.name, lang),
                    "unit": each.unit,
                    "missing": _said(each.missing, lang),
                }
                for each in proposal.escalation
            ],
            "unassigned_because": _said(proposal.unassigned_because, lang),
        }
    )


def proposal_to_text(proposal: Proposal, *, width: int = 100, lang: Language = "zh") -> str:
    """The proposal for a terminal: who is responsible ground by ground, who might be, where it goes up."""
    return "".join(f"{part}\n" for line in _lines(proposal, lang) for part in hang(visible(line), width))


def proposal_to_markdown(proposal: Proposal, *, lang: Language = "zh") -> str:
    """The proposal as Markdown: a table of the assigned, one of the candidates, the steps as a list."""
    lines = [f"# {escape(title(proposal, lang))}", ""]
    if proposal.unassigned_because:
        lines += [escape(unassigned(proposal, lang)), ""]
    for label, group in groups(proposal, lang):
        lines += [f"## {label}", "", *table(headings(lang), (cells(each, lang) for each in group))]
    steps = step_names(proposal.escalation, lang)
    lines += [f"## {words.GOES_UP_HEAD(lang)}", "", *(f"{number}. {escape(each)}" for number, each in steps)]
    return "\n".join(lines) + "\n"


def loads_to_json(proposals: Proposals, *, lang: Language = "zh") -> str:
    """What falls to each unit, and what falls to nobody, as JSON."""
    return canonical(
        {
            "units": [asdict(each) for each in proposals.load()],
            "unassigned": [
                {
                    "subject": each.subject,
                    "label": said_in(each.label, lang),
                    "because": _said(each.unassigned_because, lang),
                }
                for each in proposals.unassigned
            ],
        }
    )


def loads_to_text(proposals: Proposals, *, lang: Language = "zh") -> str:
    """What falls to each unit as aligned columns, then what falls to nobody."""
    lines = [loads_title(proposals, lang), ""]
    lines += aligned([load_headings(lang), *map(_load_row, proposals.load())])
    if proposals.unassigned:
        lines += ["", words.UNASSIGNED(lang, count=len(proposals.unassigned))]
        told = (
            words.LINE(lang, label=each.label, value=each.unassigned_because) for each in proposals.unassigned
        )
        lines += [visible(f"  {each}") for each in told]
    return "".join(f"{line}\n" for line in lines)


def loads_to_markdown(proposals: Proposals, *, lang: Language = "zh") -> str:
    """What falls to each unit as a Markdown table, and one of what falls to nobody."""
    lines = [f"# {words.LOADS_HEAD(lang)}", ""]
    lines += table(load_headings(lang), map(_load_row, proposals.load()))
    if proposals.unassigned:
        rows = [
            (said_in(each.label, lang), said_in(each.unassigned_because or "", lang))
            for each in proposals.unassigned
        ]
        lines += [f"## {words.UNASSIGNED_HEAD(lang)}", "", *table(unassigned_headings(lang), rows)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _said(text: str | None, lang: Language) -> str | None:
    return None if text is None else said_in(text, lang)


def _proposed(each: Proposed, lang: Language) -> Json:
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
            "note": said_in(basis.note, lang),
        },
        "how": each.how.value,
    }


def _lines(proposal: Proposal, lang: Language) -> Iterator[str]:
    yield title(proposal, lang)
    if proposal.unassigned_because:
        yield ""
        yield unassigned(proposal, lang)
    for label, group in groups(proposal, lang):
        yield ""
        yield words.HEAD(lang, label=label)
        yield from _grounds(group, lang)
    yield ""
    yield words.GOES_UP(lang)
    yield from (f"  {number}. {each}" for number, each in step_names(proposal.escalation, lang))


def _grounds(group: Sequence[Proposed], lang: Language) -> Iterator[str]:
    """The units of a group by ground and task: the clause once, then each role with its units."""
    grounds: dict[tuple[Ground, str | None, str], list[Proposed]] = {}
    for each in group:
        grounds.setdefault((each.how, each.basis.task, each.basis.note), []).append(each)
    for (how, _task, note), units in grounds.items():
        yield f"  {words.LINE(lang, label=how.said, value=note)}"
        for role in dict.fromkeys(each.role for each in units):
            names = listed((each.name for each in units if each.role is role), lang)
            yield f"    {words.LINE(lang, label=role.word(lang), value=names)}"
        basis = units[0].basis
        if basis.clause:
            yield f"    {words.CLAUSE(lang, clause=basis.clause)}"
        if basis.source:
            place = f"{basis.plan or ''} {basis.source}"
            yield f"    {words.SOURCE(lang, place=place)}"


def _load_row(each: UnitLoad) -> tuple[str, ...]:
    name, *counts = load_cells(each)
    return visible(name), *counts
