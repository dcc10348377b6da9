"""Rates (率): a numerator, a denominator, and what could not be counted."""

from decimal import ROUND_HALF_UP, Decimal

from attrs import frozen

_HUNDREDTH = Decimal("0.01")


@frozen(kw_only=True)
class Rate:
    """So many of so many. ``unknown`` are the ids of what could not be counted and stands in neither.

    >>> str(Rate(count=Decimal(82), of=Decimal(94))), str(Rate(count=Decimal(0), of=Decimal(0)))
    ('87.23%', '—')
    """

    count: Decimal
    of: Decimal
    unknown: tuple[str, ...] = ()

    @property
    def percent(self) -> Decimal | None:
        """In percent, rounded half up to two places as reports print it; ``None`` of nothing."""
        if self.of == 0:
            return None
        return (self.count * 100 / self.of).quantize(_HUNDREDTH, ROUND_HALF_UP)

    def __str__(self) -> str:
        return "—" if self.percent is None else f"{self.percent}%"
