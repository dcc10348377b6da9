"""Amounts of money (金额): an exact figure with its unit as written, 1.2亿元 or 350万元.

Amounts of one currency compare by what they are worth: 1.2亿元 is 12000万元. A sum keeps the unit of the
larger scale, so nothing is rounded and no fen is lost.
"""

import re
from collections.abc import Iterable
from decimal import Context, Decimal
from functools import total_ordering

from attrs import field, frozen

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.figure import SPELT, read_figure
from zhuanyezhen.values.folding import fold_tight
from zhuanyezhen.values.measure import plain, scale_of, shifted
from zhuanyezhen.values.numeral import parse_numeral

CURRENCIES = ("元", "美元", "欧元", "港元", "日元")
_DIGITS, _PLACES = 30, 20
_SCALES = ("万亿", "千亿", "百亿", "十亿", "亿", "千万", "百万", "十万", "万", "千", "百", "")
_UNIT = rf"(?:{'|'.join(_SCALES)})(?:{'|'.join(CURRENCIES)})"
# 1,200.5万元, 人民币50亿元整: with separators of thousands or without
_FORM = regex(
    rf"(?:人民币)?(-?(?:[0-9]{{1,3}}(?:[,，][0-9]{{3}})+|[0-9]{{1,{_DIGITS}}})(?:\.[0-9]{{1,{_PLACES}}})?)"
    rf"({_UNIT})[整正]?(?:人民币|（人民币）)?"
)
# 人民币叁万元伍角整: large and small numerals, 圆 or 元, 角 and 分
_SPELT = regex(
    rf"(?:人民币)?({SPELT})({'|'.join(CURRENCIES)}|圆)(?:([0-9一二三四五六七八九壹贰叁肆伍陆柒捌玖])角)?"
    r"(?:零?([0-9一二三四五六七八九壹贰叁肆伍陆柒捌玖])分)?[整正]?(?:人民币|（人民币）)?"
)
UNITS = frozenset(f"{scale}{currency}" for scale in _SCALES for currency in CURRENCIES)
_LONGEST = 80
_EXACT = Context(prec=400)


def _is_unit(_money: "Money", _field: object, unit: str) -> None:
    if unit not in UNITS:
        raise ValueTextError(
            f"not a unit of money: “{unit[:40]}”; write 元, 万元 or 亿元",
            f"不是金额的单位：“{unit[:40]}”；请写元、万元或亿元",
        )


def _is_figure(_money: "Money", _field: object, value: Decimal) -> None:
    if not value.is_finite() or not -_PLACES <= value.as_tuple().exponent <= value.adjusted() < _DIGITS:  # type: ignore[operator]
        raise ValueTextError(
            f"not an amount of any ledger: {value}", f"不是台账可能的金额：{value}；请核对位数和单位"
        )


@total_ordering
@frozen(order=False, eq=False)
class Money:
    """An amount of money (金额) in its unit as written.

    >>> str(Money(Decimal("1.20"), "亿元")), Money(Decimal("1.2"), "亿元") == Money(Decimal(12000), "万元")
    ('1.20亿元', True)

    Raises:
        ValueTextError: the unit is no unit of money, or the figure is no number.
    """

    value: Decimal = field(validator=_is_figure)
    unit: str = field(validator=_is_unit)

    def __str__(self) -> str:
        return f"{self.value:f}{self.unit}"

    @property
    def worth(self) -> Decimal:
        """The amount in the plain unit of its currency (元), exact."""
        return shifted(self.value, scale_of(self.unit)[0])

    @property
    def currency(self) -> str:
        """What it is in: 元, 美元 or another of ``CURRENCIES``."""
        return scale_of(self.unit)[1]

    def to(self, unit: str) -> "Money":
        """The same amount in another unit of its currency, exact.

        >>> str(Money(Decimal("21665"), "万元").to("亿元"))
        '2.1665亿元'

        Raises:
            ValueTextError: the unit is of another currency, or none.
        """
        power, currency = scale_of(unit)
        if currency != self.currency:
            raise ValueTextError(
                f"{self} is no amount of {currency}; the library knows no exchange rates",
                f"{self}不能换算成{unit}；本库没有汇率，请先折算",
            )
        return Money(shifted(self.value, scale_of(self.unit)[0] - power), unit)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Money):
            return NotImplemented
        return (self.currency, self.worth) == (other.currency, other.worth)

    def __hash__(self) -> int:
        return hash((self.currency, self.worth))

    def __lt__(self, other: "Money") -> bool:
        return self.worth < other.to(self.unit).worth


def parse_money(text: str) -> Money:
    """Read an amount with its unit.

    >>> parse_money("1，200.5 万元").worth, str(parse_money("３亿元"))
    (Decimal('12005000'), '3亿元')
    >>> str(parse_money("三百万元")), str(parse_money("人民币500万元"))
    ('300万元', '500万元')

    Args:
        text: The amount (1.2亿元), nothing around it.

    Returns:
        The amount, in the unit it was written in.

    Raises:
        ValueTextError: the text is none, or has no unit.
    """
    folded = fold_tight(text) if len(text) <= _LONGEST else ""
    if match := _FORM.fullmatch(folded):
        return Money(Decimal(re.sub("[,，]", "", match[1])), match[2])
    if (match := _SPELT.fullmatch(folded)) and (money := _spelt(match)):
        return money
    raise ValueTextError(
        f"not an amount of money: “{text[:40]}”; write 1.2亿元 or 350万元",
        f"不是金额：“{text[:40]}”；请写成1.2亿元或350万元",
    )


def _spelt(match: re.Match[str]) -> Money | None:
    """An amount in words (三百万元, 六十四万零一百四十三元一角七分); with 角 or 分 in 元, which alone has them."""
    figure, currency = read_figure(match[1]), match[2].replace("圆", "元")
    small = match[3] or match[4]
    if figure is None or (small and currency != "元"):
        return None
    amount, scale = figure
    if small:
        tenths, hundredths = (parse_numeral(part or "零") or 0 for part in match.group(3, 4))
        whole = shifted(amount, scale_of(scale + currency)[0])
        amount, scale = whole + shifted(Decimal(10 * tenths + hundredths), -2), ""
    return Money(Decimal(plain(amount)), scale + currency)


def total(amounts: Iterable[Money]) -> Money | None:
    """The exact sum, in the largest unit among them; ``None`` when there is none or currencies differ.

    >>> str(total([parse_money("1.2亿元"), parse_money("350万元")])), total([])
    ('1.235亿元', None)
    """
    given = tuple(amounts)
    if len({each.currency for each in given}) != 1:
        return None
    unit = max((each.unit for each in given), key=lambda unit: scale_of(unit)[0])
    worth = Decimal(0)
    for each in given:
        worth = _EXACT.add(worth, each.worth)
    summed = Money(worth, given[0].currency).to(unit)
    return Money(Decimal(plain(summed.value)), unit)
