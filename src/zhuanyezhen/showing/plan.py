"""A plan, its parts and its matrix as labels and cells, shared by reports, and as tables for a notebook."""

from collections.abc import Iterable, Iterator, Mapping

from zhuanyezhen.model.matrix import Matrix
from zhuanyezhen.model.plan import Assignment, LeadingGroup, Plan, Role, Task
from zhuanyezhen.showing.markup import Html
from zhuanyezhen.showing.notebook import badge, folded, framed, html_facts, html_table
from zhuanyezhen.terms import CLASSES, FIELDS, POSTS
from zhuanyezhen.values.source import Source
from zhuanyezhen.words import Language, listed
from zhuanyezhen.words import answers as words

UNSTATED = words.UNSTATED("zh")
_ALWAYS = (Role.LEAD, Role.COOPERATE)


def plan_html(plan: Plan) -> Html:
    """The plan: what it says of itself, the table of tasks (任务分工表), and folded what else was read and what was not."""
    return framed(
        f"{CLASSES['Plan']}：{plan.title or plan.name}",
        html_facts(about(plan)),
        _tasks(plan),
        *((counted(plan),) if plan.tasks else ()),
        *(f"说明：{note}" for note in plan.notes),
        *_folded(plan),
    )


def task_html(task: Task) -> Html:
    """The task: its text, who does what, by when, how much, and the clause that says so."""
    return framed(f"{CLASSES['Task']}：{task.label or UNSTATED}", html_facts(_all_of(task)))


def group_html(group: LeadingGroup) -> Html:
    """The leading group: its posts, its office and its member units."""
    return framed(f"{CLASSES['LeadingGroup']}：{group.name}", html_facts(_group(group)))


def matrix_html(matrix: Matrix) -> Html:
    """The matrix, a unit a row and a task a column: roles as words, leads marked, a dot for no part."""
    rows = ((matrix.names.get(unit, unit), *_words(matrix, roles)) for unit, roles in matrix.items())
    table = html_table(("单位", *matrix.tasks), rows, empty="没有识读到责任分工", see="plan.matrix().keys()")
    return framed("责任分工矩阵", table)


def about(plan: Plan, lang: Language = "zh") -> Iterator[tuple[str, str]]:
    """What the plan says of itself: number, date, status, the documents it rests on, its leading group."""
    unstated = words.UNSTATED(lang)
    yield words.NUMBER(lang), str(plan.document_number) if plan.document_number else unstated
    yield words.ISSUED(lang), plan.issued_on.isoformat() if plan.issued_on else unstated
    if plan.status:
        yield words.STATUS(lang), plan.status
    for citation in plan.citations:
        number = f"（{citation.document_number}）" if citation.document_number else ""
        yield words.BASIS(lang), f"《{citation.title}》{number}"
    if group := plan.leading_group:
        yield words.GROUP(lang), words.MEMBERS(lang, name=group.name, count=len(group.members))


def counted(plan: Plan, lang: Language = "zh") -> str:
    """How many tasks were read, and how many clauses were not."""
    told = words.TASKS(lang, count=len(plan.tasks))
    return words.UNREAD(lang, told=told, count=len(plan.unread)) if plan.unread else told


def headings(roles: Iterable[Role] = Role, lang: Language = "zh") -> tuple[str, ...]:
    """The headings of the table of tasks."""
    named = (role.word(lang) for role in roles)
    return (words.TASK_NUMBER(lang), words.TASK(lang), *named, words.DEADLINE(lang), words.TARGET(lang))


def cells(task: Task, roles: Iterable[Role] = Role, lang: Language = "zh") -> tuple[str, ...]:
    """The cells of a task under ``headings``; "" where the plan does not say."""
    return (
        task.number or "",
        task.title,
        *(_names((each for each in task.assignments if each.role is role), lang) for role in roles),
        _deadlines(task, lang),
        _targets(task, lang),
    )


def facts(task: Task, lang: Language = "zh") -> Iterator[tuple[str, str]]:
    """Who does what in a task, by when, how much."""
    for role in Role:
        if assignments := [each for each in task.assignments if each.role is role]:
            yield role.word(lang), _names(assignments, lang)
    if not task.assignments:
        yield words.UNIT(lang), words.UNSTATED(lang)
    yield words.DEADLINE(lang), _deadlines(task, lang) or words.UNSTATED(lang)
    yield words.TARGET(lang), _targets(task, lang) or words.UNSTATED(lang)


def _words(matrix: Matrix, roles: Mapping[str, Role]) -> Iterator[str]:
    for task in matrix.tasks:
        role = roles.get(task)
        word = "·" if role is None else role.label.removesuffix("单位")
        yield badge(word) if role is Role.LEAD else word


def _tasks(plan: Plan) -> Html:
    written = {each.role for task in plan.tasks for each in task.assignments}
    roles = [role for role in Role if role in written or role in _ALWAYS]
    rows = (cells(task, roles) for task in plan.tasks)
    return html_table(headings(roles), rows, empty="没有识读到任务", see="plan.tasks")


def _folded(plan: Plan) -> Iterator[Html]:
    if plan.leading_group:
        yield folded(
            f"{CLASSES['LeadingGroup']}（成员单位{len(plan.leading_group.members)}个）",
            html_facts(_group(plan.leading_group)),
        )
    unread = [(each.text, each.reason.label, each.source) for each in plan.unread]
    yield from _places("Unread", "plan.unread", unread)
    damage = [(each.text, each.kind.label, each.source) for each in plan.damage]
    yield from _places("Damage", "plan.damage", damage)
    if plan.promises:
        promised = ((each.part, "有" if each.kept else "没有") for each in plan.promises)
        table = html_table((FIELDS["part"], FIELDS["kept"]), promised, empty=UNSTATED, see="plan.promises")
        yield folded(f"{CLASSES['Promise']}（{len(plan.promises)}项）", table)


def _places(kind: str, see: str, found: list[tuple[str, str, Source | None]]) -> Iterator[Html]:
    if found:
        rows = ((text, reason, _place(source)) for text, reason, source in found)
        headings = (FIELDS["text"], FIELDS["reason"], FIELDS["source"])
        yield folded(
            f"{CLASSES[kind]}（{len(found)}处）", html_table(headings, rows, empty=UNSTATED, see=see)
        )


def _all_of(task: Task) -> Iterator[tuple[str, str]]:
    if task.path:
        yield FIELDS["path"], " › ".join(task.path)
    yield FIELDS["text"], task.text
    yield from facts(task)
    for clause in task.clauses:
        yield FIELDS["clauses"], clause
    yield FIELDS["source"], _place(task.source)


def _group(group: LeadingGroup) -> Iterator[tuple[str, str]]:
    yield POSTS["leader_post"], group.leader_post or UNSTATED
    yield FIELDS["deputy_posts"], "、".join(group.deputy_posts) or UNSTATED
    yield POSTS["office_at"], group.office_at or UNSTATED
    if group.office_head:
        yield FIELDS["office_head"], group.office_head
    members = "、".join(each.as_written for each in group.members)
    yield f"{POSTS['members']}（{len(group.members)}个）", members or UNSTATED
    for duty in group.duties:
        yield f"{FIELDS['duties']}（{duty.holder}）", duty.text
    if group.others:
        yield FIELDS["others"], "、".join(group.others)


def _names(assignments: Iterable[Assignment], lang: Language) -> str:
    return listed(
        (
            words.OPEN(lang, name=each.as_written) if each.open_set else each.as_written
            for each in assignments
        ),
        lang,
    )


def _deadlines(task: Task, lang: Language) -> str:
    return listed(map(str, task.deadlines), lang)


def _targets(task: Task, lang: Language) -> str:
    return listed((f"{target.name}{target.quantity}" for target in task.targets), lang)


def _place(source: Source | None) -> str:
    return str(source) if source else ""
