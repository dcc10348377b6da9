"""What the rules on a plan and the plans above it share: how they name plans, figures and places."""

from zhuanyezhen.model.plan import Plan, Target
from zhuanyezhen.values.source import Source


def title_of(plan: Plan) -> str:
    """How a message names a plan: by its title and number, else by its file.

    >>> title_of(Plan(name="方案.docx", title="甲市茶产业方案"))
    '《甲市茶产业方案》'
    """
    title = f"《{plan.title}》" if plan.title else plan.name
    return f"{title}（{plan.document_number}）" if plan.document_number else title


def figure_of(target: Target) -> str:
    """A figure, and by when where that is stated."""
    return f"{target.quantity}（{target.deadline.text}）" if target.deadline else str(target.quantity)


def places(*sources: Source | None) -> tuple[Source, ...]:
    """The places that are known."""
    return tuple(each for each in sources if each)
