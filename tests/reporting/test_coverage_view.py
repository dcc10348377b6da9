"""Coverage written down where a programme says little."""

from datetime import date

import zhuanyezhen as zyz
from zhuanyezhen.reporting.coverage_view import coverage_to_json, coverage_to_markdown, coverage_to_text

_ON = date(2026, 11, 24)


def test_without_a_roster() -> None:
    """Nothing is known, and that is what is said; no empty table."""
    coverage = zyz.coverage(zyz.Programme(name="例", towns=()), as_of=_ON)
    assert (
        "专业镇覆盖情况\n截至 2026-11-24 · 县级及以上 · 每处至少1个\n\n"
        "县（市、区）：不能判断（没有县（市、区）名录）\n\n开发区：不能判断（没有开发区名录）\n"
    ) == coverage_to_text(coverage)
    assert "|" not in coverage_to_markdown(coverage)
    assert '"in_scope": null' in coverage_to_json(coverage)


def test_an_area_without_a_parent() -> None:
    """Its group has no name."""
    zone = zyz.Area(code="JK1", name="某园区", kind=zyz.AreaKind.ZONE)
    roster = zyz.Roster(areas=(zone,), complete=(zyz.AreaKind.ZONE,))
    coverage = zyz.coverage(zyz.Programme(name="例", towns=(), roster=roster), as_of=_ON)
    assert "  （未写上级）（1个）：未覆盖1个\n    未覆盖：某园区\n" in coverage_to_text(coverage)
    assert "| — | 1 | 0 | 1 | 0 | 某园区 | — |" in coverage_to_markdown(coverage)
    assert '"parent": null' in coverage_to_json(coverage)
