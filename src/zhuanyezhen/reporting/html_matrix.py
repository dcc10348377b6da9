"""The section 责任分工: who does what in each plan, a table of unit × task.

Roles are told apart by the first character of their names, not by colour alone. A unit or a task that has findings is a link to the
first of them, which the script makes a filter. Very wide matrices are cut into bands that fit a page.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from zhuanyezhen.escaping import text_of
from zhuanyezhen.model.plan import Plan, Role, Task
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.reporting.html_entries import Entry
from zhuanyezhen.terms import ROLES
from zhuanyezhen.words import Language, term
from zhuanyezhen.words import reports as words

BAND = 30
_WIDE = 14
TITLE = 20
_OPEN_UP_TO = 3


@frozen(kw_only=True)
class _Links:
    """The first finding of each unit and of each task of a document, and how many there are."""

    units: Mapping[str, list[str]]
    tasks: Mapping[tuple[str, str], list[str]]

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "_Links":
        units: dict[str, list[str]] = {}
        tasks: dict[tuple[str, str], list[str]] = {}
        for entry in entries:
            for unit in dict.fromkeys(entry.finding.units):
                units.setdefault(unit, []).append(entry.anchor)
            if entry.finding.source is not None:
                subject = entry.finding.subject.partition("·")[0]
                tasks.setdefault((entry.finding.source.document, subject), []).append(entry.anchor)
        return cls(units=units, tasks=tasks)


@frozen(kw_only=True)
class _Shown:
    """What every part of a matrix needs to know: where findings stand, and the language."""

    links: _Links
    lang: Language


def matrix_section(programme: Programme, entries: Iterable[Entry], lang: Language) -> Iterator[str]:
    """The section, nothing where no plan gives any unit a task."""
    plans = [plan for plan in programme.plans if any(task.assignments for task in plan.tasks)]
    if not plans:
        return
    links = _Links.of(entries)
    used = {each.role for plan in plans for task in plan.tasks for each in task.assignments}
    yield f'<section class="duties" id="matrix"><h2>{words.DUTIES(lang)}</h2>\n{_legend(used, lang)}'
    state = " open" if len(plans) <= _OPEN_UP_TO else ""
    for number, plan in enumerate(plans, start=1):
        yield f'<details class="box"{state}><summary><h3>{text_of(plan.title or plan.name)}</h3></summary>'
        yield from _matrix(f"matrix.{number}", plan, programme, _Shown(links=links, lang=lang))
        yield "</details>"
    yield "</section>"


def _legend(used: Iterable[Role], lang: Language) -> str:
    used = frozenset(used)
    told = "".join(
        f'<li><b class="role {role.value}">{_letter(role, lang)}</b> {term(ROLES, role, lang)}</li>'
        for role in Role
        if role in used
    )
    more = f"<li>{words.EMPTY_CELL(lang)}</li><li>{words.NUMBER_MEANS(lang)}</li>"
    return f'<ul class="legend" aria-label="{words.LEGEND(lang)}">{told}{more}</ul>'


def _letter(role: Role, lang: Language) -> str:
    """What stands for a role in a cell: the first character of its name, in English a capital."""
    return term(ROLES, role, lang)[0].upper()


def _matrix(name: str, plan: Plan, programme: Programme, shown: _Shown) -> Iterator[str]:
    lang = shown.lang
    rows = plan.matrix()
    tasks = {task.label: task for task in reversed(plan.tasks) if task.assignments}
    columns = list(reversed(tasks))
    for first in range(0, len(columns), BAND):
        band = columns[first : first + BAND]
        whole = len(band) == len(columns)
        part = "" if whole else words.BAND(lang, first=first + 1, last=first + len(band))
        told = words.MATRIX(lang, units=len(rows), tasks=len(columns))
        at = name if whole else f"{name}.{first + 1}"
        kind = "matrix wide" if len(band) > _WIDE else "matrix"
        yield f'<div class="scroll" role="region" tabindex="0" aria-labelledby="{at}"><table class="{kind}">'
        yield f'<caption id="{at}">{told}{part}</caption>'
        heads = f'<thead><tr><th scope="col">{words.UNIT(lang)}</th>'
        heads += "".join(_column(plan, tasks[each], shown.links) for each in band)
        yield heads
        counts = (words.LEADS(lang), words.ALTOGETHER(lang))
        yield "".join(f'<th scope="col" class="n">{each}</th>' for each in counts) + "</tr></thead>\n<tbody>"
        for unit, roles in rows.items():
            if not roles.keys().isdisjoint(band):
                yield _row(_unit(unit, programme, shown), band, roles, lang)
        yield "</tbody></table></div>"


def _row(head: str, band: Sequence[str], roles: Mapping[str, Role], lang: Language) -> str:
    cells = "".join(_cell(roles.get(each), lang) for each in band)
    leads = sum(role is Role.LEAD for role in roles.values())
    return f'<tr>{head}{cells}<td class="n">{leads or ""}</td><td class="n">{len(roles)}</td></tr>'


def _cell(role: Role | None, lang: Language) -> str:
    return "<td></td>" if role is None else f'<td class="{role.value}">{_letter(role, lang)}</td>'


def _column(plan: Plan, task: Task, links: _Links) -> str:
    """A heading: the number above the title, whose characters stand one below the other."""
    title = task.title if len(task.title) <= TITLE else f"{task.title[: TITLE - 1]}…"
    shown = f"<b>{text_of(task.number)}</b>" if task.number else ""
    shown += f"<span>{text_of(title)}</span>"
    anchors = links.tasks.get((plan.name, f"任务{task.label}"))
    if anchors:
        shown = f'<a href="#{anchors[0]}" data-words="{text_of(task.label)}">{shown}</a>'
    return f'<th scope="col" class="task" title="{text_of(task.label)}">{shown}</th>'


def _unit(unit: str, programme: Programme, shown: _Shown) -> str:
    known = programme.unit_by_id.get(unit)
    name = text_of(known.name if known else unit)
    anchors = shown.links.units.get(unit)
    if anchors:
        told = f'<span class="found" title="{words.FINDINGS(shown.lang)}">{len(anchors)}</span>'
        name = f'<a href="#{anchors[0]}" data-unit="{text_of(unit)}">{name}</a>{told}'
    return f'<th scope="row">{name}</th>'
