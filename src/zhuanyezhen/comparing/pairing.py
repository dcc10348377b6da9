"""What of a draft is the same thing in the final, one to one; which of them were moved.

A task is the same by title and words, then by number and title, then by title, then by the likeness of its words, and then where it has its number and
stands between the same neighbours. Nothing depends on which of the two plans comes first, so that a comparison read
backwards says the same. Where things were moved, the fewest and shortest are said to have been: which of two neighbours
moved past the other, nobody knows.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from zlib import crc32

from attrs import frozen

from zhuanyezhen.aligning.body import body
from zhuanyezhen.model.plan import Plan
from zhuanyezhen.values.folding import fold_tight

Pair = tuple[int, int]
Weight = tuple[int, int, int]

_ALIKE = 0.5  # share of pairs of characters from which on two texts are one text rewritten
_TITLE = 0.25  # and of two titles with one number, between the same neighbours
_LONG = 40  # characters from which on the words of a task tell it from others, whatever its title
_MOST = 250_000  # pairs of texts that are compared with one another; it bounds the time


@frozen
class _Words:
    """A text as its pairs of neighbouring characters, to be compared."""

    pairs: Counter[str]
    size: int

    @classmethod
    def of(cls, text: str) -> "_Words":
        pairs = Counter(text[at : at + 2] for at in range(max(len(text) - 1, 1)))
        return cls(pairs, sum(pairs.values()))


def likeness(one: str, other: str) -> float:
    """How alike two texts are, from 0 to 1: the share of pairs of neighbouring characters they have in common.

    >>> likeness("推进技术改造", "推进技术改造"), likeness("推进技术改造", "推进设备改造"), likeness("茶", "瓷")
    (1.0, 0.4, 0.0)
    """
    return _alike(_Words.of(one), _Words.of(other))


def _alike(one: _Words, other: _Words) -> float:
    few, many = sorted((one.pairs, other.pairs), key=len)
    shared = sum(min(count, many[pair]) for pair, count in few.items() if pair in many)
    return 2 * shared / (one.size + other.size)


def pair_texts(old: Sequence[str], new: Sequence[str]) -> list[Pair]:
    """Texts of which one is the other rewritten, the most alike first; of very many none are compared."""
    if len(old) * len(new) > _MOST:
        return []
    left, right = [_Words.of(each) for each in old], [_Words.of(each) for each in new]
    scores = {
        (at, to): score
        for at, one in enumerate(left)
        for to, other in enumerate(right)
        if (score := _alike(one, other)) >= _ALIKE
    }
    return choose(scores)


def choose(scores: Mapping[Pair, float]) -> list[Pair]:
    """Pairs one to one, the best first, and among equals those that stand nearest to one another.

    >>> choose({(0, 0): 0.5, (0, 1): 0.9, (1, 0): 0.6, (1, 1): 0.9})
    [(1, 1), (0, 0)]
    """
    found: list[Pair] = []
    seen: tuple[set[int], set[int]] = set(), set()
    for at, to in sorted(scores, key=lambda each: (-scores[each], abs(each[0] - each[1]), sum(each))):
        if at not in seen[0] and to not in seen[1]:
            found.append((at, to))
            seen[0].add(at)
            seen[1].add(to)
    return found


def pair_tasks(draft: Plan, final: Plan) -> list[Pair]:
    """Which task of the draft is which of the final, by their places in each, in the order of the draft.

    Args:
        draft: The draft.
        final: The final.

    Returns:
        Pairs; a task that came or went is in none.
    """
    return sorted(_Tasks(draft, final).pairs())


class _Tasks:
    """The tasks of two plans that are still to be paired."""

    def __init__(self, draft: Plan, final: Plan) -> None:
        self.sides = (draft.tasks, final.tasks)
        self.titles = tuple([fold_tight(task.title) for task in plan.tasks] for plan in (draft, final))
        self.texts = tuple(
            [fold_tight(task.title) + body(plan, task) for task in plan.tasks] for plan in (draft, final)
        )
        self.found: dict[int, int] = {}
        self.taken: dict[int, int] = {}

    def pairs(self) -> Iterable[Pair]:
        for key in (self.texts, self._labels(), self.titles):
            self._take_same(key)
        self._take(choose(self._rewritten()))
        self._take(choose(self._between()))
        return self.found.items()

    def _take(self, pairs: Iterable[Pair]) -> None:
        for at, to in pairs:
            self.found[at] = to
            self.taken[to] = at

    def _left(self) -> tuple[list[int], list[int]]:
        draft, final = self.sides
        return (
            [at for at in range(len(draft)) if at not in self.found],
            [to for to in range(len(final)) if to not in self.taken],
        )

    def _labels(self) -> tuple[list[str], ...]:
        return tuple(
            [f"{fold_tight(task.number or '')} {title}" for task, title in zip(tasks, titles, strict=True)]
            for tasks, titles in zip(self.sides, self.titles, strict=True)
        )

    def _take_same(self, keys: Sequence[Sequence[str]]) -> None:
        """Tasks that have the same key; where several have, those that share the heading above, the number, the words."""
        groups: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        for side, left in enumerate(self._left()):
            for at in left:
                groups[keys[side][at]][side].append(at)
        for olds, news in groups.values():
            alone = len(olds) == len(news) == 1
            if alone:
                self._take([(olds[0], news[0])])
            elif len(olds) * len(news) <= _MOST:
                self._take(choose({(at, to): self._same(at, to) for at in olds for to in news}))
            else:
                self._take(zip(olds, news, strict=False))

    def _same(self, at: int, to: int) -> float:
        paths = self.sides[0][at].path == self.sides[1][to].path
        return paths + self._numbers(at, to) + likeness(self.texts[0][at], self.texts[1][to])

    def _numbers(self, at: int, to: int) -> bool:
        old, new = self.sides[0][at].number, self.sides[1][to].number
        return old is not None and new is not None and fold_tight(old) == fold_tight(new)

    def _rewritten(self) -> dict[Pair, float]:
        """Those left whose words are alike; of one number, it is enough that their titles are."""
        olds, news = self._left()
        whole = len(olds) * len(news) <= _MOST
        words = [
            {at: _Words.of(self.texts[side][at]) for at in left} for side, left in enumerate((olds, news))
        ]
        scores = {}
        for at, to in ((at, to) for at in olds for to in news if whole):
            score = _alike(words[0][at], words[1][to])
            title = likeness(self.titles[0][at], self.titles[1][to])
            if not title and min(len(self.texts[0][at]), len(self.texts[1][to])) < _LONG:
                score = 0.0  # 2026年底前建成: any task may say so
            if self._numbers(at, to):
                score = max(score, title)
            if score >= _ALIKE:
                scores[at, to] = score
        return scores

    def _between(self) -> dict[Pair, float]:
        """Those left that have one number and stand between the same neighbours, if a word of the title has stayed."""
        olds, news = self._left()
        by_place = {self._neighbours(to, self.taken, 1): to for to in news}
        scores = {}
        for at in olds:
            to = by_place.get(self._neighbours(at, {}, 0))
            if to is not None and self._numbers(at, to):
                score = likeness(self.titles[0][at], self.titles[1][to])
                if score >= _TITLE:
                    scores[at, to] = score
        return scores

    def _neighbours(self, at: int, names: Mapping[int, int], side: int) -> tuple[object, object]:
        """The tasks before and behind one, as the draft counts them; beyond the ends of a plan stands nothing."""
        last = len(self.sides[side]) - 1
        before = "first" if at == 0 else names.get(at - 1, f"final {at - 1}") if side else at - 1
        behind = "last" if at == last else names.get(at + 1, f"final {at + 1}") if side else at + 1
        return before, behind


def moved(pairs: Sequence[Pair], texts: Sequence[str]) -> set[Pair]:
    """The fewest and shortest of the pairs that had to be moved for the old order to become the new one.

    >>> moved([(0, 2), (1, 0), (2, 1)], ["甲", "乙", "丙"])
    {(0, 2)}
    """
    rank = {new: number for number, (_, new) in enumerate(sorted(pairs, key=lambda each: each[1]), start=1)}
    best: list[tuple[Weight, int]] = [((0, 0, 0), -1)] * (len(pairs) + 1)  # a Fenwick tree of the best so far
    before: list[int] = []
    totals: list[Weight] = []
    order = sorted(range(len(pairs)), key=lambda at: pairs[at][0])
    for number, at in enumerate(order):
        total, last = _best(best, rank[pairs[at][1]] - 1)
        weight = (1, len(texts[at]), crc32(texts[at].encode("utf-8", "surrogatepass")))
        total = (total[0] + weight[0], total[1] + weight[1], total[2] + weight[2])
        before.append(last)
        totals.append(total)
        place = rank[pairs[at][1]]
        while place < len(best):
            best[place] = max(best[place], (total, number), key=lambda each: each[0])
            place += place & -place
    kept = set()
    number = max(range(len(order)), key=lambda each: totals[each], default=-1)
    while number >= 0:
        kept.add(pairs[order[number]])
        number = before[number]
    return set(pairs) - kept


def _best(tree: Sequence[tuple[Weight, int]], place: int) -> tuple[Weight, int]:
    """The best of the first places of a tree."""
    found = tree[0]
    while place:
        found = max(found, tree[place], key=lambda each: each[0])
        place -= place & -place
    return found
