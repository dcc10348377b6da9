"""How much of a lower plan's tasks is the upper plan's wording.

A run counts as copied from ``_RUN`` characters on, blanks and punctuation apart; shorter ones are phrases of
the trade (建立健全工作机制). Names of levels make no difference (全省, 全县). What is copied is no fault; it says
how much of the lower plan is its own.
"""

from zhuanyezhen.aligning.body import body
from zhuanyezhen.model.plan import Plan
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.folding import fold_tight

_RUN = 13
_LEVEL = regex(r"[省市县区旗](?=[级委直属内]|[\u4e00-\u9fff]{0,6}[局厅办委])|(?<=全)[省市县区旗]")
_UNWRITTEN = regex(r"[^\w]+")


def copied(upper: Plan, lower: Plan) -> float | None:
    """The share of the lower plan's task texts that stands in runs of the upper plan's, from 0 to 1.

    Args:
        upper: The plan of the level above.
        lower: The plan that takes it up.

    Returns:
        The share; ``None`` where one of the plans has no text in its tasks.
    """
    theirs, ours = _texts(upper), _texts(lower)
    if not any(theirs) or not any(ours):
        return None
    known = {text[at : at + _RUN] for text in theirs for at in range(len(text) - _RUN + 1)}
    return round(sum(_held(text, known) for text in ours) / sum(map(len, ours)), 3)


def _texts(plan: Plan) -> list[str]:
    return [
        _UNWRITTEN.sub("", _LEVEL.sub("", fold_tight(task.title) + body(plan, task)))
        for task in plan.tasks
        if task.text
    ]


def _held(text: str, known: set[str]) -> int:
    """How many characters of a text lie in a known run."""
    held = end = 0
    for at in range(len(text) - _RUN + 1):
        if text[at : at + _RUN] in known:
            held += at + _RUN - max(at, end)
            end = at + _RUN
    return held
