"""Which task of an upper plan a task of a lower plan takes up: evidence, score, and what may be said of it.

Evidence is of four kinds: words of the titles, themes, runs of words in the texts, and the functions of the
leading units across levels (市工信局, 区工信局). Evidence is worth the more the fewer tasks hold it, so that the
programme's own subject (专业镇), which every title holds, links nothing. Functions never link by themselves:
one bureau leads many tasks. Similarity says what may belong together, never that something is wrong.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from math import log, sqrt

from attrs import evolve, frozen

from zhuanyezhen.aligning.body import body
from zhuanyezhen.aligning.choosing import Pair, choose
from zhuanyezhen.aligning.settling import Settled
from zhuanyezhen.aligning.theme import standard_themes
from zhuanyezhen.model.plan import Plan, Role, Task
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.folding import fold_tight

CANDIDATE = 0.15
"""From this score on a pair is worth a look."""
_COMMON = 0.25  # what more than this share of a plan's tasks holds tells none apart
_PAIRS = 200_000  # times that two tasks share a mark; it bounds the time
_SHOWN = 5  # pairs worth a look of one task
_WORDS = 20  # and the words of a pair
_RUN = 4  # characters of text that two tasks share by chance only where they are everybody's
_TITLE_RUN = 2  # and of titles, without what any title may begin or end with
_FIGURE = regex(r"(?:达到?|到|至|前)?[0-9][0-9.,%‰—-]*(?:年底?前?|月|日|个|家|[万亿]?元)?(?:以上|左右)?")


class Evidence(Codelist):
    """What speaks for two tasks being one thing (对应依据)."""

    TITLE = "title", "标题用词"
    THEME = "theme", "主题"
    TEXT = "text", "正文用词"
    FUNCTION = "function", "牵头单位职能"
    CONFIRMED = "confirmed", "人工确认"


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


def link(upper: Plan, lower: Plan, settled: Settled | None = None) -> tuple[Link, ...]:
    """The links and candidates between the tasks of two plans, in the order of the upper plan, the best first.

    Args:
        upper: The plan of the level above.
        lower: The plan that takes it up.
        settled: What people have said of their tasks.

    Returns:
        Pairs from ``CANDIDATE`` on, without those refused and with all confirmed; one task may stand in several.
    """
    marks = [[_marks(plan, task) for task in plan.tasks] for plan in (upper, lower)]
    worth = _worth(marks)
    mass = [[_mass(each, worth) for each in side] for side in marks]
    shared = _shared(marks, worth)
    scores = {
        at: _score(found, marks[0][at[0]], marks[1][at[1]], worth) / sqrt(mass[0][at[0]] * mass[1][at[1]])
        for at, found in shared.items()
    }
    pairs = {
        at: _link((upper.tasks[at[0]], lower.tasks[at[1]]), shared[at], marks[1][at[1]], scores[at])
        for at in _foremost(scores)
    }
    return tuple(_judged((upper, lower), pairs, settled or Settled()))


def _shared(marks: Sequence[Sequence[_Marks]], worth: Mapping[_Mark, float]) -> dict[Pair, list[_Mark]]:
    """What each pair of tasks shares."""
    holders: dict[_Mark, list[int]] = defaultdict(list)
    for at, each in enumerate(marks[1]):
        for mark in each.keys() & worth.keys():
            holders[mark].append(at)
    shared: dict[Pair, list[_Mark]] = defaultdict(list)
    for at, each in enumerate(marks[0]):
        for mark in sorted(each.keys() & worth.keys(), key=lambda mark: (mark.kind, mark.key)):
            for other in holders[mark]:
                shared[at, other].append(mark)
    return shared


def _foremost(scores: Mapping[Pair, float]) -> list[Pair]:
    """The pairs worth a look that are among the best of one of their tasks: of many that are alike a few are shown."""
    seen: tuple[Counter[int], Counter[int]] = Counter(), Counter()
    found = []
    for at in sorted((at for at in scores if scores[at] >= CANDIDATE), key=lambda at: (-scores[at], at)):
        upper, lower = at
        if seen[0][upper] < _SHOWN or seen[1][lower] < _SHOWN:
            found.append(at)
        seen[0][upper] += 1
        seen[1][lower] += 1
    return found


def _marks(plan: Plan, task: Task) -> _Marks:
    functions = {each.id: each.functions for each in plan.units}
    led = {
        function
        for each in task.assignments
        if each.role in {Role.LEAD, Role.RESPONSIBLE} and each.unit
        for function in functions.get(each.unit, ())
    }
    title, text = fold_tight(task.title), body(plan, task)
    core = standard_themes().core(task.title)
    return {
        **{_Mark(Evidence.FUNCTION, each): (1.5, each) for each in sorted(led)},
        **{
            _Mark(Evidence.TEXT, each): (1.0, each)
            for each in _runs(_FIGURE.sub("\n", f"{core}\n{text}"), _RUN)
        },
        **{_Mark(Evidence.THEME, theme): (1.0, word) for theme, word in standard_themes().of(text).items()},
        **{_Mark(Evidence.THEME, theme): (2.0, word) for theme, word in standard_themes().of(title).items()},
        **{_Mark(Evidence.TITLE, each): (1.0, each) for each in _runs(core, _TITLE_RUN)},
    }


def _runs(text: str, length: int) -> Iterator[str]:
    """The runs of a text, none over punctuation or a figure: that two tasks are due in one year joins nothing."""
    for at in range(len(text) - length + 1):
        run = text[at : at + length]
        if run.isalpha():
            yield run


def _worth(sides: Sequence[Sequence[_Marks]]) -> dict[_Mark, float]:
    """What each mark is worth: the more, the fewer tasks hold it; nothing is worth what many of one plan hold.

    The rarest marks come first, as many as there is time for.
    """
    held = [Counter(mark for each in side for mark in each) for side in sides]
    most = [max(2.0, _COMMON * len(side)) for side in sides]
    common = [
        mark
        for mark in held[0].keys() & held[1].keys()
        if held[0][mark] <= most[0] and held[1][mark] <= most[1]
    ]
    pairs = {mark: held[0][mark] * held[1][mark] for mark in common}
    rarest = sorted(common, key=lambda mark: (pairs[mark], mark.kind != Evidence.TITLE, mark.kind, mark.key))
    reached = accumulate(pairs[mark] for mark in rarest)
    looked_at = [mark for mark, sum_ in zip(rarest, reached, strict=True) if sum_ <= _PAIRS]
    total = sum(map(len, sides))
    alone = (
        mark
        for mark in held[0].keys() ^ held[1].keys()
        if max(held[0][mark] / most[0], held[1][mark] / most[1]) <= 1
    )
    return {mark: log(1 + total / (held[0][mark] + held[1][mark])) for mark in (*looked_at, *alone)}


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
    written = [mark.key for mark in found if mark.kind in {Evidence.TITLE, Evidence.TEXT}]
    named = [marks[mark][1] for mark in found if mark.kind in {Evidence.THEME, Evidence.FUNCTION}]
    return Link(
        upper=pair[0],
        lower=pair[1],
        how=tuple(kind for kind in Evidence if any(mark.kind is kind for mark in found)),
        score=round(min(score, 1.0), 3),
        words=_whole(_longest(dict.fromkeys([*_stretches(pair[1], written), *named]))),
        sure=False,
    )


def _stretches(task: Task, runs: list[str]) -> Iterator[str]:
    """What a task shares, in whole words: runs that overlap are told as one."""
    text = fold_tight(f"{task.title}\n{task.text}")
    known, start, end = set(runs), 0, 0
    for at in range(len(text)):
        for length in (_TITLE_RUN, _RUN):
            if text[at : at + length] in known:
                if at >= end:
                    yield from [text[start:end]] if end else ()
                    start = at
                end = max(end, at + length)
    yield from [text[start:end]] if end else ()


def _longest(words: Iterable[str]) -> list[str]:
    """The longest of the words, as many as are shown, in their order."""
    told = list(words)
    kept = set(sorted(told, key=lambda each: (-len(each), each))[:_WORDS])
    return [each for each in told if each in kept]


def _whole(words: list[str]) -> tuple[str, ...]:
    """Words without those that another holds."""
    return tuple(each for each in words if not any(each in more != each for more in words))


def _judged(plans: tuple[Plan, Plan], alike: Mapping[Pair, Link], settled: Settled) -> Iterator[Link]:
    """The pairs worth telling, the upper plan's order first, then the best."""
    pairs = {at: each for at, each in alike.items() if at not in settled.refused}
    sure = choose(
        {at: each.score for at, each in pairs.items()},
        {at for at, each in pairs.items() if len({*each.how} - {Evidence.FUNCTION}) > 1},
    )
    for at in settled.confirmed | settled.reopened:
        pair = plans[0].tasks[at[0]], plans[1].tasks[at[1]]
        known = pairs.setdefault(at, _link(pair, [], {}, 0.0))
        if at in settled.confirmed:
            pairs[at] = evolve(known, how=(*known.how, Evidence.CONFIRMED))
    sure = (sure | settled.confirmed) - settled.reopened
    for at, each in sorted(pairs.items(), key=lambda item: (item[0][0], -item[1].score, item[0][1])):
        yield evolve(each, sure=at in sure)
