"""Which task of the plans a subject belongs to, suggested by the words they share.

No segmenter and no model: every run of Chinese characters that a subject and a task have in common is a
word, weighed by how few tasks have its pairs of characters; what stands in every task weighs nothing. The
index is made once, so that thousands of problems are looked up in linear time.
"""

import math
from collections.abc import Iterable, Iterator

from attrs import frozen

from zhuanyezhen.model.plan import Plan, Task
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.folding import fold

MARGIN = 1.25
"""A task is suggested alone only if it outweighs the next by this factor (a house figure, 2026-11-24)."""

_CATEGORY_WEIGHT = 3.0
_LONGEST_TEXT = 2000
_RUN = regex(r"[\u4e00-\u9fff]{2,}")


@frozen(kw_only=True)
class Suggestion:
    """A task with the words it shares with a subject, heaviest first, and their weight."""

    plan: Plan
    task: Task
    words: tuple[str, ...]
    weight: float


class TaskIndex:
    """The tasks of plans by the pairs of characters in their titles and texts."""

    def __init__(self, plans: Iterable[Plan]) -> None:
        self._tasks = [(plan, task) for plan in plans for task in plan.tasks]
        self._texts = [fold(f"{task.title}。{task.text}") for _, task in self._tasks]
        self._having: dict[str, list[int]] = {}
        for number, text in enumerate(self._texts):
            for pair in dict.fromkeys(_pairs(text)):
                self._having.setdefault(pair, []).append(number)

    def suggest(self, category: str, texts: Iterable[str]) -> tuple[Suggestion, ...]:
        r"""The tasks a subject may belong to: the heaviest and those close to it, the heaviest first.

        >>> from zhuanyezhen.reading.plan import parse_plan
        >>> plan = parse_plan("一、重点任务\n（一）保障用地。优先安排用地。\n（二）拓宽销路。办好展销。")
        >>> [each.task.title for each in TaskIndex([plan]).suggest("", ["冷链用地没有落实"])]
        ['保障用地']
        """
        weights: dict[int, dict[str, float]] = {}
        for text, factor in ((category, _CATEGORY_WEIGHT), *((text, 1.0) for text in texts)):
            for number, word, weight in self._shared(fold(text[:_LONGEST_TEXT])):
                words = weights.setdefault(number, {})
                words[word] = max(words.get(word, 0.0), weight * factor)
        ranked = sorted(((sum(words.values()), number) for number, words in weights.items()), key=_heaviest)
        return tuple(
            Suggestion(
                plan=self._tasks[number][0],
                task=self._tasks[number][1],
                words=tuple(sorted(weights[number], key=lambda word: (-weights[number][word], word))),
                weight=weight,
            )
            for weight, number in ranked
            if weight * MARGIN > ranked[0][0]
        )

    def _shared(self, text: str) -> Iterator[tuple[int, str, float]]:
        """Every longest word of a text that a task has, with the task's number and the word's weight."""
        for run in _RUN.findall(text):
            reached: dict[int, int] = {}
            for start in range(len(run) - 1):
                for number in self._telling(run[start : start + 2]):
                    if reached.get(number, 0) > start + 1:
                        continue
                    end = start + 2
                    while end < len(run) and run[start : end + 1] in self._texts[number]:
                        end += 1
                    reached[number] = end
                    yield number, run[start:end], sum(map(self._weight, _pairs(run[start:end])))

    def _telling(self, pair: str) -> list[int]:
        """The tasks that have a pair; none if it stands in every one and so tells nothing."""
        having = self._having.get(pair, [])
        return having if self._weight(pair) > 0 else []

    def _weight(self, pair: str) -> float:
        having = len(self._having.get(pair, ()))
        return math.log((len(self._tasks) + 1) / (having + 1)) if having else 0.0


def _pairs(text: str) -> Iterator[str]:
    for run in _RUN.findall(text):
        yield from (run[start : start + 2] for start in range(len(run) - 1))


def _heaviest(ranked: tuple[float, int]) -> tuple[float, int]:
    return -ranked[0], ranked[1]
