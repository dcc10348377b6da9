"""RSP013: whether the leading group a plan announces could be read, and what was not compared where it could not."""

from collections.abc import Iterator

from attrs import evolve

from zhuanyezhen.findings import Severity
from zhuanyezhen.model.plan import LeadingGroup, Plan
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.rules._rule import Context, Hit, Told, rule

_UNCHECKED = "责任单位是否为成员、成员单位是否有任务未作核对"
_UNCHECKED_EN = "whether the units with work are members, and the members have work, was not compared"


@rule(
    "RSP013",
    "leading-group-not-read",
    Severity.WARNING,
    title="领导小组名单未能识读",
    basis=None,
    since="0.2",
    told=Told(
        checks="文中成立的领导小组，能否识读出组长、成员单位和办公室。",
        why="名单识读不出，责任单位是否为成员、成员是否有任务就都没有核对。",
        mend="按单位列明成员，用单位全称。",
        bad="只有关于成立区花卉专业镇领导小组的通知，没有名单",
    ),
)
def leading_group_not_read(programme: Programme, context: Context) -> Iterator[Hit]:
    """A leading group that is set up says who is in it, by unit; where it does not, RSP007 and RSP008 are silent.

    Only names of persons, units that are not known, or an announcement alone: noted. No name is repeated here.

    Bad:  关于成立区花卉专业镇领导小组的通知, and nothing more
    Good: 组长：区长 … 成员单位：区工信局、区商务局
    """
    for plan in programme.plans:
        group = plan.leading_group
        if group is None:
            continue
        said = _nothing(plan, group) or _no_members(plan, group) or _some_unread(group)
        if said:
            message, english, severity = said
            place = evolve(group.source, end=group.source.start) if group.source else None
            yield Hit(
                subject=group.name, message=message, message_en=english, source=place, severity=severity
            )


def _nothing(plan: Plan, group: LeadingGroup) -> tuple[str, str, Severity | None] | None:
    if group.leader_post or group.deputy_posts or group.members or group.office_at:
        return None
    listed = group.members_unread or group.name in (plan.title or "")
    return (
        f"文中成立{group.name}，但没有识读到组长、成员单位和办公室，{_UNCHECKED}。请列明成员单位，或核对名单的写法。",
        f"{group.name} is set up, but neither posts nor members nor an office were read; {_UNCHECKED_EN}.",
        None if listed else Severity.INFO,
    )


def _no_members(plan: Plan, group: LeadingGroup) -> tuple[str, str, Severity | None] | None:
    if group.members or not plan.tasks:
        return None
    return (
        f"{group.name}没有识读到成员单位，{_UNCHECKED}。请按单位列出成员。",
        f"No member units of {group.name} were read; {_UNCHECKED_EN}; list the members by unit.",
        Severity.INFO,
    )


def _some_unread(group: LeadingGroup) -> tuple[str, str, Severity | None] | None:
    if not group.members_unread or not group.members:
        return None
    return (
        f"{group.name}的成员名单中有{group.members_unread}项没有识读出单位，与任务的核对可能不全。请写明单位全称。",
        f"{group.members_unread} items of the member list of {group.name} name no known unit; write full names.",
        Severity.INFO,
    )
