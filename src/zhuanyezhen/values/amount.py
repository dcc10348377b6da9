"""Amounts (数量): an exact figure with its unit as written, 50亩, 2000吨标准煤, 300万元, 120人.

Decided here: an amount may be measured in anything, where ``Money`` is in money alone; it has no bound and no growth, as
a ``Quantity`` of a plan has. What is about right (约50亩) stays so, and is more or less than nothing for certain.
"""

from collections.abc import Iterable
from decimal import Context, Decimal

from attrs import evolve, frozen

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.measure import convert, plain, scale_of, shifted
from zhuanyezhen.values.quantity import parse_quantity
from zhuanyezhen.values.quantity_words import BASE, SCALE

_LONGEST_SHOWN = 40
_EXACT = Context(prec=400)
_ABOUT = {False: "", True: "约"}


@frozen(kw_only=True)
class Amount:
    """A figure with its unit as written; ``approximate`` says that it is about right.

    >>> str(Amount(value=Decimal("50.0"), unit="亩"))
    '50亩'

    Raises:
        ValueTextError: the two are no amount as people write one.
    """

    value: Decimal
    unit: str
    approximate: bool = False

    def __attrs_post_init__(self) -> None:
        if _read(str(self)) != (self.value, self.unit, self.approximate):
            raise _none(f"{self.value}{self.unit}")

    def __str__(self) -> str:
        return f"{_ABOUT[self.approximate]}{plain(self.value)}{self.unit}"

    def exceeds(self, other: "Amount") -> bool | None:
        """Whether it is more than another one; ``None`` where one is about right, or not measured in the same.

        >>> parse_amount("1亿元").exceeds(parse_amount("9000万元")), parse_amount("5公顷").exceeds(parse_amount("50亩"))
        (True, None)
        """
        value = convert(self.value, self.unit, other.unit)
        return None if value is None or self.approximate or other.approximate else value > other.value


def parse_amount(text: str) -> Amount:
    """Read an amount with its unit.

    >>> parse_amount("1,200 吨标准煤").value, str(parse_amount("三百万元"))
    (Decimal('1200'), '300万元')

    Args:
        text: The amount (50亩), nothing around it.

    Returns:
        The amount, in the unit it was written in.

    Raises:
        ValueTextError: the text is none: it has no unit, or says a bound, a range or a change.
    """
    read = _read(text)
    if read is None:
        raise _none(text)
    value, unit, approximate = read
    return Amount(value=value, unit=unit, approximate=approximate)


def sums(amounts: Iterable[Amount]) -> tuple[str, ...]:
    """The exact sums of amounts as people write them, one for each measure, in the largest unit of it, in their order.

    >>> sums(map(parse_amount, ["9000万元", "50亩", "1亿元", "20亩"]))
    ('1.9亿元', '70亩')
    """
    found: dict[str, tuple[Decimal, str, bool]] = {}
    for each in amounts:
        power, base = scale_of(each.unit)
        value, unit, about = found.get(base, (Decimal(0), each.unit, False))
        larger = each.unit if power > scale_of(unit)[0] else unit
        parts = (
            shifted(one, scale_of(of)[0] - scale_of(larger)[0])
            for one, of in ((value, unit), (each.value, each.unit))
        )
        found[base] = _EXACT.add(*parts), larger, about or each.approximate
    return tuple(f"{_ABOUT[about]}{plain(value)}{unit}" for value, unit, about in found.values())


def is_measure(text: str) -> bool:
    """Whether a text is a unit that amounts are usually measured in.

    >>> is_measure("亩"), is_measure("万元"), is_measure("可选")
    (True, True, False)
    """
    return regex(rf"(?:{SCALE})?{BASE}").fullmatch(text) is not None


def _read(text: str) -> tuple[Decimal, str, bool] | None:
    try:
        quantity = parse_quantity(text)
    except ValueTextError:
        return None
    told = evolve(quantity, approximate=False).is_plain and not quantity.annual
    told = told and not quantity.measured_in.endswith("分之")
    return (quantity.value, quantity.measured_in, quantity.approximate) if told else None


def _none(text: str) -> ValueTextError:
    shown = text[:_LONGEST_SHOWN]
    return ValueTextError(
        f"not an amount: “{shown}”; write a figure with its unit, as in 50亩 or 300万元",
        f"不是数量：“{shown}”；请写数值和单位，如50亩、300万元",
    )
