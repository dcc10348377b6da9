"""Titles, what runs out, and chains in the monthly report."""

from datetime import date

import zhuanyezhen as zyz
from zhuanyezhen.reporting.monthly import MonthlySection, monthly_sections
from zhuanyezhen.words import Language

_DAY = date(2026, 11, 24)
_LEDGER = """
schema_version: 2
name: 例
towns: [{id: 醋, name: 老陈醋专业镇}]
investment_leads: [{id: '1', company: 某瓶业, chain_link: 包装 }]
enterprises:
  - {id: '1', name: 甲酿造, towns: [醋, 他镇]}
  - {id: '2', name: 乙酿造, towns: [醋]}
standings:
  - {id: '1', title: 专精特新中小企业, enterprise: '1', recognised_on: 2026-11-10, valid_to: 2029-11-09}
  - {id: '2', title: 专精特新中小企业, enterprise: '2', recognised_on: 2023-11-10, valid_to: 2026-11-09}
  - {id: '3', title: 高新技术企业, enterprise: '2', recognised_on: 2026-11}
  - {id: '4', title: 高新技术企业, enterprise: 外厂, recognised_on: 2024-01-05, valid_to: 2027-01-04}
platforms:
  - {id: '1', title: 工程研究中心, name: 某食醋工程研究中心, town: 醋, recognised_on: 2024-05}
marks:
  - {id: '1', title: 中华老字号, town: 醋, recognised_on: 2011-03,
     changes: [{kind: review-conditional, on: 2026-11-02, until: 2026-12-20}]}
  - {id: '2', title: 山西精品, recognised_on: 2025-03, valid_to: 2027-02-22}
chains:
  - {id: '1', name: 老陈醋产业链, links: [{name: 酿造, position: 中游, enterprises: ['1', 外厂]}, {name: 包装}]}
"""


def _section(programme: zyz.Programme, title: str, lang: Language = "zh") -> MonthlySection:
    report = zyz.check(programme, as_of=_DAY)
    return next(each for each in monthly_sections(programme, report, lang=lang) if each.title == title)


def test_titles_by_town_with_who_came_and_left() -> None:
    """Since the first of the month; a firm of two towns stands in both, one of none by itself."""
    section = _section(zyz.loads(_LEDGER), "称号、平台和品牌")
    assert (
        ("他镇", "专精特新中小企业", "1", "1（甲酿造）", "0", "0"),
        ("没有写明专业镇", "山西精品", "1", "0", "0", "0"),
        ("没有写明专业镇", "高新技术企业", "1", "0", "0", "0"),
        ("老陈醋专业镇", "专精特新中小企业", "1", "1（甲酿造）", "1（乙酿造）", "0"),
        ("老陈醋专业镇", "中华老字号", "1", "0", "0", "0"),
        ("老陈醋专业镇", "工程研究中心", "1", "0", "0", "0"),
        ("老陈醋专业镇", "高新技术企业", "0", "0", "0", "1"),
    ) == section.rows
    english = _section(zyz.loads(_LEDGER), "Titles, platforms and brands", "en")
    assert "1 (乙酿造)" in {cell for row in english.rows for cell in row}


def test_what_runs_out_soon() -> None:
    """In the order of the days, by the name people know: of a platform or a mark its own, else its holder's."""
    section = _section(zyz.loads(_LEDGER), "即将到期")
    assert ("今后90天内到期或须复核的有3项。",) == section.told
    assert (
        ("2026-12-20", "26", "老陈醋专业镇", "中华老字号"),
        ("2027-01-04", "41", "外厂", "高新技术企业"),
        ("2027-02-22", "90", "2", "山西精品"),
    ) == section.rows


def test_the_links_of_a_chain() -> None:
    """Who stands at each, and how many leads are for it; not handed over is not none."""
    programme = zyz.loads(_LEDGER)
    rows = (("老陈醋产业链", "酿造", "中游", "甲酿造、外厂", "0"), ("老陈醋产业链", "包装", "—", "—", "1"))
    assert rows == _section(programme, "产业链").rows
    without = zyz.loads(
        _LEDGER.replace("investment_leads: [{id: '1', company: 某瓶业, chain_link: 包装 }]\n", "")
    )
    assert ["—", "—"] == [row[-1] for row in _section(without, "产业链").rows]


def test_ledgers_that_were_not_handed_over_have_no_section() -> None:
    """Neither titles nor chains."""
    programme = zyz.Programme(name="例")
    given = {each.title for each in monthly_sections(programme, zyz.check(programme, as_of=_DAY))}
    assert {"称号、平台和品牌", "即将到期", "产业链"}.isdisjoint(given)
