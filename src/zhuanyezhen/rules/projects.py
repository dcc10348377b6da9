"""PRJ: major projects, their stages, dates and amounts."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

from zhuanyezhen.findings import Severity
from zhuanyezhen.model.description import subject_of
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.project import Project, ProjectStage
from zhuanyezhen.rules._rule import Context, Hit, Told, rule
from zhuanyezhen.rules._walk import units

_WORKS = (ProjectStage.STARTED, ProjectStage.PRODUCING)


@rule(
    "PRJ001",
    "stage-dates-out-of-order",
    Severity.ERROR,
    title="项目阶段日期颠倒",
    basis=None,
    since="0.1",
    told=Told(
        checks="项目各阶段的日期是否按先后顺序；只写月份的，不与同月的某一天比较。",
        why="后一阶段早于前一阶段，日期必有一处写错。",
        mend="核对并改正日期。",
    ),
)
def stage_dates_out_of_order(programme: Programme, context: Context) -> Iterator[Hit]:
    """A later stage does not come before an earlier one; a month is not held against a day within it.

    Bad:  签约 2026-05-10, 开工 2026-03-01
    Good: 签约 2026-03-01, 开工 2026-05-10
    """
    for project in programme.projects or ():
        dated = [(each.stage, each.on) for each in project.stages if each.on]
        for (low, early), (high, late) in combinations(dated, 2):
            if late.last < early.first:
                yield Hit(
                    subject=subject_of(project),
                    message=f"项目“{project.name}”的{high.label}日期（{late}）早于{low.label}日期（{early}）。"
                    f"请核对。",
                    message_en=f"Project {project.name!r}: {high.value} on {late}, before {low.value} on {early}.",
                    source=project.source,
                    field=f"stages.{high.value}.on",
                    units=units(project.unit),
                    words=(low.value, high.value),
                )


@rule(
    "PRJ002",
    "stage-without-date",
    Severity.WARNING,
    title="项目阶段缺少日期",
    basis=None,
    since="0.1",
    told=Told(
        checks="项目当前阶段以及已经过的开工、投产阶段，是否写了日期；自有投资可以没有签约。",
        why="没有日期，开工率、投产率就算不准。",
        mend="补写日期。",
        bad="当前阶段为开工，没有开工日期",
        good="当前阶段为开工，开工日期为2026-05",
    ),
)
def stage_without_date(programme: Programme, context: Context) -> Iterator[Hit]:
    """The stage a project is in has its date, and so have the start of works and of production it has passed.

    A project may skip 签约 (own investment), so that is not asked of one that is under way.

    Bad:  当前阶段 开工, and no date of 开工
    Good: 当前阶段 开工, 开工日期 2026-05
    """
    for project in programme.projects or ():
        if project.stage is None:
            continue
        asked = [each for each in _WORKS if each < project.stage] + [project.stage]
        for stage in (each for each in asked if project.reached_on(each) is None):
            yield Hit(
                subject=subject_of(project),
                message=f"项目“{project.name}”当前阶段为{project.stage.label}，但没有{stage.label}日期。请补充。",
                message_en=f"Project {project.name!r} is at {project.stage.value}; the date of {stage.value} is missing.",
                source=project.source,
                field=f"stages.{stage.value}.on",
                units=units(project.unit),
                words=(stage.value,),
            )


@rule(
    "PRJ003",
    "signed-not-started",
    Severity.WARNING,
    title="签约后超期未开工",
    basis=None,
    since="0.1",
    reads=("stage", "ended_on"),
    told=Told(
        checks="签约后是否在期限内开工：有计划开工日期的按计划，没有的按阈值（默认180天）。",
        why="签约后久不开工，项目可能落空。",
        mend="核实进展，补记开工日期，或说明原因。",
        bad="2025-01-10签约，到2026-11-24没有开工",
        good="2026-09-10签约，或计划2027年开工",
    ),
)
def signed_not_started(programme: Programme, context: Context) -> Iterator[Hit]:
    """A signed project starts within the limit (``start_limit_days``), or by its own planned date.

    Bad:  签约 2025-01-10, not started on 2026-11-24
    Good: 签约 2026-09-10, or a planned start in 2027
    """
    limit = timedelta(days=context.thresholds.start_limit_days)
    for project in programme.projects or ():
        signed, start = project.reached_on(ProjectStage.SIGNED), project.at(ProjectStage.STARTED)
        if signed is None or _settled(project, ProjectStage.STARTED, context.as_of):
            continue
        planned = start.planned_on.last if start and start.planned_on else None
        if context.as_of > (planned or signed.last + limit):
            told = f"计划{planned}前开工" if planned else f"已超过{context.thresholds.start_limit_days}天"
            yield Hit(
                subject=subject_of(project),
                message=f"项目“{project.name}”{signed}签约，{told}，至今没有开工记录。请核实进展，补记开工日期或说明原因。",
                message_en=f"Project {project.name!r} was signed on {signed} and has not started"
                + (f" by {planned} as planned." if planned else f" within {limit.days} days."),
                source=project.source,
                field="stages.started.on",
                units=units(project.unit),
            )


@rule(
    "PRJ004",
    "late-production",
    Severity.WARNING,
    title="超过计划日期未投产",
    basis=None,
    since="0.1",
    reads=("stage", "ended_on"),
    told=Told(
        checks="已开工的项目是否在计划日期前投产。",
        why="超过计划日期仍未投产，需要查明原因。",
        mend="核实进展，补记投产日期，或调整计划。",
        bad="2025-03开工，计划2026-06投产，到2026-11-24没有投产",
        good="2026-06-20已投产",
    ),
)
def late_production(programme: Programme, context: Context) -> Iterator[Hit]:
    """A project that has started is producing by its planned date.

    Bad:  开工 2025-03, planned production 2026-06, not producing on 2026-11-24
    Good: producing since 2026-06-20
    """
    for project in programme.projects or ():
        entry = project.at(ProjectStage.PRODUCING)
        planned = entry.planned_on if entry else None
        started = project.reached(ProjectStage.STARTED, context.as_of)
        if planned is None or not started or _settled(project, ProjectStage.PRODUCING, context.as_of):
            continue
        if context.as_of > planned.last:
            yield Hit(
                subject=subject_of(project),
                message=f"项目“{project.name}”已开工，计划{planned}投产，至今没有投产记录。请核实进展，补记投产日期或调整计划。",
                message_en=f"Project {project.name!r} has started and was to produce by {planned}; it does not.",
                source=project.source,
                field="stages.producing.planned_on",
                units=units(project.unit),
            )


@rule(
    "PRJ005",
    "invested-above-total",
    Severity.ERROR,
    title="完成投资超过总投资",
    basis=None,
    since="0.1",
    told=Told(
        checks="已完成投资是否超过总投资；币种不同的不比较。",
        why="完成数超过总数，多是数额或单位写错。",
        mend="核对数额和计量单位。",
    ),
)
def invested_above_total(programme: Programme, context: Context) -> Iterator[Hit]:
    """Completed investment is not above the total; amounts of two currencies are not compared.

    Bad:  总投资 1.2亿元, 已完成投资 13000万元
    Good: 总投资 1.2亿元, 已完成投资 9000万元
    """
    for project in programme.projects or ():
        whole, done = project.total_investment, project.invested
        if whole and done and whole.currency == done.currency and done > whole:
            yield Hit(
                subject=subject_of(project),
                message=f"项目“{project.name}”已完成投资{done}，超过总投资{whole}。请核对数额和单位。",
                message_en=f"Project {project.name!r}: {done} invested of {whole} in total; check figures and units.",
                source=project.source,
                field="invested",
                units=units(project.unit),
            )


@rule(
    "PRJ006",
    "project-without-town",
    Severity.WARNING,
    title="项目不属于任何专业镇",
    basis=None,
    since="0.1",
    blank="专业镇",
    told=Told(
        checks="项目是否属于名单中的某个专业镇。",
        why="不属于任何专业镇的项目，统计时归不到镇。",
        mend="补写或改正所属专业镇。",
    ),
)
def project_without_town(programme: Programme, context: Context) -> Iterator[Hit]:
    """A project belongs to a town of the programme.

    Bad:  {id: 1, name: 冷链仓库, town: null}
    Good: {id: 1, name: 冷链仓库, town: 花卉}
    """
    for project in programme.projects or ():
        unknown = (
            project.town is not None
            and programme.towns is not None
            and project.town not in programme.town_by_id
            and not programme.was_left_out("towns", project.town)
        )
        if project.town is None or unknown:
            told = f"所属专业镇“{project.town}”不在专业镇名单中" if unknown else "没有写明所属专业镇"
            yield Hit(
                subject=subject_of(project),
                message=f"项目“{project.name}”{told}。请补充或改正。",
                message_en=f"Project {project.name!r} "
                + (f"names the unknown town {project.town!r}." if unknown else "belongs to no town."),
                source=project.source,
                field="town",
                units=units(project.unit),
            )


@rule(
    "PRJ007",
    "project-without-unit",
    Severity.ERROR,
    title="项目没有责任单位",
    basis=None,
    since="0.1",
    blank="责任单位",
    reads=("ended_on",),
    told=Told(
        checks="项目是否有责任单位；已终止的不查。", why="没有责任单位，项目无人跟进。", mend="明确责任单位。"
    ),
)
def project_without_unit(programme: Programme, context: Context) -> Iterator[Hit]:
    """Every project has a responsible unit.

    Bad:  {id: 1, name: 冷链仓库, unit: null}
    Good: {id: 1, name: 冷链仓库, unit: 晋源区/商务}
    """
    for project in programme.projects or ():
        if project.unit is None and not project.ended(context.as_of):
            yield Hit(
                subject=subject_of(project),
                message=f"项目“{project.name}”没有责任单位。请明确。",
                message_en=f"Project {project.name!r} has no responsible unit.",
                source=project.source,
                field="unit",
            )


@rule(
    "PRJ008",
    "producing-without-output",
    Severity.WARNING,
    title="已投产未报产值",
    basis=None,
    since="0.1",
    reads=("stage", "stages", "ended_on"),
    told=Told(
        checks="已投产的项目是否填报实际年产值；已终止的不查。",
        why="没有产值，就不能计算达效率。",
        mend="补充实际年产值。",
        bad="2026-03-01投产，没有实际年产值",
    ),
)
def producing_without_output(programme: Programme, context: Context) -> Iterator[Hit]:
    """A project that produces reports its actual output of a year.

    Bad:  投产 2026-03-01 and no 实际年产值
    Good: 投产 2026-03-01, 实际年产值 0.8亿元
    """
    for project in programme.projects or ():
        producing = project.reached(ProjectStage.PRODUCING, context.as_of)
        if producing and project.actual_output is None and not project.ended(context.as_of):
            yield Hit(
                subject=subject_of(project),
                message=f"项目“{project.name}”已投产，没有填报实际年产值。请补充。",
                message_en=f"Project {project.name!r} is producing and reports no output.",
                source=project.source,
                field="actual_output",
                units=units(project.unit),
            )


def _settled(project: Project, stage: ProjectStage, on: date) -> bool:
    """Whether nothing is due: it has come so far, may have, or was given up."""
    return project.reached(stage, on) is not False or project.ended(on)
