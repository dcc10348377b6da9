"""The section of services: visits, meetings, training, fairs and financing by the day; nothing where there are none."""

from datetime import date

import zhuanyezhen as zyz
from zhuanyezhen.reporting.monthly import monthly_sections
from zhuanyezhen.reporting.monthly.services import services

_DAY = date(2026, 11, 24)
_LEDGER = """
schema_version: 2
name: 例
problems: [{id: '1', description: 用地, kind: land}, {id: '2', description: 用电}]
occasions:
  - {id: '1', kind: visit, on: 2026-11-01, enterprise: 某陶瓷有限公司, problems: ['1', '2']}
  - {id: '2', kind: revisit, on: 2026-10-31, enterprise: 某陶瓷有限公司, problems: ['9']}
  - {id: '3', kind: visit, enterprise: 某花卉有限公司, problems: ['1']}
  - {id: '4', kind: visit, on: 2026-11-25, enterprise: 某物流有限公司}
  - id: '5'
    kind: special-meeting
    on: 2026-11-24
    decisions:
      - {text: 甲, due: 2026-11-23}
      - {text: 乙, due: 2026-11-24}
      - {text: 丙, due: 2026-11-20, done_on: 2026-11-24}
      - {text: 丁, done_on: 2026-11-25}
  - {id: '6', kind: fair, on: 2026-09-20, intended: 1.2亿元, realised: 350万元}
  - {id: '7', kind: fair, on: 2026-10-20, intended: 800万元}
  - {id: '8', kind: fair, on: 2026-10-21, intended: 5万美元}
  - {id: '9', kind: matching, realised: 0万元}
  - {id: '10', kind: fair, on: 2027-01-20, intended: 9亿元}
trainings:
  - {id: '1', begins: 2026-04-07, enrolled: 40, passed: 38}
  - {id: '2', enrolled: 20, passed: 0}
  - {id: '3', begins: 2026-11-24, enrolled: 30}
  - {id: '4', begins: 2026-11-25, enrolled: 99}
financings:
  - {id: '1', kind: loan, asked: 500万元, granted: 300万元}
  - {id: '2', kind: loan, asked: 0.5亿元, raised_on: 2026-11-24}
  - {id: '3', asked: 100万元}
  - {id: '4', kind: bond, asked: 1亿元, raised_on: 2026-11-25}
"""


def test_services_are_told_by_the_day() -> None:
    """What comes later is not counted, what has no day is not of the month, and two figures stay two."""
    (section,) = services(zyz.loads(_LEDGER), _DAY, "zh")
    assert (
        "走访、回访3次，其中2026年11月1次；涉及企业2家，走访中反映问题2个。没有写日期的1次，不计入当月。",
        "开会1次，其中2026年11月1次。",
        "议定事项4项，已完成1项，未完成3项，其中超期1项。",
        "已开班培训3期，培训90人，合格38人（1期没有填写），就业人数没有填写。",
        "金额单位：万元，只合计填写了的，“—”为没有填写；意向不是成交，需求不是落实，分别合计。",
        "以外币计的金额1处，没有折算，未计入。",
    ) == section.told
    assert ("事项", "件数", "意向或需求金额", "成交或落实金额") == section.headings
    assert (
        ("展会", "3", "12800", "350"),
        ("对接会", "1", "—", "0"),
        ("融资（贷款）", "2", "5500", "300"),
        ("融资（没有写融资方式）", "1", "100", "—"),
    ) == section.rows


def test_services_are_told_in_english() -> None:
    """The same in English."""
    (section,) = services(zyz.loads(_LEDGER), _DAY, "en")
    assert (
        "3 visits, 1 of them in 2026-11; 2 enterprises, 2 problems raised. Without a day and not counted in the month: 1."
        == section.told[0]
    )
    assert (
        "3 classes of training begun; enrolled: 90; passed: 38 (1 not filled in); employed: not filled in."
        == section.told[3]
    )
    assert ["fair", "matching", "financing (loan)", "financing (way not said)"] == [
        row[0] for row in section.rows
    ]


def test_one_ledger_alone_makes_its_sentence() -> None:
    """Without amounts there is no table and no word of one; a fair without a figure is a row."""
    head = "schema_version: 2\nname: 例\n"
    (visits,) = services(zyz.loads(head + "occasions: [{id: '1', kind: visit, on: 2026-11-01}]"), _DAY, "zh")
    assert (1, (), ()) == (len(visits.told), visits.rows, visits.headings)
    (fair,) = services(zyz.loads(head + "occasions: [{id: '1', kind: fair}]"), _DAY, "zh")
    assert (("展会", "1", "—", "—"),) == fair.rows


def test_there_is_no_section_without_services() -> None:
    """Neither without ledgers nor with what lies ahead; with one it stands behind the needs."""
    bare = "schema_version: 2\nname: 例\n"
    for text in (bare, bare + "trainings: [{id: '1', begins: 2026-11-25}]"):
        assert [] == list(services(zyz.loads(text), _DAY, "zh"))
    programme = zyz.loads(_LEDGER)
    titles = [each.title for each in monthly_sections(programme, zyz.check(programme, as_of=_DAY))]
    assert 1 == titles.index("企业服务") - titles.index("诉求和要素保障")
