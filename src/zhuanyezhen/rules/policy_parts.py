"""OTP: the parts every policy of a town has: task force, goals, indicators, three lists, a unit for every item."""

from collections.abc import Iterator

from zhuanyezhen.completing import PartState, TownCompleteness
from zhuanyezhen.findings import Severity
from zhuanyezhen.model.description import subject_of
from zhuanyezhen.model.policy import PolicyPart, TownPolicy
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.rules._policy import demanded, place_of
from zhuanyezhen.rules._rule import Context, Hit, Told
from zhuanyezhen.terms import POSTS
from zhuanyezhen.values.source import Source


@demanded(
    "OTP003",
    "no-task-force",
    Severity.WARNING,
    title="一镇一策没有工作专班",
    misses=("policies",),
    told=Told(
        checks="一镇一策是否设立工作专班。",
        why="没有专班，工作就没有人抓总。",
        mend="补充专班的负责人职务、办公室和成员单位。",
    ),
)
def no_task_force(programme: Programme, context: Context) -> Iterator[Hit]:
    """A policy sets up a task force.

    Bad:  task_force: null
    Good: task_force: {leader_post: 副区长, office_at: 晋源区/农业农村, members: [晋源区/文旅]}
    """
    yield from _missing(context, PolicyPart.TASK_FORCE)


@demanded(
    "OTP004",
    "no-goals",
    Severity.WARNING,
    title="一镇一策没有建设目标",
    misses=("policies",),
    told=Told(checks="一镇一策是否提出建设目标。", why="没有目标，政策成效无从衡量。", mend="补充建设目标。"),
)
def no_goals(programme: Programme, context: Context) -> Iterator[Hit]:
    """A policy says what the town is to become.

    Bad:  goals: null
    Good: goals: [到2027年建成市级专业镇]
    """
    yield from _missing(context, PolicyPart.GOALS)


@demanded(
    "OTP005",
    "indicator-without-target",
    Severity.WARNING,
    title="必备指标没有目标值",
    misses=("policies", "indicators", "targets"),
    told=Told(
        checks="规定的必备指标是否都有目标值。",
        why="缺少目标值，就不能考核和比较。",
        mend="补充目标值、计量单位和年份。",
    ),
)
def indicator_without_target(programme: Programme, context: Context) -> Iterator[Hit]:
    """A policy has a target for every required indicator (``required_indicators.toml``).

    Bad:  indicators: []
    Good: indicators: [{indicator: 主导产业产值, period: '2027', value: 5, measured_in: 亿元}, …]
    """
    for row, _policy in _with_policy(context):
        for required in row.missing_indicators:
            yield Hit(
                subject=f"{subject_of(row.town)}·{required.name}",
                message=f"{row.town.name}的一镇一策没有“{required.name}”的目标值。请补充目标值、计量单位和年份"
                f"（要求见{required.source}）。",
                message_en=f"The policy of {row.town.name} sets no target for “{required.name}” "
                f"(required by “{required.source}”).",
                source=place_of(row),
                field="indicators",
            )


@demanded(
    "OTP006",
    "no-problem-list",
    Severity.WARNING,
    title="一镇一策没有问题清单",
    misses=("policies",),
    told=Told(
        checks="一镇一策是否附问题清单；空清单表示确实没有问题。",
        why="没有清单，就不知道是没有问题还是没有梳理。",
        mend="补充问题清单；确实没有的，写作空清单。",
    ),
)
def no_problem_list(programme: Programme, context: Context) -> Iterator[Hit]:
    """A policy lists the problems on the town's way; an empty list says that there are none.

    Bad:  problems: null
    Good: problems: []
    """
    yield from _missing(context, PolicyPart.PROBLEMS)


@demanded(
    "OTP007",
    "no-project-list",
    Severity.WARNING,
    title="一镇一策没有重大项目清单",
    misses=("policies",),
    told=Told(
        checks="一镇一策是否附重大项目清单；空清单表示确实没有项目。",
        why="没有清单，就不知道是没有项目还是没有报送。",
        mend="补充重大项目清单；确实没有的，写作空清单。",
    ),
)
def no_project_list(programme: Programme, context: Context) -> Iterator[Hit]:
    """A policy lists the town's major projects; an empty list says that there are none.

    Bad:  major_projects: null
    Good: major_projects: [项目1]
    """
    yield from _missing(context, PolicyPart.MAJOR_PROJECTS)


@demanded(
    "OTP008",
    "no-investment-list",
    Severity.WARNING,
    title="一镇一策没有招商引资清单",
    misses=("policies",),
    told=Told(
        checks="一镇一策是否附招商引资清单；空清单表示确实没有。",
        why="没有清单，就不知道是没有招商对象还是没有报送。",
        mend="补充招商引资清单；确实没有的，写作空清单。",
    ),
)
def no_investment_list(programme: Programme, context: Context) -> Iterator[Hit]:
    """A policy lists whom to win for the town; an empty list says that there is nobody.

    Bad:  investment_list: null
    Good: investment_list: [线索1]
    """
    yield from _missing(context, PolicyPart.INVESTMENT_LIST)


@demanded(
    "OTP009",
    "item-without-unit",
    Severity.WARNING,
    title="清单事项没有责任单位",
    told=Told(
        checks="三张清单中的问题、项目和招商线索，是否都有责任单位。",
        why="没有责任单位的事项无人办理。",
        mend="明确责任单位。",
    ),
)
def item_without_unit(programme: Programme, context: Context) -> Iterator[Hit]:
    """Every problem, project and investment lead on a policy's lists has a responsible unit.

    Bad:  {id: 问题1, description: …, town: 花卉}
    Good: {id: 问题1, description: …, town: 花卉, unit: 晋源区/自然资源}
    """
    for row, policy in _with_policy(context):
        for ledger, label, source in _unowned(programme, policy):
            yield Hit(
                subject=f"{subject_of(row.town)}·{label}",
                message=f"{row.town.name}的{programme.ledgers[ledger].label}中，“{label}”没有责任单位。请明确。",
                message_en=f"On the {ledger} of {row.town.name}, {label!r} has no responsible unit.",
                source=source,
                field="unit",
                words=(ledger,),
            )


@demanded(
    "OTP012",
    "incomplete-task-force",
    Severity.WARNING,
    title="工作专班不完整",
    misses=("policies",),
    told=Told(
        checks="工作专班是否写明负责人职务、办公室所在单位和成员单位。",
        why="专班不完整，难以运转。",
        mend="补写缺少的内容。",
    ),
)
def incomplete_task_force(programme: Programme, context: Context) -> Iterator[Hit]:
    """A task force has a leader, an office and members.

    Bad:  task_force: {leader_post: 副区长}
    Good: task_force: {leader_post: 副区长, office_at: 晋源区/农业农村, members: [晋源区/文旅]}
    """
    for row, policy in _with_policy(context):
        if row.missing_of_task_force:
            missing = "、".join(POSTS[each] for each in row.missing_of_task_force)
            force = policy.task_force
            yield Hit(
                subject=f"{subject_of(row.town)}·工作专班",
                message=f"{row.town.name}的工作专班没有写明{missing}。请补充。",
                message_en=f"The task force of {row.town.name} lacks {', '.join(row.missing_of_task_force)}.",
                source=(force.source if force else None) or policy.source,
                field=f"task_force.{row.missing_of_task_force[0]}",
                words=row.missing_of_task_force,
            )


def _missing(context: Context, part: PolicyPart) -> Iterator[Hit]:
    for row, _policy in _with_policy(context):
        if row.state(part) is PartState.MISSING:
            yield Hit(
                subject=f"{subject_of(row.town)}·{part.label}",
                message=f"{row.town.name}的一镇一策没有{part.label}。请补充{_IF_NONE.get(part, '')}。",
                message_en=f"The policy of {row.town.name} has no {part.value}.",
                source=place_of(row),
                field=part.value,
            )


_IF_NONE = dict.fromkeys(
    (PolicyPart.PROBLEMS, PolicyPart.MAJOR_PROJECTS, PolicyPart.INVESTMENT_LIST), "；确实没有的，写作空清单"
)


def _with_policy(context: Context) -> Iterator[tuple[TownCompleteness, TownPolicy]]:
    """The towns that have a policy to look at: of one that has none, OTP001 says everything."""
    for row in context.completeness:
        if row.policy is not None:
            yield row, row.policy


def _unowned(programme: Programme, policy: TownPolicy) -> Iterator[tuple[str, str, Source | None]]:
    """The ledger, the name and the place of every item on a policy's lists that has no unit."""
    for problem in map(programme.problem_by_id.get, policy.problems or ()):
        if problem and problem.unit is None:
            yield "problems", problem.description, problem.source
    for project in map(programme.project_by_id.get, policy.major_projects or ()):
        if project and project.unit is None:
            yield "projects", project.name, project.source
    for lead in map(programme.lead_by_id.get, policy.investment_list or ()):
        if lead and lead.unit is None:
            yield "investment_leads", lead.company or lead.name or lead.id, lead.source
