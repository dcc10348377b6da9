"""Quantities (目标值): a figure with its unit, comparator, approximation and direction of change.

Figures are exact decimals in the unit as written (1.2 万人 stays 1.2 万人, 500亿级 stays 亿). Times,
dates and ordinals are no quantities: 3个工作日 is a deadline's business, 第3个 counts nothing.
A fraction 三分之二 has the value 2 and is measured in 三分之.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum

from attrs import frozen

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.values.folding import fold_tight
from zhuanyezhen.values.measure import plain
from zhuanyezhen.values.numeral import format_numeral, parse_numeral


class Comparator(StrEnum):
    """How a figure binds: reach it, at least, more than, at most, less than, stay at it, be of its class."""

    EQUAL = "equal"
    REACH = "reach"
    AT_LEAST = "at-least"
    MORE_THAN = "more-than"
    AT_MOST = "at-most"
    LESS_THAN = "less-than"
    STABLE_AT = "stable-at"
    CLASS = "class"


class Change(StrEnum):
    """Whether the figure is a growth (增长) or a decline (下降), not a level."""

    GROWTH = "growth"
    DECLINE = "decline"


_COMPARED = {
    "达到": Comparator.REACH, "达": Comparator.REACH,
    "不少于": Comparator.AT_LEAST, "不低于": Comparator.AT_LEAST, "不小于": Comparator.AT_LEAST,
    "至少": Comparator.AT_LEAST, "以上": Comparator.AT_LEAST, "及以上": Comparator.AT_LEAST,
    "超过": Comparator.MORE_THAN, "突破": Comparator.MORE_THAN, "超": Comparator.MORE_THAN,
    "高于": Comparator.MORE_THAN,
    "不超过": Comparator.AT_MOST, "不高于": Comparator.AT_MOST, "不多于": Comparator.AT_MOST,
    "控制在": Comparator.AT_MOST, "以内": Comparator.AT_MOST, "以下": Comparator.AT_MOST,
    "低于": Comparator.LESS_THAN, "少于": Comparator.LESS_THAN,
    "稳定在": Comparator.STABLE_AT, "保持在": Comparator.STABLE_AT,
    "级": Comparator.CLASS,
}  # fmt: skip
_CHANGED = {
    **dict.fromkeys(("增长", "提高", "提升", "增加"), Change.GROWTH),
    **dict.fromkeys(("下降", "降低", "减少"), Change.DECLINE),
}
_WRITTEN = {
    Comparator.EQUAL: "", Comparator.REACH: "达到", Comparator.AT_LEAST: "不少于",
    Comparator.MORE_THAN: "超过", Comparator.AT_MOST: "不超过", Comparator.LESS_THAN: "低于",
    Comparator.STABLE_AT: "稳定在", Comparator.CLASS: "",
}  # fmt: skip
_CHANGE_WRITTEN = {None: "", Change.GROWTH: "增长", Change.DECLINE: "下降"}

_FIGURE = r"(?:[0-9]{1,3}(?:，[0-9]{3}){1,4}|[0-9]{1,15})(?:\.[0-9]{1,8})?"
_SCALE = r"(?:万亿|百万|千万|亿|万|千|百)"
_BASE = (
    r"(?:个百分点|百分点|%|‰|个(?![月一周季]|工作日|自然日|小时|星期|年[度内]|五年)"
    r"|家(?![庭具乡])|户(?!外|型)|项(?!目(?!标))|件|台(?![账阶])|套|吨标准煤|吨|亩|美元|元(?![旦宵])"
    r"|人次|人(?![民均])|名|倍|条(?![例件款])|处(?![理置罚于])|座(?!谈)|场(?![所地景])|次(?!年)"
    r"|批(?!次|复|准|发)|平方公里|平方米|立方米|公里|公顷|千瓦时|千瓦|兆瓦时|兆瓦|吉瓦|辆|艘|只|头|株|所|款|种"
    r"|(?:EFlops|EFLOPS|PFlops|PB|TB|GWh|GW|MWh|MW|kW)(?![A-Za-z]))"
)
_UNIT = rf"(?:(?P<scale>{_SCALE})?(?P<loose>[余多])?(?P<base>{_BASE})|(?P<bare>万亿|亿|万)(?!元))"
_NAMELESS_UNIT = re.sub(r"\?P<\w+>", "?:", _UNIT)
_PREFIX = (
    r"(?P<annual>年均)?(?P<change>(?:增长|提高|提升|增加|下降|降低|减少)(?!到|至))?"
    r"(?P<comparator>不少于|不低于|不小于|至少|不超过|不高于|不多于|超过|突破|(?<![赶反])超|(?<!不)高于|(?<!不)低于"
    r"|(?<!不)少于|控制在|稳定在|保持在|达到|达)?"
    r"(?P<about>大约|约(?<![节集签]约)|近(?<![最附邻临将]近))?"
)
_FRACTION = (
    r"(?P<parts>[二三四五六七八九十百千万]{1,3}|[0-9]{1,3})分之"
    r"(?P<count>[0-9]{1,6}(?:\.[0-9]{1,4})?|[零一二三四五六七八九十百]{1,5})"
)
_SUFFIX = r"(?P<suffix>及?以上|以内|以下|(?<=[万亿元吨])级(?!别))?(?P<around>左右|上下)?"
_CORE = (
    rf"(?:(?P<low>{_FIGURE})(?:{_NAMELESS_UNIT})?(?:-{{1,2}}|~|至|到)(?P<high>{_FIGURE})|(?P<value>{_FIGURE}))"
    rf"\ ?{_UNIT}{_SUFFIX}"
)
_FRACTION_CORE = rf"{_FRACTION}(?P<fraction_suffix>及?以上|以内|以下)?(?P<fraction_around>左右|上下)?"
_PREFIXED = re.compile(rf"{_PREFIX}\Z")
_WHOLE = re.compile(rf"(?:{_CORE}|{_FRACTION_CORE})\Z")
_FIGURE_START = re.compile(rf"{_PREFIX}(?=[0-9二三四五六七八九十百千万])")
_FOUND = re.compile(
    rf"《[^《》\n]{{0,120}}(?:《[^《》\n]{{0,120}}》[^《》\n]{{0,120}})?》|〔[^〔〕\n]{{0,40}}〕"
    rf"|(?<![0-9.第A-Za-z+/~])(?<![0-9A-Za-z%个家月日年]-)(?=[0-9]){_CORE}|(?<![零一二三四五六七八九十百千万第]){_FRACTION_CORE}"
)
_LONGEST = 60
_LONGEST_PREFIX = 12
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
    """
    folded = fold_tight(text[: _LONGEST + 1])
    prefix = _FIGURE_START.match(folded)
    core = _WHOLE.match(folded, prefix.end()) if prefix else None
    quantity = _quantity(prefix, core) if prefix and core and len(text) <= _LONGEST else None
    if quantity is None:
        raise ValueTextError(
            f"not a quantity: “{text[:_LONGEST]}”; write a figure with its unit, as in 不少于1家 or 年均增长18%"
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
    for core in _FOUND.finditer(folded):
        if core["base"] or core["bare"] or core["parts"]:
            prefix = _PREFIXED.search(folded, max(last, core.start() - _LONGEST_PREFIX), core.start())
            quantity = _quantity(prefix, core) if prefix else None
            if prefix and quantity:
                last = core.end()
                yield QuantityMatch(start=prefix.start(), end=last, quantity=quantity)


def _quantity(prefix: re.Match[str], core: re.Match[str]) -> Quantity | None:
    measured = _fraction(core) if core["parts"] else _measured(core)
    if measured is None:
        return None
    value, upper, measured_in = measured
    suffix = core["suffix"] or core["fraction_suffix"] or prefix["comparator"]
    around = core["around"] or core["fraction_around"] or core["loose"] or prefix["about"]
    return Quantity(
        value=value,
        upper=upper,
        measured_in=measured_in,
        comparator=_COMPARED[suffix] if suffix else Comparator.EQUAL,
        approximate=bool(around),
        change=_CHANGED[prefix["change"]] if prefix["change"] else None,
        annual=bool(prefix["annual"]),
    )


def _measured(core: re.Match[str]) -> tuple[Decimal, Decimal | None, str] | None:
    unit = core["bare"] or (core["scale"] or "") + core["base"]
    if core["value"]:
        return _decimal(core["value"]), None, unit
    low, high = _decimal(core["low"]), _decimal(core["high"])
    return (low, high, unit) if low < high else None


def _fraction(core: re.Match[str]) -> tuple[Decimal, None, str] | None:
    """Percent for 百分之; else the count of the parts: 三分之二 is 2 in 三分之."""
    percent = _PERCENT.get(core["parts"])
    parts, count = parse_numeral(core["parts"]), parse_numeral(core["count"])
    if percent:
        value = Decimal(core["count"]) if core["count"][0].isdecimal() else count
        return None if value is None else (Decimal(value), None, percent)
    if not parts or not count or count >= parts:
        return None
    return Decimal(count), None, format_numeral(parts) + "分之"


def _decimal(figure: str) -> Decimal:
    return Decimal(figure.replace("，", ""))
