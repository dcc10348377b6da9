"""The known names nearest to a written one: 石桥家具专业镇 for 石桥家具.

Decided here: a short form comes before a slip of the pen, figures are never taken for other figures (项目2 is not
项目1), and where more than a few are near, none is nearer than the others and none is given. It is a question to the
reader, never a resolution.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

from attrs import field, frozen

from zhuanyezhen.pattern import regex
from zhuanyezhen.values.folding import fold_tight

_MOST = 5
_ALIKE = 0.8
_SHARE = 4
_SHORTEST, _SHORTEST_CUT, _LONGEST = 2, 3, 60
_TELLING = 1000
_LOOKED_AT = 20
_FIGURES = regex(r"[0-9]+")


@frozen(eq=False)
class Nearest:
    """Names to look among, found by the pairs of characters they hold; a pair that too many hold tells nothing.

    >>> Nearest.among(["石桥家具专业镇", "花卉专业镇"]).to("石桥家具")
    ('石桥家具专业镇',)
    >>> Nearest.among(["项目1", "区民政局"]).to("项目2")
    ()
    """

    names: tuple[tuple[str, str], ...]
    _held_by: Mapping[str, list[int]] = field(factory=dict)

    @classmethod
    def among(cls, names: Iterable[str]) -> "Nearest":
        """These names, in their order."""
        known = tuple((name, fold_tight(name)) for name in dict.fromkeys(names))
        held_by: dict[str, list[int]] = {}
        for place, (_, folded) in enumerate(known):
            for pair in _pairs(folded):
                held_by.setdefault(pair, []).append(place)
        return cls(known, held_by)

    def to(self, text: str) -> tuple[str, ...]:
        """The names nearest to a text, in their order; none where none is near, or too many are."""
        written = fold_tight(text)
        if not _SHORTEST <= len(written) <= _LONGEST:
            return ()
        ranks: dict[int, list[int]] = {}
        for place in self._like(written):
            rank = _rank(written, self.names[place][1])
            if rank is not None:
                ranks.setdefault(rank, []).append(place)
        best = sorted(ranks[min(ranks)]) if ranks else []
        return tuple(self.names[place][0] for place in best) if len(best) <= _MOST else ()

    def _like(self, written: str) -> list[int]:
        """The places of the names that share most with a text; of equals the first."""
        shared: Counter[int] = Counter()
        for pair in _pairs(written):
            holders = self._held_by.get(pair, [])
            if len(holders) <= _TELLING:
                shared.update(holders)
        return sorted(shared, key=lambda place: (-shared[place], place))[:_LOOKED_AT]


def _pairs(text: str) -> Iterable[str]:
    return dict.fromkeys(text[at : at + 2] for at in range(min(len(text), _LONGEST) - 1))


def _rank(written: str, name: str) -> int | None:
    """How near a name is, 0 the nearest: one within the other, cut short, or alike but for a slip."""
    short, long = sorted((written, name), key=len)
    if len(long) > _LONGEST or _figures(short) != _figures(long) or len(short) * _SHARE < len(long):
        return None
    if len(short) >= _SHORTEST and short in long:
        return 0
    if len(short) >= _SHORTEST_CUT and _is_cut(short, long):
        return 1
    return 2 if _is_alike(short, long) else None


def _is_alike(short: str, long: str) -> bool:
    """Whether two names differ by a slip; first, as it costs less, whether they share characters enough."""
    shared = sum(min(short.count(each), long.count(each)) for each in set(short))
    enough = _ALIKE * len(short + long) / 2
    return shared >= enough and SequenceMatcher(None, short, long, autojunk=False).ratio() >= _ALIKE


def _figures(text: str) -> list[str]:
    return _FIGURES.findall(text)


def _is_cut(short: str, long: str) -> bool:
    """Whether characters were left out within a name (花卉镇 of 花卉专业镇): its ends stand, the others are in order."""
    rest = iter(long)
    return short[0] == long[0] and short[-1] == long[-1] and all(each in rest for each in short)
