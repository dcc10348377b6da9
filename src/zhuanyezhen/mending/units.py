"""UNT: one spelling for a unit, and misspelt names."""

from collections.abc import Iterator

from zhuanyezhen.mending.fix import Fix, Group, fix_of
from zhuanyezhen.model.plan import Assignment, Plan
from zhuanyezhen.model.unit import How
from zhuanyezhen.naming.spelling import slip_between
from zhuanyezhen.rules._walk import forms_of, one_name
from zhuanyezhen.rules.unit_names import Uses, uses_of, written_differently
from zhuanyezhen.values.folding import meant, visible
from zhuanyezhen.values.source import Source
from zhuanyezhen.words import Said
from zhuanyezhen.words import mending as words


def one_spelling(plan: Plan) -> Iterator[Group]:
    """UNT001: the form of the member list, else the one used most; only where one form shortens the other."""
    for unit, uses in written_differently(plan).items():
        form, why = chosen_form(uses)
        others = {other: used for other, used in uses.items() if other != form}
        if not all(one_name(form, other) for other in others):
            continue
        places = [(other, source) for other, used in others.items() for _, source in used]
        spans = [written_at(plan, source, other) for other, source in places]
        reason = words.ONE_SPELLING.said(form=form, why=why)
        group = tuple(fix_of(plan, "UNT001", unit, span, form, reason) for span in spans if span)
        if len(group) == len(spans):
            yield group


def chosen_form(uses: Uses) -> tuple[str, Said]:
    """The form of a unit that all are to have, and why."""
    for form, used in uses.items():
        if any(task is None for task, _ in used):
            return form, words.AS_MEMBER.said()
    return max(uses, key=lambda form: len(uses[form])), words.MOST_USED.said()


def right_names(plan: Plan) -> Iterator[Group]:
    """UNT002: the name that is meant, in the form the plan writes it elsewhere."""
    known = uses_of(plan)
    for form, uses in forms_of(plan).items():
        entries = [each for _, each in uses]
        if entries[0].how is How.MISSPELLING:
            group = tuple(_right_name(plan, form, each, known) for each in entries)
            fixes = tuple(each for each in group if each)
            if len(fixes) == len(group):
                yield fixes


def _right_name(plan: Plan, form: str, entry: Assignment, known: dict[str, Uses]) -> Fix | None:
    span = written_at(plan, entry.source, form)
    if span is None or entry.intended is None or entry.restored:
        return None
    forms = known.get(entry.unit or "", {})
    new = entry.intended if entry.intended in forms or not forms else chosen_form(forms)[0]
    sure = (words.SURE if slip_between(form, entry.intended).sure else words.NOT_SURE).said()
    return fix_of(plan, "UNT002", form, span, new, words.MISSPELT.said(form=form, intended=new, sure=sure))


def written_at(plan: Plan, source: Source | None, form: str) -> tuple[int, int] | None:
    """Where a name stands, if what stands there is the name: not two parts of a broken line."""
    if source is None or source.start is None or source.end is None:
        return None
    found = meant(visible(plan.text[source.start : source.end]))
    return (source.start, source.end) if "".join(found.split()) == "".join(form.split()) else None
