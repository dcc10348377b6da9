"""How objects of many parts show themselves."""

from decimal import Decimal

import zhuanyezhen as zyz
from zhuanyezhen.brief import brief


def test_what_nobody_said_is_left_out() -> None:
    """A ledger that was handed over empty is told from one that was not."""
    assert "<Programme name='例' towns=0>" == repr(zyz.Programme(name="例", towns=()))
    assert "<Programme name='例'>" == repr(zyz.Programme(name="例"))


def test_long_texts_are_cut_and_large_parts_are_named() -> None:
    """Small ones, days and codes stand as they are."""
    town = zyz.Town(id="镇" * 41, name="镇" * 40)
    assert f"<Town id='{'镇' * 40}…' name='{'镇' * 40}'>" == brief(town)
    goal = zyz.CoverageGoal(tier=zyz.Tier.MUNICIPAL, document="文件")
    assert "<CoverageGoal tier=municipal document='文件'>" == brief(goal)
    assert "<Programme name='例' coverage_goal=<CoverageGoal>>" == repr(
        zyz.Programme(name="例", coverage_goal=goal)
    )
    lead = zyz.InvestmentLead(
        id="招商1", signed_on=zyz.PartialDate(2026, 3, 1), amount=zyz.Money(Decimal(3), "亿元")
    )
    assert "<InvestmentLead id='招商1' signed_on=2026-03-01 amount=3亿元>" == brief(lead)


def test_what_has_no_repr_of_its_own_stays_out() -> None:
    """Columns and cells of one's own are the workbook's business; a mapping that is empty says nothing."""
    programme = zyz.Programme(name="例", columns={("台账.xlsx", "问题台账"): {"id": "A"}})
    assert "<Programme name='例'>" == repr(programme)
    assert "severity=1" in repr(zyz.Settings(severity={"PLN001": zyz.Severity.INFO}))
