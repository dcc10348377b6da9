"""What a figure may be: from where to where. An exact figure is a span of one point, an approximate one is wider.

Decided here: figures are reckoned with more digits than ledgers have, and what overflows, or is no figure, is not known;
so nothing a file holds can make a comparison raise or run long. Ends count in, also where the words leave them out
(超过30%): a figure at such an end is then not decided, which is the safe side.
"""

from collections.abc import Callable, Sequence
from decimal import Context, Decimal
from itertools import product

from attrs import frozen

from zhuanyezhen.assessing.verdict import Verdict, verdict_of
from zhuanyezhen.values.quantity import Comparator

_RECKON = Context(prec=50, traps=[])
_ROUND = Context(prec=30, traps=[])
_HUNDRED = Decimal(100)


@frozen
class Span:
    """From ``low`` to ``high``, both included; ``None`` where there is no such end."""

    low: Decimal | None
    high: Decimal | None

    @property
    def exact(self) -> Decimal | None:
        """The figure, where there is but one."""
        return self.low if self.low is not None and self.low == self.high else None

    def against(self, comparator: Comparator, limit: Decimal) -> Verdict:
        """Whether whatever the figure is compares so with a limit.

        >>> about = Span(Decimal(27), Decimal(33))
        >>> [str(about.against(Comparator.AT_LEAST, Decimal(limit))) for limit in (27, 30, 34)]
        ['met', 'unknown', 'unmet']
        """
        if comparator is Comparator.EQUAL:
            return self._equals(limit)
        compares = _COMPARES[comparator]
        low, high = (
            verdict_of(met=None if end is None else compares(end, limit)) for end in (self.low, self.high)
        )
        enough, most = (low, high) if comparator in _UPWARD else (high, low)
        if enough is Verdict.MET or most is Verdict.UNMET:
            return Verdict.MET if enough is Verdict.MET else Verdict.UNMET
        return Verdict.UNKNOWN

    def _equals(self, limit: Decimal) -> Verdict:
        if self.exact is not None:
            return verdict_of(met=self.exact == limit)
        outside = (self.low is not None and limit < self.low) or (self.high is not None and limit > self.high)
        return Verdict.UNMET if outside else Verdict.UNKNOWN


_COMPARES: dict[Comparator, Callable[[Decimal, Decimal], bool]] = {
    Comparator.AT_LEAST: lambda value, limit: value >= limit,
    Comparator.MORE_THAN: lambda value, limit: value > limit,
    Comparator.AT_MOST: lambda value, limit: value <= limit,
    Comparator.LESS_THAN: lambda value, limit: value < limit,
}
_UPWARD = frozenset({Comparator.AT_LEAST, Comparator.MORE_THAN})


def around(value: Decimal, share: Decimal) -> Span:
    """What a figure given as about may be: so far off on either side.

    >>> around(Decimal(30), Decimal("0.1"))
    Span(low=Decimal('27.0'), high=Decimal('33.0'))
    """
    off = _RECKON.multiply(value.copy_abs(), share)
    return Span(_RECKON.subtract(value, off), _RECKON.add(value, off))


def total(spans: Sequence[Span]) -> Span:
    """The sum of figures."""
    return Span(_sum([each.low for each in spans]), _sum([each.high for each in spans]))


def mean(spans: Sequence[Span]) -> Span:
    """The average of figures."""
    whole = total(spans)
    return Span(_over(whole.low, len(spans)), _over(whole.high, len(spans)))


def ratio(part: Span, whole: Span, scale: int = 1) -> Span | None:
    """A part of a whole, times a scale (100 for percent); ``None`` where the whole may be nothing or less.

    >>> ratio(Span(Decimal(3), Decimal(3)), Span(Decimal(100), Decimal(100)), 100)
    Span(low=Decimal('3'), high=Decimal('3'))
    """
    if part.low is None or part.high is None or whole.low is None or whole.high is None or whole.low <= 0:
        return None
    return _around(
        [_share(each, of, scale) for each, of in product((part.low, part.high), (whole.low, whole.high))]
    )


def compound(first: Span, last: Span, years: int) -> Span | None:
    """The compound growth a year in percent over so many years; ``None`` against nothing or less.

    >>> compound(Span(Decimal(100), Decimal(100)), Span(Decimal("110.25"), Decimal("110.25")), 2)
    Span(low=Decimal('5'), high=Decimal('5'))
    """
    if first.low is None or first.high is None or last.low is None or last.high is None:
        return None
    if first.low <= 0 or last.low <= 0:
        return None
    return _around([_growth(first.high, last.low, years), _growth(first.low, last.high, years)])


def _share(part: Decimal, whole: Decimal, scale: int) -> Decimal:
    return _plain(_RECKON.divide(_RECKON.multiply(part, Decimal(scale)), whole))


def _growth(first: Decimal, last: Decimal, years: int) -> Decimal:
    """Rounded to fewer digits than it is reckoned with: 1.1025 over two years is 5 % and not a hair less."""
    factor = _RECKON.power(_RECKON.divide(last, first), _RECKON.divide(Decimal(1), Decimal(years)))
    return _plain(_ROUND.multiply(_RECKON.subtract(_ROUND.plus(factor), Decimal(1)), _HUNDRED))


def _plain(value: Decimal) -> Decimal:
    return value.normalize(_RECKON)


def _around(values: Sequence[Decimal]) -> Span | None:
    return Span(min(values), max(values)) if all(each.is_finite() for each in values) else None


def _sum(values: Sequence[Decimal | None]) -> Decimal | None:
    whole = Decimal(0)
    for each in values:
        if each is None:
            return None
        whole = _RECKON.add(whole, each)
    return whole if whole.is_finite() else None


def _over(value: Decimal | None, count: int) -> Decimal | None:
    return None if value is None else _plain(_RECKON.divide(value, Decimal(count)))
