"""Which of the pairs that are alike are sure: those that are clearly the best of one of their tasks.

Decided here: what is linked is out of the way of the others. A second look is at pairs of tasks that are both
linked to nothing, a third at tasks that may join one that is linked: a lower task may take up several upper ones.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from math import inf
from typing import TypeAlias

LINKED = 0.3
"""From this score on a pair that is clearly the best of one of its tasks is linked; below it, only the best of both."""
JOINED = 0.2
"""From this score on a task that is linked to nothing yet joins one that is, where its evidence is of two kinds."""
_CLEAR = 0.8  # a rival at more than this share of the best leaves the choice open

Pair: TypeAlias = tuple[int, int]
"""The places of an upper and of a lower task."""


def choose(scores: Mapping[Pair, float], told_twice: AbstractSet[Pair]) -> set[Pair]:
    """The pairs that are sure.

    Args:
        scores: Of every pair that is worth a look, how alike its tasks are.
        told_twice: The pairs for which evidence of more than one kind speaks.

    Returns:
        The pairs to be linked, each clearly the best of its upper or of its lower task.

    >>> sorted(choose({(0, 0): 0.9, (0, 1): 0.2, (1, 1): 0.25}, set()))
    [(0, 0), (1, 1)]
    """
    clear = _clear(scores)
    sure = {at for at, sides in clear.items() if all(sides) or (any(sides) and scores[at] >= LINKED)}
    linked = _linked(sure)
    free = {at: score for at, score in scores.items() if not any(_among(at, linked))}
    sure |= {at for at, sides in _clear(free).items() if all(sides)}
    linked = _linked(sure)
    for at in told_twice & scores.keys():
        alone = [
            clear_there and not known
            for clear_there, known in zip(clear[at], _among(at, linked), strict=True)
        ]
        if any(alone) and scores[at] >= JOINED:
            sure.add(at)
    return sure


def _clear(scores: Mapping[Pair, float]) -> dict[Pair, tuple[bool, bool]]:
    """Whether each pair is the best of its upper task, and of its lower one, and no other comes near it."""
    rivals: dict[tuple[int, int], list[float]] = defaultdict(list)
    for at, score in scores.items():
        for side in (0, 1):
            rivals[side, at[side]].append(score)
    least = {key: _least(each) for key, each in rivals.items()}
    return {at: (score >= least[0, at[0]], score >= least[1, at[1]]) for at, score in scores.items()}


def _least(scores: Iterable[float]) -> float:
    """What a score must be to be clearly the best of these; nothing is enough where two come near each other."""
    best, second, *_ = [*sorted(scores, reverse=True), 0.0]
    return best if second <= best * _CLEAR else inf


def _linked(pairs: AbstractSet[Pair]) -> tuple[set[int], set[int]]:
    return {at[0] for at in pairs}, {at[1] for at in pairs}


def _among(at: Pair, linked: tuple[set[int], set[int]]) -> tuple[bool, bool]:
    return at[0] in linked[0], at[1] in linked[1]
