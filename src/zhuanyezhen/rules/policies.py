"""OTP: one town, one policy (一镇一策): one policy in force for each town, its own; its parts: ``policy_parts``.

What a policy lacks is reported once for each part. Of a programme that hands over no policies at all
nothing is concluded but that.
"""

from collections.abc import Iterator

from zhuanyezhen.completing import Force
from zhuanyezhen.findings import Severity
from zhuanyezhen.model.description import subject_of
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.rules._policy import demanded, place_of
from zhuanyezhen.rules._rule import Context, Hit, Told
from zhuanyezhen.rules._walk import policy_title


@demanded(
    "OTP001",
    "no-policy-in-force",
    Severity.ERROR,
    title="没有有效的一镇一策",
    misses=("policies",),
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
                subject=subject_of(row.town),
                message=f"{row.town.name}{told[0]}。",
                message_en=f"{row.town.name} {told[1]}.",
                source=place_of(row),
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


@demanded(
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
                subject=subject_of(row.town),
                message=f"{row.town.name}在{context.as_of}同时有{len(row.in_force)}个有效的一镇一策：{listed}。请写明旧政策的截止日期。",
                message_en=f"{row.town.name} has {len(row.in_force)} policies in force on {context.as_of}: {listed}.",
                source=row.in_force[1].source,
                field="valid_from",
                related=(row.in_force[0].source,) if row.in_force[0].source else (),
                words=tuple(policy.id for policy in row.in_force),
            )


@demanded(
    "OTP010",
    "policy-expired",
    Severity.ERROR,
    title="一镇一策已过期且没有接续",
    misses=("policies",),
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
                subject=subject_of(row.town),
                message=f"{row.town.name}的一镇一策{policy_title(row.policy)}已于{row.policy.valid_to}到期，没有接续的政策。请修订或重新制定。",
                message_en=f"The policy of {row.town.name} ended on {row.policy.valid_to}, and none follows it.",
                source=row.policy.source,
                field="valid_to",
                words=(row.policy.id,),
            )


@demanded(
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
                subject=subject_of(policy),
                message=f"一镇一策{policy_title(policy)}由{len(towns)}个专业镇共用：{names}。应当一镇一策，请分别制定。",
                message_en=f"The policy {policy.id} is shared by {len(towns)} towns: {names}.",
                source=policy.source,
                field="towns",
                words=towns,
            )
