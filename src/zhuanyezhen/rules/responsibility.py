"""RSP: who leads, who cooperates, and whether that holds together."""

from collections.abc import Iterator

from zhuanyezhen.findings import Severity
from zhuanyezhen.model.plan import Assignment, LeadConvention, Role, Task
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.unit import UnitKind
from zhuanyezhen.pattern import regex
from zhuanyezhen.rules._rule import Context, Hit, Told, rule
from zhuanyezhen.rules._twice import leading_and_cooperating, repeated
from zhuanyezhen.rules._walk import (
    forms_of,
    listing,
    places,
    subject,
    tasks_of,
)


@rule(
    "RSP002",
    "task-without-lead",
    Severity.WARNING,
    title="任务没有牵头单位",
    basis=None,
    since="0.1",
    misses=("tasks", "assignments"),
    told=Told(
        checks="几个单位共同承担的任务是否写明由谁牵头。只写配合单位的，报警告；并列几个责任单位的，只作提示，全文半数以上如此的合为一条；写明按职责分工负责的不报。",
        why="没有牵头单位，几家之间容易互相等待。",
        mend="明确牵头单位，或在文末注明“列第一位者为牵头单位”。",
    ),
)
def task_without_lead(programme: Programme, context: Context) -> Iterator[Hit]:
    """A task several units share says who leads; units named 责任单位 side by side are only noted.

    Noted once where half of the tasks or more name them so; 按职责分工负责 says how the work is shared.

    Bad:  （责任单位：区科技局、区商务局配合）
    Good: （责任单位：区科技局牵头，区商务局配合）
    """
    for plan in programme.plans:
        leaderless = [task for task in plan.tasks if _is_leaderless(task)]
        noted = [task for task in leaderless if not _only_cooperates(task)]
        if len(noted) > 1 and 2 * len(noted) >= len(plan.tasks):
            listed, listed_en = listing([task.label for task in noted])
            yield Hit(
                subject=plan.title or plan.name,
                message=f"全文{len(plan.tasks)}项任务中有{len(noted)}项并列几个责任单位，未写明由谁牵头：{listed}。"
                f"如需考核到牵头单位，请明确，或注明“列第一位者为牵头单位”。",
                message_en=f"{len(noted)} of the document's {len(plan.tasks)} tasks name several responsible units "
                f"and no lead: {listed_en}.",
                source=noted[0].assignments[0].source,
                related=tuple(task.source for task in noted[1:] if task.source),
                severity=Severity.INFO,
            )
            leaderless = [task for task in leaderless if _only_cooperates(task)]
        yield from map(_without_lead, leaderless)


@rule(
    "RSP003",
    "lead-also-cooperates",
    Severity.ERROR,
    title="同一单位既牵头又配合",
    basis=None,
    since="0.1",
    told=Told(
        checks="同一单位在同一任务中是否既牵头又配合。分别出现在不同条款、可能指不同事项的，只作提示。",
        why="一个单位不能配合自己，多是漏删，或写错了单位。",
        mend="从配合单位中删去，或改为应列的单位。",
    ),
)
def lead_also_cooperates(programme: Programme, context: Context) -> Iterator[Hit]:
    """A unit leads a task or cooperates in it, not both; in clauses about several items it is only noted.

    Bad:  （责任单位：区商务局牵头，区科技局、区商务局配合）
    Good: （责任单位：区商务局牵头，区科技局配合）
    """
    for plan, task in tasks_of(programme):
        seen = set()
        for lead, each, together in leading_and_cooperating(plan, task):
            if each.key not in seen:
                seen.add(each.key)
                yield _leads_and_cooperates(task, lead, each, together=together)


@rule(
    "RSP004",
    "listed-twice",
    Severity.WARNING,
    title="同一单位重复列出",
    basis=None,
    since="0.1",
    told=Told(
        checks="同一条款的同一类单位中，是否有单位列了不止一次；统称之间可以重叠。",
        why="重复列出多是误写，也可能漏了本应列入的单位。",
        mend="删去重复的，核对有没有漏列。",
    ),
)
def listed_twice(programme: Programme, context: Context) -> Iterator[Hit]:
    """A unit stands once among the units of one role in one clause; collectives may overlap.

    Bad:  （责任单位：区商务局牵头，区科技局、区文旅局、区科技局配合）
    Good: （责任单位：区商务局牵头，区科技局、区文旅局配合）
    """
    for plan, task in tasks_of(programme):
        reported = set()
        for statement, earlier, each in repeated(plan, task):
            place = (statement, each.role, each.key)
            if place not in reported:
                reported.add(place)
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
    told=Told(
        checks="任务有几个牵头单位时，是否写明以谁为主。",
        why="几家共同牵头而不分主次，协调和考核都难以落实。",
        mend="明确第一牵头单位，或注明“列第一位者为牵头单位”。",
    ),
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


@rule(
    "RSP006",
    "role-word-missing",
    Severity.WARNING,
    title="句末缺少分工用语",
    basis=None,
    since="0.1",
    told=Told(
        checks="牵头单位之后的单位名单，末尾有没有“配合”“参与”“落实”等分工用语。",
        why="缺了分工用语，这些单位做什么不明确，只能暂按配合单位理解。",
        mend="补上分工用语。",
    ),
)
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
                message_en=f"In the task {task.label}, “{listed}” lacks a role word such as “配合” and was read "
                f"as cooperating; add it.",
                source=missing[-1].source,
                units=tuple(each.key for each in missing),
            )


@rule(
    "RSP009",
    "open-set",
    Severity.INFO,
    title="责任单位未列全（等）",
    basis=None,
    since="0.1",
    told=Told(
        checks="任务的责任单位是否以“等”字收尾。",
        why="其余单位是谁没有写明，考核时无从对应。",
        mend="需要考核的，把单位列全。",
    ),
)
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
                message_en=f"The units of the task {task.label} end in “等”: who else is meant is not said.",
                source=opened[0].source,
                units=tuple(each.key for each in opened),
            )


@rule(
    "RSP010",
    "unknown-collective",
    Severity.WARNING,
    title="统称单位的成员不明",
    basis=None,
    since="0.1",
    told=Told(
        checks="“各有关部门”一类的统称，文中是否写明指哪些单位；各镇（街）、各县（市、区）这类范围明确的不报。",
        why="成员不明的统称，等于没有落实到单位。",
        mend="写出单位名称，或附成员名单。",
        good="逐个写出单位，或写各镇（街）",
    ),
)
def unknown_collective(programme: Programme, context: Context) -> Iterator[Hit]:
    """A collective (各有关部门) can be told from the members the document lists; 各镇（街） are on the map.

    Bad:  （责任单位：区工信局牵头，各有关部门配合）
    Good: the units by name, or 各镇（街）
    """
    for plan in programme.plans:
        unknown = {
            unit.id for unit in plan.units if unit.kind is UnitKind.COLLECTIVE and unit.members is None
        }
        for form, uses in forms_of(plan).items():
            if uses[0][1].unit in unknown and _VAGUE.search(form) and not _EVERY_AREA.match(form):
                yield Hit(
                    subject=form,
                    message=f"“{form}”（见{places(task for task, _ in uses)}）具体指哪些单位，文中没有写明。"
                    f"请列出单位名称或附成员名单。",
                    message_en=f"Which units “{form}” ({places(task for task, _ in uses).en}) means is not said; "
                    f"name them or list the members.",
                    source=uses[0][1].source,
                    units=(uses[0][1].key,),
                    related=tuple(each.source for _, each in uses[1:] if each.source),
                )


@rule(
    "RSP011",
    "lead-load",
    Severity.INFO,
    title="牵头任务过于集中",
    basis=None,
    since="0.1",
    told=Told(
        checks="一个单位牵头的任务，占全部任务的比例是否超过阈值（默认40%；任务不足5项的不查）。",
        why="任务过于集中，力量可能不足。",
        mend="核对分工，能由其他主管单位牵头的作调整。",
        bad="十项任务中五项由一个局牵头",
        good="各局牵头各自主管的任务",
    ),
)
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


# 按职责分工, 分别负责, 各负其责: each unit answers for its part, so that nobody need lead
_SHARED = regex(r"按(?:照)?(?:各自)?职[责能]|分别负责|各[负司尽]其[责职]|分工负责")
# 县, 街道, 开发区: what areas are called, and the marks between two of them: 乡镇（街道）, 县（市、区）
_AREA = (
    r"(?:县级|县|市|区|旗|州|盟|乡|镇|街道?|办事处|行政村|村|社区|苏木|嘎查|开发区|园区|高新区|经开区|功能区|特区|农场"
    r"|地级以上|设区的?|[（）()、/和及])"
)
# 各镇（街道）, 全市各县区, 本县各乡镇人民政府, 各县（市、区）财政局: an organ of every area may be named behind it
_EVERY_AREA = regex(
    rf"(?:[省市县区州]?各|全[省市县区州]各?|本[省市县区]各){_AREA}"
    rf"(?:{_AREA}|人民政府|行政公署|政府|党委|党工委|委员会|委会|管委会|村委会|居委会|办){{0,20}}(?:[\u4e00-\u9fff]{{2,12}}[局委办厅])?$"
)
"""Collectives of every area there is: who that is, anyone can tell (not 有关乡镇, 沿线乡镇, 试点县)."""
# 各有关部门, 相关单位, 全体成员: words that leave open who is meant
_VAGUE = regex(r"各|有关|相关|部门|单位|所有|全体|成员")


def _is_leaderless(task: Task) -> bool:
    """Whether several units share a task and nobody leads; one unit that does not merely cooperate is enough."""
    if not task.assignments or task.leads or any(_SHARED.search(clause) for clause in task.clauses):
        return False
    main = [each for each in task.assignments if each.role is not Role.COOPERATE]
    return len([each for each in main if each.role is Role.RESPONSIBLE] or main) != 1


def _only_cooperates(task: Task) -> bool:
    return all(each.role is Role.COOPERATE for each in task.assignments)


def _without_lead(task: Task) -> Hit:
    listed = "、".join(each.as_written for each in task.assignments)
    return Hit(
        subject=subject(task),
        message=f"任务{task.label}有{len(task.assignments)}个单位（{listed}），未写明由谁牵头。请明确牵头单位。",
        message_en=f"The task {task.label} has {len(task.assignments)} units ({listed}) and no lead.",
        source=task.assignments[0].source,
        units=tuple(each.key for each in task.assignments),
        severity=None if _only_cooperates(task) else Severity.INFO,
    )


def _leads_and_cooperates(task: Task, lead: Assignment, again: Assignment, *, together: bool) -> Hit:
    name = lead.as_written
    if together:
        chinese = "既是牵头单位又是配合单位"
        advice = "请从配合单位中删去，或改为应列的单位"
        english = f"{name} both leads and cooperates (written “{again.as_written}”); take it out of the cooperating units"
    else:
        chinese = "在一处牵头、在另一处配合"
        advice = "如分别指不同事项则无误，否则请统一"
        english = (
            f"{name} leads in one place and cooperates in another (written “{again.as_written}”); right if "
            f"they are about different items"
        )
    return Hit(
        subject=subject(task, name),
        message=f"任务{task.label}中，{name}{chinese}（写作“{again.as_written}”）。{advice}。",
        message_en=f"In the task {task.label}, {english}.",
        source=again.source,
        units=(again.key,),
        related=(lead.source,) if lead.source else (),
        severity=None if together else Severity.INFO,
    )
