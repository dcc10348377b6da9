"""A plan written down: JSON for programs, text and Markdown for readers (重点任务分工表)."""

from zhuanyezhen.escaping import visible
from zhuanyezhen.findings.wording import wording
from zhuanyezhen.model.duty import Duty
from zhuanyezhen.model.plan import LeadingGroup, Plan, Task
from zhuanyezhen.reporting.canonical import Json, canonical
from zhuanyezhen.reporting.json_report import understanding_to_json
from zhuanyezhen.reporting.markdown import escape, table
from zhuanyezhen.reporting.terminal import wrap
from zhuanyezhen.showing.plan import about, cells, counted, facts, headings
from zhuanyezhen.words import Language
from zhuanyezhen.words import reports as words
from zhuanyezhen.words.notes import note_in


def plan_to_json(plan: Plan) -> str:
    """The plan in the fixed shape of ``zhuanyezhen read --format json`` (design.md §3)."""
    return canonical(
        {
            "title": plan.title,
            "document_number": str(plan.document_number) if plan.document_number else None,
            "status": plan.status,
            "issuer": plan.issuer,
            "issued_on": plan.issued_on.isoformat() if plan.issued_on else None,
            "understood": understanding_to_json(plan.understanding) if plan.understanding else None,
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
            "duties": [_duty(each) for each in plan.duties],
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


def plan_to_text(plan: Plan, *, width: int = 100, lang: Language = "zh") -> str:
    """The plan for a terminal: what it says of itself, then each task with who does what, by when, how much."""
    lines = [visible(plan.title or plan.name)]
    lines += [f"  {wording(lang).understanding(plan.understanding)}"] if plan.understanding else []
    lines += [*(f"  {_line(lang, *each)}" for each in about(plan, lang)), ""]
    for task in plan.tasks:
        lines.append(visible(task.label))
        for each in facts(task, lang):
            lines += wrap(f"    {_line(lang, *each)}", width, hanging=8)
    lines += ["", counted(plan, lang)]
    lines += [_line(lang, words.NOTE(lang), note_in(note, lang)) for note in plan.notes]
    return "\n".join(lines) + "\n"


def plan_to_markdown(plan: Plan, *, lang: Language = "zh") -> str:
    """The plan as a Markdown document: what it says of itself as a list, its tasks as a table (任务分工表)."""
    lines = [f"# {escape(plan.title or plan.name)}", ""]
    lines += [f"- {wording(lang).understanding(plan.understanding)}"] if plan.understanding else []
    lines += [f"- {words.LINE(lang, label=label, value=escape(value))}" for label, value in about(plan, lang)]
    rows = (cells(task, lang=lang) for task in plan.tasks)
    return "\n".join([*lines, "", *table(headings(lang=lang), rows)]) + "\n"


def _line(lang: Language, label: str, value: str) -> str:
    return words.LINE(lang, label=label, value=visible(value))


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


def _duty(duty: Duty) -> Json:
    return {
        "holder": duty.holder,
        "body": duty.body,
        "unit": duty.unit,
        "kind": duty.kind,
        "post": duty.post,
        "text": duty.text,
        "section": duty.section,
        "paragraph": duty.source.paragraph if duty.source else None,
    }


def _group(group: LeadingGroup) -> Json:
    return {
        "name": group.name,
        "leader_post": group.leader_post,
        "deputy_posts": list(group.deputy_posts),
        "office_at": group.office_at,
        "office_head": group.office_head,
        "members": [member.as_written for member in group.members],
        "members_unread": group.members_unread,
        "duties": [{"holder": duty.holder, "text": duty.text} for duty in group.duties],
        "others": list(group.others),
    }
