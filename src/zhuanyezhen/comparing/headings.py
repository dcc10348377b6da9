"""Which headings above tasks are called otherwise in the final: all tasks below one stand below the other, and no other does."""

from collections.abc import Iterator, Sequence

from zhuanyezhen.comparing.edit import Edit, Part, Turn
from zhuanyezhen.comparing.pairing import Pair
from zhuanyezhen.model.plan import Task
from zhuanyezhen.values.folding import fold_tight

Path = tuple[str, ...]


class Headings:
    """The headings above the tasks of two plans."""

    def __init__(self, old: Sequence[Task], new: Sequence[Task], pairs: Sequence[Pair]) -> None:
        self._titles = {(fold_tight(old[at].title), fold_tight(new[to].title)) for at, to in pairs}
        olds = {prefix for each in old for prefix in _prefixes(each.path)}
        news = {prefix for each in new for prefix in _prefixes(each.path)}
        onto: dict[Path, set[Path]] = {}
        back: dict[Path, set[Path]] = {}
        for at, to in pairs:
            for one, other in zip(_prefixes(old[at].path), _prefixes(new[to].path), strict=False):
                onto.setdefault(one, set()).add(other)
                back.setdefault(other, set()).add(one)
        self._renamed = {
            one: other
            for one, others in onto.items()
            for other in others
            if len(others) == len(back[other]) == 1 and one not in news and other not in olds
        }

    def same(self, old: Path, new: Path) -> bool:
        """Whether two paths are the same headings, by whatever name."""
        one, other = _tight(old), _tight(new)
        return one == other or self._renamed.get(one) == other

    def edits(self) -> Iterator[Edit]:
        """The headings that are called otherwise, but for those that are tasks: a task's name is its own change."""
        for one, other in self._renamed.items():
            if one[-1] != other[-1] and (one[-1], other[-1]) not in self._titles:
                yield Edit(part=Part.HEADING, how=Turn.CHANGED, old=one[-1], new=other[-1])


def _prefixes(path: Path) -> Iterator[Path]:
    tight = _tight(path)
    yield from (tight[: at + 1] for at in range(len(tight)))


def _tight(path: Path) -> Path:
    return tuple(map(fold_tight, path))
