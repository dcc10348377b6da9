"""OTP: one town, one policy (一镇一策): one policy in force for each town, with all of its parts.

What a policy lacks is reported once for each part. Of a programme that hands over no policies at all
nothing is concluded but that.
"""

from collections.abc import Iterator
from functools import partial

from zhuanyezhen.completing import Force, PartState, TownCompleteness
from zhuanyezhen.findings import Severity
from zhuanyezhen.model.policy import PolicyPart, TownPolicy
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.rules._rule import Context, Hit, Told, rule
from zhuanyezhen.rules._walk import policy_title, town_subject
from zhuanyezhen.terms import POSTS
from zhuanyezhen.values.source import Source

_PLACE = "140110"  # 晋源区
_PLAN = "晋源区专业镇高质量发展实施方案（征求意见稿）三（二）"
_BASIS = f"{_PLAN}：“一镇一策”建立工作专班，提出目标，明确指标，形成清单"
_demanded = partial(rule, basis=_BASIS, binds=_PLACE, since="0.1")


@_demanded(
    "OTP001",
    "no-policy-in-force",
    Severity.ERROR,
    title="没有有效的一镇一策",
    told=Told(
        checks="每个专业镇是否有执行中的一镇一策；生效日期没有写明的报警告，没有报送资料的只作提示。",
        why="没有有效的政策，专班、目标、指标和三张清单就都没有着落。",
        mend="制定政策，或补写生效日期、补报资料。",
        bad="没有一条政策写到该专业镇",
    ),
)
def no_policy_in_force(programme: Programme, context: Context) -> Iterator[Hit]:
    """Every town has a policy in force; one that does not say since when is only noted.

    Bad:  a town that no entry of policies names
    Good: {id: 花卉2026, towns: [花卉], valid_from: 2026-01-01}
    """
    towns = programme.towns or ()
    silent = towns if programme.policies is None else [town for town in towns if town.id in context.pending]
    if silent:
        listed = "、".join(town.name for town in silent[:_NAMED]) + ("等" if len(silent) > _NAMED else "")
        yield Hit(
            subject="一镇一策",
            message=f"没有报送{len(silent)}个专业镇（{listed}）的一镇一策资料，是否齐全不能判断。请补报。",
            message_en=f"The policies of {len(silent)} towns were not handed over; of these nothing can be told.",
            severity=Severity.INFO,
        )
    if programme.policies is None:
        return
    for row in context.completeness:
        told = _NOT_IN_FORCE.get(row.force)
        if told:
            yield Hit(
                subject=town_subject(row.town),
                message=f"{row.town.name}{told[0]}。",
                message_en=f"{row.town.name} {told[1]}.",
                source=_place(row),
                field="valid_from",
                severity=Severity.WARNING if row.force is Force.UNCERTAIN else None,
            )


_NAMED = 3
_NOT_IN_FORCE = {
    Force.NONE: (
        "没有一镇一策，工作专班、建设目标、发展指标和问题、重大项目、招商引资三张清单也就都没有。请制定",
        "has no policy, and so none of its parts",
    ),
    Force.COMING: (
        "的一镇一策尚未生效，目前没有有效的政策。请核对生效日期",
        "has a policy that is not in force yet",
    ),
    Force.UNCERTAIN: (
        "的一镇一策没有写明生效日期，不能确认是否有效。请补充",
        "has a policy that does not say since when it is in force",
    ),
}


@_demanded(
    "OTP002",
    "two-policies-in-force",
    Severity.ERROR,
    title="同时有两个一镇一策",
    told=Told(
        checks="同一专业镇在检查日是否同时有两个以上有效的政策。",
        why="两个政策并行，以哪个为准不明确。",
        mend="给旧政策写明截止日期。",
        bad="第一个从2025-01-01起、没有截止日期，第二个从2026-01-01起",
        good="第一个写明到2025-12-31截止",
    ),
)
def two_policies_in_force(programme: Programme, context: Context) -> Iterator[Hit]:
    """A town has one policy in force at a time.

    Bad:  valid_from: 2025-01-01 without an end, and another one from 2026-01-01
    Good: the first with valid_to: 2025-12-31
    """
    for row in context.completeness:
        if len(row.in_force) > 1:
            listed = "、".join(policy_title(policy) for policy in row.in_force)
            yield Hit(
                subject=town_subject(row.town),
                message=f"{row.town.name}在{context.as_of}同时有{len(row.in_force)}个有效的一镇一策：{listed}。请写明旧政策的截止日期。",
                message_en=f"{row.town.name} has {len(row.in_force)} policies in force on {context.as_of}: {listed}.",
                source=row.in_force[1].source,
                field="valid_from",
                related=(row.in_force[0].source,) if row.in_force[0].source else (),
                words=tuple(policy.id for policy in row.in_force),
            )


@_demanded(
    "OTP003",
    "no-task-force",
    Severity.WARNING,
    title="一镇一策没有工作专班",
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


@_demanded(
    "OTP004",
    "no-goals",
    Severity.WARNING,
    title="一镇一策没有建设目标",
    told=Told(checks="一镇一策是否提出建设目标。", why="没有目标，政策成效无从衡量。", mend="补充建设目标。"),
)
def no_goals(programme: Programme, context: Context) -> Iterator[Hit]:
    """A policy says what the town is to become.

    Bad:  goals: null
    Good: goals: [到2027年建成市级专业镇]
    """
    yield from _missing(context, PolicyPart.GOALS)


@_demanded(
    "OTP005",
    "indicator-without-target",
    Severity.WARNING,
    title="必备指标没有目标值",
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
                subject=f"{town_subject(row.town)}·{required.name}",
                message=f"{row.town.name}的一镇一策没有“{required.name}”的目标值。请补充目标值、计量单位和年份"
                f"（要求见{required.source}）。",
                message_en=f"The policy of {row.town.name} sets no target for “{required.name}” "
                f"(required by “{required.source}”).",
                source=_place(row),
                field="indicators",
            )


@_demanded(
    "OTP006",
    "no-problem-list",
    Severity.WARNING,
    title="一镇一策没有问题清单",
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


@_demanded(
    "OTP007",
    "no-project-list",
    Severity.WARNING,
    title="一镇一策没有重大项目清单",
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


@_demanded(
    "OTP008",
    "no-investment-list",
    Severity.WARNING,
    title="一镇一策没有招商引资清单",
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


@_demanded(
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
                subject=f"{town_subject(row.town)}·{label}",
                message=f"{row.town.name}的{programme.ledgers[ledger].label}中，“{label}”没有责任单位。请明确。",
                message_en=f"On the {ledger} of {row.town.name}, {label!r} has no responsible unit.",
                source=source,
                field="unit",
                words=(ledger,),
            )


@_demanded(
    "OTP010",
    "policy-expired",
    Severity.ERROR,
    title="一镇一策已过期且没有接续",
    told=Told(
        checks="已到期的一镇一策有没有接续的政策。",
        why="到期而没有接续，工作就失去依据。",
        mend="修订或重新制定。",
        bad="政策到2025-12-31截止，没有其他政策，检查日为2026-11-24",
        good="从2026-01-01起有新的政策",
    ),
)
def policy_expired(programme: Programme, context: Context) -> Iterator[Hit]:
    """A policy that ends is followed by another.

    Bad:  valid_to: 2025-12-31 and no other policy, checked on 2026-11-24
    Good: a second policy from 2026-01-01
    """
    for row in context.completeness:
        if row.force is Force.EXPIRED and row.policy:
            yield Hit(
                subject=town_subject(row.town),
                message=f"{row.town.name}的一镇一策{policy_title(row.policy)}已于{row.policy.valid_to}到期，没有接续的政策。请修订或重新制定。",
                message_en=f"The policy of {row.town.name} ended on {row.policy.valid_to}, and none follows it.",
                source=row.policy.source,
                field="valid_to",
                words=(row.policy.id,),
            )


@_demanded(
    "OTP011",
    "shared-policy",
    Severity.ERROR,
    title="几个专业镇共用一个政策",
    told=Told(
        checks="一个政策是否由几个专业镇共用。",
        why="一镇一策要求每个专业镇各有自己的政策。",
        mend="分别制定。",
        bad="一个政策写了花卉、稻米两个专业镇",
        good="每个专业镇各有一个政策",
    ),
)
def shared_policy(programme: Programme, context: Context) -> Iterator[Hit]:
    """A policy is for one town.

    Bad:  towns: [花卉, 稻米]
    Good: one policy for each
    """
    for policy in programme.policies or ():
        towns = tuple(dict.fromkeys(policy.towns))
        if len(towns) > 1:
            names = "、".join(
                programme.town_by_id[town].name if town in programme.town_by_id else town for town in towns
            )
            yield Hit(
                subject=f"一镇一策·{policy.id}",
                message=f"一镇一策{policy_title(policy)}由{len(towns)}个专业镇共用：{names}。应当一镇一策，请分别制定。",
                message_en=f"The policy {policy.id} is shared by {len(towns)} towns: {names}.",
                source=policy.source,
                field="towns",
                words=towns,
            )


@_demanded(
    "OTP012",
    "incomplete-task-force",
    Severity.WARNING,
    title="工作专班不完整",
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
                subject=f"{town_subject(row.town)}·工作专班",
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
                subject=f"{town_subject(row.town)}·{part.label}",
                message=f"{row.town.name}的一镇一策没有{part.label}。请补充{_IF_NONE.get(part, '')}。",
                message_en=f"The policy of {row.town.name} has no {part.value}.",
                source=_place(row),
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
            yield "investment_leads", lead.company or lead.id, lead.source


def _place(row: TownCompleteness) -> Source | None:
    return row.policy.source if row.policy else row.town.source
