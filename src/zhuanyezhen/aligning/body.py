"""What of a task's text is its own: of the last task of a document, not the signature that stands behind it."""

from zhuanyezhen.model.plan import Plan, Task
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.folding import fold_tight

_DATE = regex(
    r"[0-9〇零一二三四五六七八九]{4}年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日"
)


def paragraphs(plan: Plan, task: Task) -> tuple[str, ...]:
    r"""The lines of a task's text, without those that are a date or who issued the plan.

    >>> plan = Plan(name="", issuer="甲县人民政府、甲县工信局")
    >>> paragraphs(plan, Task(number=None, title="", text="排查隐患。\n甲县人民政府\n甲县工信局\n2026年3月12日"))
    ('排查隐患。',)
    """
    issuers = {fold_tight(each) for each in (plan.issuer or "").split("、")}
    found = ((line.strip(), fold_tight(line)) for line in task.text.splitlines())
    return tuple(
        line for line, tight in found if tight and tight not in issuers and not _DATE.fullmatch(tight)
    )


def body(plan: Plan, task: Task) -> str:
    """The same, folded, to be compared."""
    return "\n".join(map(fold_tight, paragraphs(plan, task)))
