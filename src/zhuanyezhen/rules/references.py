"""REF: ids that name nothing, and ids that name two things."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from attrs import frozen

from zhuanyezhen.findings import Severity
from zhuanyezhen.model.area import Area
from zhuanyezhen.model.programme import Identified, Programme
from zhuanyezhen.rules._rule import Context, Hit, Told, rule
from zhuanyezhen.terms import CLASSES, LEDGERS
from zhuanyezhen.values.source import Source
from zhuanyezhen.words.notes import subject_in


@frozen(kw_only=True)
class _Reference:
    """One id somewhere in the programme: who holds it, in which field, and what it must name."""

    holder: str
    field: str
    id: str
    ledger: str
    source: Source | None


@rule(
    "REF001",
    "dangling-reference",
    Severity.ERROR,
    title="引用的编号不存在",
    basis=None,
    since="0.1",
    told=Told(
        checks="所引用的编号在相应的台账中是否存在；没有报送的台账不查。",
        why="编号不存在，引用就落空，相关统计会漏掉。",
        mend="改为对方条目的编号，或补录该条目。",
        bad="问题1的专业镇写作“花卉”，专业镇名单中没有这个编号",
        good="写对方条目的编号",
    ),
)
def dangling_reference(programme: Programme, context: Context) -> Iterator[Hit]:
    """Every id names something in the programme; a ledger that was not handed over is not looked into.

    Bad:  problems: [{id: 问题1, town: 花卉, …}] and no town has the id 花卉
    Good: the town's id, as its own entry writes it
    """
    known = _ids(programme)
    names: dict[str, dict[str, str]] = {}
    for each in _references(programme):
        ids = known[each.ledger]
        if ids is None or each.id in ids:
            continue
        if each.ledger not in names:
            names[each.ledger] = _by_name(programme, each.ledger)
        meant = names[each.ledger].get(each.id)
        advice = f"是否指“{meant}”？" if meant else "请改正，或补录。"
        yield Hit(
            subject=f"{each.holder}·{each.id}",
            message=f"{each.holder}的“{each.field}”写作“{each.id}”，但{LEDGERS[each.ledger]}中没有这个编号。{advice}",
            message_en=f"{subject_in(each.holder, 'en')} names {each.id!r} as its “{each.field}”; no entry of {each.ledger} has this id"
            + (f"; is {meant!r} meant?" if meant else "."),
            source=each.source,
            words=(each.field,),
        )


@rule(
    "REF002",
    "duplicate-id",
    Severity.ERROR,
    title="编号重复",
    basis=None,
    since="0.1",
    told=Told(
        checks="同一台账中编号是否重复；同一区划代码同一时间是否只有一个区域。",
        why="编号重复时，引用只认第一条，其余的会被漏掉。",
        mend="改为各不相同的编号，或删去重复的条目。",
        bad="两个专业镇的编号都是“花卉”",
        good="分别编为“花卉”和“花卉-2”，或并为一条",
    ),
)
def duplicate_id(programme: Programme, context: Context) -> Iterator[Hit]:
    """An id names one thing of a ledger; a code one area at a time.

    Bad:  two towns with the id 花卉
    Good: 花卉 and 花卉-2, or one entry
    """
    for ledger, things in _ledgers(programme).items():
        groups: dict[str, list[Identified | Area]] = {}
        for thing in things or ():
            groups.setdefault(thing.code if isinstance(thing, Area) else thing.id, []).append(thing)
        for key, same in groups.items():
            if len(same) > 1 and not _one_after_another(same):
                yield Hit(
                    subject=f"{LEDGERS[ledger]}·{key}",
                    message=f"{LEDGERS[ledger]}中有{len(same)}条的编号都是“{key}”，引用时只认第一条。请改为各不相同的编号，"
                    f"或删去重复的条目。",
                    message_en=f"{len(same)} entries of {ledger} have the id {key!r}; references mean the first. "
                    f"Give each its own, or delete the repetition.",
                    source=same[0].source,
                    related=tuple(each.source for each in same[1:] if each.source),
                )


def _one_after_another(things: list[Identified | Area]) -> bool:
    """Whether these are the forms of one area over time, none beginning before the other has ended."""
    areas = sorted(
        (each for each in things if isinstance(each, Area)), key=lambda area: area.valid_from or date.min
    )
    return len(areas) == len(things) and all(
        earlier.valid_to is not None and later.valid_from is not None and earlier.valid_to < later.valid_from
        for earlier, later in pairwise(areas)
    )


def _ledgers(programme: Programme) -> dict[str, tuple[Identified | Area, ...] | None]:
    return {
        "areas": programme.roster.areas if programme.roster else None,
        "units": programme.units,
        "towns": programme.towns,
        "policies": programme.policies,
        "indicators": programme.indicators,
        "projects": programme.projects,
        "investment_leads": programme.investment_leads,
        "problems": programme.problems,
        "criteria": programme.criteria,
    }


def _ids(programme: Programme) -> dict[str, frozenset[str] | None]:
    """The ids of each ledger; ``None`` for one that was not handed over, or units of which there are none."""
    ids = {
        ledger: None
        if things is None
        else frozenset(each.id for each in things if not isinstance(each, Area))
        for ledger, things in _ledgers(programme).items()
    }
    return ids | {"units": frozenset(programme.unit_by_id) or None}


def _by_name(programme: Programme, ledger: str) -> dict[str, str]:
    things = programme.unit_by_id.values() if ledger == "units" else _ledgers(programme)[ledger] or ()
    names: dict[str, str] = {}
    for thing in (each for each in things if not isinstance(each, Area)):
        for name in (getattr(thing, "name", None), *getattr(thing, "aliases", ())):
            names.setdefault(name, thing.id)
    return names


def _references(programme: Programme) -> Iterator[_Reference]:
    yield from _of_policies(programme)
    yield from _of_entries(programme)
    for unit in programme.units:
        yield from _each(f"单位“{unit.name}”", "成员", unit.members or (), "units", unit.source)
    for plan in programme.plans:
        own = {unit.id for unit in plan.units}
        for task in plan.tasks:
            for each in task.assignments:
                if each.unit not in own:
                    yield from _each(
                        f"任务{task.label}", "责任单位", (each.unit,), "units", each.source or task.source
                    )


def _of_policies(programme: Programme) -> Iterator[_Reference]:
    for policy in programme.policies or ():
        holder = f"{CLASSES['TownPolicy']}“{policy.id}”"
        force = policy.task_force
        yield from _each(holder, "专业镇", policy.towns, "towns", policy.source)
        yield from _each(holder, "问题清单", policy.problems or (), "problems", policy.source)
        yield from _each(holder, "重大项目清单", policy.major_projects or (), "projects", policy.source)
        yield from _each(
            holder, "招商引资清单", policy.investment_list or (), "investment_leads", policy.source
        )
        named = (each.indicator for each in policy.indicators or ())
        yield from _each(holder, "发展指标", named, "indicators", policy.source)
        if force is not None:
            units = (force.office_at, *(force.members or ()))
            yield from _each(f"{holder}的专班", "单位", units, "units", force.source or policy.source)


def _of_entries(programme: Programme) -> Iterator[_Reference]:
    for project in programme.projects or ():
        holder = f"项目“{project.name}”"
        yield from _each(holder, "专业镇", (project.town,), "towns", project.source)
        yield from _each(holder, "责任单位", (project.unit,), "units", project.source)
    for lead in programme.investment_leads or ():
        holder = f"招商线索“{lead.id}”"
        yield from _each(holder, "专业镇", (lead.town,), "towns", lead.source)
        yield from _each(holder, "责任单位", (lead.unit,), "units", lead.source)
        yield from _each(holder, "所属项目", (lead.project,), "projects", lead.source)
    for problem in programme.problems or ():
        holder = f"问题“{problem.id}”"
        yield from _each(holder, "专业镇", (problem.town,), "towns", problem.source)
        yield from _each(holder, "项目", (problem.project,), "projects", problem.source)
        yield from _each(holder, "责任单位", (problem.unit,), "units", problem.source)
    for observation in programme.observations or ():
        holder = f"指标值“{observation.town} {observation.indicator} {observation.period}”"
        yield from _each(holder, "专业镇", (observation.town,), "towns", observation.source)
        yield from _each(holder, "指标", (observation.indicator,), "indicators", observation.source)
    for criterion in programme.criteria or ():
        holder = f"认定标准“{criterion.id}”"
        yield from _each(holder, "指标", (criterion.indicator,), "indicators", criterion.source)


def _each(
    holder: str, field: str, ids: Iterable[str | None], ledger: str, source: Source | None
) -> Iterator[_Reference]:
    for each in ids:
        if each is not None:
            yield _Reference(holder=holder, field=field, id=each, ledger=ledger, source=source)
