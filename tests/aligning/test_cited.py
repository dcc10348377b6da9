"""Of several plans, which are compared: each with those above it that it cites."""

import pytest

import zhuanyezhen as zyz
from zhuanyezhen.aligning.align import align_cited
from zhuanyezhen.model.plan import Plan

PLAN = "{place}茶产业方案\n{number}\n{basis}一、重点任务\n（一）建设茶园。\n"
CITING = "根据《{place}茶产业方案》（{number}），制定本方案。\n"


def plan(place: str, number: int, *, cites: str = "") -> Plan:
    """A plan of a place, perhaps with a basis."""
    told = f"{place[0]}政办发〔2026〕{number}号"
    return zyz.parse_plan(PLAN.format(place=place, number=told, basis=cites))


def citing(place: str, number: int) -> str:
    """The basis of a plan that cites this one."""
    return CITING.format(place=place, number=f"{place[0]}政办发〔2026〕{number}号")


@pytest.mark.parametrize(
    ("upper", "lower", "is_above"),
    [
        ("甲市", "乙县", True),
        ("甲省", "乙市", True),
        ("甲市", "乙市", True),  # a city at county level
        ("甲自治区", "乙市", True),
        ("甲自治州", "乙县", True),
        ("乙县", "甲市", False),  # a city cites what one of its counties did
        ("甲市", "甲省", False),
        ("甲市", "甲市", False),  # its own former plan
    ],
)
def test_only_plans_above_are_compared(upper: str, lower: str, *, is_above: bool) -> None:
    """What a plan cites of its own place, or of one that cannot be above it, is no upper plan."""
    plans = (plan(upper, 8), plan(lower, 9, cites=citing(upper, 8)))
    assert is_above == bool(align_cited(plans))


def test_a_plan_without_a_place_is_above_and_never_below() -> None:
    """A ministry's plan names no place; whose plan names none cannot be told to be below."""
    national = zyz.parse_plan("茶产业方案\n工信部联发〔2026〕8号\n一、重点任务\n（一）建设茶园。\n")
    lower = plan("乙县", 9, cites="根据《茶产业方案》（工信部联发〔2026〕8号），制定本方案。\n")
    assert [lower] == [each.lower for each in align_cited((national, lower))]
    nameless = zyz.parse_plan(f"茶产业方案\n{citing('甲市', 8)}一、重点任务\n（一）建设茶园。\n")
    assert () == align_cited((plan("甲市", 8), nameless))


def test_several_upper_plans_come_in_the_order_they_are_given() -> None:
    """Each once, by whatever it is cited, as many as there are of one title."""
    city, other, province = plan("甲市", 8), plan("丙市", 7), plan("甲省", 6)
    untitled = Plan(name="无题.txt", document_number=city.document_number, jurisdiction="丁市")
    lower = plan("乙县", 9, cites=citing("甲省", 6) + citing("甲市", 8))
    plans = (province, lower, other, city, untitled)
    assert [province, city, untitled] == [each.upper for each in align_cited(plans)]
    assert {lower.name} == {each.lower.name for each in align_cited(plans)}
