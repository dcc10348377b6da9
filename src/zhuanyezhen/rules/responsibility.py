"""RSP: who leads, who cooperates, and whether that holds together."""

from collections.abc import Iterator

from zhuanyezhen.findings import Severity
from zhuanyezhen.model.plan import Assignment, LeadConvention, Plan, Role, Task
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.unit import UnitKind
from zhuanyezhen.rules._rule import Context, Hit, rule
from zhuanyezhen.rules._walk import forms_of, functions_of, places, subject, tasks_of
from zhuanyezhen.terms import DISAGREEMENTS


@rule("RSP001", "task-without-unit", Severity.ERROR, title="任务没有责任单位", basis=None, since="0.1")
def task_without_unit(programme: Programme, context: Context) -> Iterator[Hit]:
    """Every task names at least one unit.

    Bad:  （二）拓展销售渠道。举办花卉展销活动。
    Good: （二）拓展销售渠道。举办花卉展销活动。（责任单位：区商务局牵头）
    """
    for _plan, task in tasks_of(programme):
        if not task.assignments and not task.clauses:
            yield Hit(
                subject=subject(task),
                message=f"任务{task.label}没有写明责任单位。请补充牵头单位和配合单位。",
                message_en=f"The task {task.label} names no unit; say who leads and who cooperates.",
                source=task.source,
            )


@rule("RSP002", "task-without-lead", Severity.WARNING, title="任务没有牵头单位", basis=None, since="0.1")
def task_without_lead(programme: Programme, context: Context) -> Iterator[Hit]:
    """A task several units share says who leads; units named 责任单位 side by side are only noted.

    Bad:  （责任单位：区科技局、区商务局配合）
    Good: （责任单位：区科技局牵头，区商务局配合）
    """
    for _plan, task in tasks_of(programme):
        if not task.assignments or task.leads:
            continue
        responsible = [each for each in task.assignments if each.role is Role.RESPONSIBLE]
        if len(responsible) == 1:
            continue  # one unit is responsible: nobody else could lead
        listed = "、".join(each.as_written for each in task.assignments)
        yield Hit(
            subject=subject(task),
            message=f"任务{task.label}有{len(task.assignments)}个单位（{listed}），未写明由谁牵头。请明确牵头单位。",
            message_en=f"The task {task.label} has {len(task.assignments)} units ({listed}) and no lead.",
            source=task.assignments[0].source,
            units=tuple(each.key for each in task.assignments),
            severity=Severity.INFO if responsible else None,
        )


@rule(
    "RSP003",
    "lead-also-cooperates",
    Severity.ERROR,
    title="同一单位既牵头又配合",
    basis=None,
    since="0.1",
)
def lead_also_cooperates(programme: Programme, context: Context) -> Iterator[Hit]:
    """A unit leads a task or cooperates in it, not both.

    Bad:  （责任单位：区商务局牵头，区科技局、区商务局配合）
    Good: （责任单位：区商务局牵头，区科技局配合）
    """
    for _plan, task in tasks_of(programme):
        leads = {each.key: each for each in task.leads}
        seen = set()
        for each in task.cooperating:
            lead = leads.get(each.key)
            if lead and each.key not in seen:
                seen.add(each.key)
                yield Hit(
                    subject=subject(task, lead.as_written),
                    message=f"任务{task.label}中，{lead.as_written}既是牵头单位又是配合单位"
                    f"（写作“{each.as_written}”）。请从配合单位中删去，或改为应列的单位。",
                    message_en=f"In the task {task.label}, {lead.as_written} both leads and cooperates "
                    f"(written “{each.as_written}”); take it out of the cooperating units.",
                    source=each.source,
                    units=(each.key,),
                    related=(lead.source,) if lead.source else (),
                )


@rule("RSP004", "listed-twice", Severity.WARNING, title="同一单位重复列出", basis=None, since="0.1")
def listed_twice(programme: Programme, context: Context) -> Iterator[Hit]:
    """A unit stands once among the units of one role.

    Bad:  （责任单位：区商务局牵头，区科技局、区文旅局、区科技局配合）
    Good: （责任单位：区商务局牵头，区科技局、区文旅局配合）
    """
    for _plan, task in tasks_of(programme):
        first: dict[tuple[Role, str], Assignment] = {}
        reported = set()
        for each in task.assignments:
            earlier = first.setdefault((each.role, each.key), each)
            if earlier is not each and (each.role, each.key) not in reported:
                reported.add((each.role, each.key))
                yield Hit(
                    subject=subject(task, earlier.as_written),
                    message=f"任务{task.label}中，{earlier.as_written}在同一类单位里列了不止一次"
                    f"（又写作“{each.as_written}”）。请删去重复。",
                    message_en=f"In the task {task.label}, {earlier.as_written} is listed more than once in "
                    f"one role (again as “{each.as_written}”); delete the repetition.",
                    source=each.source,
                    units=(each.key,),
                    related=(earlier.source,) if earlier.source else (),
                    words=(each.role.value,),
                )


@rule(
    "RSP005",
    "several-leads",
    Severity.INFO,
    title="多个牵头单位，未写明第一牵头单位",
    basis=None,
    since="0.1",
)
def several_leads(programme: Programme, context: Context) -> Iterator[Hit]:
    """Where several units lead, the document says which comes first.

    Bad:  （责任单位：区工信局、区农业农村局牵头）
    Good: （责任单位：区工信局牵头，区农业农村局配合）
    """
    for plan, task in tasks_of(programme):
        if len(task.leads) > 1 and plan.lead_convention is not LeadConvention.FIRST_LISTED:
            listed = "、".join(each.as_written for each in task.leads)
            yield Hit(
                subject=subject(task),
                message=f"任务{task.label}有{len(task.leads)}个牵头单位（{listed}），未写明以谁为主。"
                f"建议明确第一牵头单位，或注明“列第一位者为牵头单位”。",
                message_en=f"The task {task.label} has {len(task.leads)} leads ({listed}) and does not say "
                f"which comes first.",
                source=task.leads[0].source,
                units=tuple(each.key for each in task.leads),
            )


@rule("RSP006", "role-word-missing", Severity.WARNING, title="句末缺少分工用语", basis=None, since="0.1")
def role_word_missing(programme: Programme, context: Context) -> Iterator[Hit]:
    """Every list of units behind the leads ends in its role word (配合, 参与, 落实).

    Bad:  （责任单位：区发改局牵头，区财政局、区商务局）
    Good: （责任单位：区发改局牵头，区财政局、区商务局配合）
    """
    for _plan, task in tasks_of(programme):
        missing = [each for each in task.assignments if each.role_missing]
        if missing:
            listed = "、".join(each.as_written for each in missing)
            yield Hit(
                subject=subject(task),
                message=f"任务{task.label}中，“{listed}”之后缺少“配合”等分工用语，暂按配合单位理解。请补写。",
                message_en=f"In the task {task.label}, “{listed}” lacks a role word such as 配合 and was read "
                f"as cooperating; add it.",
                source=missing[-1].source,
                units=tuple(each.key for each in missing),
            )


@rule("RSP007", "not-a-member", Severity.WARNING, title="责任单位不是领导小组成员", basis=None, since="0.1")
def not_a_member(programme: Programme, context: Context) -> Iterator[Hit]:
    """A unit with work to do is a member of the leading group; one of a member's function counts as it.

    Bad:  a unit among the 配合单位 that 成员单位 does not list
    Good: every assigned unit is listed
    """
    for plan in programme.plans:
        members = _member_functions(plan)
        if not members:
            continue
        functions = functions_of(plan)
        exempt = {unit.id for unit in plan.units if unit.kind is UnitKind.COLLECTIVE}
        for form, uses in forms_of(plan).items():
            unit = uses[0][1].unit
            if unit and unit not in exempt and functions.get(unit, unit) not in members:
                yield Hit(
                    subject=form,
                    message=f"{form}承担了任务（见{places(task for task, _ in uses)}），但不在领导小组成员单位之列。"
                    f"请增补为成员单位，或核对单位名称。",
                    message_en=f"{form} has work to do ({places(task for task, _ in uses)}) and is no member "
                    f"of the leading group; add it or check the name.",
                    source=uses[0][1].source,
                    units=(unit,),
                    related=tuple(each.source for _, each in uses[1:] if each.source),
                    # A list that was not read whole accuses nobody (RSP013 says so).
                    severity=Severity.INFO
                    if plan.leading_group and plan.leading_group.members_unread
                    else None,
                )


@rule("RSP008", "member-without-task", Severity.WARNING, title="成员单位没有任务", basis=None, since="0.1")
def member_without_task(programme: Programme, context: Context) -> Iterator[Hit]:
    """A member of the leading group has at least one task, by name or through a collective.

    Where a task is open (等有关部门) or given to a collective of unknown members, it is only noted.

    Bad:  成员单位 lists 区统计局 and no task names it
    Good: every member stands in a task
    """
    for plan in programme.plans:
        if plan.leading_group is None or not plan.tasks:
            continue
        functions = functions_of(plan)
        assigned, open_ended = _assigned(plan, functions)
        for member in plan.leading_group.members:
            if functions.get(member.unit or "", member.as_written) not in assigned:
                yield Hit(
                    subject=member.as_written,
                    message=f"成员单位{member.as_written}没有承担任何任务。请补充其任务，或核对是否应列为成员。",
                    message_en=f"The member {member.as_written} has no task; give it one or check whether it "
                    f"should be a member.",
                    source=member.source,
                    units=(member.unit or member.as_written,),
                    severity=Severity.INFO if open_ended else None,
                )


@rule("RSP009", "open-set", Severity.INFO, title="责任单位未列全（等）", basis=None, since="0.1")
def open_set(programme: Programme, context: Context) -> Iterator[Hit]:
    """A task lists all of its units; 等有关部门 leaves open who else is meant.

    Bad:  （责任单位：区工信局、区商务局等有关部门）
    Good: （责任单位：区工信局、区商务局）
    """
    for _plan, task in tasks_of(programme):
        opened = [each for each in task.assignments if each.open_set]
        if opened:
            yield Hit(
                subject=subject(task),
                message=f"任务{task.label}的责任单位以“等”字收尾，其余单位不明。如需考核，请列全。",
                message_en=f"The units of the task {task.label} end in 等: who else is meant is not said.",
                source=opened[0].source,
                units=tuple(each.key for each in opened),
            )


@rule("RSP010", "unknown-collective", Severity.WARNING, title="统称单位的成员不明", basis=None, since="0.1")
def unknown_collective(programme: Programme, context: Context) -> Iterator[Hit]:
    """A collective (各镇（街）, 各有关部门) can be told from the members the document lists.

    Bad:  （责任单位：区工信局牵头，各有关部门配合）
    Good: the units by name, or 各镇（街） beside a member list that names the towns
    """
    for plan in programme.plans:
        unknown = {
            unit.id for unit in plan.units if unit.kind is UnitKind.COLLECTIVE and unit.members is None
        }
        for form, uses in forms_of(plan).items():
            if uses[0][1].unit in unknown:
                yield Hit(
                    subject=form,
                    message=f"“{form}”（见{places(task for task, _ in uses)}）具体指哪些单位，文中没有写明。"
                    f"请列出单位名称或附成员名单。",
                    message_en=f"Which units “{form}” ({places(task for task, _ in uses)}) means is not said; "
                    f"name them or list the members.",
                    source=uses[0][1].source,
                    units=(uses[0][1].key,),
                    related=tuple(each.source for _, each in uses[1:] if each.source),
                )


@rule("RSP011", "lead-load", Severity.INFO, title="牵头任务过于集中", basis=None, since="0.1")
def lead_load(programme: Programme, context: Context) -> Iterator[Hit]:
    """No unit leads more than a threshold share of the tasks (``thresholds.toml``).

    Bad:  one bureau leads five of ten tasks
    Good: each bureau leads what it is in charge of
    """
    share, fewest = context.thresholds.lead_share, context.thresholds.lead_share_tasks
    for plan in programme.plans:
        led: dict[str, list[tuple[Task, Assignment]]] = {}
        for task in plan.tasks:
            for key, each in {each.key: each for each in task.leads}.items():
                led.setdefault(key, []).append((task, each))
        for key, tasks in led.items():
            if len(plan.tasks) >= fewest and len(tasks) > share * len(plan.tasks):
                name = tasks[0][1].as_written
                yield Hit(
                    subject=name,
                    message=f"{name}牵头{len(tasks)}项任务，占全部{len(plan.tasks)}项的"
                    f"{len(tasks) / len(plan.tasks):.0%}（{places(task for task, _ in tasks)}），"
                    f"超过{share:.0%}。请核对力量是否足够。",
                    message_en=f"{name} leads {len(tasks)} of {len(plan.tasks)} tasks "
                    f"({len(tasks) / len(plan.tasks):.0%}), above {share:.0%}.",
                    source=tasks[0][1].source,
                    units=(key,),
                )


@rule(
    "RSP012",
    "body-attachment-disagree",
    Severity.WARNING,
    title="正文与附件不一致",
    basis=None,
    since="0.1",
)
def body_attachment_disagree(programme: Programme, context: Context) -> Iterator[Hit]:
    """The body and the attached table of a plan state the same leads, units and deadlines of a task.

    One finding for the document; the plan is read as its body states it.

    Bad:  the body says 区工信局牵头, the table of the attachment says 牵头单位 区商务局
    Good: both say 区工信局
    """
    for plan in programme.plans:
        if not plan.disagreements:
            continue
        count = len(plan.disagreements)
        told = "；".join(
            f"任务{each.task}的{DISAGREEMENTS[each.kind]}，正文为“{each.body}”，附件为“{each.attachment}”"
            for each in plan.disagreements
        )
        english = "; ".join(
            f"{each.task} ({each.kind.value}): “{each.body}” against “{each.attachment}”"
            for each in plan.disagreements
        )
        sides = [place for each in plan.disagreements for place in (each.source, each.attachment_source)]
        yield Hit(
            subject="正文与附件",
            message=f"正文与附件有{count}处不一致：{told}。以上暂按正文理解，请核对后统一。",
            message_en=f"Body and attachment disagree in {count} place{'s' if count > 1 else ''}: {english}. "
            f"The plan was read as its body states it; make them agree.",
            source=sides[0],
            related=tuple(place for place in sides[1:] if place),
            words=tuple(f"{each.task}·{each.kind.value}" for each in plan.disagreements),
        )


def _member_functions(plan: Plan) -> set[str]:
    if plan.leading_group is None:
        return set()
    functions = functions_of(plan)
    return {functions.get(member.unit or "", member.as_written) for member in plan.leading_group.members}


def _assigned(plan: Plan, functions: dict[str, str]) -> tuple[set[str], bool]:
    """The functions that have work, collectives expanded; and whether anything is left open."""
    units = {unit.id: unit for unit in plan.units}
    assigned: set[str] = set()
    open_ended = False
    for task in plan.tasks:
        for each in task.assignments:
            unit = units.get(each.unit or "")
            members = unit.members if unit else None
            assigned.add(functions.get(each.unit or "", each.as_written))
            assigned.update(functions.get(member, member) for member in members or ())
            open_ended |= each.open_set or bool(
                unit and unit.kind is UnitKind.COLLECTIVE and unit.members is None
            )
    return assigned, open_ended
