"""Which figure a condition takes: of the year before, of several years together, and when there is none."""

import pytest

from candidates import Written, firm, judged, programme, told
from zhuanyezhen.model.indicator import Indicator

_REVENUE = '{ indicator = ["营业收入", "营收"], op = "ge", value = 5000, unit = "万元" }'
_STAFF = '{ indicator = "职工总数", op = "le", value = 500, unit = "人", period = "any" }'


def _why(condition: str, *written: Written) -> tuple[str, str | None]:
    (answer,) = judged(programme(firm(*written)), condition)
    return answer.verdict, answer.why


def test_the_year_before() -> None:
    """Not the year that runs, nor an earlier one, whatever they say."""
    years = [
        ("营业收入", year, value, "万元") for year, value in (("2024", 9), ("2025", 5000), ("2026-H1", 9))
    ]
    assert [("met", "2025年5000万元", None)] == told(judged(programme(firm(*years)), _REVENUE))
    without = [each for each in years if each[1] != "2025"]
    assert ("unknown", "没有2025年“营业收入”的数值") == _why(_REVENUE, *without)


def test_part_of_a_year_is_no_year() -> None:
    """A half-year's figure above the limit does not stand for the year's."""
    assert ("unknown", "2025年只有2025年上半年的数值，不是全年数") == _why(
        _REVENUE, ("营业收入", "2025-H1", 9000, "万元")
    )


def test_no_figure_at_all() -> None:
    """Neither where there is none, nor where a cell was left empty, nor of a firm without figures."""
    missing = ("unknown", "没有“营业收入”这项指标的数值")
    assert missing == _why(_REVENUE)
    (answer,) = judged(programme(firm(figures=None)), _REVENUE)
    assert missing == (answer.verdict, answer.why)


def test_an_indicator_by_any_of_its_names() -> None:
    """Its id, its name, an alias, or the very words, whatever the blanks; and the unit of the ledger's indicator."""
    known = Indicator(id="I1", name="营收规模", aliases=("营业 收入",), measured_in="亿元")
    for written in ("I1", "营 收", "营业收入"):
        of = programme(firm((written, "2025", 0.5, "亿元")), indicators=(known,))
        assert [("met", "2025年5000万元", None)] == told(judged(of, _REVENUE))
    of = programme(firm(("I1", "2025", 0.5, "")), indicators=(known,))
    assert [("met", "2025年5000万元", None)] == told(judged(of, _REVENUE))
    other = programme(firm(("营业利润", "2025", 9000, "万元")), indicators=(known,))
    assert ["unknown"] == [each.verdict for each in judged(other, _REVENUE)]


def test_two_figures_of_one_year() -> None:
    """The same twice is one, in whatever unit; two that differ are none."""
    same = [("营业收入", "2025", 6000, "万元"), ("营收", "2025", 0.6, "亿元")]
    assert [("met", "2025年6000万元", None)] == told(judged(programme(firm(*same)), _REVENUE))
    (answer,) = judged(programme(firm(*same, ("营收", "2025", 7000, "万元"))), _REVENUE)
    why = "2025年有不同的数值：2025年6000万元、2025年6000万元、2025年7000万元"
    assert ("unknown", None, why, 3) == (answer.verdict, answer.value, answer.why, len(answer.sources))


def test_a_state_is_of_the_last_period() -> None:
    """A month of this year before the year before; what is older is told, what has not ended is not taken."""
    written = [("职工总数", "2025", 600, "人"), ("职工总数", "2026-10", 480, "人")]
    assert [("met", "2026年10月480人", None)] == told(judged(programme(firm(*written)), _STAFF))
    later = [*written, ("职工总数", "2026-11", 700, "人")]
    assert ["met"] == [each.verdict for each in judged(programme(firm(*later)), _STAFF)]
    assert ("unknown", "没有2025年以来的数值，最近的是2024年") == _why(
        _STAFF, ("职工总数", "2024", 480, "人")
    )
    assert ("unknown", "没有“职工总数”这项指标的数值") == _why(_STAFF)


def _three(*values: object) -> list[Written]:
    given = zip(("2025", "2024", "2023"), values, strict=True)
    return [("研发费用", year, value, "万元") for year, value in given if value is not None]


@pytest.mark.parametrize(
    ("over", "values", "verdict", "value", "gap"),
    [
        ("sum", (100, 50, 49), "unmet", "199万元（2025年100万元、2024年50万元、2023年49万元）", "1万元"),
        ("sum", (100, 50, 50), "met", "200万元（2025年100万元、2024年50万元、2023年50万元）", None),
        ("average", (300, 250, 50), "met", "200万元（2025年300万元、2024年250万元、2023年50万元）", None),
        (
            "average",
            (300, 250, 49),
            "unmet",
            "199.67万元（2025年300万元、2024年250万元、2023年49万元）",
            "0.33万元",
        ),
        ("any", (100, 200, 100), "met", "2025年100万元、2024年200万元、2023年100万元", None),
        ("any", (100, 190, 100), "unmet", "2025年100万元、2024年190万元、2023年100万元", "10万元"),
        ("each", (200, 190, 100), "unmet", "2025年200万元、2024年190万元、2023年100万元", "100万元"),
    ],
)
def test_years_together(
    over: str, values: tuple[int, ...], verdict: str, value: str, gap: str | None
) -> None:
    """Their sum (小巨人: 1200万元 in two years), their average (单项冠军: of three), each, or any (复核)."""
    condition = (
        f'{{ indicator = "研发费用", over = "{over}", years = 3, op = "ge", value = 200, unit = "万元" }}'
    )
    assert [(verdict, value, gap)] == told(judged(programme(firm(*_three(*values))), condition))


@pytest.mark.parametrize(
    ("over", "verdict"), [("sum", "unknown"), ("average", "unknown"), ("any", "met"), ("each", "unknown")]
)
def test_years_together_with_one_missing(over: str, verdict: str) -> None:
    """A sum with a gap in it is none; that one year is enough needs no other."""
    condition = (
        f'{{ indicator = "研发费用", over = "{over}", years = 3, op = "ge", value = 200, unit = "万元" }}'
    )
    (answer,) = judged(programme(firm(*_three(300, None, 300))), condition)
    assert verdict == answer.verdict
    assert "2025年300万元、2023年300万元" == answer.value
    if verdict == "unknown":
        assert "没有2024年“研发费用”的数值" == answer.why


_SHARE = '{ ratio = { part = "研发费用", whole = "营业收入" }, over = "each", years = 2, op = "ge", value = 3, unit = "%" }'


def test_a_ratio_year_by_year() -> None:
    """Each year by itself, with what it was reckoned of; one lacking year leaves the other its say."""
    of = firm(
        ("研发费用", "2025", 30, "万元"), ("营业收入", "2025", 0.1, "亿元"),
        ("研发费用", "2024", 29, "万元"), ("营业收入", "2024", 1000, "万元"),
    )  # fmt: skip
    first, second = (
        "3%（研发费用2025年30万元、营业收入2025年1000万元）",
        "2.9%（研发费用2024年29万元、营业收入2024年1000万元）",
    )
    assert [("unmet", f"{first}、{second}", "0.1个百分点")] == told(judged(programme(of), _SHARE))
    (answer,) = judged(programme(firm(("营业收入", "2025", 1000, "万元"))), _SHARE)
    assert ("unknown", "营业收入2025年1000万元") == (answer.verdict, answer.value)
    assert "没有“研发费用”这项指标的数值；没有2024年“营业收入”的数值" == answer.why


@pytest.mark.parametrize("whole", [0, -5])
def test_a_ratio_to_nothing(whole: int) -> None:
    """Is none; the figures are shown all the same."""
    condition = '{ ratio = { part = "利润", whole = "收入" }, op = "ge", value = 3, unit = "%" }'
    of = firm(("利润", "2025", 1, "万元"), ("收入", "2025", whole, "万元"))
    (answer,) = judged(programme(of), condition)
    assert ("unknown", f"利润2025年1万元、收入2025年{whole}万元") == (answer.verdict, answer.value)
    assert "分母为零、为负或没有写确切，不能计算" == answer.why


@pytest.mark.parametrize(
    ("unit", "limit", "verdict"),
    [("%", 4.9, "met"), ("‰", 51, "unmet"), ("", 0.05, "met"), ("万元/人", 20, "met")],
)
def test_the_unit_of_a_ratio(unit: str, limit: float, verdict: str) -> None:
    """Percent, a thousandth, the bare ratio; or one unit by another (全员劳动生产率, 发改规划〔2021〕1383号)."""
    names = ("增加值", "从业人员") if "/" in unit else ("研发", "收入")
    of = firm(
        ("研发", "2025", 5, "万元"), ("收入", "2025", 100, "万元"),
        ("增加值", "2025", 0.2, "亿元"), ("从业人员", "2025", 0.01, "万人"),
    )  # fmt: skip
    condition = f'{{ ratio = {{ part = "{names[0]}", whole = "{names[1]}" }}, op = "ge", value = {limit}, unit = "{unit}" }}'
    assert verdict == judged(programme(of), condition)[0].verdict


def test_a_ratio_of_other_units_is_none() -> None:
    """亿元 by 亿吨 is no share."""
    of = firm(("研发费用", "2025", 5, "亿元"), ("营业收入", "2025", 100, "亿吨"))
    condition = '{ ratio = { part = "研发费用", whole = "营业收入" }, op = "ge", value = 3, unit = "%" }'
    (answer,) = judged(programme(of), condition)
    assert "数值的计量单位是“亿吨”，标准是“亿元”，不能比较" == answer.why


def test_the_average_of_ratios() -> None:
    """Of each year's ratio, not the ratio of the sums."""
    of = firm(
        ("研发费用", "2025", 10, "万元"), ("营业收入", "2025", 100, "万元"),
        ("研发费用", "2024", 2, "万元"), ("营业收入", "2024", 100, "万元"),
    )  # fmt: skip
    condition = _SHARE.replace("each", "average").replace("value = 3", "value = 6")
    assert "met" == judged(programme(of), condition)[0].verdict


_GROWTH = '{ indicator = "营业收入", over = "growth", years = 2, op = "ge", value = 5 }'


def test_growth_needs_both_ends() -> None:
    """And both in one unit; the end may be in another than the start."""
    assert ("unknown", "没有2023年“营业收入”的数值") == _why(_GROWTH, ("营业收入", "2025", 5, "亿元"))
    assert ("unknown", "没有2025年“营业收入”的数值") == _why(_GROWTH, ("营业收入", "2023", 5, "亿元"))
    units = [("营业收入", "2025", 1.1025, "亿元"), ("营业收入", "2023", 10000, "万元")]
    value = "5%（2025年1.1025亿元、2023年1亿元）"
    assert [("met", value, None)] == told(judged(programme(firm(*units)), _GROWTH))
    loss = [("营业收入", "2025", 5, "万元"), ("营业收入", "2023", -5, "万元")]
    assert ("unknown", "分母为零、为负或没有写确切，不能计算") == _why(_GROWTH, *loss)


@pytest.mark.parametrize(
    ("value", "verdict"),
    [
        ("约5000", "unknown"),
        ("约5600", "met"),
        ("约4500", "unmet"),
        ("约5555", "unknown"),
        ("约4546", "unknown"),
    ],
)
def test_about_decides_only_from_afar(value: str, verdict: str) -> None:
    """A tenth to either side: 5600 may be 5040 and is enough, 4500 may be 4950 and is not."""
    (answer,) = judged(programme(firm(("营业收入", "2025", value, "万元"))), _REVENUE)
    assert (verdict, None) == (answer.verdict, answer.gap)
    assert ("数值不确切，与标准接近" if verdict == "unknown" else None) == answer.why


def test_words_that_bound() -> None:
    """A market share of 30%以上 is above 10 %; of 约16% it is, too; 近三分之一 cannot be told."""
    condition = '{ indicator = "市场占有率", op = "ge", value = 10, unit = "%" }'
    for words, verdict in (
        ("30%以上", "met"),
        ("约16", "met"),
        ("近三分之一", "unknown"),
        ("5%以下", "unmet"),
    ):
        (answer,) = judged(programme(firm(("市场占有率", "2025", words, "%"))), condition)
        assert verdict == answer.verdict
