"""Whether two plans are of one programme, as far as their tasks tell: their subjects, and what is linked of them.

Any plan has its 组织领导, 资金保障 and 宣传引导, and any industry its 市场主体 and 品牌: that such tasks are alike says
nothing of two programmes being one. A subject is a word that runs through a plan (养老服务), apart from what any
plan may speak of. Who names two plans of different subjects as a pair has candidates to look at, no links.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from zhuanyezhen.aligning.linking import Link
from zhuanyezhen.aligning.theme import standard_themes
from zhuanyezhen.model.plan import Plan, Task
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.folding import fold_tight

_THROUGHOUT = 3  # a word of the subject stands in the headings of a third of the tasks
_TASKS, _HEADING = 200, 100  # tasks looked at, characters of a heading; it bounds the time
_SAME, _OPEN = 0.25, 0.75  # of the tasks that are a programme's own, how many must be linked
_PLACE = regex(r"^(?:[\u4e00-\u9fff]{1,4}?[省市县区旗州盟])+")


def is_one_programme(upper: Plan, lower: Plan, sure: Sequence[Link]) -> bool:
    """Whether the tasks of two plans bear out that the plans belong together, as somebody says they do.

    Args:
        upper: The plan of the level above.
        lower: The plan that takes it up.
        sure: The links between them.

    Returns:
        ``False`` where the subjects differ, or where too few of the tasks that are a programme's own are linked:
        a quarter of them with a subject in common, three quarters where one of the plans has no subject to be seen.
    """
    subjects = [subject(plan) for plan in (upper, lower)]
    common = _in_common(upper, lower, *subjects)
    if all(subjects) and not common:
        return False
    own = [sum(map(_is_own, plan.tasks)) for plan in (upper, lower)]
    linked = len({id(each.lower) for each in sure if _is_own(each.upper) and _is_own(each.lower)})
    return linked >= max(1 if common else 3, (_SAME if common else _OPEN) * min(own))


def subject(plan: Plan) -> frozenset[str]:
    """The words that run through a plan: through the headings of its tasks, or from its title through its tasks.

    >>> plan = Plan(name="", tasks=tuple(Task(number=None, title=each) for each in ("建设养老机构", "培养养老人才")))
    >>> sorted(subject(plan))
    ['养老']
    """
    tasks = plan.tasks[:_TASKS]
    place = fold_tight(plan.jurisdiction or "")
    headings = [fold_tight(task.title[:_HEADING]).removeprefix(place) for task in tasks]
    held = Counter(run for heading in headings for run in set(_runs(heading)))
    through = {run for run, count in held.items() if count >= max(2, len(tasks) / _THROUGHOUT)}
    return frozenset(through | _spoken_of(_titled(plan), plan))


def _in_common(upper: Plan, lower: Plan, one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether plans share a word of their subjects, or of their titles where the tasks of one speak of it."""
    if any(each in more or more in each for each in one for more in other):
        return True
    titled = _titled(upper) & _titled(lower)
    return bool(_spoken_of(titled, upper) | _spoken_of(titled, lower))


def _titled(plan: Plan) -> set[str]:
    title = fold_tight((plan.title or "")[:_HEADING]).removeprefix(fold_tight(plan.jurisdiction or ""))
    return set(_runs(_PLACE.sub("", title)))


def _spoken_of(runs: Collection[str], plan: Plan) -> set[str]:
    """Those of the words that a task of the plan speaks of."""
    texts = [fold_tight(f"{task.title}\n{task.text}") for task in plan.tasks[:_TASKS]]
    return {run for run in runs if any(run in text for text in texts)}


def _runs(heading: str) -> Iterator[str]:
    """Pairs of characters outside what any plan may speak of; a character that is left alone is one."""
    for piece in standard_themes().general.split(heading):
        if piece.isalnum():
            yield from (piece[at : at + 2] for at in range(max(1, len(piece) - 1)))


def _is_own(task: Task) -> bool:
    """Whether a task is the programme's own, and not one of those that any plan has."""
    return standard_themes().anywhere.search(fold_tight(task.title)) is None
