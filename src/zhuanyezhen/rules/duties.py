"""DUT001 to DUT003: duties nobody in particular has, an office nobody heads, members a list of duties leaves out."""

import re
from collections.abc import Iterator

from zhuanyezhen.brief import cut
from zhuanyezhen.findings import Severity
from zhuanyezhen.model.duty import DutyBody, DutyKind
from zhuanyezhen.model.plan import LeadingGroup, Member, Plan
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.pattern import regex
from zhuanyezhen.rules._rule import Context, Hit, Told, rule

# wherever a head is spoken of at all, by post or by name
_HEAD = regex(r"主\s{0,6}任\s{0,6}(?:[：:由]|$)|(?:兼任|担任|任)[^，。；\n]{0,20}办公室主任", re.MULTILINE)
_SHOWN = 40


@rule(
    "DUT001",
    "duty-without-unit",
    Severity.INFO,
    title="职责没有写明单位",
    basis=None,
    since="0.2",
    told=Told(
        checks="写作“由有关部门负责”“由专人负责”的职责，是否写明了单位。",
        why="没有写明单位的职责，交办和督办时找不到对象。",
        mend="写明由哪个单位负责。",
        bad="设立企业服务专区，由有关部门负责管理。",
    ),
)
def duty_without_unit(programme: Programme, context: Context) -> Iterator[Hit]:
    """Who has a duty is named: 由有关部门负责 and 由专人负责 name nobody.

    各有关部门 are all there are and are not meant; what a task says is the business of the rules on tasks.

    Bad:  设立企业服务专区，由有关部门负责管理。
    Good: 设立企业服务专区，由区行政审批局负责管理。
    """
    for plan in programme.plans:
        for duty in plan.duties:
            if duty.body is DutyBody.UNNAMED:
                text = cut(duty.text, _SHOWN)
                yield Hit(
                    subject=f"职责·{duty.holder}",
                    message=f"“{text}”没有写明由哪个单位负责，只写了“{duty.holder}”。请写明单位。",
                    message_en=f"“{text}” names no unit, only “{duty.holder}”; name the unit.",
                    source=duty.source,
                )


@rule(
    "DUT002",
    "office-without-head",
    Severity.INFO,
    title="办公室没有写明主任",
    basis=None,
    since="0.2",
    told=Told(
        checks="写明了领导小组办公室设在哪个单位的，是否写明办公室主任由哪个职务兼任。",
        why="办公室没有主任，日常协调和督办没有人牵头。",
        mend="写明由哪个职务的负责人兼任办公室主任；写职务，不写姓名。",
        bad="领导小组办公室设在区工信局。",
    ),
)
def office_without_head(programme: Programme, context: Context) -> Iterator[Hit]:
    """An office that is at a unit has a head, told by the post; where a head is spoken of at all, nothing is said.

    Bad:  领导小组办公室设在区工信局。
    Good: 领导小组办公室设在区工信局，办公室主任由区工信局局长兼任。
    """
    for plan in programme.plans:
        group = plan.leading_group
        if group is None or group.office_at is None or _has_head(plan, group):
            continue
        seat = next((each.source for each in plan.duties if each.kind is DutyKind.OFFICE), group.source)
        yield Hit(
            subject=group.name,
            message=f"办公室设在{group.office_at}，但没有写明办公室主任由哪个职务兼任。请写明职务。",
            message_en=f"The office is at {group.office_at}, but which post heads it is not said; name the post.",
            source=seat,
        )


def _has_head(plan: Plan, group: LeadingGroup) -> bool:
    """Whether a head is named, or may be: of a plan without its text nothing can be told."""
    named = group.office_head is not None or any(each.kind is DutyKind.HEAD for each in plan.duties)
    return named or not plan.text or _HEAD.search(plan.text) is not None


@rule(
    "DUT003",
    "member-without-duty",
    Severity.INFO,
    title="成员单位没有列出职责",
    basis=None,
    since="0.2",
    told=Told(
        checks="逐个列出成员单位职责的方案，是否每个成员单位都有职责；多数成员没有列出的，不检查。",
        why="别的成员都有职责，缺的往往是漏写。",
        mend="补上这个单位的职责，或确认不需要。",
        bad="成员单位是区工信局、区财政局、区统计局，职责只列了区工信局和区财政局的",
        good="三个成员单位的职责都列了",
    ),
)
def member_without_duty(programme: Programme, context: Context) -> Iterator[Hit]:
    """Where a plan lists what each member has to do, each is in the list; where most are not, there is no such list.

    Bad:  成员单位：区工信局、区财政局、区统计局; 职责: of the first two
    Good: 职责: of all three
    """
    for plan in programme.plans:
        members = plan.leading_group.members if plan.leading_group else ()
        known = [each for each in members if each.unit is not None]
        charged = _charged(plan)
        without = [each for each in known if each.unit not in charged]
        if 0 < len(without) < len(known) - len(without):
            yield from (_missing(each) for each in without)


def _charged(plan: Plan) -> frozenset[str]:
    """The units that have a duty of their own, members of a collective included."""
    units = {each.id: each for each in plan.units}
    named = {each.unit for each in plan.duties if each.body is DutyBody.UNIT and each.unit}
    within = {member for each in named if each in units for member in units[each].members or ()}
    return frozenset(named | within)


def _missing(member: Member) -> Hit:
    return Hit(
        subject=member.as_written,
        message=f"{member.as_written}是成员单位，其他多数成员单位都列出了职责，这个单位没有。请补上，或确认不需要。",
        message_en=f"{member.as_written} is a member; most members have duties of their own, this one has none.",
        source=member.source,
    )
