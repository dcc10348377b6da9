"""RSP012: what the body of a plan and its attached table of tasks say differently."""

from collections.abc import Iterator

from zhuanyezhen.findings import Severity
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.rules._rule import Context, Hit, Told, rule


@rule(
    "RSP012",
    "body-attachment-disagree",
    Severity.WARNING,
    title="正文与附件不一致",
    basis=None,
    since="0.1",
    told=Told(
        checks="正文和附件的任务分工表，对同一任务所写的牵头单位、配合单位、责任单位和完成时限是否一致。全文合为一条，暂按正文理解。",
        why="两处不一致，执行时无所适从。",
        mend="核对后统一两处的写法。",
        bad="正文写区工信局牵头，附件表中牵头单位为区商务局",
        good="两处都写区工信局",
    ),
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
            f"任务{each.task}的{each.kind.label}，正文为“{each.body}”，附件为“{each.attachment}”"
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
