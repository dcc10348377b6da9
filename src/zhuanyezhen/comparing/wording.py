"""Which words of two texts differ, but for what has been told already.

A deadline or a target that has changed is told as such; the sentence it stands in is told as other words only where it
says something else besides.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from zhuanyezhen.comparing.pairing import pair_texts
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.folding import fold_tight

_SENTENCE = regex(r"[^。；！？]+[。；！？]?")
_UNWRITTEN = regex(r"[^\w]+")


@frozen
class Written:
    """The values that have changed, as each side writes them: pairs, and what came or went alone."""

    changed: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()

    def key(self, text: str) -> str:
        """A text without what has changed, without marks and blanks: what else it says."""
        tight = fold_tight(text)
        for each in (*self.changed, *self.alone):
            tight = tight.replace(each, "")
        return _UNWRITTEN.sub("", tight)

    def holds_alone(self, text: str) -> bool:
        """Whether a value that came or went stands in it."""
        tight = fold_tight(text)
        return any(each in tight for each in self.alone)


def words_apart(old: Sequence[str], new: Sequence[str], written: Written) -> tuple[list[str], list[str]]:
    """The texts that stand on one side only, but for those that differ by what has been told already.

    Texts that all stand on both sides in another order are given whole.
    """
    olds, news = _not_common(old, new)
    left = _not_common([written.key(each) for each in olds], [written.key(each) for each in news])
    gone = _with_keys(olds, left[0], written)
    come = _with_keys(news, left[1], written)
    gone, come = (_without_told(gone, come, written), _without_told(come, gone, written))
    if (
        not gone
        and not come
        and not olds
        and not news
        and list(map(fold_tight, old)) != list(map(fold_tight, new))
    ):
        return list(old), list(new)
    return gone, come


def _not_common(old: Sequence[str], new: Sequence[str]) -> tuple[list[str], list[str]]:
    """What stands on one side only, counted."""
    one, other = Counter(map(fold_tight, old)), Counter(map(fold_tight, new))
    return _beyond(old, one - other), _beyond(new, other - one)


def _beyond(texts: Sequence[str], left: Counter[str]) -> list[str]:
    found = []
    for each in texts:
        if left[fold_tight(each)] > 0:
            left[fold_tight(each)] -= 1
            found.append(each)
    return found


def _with_keys(texts: Sequence[str], keys: Sequence[str], written: Written) -> list[str]:
    """The texts whose keys are among those left; what says nothing but the values that have changed is not."""
    left = Counter(key for key in keys if key)
    found = []
    for each in texts:
        key = written.key(each)
        if left[key] > 0:
            left[key] -= 1
            found.append(each)
    return found


def _without_told(texts: Sequence[str], others: Sequence[str], written: Written) -> list[str]:
    """Without sentences that hold a value that came or went, if none of the other side is the same sentence rewritten."""
    alike = {at for at, _ in pair_texts(texts, others)}
    return [each for at, each in enumerate(texts) if at in alike or not written.holds_alone(each)]


def sentences(texts: Iterable[str]) -> Iterator[str]:
    """The sentences of some lines, each with its mark."""
    for text in texts:
        yield from (found.group() for found in _SENTENCE.finditer(text))
