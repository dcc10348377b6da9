"""Quantities (目标值): a figure with its unit, comparator, approximation and direction of change.

Figures are exact decimals in the unit as written (1.2 万人 stays 1.2 万人, 500亿级 stays 亿). Times,
dates and ordinals are no quantities: 3个工作日 is a deadline's business, 第3个 counts nothing.
A fraction 三分之二 has the value 2 and is measured in 三分之.
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from attrs import frozen

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.values.figure import read_figure
from zhuanyezhen.values.folding import fold_tight
from zhuanyezhen.values.measure import plain, scale_of, shifted
from zhuanyezhen.values.numeral import format_numeral, parse_numeral
from zhuanyezhen.values.quantity_words import (
    CHANGED,
    COMPARED,
    FIGURE_START,
    FOUND,
    PREFIXED,
    WHOLE,
    Change,
    Comparator,
)

__all__ = ["Change", "Comparator", "Quantity", "QuantityMatch", "find_quantities", "parse_quantity"]
_WRITTEN = {
    Comparator.EQUAL: "", Comparator.REACH: "达到", Comparator.AT_LEAST: "不少于",
    Comparator.MORE_THAN: "超过", Comparator.AT_MOST: "不超过", Comparator.LESS_THAN: "低于",
    Comparator.STABLE_AT: "稳定在", Comparator.CLASS: "",
}  # fmt: skip
_CHANGE_WRITTEN = {None: "", Change.GROWTH: "增长", Change.DECLINE: "下降"}

_LONGEST = 60
_LONGEST_PREFIX = 16
_PERCENT = {"百": "%", "千": "‰", "100": "%", "1000": "‰"}


@frozen(kw_only=True)
class Quantity:
    """A figure as a plan promises it: 年均增长18%, 不少于1家, 8—10个.

    ``upper`` is the upper end of a range. ``measured_in`` is the unit as written (家, 亿元, %).
    ``annual`` says that the change is a yearly average (年均).

    >>> str(Quantity(value=Decimal(18), measured_in="%", change=Change.GROWTH, annual=True))
    '年均增长18%'
    """

    value: Decimal
    upper: Decimal | None = None
    measured_in: str
    comparator: Comparator = Comparator.EQUAL
    approximate: bool = False
    change: Change | None = None
    annual: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether it is one exact figure and its unit: no bound, no range, no change, nothing about right."""
        return (
            self.comparator is Comparator.EQUAL
            and self.upper is None
            and self.change is None
            and not self.approximate
        )

    def __str__(self) -> str:
        before = "年均" if self.annual else ""
        before += _CHANGE_WRITTEN[self.change] + _WRITTEN[self.comparator]
        before += "约" if self.approximate else ""
        after = "级" if self.comparator is Comparator.CLASS else ""
        return before + self._figure() + after

    def _figure(self) -> str:
        if self.measured_in.endswith("分之"):
            return self.measured_in + format_numeral(int(self.value))
        upper = "" if self.upper is None else f"—{plain(self.upper)}"
        return f"{plain(self.value)}{upper}{self.measured_in}"


@frozen(kw_only=True)
class QuantityMatch:
    """A quantity in a text, its modifiers included in ``start`` and ``end``.

    >>> next(find_quantities("首批遴选10个")).start
    4
    """

    start: int
    end: int
    quantity: Quantity


def parse_quantity(text: str) -> Quantity:
    """Read one quantity; ``ValueTextError`` if the text is not one.

    >>> parse_quantity("不少于1家").comparator
    <Comparator.AT_LEAST: 'at-least'>
    >>> str(parse_quantity("8—10个")), str(parse_quantity("35％左右")), parse_quantity("1,000亿元").value
    ('8—10个', '约35%', Decimal('1000'))

    Args:
        text: The quantity (不少于1家), nothing around it.

    Returns:
        The figure, its unit and how it is compared.
    """
    folded = fold_tight(text[: _LONGEST + 1])
    prefix = FIGURE_START.match(folded) if len(text) <= _LONGEST else None
    quantity = _whole(prefix, folded) if prefix else None
    if quantity is None:
        raise ValueTextError(
            f"not a quantity: “{text[:_LONGEST]}”; write a figure with its unit, as in 不少于1家 or 年均增长18%",
            f"不是数量：“{text[:_LONGEST]}”；请写数值和单位，如不少于1家、年均增长18%",
        )
    return quantity


def find_quantities(folded: str) -> Iterator[QuantityMatch]:
    """The quantities in folded prose, in order; none inside 《…》 and 〔…〕, no times, no ordinals.

    >>> [str(match.quantity) for match in find_quantities("到2025年，市级专业镇达到3个以上，产值突破100亿元")]
    ['不少于3个', '超过100亿元']
    >>> list(find_quantities("24小时服务，3个工作日内办结，“5G+”，第1名"))
    []
    """
    last = 0
    for core in FOUND.finditer(folded):
        if core["value"] or core["high"] or core["parts"]:
            prefix = PREFIXED.search(folded, max(last, core.start() - _LONGEST_PREFIX), core.start())
            quantity = _quantity(prefix, core.groupdict()) if prefix else None
            if prefix and quantity:
                last = core.end()
                yield QuantityMatch(start=prefix.start(), end=last, quantity=quantity)


def _whole(prefix: re.Match[str], folded: str) -> Quantity | None:
    """The quantity that begins behind the prefix and ends with the text, with a known measure or any word."""
    for form in WHOLE:
        if core := form.fullmatch(folded, prefix.end()):
            return _quantity(prefix, core.groupdict())
    return None


def _quantity(prefix: re.Match[str], core: Mapping[str, str | None]) -> Quantity | None:
    measured = _fraction(core.get("parts"), core.get("count") or "") or _measured(core)
    if measured is None:
        return None
    value, upper, measured_in = measured
    words = [core.get(part) for part in ("suffix", "class", "fraction_suffix")]
    word = next((word for word in words if word), prefix["comparator"])
    around = any(core.get(part) for part in ("around", "fraction_around", "loose"))
    return Quantity(
        value=value,
        upper=upper,
        measured_in=measured_in,
        comparator=COMPARED[word] if word else Comparator.EQUAL,
        approximate=around or bool(prefix["about"]),
        change=CHANGED[prefix["change"]] if prefix["change"] else None,
        annual=bool(prefix["annual"]),
    )


def _measured(core: Mapping[str, str | None]) -> tuple[Decimal, Decimal | None, str] | None:
    base, scale = core.get("base") or "", core.get("scale") or core.get("bare")
    high = _scaled(core.get("value") or core.get("high"), scale)
    if core.get("value"):
        return (high[0], None, high[1] + base) if high else None
    low = _scaled(core.get("low"), core.get("low_scale"))
    return _range(low, core.get("low_base"), high, base) if low and high else None


def _range(
    low: tuple[Decimal, str], low_base: str | None, high: tuple[Decimal, str], base: str
) -> tuple[Decimal, Decimal, str] | None:
    """Both ends in one unit: that of the upper end (8—10万元), or the smaller one (500元—1万元)."""
    scale = low[1] or ("" if low_base else high[1])
    powers = scale_of(scale + base)[0], scale_of(high[1] + base)[0]
    smaller = powers[0] < powers[1]
    ends = shifted(low[0], max(0, powers[0] - powers[1])), shifted(high[0], max(0, powers[1] - powers[0]))
    if (low_base and low_base != base) or ends[0] >= ends[1]:
        return None
    return *ends, (scale if smaller else high[1]) + base


def _scaled(figure: str | None, scale: str | None) -> tuple[Decimal, str] | None:
    """A figure with its scale, which stands apart (1.2 万) or closes a numeral (三百万)."""
    read = read_figure(figure or "")
    if read is None or (read[1] and scale):
        return None
    return read[0], scale or read[1]


def _fraction(parts: str | None, count: str) -> tuple[Decimal, None, str] | None:
    """Percent for 百分之; else the count of the parts: 三分之二 is 2 in 三分之."""
    if parts is None:
        return None
    percent, whole, of = _PERCENT.get(parts), parse_numeral(count), parse_numeral(parts)
    if percent:
        value = Decimal(count) if count[0].isdecimal() else whole
        return None if value is None else (Decimal(value), None, percent)
    if not of or not whole or whole >= of:
        return None
    return Decimal(whole), None, format_numeral(of) + "分之"
