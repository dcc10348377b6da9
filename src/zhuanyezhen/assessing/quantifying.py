"""What one figure of a ledger may be, and how figures are shown beside a limit.

Decided here: a figure given as about (约, 近, 余) may be off by a share to either side; words that bound it (30%以上) say
as much as they say; a figure without a unit is in no unit of the criteria but none.
"""

from collections.abc import Iterable
from decimal import Context, Decimal

from zhuanyezhen.assessing.evidence import Figure
from zhuanyezhen.assessing.span import Span, around
from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.values.measure import convert, plain
from zhuanyezhen.values.quantity import Comparator, Quantity, parse_quantity
from zhuanyezhen.words import Said
from zhuanyezhen.words import assessing as words

_UPWARD = frozenset({Comparator.AT_LEAST, Comparator.MORE_THAN, Comparator.REACH})
_DOWNWARD = frozenset({Comparator.AT_MOST, Comparator.LESS_THAN})
_PLACES = (2, 4, 8, 16)
_ROOM = Context(prec=80, traps=[])


def span_of(
    figure: Figure, own: str | None, unit: str | None, share: Decimal
) -> tuple[Span | None, Said | None]:
    """What a figure may be in a unit, or why that cannot be told.

    Args:
        figure: The figure as reported.
        own: What it is measured in.
        unit: What it is asked for in.
        share: How far a figure given as about may be off.
    """
    if figure.value is None:
        return _of_words(figure.text or "", unit, share)
    value = convert(figure.value, own, unit)
    if value is None:
        own_told = own or words.NO_UNIT.said()
        return None, words.UNIT_DIFFERS.said(own=own_told, unit=unit or words.NO_UNIT.said())
    return around(value, share) if figure.approximate else Span(value, value), None


def amount(figure: Figure, own: str | None, unit: str | None) -> Said:
    """A figure as it is shown: in the unit asked for where it has one of its kind, else as reported."""
    if figure.value is None:
        return Said(figure.text or "", figure.text or "")
    value = convert(figure.value, own, unit)
    told = f"{plain(figure.value)}{own or ''}" if value is None else f"{plain(value)}{unit or ''}"
    return words.ABOUT.said(figure=told) if figure.approximate else Said(told, told)


def shown_span(span: Span, unit: str | None, limits: Iterable[Decimal]) -> Said:
    """A figure that was reckoned, rounded as far as no limit comes to lie on its other side."""
    if span.exact is not None:
        told = f"{plain(rounded(span.exact, limits))}{unit or ''}"
        return Said(told, told)
    low, high = (None if end is None else plain(rounded(end, limits)) for end in (span.low, span.high))
    if low is None or high is None:
        bound = words.AT_LEAST if high is None else words.AT_MOST
        return bound.said(figure=f"{low or high or ''}{unit or ''}")
    return Said(f"{low}—{high}{unit or ''}", f"{low}–{high}{unit or ''}")


def rounded(value: Decimal, limits: Iterable[Decimal]) -> Decimal:
    """A figure to two places, or to as many more as keep it on its side of every limit.

    >>> rounded(Decimal("33.3333"), []), rounded(Decimal("2.9999"), [Decimal(3)])
    (Decimal('33.33'), Decimal('2.9999'))
    """
    kept = tuple(limits)
    for places in _PLACES:
        short = value.quantize(Decimal(1).scaleb(-places), context=_ROOM)
        if short.is_finite() and all(_side(short, limit) == _side(value, limit) for limit in kept):
            return short
    return value


def _side(value: Decimal, limit: Decimal) -> int:
    return (value > limit) - (value < limit)


def _of_words(text: str, unit: str | None, share: Decimal) -> tuple[Span | None, Said | None]:
    span = None
    try:
        quantity = parse_quantity(text)
    except ValueTextError:
        pass  # said below
    else:
        span = None if quantity.change or quantity.annual else _bounds(quantity, unit, share)
    return span, None if span else words.WORDS_ONLY.said(text=text)


def _bounds(quantity: Quantity, unit: str | None, share: Decimal) -> Span | None:
    value = convert(quantity.value, quantity.measured_in, unit)
    upper = value if quantity.upper is None else convert(quantity.upper, quantity.measured_in, unit)
    if value is None or upper is None:
        return None
    about = quantity.approximate or quantity.comparator is Comparator.STABLE_AT
    low = around(value, share).low if about else value
    high = around(upper, share).high if about else upper
    if quantity.comparator in _UPWARD:
        return Span(low, None)
    if quantity.comparator in _DOWNWARD:
        return Span(None, high)
    return None if quantity.comparator is Comparator.CLASS else Span(low, high)
