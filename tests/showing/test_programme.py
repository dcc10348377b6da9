"""A programme as a notebook shows it."""

from datetime import date

from attrs import evolve

import zhuanyezhen as zyz
from tables import Page


def test_a_programme_tells_what_was_not_handed_over_from_what_is_empty() -> None:
    """None is 没有报送, an empty ledger 0; of a long one the first are named."""
    towns = tuple(zyz.Town(id=str(number), name=f"{number}镇") for number in range(1, 8))
    programme = zyz.Programme(
        name="青禾区",
        towns=towns,
        problems=(),
        policies=(zyz.TownPolicy(id="一策", towns=("1",)),),
        policies_pending=("2", "3"),
        investment_leads=(zyz.InvestmentLead(id="1"), zyz.InvestmentLead(id="2", company="某企业（虚构）")),
        notes=("修订未读",),
    )
    page = Page(programme._repr_html_())
    assert ["台账", "条数", "内容"] in page.rows
    assert ["名录", "没有报送", "—"] in page.rows
    assert ["专业镇名单", "7", "1镇、2镇、3镇、4镇、5镇……"] in page.rows
    assert ["一镇一策", "1", "一策（另有2个专业镇没有报送）"] in page.rows
    assert ["重大项目清单", "没有报送", "—"] in page.rows
    assert ["问题台账", "0", "—"] in page.rows
    assert ["招商引资清单", "2", "某企业（虚构）"] in page.rows
    assert "说明：修订未读" in page.words
    assert ["覆盖目标", "—"] in page.rows


def test_a_programme_shows_its_goal_roster_plans_and_figures() -> None:
    """Areas are counted by kind; plans, observations and problems are named by what they are."""
    areas = (
        zyz.Area(code="140100", name="太原市", kind=zyz.AreaKind.PREFECTURE),
        zyz.Area(code="140110", name="晋源区", kind=zyz.AreaKind.COUNTY),
    )
    programme = zyz.Programme(
        name="青禾区",
        area="140110",
        roster=zyz.Roster(areas=areas, as_of=date(2026, 9, 11)),
        coverage_goal=zyz.CoverageGoal(tier=zyz.Tier.MUNICIPAL, document="某方案"),
        plans=(zyz.Plan(name="a.txt", title="青禾区陶瓷专业镇实施方案"), zyz.Plan(name="b.txt")),
        observations=(zyz.Observation(town="陶瓷", indicator="产值", period=zyz.parse_period("2025")),),
        problems=(zyz.Problem(id="1", description="用地没有落实"),),
    )
    rows = Page(programme._repr_html_()).rows
    assert ["覆盖目标", "每处至少1个市级及以上专业镇（某方案）"] in rows
    assert ["名录", "2", "地级行政区1个、县（市、区）1个（截至 2026-09-11）"] in rows
    assert ["实施方案", "2", "青禾区陶瓷专业镇实施方案、b.txt"] in rows
    assert ["指标值", "1", "陶瓷 产值 2025"] in rows
    assert ["问题台账", "1", "用地没有落实"] in rows
    undated = evolve(programme, roster=zyz.Roster(areas=areas), coverage_goal=zyz.CoverageGoal())
    rows = Page(undated._repr_html_()).rows
    assert ["覆盖目标", "每处至少1个县级及以上专业镇"] in rows
    assert ["名录", "2", "地级行政区1个、县（市、区）1个"] in rows
