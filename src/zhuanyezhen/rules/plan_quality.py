"""PLN: what a plan says of itself, its deadlines and its targets."""

from collections.abc import Iterator
from datetime import date

from zhuanyezhen.findings import Severity
from zhuanyezhen.model.plan import Plan
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.rules._rule import Context, Hit, rule
from zhuanyezhen.rules._walk import subject, tasks_of


@rule("PLN001", "task-without-deadline", Severity.WARNING, title="任务没有完成时限", basis=None, since="0.1")
def task_without_deadline(programme: Programme, context: Context) -> Iterator[Hit]:
    """A task says by when, or that it goes on (长期坚持).

    Bad:  扩大花卉种植面积。
    Good: 2027年底前，扩大花卉种植面积。
    """
    for _plan, task in tasks_of(programme):
        if not task.deadlines:
            yield Hit(
                subject=subject(task),
                message=f"任务{task.label}没有完成时限。请写明何时完成，或注明“长期坚持”。",
                message_en=f"The task {task.label} has no deadline; say by when, or that it goes on.",
                source=task.source,
            )


@rule(
    "PLN002", "task-without-target", Severity.WARNING, title="任务没有可衡量的目标", basis=None, since="0.1"
)
def task_without_target(programme: Programme, context: Context) -> Iterator[Hit]:
    """A task states at least one figure it can be measured by.

    Bad:  培育一批龙头企业。
    Good: 培育龙头企业3家以上。
    """
    for _plan, task in tasks_of(programme):
        if not task.targets:
            yield Hit(
                subject=subject(task),
                message=f"任务{task.label}没有可衡量的目标。请补充数量、比重或产值等指标。",
                message_en=f"The task {task.label} has no measurable target; add a count, a share or a value.",
                source=task.source,
            )


@rule("PLN003", "no-number-or-date", Severity.WARNING, title="没有文号或成文日期", basis=None, since="0.1")
def no_number_or_date(programme: Programme, context: Context) -> Iterator[Hit]:
    """An issued plan has a document number (发文字号) and a date (成文日期).

    Bad:  a plan without either
    Good: 晋政办发〔2022〕80号, 2022年9月5日
    """
    for plan in programme.plans:
        missing = [
            name
            for name, value in (("文号", plan.document_number), ("成文日期", plan.issued_on))
            if not value
        ]
        if missing:
            yield Hit(
                subject=plan.title or plan.name,
                message=f"文件没有{'和'.join(missing)}。正式印发时请补齐，以便核对时效和引用。",
                message_en=f"The document has no {' and no '.join(_ENGLISH[name] for name in missing)}.",
                source=plan.source,
                words=tuple(missing),
            )


@rule("PLN004", "draft", Severity.INFO, title="文件为未定稿", basis=None, since="0.1")
def draft(programme: Programme, context: Context) -> Iterator[Hit]:
    """A plan that binds is no draft (征求意见稿, 草案, 送审稿).

    Bad:  某区实施方案（征求意见稿）
    Good: 某区实施方案
    """
    for plan in programme.plans:
        if plan.status and plan.status not in {"试行", "暂行"}:
            yield Hit(
                subject=plan.title or plan.name,
                message=f"文件标明“{plan.status}”，尚未定稿；核对结果仅供修改时参考。",
                message_en=f"The document is marked “{plan.status}”: it is a draft.",
                source=plan.source,
                words=(plan.status,),
            )


@rule(
    "PLN005",
    "deadline-outside-period",
    Severity.WARNING,
    title="完成时限超出方案期限",
    basis=None,
    since="0.1",
)
def deadline_outside_period(programme: Programme, context: Context) -> Iterator[Hit]:
    """A deadline lies within the plan's own period and not before the plan was issued.

    Bad:  （2025—2027年）… 2029年底前
    Good: （2025—2027年）… 2027年底前
    """
    for plan, task in tasks_of(programme):
        for deadline in dict.fromkeys(task.deadlines):
            if deadline.due and (bound := _outside(plan, deadline.due)):
                yield Hit(
                    subject=subject(task),
                    message=f"任务{task.label}的完成时限“{deadline.text}”{bound[0]}。请核对。",
                    message_en=f"The deadline “{deadline.text}” of the task {task.label} {bound[1]}.",
                    source=task.source,
                    words=(str(deadline),),
                )


@rule(
    "PLN006", "promised-part-missing", Severity.WARNING, title="文中提到的部分缺失", basis=None, since="0.1"
)
def promised_part_missing(programme: Programme, context: Context) -> Iterator[Hit]:
    """What the document announces (an attachment, 专班职责) is in it.

    Bad:  附件：任务分工表 — and no attachment follows
    Good: the attachment follows
    """
    for plan in programme.plans:
        for promise in plan.promises:
            if not promise.kept:
                yield Hit(
                    subject=promise.part,
                    message=f"文中提到“{promise.part}”，但全文没有相应内容。请补充，如另有文件请一并核对。",
                    message_en=f"The document announces “{promise.part}” and does not give it; add it, or "
                    f"check the file that holds it as well.",
                    source=promise.source,
                )


_ENGLISH = {"文号": "document number", "成文日期": "date"}


def _outside(plan: Plan, due: date) -> tuple[str, str] | None:
    if plan.first_year and plan.last_year and not plan.first_year <= due.year <= plan.last_year:
        period = f"{plan.first_year}—{plan.last_year}"
        return f"不在方案期限（{period}年）之内", f"lies outside the plan's period ({period})"
    if plan.issued_on and due < plan.issued_on:
        return f"早于成文日期（{plan.issued_on}）", f"lies before the date of issue ({plan.issued_on})"
    return None
