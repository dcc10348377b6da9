"""RSP007, RSP008: tasks held against the members of the leading group.

Decided here: who leads, who is a deputy and where the office is has its seat as well; a document that only sets up
the group need not give its members tasks. Where the list is open (等), speaks of collectives, or most tasks name no unit, nobody is accused
one by one: one note says what was not compared and why. Units of another level, branches of a member's system,
and the government's own office need no seat to have work. A group that was not read is RSP013's to tell.
"""

from collections import Counter
from collections.abc import Iterator

from zhuanyezhen.findings import Severity
from zhuanyezhen.model.duty import DutyBody, DutyKind
from zhuanyezhen.model.plan import Assignment, LeadingGroup, Member, Plan, Task
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.unit import Level, Unit, UnitKind
from zhuanyezhen.pattern import regex
from zhuanyezhen.rules._rule import Context, Hit, Told, rule
from zhuanyezhen.rules._walk import collectives_of, forms_of, functions_of, listing, places

# 县政府办公室, 市委督查室, 专班办公室, 镇政府: a government, and the offices of one, of the party or of a group
_OWN_OFFICE = regex(
    r"(?:政府|府|党委|区委|县委|市委|省委)(?:办公?[室厅]?|督查室|研究室)$|(?:领导小组|专班|指挥部|委员会)办公?室$|政府$"
)
_WORK = frozenset({DutyKind.WORK, DutyKind.SUPERVISION, DutyKind.APPLICATION, DutyKind.REPORTING})
_MOST_UNREAD = 20_000
_OPEN = regex(r"[）)]?\s{0,4}等")


@rule(
    "RSP007",
    "not-a-member",
    Severity.WARNING,
    title="责任单位不是领导小组成员",
    basis=None,
    since="0.1",
    told=Told(
        checks="承担任务的单位是否都是领导小组成员单位；同一职能的单位算作同一家。成员名单以“等”字收尾、含有统称或没有全部识读的，只作一条提示。",
        why="不是成员单位的，会议通知、调度和考核都可能漏掉。",
        mend="增补为成员单位，或核对单位名称。",
        bad="配合单位中有成员名单没有列出的单位",
        good="承担任务的单位都在成员名单之中",
    ),
)
def not_a_member(programme: Programme, context: Context) -> Iterator[Hit]:
    """A unit with work to do is a member of the leading group; one of a member's function counts as it.

    One note where the list of members is open (等) or speaks of collectives.

    Bad:  a unit among the 配合单位 that 成员单位 does not list
    Good: every assigned unit is listed
    """
    for plan in programme.plans:
        group = plan.leading_group
        outside = _outsiders(plan, group) if group and group.members else {}
        why = _why_open(plan, group) if group else None
        if outside and group and why:
            listed, listed_en = listing(list(outside))
            yield Hit(
                subject=group.name,
                message=f"领导小组成员名单{why[0]}，承担任务的{listed}不在已列成员之中，未能判断是否为成员。请核对。",
                message_en=f"The list of members {why[1]}; whether {listed_en}, which have work to do, are members "
                f"cannot be told; check it.",
                source=group.source,
                units=tuple(uses[0][1].key for uses in outside.values()),
                severity=Severity.INFO,
            )
            continue
        for form, uses in outside.items():
            yield Hit(
                subject=form,
                message=f"{form}承担了任务（见{places(task for task, _ in uses)}），但不在领导小组成员单位之列。"
                f"请增补为成员单位，或核对单位名称。",
                message_en=f"{form} has work to do ({places(task for task, _ in uses).en}) and is no member "
                f"of the leading group; add it or check the name.",
                source=uses[0][1].source,
                units=(uses[0][1].key,),
                related=tuple(each.source for _, each in uses[1:] if each.source),
            )


@rule(
    "RSP008",
    "member-without-task",
    Severity.WARNING,
    title="成员单位没有任务",
    basis=None,
    since="0.1",
    misses=("tasks", "assignments"),
    told=Told(
        checks="领导小组的成员单位是否至少承担一项任务，通过统称承担的、写明本单位职责的也算。任务的责任单位没有列全，或多数任务没有写明单位的，只作一条提示。",
        why="成员单位没有任务，列为成员就没有意义。",
        mend="补充其任务，或核对是否应列为成员。",
        bad="成员单位中有区统计局，没有一项任务提到它",
        good="每个成员单位都有任务",
    ),
)
def member_without_task(programme: Programme, context: Context) -> Iterator[Hit]:
    """A member of the leading group has at least one task, by name or through a collective, or a duty of its own.

    One note where tasks are open (等有关部门), given to a collective of unknown members, or name no units.

    Bad:  成员单位 lists 区统计局 and no task names it
    Good: every member stands in a task
    """
    for plan in programme.plans:
        group = plan.leading_group
        if group is None or not plan.tasks:
            continue
        functions = functions_of(plan)
        assigned, why = _assigned(plan, functions)
        idle = _idle(plan, group, functions, assigned)
        if idle and why:
            listed, listed_en = listing([member.as_written for member in idle])
            yield Hit(
                subject=group.name,
                message=f"{why[0]}，成员单位{listed}是否有任务未能判断。请核对。",
                message_en=f"{why[1]}; whether the members {listed_en} have a task cannot be told; check it.",
                source=idle[0].source,
                units=tuple(member.unit or member.as_written for member in idle),
                related=tuple(member.source for member in idle[1:] if member.source),
                severity=Severity.INFO,
            )
            continue
        for member in idle:
            yield Hit(
                subject=member.as_written,
                message=f"成员单位{member.as_written}没有承担任何任务。请补充其任务，或核对是否应列为成员。",
                message_en=f"The member {member.as_written} has no task; give it one or check whether it "
                f"should be a member.",
                source=member.source,
                units=(member.unit or member.as_written,),
            )


def _outsiders(plan: Plan, group: LeadingGroup) -> dict[str, list[tuple[Task, Assignment]]]:
    """The units with work that no member stands for, by the name as written."""
    units, functions = {unit.id: unit for unit in plan.units}, functions_of(plan)
    heads = "、".join(
        filter(None, (group.leader_post, *group.deputy_posts, group.office_at, group.office_head))
    )
    written = {member.as_written for member in group.members}
    seated = {functions.get(member.unit or "", member.as_written) for member in group.members}
    fields = {units[member.unit].function for member in group.members if member.unit in units}
    level = _level_of(group, units)
    return {
        form: uses
        for form, uses in forms_of(plan).items()
        if (unit := units.get(uses[0][1].unit or "")) is not None
        and functions[unit.id] not in seated
        and form not in written
        and form not in heads
        and not _needs_no_seat(unit, form, level, fields)
    }


def _needs_no_seat(unit: Unit, form: str, level: Level | None, fields: set[str | None]) -> bool:
    if unit.kind in {UnitKind.COLLECTIVE, UnitKind.COORDINATING_BODY} or _OWN_OFFICE.search(form):
        return True
    if unit.function is not None and unit.function in fields and unit.kind is UnitKind.BRANCH_OFFICE:
        return True
    return None not in {unit.level, level} and unit.level is not level


def _level_of(group: LeadingGroup, units: dict[str, Unit]) -> Level | None:
    """The level most members belong to."""
    levels = Counter(
        units[member.unit].level
        for member in group.members
        if member.unit in units and units[member.unit].level
    )
    return next((level for level, _ in levels.most_common(1)), None)


def _why_open(plan: Plan, group: LeadingGroup) -> tuple[str, str] | None:
    """Why the list of members does not say who is no member; ``None`` where it does."""
    if any(_is_open(plan, member) for member in group.members[-1:]):
        return "以“等”字收尾", "ends in “等”"
    if group.members_unread:  # RSP013 says so
        return "没有全部识读", "was not read whole"
    unknown = {unit.id for unit in plan.units if unit.members is None} & collectives_of(plan)
    if any(member.unit in unknown for member in group.members):
        return "含有统称单位", "holds collectives"
    return None


def _idle(plan: Plan, group: LeadingGroup, functions: dict[str, str], assigned: set[str]) -> list[Member]:
    """Members without work: none by their function, no duty of their own, nor as the office, nor in words not read."""
    collectives = collectives_of(plan)
    charged = {each.unit for each in plan.duties if each.body is DutyBody.UNIT and each.kind in _WORK}
    unread = "\n".join(each.text for each in plan.unread)[:_MOST_UNREAD]
    return [
        member
        for member in group.members
        if not assigned & {functions.get(member.unit or "", member.as_written), member.as_written}
        and member.unit not in collectives
        and (member.unit is None or member.unit not in charged)
        and not _OWN_OFFICE.search(member.as_written)
        and member.as_written not in (group.office_at or "")
        and member.as_written not in unread
    ]


def _assigned(plan: Plan, functions: dict[str, str]) -> tuple[set[str], tuple[str, str] | None]:
    """The functions that have work, collectives expanded; and why others may have some, too."""
    units = {unit.id: unit for unit in plan.units}
    assigned: set[str] = set()
    open_ended = False
    for task in plan.tasks:
        for each in task.assignments:
            unit = units.get(each.unit or "")
            members = unit.members if unit else None
            assigned |= {functions.get(each.unit or "", each.as_written), each.as_written}
            assigned.update(functions.get(member, member) for member in members or ())
            open_ended |= each.open_set or bool(
                unit and unit.kind is UnitKind.COLLECTIVE and unit.members is None
            )
    if plan.leading_group and plan.leading_group.name in (plan.title or ""):
        return assigned, ("文件只是成立机构", "The document only sets up the group")
    if 2 * sum(not task.assignments for task in plan.tasks) > len(plan.tasks):
        return assigned, ("多数任务没有识读到责任单位", "Most tasks name no unit")
    return assigned, (
        "任务的责任单位未列全（等、统称）",
        "The tasks leave units open (“等”, collectives)",
    ) if open_ended else None


def _is_open(plan: Plan, member: Member) -> bool:
    """Whether 等 stands at the end of a member's name or behind it."""
    end = member.source.end if member.source else None
    return member.as_written.endswith("等") or (end is not None and _OPEN.match(plan.text, end) is not None)
