"""Open problems: counted as ``ageing`` counts them, each colour by name."""

from datetime import date

from attrs import evolve

import zhuanyezhen as zyz
from display.drawn import texts
from display.ledger import AS_OF, MADE_UP
from zhuanyezhen.tracking.clock import Colour, standard_clock


def test_units_colours_and_ages_are_those_of_the_ledger() -> None:
    """The gravest first; the problem dealt with is not there; the oldest is told in words."""
    seen = texts(zyz.problem_chart(MADE_UP, as_of=AS_OF))
    assert seen[:4] == [
        "未办结问题",
        "示例区专业镇工作（虚构数据）",
        "截至 2026-11-24 · 时限按13710",
        "未办结8个，涉及4个单位，其中1个没有责任单位",
    ]
    units = ["区自然资源局", "没有责任单位", "区工信局", "区商务局", "区财政局"]
    assert [each for each in seen if each in units] == units
    ends = ["红2", "红1", "黄1，期限不明1", "蓝1，未到预警1", "未到预警1"]
    assert [each for each in seen if each in ends] == ends
    assert [each for each in seen if each.startswith("最长")] == [
        "最长96天",
        "最长23天",
        "最长84天",
        "最长6天",
    ]
    assert "预警颜色：蓝：距到期2天及以内，黄：当天到期，红：超期1天及以上。" in seen
    assert "1个问题没有提出日期，右图没有画出。" in seen


def test_the_counts_are_those_of_ageing() -> None:
    """One reckoning for the chart, the monthly report and the rules."""
    rows = zyz.ageing(MADE_UP.problems or (), as_of=AS_OF, clock=standard_clock())
    told = texts(zyz.problem_chart(MADE_UP, as_of=AS_OF))[3]
    assert told.startswith(f"未办结{sum(row.open for row in rows)}个")


def test_the_clock_of_the_user_gives_the_colours() -> None:
    """A colour of another name has its place in the legend, in grey where the name is no colour."""
    clock = evolve(standard_clock(), name="本区时限", colours=(Colour(name="提醒", days_left=400),))
    seen = texts(zyz.problem_chart(MADE_UP, as_of=AS_OF, clock=clock, title="问题"))
    assert seen[0] == "问题"
    assert "截至 2026-11-24 · 时限按本区时限" in seen
    assert {"提醒", "期限不明"} <= set(seen)
    assert "未到预警" not in seen


def test_a_clock_without_colours_says_nothing_of_them() -> None:
    """Then nothing warns."""
    plain = evolve(standard_clock(), colours=())
    seen = texts(zyz.problem_chart(MADE_UP, as_of=AS_OF, clock=plain))
    assert "未到预警2" in seen
    assert not [each for each in seen if each.startswith("预警颜色")]


def test_many_problems_still_fit() -> None:
    """Whole numbers on the axis; the units beyond the limit are counted."""
    many = tuple(
        zyz.Problem(id=str(number), description="用地", unit="区商务局", raised_on=date(2026, 11, 1))
        for number in range(40)
    )
    seen = texts(zyz.problem_chart(evolve(MADE_UP, problems=many), as_of=AS_OF))
    assert "期限不明40" in seen
    assert not [each for each in seen if "." in each and each.replace(".", "").isdigit()]
    assert "另有4个单位没有画出（共5个）。" in texts(zyz.problem_chart(MADE_UP, as_of=AS_OF, most=1))


def test_what_is_empty_is_said() -> None:
    """No ledger, and nothing open, are two things."""
    assert "没有报送问题台账。" in texts(zyz.problem_chart(evolve(MADE_UP, problems=None), as_of=AS_OF))
    assert "没有未办结的问题。" in texts(zyz.problem_chart(evolve(MADE_UP, problems=()), as_of=AS_OF))
