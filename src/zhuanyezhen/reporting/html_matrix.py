"""The section 责任分工: who does what in each plan, a table of unit × task.

Roles are told apart by the first character of their names, not by colour alone. A unit or a task that has findings is a link to the
first of them, which the script makes a filter. Very wide matrices are cut into bands that fit a page.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from zhuanyezhen.model.plan import Plan, Role, Task
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.reporting.html_entries import Entry
from zhuanyezhen.reporting.html_text import SCROLLS
from zhuanyezhen.showing.markup import Html, html, joined
from zhuanyezhen.words import Language
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


def matrix_section(programme: Programme, entries: Iterable[Entry], lang: Language) -> Iterator[Html]:
    """The section, nothing where no plan gives any unit a task."""
    plans = [plan for plan in programme.plans if any(task.assignments for task in plan.tasks)]
    if not plans:
        return
    links = _Links.of(entries)
    used = {each.role for plan in plans for task in plan.tasks for each in task.assignments}
    yield html('<section class="duties" id="matrix"><h2>{}</h2>\n{}', words.DUTIES(lang), _legend(used, lang))
    state = " open" if len(plans) <= _OPEN_UP_TO else ""
    for number, plan in enumerate(plans, start=1):
        title = plan.title or plan.name
        yield html('<details class="box"{}><summary><h3>{}</h3></summary>', state, title)
        yield from _matrix(f"matrix.{number}", plan, programme, _Shown(links=links, lang=lang))
        yield html("</details>")
    yield html("</section>")


def _legend(used: Collection[Role], lang: Language) -> Html:
    shown = ((role, _letter(role, lang), role.word(lang)) for role in Role if role in used)
    told = joined(html('<li><b class="role {}">{}</b> {}</li>', *each) for each in shown)
    hints = html("<li>{}</li><li>{}</li>", words.EMPTY_CELL(lang), words.NUMBER_MEANS(lang))
    return html('<ul class="legend" aria-label="{}">{}{}</ul>', words.LEGEND(lang), told, hints)


def _letter(role: Role, lang: Language) -> str:
    """What stands for a role in a cell: the first character of its name, in English a capital."""
    return role.word(lang)[0].upper()


def _matrix(name: str, plan: Plan, programme: Programme, shown: _Shown) -> Iterator[Html]:
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
        yield html('<div class="scroll" {} aria-labelledby="{}"><table class="{}">', SCROLLS, at, kind)
        yield html('<caption id="{}">{}{}</caption>', at, told, part)
        headed = joined(_column(plan, tasks[each], shown.links) for each in band)
        yield html('<thead><tr><th scope="col">{}</th>{}', words.UNIT(lang), headed)
        counts = (words.LEADS(lang), words.ALTOGETHER(lang))
        sums = joined(html('<th scope="col" class="n">{}</th>', each) for each in counts)
        yield html("{}</tr></thead>\n<tbody>", sums)
        for unit, roles in rows.items():
            if not roles.keys().isdisjoint(band):
                yield _row(_unit(unit, programme, shown), band, roles, lang)
        yield html("</tbody></table></div>")


def _row(head: Html, band: Sequence[str], roles: Mapping[str, Role], lang: Language) -> Html:
    cells = joined(_cell(roles.get(each), lang) for each in band)
    leads = sum(role is Role.LEAD for role in roles.values())
    sums = html('<td class="n">{}</td><td class="n">{}</td>', leads or "", len(roles))
    return html("<tr>{}{}{}</tr>", head, cells, sums)


def _cell(role: Role | None, lang: Language) -> Html:
    return html("<td></td>") if role is None else html('<td class="{}">{}</td>', role, _letter(role, lang))


def _column(plan: Plan, task: Task, links: _Links) -> Html:
    """A heading: the number above the title, whose characters stand one below the other."""
    title = task.title if len(task.title) <= TITLE else f"{task.title[: TITLE - 1]}…"
    shown = html("{}<span>{}</span>", html("<b>{}</b>", task.number) if task.number else "", title)
    anchors = links.tasks.get((plan.name, f"任务{task.label}"))
    if anchors:
        shown = html('<a href="#{}" data-words="{}">{}</a>', anchors[0], task.label, shown)
    return html('<th scope="col" class="task" title="{}">{}</th>', task.label, shown)


def _unit(unit: str, programme: Programme, shown: _Shown) -> Html:
    known = programme.unit_by_id.get(unit)
    name = known.name if known else unit
    anchors = shown.links.units.get(unit)
    if anchors:
        told = html('<span class="found" title="{}">{}</span>', words.FINDINGS(shown.lang), len(anchors))
        name = html('<a href="#{}" data-unit="{}">{}</a>{}', anchors[0], unit, name, told)
    return html('<th scope="row">{}</th>', name)
