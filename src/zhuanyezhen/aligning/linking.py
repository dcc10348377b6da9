"""Which task of an upper plan a task of a lower plan takes up: evidence, score, and what may be said of it.

Evidence is of four kinds: words of the titles, themes, runs of words in the texts, and the functions of the
leading units across levels (市工信局, 区工信局). Evidence is worth the more the fewer tasks hold it, so that the
programme's own subject (专业镇), which every title holds, links nothing. Functions never link by themselves:
one bureau leads many tasks. Similarity says what may belong together, never that something is wrong.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import log, sqrt

from attrs import evolve, frozen

from zhuanyezhen.aligning.theme import standard_themes
from zhuanyezhen.model.plan import Plan, Role, Task
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.folding import fold_tight

LINKED = 0.3
"""From this score on a pair that is clearly the best of one of its tasks is linked; below it, only the best of both."""
CANDIDATE = 0.15
"""From this score on a pair is worth a look."""
_CLEAR = 0.8  # a rival at more than this share of the best leaves the choice open
_COMMON = 0.25  # what more than this share of a plan's tasks holds tells none apart
_RUN = 4  # characters of text that two tasks share by chance only where they are everybody's


class Evidence(Codelist):
    """What speaks for two tasks being one thing (对应依据)."""

    TITLE = "title", "标题用词"
    THEME = "theme", "主题"
    TEXT = "text", "正文用词"
    FUNCTION = "function", "牵头单位职能"


@frozen(kw_only=True)
class Link:
    """A task of the upper plan and one of the lower that seem to be one thing.

    ``score`` is from 0 to 1 and says nothing by itself; ``words`` are those that speak for it, as the lower
    task writes them. ``sure`` is ``False`` for a candidate, which somebody has to look at.
    """

    upper: Task
    lower: Task
    how: tuple[Evidence, ...]
    score: float
    words: tuple[str, ...]
    sure: bool


@frozen
class _Mark:
    """One thing a task can be known by: its kind and what it is."""

    kind: Evidence
    key: str


_Marks = Mapping[_Mark, tuple[float, str]]  # how much it weighs in this task, and the word for it


def link(upper: Plan, lower: Plan) -> tuple[Link, ...]:
    """The links and candidates between the tasks of two plans, in the order of the upper plan, the best first.

    Args:
        upper: The plan of the level above.
        lower: The plan that takes it up.

    Returns:
        Pairs from ``CANDIDATE`` on; one task may stand in several.
    """
    marks = [[_marks(plan, task) for task in plan.tasks] for plan in (upper, lower)]
    worth = _worth(marks)
    mass = [[_mass(each, worth) for each in side] for side in marks]
    holders: dict[_Mark, list[int]] = defaultdict(list)
    for at, each in enumerate(marks[1]):
        for mark in each.keys() & worth.keys():
            holders[mark].append(at)
    pairs: dict[tuple[int, int], Link] = {}
    for at, each in enumerate(marks[0]):
        shared: dict[int, list[_Mark]] = defaultdict(list)
        for mark in sorted(each.keys() & worth.keys(), key=lambda mark: (mark.kind, mark.key)):
            for other in holders[mark]:
                shared[other].append(mark)
        for other, found in shared.items():
            score = _score(found, each, marks[1][other], worth) / sqrt(mass[0][at] * mass[1][other])
            pairs[at, other] = _link((upper.tasks[at], lower.tasks[other]), found, marks[1][other], score)
    return tuple(_judged(pairs))


def _marks(plan: Plan, task: Task) -> _Marks:
    functions = {each.id: each.functions for each in plan.units}
    led = {
        function
        for each in task.assignments
        if each.role in {Role.LEAD, Role.RESPONSIBLE} and each.unit
        for function in functions.get(each.unit, ())
    }
    title, text = fold_tight(task.title), fold_tight(task.text)
    core = standard_themes().core(task.title)
    return {
        **{_Mark(Evidence.FUNCTION, each): (1.5, each) for each in sorted(led)},
        **{_Mark(Evidence.TEXT, each): (1.0, each) for each in _runs(core + "\n" + text, _RUN)},
        **{_Mark(Evidence.THEME, theme): (1.0, word) for theme, word in standard_themes().of(text).items()},
        **{_Mark(Evidence.THEME, theme): (2.0, word) for theme, word in standard_themes().of(title).items()},
        **{_Mark(Evidence.TITLE, each): (1.0, each) for each in _runs(core, 2)},
    }


def _runs(text: str, length: int) -> Iterator[str]:
    for at in range(len(text) - length + 1):
        run = text[at : at + length]
        if run.isalnum():
            yield run


def _worth(sides: Sequence[Sequence[_Marks]]) -> dict[_Mark, float]:
    """What each mark is worth: the more, the fewer tasks hold it; nothing is worth what many of one plan hold."""
    held = [Counter(mark for each in side for mark in each) for side in sides]
    total = sum(map(len, sides))
    return {
        mark: log(1 + total / (held[0][mark] + held[1][mark]))
        for mark in held[0].keys() | held[1].keys()
        if all(count[mark] <= max(2, _COMMON * len(side)) for count, side in zip(held, sides, strict=True))
    }


def _mass(marks: _Marks, worth: Mapping[_Mark, float]) -> float:
    """What a task could share at best: the marks of its title."""
    own = (
        weight * worth.get(mark, 0)
        for mark, (weight, _) in marks.items()
        if mark.kind is Evidence.TITLE or (mark.kind is Evidence.THEME and weight > 1)
    )
    return sum(own) or 1.0


def _score(found: list[_Mark], one: _Marks, other: _Marks, worth: Mapping[_Mark, float]) -> float:
    """What two tasks share; functions alone share nothing."""
    if all(mark.kind is Evidence.FUNCTION for mark in found):
        return 0.0
    return sum(worth[mark] * sqrt(one[mark][0] * other[mark][0]) for mark in found)


def _link(pair: tuple[Task, Task], found: list[_Mark], marks: _Marks, score: float) -> Link:
    return Link(
        upper=pair[0],
        lower=pair[1],
        how=tuple(dict.fromkeys(mark.kind for mark in found)),
        score=round(min(score, 1.0), 3),
        words=tuple(dict.fromkeys(marks[mark][1] for mark in found)),
        sure=False,
    )


def _judged(pairs: Mapping[tuple[int, int], Link]) -> Iterator[Link]:
    """The pairs worth telling; sure are those that are clearly the best of one of their tasks."""
    worth_a_look = {at: each for at, each in pairs.items() if each.score >= CANDIDATE}
    rivals: dict[tuple[int, int], list[float]] = defaultdict(list)
    for at, each in worth_a_look.items():
        for side in (0, 1):
            rivals[side, at[side]].append(each.score)
    for at, each in sorted(worth_a_look.items(), key=lambda item: (item[0][0], -item[1].score, item[0][1])):
        clear = [_is_clear(each.score, rivals[side, at[side]]) for side in (0, 1)]
        yield evolve(each, sure=all(clear) or (any(clear) and each.score >= LINKED))


def _is_clear(score: float, rivals: list[float]) -> bool:
    """Whether a score is the best, and no other comes near it."""
    return sum(rival > score * _CLEAR for rival in rivals) == 1
