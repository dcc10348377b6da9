"""A plan written down: JSON for programs, text and Markdown for readers (重点任务分工表)."""

from collections.abc import Iterable, Iterator

from zhuanyezhen.model.plan import Assignment, LeadingGroup, Plan, Role, Task
from zhuanyezhen.reporting.canonical import Json, canonical
from zhuanyezhen.reporting.markdown import escape, table
from zhuanyezhen.reporting.terminal import wrap
from zhuanyezhen.terms import ROLES
from zhuanyezhen.visible import visible

_UNKNOWN = "未写明"


def plan_to_json(plan: Plan) -> str:
    """The plan in the fixed shape of ``zhuanyezhen read --format json`` (design.md §3)."""
    return canonical(
        {
            "title": plan.title,
            "document_number": str(plan.document_number) if plan.document_number else None,
            "status": plan.status,
            "issuer": plan.issuer,
            "issued_on": plan.issued_on.isoformat() if plan.issued_on else None,
            "interpreting_unit": plan.interpreting_unit,
            "citations": [
                {
                    "title": citation.title,
                    "document_number": str(citation.document_number) if citation.document_number else None,
                }
                for citation in plan.citations
            ],
            "tasks": [_task(task) for task in plan.tasks],
            "leading_group": _group(plan.leading_group) if plan.leading_group else None,
            "unread": [
                {
                    "text": each.text,
                    "reason": each.reason,
                    "paragraph": each.source.paragraph if each.source else None,
                }
                for each in plan.unread
            ],
        }
    )


def plan_to_text(plan: Plan, *, width: int = 100) -> str:
    """The plan for a terminal: its frame, then each task with who does what, by when, how much."""
    lines = [visible(plan.title or plan.name), *(f"  {label}：{value}" for label, value in _frame(plan)), ""]
    for task in plan.tasks:
        lines.append(visible(task.label))
        for label, value in _rows(task):
            lines += wrap(f"    {label}：{visible(value)}", width, hanging=8)
    lines += [
        "",
        f"共{len(plan.tasks)}项任务" + (f"，{len(plan.unread)}处责任分工文字未能识读" if plan.unread else ""),
    ]
    return "\n".join([*lines, *(f"说明：{visible(note)}" for note in plan.notes)]) + "\n"


def plan_to_markdown(plan: Plan) -> str:
    """The plan as a Markdown document: its frame as a list, its tasks as a table (任务分工表)."""
    headings = ("序号", "任务", *(ROLES[role] for role in Role), "完成时限", "目标")
    rows = [
        (
            task.number or "",
            task.title,
            *(_names(each for each in task.assignments if each.role is role) for role in Role),
            _joined(str(deadline) for deadline in task.deadlines),
            _joined(f"{target.name}{target.quantity}" for target in task.targets),
        )
        for task in plan.tasks
    ]
    lines = [f"# {escape(plan.title or plan.name)}", ""]
    lines += [f"- {label}：{escape(value)}" for label, value in _frame(plan)]
    return "\n".join([*lines, "", *table(headings, rows)]) + "\n"


def _task(task: Task) -> Json:
    return {
        "number": task.number,
        "title": task.title,
        "text": task.text,
        "deadline": str(task.deadline) if task.deadline else None,
        "targets": [
            {
                "name": target.name,
                "quantity": str(target.quantity),
                "deadline": str(target.deadline) if target.deadline else None,
            }
            for target in task.targets
        ],
        "assignments": [
            {
                "role": each.role.value,
                "as_written": each.as_written,
                "unit": each.unit,
                "restored": each.restored,
            }
            for each in task.assignments
        ],
    }


def _group(group: LeadingGroup) -> Json:
    return {
        "name": group.name,
        "leader_post": group.leader_post,
        "deputy_posts": list(group.deputy_posts),
        "office_at": group.office_at,
        "members": [member.as_written for member in group.members],
    }


def _frame(plan: Plan) -> Iterator[tuple[str, str]]:
    yield "文号", str(plan.document_number) if plan.document_number else _UNKNOWN
    yield "成文日期", plan.issued_on.isoformat() if plan.issued_on else _UNKNOWN
    if plan.status:
        yield "状态", visible(plan.status)
    for citation in plan.citations:
        number = f"（{citation.document_number}）" if citation.document_number else ""
        yield "依据", visible(f"《{citation.title}》{number}")
    if plan.leading_group:
        yield "领导小组", visible(f"{plan.leading_group.name}，成员单位{len(plan.leading_group.members)}个")


def _rows(task: Task) -> Iterator[tuple[str, str]]:
    for role in Role:
        if assignments := [each for each in task.assignments if each.role is role]:
            yield ROLES[role], _names(assignments)
    if not task.assignments:
        yield "责任单位", _UNKNOWN
    yield "完成时限", _joined(str(deadline) for deadline in task.deadlines) or _UNKNOWN
    yield "目标", _joined(f"{target.name}{target.quantity}" for target in task.targets) or _UNKNOWN


def _names(assignments: Iterable[Assignment]) -> str:
    return _joined(each.as_written + ("等" if each.open_set else "") for each in assignments)


def _joined(parts: Iterable[str]) -> str:
    return "、".join(parts)
