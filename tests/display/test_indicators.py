"""An indicator against baseline, target and path: only what may be compared is drawn."""

from datetime import date
from decimal import Decimal

from attrs import evolve

import zhuanyezhen as zyz
from display.drawn import texts
from display.ledger import AS_OF, MADE_UP


def _drawn(indicator: str, programme: zyz.Programme = MADE_UP, as_of: date = AS_OF) -> list[str]:
    return texts(zyz.indicator_chart(programme, "花卉", indicator, as_of=as_of))


def test_figures_targets_and_path_are_drawn_in_the_unit_of_the_target() -> None:
    """89000万元 is 8.9亿元; quarters are not set beside years; an approximate figure says so."""
    seen = _drawn("产值")
    assert seen[:3] == [
        "示例花卉专业镇：主导产业产值",
        "示例区专业镇工作（虚构数据）",
        "截至 2026-11-24 · 越高越好",
    ]
    assert {"8", "8.9", "约10.4", "基期8", "目标10", "目标15", "亿元", "2025年12月"} <= set(seen)
    assert {"基期值", "目标", "实际数值", "实际数值（约数）"} <= set(seen)
    assert seen[-3:] == [
        "2025年目标10亿元：已达到；2025年实际约10.4亿元，直线进度为10亿元。",
        "2027年目标15亿元：尚不能判断（没有2027年的数值）；2025年实际约10.4亿元，直线进度为11.5亿元。",
        "另有2个数值与目标的期间或单位不可比，没有画出。",
    ]


def test_the_day_decides_what_is_known() -> None:
    """The figure of 2025 is not known in the middle of 2025."""
    seen = _drawn("产值", as_of=date(2025, 6, 1))
    assert "约10.4" not in seen
    assert "2025年目标10亿元：尚不能判断（没有2025年的数值）；2024年实际8.9亿元，直线进度为9亿元。" in seen


def test_a_target_without_baseline_or_unit_is_drawn_alone() -> None:
    """No path then, and the unit is not known."""
    seen = _drawn("销售额")
    assert "计量单位不明" in seen
    assert "类别" in seen
    assert "类别（虚线为直线进度）" in _drawn("产值")
    assert seen[-1] == "2027年目标3：尚不能判断（没有2027年的数值）。"


def test_figures_without_a_target_are_drawn() -> None:
    """Of the kind there is most of."""
    seen = _drawn("产值", evolve(MADE_UP, policies=None))
    assert {"8", "8.9", "约10.4"} <= set(seen)
    assert "另有2个数值与目标的期间或单位不可比，没有画出。" in seen


def test_a_baseline_in_a_unit_that_cannot_be_converted_has_no_path() -> None:
    """Money is no weight: the second target is left out, and its sentence stands."""
    policy = (MADE_UP.policies or ())[0]
    period = zyz.parse_period("2027")
    other = zyz.IndicatorTarget(
        indicator="产值",
        period=period,
        value=Decimal(5),
        measured_in="万吨",
        baseline=Decimal(2),
        baseline_period=zyz.parse_period("2023"),
    )
    words = zyz.IndicatorTarget(indicator="产值", text="显著提升")
    given = (*(policy.indicators or ())[:1], other, words)
    seen = _drawn("产值", evolve(MADE_UP, policies=(evolve(policy, indicators=given),)))
    assert "目标5" not in seen
    assert "2027年目标5万吨：尚不能判断（没有2027年的数值）。" in seen
    assert "没有写期间的目标显著提升：尚不能判断（目标没有写成数值）。" in seen


def test_what_cannot_be_judged_says_why() -> None:
    """No period, a figure in another unit, a direction nobody wrote."""
    policy = (MADE_UP.policies or ())[0]
    year = zyz.parse_period("2025")
    aims = (
        zyz.IndicatorTarget(indicator="产值", value=Decimal(7), measured_in="亿元"),
        zyz.IndicatorTarget(indicator="产值", period=year, value=Decimal(5), measured_in="万吨"),
        zyz.IndicatorTarget(indicator="产值", period=year, value=Decimal(11), measured_in="亿元"),
    )
    known = tuple(evolve(each, direction=None) for each in MADE_UP.indicators or ())
    given = evolve(MADE_UP, policies=(evolve(policy, indicators=aims),), indicators=known)
    seen = _drawn("产值", given)
    assert "没有写期间的目标7亿元：尚不能判断（目标没有写期间）。" in seen
    assert "2025年目标5万吨：尚不能判断（数值不能换算成目标的计量单位）。" in seen
    assert any(
        each.startswith("2025年目标11亿元：尚不能判断（指标没有写明越高越好还是越低越好）") for each in seen
    )


def test_what_is_empty_is_said() -> None:
    """An id nobody knows is named, so that a slip is seen."""
    assert _drawn("无此指标")[0] == "示例花卉专业镇：无此指标"
    assert "没有可以画出的“无此指标”的数值或目标。" in _drawn("无此指标")
    chart = zyz.indicator_chart(zyz.Programme(name="空"), "甲", "乙", as_of=AS_OF, title="指标")
    assert texts(chart) == ["指标", "空", "截至 2026-11-24", "没有可以画出的“乙”的数值或目标。"]
