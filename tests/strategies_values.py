"""Hypothesis strategies: deadlines, quantities, document numbers, amounts and periods as documents write them."""

from decimal import Decimal

from hypothesis import strategies as st

from zhuanyezhen.values.amount import Amount
from zhuanyezhen.values.deadline import Deadline
from zhuanyezhen.values.deadline_text import parse_deadline
from zhuanyezhen.values.document_number import DocumentNumber, NumberKind
from zhuanyezhen.values.money import UNITS as MONEY_UNITS
from zhuanyezhen.values.money import Money
from zhuanyezhen.values.period import Period
from zhuanyezhen.values.quantity import Change, Comparator, Quantity

_years = st.integers(2000, 2099)
_months = st.integers(1, 12)
_days = st.integers(1, 28)
_counts = st.integers(1, 99)
_WORDINGS = (
    "年内",
    "年底前",
    "每月底前",
    "每季度末",
    "每半年",
    "每年",
    "每周",
    "每周五前",
    "持续推进",
    "长期坚持",
    "常态化",
    "“十四五”末",
    "到2025年末",
    "明年底前",
    "今年6月之前",
    "三季度末",
    "下半年",
    "贯穿全年",
    "半年内",
    "2025—2027年",
    "2026年3月至5月",
    "二〇二六年五月中旬",
    "每天",
    "每两周",
    "自印发之日起30日内",
    "年内持续推进",
)
UNITS = (
    "家",
    "个",
    "户",
    "亿元",
    "万亿元",
    "%",
    "个百分点",
    "万人",
    "PB",
    "EFlops",
    "万千瓦时",
    "亿",
    "三分之",
)


def deadline_wordings() -> st.SearchStrategy[str]:
    """Deadlines in words, of every kind."""
    return st.one_of(
        st.sampled_from(_WORDINGS),
        st.builds("{}年底前".format, _years),
        st.builds("{}年{}月底前".format, _years, _months),
        st.builds("于{}年{}月{}日前".format, _years, _months, _days),
        st.builds("{}年第{}季度末".format, _years, st.integers(1, 4)),
        st.builds(lambda year, more: f"{year}—{year + more}年", st.integers(2000, 2090), st.integers(0, 9)),
        st.builds("{}月底前".format, _months),
        st.builds("{}月{}日前".format, _months, _days),
        st.builds("每月{}日前".format, st.integers(1, 31)),
        st.builds("每年{}月{}日前".format, _months, _days),
        st.builds(
            "自{}年第{}季度起每季度第{}个月{}日前".format, _years, st.integers(1, 4), st.integers(1, 3), _days
        ),
        st.builds("{}{}内".format, _counts, st.sampled_from(("日", "小时", "个月", "个工作日"))),
        st.builds("用{}年时间".format, _counts),
    )


def deadlines() -> st.SearchStrategy[Deadline]:
    """Deadlines of every kind."""
    return deadline_wordings().map(parse_deadline)


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    """Quantities that can be written: a range rises, a fraction is below one, only sums have a class."""
    measured_in = draw(st.sampled_from(UNITS))
    comparator = draw(st.sampled_from(Comparator))
    if measured_in == "三分之":
        value, upper = Decimal(draw(st.integers(1, 2))), None
    else:
        value = draw(st.decimals(0, 10**9, places=2))
        upper = draw(st.none() | st.decimals(1, 10**6, places=2).map(value.__add__))
    if comparator is Comparator.CLASS and not measured_in.endswith(("亿", "元")):
        comparator = Comparator.AT_LEAST
    return Quantity(
        value=value,
        upper=upper,
        measured_in=measured_in,
        comparator=comparator,
        approximate=draw(st.booleans()),
        change=draw(st.none() | st.sampled_from(Change)),
        annual=draw(st.booleans()),
    )


def document_numbers() -> st.SearchStrategy[DocumentNumber]:
    """Document numbers of any agency and year."""
    orders = st.builds(
        DocumentNumber,
        agency=st.sampled_from(("国务院", "应县人民政府", "财政部、商务部")),
        year=st.none() | st.integers(1950, 2099),
        serial=st.integers(1, 99_999),
        kind=st.sampled_from((NumberKind.ORDER, NumberKind.NOTICE, NumberKind.ANNOUNCEMENT)),
    )
    return orders | st.builds(
        DocumentNumber,
        agency=st.sampled_from(
            ("晋政办发", "并政办发", "运政办发", "和政发", "晋工信规字", "国办函", "朔市监")
        ),
        year=st.integers(1950, 2099),
        serial=st.integers(1, 99_999),
    )


def money() -> st.SearchStrategy[Money]:
    """Amounts to the fen and beyond, in any unit."""
    return st.builds(
        Money,
        st.decimals(-(10**20), 10**20, places=2) | st.decimals(0, 10**6, places=8),
        st.sampled_from(sorted(MONEY_UNITS)),
    )


def periods() -> st.SearchStrategy[Period]:
    """Months, quarters, halves, years and the first months of a year."""
    spans = [(month, month) for month in range(1, 13)]
    spans += [(first, first + length - 1) for length in (3, 6, 12) for first in range(1, 13, length)]
    spans += [(1, last) for last in range(2, 12)]
    return st.builds(lambda year, span: Period(year, *span), st.integers(1000, 2999), st.sampled_from(spans))


def amounts() -> st.SearchStrategy[Amount]:
    """Amounts as ledgers of needs hold them."""
    figures = st.decimals(0, 10**9, places=2, allow_nan=False, allow_infinity=False)
    units = st.sampled_from(("亩", "吨标准煤", "万吨标准煤", "万元", "亿元", "人", "千伏安", "项"))
    return st.builds(Amount, value=figures, unit=units, approximate=st.booleans())
