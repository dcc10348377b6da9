"""Units of measurement (计量单位): what a figure is measured in, and exact conversion between scales.

A unit is a scale (万, 亿) and a base (元, 户): 1.2 万户 and 12,000 户 are the same, 1.2 亿元 and 1.2 亿吨 are not.
"""

from decimal import Decimal

from zhuanyezhen.pattern import regex
from zhuanyezhen.values.folding import fold_tight

_POWERS = {
    "百": 2,
    "千": 3,
    "万": 4,
    "十万": 5,
    "百万": 6,
    "千万": 7,
    "亿": 8,
    "十亿": 9,
    "百亿": 10,
    "千亿": 11,
    "万亿": 12,
}
# 万元, 亿立方米: a scale before a measure, the longest first
_SCALED = regex(r"(万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百)(?=.)")
_UNSCALED = ("千克", "千瓦", "千米", "百分")


def scale_of(unit: str) -> tuple[int, str]:
    """The power of ten and the base of a unit.

    >>> scale_of("亿元"), scale_of("万 户"), scale_of("%"), scale_of("千克"), scale_of("万千瓦")
    ((8, '元'), (4, '户'), (0, '%'), (0, '千克'), (4, '千瓦'))
    """
    folded = fold_tight(unit)
    match = None if folded.startswith(_UNSCALED) else _SCALED.match(folded)
    return (_POWERS[match[1]], folded[match.end() :]) if match else (0, folded)


def convert(value: Decimal, unit: str | None, to: str | None) -> Decimal | None:
    """A figure in another unit of the same base, exactly; ``None`` when the bases differ or one is not known.

    >>> convert(Decimal("1.25"), "亿元", "万元"), convert(Decimal(1), "亿元", "亿吨")
    (Decimal('12500'), None)
    """
    if unit == to:
        return value
    if unit is None or to is None:
        return None
    (power, base), (wanted, other) = scale_of(unit), scale_of(to)
    return shifted(value, power - wanted) if base == other else None


def shifted(value: Decimal, places: int) -> Decimal:
    """A figure times a power of ten; unlike ``Decimal.scaleb`` it never rounds.

    >>> shifted(Decimal("0.01"), -8), shifted(Decimal(12), 4)
    (Decimal('1E-10'), Decimal('120000'))
    """
    sign, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int):
        return value
    moved = Decimal((sign, digits, exponent + places))
    return Decimal(f"{moved:f}") if exponent + places > 0 else moved


def plain(value: Decimal) -> str:
    """A figure as people write it: no exponent, no idle zeros.

    >>> plain(Decimal("12.50")), plain(Decimal("1E+3")), plain(Decimal("-0.00"))
    ('12.5', '1000', '0')
    """
    text = f"{value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text
