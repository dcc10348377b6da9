"""Codelists whose members are ranked: compared by their place in the list, not by their spelling."""

from functools import cache

from zhuanyezhen.values.codelist import Codelist


class Ranked(Codelist):
    """A codelist in ascending order; plain text of a member compares as the member.

    >>> class Size(Ranked):
    ...     SMALL = "small", "小"
    ...     LARGE = "large", "大"
    >>> Size.SMALL < Size.LARGE, Size.LARGE >= "small"
    (True, True)
    """

    def __lt__(self, other: str) -> bool:
        return _rank(type(self), self) < _rank(type(self), other)

    def __le__(self, other: str) -> bool:
        return _rank(type(self), self) <= _rank(type(self), other)

    def __gt__(self, other: str) -> bool:
        return _rank(type(self), self) > _rank(type(self), other)

    def __ge__(self, other: str) -> bool:
        return _rank(type(self), self) >= _rank(type(self), other)


@cache
def _rank(kind: type[Ranked], member: str) -> int:
    return list(kind).index(kind(member))
