"""Things of the draft that are the same things in the final, by one key after another."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

_Thing = TypeVar("_Thing")


def pair_equal(
    old: Iterable[_Thing], new: Iterable[_Thing], keys: Sequence[Callable[[_Thing], Hashable]]
) -> tuple[list[tuple[_Thing, _Thing]], list[_Thing], list[_Thing]]:
    """Things that are one by the first key, those left by the next: pairs, and what is left on either side, in order.

    >>> pair_equal(["甲", "乙", "乙"], ["乙", "丙"], [lambda each: each])
    ([('乙', '乙')], ['甲', '乙'], ['丙'])
    """
    pairs: list[tuple[_Thing, _Thing]] = []
    olds, news = list(old), list(new)
    for key in keys:
        waiting: dict[Hashable, list[int]] = {}
        for at, each in enumerate(news):
            waiting.setdefault(key(each), []).append(at)
        left, taken = [], set()
        for each in olds:
            same = waiting.get(key(each))
            if same:
                taken.add(at := same.pop(0))
                pairs.append((each, news[at]))
            else:
                left.append(each)
        olds, news = left, [each for at, each in enumerate(news) if at not in taken]
    return pairs, olds, news
