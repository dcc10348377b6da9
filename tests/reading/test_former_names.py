"""Former names in plans: joined with their successor where the date asks for it, never where both stand."""

import pytest

from zhuanyezhen.model.plan import Plan
from zhuanyezhen.reading.plan import parse_plan

PLAN = """应县花卉专业镇实施方案{period}

一、重点任务
（一）做强产业。（责任单位：{first}牵头，县财政局配合）
（二）扩大市场。（责任单位：{second}牵头，县财政局配合）
"""


def _plan(first: str, second: str, period: str = "") -> Plan:
    return parse_plan(PLAN.format(first=first, second=second, period=period), jurisdiction="应县")


def _leads(plan: Plan) -> list[str | None]:
    return [task.leads[0].unit for task in plan.tasks]


@pytest.mark.parametrize(
    ("first", "second", "period", "leads"),
    [
        ("县环保局", "县商务局", "（2024—2026年）", ["应县/生态环境局", "应县/商务局"]),
        ("县环保局", "县商务局", "（2015—2017年）", ["应县/环保局", "应县/商务局"]),
        ("县环保局", "县商务局", "", ["应县/环保局", "应县/商务局"]),
        ("县环保局", "县生态环境局", "（2024—2026年）", ["应县/环保局", "应县/生态环境局"]),
        ("县环保局", "县环保局", "（2024—2026年）", ["应县/生态环境局", "应县/生态环境局"]),
        ("县环保局", "县环境保护局", "（2024—2026年）", ["应县/生态环境局", "应县/生态环境局"]),
        ("县国税局", "县地税局", "（2024—2026年）", ["应县/税务局", "应县/税务局"]),
        ("县国税局", "县地税局", "（2015—2017年）", ["应县/国税局", "应县/地税局"]),
    ],
)
def test_a_former_name_and_the_document_s_date(
    first: str, second: str, period: str, leads: list[str]
) -> None:
    """A plan of after the reform means the successor; one of before it, of no date or with both names does not."""
    assert leads == _leads(_plan(first, second, period))


def test_a_former_organ_says_until_when_and_who_came_after() -> None:
    """The unit of a former name keeps its dates; one that was joined has none, as its successor stands."""
    units = {unit.id: unit for unit in _plan("县环保局", "县商务局").units}
    former = units["应县/环保局"]
    assert ("应县/生态环境局", "2019-03-31") == (former.succeeded_by, str(former.valid_to))
    joined = {unit.id: unit for unit in _plan("县环保局", "县商务局", "（2024—2026年）").units}
    assert (None, None) == (joined["应县/生态环境局"].succeeded_by, joined["应县/生态环境局"].valid_to)


def test_a_centre_knows_its_bureau_if_the_plan_names_it() -> None:
    """县水利发展中心 is part of 县水利局, or of the one bureau of its function; of none if none is named."""
    beside = {unit.id: unit.part_of for unit in _plan("县水利局", "县水利发展中心").units}
    other = {unit.id: unit.part_of for unit in _plan("县水务局", "县水利发展中心").units}
    alone = {unit.id: unit.part_of for unit in _plan("县商务局", "县水利发展中心").units}
    assert ["应县/水利局", "应县/水务局", None] == [
        each["应县/水利发展中心"] for each in (beside, other, alone)
    ]


def test_a_merged_bureau_has_several_functions() -> None:
    """教体局 is for 教育 first and 体育 besides."""
    units = {unit.id: unit for unit in _plan("县教体局", "县教育和体育局").units}
    assert ("教育", "体育") == units["应县/教体局"].functions
    assert ("县教体局", ("县教育和体育局",)) == (units["应县/教体局"].name, units["应县/教体局"].aliases)
