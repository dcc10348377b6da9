"""Limits that depend: bands by a figure that is not exact, several areas, lists that hold some of them."""

from decimal import Decimal

import pytest

from candidates import AS_OF, Written, criteria, firm, judged, observed, programme, town
from zhuanyezhen.assessing.assess import assess

_BANDS = """{ indicator = "研发占比", op = "ge", unit = "%", bands = { indicator = "销售收入", unit = "万元",
  steps = [{ upto = 5000, value = 5 }, { upto = 20000, value = 4 }, { value = 3 }] } }"""


@pytest.mark.parametrize(
    ("sales", "share", "verdict", "threshold"),
    [
        ("约5000", 4.5, "unknown", "不低于5%或不低于4%"),
        ("约5000", 5, "met", "不低于5%或不低于4%"),
        ("约5000", 3.9, "unmet", "不低于5%或不低于4%"),
        ("5000万元以上", 3, "unknown", "不低于5%或不低于4%或不低于3%"),
        ("20000万元以上", 3.5, "unknown", "不低于4%或不低于3%"),
        ("4000万元以下", 4.5, "unmet", "不低于5%"),
        (None, 5, "met", "不低于5%或不低于4%或不低于3%"),
        (None, 2, "unmet", "不低于5%或不低于4%或不低于3%"),
        (None, 4, "unknown", "不低于5%或不低于4%或不低于3%"),
    ],
)
def test_a_band_that_is_not_certain(sales: str | None, share: float, verdict: str, threshold: str) -> None:
    """A verdict stands where every band that may hold gives it."""
    written: list[Written] = [("研发占比", "2025", share, "%")]
    written += [("销售收入", "2025", sales, "万元")] if sales else []
    (answer,) = judged(programme(firm(*written)), _BANDS)
    assert (verdict, threshold) == (answer.verdict, answer.threshold)
    if verdict == "unknown":
        why = "数值不确切，与标准接近" if sales else "没有“销售收入”这项指标的数值"
        assert why == answer.why


def test_the_gap_is_to_the_nearest_limit() -> None:
    """Of those that may hold: less is lacking than anybody could say."""
    (answer,) = judged(programme(firm(("研发占比", "2025", 2, "%"))), _BANDS)
    assert ("1个百分点", "差1个百分点") == (answer.gap, answer.shortfall)


_REGION = '{ indicator = "产值", op = "ge", unit = "亿元", by_region = { "东部" = 2, "中部" = 1 } }'
_REGIONS = '[regions]\n"东部" = ["33"]\n"中部" = ["14", "34"]\n"县" = ["149901"]\n'


@pytest.mark.parametrize(
    ("areas", "verdict"),
    [
        (("140110", "340110"), "met"),
        (("140110", "330110"), "unknown"),
        ((), "unknown"),
        (("140110", "650110"), "unknown"),
        (("149901",), "unknown"),
    ],
)
def test_areas_of_several_regions(areas: tuple[str, ...], verdict: str) -> None:
    """One region for all, else none; the longest beginning tells, and a region without a figure has no limit."""
    of = programme(town(*areas), observations=observed(("产值", "2025", 1.5, "亿元")))
    assert verdict == judged(of, _REGION, "镇", more=_REGIONS)[0].verdict


_RELAXED = (
    '{ indicator = "产值", op = "ge", value = 2, unit = "亿元", relaxed = { value = 1, places = "单" } }'
)


@pytest.mark.parametrize(
    ("areas", "verdict"),
    [(("149901",), "met"), (("149901", "149902"), "unknown"), (("149902",), "unmet"), ((), "unknown")],
)
def test_areas_of_which_some_are_listed(areas: tuple[str, ...], verdict: str) -> None:
    """All or none; a town of no known area may be on the list."""
    of = programme(town(*areas), observations=observed(("产值", "2025", 1.5, "亿元")))
    (answer,) = judged(of, _RELAXED, "镇", more='[lists]\n"单" = "149901"\n')
    assert verdict == answer.verdict
    if verdict == "unknown":
        assert "所在地只有一部分列入“单”或没有写明" == answer.why


def test_relaxed_by_region() -> None:
    """Both at once: what is not known of the region is told first."""
    both = _REGION.replace(" }", ' }, relaxed = { value = 0.5, places = "单" }', 1)
    of = programme(town("650110"), observations=observed(("产值", "2025", 0.6, "亿元")))
    (answer,) = judged(of, both, "镇", more=_REGIONS)
    assert ("unknown", "不知道属于哪一地区") == (answer.verdict, answer.why)
    assert "不低于2亿元或不低于1亿元或不低于0.5亿元" == answer.threshold


def test_an_empty_list_lists_nobody() -> None:
    """Handed over empty is not the same as not handed over."""
    of = programme(town("149901"), observations=observed(("产值", "2025", 1.5, "亿元")))
    assert "unmet" == judged(of, _RELAXED, "镇", more='[lists]\n"单" = []\n')[0].verdict


def test_a_count_may_be_relaxed_too() -> None:
    """One firm where two are asked of others."""
    condition = '{ count = { role = "龙头" }, op = "ge", value = 2, relaxed = { value = 1, places = "单" } }'
    lead = firm(towns=("镇",), roles=("leading",))
    for area, verdict, gap in (("149901", "met", None), ("149902", "unmet", "1家")):
        read = criteria(condition, of="town", more='[lists]\n"单" = "149901"\n')
        (answer,) = assess(
            programme(town(area), lead), "镇", title="T", as_of=AS_OF, criteria=read
        ).conditions
        assert (verdict, gap) == (answer.verdict, answer.gap)
    (answer,) = judged(programme(town("149901"), lead), condition, "镇")
    assert ("unknown", "没有提供“单”名单，能否适用放宽标准不能判断") == (answer.verdict, answer.why)
    assert Decimal(1) == Decimal((answer.value or "").removesuffix("家"))
